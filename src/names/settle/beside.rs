//! Names and the titles, possessives and names beside them -> the same, put right where these settle it: a title belongs
//! to nobody's name, an office has its whole name, and who has people is an organisation.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::agree::FIRM;
use super::repair::SETTLED;
use crate::document::Label;
use crate::names::lexicon::{Classes, Lexicon};
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::text::tokens::Case;

/// What the first or last name of somebody is known by.
const PEOPLE: Classes = Classes::GIVEN.or(Classes::SURNAME);
/// Titles that go with a name through life, and stay in it where the tagger put them.
#[rustfmt::skip]
const WORN: &[&str] = &[
    "ayatollah", "baron", "baroness", "count", "countess", "dame", "duchess", "duke", "earl", "emir", "imam", "khan", "king",
    "lady", "lord", "maulana", "mullah", "pope", "prince", "princess", "queen", "saint", "sardar", "shah", "sheik", "sheikh",
    "sir", "sister", "sultan", "swami", "tsar", "oba", "maharaja", "nawab", "raja", "tengku", "tuanku",
];
/// Letters that are a title before a name and in capitals only: "CM" is no centimetre.
#[rustfmt::skip]
const LETTERS: &[&str] = &["AG", "CM", "CS", "DC", "DG", "DIG", "FM", "IG", "MD", "MK", "PM", "PS", "SI", "SP", "TD", "VC", "VP"];
/// The second halves of Malay honours ("Tan Sri", "Datuk Seri"), and the first.
const HONOURS: &[&str] = &["Paduka", "Patinggi", "Seri", "Sri"];
const HONOURED: &[&str] = &["tan", "puan", "datuk", "dato", "datin", "toh"];
/// Titles of several people, each with a name of two words ("Justices Odd Halvorsen and Ana Ruiz"), and other titles that
/// take two words to tell them from a firm or a town.
#[rustfmt::skip]
const SHARED: &[&str] = &[
    "administrator", "cardinals", "governors", "judges", "justices", "messrs", "metropolitan", "ministers", "patriarch",
    "presidents", "reps", "senators", "sens",
];
/// Letters behind the name of a lawyer, a member of parliament or somebody honoured.
const BORNE: &[&str] = &["CBE", "KC", "MBE", "MEP", "MLA", "MP", "MSP", "OBE", "QC", "SC", "TD"];
/// Bearers of an office who speak as their party or their town ("Azimio MPs").
const BEARERS: &[&str] = &["MEPs", "MKs", "MLAs", "MNAs", "MPAs", "MPs", "MSPs", "TDs"];

/// Puts names right; they are in text order before and after.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut settled: Vec<Proposal> = Vec::with_capacity(names.len());
    for mut name in names {
        if let Some(before) = settled.last() {
            name.label = of_party(reader, before, &name).unwrap_or(name.label);
        }
        if is_mister(reader, &name) || is_presented(reader, &name) || is_addressed(reader, &name) {
            name.label = Label::Person;
        }
        let last = reader.tokens.str(name.tokens.end - 1);
        let borne = name.label == Label::Person && BORNE.contains(&last);
        if name.tokens.len() > 1 && (borne || BEARERS.contains(&last)) {
            name.tokens.end -= 1;
        }
        let parts = parted(reader, name);
        for name in parts {
            if let Some(before) = settled.last_mut() {
                meet(reader, before, &name);
                if is_spelt_out(reader, before, &name) {
                    *before = Proposal { tokens: before.tokens.start..name.tokens.end, ..name };
                    continue;
                }
            }
            settled.push(name);
        }
    }
    let bearers = |name: &Proposal| name.tokens.len() == 1 && BEARERS.contains(&reader.tokens.str(name.tokens.start));
    let title = |name: &Proposal| name.tokens.len() == 1 && is_title(reader, name.tokens.start) && shared(reader, name);
    let people: FxHashSet<usize> =
        settled.iter().filter(|name| name.label == Label::Person).map(|name| name.tokens.start).collect();
    // "Engr. | Odd Hale", "Dato' | Odd Hale": what is short for a title.
    let short = |name: &Proposal| {
        let Range { start, end } = name.tokens;
        let unknown = reader.classes(start) == Classes::NONE && reader.tokens.str(start).len() <= 4;
        end == start + 1
            && matches!(reader.tokens.str(end), "." | "'" | "’")
            && reader.tokens.glued(end)
            && people.contains(&(end + 1))
            && (unknown || reader.is(start, Classes::TITLE))
    };
    settled.retain(|name| !name.tokens.is_empty() && !bearers(name) && !title(name) && !short(name));
    settled
}

/// Whether a name is but the title of several people behind it: "Sens. | Odd Halvorsen and Ana Ruiz".
fn shared(reader: &Reader<'_>, name: &Proposal) -> bool {
    let end = title_end(reader, name.tokens.start);
    SHARED.contains(&reader.tokens.lower(name.tokens.start)) && reader.capital(end)
}

