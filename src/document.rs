//! What one article turns into: the [`Document`] and its layers. Plain data, no logic; `docs` of the exported form
//! stand in `export/json.rs`. Every layer is sorted by start; spans are bytes of [`Document::text`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::edits::Edit;
use crate::numbers::Decimal;
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

/// Declares an enum whose variants are written the same way in JSON, in the schema and in TypeScript.
macro_rules! vocabulary {
    ($case:literal $(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(rename_all = $case)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }
    };
}

vocabulary! { "kebab-case"
    /// The language of the article.
    Language {
        /// English.
        En,
        /// Anything else, or too little to tell.
        Und,
    }
}

/// One line or paragraph and the part it plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Without white space at its ends.
    pub span: Span,
    /// Its part in the article.
    pub kind: BlockKind,
}

vocabulary! { "kebab-case"
    /// The part a block plays in the article.
    BlockKind {
        /// The headline.
        Title,
        /// Who wrote it ("By Aigul Sadykova").
        Byline,
        /// A line that only says where and when.
        Dateline,
        /// The words under a picture.
        Caption,
        /// A heading inside the article.
        Subheading,
        /// Running text.
        Paragraph,
        /// One item of a list that belongs to the article.
        ListItem,
        /// What the page put around the article: menus, share bars, credits, newsletter boxes, footers.
        Boilerplate,
    }
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

vocabulary! { "SCREAMING_SNAKE_CASE"
    /// OntoNotes' names for kinds of names.
    Label {
        /// People.
        Person,
        /// Nationalities, religious and political groups.
        Norp,
        /// Buildings, airports, roads, bridges.
        Fac,
        /// Companies, agencies, institutions, teams.
        Org,
        /// Countries, cities, states.
        Gpe,
        /// Mountains, waters, regions without a government.
        Loc,
        /// Things made: vehicles, devices, weapons, food.
        Product,
        /// Named wars, storms, games, elections.
        Event,
        /// Titles of books, songs, films, papers.
        WorkOfArt,
        /// Named documents made into law.
        Law,
    }
}

vocabulary! { "kebab-case"
    /// How a mention refers (ACE).
    Form {
        /// "Marat Akhmetzhanov"
        Name,
        /// "the minister"
        Nominal,
        /// "he"
        Pronoun,
    }
}

vocabulary! { "kebab-case"
    /// What found a mention.
    FoundBy {
        /// The trained tagger.
        Model,
        /// A list of known names.
        Gazetteer,
        /// A pattern of words.
        Rule,
        /// The reader's own edit.
        Reader,
    }
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

vocabulary! { "kebab-case"
    /// What a number measures.
    NumberKind {
        /// A count.
        Cardinal,
        /// A place in a row.
        Ordinal,
        /// A share.
        Fraction,
        /// "5 %" is 5.
        Percent,
        /// A difference of two percentages.
        PercentagePoint,
        /// Hundredths of a percentage point.
        BasisPoint,
        /// An amount of money in main units.
        Money,
        /// A measure with a unit.
        Quantity,
        /// How old someone or something is.
        Age,
        /// One number set against another ("3 to 1").
        Ratio,
    }
}

vocabulary! { "kebab-case"
    /// How a number is bounded.
    Bound {
        /// The very number.
        Exact,
        /// Near it.
        About,
        /// Above it.
        MoreThan,
        /// Below it.
        LessThan,
        /// It or above.
        AtLeast,
        /// It or below.
        AtMost,
        /// From low to high.
        Range,
        /// An order of magnitude.
        Vague,
    }
}

vocabulary! { "kebab-case"
    /// What a reader should know about a number.
    NumberFlag {
        /// A bare "$" was read as US dollars.
        AssumedCurrency,
        /// Read in spite of a slip of the pen.
        Typo,
    }
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

vocabulary! { "SCREAMING_SNAKE_CASE"
    /// TIMEX3 types.
    DateKind {
        /// A day or longer.
        Date,
        /// Shorter than a day.
        Time,
        /// A length of time.
        Duration,
        /// A time that comes back.
        Set,
    }
}

vocabulary! { "SCREAMING_SNAKE_CASE"
    /// TIMEX3 modifiers.
    Modifier {
        /// "before", "more than … ago"
        Before,
        /// "after", "less than … ago"
        After,
        /// "on or before"
        OnOrBefore,
        /// "on or after"
        OnOrAfter,
        /// "less than"
        LessThan,
        /// "more than"
        MoreThan,
        /// "at most"
        EqualOrLess,
        /// "at least"
        EqualOrMore,
        /// "early"
        Start,
        /// "mid-"
        Mid,
        /// "late"
        End,
        /// "about"
        Approx,
    }
}

vocabulary! { "kebab-case"
    /// Where the missing parts of a date came from.
    Anchor {
        /// Nothing was missing.
        Explicit,
        /// The publication date.
        Published,
        /// Another date of the article.
        Context,
        /// Nowhere: it stays open.
        None,
    }
}

vocabulary! { "kebab-case"
    /// The preposition before a date.
    Relation {
        /// "since"
        Since,
        /// "until"
        Until,
        /// "by"
        By,
        /// "before"
        Before,
        /// "after"
        After,
        /// "from"
        From,
    }
}

vocabulary! { "kebab-case"
    /// What a reader should know about a date.
    DateFlag {
        /// Read in spite of a slip of the pen ("Septembr 29").
        Typo,
        /// More than one reading; see `alternatives`.
        Ambiguous,
    }
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

vocabulary! { "kebab-case"
    /// What makes a sentence a claim.
    ClaimKind {
        /// Someone is said to have said it.
        Attributed,
        /// The outlet says it.
        Unattributed,
        /// The headline says it.
        Headline,
        /// A caption says it.
        Caption,
    }
}

vocabulary! { "kebab-case"
    /// How much of a source the article gives away.
    Anonymity {
        /// By name.
        Named,
        /// By office ("the interior minister").
        Role,
        /// By kind ("officials").
        Generic,
        /// On condition of not being named.
        Anonymous,
        /// A crowd ("media reports", "polls").
        Aggregate,
        /// A paper ("the report").
        Document,
    }
}

vocabulary! { "kebab-case"
    /// What kind of saying a cue is.
    CueClass {
        /// "said"
        Say,
        /// "wrote"
        Write,
        /// "reported"
        Report,
        /// "announced"
        Announce,
        /// "according to"
        AccordingTo,
        /// "shows"
        Show,
        /// "denied"
        Deny,
        /// "confirmed"
        Confirm,
        /// "asked"
        Ask,
        /// "predicted"
        Predict,
        /// "believes"
        Believe,
        /// "criticised"
        Criticise,
        /// "blamed"
        Blame,
        /// Any other.
        Other,
    }
}

vocabulary! { "kebab-case"
    /// Whether the words are the source's own.
    Quotation {
        /// All of them.
        Direct,
        /// Some of them.
        Mixed,
        /// None of them.
        Indirect,
    }
}

vocabulary! { "kebab-case"
    /// Whether a claim is stated, negated or denied.
    Polarity {
        /// "It rained."
        Affirmed,
        /// "It did not rain."
        Negated,
        /// "She denied that it rained."
        Denied,
        /// "He did not say whether it rained."
        NegatedCue,
    }
}

vocabulary! { "kebab-case"
    /// How firmly a claim is put.
    Modality {
        /// As a fact.
        Asserted,
        /// "may"
        Possible,
        /// "only if"
        Conditional,
        /// "plans to"
        Planned,
        /// "will"
        Predicted,
        /// "called for"
        Request,
        /// "asked whether"
        Question,
        /// The cue takes the statement back ("did not mention").
        Unstated,
    }
}

vocabulary! { "kebab-case"
    /// What a reader should know about a claim.
    ClaimFlag {
        /// The source repeats another.
        SecondHand,
        /// A cue without anyone who speaks.
        NoSource,
        /// The source is a pronoun.
        PronounSource,
        /// A quotation mark is missing.
        UnclosedQuote,
        /// A date inside is misspelt.
        TypoDate,
        /// Said before in this article.
        Duplicate,
        /// The article corrects itself here.
        Correction,
        /// A rise or fall without a figure.
        Trend,
    }
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

vocabulary! { "kebab-case"
    /// How far the check of a claim has come.
    #[derive(Default)]
    ReviewStatus {
        /// Not looked at.
        #[default]
        Unreviewed,
        /// Being looked at.
        Checking,
        /// Found to be so.
        Supported,
        /// Found not to be so, or contested.
        Disputed,
        /// Looked at, and open.
        Unclear,
    }
}
