//! A cue -> its source: the noun phrase that is its subject, before it, behind it, or shared with an earlier verb.

use std::ops::Range;

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

/// How far a noun phrase that is read forward may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Its appositions and relative clauses too: it ends the sentence.
    Appositions,
    /// Up to the first comma: the content follows.
    Comma,
}

/// The words before a verb that belong to it: where its auxiliaries begin, and where its adverbs and dates begin.
pub(super) fn verb_group(reader: &Reader<'_, '_>, verb: usize, lo: usize) -> (usize, usize) {
    let (mut start, mut edge) = (verb, verb);
    let mut at = verb;
    while at > lo {
        let word = at - 1;
        if reader.is(word, Tag::AUXILIARY.with(Tag::NEGATION)) && !reader.is_possessive(word) {
            start = word;
            edge = word;
        } else if reader.is(word, Tag::DATE.with(Tag::TIME)) {
            edge = word;
            if word > lo
                && matches!(reader.lower(word - 1), "on" | "in" | "at" | "last" | "this" | "late" | "early" | "earlier")
            {
                edge = word - 1;
                at = word;
            }
        } else if matches!(reader.lower(word), "both" | "all" | "each")
            && word > lo
            && (reader.is_word(word - 1) || reader.is_dash(word - 1))
            && !reader.is(word - 1, Tag::CONNECTOR.with(Tag::PREPOSITION))
        {
            edge = word;
        } else if reader.lower(word) == "but" && word > lo && reader.lower(word - 1) == "all" {
            edge = word - 1;
            at = word;
        } else if reader.is(word, Tag::ADVERB)
            && (!reader.is(word, Tag::PREPOSITION.with(Tag::SUBORDINATOR)) || word > lo && reader.is(word - 1, Tag::AUXILIARY))
        {
            edge = word;
        } else {
            break;
        }
        at = at.min(edge);
        at = at.min(word);
    }
    (start, edge)
}

/// The first token of the clause whose verb group begins at `edge`.
pub(super) fn clause_start(reader: &Reader<'_, '_>, edge: usize, lo: usize) -> usize {
    let mut at = edge;
    while at > lo {
        let word = at - 1;
        match reader.lower(word) {
            ")" => {
                let Some(open) = (lo..word).rev().take(25).find(|&idx| reader.lower(idx) == "(") else { break };
                at = open;
                continue;
            }
            "," => {
                let open = if at == edge { apposition_start(reader, word, lo) } else { None };
                let Some(open) = open.or_else(|| (at != edge && lists_on(reader, word, lo)).then_some(word)) else {
                    break;
                };
                at = open;
                continue;
            }
            "and" | "or" | "&" => {
                if !joins_nouns(reader, word, lo) {
                    break;
                }
            }
            "." if is_initial(reader, word) => {}
            "than" if word > lo && matches!(reader.lower(word - 1), "more" | "less" | "fewer" | "other") => {}
            _ if reader.is_dash(word) && at == edge => {
                // "Democrats — and some Republicans — say": an aside between dashes.
                let Some(open) = (lo..word).rev().take(20).find(|&idx| reader.is_dash(idx)).filter(|&idx| idx > lo && idx + 1 < word) else { break };
                at = open;
                continue;
            }
            _ if ends_clause(reader, word) => match relative_before(reader, word, lo) {
                Some(relative) => {
                    at = relative;
                    continue;
                }
                None => break,
            },
            _ => {}
        }
        at = word;
    }
    at
}

/// Whether a clause ends at this token when read backward from its verb.
fn ends_clause(reader: &Reader<'_, '_>, idx: usize) -> bool {
    if reader.is_stop(idx) || reader.is(idx, Tag::OPENS.with(Tag::CLOSES)) || reader.is_finite(idx) {
        return true;
    }
    let capital = reader.is_capital(idx) && reader.is(idx, Tag::NAME);
    !capital
        && (reader.is(idx, Tag::SUBORDINATOR.with(Tag::RELATIVE))
            || matches!(reader.lower(idx), "but" | "nor" | "yet")
            || is_cue_verb(reader, idx))
}

