//! Corpora and texts without labels -> lessons: how likely nets that learnt from the other corpora find each tag of each
//! token. For each corpus there is a teacher that never saw it: what it doubts is peculiar to that corpus, or wrong. Of
//! texts without labels all teachers speak together.

use std::time::Instant;

use obelus::training::{TAGS, WIDTH};

use crate::crf::{self, Lattice};
use crate::examples::{Examples, Unit};
use crate::net::{Drop, Layers, Net};
use crate::options::Options;
use crate::random::Random;
use crate::schemes::{ANY, CORPORA};
use crate::{course, exam, held_out, quantise, silver};

/// A teacher sees everything there is.
const SEES_ALL: Drop = Drop { identity: 0.0, parts: 0.0, hidden: 0.0, place: 0.0, corpus: 1.0, gold: 0.0 };

/// The number of the corpus that each teacher has not seen, and what the teacher is called.
pub fn names(options: &Options) -> impl Iterator<Item = (u16, String)> {
    let corpora = (0..).zip(CORPORA).filter(|(_, corpus)| !options.without.iter().any(|name| name == corpus.name));
    corpora.map(|(number, corpus)| (number, format!("without-{}", corpus.name)))
}

/// Trains the teachers on what `examples` holds, and adds the texts without labels and all lessons to it.
pub fn teach(options: &Options, examples: &mut Examples, begin: Instant) -> Result<(), String> {
    let tokens = examples.tokens.len();
    for text in silver::texts(&options.data)? {
        examples.add_unlabelled(&text);
    }
    eprintln!("{:6.0} s  {} tokens with those that have no labels", begin.elapsed().as_secs_f32(), examples.gold.len());
    examples.give_rows(tokens);
    let teachers = names(options).count();
    let mut lessons = vec![[0; TAGS]; examples.gold.len()];
    for (corpus, name) in names(options) {
        let mut random = Random(options.seed * 1000 + u64::from(corpus));
        let mut net = Net::new(&mut random);
        let others = |&number: &usize| {
            let unit: &Unit = &examples.units[number];
            unit.labelled && unit.corpus != corpus
        };
        let others: Vec<usize> = (0..examples.units.len()).filter(others).collect();
        course::run(options, &name, examples, &others, &mut net, random, begin)?;
        let unseen = &CORPORA[usize::from(corpus)];
        let f1 = exam::corpus(&quantise::quantise(&net, &examples.checks, &[]), unseen, &held_out(options, unseen)?)?;
        eprintln!("         {name}: {f1:.1} on it");
        ask(&net, examples, &mut lessons, options.threads, |unit| {
            let share = if unit.labelled { f32::from(u8::from(unit.corpus == corpus)) } else { 1.0 / teachers as f32 };
            share * f32::from(u16::MAX)
        });
    }
    examples.lessons = lessons;
    Ok(())
}

/// Adds what a teacher makes of the stretches, each times its weight.
fn ask(
    net: &Net,
    examples: &Examples,
    lessons: &mut [[u16; TAGS]],
    threads: usize,
    weight: impl Fn(&Unit) -> f32 + Sync,
) {
    let share = examples.units.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let mut rest = lessons;
        for units in examples.units.chunks(share) {
            let len = units.iter().map(|unit| unit.len).sum();
            let (part, after) = std::mem::take(&mut rest).split_at_mut(len);
            rest = after;
            let weight = &weight;
            scope.spawn(move || answer(net, examples, units, part, weight));
        }
    });
}

/// The same for some of the stretches, one after the other.
fn answer(net: &Net, examples: &Examples, units: &[Unit], lessons: &mut [[u16; TAGS]], weight: impl Fn(&Unit) -> f32) {
    let (mut layers, mut lattice) = (Layers::default(), Lattice::default());
    let transitions = crf::transitions(&net.dense.transitions);
    let mut unused = vec![[0.0; WIDTH]; TAGS];
    let mut rest = lessons;
    for unit in units {
        let (lessons, after) = std::mem::take(&mut rest).split_at_mut(unit.len);
        rest = after;
        let weight = weight(unit);
        if weight == 0.0 {
            continue;
        }
        layers.forward(net, examples, unit, SEES_ALL, &mut Random(0));
        let mut tags = vec![[0.0; WIDTH]; unit.len];
        lattice.run(&layers.scores, |_| ANY, &transitions, 1.0, &mut tags, &mut unused);
        for (tags, lesson) in tags.iter().zip(lessons) {
            for (tag, lesson) in tags.iter().zip(lesson) {
                *lesson += (tag * weight) as u16;
            }
        }
    }
}
