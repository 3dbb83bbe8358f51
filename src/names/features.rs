//! Words and their places -> numbers of features. The trainer and the tagger both call this and nothing else, so that
//! what was learnt is what is asked.
//!
//! A *form* feature belongs to the characters of a word: the same wherever it stands, looked up once an article. A
//! *place* feature belongs to one token: what the rules propose there, and what the rest of the article says of its word.

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::forms;
use super::lexicon::Classes;
use super::reader::Reader;
use super::rules::{self, Proposals};
use crate::document::{Block, BlockKind, Label, Sentence};
use crate::text::tokens::{Case, TokenKind};

/// Labels a name can have.
pub const LABELS: usize = 10;
/// Outside, and the beginning and inside of each label.
pub const TAGS: usize = 1 + 2 * LABELS;

/// The tag of the first token of a name.
pub(crate) fn begin(label: Label) -> usize {
    1 + 2 * label as usize
}

/// How many tokens from a capital letter a token of a name can stand at most, in either direction.
pub const REACH: usize = 2;
/// How many tokens further the net looks.
pub const CONTEXT: usize = 3;

/// Rows of place features, each group with how many values it has.
mod place {
    use super::{LABELS, TAGS};

    /// The rules' tag of the token before, of the token, and of the one after.
    pub const BEFORE: u16 = 0;
    pub const HERE: u16 = BEFORE + TAGS as u16;
    pub const AFTER: u16 = HERE + TAGS as u16;
    /// How sure the rules are.
    pub const MARGIN: u16 = AFTER + TAGS as u16;
    /// What longer names with this word elsewhere in the article are, by the rules; or none.
    pub const ELSEWHERE: u16 = MARGIN + 4;
    /// Whether the word stands in lower case elsewhere, and in capitals in mid-sentence.
    pub const SEEN: u16 = ELSEWHERE + LABELS as u16 + 1;
    /// Where it stands: opens the sentence, …
    pub const WHERE: u16 = SEEN + 4;
    /// The gazetteer's longest entry of several words: its beginning and inside, by class.
    pub const LISTED: u16 = WHERE + 8;
    pub const ROWS: usize = LISTED as usize + 12;
}
/// What kind of feature the row of a place is, in a word.
#[cfg(feature = "train")]
pub(crate) fn place_kind(row: u16) -> &'static str {
    match row {
        ..place::ELSEWHERE => "rules",
        place::ELSEWHERE..place::WHERE => "article",
        place::WHERE..place::LISTED => "place",
        _ => "listed",
    }
}

/// How many rows place features have.
pub const PLACE_ROWS: usize = place::ROWS;
/// A token has at most this many place features.
pub(crate) const PLACES: usize = 14;

/// The place features of one token.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place {
    rows: [u16; PLACES],
    len: u8,
}

impl Place {
    fn push(&mut self, row: u16) {
        if let Some(free) = self.rows.get_mut(usize::from(self.len)) {
            *free = row;
            self.len += 1;
        }
    }

    /// The rows, in the order in which they were found.
    pub fn rows(&self) -> &[u16] {
        &self.rows[..usize::from(self.len)]
    }
}

/// Stretches of an article near capital letters, and the features of their tokens.
pub(crate) struct Features<'a> {
    /// Where names may be, as token indices, in order; each inside one sentence.
    pub stretches: Vec<Stretch>,
    /// The form of each token that a stretch can see; [`UNSEEN`] elsewhere.
    pub forms: Vec<u32>,
    /// A token of each form, the first.
    pub samples: Vec<usize>,
    /// The article.
    reader: &'a Reader<'a>,
    tags: Vec<u8>,
    margins: Vec<u8>,
    listed: Vec<u8>,
    words: FxHashMap<&'a str, Word>,
    wheres: Vec<u8>,
}

/// Whether a tag is the inside of a name.
fn is_inside(tag: u8) -> bool {
    tag > 0 && tag.is_multiple_of(2)
}

/// A token far from any capital.
pub(crate) const UNSEEN: u32 = u32::MAX;

/// A run of tokens near capital letters.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    pub tokens: std::ops::Range<usize>,
    pub sentence: std::ops::Range<usize>,
}

/// What the article says of one word in lower case.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    lower: bool,
    inside: bool,
    labels: [u8; LABELS],
}

/// Words written small that names of events hold: "the 1997 United Kingdom general election".
#[rustfmt::skip]
const OF_EVENTS: &[&str] = &[
    "election", "elections", "general", "presidential", "parliamentary", "legislative", "federal", "municipal", "local",
    "state", "provincial", "regional", "national", "referendum", "primary", "primaries", "leadership", "constitutional",
    "war", "wars", "civil", "revolution", "crisis", "conference", "summit", "festival", "season", "championship",
    "championships", "cup", "league", "open", "games", "race", "attacks", "bombing", "bombings", "earthquake", "massacre",
    "convention", "congress", "agreement", "treaty", "act", "law", "party", "council", "assembly",
];

/// Where a sentence stands.
const TITLE: u8 = 1;
const SHOUTED: u8 = 2;
const BOILERPLATE: u8 = 4;
const SMALL: u8 = 8;

