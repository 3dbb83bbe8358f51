//! Names in a list -> one kind for all of them, where a neighbour is known and the tagger doubts: in "Cagayan, Isabela and
//! Nueva Ecija" nobody is called Isabela, and in "Petronas, Maybank and Gamuda" all three are firms.

use std::ops::Range;

use super::agree::FIRM;
use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;

/// Lets the lists of an article agree; names are in text order before and after.
pub(crate) fn settle(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
    let mut first = 0;
    while first < names.len() {
        let mut list = first..first + 1;
        let mut closed = false;
        while let Some(next) = names.get(list.end).filter(|_| !closed) {
            match link(reader, names[list.end - 1].tokens.end..next.tokens.start) {
                Some(and) => (closed, list.end) = (and, list.end + 1),
                None => break,
            }
        }
        first = list.end;
        if closed {
            level(reader, &mut names[list]);
        }
    }
    names
}

/// Whether a comma (`false`) or "and" (`true`) is all that stands between two names.
fn link(reader: &Reader<'_>, between: Range<usize>) -> Option<bool> {
    let and = |idx: usize| matches!(reader.tokens.str(idx), "and" | "&" | "or");
    match between.len() {
        1 if reader.mark(between.start, ",") => Some(false),
        1 if and(between.start) => Some(true),
        2 if reader.mark(between.start, ",") && and(between.start + 1) => Some(true),
        _ => None,
    }
}

/// Gives the doubtful names of a list the label of those that the gazetteer knows.
fn level(reader: &Reader<'_>, list: &mut [Proposal]) {
    let start = list[0].tokens.start;
    // Two names are a list of places only where a preposition says so: "Kenya and Odinga" are none.
    let placed = start > 0 && (reader.is(start - 1, Classes::PLACE_BEFORE) || reader.mark(start - 1, "from"));
    for (label, class) in [(Label::Gpe, Classes::GPE), (Label::Org, Classes::ORGANISATION.or(Classes::ACRONYM))] {
        let known = list.iter().filter(|name| name.label == label && listed(reader, name).any(class)).count();
        let open = list.iter().filter(|name| name.label != label && doubtful(reader, name)).count();
        let agreed = list.iter().filter(|name| name.label == label).count();
        let enough = list.len() > 2 || placed && label == Label::Gpe;
        if known > 0 && enough && open > 0 && agreed + open == list.len() {
            for name in list.iter_mut().filter(|name| doubtful(reader, name)) {
                name.label = label;
            }
            return;
        }
    }
}

fn listed(reader: &Reader<'_>, name: &Proposal) -> Classes {
    reader.listed(name.tokens.clone())
}

/// Whether a name may be something else than the tagger says: it is no full name of a person, and not known for its kind.
fn doubtful(reader: &Reader<'_>, name: &Proposal) -> bool {
    let several = name.tokens.len() > 1;
    let given = reader.is(name.tokens.start, Classes::GIVEN) || reader.initial(name.tokens.start);
    let known =
        listed(reader, name).any(Classes::GPE.or(Classes::ORGANISATION).or(Classes::PEOPLE).or(Classes::REGION));
    let kind = matches!(name.label, Label::Person | Label::Org | Label::Gpe | Label::Loc);
    kind && name.margin < FIRM && !known && !(several && (given || name.label != Label::Person))
}
