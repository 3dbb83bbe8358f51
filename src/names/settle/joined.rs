//! Two names that a hyphen or "and" joins -> each by itself ("Iran-Iraq", "Krung Thai Bank and Siam Cement"), and a name
//! that a hyphen ties to a word -> without the word ("Tutsi-led"). Two peoples are one name: "Russian-Kazakh".

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::repair::{FORMS, SETTLED};
use crate::document::{FoundBy, Label};
use crate::names::lexicon::{Classes, Lexicon};
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// Countries whose name is two names, and that the gazetteer does not know by them.
const WHOLE: &[&str] = &[
    "bosnia-herzegovina",
    "congo-brazzaville",
    "congo-kinshasa",
    "congo-zaire",
    "guinea-conakry",
    "serbia-montenegro",
];

/// What a hyphen puts before a people: "pro-Serb". "Sino-Indian" is a name of two.
const PREFIXES: &[&str] = &["anti", "ex", "neo", "non", "pan", "post", "pre", "pro", "then"];

/// Last words of a name that lacks nothing: what follows behind "and" is another.
#[rustfmt::skip]
const COMPLETE: &[&str] = &[
    "ag", "association", "authority", "bank", "co", "commission", "committee", "corp", "corporation", "council", "department",
    "foundation", "fund", "group", "holdings", "inc", "institute", "ltd", "ministry", "newspaper", "organisation",
    "organization", "party", "plc", "press", "securities", "times", "union", "university",
];

/// Puts names apart, or adds those that a hyphen hid.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut apart = Vec::new();
    let mut at = 0;
    for idx in (1..reader.tokens.len()).filter(|&idx| reader.hyphen(idx)) {
        while names.get(at).is_some_and(|name| name.tokens.end < idx) {
            at += 1;
        }
        let beside = names[at..].iter().take_while(|name| name.tokens.start <= idx + 1);
        hyphen(reader, idx, &beside, &mut apart);
    }
    and(reader, &names, &mut apart);
    owners(reader, &names, &mut apart);
    offices(reader, &names, &mut apart);
    articles(reader, &names, &mut apart);
    employees(reader, &names, &mut apart);
    purposes(reader, &names, &mut apart);
    rules::overlay(reader, names, apart)
}

/// What one word is known for, if it is nothing else.
fn known(reader: &Reader<'_>, words: Range<usize>) -> Option<Label> {
    const ORGS: Classes = Classes::ACRONYM.or(Classes::LONE_ORG);
    let lower = reader.tokens.lower_in(words.clone());
    let classes = reader.lexicon.word(lower);
    let word = words.len() == 1 && reader.lexicon.is_common(lower);
    if word || !words.clone().all(|idx| reader.capital(idx) || !reader.word(idx)) {
        return None;
    }
    let acronym = words.len() == 1 && reader.case(words.start) == Case::Upper;
    match Lexicon::label(classes) {
        Some(label @ (Label::Norp | Label::Gpe)) => Some(label),
        _ if classes.any(Classes::PLACE_ACRONYM) => Some(Label::Gpe),
        _ if classes.any(ORGS) && (acronym || classes.any(Classes::LONE_ORG)) => Some(Label::Org),
        _ => None,
    }
}

