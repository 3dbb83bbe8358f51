//! Sentences, mentions, numbers and dates -> claims: who says what.
//!
//! [`reader`] tells what part each token plays and where the quotations run; [`attribution`] reads every cue of
//! [`cues`] with its source ([`subjects`]) and its [`content`], which ends where another begins ([`handover`]) or an
//! object does ([`objects`]); [`judge`] says how it is put; [`register`] finds the source's entity ([`pronouns`]) and
//! [`unnamed`] what it gives away; [`voice`] adds what the outlet says itself; [`relate`] links the claims to one
//! another; [`said_on`] finds the days of the saying.

mod attribution;
mod clause;
mod content;
mod cues;
mod frames;
mod handover;
mod heads;
mod judge;
mod labels;
mod lists;
mod nouns;
mod objects;
mod opening;
mod participles;
mod phrase;
mod pronouns;
mod quotes;
mod reader;
mod register;
mod relate;
mod said_on;
mod site;
mod subjects;
#[cfg(test)]
mod tests;
mod unnamed;
mod verbs;
mod voice;
mod words;

use std::ops::Range;

use crate::document::{
    Anonymity, Block, BlockKind, Claim, ClaimFlag, ClaimKind, Cue, Date, DateFlag, Edit, Entity, Form, Mention, Number,
    Quotation, Review, Sentence, Source,
};
use crate::edits;
use crate::order;
use crate::span::Span;
use crate::text::tokens::Tokens;
use reader::Reader;
use register::Register;
use site::Attribution;
use voice::Statement;
use words::Tag;

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
    let mut register = Register::new(&reader, entities, mentions);
    let mut claims: Vec<Claim> = Vec::with_capacity(attributions.len());
    let mut touched = vec![false; layers.sentences.len()];
    for attribution in &attributions {
        let source = attribution.source.as_ref().map(|words| register.source(words, attribution));
        let claim = attributed(layers, &reader, attribution, source);
        claim.sentences.clone().for_each(|at| touched[at as usize] = true);
        claims.push(claim);
    }
    claims.extend(voice::find(layers, &reader, &touched).iter().map(|statement| stated(layers, &reader, statement)));
    order::by_span(&mut claims, Claim::anchor);
    order::by_key(&mut claims, |claim| u64::from(claim.hull().start));
    relate::relate(layers, &mut claims);
    said_on::set(layers, &mut claims);
    unnamed::find_withheld(layers, &reader, &mut claims);
    for claim in &mut claims {
        order::by_key(&mut claim.flags, |flag| *flag as u64);
        claim.flags.dedup();
    }
    let (entities, mentions) = register.finish(&mut claims);
    edits::review_claims(&mut claims, layers.edits);
    (claims, entities, mentions)
}

fn attributions(layers: &Layers<'_, '_>, reader: &Reader<'_, '_>) -> Vec<Attribution> {
    let mut found = Vec::new();
    for sentences in layers.sentences.chunk_by(|one, other| one.block == other.block) {
        let block = &layers.blocks[sentences[0].block as usize];
        if matches!(block.kind, BlockKind::Boilerplate | BlockKind::Byline | BlockKind::Dateline) {
            continue;
        }
        let (known, within) = (found.len(), layers.tokens.within(block.span));
        let first = layers.sentences.partition_point(|sentence| sentence.span.start < sentences[0].span.start);
        for (sentence, at) in sentences.iter().zip(first..).filter(|(sentence, _)| !sentence.tokens.is_empty()) {
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            attribution::find(reader, at, tokens, &within, &mut found);
        }
        // A turn in a transcript holds whatever else its speaker says that others said, and so does "Police: …" in a
        // headline; else a headline has one speaker.
        let outer = |label: &Attribution| found[known..].iter().all(|inner| label.cue.end <= inner.cue.start);
        let label = labels::find(reader, &within, block.kind).filter(outer);
        for mut attribution in labels::signed(reader, &within).into_iter().chain(label) {
            let cue = layers.tokens.span(attribution.cue.clone());
            attribution.sentence = sentences_over(layers, cue).start as usize;
            attribution::tidy(reader, &mut attribution);
            found.push(attribution);
        }
    }
    found
}

