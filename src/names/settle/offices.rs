//! Names of offices and laws that the tagger cut short -> with the everyday words that go before or on behind "and",
//! "for" or a comma: "the Disaster and | Emergency Management Authority", "Bureau of Alcohol, | Tobacco and Firearms".

use std::ops::Range;

use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// Gives offices their whole names.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut whole = Vec::new();
    before(reader, &names, &mut whole);
    purposes(reader, &names, &mut whole);
    rules::overlay(reader, names, whole)
}

/// "the Disaster and | Emergency Management Authority", "the Goods and | Services Tax": everyday words with capitals before
/// "and", behind an article or an owner, belong to the office or the law behind it.
fn before(reader: &Reader<'_>, names: &[Proposal], whole: &mut Vec<Proposal>) {
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
        let previous = at.checked_sub(1).map(|at| &names[at]);
        let word = |idx: &usize| {
            reader.case(*idx) == Case::Capital
                && (reader.everyday(*idx) || !reader.is(*idx, Classes::NAME) && (law || reader.is(*idx, Classes::HEAD)))
                && !reader.tokens.starts_line(idx + 1)
        };
        let words = (start.saturating_sub(5)..start - 1).rev().take_while(word).count();
        let from = start - 1 - words;
        let led = from > 0
            && (reader.possessive(from - 1) || matches!(reader.tokens.str(from - 1), "the" | "The" | "its" | "new"));
        let free = previous.is_none_or(|name| {
            name.tokens.end <= from
                || name.tokens == (from..start - 1)
                    && !reader.is(start - 2, Classes::HEAD)
                    && name.label != Label::Person
        });
        if words > 0 && led && free {
            let label = if law { Label::Law } else { Label::Org };
            whole.push(Proposal { tokens: from..end, label, ..name.clone() });
        }
    }
}

/// "Bureau of Alcohol, | Tobacco and Firearms", "Intergovernmental Panel | on Climate Change": everyday words with capitals
/// go on with the name of an office.
fn purposes(reader: &Reader<'_>, names: &[Proposal], whole: &mut Vec<Proposal>) {
    const BODIES: &[&str] = &["campaign", "forum", "initiative", "panel"];
    const KNOWN: Classes =
        Classes::NAME.or(Classes::CALENDAR).or(Classes::FUNCTION).or(Classes::LONE_ORG).or(Classes::ACRONYM);
    let office = |idx: usize| reader.is(idx, Classes::OF_HEAD) && reader.is(idx, Classes::ORG_HEAD);
    let plain = |idx: usize| reader.everyday(idx) || reader.is(idx, Classes::HEAD);
    let word =
        |idx: usize| reader.case(idx) == Case::Capital && !reader.is(idx, KNOWN) && !reader.tokens.starts_line(idx);
    let words = |from: usize| from + (from..from + 4).take_while(|&idx| word(idx)).count();
    for name in names.iter().filter(|name| name.label == Label::Org && name.tokens.len() > 1) {
        let Range { start, mut end } = name.tokens;
        let last = end - 1;
        let headed = reader.is(last, Classes::ORG_HEAD) || BODIES.contains(&reader.tokens.lower(last));
        let of = (start + 1..end).find(|&idx| matches!(reader.tokens.str(idx), "of" | "for" | "on"));
        if let Some(of) = of.filter(|of| office(of - 1)) {
            let mut until = end;
            // What ends like an organisation is the next one of a list.
            let goes_on =
                |until: usize| words(until + 1) > until + 1 && !reader.is(words(until + 1) - 1, Classes::ORG_HEAD);
            while reader.mark(until, ",") && goes_on(until) {
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
            whole.push(Proposal { tokens: start..end, ..name.clone() });
        }
    }
}
