//! A cue and its source -> the words that are claimed: to the end of the clause, before the cue, and on into the next
//! sentences while the quotation runs.

use std::ops::Range;

use super::cues::{self, Form, Frames};
use super::handover::{self, takes_over};
use super::opening::Opening;
use super::quotes::Quote;
use super::reader::Reader;
use super::site::Bounds;
use super::words::Tag;

/// Where content that begins at `start` ends: the sentence's end, or where another attribution takes over.
pub(super) fn end(reader: &Reader<'_, '_>, start: usize, hi: usize, opening: Opening) -> usize {
    let mut at = start;
    let mut verbless = true;
    while at < hi {
        if let Some(quote) = reader.quote_from(at) {
            at = quote.end.max(at + 1);
            if opening == Opening::Quote && !quotes_on(reader, at) {
                return at;
            }
            continue;
        }
        verbless &= !(reader.is_finite(at) || reader.is_ed(at) || reader.is(at, Tag::RELATIVE.with(Tag::SUBORDINATOR)));
        // "said the plan was dead — a charge that the mayor denies".
        if at > start && reader.is_dash(at) && handover::is_verdict(reader, at + 1) {
            return at;
        }
        if at > start
            && (takes_over(reader, at, hi)
                || acts_on(reader, at)
                || verbless && opening == Opening::Bare && goes_on(reader, at))
        {
            return at;
        }
        at += 1;
    }
    at
}

/// The token with which the day or weekday begins that ends at `end`, its preposition included, where words stand
/// before.
pub(super) fn day_before(reader: &Reader<'_, '_>, end: usize, floor: usize) -> Option<usize> {
    let start = (floor..end).rev().take_while(|&idx| reader.is(idx, Tag::DATE)).last()?;
    // "announced an election on June 5" names the day of the election; a weekday is one of these days.
    let word = reader.lower(start);
    let day = word.ends_with("day") && reader.is(start, Tag::TIME) && word != "day" || word == "tonight";
    let day = day || word == "last" && reader.is(start + 1, Tag::TIME);
    let start = if start > floor && reader.lower(start - 1) == "on" { start - 1 } else { start };
    (day && start > floor).then_some(start)
}

/// Whether the sentence's own subject does something else from here on, behind the first word of its content: "reported
/// a profit and raised its forecast".
fn goes_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    let next = (at + 1..at + 3).find(|&idx| !reader.is(idx, Tag::ADVERB)).unwrap_or(at + 1);
    // "…, blaming weak demand, and its shares fell".
    let inner = reader.quote_before(at).is_some_and(|quote| reader.lower(quote.inner_end - 1) == ",");
    let parted = (reader.lower(at - 1) == "," || inner)
        && reader.is(at + 1, Tag::DETERMINER.with(Tag::SUBJECT).with(Tag::NAME))
        && verb_soon(reader, at + 2);
    let shared = (reader.is_ed(next) || reader.is(next, Tag::VERB.with(Tag::AUXILIARY)))
        && !reader.is_ed(at - 1)
        && reader.is_word(next + 1);
    matches!(reader.lower(at), "and" | "but") && (parted || shared)
}

/// "said the man was “a danger” and jailed him": whom it is about does nothing to himself.
fn acts_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    let act = reader.is_ed(at + 1) || reader.is(at + 1, Tag::VERB);
    let whom = matches!(reader.lower(at + 2), "him" | "her" | "them");
    reader.lower(at) == "and" && reader.is(at - 1, Tag::CLOSES) && act && whom
}

/// Whether a clause that began just before has its verb within a few words, all of its own.
fn verb_soon(reader: &Reader<'_, '_>, from: usize) -> bool {
    let bound = Tag::RELATIVE.with(Tag::PREPOSITION).with(Tag::SUBORDINATOR);
    let mut near = (from..from + 4).take_while(|&idx| reader.is_word(idx) && !reader.is(idx, bound));
    near.any(|idx| reader.is_finite(idx) || reader.is_ed(idx))
}

/// Whether content that began with a quotation goes on behind it ("“bad” and “sad”").
fn quotes_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    matches!(
        reader.lower(at),
        "and"
            | "or"
            | "but"
            | ","
            | "for"
            | "of"
            | "to"
            | "by"
            | "because"
            | "if"
            | "unless"
            | "from"
            | "with"
            | "that"
            | "than"
    ) && !takes_over(reader, at, at + 12)
        && reader.lower(at + 1) != "according"
        || reader.is_finite(at)
        || (reader.is_word(at)
            && !reader
                .is(at, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME).with(Tag::SUBORDINATOR).with(Tag::ADVERB))
            && !reader.is_capital(at)
            && !reader.is(at, Tag::SUBJECT)
            && !reader.is_ing(at))
}

/// The content before a clause that begins at `clause`: the quotation that ends there with what leads up to it, or the
/// words of the sentence up to its comma.
pub(super) fn before(reader: &Reader<'_, '_>, clause: usize, lo: usize, floor: usize) -> Option<Range<usize>> {
    let last = clause.checked_sub(1)?;
    if let Some(quote) = reader.quote_before(clause) {
        // "… before 3 a.m. “I slept,” she said": no mark but the sentence's own start parts the two.
        let first = sentence_start_before(reader, quote.start, if quote.start >= lo { lo } else { floor.min(lo) });
        return Some(first..if reader.is(last, Tag::CLOSES) { clause } else { last });
    }
    // "Meanwhile, the shops will open, the mayor said."
    let leads = reader.is(lo, Tag::CONNECTOR) && !reader.is(lo, Tag::SUBORDINATOR) && reader.lower(lo + 1) == ",";
    let lo = if leads { lo + 2 } else { lo };
    (reader.lower(last) == "," && lo < last).then_some(lo..last)
}

