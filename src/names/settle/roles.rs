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
/// The same, where somebody's name follows: a town has a centre, too.
#[rustfmt::skip]
const LEADERS: &[&str] = &[
    "boss", "captain", "centre", "coach", "forward", "hooker", "keeper", "manager", "opener", "outfielder", "pitcher", "wing",
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
    if !kind || classes.any(LISTED) || name.label == Label::Person && given {
        return None;
    }
    let alone = !several && name.label != Label::Person;
    if alone && is_based(reader, start)
        || (alone || name.label == Label::Gpe) && !reader.hyphen(end) && is_club(reader, before, start)
    {
        return Some(Label::Org);
    }
    if name.margin >= DOUBT {
        return None;
    }
    if is_model(reader, name) {
        return Some(Label::Product);
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
    let party = behind == "party" && next == end && !several && !place;
    let leads = LEADERS.contains(&behind) && next == end && reader.capital(end + 1);
    if PLAYERS.contains(&behind) || leads || party {
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
        || single && (name.label != Label::Product && is_joined(reader, start) || reports(reader, name)))
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

/// "Lego rose 2 per cent", "Lego and Marl rose 2 per cent".
fn moves(reader: &Reader<'_>, end: usize) -> bool {
    let other =
        if reader.mark(end, "and") { (end + 1..end + 4).take_while(|&idx| reader.capital(idx)).count() } else { 0 };
    let end = if other > 0 { end + 1 + other } else { end };
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

/// "the Tata Nano": behind an article a maker's name and a word that no firm ends with are what it makes.
fn is_model(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    let article = start > 0 && matches!(reader.tokens.lower(start - 1), "a" | "an" | "the");
    let maker = reader.is(start, Classes::MAKER)
        || matches!(reader.tokens.lower(start), "mahindra" | "maruti" | "proton" | "tata");
    let other = Classes::HEAD.or(Classes::GIVEN).or(Classes::SURNAME).or(Classes::GPE).or(Classes::ORG_AFTER);
    let goes_on = reader.capital(end) || reader.is(end, Classes::ORG_AFTER.or(Classes::TITLE));
    article && maker && end == start + 2 && reader.capital(end - 1) && !goes_on && !reader.is(end - 1, other)
}

/// "Mombasa-based | Alda": what is based somewhere is no place.
fn is_based(reader: &Reader<'_>, start: usize) -> bool {
    start > 1 && reader.mark(start - 1, "based") && reader.hyphen(start - 2)
}

/// "joined from Alda", "on loan at Alda", "signed Odd Halvorsen from Alda": between whom players move.
fn is_club(reader: &Reader<'_>, before: Option<&Proposal>, start: usize) -> bool {
    const SIGNED: &[&str] = &["sign", "signed", "signing", "signs"];
    let from = start > 2 && reader.mark(start - 1, "from");
    let loan =
        start > 2 && matches!(reader.tokens.str(start - 1), "at" | "from" | "to") && reader.mark(start - 2, "loan");
    let player = before.filter(|name| name.label == Label::Person && name.tokens.end + 1 == start).filter(|_| from);
    let signed = |name: &Proposal| {
        (name.tokens.start.saturating_sub(6)..name.tokens.start).any(|idx| SIGNED.contains(&reader.tokens.str(idx)))
    };
    let plays = start > 1
        && reader.mark(start - 1, "for")
        && matches!(reader.tokens.str(start - 2), "appearances" | "debut" | "plays" | "played" | "playing" | "scored");
    plays
        || loan && reader.mark(start - 3, "on")
        || from && reader.mark(start - 2, "joined")
        || player.is_some_and(signed)
}

/// Whether two words of a row stand at `idx`.
fn reads(reader: &Reader<'_>, idx: usize, rows: &[&str]) -> bool {
    let (first, second) = (reader.tokens.lower(idx), reader.tokens.lower(idx + 1));
    rows.iter().any(|row| row.split_once(' ') == Some((first, second)))
}
