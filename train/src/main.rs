//! Labelled corpora -> `model/names.bin`.

mod corpus;
mod crf;
mod exam;
mod examples;
mod net;
mod quantise;
mod random;
mod schemes;
mod words;

use std::path::PathBuf;
use std::time::Instant;

use examples::Examples;
use net::{Drop, Gradient, KEEP, Layers, Learner, Net, Turned};
use random::Random;
use schemes::CORPORA;

pub fn knob(name: &str, value: f32) -> f32 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(value)
}
const BATCH: usize = 64;
const SHARDS: usize = 4;

struct Options {
    data: PathBuf,
    out: PathBuf,
    without: Vec<String>,
    epochs: usize,
    threads: usize,
    seed: u64,
}

fn main() {
    let mut options = Options { data: "../shared/data".into(), out: "model/names.bin".into(), without: vec![], epochs: 6, threads: 2, seed: 1 };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().expect("a value");
        match argument.as_str() {
            "--data" => options.data = value.into(),
            "--exam" => {
                exam::report(&std::fs::read(&value).unwrap(), &options.data.join("names/dev")).unwrap();
                return;
            }
            "--out" => options.out = value.into(),
            "--without" => options.without.push(value),
            "--epochs" => options.epochs = value.parse().unwrap(),
            "--threads" => options.threads = value.parse().unwrap(),
            "--seed" => options.seed = value.parse().unwrap(),
            other => panic!("{other}"),
        }
    }
    run(&options).unwrap();
}

fn run(options: &Options) -> Result<(), String> {
    let begin = Instant::now();
    let drop = Drop { identity: knob("IDENT", 0.4), hidden: knob("HID", 0.3), place: knob("PLACE", 0.05), corpus: knob("CORPUS", 0.3) };
    let mut random = Random(options.seed);
    let mut train = Examples::new();
    for (number, corpus) in (0..).zip(CORPORA) {
        if options.without.iter().any(|name| name == corpus.name) {
            continue;
        }
        for part in ["train", "partial"] {
            for document in corpus::read(&options.data, corpus, part)? {
                let weight = knob(&format!("W_{}", corpus.name.split('-').next().unwrap()), corpus.weight as f32 / 100.0);
                let times = weight as usize + usize::from(random.unit() < weight.fract());
                for _ in 0..times {
                    let text = corpus::write(corpus, &document, &mut random, corpus::Vary::Sometimes);
                    train.add(corpus, number, 0, &text);
                }
            }
        }
        eprintln!("{:5.1} s  {}: {} stretches, {} tokens, {} forms", begin.elapsed().as_secs_f32(), corpus.name, train.units.len(), train.gold.len(), train.forms.len());
    }
    let mut dev = Examples::new();
    for (number, corpus) in (0..).zip(CORPORA) {
        for (document, text) in (0..).zip(corpus::read(&options.data, corpus, "dev")?) {
            let text = corpus::write(corpus, &text, &mut random, corpus::Vary::Never);
            dev.add(corpus, number, document, &text);
        }
    }
    let mut net = Net::new(&mut random);
    if knob("WORDS", 0.0) > 0.0 {
        for (word, vector) in words::learn(&options.data, &mut random)? {
            let row = &mut net.forms[obelus::training::word_row(&word) as usize];
            row.iter_mut().zip(&vector).for_each(|(value, known)| *value += knob("WORDS", 0.0) * known);
        }
        eprintln!("{:5.1} s  words", begin.elapsed().as_secs_f32());
    }
    let mut learner = Learner::new(&mut net);
    let mut order: Vec<usize> = (0..train.units.len()).collect();
    let steps = options.epochs * order.len().div_ceil(BATCH);
    let mut step = 0;
    let mut gradients: Vec<Gradient> = (0..SHARDS).map(|_| Gradient::new()).collect();
    for epoch in 0..options.epochs {
        random.shuffle(&mut order);
        let (mut loss, mut count) = (0.0, 0);
        for batch in order.chunks(BATCH) {
            let rate = 1.0 - step as f32 / steps as f32;
            step += 1;
            let turned = Turned::new(&net.dense);
            let shards: Vec<&[usize]> = batch.chunks(batch.len().div_ceil(SHARDS)).collect();
            let seeds: Vec<u64> = shards.iter().map(|_| random.next()).collect();
            let (net_ref, train_ref, turned_ref) = (&net, &train, &turned);
            let work = |gradient: &mut Gradient, shard: &[usize], seed: u64| {
                let mut random = Random(seed);
                gradient.clear();
                for &unit in shard {
                    gradient.learn(net_ref, turned_ref, train_ref, &train_ref.units[unit], drop, &mut random);
                }
                gradient.finish(turned_ref);
            };
            for gradient in gradients.iter_mut().skip(shards.len()) {
                gradient.clear();
            }
            let mut jobs: Vec<_> = gradients.iter_mut().zip(shards).zip(seeds).collect();
            let share = jobs.len().div_ceil(options.threads);
            std::thread::scope(|scope| {
                let mut parts = jobs.chunks_mut(share);
                let own = parts.next();
                for part in parts {
                    scope.spawn(|| part.iter_mut().for_each(|((gradient, shard), seed)| work(gradient, shard, *seed)));
                }
                own.into_iter().flatten().for_each(|((gradient, shard), seed)| work(gradient, shard, *seed));
            });
            for gradient in &gradients {
                loss += gradient.loss;
                count += gradient.count;
            }
            learner.step(&mut net, &train, &mut gradients, rate);
        }
        eprintln!("{:5.1} s  epoch {}: loss {:.4}", begin.elapsed().as_secs_f32(), epoch + 1, loss / count as f64);
        if epoch > 0 || epoch + 1 == options.epochs {
            score(&net, &dev);
            exam::report(&quantise::quantise(&net, &[]), &options.data.join("names/dev"))?;
        }
    }
    if knob("IDS", 0.0) > 0.0 {
        for (idx, corpus) in CORPORA.iter().enumerate() {
            let row = net.places[net::CORPUS_ROW + idx];
            let kept = net.dense.bias;
            for (bias, value) in net.dense.bias.iter_mut().zip(row) {
                *bias += value * knob("IDS", 1.0);
            }
            eprintln!("asked as {}", corpus.name);
            exam::report(&quantise::quantise(&net, &[]), &options.data.join("names/dev"))?;
            net.dense.bias = kept;
        }
    }
    std::fs::write(&options.out, quantise::quantise(&net, &[])).map_err(|error| error.to_string())?;
    Ok(())
}

