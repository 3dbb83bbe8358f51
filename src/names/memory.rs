//! Pieces of a whole article -> one decision for each name: what is known about it in one place holds in the others.

use rustc_hash::{FxHashMap, FxHashSet};

use super::evidence::{around, own};
use super::lexicon::Classes;
use super::pieces::Piece;
use super::points::Points;
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
    /// Last words of people's full names.
    surnames: FxHashSet<&'a str>,
}

impl<'a> Memory<'a> {
    /// Reads all pieces, then lets full names speak for their parts and for their acronyms.
    pub fn new(reader: &'a Reader<'a>, pieces: &[Piece]) -> (Self, Vec<Points>) {
        let mut memory = Self { records: FxHashMap::default(), surnames: FxHashSet::default() };
        let mut context = Vec::with_capacity(pieces.len());
        for piece in pieces {
            context.push(around(reader, piece));
            let record = memory.records.entry(key(reader, piece)).or_insert_with(|| Record {
                own: own(reader, piece),
                around: Points::default(),
                inside: 0,
                boost: Points::default(),
                label: None,
            });
            record.inside += u32::from(!piece.opens_sentence);
        }
        memory.pass_along_lists(reader, pieces, &mut context);
        for (piece, points) in pieces.iter().zip(&context) {
            if let Some(record) = memory.records.get_mut(key(reader, piece)) {
                record.around = record.around.plus(*points);
            }
        }
        memory.settle_full_names(reader, pieces);
        memory.settle_rest();
        (memory, context)
    }

    /// In "Lyon, Drumkarrow and Oslo" the known members speak for the unknown ones.
    fn pass_along_lists(&self, reader: &'a Reader<'a>, pieces: &[Piece], context: &mut [Points]) {
        let order = (1..pieces.len()).map(|idx| (idx - 1, idx));
        let back = (1..pieces.len()).rev().map(|idx| (idx, idx - 1));
        for (from, to) in order.chain(back) {
            let (first, second) = (&pieces[from.min(to)], &pieces[from.max(to)]);
            let Some(link) = list_link(reader, first, second) else { continue };
            let points = |idx: usize| {
                self.records.get(key(reader, &pieces[idx])).map_or(context[idx], |record| record.own.plus(context[idx]))
            };
            let (label, best, margin) = points(from).best();
            let (_, _, doubt) = points(to).best();
            let passes = match label {
                Label::Gpe | Label::Loc => true,
                Label::Org | Label::Norp => link == Link::And || pieces[from].tokens.len() == 1,
                Label::Person => link == Link::And,
                _ => false,
            };
            if passes && best >= 6 && margin >= 4 && doubt < 4 {
                context[to].add(label, 4);
            }
        }
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
            let last = words.clone().next_back();
            self.surnames.extend(last.map(|idx| reader.tokens.lower(idx)));
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
        let upper = reader.case(first) == Case::Upper || reader.mark_in(first, '.');
        if !reader.word(first) || reader.initial(first) || (classes.any(Classes::PLAIN) && best < SURE + 4) {
            return None;
        }
        if classes.any(Classes::FUNCTION)
            && !(upper && classes.any(Classes::ACRONYM.or(Classes::PLACE_ACRONYM)))
            && best < 10
        {
            return None;
        }
        if classes.any(Classes::ACRONYM) && !upper && best < SURE {
            return None;
        }
        let alone = piece.opens_sentence && record.inside == 0;
        let everyday = reader.everyday(first) || (alone && classes.any(Classes::WORD_NAME));
        let head = classes.any(Classes::HEAD.or(Classes::TITLE).or(Classes::OFFICE))
            && !classes.any(Classes::NAME.or(Classes::LONE_ORG));
        if !(everyday || head) {
            // A word that no list knows and that only opens sentences may be any word of the language.
            let doubtful = alone
                && classes == Classes::NONE
                && (best < 4 || plain_ending(reader.tokens.lower(first)) && best < SURE);
            return (!doubtful).then_some(settled);
        }
        // An everyday word is a name where a full name lends it one, or where it stands like one in mid-sentence.
        let lent = record.boost.best().1 >= 5;
        let bare = alone || reader.mark(first.wrapping_sub(1), "the");
        let wanted = if bare { 8 } else { 4 };
        (lent || best >= wanted && (!bare || classes.any(Classes::NAME.or(Classes::LONE_ORG)))).then_some(settled)
    }

    /// The label of a name that the running text has settled; `key` is in lower case.
    pub fn label(&self, key: &str) -> Option<Label> {
        let settled = self.records.get(key).filter(|record| record.inside > 0).and_then(|record| record.label);
        settled.or_else(|| self.surnames.contains(key).then_some(Label::Person))
    }
}

/// What stands between two members of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Comma,
    And,
}

fn list_link(reader: &Reader<'_>, first: &Piece, second: &Piece) -> Option<Link> {
    if first.sentence != second.sentence || first.tokens.end >= second.tokens.start {
        return None;
    }
    let and = |idx: usize| matches!(reader.tokens.str(idx), "and" | "or" | "&");
    let between = first.tokens.end..second.tokens.start;
    match between.len() {
        1 if and(between.start) => Some(Link::And),
        1 if reader.mark(between.start, ",") || reader.mark(between.start, "/") => Some(Link::Comma),
        2 if reader.mark(between.start, ",") && and(between.start + 1) => Some(Link::And),
        _ => None,
    }
}

/// Endings of words that are hardly ever names.
fn plain_ending(word: &str) -> bool {
    ["ing", "ed", "ly", "ers", "tion", "tions", "ists", "ness", "ment", "ments", "ity", "ous", "ive", "able"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

impl Record {
    fn points(&self) -> Points {
        self.own.plus(self.around.capped(MOST_AROUND)).plus(self.boost)
    }
}

fn key<'a>(reader: &'a Reader<'_>, piece: &Piece) -> &'a str {
    reader.tokens.lower_in(piece.tokens.clone())
}
