//! A cue -> where its content begins: behind "that", a quotation mark, a question word, or words of time and audience.

use super::cues::{Frames, Row};
use super::reader::Reader;
use super::words::Tag;
use crate::document::CueClass;

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
            _ if reader.lower(at) == ":" && introduces(row) => at + 1,
            _ => return None,
        };
    }
    // "claimed — without evidence — that".
    if reader.is_dash(at) {
        let close = (at + 2..hi.min(at + 9)).find(|&idx| reader.is_dash(idx) && !reader.is_dash(idx + 1))?;
        at = close + 1;
    }
    if row.lemma.ends_with("guilty") {
        return plea(reader, at, hi);
    }
    // "told Radio Nine's “Morning Tide” on Friday that": the name of a programme.
    let to = row.frames.any(Frames::ADDRESSEE);
    let programme =
        (at + 1..hi.min(at + 7)).take_while(|&idx| reader.is_word(idx - 1)).find_map(|idx| title_end(reader, idx));
    if let Some(end) = programme.filter(|&end| to && end < hi) {
        at = skip_times(reader, end, hi);
        let bare = || (at < hi && !reader.is_stop(at) && reader.lower(at) != ",").then_some((at, Opening::Bare));
        return plain_opening(reader, at, hi).or_else(bare);
    }
    if let Some(found) = plain_opening(reader, at, hi) {
        return Some(found);
    }
    let addressed = row.frames.any(Frames::ADDRESSEE);
    if (addressed || starts_circumstance(reader, at, hi))
        && let Some(found) = opening_behind(reader, at, hi)
    {
        return Some(found);
    }
    if addressed {
        at = addressee_end(reader, at, hi);
        // "urged anyone who thinks they paid too much to call".
        let told = (from..at).any(|idx| reader.lower(idx) == "who");
        let to = (at..hi).find(|&idx| reader.lower(idx) == "to" && !reader.is(idx + 1, Tag::DETERMINER));
        if told
            && to.is_some_and(|to| {
                (at..to).all(|idx| !reader.is_stop(idx) && !matches!(reader.lower(idx), "," | "that"))
            })
        {
            return Some((from, Opening::Infinitive));
        }
    }
    // "promised a strike": nobody was promised it.
    if row.lemma == "promise" && at > from && (at >= hi || !reader.is_word(at)) {
        return Some((from, Opening::Bare));
    }
    at = skip_times(reader, at, hi);
    let plain = plain_opening(reader, at, hi);
    // "urged residents to leave": who is asked belongs to what is asked.
    if addressed && at > from && matches!(plain, Some((_, Opening::Infinitive))) {
        return Some((from, Opening::Infinitive));
    }
    plain.or_else(|| (at < hi && !reader.is_stop(at) && reader.lower(at) != ",").then_some((at, Opening::Bare)))
}

/// The token behind a quotation that is a title: few words, all with capitals, no mark at its end, and time or "that"
/// behind.
fn title_end(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let quote = reader.quote_from(at).filter(|quote| quote.closed && quote.end <= at + 6)?;
    let inside = at + 1..quote.inner_end;
    let titled =
        !inside.is_empty() && inside.clone().all(|idx| reader.is_capital(idx) || reader.is(idx, Tag::PREPOSITION));
    let behind = reader.lower(quote.end) == "that" || time_end(reader, quote.end, quote.end + 4) > quote.end;
    (titled && behind).then_some(quote.end)
}

/// "pleaded guilty in court on Monday to two counts": the counts.
fn plea(reader: &Reader<'_, '_>, at: usize, hi: usize) -> Option<(usize, Opening)> {
    let near = (at..hi.min(at + 12)).take_while(|&idx| !reader.is_stop(idx) && !reader.is_finite(idx));
    near.filter(|&idx| reader.lower(idx) == "to" && idx + 1 < hi).map(|idx| (idx + 1, Opening::Bare)).next()
}

/// Whether what stands behind a colon is what is said ("He said: go home", not "Not all agree: the poll found").
fn introduces(row: &Row) -> bool {
    matches!(
        row.class,
        CueClass::Say | CueClass::Write | CueClass::Report | CueClass::Announce | CueClass::Show | CueClass::Ask
    )
}

