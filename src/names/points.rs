//! Points for and against each label, and which label has most.

use crate::document::Label;

/// All labels, in the order of [`Points`].
pub(crate) const LABELS: [Label; 10] = [
    Label::Person,
    Label::Norp,
    Label::Fac,
    Label::Org,
    Label::Gpe,
    Label::Loc,
    Label::Product,
    Label::Event,
    Label::WorkOfArt,
    Label::Law,
];

/// Points for each label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Points([i32; LABELS.len()]);

impl Points {
    /// Adds points for one label.
    pub fn add(&mut self, label: Label, points: i32) {
        self.0[label as usize] += points;
    }

    /// Points of one label.
    pub fn of(self, label: Label) -> i32 {
        self.0[label as usize]
    }

    /// Both together.
    pub fn plus(mut self, other: Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
        self
    }

    /// No label with more than `most` or less than minus `most`.
    pub fn capped(mut self, most: i32) -> Self {
        for points in &mut self.0 {
            *points = (*points).clamp(-most, most);
        }
        self
    }

    /// The best label, its points, and how far the next one is behind.
    pub fn best(self) -> (Label, i32, i32) {
        // The first of equals wins, so that the order of the labels is the order of what is most often right.
        let best = (0..LABELS.len()).rev().max_by_key(|&idx| self.0[idx]).unwrap_or(0);
        let second = (0..LABELS.len()).filter(|&idx| idx != best).map(|idx| self.0[idx]).max().unwrap_or(0);
        (LABELS[best], self.0[best], self.0[best] - second)
    }
}
