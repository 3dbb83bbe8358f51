//! Readers of calendar days: a month with a day and a year in every order, figures alone ("2026-03-18"), weekdays.

use jiff::civil::Date;

use super::atom::Atom;
use super::partial::{Base, From, Partial, Reading, Recurring, Set, Year};
use super::scan::{Read, Scan};
use super::typos;
use super::units::{Amount, Length, Unit};
use super::words::{Era, Sense, Shift, Word};

/// Marks and words that may stand between a day, a month and a year ("5/May/2019", "5th of May").
const OF: [&str; 5] = ["of", "-", "/", ".", ","];

/// A month first: "May 5, 2019", "May 2019", "May".
pub(super) fn month_first(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (month, end, typo) = month(scan, idx)?;
    let whole_name = scan.is_sure(idx);
    // "It opened in March. One wrote …": only short forms end with a full stop.
    let is_short = !matches!(scan.lower(idx), "march" | "may");
    let stop = if !whole_name && is_short && scan.lower(end) == "." && scan.glued(end) { end + 1 } else { end };
    if let Some((day, after)) = day_after_month(scan, stop) {
        return Some(with_range_or_year(scan, month, day, after).typo(typo));
    }
    if typo {
        return None;
    }
    if scan.digits(stop).is_some_and(|(value, _)| (32..50).contains(&value)) && !is_counted(scan, stop + 1) {
        let end = year_after(scan, stop + 1).map_or(stop + 1, |(_, end)| end);
        return Some(Atom::impossible(end));
    }
    if let Some((year, end)) = year_after(scan, stop) {
        return Some(Atom::new(
            Partial { month: Some(month), year: Some(year), ..Partial::default() },
            end,
            "month-year",
        ));
    }
    let partial = Partial { month: Some(month), ..Partial::default() };
    Some(Atom { sense: if whole_name { Sense::Time } else { Sense::Shared }, ..Atom::new(partial, end, "month") })
}

/// A month by its name, or by a name with a slip of the pen where a day stands beside it.
fn month(scan: &Scan<'_, '_>, idx: usize) -> Option<(i8, usize, bool)> {
    if let Some((Word::Month(month), end)) = scan.is(idx) {
        return Some((month, end, false));
    }
    let beside_day = scan.is_figure(idx + 1)
        || (idx > scan.from && scan.is_figure(idx - 1))
        || scan.before(idx) == "of"
        || matches!(scan.before(idx), "st" | "nd" | "rd" | "th");
    let month = typos::month(scan.tokens.str(idx)).filter(|_| beside_day && scan.is_word(idx))?;
    Some((month, idx + 1, true))
}

/// The day in "May 5", "May the 5th", "May-5", "May fifth", "May twenty-two".
fn day_after_month(scan: &Scan<'_, '_>, idx: usize) -> Read<i8> {
    let at = scan.skip(idx, &["-", "/", ","]);
    let at = scan.skip(at, &["the"]);
    if let Some((day, end)) = scan.ordinal(at) {
        // "By the end of May the Second Fleet had sailed."
        let is_name = at > idx && scan.is_capital(at) && scan.is_word(end) && scan.is_capital(end);
        // "in January, the first such visit"
        let is_aside = scan.lower(idx) == "," && scan.is_word(at) && scan.is_word(end);
        let free = !is_name && !is_aside && (!scan.is_word(end) || !scan.glued(end));
        return valid_day(i32::from(day)).filter(|_| free).map(|day| (day, end));
    }
    if let Some((value, digits)) = scan.digits(at) {
        let is_clock = matches!(scan.is(at + 1), Some((Word::Meridiem(_), _)))
            || (scan.glued(at + 1) && matches!(scan.lower(at + 1), "h" | "%"))
            || (scan.lower(at + 1) == ":" && scan.glued(at + 1) && scan.glued(at + 2) && scan.is_figure(at + 2))
            || matches!(scan.lower(at + 1), "percent" | "per" | "million" | "billion" | "%");
        return valid_day(value).filter(|_| digits <= 2 && !is_clock).map(|day| (day, at + 1));
    }
    // "in July, two left"
    let (value, end) = scan.cardinal_words(at).filter(|_| scan.lower(idx) != ",")?;
    (value <= 31).then(|| valid_day(value as i32)).flatten().map(|day| (day, end))
}

fn valid_day(value: i32) -> Option<i8> {
    (1..=31).contains(&value).then_some(value as i8)
}

