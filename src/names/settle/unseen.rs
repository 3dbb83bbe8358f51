//! Words that the tagger passed over -> names, where their neighbours say that they are some: "Drua winger Odd Halvorsen",
//! "Pfizer's Ibrance", "a Shahed drone", "the Police Service of Northern Ireland", `OrskFirst`.

use std::ops::Range;

use super::roles::{PLAYERS, WARES, is_joined};
use super::sides::is_side;
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// Who speaks for a bank or a firm by its name alone.
const SPEAKERS: &[&str] = &["analyst", "dealer", "economist", "spokesman", "spokeswoman", "strategist", "trader"];
/// What a firm has made has at most this many words.
const LONGEST: usize = 3;
/// Bodies that a state has and that bear its name behind "of".
const BODIES: &[&str] = &["Executive", "Fund", "Inspectorate", "Ombudsman", "Service", "Services"];
/// What a word in a name of something made never is.
const OTHERS: Classes = Classes::TITLE
    .or(Classes::OFFICE)
    .or(Classes::FUNCTION)
    .or(Classes::CALENDAR)
    .or(Classes::HEAD)
    .or(Classes::PEOPLE)
    .or(Classes::GPE)
    .or(Classes::GIVEN)
    .or(Classes::SURNAME)
    .or(Classes::PLAIN)
    .or(Classes::LONE_ORG);

/// Adds these names to those that were found.
pub(crate) fn add(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut found = Vec::new();
    let (mut idx, mut at) = (0, 0);
    while idx < reader.tokens.len() {
        while names.get(at).is_some_and(|name| name.tokens.end <= idx) {
            at += 1;
        }
        if let Some(name) = names.get(at).filter(|name| name.tokens.start <= idx) {
            let Range { start, end } = name.tokens;
            let of = if name.label == Label::Org { body(reader, start, &names[at + 1..]) } else { None };
            found.extend(of.map(|end| Proposal { tokens: start..end, ..name.clone() }));
            idx = end;
            continue;
        }
        let seen = if reader.capital(idx) { name(reader, idx, &names[..at], &names[at..]) } else { None };
        idx = seen.as_ref().map_or(idx + 1, |(tokens, _)| tokens.end.max(idx + 1));
        found.extend(seen.map(|(tokens, label)| Proposal { tokens, label, margin: 0, by: FoundBy::Rule }));
    }
    rules::overlay(reader, names, found)
}

/// The name that the free word at `idx` is or opens; the names before it, and those from here on.
fn name(reader: &Reader<'_>, idx: usize, before: &[Proposal], after: &[Proposal]) -> Option<(Range<usize>, Label)> {
    let next = idx + 1;
    let unknown = reader.classes(idx) == Classes::NONE && !reader.everyday(idx) && !reader.initial(idx);
    let person = |at: usize| after.first().is_some_and(|name| name.label == Label::Person && name.tokens.start == at);
    let touching = before.last().filter(|name| name.tokens.end == idx);
    if reader.in_address(idx) || reader.in_link(idx) || reader.hyphen(next) || idx > 0 && reader.hyphen(idx - 1) {
        return None;
    }
    if PLAYERS.contains(&reader.tokens.str(next)) && person(next + 1) && !reader.is(idx, Classes::FUNCTION) {
        let people = touching.filter(|name| name.label == Label::Norp);
        return Some((people.map_or(idx, |name| name.tokens.start)..next, Label::Org));
    }
    if is_side(reader, idx..next) && reader.is(idx, Classes::GPE.or(Classes::ORGANISATION)) {
        return Some((idx..next, Label::Org));
    }
    if let Some(end) = body(reader, idx, after).or_else(|| office(reader, idx)) {
        return Some((idx..end, Label::Org));
    }
    let other = || reader.everyday(idx) || reader.is(idx, OTHERS.without(Classes::GIVEN.or(Classes::SURNAME)));
    if touching.is_none() && SPEAKERS.contains(&reader.tokens.str(next)) && person(next + 1) && !other() {
        return Some((idx..next, Label::Org));
    }
    // "DA | MP Odd Halvorsen".
    let party =
        reader.case(idx) == Case::Upper && matches!(reader.tokens.str(next), "MP" | "MLA" | "MK" | "MEP" | "TD");
    if party && !reader.initial(idx) && !reader.is(idx, Classes::GPE.or(Classes::PLACE_ACRONYM)) && person(next + 1) {
        return Some((idx..next, Label::Org));
    }
    if touching.is_some_and(|name| name.label != Label::Norp) || reader.capital(next) {
        return made(reader, idx, before).map(|end| (idx..end, Label::Product));
    }
    let trade = |at: usize| reader.case(at) == Case::Lower && !reader.is(at, Classes::FUNCTION.or(Classes::SPEECH));
    let letters = reader.case(idx) == Case::Upper && (3..=6).contains(&reader.tokens.str(idx).len());
    if unknown && letters && trade(next) && person(next + 1) {
        return Some((idx..next, Label::Org));
    }
    if unknown && WARES.contains(&reader.tokens.str(next)) {
        return Some((idx..next, Label::Product));
    }
    if unknown && is_joined(reader, idx) && is_running(reader, idx) {
        return Some((idx..next, Label::Org));
    }
    made(reader, idx, before).map(|end| (idx..end, Label::Product))
}

