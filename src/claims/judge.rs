//! An attribution -> how it is put: whose words they are, affirmed or not, how firmly.

use std::ops::Range;

use super::cues::Frames;
use super::lists::{EXPECTS, OPINIONS};
use super::opening::Opening;
use super::phrase;
use super::quotes::Quote;
use super::reader::Reader;
use super::site::Attribution;
use super::words::Tag;
use crate::document::{CueClass, Modality, Polarity, Quotation};

/// Whether the words are the source's own.
pub(super) fn quotation(reader: &Reader<'_, '_>, content: &[Range<usize>]) -> Quotation {
    let whole = |piece: &Range<usize>| reader.quote_from(piece.start).is_some_and(|quote| quote.end >= piece.end);
    if content.iter().all(whole) {
        Quotation::Direct
    } else if content.iter().any(|piece| piece.clone().any(|idx| reader.is(idx, Tag::OPENS))) {
        Quotation::Mixed
    } else {
        Quotation::Indirect
    }
}

/// Whether a quotation inside has no closing mark.
pub(super) fn is_unclosed(reader: &Reader<'_, '_>, content: &[Range<usize>]) -> bool {
    let last = content.iter().flat_map(Clone::clone).rfind(|&idx| reader.is(idx, Tag::OPENS));
    // A paragraph that the next one goes on from needs no mark.
    let open = |quote: Quote| !quote.closed && reader.quote_from(quote.end).is_none();
    last.and_then(|idx| reader.quote_from(idx)).is_some_and(open)
}

/// Whether the claim is stated, negated, denied, or not made at all.
pub(super) fn polarity(reader: &Reader<'_, '_>, attribution: &Attribution) -> Polarity {
    // "pleaded not guilty": there the negation is the cue's own word.
    let own = attribution.row.lemma.contains(" not ");
    let negated_cue = !own && attribution.cue.clone().any(|idx| is_negation(reader, idx));
    if negated_cue || attribution.row.frames.any(Frames::SILENT) {
        Polarity::NegatedCue
    } else if attribution.row.class == CueClass::Deny {
        Polarity::Denied
    } else {
        statement_polarity(reader, &attribution.content)
    }
}

/// Whether the main clause of a statement is negated: its first verb, or "no" before it.
pub(super) fn statement_polarity(reader: &Reader<'_, '_>, content: &[Range<usize>]) -> Polarity {
    let first = content.first();
    // "The cuts, she said, were not planned": the verb may stand behind the attribution.
    let sentence = first_sentence(reader, content);
    let with_verb = sentence.iter().find(|piece| main_verb(reader, piece).is_some());
    let negated = with_verb.or(first).is_some_and(|piece| {
        main_verb(reader, piece).is_some_and(|verb| (verb..piece.end.min(verb + 3)).any(|idx| is_negation(reader, idx)))
            || matches!(
                reader.lower(first_word(reader, first.unwrap_or(piece))),
                "no" | "nobody" | "none" | "nothing" | "neither"
            )
    });
    if negated { Polarity::Negated } else { Polarity::Affirmed }
}

fn first_word(reader: &Reader<'_, '_>, piece: &Range<usize>) -> usize {
    piece.clone().find(|&idx| reader.is_word(idx)).unwrap_or(piece.start)
}

fn is_negation(reader: &Reader<'_, '_>, idx: usize) -> bool {
    // "not only" affirms.
    reader.is(idx, Tag::NEGATION) && reader.lower(idx + 1) != "only"
}

/// The first finite verb of the main clause; what stands in a relative clause before it is passed over.
fn main_verb(reader: &Reader<'_, '_>, piece: &Range<usize>) -> Option<usize> {
    let mut at = piece.start;
    if opens_side_clause(reader, first_word(reader, piece)) {
        at = piece.clone().find(|&idx| reader.lower(idx) == ",")? + 1;
    }
    let mut relative = false;
    while at < piece.end
        && !(at > piece.start && matches!(reader.lower(at), "." | "?" | "!" | ";") && reader.is_stop(at))
    {
        if reader.is_finite(at) || is_past(reader, at, piece) {
            if !relative {
                return Some(at);
            }
            relative = false;
        }
        // What the rest depends on has a verb of its own.
        if at > piece.start
            && matches!(
                reader.lower(at),
                "if" | "unless" | "because" | "although" | "though" | "until" | "when" | "while"
            )
        {
            return None;
        }
        relative |= matches!(reader.lower(at), "who" | "which" | "whose" | "whoever" | "whatever");
        at += 1;
    }
    None
}

