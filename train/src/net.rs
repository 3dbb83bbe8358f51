//! The net in floating point: stretches -> scores of tags, and back: errors -> gradients.
//!
//! Embeddings of a word form's features are summed; a window of five forms and the features of the place give a hidden
//! layer; a window of three hidden tokens is added to it; and what comes out scores the tags.

use obelus::training::{CONTEXT, DIMENSIONS, FORM_ROWS, HIDDEN, PLACE_ROWS, SIDE, TAGS, WIDTH, WINDOW};

use crate::crf::{self, Lattice, Row};
use crate::examples::{Examples, Unit};
use crate::random::Random;
use crate::schemes::{ANY, CORPORA};

/// Rows of places, then one for each corpus: what is peculiar to its labels, and not asked for afterwards.
pub const CORPUS_ROW: usize = PLACE_ROWS;
const PLACES: usize = PLACE_ROWS + CORPORA.len();

type Embedding = [f32; DIMENSIONS];
type Hidden = [f32; HIDDEN];

/// Everything that is learnt, or its gradient, but for the tables.
#[derive(Clone)]
pub struct Dense {
    pub window: Vec<Hidden>,
    pub bias: Hidden,
    pub conv: Vec<Hidden>,
    pub conv_bias: Hidden,
    pub out: Vec<Row>,
    pub out_bias: Row,
    pub transitions: Vec<f32>,
}

impl Dense {
    fn zero() -> Self {
        Self {
            window: vec![[0.0; HIDDEN]; WINDOW * DIMENSIONS],
            bias: [0.0; HIDDEN],
            conv: vec![[0.0; HIDDEN]; 3 * HIDDEN],
            conv_bias: [0.0; HIDDEN],
            out: vec![[0.0; WIDTH]; HIDDEN],
            out_bias: [0.0; WIDTH],
            transitions: vec![0.0; TAGS * TAGS],
        }
    }

    pub fn values(&mut self) -> impl Iterator<Item = &mut f32> {
        let layers = self.window.iter_mut().chain(&mut self.conv).chain([&mut self.bias, &mut self.conv_bias]);
        let rows = self.out.iter_mut().chain([&mut self.out_bias]);
        layers.flatten().chain(rows.flatten()).chain(&mut self.transitions)
    }
}

pub struct Net {
    pub dense: Dense,
    pub forms: Vec<Embedding>,
    pub places: Vec<Hidden>,
}

impl Net {
    pub fn new(random: &mut Random) -> Self {
        let mut dense = Dense::zero();
        let mut fill = |list: &mut [Hidden], fan: usize| {
            let width = (6.0 / fan as f32).sqrt();
            list.iter_mut().flatten().for_each(|value| *value = (random.unit() * 2.0 - 1.0) * width);
        };
        fill(&mut dense.window, DIMENSIONS + HIDDEN);
        fill(&mut dense.conv, 3 * HIDDEN + HIDDEN);
        for row in &mut dense.out {
            row[..TAGS].iter_mut().for_each(|value| *value = (random.unit() - 0.5) * 0.4);
        }
        let mut places = vec![[0.0; HIDDEN]; PLACES];
        places.iter_mut().flatten().for_each(|value| *value = (random.unit() - 0.5) * 0.2);
        // Forms begin at nothing: a row that is never learnt stays empty and costs nothing in the packed model.
        Self { dense, forms: vec![[0.0; DIMENSIONS]; FORM_ROWS], places }
    }
}

/// What is hidden of a form.
#[derive(Clone, Copy, Debug)]
pub enum Hide {
    Nothing,
    Word,
    Parts,
}

/// Chances of leaving something out while learning: the word itself, the word and its parts, …
#[derive(Clone, Copy)]
pub struct Drop {
    pub identity: f32,
    pub parts: f32,
    pub hidden: f32,
    pub place: f32,
    pub corpus: f32,
    /// The labels themselves, for what a teacher says who never saw the corpus.
    pub gold: f32,
}