/// Reads the words on both sides of the hyphen at `idx`; `beside` are the names that touch it.
fn hyphen<'n>(
    reader: &Reader<'_>,
    idx: usize,
    beside: &(impl Iterator<Item = &'n Proposal> + Clone),
    apart: &mut Vec<Proposal>,
) {
    let chained = reader.hyphen(idx + 2) || idx > 1 && reader.hyphen(idx - 2);
    if chained || reader.tokens.starts_line(idx + 1) {
        return;
    }
    let mut add = |tokens, label| apart.push(Proposal { tokens, label, margin: SETTLED, by: FoundBy::Rule });
    let over = beside.clone().find(|name| name.tokens.contains(&idx));
    let (first, second) = (idx - 1..idx, idx + 1..idx + 2);
    if reader.case(idx + 1) == Case::Lower && reader.is(idx + 1, Classes::COMPOUND) {
        let missed = beside.clone().all(|name| name.tokens.end < idx);
        let plain = |idx: usize| !reader.capital(idx) || reader.is(idx, Classes::FUNCTION);
        let opens = idx < 2 || plain(idx - 2) || reader.tokens.starts_line(idx - 1);
        match over {
            None if missed && opens => {
                if let Some(label) = known(reader, first.clone()) {
                    add(first, label);
                }
            }
            // "the Manila-based Asian Development Bank".
            Some(name) if reader.capital(idx + 2) && name.tokens.end > idx + 2 => {
                let held = name.tokens.start..idx;
                if let Some(label) = known(reader, held.clone()) {
                    add(held, label);
                    add(idx + 2..name.tokens.end, name.label);
                }
            }
            _ => {}
        }
        return;
    }
    let missed = beside.clone().all(|name| name.tokens.end < idx || name.tokens.start > idx + 1);
    if missed && known(reader, second.clone()) == Some(Label::Norp) {
        let left = reader.tokens.lower(idx - 1);
        if PREFIXES.contains(&left) {
            add(second, Label::Norp);
            return;
        } else if reader.capital(idx - 1) && left.ends_with('o') {
            add(idx - 1..idx + 2, Label::Norp);
            return;
        }
    }
    let with_the = |name: &Proposal| name.tokens.start + usize::from(reader.tokens.lower(name.tokens.start) == "the");
    let longer = beside.clone().any(|name| with_the(name) + 1 < idx || name.tokens.end > idx + 2);
    let (Some(one), Some(other)) = (known(reader, first.clone()), known(reader, second.clone())) else { return };
    let whole = reader.tokens.lower_in(idx - 1..idx + 2);
    if longer || WHOLE.contains(&whole) || reader.lexicon.word(whole).any(Classes::NAME) {
        return;
    }
    // Two that have something with each other ("NATO-Russia talks"), not a branch abroad ("ISIS-DRC").
    let between = reader.case(idx + 2) == Case::Lower && !reader.is(idx + 2, Classes::FUNCTION);
    if one == Label::Org && !between {
        return;
    }
    if one == Label::Norp && other == Label::Norp {
        add(idx - 1..idx + 2, Label::Norp);
    } else if one != Label::Norp
        && other != Label::Norp
        && [idx - 1, idx + 1].iter().any(|&idx| reader.is(idx, Classes::COUNTRY.or(Classes::PLACE_ACRONYM)))
    {
        add(first, one);
        add(second, other);
    }
}

/// Parts organisations that "and" joins, where the first lacks nothing, or the article or the gazetteer knows both.
fn and(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    let org = |name: &&Proposal| name.label == Label::Org;
    let words = |tokens: Range<usize>| reader.tokens.lower_in(tokens);
    let told: FxHashSet<&str> = names.iter().filter(org).map(|name| words(name.tokens.clone())).collect();
    for name in names.iter().filter(org) {
        let Range { start, end } = name.tokens;
        let mut ands = (start + 1..end - 1).filter(|&idx| reader.mark(idx, "and"));
        let (Some(and), next) = (ands.next(), ands.next()) else { continue };
        // Of several only the first can part two, where the gazetteer knows all that is behind it.
        if next.is_some() && !reader.lexicon.word(words(and + 1..end)).any(Classes::ORGANISATION) {
            continue;
        }
        let whole = reader.lexicon.word(words(start..end)).any(Classes::NAME);
        let comma = (start..and).any(|idx| reader.mark(idx, ","));
        let listed =
            |tokens: Range<usize>| reader.lexicon.word(words(tokens)).any(Classes::ORGANISATION.or(Classes::LONE_ORG));
        let headed = |tokens: &Range<usize>| tokens.len() > 1 && reader.is(tokens.end - 1, Classes::ORG_HEAD);
        let known = |tokens: Range<usize>| listed(tokens.clone()) || headed(&tokens) && told.contains(words(tokens));
        // "Institute for Press and Society" has its second object behind "and".
        let flat = and > start + 1 && (start..and).all(|idx| reader.capital(idx) || !reader.word(idx));
        let other = !reader.everyday(and + 1)
            && reader.tokens.lower(and + 1) != "trust"
            && (end > and + 2 || listed(and + 1..end));
        let complete = flat && other && COMPLETE.contains(&reader.tokens.lower(and - 1));
        let office = and > start + 1 && reader.is(and + 1, Classes::OF_HEAD) && reader.mark(and + 2, "of");
        let both = known(start..and) && known(and + 1..end) && (flat || listed(start..and));
        if !whole && !comma && reader.capital(and + 1) && (complete || office || both) {
            apart.push(Proposal { tokens: start..and, ..name.clone() });
            apart.push(Proposal { tokens: and + 1..end, ..name.clone() });
        }
    }
}

