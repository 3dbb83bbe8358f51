//! A verb of saying -> its subject: before it, behind it, or that of the verb before.

use std::ops::Range;

use super::attribution::{Attribution, Bounds};
use super::{clause, content};
use super::cues::{Form, Frames, Hit};
use super::phrase::{self, Reach};
use super::reader::Reader;
use super::words::Tag;

/// Where the subject of a cue stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// "Smith said": its words, and the first token of its clause.
    Before { words: Range<usize>, clause: usize },
    /// "said Smith": its words.
    After { words: Range<usize> },
    /// "… and said", "…, saying": whoever the verb before it belongs to.
    Shared,
}

/// The subject of a verb: before it, behind it, or that of the verb before.
pub(super) fn subject(reader: &Reader<'_, '_>, at: usize, hit: Hit, group: usize, edge: usize, bounds: Bounds) -> Option<Subject> {
    if group == at {
        if let Some(words) = inverted(reader, hit, edge, bounds) {
            return Some(Subject::After { words });
        }
    }
    if edge == bounds.lo {
        return None;
    }
    let before = edge - 1;
    if matches!(reader.lower(before), "who" | "which") {
        return Some(Subject::Before { words: before..edge, clause: before });
    }
    if reader.lower(before) == "that" && before > bounds.lo && reader.is_word(before - 1) {
        let clause = clause::clause_start(reader, before, bounds.lo);
        let words = clause::subject_in(reader, clause, before);
        let words = last_phrase(reader, words);
        return (!words.is_empty()).then_some(Subject::Before { words, clause: before });
    }
    let clause = clause::clause_start(reader, edge, bounds.lo);
    let words = clause::subject_in(reader, clause, edge);
    let sound = words.clone().any(|idx| reader.is_word(idx) && !reader.is(idx, Tag::ADVERB.with(Tag::DATE)))
        && !words.clone().last().is_some_and(|idx| reader.is(idx, Tag::PREPOSITION))
        && !(reader.is(words.start, Tag::PREPOSITION) && !counts(reader, words.start))
        && !words.clone().last().is_some_and(|idx| reader.is_possessive(idx))
        && !matches!(reader.lower(words.start), "there" | "here")
        && words.len() <= 60;
    if sound && clause < edge {
        return Some(Subject::Before { words, clause });
    }
    matches!(reader.lower(before), "and" | "but" | "or" | ",").then_some(Subject::Shared)
}

/// The last noun phrase of some words: what a "that" behind them stands for.
fn last_phrase(reader: &Reader<'_, '_>, words: Range<usize>) -> Range<usize> {
    let start = words.clone().rev().find(|&idx| {
        idx > words.start && reader.is(idx - 1, Tag::PREPOSITION) && !matches!(reader.lower(idx - 1), "of" | "for") || reader.is(idx, Tag::DETERMINER)
    });
    start.unwrap_or(words.start)..words.end
}

/// Whether a preposition bounds a number ("about half of voters", "over 300 people").
fn counts(reader: &Reader<'_, '_>, idx: usize) -> bool {
    let next = idx + 1;
    matches!(reader.lower(idx), "about" | "around" | "over" | "under" | "nearly")
        && (reader.is_figure(next) || reader.is(next, Tag::QUANTIFIER) || matches!(reader.lower(next), "two" | "three" | "four" | "a"))
}