/// Layers of one stretch, kept for the way back.
#[derive(Default)]
pub struct Layers {
    words: Vec<Embedding>,
    /// What was hidden of each.
    hides: Vec<Hide>,
    first: Vec<Hidden>,
    mask: Vec<Hidden>,
    place_rows: Vec<u16>,
    place_starts: Vec<usize>,
    conv: Vec<Hidden>,
    mid: Vec<Hidden>,
    pub scores: Vec<Row>,
}

/// Weights turned round, for the way back.
pub struct Turned {
    window: Vec<Embedding>,
    conv: Vec<Hidden>,
    transitions: Vec<Row>,
}

impl Turned {
    pub fn new(dense: &Dense) -> Self {
        let mut window = vec![[0.0; DIMENSIONS]; WINDOW * HIDDEN];
        for offset in 0..WINDOW {
            for (from, weights) in dense.window[offset * DIMENSIONS..(offset + 1) * DIMENSIONS].iter().enumerate() {
                for (row, weight) in window[offset * HIDDEN..].iter_mut().zip(weights) {
                    row[from] = *weight;
                }
            }
        }
        let mut conv = vec![[0.0; HIDDEN]; 3 * HIDDEN];
        for offset in 0..3 {
            for (from, weights) in dense.conv[offset * HIDDEN..(offset + 1) * HIDDEN].iter().enumerate() {
                for (row, weight) in conv[offset * HIDDEN..].iter_mut().zip(weights) {
                    row[from] = *weight;
                }
            }
        }
        Self { window, conv, transitions: crf::transitions(&dense.transitions) }
    }
}

pub fn add<const N: usize>(to: &mut [f32; N], weight: f32, from: &[f32; N]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += weight * from;
    }
}

/// The rows of a form of which a part may be hidden.
pub fn rows(examples: &Examples, form: u32, hidden: Hide) -> &[u32] {
    let form = &examples.forms[form as usize];
    match hidden {
        Hide::Nothing => &form.rows,
        Hide::Word => &form.rows[form.identity..],
        Hide::Parts => &form.rows[form.parts..],
    }
}

impl Layers {
    pub fn forward(&mut self, net: &Net, examples: &Examples, unit: &Unit, drop: Drop, random: &mut Random) {
        self.read_words(net, examples, unit, drop, random);
        self.read_places(examples, unit, drop, random);
        let count = unit.hidden();
        let shift = CONTEXT - usize::from(unit.before) - SIDE;
        self.first.clear();
        self.mask.clear();
        for at in 0..count {
            let mut hidden = net.dense.bias;
            for offset in 0..WINDOW {
                let word = &self.words[at + shift + offset];
                for (from, weights) in
                    net.dense.window[offset * DIMENSIONS..(offset + 1) * DIMENSIONS].iter().enumerate()
                {
                    add(&mut hidden, word[from], weights);
                }
            }
            for &row in &self.place_rows[self.place_starts[at]..self.place_starts[at + 1]] {
                add(&mut hidden, 1.0, &net.places[usize::from(row)]);
            }
            let mut mask = [0.0; HIDDEN];
            for (value, mask) in hidden.iter_mut().zip(&mut mask) {
                if *value > 0.0 && (drop.hidden == 0.0 || random.unit() >= drop.hidden) {
                    *mask = 1.0 / (1.0 - drop.hidden);
                }
                *value *= *mask;
            }
            self.first.push(hidden);
            self.mask.push(mask);
        }
        self.read_out(net, unit);
    }

    fn read_words(&mut self, net: &Net, examples: &Examples, unit: &Unit, drop: Drop, random: &mut Random) {
        self.words.clear();
        self.hides.clear();
        for &form in &examples.tokens[unit.tokens..unit.tokens + unit.len + 2 * CONTEXT] {
            let chance = if drop.identity > 0.0 { random.unit() } else { 1.0 };
            let hide = match chance {
                chance if chance < drop.parts => Hide::Parts,
                chance if chance < drop.identity => Hide::Word,
                _ => Hide::Nothing,
            };
            let mut word = [0.0; DIMENSIONS];
            for &row in rows(examples, form, hide) {
                add(&mut word, 1.0, &net.forms[row as usize]);
            }
            self.words.push(word);
            self.hides.push(hide);
        }
    }

