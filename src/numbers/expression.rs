//! A stretch that may begin a number -> the number with its bounds, its age words and what it counts.

use super::ages;
use super::amounts::{self, Amount};
use super::bounds;
use super::counted;
use super::currencies;
use super::masks;
use super::phrase;
use super::ranges::{self, Reading};
use super::reader::Reader;
use super::units;
use super::vague::{self, Vague};
use crate::decimal::Decimal;
use crate::document::{Bound, Number, NumberKind};
use crate::text::tokens::Case;

/// What was read at a token: perhaps a number, and where to read on.
#[derive(Debug)]
pub(super) struct Outcome {
    pub number: Option<Number>,
    pub next: usize,
}

impl Outcome {
    fn nothing(next: usize) -> Self {
        Self { number: None, next }
    }

    fn found(number: Number, next: usize) -> Self {
        Self { number: Some(number), next }
    }
}

/// Reads on from `idx`.
pub(super) fn read(r: Reader<'_>, idx: usize) -> Outcome {
    if let Some(ages::Decade { low, high, start, end }) = ages::decade(r, idx) {
        return Outcome::found(years(r.span(start, end), low, high), end);
    }
    if let Some((bound, years, end)) = ages::group(r, idx) {
        let number = Number {
            bound,
            value: Some(Decimal::from(years)),
            low: None,
            high: None,
            by: "age-group",
            ..self::years(r.span(idx, end), years, years)
        };
        return Outcome::found(number, end);
    }
    if let Some(range) = between_ages(r, idx) {
        return compose(r, idx, &range, Bound::Exact, true);
    }
    let (mut bound, mut at) = bounds::before(r, idx).unwrap_or((Bound::Exact, idx));
    if let Some((second, end)) = bounds::before(r, at).filter(|_| at > idx) {
        bound = if bound == Bound::About { second } else { bound };
        at = end;
    }
    let mut aged = false;
    if let Some(end) = ages::before(r, at) {
        aged = true;
        at = end;
        if let Some((inner, end)) = bounds::before(r, at) {
            bound = inner;
            at = end;
        }
    } else if at > idx && ages::compared(r, at) {
        aged = true;
    }
    if at > idx && masks::at(r, at).is_some() {
        return Outcome::nothing(at.max(idx + 1));
    }
    if let Some(vague) = vague::read(r, at) {
        return of_vague(r, idx, vague, bound);
    }
    let Some(reading) = ranges::read(r, at) else { return Outcome::nothing(idx + 1) };
    let (Reading::One(last) | Reading::Range(_, last) | Reading::Ratio(_, last)) = &reading;
    let end = last.end;
    if let Reading::One(amount) = &reading
        && (is_no_quantity(r, amount) || (amount.kind == NumberKind::Ordinal && at > idx))
    {
        return Outcome::nothing(end.max(idx + 1));
    }
    compose(r, idx, &reading, bound, aged)
}

/// Puts the number together.
fn compose(r: Reader<'_>, start: usize, reading: &Reading, bound: Bound, aged: bool) -> Outcome {
    let (last, low) = match reading {
        Reading::Range(low, high) => (high, Some(low)),
        Reading::One(last) | Reading::Ratio(_, last) => (last, None),
    };
    let mut end = last.end;
    let mut number = Number {
        span: r.span(start, end),
        kind: last.kind,
        value: None,
        low: low.map(|low| low.value.clone()),
        high: low.map(|_| last.value.clone()),
        bound: if low.is_some() { Bound::Range } else { bound },
        unit: last.unit,
        currency: last.currency,
        counted: None,
        flags: last.flags.clone(),
        by: last.by,
    };
    match reading {
        Reading::One(amount) => number.value = Some(amount.value.clone()),
        Reading::Ratio(first, second) => {
            number.value = second.value.whole().and_then(|divisor| first.value.over(divisor));
            (number.kind, number.by) = (NumberKind::Ratio, "ratio");
        }
        Reading::Range(first, _) => {
            number.flags.clone_from(if first.flags.is_empty() { &last.flags } else { &first.flags });
        }
    }
    let single = matches!(reading, Reading::One(_));
    if let Some(below) = amounts::bare_below_zero(r, last).filter(|_| single) {
        number.value = number.value.map(Decimal::negated);
        (number.kind, number.by, end) = (NumberKind::Quantity, "below-zero", below);
    }
    end = read_age(r, &mut number, reading, (start, aged), end);
    if bound == Bound::Exact
        && single
        && let Some((after, past)) = bounds::after(r, end)
    {
        number.bound = after;
        end = past;
    }
    number.span = r.span(start, end);
    number.counted = what_is_counted(r, &number, end);
    Outcome::found(number, end)
}

