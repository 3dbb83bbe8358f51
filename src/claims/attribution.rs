//! The cues of a sentence -> attributions: who speaks, which words attribute, what is said. All in tokens.

use std::ops::Range;

use super::cues::{self, Form, Frames, Hit};
use super::opening::Opening;
use super::reader::Reader;
use super::site::{Attribution, Bounds, Site};
use super::words::Tag;
use super::{clause, nouns, participles, verbs};
use crate::document::CueClass;
use crate::text::datelines;

/// How many tokens to either side of a cue can belong to it: no sentence that people write is longer, and a text
/// without full stops must not take quadratic time.
const REACH: usize = 200;
/// How many attributions back another may lean on, for the same reason.
const MEMORY: usize = 12;
/// How many claims may hold one another. Deeper ones nobody can follow, and none that people write has them.
const DEEPEST: usize = 3;

/// Finds the attributions whose cue stands in one sentence.
pub(super) fn find(
    reader: &Reader<'_, '_>,
    sentence: usize,
    tokens: Range<usize>,
    block: &Range<usize>,
    found: &mut Vec<Attribution>,
) {
    let first = found.len();
    let start = dateline_end(reader, tokens.start, tokens.end);
    let block = &if tokens.start == block.start { start..block.end } else { block.clone() };
    let mut at = start;
    while at < tokens.end {
        // What a quotation reports of others is the speaker's word, and stays inside that claim.
        // "a ride-hailing app" hails nobody.
        let compound = at > start && reader.lower(at - 1) == "-" && reader.tokens.glued(at);
        let cue = reader.is(at, Tag::CUE) || spoken(reader, at, start).is_some();
        if !cue || reader.is(at, Tag::QUOTED) || compound {
            at += 1;
            continue;
        }
        let recent = &found[first.max(found.len().saturating_sub(MEMORY))..];
        let Some(bounds) = bounds(at, &(start..tokens.end), block, recent) else {
            at += 1;
            continue;
        };
        let read = cues::at(reader.tokens, at, tokens.end)
            .chain(spoken(reader, at, start))
            .find_map(|hit| Some((read(reader, at, hit, bounds, recent)?, hit.end)));
        let Some((mut attribution, end)) = read else {
            at += 1;
            continue;
        };
        attribution.sentence = sentence;
        tidy(reader, &mut attribution);
        if !attribution.content.is_empty() && (!bounds.nested || is_plain(reader, &attribution)) {
            found.push(attribution);
        }
        at = end;
    }
}

/// "“Not again,” the singer deadpanned.": a past that closes the clause behind a quotation speaks, whatever it is.
fn spoken(reader: &Reader<'_, '_>, at: usize, lo: usize) -> Option<Hit> {
    let closes = matches!(reader.lower(at + 1), "." | ",") || reader.is(at + 1, Tag::PREPOSITION);
    if !reader.is_ed(at) || reader.is(at, Tag::CUE) || !closes {
        return None;
    }
    let close = (lo..at).rev().take(7).find(|&idx| reader.is(idx, Tag::CLOSES))?;
    let comma = reader.quote_around(close).is_some_and(|quote| reader.lower(quote.inner_end - 1) == ",");
    let subject = close + 1..at;
    let opens = reader.is(subject.start, Tag::DETERMINER.with(Tag::SUBJECT).with(Tag::QUANTIFIER).with(Tag::PERSON));
    let plain = subject.clone().all(|idx| reader.is_word(idx) && !reader.is_finite(idx));
    (comma && opens && plain && !subject.is_empty()).then_some(Hit {
        row: &cues::SPOKEN,
        form: Form::Past,
        end: at + 1,
    })
}

/// The stretch in which a cue looks for its source and content: its sentence; inside what another cue holds, not before
/// that. Nothing for a cue too deep inside.
fn bounds(at: usize, tokens: &Range<usize>, block: &Range<usize>, found: &[Attribution]) -> Option<Bounds> {
    let mut bounds = Bounds {
        lo: tokens.start.max(at.saturating_sub(REACH)),
        hi: tokens.end.min(at + REACH),
        floor: block.start.max(at.saturating_sub(4 * REACH)),
        ceiling: block.end,
        nested: false,
    };
    let holders =
        found.iter().filter(|attribution| attribution.opening.is_some()).flat_map(|attribution| &attribution.content);
    let mut depth = 0;
    for range in holders.filter(|range| range.contains(&at)) {
        bounds.lo = bounds.lo.max(range.start);
        bounds.floor = bounds.floor.max(range.start);
        bounds.nested = true;
        depth += 1;
    }
    (depth < DEEPEST).then_some(bounds)
}

/// The token behind "ASTANA (Reuters) --" at the head of a sentence; a person's name and a colon open a turn in a
/// transcript.
pub(super) fn dateline_end(reader: &Reader<'_, '_>, lo: usize, hi: usize) -> usize {
    let person = |town: &Range<usize>| town.clone().all(|idx| reader.is(idx, Tag::PERSON));
    let dateline =
        datelines::read(reader.tokens, lo..hi).filter(|dateline| !dateline.places.first().is_some_and(person));
    dateline.map_or(lo, |dateline| dateline.end)
}

/// Whether the attribution is plain speech: what nests inside another claim must be.
fn is_plain(reader: &Reader<'_, '_>, attribution: &Attribution) -> bool {
    // "repeated his promise that": the speaker's own, said once.
    let own =
        |source: &Range<usize>| matches!(reader.lower(source.start), "his" | "her" | "its" | "their" | "my" | "our");
    if attribution.form == Form::Noun && attribution.source.as_ref().is_some_and(own) {
        return false;
    }
    let speech = attribution.row.frames.any(Frames::AFTER) && attribution.row.class != CueClass::Believe;
    attribution.source.is_some() && (matches!(attribution.form, Form::Phrase | Form::Noun) || speech)
}

fn read(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds, found: &[Attribution]) -> Option<Attribution> {
    let (group, edge) = match hit.form {
        Form::Phrase | Form::Noun => (at, at),
        _ => clause::verb_group(reader, at, bounds.lo),
    };
    let site = Site { reader, hit, at, group, edge, bounds, found };
    match hit.form {
        Form::Phrase => nouns::read_phrase(&site),
        Form::Noun => nouns::read_noun(&site),
        Form::Ing if group == at => participles::read_participle(&site),
        _ => verbs::read_verb(&site),
    }
}

/// Cuts marks off the ends of the pieces and drops what is left empty.
pub(super) fn tidy(reader: &Reader<'_, '_>, attribution: &mut Attribution) {
    for piece in &mut attribution.content {
        // Nothing is said in two blocks at once.
        *piece = reader.trimmed(reader.in_block(piece.clone()));
    }
    // "a result announced unilaterally": how it was done, and nothing that was said.
    let empty = if attribution.opening == Some(Opening::Bare) { Tag::ADVERB } else { Tag::default() };
    attribution.content.retain(|piece| piece.clone().any(|idx| reader.is_word(idx) && !reader.is(idx, empty)));
    attribution.source =
        attribution.source.take().map(|source| reader.trimmed(source)).filter(|source| !source.is_empty());
}