/// F1 on the tokens' names, by corpus.
fn score(net: &Net, dev: &Examples) {
    let mut layers = Layers::default();
    let mut random = Random(0);
    let mut table = vec![[0usize; 3]; CORPORA.len()];
    for unit in &dev.units {
        layers.forward(net, dev, unit, KEEP, &mut random);
        let tags = crf::decode(&layers.scores, &net.dense.transitions);
        let gold: &[u32] = &dev.gold[unit.gold..unit.gold + unit.len];
        if gold.contains(&schemes::ANY) {
            continue;
        }
        let found = spans(&tags.iter().map(|&tag| 1u32 << tag).collect::<Vec<_>>());
        let right = spans(gold);
        let row = &mut table[usize::from(unit.corpus)];
        row[0] += found.iter().filter(|(range, tags)| right.iter().any(|(other, allowed)| range == other && tags & allowed != 0)).count();
        row[1] += found.len();
        row[2] += right.len();
    }
    let rows: Vec<String> = table
        .iter()
        .zip(CORPORA)
        .map(|(row, corpus)| format!("{} {:.1}", corpus.name, 200.0 * row[0] as f32 / (row[1] + row[2]).max(1) as f32))
        .collect();
    eprintln!("         {}", rows.join("  "));
}

fn spans(tags: &[u32]) -> Vec<(std::ops::Range<usize>, u32)> {
    const BEGINS: u32 = 0b0_1010_1010_1010_1010_1010;
    let mut spans: Vec<(std::ops::Range<usize>, u32)> = Vec::new();
    for (idx, &tag) in tags.iter().enumerate() {
        if tag & 1 != 0 {
            continue;
        }
        if tag & BEGINS != 0 || spans.last().is_none_or(|(range, _)| range.end != idx) {
            spans.push((idx..idx + 1, if tag & BEGINS != 0 { tag } else { tag >> 1 }));
        } else if let Some((range, _)) = spans.last_mut() {
            range.end = idx + 1;
        }
    }
    spans
}
