//! Examples -> a net: every epoch all stretches in a new order, in batches whose shards any number of threads can share.

use std::time::Instant;

use crate::checkpoint::Checkpoint;
use crate::examples::Examples;
use crate::learner::Learner;
use crate::net::{Drop, Gradient, Net, Turned};
use crate::options::Options;
use crate::random::Random;

/// What is left out while learning, so that the net relies on no single thing: most of all not on the word itself.
const DROP: Drop = Drop { identity: 0.4, parts: 0.1, hidden: 0.3, place: 0.05, corpus: 0.3, gold: 0.0 };
/// How often the net that is kept learns what a teacher says who never saw the corpus, not what the corpus says: so what
/// only one corpus thinks weighs less.
const HEED: f32 = 0.15;
/// Stretches to a step.
const BATCH: usize = 64;
/// Parts of a batch. Their sums are added in this order, so the result does not depend on the number of threads.
const SHARDS: usize = 4;

/// Learns from some stretches, or goes on learning; `name` tells its checkpoint from those of other nets.
pub fn run(
    options: &Options,
    name: &str,
    train: &Examples,
    units: &[usize],
    net: &mut Net,
    mut random: Random,
    begin: Instant,
) -> Result<(), String> {
    let mut learner = Learner::new(net);
    let checkpoint = Checkpoint::new(&options.out, name, options.fingerprint());
    let done = checkpoint.load(net, &mut learner, &mut random);
    let steps = options.epochs * units.len().div_ceil(BATCH);
    let mut step = done * units.len().div_ceil(BATCH);
    let drop = Drop { gold: if train.lessons.is_empty() { 0.0 } else { HEED }, ..DROP };
    let mut gradients: Vec<Gradient> = (0..SHARDS).map(|_| Gradient::new()).collect();
    for epoch in done..options.epochs {
        let mut order = units.to_vec();
        random.shuffle(&mut order);
        let (mut loss, mut count, mut shown) = (0.0, 0, Instant::now());
        for (number, batch) in order.chunks(BATCH).enumerate() {
            learn(train, net, batch, &mut gradients, drop, &mut random, options.threads);
            loss += gradients.iter().map(|gradient| gradient.loss).sum::<f64>();
            count += gradients.iter().map(|gradient| gradient.count).sum::<usize>();
            learner.step(net, train, &mut gradients, 1.0 - step as f32 / steps as f32);
            step += 1;
            if shown.elapsed().as_secs() >= 10 {
                shown = Instant::now();
                let share = 100 * number * BATCH / order.len();
                eprintln!("{:6.0} s  {name}, epoch {}, {share} %", begin.elapsed().as_secs_f32(), epoch + 1);
            }
        }
        let loss = loss / f64::from(u32::try_from(count.max(1)).unwrap_or(u32::MAX));
        let seconds = begin.elapsed().as_secs_f32();
        eprintln!("{seconds:6.0} s  {name}, epoch {} of {}: loss {loss:.4}", epoch + 1, options.epochs);
        checkpoint.save(net, &mut learner, &random, epoch + 1)?;
    }
    Ok(())
}

/// Fills `gradients` with those of one batch.
fn learn(
    train: &Examples,
    net: &Net,
    batch: &[usize],
    gradients: &mut [Gradient],
    drop: Drop,
    random: &mut Random,
    threads: usize,
) {
    let turned = Turned::new(&net.dense);
    let mut shards: Vec<&[usize]> = batch.chunks(batch.len().div_ceil(SHARDS)).collect();
    shards.resize(SHARDS, &[]);
    let work = |gradient: &mut Gradient, shard: &[usize], seed: u64| {
        let mut random = Random(seed);
        gradient.clear();
        for &unit in shard {
            gradient.learn(net, &turned, train, &train.units[unit], drop, &mut random);
        }
        gradient.finish(&turned);
    };
    let seeds: Vec<u64> = shards.iter().map(|_| random.next()).collect();
    let mut jobs: Vec<_> = gradients.iter_mut().zip(shards).zip(seeds).collect();
    let share = jobs.len().div_ceil(threads);
    std::thread::scope(|scope| {
        let mut parts = jobs.chunks_mut(share);
        let own = parts.next();
        for part in parts {
            scope.spawn(|| part.iter_mut().for_each(|((gradient, shard), seed)| work(gradient, shard, *seed)));
        }
        own.into_iter().flatten().for_each(|((gradient, shard), seed)| work(gradient, shard, *seed));
    });
}
