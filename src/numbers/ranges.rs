//! Two amounts and what joins them -> one range: "between 5 and 10", "$5-10 million", "from 30 to 40 degrees", "two or
//! three"; or one set against the other: "3 to 1", "10:1". Whatever does not fit together stays two numbers.

use super::amounts::{self, Amount};
use super::bounds;
use super::cardinals::And;
use super::masks;
use super::numerals::Manner;
use super::reader::{Reader, is_dash};
use super::scales::Setting;
use crate::document::NumberKind;
use crate::text::tokens::Case;

/// One amount, or two that belong together.
#[derive(Debug)]
pub(super) enum Reading {
    One(Amount),
    Range(Amount, Amount),
    Ratio(Amount, Amount),
}

/// What stands before the first amount.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    Between,
    From,
    Nothing,
}

/// What stands between two amounts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Dash,
    To,
    And,
    Or,
    Against,
}

/// Words of change: "rose from 5 to 10" tells two values, no range.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "rose", "rise", "rises", "rising", "risen", "fell", "fall", "falls", "falling", "fallen", "grew", "grow", "grows",
    "grown", "growing", "increase", "increased", "increases", "increasing", "decrease", "decreased", "decreases",
    "drop", "dropped", "drops", "dropping", "climbed", "climb", "climbs", "climbing", "jumped", "jump", "jumps",
    "raised", "raise", "raises", "raising", "cut", "cuts", "cutting", "reduced", "reduce", "reduces", "reducing",
    "up", "down", "lowered", "lower", "lowers", "lowering", "slipped", "slid", "declined", "decline", "declines",
    "declining", "expanded", "expand", "shrank", "shrunk", "doubled", "tripled", "went", "gone", "goes", "moved",
    "move", "moves", "swung", "improved", "surged", "plunged", "soared", "widened", "narrowed", "changed", "change",
    "boosted", "boost", "revised", "edged", "advanced", "gained", "lifted", "expanding", "extended", "upgraded",
    "downgraded", "slashed", "hiked", "downsized", "swelled", "swollen", "ballooned",
];

/// The amount at `idx`, with the one it is joined to.
pub(super) fn read(r: Reader<'_>, idx: usize) -> Option<Reading> {
    let (opening, at) = match r.lower(idx) {
        "between" => (Opening::Between, idx + 1),
        "from" => (Opening::From, idx + 1),
        _ => (Opening::Nothing, idx),
    };
    let at = bounds::before(r, at).filter(|_| opening != Opening::Nothing).map_or(at, |(_, end)| end);
    if opening != Opening::Nothing && masks::at(r, at).is_some() {
        return None;
    }
    let and = if opening == Opening::Between { And::Separates } else { And::Joins };
    let mut joined = join(r, opening, at, and);
    if joined.is_none() && opening == Opening::Between {
        // "between a hundred and fifty and two hundred"
        joined = join(r, opening, at, And::Joins);
    }
    match joined {
        // "up from 10.8-11.3 billion": a dash makes the range without the word.
        Some(Reading::Range(first, _)) if opening == Opening::From && is_dash(r.str(first.end)) => None,
        Some(Reading::Range(mut first, second)) => {
            first.start = idx;
            Some(Reading::Range(first, second))
        }
        Some(other) => Some(other),
        // The loop comes back to the amount behind "from" by itself.
        None if opening != Opening::Nothing => None,
        None => amounts::read(r, at, And::Joins).map(Reading::One),
    }
}

/// Two amounts at `idx` that "and" joins to a range, because "between" stands before them.
pub(super) fn between(r: Reader<'_>, idx: usize) -> Option<Reading> {
    join(r, Opening::Between, idx, And::Separates).filter(|reading| matches!(reading, Reading::Range(..)))
}

fn join(r: Reader<'_>, opening: Opening, at: usize, and: And) -> Option<Reading> {
    let first = amounts::read(r, at, and)?;
    if first.kind == NumberKind::Ordinal {
        return None;
    }
    let (link, next) = link(r, first.end, opening)?;
    // "7-Eleven"
    if link == Link::Dash && r.is_word(next) && r.case(next) == Case::Capital && r.is_figure(next.wrapping_sub(2)) {
        return None;
    }
    let bound = bounds::before(r, next);
    if link == Link::Or && bound.is_some() {
        return None;
    }
    let next = bound.map_or(next, |(_, end)| end);
    // What a hyphen or a colon ties to the first is no name or code: "4-to-1".
    let close = link == Link::Dash || link == Link::Against || r.glued(next);
    if !close && masks::at(r, next).is_some() {
        return None;
    }
    let setting = if first.kind == NumberKind::Money { Setting::Money } else { Setting::Plain };
    let second = amounts::read_as(r, next, Manner { and: And::Joins, setting })?;
    if let Some(ratio) = ratio(r, opening, link, &first, &second) {
        return Some(ratio);
    }
    if link == Link::Against || !may_range(r, opening, link, &first, &second) {
        return None;
    }
    let (first, second) = fit(r, link, first, second)?;
    (first.value < second.value).then_some(Reading::Range(first, second))
}

