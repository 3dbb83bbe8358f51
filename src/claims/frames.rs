//! A word that can be a cue -> whether it is one here: a verb and not its noun, with what its frames ask for behind it.

use std::ops::Range;

use super::clause;
use super::cues::{Form, Frames};
use super::heads;
use super::lists::{FINDERS, HEARINGS};
use super::opening::Opening;
use super::reader::Reader;
use super::site::Site;
use super::unnamed;
use super::words::Tag;
use crate::document::CueClass;

/// Whether a word that can be a cue is a verb here, and its form has what it needs.
pub(super) fn is_verb(site: &Site<'_, '_, '_>) -> bool {
    let (reader, at, lo) = (site.reader, site.at, site.bounds.lo);
    let supported = site.group < at;
    if reader.is_capital(at) && at > lo && !site.in_headline() {
        return false;
    }
    let before = site.before();
    let is_before = |parts: Tag| before.is_some_and(|idx| reader.is(idx, parts));
    if !supported && before.is_some_and(|idx| reader.lower(idx) == "to" || reader.is_possessive(idx)) {
        return false;
    }
    // "a loss first reported by the paper": a participle.
    let medium = reader.is(site.hit.end + 1, Tag::OCCASION);
    // "a February forecast".
    if site.has(Frames::HOMOGRAPH) && at > lo + 1 && reader.is(at - 1, Tag::DATE) && reader.is(at - 2, Tag::DETERMINER)
    {
        return false;
    }
    // "he said by e-mail": a pronoun or a person does it, and has nothing done to them.
    let agent = before.is_some_and(|idx| reader.is(idx, Tag::SUBJECT.with(Tag::PERSON)));
    if site.hit.form == Form::Past && !supported && reader.lower(site.hit.end) == "by" && !medium && !agent {
        return false;
    }
    // "fell 4 basis points to 4.11%".
    let measured = site.hit.row.lemma.starts_with("point")
        && before.is_some_and(|idx| {
            reader.is_figure(idx)
                || reader.is(idx, Tag::NUMBER)
                || matches!(reader.lower(idx), "basis" | "percentage" | "index")
        });
    if measured {
        return false;
    }
    let noun = site.has(Frames::HOMOGRAPH) && stands_as_noun(site);
    match site.hit.form {
        Form::Participle => supported,
        // "It is clear that": nobody says it.
        Form::Adjective => {
            let be = (site.group..at).any(|idx| reader.is(idx, Tag::BE));
            be && reader.lower(site.hit.end) != ":"
                && before
                    .is_some_and(|idx| reader.is_word(idx) && !matches!(reader.lower(idx), "it" | "there" | "what"))
        }
        // "as one trader put it", "the office forecast": the past looks like the base.
        Form::Base if matches!(site.hit.row.lemma, "put it" | "forecast" | "put" | "read") => !noun && before.is_some(),
        // "…, state news agency SNA reported": behind a comma the bare form of a noun is a noun.
        Form::Base
            if !supported
                && site.has(Frames::HOMOGRAPH)
                && before.is_some_and(|idx| reader.lower(idx) == ",")
                && reader.is_word(site.hit.end)
                && reader.tag(site.hit.end) == Tag::default() =>
        {
            false
        }
        Form::Base => {
            let plural = before.is_some_and(|idx| reader.is_plural(idx) || has_plural_head(reader, site.edge, lo));
            // "federal and state law".
            let joined = site.has(Frames::HOMOGRAPH)
                && before.is_some_and(|idx| matches!(reader.lower(idx), "and" | "or"))
                && reader.lower(site.hit.end) != "that";
            supported || (plural && !noun && !joined)
        }
        Form::Present => !noun && !is_before(Tag::DETERMINER.with(Tag::PREPOSITION)),
        _ => supported || !is_before(Tag::DETERMINER) || is_before(Tag::QUANTIFIER),
    }
}

