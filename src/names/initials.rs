//! Initials and a surname ("N. Lenham 72") -> a person, where the tagger passed over them: in tables of results and lists
//! of signatures there is nothing else to go by.

use std::ops::Range;

use super::reader::Reader;
use super::rules::Proposal;
use crate::document::{FoundBy, Label};
use crate::order;

/// Words whose letter is no initial: "Group C. Hale left."
#[rustfmt::skip]
const LETTERED: &[&str] = &[
    "appendix", "block", "category", "class", "division", "exhibit", "grade", "group", "hepatitis", "option", "part",
    "plan", "point", "section", "series", "type", "vitamin", "ward",
];

/// Nobody has more initials.
const MOST: usize = 4;

/// Adds the people that stand where no name is.
pub(crate) fn add(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
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

/// The initials and the surname that begin at `idx` and end by `until`.
fn person(reader: &Reader<'_>, idx: usize, until: usize) -> Option<Range<usize>> {
    let stop = |at: usize| reader.mark(at, ".") && reader.tokens.glued(at) && !reader.tokens.starts_line(at + 1);
    let initial = |at: usize| reader.initial(at) && stop(at + 1);
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
