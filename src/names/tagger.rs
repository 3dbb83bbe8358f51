//! Features -> names, by the trained net in whole numbers: the same to the bit on every machine.
//!
//! What the first layer makes of a word form is computed once for each of the five places in the window, so that for a
//! token it is five additions. Only stretches near capital letters are read.

use std::ops::Range;

use bytemuck::{must_cast, must_cast_mut, must_cast_ref};
use wide::{i16x8, i32x4, i32x8, u8x16};

use super::features::{Barrier, Features, Place, Stretch, TAGS, UNSEEN};
use super::forms::OUTSIDE;
use super::model::{DIMENSIONS, HIDDEN, Hidden, Model, NEVER, Row, SIDE, STEPS, Sums, WIDTH, WINDOW, is_inside};
use super::points::LABELS;
use super::rules::Proposal;
use crate::document::FoundBy;

/// The most points a tag may have: no sum of a path leaves 32 bits.
const MOST_SCORE: i32 = 1 << 26;

/// The most a value of a word's vector may be: products of the first layer stay within 32 bits.
const MOST_WORD: i16 = 1023;
/// The most a hidden value may be: products of the later layers stay within 32 bits.
const MOST_HIDDEN: i16 = 8191;

/// Finds the names.
pub(crate) fn find(model: &Model<'_>, features: &Features<'_>) -> Vec<Proposal> {
    let mut tagger = Tagger::new(model, features);
    let mut found = Vec::new();
    for stretch in &features.stretches {
        tagger.score(stretch);
        tagger.paths.decode(model, &tagger.scores, stretch.tokens.start, &mut found);
    }
    found
}

struct Tagger<'m, 'f> {
    model: &'m Model<'m>,
    features: &'f Features<'f>,
    /// What the first layer makes of each form at each place of the window.
    forms: Vec<[Hidden; WINDOW]>,
    outside: [Hidden; WINDOW],
    barriers: Vec<Barrier>,
    hidden: Vec<Hidden>,
    scores: Vec<Row>,
    paths: Paths,
}

impl<'m, 'f> Tagger<'m, 'f> {
    fn new(model: &'m Model<'m>, features: &'f Features<'f>) -> Self {
        let mut keys = Vec::new();
        let forms = features
            .samples
            .iter()
            .map(|&idx| {
                features.form(idx, &mut keys);
                window(model, &keys)
            })
            .collect();
        let outside = window(model, &[OUTSIDE]);
        Self {
            model,
            features,
            forms,
            outside,
            barriers: Vec::new(),
            hidden: Vec::new(),
            scores: Vec::new(),
            paths: Paths::default(),
        }
    }

    /// Scores the tags of a stretch.
    fn score(&mut self, stretch: &Stretch) {
        let sentence = &stretch.sentence;
        let seen =
            stretch.tokens.start.saturating_sub(1).max(sentence.start)..(stretch.tokens.end + 1).min(sentence.end);
        let features = self.features;
        self.barriers.clear();
        self.barriers.extend(seen.clone().map(|idx| features.barrier(idx)));
        // What is no name needs no scores, and what only such words see needs no hidden values.
        let asked = |at: usize| self.barriers.get(at).is_some_and(|&barrier| barrier != Barrier::NoName);
        self.hidden.clear();
        for (at, idx) in seen.clone().enumerate() {
            let seen = asked(at) || asked(at + 1) || at.checked_sub(1).is_some_and(asked);
            let hidden =
                if seen { self.first_layer(idx, sentence, &features.place(idx, sentence)) } else { Hidden::default() };
            self.hidden.push(hidden);
        }
        self.scores.clear();
        for idx in stretch.tokens.clone() {
            let at = idx - seen.start;
            let before = at.checked_sub(1).map(|at| &self.hidden[at]);
            let mut scores = NOTHING;
            if self.barriers[at] != Barrier::NoName {
                scores = later_layers(self.model, [before, Some(&self.hidden[at]), self.hidden.get(at + 1)]);
            }
            bar(self.barriers[at], &mut scores);
            self.scores.push(scores);
        }
    }