/// Whether a word that is a noun too stands as a noun: after "the" or an adjective, before "of", a verb, or a full
/// stop.
fn stands_as_noun(site: &Site<'_, '_, '_>) -> bool {
    let (reader, at, lo, next) = (site.reader, site.at, site.bounds.lo, site.hit.end);
    if at == lo {
        return true;
    }
    let last = matches!(reader.lower(next), "." | "," | "") && site.has(Frames::AFTER);
    let opened_by_comma = || {
        let clause = clause::clause_start(reader, at, lo);
        let quoted = clause > lo && reader.is(clause - 1, Tag::CLOSES);
        clause > lo && reader.lower(clause - 1) == "," || quoted && site.hit.form == Form::Present
    };
    // "…, poll finds." has a verb that agrees with its subject.
    let agrees = || {
        let plural =
            reader.is_plural(at - 1) && !reader.is(at - 1, Tag::DETERMINER) || has_plural_head(reader, site.edge, lo);
        let speaker = reader.is(at - 1, Tag::DOCUMENT.with(Tag::SPEAKER).with(Tag::NAME));
        // "…, a memo seen by the paper shows."
        let paper = || is_document(reader, &(clause::clause_start(reader, at, lo)..at));
        plural || site.hit.form == Form::Present && (speaker || paper())
    };
    if last && opened_by_comma() && agrees() {
        return false;
    }
    if reader.is(at - 1, Tag::SUBJECT.with(Tag::AUXILIARY).with(Tag::RELATIVE).with(Tag::CLOSES)) {
        return false;
    }
    // "some note that".
    if reader.is(at - 1, Tag::QUANTIFIER) && reader.lower(next) == "that" {
        return false;
    }
    // "faced questions over": the object of a verb.
    let object = reader.is_ed(at - 1) && reader.is(next, Tag::PREPOSITION);
    // "to settle charges that": the object of an infinitive.
    let object = object || at > lo + 1 && reader.lower(at - 2) == "to" && !reader.is_capital(at - 1);
    // "projects that auditors say were never built": there "that" is what was never built.
    let says = |idx: usize| {
        reader.is(idx, Tag::CUE)
            && !reader.is(idx - 1, Tag::DETERMINER)
            && !reader.is_finite(idx)
            && reader.is_finite(idx + 1)
    };
    let relative = reader.lower(next) == "that" && (next + 2..next + 6).any(says);
    if relative {
        return true;
    }
    // "four other states".
    let counted = matches!(reader.lower(at - 1), "other" | "few" | "these" | "several")
        || site.hit.row.lemma == "state" && reader.is(at - 1, Tag::NUMBER);
    let governed =
        counted || reader.is(at - 1, Tag::DETERMINER.with(Tag::PREPOSITION)) || reader.is_possessive(at - 1) || object;
    let noun_follows = matches!(
        reader.lower(next),
        "of" | "and" | "or" | "for" | "from" | "about" | "against" | "by" | "," | "." | ")" | ""
    );
    let verb_follows = site.hit.form == Form::Base
        && reader.is_ed(next)
        && reader.is(next + 1, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME))
        || reader.is_finite(next)
        || (reader.is(next, Tag::CUE) && !reader.is(next, Tag::DETERMINER));
    governed || noun_follows || verb_follows
}

/// Whether the head of the subject is plural although its last word is not: "people familiar with the plan say".
fn has_plural_head(reader: &Reader<'_, '_>, edge: usize, lo: usize) -> bool {
    let words = clause::subject_in(reader, clause::clause_start(reader, edge, lo), edge);
    if words.is_empty() {
        return false;
    }
    let head = heads::head(reader, &words);
    let joined = words.clone().any(|idx| reader.lower(idx) == "and");
    let named = reader.is_capital(edge - 1) || !reader.is_word(edge - 1);
    let counted = |idx: usize| {
        reader.is_figure(idx)
            || matches!(reader.lower(idx), "people" | "those" | "many" | "some" | "most" | "several" | "others")
    };
    reader.is_word(head.end - 1) && reader.is_plural(head.end - 1) || joined && named || head.clone().any(counted)
}

