//! Names that the tagger cut or missed, though the way of writing shows where they begin and end -> whole: elections by
//! their year, parties of a country, towns on a river, halls of a people, the firms of a news wire's brackets, and offices
//! that go on behind "and", "for" or a comma.

use std::ops::Range;

use super::repair::SETTLED;
use super::seams::SIDES;
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// What an election may be, between its place and its noun.
#[rustfmt::skip]
const ELECTED: &[&str] = &[
    "by", "council", "deputy", "federal", "general", "gubernatorial", "leadership", "legislative", "local", "mayoral",
    "municipal", "parliamentary", "presidential", "provincial", "regional", "senatorial", "state",
];
/// A year and the place of its election are at most so far apart, and so long is a firm's name in brackets.
const REACH: usize = 10;

/// Makes these names whole.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut whole = Vec::new();
    for idx in 0..reader.tokens.len() {
        whole.extend(match reader.tokens.str(idx) {
            "election" | "referendum" => election(reader, &names, idx),
            "<" => bracketed(reader, idx),
            _ => adherents(reader, &names, idx),
        });
    }
    for (at, name) in names.iter().enumerate() {
        whole.extend(names.get(at + 1).and_then(|next| continued(reader, name, next)));
        whole.extend(headed(reader, at.checked_sub(1).map(|at| &names[at]), name));
        whole.extend(hall(reader, name, names.get(at + 1)));
        whole.extend(partners(reader, &names[at..]));
        whole.extend(constituency(reader, name));
        whole.extend(purposes(reader, name));
    }
    rules::overlay(reader, names, whole)
}

/// The name that covers the token at `idx`.
fn covering(names: &[Proposal], idx: usize) -> Option<&Proposal> {
    let at = names.partition_point(|name| name.tokens.end <= idx);
    names.get(at).filter(|name| name.tokens.start <= idx)
}

/// "the 2015 Alberta general election": a year, a place or a body, and what was elected; `noun` is "election".
fn election(reader: &Reader<'_>, names: &[Proposal], noun: usize) -> Option<Proposal> {
    let mut place = noun;
    while place > 0 && (reader.hyphen(place - 1) || ELECTED.contains(&reader.tokens.str(place - 1))) {
        place -= 1;
    }
    // "U.S." and "UK" stay places: papers write "the 2016 U.S. presidential election" of no event.
    let part = |idx: &usize| {
        reader.capital(*idx) && !reader.is(*idx, Classes::PLACE_ACRONYM.or(Classes::CALENDAR))
            || reader.mark(*idx, "of")
    };
    let words = (place.saturating_sub(REACH)..place).rev().take_while(part).count();
    let start = (place - words).checked_sub(1).filter(|_| words > 0)?;
    let year = reader.figure(start) && reader.tokens.str(start).len() == 4;
    let dated = start > 0 && reader.is(start - 1, Classes::CALENDAR) || reader.tokens.glued(start);
    let body = covering(names, place - 1).filter(|name| name.label == Label::Org);
    // "the 2018 Senate election" has no name of its own.
    let bodied = place < noun || body.is_some() && words > 1;
    if !year || dated || !bodied || (start + 1..=noun).any(|idx| reader.tokens.starts_line(idx)) {
        return None;
    }
    // The chambers of a federation are elected state by state.
    let within = covering(names, noun + 2).filter(|name| {
        body.is_some() && reader.mark(noun + 1, "in") && name.tokens.start == noun + 2 && name.label == Label::Gpe
    });
    let end = within.map_or(noun + 1, |name| name.tokens.end);
    Some(Proposal { tokens: start..end, label: Label::Event, margin: SETTLED, by: FoundBy::Rule })
}

/// "<Paterson and Marl>": firms that the wires of the eighties knew no letters for stood in such brackets.
fn bracketed(reader: &Reader<'_>, open: usize) -> Option<Proposal> {
    let close = (open + 2..open + REACH).find(|&idx| reader.mark(idx, ">"))?;
    let words = open + 1..close;
    let part = |idx: usize| {
        let mark = matches!(reader.tokens.str(idx), "and" | "of" | "&" | "-" | "," | "'" | "." | "'s");
        !reader.tokens.starts_line(idx) && (reader.capital(idx) || mark || reader.is(idx, Classes::PARTICLE))
    };
    let several = words.clone().filter(|&idx| reader.case(idx) == Case::Capital).count() > 1;
    let tight = reader.tokens.glued(words.start) && reader.tokens.glued(close);
    (several && tight && reader.capital(words.start) && words.clone().all(part)).then_some(Proposal {
        tokens: words,
        label: Label::Org,
        margin: SETTLED,
        by: FoundBy::Rule,
    })
}

