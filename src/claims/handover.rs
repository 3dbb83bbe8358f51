//! A token of a content -> whether another attribution, or the article's own comment, begins there.

use super::cues::{self, Form, Frames};
use super::lists::{COMMENTS, VERDICTS};
use super::phrase::{self, Reach};
use super::reader::Reader;
use super::unnamed;
use super::words::Tag;

/// Whether another attribution begins at this token.
pub(super) fn takes_over(reader: &Reader<'_, '_>, at: usize, hi: usize) -> bool {
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
    let per = comma && reader.lower(next) == "per" && reader.is(next + 1, Tag::NAME.with(Tag::DETERMINER));
    if per || reader.lower(next) == "according" && reader.lower(next + 1) == "to" {
        return true;
    }
    // "…, even as the opposition alleged that".
    next += usize::from(comma && reader.lower(next) == "even");
    let conjunction = comma && reader.lower(next) == "as"
        || matches!(reader.lower(next), "and" | "but" | "while" | "whereas" | "though" | "although" | "yet");
    let strong = conjunction && reader.lower(next) != "and";
    if conjunction {
        next += 1;
    }
    if reader.lower(at) == ";" {
        // "…; a lawyer for the firm could not be reached".
        let silent = |idx: usize| matches!(reader.lower(idx), "reached" | "respond" | "comment" | "contacted");
        // "…; it did not say why".
        let mute = stays_silent(reader, at + 2, hi);
        return mute || clause_with_cue(reader, at + 1, hi) || (at + 1..hi.min(at + 14)).any(silent);
    }
    if !comma && !conjunction {
        return false;
    }
    let closed = |next| closing_attribution(reader, next, hi) || closes_inverted(reader, next, hi);
    if comma && (is_verdict(reader, next) || closed(next)) {
        return true;
    }
    while next < hi && reader.is(next, Tag::ADVERB) {
        next += 1;
    }
    if strong && stays_silent(reader, next, hi) || comma && speaks_unnamed(reader, next) {
        return true;
    }
    if next < hi && reader.is(next, Tag::CUE) {
        let finite = |form| matches!(form, Form::Past | Form::Present);
        if cues::at(reader.tokens, next, hi).any(|hit| {
            let speech = hit.row.frames.any(Frames::CLAUSE.and(Frames::AFTER).and(Frames::NOUN));
            (finite(hit.form) && conjunction && !hit.row.frames.any(Frames::QUOTE))
                || (hit.form == Form::Ing && speech && !closes_aside(reader, hit.end, hi))
        }) {
            return true;
        }
    }
    (strong || (comma && conjunction)) && clause_with_cue(reader, next, hi)
}

/// "said he was ill, but did not say why", "…, but he gave no details": the speaker is silent, and that is no part of what
/// was said.
fn stays_silent(reader: &Reader<'_, '_>, next: usize, hi: usize) -> bool {
    let group = (next..hi).find(|&idx| !reader.is(idx, Tag::AUXILIARY.with(Tag::NEGATION))).unwrap_or(next);
    let gave = reader.is(next, Tag::SUBJECT)
        && matches!(reader.lower(next + 1), "gave" | "provided" | "offered" | "cited")
        && matches!(reader.lower(next + 2), "no" | "few" | "little");
    gave || (next..group).any(|idx| reader.is(idx, Tag::NEGATION)) && reader.is(group, Tag::CUE)
}

/// ", speaking on condition of anonymity", ", without elaborating".
fn speaks_unnamed(reader: &Reader<'_, '_>, at: usize) -> bool {
    let mute = matches!(reader.lower(at + 1), "elaborating" | "giving" | "providing" | "naming" | "specifying");
    reader.lower(at) == "without" && mute
        || matches!(reader.lower(at), "speaking" | "on") && (at..at + 5).any(|idx| unnamed::is_anonymity(reader, idx))
}

/// ", a claim the army rejects", ", reflecting a wider unease": what others make of the words is no part of them.
pub(super) fn is_verdict(reader: &Reader<'_, '_>, at: usize) -> bool {
    let noun = VERDICTS.contains(&reader.lower(at + 1));
    let comment = COMMENTS.contains(&reader.lower(at));
    // "…, a step the skippers say would ruin them".
    let judged = (at + 2..at + 6).find(|&idx| reader.is(idx, Tag::CUE)).is_some_and(|idx| reader.is_finite(idx + 1));
    let noun = noun || judged && reader.lower(at + 1) == "step";
    comment || noun && matches!(reader.lower(at), "a" | "an")
}

