//! What a reader corrects in a document: each correction names a layer and a span, never an id, so that it outlives a new
//! version of the finders. `edits.rs` applies them.

use super::vocabulary::vocabulary;
use super::{BlockKind, Label, ReviewStatus};
use crate::decimal::Decimal;
use crate::span::Span;

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it is about.
    pub span: Span,
    /// What to do there.
    pub action: Action,
}

/// What a correction does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Takes away the find with this very span.
    Reject(Layer),
    /// Gives the mention with this very span another label.
    Relabel(Label),
    /// Makes the span, or what its words are when they are read by themselves, one of the finds.
    Add(Add),
    /// Gives the number with this very span another value.
    SetNumber(Decimal),
    /// Gives the date with this very span another TIMEX3 value.
    SetDate(String),
    /// Gives the block with this very span another kind.
    SetBlock(BlockKind),
    /// Notes what the reader thinks of the claim with this anchor.
    Review(ReviewStatus, String),
}

/// What a reader adds; words that are no number or date for the finders add none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Add {
    /// A name with its label.
    Mention(Label),
    /// A number, as the finder reads it.
    Number,
    /// A date, as the finder reads it.
    Date,
}

impl Add {
    /// The layer that it goes to.
    #[must_use]
    pub fn layer(self) -> Layer {
        match self {
            Self::Mention(_) => Layer::Mentions,
            Self::Number => Layer::Numbers,
            Self::Date => Layer::Dates,
        }
    }
}

vocabulary! {
    /// The layers that a correction can name.
    Layer {
        /// The blocks of the page.
        Blocks = "blocks",
        /// Names.
        Mentions = "mentions",
        /// Quantities.
        Numbers = "numbers",
        /// Dates.
        Dates = "dates",
        /// Claims, by their anchor.
        Claims = "claims",
    }
}
