//! A verb of saying -> its subject: before it, behind it, or that of the verb before.

use std::ops::Range;

use super::cues::{self, Form, Frames};
use super::phrase::{self, Reach};
use super::reader::Reader;
use super::site::{Attribution, Site};
use super::words::Tag;
use super::{clause, content, frames};

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
pub(super) fn subject(site: &Site<'_, '_, '_>) -> Option<Subject> {
    let (reader, edge, lo) = (site.reader, site.edge, site.bounds.lo);
    if site.group == site.at
        && let Some(words) = inverted(site)
    {
        return Some(Subject::After { words });
    }
    let before = site.before()?;
    // "anyone who thinks": nobody in particular.
    let anyone = |idx: usize| matches!(reader.lower(idx), "anyone" | "anybody" | "everyone" | "those" | "someone");
    if reader.lower(before) == "who" && before > lo && anyone(before - 1) {
        return None;
    }
    if matches!(reader.lower(before), "who" | "which") {
        return Some(Subject::Before { words: before..edge, clause: before });
    }
    if reader.lower(before) == "that" && before > lo && reader.is_word(before - 1) {
        let words = clause::subject_in(reader, clause::clause_start(reader, before, lo), before);
        let words = last_phrase(reader, words);
        // "a letter from his doctor on Friday that says".
        let dated = |idx: &usize| reader.is(*idx, Tag::DATE.with(Tag::TIME)) || reader.lower(*idx) == "on";
        let times = words.clone().rev().take_while(dated).count();
        let words = words.start..words.end - times;
        return (!words.is_empty()).then_some(Subject::Before { words, clause: before });
    }
    let clause = clause::clause_start(reader, edge, lo);
    let words = clause::subject_in(reader, clause, edge);
    if clause < edge && is_sound(reader, &words) && !is_deed(reader, &words, lo) && !leads_to_noun(site, &words) {
        return Some(Subject::Before { words, clause });
    }
    matches!(reader.lower(before), "and" | "but" | "or" | ",").then_some(Subject::Shared)
}

/// Whether words can be a source at all: a noun phrase in the nominative, and no longer than people write them.
fn is_sound(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    let Some(last) = words.clone().next_back() else { return false };
    let noun = |idx: usize| reader.is_word(idx) && !reader.is(idx, Tag::ADVERB.with(Tag::DATE));
    let governed = reader.is(words.start, Tag::PREPOSITION) && !counts(reader, words.start);
    let cut = reader.is(last, Tag::PREPOSITION.with(Tag::CONJUNCTION)) || reader.is_possessive(last);
    // "reads messages and suggests answers": a verb ends no noun phrase.
    let verb = reader.is(last, Tag::CUE)
        && cues::at(reader.tokens, last, last + 1)
            .any(|hit| hit.form == Form::Present && !hit.row.frames.any(Frames::HOMOGRAPH));
    let existential =
        matches!(reader.lower(words.start), "there" | "here" | "according" | "nobody" | "none" | "no" | "you");
    words.len() <= 60 && words.clone().any(noun) && !governed && !cut && !verb && !existential
}

/// Words that stand before a noun and no verb, besides those that end as adjectives do.
const BEFORE_NOUNS: &[&str] = &[
    "own", "early", "late", "last", "new", "recent", "latest", "such", "court", "other", "same", "many", "basic",
    "nonstop",
];

/// Whether what stands before the cue shows a noun: "his early tweets", "a raft of new rules", "the most basic
/// question".
fn leads_to_noun(site: &Site<'_, '_, '_>, words: &Range<usize>) -> bool {
    let reader = site.reader;
    let last = words.end.max(1) - 1;
    let word = reader.lower(last);
    let paper = reader.is(last, Tag::DOCUMENT);
    site.has(Frames::HOMOGRAPH)
        && matches!(site.hit.form, Form::Base | Form::Present)
        && words.len() > 1
        && (reader.looks_adjective(last) && !reader.is_ed(last)
            || BEFORE_NOUNS.contains(&word)
            || reader.is_ing(last) && !paper)
}

/// "…, ending 14 years of conservative rule", "…, ignored at least 14 reports": behind a comma a verb and its object speak
/// of nobody.
fn is_deed(reader: &Reader<'_, '_>, words: &Range<usize>, lo: usize) -> bool {
    let object = words.start + 1;
    words.start > lo
        && reader.lower(words.start - 1) == ","
        && (reader.is_ing(words.start) || reader.is_ed(words.start))
        && !reader.is_capital(words.start)
        && object < words.end
        && (reader.is(object, Tag::DETERMINER.with(Tag::NUMBER)) || reader.is_figure(object))
}