/// Whether the word at `idx` stands in running text, and is no handle.
fn is_running(reader: &Reader<'_>, idx: usize) -> bool {
    let opens = reader.tokens.starts_line(idx) || reader.mark(idx - 1, ".") && !reader.tokens.glued(idx);
    let small = |at: usize| reader.case(at) == Case::Lower;
    reader.tokens.str(idx).starts_with(char::is_uppercase)
        && (opens || small(idx - 1))
        && (small(idx + 1) || reader.possessive(idx + 1))
}

/// "Police Service of Northern Ireland": where the body ends that begins at `idx` with two words or more.
fn body(reader: &Reader<'_>, idx: usize, after: &[Proposal]) -> Option<usize> {
    let first = |idx: usize| !reader.is(idx, Classes::FUNCTION);
    let of = (idx + 2..idx + 5).find(|&at| reader.mark(at, "of"))?;
    let words = (idx..of).all(|at| reader.case(at) == Case::Capital) && first(idx);
    let state = after.first().filter(|name| name.label == Label::Gpe && name.tokens.start == of + 1)?;
    (words && BODIES.contains(&reader.tokens.str(of - 1))).then_some(state.tokens.end)
}

/// "the Prime Minister's Office": where what a bearer of an office has ends.
fn office(reader: &Reader<'_>, idx: usize) -> Option<usize> {
    let title = |&at: &usize| reader.capital(at) && reader.is(at, Classes::TITLE.or(Classes::OFFICE));
    let owner = idx + (idx..idx + 3).take_while(title).count();
    let office = owner > idx && reader.possessive(owner) && reader.mark(owner + 1, "Office");
    (office && reader.is(owner - 1, Classes::TITLE)).then_some(owner + 2)
}

/// "Pfizer's | Ibrance", "Apple's | Vision Pro": where what a firm has made ends, in text that is no headline.
fn made(reader: &Reader<'_>, idx: usize, before: &[Proposal]) -> Option<usize> {
    let owner = before.last().filter(|owner| owner.label == Label::Org && owner.tokens.end + 1 == idx)?;
    let word = |idx: usize| reader.capital(idx) && !reader.is(idx, OTHERS) || idx > 0 && reader.figure(idx);
    let end = (idx..=idx + LONGEST).find(|&at| !word(at))?;
    let small = |at: usize| reader.case(at) == Case::Lower && !reader.tokens.starts_line(at);
    let running = small(end) || reader.case(end) == Case::None && small(end + 1);
    let firm = !reader.is(owner.tokens.end - 1, Classes::ORG_HEAD);
    (reader.possessive(idx - 1) && end > idx && running && firm && !reader.possessive(end)).then_some(end)
}
