//! Names that the gazetteer knows for one thing and nothing else -> that thing, whatever the tagger made of them: "Mumbai
//! Indians" are a club found whole, "South Africans" a people, "Czech Republic" is one country, "Sham Shui Po" is a place, and nobody is called
//! Pertamina.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::agree::FIRM;
use super::repair::SETTLED;
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::order;
use crate::text::tokens::Case;

/// What else a listed name may be.
const OTHERS: Classes = Classes::GPE.or(Classes::REGION).or(Classes::PEOPLE).or(Classes::EVENT);

/// Last words of firms that are hardly ever a surname.
#[rustfmt::skip]
const FIRMS: &[&str] = &[
    "airlines", "airways", "beverages", "breweries", "cement", "ceramics", "chemicals", "electronics", "enterprises",
    "fertilisers", "fertilizers", "foods", "foundries", "garments", "goldfields", "holdings", "industries", "infrastructure",
    "insurance", "investments", "jewellers", "leasing", "logistics", "media", "microfinance", "minerals", "motors", "newsroom",
    "petrochemicals", "petroleum", "pharma", "pharmaceuticals", "plantations", "properties", "publications", "realty",
    "refineries", "refinery", "securities", "shipping", "shipyard", "supermarkets", "technologies", "telecom",
    "telecommunications", "telecoms", "television", "textiles", "tobacco", "tyres", "ventures", "association", "authority",
    "college", "commission", "committee", "council", "federation", "institute", "ministry", "polytechnic", "university", "synod", "diocese",
    "archdiocese",
];
/// Last words of firms that are surnames, too.
#[rustfmt::skip]
const SURNAMED_FIRMS: &[&str] = &["bank", "gold", "land", "mills", "power", "railway", "rubber", "steel", "sugar", "united"];
/// Last words of buildings that are nothing else.
const BUILDINGS: &[&str] = &["airport", "jail", "mosque", "prison", "stadium"];
/// Last words of roads and houses: no part of nature, though a firm or an office may have them.
const ROADS: &[&str] = &["avenue", "hospital", "hotel", "palace", "road", "station", "street", "terminal"];
/// Last words of what stands somewhere, even where somebody runs it: of the museums and halls in the news most are places.
#[rustfmt::skip]
const SITES: &[&str] = &[
    "arena", "bazaar", "bridge", "castle", "cemetery", "chowk", "complex", "dam", "dome", "gallery", "hall", "highway",
    "hospital", "hotel", "maidan", "mall", "mandir", "marg", "masjid", "museum", "palace", "plaza", "road", "square", "street",
    "theater", "theatre", "tower", "towers",
];
/// Last words of what is a building where something happens at it, and else who works there.
const HOUSES: &[&str] = &["centre", "center", "club", "gardens", "house", "park", "secretariat"];
/// First words of what is built, in the languages whose words come in that order.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "dargah", "estadio", "estádio", "gurdwara", "gurudwara", "jalan", "masjid", "palacio", "parque", "teatro",
];
/// First words of movements of Muslims.
#[rustfmt::skip]
const MOVEMENTS: &[&str] = &[
    "hizb", "hizb-ul", "jabhat", "jaish", "jaish-e", "jamaat", "jamaat-e", "jamaat-i", "jamiat", "jamiat-i", "jemaah", "jund",
    "lashkar", "lashkar-e", "sipah-e", "tehreek", "tehreek-e", "tehrik", "tehrik-i",
];
/// Letters before the name of a ship.
#[rustfmt::skip]
const SHIPS: &[&str] = &["BRP", "HMAS", "HMCS", "HMNZS", "HMS", "INS", "KRI", "MV", "PNS", "RRS", "SLNS", "USNS", "USS"];
/// Last words of feasts of South Asia, and of laws.
const FEASTS: &[&str] = &["mela", "puja", "utsav", "yatra"];
const LAWS: &[&str] = &["accord", "accords", "act", "amendment", "protocol", "treaty"];
/// Words that say little by themselves.
const PLAIN: Classes = Classes::COMMON.or(Classes::TITLE).or(Classes::HEAD).or(Classes::FUNCTION);