/// The claim that an attribution makes.
fn attributed(
    layers: &Layers<'_, '_>,
    reader: &Reader<'_, '_>,
    attribution: &Attribution,
    source: Option<Source>,
) -> Claim {
    let content = spans(layers, &attribution.content);
    let cue = Cue { span: layers.tokens.span(attribution.cue.clone()), class: attribution.row.class };
    let kind = match layers.blocks[layers.sentences[attribution.sentence].block as usize].kind {
        BlockKind::Title => ClaimKind::Headline,
        BlockKind::Caption => ClaimKind::Caption,
        _ => ClaimKind::Attributed,
    };
    let mut flags = content_flags(layers, reader, &attribution.content);
    match source {
        None => flags.push(ClaimFlag::NoSource),
        Some(source) if source.form == Form::Pronoun => flags.push(ClaimFlag::PronounSource),
        Some(source) if source.anonymity == Anonymity::Aggregate && is_media(layers, source.span) => {
            flags.push(ClaimFlag::SecondHand);
        }
        Some(_) => {}
    }
    let mut claim = Claim {
        kind,
        sentences: 0..0,
        source,
        cue: Some(cue),
        quotation: judge::quotation(reader, &attribution.content),
        said_on: None,
        polarity: judge::polarity(reader, attribution),
        modality: judge::modality(reader, attribution),
        content,
        parent: None,
        duplicate_of: None,
        conflicts_with: Vec::new(),
        flags,
        review: Review::default(),
    };
    claim.sentences = sentences_over(layers, claim.hull());
    claim
}

/// The claim that a sentence in the outlet's own voice makes.
fn stated(layers: &Layers<'_, '_>, reader: &Reader<'_, '_>, statement: &Statement) -> Claim {
    let pieces = [statement.words.clone()];
    Claim {
        kind: statement.kind,
        sentences: statement.sentence as u32..statement.sentence as u32 + 1,
        source: None,
        cue: None,
        content: spans(layers, &pieces),
        quotation: Quotation::Indirect,
        said_on: None,
        polarity: judge::statement_polarity(reader, &pieces),
        modality: judge::statement_modality(reader, &pieces),
        parent: None,
        duplicate_of: None,
        conflicts_with: Vec::new(),
        flags: content_flags(layers, reader, &pieces),
        review: Review::default(),
    }
}

fn spans(layers: &Layers<'_, '_>, pieces: &[Range<usize>]) -> Vec<Span> {
    pieces.iter().map(|piece| layers.tokens.span(piece.clone())).collect()
}

/// Index of the first and one past the last sentence that a span touches.
fn sentences_over(layers: &Layers<'_, '_>, span: Span) -> Range<u32> {
    let from = layers.sentences.partition_point(|sentence| sentence.span.end <= span.start);
    let until = layers.sentences.partition_point(|sentence| sentence.span.start < span.end);
    from as u32..until.max(from + 1) as u32
}

/// Whether the source is the press at large ("media reports").
fn is_media(layers: &Layers<'_, '_>, source: Span) -> bool {
    layers
        .tokens
        .within(source)
        .any(|idx| matches!(layers.tokens.lower(idx), "media" | "reports" | "rumours" | "rumors" | "press"))
}

/// What a reader should know about the words that are claimed.
fn content_flags(layers: &Layers<'_, '_>, reader: &Reader<'_, '_>, pieces: &[Range<usize>]) -> Vec<ClaimFlag> {
    let mut flags = Vec::new();
    let content = spans(layers, pieces);
    let inside = |span: Span| content.iter().any(|piece| piece.contains(span));
    let first = content.iter().map(|piece| piece.start).min().unwrap_or(0);
    let last = content.iter().map(|piece| piece.end).max().unwrap_or(0);
    let dates = &layers.dates[layers.dates.partition_point(|date| date.span.start < first)..];
    if dates
        .iter()
        .take_while(|date| date.span.start < last)
        .any(|date| inside(date.span) && date.flags.contains(&DateFlag::Typo))
    {
        flags.push(ClaimFlag::TypoDate);
    }
    let numbers = &layers.numbers[layers.numbers.partition_point(|number| number.span.start < first)..];
    let has_number = numbers.iter().take_while(|number| number.span.start < last).any(|number| inside(number.span));
    let trend = |idx: usize| {
        reader.is(idx, Tag::TREND)
            && !matches!(
                reader.lower(idx + 1),
                "asleep" | "prey" | "victim" | "ill" | "apart" | "short" | "foul" | "silent"
            )
    };
    if !has_number && pieces.iter().flat_map(Clone::clone).any(trend) {
        flags.push(ClaimFlag::Trend);
    }
    if judge::is_unclosed(reader, pieces) {
        flags.push(ClaimFlag::UnclosedQuote);
    }
    if pieces.first().is_some_and(|piece| reader.is_corrected(piece.start)) {
        flags.push(ClaimFlag::Correction);
    }
    flags
}