/// "said Smith" behind a quotation or a clause with its comma.
fn inverted(reader: &Reader<'_, '_>, hit: Hit, edge: usize, bounds: Bounds) -> Option<Range<usize>> {
    if !hit.row.frames.any(Frames::AFTER) || hit.form == Form::Ing || hit.end >= bounds.hi {
        return None;
    }
    let quoted = edge > bounds.floor && content::speech_before(reader, edge, bounds.floor);
    let comma = edge > bounds.lo && reader.lower(edge - 1) == "," && !quoted;
    if comma && clause::clause_start(reader, edge, bounds.lo) < edge {
        return None;
    }
    let opens = edge == bounds.lo && !quoted;
    let next = hit.end;
    let begins = reader.is_word(next)
        && (reader.is_capital(next)
            || reader.is(next, Tag::DETERMINER.with(Tag::QUANTIFIER))
            || reader.is_figure(next)
            || !reader.is(
                next,
                Tag(Tag::PREPOSITION.0
                    | Tag::ADVERB.0
                    | Tag::SUBORDINATOR.0
                    | Tag::AUXILIARY.0
                    | Tag::DATE.0
                    | Tag::CONJUNCTION.0
                    | Tag::RELATIVE.0
                    | Tag::TIME.0),
            ))
        && !reader.is(next, Tag::DATE)
        && !(reader.is(next, Tag::TIME) && reader.is_capital(next));
    if !begins || !(quoted || comma || opens) {
        return None;
    }
    if comma && is_possessive_word(reader.lower(next)) {
        return None;
    }
    let end = phrase::phrase_end(reader, next, bounds.hi, Reach::Appositions);
    let stands = end >= bounds.hi
        || !reader.is_word(end)
        || reader.is(
            end,
            Tag::PREPOSITION
                .with(Tag::DATE)
                .with(Tag::TIME)
                .with(Tag::SUBORDINATOR)
                .with(Tag::ADVERB)
                .with(Tag::CONJUNCTION),
        )
        || reader.is_ing(end);
    let fits = if quoted {
        !reader.is_finite(end) || reader.lower(edge - 1) != ","
    } else if comma {
        stands && !reader.is_finite(end) && end < bounds.hi || comma && end + 1 >= bounds.hi
    } else {
        reader.lower(end) == ":" || reader.lower(end) == ","
    };
    (fits && end > next).then_some(next..end)
}

fn is_possessive_word(word: &str) -> bool {
    matches!(word, "his" | "her" | "their" | "its" | "my" | "our" | "your")
}

/// The source of the verb before, or the subject of the main clause.
pub(super) fn shared(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds, found: &[Attribution]) -> Option<Range<usize>> {
    let quote = reader.quote_around(at);
    let same = |attribution: &&Attribution| {
        attribution.cue.start >= bounds.lo
            && attribution.cue.end <= at
            && reader.quote_around(attribution.cue.start) == quote
            && attribution.source.is_some()
            && !attribution.content.iter().any(|piece| piece.contains(&at))
    };
    let alike = |attribution: &&Attribution| same(attribution) && attribution.form == hit.form;
    if let Some(earlier) = found.iter().rev().find(alike).or_else(|| found.iter().rev().find(same)) {
        return earlier.source.clone();
    }
    let until = if at == bounds.lo { bounds.hi } else { at };
    main_subject(reader, bounds.lo, until)
}

/// The subject of the sentence's main clause, for participles without one of their own ("…, saying").
pub(super) fn main_subject(reader: &Reader<'_, '_>, lo: usize, until: usize) -> Option<Range<usize>> {
    let mut start = lo;
    // "Washington (AFP) – Democrat …": what stands before the dash is a dateline, not a subject.
    if let Some(dash) = (lo..until.min(lo + 10)).find(|&idx| reader.is_dash(idx)) {
        start = dash + 1;
    }
    let opens_aside =
        |idx: usize| reader.is(idx, Tag::PREPOSITION.with(Tag::SUBORDINATOR).with(Tag::DATE)) || reader.is_ing(idx);
    if opens_aside(start) && !reader.is(start, Tag::DETERMINER) {
        start = (start..until).find(|&idx| reader.lower(idx) == ",")? + 1;
    }
    while start < until && clause::leads_in(reader, start) && !reader.is(start, Tag::NAME) {
        start += 1;
    }
    let pronoun = reader.is(start, Tag::SUBJECT);
    let end = if pronoun {
        start + 1
    } else {
        (start..until)
            .find(|&idx| {
                reader.lower(idx) == ","
                    || reader.is_finite(idx)
                    || (reader.is_stop(idx) && !phrase::is_initial(reader, idx))
                    || reader.is(idx, Tag::OPENS)
                    || (idx > start && reader.is_ed(idx) && !reader.is(idx - 1, Tag::DETERMINER))
                    || (idx > start
                        && reader.is(idx, Tag::CUE.with(Tag::SUBJECT).with(Tag::ADVERB))
                        && !reader.is_capital(idx))
            })
            .unwrap_or(until)
    };
    let begins = reader.is(start, Tag::DETERMINER.with(Tag::SUBJECT).with(Tag::QUANTIFIER))
        || reader.is_capital(start)
        || reader.is_word(start);
    (start < end && end <= until && begins).then_some(start..end)
}
