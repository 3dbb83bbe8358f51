//! The shape of the exported document, record by record: the one definition that the JSON, the JSON Schema and the
//! TypeScript types come from. Fields stand in the order in which they are written.

use std::borrow::Cow;

use serde::Serialize;

use crate::document::{
    Anchor, Anonymity, BlockKind, Bound, ClaimFlag, ClaimKind, CueClass, DateFlag, DateKind, Form, FoundBy, Interval,
    Label, Language, Layer, Modality, Modifier, NumberFlag, NumberKind, Polarity, Quotation, Relation, Review,
    ReviewStatus,
};

/// Gives a record the derives that all of them share.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $($rest:tt)*) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS), schemars(deny_unknown_fields))]
        #[serde(rename_all = "camelCase")]
        pub struct $($rest)*
    };
}

record! {
/// One exported article.
pub struct Export<'a> {
    /// What the export says before its layers.
    #[serde(flatten)]
    pub head: Head<'a>,
    /// Every line or paragraph with something in it.
    pub blocks: Vec<BlockRecord>,
    /// The sentences of the article's own blocks.
    pub sentences: Vec<SentenceRecord>,
    /// Names, and the nominals and pronouns that claims need.
    pub mentions: Vec<MentionRecord<'a>>,
    /// Who or what the mentions stand for.
    pub entities: Vec<EntityRecord<'a>>,
    /// Quantities.
    pub numbers: Vec<NumberRecord<'a>>,
    /// Dates, times, durations and sets.
    pub dates: Vec<DateRecord<'a>>,
    /// Who says what.
    pub claims: Vec<ClaimRecord<'a>>,
}
}

record! {
/// What an export says before its layers.
pub struct Head<'a> {
    /// Always "obelus".
    #[cfg_attr(feature = "schema", schemars(extend("const" = "obelus")))]
    pub format: Cow<'a, str>,
    /// Version of this shape.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    pub version: u32,
    /// What wrote it.
    pub generator: Generator<'a>,
    /// The article.
    pub document: DocumentRecord<'a>,
    /// The reader's corrections, in order.
    pub edits: Vec<EditRecord>,
}
}

record! {
/// What wrote the export.
pub struct Generator<'a> {
    /// Always "obelus".
    pub name: Cow<'a, str>,
    /// Version of the program.
    pub version: Cow<'a, str>,
    /// SHA-256 of the model of names; null in exports that were written before there was one.
    pub model: Option<Cow<'a, str>>,
}
}

record! {
/// The article.
pub struct DocumentRecord<'a> {
    /// As analysed; all offsets are offsets into it.
    pub text: Cow<'a, str>,
    /// Of the text in UTF-8, in hexadecimal.
    pub sha256: String,
    /// Always "unicode-code-point".
    #[cfg_attr(feature = "schema", schemars(extend("const" = "unicode-code-point")))]
    pub offset_unit: Cow<'a, str>,
    /// In code points.
    pub length: u32,
    /// "en", or "und" where it is something else or too short to tell.
    pub language: Language,
    /// The headline.
    pub title: Option<Cow<'a, str>>,
    /// As typed by the reader.
    pub url: Option<Cow<'a, str>>,
    /// When it was published.
    pub published: Published,
    /// The place before "--" at its head.
    pub dateline: Option<DatelineRecord<'a>>,
}
}

record! {
/// When the article was published.
pub struct Published {
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Who said so.
    pub from: PublishedFrom,
    /// Dates that the page's own stamp seems to give; used only once a reader takes one.
    pub offered: Vec<String>,
}
}

/// Who gave the publication date.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PublishedFrom {
    /// The reader did.
    Reader,
    /// Nobody did.
    None,
}

record! {
/// The place before "--" at the head of the article.
pub struct DatelineRecord<'a> {
    /// The place as it stands.
    pub place: Cow<'a, str>,
    /// Id of its mention.
    pub mention: Option<String>,
}
}

