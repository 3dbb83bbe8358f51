//! The closed vocabularies of the document: field names of the trade (ACE, `OntoNotes`, TIMEX3, PARC), each with what a
//! variant stands for and the word that JSON, the schema and TypeScript write for it.

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};

/// Declares an enum of words. What serde would derive for each of them is written here once for all.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        pub enum $name { $($(#[$variant_doc])* #[cfg_attr(feature = "schema", serde(rename = $word))] $variant),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word that stands for it in an export.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                Self::WORDS[self as usize]
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::document::vocabulary::index(deserializer, Self::WORDS).map(|idx| Self::ALL[idx])
            }
        }
    };
}
pub(crate) use vocabulary;

/// Reads one of the words, and says which it is.
pub(crate) fn index<'de, D: Deserializer<'de>>(
    deserializer: D,
    words: &'static [&'static str],
) -> Result<usize, D::Error> {
    deserializer.deserialize_str(OneOf(words))
}

struct OneOf(&'static [&'static str]);

impl Visitor<'_> for OneOf {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "one of {}", self.0.join(", "))
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<usize, E> {
        self.0.iter().position(|known| *known == word).ok_or_else(|| E::unknown_variant(word, self.0))
    }
}

vocabulary! {
    /// The language of the article.
    Language {
        /// English.
        En = "en",
        /// Anything else, or too little to tell.
        Und = "und",
    }
}

vocabulary! {
    /// The part a block plays in the article.
    BlockKind {
        /// The headline.
        Title = "title",
        /// Who wrote it ("By Aigul Sadykova").
        Byline = "byline",
        /// A line that only says where and when.
        Dateline = "dateline",
        /// The words under a picture.
        Caption = "caption",
        /// A heading inside the article.
        Subheading = "subheading",
        /// Running text.
        Paragraph = "paragraph",
        /// One item of a list that belongs to the article.
        ListItem = "list-item",
        /// What the page put around the article: menus, share bars, credits, newsletter boxes, footers.
        Boilerplate = "boilerplate",
    }
}

vocabulary! {
    /// Kinds of names, by the words of `OntoNotes`.
    Label {
        /// People.
        Person = "PERSON",
        /// Nationalities, religious and political groups.
        Norp = "NORP",
        /// Buildings, airports, roads, bridges.
        Fac = "FAC",
        /// Companies, agencies, institutions, teams.
        Org = "ORG",
        /// Countries, cities, states.
        Gpe = "GPE",
        /// Mountains, waters, regions without a government.
        Loc = "LOC",
        /// Things made: vehicles, devices, weapons, food.
        Product = "PRODUCT",
        /// Named wars, storms, games, elections.
        Event = "EVENT",
        /// Titles of books, songs, films, papers.
        WorkOfArt = "WORK_OF_ART",
        /// Named documents made into law.
        Law = "LAW",
    }
}

vocabulary! {
    /// How a mention refers (ACE).
    Form {
        /// "Marat Akhmetzhanov"
        Name = "name",
        /// "the minister"
        Nominal = "nominal",
        /// "he"
        Pronoun = "pronoun",
    }
}

vocabulary! {
    /// What found a mention.
    FoundBy {
        /// The trained tagger.
        Model = "model",
        /// A list of known names.
        Gazetteer = "gazetteer",
        /// A pattern of words.
        Rule = "rule",
        /// The reader's own edit.
        Reader = "reader",
    }
}

vocabulary! {
    /// What a number measures.
    NumberKind {
        /// A count.
        Cardinal = "cardinal",
        /// A place in a row.
        Ordinal = "ordinal",
        /// A share.
        Fraction = "fraction",
        /// "5 %" is 5.
        Percent = "percent",
        /// A difference of two percentages.
        PercentagePoint = "percentage-point",
        /// Hundredths of a percentage point.
        BasisPoint = "basis-point",
        /// An amount of money in main units.
        Money = "money",
        /// A measure with a unit.
        Quantity = "quantity",
        /// How old someone or something is.
        Age = "age",
        /// One number set against another ("3 to 1").
        Ratio = "ratio",
    }
}

vocabulary! {
    /// How a number is bounded.
    Bound {
        /// The very number.
        Exact = "exact",
        /// Near it.
        About = "about",
        /// Above it.
        MoreThan = "more-than",
        /// Below it.
        LessThan = "less-than",
        /// It or above.
        AtLeast = "at-least",
        /// It or below.
        AtMost = "at-most",
        /// From low to high.
        Range = "range",
        /// An order of magnitude.
        Vague = "vague",
    }
}

vocabulary! {
    /// What a reader should know about a number.
    NumberFlag {
        /// A bare "$" was read as US dollars.
        AssumedCurrency = "assumed-currency",
        /// Read in spite of a slip of the pen.
        Typo = "typo",
    }
}

vocabulary! {
    /// TIMEX3 types.
    DateKind {
        /// A day or longer.
        Date = "DATE",
        /// Shorter than a day.
        Time = "TIME",
        /// A length of time.
        Duration = "DURATION",
        /// A time that comes back.
        Set = "SET",
    }
}

