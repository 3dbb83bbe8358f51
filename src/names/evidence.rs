//! A piece -> points for every label: what its own words say, and what the words around it say.
//!
//! Points are small whole numbers that add up; 3 is a hint, 6 is good evidence, 10 settles it unless something speaks
//! against it. They were set by hand on training texts and are the one place to tune.

use super::lexicon::Classes;
use super::pieces::{Before, Piece};
use super::points::Points;
use super::reader::Reader;
use crate::document::Label;
use crate::text::tokens::Case;

/// Rows of points: a class, and what it is worth for which labels.
type Worth = &'static [(Classes, &'static [(Label, i32)])];

/// What the whole piece is worth as an entry of the gazetteer.
const KNOWN: Worth = &[
    (Classes::COUNTRY, &[(Label::Gpe, 10)]),
    (Classes::PEOPLE, &[(Label::Norp, 10)]),
    (Classes::REGION, &[(Label::Loc, 9)]),
    (Classes::PLACE, &[(Label::Gpe, 7)]),
    (Classes::ORGANISATION.or(Classes::LONE_ORG), &[(Label::Org, 8)]),
    (Classes::EVENT, &[(Label::Event, 8)]),
];

/// What the last word of a longer piece is worth.
const HEADS: Worth = &[
    (Classes::ORG_HEAD, &[(Label::Org, 8), (Label::Person, -4)]),
    (Classes::FAC_HEAD, &[(Label::Fac, 7), (Label::Person, -4)]),
    (Classes::LOC_HEAD, &[(Label::Loc, 7), (Label::Person, -3)]),
    (Classes::GPE_HEAD, &[(Label::Gpe, 7), (Label::Person, -4)]),
    (Classes::EVENT_HEAD, &[(Label::Event, 7), (Label::Person, -4)]),
    (Classes::WORK_HEAD, &[(Label::WorkOfArt, 7), (Label::Person, -3)]),
    (Classes::LAW_HEAD, &[(Label::Law, 7), (Label::Person, -4)]),
];

/// What the first word of a longer piece is worth.
const OPENERS: Worth = &[
    (Classes::ORG_OPENER, &[(Label::Org, 5), (Label::Person, -2)]),
    (Classes::LOC_OPENER, &[(Label::Loc, 6), (Label::Person, -1)]),
    (Classes::GPE_OPENER, &[(Label::Gpe, 4), (Label::Person, -2)]),
    (Classes::FAC_OPENER, &[(Label::Fac, 6), (Label::Person, -3)]),
    (Classes::EVENT_OPENER, &[(Label::Event, 9), (Label::Person, -4)]),
    (Classes::MAKER, &[(Label::Product, 5), (Label::Person, -4)]),
];

/// What the word before is worth.
const BEFORE: Worth = &[
    (Classes::PERSON_NOUN, &[(Label::Person, 6)]),
    (Classes::ORG_NOUN, &[(Label::Org, 4)]),
    (Classes::PLACE_BEFORE, &[(Label::Gpe, 4), (Label::Loc, 2), (Label::Person, -3)]),
    (Classes::WORK_NOUN, &[(Label::WorkOfArt, 5)]),
];

/// What the word after is worth.
const AFTER: Worth = &[
    (Classes::SPEECH, &[(Label::Person, 4), (Label::Org, 1), (Label::Fac, -2)]),
    (Classes::PERSON_VERB, &[(Label::Person, 3)]),
    (Classes::PERSON_AFTER, &[(Label::Person, 3)]),
    (Classes::ORG_AFTER, &[(Label::Org, 3)]),
    (Classes::STATE_AFTER, &[(Label::Gpe, 3), (Label::Norp, 2)]),
    (Classes::PLACE_NOUN, &[(Label::Gpe, 4), (Label::Person, -2)]),
];

/// Endings of surnames, with what they are worth in a word that no list knows.
const SURNAME_ENDINGS: &[&str] = &[
    "ov", "ev", "ova", "eva", "enko", "sky", "ski", "skiy", "skyy", "vich", "shvili", "yan", "sson", "ssen", "dze",
    "escu", "oglu", "opoulos", "akis", "uddin", "zadeh", "ullah", "rahman", "ez", "wala", "ayev", "bayev", "stein",
    "mann", "wicz", "czyk",
];

