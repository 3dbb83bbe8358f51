//! Sentences, mentions, numbers and dates -> claims: who says what.
//!
//! [`reader`] tells what part each token plays and where the quotations run; [`attribution`] reads every cue of
//! [`cues`] with its source ([`sources`]) and its [`content`]; [`judge`] says how it is put.

mod attribution;
mod content;
mod cues;
mod judge;
mod quotes;
mod reader;
mod sources;
mod words;

use crate::document::{Anonymity, Block, BlockKind, Claim, ClaimKind, Cue, Date, Entity, Form, Mention, Number, Review, Sentence, Source};
use crate::edits::{self, Edit};
use crate::span::Span;
use crate::text::tokens::Tokens;
use attribution::Attribution;
use reader::Reader;

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
    let reader = Reader::new(layers, &mentions);
    let attributions = attributions(layers, &reader);
    let mut claims: Vec<Claim> = attributions.iter().map(|attribution| claim(layers, &reader, attribution)).collect();
    edits::review_claims(&mut claims, layers.edits);
    (claims, entities, mentions)
}

fn attributions(layers: &Layers<'_, '_>, reader: &Reader<'_, '_>) -> Vec<Attribution> {
    let mut found = Vec::new();
    for (at, sentence) in layers.sentences.iter().enumerate() {
        let block = &layers.blocks[sentence.block as usize];
        if block.kind != BlockKind::Boilerplate && !sentence.tokens.is_empty() {
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            attribution::find(reader, at, tokens, layers.tokens.within(block.span), &mut found);
        }
    }
    found
}

fn claim(layers: &Layers<'_, '_>, reader: &Reader<'_, '_>, attribution: &Attribution) -> Claim {
    let span = |range: &std::ops::Range<usize>| -> Span { layers.tokens.span(range.clone()) };
    let content: Vec<Span> = attribution.content.iter().map(span).collect();
    let source = attribution.source.as_ref().map(|words| Source { span: span(words), entity: None, form: Form::Nominal, anonymity: Anonymity::Named });
    Claim {
        kind: ClaimKind::Attributed,
        sentences: attribution.sentence as u32..attribution.sentence as u32 + 1,
        source,
        cue: Some(Cue { span: span(&attribution.cue), class: attribution.row.class }),
        content,
        quotation: judge::quotation(reader, attribution),
        said_on: None,
        polarity: crate::document::Polarity::Affirmed,
        modality: crate::document::Modality::Asserted,
        parent: None,
        duplicate_of: None,
        conflicts_with: Vec::new(),
        flags: Vec::new(),
        review: Review::default(),
    }
}
