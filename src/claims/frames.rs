//! A word that can be a cue -> whether it is one here: a verb and not its noun, with what its frames ask for behind it.

use std::ops::Range;

use super::attribution::Bounds;
use super::clause;
use super::cues::{Form, Frames, Hit};
use super::lists::DOCUMENTS;
use super::opening::Opening;
use super::reader::Reader;
use super::register;
use super::words::Tag;

/// Whether a word that can be a cue is a verb here, and its form has what it needs.
pub(super) fn is_verb(reader: &Reader<'_, '_>, at: usize, hit: Hit, group: usize, edge: usize, bounds: Bounds) -> bool {
    let supported = group < at;
    if reader.is_capital(at) && at > bounds.lo && !bounds.headline(reader) {
        return false;
    }
    let before = edge.checked_sub(1).filter(|&idx| idx >= bounds.lo);
    let is_before = |parts: Tag| before.is_some_and(|idx| reader.is(idx, parts));
    if before.is_some_and(|idx| reader.lower(idx) == "to" || reader.is_possessive(idx)) && !supported {
        return false;
    }
    match hit.form {
        Form::Participle => supported,
        Form::Base => {
            let plural = before.is_some_and(|idx| is_plural(reader, idx) || has_plural_head(reader, edge, bounds.lo));
            let homograph_fits =
                !hit.row.frames.any(Frames::HOMOGRAPH) || !noun_follows_pattern(reader, hit, at, bounds.lo);
            supported
                || (plural && homograph_fits)
                || hit.row.lemma == "put it"
                || hit.row.lemma == "forecast" && homograph_fits && before.is_some()
        }
        Form::Present => {
            !is_before(Tag::DETERMINER.with(Tag::PREPOSITION))
                && (!hit.row.frames.any(Frames::HOMOGRAPH) || !noun_follows_pattern(reader, hit, at, bounds.lo))
        }
        _ => supported || !is_before(Tag::DETERMINER) || is_before(Tag::QUANTIFIER),
    }
}

/// Whether a word that is a noun too stands as a noun: after "the" or an adjective, before "of", a verb, or a full stop.
fn noun_follows_pattern(reader: &Reader<'_, '_>, hit: Hit, at: usize, lo: usize) -> bool {
    if at == lo {
        return true;
    }
    let closing = matches!(reader.lower(hit.end), "." | "") && hit.row.frames.any(Frames::AFTER);
    if closing && is_plural(reader, at - 1) && reader.lower(clause::clause_start(reader, at, lo).wrapping_sub(1)) == "," {
        return false;
    }
    if reader.is(at - 1, Tag::SUBJECT.with(Tag::AUXILIARY).with(Tag::RELATIVE)) || reader.is(at - 1, Tag::CLOSES) {
        return false;
    }
    let next = hit.end;
    reader.is(at - 1, Tag::DETERMINER.with(Tag::PREPOSITION))
        || reader.is_possessive(at - 1)
        || reader.is_finite(next)
        || matches!(
            reader.lower(next),
            "of" | "and" | "or" | "for" | "from" | "about" | "against" | "by" | "," | "." | ")" | ""
        )
        || (reader.is(next, Tag::CUE) && !reader.is(next, Tag::DETERMINER))
}

/// Whether the head of the subject is plural although its last word is not: "people familiar with the plan say".
fn has_plural_head(reader: &Reader<'_, '_>, edge: usize, lo: usize) -> bool {
    let words = clause::subject_in(reader, clause::clause_start(reader, edge, lo), edge);
    if words.is_empty() {
        return false;
    }
    let bracket = matches!(reader.lower(edge - 1), "," | ")" | "—" | "–" | "-");
    let head = register::head(reader, &words);
    let joined = words.clone().any(|idx| reader.lower(idx) == "and");
    (is_plural(reader, head.end - 1) && reader.is_word(head.end - 1)) || (joined && (reader.is_capital(edge - 1) || bracket))
        || (head.start..head.end).any(|idx| matches!(reader.lower(idx), "people" | "those" | "many" | "some" | "most" | "several" | "others") || reader.is_figure(idx))
}

