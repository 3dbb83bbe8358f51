//! A name that holds what somebody has -> the owner and what it has ("Intel Corp's | Pentium"), and a name that holds
//! two firms, towns or judges of a list -> both ("JAKARTA/SINGAPORE").

use std::ops::Range;

use super::joined::{COMPLETE, known};
use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// Puts owners and what they have apart.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut apart = Vec::new();
    owners(reader, &names, &mut apart);
    listed(reader, &names, &mut apart);
    datelines(reader, &names, &mut apart);
    bench(reader, &names, &mut apart);
    rules::overlay(reader, names, apart)
}

/// "Indonesia's Meteorology Agency", "U.S. Geological Survey and Japan's Met Agency": a country and what it has; "Faculty
/// of Arts' | Drama Club", "Intel Corp's | Pentium": an organisation and what it has.
fn owners(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    let held = |name: &&Proposal| matches!(name.label, Label::Org | Label::Product | Label::Fac);
    for name in names.iter().filter(held) {
        let Range { start, end } = name.tokens;
        let owner = (start + 1..end.saturating_sub(1)).find(|&idx| reader.possessive(idx));
        // "St. Mary's Hospital" has its name from no town.
        let saint = matches!(reader.tokens.lower(start), "st" | "saint");
        let Some(mark) = owner.filter(|&mark| reader.capital(mark + 1) && !saint) else { continue };
        let and = (start + 1..mark).rev().find(|&idx| reader.mark(idx, "and"));
        let from = and.map_or(start, |and| and + 1);
        let listed = reader.listed(start..end).any(Classes::NAME);
        let Some(label) = known(reader, from..mark).or_else(|| body(reader, from..mark)).filter(|_| !listed) else {
            continue;
        };
        if label == Label::Norp {
            continue;
        }
        // "Drug Administration" has its first half before "and", one word has not.
        let single = label == Label::Gpe || mark == from + 1;
        if let Some(and) = and.filter(|_| single) {
            apart.push(Proposal { tokens: start..and, ..name.clone() });
        }
        let from = if single { from } else { start };
        apart.push(Proposal { tokens: from..mark, label, ..name.clone() });
        let had = Proposal { tokens: mark + 1..end, ..name.clone() };
        let person = label == Label::Org && is_somebody(reader, &had.tokens);
        apart.push(Proposal { label: if person { Label::Person } else { had.label }, ..had });
    }
}

/// Whether two or three words are somebody who works for the owner before them: "Orsk Corp's | Ana Ruiz sent".
fn is_somebody(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    const PEOPLE: Classes = Classes::GIVEN.or(Classes::SURNAME);
    let plain = |idx: usize| {
        let classes = reader.classes(idx);
        reader.case(idx) == Case::Capital && !reader.everyday(idx) && (classes == Classes::NONE || classes.any(PEOPLE))
    };
    words.len() > 1
        && words.clone().all(|idx| plain(idx) || reader.hyphen(idx))
        && reader.case(words.end) == Case::Lower
}

/// What may have something of its own by its words: "University of Brackenholm", "Intel Corp", "Alphabet".
fn body(reader: &Reader<'_>, words: Range<usize>) -> Option<Label> {
    let Range { start, end } = words;
    let classes = reader.listed(start..end);
    let only = classes.any(Classes::ORGANISATION) && !classes.any(Classes::GIVEN.or(Classes::SURNAME));
    // "University of Brackenholm Men's Choir" is no men's university.
    let people = matches!(reader.tokens.lower(end - 1), "men" | "women" | "children" | "people");
    let office = reader.is(start, Classes::OF_HEAD) && reader.mark(start + 1, "of") && end > start + 2 && !people;
    let complete = reader.is(end - 1, Classes::ORG_HEAD) || COMPLETE.contains(&reader.tokens.lower(end - 1));
    let firm = end > start + 1 && complete;
    let letters = matches!(reader.case(start), Case::Upper | Case::Mixed) && !classes.any(Classes::GIVEN);
    let letters = letters && end == start + 1;
    (only || office || firm || letters).then_some(Label::Org)
}

/// "AT&T, Wachovia": two firms of a list, of which the first lacks nothing.
fn listed(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    let firm = |tokens: Range<usize>| {
        let letters = tokens.clone().any(|idx| reader.mark(idx, "&")) && reader.case(tokens.start) == Case::Upper;
        letters || reader.listed(tokens).any(Classes::ORGANISATION.or(Classes::LONE_ORG))
    };
    for name in names.iter().filter(|name| name.label == Label::Org) {
        let Range { start, end } = name.tokens;
        let Some(comma) = (start + 1..end - 1).find(|&idx| reader.mark(idx, ",")) else { continue };
        let single = (comma + 1..end).all(|idx| reader.capital(idx));
        if single && firm(start..comma) {
            apart.push(Proposal { tokens: start..comma, ..name.clone() });
            apart.push(Proposal { tokens: comma + 1..end, ..name.clone() });
        }
    }
}

/// "JAKARTA/SINGAPORE": two towns.
fn datelines(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    for name in names.iter().filter(|name| matches!(name.label, Label::Gpe | Label::Org) && name.tokens.len() > 2) {
        let Range { start, end } = name.tokens;
        let Some(slash) = (start + 1..end - 1).find(|&idx| reader.mark(idx, "/")) else { continue };
        let sides = [start..slash, slash + 1..end];
        let town = |side: &Range<usize>| known(reader, side.clone()) == Some(Label::Gpe);
        if sides.iter().all(town) {
            apart.extend(sides.map(|tokens| Proposal { tokens, label: Label::Gpe, ..name.clone() }));
        }
    }
}

/// "Justice Odd Halvorsen and Justice Ana Ruiz": people whom "and" joins, each with a title.
fn bench(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    for name in names.iter().filter(|name| matches!(name.label, Label::Org | Label::Person)) {
        let Range { start, end } = name.tokens;
        let title =
            |idx: usize| reader.is(idx, Classes::TITLE) && reader.tokens.lower(idx) == reader.tokens.lower(start);
        let and = (start + 2..end.saturating_sub(2)).find(|&idx| reader.mark(idx, "and") && title(idx + 1));
        if let Some(and) = and.filter(|_| title(start)) {
            apart.push(Proposal { tokens: start + 1..and, label: Label::Person, ..name.clone() });
            apart.push(Proposal { tokens: and + 2..end, label: Label::Person, ..name.clone() });
        }
    }
}
