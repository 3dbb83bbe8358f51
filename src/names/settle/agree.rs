//! Names one by one -> names of one article: the same words are the same thing unless their places speak clearly.
//!
//! The tagger sees seven words at a time. What it is sure of in one place settles what it doubts in another: a name that
//! it took for something else, a surname by itself, an acronym after its long form, and a name that it passed over.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::repair::{SETTLED, is_form};
use super::things::is_storm;
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::points::LABELS;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::order;
use crate::text::tokens::Case;

/// A name further ahead of its rivals than this keeps its label, whatever others say; in steps of the tagger.
pub(super) const FIRM: i32 = 12;
/// No name counts for more than this, unless the word before settles its label.
const MOST: i32 = 20;
/// What others say must weigh this many times as much.
const TIMES: i32 = 2;
/// Names of more tokens are not looked for again.
const LONGEST: usize = 5;

/// How much speaks for each label.
type Votes = [i32; LABELS.len()];

/// Lets the names of an article agree.
pub(crate) fn agree(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
    let votes = count(reader, &names);
    let firms = firms(reader, &names);
    let surnames = surnames(reader, &names);
    for name in &mut names {
        let start = name.tokens.start;
        // "the Alda" is a river.
        let article = start > 0 && reader.tokens.lower(start - 1) == "the";
        let firm = name.tokens.len() == 1 && !article && firms.get(reader.tokens.lower(start)) == Some(&true);
        if firm && name.margin < FIRM {
            name.label = Label::Org;
        }
        // "Islam" stays a faith where Umar Islam has been named.
        let open = name.margin != SETTLED && name.label != Label::Norp;
        if name.tokens.len() == 1 && open && surnames.contains(reader.tokens.lower(start)) {
            name.label = Label::Person;
            continue;
        }
        let Some(votes) = votes.get(reader.tokens.lower_in(name.tokens.clone())) else { continue };
        let (best, most) = winner(votes);
        // A river is easily taken for a team, and firmly.
        let open = name.margin < FIRM || most >= SETTLED && name.label == Label::Org;
        if best != name.label && open && most > TIMES * votes[name.label as usize] {
            name.label = best;
        }
    }
    let found = again(reader, &votes, &names);
    names.extend(found);
    order::by_span(&mut names, |name| reader.tokens.span(name.tokens.clone()));
    names
}

/// What the article says of every name, by its words in lower case.
fn count<'a>(reader: &'a Reader<'_>, names: &[Proposal]) -> FxHashMap<&'a str, Votes> {
    let mut votes: FxHashMap<&str, Votes> = FxHashMap::default();
    for name in names {
        let weight = if name.margin == SETTLED { SETTLED } else { (name.margin + 1).min(MOST) };
        let mut weigh = |words: Range<usize>, weight: i32| {
            votes.entry(reader.tokens.lower_in(words)).or_default()[name.label as usize] += weight;
        };
        let mut vote = |words: Range<usize>| weigh(words, weight);
        vote(name.tokens.clone());
        let end = name.tokens.end;
        if name.tokens.len() > 1 {
            // "Hurricane Imbelda", then "Imbelda".
            if name.label == Label::Event && is_storm(reader, end - 2) {
                vote(end - 1..end);
            }
            if name.label == Label::Person
                && let Some(last) = name.tokens.clone().rev().find(|&idx| !reader.is(idx, Classes::SUFFIX))
            {
                vote(last..last + 1);
            }
            // "Barry Town (Wales)" is no acronym.
            let acronym = reader.capital(end + 1) && !reader.is(end + 1, Classes::GPE.or(Classes::PEOPLE));
            let someone = name.label == Label::Person && reader.case(end + 1) == Case::Upper;
            if acronym && !someone && reader.mark(end, "(") && reader.mark(end + 2, ")") {
                vote(end + 1..end + 2);
            }
            // The form says for sure that it is a firm.
            let short = without_form(reader, name);
            if short.len() < name.tokens.len() {
                weigh(short, weight.max(FIRM));
            }
        }
    }
    votes
}

/// "Corvane Metals Co Ltd": a firm without the words that say how the law sees it.
fn without_form(reader: &Reader<'_>, name: &Proposal) -> Range<usize> {
    let Range { start, mut end } = name.tokens;
    let form = |word: &str| is_form(word) || word == ".";
    while name.label == Label::Org && end > start + 1 && form(reader.tokens.lower(end - 1)) {
        end -= 1;
    }
    start..end
}

