//! A cue and its source -> the words that are claimed: behind the cue, before it, around it, and on into the next
//! sentences while the quotation runs.

use std::ops::Range;

use super::cues::{self, Form, Frames, Row};
use super::quotes::Quote;
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
    if addressed || starts_circumstance(reader, at) {
        if let Some(found) = opening_behind(reader, at, hi) {
            return Some(found);
        }
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

/// Where content that begins at `start` ends: the sentence's end, or where another attribution takes over.
pub(super) fn end(reader: &Reader<'_, '_>, start: usize, hi: usize, opening: Opening) -> usize {
    let mut at = start;
    while at < hi {
        if let Some(quote) = reader.quote_from(at) {
            at = quote.end.max(at + 1);
            if opening == Opening::Quote && !quotes_on(reader, at) {
                return at;
            }
            continue;
        }
        if at > start && (takes_over(reader, at, hi)) {
            return at;
        }
        at += 1;
    }
    at
}

/// Whether content that began with a quotation goes on behind it ("“bad” and “sad”").
fn quotes_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    matches!(reader.lower(at), "and" | "or" | "but" | "," | "for" | "of" | "to" | "by" | "because" | "if" | "unless" | "from" | "with" | "that" | "than")
        && !takes_over(reader, at, at + 12)
        && reader.lower(at + 1) != "according"
        || reader.is_finite(at)
        || (reader.is_word(at)
            && !reader
                .is(at, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME).with(Tag::SUBORDINATOR).with(Tag::ADVERB))
            && !reader.is_capital(at)
            && !reader.is(at, Tag::SUBJECT)
            && !reader.is_ing(at))
}

/// Whether another attribution begins at this token.
fn takes_over(reader: &Reader<'_, '_>, at: usize, hi: usize) -> bool {
    // American style puts the comma inside the quotation marks: "“…,” adding that".
    let inner = reader.lower(at) != ","
        && at > 0
        && reader.is(at - 1, Tag::CLOSES)
        && reader.quote_around(at - 1).is_some_and(|quote| reader.lower(quote.inner_end - 1) == ",");
    let comma = reader.lower(at) == "," || inner;
    let mut next = if comma && !inner { at + 1 } else { at };
    if next >= hi {
        return false;
    }
    if reader.lower(next) == "according" && reader.lower(next + 1) == "to" {
        return true;
    }
    let conjunction = matches!(reader.lower(next), "and" | "but" | "while" | "whereas" | "though" | "although" | "yet");
    let strong = conjunction && reader.lower(next) != "and";
    if conjunction {
        next += 1;
    }
    if !comma && !conjunction {
        return false;
    }
    while next < hi && reader.is(next, Tag::ADVERB) {
        next += 1;
    }
    if next < hi && reader.is(next, Tag::CUE) {
        let finite = |form| matches!(form, Form::Past | Form::Present);
        if cues::at(reader.tokens, next, hi).any(|hit| {
            let speech = hit.row.frames.any(Frames::CLAUSE.and(Frames::AFTER));
            (finite(hit.form) && conjunction && !hit.row.frames.any(Frames::QUOTE))
                || (hit.form == Form::Ing && (speech || hit.row.frames.any(Frames::NOUN)))
        }) {
            return true;
        }
    }
    (strong || (comma && conjunction)) && clause_with_cue(reader, next, hi)
}

/// Whether the clause that begins here has a subject and a plain verb of saying before its first mark.
fn clause_with_cue(reader: &Reader<'_, '_>, from: usize, hi: usize) -> bool {
    for at in from..hi.min(from + 18) {
        if reader.is_stop(at)
            || reader.is(at, Tag::OPENS.with(Tag::AUXILIARY))
            || matches!(reader.lower(at), "that" | "who" | "which")
        {
            return false;
        }
        if at > from && reader.is(at, Tag::CUE) && !reader.is(at - 1, Tag::DETERMINER.with(Tag::PREPOSITION)) {
            let speaks = cues::at(reader.tokens, at, hi).any(|hit| {
                matches!(hit.form, Form::Past | Form::Present)
                    && !hit.row.frames.any(Frames::DOCUMENT.and(Frames::QUOTE))
                    && !(hit.form == Form::Present && hit.row.frames.any(Frames::HOMOGRAPH))
            });
            if speaks {
                return true;
            }
        }
    }
    false
}

