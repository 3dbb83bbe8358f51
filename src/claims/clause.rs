//! A verb -> the clause before it, read backward: its auxiliaries, its first token, and the subject in it.

use std::ops::Range;

use super::phrase;
use super::reader::Reader;
use super::words::Tag;

/// The words before a verb that belong to it: where its auxiliaries begin, and where its adverbs and dates begin.
pub(super) fn verb_group(reader: &Reader<'_, '_>, verb: usize, lo: usize) -> (usize, usize) {
    let (mut start, mut edge) = (verb, verb);
    while edge > lo {
        let word = edge - 1;
        if let Some(governor) = catenative_before(reader, word, lo) {
            (start, edge) = (governor, governor);
        } else if reader.is(word, Tag::AUXILIARY.with(Tag::NEGATION)) && !reader.is_possessive(word) {
            (start, edge) = (word, word);
        } else if let Some(first) = adverbial_before(reader, word, lo) {
            edge = first;
        } else {
            break;
        }
    }
    (start, edge)
}

/// "continues to" before "insist": the verb that governs the infinitive, where `to` is its "to".
fn catenative_before(reader: &Reader<'_, '_>, to: usize, lo: usize) -> Option<usize> {
    let governor = to.checked_sub(1).filter(|&idx| idx >= lo)?;
    if reader.lower(to) != "to" {
        return None;
    }
    // "took to Facebook to say", "went so far as to say".
    let far = reader.lower(governor) == "as" && governor > lo + 2 && reader.lower(governor - 1) == "far";
    let took = || {
        let near = (lo + 1..governor).rev().take(4).take_while(|&idx| reader.is_word(idx));
        let to = near.into_iter().find(|&idx| reader.lower(idx) == "to")?;
        matches!(reader.lower(to - 1), "took" | "taken" | "takes").then_some(to - 1)
    };
    let went = || matches!(reader.lower(governor - 3), "went" | "go" | "goes" | "gone").then_some(governor - 3);
    reader.is(governor, Tag::CATENATIVE).then_some(governor).or_else(|| if far { went() } else { took() })
}

/// The first token of an adverb or a time that ends at `word` and stands between a subject and its verb.
fn adverbial_before(reader: &Reader<'_, '_>, word: usize, lo: usize) -> Option<usize> {
    let lead = word.checked_sub(1).filter(|&idx| idx >= lo);
    let lead_is = |words: &[&str]| lead.is_some_and(|idx| words.contains(&reader.lower(idx)));
    // "the logbook for those days reads": a noun, and no adverb.
    let determined = lead.is_some_and(|idx| reader.is(idx, Tag::DETERMINER) && reader.lower(idx) != "this");
    // "an average of polls over the past two weeks shows".
    let determined = determined || lead_is(&["past"]);
    // "a poll released Sunday found", "a study published in May said": the day of the paper, not of the finding.
    let preposition = |idx: usize| matches!(reader.lower(idx), "on" | "in" | "at" | "last" | "this");
    let first = (lo..word).rev().find(|&idx| !reader.is(idx, Tag::DATE.with(Tag::TIME)) && !preposition(idx));
    if reader.is(word, Tag::DATE) && first.is_some_and(|idx| is_dated(reader, idx, lo)) {
        return None;
    }
    if reader.is(word, Tag::DATE.with(Tag::TIME)) && !determined {
        let governed = lead_is(&["on", "in", "at", "last", "this", "late", "early", "earlier"]);
        // "in late August".
        let preposition = |idx: usize| matches!(reader.lower(idx), "on" | "in" | "at");
        let twice = governed && word >= lo + 2 && !preposition(word - 1) && preposition(word - 2);
        return Some(word - usize::from(governed) - usize::from(twice));
    }
    if reader.lower(word) == "but" && lead_is(&["all"]) {
        return lead;
    }
    // "both sides said", but "the sides both said".
    let floats = matches!(reader.lower(word), "both" | "all" | "each")
        && lead.is_some_and(|idx| {
            (reader.is_word(idx) || reader.is_dash(idx)) && !reader.is(idx, Tag::CONNECTOR.with(Tag::PREPOSITION))
        });
    // "He once said", "Hale, a farmer, once said": right behind a subject it joins nothing.
    let formerly = reader.lower(word) == "once"
        && lead.is_some_and(|idx| !reader.is_stop(idx) && !reader.is(idx, Tag::CONJUNCTION.with(Tag::SUBORDINATOR)));
    let ambiguous = reader.is(word, Tag::PREPOSITION.with(Tag::SUBORDINATOR)) && !formerly;
    let adverb = reader.is(word, Tag::ADVERB) && (!ambiguous || lead.is_some_and(|idx| reader.is(idx, Tag::AUXILIARY)));
    (floats || adverb).then_some(word)
}

