//! The reader's corrections, applied as data: each names a layer and a span, never an id, so that it outlives a new
//! version of the finders. Undo is dropping the last one and annotating again.

use serde::{Deserialize, Serialize};

use crate::document::{Block, BlockKind, Claim, Label, ReviewStatus};
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
    /// Makes the span a mention.
    Add(Label),
    /// Gives the number or date with this very span another value.
    SetValue(Layer, String),
    /// Gives the block with this very span another kind.
    SetBlock(BlockKind),
    /// Notes what the reader thinks of the claim with this anchor.
    Review(ReviewStatus, String),
}

/// The layers that a correction can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// The blocks of the page.
    Blocks,
    /// Names.
    Mentions,
    /// Quantities.
    Numbers,
    /// Dates.
    Dates,
    /// Claims, by their anchor.
    Claims,
}

/// Gives blocks the kinds that the reader set.
pub(crate) fn set_blocks(blocks: &mut [Block], edits: &[Edit]) {
    for edit in edits {
        if let Action::SetBlock(kind) = edit.action {
            blocks.iter_mut().filter(|block| block.span == edit.span).for_each(|block| block.kind = kind);
        }
    }
}

/// Takes away the claims that the reader rejected and notes what the reader thinks of the others.
pub(crate) fn review_claims(claims: &mut Vec<Claim>, edits: &[Edit]) {
    for edit in edits {
        match &edit.action {
            Action::Reject(Layer::Claims) => claims.retain(|claim| claim.anchor() != edit.span),
            Action::Review(status, note) => {
                for claim in claims.iter_mut().filter(|claim| claim.anchor() == edit.span) {
                    claim.review.status = *status;
                    claim.review.note.clone_from(note);
                }
            }
            _ => {}
        }
    }
}