/// After "May 5": the other end of "May 5-7", and the year.
fn with_range_or_year(scan: &Scan<'_, '_>, month: i8, day: i8, idx: usize) -> Atom {
    let first = Partial { month: Some(month), day: Some(day), ..Partial::default() };
    if let Some((Word::To, to)) = scan.is(idx)
        && let Some((last_day, end)) = bare_day(scan, scan.skip(to, &["the"]))
        && last_day > day
        && !matches!(scan.is(end), Some((Word::Month(_), _)))
        && !continues_number(scan, end)
    {
        let (year, end) = year_after(scan, end).map_or((None, end), |(year, end)| (Some(year), end));
        let ends =
            [day, last_day].map(|day| Partial { month: Some(month), day: Some(day), year, ..Partial::default() });
        if exists(&ends[1]).is_none() {
            return Atom::impossible(end);
        }
        return Atom::of(Reading::Range(ends[0], ends[1]), end, "day-range");
    }
    let (year, end) = year_after(scan, idx).map_or((None, idx), |(year, end)| (Some(year), end));
    let partial = Partial { year, ..first };
    if exists(&partial).is_none() {
        return Atom::impossible(end);
    }
    Atom::new(partial, end, "month-day")
}

/// Whether more of a figure follows: "May 5-10.30", "May 5-7pm".
fn continues_number(scan: &Scan<'_, '_>, idx: usize) -> bool {
    (scan.glued(idx) && matches!(scan.lower(idx), "/" | "-" | "%"))
        || (scan.glued(idx) && scan.lower(idx) == ":" && scan.glued(idx + 1) && scan.is_figure(idx + 1))
        || matches!(scan.is(idx), Some((Word::Meridiem(_), _)))
}

/// A day first: "5 May 2019", "the fifth of May", "10–12 October".
pub(super) fn day_first(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let start = scan.skip(idx, &["the"]);
    let (day, end) = any_day(scan, start)?;
    let end = if scan.lower(end) == "day" { end + 1 } else { end };
    // "Figure 1. January sales"
    if scan.lower(end) == "." && start > scan.from && scan.is_capital(start - 1) && !scan.is_sure(start - 1) {
        return None;
    }
    if let Some((month, end, typo)) = month(scan, scan.skip(end, &OF)) {
        let year = year_after(scan, end)
            .or_else(|| short_year_after(scan, end - 1, end))
            .or_else(|| short_year_at_end(scan, start, end));
        let (year, end) = year.map_or((None, end), |(year, end)| (Some(year), end));
        let partial = Partial { day: Some(day), month: Some(month), year, ..Partial::default() };
        if exists(&partial).is_none() {
            return Some(Atom::impossible(end));
        }
        if year.is_none() && is_another_verb(scan, start, end - 1) {
            return None;
        }
        return Some(Atom::new(partial, end, "day-month").typo(typo));
    }
    // "20 of next month"
    if scan.lower(end) == "of"
        && let Some(inner) = scan.deeper()
        && let Some(Atom { reading: Reading::Moment(month), end, .. }) = super::relative::shifted(&inner, end + 1)
        && month == (Partial { base: month.base, ..Partial::default() })
        && matches!(month.base, Some(Base::Shift(_, Some(Unit::Month))))
    {
        return Some(Atom::new(Partial { day: Some(day), ..month }, end, "day-month"));
    }
    day_range(scan, day, end)
}

/// One day of a list: the 5 of "May 4 and 5", the 3 of "on 3 and 4 May".
pub(super) fn listed_day(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (day, end) = bare_day(scan, idx)?;
    let joins = |at: usize| matches!(scan.lower(at), "and" | "or");
    let month = if idx >= scan.from + 3 && joins(idx - 1) {
        let (first, _) = bare_day(scan, idx - 2).filter(|&(first, end)| end == idx - 1 && first < day)?;
        let (Word::Month(month), _) = scan.is(idx - 3).filter(|_| first > 0 && scan.is_capital(idx - 3))? else {
            return None;
        };
        let follows = scan.is_noun_like(end) || (scan.is_word(end) && scan.is_capital(end));
        (month, (!follows).then_some(end)?)
    } else {
        let placed = matches!(scan.before(idx), "on" | "of" | "the" | "between" | "from" | "for");
        let (_, after) = bare_day(scan, end + 1).filter(|&(last, _)| placed && joins(end) && day < last)?;
        let (Word::Month(month), _) = scan.is(after).filter(|_| scan.is_capital(after))? else { return None };
        (month, end)
    };
    let (month, end) = month;
    let (year, end) = year_after(scan, end).map_or((None, end), |(year, end)| (Some(year), end));
    let partial = Partial { day: Some(day), month: Some(month), year, ..Partial::default() };
    exists(&partial)?;
    Some(Atom::new(partial, end, "day-of-list"))
}

