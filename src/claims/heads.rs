//! A source phrase -> its head: the noun that says what kind of source it is, and whether two are named in it.

use std::ops::Range;

use super::lists::BODIES;
use super::reader::Reader;
use super::words::Tag;
use crate::document::Label;

/// Whether the words are "his" or one of its like.
pub(super) fn is_possessive_pronoun(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    words.len() == 1 && matches!(reader.lower(words.start), "his" | "her" | "their" | "its" | "my" | "our" | "your")
}

/// The first chunk of a phrase: up to its first preposition, comma, bracket or relative clause.
pub(super) fn head(reader: &Reader<'_, '_>, words: &Range<usize>) -> Range<usize> {
    // "Secretary of State Ann Smith's office": what is possessed is the head.
    let bound = |idx: usize| {
        matches!(reader.lower(idx), "," | "(" | "who" | "which" | "that")
            || reader.is(idx, Tag::PREPOSITION) && reader.lower(idx) != "of"
    };
    let titled = reader.is_capital(words.start) && !reader.is(words.start, Tag::DETERMINER);
    let owner = words.clone().take_while(|&idx| titled && !bound(idx)).filter(|&idx| reader.is_possessive(idx)).last();
    let first = owner.map_or(words.start, |owner| owner + 1);
    let ends = |idx: usize| {
        let word = reader.lower(idx);
        let named = reader.is(idx, Tag::NAME) && reader.is(idx - 1, Tag::NAME);
        matches!(word, "," | "(" | "—" | "–" | "who" | "whose" | "which" | "that")
            || (reader.is(idx, Tag::PREPOSITION) && !named && !reader.tokens.glued(idx))
            || (reader.is(idx, Tag::OPENS))
            || ((reader.is_ed(idx) || matches!(word, "seen" | "written" | "held" | "sent" | "made" | "shown" | "led"))
                && !reader.is(idx - 1, Tag::DETERMINER)
                // "a poll released Tuesday", "a report seen by the paper".
                && (idx + 1 == words.end || reader.is(idx + 1, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME))))
    };
    let end = (first + 1..words.end).find(|&idx| ends(idx)).unwrap_or(words.end);
    words.start..end
}

/// What kind of source a head names: a body, a paper, or people.
pub(super) fn label(reader: &Reader<'_, '_>, head: &Range<usize>) -> Label {
    let last = reader.lower(head.end - 1);
    if BODIES.contains(&last) || BODIES.contains(&last.trim_end_matches('s')) {
        Label::Org
    } else if reader.is(head.end - 1, Tag::DOCUMENT) {
        Label::WorkOfArt
    } else {
        Label::Person
    }
}

/// "Ann Smith and Tom Reeve": two names joined, who are one source together.
pub(super) fn is_joint(reader: &Reader<'_, '_>, head: &Range<usize>) -> bool {
    let named = |idx: usize| reader.is(idx, Tag::NAME);
    // An age may stand between: "Ann Smith, 42, and Tom Reeve".
    let before = |and: usize| (head.start..and).rev().find(|&idx| reader.lower(idx) != "," && !reader.is_figure(idx));
    let joins = |and: usize| reader.lower(and) == "and" && !named(and) && before(and).is_some_and(named);
    head.clone().any(joins) && named(head.end - 1)
}
