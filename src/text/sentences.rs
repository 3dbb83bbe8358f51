//! Tokens and blocks -> sentences. A sentence never crosses a block.

use super::tokens::Tokens;
use crate::document::{Block, Sentence};

/// Splits every block, boilerplate too.
pub(crate) fn split(tokens: &Tokens<'_>, blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (block, at) in blocks.iter().zip(0..) {
        let range = tokens.within(block.span);
        let mut start = range.start;
        for idx in range.clone() {
            let last = idx + 1 == range.end;
            if last || (matches!(tokens.str(idx), "." | "!" | "?") && !tokens.glued(idx + 1)) {
                sentences.push(Sentence {
                    span: tokens.span(start..idx + 1),
                    block: at,
                    tokens: start as u32..idx as u32 + 1,
                });
                start = idx + 1;
            }
        }
    }
    sentences
}