/// What joins the amount that ends at `idx` to the next, and where that begins.
fn link(r: Reader<'_>, idx: usize, opening: Opening) -> Option<(Link, usize)> {
    if r.str(idx) == ":" && r.glued(idx) && r.glued(idx + 1) {
        return Some((Link::Against, idx + 1));
    }
    if r.hyphen(idx) && r.lower(idx + 1) == "to" && r.hyphen(idx + 2) {
        return Some((Link::To, idx + 3));
    }
    if is_dash(r.str(idx)) && r.glued(idx) && !r.glued(idx + 1) && matches!(r.lower(idx + 1), "to" | "or") {
        // "18- to 24-year-olds"
        return Some((Link::To, idx + 2));
    }
    if is_dash(r.str(idx)) {
        // "2 - ~7 litres", "2 -7 g", "5–10": but no dash of a sentence, which has a space on both sides.
        let tilde = r.str(idx + 1) == "~";
        let even = r.glued(idx) == r.glued(idx + 1);
        return ((even && r.glued(idx)) || tilde || (r.glued(idx + 1) && r.is_figure(idx + 1)))
            .then_some((Link::Dash, idx + 1));
    }
    match r.lower(idx) {
        "and" if opening == Opening::Between => Some((Link::And, idx + 1)),
        "to" | "through" => Some((Link::To, idx + 1)),
        "or" => Some((Link::Or, idx + 1)),
        _ => None,
    }
}

/// "3:1", "3 to 1", "odds of 10-to-1": the second is one, or the words before speak of a ratio.
fn ratio(r: Reader<'_>, opening: Opening, link: Link, first: &Amount, second: &Amount) -> Option<Reading> {
    let bare =
        |amount: &Amount| amount.kind == NumberKind::Cardinal && amount.power == 0 && amount.value.whole().is_some();
    let called =
        r.before(first.start) == "of" && matches!(r.lower(first.start.wrapping_sub(2)), "ratio" | "odds" | "margin");
    let to_one = second.value.whole() == Some(1) && first.value.whole() > Some(1);
    let set_against = match link {
        Link::Against => true,
        Link::To => opening == Opening::Nothing && (to_one || called),
        Link::Dash => called || (to_one && r.before(first.start) == "odds"),
        _ => false,
    };
    (set_against && bare(first) && bare(second) && second.value.whole() != Some(0))
        .then(|| Reading::Ratio(first.clone(), second.clone()))
}

/// Whether the words around allow a range.
fn may_range(r: Reader<'_>, opening: Opening, link: Link, first: &Amount, second: &Amount) -> bool {
    let bare = first.kind == NumberKind::Cardinal;
    let changes = || (first.start.saturating_sub(6).max(r.start)..first.start).any(|at| CHANGES.contains(&r.lower(at)));
    match link {
        Link::Or => {
            let figure = |amount: &Amount| amount.value.clone().scaled(-amount.power).whole();
            let next = figure(first).zip(figure(second)).is_some_and(|(a, b)| a < b && b <= a + 2);
            let alike = bare || first.money_first && second.money_first;
            alike && next && (first.power == second.power || first.power == 0)
        }
        Link::To if opening == Opening::From => !changes(),
        // A "from" that opened no range has read two values.
        Link::To if r.before(first.start) == "from" => false,
        Link::To => bare || !changes() && r.lower(first.start) != "to",
        _ => true,
    }
}

/// "20-30,000 people": the thousands of the second are the first's, too, where that leaves the two close.
fn is_in_thousands(r: Reader<'_>, first: &Amount, second: &Amount) -> bool {
    const CLOSE: u64 = 5;
    let grouped = |amount: &Amount| r.span(amount.start, amount.end).of(r.tokens.text).contains(',');
    let figures = first.figure_only && second.figure_only && !grouped(first) && grouped(second);
    let scaled = first.value.clone().scaled(3);
    figures && scaled < second.value && scaled.times(CLOSE) > second.value
}

/// Gives both ends the measure and the scale that stands at one of them; none where they are of different kinds.
fn fit(r: Reader<'_>, link: Link, mut first: Amount, mut second: Amount) -> Option<(Amount, Amount)> {
    if second.kind == NumberKind::Ordinal {
        return None;
    }
    let plain = |amount: &Amount| amount.kind == NumberKind::Cardinal;
    if first.power == 0 && second.power > 0 && first.value.clone().scaled(second.power) < second.value {
        first.value = first.value.scaled(second.power);
        first.power = second.power;
    }
    if link == Link::Dash && is_in_thousands(r, &first, &second) {
        first.value = first.value.scaled(3);
    }
    if plain(&first) && !plain(&second) && !second.money_first {
        first.kind = second.kind;
    } else if first.money_first && plain(&second) && (link == Link::Dash || second.power > 0) {
        second.kind = NumberKind::Money;
        second.currency = first.currency;
        second.flags.clone_from(&first.flags);
        second.by = first.by;
    }
    let same = first.kind == second.kind
        && (first.currency == second.currency || first.currency.is_none())
        && (first.unit.is_none() || first.unit.map(|unit| unit.ucum) == second.unit.map(|unit| unit.ucum));
    let runs_on = r.glued(second.end) && r.is_word(second.end);
    (same && !runs_on).then_some((first, second))
}
