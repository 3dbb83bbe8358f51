//! Readers of lengths of time and of times that come back: "six years", "20-year", "every Sunday", "twice a day".

use super::offsets;
use super::partial::{Base, Partial, Reading, Recurring, Set};
use super::recognise::{self, Atom};
use super::scan::{Read, Scan};
use super::units::{Amount, Length, Unit};
use super::words::{Count, Every, Part, Sense, Shift, Word};
use crate::document::Modifier;

/// Words that may stand between a number and its unit.
const FILLERS: &[&str] = &[
    "more",
    "extra",
    "additional",
    "full",
    "whole",
    "long",
    "consecutive",
    "straight",
    "successive",
    "further",
    "calendar",
    "business",
    "working",
    "short",
    "solid",
    "entire",
    "brutal",
    "bloody",
];

/// Words before a length that has no number of its own ("for months", "a day").
const BEFORE_LENGTH: &[&str] = &[
    "for", "in", "within", "after", "over", "during", "under", "about", "around", "nearly", "almost", "than", "of",
    "takes", "took", "lasted", "least",
];

/// A length: one amount and unit, and more of them: "two years and six months", "an hour and a half".
pub(super) fn length(scan: &Scan<'_, '_>, idx: usize) -> Read<Length> {
    let (amount, at) = scan.amount(idx)?;
    let (unit, mut end) = unit_after(scan, at)?;
    let mut length = Length::of(amount, unit);
    if let Some((more, after)) = half_after(scan, end, amount) {
        return Some((Length::of(more, unit), after));
    }
    for _ in 0..6 {
        let joint = scan.skip(scan.skip(end, &[","]), &["and"]);
        let Some((amount, at)) = scan.amount(joint) else { break };
        let Some((unit, after)) = unit_after(scan, at) else { break };
        if length.finest.is_some_and(|finest| unit >= finest) || amount == Amount::Vague {
            break;
        }
        length = length.and(amount, unit);
        end = after;
    }
    Some((length, end))
}

/// The unit after an amount: "six years", "20-year", "3.5years", "two more weeks".
fn unit_after(scan: &Scan<'_, '_>, idx: usize) -> Read<Unit> {
    let at = scan.skip(scan.skip(idx, &["-", "‑"]), FILLERS);
    let (unit, end) = match scan.is(at) {
        Some((Word::Unit(unit), end)) => (unit, end),
        // "three nights" are counted as days.
        Some((Word::Part(Part::Night), end)) => (Unit::Day, end),
        _ => return unit_letter(scan, idx),
    };
    // "half" is an amount here, and "one second" a unit only where no noun follows it.
    if scan.stands_like_year(idx.wrapping_sub(1)) && at == idx && !scan.lower(at).ends_with('s') {
        // "the World Cup 2018 day five"
        return None;
    }
    // "three quarters of the troops" are no months.
    let plural = scan.lower(at).ends_with('s');
    let unclear = unit == Unit::Quarter
        && (matches!(scan.lower(end), "of" | "the")
            || !scan.is_figure(idx - 1) && !matches!(scan.is(idx - 1), Some((Word::Count(_), _))));
    // "a months-long siege"
    if unclear || (plural && matches!(scan.lower(idx.wrapping_sub(1)), "a" | "an")) {
        return None;
    }
    // "a second bomb", "the twenty second"
    let is_ordinal = unit == Unit::Second
        && scan.lower(at) == "second"
        && ((scan.is_word(end) && scan.before(at) == "a")
            || matches!(scan.is(at - 1), Some((Word::Count(Count::Ten(_)), _))));
    (unit != Unit::Half && !is_ordinal).then_some((unit, end))
}

/// "48h", "30min" written at once.
fn unit_letter(scan: &Scan<'_, '_>, idx: usize) -> Read<Unit> {
    let runs_on = scan.glued(idx + 1) && (scan.is_word(idx + 1) || scan.is_figure(idx + 1));
    let glued = scan.glued(idx) && scan.is_figure(idx - 1) && !runs_on;
    let unit = match scan.lower(idx) {
        "h" => Unit::Hour,
        "w" => Unit::Week,
        _ => return None,
    };
    glued.then_some((unit, idx + 1))
}

/// "… and a half" after the unit.
fn half_after(scan: &Scan<'_, '_>, idx: usize, amount: Amount) -> Read<Amount> {
    let Amount::Thousandths(count) = amount else { return None };
    let end = match (scan.lower(idx), scan.lower(idx + 1), scan.lower(idx + 2)) {
        ("and", "a", "half") => idx + 3,
        ("and", "half", _) => idx + 2,
        _ => return None,
    };
    Some((Amount::Thousandths(count.saturating_add(500)), end))
}

