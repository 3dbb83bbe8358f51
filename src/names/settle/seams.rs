//! A name that runs over a seam -> what stands on both sides of it: a colon ("Harare: | Police"), an office written small
//! ("Miners' Union | leader | Odd Hale"), a comma or "and" in a list, a town and its country ("Sydney | Australia").

use std::ops::Range;

use super::joined::known;
use super::mails::GREETINGS;
use super::repair::FORMS;
use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::text::states;
use crate::text::tokens::Case;

/// Words before or behind a town that make it another.
pub(super) const SIDES: &[&str] = &["central", "east", "north", "south", "west"];

/// Two names in one: where the first ends and the second begins, and what they name.
struct Seam {
    end: usize,
    label: Label,
    next: usize,
    other: Label,
}

/// Opens such names; they are in text order before and after.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut settled: Vec<Proposal> = Vec::with_capacity(names.len());
    for mut name in names {
        if name.tokens.len() > 1 {
            trim(reader, &mut name);
        }
        while let Some(found) = seam(reader, settled.last(), &name) {
            let first = Proposal { tokens: name.tokens.start..found.end, label: found.label, ..name.clone() };
            if !is_plain(reader, &first) {
                settled.push(first);
            }
            (name.tokens.start, name.label) = (found.next, found.other);
            if is_plain(reader, &name) {
                name.tokens.start = name.tokens.end;
            }
        }
        if !name.tokens.is_empty() {
            settled.push(name);
        }
    }
    settled
}

/// Whether a part of a name is nothing but everyday words.
fn is_plain(reader: &Reader<'_>, name: &Proposal) -> bool {
    name.tokens.clone().all(|idx| reader.everyday(idx) || !reader.word(idx))
}

/// "the | national | Parliament", "Odd | August | 11", "Odd | Hey | guys": what begins or ends no name comes off.
fn trim(reader: &Reader<'_>, name: &mut Proposal) {
    /// Words of the next sentence, where nothing parts the two.
    const OPENERS: &[&str] = &["he", "it", "my", "she", "the", "they", "this", "we", "when"];
    let Range { mut start, mut end } = name.tokens;
    let person = name.label == Label::Person;
    let small = |idx: usize| {
        reader.case(idx) == Case::Lower
            && reader.tokens.str(idx).len() > 3
            && !reader.is(idx, Classes::PARTICLE.or(Classes::NAME))
            && !reader.tokens.glued(idx + 1)
    };
    let described = (start..end).take_while(|&idx| small(idx)).count();
    if (person || matches!(name.label, Label::Org | Label::Norp)) && reader.capital(start + described) {
        start += described;
    }
    if person && end > start + 1 && GREETINGS.contains(&reader.tokens.lower(start)) {
        start += 1;
    }
    let last = reader.tokens.lower(end - 1);
    let dated = reader.is(end - 1, Classes::CALENDAR) && reader.figure(end);
    let other = GREETINGS.contains(&last) || OPENERS.contains(&last);
    if person && end > start + 1 && (other || dated) {
        end -= 1;
    }
    name.tokens = start..end;
}

/// The first seam of a name; `before` is the name before it.
fn seam(reader: &Reader<'_>, before: Option<&Proposal>, name: &Proposal) -> Option<Seam> {
    if name.tokens.len() < 2 || name.label == Label::WorkOfArt {
        return None;
    }
    colon(reader, name)
        .or_else(|| office(reader, name))
        .or_else(|| aged(reader, name))
        .or_else(|| list(reader, before, name))
        .or_else(|| places(reader, name))
        .or_else(|| owned(reader, name))
        .or_else(|| clause(reader, name))
        .or_else(|| verb(reader, name))
        .or_else(|| somebody(reader, name))
}

/// The tokens of a name that stand between two others.
fn inner(name: &Proposal) -> Range<usize> {
    name.tokens.start + 1..name.tokens.end - 1
}

/// "Harare: Police", but not "12:30" and not "Marl:Orsk".
fn colon(reader: &Reader<'_>, name: &Proposal) -> Option<Seam> {
    let at = inner(name).find(|&idx| reader.mark(idx, ":") && !reader.tokens.glued(idx + 1))?;
    let label = known(reader, name.tokens.start..at).unwrap_or(name.label);
    Some(Seam { end: at, label, next: at + 1, other: name.label })
}

/// "Marl Magistrates' Court | that | Hale": what somebody says begins another name.
fn clause(reader: &Reader<'_>, name: &Proposal) -> Option<Seam> {
    let said = |&idx: &usize| matches!(reader.tokens.str(idx), "that" | "told" | "said") && reader.capital(idx + 1);
    let end = inner(name).find(said).filter(|_| name.label == Label::Org)?;
    let other = known(reader, end + 1..name.tokens.end).unwrap_or(Label::Person);
    Some(Seam { end, label: name.label, next: end + 1, other })
}

