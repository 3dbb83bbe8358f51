//! Places by the way they are written -> names that nothing else decides: the towns of datelines, and the states that
//! American papers put behind a town ("Dearborn, Mich.", "Austin, TX") or behind a politician's party ("D-Mass."). And
//! what the words before a name say of a place ("the town of Alda"), for `repair`.

use std::ops::Range;

use super::repair::SETTLED;
use super::slugs::SPORTS;
use crate::document::{Block, BlockKind, FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::span::Span;
use crate::text::tokens::Case;
use crate::text::{datelines, states};

/// Letters before the hyphen of "R-Fla.": a politician's party.
const PARTIES: &[&str] = &["D", "R", "I"];

/// Puts these places in the stead of whatever else was found there.
pub(crate) fn settle(reader: &Reader<'_>, blocks: &[Block], names: Vec<Proposal>) -> Vec<Proposal> {
    let mut places = Vec::new();
    let opening = opening(reader, blocks);
    for block in blocks {
        let line = reader.tokens.within(block.span);
        let from = dateline(reader, block, opening, &names, &mut places);
        for idx in from..line.end {
            state(reader, idx, &names, &mut places);
        }
    }
    rules::overlay(reader, names, places)
}

fn name(tokens: Range<usize>, label: Label) -> Proposal {
    Proposal { tokens, label, margin: SETTLED, by: FoundBy::Rule }
}

/// The name that covers the token at `idx`.
fn covering(names: &[Proposal], idx: usize) -> Option<&Proposal> {
    let at = names.partition_point(|name| name.tokens.end <= idx);
    names.get(at).filter(|name| name.tokens.start <= idx)
}

/// Adds the places and the agency of the dateline that a line opens with; hands back where the dateline ends.
fn dateline(
    reader: &Reader<'_>,
    block: &Block,
    opening: Option<Span>,
    names: &[Proposal],
    places: &mut Vec<Proposal>,
) -> usize {
    let line = reader.tokens.within(block.span);
    let Some(dateline) = datelines::read(reader.tokens, line.clone()).filter(|_| block.kind != BlockKind::Title) else {
        return line.start;
    };
    let classes = |range: &Range<usize>| reader.listed(range.clone());
    let vouched = dateline.signed || dateline.brackets.is_some() || dateline.places.len() > 1;
    for place in dateline.places {
        let classes = classes(&place);
        let found = covering(names, place.start);
        // "WASHINGTON, D.C." is one name. "UNITED NATIONS" is no town, "ABOARD THE STELLA" is none, and "WATCH —" and
        // "NBA BASKETBALL —" are no datelines.
        let whole = found.is_some_and(|found| {
            found.label == Label::Gpe && found.tokens.start <= place.start && found.tokens.end >= place.end
        });
        let other = classes.any(Classes::ORGANISATION)
            || reader.is(place.start, Classes::ACRONYM)
            || SPORTS.contains(&reader.tokens.lower(place.end - 1))
            || matches!(reader.tokens.lower(place.start), "aboard" | "on")
            || place.clone().all(|idx| reader.everyday(idx) || !reader.word(idx));
        let believed = vouched
            || found.is_some_and(|found| found.label != Label::Person)
            || found.is_none() && (opening == Some(block.span) || classes.any(Classes::GPE));
        // What a dateline is sure of settles the headline above it too, though the tagger found it already.
        let settled = whole && !(vouched && found.is_some_and(|found| found.tokens == place));
        if !settled && !other && believed {
            let region = classes.any(Classes::REGION) && !classes.any(Classes::GPE);
            places.push(name(place, if region { Label::Loc } else { Label::Gpe }));
        }
    }
    if let Some(agency) = dateline.brackets.filter(|range| !range.is_empty() && range.len() <= 3) {
        let capital = agency.clone().all(|idx| reader.capital(idx));
        let signed = datelines::is_agency(reader.tokens, agency.start);
        let known = covering(names, agency.start).is_some_and(|found| found.label != Label::Person);
        if capital && (signed || !known) {
            let region = !signed && classes(&agency).any(Classes::GPE);
            let label = if region { Label::Gpe } else { Label::Org };
            places.push(name(agency, label));
        }
    }
    dateline.end
}

/// The first paragraph under a headline, unless another line begins with its word: who speaks in a transcript does so
/// again ("HALE: We did.").
fn opening(reader: &Reader<'_>, blocks: &[Block]) -> Option<Span> {
    let first = blocks.iter().position(|block| block.kind == BlockKind::Paragraph).filter(|&first| first > 0)?;
    let word = |block: &Block| reader.tokens.lower(reader.tokens.within(block.span).start);
    let again = blocks[first + 1..].iter().any(|block| word(block) == word(&blocks[first]));
    (!again).then_some(blocks[first].span)
}

/// Adds the state at `idx`, and the town before it.
fn state(reader: &Reader<'_>, idx: usize, names: &[Proposal], places: &mut Vec<Proposal>) {
    if idx < 2 || !reader.capital(idx) || reader.tokens.starts_line(idx) || reader.tokens.starts_line(idx - 1) {
        return;
    }
    if reader.hyphen(idx - 1) {
        // "R-Fla.", "D-Kansas City,": in brackets or between commas it is a place, known or not.
        let words = (idx..idx + 3).take_while(|&at| reader.case(at) == Case::Capital).count();
        let closed = words > 0 && matches!(reader.tokens.str(idx + words), "," | ")");
        let full = reader.is(idx, Classes::GPE).then_some(idx + 1);
        let end = abbreviated(reader, idx).or(closed.then_some(idx + words)).or(full);
        if let Some(end) = end.filter(|_| PARTIES.contains(&reader.tokens.str(idx - 2))) {
            places.push(name(idx..end, Label::Gpe));
        }
        return;
    }
    if !reader.mark(idx - 1, ",") {
        return;
    }
    let Some(end) = abbreviated(reader, idx) else { return };
    let found = covering(names, idx - 2);
    // Of "WASHINGTON, D.C." nothing is left to say; "Jane Roe, MD" is a doctor; "HALE, IN TEARS" is in capitals.
    let postal = end == idx + 1 && !reader.mark_in(idx, '.');
    let person = found.is_some_and(|found| found.label == Label::Person && found.tokens.len() > 1);
    if covering(names, idx).is_some_and(|found| found.tokens.start < idx)
        || postal && (person || reader.case(idx - 2) == Case::Upper)
    {
        return;
    }
    let mut town = found.map_or(idx - 2..idx - 1, |found| found.tokens.clone());
    // "Corizon Health of Brentwood, Tenn.": a firm and its town.
    let of = (town.start + 1..town.end - 1).rev().find(|&at| reader.mark(at, "of"));
    if let Some((of, found)) = of.zip(found).filter(|(of, _)| !reader.is(of - 1, Classes::OF_HEAD)) {
        places.push(Proposal { tokens: town.start..of, label: Label::Org, ..found.clone() });
        town.start = of + 1;
    }
    if town.end != idx - 1 || !reader.capital(town.start) || found.is_none() && reader.everyday(town.start) {
        return;
    }
    // "Stanford University, Calif." names no town.
    let building = found.is_some_and(|found| matches!(found.label, Label::Fac | Label::Org | Label::Loc))
        && reader.is(idx - 2, Classes::ORG_HEAD.or(Classes::FAC_HEAD).or(Classes::LOC_HEAD));
    let told = places.last().is_some_and(|last| last.tokens.end > town.start);
    if !(told || building) {
        places.push(name(town, Label::Gpe));
    }
    places.push(name(idx..end, Label::Gpe));
}

/// Where the abbreviation of a state at `idx` ends, its full stop included.
fn abbreviated(reader: &Reader<'_>, idx: usize) -> Option<usize> {
    if let Some(dotted) = reader.tokens.lower(idx).strip_suffix('.') {
        return states::is_short(dotted).then_some(idx + 1);
    }
    // "W.Va." is three tokens and its last full stop.
    for end in [idx + 1, idx + 3] {
        let stop = reader.mark(end, ".") && (idx + 1..=end).all(|idx| reader.tokens.glued(idx));
        if stop && states::is_short(reader.tokens.lower_in(idx..end)) {
            return Some(end + 1);
        }
    }
    states::is_postal(reader.tokens.str(idx)).then_some(idx + 1)
}

/// What only a place has or is.
#[rustfmt::skip]
const OF_PLACES: &[&str] = &[
    "capital", "city", "county", "district", "governorate", "governor", "mayor", "municipality", "outskirts", "port",
    "prefecture", "province", "residents", "streets", "suburb", "suburbs", "town", "township", "village",
];
/// What makes a government that of a place, not of a person.
const GOVERNMENTS: &[&str] = &["local", "municipal", "provincial", "regional"];

/// "the town of Alda", "the regional government of Alda": whoever the tagger found there is a place.
pub(super) fn of_a_place(reader: &Reader<'_>, name: &Proposal) -> bool {
    let start = name.tokens.start;
    let named = start > 2 && reader.mark(start - 1, "of") && name.tokens.len() <= 2;
    let someone = name.tokens.len() > 1 && reader.is(start, Classes::GIVEN);
    // A bank has a governor and a capital, too.
    let known = Classes::ORGANISATION.or(Classes::LONE_ORG).or(Classes::ACRONYM);
    let body = || {
        reader.is(name.tokens.end - 1, Classes::ORG_HEAD)
            || reader.case(start) == Case::Upper
            || reader.listed(name.tokens.clone()).any(known)
            || matches!(reader.tokens.str(start - 2), "governor" | "capital")
    };
    named
        && (name.label == Label::Person && !someone || name.label == Label::Org && !body())
        && (OF_PLACES.contains(&reader.tokens.str(start - 2))
            || reader.mark(start - 2, "government") && GOVERNMENTS.contains(&reader.tokens.str(start - 3)))
}

/// "Odd Halvorsen, 24, of | Bradford": where somebody lives.
pub(super) fn is_home(reader: &Reader<'_>, name: &Proposal) -> bool {
    let start = name.tokens.start;
    let aged = start > 2
        && reader.mark(start - 1, "of")
        && reader.mark(start - 2, ",")
        && reader.figure(start - 3)
        && reader.tokens.str(start - 3).len() == 2;
    let single = name.label == Label::Person && name.tokens.len() == 1;
    aged && (single || name.tokens.len() <= 2 && reader.listed(name.tokens.clone()).any(Classes::GPE))
}