    fn first_layer(&self, idx: usize, sentence: &Range<usize>, place: &Place) -> Hidden {
        let mut hidden = self.model.bias;
        for offset in 0..WINDOW {
            let at = (idx + offset).checked_sub(SIDE).filter(|at| sentence.contains(at));
            let form = at.map_or(UNSEEN, |at| self.features.forms[at]);
            let words = self.forms.get(form as usize).unwrap_or(&self.outside);
            add(&mut hidden, &words[offset]);
        }
        for &row in place.rows() {
            add(&mut hidden, &self.model.places[usize::from(row)]);
        }
        hidden.map(|values| values.max(i16x8::ZERO).min(i16x8::splat(MOST_HIDDEN)))
    }
}

fn add(to: &mut Hidden, from: &Hidden) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = to.saturating_add(*from);
    }
}

/// What the first layer makes of a form at each place of the window.
fn window(model: &Model<'_>, keys: &[u64]) -> [Hidden; WINDOW] {
    let mut word = [i16x8::ZERO; DIMENSIONS / 8];
    for values in keys.iter().filter_map(|&key| model.form(key)) {
        for (sums, &values) in word.chunks_exact_mut(2).zip(values.as_chunks().0) {
            let values = u8x16::new(values);
            // A byte that fills both halves of a value is itself, sign and all, eight bits further down.
            let twice = [u8x16::unpack_low(values, values), u8x16::unpack_high(values, values)];
            for (sum, twice) in sums.iter_mut().zip(twice) {
                *sum = sum.saturating_add(must_cast::<_, i16x8>(twice) >> 8);
            }
        }
    }
    let word = word.map(|values| values.max(i16x8::splat(-MOST_WORD)).min(i16x8::splat(MOST_WORD)));
    std::array::from_fn(|place| {
        let mut sums: Sums = [i32x4::ZERO; HIDDEN / 4];
        model.window[place].add_products(&mut sums, &word);
        narrow(sums, model.shifts[0])
    })
}

/// Sums as hidden values, the nearest there is.
fn narrow(sums: Sums, shift: u32) -> Hidden {
    let sums = sums.map(|sum| sum >> shift);
    let pairs: [i32x8; 8] = must_cast(sums);
    pairs.map(i16x8::from_i32x8_saturate)
}

/// The second layer, added to the first, and the scores of the tags.
fn later_layers(model: &Model<'_>, around: [Option<&Hidden>; 3]) -> Row {
    let mut sums = model.conv_bias;
    for (hidden, layer) in around.into_iter().zip(&model.conv) {
        if let Some(hidden) = hidden {
            layer.add_products(&mut sums, hidden);
        }
    }
    let mut values = narrow(sums, model.shifts[1]).map(|values| values.max(i16x8::ZERO));
    add(&mut values, around[1].unwrap_or(&model.bias));
    let mut scores = model.out_bias;
    model.out.add_products(&mut scores, &values.map(|values| values.min(i16x8::splat(MOST_HIDDEN))));
    scores.map(|scores| scores.max(i32x4::splat(-MOST_SCORE)).min(i32x4::splat(MOST_SCORE)))
}

/// Room for the search for the best path, forwards and backwards.
#[derive(Default)]
struct Paths {
    /// The best sum of a path up to each tag, less the best of all.
    ahead: Vec<Row>,
    /// The best sum of a path after each tag, less the best of all.
    behind: Vec<Row>,
}