/// "the Disaster and | Emergency Management Authority", "the Goods and | Services Tax": everyday words with capitals before
/// "and", behind an article or an owner, belong to the office or the law behind it.
fn offices(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    const LAWS: &[&str] = &["act", "bill", "code", "tax"];
    for (at, name) in names.iter().enumerate() {
        let Range { start, end } = name.tokens;
        let last = end - 1;
        let office = name.label == Label::Org && end > start + 1 && reader.is(last, Classes::ORG_HEAD);
        let law = LAWS.contains(&reader.tokens.lower(last)) && reader.capital(last);
        let and = start > 1 && matches!(reader.tokens.str(start - 1), "and" | "&");
        if !and || !(office || law) || reader.tokens.starts_line(start) {
            continue;
        }
        let before = at.checked_sub(1).map(|before| &names[before]);
        let word = |idx: &usize| {
            reader.case(*idx) == Case::Capital
                && (reader.everyday(*idx) || !reader.is(*idx, Classes::NAME) && (law || reader.is(*idx, Classes::HEAD)))
                && !reader.tokens.starts_line(idx + 1)
        };
        let words = (start.saturating_sub(5)..start - 1).rev().take_while(word).count();
        let from = start - 1 - words;
        let led = from > 0
            && (reader.possessive(from - 1) || matches!(reader.tokens.str(from - 1), "the" | "The" | "its" | "new"));
        let whole = before.is_none_or(|name| {
            name.tokens.end <= from
                || name.tokens == (from..start - 1)
                    && !reader.is(start - 2, Classes::HEAD)
                    && name.label != Label::Person
        });
        if words > 0 && led && whole {
            let label = if law { Label::Law } else { Label::Org };
            apart.push(Proposal { tokens: from..end, label, ..name.clone() });
        }
    }
}

/// "Bureau of Alcohol, | Tobacco and Firearms", "Intergovernmental Panel | on Climate Change": everyday words with capitals
/// go on with the name of an office.
fn purposes(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    const BODIES: &[&str] = &["campaign", "forum", "initiative", "panel"];
    #[rustfmt::skip]
    const OFFICES: &[&str] = &[
        "administration", "agency", "bureau", "center", "centre", "commission", "committee", "department", "directorate",
        "institute", "ministry", "office", "secretariat",
    ];
    const KNOWN: Classes =
        Classes::NAME.or(Classes::CALENDAR).or(Classes::FUNCTION).or(Classes::LONE_ORG).or(Classes::ACRONYM);
    let plain = |idx: usize| reader.everyday(idx) || reader.is(idx, Classes::HEAD);
    let word =
        |idx: usize| reader.case(idx) == Case::Capital && !reader.is(idx, KNOWN) && !reader.tokens.starts_line(idx);
    let words = |from: usize| from + (from..from + 4).take_while(|&idx| word(idx)).count();
    for name in names.iter().filter(|name| name.label == Label::Org && name.tokens.len() > 1) {
        let Range { start, mut end } = name.tokens;
        let last = end - 1;
        let headed = reader.is(last, Classes::ORG_HEAD) || BODIES.contains(&reader.tokens.lower(last));
        let of = (start + 1..end).find(|&idx| matches!(reader.tokens.str(idx), "of" | "for" | "on"));
        if let Some(of) = of.filter(|of| OFFICES.contains(&reader.tokens.lower(of - 1))) {
            let mut until = end;
            while reader.mark(until, ",") && words(until + 1) > until + 1 {
                until = words(until + 1);
            }
            let and = until + usize::from(until > end && reader.mark(until, ","));
            let listed = until > end && word(of + 1);
            if (listed || word(last) && plain(and + 1)) && reader.mark(and, "and") {
                let behind = words(and + 1);
                end = if behind > and + 1 { behind } else { end };
            }
        } else if headed && of.is_none() && matches!(reader.tokens.str(end), "for" | "on" | "against") {
            let behind = words(end + 1);
            end = if (end + 1..behind).all(plain) && behind > end + 1 { behind } else { end };
        }
        if end > name.tokens.end {
            apart.push(Proposal { tokens: start..end, ..name.clone() });
        }
    }
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

/// "the Marl Treaty and the Orsk Agreement", "Marl Corp, Orsk Group": an article, and a comma behind a legal form, begin
/// another name.
fn articles(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    let is_form = |word: &str| FORMS.contains(&word) || matches!(word, "ag" | "co" | "llp" | "sa");
    for name in names.iter().filter(|name| matches!(name.label, Label::Org | Label::Law | Label::Event)) {
        let Range { start, end } = name.tokens;
        let article = |idx: usize| {
            reader.mark(idx, "and") && reader.mark(idx + 1, "the") && reader.capital(idx - 1) && reader.capital(idx + 2)
        };
        let comma = |idx: usize| {
            let form = if reader.mark(idx - 1, ".") { idx - 2 } else { idx - 1 };
            let next = reader.tokens.lower(idx + 1);
            reader.mark(idx, ",")
                && form > start
                && is_form(reader.tokens.lower(form))
                && reader.capital(idx + 1)
                && !is_form(next)
        };
        let inner = start + 1..end.saturating_sub(1);
        if let Some(at) = inner.clone().find(|&idx| article(idx) && idx + 2 < end) {
            apart.push(Proposal { tokens: start..at, ..name.clone() });
            apart.push(Proposal { tokens: at + 2..end, ..name.clone() });
        } else if let Some(at) = inner.clone().find(|&idx| comma(idx)) {
            apart.push(Proposal { tokens: start..at, ..name.clone() });
            apart.push(Proposal { tokens: at + 1..end, ..name.clone() });
        }
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
