//! Text -> blocks: every line with something in it, and the part it plays.

use super::tokens::Tokens;
use crate::document::{Block, BlockKind};
use crate::edits::{self, Edit};
use crate::span::Span;

/// Finds the blocks.
pub(crate) fn find(tokens: &Tokens<'_>, edits: &[Edit]) -> Vec<Block> {
    let text = tokens.text;
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let span = Span::new(start, start + line.len()).trimmed(text);
        if !span.is_empty() {
            blocks.push(Block { span, kind: BlockKind::Paragraph });
        }
        start += line.len() + 1;
    }
    edits::set_blocks(&mut blocks, edits);
    blocks
}

/// The place at the head of the first paragraph ("ASTANA --").
pub(crate) fn dateline(_tokens: &Tokens<'_>, _blocks: &[Block]) -> Option<Span> {
    None
}