impl Paths {
    /// The names on the best path, each with how far the best path through any other tag of its tokens is behind.
    fn decode(&mut self, model: &Model<'_>, scores: &[Row], start: usize, found: &mut Vec<Proposal>) {
        self.search(model, scores);
        let mut before = 0;
        for at in 0..scores.len() {
            let (tag, margin) = self.best(at, before);
            if tag != 0 {
                let margin = margin / model.step;
                match found.last_mut() {
                    Some(name) if is_inside(tag) && name.tokens.end == start + at => {
                        name.tokens.end += 1;
                        name.margin = name.margin.min(margin);
                    }
                    _ => found.push(Proposal {
                        tokens: start + at..start + at + 1,
                        label: LABELS[(tag - 1) / 2],
                        margin,
                        by: FoundBy::Model,
                    }),
                }
            }
            before = tag;
        }
    }

    fn search(&mut self, model: &Model<'_>, scores: &[Row]) {
        self.ahead.clear();
        for scores in scores {
            let row = match self.ahead.last() {
                // Before the first token stands what is outside every name.
                None => model.transitions[0].map(|points| points.simd_gt(IMPOSSIBLE).select(i32x4::ZERO, IMPOSSIBLE)),
                Some(last) => best_steps(last, &model.transitions),
            };
            self.ahead.push(level(sum(&row, scores)));
        }
        self.behind.clear();
        self.behind.resize(scores.len(), NOTHING);
        for at in (1..scores.len()).rev() {
            self.behind[at - 1] = level(best_steps(&sum(&self.behind[at], &scores[at]), &model.turned));
        }
    }

    /// The tag of the best path at `at`, and how far the next is behind.
    fn best(&self, at: usize, before: usize) -> (usize, i32) {
        let sums: [i32; WIDTH] = must_cast(sum(&self.ahead[at], &self.behind[at]));
        // Of equals the first wins; an inside follows only its own label.
        let fits = |tag: usize| !is_inside(tag) || before == tag || before + 1 == tag;
        let best = (1..TAGS).fold(0, |best, tag| if fits(tag) && sums[tag] > sums[best] { tag } else { best });
        let rival = (0..TAGS).filter(|&tag| tag != best).map(|tag| sums[tag]).max().unwrap_or(NEVER);
        (best, (sums[best] - rival).max(0))
    }
}

/// No points for any tag.
const NOTHING: Row = [i32x4::ZERO; WIDTH / 4];

const IMPOSSIBLE: i32x4 = i32x4::new([NEVER; 4]);

fn sum(one: &Row, other: &Row) -> Row {
    std::array::from_fn(|idx| one[idx] + other[idx])
}

/// For every tag the sum of the best step to it from one of the tags; `steps` has a row for each.
fn best_steps(from: &Row, steps: &[Row]) -> Row {
    let mut best = [IMPOSSIBLE; WIDTH / 4];
    let from: &[i32; WIDTH] = must_cast_ref(from);
    for (&from, points) in from.iter().zip(steps) {
        let from = i32x4::splat(from);
        for (best, &points) in best.iter_mut().zip(points) {
            *best = best.max(from + points);
        }
    }
    best
}

/// Sums less the greatest, so that no text is long enough to overflow them.
fn level(row: Row) -> Row {
    let most = i32x4::splat(row.iter().fold(IMPOSSIBLE, |most, &sums| most.max(sums)).reduce_max());
    row.map(|sums| (sums - most).max(IMPOSSIBLE))
}

/// Takes from a token the tags that it cannot have.
fn bar(barrier: Barrier, scores: &mut Row) {
    let scores: &mut [i32; WIDTH] = must_cast_mut(scores);
    for (tag, score) in scores.iter_mut().enumerate().take(TAGS) {
        let barred = match barrier {
            Barrier::None => false,
            Barrier::NotInside => is_inside(tag),
            Barrier::NoName => tag != 0,
        };
        if barred {
            *score = -MOST_SCORE;
        }
    }
}

/// How often a name this far ahead of its rivals is right, in hundredths.
pub(crate) fn score(model: &Model<'_>, margin: i32) -> u8 {
    model.scores[usize::try_from(margin).unwrap_or(0).min(STEPS - 1)]
}
