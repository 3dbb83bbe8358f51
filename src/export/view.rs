//! A document -> its records: bytes become code points and UTF-16, indices become ids, and what lies inside a claim is
//! looked up. Every format reads this view; layers can be asked for in slices.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::records::{
    BlockRecord, ClaimRecord, CueRecord, DateRecord, DatelineRecord, DocumentRecord, EditRecord, EntityRecord, Export,
    Generator, Head, MentionRecord, NumberRecord, Published, PublishedFrom, Quoted, SentenceRecord, SourceRecord,
    Stretch, UnitRecord,
};
use crate::day;
use crate::document::{Action, Add, BlockKind, Claim, Date, DateKind, Document, Edit, Layer, Number, Sentence};
use crate::offsets::{Count, Offsets};
use crate::span::Span;

/// The name of the format, in every export's `format`.
pub(super) const FORMAT: &str = "obelus";
/// The version of the shape, in every export's `version`.
pub(super) const VERSION: u32 = 1;

/// What is computed once a document to write any part of it: its offsets, and which sentences are exported.
#[derive(Debug)]
pub struct Index {
    offsets: Offsets,
    /// Indices of the sentences of the article's own blocks.
    sentences: Vec<u32>,
}

impl Index {
    /// Reads the document once.
    #[must_use]
    pub fn of(document: &Document<'_>) -> Self {
        let own = |sentence: &Sentence| document.blocks[sentence.block as usize].kind != BlockKind::Boilerplate;
        let sentences = document.sentences.iter().zip(0..).filter(|(s, _)| own(s)).map(|(_, idx)| idx).collect();
        Self { offsets: Offsets::of(&document.text), sentences }
    }
}

impl EditRecord {
    /// A correction with its place in code points.
    #[must_use]
    pub fn of(edit: &Edit, offsets: &Offsets) -> Self {
        let [start, end] = offsets.span(edit.span, Count::CodePoints);
        match edit.action.clone() {
            Action::Reject(layer) => Self::Reject { layer, start, end },
            Action::Relabel(label) => Self::Relabel { layer: Layer::Mentions, start, end, label },
            Action::Add(add) => {
                let label = if let Add::Mention(label) = add { Some(label) } else { None };
                Self::Add { layer: add.layer(), start, end, label }
            }
            Action::SetNumber(value) => Self::SetValue { layer: Layer::Numbers, start, end, value: value.to_string() },
            Action::SetDate(value) => Self::SetValue { layer: Layer::Dates, start, end, value },
            Action::SetBlock(kind) => Self::SetBlock { layer: Layer::Blocks, start, end, kind },
            Action::Review(status, note) => Self::Review { layer: Layer::Claims, start, end, status, note },
        }
    }
}

/// How many records each layer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Counts {
    /// Blocks.
    pub blocks: usize,
    /// Sentences of the article's own blocks.
    pub sentences: usize,
    /// Mentions.
    pub mentions: usize,
    /// Entities.
    pub entities: usize,
    /// Numbers.
    pub numbers: usize,
    /// Dates.
    pub dates: usize,
    /// Claims.
    pub claims: usize,
}

/// A document with its index.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// Its index.
    pub index: &'a Index,
}