/// A length by itself, or the point in time that it leads to ("two years ago").
pub(super) fn duration(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (length, end) = match length(scan, idx) {
        Some(found) => found,
        None => bare_plural(scan, idx)?,
    };
    if is_age(scan, end)
        || matches!(scan.before(idx), "aged" | "age")
        || (scan.before(idx) == "of" && idx >= scan.from + 2 && scan.lower(idx - 2) == "age")
    {
        return None;
    }
    if let Some(atom) = offsets::offset(scan, length, end).or_else(|| offsets::offset_on(scan, length, end)) {
        return Some(atom);
    }
    if let Some(set) = rate(scan, idx, end, length) {
        return Some(set);
    }
    let end = if scan.lower(end) == "-" && scan.lower(end + 1) == "long" { end + 2 } else { end };
    let sense = if needs_preposition(scan, idx) { Sense::Shared } else { Sense::Time };
    let modifier = scan.is_couple(idx).then_some(Modifier::Approx);
    Some(Atom { sense, modifier, ..Atom::of(Reading::Length(length, None), end, "duration") })
}

/// "some 19 days": about as many; "some days": how many is not said.
pub(super) fn some_length(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let counted = duration(scan, idx + 1).filter(|_| scan.lower(idx) == "some" && scan.amount(idx + 1).is_some())?;
    let Reading::Length(length, None) = counted.reading else { return None };
    length.is_known().then_some(Atom { modifier: Some(Modifier::Approx), sense: Sense::Time, ..counted })
}

/// "five years old" is an age, and ages are numbers.
fn is_age(scan: &Scan<'_, '_>, end: usize) -> bool {
    let at = scan.skip(end, &["-"]);
    matches!(scan.lower(at), "old" | "olds") || (scan.lower(end) == "of" && scan.lower(end + 1) == "age")
}

/// "a day", "one day", "some days", "days" are lengths only where a preposition says so.
fn needs_preposition(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let bare = scan.word(idx).is_some_and(|found| {
        matches!(found.is, Word::Single | Word::Unit(_))
            && matches!(
                scan.lower(idx),
                "a" | "an"
                    | "days"
                    | "weeks"
                    | "months"
                    | "years"
                    | "hours"
                    | "minutes"
                    | "seconds"
                    | "decades"
                    | "centuries"
            )
    });
    let one_day = scan.lower(idx) == "one" && matches!(scan.lower(idx + 1), "day" | "night");
    (bare || one_day) && !BEFORE_LENGTH.contains(&scan.before(idx)) && !(scan.lower(idx + 1) == "-" || idx == scan.from)
}

/// "for months", "weeks later": the plural alone.
fn bare_plural(scan: &Scan<'_, '_>, idx: usize) -> Read<Length> {
    let (Word::Unit(unit), end) = scan.is(idx)? else { return None };
    if scan.lower(end) == "-" && scan.lower(end + 1) == "long" && unit >= Unit::Minute {
        return Some((
            Length::of(if scan.lower(idx).ends_with('s') { Amount::Vague } else { Amount::whole(1) }, unit),
            end + 2,
        ));
    }
    let plural = scan.lower(idx).ends_with('s') && unit != Unit::Quarter && unit != Unit::Weekend;
    let directed = matches!(scan.is(end), Some((Word::Direction(_), _)));
    let placed = matches!(scan.before(idx), "for" | "within" | "in" | "after" | "over" | "lasted");
    // "in minutes" and "after years of" are lengths; "the years" and "two years" are not read here.
    (plural && (directed || placed) && scan.lower(end) != "old").then(|| (Length::of(Amount::Vague, unit), end))
}

/// "$50 a month", "20,000 barrels of oil a day", "twice a week", "per day".
fn rate(scan: &Scan<'_, '_>, idx: usize, end: usize, length: Length) -> Option<Atom> {
    if !matches!(scan.lower(idx), "a" | "an") || end != idx + 2 {
        return None;
    }
    let times = match scan.before(idx) {
        "once" => Some("1X"),
        "twice" => Some("2X"),
        "times" => Some("X"),
        _ => None,
    };
    let follows_amount = (1..=5).any(|back| idx >= scan.from + back && is_amount(scan, idx - back))
        && !BEFORE_LENGTH.contains(&scan.before(idx))
        && !matches!(scan.before(idx), "," | "and" | "or" | "as" | "with" | "was" | "is" | "had" | "but");
    (times.is_some() || follows_amount).then(|| {
        let set = Set { of: Recurring::Every(length), quant: Some("EACH"), freq: times };
        Atom::of(Reading::Set(set), end, "rate")
    })
}