    fn read_places(&mut self, examples: &Examples, unit: &Unit, drop: Drop, random: &mut Random) {
        self.place_rows.clear();
        self.place_starts.clear();
        self.place_starts.push(0);
        let told = drop.corpus < 1.0 && random.unit() >= drop.corpus;
        let mute = drop.place > 0.0 && random.unit() < drop.place;
        for at in unit.places..unit.places + unit.hidden() {
            let all = &examples.places[examples.place_starts[at]..examples.place_starts[at + 1]];
            if !mute {
                self.place_rows.extend(all);
            }
            if told {
                self.place_rows.push(CORPUS_ROW as u16 + unit.corpus);
            }
            self.place_starts.push(self.place_rows.len());
        }
    }

    fn read_out(&mut self, net: &Net, unit: &Unit) {
        self.conv.clear();
        self.mid.clear();
        self.scores.clear();
        let before = usize::from(unit.before);
        for at in 0..unit.len {
            let mut conv = net.dense.conv_bias;
            for offset in 0..3 {
                let Some(first) = (at + before + offset).checked_sub(1).and_then(|at| self.first.get(at)) else {
                    continue;
                };
                for (&value, weights) in first.iter().zip(&net.dense.conv[offset * HIDDEN..(offset + 1) * HIDDEN]) {
                    if value != 0.0 {
                        add(&mut conv, value, weights);
                    }
                }
            }
            let mut mid = self.first[at + before];
            for (mid, conv) in mid.iter_mut().zip(&conv) {
                *mid += conv.max(0.0);
            }
            let mut scores = net.dense.out_bias;
            for (&value, weights) in mid.iter().zip(&net.dense.out) {
                add(&mut scores, value, weights);
            }
            self.conv.push(conv);
            self.mid.push(mid);
            self.scores.push(scores);
        }
    }
}

/// Gradients of some stretches.
pub struct Gradient {
    pub dense: Dense,
    /// A form, what was hidden of it, and the gradient of its sum.
    pub forms: Vec<(u32, Hide, Embedding)>,
    pub place_rows: Vec<u16>,
    /// Up to where in `place_rows` the rows reach, and the gradient of their sum.
    pub places: Vec<(usize, Hidden)>,
    pub loss: f64,
    pub count: usize,
    pairs: Vec<Row>,
    /// What a lesson without gold says of transitions, which nobody asks.
    unused: Vec<Row>,
    lattice: Lattice,
    layers: Layers,
}

impl Gradient {
    pub fn new() -> Self {
        Self {
            dense: Dense::zero(),
            forms: Vec::new(),
            place_rows: Vec::new(),
            places: Vec::new(),
            loss: 0.0,
            count: 0,
            pairs: vec![[0.0; WIDTH]; TAGS],
            unused: vec![[0.0; WIDTH]; TAGS],
            lattice: Lattice::default(),
            layers: Layers::default(),
        }
    }

    pub fn clear(&mut self) {
        self.dense.values().for_each(|value| *value = 0.0);
        self.pairs.iter_mut().for_each(|row| *row = [0.0; WIDTH]);
        self.forms.clear();
        self.place_rows.clear();
        self.places.clear();
        self.loss = 0.0;
        self.count = 0;
    }

    /// Adds one stretch.
    pub fn learn(
        &mut self,
        net: &Net,
        turned: &Turned,
        examples: &Examples,
        unit: &Unit,
        drop: Drop,
        random: &mut Random,
    ) {
        // What teachers say belongs to no corpus.
        let heeds = !unit.labelled || drop.gold > 0.0 && random.unit() < drop.gold;
        let drop = if heeds { Drop { corpus: 1.0, ..drop } } else { drop };
        let mut layers = std::mem::take(&mut self.layers);
        layers.forward(net, examples, unit, drop, random);
        let mut errors = vec![[0.0; WIDTH]; unit.len];
        let weights = &turned.transitions;
        if heeds {
            for (error, lesson) in errors.iter_mut().zip(&examples.lessons[unit.gold..]) {
                for (error, share) in error.iter_mut().zip(lesson) {
                    *error = -f32::from(*share) / f32::from(u16::MAX);
                }
            }
            let all = self.lattice.run(&layers.scores, |_| ANY, weights, 1.0, &mut errors, &mut self.unused);
            if all.is_some() {
                self.back(net, turned, examples, unit, &layers, &errors);
            }
            self.layers = layers;
            return;
        }
        let gold = &examples.gold[unit.gold..unit.gold + unit.len];
        let right = self.lattice.run(&layers.scores, |at| gold[at], weights, -1.0, &mut errors, &mut self.pairs);
        if let Some(right) = right {
            let all = self.lattice.run(&layers.scores, |_| ANY, weights, 1.0, &mut errors, &mut self.pairs);
            self.loss += f64::from(all.unwrap_or(right) - right);
            self.count += unit.len;
            self.back(net, turned, examples, unit, &layers, &errors);
        }
        self.layers = layers;
    }