/// Puts listed names in the stead of their parts; a longer name that holds one stays.
pub(crate) fn settle(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
    for name in &mut names {
        name.label = known(reader, name).unwrap_or(name.label);
    }
    let person = |name: &&Proposal| name.label == Label::Person && name.tokens.len() > 1;
    let surnames: FxHashSet<&str> =
        names.iter().filter(person).map(|name| reader.tokens.lower(name.tokens.end - 1)).collect();
    let mut settled: Vec<Proposal> = Vec::with_capacity(names.len());
    let mut rest = names.into_iter().peekable();
    let mut idx = 0;
    while idx < reader.tokens.len() {
        let Some((listed, label)) = listed(reader, idx) else {
            idx += 1;
            continue;
        };
        // "Christie's" is nobody's auction house where Odd Christie has been named.
        if reader.possessive(listed.end - 1) && surnames.contains(reader.tokens.lower(listed.end - 2)) {
            idx += 1;
            continue;
        }
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
        let country = reader.listed(listed.clone()).any(Classes::COUNTRY);
        let part = |name: &Proposal| {
            (country || matches!(name.label, Label::Norp | Label::Gpe | Label::Loc)) && name.tokens != listed
        };
        // "South | African": a people is whole, but "Liberal Democrats" are what the tagger took them for.
        let whole = label == Label::Norp && inside.iter().any(|name| name.tokens == listed);
        let kept = whole || label == Label::Gpe && (inside.is_empty() || !inside.iter().all(part));
        if longer || kept {
            settled.extend(inside);
        } else if !inside.is_empty()
            || is_line(reader, &listed)
            || !listed.clone().all(|idx| reader.everyday(idx) || !reader.word(idx))
        {
            settled.push(Proposal { tokens: listed, label, margin: SETTLED, by: FoundBy::Rule });
        }
    }
    settled.extend(rest);
    order::by_span(&mut settled, |name| reader.tokens.span(name.tokens.clone()));
    settled
}

/// What a name is that was found, if the gazetteer knows better.
fn known(reader: &Reader<'_>, name: &Proposal) -> Option<Label> {
    let classes = reader.listed(name.tokens.clone());
    if name.tokens.len() > 1 {
        if name.label == Label::Person && classes == Classes::PEOPLE {
            return Some(Label::Norp);
        }
        // "The Wall Street Journal" is no work.
        let the = usize::from(reader.tokens.lower(name.tokens.start) == "the");
        let behind = reader.listed(name.tokens.start + the..name.tokens.end);
        let paper =
            name.label == Label::WorkOfArt && (name.tokens.len() > 1 + the && behind.any(Classes::ORGANISATION));
        if paper && !behind.any(OTHERS) {
            return Some(Label::Org);
        }
        let place = classes.any(Classes::GPE) && !classes.any(Classes::PEOPLE.or(Classes::ORGANISATION));
        let wrong = name.label == Label::Person || name.label == Label::Org && classes.any(Classes::COUNTRY);
        return if place && wrong {
            Some(Label::Gpe)
        } else {
            by_its_end(reader, name).filter(|_| !classes.any(Classes::ORGANISATION))
        };
    }
    // Nobody governs or is called "Moslem".
    if classes == Classes::PEOPLE && matches!(name.label, Label::Gpe | Label::Loc | Label::Person) {
        return Some(Label::Norp);
    }
    let letters = reader.case(name.tokens.start) == Case::Upper && classes.any(Classes::ACRONYM);
    if letters && !classes.any(Classes::NAME.or(Classes::PLACE_ACRONYM)) && name.label != Label::Org {
        return Some(Label::Org);
    }
    let open = name.margin < FIRM
        && !classes.any(PLAIN)
        && matches!(name.label, Label::Person | Label::Gpe)
        && reader.case(name.tokens.start) != Case::Mixed;
    let only = |class: Classes| classes.any(class) && !classes.any(Classes::NAME.without(class));
    if !open {
        None
    } else if only(Classes::ORGANISATION) {
        Some(Label::Org)
    } else {
        only(Classes::GPE).then_some(Label::Gpe)
    }
}

