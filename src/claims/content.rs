//! A cue and its source -> the words that are claimed: to the end of the clause, before the cue, and on into the next
//! sentences while the quotation runs.

use std::ops::Range;

use super::attribution::Bounds;
use super::cues::{self, Form, Frames};
use super::opening::Opening;
use super::quotes::Quote;
use super::reader::Reader;
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
        if at > start && (takes_over(reader, at, hi) || verbless && opening == Opening::Bare && goes_on(reader, at)) {
            return at;
        }
        at += 1;
    }
    at
}

/// The token with which the day or weekday begins that ends at `end`, its preposition included, where words stand before.
pub(super) fn day_before(reader: &Reader<'_, '_>, end: usize, floor: usize) -> Option<usize> {
    let start = (floor..end).rev().take_while(|&idx| reader.is(idx, Tag::DATE)).last()?;
    // "announced an election on June 5" names the day of the election; a weekday is one of these days.
    let word = reader.lower(start);
    let day = word.ends_with("day") && reader.is(start, Tag::TIME) && word != "day" || word == "tonight";
    let day = day || word == "last" && reader.is(start + 1, Tag::TIME);
    let start = if start > floor && reader.lower(start - 1) == "on" { start - 1 } else { start };
    (day && start > floor).then_some(start)
}

/// Whether the sentence's own subject does something else from here on: "reported a profit and raised its forecast".
fn goes_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    let next = (at + 1..at + 3).find(|&idx| !reader.is(idx, Tag::ADVERB)).unwrap_or(at + 1);
    // "…, blaming weak demand, and its shares fell".
    let comma = at > 0 && reader.lower(at - 1) == ",";
    let parted = comma && reader.is(at + 1, Tag::DETERMINER.with(Tag::SUBJECT)) && verb_soon(reader, at + 2);
    matches!(reader.lower(at), "and" | "but") && parted
        || matches!(reader.lower(at), "and" | "but")
            && (reader.is_ed(next) || reader.is(next, Tag::VERB.with(Tag::AUXILIARY)))
            && !reader.is_ed(at - 1)
            && reader.is_word(next + 1)
}

/// Whether a clause that began just before has its verb within a few words, all of its own.
fn verb_soon(reader: &Reader<'_, '_>, from: usize) -> bool {
    let bound = Tag::RELATIVE.with(Tag::PREPOSITION).with(Tag::SUBORDINATOR);
    let near = (from..from + 4).take_while(|&idx| reader.is_word(idx) && !reader.is(idx, bound));
    near.into_iter().any(|idx| reader.is_finite(idx) || reader.is_ed(idx))
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

/// Whether another attribution begins at this token.
fn takes_over(reader: &Reader<'_, '_>, at: usize, hi: usize) -> bool {
    // American style puts the comma inside the quotation marks: "“…,” adding that".
    let inner = reader.lower(at) != ","
        && at > 0
        && reader.is(at - 1, Tag::CLOSES)
        && reader.quote_around(at - 1).is_some_and(|quote| reader.lower(quote.inner_end - 1) == ",");
    // "responded to the mother by saying".
    if reader.lower(at) == "by" && reader.is_ing(at + 1) && reader.is(at + 1, Tag::CUE) {
        return true;
    }
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
    if reader.lower(at) == ";" {
        return clause_with_cue(reader, at + 1, hi);
    }
    if !comma && !conjunction {
        return false;
    }
    if comma && (is_verdict(reader, next) || closing_attribution(reader, next, hi)) {
        return true;
    }
    while next < hi && reader.is(next, Tag::ADVERB) {
        next += 1;
    }
    // "said he was ill, but did not say why": the speaker is silent, and that is no part of what was said.
    let group = (next..hi).find(|&idx| !reader.is(idx, Tag::AUXILIARY.with(Tag::NEGATION))).unwrap_or(next);
    let silent =
        comma && strong && (next..group).any(|idx| reader.is(idx, Tag::NEGATION)) && reader.is(group, Tag::CUE);
    if silent || comma && matches!(reader.lower(next), "speaking" | "on") && withholds_name(reader, next) {
        return true;
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

/// ", speaking on condition of anonymity".
fn withholds_name(reader: &Reader<'_, '_>, at: usize) -> bool {
    (at..at + 5).any(|idx| matches!(reader.lower(idx), "anonymity" | "anonymously"))
}

/// ", a claim the army rejects": what others make of the words is no part of them.
pub(super) fn is_verdict(reader: &Reader<'_, '_>, at: usize) -> bool {
    let noun = matches!(
        reader.lower(at + 1),
        "claim"
            | "charge"
            | "allegation"
            | "accusation"
            | "assertion"
            | "version"
            | "account"
            | "figure"
            | "position"
            | "swipe"
            | "jab"
            | "nod"
            | "reference"
            | "contrast"
            | "departure"
            | "reversal"
            | "move"
    );
    // ", reflecting a wider unease": what the article makes of it.
    let comment = matches!(
        reader.lower(at),
        "reflecting"
            | "underscoring"
            | "underlining"
            | "signalling"
            | "signaling"
            | "prompting"
            | "sparking"
            | "echoing"
            | "referring"
            | "contradicting"
    );
    comment || noun && matches!(reader.lower(at), "a" | "an")
}

/// Whether nothing but a subject and its verb of saying stand here before the sentence ends: "…, the report said."
fn closing_attribution(reader: &Reader<'_, '_>, from: usize, hi: usize) -> bool {
    let bound = Tag::SUBORDINATOR.with(Tag::CONJUNCTION).with(Tag::RELATIVE);
    if reader.is(from, Tag::PREPOSITION.with(Tag::AUXILIARY).with(Tag::ADVERB)) || reader.is_ing(from) {
        return false;
    }
    let subject = (from..hi.min(from + 12)).take_while(|&idx| {
        let own = reader.is(idx, Tag::HAVE) && reader.is(idx + 1, Tag::CUE);
        (reader.is_word(idx) || reader.is_possessive(idx))
            && !reader.is(idx, bound)
            && (own || !reader.is(idx, Tag::AUXILIARY))
    });
    let Some(cue) = subject.filter(|&idx| idx > from && reader.is(idx, Tag::CUE)).last() else { return false };
    let plain = |idx: usize| {
        (reader.is_word(idx) || reader.lower(idx) == ".") && !reader.is_finite(idx) && !reader.is(idx, bound)
    };
    // "to refund the money, officials said, but it did not".
    let aside =
        |end: usize| reader.lower(end) == "," && matches!(reader.lower(end + 1), "but" | "and" | "while" | "as");
    let ends = |end: usize, audience: usize| aside(end) || (end..hi).all(plain) && hi.saturating_sub(end) <= audience;
    cues::at(reader.tokens, cue, hi).any(|hit| {
        // "…, three people told this newspaper."
        let audience = if hit.row.frames.any(Frames::ADDRESSEE) { 6 } else { 1 };
        matches!(hit.form, Form::Past | Form::Present) && hit.row.frames.any(Frames::AFTER) && ends(hit.end, audience)
    })
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
    let direct =
        (from..bounds.hi).find(|&idx| reader.is(idx, Tag::OPENS) && matches!(reader.lower(idx - 1), "," | ":"));
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