vocabulary! {
    /// TIMEX3 modifiers.
    Modifier {
        /// "before", "more than … ago"
        Before = "BEFORE",
        /// "after", "less than … ago"
        After = "AFTER",
        /// "on or before"
        OnOrBefore = "ON_OR_BEFORE",
        /// "on or after"
        OnOrAfter = "ON_OR_AFTER",
        /// "less than"
        LessThan = "LESS_THAN",
        /// "more than"
        MoreThan = "MORE_THAN",
        /// "at most"
        EqualOrLess = "EQUAL_OR_LESS",
        /// "at least"
        EqualOrMore = "EQUAL_OR_MORE",
        /// "early"
        Start = "START",
        /// "mid-"
        Mid = "MID",
        /// "late"
        End = "END",
        /// "about"
        Approx = "APPROX",
    }
}

vocabulary! {
    /// Where the missing parts of a date came from.
    Anchor {
        /// Nothing was missing.
        Explicit = "explicit",
        /// The publication date.
        Published = "published",
        /// Another date of the article.
        Context = "context",
        /// Nowhere: it stays open.
        None = "none",
    }
}

vocabulary! {
    /// The preposition before a date.
    Relation {
        /// "since"
        Since = "since",
        /// "until"
        Until = "until",
        /// "by"
        By = "by",
        /// "before"
        Before = "before",
        /// "after"
        After = "after",
        /// "from"
        From = "from",
    }
}

vocabulary! {
    /// What a reader should know about a date.
    DateFlag {
        /// Read in spite of a slip of the pen ("Septembr 29").
        Typo = "typo",
        /// More than one reading; see `alternatives`.
        Ambiguous = "ambiguous",
    }
}

vocabulary! {
    /// What makes a sentence a claim.
    ClaimKind {
        /// Someone is said to have said it.
        Attributed = "attributed",
        /// The outlet says it.
        Unattributed = "unattributed",
        /// The headline says it.
        Headline = "headline",
        /// A caption says it.
        Caption = "caption",
    }
}

vocabulary! {
    /// How much of a source the article gives away.
    Anonymity {
        /// By name.
        Named = "named",
        /// By office ("the interior minister").
        Role = "role",
        /// By kind ("officials").
        Generic = "generic",
        /// On condition of not being named.
        Anonymous = "anonymous",
        /// A crowd ("media reports", "polls").
        Aggregate = "aggregate",
        /// A paper ("the report").
        Document = "document",
    }
}

vocabulary! {
    /// What kind of saying a cue is.
    CueClass {
        /// "said"
        Say = "say",
        /// "wrote"
        Write = "write",
        /// "reported"
        Report = "report",
        /// "announced"
        Announce = "announce",
        /// "according to"
        AccordingTo = "according-to",
        /// "shows"
        Show = "show",
        /// "denied"
        Deny = "deny",
        /// "confirmed"
        Confirm = "confirm",
        /// "asked"
        Ask = "ask",
        /// "predicted"
        Predict = "predict",
        /// "believes"
        Believe = "believe",
        /// "criticised"
        Criticise = "criticise",
        /// "blamed"
        Blame = "blame",
        /// Any other.
        Other = "other",
    }
}

vocabulary! {
    /// Whether the words are the source's own.
    Quotation {
        /// All of them.
        Direct = "direct",
        /// Some of them.
        Mixed = "mixed",
        /// None of them.
        Indirect = "indirect",
    }
}

vocabulary! {
    /// Whether a claim is stated, negated or denied.
    Polarity {
        /// "It rained."
        Affirmed = "affirmed",
        /// "It did not rain."
        Negated = "negated",
        /// "She denied that it rained."
        Denied = "denied",
        /// "He did not say whether it rained."
        NegatedCue = "negated-cue",
    }
}

vocabulary! {
    /// How firmly a claim is put.
    Modality {
        /// As a fact.
        Asserted = "asserted",
        /// "may"
        Possible = "possible",
        /// "only if"
        Conditional = "conditional",
        /// "plans to"
        Planned = "planned",
        /// "will"
        Predicted = "predicted",
        /// "called for"
        Request = "request",
        /// "asked whether"
        Question = "question",
        /// The cue takes the statement back ("did not mention").
        Unstated = "unstated",
    }
}

vocabulary! {
    /// What a reader should know about a claim.
    ClaimFlag {
        /// The source repeats another.
        SecondHand = "second-hand",
        /// A cue without anyone who speaks.
        NoSource = "no-source",
        /// The source is a pronoun.
        PronounSource = "pronoun-source",
        /// A quotation mark is missing.
        UnclosedQuote = "unclosed-quote",
        /// A date inside is misspelt.
        TypoDate = "typo-date",
        /// Said before in this article.
        Duplicate = "duplicate",
        /// The article corrects itself here.
        Correction = "correction",
        /// A rise or fall without a figure.
        Trend = "trend",
    }
}

vocabulary! {
    /// How far the check of a claim has come.
    #[derive(Default)]
    ReviewStatus {
        /// Not looked at.
        #[default]
        Unreviewed = "unreviewed",
        /// Being looked at.
        Checking = "checking",
        /// Found to be so.
        Supported = "supported",
        /// Found not to be so, or contested.
        Disputed = "disputed",
        /// Looked at, and open.
        Unclear = "unclear",
    }
}