/// "10–12 October 2019", after its first day.
fn day_range(scan: &Scan<'_, '_>, day: i8, idx: usize) -> Option<Atom> {
    let (Word::To, to) = scan.is(idx)? else { return None };
    let (last_day, end) = any_day(scan, scan.skip(to, &["the"]))?;
    if let Some(range) = day_range_of_relative(scan, day, last_day, scan.skip(end, &OF)) {
        return Some(range);
    }
    let (month, end, typo) = month(scan, scan.skip(end, &OF))?;
    let (year, end) = year_after(scan, end).map_or((None, end), |(year, end)| (Some(year), end));
    let ends = [day, last_day].map(|day| Partial { day: Some(day), month: Some(month), year, ..Partial::default() });
    if exists(&ends[1]).is_none() {
        return Some(Atom::impossible(end));
    }
    (day < last_day).then(|| Atom::of(Reading::Range(ends[0], ends[1]), end, "day-range").typo(typo))
}

/// "4 to 22 of this month"
fn day_range_of_relative(scan: &Scan<'_, '_>, day: i8, last_day: i8, idx: usize) -> Option<Atom> {
    let Atom { reading: Reading::Moment(month), end, .. } = super::relative::shifted(&scan.deeper()?, idx)? else {
        return None;
    };
    let is_month = matches!(month.base, Some(Base::Shift(_, Some(Unit::Month))));
    let ends = [day, last_day].map(|day| Partial { day: Some(day), ..month });
    (is_month && day < last_day).then(|| Atom::of(Reading::Range(ends[0], ends[1]), end, "day-range"))
}

/// A day in figures or words, as it may stand before a month.
fn any_day(scan: &Scan<'_, '_>, idx: usize) -> Read<i8> {
    if let Some((day, end)) = scan.ordinal(idx) {
        return valid_day(i32::from(day)).map(|day| (day, end));
    }
    if scan.is_figure(idx) {
        return bare_day(scan, idx);
    }
    let (value, end) = scan.cardinal_words(idx)?;
    (value <= 31).then(|| valid_day(value as i32)).flatten().map(|day| (day, end))
}

/// A day in figures, with or without its ending.
fn bare_day(scan: &Scan<'_, '_>, idx: usize) -> Read<i8> {
    if let Some((day, end)) = scan.ordinal(idx) {
        return valid_day(i32::from(day)).map(|day| (day, end));
    }
    let (value, digits) = scan.digits(idx).filter(|_| !matches!(scan.before(idx), "$" | "£" | "€"))?;
    valid_day(value).filter(|_| digits <= 2).map(|day| (day, idx + 1))
}

/// A day alone: "the 20th", to be joined with "of this month", or to stand where evidence allows.
pub(super) fn ordinal_day(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let start = scan.skip(idx, &["the"]);
    let (day, end) = scan.ordinal(start)?;
    valid_day(i32::from(day))?;
    let end = if scan.lower(end) == "day" { end + 1 } else { end };
    let partial = Partial { day: Some(day), ..Partial::default() };
    // "on the 15th of every month"
    if scan.lower(end) == "of"
        && let Some((Word::Every(_), month)) = scan.is(end + 1)
        && matches!(scan.lower(end + 1), "every" | "each")
        && let Some((Word::Unit(Unit::Month), end)) = scan.is(month)
    {
        let quant = Some(if scan.lower(month - 1) == "each" { "EACH" } else { "EVERY" });
        return Some(Atom::of(Reading::Set(Set { of: Recurring::At(partial), quant, freq: None }), end, "set"));
    }
    Some(Atom { sense: Sense::Shared, ..Atom::new(partial, end, "day-of-month") })
}

