//! Names beside words that only one kind of name has -> that kind: whose shares fall is a firm, who has a striker is a club,
//! what flies as a drone is a product, and so is what a firm has by one word ("Marl Pharma's Orskavil").

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::agree::FIRM;
use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::text::tokens::Case;

/// Who plays for the club before the word.
#[rustfmt::skip]
pub(super) const PLAYERS: &[&str] = &[
    "batsman", "batter", "defender", "flanker", "fullback", "goalkeeper", "halfback", "lock", "midfielder", "pacer",
    "playmaker", "prop", "quarterback", "seamer", "skipper", "spinner", "striker", "winger",
];
/// What a firm, a paper or a party has right before it, with or without "'s".
#[rustfmt::skip]
const HELD: &[&str] = &[
    "boss", "ceo", "cfo", "columnist", "dealers", "dealership", "employees", "founder", "lawmaker", "lawmakers",
    "shareholders", "subscribers", "subsidiary",
];
/// What a firm has only behind "'s": before these words the name of a person may stand for his government.
#[rustfmt::skip]
const OWNED: &[&str] = &["chief executive", "share price", "net profit", "parent company", "market value", "chief financial"];
/// Of what a firm is the owner, the part or the prey.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "arm of", "ceo of", "merger with", "shares in", "shares of", "stake in", "stakes in", "subsidiary of", "unit of",
];
/// What shares do by so many per cent.
#[rustfmt::skip]
const MOVES: &[&str] = &[
    "added", "advanced", "climbed", "declined", "dipped", "dropped", "eased", "fell", "gained", "jumped", "lost", "plunged",
    "rallied", "rose", "shed", "slid", "slipped", "soared", "surged", "tumbled",
];
/// What bears the name of its kind and hardly ever that of its maker.
#[rustfmt::skip]
pub(super) const WARES: &[&str] = &[
    "brand", "brands", "cigarettes", "drone", "drones", "handset", "handsets", "helicopter", "helicopters", "howitzers",
    "missile", "missiles", "motorcycle", "motorcycles", "pills", "pistol", "pistols", "rifle", "rifles", "rockets",
    "smartphone", "smartphones", "tablets", "vaccine", "vaccines", "warplanes",
];
/// A name further ahead of its rivals than this is left alone, in steps of the tagger.
const DOUBT: i32 = 20;
/// Illnesses, which are no names of anybody or anything else.
#[rustfmt::skip]
const ILLNESSES: &[&str] = &[
    "chikungunya", "cholera", "dengue", "ebola", "malaria", "marburg", "mpox", "nipah", "polio", "west nile", "zika",
];
/// What an illness called after a place ends with.
const FEVERS: &[&str] = &["encephalitis", "fever", "virus"];

/// Gives names the kind that the words beside them tell.
pub(crate) fn settle(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
    names.retain(|name| !is_illness(reader, name));
    let full = |name: &&Proposal| name.label == Label::Person && name.tokens.len() > 1;
    let people: FxHashSet<&str> =
        names.iter().filter(full).map(|name| reader.tokens.lower(name.tokens.end - 1)).collect();
    let mut before: Option<Proposal> = None;
    for name in &mut names {
        mend(reader, name);
        let somebody = people.contains(reader.tokens.lower(name.tokens.start));
        if let Some(label) = role(reader, before.as_ref(), name).filter(|_| !somebody) {
            (name.label, name.margin) = (label, FIRM);
        }
        before = Some(name.clone());
    }
    names
}

/// "Pacer | Odd Halvorsen": who plays is presented by his trade; "Boeing 777 | s" are several.
fn mend(reader: &Reader<'_>, name: &mut Proposal) {
    let Range { start, end } = name.tokens;
    if name.label == Label::Person && end > start + 2 && PLAYERS.contains(&reader.tokens.lower(start)) {
        name.tokens.start += 1;
    }
    if end > start + 1 && reader.figure(end - 1) && reader.tokens.glued(end) && reader.mark(end, "s") {
        name.tokens.end += 1;
    }
}

/// "two cases of Ebola", "West Nile virus".
fn is_illness(reader: &Reader<'_>, name: &Proposal) -> bool {
    let end = name.tokens.end;
    let alone = !reader.capital(end) || reader.tokens.starts_line(end);
    let place = matches!(name.label, Label::Gpe | Label::Loc | Label::Person | Label::Org);
    alone && ILLNESSES.contains(&reader.tokens.lower_in(name.tokens.clone()))
        || place && FEVERS.contains(&reader.tokens.str(end))
}

