//! Names of several words that the gazetteer knows for organisations and nothing else -> found whole, whatever the tagger
//! made of their parts: "Mumbai Indians" are a club, and "Philip Morris" is a firm. A town of several words is no person,
//! and a country of several words is one country.

use std::ops::Range;

use super::lexicon::Classes;
use super::reader::Reader;
use super::repair::SETTLED;
use super::rules::Proposal;
use crate::document::{FoundBy, Label};
use crate::order;

/// What else a listed name may be.
const OTHERS: Classes = Classes::GPE.or(Classes::REGION).or(Classes::PEOPLE).or(Classes::EVENT);

/// Puts listed names in the stead of their parts; a longer name that holds one stays.
pub(crate) fn settle(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
    for name in names.iter_mut().filter(|name| name.label == Label::Person && name.tokens.len() > 1) {
        let classes = reader.lexicon.word(reader.tokens.lower_in(name.tokens.clone()));
        if classes.any(Classes::GPE) && !classes.any(Classes::PEOPLE.or(Classes::ORGANISATION)) {
            name.label = Label::Gpe;
        } else if classes == Classes::PEOPLE {
            name.label = Label::Norp;
        }
    }
    let mut settled: Vec<Proposal> = Vec::with_capacity(names.len());
    let mut rest = names.into_iter().peekable();
    let mut idx = 0;
    while idx < reader.tokens.len() {
        let Some((label, listed)) = listed(reader, idx) else {
            idx += 1;
            continue;
        };
        idx = listed.end;
        while let Some(before) = rest.next_if(|name| name.tokens.end <= listed.start) {
            settled.push(before);
        }
        let overlaps = |name: &Proposal| name.tokens.start < listed.end;
        let reaches_in = settled.last().is_some_and(|last| last.tokens.end > listed.start);
        let holds = rest.peek().is_some_and(|name| overlaps(name) && name.tokens.start < listed.start);
        if reaches_in || holds {
            continue;
        }
        let mut inside = Vec::new();
        while let Some(name) = rest.next_if(overlaps) {
            inside.push(name);
        }
        let longer = inside.last().is_some_and(|last| last.tokens.end > listed.end);
        // A place that was not found may be none here, and one that was found has its label.
        let part =
            |name: &Proposal| matches!(name.label, Label::Norp | Label::Gpe | Label::Loc) && name.tokens != listed;
        let kept = label == Label::Gpe && (inside.is_empty() || !inside.iter().all(part));
        if longer || kept {
            settled.extend(inside);
        } else if !inside.is_empty() || !listed.clone().all(|idx| reader.everyday(idx) || !reader.word(idx)) {
            settled.push(Proposal { tokens: listed, label, margin: SETTLED, by: FoundBy::Rule });
        }
    }
    settled.extend(rest);
    order::by_span(&mut settled, |name| reader.tokens.span(name.tokens.clone()));
    settled
}

/// The listed organisation or place that begins at `idx`, its long words with capitals, on one line.
fn listed(reader: &Reader<'_>, idx: usize) -> Option<(Label, Range<usize>)> {
    if !(reader.is(idx, Classes::OPENS) && reader.capital(idx)) {
        return None;
    }
    let (classes, end) = reader.lexicon.longest(reader.tokens, idx, reader.tokens.len())?;
    let small = |at: usize| reader.word(at) && !reader.capital(at) && reader.tokens.str(at).len() > 3;
    let broken = (idx + 1..end).any(|at| reader.tokens.starts_line(at) || small(at));
    let glued = reader.hyphen(end) || reader.tokens.glued(idx) && idx > 0 && reader.word(idx - 1);
    let label = if classes.any(Classes::ORGANISATION) && !classes.any(OTHERS) {
        Label::Org
    } else if classes.any(Classes::GPE) && !classes.any(Classes::PEOPLE.or(Classes::ORGANISATION)) {
        Label::Gpe
    } else {
        return None;
    };
    (!broken && !glued && reader.capital(end - 1)).then_some((label, idx..end))
}