/// A weekday, with the day of the month where it follows at once: "Friday", "Friday the 13th", "Mon 21".
pub(super) fn weekday(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Weekday(weekday), end) = scan.is(idx)? else { return None };
    let sense = scan.word(idx)?.sense;
    let end = if sense == Sense::Shared && scan.lower(end) == "." && scan.glued(end) { end + 1 } else { end };
    let partial = Partial { weekday: Some(weekday), ..Partial::default() };
    if let Some(atom) = weekday_and_day(scan, partial, end) {
        return Some(atom);
    }
    // "on Tuesday last"
    if scan.lower(end) == "last" && !scan.is_word(end + 1) && !scan.is_figure(end + 1) {
        let base = Some(Base::Shift(Shift::Past, None));
        return Some(Atom::new(Partial { base, ..partial }, end + 1, "weekday-last"));
    }
    // "Wednesday week" is a week after the coming one, "Monday fortnight" two.
    let weeks = match scan.lower(end) {
        "week" => 1,
        "fortnight" => 2,
        _ => 0,
    };
    if weeks > 0 && !scan.is_word(end + 1) && scan.before(idx) != "of" {
        let length = Length::of(Amount::whole(7 * weeks + 6), Unit::Day);
        let base = Some(Base::Offset { length, sign: 1, from: From::Writing });
        return Some(Atom::new(Partial { base, ..partial }, end + 1, "weekday-week"));
    }
    Some(Atom { sense, ..Atom::new(partial, end, "weekday") })
}

fn weekday_and_day(scan: &Scan<'_, '_>, weekday: Partial, idx: usize) -> Option<Atom> {
    let at = scan.skip(scan.skip(idx, &[","]), &["the"]);
    let (day, end) = scan.ordinal(at).or_else(|| {
        let follows = at == idx && scan.stands_alone(at) && !continues_number(scan, at + 1);
        bare_day(scan, at).filter(|_| follows)
    })?;
    valid_day(i32::from(day))?;
    let at_month = scan.skip(end, &OF);
    let more = scan.is_word(end) || month(scan, at_month).is_some() || matches!(scan.is(end), Some((Word::To, _)));
    let is_count = scan.is_noun_like(end);
    (!(more && (is_count || month(scan, at_month).is_some())))
        .then(|| Atom::new(Partial { day: Some(day), ..weekday }, end, "weekday-day"))
}

/// The year after a month or a day: ", 2019", "of 2019", "-2019", "'19", "480 BC", "two thousand and five".
pub(super) fn year_after(scan: &Scan<'_, '_>, idx: usize) -> Read<Year> {
    let stop = usize::from(scan.lower(idx) == "." && scan.glued(idx));
    let at = scan.skip(idx + stop, &OF);
    if let Some(found) = era_year(scan, at) {
        return Some(found);
    }
    if let Some((value, digits)) = scan.digits(at) {
        let is_part =
            scan.glued(at + 1) && matches!(scan.lower(at + 1), ":" | "%" | "st" | "nd" | "rd" | "th" | "am" | "pm");
        return match digits {
            4 if (1000..=2999).contains(&value) && !is_part => Some((Year::Exact(value as i16), at + 1)),
            // Two digits are a year where they can be no day, not even a mistaken one.
            // A comma needs a day before it: "May, 60, is a nurse".
            2 if !is_part
                && value >= 50
                && !is_counted(scan, at + 1)
                && (scan.before(at) != "," || scan.is_figure(at - 2)) =>
            {
                Some((Year::Short(value as i8), at + 1))
            }
            _ => None,
        };
    }
    if matches!(scan.lower(at), "'" | "’" | "‘") {
        let (value, digits) = scan.digits(at + 1).filter(|_| scan.glued(at + 1))?;
        return (digits == 2).then_some((Year::Short(value as i8), at + 2));
    }
    // "In March two thousand people marched."
    let (year, end) = scan.year_words(at).filter(|&(year, end)| year % 100 != 0 || !is_counted(scan, end))?;
    Some((Year::Exact(year), end))
}

/// "21-APR-16": two digits between the same marks as the day and the month.
fn short_year_after(scan: &Scan<'_, '_>, month: usize, idx: usize) -> Read<Year> {
    let mark = scan.before(month);
    let marked = matches!(mark, "-" | "/" | ".") && scan.lower(idx) == mark && scan.glued(month) && scan.glued(idx + 1);
    let (value, digits) = scan.digits(idx + 1).filter(|_| marked)?;
    (digits == 2).then_some((Year::Short(value as i8), idx + 2))
}