/// "the NDC's | Odd Halvorsen": two words that nobody knows, behind a party or a firm, are somebody.
fn of_party(reader: &Reader<'_>, before: &Proposal, name: &Proposal) -> Option<Label> {
    let behind = reader.possessive(before.tokens.end) && name.tokens.start == before.tokens.end + 1;
    let person = |idx: usize| {
        let classes = reader.classes(idx);
        reader.case(idx) == Case::Capital && !reader.everyday(idx) && (classes == Classes::NONE || classes.any(PEOPLE))
    };
    let acts = reader.case(name.tokens.end) == Case::Lower || reader.mark(name.tokens.end, ",");
    let unknown = name.label == Label::Org && name.tokens.len() == 2 && name.tokens.clone().all(person);
    let listed = reader.listed(name.tokens.clone()).any(Classes::NAME);
    // "Nigeria's Buhari says", "the IAEA's Grossi to visit": one word, and what only people do.
    let end = name.tokens.end;
    let does = reader.is(end, Classes::SPEECH.or(Classes::PERSON_VERB)) && reader.case(end) == Case::Lower;
    let will = reader.mark(end, "to") && reader.case(end + 1) == Case::Lower && !reader.is(end + 1, Classes::FUNCTION);
    let someone = name.tokens.len() == 1 && person(name.tokens.start) && (does || will);
    let body = before.label == Label::Org && name.label != Label::Person;
    let state = matches!(before.label, Label::Gpe) && matches!(name.label, Label::Gpe | Label::Loc);
    if behind && someone && (body || state) {
        return Some(Label::Person);
    }
    (before.label == Label::Org && behind && unknown && acts && !listed).then_some(Label::Person)
}

/// "Mulugeta Asfaw, Ethiopian ambassador to China": words that nobody knows, and an office behind the comma.
fn is_presented(reader: &Reader<'_>, name: &Proposal) -> bool {
    const OFFICES: Classes = Classes::TITLE.or(Classes::PERSON_NOUN);
    let Range { start, end } = name.tokens;
    let plain = |idx: usize| {
        let classes = reader.classes(idx);
        reader.case(idx) == Case::Capital && (classes == Classes::NONE || classes.any(PEOPLE)) && !reader.everyday(idx)
    };
    let open = matches!(name.label, Label::Org | Label::Gpe | Label::Product | Label::Norp) && name.margin < FIRM;
    if !open || !(2..=3).contains(&(end - start)) || !reader.mark(end, ",") || !name.tokens.clone().all(plain) {
        return false;
    }
    let article = usize::from(matches!(reader.tokens.str(end + 1), "a" | "an" | "the"));
    let people = usize::from(reader.is(end + 1 + article, Classes::PEOPLE));
    let from = end + 1 + article + people;
    let offices =
        (from..from + 3).take_while(|&idx| reader.is(idx, Classes::OFFICE) && !reader.is(idx, OFFICES)).count();
    let office = from + offices;
    reader.case(office) == Case::Lower
        && reader.is(office, OFFICES)
        && !reader.listed(name.tokens.clone()).any(Classes::NAME)
}

/// "Mr. Weah", "Mrs Marl": nothing but somebody is called so.
fn is_mister(reader: &Reader<'_>, name: &Proposal) -> bool {
    let start = name.tokens.start;
    let stop = usize::from(start > 1 && reader.mark(start - 1, "."));
    let before = start.checked_sub(1 + stop).map_or("", |before| reader.tokens.str(before));
    matches!(before, "Mr" | "Mrs" | "Ms") && matches!(name.label, Label::Org | Label::Gpe | Label::Loc | Label::Product)
}

/// "Raja Abdul Rahim", "Ven. Galagoda Sobhita": a first name behind a title that stays in the name, and words that nobody
/// knows behind one that does not.
fn is_addressed(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    let worn = WORN.contains(&reader.tokens.lower(start)) && reader.is(start + 1, Classes::GIVEN);
    let stop = usize::from(start > 1 && reader.mark(start - 1, ".") && reader.tokens.glued(start - 1));
    let titled = start.checked_sub(1 + stop).is_some_and(|before| {
        reader.case(before) == Case::Capital && reader.is(before, Classes::TITLE) && is_title(reader, before)
    });
    let from = if worn { start + 1 } else { start };
    let plain = |idx: usize| {
        let classes = reader.classes(idx);
        reader.case(idx) == Case::Capital && !reader.everyday(idx) && (classes == Classes::NONE || classes.any(PEOPLE))
    };
    let open =
        matches!(name.label, Label::Org | Label::Gpe | Label::Product | Label::WorkOfArt) && name.margin < SETTLED;
    open && (worn || titled) && (2..=4).contains(&(end - start)) && (from..end).all(plain)
}