/// "the Green Party | of the United States", "Kingston | upon | Hull": two names that are one.
fn continued(reader: &Reader<'_>, name: &Proposal, next: &Proposal) -> Option<Proposal> {
    let Range { start, end } = name.tokens;
    let between = end..next.tokens.start;
    let upon = between.len() == 1 && reader.mark(end, "upon") && name.label == Label::Gpe;
    let of = reader.mark(end, "of") && (between.len() == 1 || between.len() == 2 && reader.mark(end + 1, "the"));
    let country = reader.listed(next.tokens.clone()).any(Classes::COUNTRY);
    let party = of && country && name.label == Label::Org && end > start + 1 && reader.mark(end - 1, "Party");
    let purpose = between.len() == 2 && reader.mark(end, "for") && reader.mark(end + 1, "the");
    let aimed = || {
        matches!(
            reader.tokens.str(next.tokens.start),
            "Advancement" | "Conservation" | "Prevention" | "Promotion" | "Protection"
        )
    };
    let society = purpose && name.label == Label::Org && aimed() && reader.is(end - 1, Classes::ORG_HEAD);
    // "Amnesty International | Nigeria": the branch of a body in a country.
    let branch = between.is_empty()
        && country
        && name.label == Label::Org
        && reader.listed(name.tokens.clone()).any(Classes::ORGANISATION)
        && !reader.tokens.starts_line(end)
        && !reader.capital(next.tokens.end)
        && !reader.hyphen(next.tokens.end);
    (upon || party || society || branch).then(|| Proposal { tokens: start..next.tokens.end, ..name.clone() })
}

/// "the Organisation for the | Prohibition of Chemical Weapons": the head of the body, where it is no name by itself.
fn headed(reader: &Reader<'_>, before: Option<&Proposal>, name: &Proposal) -> Option<Proposal> {
    let head = name.tokens.start.checked_sub(3)?;
    let free = before.is_none_or(|before| before.tokens.end <= head);
    let body = reader.capital(head)
        && reader.is(head, Classes::OF_HEAD)
        && reader.is(head, Classes::ORG_HEAD)
        && matches!(reader.tokens.str(head + 1), "for" | "of")
        && reader.mark(head + 2, "the");
    let office = name.label == Label::Org && name.tokens.len() > 1;
    (body && free && office).then(|| Proposal { tokens: head..name.tokens.end, ..name.clone() })
}

/// "the Great Hall | of the People": what a building is called after when that is no name by itself.
fn hall(reader: &Reader<'_>, name: &Proposal, next: Option<&Proposal>) -> Option<Proposal> {
    const TOMBS: &[&str] = &["tomb", "tombs", "church", "basilica", "palace", "monument"];
    let Range { start, end } = name.tokens;
    let building = reader.is(end - 1, Classes::FAC_HEAD) || TOMBS.contains(&reader.tokens.lower(end - 1));
    let kind = matches!(name.label, Label::Fac | Label::Loc | Label::WorkOfArt | Label::Org);
    let free = next.is_none_or(|next| next.tokens.start > end + 2);
    let whole = building
        && kind
        && free
        && reader.capital(end - 1)
        && reader.mark(end, "of")
        && reader.mark(end + 1, "the")
        && reader.case(end + 2) == Case::Capital
        && reader.case(end + 3) != Case::Capital;
    whole.then(|| Proposal { tokens: start..end + 3, label: Label::Fac, ..name.clone() })
}

/// "Odd Hale of Marl and Orsk": who is right behind somebody and "of" is no pair of people.
fn partners(reader: &Reader<'_>, names: &[Proposal]) -> Option<Proposal> {
    let [who, first, second, ..] = names else { return None };
    let of = who.tokens.end;
    let single = |name: &Proposal| name.label == Label::Person && name.tokens.len() == 1;
    let firm = who.label == Label::Person
        && who.tokens.len() > 1
        && matches!(reader.tokens.str(of), "of" | "at")
        && first.tokens.start == of + 1
        && reader.mark(of + 2, "and")
        && second.tokens.start == of + 3
        && single(first)
        && single(second);
    firm.then(|| Proposal { tokens: of + 1..of + 4, label: Label::Org, ..first.clone() })
}