/// Whether a regular past is the verb of its clause rather than a participle: no other verb follows in it.
fn is_past(reader: &Reader<'_, '_>, at: usize, piece: &Range<usize>) -> bool {
    const BOUNDS: Tag = Tag::SUBORDINATOR.with(Tag::RELATIVE).with(Tag::CONJUNCTION);
    let governed = Tag::DETERMINER.with(Tag::PREPOSITION).with(Tag::AUXILIARY);
    reader.is_ed(at)
        && at > piece.start
        && !reader.is(at - 1, governed)
        && !(at + 1..piece.end.min(at + 40))
            .take_while(|&idx| !reader.is_stop(idx) && reader.lower(idx) != "," && !reader.is(idx, BOUNDS))
            .any(|idx| reader.is_finite(idx))
}

fn opens_side_clause(reader: &Reader<'_, '_>, idx: usize) -> bool {
    matches!(
        reader.lower(idx),
        "if" | "when"
            | "while"
            | "although"
            | "though"
            | "because"
            | "unless"
            | "since"
            | "after"
            | "before"
            | "as"
            | "once"
            | "until"
    )
}

/// How firmly an attributed claim is put.
pub(super) fn modality(reader: &Reader<'_, '_>, attribution: &Attribution) -> Modality {
    let row = attribution.row;
    if polarity(reader, attribution) == Polarity::NegatedCue {
        return Modality::Unstated;
    }
    let asks = attribution.opening == Some(Opening::Question)
        && matches!(row.lemma, "ask" | "wonder" | "question" | "inquire" | "doubt");
    let interrogative =
        first_sentence(reader, &attribution.content).last().is_some_and(|piece| ends_with_question(reader, piece));
    if asks || interrogative {
        return Modality::Question;
    }
    // "told residents to leave", "warned drivers to stay away".
    let told = attribution.opening == Some(Opening::Infinitive) && row.frames.any(Frames::ADDRESSEE);
    let told = told && matches!(row.lemma, "tell" | "warn");
    if told || row.class == CueClass::Ask || matches!(row.lemma, "propose" | "recommend" | "advise") {
        return Modality::Request;
    }
    match statement_modality(reader, &attribution.content) {
        Modality::Asserted
            if row.frames.any(Frames::INFINITIVE) && attribution.opening == Some(Opening::Infinitive) =>
        {
            // "claimed to have won", "denied to be ill" speak of what is, not of what will be.
            let stated = matches!(row.class, CueClass::Say | CueClass::Confirm | CueClass::Deny);
            if stated && opens_with_state(reader, &attribution.content) {
                Modality::Asserted
            } else {
                Modality::Planned
            }
        }
        Modality::Asserted if row.class == CueClass::Predict => Modality::Predicted,
        stated => stated,
    }
}

/// Whether "if" behind this word means "whether".
fn asks(word: &str) -> bool {
    matches!(
        word,
        "ask" | "asks" | "asked" | "wonder" | "wondered" | "wonders" | "know" | "sure" | "doubt" | "see" | "whether"
    )
}

fn opens_with_state(reader: &Reader<'_, '_>, content: &[Range<usize>]) -> bool {
    content.first().is_some_and(|piece| matches!(reader.lower(piece.start + 1), "have" | "be"))
}