/// What the last word of a longer name says: "Lucky Cement" is nobody, and Adiala Jail is no part of nature. What may be a
/// surname ("Danielle Steel") says it only behind a word that is no first name.
fn by_its_end(reader: &Reader<'_>, name: &Proposal) -> Option<Label> {
    let Range { start, end } = name.tokens;
    let last = reader.tokens.lower(end - 1);
    let given = (start..end - 1).any(|idx| reader.is(idx, Classes::GIVEN) || reader.initial(idx));
    let capital = reader.capital(start) && reader.capital(end - 1);
    match name.label {
        Label::Org | Label::Person | Label::Gpe | Label::Loc if capital && LAWS.contains(&last) => Some(Label::Law),
        Label::Org | Label::Person | Label::Gpe | Label::Loc if SHIPS.contains(&reader.tokens.str(start)) => {
            Some(Label::Product)
        }
        Label::Person if capital && FEASTS.contains(&last) => Some(Label::Event),
        Label::Person if capital && FIRMS.contains(&last) => Some(Label::Org),
        Label::Person if capital && !given && last == "river" => Some(Label::Loc),
        Label::Person | Label::Loc | Label::Gpe if capital && MOVEMENTS.contains(&reader.tokens.lower(start)) => {
            Some(Label::Org)
        }
        Label::Person if capital && !given && SURNAMED_FIRMS.contains(&last) => {
            (!reader.is(start, Classes::SURNAME)).then_some(Label::Org)
        }
        Label::Gpe | Label::Loc | Label::Org | Label::Person if capital && BUILDINGS.contains(&last) => {
            Some(Label::Fac)
        }
        Label::Loc if capital && ROADS.contains(&last) => Some(Label::Fac),
        Label::Org if capital && SITES.contains(&last) && !is_actor(reader, end) => Some(Label::Fac),
        Label::Org if HOUSES.contains(&last) && is_at(reader, start) && !is_actor(reader, end) => Some(Label::Fac),
        Label::Org | Label::Person | Label::Loc if capital && OPENERS.contains(&reader.tokens.lower(start)) => {
            Some(Label::Fac)
        }
        Label::Org if capital && end == start + 2 && reader.mark(start, "Copa") && !FIRMS.contains(&last) => {
            Some(Label::Event)
        }
        Label::Person if capital && !given && ROADS.contains(&last) => Some(Label::Fac),
        _ => None,
    }
}

/// Whether "at", "outside" or the like stands before a name, with or without "the".
fn is_at(reader: &Reader<'_>, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map_or("", |idx| reader.tokens.str(idx));
    let word = if before(1) == "the" { before(2) } else { before(1) };
    matches!(word, "at" | "inside" | "near" | "outside")
}

/// Whether what follows a name is what its bearer says or has: museums and hospitals speak.
fn is_actor(reader: &Reader<'_>, end: usize) -> bool {
    reader.is(end, Classes::SPEECH.or(Classes::ORG_AFTER)) || reader.possessive(end) || reader.mark(end, "(")
}

/// Whether a name has its line for itself, as the papers have in a digest of the press.
fn is_line(reader: &Reader<'_>, name: &Range<usize>) -> bool {
    let ends = name.end == reader.tokens.len() || reader.tokens.starts_line(name.end);
    ends && reader.tokens.starts_line(name.start)
}

/// The listed organisation or place that begins at `idx`, its long words with capitals, on one line.
fn listed(reader: &Reader<'_>, idx: usize) -> Option<(Range<usize>, Label)> {
    let late = reader.capital(idx) && reader.lexicon.opens_whole(reader.tokens.lower(idx));
    if !(late || reader.is(idx, Classes::OPENS) && reader.capital(idx)) {
        return None;
    }
    let (classes, end) = reader.lexicon.longest(reader.tokens, idx, reader.tokens.len())?;
    let small = |at: usize| reader.word(at) && !reader.capital(at) && reader.tokens.str(at).len() > 3;
    let broken = (idx + 1..end).any(|at| reader.tokens.starts_line(at) || small(at));
    let glued = reader.hyphen(end) || reader.tokens.glued(idx) && idx > 0 && reader.word(idx - 1);
    let label = if classes.any(Classes::ORGANISATION) && !classes.any(OTHERS) {
        Label::Org
    } else if classes == Classes::PEOPLE {
        Label::Norp
    } else if classes.any(Classes::GPE)
        && !classes.any(Classes::PEOPLE.or(Classes::ORGANISATION))
        && !(late && reader.capital(end))
    {
        Label::Gpe
    } else {
        return None;
    };
    let closes = reader.capital(end - 1) || reader.possessive(end - 1);
    (!broken && !glued && closes).then_some((idx..end, label))
}
