//! Readers of lengths of time: "six years", "20-year", "an hour and a half".

use super::atom::Atom;
use super::offsets;
use super::partial::{Base, Partial, Reading};
use super::scan::{Read, Scan};
use super::sets;
use super::spells;
use super::units::{Amount, Length, Unit};
use super::words::{Count, Direction, Part, Sense, Vague, Word};
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
    "trading",
    "short",
    "solid",
    "entire",
    "brutal",
    "bloody",
];

/// Words before a length that has no number of its own ("for months", "a day").
pub(super) const BEFORE_LENGTH: &[&str] = &[
    "for",
    "in",
    "within",
    "after",
    "over",
    "during",
    "under",
    "about",
    "around",
    "nearly",
    "almost",
    "than",
    "of",
    "take",
    "taken",
    "takes",
    "took",
    "last",
    "lasted",
    "lasts",
    "least",
    "spend",
    "spent",
    "wait",
    "waited",
    "delayed",
    "extended",
    "postponed",
    "suspended",
];

/// A length: one amount and unit, and more of them: "two years and six months", "an hour and a half".
pub(super) fn length(scan: &Scan<'_, '_>, idx: usize) -> Read<Length> {
    if let Some(length) = hours_and_minutes(scan, idx) {
        return Some(length);
    }
    let (amount, at) = scan.amount(idx)?;
    let (unit, mut end) = unit_after(scan, after_plus(scan, at))?;
    // "five million and three quarters" is a number.
    if unit == Unit::Quarter && amount.as_whole().is_some_and(|count| count > 40) {
        return None;
    }
    let mut length = Length::of(amount, unit);
    if let Some((more, after)) = half_after(scan, end, amount) {
        return Some((Length::of(more, unit), after));
    }
    for _ in 0..6 {
        let joint = scan.skip(scan.skip(end, &[","]), &["and"]);
        let Some((amount, at)) = scan.amount(joint) else { break };
        let Some((unit, after)) = unit_after(scan, at) else { break };
        // "a week, 24 hours a day": what comes once and what comes after a comma are two.
        let is_one = matches!(scan.is(idx), Some((Word::Single, _)));
        if is_one && scan.lower(end) == "," {
            break;
        }
        // "two days, one month" are two, and "seven days a week" is a rate; "1 month 2 years 21 days" is one.
        let is_rate = matches!(scan.is(joint), Some((Word::Single, _)));
        let is_other = joint > end || is_rate || length.has(unit);
        if length.finest.is_some_and(|finest| unit >= finest && is_other) || amount == Amount::Vague {
            break;
        }
        length = length.and(amount, unit);
        end = after;
    }
    Some((length, end))
}

/// The 2 of "2-, 5- and 10-year bonds": the unit stands behind the last.
fn listed(scan: &Scan<'_, '_>, idx: usize) -> Read<Length> {
    let (amount, end) = scan.amount(idx)?;
    let mut at = end;
    for _ in 0..5 {
        let comma = scan.skip(at + 1, &[","]);
        let next = scan.skip(comma, &["and", "or"]);
        if scan.lower(at) != "-" || !scan.glued(at) || next == at + 1 {
            return None;
        }
        (_, at) = scan.amount(next)?;
        if let Some((unit, after)) = unit_after(scan, at) {
            return (!is_age(scan, after)).then_some((Length::of(amount, unit), end));
        }
    }
    None
}

/// "9:15 hours", "2h 05m 30s", "in 2:05:30"
pub(super) fn hours_and_minutes(scan: &Scan<'_, '_>, idx: usize) -> Read<Length> {
    let (hours, _) = scan.digits(idx)?;
    if scan.lower(idx + 1) == "h" && scan.glued(idx + 1) {
        return by_letters(scan, idx);
    }
    let (minutes, digits) = scan.digits(idx + 2)?;
    let joined = scan.lower(idx + 1) == ":" && scan.glued(idx + 1) && scan.glued(idx + 2);
    let length = Length::of(Amount::whole(hours.into()), Unit::Hour).and(Amount::whole(minutes.into()), Unit::Minute);
    if !joined || digits != 2 || minutes >= 60 {
        return None;
    }
    // A runner's time.
    if matches!(scan.before(idx), "in" | "clocked" | "ran")
        && let Some((seconds @ 0..60, 2)) = scan.digits(idx + 4).filter(|_| scan.lower(idx + 3) == ":")
    {
        return Some((length.and(Amount::whole(seconds.into()), Unit::Second), idx + 5));
    }
    (scan.lower(idx + 3) == "hours").then_some((length, idx + 4))
}

