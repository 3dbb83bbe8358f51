//! Words -> nouns that a pronoun may stand for: people ("a resident", "officials"), and things, which nobody quotes.

use std::ops::Range;

use crate::document::{Label, Mention, Sentence};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::span::Span;
use crate::text::tokens::Case;

/// How many words may stand between a noun and its article.
const ADJECTIVES: usize = 4;

/// Nouns for people.
const PEOPLE: Classes = Classes::CROWD.or(Classes::PERSON_NOUN);

/// The noun phrase that ends at `idx`, if it is about people and belongs neither to the name after it (`next`) nor to one
/// of the `roles`, which are in text order.
pub(crate) fn people(
    reader: &Reader<'_>,
    idx: usize,
    sentence: &Sentence,
    next: Option<&Mention>,
    roles: &[Span],
) -> Option<Range<usize>> {
    if !(reader.is(idx, PEOPLE) || speaks(reader, idx)) || reader.case(idx) == Case::Upper {
        return None;
    }
    let span = reader.tokens.all()[idx].span;
    let role = roles.partition_point(|role| role.end <= span.start);
    let in_role = roles.get(role).is_some_and(|role| role.overlaps(span));
    // "Mayor Ann Smith", "another resident, Ann Smith,".
    let behind = idx + 1 + usize::from(reader.mark(idx + 1, ","));
    let title = next.is_some_and(|next| next.label == Label::Person && reader.tokens.within(next.span).start == behind);
    let compound = reader.case(idx + 1) == Case::Lower && reader.is(idx + 1, PEOPLE);
    if in_role || title || compound {
        return None;
    }
    let from = sentence.tokens.start as usize;
    with_determiner(reader, idx, from).or_else(|| {
        // Without an article only what surely belongs to the noun is taken: a name or an office ("Kazakh authorities").
        let bound = (from.max(idx.saturating_sub(ADJECTIVES))..idx).rev().take_while(|&at| {
            (reader.capital(at) || reader.is(at, Classes::OFFICE)) && !reader.is(at, Classes::FUNCTION)
        });
        is_crowd(reader, idx).then(|| bound.last().unwrap_or(idx)..idx + 1)
    })
}

fn with_determiner(reader: &Reader<'_>, idx: usize, from: usize) -> Option<Range<usize>> {
    let mut start = idx;
    while start > from && idx - start < ADJECTIVES {
        let before = start - 1;
        if is_determiner(reader.tokens.lower(before)) {
            return Some(before..idx + 1);
        }
        let verb = reader.is(before, Classes::FUNCTION.or(Classes::SPEECH).or(Classes::PERSON_VERB));
        // "Ireland's transport minister": the possessor determines.
        if reader.possessive(before) && before > from && reader.capital(before - 1) {
            return Some(start..idx + 1);
        }
        if verb || !reader.word(before) || reader.possessive(before) {
            return None;
        }
        start = before;
    }
    None
}

/// Whether a noun is about several people.
pub(crate) fn is_crowd(reader: &Reader<'_>, idx: usize) -> bool {
    reader.is(idx, Classes::CROWD) || !reader.is(idx, Classes::PERSON_NOUN) && speaks(reader, idx)
}

/// Whether a plural that no list knows stands for people, for it speaks or is "who": "the hackers, who", "traders say".
fn speaks(reader: &Reader<'_>, idx: usize) -> bool {
    let next = idx + 1 + usize::from(reader.mark(idx + 1, ","));
    let voice = reader.mark(next, "who")
        || matches!(reader.tokens.lower(idx + 1), "say" | "said" | "told" | "claim" | "claimed");
    looks_plural(reader, idx) && voice && !reader.is(idx, Classes::SPEECH.or(Classes::FUNCTION))
}

fn looks_plural(reader: &Reader<'_>, idx: usize) -> bool {
    let word = reader.tokens.str(idx);
    let plural = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    plural && reader.case(idx) == Case::Lower
}

/// Whether the word looks like a plural noun for things: "they" may be these, and then it is nobody's voice.
pub(crate) fn is_thing(reader: &Reader<'_>, idx: usize) -> bool {
    let other = PEOPLE.or(Classes::SPEECH).or(Classes::FUNCTION);
    looks_plural(reader, idx) && !reader.is(idx, other) && !reader.is(idx + 1, PEOPLE)
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "one"
            | "this"
            | "another"
            | "these"
            | "those"
            | "some"
            | "many"
            | "two"
            | "three"
            | "several"
    )
}
