//! Firms by the way they are written -> organisations whole: shops with the name of somebody who has nothing behind it
//! ("Marl's said", "at Tedrick's, sales fell"), lawyers ("Marl, Tedrick, Orsk & Lowe"), and legal forms behind a comma.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::repair::{FORMS, SETTLED, is_form};
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// Verbs right behind the possessive of a shop, which are no noun that somebody could have.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "became", "began", "expects", "had", "has", "is", "operates", "says", "sells", "was", "will", "withdrew", "would",
];
/// The same, but for somebody who "has" or "is": "Hale's said so before".
#[rustfmt::skip]
const PARTICIPLES: &[&str] = &[
    "added", "agreed", "announced", "bought", "closed", "declined", "earned", "gained", "opened", "posted", "reported",
    "said", "sold",
];
/// Forms in the law that only lawyers have.
const LAWYERS: &[&str] = &["llp", "lp", "pllc"];

/// Forms that are written short, with a full stop.
const ABBREVIATED: &[&str] = &["bros", "co", "corp", "cos", "inc", "ltd"];

/// Whether the full stop at `idx` ends no sentence: "Marl Corp. stock".
fn goes_on(reader: &Reader<'_>, idx: usize) -> bool {
    let next = idx + 1;
    let mark = matches!(reader.tokens.str(next), "," | ")" | "(") || reader.possessive(next);
    reader.mark(idx, ".")
        && reader.tokens.glued(idx)
        && next < reader.tokens.len()
        && !reader.tokens.starts_line(next)
        && (mark || reader.case(next) == Case::Lower)
}

/// Puts firms together; names are in text order before and after.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut firms = Vec::new();
    shops(reader, &names, &mut firms);
    lawyers(reader, &names, &mut firms);
    rules::overlay(reader, names, firms)
}

fn firm(tokens: Range<usize>) -> Proposal {
    Proposal { tokens, label: Label::Org, margin: SETTLED, by: FoundBy::Rule }
}

/// Shops that speak or sell in one place, wherever their name stands.
fn shops(reader: &Reader<'_>, names: &[Proposal], firms: &mut Vec<Proposal>) {
    let last = |name: &Proposal| reader.tokens.lower(name.tokens.end - 1);
    let full = |name: &&Proposal| name.label == Label::Person && name.tokens.len() > 1;
    let people: FxHashSet<&str> = names.iter().filter(full).map(last).collect();
    let single = |name: &&Proposal| {
        matches!(name.label, Label::Person | Label::Org | Label::Gpe)
            && name.tokens.len() == 1
            && reader.case(name.tokens.start) == Case::Capital
            && reader.possessive(name.tokens.end)
            && !reader.is(name.tokens.start, Classes::GPE.or(Classes::PEOPLE).or(Classes::LONE_ORG))
            && !people.contains(last(name))
    };
    let trades = |name: &&Proposal| {
        let next = name.tokens.end + 1;
        let at = name.tokens.start.checked_sub(1).is_some_and(|before| reader.tokens.lower(before) == "at");
        let somebody = reader.is(name.tokens.start, Classes::GIVEN.or(Classes::SURNAME));
        let verb = reader.tokens.lower(next);
        VERBS.contains(&verb) || PARTICIPLES.contains(&verb) && !somebody || at && reader.mark(next, ",")
    };
    let open: FxHashSet<&str> = names.iter().filter(single).filter(trades).map(last).collect();
    let kept = names.iter().filter(single).filter(|name| open.contains(last(name)));
    firms.extend(kept.map(|name| firm(name.tokens.start..name.tokens.end + 1)));
}

/// "Marl, Tedrick, Orsk & Lowe", "Marl & Orsk, LLP": a list that ends in "&" is one firm, and so is what bears its form.
fn lawyers(reader: &Reader<'_>, names: &[Proposal], firms: &mut Vec<Proposal>) {
    let mut until = 0;
    for name in names.iter().filter(|name| matches!(name.label, Label::Org | Label::Person)) {
        let Range { mut start, mut end } = name.tokens;
        let form = reader.tokens.lower(end + 1);
        let formed = reader.mark(end, ",")
            && matches!(reader.case(end + 1), Case::Upper | Case::Capital)
            && (FORMS.contains(&form) || LAWYERS.contains(&form));
        let and = (start + 1..end).find(|&idx| reader.mark(idx, "&"));
        let partner = |idx: usize| {
            reader.case(idx) == Case::Capital
                && !reader.is(idx, Classes::FUNCTION.or(Classes::ORGANISATION).or(Classes::LONE_ORG))
        };
        let closed = is_form(reader.tokens.lower(end - 1)) || reader.mark(end - 1, ".");
        if let Some(and) = and.filter(|&and| and == start + 1) {
            let listed = |back: &usize| reader.mark(and - back, ",") && partner(and - back - 1);
            let most = (and - 1 - until.min(and - 1)) / 2;
            let partners = (1..=most).map(|n| 2 * n).take_while(listed).count();
            if partners > 1 || partners > 0 && (formed || closed) {
                start -= 2 * partners;
            }
        }
        if formed && name.label == Label::Org {
            end += 2;
        }
        if ABBREVIATED.contains(&reader.tokens.lower(end - 1)) && end > start + 1 && goes_on(reader, end) {
            end += 1;
        }
        if (start, end) != (name.tokens.start, name.tokens.end) {
            firms.push(firm(start..end));
        }
        if name.tokens.len() > 1 {
            until = end;
        }
    }
}