/// The kind that the words beside a name tell, where the tagger doubts.
fn role(reader: &Reader<'_>, before: Option<&Proposal>, name: &Proposal) -> Option<Label> {
    const LISTED: Classes = Classes::COUNTRY
        .or(Classes::REGION)
        .or(Classes::PEOPLE)
        .or(Classes::PLACE_ACRONYM)
        .or(Classes::ORGANISATION)
        .or(Classes::LONE_ORG)
        .or(Classes::ACRONYM);
    let Range { start, end } = name.tokens;
    let classes = reader.listed(name.tokens.clone());
    let several = end > start + 1;
    let given = several && (reader.is(start, Classes::GIVEN) || reader.initial(start));
    let figured = name.label == Label::Product && (several || reader.is(start, Classes::PRODUCT));
    let kind = !figured && !matches!(name.label, Label::Norp | Label::Fac | Label::Event | Label::Law);
    if !kind || classes.any(LISTED) || name.margin >= DOUBT || name.label == Label::Person && given {
        return None;
    }
    if is_member(reader, before, name) || is_actor(reader, name) {
        return Some(Label::Person);
    }
    let next = if reader.possessive(end) { end + 1 } else { end };
    let behind = reader.tokens.str(if reader.hyphen(next + 1) { next + 2 } else { next });
    let place = classes.any(Classes::PLACE);
    if name.label == Label::Org {
        let made = next == end && WARES.contains(&behind) && !reader.is(end - 1, Classes::ORG_HEAD);
        return (made || is_made(reader, before, name)).then_some(Label::Product);
    }
    if PLAYERS.contains(&behind) {
        return Some(Label::Org);
    }
    if place {
        return None;
    }
    let single = !several && !classes.any(Classes::GIVEN.or(Classes::SURNAME));
    if next == end && WARES.contains(&behind) {
        return Some(Label::Product);
    }
    (HELD.contains(&behind)
        || next > end && reads(reader, next, OWNED)
        || start > 1 && reads(reader, start - 2, BEFORE)
        || moves(reader, end)
        || single
            && (name.label != Label::Product && is_joined(reader, start)
                || reports(reader, name)
                || of_country(reader, before, name))
        || single && name.label == Label::Person && is_thing(reader, end))
    .then_some(Label::Org)
}

/// "BTS member Jungmin": who has a part in the body before it.
fn is_member(reader: &Reader<'_>, before: Option<&Proposal>, name: &Proposal) -> bool {
    let start = name.tokens.start;
    let body =
        before.is_some_and(|body| body.tokens.end + 1 == start && matches!(body.label, Label::Org | Label::Norp));
    let part = |word: &str| word == "member" || PLAYERS.contains(&word);
    body && name.tokens.len() == 1
        && reader.case(start) == Case::Capital
        && !reader.everyday(start)
        && part(reader.tokens.str(start - 1))
}

/// "Graça Machava opened": two words that nobody knows for a part of nature, and that act.
fn is_actor(reader: &Reader<'_>, name: &Proposal) -> bool {
    const PEOPLE: Classes = Classes::GIVEN.or(Classes::SURNAME);
    let plain = |idx: usize| {
        let classes = reader.classes(idx);
        reader.case(idx) == Case::Capital && !reader.everyday(idx) && (classes == Classes::NONE || classes.any(PEOPLE))
    };
    name.label == Label::Loc
        && name.tokens.len() == 2
        && name.tokens.clone().all(plain)
        && reader.is(name.tokens.end, Classes::SPEECH.or(Classes::PERSON_VERB))
}

/// "Lego rose 2 per cent".
fn moves(reader: &Reader<'_>, end: usize) -> bool {
    let figure = (end + 1..end + 4).find(|&idx| reader.figure(idx));
    let unit = |idx: usize| matches!(reader.tokens.lower(idx), "%" | "per" | "percent" | "pc" | "points");
    MOVES.contains(&reader.tokens.str(end)) && figure.is_some_and(|idx| unit(idx + 1))
}

/// "…, Orskavil reported.": who says so by one word that nobody is called is a paper.
fn reports(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    start > 0
        && reader.mark(start - 1, ",")
        && matches!(reader.tokens.str(end), "reported" | "reports")
        && reader.mark(end + 1, ".")
}

/// "Singapore's Grab": an everyday word that a country has is a firm of it.
fn of_country(reader: &Reader<'_>, before: Option<&Proposal>, name: &Proposal) -> bool {
    let start = name.tokens.start;
    let country = before.is_some_and(|before| before.label == Label::Gpe && before.tokens.end + 1 == start);
    country && reader.possessive(start - 1) && reader.everyday(start)
}

/// "Orskavil, which": nobody is a "which".
fn is_thing(reader: &Reader<'_>, end: usize) -> bool {
    reader.mark(end, ",") && reader.mark(end + 1, "which")
}

/// `OrskFast`: two words in one, of which the first is no "Mc" or "De".
pub(super) fn is_joined(reader: &Reader<'_>, idx: usize) -> bool {
    let word = reader.tokens.str(idx);
    let first = word.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map_or("", |(at, _)| &word[..at]);
    reader.case(idx) == Case::Mixed
        && first.len() > 2
        && word.len() > first.len() + 2
        && !matches!(first, "Mac" | "Fitz" | "Van" | "Della")
}

/// "Marl Pharma's Orskavil": what a firm has, by one word that nobody knows.
fn is_made(reader: &Reader<'_>, before: Option<&Proposal>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    let Some(owner) = before.filter(|owner| owner.label == Label::Org && owner.tokens.end + 1 == start) else {
        return false;
    };
    let somebody = reader.is(start, Classes::GIVEN.or(Classes::SURNAME));
    let only = matches!(reader.case(start), Case::Capital | Case::Mixed) && !reader.everyday(start) && !somebody;
    let acts = reader.is(end, Classes::SPEECH.or(Classes::ORG_AFTER)) || reader.possessive(end);
    let party = reader.case(owner.tokens.start) == Case::Upper && owner.tokens.len() > 1;
    reader.possessive(start - 1) && end == start + 1 && only && !acts && !party
}

/// Whether two words of a row stand at `idx`.
fn reads(reader: &Reader<'_>, idx: usize, rows: &[&str]) -> bool {
    let (first, second) = (reader.tokens.lower(idx), reader.tokens.lower(idx + 1));
    rows.iter().any(|row| row.split_once(' ') == Some((first, second)))
}
