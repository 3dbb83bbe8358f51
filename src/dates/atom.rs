//! The smallest expression of time: what every reader of this stage gives.

use super::partial::{Partial, Reading};
use super::words::Sense;
use crate::document::Modifier;

/// A piece of an expression: what it says, where it ends, what found it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    pub start: usize,
    pub end: usize,
    pub reading: Reading,
    pub by: &'static str,
    /// Whether it is a time by itself or needs a neighbour.
    pub sense: Sense,
    pub has_typo: bool,
    /// "about", "more than" before a length.
    pub modifier: Option<Modifier>,
}

impl Atom {
    /// A point in time.
    pub fn new(partial: Partial, end: usize, by: &'static str) -> Self {
        Self::of(Reading::Moment(partial), end, by)
    }

    /// Any reading.
    #[allow(clippy::large_types_passed_by_value, reason = "moved into the atom")]
    pub fn of(reading: Reading, end: usize, by: &'static str) -> Self {
        Self { start: 0, end, reading, by, sense: Sense::Time, has_typo: false, modifier: None }
    }

    /// What is shaped like a date and none: the readers step over it.
    pub fn impossible(end: usize) -> Self {
        Self::of(Reading::Impossible, end, "impossible")
    }

    /// The same, read in spite of a slip of the pen.
    pub fn typo(self, has_typo: bool) -> Self {
        Self { has_typo, ..self }
    }
}
