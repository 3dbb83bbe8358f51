//! A cue at its place and the attribution it makes, in tokens: what the readers of cues take and give.

use std::ops::Range;

use super::cues::{Form, Frames, Hit, Row};
use super::opening::Opening;
use super::reader::Reader;

/// One attribution, in tokens.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    pub row: &'static Row,
    pub form: Form,
    /// Index of the sentence with the cue.
    pub sentence: usize,
    pub source: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub content: Vec<Range<usize>>,
    /// What showed where the content begins; none for content before the cue.
    pub opening: Option<Opening>,
}

/// Where a cue may look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// The first token of its sentence or of the content that holds it.
    pub lo: usize,
    /// One past the last.
    pub hi: usize,
    /// The first token of its block.
    pub floor: usize,
    /// One past the last token of its block.
    pub ceiling: usize,
    /// Whether the cue stands inside what another cue holds.
    pub nested: bool,
}

/// A cue at its place: what every reading of it needs.
#[derive(Clone, Copy)]
pub(super) struct Site<'s, 'a, 't> {
    pub reader: &'s Reader<'a, 't>,
    pub hit: Hit,
    /// The first token of the cue's own words.
    pub at: usize,
    /// The first of its auxiliaries, or `at`.
    pub group: usize,
    /// The first of the adverbs and dates before those, or `group`.
    pub edge: usize,
    pub bounds: Bounds,
    /// The attributions of the same sentence so far.
    pub found: &'s [Attribution],
}

impl Site<'_, '_, '_> {
    /// The attribution that this cue makes.
    pub fn attribution(
        &self,
        source: Option<Range<usize>>,
        content: Vec<Range<usize>>,
        opening: Option<Opening>,
    ) -> Attribution {
        let cue = self.group..self.hit.end;
        Attribution { row: self.hit.row, form: self.hit.form, sentence: 0, source, cue, content, opening }
    }

    /// Whether the cue's row has one of these frames.
    pub fn has(&self, frames: Frames) -> bool {
        self.hit.row.frames.any(frames)
    }

    /// The token right before the cue's clause words, if it is in bounds.
    pub fn before(&self) -> Option<usize> {
        self.edge.checked_sub(1).filter(|&idx| idx >= self.bounds.lo)
    }

    /// Whether the sentence is written as headlines are, with capitals throughout.
    pub fn in_headline(&self) -> bool {
        let words =
            (self.bounds.lo..self.bounds.hi).filter(|&idx| self.reader.is_word(idx) && !self.reader.is_figure(idx));
        let (capital, all) =
            words.fold((0, 0), |(capital, all), idx| (capital + usize::from(self.reader.is_capital(idx)), all + 1));
        capital * 10 >= all * 6 && all >= 4
    }
}
