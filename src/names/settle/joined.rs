//! Two names that a hyphen or "and" joins -> each by itself ("Iran-Iraq", "Krung Thai Bank and Siam Cement"), and a name
//! that a hyphen ties to a word -> without the word ("Tutsi-led"). Two peoples are one name: "Russian-Kazakh".

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::repair::{SETTLED, is_form};
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
pub(super) const COMPLETE: &[&str] = &[
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
    articles(reader, &names, &mut apart);
    rules::overlay(reader, names, apart)
}

/// What one word is known for, if it is nothing else.
pub(super) fn known(reader: &Reader<'_>, words: Range<usize>) -> Option<Label> {
    const ORGS: Classes = Classes::ACRONYM.or(Classes::LONE_ORG);
    let lower = reader.tokens.lower_in(words.clone());
    let classes = reader.lexicon.word(lower);
    let state = reader.is(words.start, Classes::PLACE_ACRONYM) && reader.case(words.start) == Case::Upper;
    let word = words.len() == 1 && reader.lexicon.is_common(lower) && !state;
    if word || !words.clone().all(|idx| reader.capital(idx) || !reader.word(idx)) {
        return None;
    }
    let acronym = words.len() == 1 && reader.case(words.start) == Case::Upper;
    match Lexicon::label(classes) {
        Some(label @ (Label::Norp | Label::Gpe | Label::Loc)) => Some(label),
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
    // "South Korea-US", "US-South Korea": a country of two words is one side.
    let country = |words: &Range<usize>| reader.listed(words.clone()).any(Classes::COUNTRY);
    let two = |words: &Range<usize>| !reader.tokens.starts_line(words.end - 1) && country(words);
    let first = idx.checked_sub(2).map(|start| start..idx).filter(two).unwrap_or(idx - 1..idx);
    let second = Some(idx + 1..idx + 3).filter(two).unwrap_or(idx + 1..idx + 2);
    let chained = reader.hyphen(second.end) || first.start > 0 && reader.hyphen(first.start - 1);
    if chained || reader.tokens.starts_line(idx + 1) {
        return;
    }
    let mut add = |tokens, label| apart.push(Proposal { tokens, label, margin: SETTLED, by: FoundBy::Rule });
    let over = beside.clone().find(|name| name.tokens.contains(&idx));
    // "Pakistan-administered": a participle, whatever it says.
    let participle = reader.tokens.str(idx + 1).ends_with("ed");
    if reader.case(idx + 1) == Case::Lower && (reader.is(idx + 1, Classes::COMPOUND) || participle) {
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
    let longer = beside.clone().any(|name| with_the(name) < first.start || name.tokens.end > second.end);
    let (Some(one), Some(other)) = (known(reader, first.clone()), known(reader, second.clone())) else { return };
    let whole = reader.tokens.lower_in(first.start..second.end);
    if longer || WHOLE.contains(&whole) || reader.lexicon.word(whole).any(Classes::NAME) {
        return;
    }
    // Two that have something with each other ("NATO-Russia talks"), not a branch abroad ("ISIS-DRC").
    let between = reader.case(second.end) == Case::Lower && !reader.is(second.end, Classes::FUNCTION);
    if one == Label::Org && !between {
        return;
    }
    if one == Label::Norp && other == Label::Norp {
        add(idx - 1..idx + 2, Label::Norp);
    } else if one != Label::Norp
        && other != Label::Norp
        && [&first, &second].iter().any(|side| country(side) || reader.is(side.start, Classes::PLACE_ACRONYM))
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

/// "the Marl Treaty and the Orsk Agreement", "Marl Corp, Orsk Group": an article, and a comma behind a legal form, begin
/// another name.
fn articles(reader: &Reader<'_>, names: &[Proposal], apart: &mut Vec<Proposal>) {
    let is_form = |word: &str| is_form(word) || matches!(word, "ag" | "llp" | "sa");
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