/// Whether the token is a cue in a form that only verbs have ("announced" after a subject, not "the announced plan").
fn is_cue_verb(reader: &Reader<'_, '_>, idx: usize) -> bool {
    reader.is(idx, Tag::CUE)
        && reader.is_ed(idx)
        && idx > 0
        && !reader.is(idx - 1, Tag::DETERMINER.with(Tag::PREPOSITION))
        && !reader.is_possessive(idx - 1)
        && reader.lower(idx + 1) != "by"
}

/// "who", "which" or "that" whose clause holds the verb at `idx` and has a noun right before it.
fn relative_before(reader: &Reader<'_, '_>, idx: usize, lo: usize) -> Option<usize> {
    if !(reader.is_finite(idx) || is_cue_verb(reader, idx)) {
        return None;
    }
    for at in (lo..idx).rev().take(14) {
        if reader.is_stop(at) || reader.is(at, Tag::OPENS.with(Tag::CLOSES)) || reader.lower(at) == "," {
            return None;
        }
        let noun_before = at > lo
            && reader.is_word(at - 1)
            && !reader.is(at - 1, Tag::CUE.with(Tag::PREPOSITION).with(Tag::CONJUNCTION));
        match reader.lower(at) {
            "who" | "whose" | "which" if noun_before => return Some(at),
            "that" if noun_before && at + 1 == idx => return Some(at),
            "that" => return None,
            _ => {}
        }
    }
    None
}

/// The comma that opens the apposition or relative clause which the comma at `close` closes.
fn apposition_start(reader: &Reader<'_, '_>, close: usize, lo: usize) -> Option<usize> {
    let mut finite = false;
    let mut best = None;
    for at in (lo..close).rev().take(60) {
        if reader.is(at, Tag::OPENS.with(Tag::CLOSES)) || matches!(reader.lower(at), ";" | ":") || (reader.lower(at) == "." && !is_initial(reader, at)) {
            break;
        }
        if reader.lower(at) == "," && at > lo && noun_may_end(reader, at - 1) {
            let relative = matches!(reader.lower(at + 1), "who" | "whose" | "which");
            if relative {
                return Some(at);
            }
            if !finite && best.is_none() && opens_apposition(reader, at + 1) && at + 1 < close {
                best = Some(at);
            }
        }
        finite |= reader.is_finite(at);
    }
    best
}

/// Whether a noun phrase may end at this token.
fn noun_may_end(reader: &Reader<'_, '_>, idx: usize) -> bool {
    reader.lower(idx) == ")"
        || (reader.is_word(idx)
            && !reader.is(idx, Tag::DATE.with(Tag::TIME).with(Tag::ADVERB).with(Tag::CONNECTOR).with(Tag::PREPOSITION)))
}

/// Whether an apposition may begin at this token.
fn opens_apposition(reader: &Reader<'_, '_>, idx: usize) -> bool {
    reader.is(idx, Tag::DETERMINER.with(Tag::PREPOSITION))
        || reader.is_figure(idx)
        || reader.is_capital(idx)
        || reader.is_ing(idx)
        || (reader.is_word(idx)
            && !reader.is(
                idx,
                Tag::SUBJECT.with(Tag::CONJUNCTION).with(Tag::SUBORDINATOR).with(Tag::ADVERB).with(Tag::AUXILIARY),
            ))
}

/// Whether the comma at `comma` goes on with a list or a chain of appositions ("Smith, 45, a father of two, said").
fn lists_on(reader: &Reader<'_, '_>, comma: usize, lo: usize) -> bool {
    let next = comma + 1;
    let before = comma > lo && reader.is_capital(comma - 1) && !reader.is(comma - 1, Tag::DATE.with(Tag::TIME));
    before
        && (reader.is_figure(next) || reader.is(next, Tag::DETERMINER))
        && !has_verb(reader, clause_left(reader, comma, lo)..comma)
}

/// The first token of what stands before `idx` without a mark between.
fn clause_left(reader: &Reader<'_, '_>, idx: usize, lo: usize) -> usize {
    (lo..idx)
        .rev()
        .find(|&at| reader.is_stop(at) || reader.lower(at) == "," || reader.is(at, Tag::OPENS.with(Tag::CLOSES)))
        .map_or(lo, |at| at + 1)
}