/// "2h 05m 30s", "1h 12min", "2h30m"
fn by_letters(scan: &Scan<'_, '_>, idx: usize) -> Read<Length> {
    const STEPS: [(&[&str], Unit); 3] =
        [(&["h"], Unit::Hour), (&["m", "min", "mins"], Unit::Minute), (&["s", "sec", "secs"], Unit::Second)];
    let mut length: Option<Length> = None;
    let mut at = idx;
    for (letters, unit) in STEPS {
        let Some((value, _)) = scan.digits(at).filter(|_| scan.glued(at + 1) && letters.contains(&scan.lower(at + 1)))
        else {
            break;
        };
        let amount = Amount::whole(value.into());
        length = Some(length.map_or(Length::of(amount, unit), |length| length.and(amount, unit)));
        at += 2;
    }
    length.filter(|_| at > idx + 2).map(|length| (length, at))
}

/// Behind the sign of "15-plus years", "20+ years", "20-odd years".
fn after_plus(scan: &Scan<'_, '_>, idx: usize) -> usize {
    match (scan.lower(idx), scan.lower(idx + 1)) {
        ("+", _) if scan.glued(idx) => idx + 1,
        ("-", "plus" | "odd") => idx + 2,
        ("odd", _) => idx + 1,
        _ => idx,
    }
}