/// "Leeds | sack | Hale": an everyday word, written small, is no part of a name of people or clubs.
fn verb(reader: &Reader<'_>, name: &Proposal) -> Option<Seam> {
    let everyday = |&idx: &usize| {
        reader.case(idx) == Case::Lower
            && reader.tokens.str(idx).len() > 3
            && reader.everyday(idx)
            && !reader.is(idx, Classes::FUNCTION.or(Classes::PARTICLE))
            && !reader.tokens.glued(idx)
            && !reader.tokens.glued(idx + 1)
            && reader.capital(idx - 1)
            && reader.capital(idx + 1)
    };
    let end = inner(name).find(everyday).filter(|_| matches!(name.label, Label::Org | Label::Person))?;
    let label = known(reader, name.tokens.start..end).unwrap_or(name.label);
    let other = known(reader, end + 1..name.tokens.end).unwrap_or(Label::Person);
    Some(Seam { end, label, next: end + 1, other })
}

/// "Boeing 737 of Lion Air": a machine and whose it is.
fn owned(reader: &Reader<'_>, name: &Proposal) -> Option<Seam> {
    let of = inner(name).find(|&idx| reader.mark(idx, "of") && reader.figure(idx - 1))?;
    let seam = Seam { end: of, label: name.label, next: of + 1, other: Label::Org };
    (name.label == Label::Product).then_some(seam)
}

/// "Miners' Union leader Odd Hale".
fn office(reader: &Reader<'_>, name: &Proposal) -> Option<Seam> {
    const OFFICES: Classes = Classes::PERSON_NOUN.or(Classes::TITLE);
    let small = |idx: usize| reader.case(idx) == Case::Lower;
    let bears = |&idx: &usize| {
        small(idx) && reader.is(idx, OFFICES) && !reader.is(idx, Classes::PARTICLE) && reader.capital(idx + 1)
    };
    let body = matches!(name.label, Label::Org | Label::Gpe | Label::Norp | Label::Person);
    let at = inner(name).find(bears).filter(|_| body)?;
    let mut end = at;
    while end > name.tokens.start + 1 && small(end - 1) {
        end -= 1;
    }
    let label = if name.label == Label::Person { Label::Org } else { name.label };
    Some(Seam { end, label, next: at + 1, other: Label::Person })
}

/// "Mike and Sue" are two people, and in "DHL, Marl and Orsk" there are three firms.
fn list(reader: &Reader<'_>, before: Option<&Proposal>, name: &Proposal) -> Option<Seam> {
    let Range { start, end } = name.tokens;
    let joint = |idx: &usize| matches!(reader.tokens.str(*idx), "and" | "&") && !reader.tokens.glued(*idx);
    let both = |seam: usize| Seam { end: seam, label: name.label, next: seam + 1, other: name.label };
    let initial = |idx: usize| reader.initial(idx) && reader.mark(idx + 1, ".");
    let named = |idx: usize| reader.capital(idx) && (!reader.everyday(idx) || initial(idx));
    let and = inner(name).find(joint);
    let Some(and) = and else {
        let comma = inner(name).find(|&idx| reader.mark(idx, ","))?;
        let next = comma + 1;
        let other = reader.is(next, Classes::GPE.or(Classes::SUFFIX)) || FORMS.contains(&reader.tokens.lower(next));
        let free = name.label == Label::Org && named(start) && named(next) && !other && end > next + 1;
        return free.then(|| both(comma));
    };
    if reader.listed(name.tokens.clone()).any(Classes::NAME) || !named(start) || !named(and + 1) {
        return None;
    }
    let norp = |tokens| known(reader, tokens) == Some(Label::Norp);
    let given = |tokens: Range<usize>| tokens.len() == 1 && reader.is(tokens.start, Classes::GIVEN);
    if given(start..and) && given(and + 1..end) && reader.case(end) == Case::Lower {
        return Some(Seam { end: and, label: Label::Person, next: and + 1, other: Label::Person });
    }
    if name.label == Label::Org && norp(start..and) && norp(and + 1..end) {
        return Some(Seam { end: and, label: Label::Norp, next: and + 1, other: Label::Norp });
    }
    let enumerated = before.is_some_and(|before| {
        let comma = before.tokens.end + 1 == start && reader.mark(before.tokens.end, ",");
        comma && before.label == name.label
    });
    let ends = reader.is(end - 1, Classes::HEAD) && !reader.is(and - 1, Classes::HEAD);
    let kind = matches!(name.label, Label::Org | Label::Gpe | Label::Loc | Label::Norp);
    let flat = (start..and).all(|idx| reader.capital(idx));
    (name.label == Label::Person || kind && enumerated && flat && !ends).then(|| both(and))
}