/// First words that stand for a whole firm ("Corvane Metals", then "Corvane"): those that the lexicon knows for nothing
/// else, and whether no other name of the article has them ("Port Alda" beside "Alda Shipyard Company").
fn firms<'a>(reader: &'a Reader<'_>, names: &[Proposal]) -> FxHashMap<&'a str, bool> {
    let long = || names.iter().filter(|name| name.tokens.len() > 1);
    let opens = |name: &&Proposal| {
        let idx = name.tokens.start;
        name.label == Label::Org
            && reader.classes(idx) == Classes::default()
            && !reader.everyday(idx)
            && !reader.initial(idx)
    };
    let mut firms: FxHashMap<&str, bool> =
        long().filter(opens).map(|name| (reader.tokens.lower(name.tokens.start), true)).collect();
    for name in long().filter(|name| name.label != Label::Org) {
        for idx in name.tokens.clone() {
            firms.entry(reader.tokens.lower(idx)).and_modify(|alone| *alone = false);
        }
    }
    firms
}

/// Last words of people ("Denise Paris") that stand alone nowhere as a place ("in Paris"), so that they are people alone.
fn surnames<'a>(reader: &'a Reader<'_>, names: &[Proposal]) -> FxHashSet<&'a str> {
    let person = |name: &&Proposal| name.label == Label::Person && name.tokens.len() > 1;
    let last = |name: &Proposal| reader.tokens.lower(name.tokens.end - 1);
    let mut surnames: FxHashSet<&str> = names.iter().filter(person).map(last).collect();
    for name in names.iter().filter(|name| !person(name)) {
        let start = name.tokens.start;
        let placed = start > 0 && reader.is(start - 1, Classes::PLACE_BEFORE);
        let enumerated = reader.mark(name.tokens.end, ",") && reader.is(name.tokens.end + 1, Classes::GPE);
        if placed || enumerated || name.tokens.len() > 1 || name.margin == SETTLED {
            surnames.remove(last(name));
        }
        // "Washington, D.C."
        if name.label == Label::Gpe && name.tokens.len() > 1 {
            surnames.remove(reader.tokens.lower(start));
        }
    }
    surnames
}

fn winner(votes: &Votes) -> (Label, i32) {
    // Of equals the first wins, in the order of the labels.
    let best = (1..votes.len()).fold(0, |best, label| if votes[label] > votes[best] { label } else { best });
    (LABELS[best], votes[best])
}

/// Names of the article that stand where the tagger saw none.
fn again(reader: &Reader<'_>, votes: &FxHashMap<&str, Votes>, names: &[Proposal]) -> Vec<Proposal> {
    let mut openers: FxHashSet<&str> = names
        .iter()
        .filter(|name| name.tokens.len() <= LONGEST)
        .map(|name| reader.tokens.lower(name.tokens.start))
        .collect();
    let people = names.iter().filter(|name| name.label == Label::Person);
    openers.extend(people.map(|name| reader.tokens.lower(name.tokens.end - 1)));
    let mut found = Vec::new();
    let mut taken = names.iter().map(|name| name.tokens.clone()).peekable();
    let mut idx = 0;
    while idx < reader.tokens.len() {
        while taken.next_if(|name| name.end <= idx).is_some() {}
        if let Some(name) = taken.peek().filter(|name| name.contains(&idx)) {
            idx = name.end;
            continue;
        }
        let until = taken.peek().map_or(reader.tokens.len(), |name| name.start).min(idx + LONGEST);
        let name = (reader.capital(idx)
            && openers.contains(reader.tokens.lower(idx))
            && !reader.in_address(idx)
            && !reader.in_link(idx))
        .then(|| known(reader, votes, idx, until))
        .flatten();
        idx = name.as_ref().map_or(idx + 1, |name| name.tokens.end);
        found.extend(name);
    }
    found
}

/// The longest name of the article that begins at `idx`.
fn known(reader: &Reader<'_>, votes: &FxHashMap<&str, Votes>, idx: usize, until: usize) -> Option<Proposal> {
    (idx + 1..=until).rev().find_map(|end| {
        let several = end > idx + 1;
        let inner = (idx + 1..end).any(|at| reader.tokens.starts_line(at));
        if inner || !reader.capital(end - 1) || !several && (reader.everyday(idx) || reader.initial(idx)) {
            return None;
        }
        let (label, most) = winner(votes.get(reader.tokens.lower_in(idx..end))?);
        (most >= FIRM).then_some(Proposal { tokens: idx..end, label, margin: 0, by: FoundBy::Model })
    })
}