/// Whether a participle behind its noun stands here, so that a day behind it is the day of what it tells.
fn is_dated(reader: &Reader<'_, '_>, idx: usize, lo: usize) -> bool {
    let past = reader.is_ed(idx) || matches!(reader.lower(idx), "taken" | "held" | "seen" | "written" | "sent");
    past && idx > lo && (!reader.is(idx, Tag::CUE) || reader.is(idx - 1, Tag::DOCUMENT))
}

/// The first token of the clause whose verb group begins at `edge`.
pub(super) fn clause_start(reader: &Reader<'_, '_>, edge: usize, lo: usize) -> usize {
    let mut at = edge;
    while at > lo {
        match step_back(reader, at - 1, edge, lo) {
            Some(further) => at = further,
            None => break,
        }
    }
    at
}

/// One step towards the start of a clause: where it goes on from `word`, or nothing where `word` bounds it.
fn step_back(reader: &Reader<'_, '_>, word: usize, edge: usize, lo: usize) -> Option<usize> {
    let closes_aside = word + 1 == edge;
    match reader.lower(word) {
        // "known as “the Fox,” said": a short name in marks, its comma inside.
        _ if closes_aside && reader.is(word, Tag::CLOSES) => {
            quoted_name(reader, word).and_then(|open| apposition_start(reader, open, lo))
        }
        ")" => (lo..word).rev().take(25).find(|&idx| reader.lower(idx) == "("),
        "," if closes_aside => apposition_start(reader, word, lo),
        // An apposition that does not close before its verb is none: "for Smith, the survey found".
        "," => (reader.lower(edge - 1) == "," && lists_on(reader, word, lo)).then_some(word),
        "and" | "or" | "&" => joins_nouns(reader, word, lo).then_some(word),
        "." if phrase::is_initial(reader, word) => Some(word),
        "than" if word > lo && (reader.is(word + 1, Tag::NUMBER) || reader.lower(word - 1) == "other") => Some(word),
        // "Democrats — and some Republicans — say": an aside between dashes.
        _ if reader.is_dash(word) && closes_aside => {
            // A dash may be two hyphens.
            let last = word - usize::from(word > lo && reader.is_dash(word - 1));
            let open =
                (lo + 1..last).rev().take(20).find(|&idx| reader.is_dash(idx)).filter(|&open| open + 1 < last)?;
            Some(open - usize::from(open > lo + 1 && reader.is_dash(open - 1)))
        }
        // "Two nurses who work at the clinic said": a relative clause whose verb no list knows.
        "who" | "whose" if holds_verb(reader, word, edge, lo) => Some(word),
        _ if ends_clause(reader, word) => relative_before(reader, word, lo),
        _ => Some(word),
    }
}

/// Whether the "who" at `who` is the subject of a verb before `edge`: no other subject stands right behind it.
fn holds_verb(reader: &Reader<'_, '_>, who: usize, edge: usize, lo: usize) -> bool {
    let next = who + 1;
    let subject = Tag::DETERMINER.with(Tag::SUBJECT).with(Tag::SPEAKER).with(Tag::PLURAL).with(Tag::NAME);
    let noun = who > lo && reader.is_word(who - 1) && !reader.is(who - 1, Tag::PREPOSITION.with(Tag::CONJUNCTION));
    noun && next + 1 < edge && reader.is_word(next) && !reader.is_capital(next) && !reader.is(next, subject)
}

/// Where a quotation of few words opens that closes at `close` with its comma inside.
fn quoted_name(reader: &Reader<'_, '_>, close: usize) -> Option<usize> {
    let quote = reader.quote_around(close).filter(|quote| quote.end <= quote.start + 6)?;
    let comma = quote.inner_end > quote.start && reader.lower(quote.inner_end - 1) == ",";
    let word = quote.start.checked_sub(1).is_some_and(|idx| reader.is_word(idx));
    (comma && word).then_some(quote.start)
}

