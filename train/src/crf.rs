//! Scores of tags -> how likely each is in its sequence: a conditional random field over one stretch.

use obelus::training::{TAGS, WIDTH};

use crate::schemes::Tags;

/// A value for every tag.
pub type Row = [f32; WIDTH];

/// Whether `to` may follow `from`: the inside of a name follows only its own label.
pub fn follows(from: usize, to: usize) -> bool {
    let inside = to > 0 && to.is_multiple_of(2);
    !inside || from == to || from + 1 == to
}

/// `exp` of the scores of all transitions, 0 where one is impossible.
pub fn transitions(scores: &[f32]) -> Vec<Row> {
    (0..TAGS)
        .map(|from| {
            let mut row = [0.0; WIDTH];
            for (to, value) in row.iter_mut().enumerate().take(TAGS) {
                if follows(from, to) {
                    *value = scores[from * TAGS + to].exp();
                }
            }
            row
        })
        .collect()
}

/// Reusable room for one stretch.
#[derive(Default)]
pub struct Lattice {
    emissions: Vec<Row>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    scales: Vec<f32>,
}

impl Lattice {
    /// Adds `sign` times the probability of each tag to `tags` and of each transition (but for its own factor) to
    /// `pairs`, over all sequences that `allowed` lets pass; hands back the logarithm of their sum, if there is one.
    pub fn run(
        &mut self,
        scores: &[Row],
        allowed: impl Fn(usize) -> Tags,
        transitions: &[Row],
        sign: f32,
        tags: &mut [Row],
        pairs: &mut [Row],
    ) -> Option<f32> {
        let len = scores.len();
        for list in [&mut self.emissions, &mut self.forward, &mut self.backward] {
            list.clear();
            list.resize(len, [0.0; WIDTH]);
        }
        self.scales.clear();
        let mut total = 0.0;
        for (at, scores) in scores.iter().enumerate() {
            let mask = allowed(at);
            let most = (0..TAGS).map(|tag| scores[tag]).fold(f32::MIN, f32::max);
            let mut row = [0.0; WIDTH];
            for tag in 0..TAGS {
                if mask >> tag & 1 != 0 && (at > 0 || follows(0, tag)) {
                    row[tag] = (scores[tag] - most).exp();
                }
            }
            self.emissions[at] = row;
            let mut sum = [0.0; WIDTH];
            if at == 0 {
                sum = [1.0; WIDTH];
            } else {
                for (from, weights) in transitions.iter().enumerate() {
                    let before = self.forward[at - 1][from];
                    for (sum, weight) in sum.iter_mut().zip(weights) {
                        *sum += before * weight;
                    }
                }
            }
            let mut scale = 0.0;
            for (value, emission) in sum.iter_mut().zip(&row) {
                *value *= emission;
                scale += *value;
            }
            if scale <= 1e-30 {
                return None;
            }
            for value in &mut sum {
                *value /= scale;
            }
            self.forward[at] = sum;
            self.scales.push(scale);
            total += scale.ln() + most;
        }
        self.back(transitions, sign, tags, pairs);
        Some(total)
    }

    fn back(&mut self, transitions: &[Row], sign: f32, tags: &mut [Row], pairs: &mut [Row]) {
        let len = self.scales.len();
        let mut ahead = [1.0; WIDTH];
        for at in (0..len).rev() {
            for (tag, value) in tags[at].iter_mut().enumerate() {
                *value += sign * self.forward[at][tag] * ahead[tag];
            }
            if at == 0 {
                break;
            }
            let mut carried = [0.0; WIDTH];
            for (tag, value) in carried.iter_mut().enumerate() {
                *value = self.emissions[at][tag] * ahead[tag] / self.scales[at];
            }
            let mut before = [0.0; WIDTH];
            for (from, weights) in transitions.iter().enumerate() {
                let weight = sign * self.forward[at - 1][from];
                let mut sum = 0.0;
                for to in 0..WIDTH {
                    pairs[from][to] += weight * carried[to];
                    sum += weights[to] * carried[to];
                }
                before[from] = sum;
            }
            ahead = before;
        }
    }
}