/// The unit after an amount: "six years", "20-year", "3.5years", "two more weeks".
fn unit_after(scan: &Scan<'_, '_>, idx: usize) -> Read<Unit> {
    let plain = scan.skip(idx, &["-", "‑"]);
    let at = scan.skip(plain, FILLERS);
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
        && (matches!(scan.lower(end), "of" | "the") && at == plain
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
    // "1/2 h"
    let is_fraction = idx >= scan.from + 3 && scan.lower(idx - 2) == "/" && scan.glued(idx - 1);
    let glued = (scan.glued(idx) || is_fraction) && scan.is_figure(idx - 1) && !runs_on;
    let unit = match scan.lower(idx) {
        "h" => Unit::Hour,
        "w" => Unit::Week,
        _ => return None,
    };
    glued.then_some((unit, idx + 1))
}

/// "… and a half" after the unit.
pub(super) fn half_after(scan: &Scan<'_, '_>, idx: usize, amount: Amount) -> Read<Amount> {
    let Amount::Thousandths(count) = amount else { return None };
    let end = match (scan.lower(idx), scan.lower(idx + 1), scan.lower(idx + 2)) {
        ("and", "a", "half") => idx + 3,
        ("and", "half", _) => idx + 2,
        ("-", "and", "-") if scan.lower(idx + 3) == "a" && scan.lower(idx + 5) == "half" => idx + 6,
        _ => return None,
    };
    Some((Amount::Thousandths(count.saturating_add(500)), end))
}

/// A length by itself, or the point in time that it leads to ("two years ago").
pub(super) fn duration(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    // Most lengths stand alone: a look at the next words saves the second reading.
    let has_joint =
        (idx + 1..idx + 5).any(|at| matches!(scan.lower(at), "to" | "or" | "and" | "-" | "–" | "—" | "until"));
    if has_joint && let Some(range) = length_range(scan, idx) {
        return Some(range);
    }
    let (length, end) = length(scan, idx).or_else(|| listed(scan, idx)).or_else(|| bare_plural(scan, idx))?;
    // "One day he will return": on any.
    let is_any = matches!(scan.lower(idx), "one" | "some")
        && scan.lower(end - 1) == "day"
        && scan.is_capital(idx)
        && matches!(scan.lower(end), "he" | "she" | "it" | "they" | "we" | "i" | "you" | "," | "soon");
    // "the third in as many weeks"
    let repeats = scan.before(idx) == "as" && scan.lower(idx) == "many";
    // "a once-in-a-decade flood" is a rare one.
    let is_rare = scan.before(idx) == "-" && idx >= scan.from + 2 && scan.lower(idx - 2) == "in";
    if repeats
        || is_any
        || is_rare
        || is_age(scan, end)
        || matches!(scan.before(idx), "aged" | "age")
        || (scan.before(idx) == "of" && idx >= scan.from + 2 && scan.lower(idx - 2) == "age")
    {
        return None;
    }
    let offset = offsets::offset(scan, length, end)
        .or_else(|| offsets::offset_on(scan, idx, length, end))
        .or_else(|| offsets::offset_to_hour(scan, idx, length, end));
    if offset.is_some() {
        return offset;
    }
    if let Some(set) = sets::rate(scan, idx, end, length) {
        return Some(set);
    }
    let end = if scan.lower(end) == "-" && scan.lower(end + 1) == "long" { end + 2 } else { end };
    let sense = if needs_preposition(scan, idx) { Sense::Shared } else { Sense::Time };
    let (modifier, end) = match bound_behind(scan, end) {
        Some((bound, end)) => (Some(bound), end),
        None => (modifier(scan, idx, end), end),
    };
    Some(Atom { sense, modifier, ..Atom::of(Reading::Length(length, None), end, "duration") })
}

/// "a decade or more", "a week or so"
fn bound_behind(scan: &Scan<'_, '_>, idx: usize) -> Read<Modifier> {
    let bound = match (scan.lower(idx), scan.lower(idx + 1)) {
        ("or", "more" | "longer") => Modifier::EqualOrMore,
        ("or", "less") => Modifier::EqualOrLess,
        ("or", "so") => Modifier::Approx,
        _ => return None,
    };
    // "two hours or more than a day"
    (!scan.is_noun_like(idx + 2) && scan.lower(idx + 2) != "than").then_some((bound, idx + 2))
}

/// "15-plus years", "20+ years" are at least so many, "a couple of years" about two.
pub(super) fn modifier(scan: &Scan<'_, '_>, idx: usize, end: usize) -> Option<Modifier> {
    let is_least = (idx + 1..end).any(|at| matches!(scan.lower(at), "plus" | "+"));
    let is_about = scan.is_couple(idx) || (idx + 1..end).any(|at| scan.lower(at) == "odd");
    if is_least { Some(Modifier::EqualOrMore) } else { is_about.then_some(Modifier::Approx) }
}

/// "six to eight weeks", "10-15 years", "a day or two", "six months to two years".
pub(super) fn length_range(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (least, at) = scan.amount(idx).filter(|_| !scan.stands_like_year(idx))?;
    let (least_unit, at) = unit_after(scan, at).map_or((None, at), |(unit, end)| (Some(unit), end));
    // "two-to-three-week", "five- or six-year"
    let at = if matches!(scan.lower(at + 1), "to" | "or") { scan.skip(at, &["-"]) } else { at };
    let introduced = scan.before(idx);
    let joint = match scan.is(at) {
        // "raised from two to three years" tells of two lengths.
        Some((Word::To, end)) if introduced != "from" => end,
        _ if scan.lower(at) == "or" || (scan.lower(at) == "and" && introduced == "between") => at + 1,
        _ => return None,
    };
    let (most, after) = scan.amount(scan.skip(joint, &["-"]))?;
    let (most_unit, end) = match (unit_after(scan, after), least_unit) {
        (Some(found), _) => found,
        // "a day or two"
        (None, Some(unit)) if scan.lower(at) == "or" && !scan.is_noun_like(after) => (unit, after),
        _ => return None,
    };
    let (Amount::Thousandths(fewest), Amount::Thousandths(longest)) = (least, most) else { return None };
    // "two to three hundred years" begins with two hundred; "1,000 to 2 days" is nothing.
    let alike = least_unit.is_none_or(|unit| unit == most_unit);
    if is_age(scan, end) || (alike && (fewest >= longest || fewest * 50 <= longest && !scan.is_figure(idx))) {
        return None;
    }
    let ends = [Length::of(least, least_unit.unwrap_or(most_unit)), Length::of(most, most_unit)];
    let (reading, end) = match scan.is(end) {
        Some((Word::Direction(Direction::Ago | Direction::Earlier), end)) => (Reading::Vague(Vague::Past), end),
        Some((Word::Direction(Direction::Hence | Direction::Later), end)) => (Reading::Vague(Vague::Future), end),
        _ => (Reading::Lengths(ends[0], ends[1]), end),
    };
    Some(Atom::of(reading, end, "duration-range"))
}

/// "for a third day", "an eighth straight month", "in its sixth week": so long it has gone on.
pub(super) fn nth_length(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["a", "an", "the"]);
    // A look at the word saves asking the tables: "a" is everywhere.
    let word = scan.lower(at);
    if !(scan.is_figure(at) || ["th", "st", "nd", "rd"].iter().any(|ending| word.ends_with(ending))) {
        return None;
    }
    let (count, at_unit) = scan.ordinal(at)?;
    let after = scan.skip(at_unit, &["straight", "consecutive", "successive"]);
    let (Word::Unit(unit), end) = scan.is(after)? else { return None };
    let repeats = super::portions::is_in_row(scan, end);
    let is_row = after > at_unit || repeats;
    let is_owned = || {
        matches!(scan.before(idx), "its" | "their" | "his" | "her")
            && matches!(scan.before(idx - 1), "in" | "into" | "entered" | "enters" | "entering" | "for")
    };
    let placed = is_row || count > 1 && (at > idx && scan.before(idx) == "for" || is_owned());
    let whole = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
        || is_row && matches!(unit, Unit::Quarter | Unit::Half);
    // "the second week of May", but "the second straight month of decline"
    let ends = (is_row || scan.lower(end) != "of") && scan.lower(end) != "-" && !scan.lower(end - 1).ends_with('s');
    let length = Length::of(Amount::whole(count.into()), unit);
    let end = if repeats { end + 3 } else { end };
    (placed && whole && ends).then(|| Atom::of(Reading::Length(length, None), end, "nth-length"))
}