/// Whether a clause ends at this token when read backward from its verb.
fn ends_clause(reader: &Reader<'_, '_>, idx: usize) -> bool {
    if reader.is_stop(idx) || reader.is(idx, Tag::OPENS.with(Tag::CLOSES)) || reader.is_finite(idx) {
        return true;
    }
    let capital = reader.is_capital(idx) && reader.is(idx, Tag::NAME);
    let demonstrative = reader.lower(idx) == "that" && idx > 0 && reader.lower(idx - 1) == "of";
    !capital
        && (reader.is(idx, Tag::SUBORDINATOR.with(Tag::RELATIVE)) && !demonstrative
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
        && !(reader.lower(idx) == "briefed" && matches!(reader.lower(idx + 1), "on" | "about"))
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
        if reader.is(at, Tag::OPENS.with(Tag::CLOSES))
            || matches!(reader.lower(at), ";" | ":")
            || (reader.lower(at) == "." && reader.is_stop(at) && !phrase::is_initial(reader, at))
        {
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
        // "an engineer who was not involved": the verb is that of the relative clause.
        finite = reader.lower(at) != "who" && (finite || reader.is_finite(at));
    }
    best
}

/// Whether a noun phrase may end at this token.
fn noun_may_end(reader: &Reader<'_, '_>, idx: usize) -> bool {
    // "the harbour master here, Ann Smith, says".
    matches!(reader.lower(idx), ")" | "here")
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
    // "Smith, of Elm Grove, Leeds, pleaded", "Smith, 45, of Elm Grove, Leeds, pleaded": the home of whoever it is.
    let homed = comma > lo
        && (reader.is(comma - 1, Tag::PERSON) || reader.is_figure(comma - 1) && reader.lower(comma - 2) == ",");
    // "The maker, based in Peoria, Ill., said": where somebody is.
    let placed = reader.is_word(comma - usize::from(comma > lo))
        && reader.is_ed(next)
        && reader.is(next + 1, Tag::PREPOSITION)
        && !has_verb(reader, clause_left(reader, comma, lo)..comma);
    placed
        || homed && matches!(reader.lower(next), "of" | "from")
        || before
            && (reader.is_figure(next) || reader.is(next, Tag::DETERMINER) || is_office(reader, next))
            && !has_verb(reader, clause_left(reader, comma, lo)..comma)
        || names_bearer(reader, comma, lo)
}

/// "Smith, chief executive of the firm, a start-up, said": an office without an article.
fn is_office(reader: &Reader<'_, '_>, at: usize) -> bool {
    let office = (at..at + 4).take_while(|&idx| reader.is_word(idx)).find(|&idx| reader.is(idx + 1, Tag::PREPOSITION));
    office.is_some() && !reader.is(at, Tag::PREPOSITION.with(Tag::CONNECTOR).with(Tag::SUBJECT)) && !reader.is_ing(at)
}

/// "The state's governor, Ann Smith, a Republican, said": the name behind its office.
fn names_bearer(reader: &Reader<'_, '_>, comma: usize, lo: usize) -> bool {
    let left = clause_left(reader, comma, lo);
    let office = reader.is(left, Tag::DETERMINER) || (left..comma).any(|idx| reader.is_possessive(idx));
    // "the union's head, Prof. Ann Smith, said".
    let titled = reader.is_capital(comma + 1) && reader.lower(comma + 2) == "." && reader.is(comma + 3, Tag::PERSON);
    (titled || reader.is(comma + 1, Tag::PERSON))
        && office
        && reader.is_word(comma - 1)
        && !has_verb(reader, left..comma)
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
        if let Some(open) = (clause..end).rev().find(|&idx| reader.lower(idx) == ",")
            && reader.lower(open + 1) != "of"
            && (reader.is(open + 1, Tag::PREPOSITION.with(Tag::ADVERB)) || reader.is_ing(open + 1))
        {
            end = open;
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
    // "Sanders (I-Vt.)".
    let bracketed = reader.lower(before) == "(";
    pronoun && !bracketed || (reader.is(at, Tag::DETERMINER) && !bridged && !reader.is(at, Tag::QUANTIFIER))
}

pub(super) fn leads_in(reader: &Reader<'_, '_>, idx: usize) -> bool {
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