/// Endings of places.
const PLACE_ENDINGS: &[&str] = &[
    "stan", "grad", "burg", "ville", "abad", "pur", "pura", "shire", "ford", "istan", "borough", "burgh", "ington",
    "mouth", "sk", "land", "nagar", "gorod", "ia", "hausen", "heim", "polis",
];

/// Endings of peoples.
const PEOPLE_ENDINGS: &[&str] = &["ians", "ese", "istani", "istanis", "ism"];

/// Points of the piece's own words: the same wherever these words stand.
pub(crate) fn own(reader: &Reader<'_>, piece: &Piece) -> Points {
    let mut points = Points::default();
    let range = piece.tokens.clone();
    let whole = reader.listed(range.clone());
    award(&mut points, KNOWN, whole);
    if range.len() == 1 {
        single(reader, range.start, whole, &mut points);
    } else {
        several(reader, piece, whole, &mut points);
    }
    points
}

fn award(points: &mut Points, worth: Worth, classes: Classes) {
    for (class, labels) in worth {
        if classes.any(*class) {
            for &(label, worth) in *labels {
                points.add(label, worth);
            }
        }
    }
}

fn single(reader: &Reader<'_>, idx: usize, classes: Classes, points: &mut Points) {
    points.add(Label::Person, 1);
    if classes.any(Classes::PRODUCT) {
        points.add(Label::Product, 6);
    }
    if classes.any(Classes::GIVEN) && !classes.any(Classes::WORD_NAME) {
        points.add(Label::Person, 4);
    }
    if classes.any(Classes::SURNAME) {
        points.add(Label::Person, 4);
    }
    let upper = reader.case(idx) == Case::Upper || reader.mark_in(idx, '.');
    if upper && classes.any(Classes::ACRONYM) {
        points.add(Label::Org, 10);
    }
    if upper && classes.any(Classes::PLACE_ACRONYM) {
        points.add(Label::Gpe, 11);
    }
    if upper && !classes.any(Classes::NAME) && reader.tokens.str(idx).len() <= 7 {
        points.add(Label::Org, 4);
    }
    if reader.case(idx) == Case::Mixed {
        points.add(Label::Org, 1);
        points.add(Label::Product, 1);
    }
    if classes == Classes::NONE && !upper {
        endings(reader.tokens.lower(idx), points);
    }
}

fn endings(word: &str, points: &mut Points) {
    for (endings, label, worth) in
        [(SURNAME_ENDINGS, Label::Person, 3), (PLACE_ENDINGS, Label::Gpe, 2), (PEOPLE_ENDINGS, Label::Norp, 4)]
    {
        if endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending)) {
            points.add(label, worth);
            return;
        }
    }
}

fn several(reader: &Reader<'_>, piece: &Piece, whole: Classes, points: &mut Points) {
    let range = piece.tokens.clone();
    let first = range.start;
    let mut last = range.end - 1;
    while last > first && !reader.word(last) {
        last -= 1;
    }
    if reader.hyphen(first + 1) && range.len() == 3 {
        compound(reader, first, points);
    }
    let of =
        range.clone().find(|&idx| idx > first && matches!(reader.tokens.lower(idx), "of" | "for" | "on" | "against"));
    // "World War II" is headed by "War".
    let counted = last > first && reader.is(last, Classes::SUFFIX) && reader.is(last - 1, Classes::HEAD);
    let head = of.map_or(if counted { last - 1 } else { last }, |of| of - 1);
    let classes = reader.classes(head);
    points.add(Label::Org, 1);
    if !whole.any(Classes::NAME) {
        award(points, HEADS, classes);
        // "Nathan Law", "Damian Hill": after a first name a common noun is more often a surname.
        if range.len() == 2
            && reader.is(first, Classes::GIVEN)
            && !reader.is(first, Classes::GPE)
            && !classes.any(Classes::ORG_HEAD.or(Classes::FAC_HEAD))
        {
            points.add(Label::Person, 6);
        }
        award(points, OPENERS, reader.classes(first));
    }
    let headed = classes.any(Classes::HEAD);
    // "al-Nusra": groups and surnames alike, and a surname follows its full name.
    if reader.case(first) == Case::Lower {
        points.add(Label::Org, 5);
    } else if reader.is(first, Classes::PARTICLE) && reader.capital(first) && range.len() <= 3 {
        points.add(Label::Person, 3);
    }
    person(reader, first, last, headed, points);
    for idx in first + 1..last {
        if reader.mark(idx, "&") {
            points.add(Label::Org, 5);
        }
    }
    let person_after = (first + 1..=last).any(|idx| reader.is(idx, Classes::GIVEN)) && !headed;
    if reader.is(first, Classes::GPE.or(Classes::PEOPLE))
        && !reader.is(first, Classes::GIVEN)
        && !person_after
        && !whole.any(Classes::NAME)
    {
        points.add(Label::Person, -4);
        points.add(Label::Org, 3);
    }
    if reader.is(first, Classes::PRODUCT) && reader.figure(last) {
        points.add(Label::Product, 6);
    }
    // "F-16 Falcon", "MTV2", "A320".
    if range
        .clone()
        .any(|idx| idx > first && reader.figure(idx) && (reader.hyphen(idx - 1) || reader.tokens.glued(idx)))
    {
        points.add(Label::Product, 7);
        points.add(Label::Person, -4);
    }
    if (first..=last).any(|idx| {
        reader.case(idx) == Case::Upper
            && !reader.initial(idx)
            && reader.tokens.str(idx).len() > 1
            && !reader.is(idx, Classes::SUFFIX)
    }) {
        points.add(Label::Org, 3);
    }
}