impl<'a> Features<'a> {
    /// Reads an article.
    pub fn new(reader: &'a Reader<'a>, sentences: &[Sentence], blocks: &[Block], proposals: &Proposals) -> Self {
        let count = reader.tokens.len();
        let mut features = Self {
            stretches: Vec::new(),
            forms: vec![UNSEEN; count],
            samples: Vec::new(),
            reader,
            tags: vec![0; count],
            margins: vec![0; count],
            listed: vec![0; count],
            words: FxHashMap::with_capacity_and_hasher(count / 4, FxBuildHasher),
            wheres: vec![0; count],
        };
        features.read_proposals(proposals);
        features.read_sentences(sentences, blocks, proposals);
        features.read_words();
        features.read_forms();
        features
    }

    fn read_proposals(&mut self, proposals: &Proposals) {
        for name in &proposals.names {
            let margin = match name.margin {
                ..=2 => 0,
                3..=5 => 1,
                6..=9 => 2,
                _ => 3,
            };
            let tag = begin(name.label) as u8;
            for idx in name.tokens.clone() {
                self.tags[idx] = tag + u8::from(idx > name.tokens.start);
                self.margins[idx] = margin;
            }
        }
    }

    fn read_sentences(&mut self, sentences: &[Sentence], blocks: &[Block], proposals: &Proposals) {
        let mut titles = proposals.titles.iter().copied().peekable();
        for (sentence, number) in sentences.iter().zip(0..) {
            let range = rules::range(sentence);
            let mut flags = 0;
            if titles.next_if_eq(&number).is_some() {
                flags |= TITLE;
            }
            let reader = self.reader;
            if range.clone().all(|idx| reader.case(idx) != Case::Lower) {
                flags |= SHOUTED;
            }
            if blocks[sentence.block as usize].kind == BlockKind::Boilerplate {
                flags |= BOILERPLATE;
            }
            self.read_sentence(&range, flags);
        }
    }

    /// Cuts one sentence into stretches, and looks the gazetteer's longer names up.
    fn read_sentence(&mut self, sentence: &std::ops::Range<usize>, flags: u8) {
        let reader = self.reader;
        let mut listed_until = sentence.start;
        // Who writes everything small writes names small, too.
        let small = sentence.clone().all(|idx| !reader.capital(idx));
        for idx in sentence.clone() {
            if !(reader.capital(idx) || small && reader.word(idx) || unraised(reader, idx)) {
                continue;
            }
            if idx >= listed_until
                && reader.is(idx, Classes::OPENS)
                && let Some((classes, end)) = reader.lexicon.longest(reader.tokens, idx, sentence.end)
                && let Some(class) = listed_class(classes)
            {
                for at in idx..end {
                    self.listed[at] = 1 + 2 * class + u8::from(at > idx);
                }
                listed_until = end;
            }
            let start = idx.saturating_sub(REACH).max(sentence.start);
            let end = (idx + REACH + 1).min(sentence.end);
            match self.stretches.last_mut() {
                Some(last) if last.sentence == *sentence && start <= last.tokens.end => last.tokens.end = end,
                _ => self.stretches.push(Stretch { tokens: start..end, sentence: sentence.clone() }),
            }
        }
        self.wheres[sentence.clone()].fill(flags | if small { SMALL } else { 0 });
    }

    /// Counts, over the whole article, how each word that has a capital somewhere is written and labelled.
    fn read_words(&mut self) {
        let reader = self.reader;
        for stretch in &self.stretches {
            for idx in stretch.tokens.clone() {
                if !reader.capital(idx) {
                    continue;
                }
                let opens = idx == stretch.sentence.start || !reader.word(idx - 1);
                let word = self.words.entry(reader.tokens.lower(idx)).or_default();
                word.inside |= !opens && self.wheres[idx] == 0;
                let long = self.tags[idx] != 0
                    && (is_inside(self.tags[idx]) || self.tags.get(idx + 1).is_some_and(|&tag| is_inside(tag)));
                if long {
                    let label = usize::from(self.tags[idx] - 1) / 2;
                    word.labels[label] = word.labels[label].saturating_add(1);
                }
            }
        }
        for idx in 0..reader.tokens.len() {
            if reader.case(idx) == Case::Lower
                && let Some(word) = self.words.get_mut(reader.tokens.lower(idx))
            {
                word.lower = true;
            }
        }
    }

    /// Gives every form that a stretch can see a number.
    fn read_forms(&mut self) {
        let mut known: FxHashMap<&str, u32> = FxHashMap::default();
        for stretch in &self.stretches {
            let seen = stretch.tokens.start.saturating_sub(CONTEXT).max(stretch.sentence.start)
                ..(stretch.tokens.end + CONTEXT).min(stretch.sentence.end);
            for idx in seen {
                if self.forms[idx] != UNSEEN {
                    continue;
                }
                let next = self.samples.len() as u32;
                let form = *known.entry(self.reader.tokens.str(idx)).or_insert(next);
                if form == next {
                    self.samples.push(idx);
                }
                self.forms[idx] = form;
            }
        }
    }

