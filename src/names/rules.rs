//! Tokens -> names as rules and a gazetteer see them: what the tagger weighs beside everything else.
//!
//! Every sentence is cut into runs of capitalised words (`runs`), every run into pieces that may be names (`pieces`),
//! every piece gets points for each label from its own words and from those around it (`evidence`), and the article as a
//! whole decides (`memory`): a surname follows its full name, an acronym the words before its brackets. Headlines, where
//! capitals say nothing, come last and take only what is known by then (`headlines`).

use std::ops::Range;

use super::memory::Memory;
use super::pieces::{self, Before, Piece};
use super::reader::Reader;
use super::{headlines, runs, works};
use crate::document::{Block, BlockKind, FoundBy, Label, Sentence};
use crate::order;

/// How far ahead the label of a name is that only a headline holds.
const HEADLINE_MARGIN: i32 = 5;

/// A name that the rules propose, or that the tagger found.
#[derive(Clone, Debug)]
pub(crate) struct Proposal {
    pub tokens: Range<usize>,
    pub label: Label,
    /// How far the next label is behind, in points of the rules or steps of the tagger.
    pub margin: i32,
    pub by: FoundBy,
}

/// What the rules say about an article.
pub(crate) struct Proposals {
    /// In text order, none overlapping another.
    pub names: Vec<Proposal>,
    /// Indices of the sentences that are headlines or items of a menu.
    pub titles: Vec<u32>,
}

/// Proposes names.
pub(crate) fn propose(reader: &Reader<'_>, sentences: &[Sentence], blocks: &[Block]) -> Proposals {
    let mut pieces = Vec::new();
    let (mut titles, mut works) = (Vec::new(), Vec::new());
    for (sentence, idx) in sentences.iter().zip(0..) {
        let range = range(sentence);
        let menu = blocks[sentence.block as usize].kind == BlockKind::Boilerplate && headlines::is_bare(reader, &range);
        if menu || headlines::is_headline(reader, &range) {
            titles.push(idx);
            continue;
        }
        read(reader, &range, &mut works, &mut pieces);
    }
    let (memory, context) = Memory::new(reader, &pieces);
    let mut names = Vec::new();
    for (piece, context) in pieces.iter().zip(context) {
        if let Some(decision) = memory.decide(reader, piece, context) {
            names.push(Proposal {
                tokens: piece.tokens.clone(),
                label: decision.label,
                margin: decision.margin,
                by: FoundBy::Rule,
            });
        }
    }
    let mut found = Vec::new();
    for &sentence in &titles {
        headlines::find(reader, &memory, range(&sentences[sentence as usize]), &mut found);
    }
    names.extend(found.into_iter().map(|(tokens, label)| Proposal {
        tokens,
        label,
        margin: HEADLINE_MARGIN,
        by: FoundBy::Rule,
    }));
    order::by_span(&mut names, |name| reader.tokens.span(name.tokens.clone()));
    Proposals { names, titles }
}

/// Puts names in the stead of whatever of `names` they touch.
pub(crate) fn overlay(reader: &Reader<'_>, names: Vec<Proposal>, mut over: Vec<Proposal>) -> Vec<Proposal> {
    if over.is_empty() {
        return names;
    }
    order::by_span(&mut over, |name| reader.tokens.span(name.tokens.clone()));
    over.dedup_by(|next, name| next.tokens.start < name.tokens.end);
    let stays = |name: &Proposal| {
        let at = over.partition_point(|other| other.tokens.end <= name.tokens.start);
        over.get(at).is_none_or(|other| other.tokens.start >= name.tokens.end)
    };
    let mut settled: Vec<Proposal> = names.into_iter().filter(stays).collect();
    settled.extend(over);
    order::by_span(&mut settled, |name| reader.tokens.span(name.tokens.clone()));
    settled
}

/// The tokens of a sentence.
pub(crate) fn range(sentence: &Sentence) -> Range<usize> {
    sentence.tokens.start as usize..sentence.tokens.end as usize
}

/// Cuts the running text of one sentence into pieces; titles of works in quotation marks stay whole.
fn read(reader: &Reader<'_>, sentence: &Range<usize>, works: &mut Vec<Range<usize>>, pieces: &mut Vec<Piece>) {
    works.clear();
    works::find(reader, sentence, works);
    let mut from = sentence.start;
    for work in works.drain(..) {
        runs::all(reader, from..work.start, |run| pieces::cut(reader, run, sentence, pieces));
        from = work.end;
        pieces.push(Piece {
            tokens: work,
            sentence: sentence.clone(),
            before: Before::QuotationMark,
            opens_sentence: true,
        });
    }
    runs::all(reader, from..sentence.end, |run| pieces::cut(reader, run, sentence, pieces));
}
