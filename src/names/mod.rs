//! Tokens -> names.

use crate::document::{Block, Mention, Sentence};
use crate::text::tokens::Tokens;

/// Finds the names.
pub(crate) fn find(_tokens: &Tokens<'_>, _sentences: &[Sentence], _blocks: &[Block]) -> Vec<Mention> {
    Vec::new()
}