/// "Sydney Australia", "Fresno CA": a town and what it lies in, where the gazetteer knows both.
fn places(reader: &Reader<'_>, name: &Proposal) -> Option<Seam> {
    let Range { start, end } = name.tokens;
    if end > start + 5 || reader.listed(name.tokens.clone()).any(Classes::NAME) {
        return None;
    }
    // "West" and "North" are places of their own, but not here.
    let word = |tokens: &Range<usize>| SIDES.contains(&reader.tokens.lower_in(tokens.clone()));
    let town = |tokens: Range<usize>| {
        let classes = if word(&tokens) { Classes::NONE } else { reader.listed(tokens) };
        classes.any(Classes::PLACE) && !classes.any(Classes::COUNTRY)
    };
    let state = |from: usize| {
        let postal = from + 1 == end && states::is_postal(reader.tokens.str(from));
        postal || name.label == Label::Gpe && !word(&(from..end)) && reader.listed(from..end).any(Classes::GPE)
    };
    let next = (start + 1..end).find(|&next| town(start..next) && state(next))?;
    Some(Seam { end: next, label: Label::Gpe, next, other: Label::Gpe })
}

/// "London E17 | Odd Hale, 24, High Wycombe | Ana Ruiz, 23": where the last of a list lives, and who comes next.
fn aged(reader: &Reader<'_>, name: &Proposal) -> Option<Seam> {
    let Range { start, end } = name.tokens;
    let age =
        |comma: usize| reader.mark(comma, ",") && reader.figure(comma + 1) && reader.tokens.str(comma + 1).len() == 2;
    if !age(end) || !reader.mark(end + 2, ",") {
        return None;
    }
    let listed_town = |at: usize| {
        let classes = reader.listed(start..at);
        classes.any(Classes::GPE) && !classes.any(Classes::GIVEN.or(Classes::SURNAME))
    };
    let after_age = start > 2 && reader.mark(start - 1, ",") && age(start - 3);
    let somebody = |at: usize| at + 2 <= end && reader.case(at) == Case::Capital && !reader.initial(at);
    for at in start + 1..end {
        // "E17" is two tokens.
        let letters = reader.case(at) != Case::Lower && reader.tokens.str(at).len() <= 2;
        let postal = letters && reader.figure(at + 1) && reader.tokens.glued(at + 1);
        let next = if postal { at + 2 } else { at };
        let home = listed_town(at) || after_age && reader.is(at, Classes::GIVEN) && !reader.is(start, Classes::GIVEN);
        if home && somebody(next) && (postal || after_age || end - next > 1 && reader.is(next, Classes::GIVEN)) {
            return Some(Seam { end: at, label: Label::Gpe, next, other: Label::Person });
        }
    }
    None
}

/// "Labour Party of Peru | Ana Ruiz", "Catalonia | Michael Hale": a full name behind the place that ends another.
fn somebody(reader: &Reader<'_>, name: &Proposal) -> Option<Seam> {
    const PEOPLE: Classes = Classes::GIVEN.or(Classes::SURNAME);
    let Range { start, end } = name.tokens;
    let state = reader.is(end - 1, Classes::PLACE_ACRONYM) && reader.mark_in(end - 1, '.');
    if name.label == Label::Person && state {
        return Some(Seam { end: end - 1, label: name.label, next: end - 1, other: Label::Gpe });
    }
    let from = end.checked_sub(2).filter(|&from| from > start)?;
    let place = reader.listed(from - 1..from);
    let placed = place.any(Classes::GPE) && !place.any(PEOPLE);
    let full = reader.case(from) == Case::Capital
        && reader.is(from, Classes::GIVEN)
        && !reader.is(from, Classes::GPE.or(Classes::WORD_NAME))
        && !reader.everyday(end - 1)
        && !reader.is(end - 1, Classes::HEAD);
    let party = name.label == Label::Org && (start..from).any(|idx| reader.mark(idx, "of"));
    let lone = name.label == Label::Person
        && from == start + 1
        && start.checked_sub(1).is_some_and(|before| reader.is(before, Classes::PLACE_BEFORE));
    if !(placed && full && (party || lone)) {
        return None;
    }
    let label = if party { Label::Org } else { Label::Gpe };
    Some(Seam { end: from, label, next: from, other: Label::Person })
}
