//! What running text says of a match -> the clubs that played it: "Alianza lost 2-0 to Ecuador's Barcelona", "Abahani beat
//! Mohammedan by four wickets". A country that plays is a country.

use std::ops::Range;

use super::agree::FIRM;
use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::text::tokens::Case;

/// What one side did to the other, before its name and the score.
#[rustfmt::skip]
const BEAT: &[&str] = &[
    "beat", "beating", "beats", "crushed", "defeated", "downed", "edged", "hammered", "held", "overcame", "routed", "stunned",
    "thrashed", "thumped", "trounced",
];
/// What a side did by the score that follows.
const DID: &[&str] = &["drew", "fell", "lost", "won"];
/// Before the other side, behind the score.
const WITH: &[&str] = &["against", "at", "away", "over", "to", "with"];
/// What a match is won by.
#[rustfmt::skip]
const BY: &[&str] = &["goals", "points", "runs", "tries", "wickets"];

/// What a side does, as several people do it: "Tusker host Sofapaka", "Leeds have signed".
#[rustfmt::skip]
const PLURAL: &[&str] = &[
    "are", "beat", "entertain", "face", "go", "have", "host", "lead", "meet", "play", "sign", "take", "travel", "trail", "visit",
    "were", "win",
];
/// Of these, what it does to another side that is named next, with or without "to".
const PLAYS: &[&str] = &["beat", "entertain", "face", "go", "host", "meet", "play", "travel", "visit"];

/// What plays under the name of a country or a people.
const NATION: Classes = Classes::COUNTRY.or(Classes::PEOPLE).or(Classes::PLACE_ACRONYM).or(Classes::REGION);

/// Gives the sides of a match their kind; names are in text order before and after.
pub(crate) fn settle(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
    for at in 0..names.len() {
        let verb = names[at].tokens.end;
        let other = verb + 1 + usize::from(reader.mark(verb + 1, "to"));
        let met = PLAYS.contains(&reader.tokens.str(verb))
            && names.get(at + 1).is_some_and(|name| name.tokens.start == other);
        let side = is_side(reader, names[at].tokens.clone()) || met && is_place(reader, &names[at]);
        if !side || !is_club(reader, &names[at]) {
            continue;
        }
        (names[at].label, names[at].margin) = (Label::Org, FIRM);
        if let Some(name) = names.get_mut(at + 1).filter(|name| met && is_club(reader, name)) {
            (name.label, name.margin) = (Label::Org, FIRM);
        }
    }
    for at in 1..names.len() {
        // "Ecuador's | Barcelona": the side is what the country has.
        let owner = at > 1 && reader.possessive(names[at - 1].tokens.end) && touches(&names[at - 1], &names[at]);
        let first = if owner { at - 2 } else { at - 1 };
        let from = if owner { names[at - 1].tokens.start } else { names[at].tokens.start };
        let between = names[first].tokens.end..from;
        let score = scored(reader, between, names[at].tokens.end);
        let sides = [&names[first], &names[at]];
        let met = match score {
            Some(By::Score) => sides.iter().any(|side| is_team(reader, side)),
            Some(By::Count) => true,
            None => false,
        };
        if met && !sides.iter().any(|side| is_somebody(reader, side)) {
            for side in [first, at] {
                let classes = reader.listed(names[side].tokens.clone());
                let nation = classes.any(Classes::COUNTRY.or(Classes::PEOPLE).or(Classes::PLACE_ACRONYM));
                if !nation && names[side].label != Label::Org {
                    (names[side].label, names[side].margin) = (Label::Org, FIRM);
                }
            }
        }
    }
    names
}

/// Whether a name is a place that no preposition makes where something is: "while Punjab host Jamshedpur".
fn is_place(reader: &Reader<'_>, name: &Proposal) -> bool {
    let start = name.tokens.start;
    let before = start.checked_sub(1).map_or("", |before| reader.tokens.str(before));
    name.label == Label::Gpe && matches!(before, "and" | "as" | "but" | "when" | "where" | "while" | ",")
}

/// Whether a sentence opens with a name that is no nation's and that does what several people do.
pub(super) fn is_side(reader: &Reader<'_>, words: Range<usize>) -> bool {
    let Range { start, end } = words;
    let opens = start == 0
        || reader.tokens.starts_line(start)
        || matches!(reader.tokens.str(start - 1), "." | ";") && !reader.tokens.glued(start);
    opens
        && reader.case(start) == Case::Capital
        && PLURAL.contains(&reader.tokens.str(end))
        && !reader.is(start, NATION)
}

/// Whether a name may be that of a club: a town's or nobody's.
fn is_club(reader: &Reader<'_>, name: &Proposal) -> bool {
    let kind =
        matches!(name.label, Label::Gpe | Label::Product) || name.label == Label::Person && name.tokens.len() == 1;
    kind && !reader.listed(name.tokens.clone()).any(NATION)
}

/// How a match is told: by a score, which people have, too, or by runs and the like, which only teams win by.
enum By {
    Score,
    Count,
}

fn touches(owner: &Proposal, name: &Proposal) -> bool {
    owner.tokens.end + 1 == name.tokens.start
}

/// Whether the words between two names, and those behind them, tell of a match.
fn scored(reader: &Reader<'_>, between: Range<usize>, end: usize) -> Option<By> {
    let Range { start, end: other } = between;
    if BEAT.contains(&reader.tokens.str(start)) && other <= start + 2 {
        let by = reader.mark(end, "by") && (end + 1..end + 4).any(|idx| BY.contains(&reader.tokens.str(idx)));
        let score = || is_score(reader, end);
        return if by { Some(By::Count) } else { score().then_some(By::Score) };
    }
    let did = DID.contains(&reader.tokens.str(start)) && is_score(reader, start + 1);
    (did && other == start + 5 && WITH.contains(&reader.tokens.str(start + 4))).then_some(By::Score)
}

/// Whether one score stands at `idx`: of several, people have played sets.
fn is_score(reader: &Reader<'_>, idx: usize) -> bool {
    let pair = |idx: usize| reader.figure(idx) && reader.hyphen(idx + 1) && reader.figure(idx + 2);
    let again = idx + 3 + usize::from(reader.mark(idx + 3, ","));
    pair(idx) && !pair(again)
}

/// Whether a side is no person: by its kind, or by the town behind a word that nobody is called ("Brann Bergen").
fn is_team(reader: &Reader<'_>, side: &Proposal) -> bool {
    let last = side.tokens.end - 1;
    let town = last > side.tokens.start
        && reader.is(last, Classes::PLACE)
        && !reader.is(last, Classes::GIVEN.or(Classes::SURNAME));
    matches!(side.label, Label::Org | Label::Gpe | Label::Product) || town
}

/// Whether a side is a person: by a first name, or told by two names.
fn is_somebody(reader: &Reader<'_>, side: &Proposal) -> bool {
    let start = side.tokens.start;
    side.label == Label::Person
        && side.tokens.len() > 1
        && !is_team(reader, side)
        && (reader.is(start, Classes::GIVEN) || reader.initial(start))
        || matches!(side.label, Label::Fac | Label::Event | Label::Law | Label::WorkOfArt)
}