/// Whether the word at `idx` is a title that its bearer lays down.
fn is_title(reader: &Reader<'_>, idx: usize) -> bool {
    reader.is(idx, Classes::TITLE) && !reader.initial(idx) && !WORN.contains(&reader.tokens.lower(idx))
        || LETTERS.contains(&reader.tokens.str(idx))
        || reader.capital(idx) && SHARED.contains(&reader.tokens.lower(idx))
        || honour(reader, idx).is_some()
}

/// Where the Malay honour begins whose second half stands at `idx` ("Tan Sri", "Dato' Seri").
fn honour(reader: &Reader<'_>, idx: usize) -> Option<usize> {
    let before = |back: usize| idx.checked_sub(back).filter(|&at| HONOURED.contains(&reader.tokens.lower(at)));
    let apostrophe = || idx > 0 && matches!(reader.tokens.str(idx - 1), "'" | "’");
    let first = || before(1).or_else(|| before(2).filter(|_| apostrophe()));
    if HONOURS.contains(&reader.tokens.str(idx)) { first() } else { None }
}

/// Where the title at `idx` ends, its full stop included.
fn title_end(reader: &Reader<'_>, idx: usize) -> usize {
    idx + 1 + usize::from(reader.mark(idx + 1, ".") && reader.tokens.glued(idx + 1))
}

/// "Manitoba Premier Wab Kinew" is a place and a person, and so is "Sussex Meghan Markle" after "Duchess of"; "Mayor Ana
/// Ruiz" is a person, and so is "State Antony Blinken" after "Secretary of".
fn parted(reader: &Reader<'_>, name: Proposal) -> impl Iterator<Item = Proposal> {
    let whole = |name| [None, Some(name)].into_iter().flatten();
    let Some((before, person)) = cut(reader, &name) else { return whole(name) };
    // Before a title stands a name that somebody knows, or it is no title; an abbreviation is never anything else.
    let short = person > 0 && (reader.mark(person - 1, ".") || reader.case(person - 1) == Case::Upper);
    let unknown = short && name.label != Label::Person && person > before.end;
    let known = body(reader, before.clone()).or_else(|| unknown.then(|| (before.clone(), name.label)));
    if known.is_none()
        && !before
            .clone()
            .all(|idx| is_title(reader, idx) || reader.is(idx, Classes::TITLE.or(Classes::OFFICE)) || !reader.word(idx))
    {
        return whole(name);
    }
    let body = known.map(|(tokens, label)| Proposal { tokens, label, ..name.clone() });
    [body, Some(Proposal { tokens: person..name.tokens.end, label: Label::Person, ..name })].into_iter().flatten()
}

/// What stands in a name before a title or after "Secretary of", and where the person begins.
fn cut(reader: &Reader<'_>, name: &Proposal) -> Option<(Range<usize>, usize)> {
    let Range { start, end } = name.tokens;
    let governed =
        || start > 1 && matches!(reader.tokens.str(start - 1), "of" | "for") && reader.is(start - 2, Classes::TITLE);
    // "Mountaineer Pasang Lhamu": who is presented by a trade has two names at least.
    let trade = |idx: usize| {
        let letters = reader.case(idx) == Case::Upper
            && !reader.is(idx, Classes::ACRONYM.or(Classes::NAME))
            && reader.is(idx + 1, Classes::GIVEN);
        letters
            && idx == start
            && end == start + 3
            && reader.tokens.str(idx).len() < 4
            && matches!(name.label, Label::Org | Label::Person)
            || idx == start
                && name.label == Label::Person
                && end > start + 2
                && reader.is(idx, Classes::PERSON_NOUN)
                && !reader.is(idx, Classes::NAME)
                && !WORN.contains(&reader.tokens.lower(idx))
    };
    let title = (start..end.saturating_sub(1)).rfind(|&idx| is_title(reader, idx) || trade(idx));
    let until = title.map_or(start, |title| honour(reader, title).unwrap_or(title).max(start));
    let rest = title.map_or(start - usize::from(governed()), |title| title_end(reader, title));
    let office = of_office(reader, rest, end);
    let (before, person) =
        if until == start && !office.is_empty() { (office.clone(), office.end) } else { (start..until, office.end) };
    if person == start {
        return None;
    }
    let surely = before.is_empty() && name.label == Label::Person;
    let word = |idx: usize| {
        !reader.word(idx) || reader.capital(idx) && !reader.is(idx, Classes::HEAD) && (surely || !reader.everyday(idx))
    };
    // "DSP Obeng" is somebody by one word, because nobody is called DSP.
    let letters = person == start + 1 && reader.case(start) == Case::Upper && reader.is(start, Classes::TITLE);
    let honoured = person > start && honour(reader, person - 1).is_some();
    // "Lord Justice Marl", "Major General Hale": nobody is called so by two titles.
    let ranked = title.is_some_and(|title| until < title + 1 && until > start)
        && (start..until).all(|idx| reader.is(idx, Classes::TITLE));
    let least = if letters || honoured || ranked { 1 } else { 2 };
    let small = |idx: usize| idx > person && idx + 1 < end && reader.is(idx, Classes::PARTICLE);
    let someone = person + least <= end && reader.capital(person) && (person..end).all(|idx| word(idx) || small(idx));
    (someone && matches!(name.label, Label::Person | Label::Org | Label::Gpe | Label::Product))
        .then_some((before, person))
}