/// The content before a clause, with the paragraphs before it over which its quotation runs.
pub(super) fn all_before(reader: &Reader<'_, '_>, clause: usize, lo: usize, floor: usize) -> Vec<Range<usize>> {
    let Some(piece) = before(reader, clause, lo, floor) else { return Vec::new() };
    let mut pieces = paragraphs_before(reader, piece.start);
    pieces.push(piece);
    pieces
}

/// The paragraphs before one that opens with a mark at `start`: each opens with a mark that nothing closes. Where the
/// first goes on from a line with words of its own, those say who speaks, and nothing is taken from them.
fn paragraphs_before(reader: &Reader<'_, '_>, start: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut at = start;
    if reader.quote_from(start).is_none() {
        return pieces;
    }
    while let Some(block) = reader.block_before(at) {
        if matches!(reader.lower(block.end - 1), ":" | ",") && !reader.is(block.start, Tag::OPENS) {
            return Vec::new();
        }
        let Some(quote) = reader.quote_around(block.end - 1).filter(|quote| !quote.closed) else { break };
        if quote.start != block.start {
            return Vec::new();
        }
        pieces.push(quote.start..quote.end);
        at = block.start;
    }
    pieces.reverse();
    pieces
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
            if quote.inner_end > quote.start + 1 && matches!(reader.lower(quote.inner_end - 1), "." | "?" | "!")
                || quote.start < lo
            {
                break;
            }
            at = quote.start;
            continue;
        }
        at = word;
    }
    at
}

/// Whether the quotation that ends before `at` is speech still open for its attribution: not one that ended its own
/// sentence with a full stop, nor a title ("on “Meet the Press,” he said").
pub(super) fn speech_before(reader: &Reader<'_, '_>, at: usize, floor: usize) -> bool {
    let Some(quote) = reader.quote_before(at).filter(|quote| quote.start >= floor) else { return false };
    let inner_end = quote.inner_end;
    let inside = (quote.start + 1..inner_end).filter(|&idx| reader.is_word(idx)).count();
    let title = inside <= 3
        && quote.start > floor
        && (reader.is(quote.start - 1, Tag::PREPOSITION.with(Tag::DETERMINER))
            || reader.is_possessive(quote.start - 1)
            || reader.is_capital(quote.start - 1))
        && (quote.start + 1..inner_end).all(|idx| {
            !reader.is_word(idx) || reader.is_capital(idx) || reader.is(idx, Tag::DETERMINER.with(Tag::PREPOSITION))
        });
    let partial =
        reader.is(at - 1, Tag::CLOSES) || matches!(reader.lower(inner_end - 1), "," | "?" | "!" | "…" | "-" | "—");
    let opens = (floor..quote.start)
        .rev()
        .take_while(|&idx| !matches!(reader.lower(idx), "." | "?" | "!" | ":"))
        .all(|idx| reader.is(idx, Tag::CONNECTOR));
    !title
        && reader.lower(inner_end - 1) != "."
        && (partial && reader.lower(inner_end - 1) != ","
            || opens
            || inside > 3
            || matches!(reader.lower(inner_end - 1), ","))
}

/// The quotation that goes on behind an attribution: after a comma in its sentence, or in the sentences after it.
pub(super) fn quotes_behind(reader: &Reader<'_, '_>, from: usize, bounds: Bounds) -> Vec<Range<usize>> {
    // "Smith said, adding: “…”": that is what was added.
    let other = |mark: usize| {
        let cue = |idx: usize| idx >= from && reader.is(idx, Tag::CUE);
        (mark.saturating_sub(3)..mark).any(|idx| cue(idx) && reader.is_ing(idx))
            || reader.lower(mark - 1) == ":" && cue(mark.saturating_sub(2))
    };
    let direct = (from..bounds.hi)
        .find(|&idx| reader.is(idx, Tag::OPENS) && matches!(reader.lower(idx - 1), "," | ":"))
        .filter(|&mark| !other(mark));
    if let Some(start) = direct {
        return pieces_after(reader, start, Opening::Quote, bounds);
    }
    continuation(reader, bounds.hi, bounds.ceiling)
}

/// The content from its first token on, over every paragraph of its quotation.
pub(super) fn pieces_after(
    reader: &Reader<'_, '_>,
    start: usize,
    opening: Opening,
    bounds: Bounds,
) -> Vec<Range<usize>> {
    let end = end(reader, start, bounds.hi, opening);
    let mut pieces = vec![Range { start, end }];
    if opening == Opening::Quote
        && let Some(quote) = reader.quote_from(start).filter(|quote| quote.end == end)
    {
        if quote.closed {
            let next = end + usize::from(reader.lower(end) == ".");
            if next >= bounds.hi {
                pieces.extend(continuation(reader, next, bounds.ceiling));
            }
        } else {
            pieces = paragraphs(reader, quote);
        }
    }
    pieces
}

/// The paragraphs over which a quotation runs: each opens with a mark, only the last closes.
pub(super) fn paragraphs(reader: &Reader<'_, '_>, first: Quote) -> Vec<Range<usize>> {
    let mut pieces = vec![Range { start: first.start, end: first.end }];
    let mut quote = first;
    while !quote.closed {
        let Some(next) = reader.quote_from(quote.end) else { break };
        // "“But I liked it,” she adds": the last paragraph names its speaker anew.
        let comma = next.closed && reader.lower(next.inner_end - 1) == ",";
        if comma || next.closed && attribution_follows(reader, next.end, next.end + 4) {
            break;
        }
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
