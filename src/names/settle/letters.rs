//! Names in capital letters that stand beside an office, a faction or the like -> organisations, where the tagger passed
//! over them or cut them short: "PTI Chairman", "DAB lawmaker", "PML-N", "JD(S)".

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::repair::SETTLED;
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::order;
use crate::text::tokens::Case;

/// Nobody knows acronyms with more letters, and those that only their neighbours vouch for have two at least.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=7;

/// So many letters at least are those of a name that the article spells out.
const SPELT: usize = 3;

/// Adds acronyms where no name is, and lengthens those of factions; names are in text order before and after.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut settled: Vec<Proposal> = Vec::with_capacity(names.len());
    let spelt = spelt(reader, &names);
    let mut rest = names.into_iter().peekable();
    let mut idx = 0;
    while idx < reader.tokens.len() {
        while let Some(before) = rest.next_if(|name| name.tokens.start < idx) {
            settled.push(before);
        }
        let free = settled.last().is_none_or(|last| last.tokens.end <= idx);
        let found = match reader.case(idx) {
            Case::Upper if free => acronym(reader, &spelt, idx, &mut rest),
            Case::Capital if free && rest.peek().is_none_or(|name| name.tokens.start > idx) => governed(reader, idx),
            _ => None,
        };
        idx = found.as_ref().map_or(idx + 1, |name| name.tokens.end);
        settled.extend(found);
    }
    settled.extend(rest);
    order::by_span(&mut settled, |name| reader.tokens.span(name.tokens.clone()));
    settled
}

/// The letters that long names of organisations begin with: "Sri Lanka Transport Board" is the SLTB.
fn spelt(reader: &Reader<'_>, names: &[Proposal]) -> FxHashSet<String> {
    let long = names.iter().filter(|name| name.label == Label::Org && name.tokens.len() >= SPELT);
    let initial = |idx: usize| reader.tokens.str(idx).chars().next().filter(|_| reader.case(idx) == Case::Capital);
    long.map(|name| name.tokens.clone().filter_map(initial).collect::<String>())
        .filter(|letters| letters.len() >= SPELT)
        .collect()
}

/// The organisation whose letters stand at `idx`, and what `rest` found of it taken out.
fn acronym(
    reader: &Reader<'_>,
    spelt: &FxHashSet<String>,
    idx: usize,
    rest: &mut std::iter::Peekable<std::vec::IntoIter<Proposal>>,
) -> Option<Proposal> {
    let letters = reader.tokens.str(idx);
    let plain = Classes::PLAIN.or(Classes::FUNCTION).or(Classes::CALENDAR).or(Classes::SUFFIX).or(Classes::TITLE);
    if !LETTERS.contains(&letters.len())
        || reader.is(idx, plain)
        || reader.in_address(idx)
        || reader.tokens.glued(idx + 1)
            && (reader.word(idx + 1) || reader.figure(idx + 1))
            && !reader.possessive(idx + 1)
        || reader.tokens.glued(idx) && idx > 0 && reader.word(idx - 1)
    {
        return None;
    }
    let end = faction(reader, idx);
    // "PML-N and JD(S)" are two.
    if let Some(both) = rest.peek_mut().filter(|name| name.tokens.start == idx && name.tokens.end > end + 1)
        && end > idx + 1
        && matches!(reader.tokens.str(end), "and" | "&" | ",")
    {
        both.tokens.start = end + 1;
    }
    let here = rest.peek().filter(|name| name.tokens.start < end);
    // A longer name that begins with these letters stays, and so does a person by initials.
    if here.is_some_and(|name| {
        name.tokens.start > idx || name.tokens.end > end || name.tokens.end == end && end == idx + 1
    }) {
        return None;
    }
    let place = reader.is(idx, Classes::PLACE_ACRONYM);
    if end == idx + 1 && (here.is_some() || !(spelt.contains(letters) || vouched(reader, idx)) || shouted(reader, idx))
        || end > idx + 1 && place
    {
        return None;
    }
    while rest.next_if(|name| name.tokens.start < end).is_some() {}
    let label = if place { Label::Gpe } else { Label::Org };
    Some(Proposal { tokens: Range { start: idx, end }, label, margin: SETTLED, by: FoundBy::Rule })
}

/// The place that an official and a name behind it speak for: "Cebu | Gov. Gwen".
fn governed(reader: &Reader<'_>, idx: usize) -> Option<Proposal> {
    const OTHERS: Classes =
        Classes::TITLE.or(Classes::OFFICE).or(Classes::CALENDAR).or(Classes::FUNCTION).or(Classes::HEAD);
    let office = |at: &usize| {
        reader.capital(*at) && reader.is(*at, Classes::TITLE.or(Classes::OFFICE)) && !reader.tokens.starts_line(*at)
    };
    let offices = (idx + 1..idx + 4).take_while(office).count();
    let title = idx + offices;
    let stop = usize::from(reader.mark(title + 1, "."));
    let named = offices > 0
        && reader.is(title, Classes::TITLE)
        && reader.capital(title + stop + 1)
        && !reader.everyday(title + stop + 1);
    let place = reader.is(idx, Classes::GPE) && !reader.is(idx, OTHERS) && !reader.everyday(idx);
    let glued = reader.tokens.glued(idx) && idx > 0 && !matches!(reader.tokens.str(idx - 1), "\"" | "“" | "(");
    (named && place && !glued).then_some(Proposal {
        tokens: idx..idx + 1,
        label: Label::Gpe,
        margin: 0,
        by: FoundBy::Rule,
    })
}

/// Where "PML-N" and "JD(S)" end: one letter behind a hyphen, or a few in brackets without a space.
fn faction(reader: &Reader<'_>, idx: usize) -> usize {
    let known = reader.is(idx, Classes::ACRONYM) || reader.tokens.str(idx).len() > 2;
    if known && reader.hyphen(idx + 1) && reader.initial(idx + 2) && !reader.figure(idx + 3) && !reader.hyphen(idx + 3)
    {
        return idx + 3;
    }
    let bracketed = reader.mark(idx + 1, "(")
        && reader.mark(idx + 3, ")")
        && (idx + 1..idx + 4).all(|at| reader.tokens.glued(at))
        && (reader.initial(idx + 2) || reader.case(idx + 2) == Case::Upper)
        && reader.tokens.str(idx + 2).len() <= 3;
    if bracketed { idx + 4 } else { idx + 1 }
}

/// Whether the lexicon knows the letters at `idx`, or an office stands behind them.
fn vouched(reader: &Reader<'_>, idx: usize) -> bool {
    let next = idx + 1;
    if reader.is(idx, Classes::ACRONYM.or(Classes::PLACE_ACRONYM)) {
        return true;
    }
    if reader.everyday(idx) || reader.tokens.starts_line(next) {
        return false;
    }
    match reader.case(next) {
        Case::Capital => reader.is(next, Classes::TITLE),
        Case::Lower => reader.is(next, Classes::TITLE.or(Classes::ORG_AFTER)),
        _ => false,
    }
}

/// Whether a neighbour that is no acronym is in capitals, too, as all of a headline and a row of sizes may be.
fn shouted(reader: &Reader<'_>, idx: usize) -> bool {
    let known = Classes::ACRONYM.or(Classes::PLACE_ACRONYM).or(Classes::TITLE);
    let upper = |at: usize| reader.case(at) == Case::Upper && !reader.is(at, known);
    idx > 0 && upper(idx - 1) || upper(idx + 1)
}