/// One correction of the reader's.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS), schemars(deny_unknown_fields))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum EditRecord {
    /// Takes a find away.
    Reject {
        /// The layer it stands in.
        layer: Layer,
        /// First code point.
        start: u32,
        /// One past the last code point.
        end: u32,
    },
    /// Gives a mention another label.
    Relabel {
        /// Always "mentions".
        layer: Layer,
        /// First code point.
        start: u32,
        /// One past the last code point.
        end: u32,
        /// The label that it should have.
        label: Label,
    },
    /// Adds a mention, or the number or date that the words are when they are read by themselves.
    Add {
        /// "mentions", "numbers" or "dates".
        layer: Layer,
        /// First code point.
        start: u32,
        /// One past the last code point.
        end: u32,
        /// The label of a mention.
        label: Option<Label>,
    },
    /// Gives a number or a date another value.
    SetValue {
        /// "numbers" or "dates".
        layer: Layer,
        /// First code point.
        start: u32,
        /// One past the last code point.
        end: u32,
        /// The value that it should have.
        value: String,
    },
    /// Gives a block another kind.
    SetBlock {
        /// Always "blocks".
        layer: Layer,
        /// First code point.
        start: u32,
        /// One past the last code point.
        end: u32,
        /// The kind that it should have.
        kind: BlockKind,
    },
    /// Notes what the reader thinks of a claim.
    Review {
        /// Always "claims".
        layer: Layer,
        /// First code point of the claim's cue, or of its content where it has none.
        start: u32,
        /// One past the last code point.
        end: u32,
        /// How far the check has come.
        status: ReviewStatus,
        /// The reader's words.
        note: String,
    },
}

record! {
/// A stretch of the article, in code points.
#[derive(Copy)]
pub struct Stretch {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// The same in UTF-16 code units.
    pub utf16: [u32; 2],
}
}

record! {
/// A stretch of the article that quotes what it points at.
pub struct Quoted<'a> {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Stretch,
    /// The text itself.
    pub exact: Cow<'a, str>,
}
}

record! {
/// One line or paragraph and the part it plays.
pub struct BlockRecord {
    /// "b1", "b2" …
    pub id: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: Stretch,
    /// Its part in the article.
    pub kind: BlockKind,
}
}

record! {
/// One sentence of the article.
pub struct SentenceRecord {
    /// "s1", "s2" …
    pub id: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: Stretch,
    /// Id of its block.
    pub block: String,
}
}

record! {
/// A piece of text that names, describes or points at someone or something.
pub struct MentionRecord<'a> {
    /// "m1", "m2" …
    pub id: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: Quoted<'a>,
    /// What kind of thing it is about (`OntoNotes`).
    pub label: Label,
    /// How it refers.
    pub form: Form,
    /// Id of its entity.
    pub entity: Option<String>,
    /// How sure the finder is, from 0 to 1.
    pub score: f64,
    /// What found it.
    pub by: FoundBy,
}
}

record! {
/// Someone or something the article speaks of.
pub struct EntityRecord<'a> {
    /// "e1", "e2" …
    pub id: String,
    /// The label of its names.
    pub label: Label,
    /// Its fullest mention.
    pub name: Cow<'a, str>,
    /// What the article says it is.
    pub role: Option<Cow<'a, str>>,
    /// Ids of its mentions.
    pub mentions: Vec<String>,
}
}

record! {
/// A quantity.
pub struct NumberRecord<'a> {
    /// "n1", "n2" …
    pub id: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: Quoted<'a>,
    /// What it measures.
    pub kind: NumberKind,
    /// The figure, a decimal string; null for a range or a vague one.
    pub value: Option<String>,
    /// The lower end of a range or a vague one.
    pub low: Option<String>,
    /// The upper end of a range or a vague one.
    pub high: Option<String>,
    /// How the value is bounded.
    pub bound: Bound,
    /// What a quantity or an age is measured in.
    pub unit: Option<UnitRecord<'a>>,
    /// ISO 4217 code.
    pub currency: Option<Cow<'a, str>>,
    /// What is counted.
    pub counted: Option<Cow<'a, str>>,
    /// What a reader should know about the reading.
    pub flags: Vec<NumberFlag>,
    /// The row or pattern that found it.
    pub by: Cow<'a, str>,
}
}