    /// Turns the counts of transitions into gradients; once, at the end.
    pub fn finish(&mut self, turned: &Turned) {
        for from in 0..TAGS {
            for to in 0..TAGS {
                self.dense.transitions[from * TAGS + to] = self.pairs[from][to] * turned.transitions[from][to];
            }
        }
    }

    fn back(&mut self, net: &Net, turned: &Turned, examples: &Examples, unit: &Unit, layers: &Layers, errors: &[Row]) {
        let before = usize::from(unit.before);
        let mut first = vec![[0.0; HIDDEN]; unit.hidden()];
        for (at, error) in errors.iter().enumerate() {
            add(&mut self.dense.out_bias, 1.0, error);
            let mut mid = [0.0; HIDDEN];
            for (idx, value) in mid.iter_mut().enumerate() {
                add(&mut self.dense.out[idx], layers.mid[at][idx], error);
                *value = net.dense.out[idx].iter().zip(error).map(|(weight, error)| weight * error).sum();
            }
            add(&mut first[at + before], 1.0, &mid);
            for (value, conv) in mid.iter_mut().zip(&layers.conv[at]) {
                if *conv <= 0.0 {
                    *value = 0.0;
                }
            }
            add(&mut self.dense.conv_bias, 1.0, &mid);
            for offset in 0..3 {
                let Some(from) = (at + before + offset).checked_sub(1).filter(|&at| at < first.len()) else { continue };
                for (&value, gradient) in layers.first[from].iter().zip(&mut self.dense.conv[offset * HIDDEN..]) {
                    if value != 0.0 {
                        add(gradient, value, &mid);
                    }
                }
                for (&value, weights) in mid.iter().zip(&turned.conv[offset * HIDDEN..]) {
                    if value != 0.0 {
                        add(&mut first[from], value, weights);
                    }
                }
            }
        }
        self.back_words(turned, examples, unit, layers, &mut first);
    }

    fn back_words(&mut self, turned: &Turned, examples: &Examples, unit: &Unit, layers: &Layers, first: &mut [Hidden]) {
        let shift = CONTEXT - usize::from(unit.before) - SIDE;
        let mut words = vec![[0.0; DIMENSIONS]; layers.words.len()];
        for (at, hidden) in first.iter_mut().enumerate() {
            for (value, mask) in hidden.iter_mut().zip(&layers.mask[at]) {
                *value *= mask;
            }
            add(&mut self.dense.bias, 1.0, hidden);
            for offset in 0..WINDOW {
                let idx = at + shift + offset;
                for (from, gradient) in
                    self.dense.window[offset * DIMENSIONS..(offset + 1) * DIMENSIONS].iter_mut().enumerate()
                {
                    add(gradient, layers.words[idx][from], hidden);
                }
                for (&value, weights) in hidden.iter().zip(&turned.window[offset * HIDDEN..]) {
                    if value != 0.0 {
                        add(&mut words[idx], value, weights);
                    }
                }
            }
            self.place_rows.extend(&layers.place_rows[layers.place_starts[at]..layers.place_starts[at + 1]]);
            self.places.push((self.place_rows.len(), *hidden));
        }
        for (idx, word) in words.iter().enumerate() {
            self.forms.push((examples.tokens[unit.tokens + idx], layers.hides[idx], *word));
        }
    }
}
