//! What "he", "she" and "they" may stand for: the candidates that the reading of the text leaves behind, and what each
//! pronoun asks of them.

use std::ops::Range;

use super::gender::Gender;
use super::nouns::Kind;
use crate::document::Label;
use crate::names::reader::Reader;

/// What a pronoun asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wants {
    Person(Gender),
    Several,
    Thing,
    /// "they" right behind a verb of saying, where the speaker speaks for a body: "Jane Roe, for the club, said they".
    Body,
}

/// What a candidate stands for.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Referent {
    /// An entity that the article names.
    Cluster(usize),
    /// A noun for somebody ("a resident") or for several ("officials"), by its tokens.
    Noun(Range<usize>),
}

/// Whether "they" fits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    One,
    Several,
}

/// A mention before the pronoun.
pub(crate) struct Candidate {
    pub referent: Referent,
    pub words: Range<usize>,
    pub label: Label,
    pub count: Count,
    pub sentence: usize,
    pub block: u32,
    pub subject: bool,
    pub speaker: bool,
    pub quoted: bool,
    /// The last sentence before it with a quotation that is closed.
    pub quoting: usize,
    /// How readily a noun is "they".
    pub kind: Option<Kind>,
}

impl Candidate {
    /// Whether somebody speaks for a body: "Jane Roe, for the club,".
    pub(crate) fn is_represented(&self, reader: &Reader<'_>) -> bool {
        let lower = |idx: usize| reader.tokens.lower(idx);
        let before = self.words.start.wrapping_sub(1);
        lower(if lower(before) == "the" { before.wrapping_sub(1) } else { before }) == "for"
    }

    /// Whether two candidates are one: the same entity, or the same noun ("the parents … the parents' home").
    pub(crate) fn is_same(&self, other: &Candidate, reader: &Reader<'_>) -> bool {
        match (&self.referent, &other.referent) {
            (Referent::Noun(one), Referent::Noun(other)) => {
                one == other
                    || one.len() <= 2
                        && other.len() <= 2
                        && reader.tokens.lower(one.end - 1) == reader.tokens.lower(other.end - 1)
            }
            (one, other) => one == other,
        }
    }
}