/// Whether "and" at `idx` joins two nouns of one subject: what stands before it has no verb.
fn joins_nouns(reader: &Reader<'_, '_>, idx: usize, lo: usize) -> bool {
    idx > lo && reader.is_word(idx - 1) && !has_verb(reader, clause_left(reader, idx, lo)..idx)
}

fn has_verb(reader: &Reader<'_, '_>, range: Range<usize>) -> bool {
    range.clone().any(|idx| {
        reader.is_finite(idx)
            || (idx > range.start && reader.is_ed(idx) && !reader.is(idx - 1, Tag::DETERMINER.with(Tag::PREPOSITION)))
    })
}

/// The subject in the words from the start of a clause up to its verb group: what leads in to it ("On Monday", "But",
/// "In a statement") is left out.
pub(super) fn subject_in(reader: &Reader<'_, '_>, clause: usize, edge: usize) -> Range<usize> {
    let mut end = edge;
    // "Smith, in a statement, said": the aside is no part of the name.
    if end > clause && reader.lower(end - 1) == "," {
        end -= 1;
        if let Some(open) = (clause..end).rev().find(|&idx| reader.lower(idx) == ",") {
            if reader.is(open + 1, Tag::PREPOSITION) || reader.is_ing(open + 1) || reader.is(open + 1, Tag::ADVERB) {
                end = open;
            }
        }
    }
    let mut start = clause;
    while start < end && leads_in(reader, start) && !(reader.is_capital(start) && reader.is(start, Tag::NAME)) {
        start += 1;
    }
    start = skip_opening_phrase(reader, start, end);
    let mut at = start;
    while at < end {
        // The rest of a relative clause or of an apposition holds no new subject.
        if at > start && (reader.lower(at) == "," || matches!(reader.lower(at), "who" | "whose" | "which" | "that")) {
            break;
        }
        if at > start && begins_phrase(reader, at) {
            start = at;
        }
        at += 1;
    }
    start..end
}

/// Whether a new noun phrase begins here although one stands before it: "reporters the officials".
fn begins_phrase(reader: &Reader<'_, '_>, at: usize) -> bool {
    let before = at - 1;
    let bridged = reader
        .is(before, Tag::PREPOSITION.with(Tag::CONJUNCTION).with(Tag::DETERMINER).with(Tag::QUANTIFIER))
        || reader.is_ing(before)
        || reader.is_ed(before)
        || !reader.is_word(before);
    let pronoun = matches!(reader.lower(at), "he" | "she" | "they" | "i" | "we" | "it" | "you");
    pronoun || (reader.is(at, Tag::DETERMINER) && !bridged && !reader.is(at, Tag::QUANTIFIER))
}

fn leads_in(reader: &Reader<'_, '_>, idx: usize) -> bool {
    reader.is(idx, Tag::CONNECTOR.with(Tag::DATE))
        || !reader.is_word(idx)
        || (reader.is(idx, Tag::ADVERB) && !reader.is(idx, Tag::DETERMINER))
}

/// The token behind a preposition phrase that opens the clause without a comma ("In a statement Smith").
fn skip_opening_phrase(reader: &Reader<'_, '_>, start: usize, end: usize) -> usize {
    if !reader.is(start, Tag::PREPOSITION) || matches!(reader.lower(start), "following" | "like") {
        return start;
    }
    let mut at = start + 1;
    while at < end && reader.is(at, Tag::DETERMINER) {
        at += 1;
    }
    let dated = reader.is(at, Tag::DATE.with(Tag::TIME));
    while at < end && (if dated { reader.is(at, Tag::DATE.with(Tag::TIME)) } else { !begins_sharply(reader, at) }) {
        at += 1;
    }
    if at < end { at } else { start }
}