/// Makes an age of the number where words say so, and says where they end.
fn read_age(r: Reader<'_>, number: &mut Number, reading: &Reading, (start, aged): (usize, bool), end: usize) -> usize {
    let (Reading::One(last) | Reading::Range(_, last) | Reading::Ratio(_, last)) = reading;
    if number.kind != NumberKind::Cardinal {
        return end;
    }
    if let Some((unit, behind)) = ages::behind(r, end) {
        (number.kind, number.unit, number.by) = (NumberKind::Age, Some(unit), "age-old");
        return behind;
    }
    if aged && ages::may_be(last) {
        (number.kind, number.by) = (NumberKind::Age, "age-aged");
        if let Some(unit) = ages::unit(r, end) {
            number.unit = Some(unit);
            return end + 1;
        }
    } else if matches!(reading, Reading::One(_)) && ages::of_people(r, start, last) {
        (number.kind, number.by) = (NumberKind::Age, "age-of-people");
    } else if matches!(reading, Reading::One(_)) && ages::after_name(r, last) {
        (number.kind, number.by) = (NumberKind::Age, "age-after-name");
    } else if matches!(reading, Reading::One(_)) && ages::told(r, last) {
        (number.kind, number.by) = (NumberKind::Age, "age-told");
    }
    end
}

/// "between the ages of 15 and 49"
fn between_ages(r: Reader<'_>, idx: usize) -> Option<Reading> {
    let at = (r.lower(idx) == "between").then(|| ages::before(r, idx + 1)).flatten()?;
    ranges::between(r, at)
}

fn years(span: crate::Span, low: u64, high: u64) -> Number {
    Number {
        span,
        kind: NumberKind::Age,
        value: None,
        low: Some(Decimal::from(low)),
        high: Some(Decimal::from(high)),
        bound: Bound::Range,
        unit: None,
        currency: None,
        counted: None,
        flags: Vec::new(),
        by: "age-decade",
    }
}

/// "millions of dollars", "thousands of miles": a vague number may have a measure behind "of".
fn of_vague(r: Reader<'_>, start: usize, vague: Vague, bound: Bound) -> Outcome {
    let mut end = vague.end;
    let mut number = Number {
        span: r.span(start, end),
        kind: NumberKind::Cardinal,
        bound: if vague.bound == Bound::Exact { bound } else { vague.bound },
        value: vague.value,
        low: vague.low,
        high: vague.high,
        unit: None,
        currency: None,
        counted: None,
        flags: Vec::new(),
        by: vague.by,
    };
    let at = if r.lower(end) == "of" { end + 1 } else { end };
    let size = number.low.as_ref().or(number.value.as_ref()).cloned().unwrap_or_default();
    if let Some((currencies::Behind::Main(currency), past)) = currencies::after(r, at, &size) {
        number.kind = NumberKind::Money;
        number.currency = (currency.reading != currencies::Reading::Open).then_some(currency.code);
        if currency.reading == currencies::Reading::Assumed {
            number.flags.push(crate::document::NumberFlag::AssumedCurrency);
        }
        end = past;
    } else if let Some(unit) = units::after(r, at).filter(|_| number.by != "vague-couple") {
        number.kind = NumberKind::Quantity;
        number.unit = Some(crate::document::Unit { text: r.span(unit.start, unit.end), ucum: unit.row.ucum });
        end = unit.end;
    }
    number.span = r.span(start, end);
    number.counted = what_is_counted(r, &number, end);
    Outcome::found(number, end)
}