/// The opening that stands at this very token.
fn plain_opening(reader: &Reader<'_, '_>, at: usize, hi: usize) -> Option<(usize, Opening)> {
    if at >= hi {
        return None;
    }
    let quoted = if matches!(reader.lower(at), "," | ":") { at + 1 } else { at };
    if quoted < hi && reader.quote_from(quoted).is_some() {
        return Some((quoted, Opening::Quote));
    }
    match reader.lower(at) {
        "that" if !is_pronoun_that(reader, at) && !is_determiner_that(reader, at, hi) => {
            let next = at + 1;
            Some(if reader.quote_from(next).is_some() {
                (next, Opening::That)
            } else {
                (skip_comma(reader, next), Opening::That)
            })
        }
        "whether" | "if" | "why" | "how" | "what" | "where" | "when" | "who" | "which" => Some((at, Opening::Question)),
        "to" if !reader.is(at + 1, Tag::DETERMINER) && !reader.is_capital(at + 1) => Some((at, Opening::Infinitive)),
        "not" if reader.lower(at + 1) == "to" => Some((at, Opening::Infinitive)),
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

/// "that" before a noun without a verb behind it: "disputed that account".
fn is_determiner_that(reader: &Reader<'_, '_>, at: usize, hi: usize) -> bool {
    let noun = reader.is_word(at + 1)
        && !reader.is_capital(at + 1)
        && !reader.is(at + 1, Tag::QUANTIFIER.with(Tag::NUMBER))
        && !reader.is(at + 1, Tag::SUBJECT.with(Tag::DETERMINER).with(Tag::PREPOSITION).with(Tag::SUBORDINATOR));
    let end = (at + 2..hi.min(at + 40)).find(|&idx| reader.is_stop(idx) || reader.lower(idx) == ",").unwrap_or(hi);
    let near = at + 2..end;
    noun && !reader.is(end + 1, Tag::RELATIVE)
        && !near.clone().any(|idx| {
            reader.is_finite(idx)
                || reader.is_ed(idx)
                || reader.is(idx, Tag::OPENS.with(Tag::CUE))
                || reader.is_plural(idx)
        })
}

/// Whether words of place or time begin here; "third-quarter results" are none.
fn starts_circumstance(reader: &Reader<'_, '_>, at: usize, hi: usize) -> bool {
    reader.is(at, Tag::PREPOSITION.with(Tag::ADVERB))
        || time_end(reader, at, hi) > at
        || matches!(reader.lower(at), "before" | "after") && reader.is(at + 1, Tag::DETERMINER)
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
        let other = reader.is(at + 1, Tag::CONJUNCTION) || reader.is_ing(at + 1) && reader.is(at + 1, Tag::CUE);
        if word == "," && other {
            return None;
        }
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
            || !(reader.is_word(at) || reader.is_possessive(at) || reader.lower(at) == "-" && reader.tokens.glued(at))
            || reader.is(at, Tag::DATE.with(Tag::TIME))
            || matches!(
                reader.lower(at),
                "to" | "that" | "about" | "of" | "whether" | "how" | "why" | "what" | "there" | "against"
            )
            || (reader.is_capital(at)
                && at > from
                && !reader.is_capital(at - 1)
                && reader.lower(at - 1) != "-"
                && !bridged
                && !reader.is(at - 1, Tag::DETERMINER))
        {
            break;
        }
        at += 1;
    }
    if at < hi && reader.is_finite(at) { from } else { at }
}

/// The token behind words of time: "said on October 4 he would go", "said earlier". A time without a preposition that
/// no adverb is belongs to what is said ("declared three days of mourning", "reported third-quarter profit").
fn skip_times(reader: &Reader<'_, '_>, from: usize, hi: usize) -> usize {
    let mut at = from;
    while at < hi {
        let end = medium_end(reader, time_end(reader, at, hi), hi);
        if end == at || reader.is_possessive(end) {
            break;
        }
        at = end;
    }
    at
}

/// The token behind the medium that begins here, where a subject stands behind it: "said in a statement it had paid".
fn medium_end(reader: &Reader<'_, '_>, at: usize, hi: usize) -> usize {
    if !matches!(reader.lower(at), "in" | "at" | "on" | "by" | "during" | "via") {
        return at;
    }
    let near = at + 1..hi.min(at + 6);
    let medium = near
        .take_while(|&idx| reader.is_word(idx))
        .find(|&idx| reader.is(idx, Tag::OCCASION) && !reader.is(idx + 1, Tag::OCCASION) && !reader.is_ed(idx + 1));
    let behind = |idx: usize| reader.is(idx, Tag::SUBJECT.with(Tag::DETERMINER)) || reader.is_capital(idx);
    medium.map(|idx| idx + 1).filter(|&end| end < hi && behind(end)).unwrap_or(at)
}

/// The token behind the adverb of time that begins here, or the token itself.
fn time_end(reader: &Reader<'_, '_>, at: usize, hi: usize) -> usize {
    let word = reader.lower(at);
    let timed = |idx: usize| reader.is(idx, Tag::DATE.with(Tag::TIME));
    let named = reader.is(at, Tag::TIME) && reader.is_capital(at);
    let adverb = matches!(
        word,
        "earlier"
            | "later"
            | "yesterday"
            | "today"
            | "tonight"
            | "recently"
            | "also"
            | "again"
            | "previously"
            | "repeatedly"
    );
    let led = matches!(word, "on" | "in" | "at" | "last" | "late" | "early" | "this") && timed(at + 1);
    if !(named || adverb || led) {
        return at;
    }
    let first = at + 1 + usize::from(led);
    (first..hi).find(|&idx| !reader.is(idx, Tag::DATE)).unwrap_or(hi.max(first))
}