/// The pieces of a content up to the end of its first sentence: what follows says how other things are.
fn first_sentence(reader: &Reader<'_, '_>, content: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    for (at, piece) in content.iter().enumerate() {
        // A quotation that goes on with a capital after "she said" begins anew.
        let fresh = at > 0 && reader.is(piece.start, Tag::OPENS) && reader.is_capital(piece.start + 1);
        if fresh {
            break;
        }
        let stop = (piece.start + 1..piece.end).find(|&idx| {
            matches!(reader.lower(idx), "." | "?" | "!") && reader.is_stop(idx) && !phrase::is_initial(reader, idx)
        });
        match stop {
            Some(stop) => {
                pieces.push(piece.start..piece.end.min(stop + 2));
                break;
            }
            None => pieces.push(piece.clone()),
        }
    }
    pieces
}

fn ends_with_question(reader: &Reader<'_, '_>, piece: &Range<usize>) -> bool {
    piece.clone().rev().take(2).any(|idx| reader.lower(idx) == "?")
}

/// Whether a verb of expecting stands here.
fn expects(reader: &Reader<'_, '_>, idx: usize) -> bool {
    EXPECTS.contains(&reader.lower(idx))
        && !reader.is(idx - 1, Tag::DETERMINER.with(Tag::AUXILIARY))
        && !reader.is_possessive(idx - 1)
}

/// "It would be premature to judge": an opinion of today put with care, and no forecast.
fn is_judgement(reader: &Reader<'_, '_>, would: usize, end: usize) -> bool {
    let be = would + 1 + usize::from(reader.is(would + 1, Tag::NEGATION));
    reader.lower(be) == "be" && (be + 1..end.min(be + 5)).any(|idx| OPINIONS.contains(&reader.lower(idx)))
}

/// How firmly a statement is put, told by its words alone.
pub(super) fn statement_modality(reader: &Reader<'_, '_>, content: &[Range<usize>]) -> Modality {
    let Some(piece) = content.first() else { return Modality::Asserted };
    let sentence = first_sentence(reader, content);
    let all = || sentence.iter().flat_map(Clone::clone);
    let conditional = all().any(|idx| {
        matches!(reader.lower(idx), "if" | "unless")
            && !matches!(reader.lower(idx.wrapping_sub(1)), "as" | "even")
            && !matches!(reader.lower(idx + 1), "anything" | "any" | "ever" | "only")
            && !(idx.saturating_sub(3)..idx).any(|before| asks(reader.lower(before)))
            || matches!(reader.lower(idx), "provided" | "providing") && reader.lower(idx + 1) == "that"
    });
    if conditional {
        return Modality::Conditional;
    }
    let planned = piece.clone().any(|idx| {
        let verb = !reader.is(idx + 1, Tag::DETERMINER.with(Tag::NUMBER)) && !reader.is_capital(idx + 1);
        reader.lower(idx) == "to" && idx > piece.start && reader.is(idx - 1, Tag::PLAN) && verb
    });
    if planned {
        return Modality::Planned;
    }
    // "said it expects sales to rise": what it expects is no more certain for being said.
    let start = first_word(reader, piece);
    if (start + 1..piece.end.min(start + 8)).take_while(|&idx| !reader.is_finite(idx)).any(|idx| expects(reader, idx)) {
        return Modality::Predicted;
    }
    let Some(verb) = main_verb(reader, piece) else { return Modality::Asserted };
    match reader.lower(verb) {
        "would" if is_judgement(reader, verb, piece.end) => Modality::Asserted,
        // "she would have won", but "she would have to resign".
        "would" if reader.is(verb + 1, Tag::HAVE) && reader.lower(verb + 2) != "to" => Modality::Conditional,
        "may" | "might" | "could" => Modality::Possible,
        "will" | "would" | "'ll" | "’ll" | "won't" | "won’t" | "wouldn't" | "wouldn’t" | "shall" => {
            Modality::Predicted
        }
        _ if (verb..piece.end.min(verb + 4))
            .any(|idx| matches!(reader.lower(idx), "likely" | "possibly" | "perhaps" | "probably")) =>
        {
            Modality::Possible
        }
        _ if (verb..piece.end.min(verb + 3)).any(|idx| reader.lower(idx) == "expected") => Modality::Predicted,
        _ => Modality::Asserted,
    }
}