/// Whether a plural subject may end at this word.
fn is_plural(reader: &Reader<'_, '_>, idx: usize) -> bool {
    let word = reader.lower(idx);
    matches!(
        word,
        "they"
            | "we"
            | "i"
            | "you"
            | "who"
            | "people"
            | "police"
            | "many"
            | "some"
            | "most"
            | "data"
            | "both"
            | "others"
            | "media"
            | "that"
            | "percent"
            | "staff"
            | "women"
            | "men"
            | "and"
            | ","
    ) || reader.is_figure(idx)
        || (word.ends_with('s') && word.len() > 2 && !matches!(word, "is" | "was" | "has" | "this" | "as"))
        || word == "%"
}

/// Whether the noun phrase is about a paper, a poll or a study.
pub(super) fn is_document(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    let head_end = words
        .clone()
        .find(|&idx| {
            idx > words.start
                && (reader.is(idx, Tag::PREPOSITION.with(Tag::RELATIVE)) || matches!(reader.lower(idx), "," | "("))
                || (idx > words.start && reader.is_ed(idx))
        })
        .unwrap_or(words.end);
    (words.start..head_end).rev().take(2).any(|idx| DOCUMENTS.contains(&reader.lower(idx)))
}

/// Whether the frames of a cue accept what follows it.
pub(super) fn accepts(
    reader: &Reader<'_, '_>,
    hit: Hit,
    subject: &Range<usize>,
    start: usize,
    opening: Opening,
    hi: usize,
) -> bool {
    let frames = hit.row.frames;
    let document = is_document(reader, subject);
    match opening {
        _ if frames.any(Frames::NAMING) && !plain_subject(reader, hit.end - 1, subject) => false,
        Opening::Bare if frames.any(Frames::NAMING) => {
            begins_noun(reader, start) && (start + 1..hi).any(|idx| reader.is(idx, Tag::OPENS) || matches!(reader.lower(idx), "a" | "an"))
        }
        Opening::That => frames.any(Frames::CLAUSE.and(Frames::THAT).and(Frames::AFTER)),
        Opening::Quote => !frames.any(Frames::SILENT) && (!frames.any(Frames::DOCUMENT) || document),
        Opening::Question => frames.any(Frames::CLAUSE.and(Frames::QUESTION)) || (frames.any(Frames::THAT) && document),
        Opening::Infinitive => frames.any(Frames::INFINITIVE),
        Opening::Bare if frames.any(Frames::HOMOGRAPH) && matches!(hit.form, Form::Base | Form::Present) && (!plain_subject(reader, hit.end - 1, subject) || reader.lower(start) == "that") => false,
        Opening::Bare if frames.any(Frames::DOCUMENT) => document && begins_noun(reader, start),
        Opening::Bare if frames.any(Frames::CLAUSE) && clause_follows(reader, start, hi) => true,
        Opening::Bare => {
            frames.any(Frames::NOUN)
                && begins_noun(reader, start)
                && !(frames.any(Frames::HOMOGRAPH) && hit.form == Form::Base && !frames.any(Frames::CLAUSE))
        }
    }
}

/// Whether a subject shows by itself that a verb follows: a pronoun, or a name, or a phrase with its determiner.
fn plain_subject(reader: &Reader<'_, '_>, verb: usize, subject: &Range<usize>) -> bool {
    let last = subject.end.max(1) - 1;
    verb > last
        && (reader.is(last, Tag::SUBJECT.with(Tag::RELATIVE).with(Tag::NAME))
            || reader.is_capital(last)
            || is_document(reader, subject)
            || (reader.is(subject.start, Tag::DETERMINER) && subject.len() > 1 && !reader.is_figure(last)))
}

fn begins_noun(reader: &Reader<'_, '_>, start: usize) -> bool {
    reader.is_word(start)
        && (!reader.is(start, Tag::PREPOSITION.with(Tag::AUXILIARY).with(Tag::CONJUNCTION))
            || reader.is(start, Tag::QUANTIFIER))
        || matches!(reader.lower(start), "$" | "£" | "€")
}

/// Whether a clause stands here: a subject and, before the sentence ends, a verb.
pub(super) fn clause_follows(reader: &Reader<'_, '_>, start: usize, hi: usize) -> bool {
    let begins = begins_noun(reader, start)
        && !reader.is_finite(start)
        && !matches!(reader.lower(start), "because" | "as" | "while" | "so")
        || reader.is(start, Tag::PREPOSITION)
            && !matches!(reader.lower(start), "to" | "of" | "about" | "by" | "with" | "for" | "against" | "like");
    begins
        && (start + 1..hi)
            .any(|idx| reader.is_finite(idx) || (reader.is_ed(idx) && !reader.is(idx - 1, Tag::DETERMINER)))
}