    /// What the token at `idx` cannot be, whatever its neighbours are.
    pub fn barrier(&self, idx: usize) -> Barrier {
        let reader = self.reader;
        let everyday = reader.case(idx) == Case::Lower && self.is_everyday(idx);
        if everyday || reader.tokens.all()[idx].kind == TokenKind::Mark && !joins(reader, idx) {
            Barrier::NoName
        } else if reader.tokens.starts_line(idx) {
            Barrier::NotInside
        } else {
            Barrier::None
        }
    }

    /// Whether the word at `idx`, written small, is one that names do not hold ("said"), so that the net need not be asked.
    /// "of" and "van" may be inside a name.
    fn is_everyday(&self, idx: usize) -> bool {
        const INNER: Classes = Classes::FUNCTION.or(Classes::PARTICLE);
        let reader = self.reader;
        let alone = !reader.tokens.glued(idx) && !reader.tokens.glued(idx + 1);
        let plain = self.tags[idx] == 0 && self.listed[idx] == 0 && self.wheres[idx] & SMALL == 0;
        let word = reader.tokens.lower(idx);
        alone && plain && !reader.is(idx, INNER) && !OF_EVENTS.contains(&word) && reader.lexicon.is_common(word)
    }

    /// The keys of the features of the form of the token at `idx`, and how many of the first are the word or a part of it.
    pub fn form(&self, idx: usize, keys: &mut Vec<u64>) -> usize {
        keys.clear();
        forms::form(self.reader, idx, keys)
    }

    /// The features of the place of the token at `idx`: rows below [`PLACE_ROWS`].
    pub fn place(&self, idx: usize, sentence: &std::ops::Range<usize>) -> Place {
        let reader = self.reader;
        let mut place = Place::default();
        let tag = |at: usize| u16::from(self.tags[at]);
        place.push(place::HERE + tag(idx));
        if idx > sentence.start {
            place.push(place::BEFORE + tag(idx - 1));
        }
        if idx + 1 < sentence.end {
            place.push(place::AFTER + tag(idx + 1));
        }
        if self.tags[idx] != 0 {
            place.push(place::MARGIN + u16::from(self.margins[idx]));
        }
        if self.listed[idx] != 0 {
            place.push(place::LISTED + u16::from(self.listed[idx]) - 1);
        }
        if let Some(word) = self.words.get(reader.tokens.lower(idx)) {
            let (label, count) = (0..LABELS).fold((LABELS, 0), |best, label| {
                if word.labels[label] > best.1 { (label, word.labels[label]) } else { best }
            });
            let label = if count == 0 { LABELS } else { label };
            place.push(place::ELSEWHERE + label as u16);
            place.push(place::SEEN + u16::from(word.lower) + 2 * u16::from(word.inside));
        }
        let flags = self.wheres[idx];
        let wheres = [
            idx == sentence.start,
            idx > sentence.start && matches!(reader.tokens.str(idx - 1), "\"" | "“" | "‘" | "'" | "«" | "„"),
            flags & TITLE != 0,
            flags & SHOUTED != 0,
            flags & BOILERPLATE != 0,
            reader.tokens.glued(idx),
            reader.tokens.glued(idx + 1),
            reader.in_address(idx),
        ];
        for (here, row) in wheres.into_iter().zip(place::WHERE..) {
            if here {
                place.push(row);
            }
        }
        place
    }
}

/// Whether the token at `idx` is a name that somebody wrote small ("chicago").
fn unraised(reader: &Reader<'_>, idx: usize) -> bool {
    const SURE: Classes =
        Classes::GPE.or(Classes::PEOPLE).or(Classes::ORGANISATION).or(Classes::MALE).or(Classes::FEMALE);
    const OTHERS: Classes = Classes::COMMON.or(Classes::FUNCTION).or(Classes::WORD_NAME).or(Classes::PARTICLE);
    let classes = reader.classes(idx);
    classes.any(SURE)
        && !classes.any(OTHERS)
        && reader.tokens.str(idx).len() > 3
        && !reader.lexicon.is_common(reader.tokens.lower(idx))
}

/// What a token cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Barrier {
    /// It can be anything.
    None,
    /// A name cannot go on here from the line before.
    NotInside,
    /// It stands between names: a dash, a bracket, a semicolon.
    NoName,
}

/// Whether the mark at `idx` can stand inside a name.
fn joins(reader: &Reader<'_>, idx: usize) -> bool {
    match reader.tokens.str(idx) {
        "." | "," | "&" | "'" | "’" | "+" | "!" | ":" | "\"" | "@" | "#" | "_" => true,
        "-" | "‐" | "‑" | "–" | "/" => reader.tokens.glued(idx) && reader.tokens.glued(idx + 1),
        _ => false,
    }
}

/// The kind of a gazetteer's entry of several words.
fn listed_class(classes: Classes) -> Option<u8> {
    const KINDS: [Classes; 6] =
        [Classes::COUNTRY, Classes::PEOPLE, Classes::REGION, Classes::PLACE, Classes::ORGANISATION, Classes::EVENT];
    KINDS.iter().position(|kind| classes.any(*kind)).map(|kind| kind as u8)
}
