//! Pieces of a whole article -> one decision for each name: what is known about it in one place holds in the others.

use rustc_hash::FxHashMap;

use super::evidence::{Points, around, own};
use super::lexicon::Classes;
use super::pieces::Piece;
use super::reader::Reader;
use crate::document::Label;
use crate::text::tokens::Case;

/// What one place says may not outweigh what all the others say by more than this.
const MOST_AROUND: i32 = 12;

/// How sure a single word at the head of a sentence must be if it is an everyday word.
const SURE: i32 = 6;

/// A decision about a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    pub label: Label,
    /// How far the next label is behind.
    pub margin: i32,
}

/// Everything known about one wording.
#[derive(Debug)]
struct Record {
    own: Points,
    around: Points,
    /// Times it stood where its capital letter cannot come from its place.
    inside: u32,
    /// Filled in once all pieces are read.
    boost: Points,
    label: Option<Label>,
}

/// What the article says about its names, by their wording in lower case.
pub(crate) struct Memory<'a> {
    records: FxHashMap<&'a str, Record>,
}

impl<'a> Memory<'a> {
    /// Reads all pieces, then lets full names speak for their parts and for their acronyms.
    pub fn new(reader: &'a Reader<'a>, pieces: &[Piece]) -> (Self, Vec<Points>) {
        let mut memory = Self { records: FxHashMap::default() };
        let mut context = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let around = around(reader, piece);
            context.push(around);
            let record = memory.records.entry(key(reader, piece)).or_insert_with(|| Record {
                own: own(reader, piece),
                around: Points::default(),
                inside: 0,
                boost: Points::default(),
                label: None,
            });
            record.around = record.around.plus(around);
            record.inside += u32::from(!piece.opens_sentence);
        }
        memory.settle_full_names(reader, pieces);
        memory.settle_rest();
        (memory, context)
    }

    /// Names of several words are settled first: their own words say most.
    fn settle_full_names(&mut self, reader: &'a Reader<'a>, pieces: &[Piece]) {
        for piece in pieces.iter().filter(|piece| piece.tokens.len() > 1) {
            let Some(record) = self.records.get_mut(key(reader, piece)) else { continue };
            if record.label.is_some() {
                continue;
            }
            let (label, _, _) = record.own.plus(record.around.capped(MOST_AROUND)).best();
            record.label = Some(label);
            self.lend(reader, piece, label);
        }
    }

    /// A person's full name speaks for the surname; a full name before brackets for the acronym inside.
    fn lend(&mut self, reader: &'a Reader<'a>, piece: &Piece, label: Label) {
        if label == Label::Person {
            let words = piece.tokens.clone().filter(|&idx| reader.capital(idx) && !reader.is(idx, Classes::SUFFIX));
            let last = words.clone().last();
            for idx in words {
                let worth = if Some(idx) == last { 8 } else { 5 };
                self.boost(reader.tokens.lower(idx), Label::Person, worth);
            }
            let last_name = piece.tokens.start + 1..piece.tokens.end;
            if last_name.len() > 1 {
                self.boost(reader.tokens.lower_in(last_name), Label::Person, 8);
            }
        }
        let end = piece.tokens.end;
        if reader.mark(end, "(") && reader.case(end + 1) == Case::Upper && reader.mark(end + 2, ")") {
            self.boost(reader.tokens.lower(end + 1), label, 12);
        }
    }

    fn boost(&mut self, key: &str, label: Label, worth: i32) {
        if let Some(record) = self.records.get_mut(key) {
            let missing = worth - record.boost.of(label);
            record.boost.add(label, missing.max(0));
        }
    }

    fn settle_rest(&mut self) {
        for record in self.records.values_mut().filter(|record| record.label.is_none()) {
            let (label, _, _) = record.points().best();
            record.label = Some(label);
        }
    }

    /// What a piece is a name of, if it is one.
    pub fn decide(&self, reader: &Reader<'_>, piece: &Piece, context: Points) -> Option<Decision> {
        let record = self.records.get(key(reader, piece))?;
        let points = record.points().plus(context);
        let (label, best, margin) = points.best();
        let settled = Decision { label, margin };
        let first = piece.tokens.start;
        if piece.tokens.len() > 1 {
            let names = piece.tokens.clone().any(|idx| reader.capital(idx) && !reader.everyday(idx));
            return (names || best >= 4).then_some(settled);
        }
        let classes = reader.classes(first);
        let upper = reader.case(first) == Case::Upper;
        if !reader.word(first) || reader.initial(first) || (classes.any(Classes::PLAIN) && best < SURE + 4) {
            return None;
        }
        if classes.any(Classes::FUNCTION) && !(upper && classes.any(Classes::ACRONYM.or(Classes::PLACE_ACRONYM))) && best < 10 {
            return None;
        }
        if classes.any(Classes::ACRONYM) && !upper && best < SURE {
            return None;
        }
        let everyday = reader.everyday(first);
        let head = classes.any(Classes::HEAD.or(Classes::TITLE).or(Classes::OFFICE)) && !classes.any(Classes::NAME.or(Classes::LONE_ORG));
        let wanted = match (everyday || head, piece.opens_sentence && record.inside == 0) {
            (true, true) => SURE + 2,
            (true, false) => 4,
            (false, _) => i32::MIN,
        };
        (best >= wanted).then_some(settled)
    }

    /// The label of a name that the running text has settled; `key` is in lower case.
    pub fn label(&self, key: &str) -> Option<Label> {
        self.records.get(key).filter(|record| record.inside > 0).and_then(|record| record.label)
    }
}

impl Record {
    fn points(&self) -> Points {
        self.own.plus(self.around.capped(MOST_AROUND)).plus(self.boost)
    }
}

fn key<'a>(reader: &'a Reader<'_>, piece: &Piece) -> &'a str {
    reader.tokens.lower_in(piece.tokens.clone())
}