/// The last noun phrase of some words: what a "that" behind them stands for.
fn last_phrase(reader: &Reader<'_, '_>, words: Range<usize>) -> Range<usize> {
    let start = words.clone().rev().find(|&idx| {
        idx > words.start && reader.is(idx - 1, Tag::PREPOSITION) && !matches!(reader.lower(idx - 1), "of" | "for")
            || reader.is(idx, Tag::DETERMINER)
    });
    start.unwrap_or(words.start)..words.end
}

/// Whether a preposition bounds a number ("about half of voters", "over 300 people").
fn counts(reader: &Reader<'_, '_>, idx: usize) -> bool {
    let next = idx + 1;
    matches!(reader.lower(idx), "about" | "around" | "over" | "under" | "nearly")
        && (reader.is_figure(next)
            || reader.is(next, Tag::QUANTIFIER)
            || matches!(reader.lower(next), "two" | "three" | "four" | "a"))
}

/// Parts with which no subject begins.
const NO_SUBJECT: Tag = Tag::PREPOSITION
    .with(Tag::ADVERB)
    .with(Tag::SUBORDINATOR)
    .with(Tag::AUXILIARY)
    .with(Tag::DATE)
    .with(Tag::CONJUNCTION)
    .with(Tag::RELATIVE)
    .with(Tag::TIME);

/// "said Smith" behind a quotation or a clause with its comma, or "Said Smith:" at the head of a sentence.
fn inverted(site: &Site<'_, '_, '_>) -> Option<Range<usize>> {
    let (reader, edge, bounds, next) = (site.reader, site.edge, site.bounds, site.hit.end);
    // "…, state news agency SNA reported": the noun of a word that is both.
    let noun = site.hit.form == Form::Base && site.has(Frames::HOMOGRAPH);
    if !site.has(Frames::AFTER)
        || noun
        || site.hit.form == Form::Ing
        || next >= bounds.hi
        || reader.lower(next) == "it"
        || !begins_subject(reader, next)
    {
        return None;
    }
    let end = phrase::phrase_end(reader, next, bounds.hi, Reach::Appositions);
    // "An analysis of donations in May, 2015, shows some groups": only papers show.
    if site.has(Frames::DOCUMENT) && !frames::is_document(reader, &(next..end)) {
        return None;
    }
    let quoted = edge > bounds.floor && content::speech_before(reader, edge, bounds.floor);
    let comma = edge > bounds.lo && reader.lower(edge - 1) == ",";
    let fits = if quoted {
        !reader.is_finite(end) || reader.lower(edge - 1) != ","
    } else if comma {
        // "Smith, a farmer, said the rain": there the comma closes an apposition.
        let apposed = clause::clause_start(reader, edge, bounds.lo) < edge;
        let possessed = matches!(reader.lower(next), "his" | "her" | "their" | "its" | "my" | "our" | "your");
        !apposed && (end + 1 >= bounds.hi || !possessed && ends_attribution(reader, end))
    } else {
        edge == bounds.lo && matches!(reader.lower(end), ":" | ",")
    };
    (fits && end > next).then_some(next..end)
}

/// Whether a noun phrase can begin at this token behind an inverted verb.
fn begins_subject(reader: &Reader<'_, '_>, at: usize) -> bool {
    // "says N70bn was paid": a sum says nothing.
    let sum = reader.is_capital(at) && reader.is_figure(at + 1) && reader.tokens.glued(at + 1);
    let dated = sum || reader.is(at, Tag::DATE) || (reader.is(at, Tag::TIME) && reader.is_capital(at));
    let plain = reader.is_capital(at)
        || reader.is_figure(at)
        || reader.is(at, Tag::DETERMINER.with(Tag::QUANTIFIER))
        || !reader.is(at, NO_SUBJECT);
    // "wrote @annsmith".
    (reader.is_word(at) || reader.lower(at) == "@") && plain && !dated
}

/// Whether what stands behind an inverted subject leaves it the last noun phrase of its clause.
fn ends_attribution(reader: &Reader<'_, '_>, at: usize) -> bool {
    let circumstance = reader.is(at, NO_SUBJECT) || reader.is_ing(at);
    (!reader.is_word(at) || circumstance) && !reader.is_finite(at)
}

