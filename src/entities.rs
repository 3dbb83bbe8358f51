//! Mentions -> entities: "Akhmetzhanov" and "he" are "Marat Akhmetzhanov".

use crate::document::{Block, Entity, Mention, Sentence};
use crate::text::tokens::Tokens;

/// Joins mentions of the same thing.
pub(crate) fn link(
    _tokens: &Tokens<'_>,
    _sentences: &[Sentence],
    _blocks: &[Block],
    mentions: Vec<Mention>,
) -> (Vec<Entity>, Vec<Mention>) {
    (Vec::new(), mentions)
}
