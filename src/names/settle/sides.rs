//! What running text says of a match -> the clubs that played it: "Alianza lost 2-0 to Ecuador's Barcelona", "Abahani beat
//! Mohammedan by four wickets". A country that plays is a country.

use std::ops::Range;

use super::agree::FIRM;
use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;

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

/// Gives the sides of a match their kind; names are in text order before and after.
pub(crate) fn settle(reader: &Reader<'_>, mut names: Vec<Proposal>) -> Vec<Proposal> {
    for at in 1..names.len() {
        // "Ecuador's | Barcelona": the side is what the country has.
        let owner = at > 1 && reader.possessive(names[at - 1].tokens.end) && touches(&names[at - 1], &names[at]);
        let first = if owner { at - 2 } else { at - 1 };
        let from = if owner { names[at - 1].tokens.start } else { names[at].tokens.start };
        let between = names[first].tokens.end..from;
        let score = scored(reader, between, names[at].tokens.end);
        let sides = [&names[first], &names[at]];
        let met = match score {
            Some(By::Score) => sides.iter().any(|side| matches!(side.label, Label::Org | Label::Gpe | Label::Product)),
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

/// Whether a side is a person: by a first name, or told by two names.
fn is_somebody(reader: &Reader<'_>, side: &Proposal) -> bool {
    let start = side.tokens.start;
    side.label == Label::Person && side.tokens.len() > 1 && (reader.is(start, Classes::GIVEN) || reader.initial(start))
        || matches!(side.label, Label::Fac | Label::Event | Label::Law | Label::WorkOfArt)
}