/// "that Hale, citing ill health, had quit": whether a comma closes what a participle opens, and its verb follows.
fn closes_aside(reader: &Reader<'_, '_>, from: usize, hi: usize) -> bool {
    let close = (from..hi.min(from + 10)).find(|&idx| reader.lower(idx) == ",");
    close.is_some_and(|close| reader.is_finite(close + 1))
}

/// Whether nothing but a verb of saying and its subject stand here before the sentence ends: "…, said Smith, a farmer."
fn closes_inverted(reader: &Reader<'_, '_>, from: usize, hi: usize) -> bool {
    cues::at(reader.tokens, from, hi).any(|hit| {
        let speech = hit.row.frames.any(Frames::AFTER) && !hit.row.frames.any(Frames::HOMOGRAPH);
        let named = reader.is_capital(hit.end) || reader.is(hit.end, Tag::DETERMINER);
        let finite = matches!(hit.form, Form::Past | Form::Present);
        speech && finite && named && phrase::phrase_end(reader, hit.end, hi, Reach::Appositions) + 1 >= hi
    })
}

/// Whether nothing but a subject and its verb of saying stand here before the sentence ends: "…, the report said."
fn closing_attribution(reader: &Reader<'_, '_>, from: usize, hi: usize) -> bool {
    let bound = Tag::SUBORDINATOR.with(Tag::CONJUNCTION).with(Tag::RELATIVE);
    if reader.is(from, Tag::PREPOSITION.with(Tag::AUXILIARY).with(Tag::ADVERB)) || reader.is_ing(from) {
        return false;
    }
    let mut subject = (from..hi.min(from + 12)).take_while(|&idx| {
        let own = reader.is(idx, Tag::HAVE) && reader.is(idx + 1, Tag::CUE);
        (reader.is_word(idx) || reader.is_possessive(idx))
            && !reader.is(idx, bound)
            && (own || !reader.is(idx, Tag::AUXILIARY))
    });
    let plain = |idx: usize| {
        (reader.is_word(idx) || reader.lower(idx) == ".") && !reader.is_finite(idx) && !reader.is(idx, bound)
    };
    // "to refund the money, officials said, but it did not".
    // "to quit, the paper reported, citing two aides".
    let cites = |idx: usize| reader.is_ing(idx) && reader.is(idx, Tag::CUE);
    let aside = |end: usize| {
        let on = matches!(reader.lower(end + 1), "but" | "and" | "while" | "as") || cites(end + 1);
        reader.lower(end) == "," && on
    };
    let ends = |end: usize, audience: usize| aside(end) || hi.saturating_sub(end) <= audience && (end..hi).all(plain);
    let closes = |hit: cues::Hit| {
        // "…, three people told this newspaper", "…, the mayor said in Leeds on Friday."
        let circumstance = reader.is(hit.end, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME));
        let audience = if circumstance || hit.row.frames.any(Frames::ADDRESSEE) { 6 } else { 1 };
        matches!(hit.form, Form::Past | Form::Present) && hit.row.frames.any(Frames::AFTER) && ends(hit.end, audience)
    };
    subject.any(|idx| idx > from && reader.is(idx, Tag::CUE) && cues::at(reader.tokens, idx, hi).any(closes))
}

/// Whether the clause that begins here has a subject and a plain verb of saying before its first mark.
fn clause_with_cue(reader: &Reader<'_, '_>, from: usize, hi: usize) -> bool {
    for at in from..hi.min(from + 18) {
        // "and the mayor has called it".
        let perfect = reader.is(at, Tag::HAVE) && (at + 1..at + 3).any(|idx| reader.is(idx, Tag::CUE));
        if reader.is_stop(at)
            || reader.is(at, Tag::OPENS.with(Tag::AUXILIARY)) && !perfect
            || matches!(reader.lower(at), "that" | "who" | "which")
        {
            return false;
        }
        if at > from && reader.is(at, Tag::CUE) && !reader.is(at - 1, Tag::DETERMINER.with(Tag::PREPOSITION)) {
            // "others disagree".
            let plural = reader.is(at - 1, Tag::PLURAL) || reader.is(at - 1, Tag::SPEAKER) && reader.is_plural(at - 1);
            let speaks = cues::at(reader.tokens, at, hi).any(|hit| {
                let base = hit.form == Form::Base && plural && !hit.row.frames.any(Frames::HOMOGRAPH);
                (base || matches!(hit.form, Form::Past | Form::Present))
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