/// The source of the verb before, or the subject of the main clause.
pub(super) fn shared(site: &Site<'_, '_, '_>) -> Option<Range<usize>> {
    let (at, bounds) = (site.at, site.bounds);
    let leads = |attribution: &&Attribution| {
        let before = attribution.cue.start >= bounds.lo && attribution.cue.end <= at;
        before && attribution.source.is_some() && !attribution.content.iter().any(|piece| piece.contains(&at))
    };
    let alike = |attribution: &&Attribution| leads(attribution) && attribution.form == site.hit.form;
    let earlier = site.found.iter().rev().find(alike).or_else(|| site.found.iter().rev().find(leads));
    if let Some(earlier) = earlier {
        return earlier.source.clone();
    }
    main_subject(site.reader, bounds.lo, if opens_sentence(site) { bounds.hi } else { at })
}

/// Whether a participle stands at the head of its sentence, or in the phrase there: "In a letter announcing the sale,".
pub(super) fn opens_sentence(site: &Site<'_, '_, '_>) -> bool {
    let (reader, at, lo) = (site.reader, site.at, site.bounds.lo);
    let plain = |idx: usize| reader.is_word(idx) && !reader.is_finite(idx) && !reader.is_ed(idx);
    at == lo || reader.is(lo, Tag::PREPOSITION) && at - lo <= 8 && (lo..at).all(plain)
}

/// Pasts that are nouns as well, so that only their place tells.
pub(super) const PASTS: &[&str] =
    &["cut", "hit", "set", "put", "quit", "shut", "beat", "let", "spread", "cast", "split", "shed", "slid"];

/// The subject of the sentence's main clause, for verbs without one of their own ("…, saying").
fn main_subject(reader: &Reader<'_, '_>, lo: usize, until: usize) -> Option<Range<usize>> {
    // "Strike: Union leaves talks, says": what the headline is about.
    let mut start = (lo..until.min(lo + 4)).find(|&idx| reader.lower(idx) == ":").map_or(lo, |colon| colon + 1);
    let aside = Tag::PREPOSITION.with(Tag::SUBORDINATOR).with(Tag::DATE);
    // "Giving evidence, the nurse said": a participle may open the sentence with its capital.
    let participle = matches!(reader.lower(start), word if word.ends_with("ing") || word.ends_with("ed"));
    let participle = participle && !reader.is(start, Tag::NAME);
    if (reader.is(start, aside) || participle) && !reader.is(start, Tag::DETERMINER) {
        // "Noting that prices, which rose in May, are high, the bank cut": a clause of its own opens no subject.
        let inner = |idx: usize| {
            let joint = Tag::RELATIVE.with(Tag::PREPOSITION).with(Tag::SUBORDINATOR);
            reader.is(idx, joint) && !reader.is(idx, Tag::DETERMINER) || reader.is_finite(idx)
        };
        start = (start..until).find(|&idx| reader.lower(idx) == "," && !inner(idx + 1))? + 1;
    }
    while start < until && clause::leads_in(reader, start) && !reader.is(start, Tag::NAME) {
        start += 1;
    }
    let ends = |idx: usize| {
        let verb = reader.is_ed(idx) && !reader.is(idx - 1, Tag::DETERMINER)
            || reader.is(idx, Tag::CUE.with(Tag::SUBJECT).with(Tag::ADVERB)) && !reader.is_capital(idx);
        let mark = reader.lower(idx) == "," || (reader.is_stop(idx) && !phrase::is_initial(reader, idx));
        let day = reader.lower(idx) == "on" && reader.is(idx + 1, Tag::DATE);
        mark || day || PASTS.contains(&reader.lower(idx)) || reader.is_finite(idx) || reader.is(idx, Tag::OPENS) || verb
    };
    // What a quotation says is no subject of the sentence around it.
    if start >= until || !reader.is_word(start) || reader.is(start, Tag::QUOTED) {
        return None;
    }
    let pronoun = reader.is(start, Tag::SUBJECT);
    let end = if pronoun { start + 1 } else { (start + 1..until).find(|&idx| ends(idx)).unwrap_or(until) };
    // "Its head, Martin Hale, apologised and said": the name between commas is the subject's.
    let named = (end + 1..until).find(|&idx| !reader.is(idx, Tag::PERSON)).unwrap_or(end);
    let apposed = !pronoun && reader.lower(end) == "," && named > end + 1 && reader.lower(named) == ",";
    Some(start..if apposed { named } else { end })
}
