//! Sentences, mentions, numbers and dates -> claims: who says what.

use crate::document::{Block, Claim, Date, Entity, Mention, Number, Sentence};
use crate::edits::{self, Edit};
use crate::text::tokens::Tokens;

/// What claims are made from.
pub(crate) struct Layers<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    pub blocks: &'a [Block],
    pub sentences: &'a [Sentence],
    pub numbers: &'a [Number],
    pub dates: &'a [Date],
    pub edits: &'a [Edit],
}

/// Finds the claims; sources that are no names yet become mentions and entities.
pub(crate) fn find(
    layers: &Layers<'_, '_>,
    entities: Vec<Entity>,
    mentions: Vec<Mention>,
) -> (Vec<Claim>, Vec<Entity>, Vec<Mention>) {
    let mut claims = Vec::new();
    edits::review_claims(&mut claims, layers.edits);
    (claims, entities, mentions)
}