/// Whether the noun phrase is about a paper, a poll or a study.
pub(super) fn is_document(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    // "a trial, which found": the noun before tells.
    if words.len() == 1 && reader.is(words.start, Tag::RELATIVE) {
        let noun = words.start.checked_sub(1 + usize::from(reader.lower(words.start.max(1) - 1) == ","));
        return noun.is_some_and(|idx| reader.is(idx, Tag::DOCUMENT));
    }
    let ends = |idx: usize| {
        reader.is(idx, Tag::PREPOSITION.with(Tag::RELATIVE))
            || matches!(reader.lower(idx), "," | "(")
            || reader.is_ed(idx) && !reader.is(idx - 1, Tag::DETERMINER)
    };
    let head_end = (words.start + 1..words.end).find(|&idx| ends(idx)).unwrap_or(words.end);
    (words.start..head_end).rev().take(2).any(|idx| reader.is(idx, Tag::DOCUMENT))
}

/// Whether the frames of a cue accept what follows it.
pub(super) fn accepts(site: &Site<'_, '_, '_>, subject: &Range<usize>, start: usize, opening: Opening) -> bool {
    let (reader, frames) = (site.reader, site.hit.row.frames);
    let document = is_document(reader, subject);
    if frames.any(Frames::NAMING) && !is_plain_subject(site, subject) {
        return false;
    }
    if !can_hear(site, subject) {
        return false;
    }
    match opening {
        Opening::That if unnamed::withholds_name(reader, start) => false,
        Opening::That => frames.any(Frames::CLAUSE.and(Frames::THAT).and(Frames::AFTER)),
        // "the work was going on “on a war footing”": speech that goes on has its comma.
        Opening::Quote if matches!(site.hit.row.lemma, "go on" | "continue" | "begin") && reader.is_word(start - 1) => {
            false
        }
        // "had been writing “until the ink ran out”": how long, and nothing that was written.
        Opening::Quote
            if site.hit.row.class == CueClass::Write
                && reader.is_word(start - 1)
                && matches!(reader.lower(start + 1), "until" | "till" | "since") =>
        {
            false
        }
        Opening::Quote => !frames.any(Frames::SILENT) && (!frames.any(Frames::DOCUMENT) || document),
        Opening::Question => frames.any(Frames::CLAUSE.and(Frames::QUESTION)) || (frames.any(Frames::THAT) && document),
        Opening::Infinitive => {
            let supposed = site.hit.row.class == CueClass::Announce
                && (site.group..site.at).any(|idx| matches!(reader.lower(idx), "could" | "would" | "might" | "may"));
            frames.any(Frames::INFINITIVE) && !supposed && !asks_for_discretion(reader, start, site.bounds.hi)
        }
        Opening::Bare => accepts_bare(site, subject, start, document),
    }
}

/// Whether the subject is somebody before whom people speak, where the cue needs that ("the court heard").
pub(super) fn can_hear(site: &Site<'_, '_, '_>, subject: &Range<usize>) -> bool {
    !site.has(Frames::HEARING) || subject.clone().any(|idx| HEARINGS.contains(&site.reader.lower(idx)))
}

/// "asked not to be named": a condition of the source, not a claim.
fn asks_for_discretion(reader: &Reader<'_, '_>, start: usize, hi: usize) -> bool {
    let be = (start..hi.min(start + 4)).find(|&idx| reader.lower(idx) == "be");
    be.is_some_and(|idx| matches!(reader.lower(idx + 1), "named" | "identified" | "quoted" | "called" | "known"))
        || (start..hi.min(start + 4)).any(|idx| matches!(reader.lower(idx), "anonymity" | "anonymous"))
}

/// Whether what follows says nothing that could be checked: "said so", "said nothing".
fn is_empty(reader: &Reader<'_, '_>, start: usize) -> bool {
    // "The report contradicted him on Friday".
    let whom = matches!(reader.lower(start), "him" | "her" | "them" | "it" | "me" | "us");
    let circumstance = Tag::DATE.with(Tag::TIME);
    let on = usize::from(matches!(reader.lower(start + 1), "on" | "in" | "at" | "last"));
    if whom && (!reader.is_word(start + 1) || reader.is(start + 1 + on, circumstance)) {
        return !reader.is(start + 1, Tag::OPENS);
    }
    let closes = !reader.is_word(start + 1) && !reader.is(start + 1, Tag::OPENS)
        || matches!(reader.lower(start + 1), "of" | "about" | "more" | "else");
    closes
        && matches!(
            reader.lower(start),
            "so" | "nothing" | "something" | "anything" | "everything" | "it" | "this" | "that" | "little"
        )
}