/// "yearlong"
pub(super) fn lasting(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Lasting(unit), end) = scan.is(idx)? else { return None };
    Some(Atom::of(Reading::Length(Length::of(Amount::whole(1), unit), None), end, "duration"))
}

/// "some 19 days": about as many; "some days": how many is not said.
pub(super) fn some_length(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let counted = duration(scan, idx + 1).filter(|_| scan.lower(idx) == "some" && scan.amount(idx + 1).is_some())?;
    let (is_known, reading) = match counted.reading {
        Reading::Length(length, None) => (length.is_known(), counted.reading),
        // "some 600 years ago"
        Reading::Moment(moment @ Partial { base: Some(Base::Offset { length, .. }), modifier: None, .. }) => {
            (length.is_known(), Reading::Moment(Partial { modifier: Some(Modifier::Approx), ..moment }))
        }
        _ => return None,
    };
    is_known.then_some(Atom { modifier: Some(Modifier::Approx), sense: Sense::Time, reading, ..counted })
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
    // "A year on Mars lasts …": its sentence begins with it.
    let leads = scan.is_capital(idx) && !matches!(scan.lower(idx + 1), "day" | "second" | "minute" | "night");
    let one_day = scan.lower(idx) == "one" && matches!(scan.lower(idx + 1), "day" | "night");
    // "a day after the vote", "an hour later"; what has no number was asked already.
    let is_led_from =
        bare && (matches!(scan.lower(idx + 2), "after" | "before" | "later" | "earlier") || scan.amount(idx).is_none());
    // "They have a year to go.", "with one day left"
    let is_left = scan.lower(idx + 2) == "to" && scan.lower(idx + 3) == "go"
        || matches!(scan.lower(idx + 2), "left" | "remaining");
    (bare && !is_led_from || one_day)
        && !is_left
        && !BEFORE_LENGTH.contains(&scan.before(idx))
        && !(scan.lower(idx + 1) == "-" || idx == scan.from || bare && leads)
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
    let placed = || spells::is_placed(scan, idx, end, unit);
    (plural && (directed || placed()) && scan.lower(end) != "old").then(|| (Length::of(Amount::Vague, unit), end))
}
