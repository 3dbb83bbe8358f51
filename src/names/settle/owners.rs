//! A name that holds what somebody has -> the owner and what it has ("Intel Corp's | Pentium"), and a name that holds
//! somebody and where he works -> both ("Odd Halvorsen | of | Marl & Orsk").

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
    employees(reader, &names, &mut apart);
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
        let listed = reader.lexicon.word(reader.tokens.lower_in(start..end)).any(Classes::NAME);
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
        apart.push(Proposal { tokens: mark + 1..end, ..name.clone() });
    }
}

/// What may have something of its own by its words: "University of Brackenholm", "Intel Corp", "Alphabet".
fn body(reader: &Reader<'_>, words: Range<usize>) -> Option<Label> {
    let Range { start, end } = words;
    let classes = reader.lexicon.word(reader.tokens.lower_in(start..end));
    let only = classes.any(Classes::ORGANISATION) && !classes.any(Classes::GIVEN.or(Classes::SURNAME));
    // "University of Brackenholm Men's Choir" is no men's university.
    let people = matches!(reader.tokens.lower(end - 1), "men" | "women" | "children" | "people");
    let office = reader.is(start, Classes::OF_HEAD) && reader.mark(start + 1, "of") && end > start + 2 && !people;
    let complete = reader.is(end - 1, Classes::ORG_HEAD) || COMPLETE.contains(&reader.tokens.lower(end - 1));
    let firm = end > start + 1 && complete;
    let letters = end == start + 1 && reader.case(start) == Case::Upper && !classes.any(Classes::GIVEN);
    (only || office || firm || letters).then_some(Label::Org)
}

/// "Odd Halvorsen of Marl & Orsk": somebody and where he works.
fn employees(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    const OTHERS: Classes = Classes::HEAD.or(Classes::OF_HEAD).or(Classes::TITLE).or(Classes::GPE);
    for name in names.iter().filter(|name| name.label == Label::Org && name.tokens.len() > 3) {
        let Range { start, end } = name.tokens;
        let of = start + 2;
        let plain = |idx: usize| reader.case(idx) == Case::Capital && !reader.everyday(idx) && !reader.is(idx, OTHERS);
        let speaks = start > 0 && reader.is(start - 1, Classes::SPEECH);
        if reader.mark(of, "of") && (speaks || reader.is(start, Classes::GIVEN)) && plain(start) && plain(start + 1) {
            apart.push(Proposal { tokens: start..of, label: Label::Person, ..name.clone() });
            apart.push(Proposal { tokens: of + 1..end, ..name.clone() });
        }
    }
}