/// Whether the frames of a cue accept what stands right behind it.
fn accepts_bare(site: &Site<'_, '_, '_>, subject: &Range<usize>, start: usize, document: bool) -> bool {
    let (reader, hi) = (site.reader, site.bounds.hi);
    // "wrote until noon, and walked": how long, and nothing that was written.
    if site.hit.row.class == CueClass::Write && matches!(reader.lower(start), "until" | "till" | "every" | "each") {
        return false;
    }
    let noun = begins_noun(reader, start);
    let doubtful = site.has(Frames::HOMOGRAPH) && matches!(site.hit.form, Form::Base | Form::Present);
    if is_empty(reader, start) || (start..hi.min(start + 2)).any(|idx| reader.lower(idx) == "anonymity") {
        return false;
    }
    // "The firm disputes that figure", but "disputes that last".
    let pronoun = reader.lower(start) == "that" && !(site.hit.row.class == CueClass::Deny && reader.is_stop(start + 2));
    // "reported it to the police": a deed.
    let handed = matches!(reader.lower(start), "it" | "him" | "her" | "them") && reader.lower(start + 1) == "to";
    // "found himself in trouble".
    let reflexive = matches!(reader.lower(start), "himself" | "herself" | "itself" | "themselves");
    // "failures and alleged fraudulent schemes": an adjective.
    let adjective = site.hit.row.lemma == "allege" && subject.end < site.edge && !clause_follows(reader, start, hi);
    // "echoed the senator", "responded to Mr. Hale": whose words these were, and none of them.
    let whose = matches!(site.hit.row.lemma, "echo" | "respond to") && reader.is(start, Tag::PERSON);
    // "The weather may explain the fall": a cause, and no speaker.
    let factor = site.hit.row.lemma == "explain"
        && (site.group..site.at).any(|idx| matches!(reader.lower(idx), "may" | "might" | "could" | "would"));
    // "The judge dismissed the suit": a ruling.
    let ruled = site.hit.row.lemma == "dismiss"
        && (start..hi.min(start + 4)).any(|idx| matches!(reader.lower(idx), "suit" | "lawsuit" | "case" | "appeal"));
    // "would consider a sale", "could threaten to sell": what nobody did yet.
    let open = matches!(site.hit.row.lemma, "consider" | "announce" | "pledge" | "promise");
    let supposed = open && (site.group..site.at).any(|idx| reader.is(idx, Tag::MODAL));
    if handed && site.has(Frames::AFTER) || reflexive || adjective || whose || factor || ruled || supposed {
        return false;
    }
    // "added a week, because the days overlapped", "wrote a book, which sold well": a clause behind a comma is no
    // content.
    let object = matches!(site.hit.row.lemma, "add" | "write") && reader.is(start, Tag::DETERMINER);
    let comma = if object { (start..hi).find(|&idx| reader.lower(idx) == ",").unwrap_or(hi) } else { hi };
    if doubtful && (!is_plain_subject(site, subject) || pronoun) {
        return false;
    }
    if site.has(Frames::NAMING) {
        return noun
            && (start + 1..hi).take_while(|&idx| reader.lower(idx) != "," || reader.is(idx + 1, Tag::OPENS)).any(
                |idx| {
                    let quality = reader.looks_adjective(idx) && !reader.is(idx - 1, Tag::DETERMINER);
                    let last = !reader.is_word(idx + 1) || reader.is(idx + 1, Tag::CONJUNCTION);
                    reader.is(idx, Tag::OPENS) || matches!(reader.lower(idx), "a" | "an") || quality && last
                },
            );
    }
    if site.has(Frames::DOCUMENT) {
        let finder = || subject.clone().any(|idx| FINDERS.contains(&reader.lower(idx)));
        if site.hit.row.lemma == "find" && finder() && verb_before_comma(reader, start, hi) {
            return true;
        }
        return noun
            && (document || matches!(site.hit.row.lemma, "put" | "give" | "peg") && puts_figure(reader, start, hi));
    }
    let clause = site.has(Frames::CLAUSE);
    // "The skippers blame the port": two nouns beside one another are one, and an article tells that they are not.
    let base = site.has(Frames::HOMOGRAPH) && site.hit.form == Form::Base && !clause;
    let bare_noun = site.has(Frames::NOUN) && noun && (!base || reader.is(start, Tag::DETERMINER));
    clause && clause_follows(reader, start, comma) || bare_noun
}

