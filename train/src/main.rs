//! Labelled corpora, and texts without labels -> `model/names.bin`. Started by `cargo xtask train`.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts become shares and shares become bytes; none comes near the limits"
)]

mod calibrate;
mod checkpoint;
mod corpus;
mod course;
mod crf;
mod exam;
mod examples;
mod learner;
mod net;
mod options;
mod quantise;
mod random;
mod schemes;
mod silver;
mod teach;

use std::process::ExitCode;
use std::time::Instant;

use corpus::{Text, Vary};
use examples::Examples;
use net::Net;
use obelus::training;
use options::{Options, USAGE};
use random::Random;
use schemes::{CORPORA, Corpus};

fn main() -> ExitCode {
    if std::env::args().any(|argument| argument == "--help") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match Options::parse(std::env::args().skip(1)).and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    if let Some(path) = &options.exam {
        let model = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        return exam::report(&model, &options.data.join("names/dev")).map(|_| ());
    }
    if options.each_out {
        return each_out(options);
    }
    let model = train(options)?;
    if options.without.is_empty() {
        exam::report(&model, &options.data.join("names/dev"))?;
    }
    for corpus in CORPORA.iter().filter(|corpus| options.without.iter().any(|name| name == corpus.name)) {
        println!("without {}: {:.1} on it", corpus.name, exam::corpus(&model, corpus, &held_out(options, corpus)?)?);
    }
    std::fs::write(&options.out, &model).map_err(|error| format!("{}: {error}", options.out.display()))?;
    let hash = training::hash(&model).map_err(|error| error.to_string())?;
    println!("{} has {} bytes and the SHA-256 {hash}", options.out.display(), model.len());
    Ok(())
}

/// Trains without each corpus and asks for its names: what a new kind of article is like.
fn each_out(options: &Options) -> Result<(), String> {
    let mut sum = 0.0;
    for corpus in CORPORA {
        let without = Options {
            without: vec![corpus.name.to_owned()],
            out: options.out.with_extension("left-out"),
            ..options.clone()
        };
        let f1 = exam::corpus(&train(&without)?, corpus, &held_out(options, corpus)?)?;
        println!("without {}: {f1:.1} on it", corpus.name);
        sum += f1 / CORPORA.len() as f32;
    }
    println!("mean {sum:.1}");
    Ok(())
}

/// The part of a corpus that no training reads.
fn held_out(options: &Options, corpus: &Corpus) -> Result<Vec<Text>, String> {
    let documents = corpus::read(&options.data, corpus, "dev")?;
    let mut random = Random(0);
    Ok(documents.iter().map(|document| corpus::write(corpus, document, &mut random, Vary::Never)).collect())
}

/// What the net that is kept is called while it learns.
const STUDENT: &str = "student";

fn train(options: &Options) -> Result<Vec<u8>, String> {
    let begin = Instant::now();
    let mut random = Random(options.seed);
    let mut train = Examples::new(options);
    for (number, corpus) in (0..).zip(CORPORA) {
        if options.without.iter().any(|name| name == corpus.name) {
            continue;
        }
        for part in ["train", "partial"] {
            for document in corpus::read(&options.data, corpus, part)? {
                for _ in 0..corpus.times(&mut random) {
                    train.add(corpus, number, &corpus::write(corpus, &document, &mut random, Vary::Sometimes));
                }
            }
        }
        let seconds = begin.elapsed().as_secs_f32();
        eprintln!("{seconds:6.0} s  {}: {} tokens so far", corpus.name, train.gold.len());
    }
    if !options.alone {
        teach::teach(options, &mut train, begin)?;
    }
    train.give_rows(train.tokens.len());
    let all: Vec<usize> = (0..train.units.len()).collect();
    let mut net = Net::new(&mut random);
    course::run(options, STUDENT, &train, &all, &mut net, random, begin)?;
    let mut texts = Vec::new();
    for corpus in CORPORA {
        texts.extend(held_out(options, corpus)?.into_iter().map(|text| (corpus, text)));
    }
    let scores = calibrate::scores(&quantise::quantise(&net, &train.checks, &[]), &texts)?;
    checkpoint::forget(&options.out, teach::names(options).map(|(_, name)| name).chain([STUDENT.to_owned()]));
    Ok(quantise::quantise(&net, &train.checks, &scores))
}