/// "14th April 15.": two digits at the end of a sentence, after a day with its ending.
fn short_year_at_end(scan: &Scan<'_, '_>, day: usize, idx: usize) -> Read<Year> {
    let (value, digits) = scan.digits(idx).filter(|_| scan.is_figure(day) && scan.is_word(day + 1))?;
    let ends = idx + 1 >= scan.until || matches!(scan.lower(idx + 1), "." | ")" | ";");
    let known = digits == 2 && ends && scan.glued(day + 1) && !scan.is_figure(idx + 2);
    known.then_some((Year::Short(value as i8), idx + 1))
}

/// Whether a noun or a unit follows, so that the figure before it counts something.
fn is_counted(scan: &Scan<'_, '_>, idx: usize) -> bool {
    scan.is_word(idx)
        && !scan.is_capital(idx)
        && !matches!(scan.lower(idx), "at" | "in" | "on" | "and" | "from" | "to" | "until" | "by" | "for")
}

/// "146 BC", "AD 410", "8 AD".
pub(super) fn era_year(scan: &Scan<'_, '_>, idx: usize) -> Read<Year> {
    let astronomical = |value: i32, era| match era {
        Era::Before => (1..=9999).contains(&value).then(|| (1 - value) as i16),
        Era::Common => (1..=9998).contains(&value).then_some(value as i16),
    };
    if let Some((value, _)) = scan.digits(idx) {
        let (Word::Era(era), end) = scan.is(idx + 1)? else { return None };
        // "ad" and "ce" in small letters are words of their own.
        let named = scan.is_capital(idx + 1) || scan.lower(idx + 1).contains('.') || era == Era::Before;
        return astronomical(value, era).filter(|_| named).map(|year| (Year::Exact(year), end));
    }
    let (Word::Era(Era::Common), end) = scan.is(idx)? else { return None };
    let (value, _) = scan.digits(end).filter(|_| scan.is_capital(idx) && scan.stands_alone(end))?;
    astronomical(value, Era::Common).map(|year| (Year::Exact(year), end + 1))
}

/// A year first: "2018 March 18", "2019-Aug-01", "2024 August".
pub(super) fn year_first(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (value, digits) = scan.digits(idx)?;
    if digits != 4 || !(1000..=2999).contains(&value) {
        return None;
    }
    // "Katz, M. (2021, September 20)."
    let end = scan.skip(idx + 1, if scan.before(idx) == "(" { &[","] } else { &["-", "/", "."] });
    let end = if matches!(scan.is(end), Some((Word::Era(_), _))) { end + 1 } else { end };
    let (month, end, false) = month(scan, end)? else { return None };
    let day = day_after_month(scan, end).filter(|&(_, end)| year_after(scan, end).is_none());
    let (day, end) = day.map_or((None, end), |(day, end)| (Some(day), end));
    // "in 2018 May resigned": without a day the month must not be a word of its own.
    let is_verb = matches!(scan.lower(end - 1), "may" | "march");
    let known = day.is_some() || scan.is_sure(end - 1) || scan.glued(idx + 1) || (scan.is_capital(end - 1) && !is_verb);
    let partial = Partial { year: Some(Year::Exact(value as i16)), month: Some(month), day, ..Partial::default() };
    if exists(&partial).is_none() {
        return Some(Atom::impossible(end));
    }
    known.then(|| Atom::new(partial, end, "year-month-day"))
}

/// "Children under 14 may not work", "a loved one may": a month written small after a number that nothing makes a day.
fn is_another_verb(scan: &Scan<'_, '_>, day: usize, month: usize) -> bool {
    let is_count = scan.is_figure(day) || scan.cardinal_words(day).is_some();
    let is_verb = matches!(scan.tokens.str(month), "may" | "march") && month == day + 1 && is_count;
    let is_led = matches!(
        scan.before(day),
        "on" | "by"
            | "until"
            | "till"
            | "since"
            | "from"
            | "before"
            | "after"
            | "of"
            | "to"
            | "and"
            | ","
            | "-"
            | "the"
    );
    is_verb && day > scan.from && !is_led
}

/// Whether some year has that day: "29 February" has, "29 February 2015" and "31 June" have not.
pub(super) fn exists(partial: &Partial) -> Option<()> {
    let (Some(month), Some(day)) = (partial.month, partial.day) else { return Some(()) };
    let year = match partial.year {
        Some(Year::Exact(year)) => year,
        Some(Year::Short(year)) => 2000 + i16::from(year),
        _ => 2000,
    };
    Date::new(year, month, day).ok().map(|_| ())
}
