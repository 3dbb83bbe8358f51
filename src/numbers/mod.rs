//! Tokens -> numbers.

mod decimal;

pub use decimal::Decimal;

use crate::document::{Number, Sentence};
use crate::text::tokens::Tokens;

/// Finds the quantities.
pub(crate) fn find(_tokens: &Tokens<'_>, _sentences: &[Sentence]) -> Vec<Number> {
    Vec::new()
}