/// "Spain's Socialists", "the Communist leader": a people or a following in mid-sentence where no name was found.
fn adherents(reader: &Reader<'_>, names: &[Proposal], idx: usize) -> Option<Proposal> {
    let inside = idx > 1
        && reader.case(idx) == Case::Capital
        && reader.is(idx, Classes::PEOPLE)
        // "Democratic" says of too much what it is like.
        && reader.tokens.str(idx) != "Democratic"
        && (reader.case(idx - 1) == Case::Lower || reader.possessive(idx - 1))
        && reader.case(idx + 1) == Case::Lower
        && !reader.tokens.glued(idx + 1)
        && !reader.is(idx, Classes::GPE.or(Classes::GIVEN).or(Classes::SURNAME));
    (inside && covering(names, idx).is_none()).then_some(Proposal {
        tokens: idx..idx + 1,
        label: Label::Norp,
        margin: 0,
        by: FoundBy::Rule,
    })
}

/// "MP for Nadi North": whom a member speaks for is a place, if it is nothing that the gazetteer knows.
fn constituency(reader: &Reader<'_>, name: &Proposal) -> Option<Proposal> {
    #[rustfmt::skip]
    const MEMBERS: &[&str] = &[
        "candidate", "congressman", "congresswoman", "councillor", "deputy", "member", "mla", "mna", "mp", "mpp", "msp",
        "representative", "seat", "senator", "td",
    ];
    const OTHERS: Classes = Classes::ORGANISATION.or(Classes::LONE_ORG).or(Classes::ACRONYM).or(Classes::ORG_HEAD);
    let Range { start, end } = name.tokens;
    let member = start > 1
        && matches!(reader.tokens.str(start - 1), "for" | "of")
        && MEMBERS.contains(&reader.tokens.lower(start - 2));
    let side = SIDES.contains(&reader.tokens.lower(end - 1)) && end > start + 1;
    let plain = member && name.label == Label::Person && end == start + 1 && reader.mark(start - 1, "for");
    let other = reader.is(end - 1, OTHERS) || reader.listed(name.tokens.clone()).any(Classes::ORGANISATION);
    let wrong = matches!(name.label, Label::Org | Label::Person | Label::Loc);
    (member && wrong && (side || plain) && !other).then(|| Proposal {
        label: Label::Gpe,
        margin: SETTLED,
        ..name.clone()
    })
}

/// "Bureau of Alcohol, | Tobacco and Firearms", "Intergovernmental Panel | on Climate Change": everyday words with capitals
/// go on with the name of an office.
fn purposes(reader: &Reader<'_>, name: &Proposal) -> Option<Proposal> {
    const BODIES: &[&str] = &["campaign", "forum", "initiative", "panel"];
    const KNOWN: Classes =
        Classes::NAME.or(Classes::CALENDAR).or(Classes::FUNCTION).or(Classes::LONE_ORG).or(Classes::ACRONYM);
    let office = |idx: usize| reader.is(idx, Classes::OF_HEAD) && reader.is(idx, Classes::ORG_HEAD);
    let plain = |idx: usize| reader.everyday(idx) || reader.is(idx, Classes::HEAD);
    let word =
        |idx: usize| reader.case(idx) == Case::Capital && !reader.is(idx, KNOWN) && !reader.tokens.starts_line(idx);
    let words = |from: usize| from + (from..from + 4).take_while(|&idx| word(idx)).count();
    if name.label != Label::Org || name.tokens.len() < 2 {
        return None;
    }
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
        // A ministry has any field: "Works and Housing".
        let field =
            of.checked_sub(1).is_some_and(|head| matches!(reader.tokens.lower(head), "department" | "ministry"));
        if (listed || word(last) && (field || plain(and + 1))) && reader.mark(and, "and") {
            let behind = words(and + 1);
            end = if behind > and + 1 { behind } else { end };
        }
    } else if headed && of.is_none() && matches!(reader.tokens.str(end), "for" | "on" | "against") {
        let behind = words(end + 1);
        end = if (end + 1..behind).all(plain) && behind > end + 1 { behind } else { end };
    }
    (end > name.tokens.end).then(|| Proposal { tokens: start..end, ..name.clone() })
}