impl<'a> View<'a> {
    /// Everything.
    #[must_use]
    pub fn export(self) -> Export<'a> {
        let counts = self.counts();
        Export {
            head: self.head(),
            blocks: self.blocks(0..counts.blocks),
            sentences: self.sentences(0..counts.sentences),
            mentions: self.mentions(0..counts.mentions),
            entities: self.entities(0..counts.entities),
            numbers: self.numbers(0..counts.numbers),
            dates: self.dates(0..counts.dates),
            claims: self.claims(0..counts.claims),
        }
    }

    /// How many records each layer has.
    #[must_use]
    pub fn counts(self) -> Counts {
        Counts {
            blocks: self.document.blocks.len(),
            sentences: self.index.sentences.len(),
            mentions: self.document.mentions.len(),
            entities: self.document.entities.len(),
            numbers: self.document.numbers.len(),
            dates: self.document.dates.len(),
            claims: self.document.claims.len(),
        }
    }

    /// What stands before the layers.
    #[must_use]
    pub fn head(self) -> Head<'a> {
        Head {
            format: FORMAT.into(),
            version: VERSION,
            generator: Generator {
                name: FORMAT.into(),
                version: env!("CARGO_PKG_VERSION").into(),
                model: Some(crate::names::model_hash().into()),
            },
            document: self.document_record(),
            edits: self.document.edits.iter().map(|edit| EditRecord::of(edit, &self.index.offsets)).collect(),
        }
    }

    fn document_record(self) -> DocumentRecord<'a> {
        let document = self.document;
        let title = document.blocks.iter().find(|block| block.kind == BlockKind::Title);
        DocumentRecord {
            text: Cow::Borrowed(&document.text),
            sha256: sha256(&document.text),
            offset_unit: "unicode-code-point".into(),
            length: self.index.offsets.length(Count::CodePoints),
            language: document.language,
            title: title.map(|block| self.words(block.span)),
            url: document.url.as_deref().map(Cow::Borrowed),
            published: Published {
                date: document.published.map(day::write),
                from: document.published.map_or(PublishedFrom::None, |_| PublishedFrom::Reader),
                offered: document.offered.iter().copied().map(day::write).collect(),
            },
            dateline: document.dateline.map(|place| DatelineRecord {
                place: self.words(place),
                mention: document.mentions.iter().position(|m| m.span.overlaps(place)).map(|idx| id('m', idx)),
            }),
        }
    }

    /// Some of the blocks.
    #[must_use]
    pub fn blocks(self, range: Range<usize>) -> Vec<BlockRecord> {
        let record = |idx: usize| {
            let block = self.document.blocks[idx];
            BlockRecord { id: id('b', idx), at: self.stretch(block.span), kind: block.kind }
        };
        range.map(record).collect()
    }

    /// Some of the sentences.
    #[must_use]
    pub fn sentences(self, range: Range<usize>) -> Vec<SentenceRecord> {
        let record = |idx: usize| {
            let sentence = &self.document.sentences[self.index.sentences[idx] as usize];
            let block = id('b', sentence.block as usize);
            SentenceRecord { id: id('s', idx), at: self.stretch(sentence.span), block }
        };
        range.map(record).collect()
    }

    /// Some of the mentions.
    #[must_use]
    pub fn mentions(self, range: Range<usize>) -> Vec<MentionRecord<'a>> {
        let record = |idx: usize| {
            let mention = self.document.mentions[idx];
            MentionRecord {
                id: id('m', idx),
                at: self.quoted(mention.span),
                label: mention.label,
                form: mention.form,
                entity: mention.entity.map(|entity| id('e', entity as usize)),
                score: f64::from(mention.score) / 100.0,
                by: mention.by,
            }
        };
        range.map(record).collect()
    }

    /// Some of the entities.
    #[must_use]
    pub fn entities(self, range: Range<usize>) -> Vec<EntityRecord<'a>> {
        let record = |idx: usize| {
            let entity = &self.document.entities[idx];
            EntityRecord {
                id: id('e', idx),
                label: entity.label,
                name: self.words(entity.name),
                role: entity.role.map(|role| self.words(role)),
                mentions: ids('m', entity.mentions.iter().copied()),
            }
        };
        range.map(record).collect()
    }

    /// Some of the numbers.
    #[must_use]
    pub fn numbers(self, range: Range<usize>) -> Vec<NumberRecord<'a>> {
        range.map(|idx| self.number(idx, &self.document.numbers[idx])).collect()
    }

    fn number(self, idx: usize, number: &'a Number) -> NumberRecord<'a> {
        NumberRecord {
            id: id('n', idx),
            at: self.quoted(number.span),
            kind: number.kind,
            value: number.value.as_ref().map(ToString::to_string),
            low: number.low.as_ref().map(ToString::to_string),
            high: number.high.as_ref().map(ToString::to_string),
            bound: number.bound,
            unit: number.unit.map(|unit| UnitRecord { text: self.words(unit.text), ucum: unit.ucum.into() }),
            currency: number.currency.map(Cow::Borrowed),
            counted: number.counted.map(|span| self.words(span)),
            flags: number.flags.clone(),
            by: number.by.into(),
        }
    }

    /// Some of the dates.
    #[must_use]
    pub fn dates(self, range: Range<usize>) -> Vec<DateRecord<'a>> {
        range.map(|idx| self.date(idx, &self.document.dates[idx])).collect()
    }

    fn date(self, idx: usize, date: &'a Date) -> DateRecord<'a> {
        let of_a_set = |field: &'a Option<String>| field.as_deref().filter(|_| date.kind == DateKind::Set);
        DateRecord {
            id: id('d', idx),
            at: self.quoted(date.span),
            kind: date.kind,
            value: Cow::Borrowed(&date.value),
            modifier: date.modifier,
            quant: of_a_set(&date.quant).map(Cow::Borrowed),
            freq: of_a_set(&date.freq).map(Cow::Borrowed),
            resolved: date.resolved.clone(),
            edtf: date.edtf.as_deref().map(Cow::Borrowed),
            anchor: date.anchor,
            relation: date.relation,
            alternatives: date.alternatives.clone(),
            flags: date.flags.clone(),
            by: date.by.into(),
        }
    }

    /// Some of the claims.
    #[must_use]
    pub fn claims(self, range: Range<usize>) -> Vec<ClaimRecord<'a>> {
        range.map(|idx| self.claim(idx, &self.document.claims[idx])).collect()
    }

    fn claim(self, idx: usize, claim: &'a Claim) -> ClaimRecord<'a> {
        let Document { numbers, dates, .. } = self.document;
        ClaimRecord {
            id: id('c', idx),
            kind: claim.kind,
            sentences: self.sentence_ids(&claim.sentences),
            source: claim.source.map(|source| SourceRecord {
                at: self.quoted(source.span),
                entity: source.entity.map(|entity| id('e', entity as usize)),
                form: source.form,
                anonymity: source.anonymity,
            }),
            cue: claim.cue.map(|cue| CueRecord { at: self.quoted(cue.span), class: cue.class }),
            content: claim.content.iter().map(|&span| self.quoted(span)).collect(),
            quotation: claim.quotation,
            numbers: ids('n', inside(numbers, |number| number.span, &claim.content)),
            dates: ids('d', inside(dates, |date| date.span, &claim.content)),
            entities: ids('e', self.entities_inside(&claim.content)),
            said_on: claim.said_on.map(|date| id('d', date as usize)),
            polarity: claim.polarity,
            modality: claim.modality,
            parent: claim.parent.map(|parent| id('c', parent as usize)),
            duplicate_of: claim.duplicate_of.map(|first| id('c', first as usize)),
            conflicts_with: ids('c', claim.conflicts_with.iter().copied()),
            flags: claim.flags.clone(),
            review: claim.review.clone(),
        }
    }

    fn sentence_ids(self, range: &Range<u32>) -> Vec<String> {
        let exported = &self.index.sentences;
        let bounds = [range.start, range.end].map(|at| exported.partition_point(|&idx| idx < at));
        (bounds[0]..bounds[1]).map(|idx| id('s', idx)).collect()
    }

    /// Every entity mentioned inside, once, in order of mention.
    fn entities_inside(self, content: &[Span]) -> Vec<u32> {
        let mentions = &self.document.mentions;
        let mut found = Vec::new();
        for entity in inside(mentions, |mention| mention.span, content).filter_map(|idx| mentions[idx as usize].entity)
        {
            if !found.contains(&entity) {
                found.push(entity);
            }
        }
        found
    }

    /// The words of a span.
    #[must_use]
    pub fn words(self, span: Span) -> Cow<'a, str> {
        Cow::Borrowed(span.of(&self.document.text))
    }

    fn stretch(self, span: Span) -> Stretch {
        let [start, end] = self.index.offsets.span(span, Count::CodePoints);
        Stretch { start, end, utf16: self.index.offsets.span(span, Count::Utf16) }
    }

    fn quoted(self, span: Span) -> Quoted<'a> {
        Quoted { at: self.stretch(span), exact: self.words(span) }
    }
}

/// Indices of the items of a layer (sorted by start) that lie wholly inside one of the spans.
fn inside<'i, T>(
    layer: &'i [T],
    span: impl Fn(&T) -> Span + Copy + 'i,
    pieces: &'i [Span],
) -> impl Iterator<Item = u32> {
    pieces
        .iter()
        .flat_map(move |&piece| {
            let start = layer.partition_point(|item| span(item).start < piece.start);
            let items = layer[start..].iter().zip(start as u32..);
            items
                .take_while(move |(item, _)| span(item).start < piece.end)
                .filter(move |(item, _)| piece.contains(span(item)))
        })
        .map(|(_, idx)| idx)
}

/// "m" and 0 -> "m1".
fn id(layer: char, idx: usize) -> String {
    format!("{layer}{}", idx + 1)
}

fn ids(layer: char, indices: impl IntoIterator<Item = u32>) -> Vec<String> {
    indices.into_iter().map(|idx| id(layer, idx as usize)).collect()
}

/// SHA-256 of the text in UTF-8, in hexadecimal.
pub(super) fn sha256(text: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        write!(hex, "{byte:02x}").expect("a String takes every write");
    }
    hex
}