/// Whether a subject and its verb stand here without a mark between: "found the firm had lied", not "found the door".
fn verb_before_comma(reader: &Reader<'_, '_>, start: usize, hi: usize) -> bool {
    let near = (start + 1..hi.min(start + 10)).take_while(|&idx| reader.is_word(idx) || reader.is_possessive(idx));
    near.take_while(|&idx| !reader.is(idx, Tag::RELATIVE.with(Tag::SUBORDINATOR))).any(|idx| reader.is_finite(idx))
}

/// "put the toll at three", "gave a toll of three", whoever does.
fn puts_figure(reader: &Reader<'_, '_>, start: usize, hi: usize) -> bool {
    let figure = |idx: usize| reader.is(idx + 1, Tag::NUMBER) || reader.is_figure(idx + 1);
    let at = (start + 1..hi.min(start + 16))
        .find(|&idx| reader.lower(idx) == "at" || matches!(reader.lower(idx), "of" | "as") && figure(idx));
    at.is_some_and(|at| {
        (at + 1..hi.min(at + 4)).any(|idx| reader.is_figure(idx) || reader.is(idx, Tag::NUMBER))
            && (start..at).any(|idx| reader.is(idx, Tag::TOTAL))
    })
}

/// Whether a subject shows by itself that a verb follows: a pronoun, or a name, or a phrase with its determiner.
fn is_plain_subject(site: &Site<'_, '_, '_>, subject: &Range<usize>) -> bool {
    let reader = site.reader;
    let last = subject.end.max(1) - 1;
    site.at > last
        && (reader.is(last, Tag::SUBJECT.with(Tag::RELATIVE).with(Tag::NAME))
            || reader.is_capital(last)
            || reader.is_capital(subject.start) && reader.is(subject.start, Tag::NAME)
            || is_document(reader, subject)
            || reader.is(heads::head(reader, subject).end - 1, Tag::NAME)
            || (reader.is(subject.start, Tag::DETERMINER.with(Tag::QUANTIFIER))
                && subject.len() > 1
                && !reader.is_figure(last)))
}

fn begins_noun(reader: &Reader<'_, '_>, start: usize) -> bool {
    reader.is_word(start)
        && (!reader.is(start, Tag::PREPOSITION.with(Tag::AUXILIARY).with(Tag::CONJUNCTION))
            || reader.is(start, Tag::QUANTIFIER)
            || counts(reader, start))
        || matches!(reader.lower(start), "$" | "£" | "€" | "having" | "being")
}

/// "about 200 people": a preposition that bounds a number.
fn counts(reader: &Reader<'_, '_>, idx: usize) -> bool {
    matches!(reader.lower(idx), "about" | "around" | "over" | "under" | "between")
        && (reader.is_figure(idx + 1)
            || reader.is(idx + 1, Tag::NUMBER.with(Tag::QUANTIFIER))
            || reader.lower(idx + 1) == "$")
}

/// Whether a clause stands here: a subject and, before the sentence ends, a verb.
pub(super) fn clause_follows(reader: &Reader<'_, '_>, start: usize, hi: usize) -> bool {
    let begins = begins_noun(reader, start)
        && !reader.is_finite(start)
        && !matches!(reader.lower(start), "because" | "as" | "while" | "so")
        || reader.is(start, Tag::PREPOSITION)
            && !counts(reader, start)
            && !matches!(reader.lower(start), "to" | "of" | "about" | "by" | "with" | "for" | "against" | "like");
    begins
        && (start + 1..hi)
            // "says despite her age, she plans to run": a pronoun opens a clause, too.
            .any(|idx| {
                reader.lower(idx - 1) == "," && reader.is(idx, Tag::SUBJECT) && reader.is_word(idx + 1)
                    || reader.is_finite(idx)
                    || (reader.is_ed(idx) && !reader.is(idx - 1, Tag::DETERMINER))
            })
}
