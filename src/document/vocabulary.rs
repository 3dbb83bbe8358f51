//! The closed vocabularies of the document: field names of the trade (ACE, OntoNotes, TIMEX3, PARC), each with what a
//! variant stands for. A variant is written the same way in JSON, in the schema and in TypeScript.

use serde::{Deserialize, Serialize};

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
