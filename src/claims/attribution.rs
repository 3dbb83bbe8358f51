//! The cues of a sentence -> attributions: who speaks, which words attribute, what is said. All in tokens.

use std::ops::Range;

use super::cues::{self, Form, Frames, Hit, Row};
use super::opening::Opening;
use super::reader::Reader;
use super::words::Tag;
use super::{nouns, participles, verbs};
use crate::document::CueClass;

/// One attribution, in tokens.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    pub row: &'static Row,
    pub form: Form,
    /// Index of the sentence with the cue.
    pub sentence: usize,
    pub source: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub content: Vec<Range<usize>>,
    /// What showed where the content begins; none for content before the cue.
    pub opening: Option<Opening>,
}

/// Where a cue may look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// The first token of its sentence, quotation, or enclosing content.
    pub lo: usize,
    /// One past the last.
    pub hi: usize,
    /// The first token of its block.
    pub floor: usize,
    /// One past the last token of its block.
    pub ceiling: usize,
    /// Whether the cue stands inside what another cue holds.
    pub nested: bool,
}

impl Bounds {
    /// Whether the sentence is written as headlines are, with capitals throughout.
    pub fn headline(self, reader: &Reader<'_, '_>) -> bool {
        let words = (self.lo..self.hi).filter(|&idx| reader.is_word(idx) && !reader.is_figure(idx));
        let (mut capital, mut all) = (0, 0);
        for idx in words {
            all += 1;
            capital += usize::from(reader.is_capital(idx));
        }
        capital * 10 >= all * 6 && all >= 4
    }
}

/// Finds the attributions whose cue stands in one sentence.
pub(super) fn find(
    reader: &Reader<'_, '_>,
    sentence: usize,
    tokens: Range<usize>,
    block: Range<usize>,
    found: &mut Vec<Attribution>,
) {
    let first = found.len();
    let mut at = tokens.start;
    while at < tokens.end {
        // What a quotation reports of others is the speaker's word, and stays inside that claim.
        if !reader.is(at, Tag::CUE) || reader.is(at, Tag::QUOTED) {
            at += 1;
            continue;
        }
        let bounds = bounds(reader, at, &tokens, &block, &found[first..]);
        let read = cues::at(reader.tokens, at, tokens.end).find_map(|hit| {
            let attribution = read(reader, at, hit, bounds, &found[first..])?;
            Some((attribution, hit.end))
        });
        match read {
            Some((mut attribution, end)) => {
                attribution.sentence = sentence;
                tidy(reader, &mut attribution);
                if !attribution.content.is_empty() && (!bounds.nested || is_plain(&attribution)) {
                    found.push(attribution);
                }
                at = end;
            }
            None => at += 1,
        }
    }
}

/// The stretch in which a cue looks for its source and content: its sentence; inside a quotation, no further than that;
/// inside what another cue holds, not before it.
fn bounds(
    reader: &Reader<'_, '_>,
    at: usize,
    tokens: &Range<usize>,
    block: &Range<usize>,
    found: &[Attribution],
) -> Bounds {
    let mut bounds = Bounds { lo: tokens.start, hi: tokens.end, floor: block.start, ceiling: block.end, nested: false };
    bounds.lo = dateline_end(reader, bounds.lo, bounds.hi);
    let holder =
        found.iter().rev().flat_map(|attribution| attribution.content.iter().filter(|_| attribution.opening.is_some()));
    if let Some(range) = holder.filter(|range| range.contains(&at)).max_by_key(|range| range.start) {
        bounds.lo = bounds.lo.max(range.start);
        bounds.floor = bounds.floor.max(range.start);
        bounds.nested = true;
    }
    bounds
}

/// The token behind "ASTANA (Reuters) --" at the head of a sentence.
fn dateline_end(reader: &Reader<'_, '_>, lo: usize, hi: usize) -> usize {
    let mut at = lo;
    while at < hi.min(lo + 12) {
        if reader.is_dash(at) || (reader.lower(at) == "-" && reader.lower(at + 1) == "-") {
            let next = at + 1 + usize::from(reader.lower(at) == "-" && reader.lower(at + 1) == "-");
            return if at > lo { next } else { lo };
        }
        let placed = reader.is_capital(at)
            || matches!(reader.lower(at), "," | "." | "(" | ")" | "/" | "of")
            || reader.is_figure(at);
        if !placed {
            return lo;
        }
        at += 1;
    }
    lo
}

/// Whether the attribution is plain speech: what nests inside another claim must be.
fn is_plain(attribution: &Attribution) -> bool {
    attribution.source.is_some()
        && (attribution.form == Form::Phrase
            || attribution.row.frames.any(Frames::AFTER) && !matches!(attribution.row.class, CueClass::Believe))
}

fn read(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds, found: &[Attribution]) -> Option<Attribution> {
    match hit.form {
        Form::Phrase => nouns::read_phrase(reader, at, hit, bounds),
        Form::Noun => nouns::read_noun(reader, at, hit, bounds),
        Form::Ing => participles::read_participle(reader, at, hit, bounds, found),
        Form::Base | Form::Present | Form::Past | Form::Participle => verbs::read_verb(reader, at, hit, bounds, found),
    }
}

/// Cuts white marks off the pieces and drops what is left empty.
fn tidy(reader: &Reader<'_, '_>, attribution: &mut Attribution) {
    for piece in &mut attribution.content {
        *piece = reader.trimmed(piece.clone());
    }
    attribution.content.retain(|piece| piece.clone().any(|idx| reader.is_word(idx)));
    attribution.source =
        attribution.source.take().map(|source| reader.trimmed(source)).filter(|source| !source.is_empty());
}