fn is_amount(scan: &Scan<'_, '_>, idx: usize) -> bool {
    (scan.is_figure(idx) && !scan.stands_like_year(idx))
        || matches!(scan.is(idx), Some((Word::Count(_), _)))
        || matches!(scan.lower(idx), "thousands" | "millions" | "hundreds" | "dozens" | "percent" | "%" | "cents")
}

/// "every Sunday", "each day", "every two weeks", "per month", "every other Friday at noon".
pub(super) fn every(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Every(every), at) = scan.is(idx)? else { return None };
    let word = scan.lower(idx);
    let quant = match (word, every) {
        ("each", _) => "EACH",
        _ => "EVERY",
    };
    if let Some((length, end)) = every_length(scan, idx, at, every) {
        if word == "all" && !scan.lower(end - 1).ends_with('s') {
            return Some(Atom::of(Reading::Length(length, None), end, "duration-all"));
        }
        let weekend = Partial { base: Some(Base::Shift(Shift::This, Some(Unit::Weekend))), ..Partial::default() };
        let is_weekend = length == Length::of(Amount::whole(1), Unit::Weekend) && matches!(word, "every" | "each");
        let of = if is_weekend { Recurring::At(weekend) } else { Recurring::Every(length) };
        return Some(Atom::of(Reading::Set(Set { of, quant: Some(quant), freq: None }), end, "set"));
    }
    if matches!(word, "all" | "any") && !matches!(scan.is(at)?, (Word::Weekday(_) | Word::Weekdays(_), _)) {
        return None;
    }
    let named = recognise::atom(scan, at)?;
    let Reading::Moment(moment) = named.reading else { return None };
    let clear = named.sense == Sense::Time || moment.weekday.is_some() || moment.part.is_some() || moment.day.is_some();
    let known = moment.base.is_none() && moment.year.is_none() && clear;
    let named = super::compose::grow(scan, named);
    let Reading::Moment(moment) = named.reading else { return None };
    let set = Set { of: Recurring::At(moment), quant: Some(quant), freq: None };
    (known && word != "per").then(|| Atom::of(Reading::Set(set), named.end, "set"))
}

/// The length after "every": "two weeks", "week", "other week".
fn every_length(scan: &Scan<'_, '_>, idx: usize, at: usize, every: Every) -> Read<Length> {
    let at = scan.skip(at, &["-"]);
    if let (Word::Unit(unit), end) = scan.is(at)? {
        let known = unit != Unit::Half && !matches!(scan.lower(idx), "any") || unit == Unit::Weekend;
        let count = if every == Every::Other { 2 } else { 1 };
        return known.then(|| (Length::of(Amount::whole(count), unit), end));
    }
    // "any two weeks" and "all five days" count once.
    (!matches!(scan.lower(idx), "any" | "all" | "each")).then(|| length(scan, at)).flatten()
}

/// "daily", "annual", "weekly".
pub(super) fn frequency(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Frequency(unit, count), end) = scan.is(idx)? else { return None };
    // "The Daily Record", "Weekly World News": a name.
    let is_name = scan.is_capital(idx)
        && ((scan.is_capital(end) && scan.is_word(end))
            || idx > scan.from && scan.is_word(idx - 1)
            || scan.before(idx) == ":");
    let set = Set { of: Recurring::Every(Length::of(Amount::whole(count), unit)), quant: None, freq: None };
    (!is_name).then(|| Atom::of(Reading::Set(set), end, "frequency"))
}

/// "on Sundays", "Tuesday afternoons", "weekends", "in the evenings".
pub(super) fn plural_day(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (of, end) = match scan.is(idx)? {
        (Word::Weekdays(weekday), end) => (Partial { weekday: Some(weekday), ..Partial::default() }, end),
        (Word::Weekday(weekday), end) => match scan.is(end)? {
            (Word::Part(part), end) if scan.lower(end - 1).ends_with('s') => {
                (Partial { weekday: Some(weekday), part: Some(part), ..Partial::default() }, end)
            }
            _ => return None,
        },
        (Word::Part(part), end) if matches!(scan.lower(idx), "mornings" | "afternoons" | "evenings" | "nights") => {
            (Partial { part: Some(part), ..Partial::default() }, end)
        }
        (Word::Unit(Unit::Weekend), end) if scan.lower(idx) == "weekends" => {
            let of = Recurring::Every(Length::of(Amount::whole(1), Unit::Weekend));
            return Some(Atom::of(Reading::Set(Set { of, quant: None, freq: None }), end, "plural-day"));
        }
        _ => return None,
    };
    let set = Set { of: Recurring::At(of), quant: None, freq: None };
    Some(Atom::of(Reading::Set(set), end, "plural-day"))
}