/// Whether a noun phrase plainly begins: a determiner, a pronoun, or a capital after small letters.
fn begins_sharply(reader: &Reader<'_, '_>, at: usize) -> bool {
    let bridged = reader.is(at - 1, Tag::PREPOSITION.with(Tag::DETERMINER).with(Tag::CONJUNCTION));
    !bridged
        && (reader.is(at, Tag::DETERMINER)
            || reader.is(at, Tag::SUBJECT)
            || (reader.is_capital(at) && !reader.is_capital(at - 1)))
}

/// Where the noun phrase that begins at `start` ends.
pub(super) fn phrase_end(reader: &Reader<'_, '_>, start: usize, hi: usize, reach: Reach) -> usize {
    if reader.is(start, Tag::SUBJECT) && !reader.is_capital(start)
        || matches!(reader.lower(start), "him" | "them" | "me" | "us")
    {
        return start + 1;
    }
    let mut at = start;
    let mut relative = false;
    while at < hi {
        match reader.lower(at) {
            "," => match apposition_end(reader, at, hi, reach) {
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
            "and" | "or" | "&" if at > start => {
                if !continues_phrase(reader, at, hi) {
                    break;
                }
            }
            "who" | "whose" | "which" | "that" | "whom" if at > start => relative = true,
            _ if reader.is_stop(at) && !is_initial(reader, at) => break,
            _ if at > start && ends_phrase(reader, at, relative) => break,
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

fn ends_phrase(reader: &Reader<'_, '_>, at: usize, relative: bool) -> bool {
    let word = reader.lower(at);
    if reader.is(at, Tag::OPENS.with(Tag::CLOSES)) {
        return true;
    }
    if relative {
        return false;
    }
    let circumstance = matches!(word, "on" | "in" | "at" | "during" | "after" | "before" | "since" | "following")
        && (reader.is(at + 1, Tag::DATE.with(Tag::TIME)) || is_occasion(reader, at + 1));
    circumstance
        || reader.is_finite(at)
        || reader.is(at, Tag::DATE)
        || (reader.is(at, Tag::TIME) && reader.is_capital(at))
        || (reader.is(at, Tag::SUBORDINATOR) && !reader.is(at, Tag::PREPOSITION))
        || matches!(word, "but" | "after" | "before" | "since" | "during")
        || reader.is(at, Tag::SUBJECT)
        || (reader.is(at, Tag::CUE) && reader.is_ing(at))
        || (reader.is(at, Tag::ADVERB) && !reader.is_capital(at) && !reader.is(at, Tag::DETERMINER))
}

/// Nouns of occasions on which people speak: they tell "said Smith in an interview" from "the man in the hat".
const OCCASIONS: &[&str] = &[
    "statement",
    "interview",
    "interviews",
    "speech",
    "conference",
    "briefing",
    "hearing",
    "rally",
    "meeting",
    "debate",
    "email",
    "letter",
    "tweet",
    "post",
    "call",
    "release",
    "filing",
    "report",
    "article",
    "video",
    "session",
    "testimony",
    "address",
    "appearance",
    "remarks",
    "comments",
    "message",
    "note",
    "press",
    "telephone",
    "phone",
    "news",
    "memo",
    "series",
    "event",
    "stop",
    "forum",
    "discussion",
    "court",
    "parliament",
    "television",
    "twitter",
    "facebook",
    "column",
    "editorial",
    "response",
    "conversation",
    "visit",
    "broadcast",
    "podcast",
    "show",
    "program",
    "programme",
    "town",
];

fn is_occasion(reader: &Reader<'_, '_>, from: usize) -> bool {
    (from..from + 4).take_while(|&idx| reader.is_word(idx)).any(|idx| OCCASIONS.contains(&reader.lower(idx)))
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
    let end = (next..hi)
        .find(|&idx| {
            (reader.is_stop(idx) && !is_initial(reader, idx))
                || reader.lower(idx) == ","
                || reader.is(idx, Tag::OPENS.with(Tag::CLOSES))
        })
        .unwrap_or(hi);
    let finite = (next..end).any(|idx| reader.is_finite(idx));
    (relative || !finite).then_some(end)
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
    while start < until && leads_in(reader, start) && !reader.is(start, Tag::NAME) {
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
                    || (reader.is_stop(idx) && !is_initial(reader, idx))
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
