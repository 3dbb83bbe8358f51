//! A cue -> where its content begins: behind "that", a quotation mark, a question word, or words of time and audience.

use super::cues::{Frames, Row};
use super::reader::Reader;
use super::words::Tag;

/// What shows where the content begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// "that"
    That,
    /// A quotation mark.
    Quote,
    /// "whether", "if", "why" and their like.
    Question,
    /// "to" and a verb.
    Infinitive,
    /// Nothing: the content stands right behind.
    Bare,
}

/// How far between a cue and its "that" the words of place, time and audience may run.
const REACH: usize = 22;

/// Where the content behind a cue begins.
pub(super) fn opening(reader: &Reader<'_, '_>, row: &Row, from: usize, hi: usize) -> Option<(usize, Opening)> {
    let mut at = from;
    if at < hi && matches!(reader.lower(at), "," | ":") && !reader.is(at + 1, Tag::OPENS) {
        // "said, however, that": an aside between commas.
        let close = (at + 1..hi.min(at + 8)).find(|&idx| reader.lower(idx) == ",");
        at = match close {
            Some(close)
                if reader.lower(at) == ","
                    && (reader.lower(close + 1) == "that" || reader.is(close + 1, Tag::OPENS)) =>
            {
                close + 1
            }
            _ if reader.lower(at) == ":" => at + 1,
            _ => return None,
        };
    }
    if let Some(found) = plain_opening(reader, at, hi) {
        return Some(found);
    }
    let addressed = row.frames.any(Frames::ADDRESSEE);
    if (addressed || starts_circumstance(reader, at))
        && let Some(found) = opening_behind(reader, at, hi)
    {
        return Some(found);
    }
    if addressed {
        at = addressee_end(reader, at, hi);
    }
    at = skip_times(reader, at, hi);
    plain_opening(reader, at, hi)
        .or_else(|| (at < hi && !reader.is_stop(at) && reader.lower(at) != ",").then_some((at, Opening::Bare)))
}

/// The opening that stands at this very token.
fn plain_opening(reader: &Reader<'_, '_>, at: usize, hi: usize) -> Option<(usize, Opening)> {
    if at >= hi {
        return None;
    }
    let quoted = if matches!(reader.lower(at), "," | ":") { at + 1 } else { at };
    if reader.quote_from(quoted).is_some() {
        return Some((quoted, Opening::Quote));
    }
    match reader.lower(at) {
        "that" if !is_pronoun_that(reader, at) => {
            let next = at + 1;
            Some(if reader.quote_from(next).is_some() {
                (next, Opening::That)
            } else {
                (skip_comma(reader, next), Opening::That)
            })
        }
        "whether" | "if" | "why" | "how" | "what" | "where" | "when" | "who" | "which" => Some((at, Opening::Question)),
        "to" if !reader.is(at + 1, Tag::DETERMINER) && !reader.is_capital(at + 1) => Some((at, Opening::Infinitive)),
        _ => None,
    }
}

fn skip_comma(reader: &Reader<'_, '_>, at: usize) -> usize {
    if reader.lower(at) == "," { at + 1 } else { at }
}

/// "that" as a pronoun: "said that is false", "said that was all".
fn is_pronoun_that(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.is(at + 1, Tag::AUXILIARY)
        || !reader.is_word(at + 1) && !reader.is(at + 1, Tag::OPENS) && reader.lower(at + 1) != ","
}

fn starts_circumstance(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.is(at, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME).with(Tag::ADVERB))
}

/// "that" or a quotation behind words of audience, place, time and medium ("told reporters in Kyiv on Tuesday that").
fn opening_behind(reader: &Reader<'_, '_>, from: usize, hi: usize) -> Option<(usize, Opening)> {
    for at in from..hi.min(from + REACH) {
        let stops = reader.is_finite(at) && !reader.is_capital(at)
            || matches!(
                reader.lower(at),
                "he" | "she" | "they" | "i" | "we" | "who" | "which" | "and" | "but" | "because" | "whose" | "."
            );
        if stops && at > from {
            return None;
        }
        if at == from {
            continue;
        }
        let word = reader.lower(at);
        let marked = matches!(word, "," | ":") && reader.quote_from(at + 1).is_some();
        if marked || matches!(word, "that" | "whether" | "why" | "how" | "what") {
            return plain_opening(reader, at, hi);
        }
        if reader.is_stop(at) && !(word == "." && reader.is_capital(at + 1)) {
            return None;
        }
        if reader.is(at, Tag::OPENS) {
            return None;
        }
    }
    None
}

/// The token behind whoever is spoken to: "reporters", "him", "the Daily Post in Leeds".
fn addressee_end(reader: &Reader<'_, '_>, from: usize, hi: usize) -> usize {
    if matches!(reader.lower(from), "him" | "them" | "me" | "us" | "you" | "her")
        && !reader.is(from + 1, Tag::CUE.with(Tag::PREPOSITION))
    {
        return from + 1;
    }
    let mut at = from;
    while at < hi && (reader.is(at, Tag::DETERMINER) || reader.lower(at) == "to") {
        at += 1;
    }
    while at < hi {
        let bridged = reader.is(at.wrapping_sub(1), Tag::PREPOSITION.with(Tag::CONJUNCTION));
        let new_phrase = reader.is(at, Tag::DETERMINER.with(Tag::SUBJECT)) && !bridged && at > from;
        if new_phrase
            || reader.is_finite(at)
            || !reader.is_word(at) && !reader.is_possessive(at)
            || reader.is(at, Tag::DATE.with(Tag::TIME))
            || matches!(
                reader.lower(at),
                "to" | "that" | "about" | "of" | "whether" | "how" | "why" | "what" | "there" | "against"
            )
            || (reader.is_capital(at)
                && at > from
                && !reader.is_capital(at - 1)
                && !bridged
                && !reader.is(at - 1, Tag::DETERMINER))
        {
            break;
        }
        at += 1;
    }
    if at < hi && reader.is_finite(at) { from } else { at }
}

/// The token behind words of time: "said on October 4 he would go", "said earlier".
fn skip_times(reader: &Reader<'_, '_>, from: usize, hi: usize) -> usize {
    let mut at = from;
    while at < hi {
        let dated = |idx| {
            reader.is(idx, Tag::DATE)
                || (reader.is(idx, Tag::TIME)
                    && (reader.is_capital(idx)
                        || matches!(reader.lower(idx), "earlier" | "later" | "yesterday" | "today" | "recently")))
        };
        if dated(at) || matches!(reader.lower(at), "also" | "again" | "previously" | "repeatedly") {
            at += 1;
        } else if matches!(reader.lower(at), "on" | "in" | "at" | "last" | "late" | "early" | "this") && dated(at + 1) {
            at += 2;
        } else {
            break;
        }
    }
    if at < hi && !matches!(reader.lower(at), "," | ".") { at } else { from.max(at) }
}
