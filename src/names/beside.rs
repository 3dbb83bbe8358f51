//! Names and the titles, possessives and names beside them -> the same, put right where these settle it: a title belongs
//! to nobody's name, an office has its whole name, and who has people is an organisation.

use std::ops::Range;

use super::agree::FIRM;
use super::lexicon::{Classes, Lexicon};
use super::reader::Reader;
use super::rules::Proposal;
use crate::document::Label;
use crate::text::tokens::Case;

/// What the first or last name of somebody is known by.
const PEOPLE: Classes = Classes::FEMALE.or(Classes::MALE).or(Classes::FIRST).or(Classes::SURNAME);
/// Titles that go with a name through life, and stay in it where the tagger put them.
#[rustfmt::skip]
const WORN: &[&str] = &[
    "ayatollah", "baron", "baroness", "count", "countess", "dame", "duchess", "duke", "earl", "emir", "imam", "khan", "king",
    "lady", "lord", "maulana", "mullah", "pope", "prince", "princess", "queen", "saint", "sardar", "shah", "sheik", "sheikh",
    "sir", "sister", "sultan", "swami", "tsar",
];

/// Puts names right; they are in text order before and after.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut settled: Vec<Proposal> = Vec::with_capacity(names.len());
    for name in names {
        let parts = parted(reader, name);
        for name in parts {
            if let Some(before) = settled.last_mut() {
                meet(reader, before, &name);
                if joins_office(reader, before, &name) {
                    before.tokens.end = name.tokens.end;
                    continue;
                }
            }
            settled.push(name);
        }
    }
    settled.retain(|name| !name.tokens.is_empty());
    settled
}

/// Whether the word at `idx` is a title that its bearer lays down.
fn is_title(reader: &Reader<'_>, idx: usize) -> bool {
    reader.is(idx, Classes::TITLE) && !reader.initial(idx) && !WORN.contains(&reader.tokens.lower(idx))
}

/// "Manitoba Premier Wab Kinew" is a place and a person, "Mayor Ana Ruiz" a person.
fn parted(reader: &Reader<'_>, name: Proposal) -> impl Iterator<Item = Proposal> {
    let Range { start, end } = name.tokens;
    let title = (start..end.saturating_sub(2)).find(|&idx| is_title(reader, idx)).filter(|&title| {
        let person = |idx: usize| reader.capital(idx) && !reader.everyday(idx) && !reader.is(idx, Classes::HEAD);
        (title + 1..end).all(person) && matches!(name.label, Label::Person | Label::Org | Label::Gpe)
    });
    let Some(title) = title else { return [None, Some(name)].into_iter().flatten() };
    let known = || Lexicon::label(reader.lexicon.word(reader.tokens.lower_in(start..title)));
    let before = (title > start).then(known).flatten();
    if before.is_none() && title > start {
        return [None, Some(name)].into_iter().flatten();
    }
    let place = before.map(|label| Proposal { tokens: start..title, label, ..name.clone() });
    [place, Some(Proposal { tokens: title + 1..end, label: Label::Person, ..name })].into_iter().flatten()
}

/// What a name says of the one right before it: "Fed Chair | Jerome Powell", "Cosatu's | Zanele Sabela".
fn meet(reader: &Reader<'_>, before: &mut Proposal, name: &Proposal) {
    let (end, start) = (before.tokens.end, name.tokens.start);
    if name.label != Label::Person {
        return;
    }
    if end == start && before.label == Label::Org && is_title(reader, end - 1) {
        let office = |idx: usize| reader.is(idx, Classes::TITLE.or(Classes::OFFICE)) || reader.hyphen(idx);
        while !before.tokens.is_empty() && office(before.tokens.end - 1) {
            before.tokens.end -= 1;
        }
    }
    let alone = before.tokens.len() == 1 && before.label == Label::Person && before.margin < FIRM;
    let owns = start == end + 1 && reader.possessive(end) && name.tokens.len() > 1;
    if alone && owns && !reader.is(before.tokens.start, PEOPLE) {
        before.label = Label::Org;
    }
}

/// "Department of Public Works | and | Highways": one word behind "and" that is no name by itself goes on with the name of an office.
fn joins_office(reader: &Reader<'_>, before: &Proposal, name: &Proposal) -> bool {
    let Range { start, end } = before.tokens;
    before.label == Label::Org
        && name.tokens == (end + 1..end + 2)
        && matches!(reader.tokens.lower(end), "and" | "&")
        && reader.is(start, Classes::OF_HEAD)
        && reader.tokens.lower(start + 1) == "of"
        && reader.case(name.tokens.start) == Case::Capital
        && !reader.is(name.tokens.start, Classes::NAME.or(Classes::LONE_ORG))
}
