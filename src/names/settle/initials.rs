//! Initials and a surname ("N. Lenham 72") -> a person, where the tagger passed over them or over the initials: in tables
//! of results and lists of signatures there is nothing else to go by.

use std::ops::Range;

use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::order;
use crate::text::tokens::Case;

/// Words whose letter is no initial: "Group C. Hale left."
#[rustfmt::skip]
const LETTERED: &[&str] = &[
    "appendix", "block", "category", "class", "division", "exhibit", "grade", "group", "hepatitis", "option", "part",
    "plan", "point", "section", "series", "type", "vitamin", "ward",
];

/// Nobody has more initials.
const MOST: usize = 4;

/// Adds the people that stand where no name is, and the initials that a surname is without.
pub(crate) fn add(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
    let mut until = 0;
    for name in &mut names {
        if is_lettered(reader, name) {
            name.label = Label::Person;
        }
        if name.label == Label::Person {
            name.tokens.start = with_initials(reader, name.tokens.start, until);
        }
        until = name.tokens.end;
    }
    let mut found = Vec::new();
    let mut taken = names.iter().map(|name| name.tokens.clone()).peekable();
    let mut idx = 0;
    while idx < reader.tokens.len() {
        while taken.next_if(|name| name.end <= idx).is_some() {}
        let until = taken.peek().map_or(reader.tokens.len(), |name| name.start);
        let person = if idx < until { person(reader, idx, until) } else { None };
        idx = person.as_ref().map_or(idx + 1, |person| person.end);
        found.extend(person.map(|tokens| Proposal { tokens, label: Label::Person, margin: 0, by: FoundBy::Rule }));
    }
    if !found.is_empty() {
        names.extend(found);
        order::by_span(&mut names, |name| reader.tokens.span(name.tokens.clone()));
    }
    names
}

/// "H.D. Kumaraswamy": initials and one word that nobody knows for anything but a surname.
fn is_lettered(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    let last = end - 1;
    let classes = reader.classes(last);
    end == start + 2
        && matches!(name.label, Label::Org | Label::Gpe | Label::Product)
        && is_initials(reader, start)
        && reader.tokens.str(start).len() > 2
        && reader.case(last) == Case::Capital
        && (classes == Classes::NONE || classes.without(Classes::SURNAME.or(Classes::GIVEN)) == Classes::NONE)
        && !reader.everyday(last)
        && !reader.listed(name.tokens.clone()).any(Classes::NAME)
}

/// Where the initials before the surname at `start` begin, not before `from`.
fn with_initials(reader: &Reader<'_>, start: usize, from: usize) -> usize {
    let mut first = start;
    while first >= from + 2 && start - first < 2 * MOST && is_initial(reader, first - 2) {
        first -= 2;
    }
    if first == start && first > from && is_initials(reader, first - 1) {
        first -= 1;
    }
    // "Francisco I. Madero" has a first name, "Group C. Hale left" none; and in "So do I. Hale left" nobody has.
    let before = first.checked_sub(1).filter(|&idx| reader.word(idx) && !reader.tokens.starts_line(first));
    let named = |idx: usize| reader.capital(idx) && !reader.is(idx, Classes::TITLE);
    let pronoun = before.is_some_and(|idx| named(idx) || reader.mark(first, "I"));
    let split = (first + 1..=start).any(|idx| reader.tokens.starts_line(idx));
    if pronoun || split || reader.tokens.glued(first) { start } else { first }
}

/// Whether the token at `idx` is initials without a space between them: "K.P."
fn is_initials(reader: &Reader<'_>, idx: usize) -> bool {
    let dotted =
        reader.tokens.str(idx).as_bytes().chunks(2).all(|pair| pair[0].is_ascii_uppercase() && pair[1..] == [b'.']);
    dotted && reader.word(idx) && !reader.is(idx, Classes::ACRONYM.or(Classes::PLACE_ACRONYM).or(Classes::PLAIN))
}

/// Whether an initial and its full stop begin at `idx`.
fn is_initial(reader: &Reader<'_>, idx: usize) -> bool {
    reader.initial(idx) && reader.mark(idx + 1, ".") && reader.tokens.glued(idx + 1)
}

/// The initials and the surname that begin at `idx` and end by `until`.
fn person(reader: &Reader<'_>, idx: usize, until: usize) -> Option<Range<usize>> {
    let initial = |at: usize| is_initial(reader, at) && !reader.tokens.starts_line(at + 2);
    let lettered = idx > 0 && LETTERED.contains(&reader.tokens.lower(idx - 1));
    if !initial(idx) || reader.tokens.glued(idx) && idx > 0 && reader.word(idx - 1) || lettered {
        return None;
    }
    let mut last = idx;
    while initial(last) && last < idx + 2 * MOST {
        last += 2;
    }
    let surname = last < until
        && reader.capital(last)
        && !reader.tokens.starts_line(last)
        && reader.tokens.str(last).chars().nth(2).is_some()
        && !reader.everyday(last)
        && !reader.in_address(last);
    surname.then_some(idx..last + 1)
}
