//! What one article turns into: the [`Document`] and its layers. Plain data, no logic; how it is written out stands in
//! `export/`. Every layer is sorted by start; spans are bytes of [`Document::text`].

mod edit;
pub(crate) mod vocabulary;

use std::borrow::Cow;

pub use edit::*;
use serde::{Deserialize, Serialize};
pub use vocabulary::*;

use crate::decimal::Decimal;
use crate::span::Span;

/// An article and everything found in it.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// The article as analysed, see [`crate::text::normalise`].
    pub text: Cow<'t, str>,
    /// What language the article seems to be in.
    pub language: Language,
    /// The reader's answer to "when was this published?", as `YYYY-MM-DD`.
    pub published: Option<jiff::civil::Date>,
    /// Where the reader found it, as typed.
    pub url: Option<String>,
    /// Dates that the page's own stamp seems to give; used only once a reader takes one.
    pub offered: Vec<jiff::civil::Date>,
    /// The place before "--" at the head of the first paragraph.
    pub dateline: Option<Span>,
    /// The corrections this document was made with, in the reader's order.
    pub edits: Vec<Edit>,
    /// Every line or paragraph with something in it.
    pub blocks: Vec<Block>,
    /// The sentences of every block, boilerplate included (the export leaves those out).
    pub sentences: Vec<Sentence>,
    /// Names, and the pronouns and nominals that claims need.
    pub mentions: Vec<Mention>,
    /// Who or what the mentions stand for, in order of first mention.
    pub entities: Vec<Entity>,
    /// Quantities.
    pub numbers: Vec<Number>,
    /// Dates, times, durations and sets.
    pub dates: Vec<Date>,
    /// Who says what.
    pub claims: Vec<Claim>,
}

/// One line or paragraph and the part it plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Without white space at its ends.
    pub span: Span,
    /// Its part in the article.
    pub kind: BlockKind,
}

/// One sentence of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Without white space at its ends.
    pub span: Span,
    /// Index of its block.
    pub block: u32,
    /// Its tokens, as indices into the tokens of the article.
    pub tokens: std::ops::Range<u32>,
}

/// A piece of text that names, describes or points at someone or something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What kind of thing it is about.
    pub label: Label,
    /// How it refers.
    pub form: Form,
    /// Index of its entity; none where it could not be settled.
    pub entity: Option<u32>,
    /// How sure the finder is, in hundredths.
    pub score: u8,
    /// What found it.
    pub by: FoundBy,
}

/// Someone or something the article speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The label of its names.
    pub label: Label,
    /// Its fullest mention.
    pub name: Span,
    /// What the article says it is ("Kazakh Interior Minister").
    pub role: Option<Span>,
    /// Indices of its mentions, in text order.
    pub mentions: Vec<u32>,
}

/// A quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// With its bound words and its unit.
    pub span: Span,
    /// What it measures.
    pub kind: NumberKind,
    /// The figure; none for a range or a vague one.
    pub value: Option<Decimal>,
    /// The lower end of a range or a vague one.
    pub low: Option<Decimal>,
    /// The upper end of a range or a vague one.
    pub high: Option<Decimal>,
    /// How the value is bounded.
    pub bound: Bound,
    /// What a quantity or an age is measured in.
    pub unit: Option<Unit>,
    /// ISO 4217 code.
    pub currency: Option<&'static str>,
    /// What is counted ("Russian citizens").
    pub counted: Option<Span>,
    /// What a reader should know about the reading.
    pub flags: Vec<NumberFlag>,
    /// The row or pattern that found it.
    pub by: &'static str,
}

/// A unit of measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The words in the article.
    pub text: Span,
    /// UCUM code.
    pub ucum: &'static str,
}

/// A date, time, duration or set (TIMEX3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// Without the preposition before it.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: DateKind,
    /// TIMEX3 value; X for what is not settled.
    pub value: String,
    /// TIMEX3 mod.
    pub modifier: Option<Modifier>,
    /// TIMEX3 quant, for sets ("EVERY").
    pub quant: Option<String>,
    /// TIMEX3 freq, for sets ("2X").
    pub freq: Option<String>,
    /// The stretch of time it names.
    pub resolved: Option<Interval>,
    /// Extended Date/Time Format (ISO 8601-2).
    pub edtf: Option<String>,
    /// Where the missing parts came from.
    pub anchor: Anchor,
    /// The preposition's meaning; the preposition stands outside the span.
    pub relation: Option<Relation>,
    /// Other readings ("03/04/2025"), as TIMEX3 values.
    pub alternatives: Vec<String>,
    /// What a reader should know about the reading.
    pub flags: Vec<DateFlag>,
    /// The row or pattern that found it.
    pub by: &'static str,
}

/// A half-open stretch of time, each end an ISO 8601 date or date and time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Interval {
    /// The first moment.
    pub from: String,
    /// The first moment after.
    pub until: String,
}

/// One source, one cue and its content; or a statement in the outlet's own voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What makes it a claim.
    pub kind: ClaimKind,
    /// Index of the first and one past the last sentence it touches.
    pub sentences: std::ops::Range<u32>,
    /// Who says it.
    pub source: Option<Source>,
    /// The words that attribute it.
    pub cue: Option<Cue>,
    /// What is said, in pieces where a quotation breaks.
    pub content: Vec<Span>,
    /// Whether the words are the source's own.
    pub quotation: Quotation,
    /// Index of the date it was said on, apart from dates inside the content.
    pub said_on: Option<u32>,
    /// Whether it is stated, negated or denied.
    pub polarity: Polarity,
    /// How firmly it is put.
    pub modality: Modality,
    /// Index of the claim whose content holds this one.
    pub parent: Option<u32>,
    /// Index of the claim that says the same: an earlier one, or for a headline the one in the body.
    pub duplicate_of: Option<u32>,
    /// Indices of claims that give another figure for the same thing.
    pub conflicts_with: Vec<u32>,
    /// What a reader should know about it.
    pub flags: Vec<ClaimFlag>,
    /// The reader's own verdict and note.
    pub review: Review,
}

impl Claim {
    /// The span that edits name this claim by: its cue, else the first piece of its content.
    #[must_use]
    pub fn anchor(&self) -> Span {
        self.cue.map_or_else(|| self.content[0], |cue| cue.span)
    }

    /// The shortest span that holds its source, cue and content.
    #[must_use]
    pub fn hull(&self) -> Span {
        let hull = self.content.iter().fold(self.anchor(), |hull, piece| hull.hull(*piece));
        self.source.map_or(hull, |source| hull.hull(source.span))
    }
}

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The whole phrase, role included.
    pub span: Span,
    /// Index of the entity it stands for.
    pub entity: Option<u32>,
    /// How it refers.
    pub form: Form,
    /// How much of the source the article gives away.
    pub anonymity: Anonymity,
}

/// The words that attribute a claim to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The verb with its auxiliaries and negation, or the phrase.
    pub span: Span,
    /// What kind of saying it is.
    pub class: CueClass,
}

/// The reader's verdict on a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Review {
    /// How far the check has come.
    pub status: ReviewStatus,
    /// The reader's words.
    pub note: String,
}
