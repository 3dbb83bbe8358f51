//! Tokens and numbers -> dates.

use jiff::civil;

use crate::document::{Block, Date, Number, Sentence};
use crate::text::tokens::Tokens;

/// Finds the dates, and resolves what the text and the day of publication settle.
pub(crate) fn find(
    _tokens: &Tokens<'_>,
    _sentences: &[Sentence],
    _blocks: &[Block],
    _numbers: &[Number],
    _published: Option<civil::Date>,
) -> Vec<Date> {
    Vec::new()
}

/// Dates that the page's own stamp seems to give.
pub(crate) fn offered(_tokens: &Tokens<'_>, _blocks: &[Block]) -> Vec<civil::Date> {
    Vec::new()
}