/// What the number counts, if it counts something.
fn what_is_counted(r: Reader<'_>, number: &Number, end: usize) -> Option<crate::Span> {
    let one = number.value.as_ref().and_then(Decimal::whole) == Some(1);
    match number.kind {
        NumberKind::Cardinal => counted::read(r, end, one),
        NumberKind::Fraction | NumberKind::Percent => {
            if r.lower(end) == "of" || number.by == "fraction" {
                counted::read(r, end, false)
            } else {
                None
            }
        }
        NumberKind::Quantity if r.lower(end) == "of" => counted::read(r, end, true),
        _ => None,
    }
}

/// Whether the amount is a name, a pronoun or a piece of something longer.
fn is_no_quantity(r: Reader<'_>, amount: &Amount) -> bool {
    let (start, end) = (amount.start, amount.end);
    if amount.kind == NumberKind::Ordinal {
        return is_no_rank(r, start, end);
    }
    if amount.kind == NumberKind::Quantity {
        // "Three Mile Island"
        return r.case(start) == Case::Capital && r.case(end - 1) == Case::Capital && !phrase::is_title_case(r);
    }
    if !matches!(amount.kind, NumberKind::Cardinal | NumberKind::Fraction) {
        return false;
    }
    // "section 2.d."
    let section =
        r.str(end) == "." && r.glued(end) && r.glued(end + 1) && r.is_word(end + 1) && r.str(end + 1).len() == 1;
    let clitic = r.str(end).starts_with(['\'', '’']);
    let runs_on = r.glued(end) && r.is_word(end) && !clitic;
    let compound_name = r.hyphen(end) && r.is_word(end + 1) && !matches!(r.case(end + 1), Case::Lower | Case::None);
    // "a 9-to-5 job", "30-something"
    let idiom =
        r.hyphen(end) && matches!(r.lower(end + 1), "to" | "something" | "somethings") || is_idiom(r, start, end);
    if runs_on || compound_name || idiom || section {
        return true;
    }
    if amount.figure_only && amount.power == 0 {
        return masks::is_part_of_name(r, start, end);
    }
    masks::is_pronoun(r, start, end) || masks::is_saying(r, start, end) || masks::is_capital_word(r, start, end)
}

/// "one-on-one", "a one-off", "one-sided", "zero-sum": no one is counted.
fn is_idiom(r: Reader<'_>, start: usize, end: usize) -> bool {
    let opens = r.hyphen(end) && matches!(r.lower(end + 1), "on" | "off" | "offs" | "sided" | "liner" | "liners");
    let closes = r.before(start) == "-" && r.before(start - 1) == "on";
    let sum = r.lower(start) == "zero" && r.hyphen(end) && r.lower(end + 1) == "sum";
    r.lower(start) == "one" && (opens || closes) || sum
}

/// Words before or behind which an ordinal ranks nothing.
fn is_no_rank(r: Reader<'_>, start: usize, end: usize) -> bool {
    let single = end == start + 1;
    let (word, before, next) = (r.lower(start), r.before(start), r.lower(end));
    let adverb = word == "first"
        && (before == "at"
            || (next == "of" && r.lower(end + 1) == "all")
            || matches!(next, "lady" | "minister" | "aid" | "hand" | "name")
            || phrase::is_past_verb(next)
            || matches!(before, "i" | "he" | "she" | "it" | "we" | "they" | "who" | "you"));
    // "first-class", "third-party": a kind and no rank.
    let kind = r.hyphen(end) && matches!(r.lower(end + 1), "class" | "hand" | "party" | "rate" | "person");
    // "Second, we…" counts off an argument.
    let argument = start == r.start && next == ",";
    let time = word == "second"
        && (matches!(before, "per" | "split" | "every")
            || r.is_figure(start.wrapping_sub(1)) && start > r.start
            || (before == "a" && !phrase::noun_follows(r, end)));
    let part_of_name = masks::is_capital_word(r, start, end)
        || (r.case(end) == Case::Capital
            && r.is_word(end)
            && !phrase::is_date_name(next)
            && !phrase::is_title_case(r)
            && r.case(start) != Case::Lower);
    (single && (adverb || time || argument || kind)) || part_of_name
}