/// "Russian-Kazakh", "Anglo-Dutch".
fn compound(reader: &Reader<'_>, first: usize, points: &mut Points) {
    if reader.is(first, Classes::PEOPLE) || reader.is(first + 2, Classes::PEOPLE) {
        points.add(Label::Norp, 10);
    }
}

/// How much a piece looks like the full name of a person.
fn person(reader: &Reader<'_>, first: usize, last: usize, headed: bool, points: &mut Points) {
    let mut worth = 0;
    if reader.is(first, Classes::GIVEN) {
        worth += 6;
    }
    if reader.is(last, Classes::SURNAME) && !headed {
        worth += 3;
    }
    if (first..last).any(|idx| reader.initial(idx)) {
        worth += 4;
    }
    if reader.is(last, Classes::SUFFIX) && !headed {
        worth += 6;
    }
    if (first + 1..last).any(|idx| reader.case(idx) == Case::Lower && reader.is(idx, Classes::PARTICLE)) {
        worth += 4;
    }
    let words = (first..=last).filter(|&idx| reader.word(idx));
    if words.clone().all(|idx| !reader.everyday(idx) && reader.case(idx) != Case::Upper) {
        worth += if words.clone().count() <= 3 { 4 } else { 1 };
    }
    worth -= words.filter(|&idx| reader.capital(idx) && reader.everyday(idx)).map(|_| 3).sum::<i32>();
    points.add(Label::Person, worth);
}

/// Points of the words around the piece, here.
pub(crate) fn around(reader: &Reader<'_>, piece: &Piece) -> Points {
    let mut points = Points::default();
    if piece.before == Before::QuotationMark {
        points.add(Label::WorkOfArt, 9);
        return points;
    }
    if piece.before == Before::Title {
        points.add(Label::Person, 9);
    } else {
        before(reader, piece, &mut points);
    }
    if piece.before == Before::HoldsTitle {
        points.add(Label::Org, 3);
        points.add(Label::Gpe, 2);
        points.add(Label::Norp, 2);
        points.add(Label::Person, -4);
        return points;
    }
    after(reader, piece, &mut points);
    points
}

/// Whether the piece is a place or a people that the gazetteer knows, and no first name or surname besides.
fn known_place(reader: &Reader<'_>, piece: &Piece) -> bool {
    let classes = reader.listed(piece.tokens.clone());
    classes.any(Classes::GPE.or(Classes::REGION).or(Classes::PEOPLE).or(Classes::PLACE_ACRONYM))
        && !classes.any(Classes::GIVEN.or(Classes::SURNAME))
}

/// Whether the piece only modifies the noun after it ("the Bush administration"): its article is that noun's.
fn modifies(reader: &Reader<'_>, piece: &Piece) -> bool {
    let end = piece.tokens.end;
    end < piece.sentence.end
        && reader.case(end) == Case::Lower
        && !reader.is(end, Classes::FUNCTION.or(Classes::SPEECH).or(Classes::PERSON_VERB))
        && !reader.possessive(end)
}

