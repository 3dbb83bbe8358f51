//! A token -> the noun phrase that begins there, read forward with its appositions and relative clauses.

use std::ops::Range;

use super::reader::Reader;
use super::words::Tag;

/// How far a noun phrase that is read forward may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Its appositions and relative clauses too: it ends the sentence.
    Appositions,
    /// Up to the first comma: the content follows.
    Comma,
}

/// Where the noun phrase that begins at `start` ends.
pub(super) fn phrase_end(reader: &Reader<'_, '_>, start: usize, hi: usize, reach: Reach) -> usize {
    if reader.is(start, Tag::SUBJECT) && !reader.is_capital(start)
        || matches!(reader.lower(start), "him" | "them" | "me" | "us")
    {
        return start + 1;
    }
    // "wrote @annsmith on Monday".
    if reader.lower(start) == "@" {
        let glued = |&idx: &usize| reader.tokens.glued(idx) && (reader.is_word(idx) || reader.lower(idx) == "_");
        return (start + 1..hi).take_while(glued).last().map_or(start, |last| last + 1);
    }
    let mut at = start;
    let mut relative = false;
    while at < hi {
        match reader.lower(at) {
            "," => match aside_end(reader, at, hi).or_else(|| apposition_end(reader, at, hi, reach)) {
                Some(end) => {
                    at = end;
                    continue;
                }
                None => break,
            },
            "(" => {
                let Some(close) = (at..hi).take(25).find(|&idx| reader.lower(idx) == ")") else { break };
                at = close + 1;
                continue;
            }
            "and" | "or" | "&" if at > start && !continues_phrase(reader, at, hi) => {
                break;
            }
            "who" | "whose" | "which" | "that" | "whom" if at > start => relative = true,
            // "said Smith of an early foul": what is spoken of, and no part of the name.
            "of" if at > start
                && reader.is(at - 1, Tag::PERSON)
                && matches!(reader.lower(at + 1), "a" | "an" | "his" | "her" | "their" | "its" | "this" | "these") =>
            {
                break;
            }
            _ if reader.is_stop(at) && !is_initial(reader, at) => break,
            _ if relative && short_quote(reader, at).is_some() => {
                at = short_quote(reader, at).unwrap_or(at + 1);
                continue;
            }
            // "a recent poll", "the 2009 paper", "the most recent data": what stands before its noun ends nothing.
            _ if at > start && inside_noun(reader, start, at, hi) => {}
            _ if at > start && ends_phrase(reader, start, at, relative) => break,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether the full stop at `at` belongs to an initial or a title ("J. Smith", "Sen. Cruz") in running words.
pub(super) fn is_initial(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.lower(at) == "."
        && at > 0
        && reader.tokens.glued(at)
        && reader.is_capital(at - 1)
        && (reader.is_capital(at + 1) || matches!(reader.lower(at + 1), ")" | ","))
        && reader.tokens.str(at - 1).len() <= 4
}

/// Whether a word of time or degree stands between a determiner and its noun.
fn inside_noun(reader: &Reader<'_, '_>, start: usize, at: usize, hi: usize) -> bool {
    let light = Tag::DATE.with(Tag::TIME).with(Tag::ADVERB).with(Tag::QUANTIFIER);
    let led = (start..at).rev().find(|&idx| !reader.is(idx, light));
    let noun = (at..hi.min(at + 4)).find(|&idx| !reader.is(idx, light));
    let plain = |idx: usize| {
        let bound =
            Tag::PREPOSITION.with(Tag::CONJUNCTION).with(Tag::SUBJECT).with(Tag::AUXILIARY).with(Tag::SUBORDINATOR);
        reader.is_word(idx) && !reader.is(idx, bound) && !reader.is_finite(idx)
    };
    reader.is(at, light)
        && led.is_some_and(|idx| reader.is(idx, Tag::DETERMINER) || reader.is_possessive(idx))
        && noun.is_some_and(plain)
}

fn ends_phrase(reader: &Reader<'_, '_>, start: usize, at: usize, relative: bool) -> bool {
    let word = reader.lower(at);
    if reader.is(at, Tag::OPENS.with(Tag::CLOSES)) {
        return true;
    }
    if relative {
        return false;
    }
    // "a study published on Thursday in a journal": the day is that of the paper.
    if (start..at).any(|idx| reader.is_ed(idx) && reader.is(idx - 1, Tag::DOCUMENT)) && !reader.is_finite(at) {
        return reader.is(at, Tag::SUBJECT) || reader.is(at, Tag::SUBORDINATOR) && !reader.is(at, Tag::PREPOSITION);
    }
    let circumstance = matches!(word, "on" | "in" | "at" | "during" | "after" | "before" | "since" | "following")
        && (reader.is(at + 1, Tag::DATE.with(Tag::TIME)) || is_occasion(reader, at + 1));
    circumstance
        || reader.is_finite(at)
        || reader.is(at, Tag::DATE) && !in_name(reader, at)
        || (reader.is(at, Tag::TIME) && reader.is_capital(at) && !in_name(reader, at))
        || (reader.is(at, Tag::SUBORDINATOR) && !reader.is(at, Tag::PREPOSITION))
        || matches!(word, "but" | "after" | "before" | "since" | "during")
        || reader.is(at, Tag::SUBJECT)
        || (reader.is(at, Tag::CUE) && reader.is_ing(at))
        || (reader.is(at, Tag::ADVERB) && !reader.is_capital(at) && !reader.is(at, Tag::DETERMINER))
}

/// "Screen Week", "Climate Justice Now": a word of time that ends a name.
fn in_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    let ends = matches!(reader.lower(at), "now" | "today" | "week" | "weekly" | "day");
    reader.is_capital(at) && (reader.is(at, Tag::NAME) || ends && reader.is(at - 1, Tag::NAME))
}

fn is_occasion(reader: &Reader<'_, '_>, from: usize) -> bool {
    (from..from + 4).take_while(|&idx| reader.is_word(idx)).any(|idx| reader.is(idx, Tag::OCCASION))
}

/// Whether "and" goes on with the phrase: no verb follows before the next mark.
fn continues_phrase(reader: &Reader<'_, '_>, at: usize, hi: usize) -> bool {
    let next = at + 1;
    let noun = reader.is_capital(next)
        || reader.is(next, Tag::DETERMINER)
        || (reader.is_word(next) && !reader.is(next, Tag::CUE.with(Tag::SUBJECT).with(Tag::ADVERB)));
    noun && !(next..hi)
        .take_while(|&idx| !reader.is_stop(idx) && reader.lower(idx) != ",")
        .any(|idx| reader.is_finite(idx))
}

/// The token behind a quotation of a word or two that opens at `at`, after a word and no comma.
fn short_quote(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let quote = reader.quote_from(at).filter(|quote| quote.closed && quote.end <= at + 5)?;
    (at > 0 && reader.is_word(at - 1) && reader.is_word(quote.end)).then_some(quote.end)
}

/// "Rina, who, like many islanders, goes by one name": the token behind the aside that a comma right behind a relative
/// pronoun opens.
fn aside_end(reader: &Reader<'_, '_>, comma: usize, hi: usize) -> Option<usize> {
    if comma >= hi || reader.lower(comma) != "," || !reader.is(comma - 1, Tag::RELATIVE) {
        return None;
    }
    (comma + 1..hi).take(20).find(|&idx| reader.lower(idx) == ",").map(|close| close + 1)
}

/// "According to her son Rui, who keeps the books, the shop", "According to his boss, Sgt. Ann Hale, the shop": where
/// the relative clause, or the name of somebody's somebody, ends that commas enclose behind a phrase.
pub(super) fn enclosed_end(reader: &Reader<'_, '_>, phrase: Range<usize>, hi: usize) -> Option<usize> {
    let (comma, next) = (phrase.end, phrase.end + 1);
    let relative = matches!(reader.lower(next), "who" | "whose" | "which");
    let owned = phrase.clone().any(|idx| reader.is_possessive(idx))
        || matches!(reader.lower(phrase.start), "his" | "her" | "its" | "their");
    let end = apposition_end(reader, comma, hi, Reach::Appositions).filter(|_| reader.lower(comma) == ",")?;
    let named = || (next..end).all(|idx| reader.is_capital(idx) || reader.lower(idx) == ".");
    let named = owned && reader.is(end - 1, Tag::PERSON) && named();
    (reader.lower(end) == "," && (relative || named)).then_some(end)
}

/// The end of the apposition or relative clause behind the comma at `comma`, if there is one.
fn apposition_end(reader: &Reader<'_, '_>, comma: usize, hi: usize, reach: Reach) -> Option<usize> {
    let next = comma + 1;
    if reach == Reach::Comma || next >= hi || reader.is(next, Tag::OPENS) {
        return None;
    }
    let relative = matches!(reader.lower(next), "who" | "whose" | "which");
    let role = reader.is(next, Tag::DETERMINER)
        || reader.is_figure(next)
        || (reader.is_capital(next) && !reader.is(next, Tag::DATE.with(Tag::TIME)))
        || (reader.is_word(next)
            && !reader.is_ing(next)
            && !reader.is(
                next,
                Tag(Tag::SUBJECT.0
                    | Tag::CONJUNCTION.0
                    | Tag::SUBORDINATOR.0
                    | Tag::ADVERB.0
                    | Tag::PREPOSITION.0
                    | Tag::AUXILIARY.0
                    | Tag::DATE.0
                    | Tag::TIME.0
                    | Tag::RELATIVE.0),
            ));
    if !relative && !role {
        return None;
    }
    let closes = |idx: usize| {
        (reader.is_stop(idx) && !is_initial(reader, idx))
            || reader.lower(idx) == ","
            || reader.is(idx, Tag::OPENS.with(Tag::CLOSES))
    };
    let mut end = (next..hi).find(|&idx| closes(idx)).unwrap_or(hi);
    // "Smith, who has a “sell” rating on the stock": marks around a word or two end nothing.
    if relative && let Some(close) = short_quote(reader, end).filter(|&close| close < hi) {
        end = (close..hi).find(|&idx| closes(idx)).unwrap_or(hi);
    }
    if let Some(close) = aside_end(reader, end, hi) {
        end = (close..hi).find(|&idx| closes(idx)).unwrap_or(hi);
        return Some(end);
    }
    let finite = (next..end).any(|idx| reader.is_finite(idx));
    (relative || !finite).then_some(end)
}