/// The content before a clause that begins at `clause`: the quotation that ends there with what leads up to it, or the
/// words of the sentence up to its comma.
pub(super) fn before(reader: &Reader<'_, '_>, clause: usize, lo: usize, floor: usize) -> Option<Range<usize>> {
    let last = clause.checked_sub(1)?;
    if let Some(quote) = reader.quote_before(clause) {
        let first = sentence_start_before(reader, quote.start, floor.min(lo));
        return Some(first..if reader.is(last, Tag::CLOSES) { clause } else { last });
    }
    (reader.lower(last) == "," && lo < last).then_some(lo..last)
}

/// The first token of the sentence that runs into a quotation at `quote`, the quotation itself where it stands alone.
fn sentence_start_before(reader: &Reader<'_, '_>, quote: usize, lo: usize) -> usize {
    let mut at = quote;
    while at > lo {
        let word = at - 1;
        if matches!(reader.lower(word), "." | "?" | "!" | ":") || reader.tokens.starts_line(at) {
            break;
        }
        if reader.is(word, Tag::CLOSES) {
            // An earlier quotation of the same sentence belongs to it; one that ended a sentence does not.
            let Some(quote) = reader.quote_around(word) else { break };
            if quote.inner_end > quote.start + 1 && matches!(reader.lower(quote.inner_end - 1), "." | "?" | "!") || quote.start < lo {
                break;
            }
            at = quote.start;
            continue;
        }
        at = word;
    }
    at
}

/// The paragraphs over which a quotation runs: each opens with a mark, only the last closes.
pub(super) fn paragraphs(reader: &Reader<'_, '_>, first: Quote) -> Vec<Range<usize>> {
    let mut pieces = vec![first.start..first.end];
    let mut quote = first;
    while !quote.closed {
        let Some(next) = reader.quote_from(quote.end) else { break };
        pieces.push(next.start..next.end);
        quote = next;
    }
    pieces
}

/// Quotations that go on right behind the attribution's sentence, in the same block and without a cue of their own.
pub(super) fn continuation(reader: &Reader<'_, '_>, from: usize, block_end: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut at = from;
    while at < block_end {
        let Some(quote) = reader.quote_from(at) else { break };
        let inner_comma = quote.closed && quote.inner_end > quote.start + 1 && reader.lower(quote.inner_end - 1) == ",";
        let lower_after = quote.end < block_end
            && reader.is_word(quote.end)
            && (!reader.is_capital(quote.end) || !ends_sentence(reader, quote));
        let attributed = quote.closed
            && quote.end < block_end
            && (inner_comma
                || reader.lower(quote.end) == ","
                || lower_after
                || attribution_follows(reader, quote.end, block_end));
        if attributed {
            break;
        }
        if quote.closed {
            pieces.push(quote.start..quote.end);
        } else {
            pieces.extend(paragraphs(reader, quote));
            break;
        }
        at = quote.end + usize::from(reader.lower(quote.end) == ".");
    }
    pieces
}

fn ends_sentence(reader: &Reader<'_, '_>, quote: Quote) -> bool {
    quote.inner_end > quote.start + 1 && matches!(reader.lower(quote.inner_end - 1), "." | "?" | "!" | "…")
}

/// Whether "he said" or "Smith added" follows a quotation that ended with a question or exclamation mark.
fn attribution_follows(reader: &Reader<'_, '_>, from: usize, hi: usize) -> bool {
    (from..hi.min(from + 4)).any(|at| {
        reader.is(at, Tag::CUE)
            && (at == from || at == from + 1 && reader.is(from, Tag::SUBJECT))
            && cues::at(reader.tokens, at, hi)
                .any(|hit| matches!(hit.form, Form::Past | Form::Present) && hit.row.frames.any(Frames::AFTER))
    })
}