record! {
/// A unit of measurement.
pub struct UnitRecord<'a> {
    /// The words in the article.
    pub text: Cow<'a, str>,
    /// UCUM code.
    pub ucum: Cow<'a, str>,
}
}

record! {
/// A date, time, duration or set (TIMEX3).
pub struct DateRecord<'a> {
    /// "d1", "d2" …
    pub id: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: Quoted<'a>,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: DateKind,
    /// TIMEX3 value; X for what text and publication date do not settle.
    pub value: Cow<'a, str>,
    /// TIMEX3 mod.
    #[serde(rename = "mod")]
    pub modifier: Option<Modifier>,
    /// TIMEX3 quant; only for sets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quant: Option<Cow<'a, str>>,
    /// TIMEX3 freq; only for sets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freq: Option<Cow<'a, str>>,
    /// The stretch of time it names.
    pub resolved: Option<Interval>,
    /// Extended Date/Time Format (ISO 8601-2).
    pub edtf: Option<Cow<'a, str>>,
    /// Where the missing parts came from.
    pub anchor: Anchor,
    /// The meaning of the preposition before it.
    pub relation: Option<Relation>,
    /// Other readings, as TIMEX3 values.
    pub alternatives: Vec<String>,
    /// What a reader should know about the reading.
    pub flags: Vec<DateFlag>,
    /// The row or pattern that found it.
    pub by: Cow<'a, str>,
}
}

record! {
/// One source, one cue and its content; or a statement in the outlet's own voice.
pub struct ClaimRecord<'a> {
    /// "c1", "c2" …
    pub id: String,
    /// What makes it a claim.
    pub kind: ClaimKind,
    /// Ids of the sentences it touches.
    pub sentences: Vec<String>,
    /// Who says it.
    pub source: Option<SourceRecord<'a>>,
    /// The words that attribute it.
    pub cue: Option<CueRecord<'a>>,
    /// What is said, in pieces where a quotation breaks.
    pub content: Vec<Quoted<'a>>,
    /// Whether the words are the source's own.
    pub quotation: Quotation,
    /// Ids of the numbers inside the content.
    pub numbers: Vec<String>,
    /// Ids of the dates inside the content.
    pub dates: Vec<String>,
    /// Ids of the entities named inside the content.
    pub entities: Vec<String>,
    /// Id of the date it was said on.
    pub said_on: Option<String>,
    /// Whether it is stated, negated or denied.
    pub polarity: Polarity,
    /// How firmly it is put.
    pub modality: Modality,
    /// Id of the claim whose content holds this one.
    pub parent: Option<String>,
    /// Id of an earlier claim that says the same.
    pub duplicate_of: Option<String>,
    /// Ids of claims that give another figure for the same thing.
    pub conflicts_with: Vec<String>,
    /// What a reader should know about it.
    pub flags: Vec<ClaimFlag>,
    /// The reader's own verdict and note.
    pub review: Review,
}
}

record! {
/// Who says it.
pub struct SourceRecord<'a> {
    /// Where it stands, role included.
    #[serde(flatten)]
    pub at: Quoted<'a>,
    /// Id of its entity.
    pub entity: Option<String>,
    /// How it refers.
    pub form: Form,
    /// How much of the source the article gives away.
    pub anonymity: Anonymity,
}
}

record! {
/// The words that attribute a claim to its source.
pub struct CueRecord<'a> {
    /// Where they stand.
    #[serde(flatten)]
    pub at: Quoted<'a>,
    /// What kind of saying it is.
    pub class: CueClass,
}
}