/// The words of "of State" and "for Home Affairs", or nothing at `idx`; one word of any kind may be governed ("of India").
fn of_office(reader: &Reader<'_>, idx: usize, end: usize) -> Range<usize> {
    if !matches!(reader.tokens.str(idx), "of" | "for") {
        return idx..idx;
    }
    let offices = (idx + 1..end).take_while(|&at| reader.is(at, Classes::OFFICE)).count();
    idx + 1..idx + 1 + offices.max(1)
}

/// The body before a title, and what it is: "Johor | Mentri Besar", "BJP | MLA", "Dhaka Metropolitan Police | Commissioner".
fn body(reader: &Reader<'_>, before: Range<usize>) -> Option<(Range<usize>, Label)> {
    const ACRONYMS: Classes = Classes::ACRONYM.or(Classes::LONE_ORG);
    let Range { start, mut end } = before;
    while end > start {
        let last = end - 1;
        let classes = reader.listed(start..end);
        let letters =
            end == start + 1 && reader.case(start) == Case::Upper && !classes.any(Classes::TITLE.or(Classes::PLAIN));
        let faction = end == start + 3 && reader.hyphen(start + 1) && reader.case(start) == Case::Upper;
        let office = (start..end).all(|idx| reader.is(idx, Classes::TITLE.or(Classes::OFFICE)));
        let headed = end > start + 1 && reader.is(last, Classes::ORG_HEAD) && !office;
        let label = Lexicon::label(classes).or_else(|| match () {
            () if classes.any(Classes::PLACE_ACRONYM) => Some(Label::Gpe),
            () if headed || letters || faction || classes.any(ACRONYMS) => Some(Label::Org),
            () => None,
        });
        if label.is_some() {
            return label.map(|label| (start..end, label));
        }
        if !(is_title(reader, last) || reader.is(last, Classes::TITLE.or(Classes::OFFICE)) || !reader.word(last)) {
            return None;
        }
        end -= 1;
    }
    None
}

/// What a name says of the one right before it: "Fed Chair | Jerome Powell", "Cosatu's | Zanele Sabela".
fn meet(reader: &Reader<'_>, before: &mut Proposal, name: &Proposal) {
    let (end, start) = (before.tokens.end, name.tokens.start);
    if name.label != Label::Person {
        return;
    }
    if end == start && matches!(before.label, Label::Org | Label::Gpe) && is_title(reader, end - 1) {
        let office = |idx: usize| is_title(reader, idx) || reader.is(idx, Classes::OFFICE) || !reader.word(idx);
        while !before.tokens.is_empty() && office(before.tokens.end - 1) {
            before.tokens.end -= 1;
        }
    }
    // "Ishikawa Governor Hiroshi Hasegawa": whose governor is a place.
    let governed = before.tokens.len() == 1 && reader.is(before.tokens.start, Classes::GPE) && end < start;
    if governed
        && before.label == Label::Person
        && (end..start).all(|idx| reader.is(idx, Classes::TITLE.or(Classes::OFFICE)) || reader.mark(idx, "."))
    {
        before.label = Label::Gpe;
    }
    let alone = before.tokens.len() == 1 && before.label == Label::Person && before.margin < FIRM;
    let owns = start == end + 1 && reader.possessive(end) && name.tokens.len() > 1;
    if alone && owns && !reader.is(before.tokens.start, PEOPLE) {
        before.label = Label::Org;
    }
}

/// "Korean | Central News Agency (KCNA)": the letters in brackets say where the name begins.
fn is_spelt_out(reader: &Reader<'_>, before: &Proposal, name: &Proposal) -> bool {
    let Range { start, end } = name.tokens;
    if before.tokens.end != start || name.label != Label::Org || !reader.mark(end, "(") || !reader.mark(end + 2, ")") {
        return false;
    }
    let words = (before.tokens.start..end).filter(|&idx| reader.capital(idx));
    let initials = words.filter_map(|idx| reader.tokens.str(idx).chars().next());
    reader.case(end + 1) == Case::Upper && initials.eq(reader.tokens.str(end + 1).chars())
}
