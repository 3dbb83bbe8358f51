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
const PEOPLE: Classes = Classes::GIVEN.or(Classes::SURNAME);
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
                if is_spelt_out(reader, before, &name) {
                    *before = Proposal { tokens: before.tokens.start..name.tokens.end, ..name };
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

/// "Manitoba Premier Wab Kinew" is a place and a person, and so is "Sussex Meghan Markle" after "Duchess of"; "Mayor Ana
/// Ruiz" is a person, and so is "State Antony Blinken" after "Secretary of".
fn parted(reader: &Reader<'_>, name: Proposal) -> impl Iterator<Item = Proposal> {
    let whole = |name| [None, Some(name)].into_iter().flatten();
    let Some((before, person)) = cut(reader, &name) else { return whole(name) };
    let known = || Lexicon::label(reader.lexicon.word(reader.tokens.lower_in(before.clone())));
    let label = if before.is_empty() { None } else { known() };
    // Before a title stands a name that somebody knows, or it is no title.
    let titled = person > before.end;
    if titled && label.is_none() && !before.is_empty() {
        return whole(name);
    }
    let place = label.map(|label| Proposal { tokens: before, label, ..name.clone() });
    [place, Some(Proposal { tokens: person..name.tokens.end, label: Label::Person, ..name })].into_iter().flatten()
}

/// What stands in a name before a title or after "Secretary of", and where the person begins.
fn cut(reader: &Reader<'_>, name: &Proposal) -> Option<(Range<usize>, usize)> {
    let Range { start, end } = name.tokens;
    let governed = || start > 1 && reader.mark(start - 1, "of") && reader.is(start - 2, Classes::TITLE);
    let (mut before, person) = match (start..end.saturating_sub(2)).rfind(|&idx| is_title(reader, idx)) {
        Some(title) => (start..title, title + 1),
        None => governed().then_some((start..start + 1, start + 1))?,
    };
    if before.clone().all(|idx| reader.is(idx, Classes::TITLE.or(Classes::OFFICE))) {
        before.end = start;
    }
    let surely = before.is_empty() && name.label == Label::Person;
    let word = |idx: usize| reader.capital(idx) && !reader.is(idx, Classes::HEAD) && (surely || !reader.everyday(idx));
    let someone = person + 2 <= end && (person..end).all(word);
    (someone && matches!(name.label, Label::Person | Label::Org | Label::Gpe)).then_some((before, person))
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

/// "Department of Public Works | and | Highways": one word behind "and" that is no name by itself goes on with the name of
/// an office.
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

/// "Korean | Central News Agency (KCNA)": the letters in brackets say where the name begins.
fn is_spelt_out(reader: &Reader<'_>, before: &Proposal, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    if before.tokens.end != start || name.label != Label::Org || !reader.mark(end, "(") || !reader.mark(end + 2, ")") {
        return false;
    }
    let words = (before.tokens.start..end).filter(|&idx| reader.capital(idx));
    let initials = words.filter_map(|idx| reader.tokens.str(idx).chars().next());
    reader.case(end + 1) == Case::Upper && initials.eq(reader.tokens.str(end + 1).chars())
}