fn before(reader: &Reader<'_>, piece: &Piece, points: &mut Points) {
    let start = piece.tokens.start;
    if start == piece.sentence.start {
        return;
    }
    let at = start - 1;
    if reader.case(at) == Case::Lower {
        award(points, BEFORE, reader.classes(at));
    }
    match reader.tokens.lower(at) {
        "the" if known_place(reader, piece) || modifies(reader, piece) => {}
        "the" => {
            points.add(Label::Person, -6);
            points.add(Label::Gpe, -3);
            points.add(Label::Org, 2);
            points.add(Label::Loc, 1);
            points.add(Label::Fac, 1);
            points.add(Label::Event, 1);
        }
        "a" | "an" => {
            points.add(Label::Person, -3);
            points.add(Label::Gpe, -2);
            points.add(Label::Norp, 1);
        }
        "from" | "to" => points.add(Label::Gpe, 1),
        "at" => {
            points.add(Label::Person, -2);
            points.add(Label::Org, 1);
            points.add(Label::Fac, 2);
        }
        "," if postal(reader, piece) => points.add(Label::Gpe, 6),
        "by" | "with" => points.add(Label::Person, 1),
        "of" if start > piece.sentence.start + 1 => {
            if reader.is(start - 2, Classes::PLACE_NOUN) {
                points.add(Label::Gpe, 6);
            } else if matches!(
                reader.tokens.lower(start - 2),
                "mayor" | "governor" | "north" | "south" | "east" | "west" | "parts" | "people"
            ) {
                points.add(Label::Gpe, 4);
            }
        }
        "\"" | "“" | "'" | "‘" => {
            let closed = matches!(reader.tokens.str(piece.tokens.end), "\"" | "”" | "'" | "’" | ",");
            if closed {
                points.add(Label::WorkOfArt, 4);
            }
        }
        _ => {}
    }
}

/// "Dallas, TX": two capital letters after a place and a comma.
fn postal(reader: &Reader<'_>, piece: &Piece) -> bool {
    let start = piece.tokens.start;
    piece.tokens.len() == 1
        && reader.case(start) == Case::Upper
        && reader.tokens.str(start).len() == 2
        && start >= piece.sentence.start + 2
        && reader.case(start - 2) == Case::Capital
}

fn after(reader: &Reader<'_>, piece: &Piece, points: &mut Points) {
    let end = piece.tokens.end;
    let until = piece.sentence.end;
    if end >= until {
        return;
    }
    if reader.hyphen(end) {
        match reader.tokens.lower(end + 1) {
            "based" | "born" => points.add(Label::Gpe, 5),
            "led" | "backed" | "controlled" => {
                points.add(Label::Gpe, 1);
                points.add(Label::Org, 1);
            }
            _ => {}
        }
        return;
    }
    let at = if reader.possessive(end) { end + 1 } else { end };
    if at >= until {
        return;
    }
    if reader.case(at) == Case::Lower {
        // States speak and act as people do, so a verb says nothing about a place.
        let verb = reader.is(at, Classes::SPEECH.or(Classes::PERSON_VERB));
        if !(verb && known_place(reader, piece)) {
            award(points, AFTER, reader.classes(at));
        }
    }
    if reader.mark(at, ",") {
        after_comma(reader, at + 1, points);
    }
    if reader.mark(at, "(") && reader.case(at + 1) == Case::Upper && reader.mark(at + 2, ")") && piece.tokens.len() > 1
    {
        points.add(Label::Org, 3);
    }
}

fn after_comma(reader: &Reader<'_>, at: usize, points: &mut Points) {
    if matches!(reader.tokens.str(at), "who" | "whose") {
        points.add(Label::Person, 5);
    }
    let age = reader.figure(at) && reader.tokens.str(at).len() <= 2 && reader.mark(at + 1, ",");
    if age {
        points.add(Label::Person, 5);
    }
    if reader.capital(at) && reader.is(at, Classes::COUNTRY.or(Classes::PLACE)) && !reader.is(at, Classes::GIVEN) {
        points.add(Label::Gpe, 3);
    }
    if reader.case(at) == Case::Lower && reader.is(at, Classes::PERSON_NOUN) {
        points.add(Label::Person, 3);
    }
}
