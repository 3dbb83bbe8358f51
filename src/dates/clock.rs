//! Readers of times of day: "8 p.m. EST", "3.30am", "14:05 GMT", "half past seven", "noon", "Friday morning".

use super::atom::Atom;
use super::calendar::Clock;
use super::hours;
use super::partial::{Hour, Partial};
use super::parts;
use super::scan::{Read, Scan};
use super::words::{Sense, Word};
use super::zones;

/// Words before a bare "5:30" that make it a score, a verse or a ratio when they are missing.
const BEFORE_BARE: [&str; 16] = [
    "at", "by", "until", "till", "from", "since", "after", "before", "about", "around", "to", "and", "between", "@",
    ",", "for",
];

/// A time of day in figures or words, with its zone.
pub(super) fn clock(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    // "at ten to six p.m." is a quarter to, and no range
    let is_before_hour = scan.before(idx) == "at" && !scan.is_figure(idx) && past_hour(scan, idx).is_some();
    if !is_before_hour && let Some(range) = hours::hour_range(scan, idx) {
        return Some(range);
    }
    let (found, end) = any_clock(scan, idx)?;
    let (found, end) = with_zone(scan, found, end);
    let partial = Partial { hour: Some(found.hour), ..Partial::default() };
    Some(Atom { sense: found.sense, ..Atom::new(partial, end, "clock-time") })
}

/// A time of day and whether it needs evidence.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub hour: Hour,
    pub sense: Sense,
}

pub(super) fn said(hour: i32, minute: i32, second: Option<i8>, is_open: bool) -> Option<Said> {
    let fits = (0..=24).contains(&hour) && (0..60).contains(&minute) && (hour < 24 || minute == 0);
    let clock = Clock { hour: hour as i8, minute: minute as i8, second, zone: None };
    fits.then_some(Said { hour: Hour { clock, is_open }, sense: Sense::Time })
}

fn any_clock(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    past_hour(scan, idx)
        .or_else(|| named_hour(scan, idx))
        .or_else(|| with_minutes(scan, idx))
        .or_else(|| four_digits(scan, idx))
        .or_else(|| with_meridiem(scan, idx))
        .or_else(|| o_clock(scan, idx))
        .or_else(|| half_hour(scan, idx))
        .or_else(|| spoken(scan, idx))
}

/// "noon", "midnight"
fn named_hour(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let at = if scan.digits(idx).is_some_and(|(value, _)| value == 12) { idx + 1 } else { idx };
    let (Word::Hour(hour), end) = scan.is(at)? else { return None };
    if hour > 0 {
        return Some((said(i32::from(hour), 0, None, false)?, end));
    }
    // "Shortly after midnight on Friday" its day begins, "until midnight on Friday" it ends, "at midnight" either.
    let begins = matches!(scan.before(idx), "after" | "since" | "past" | "from" | "between");
    let ends = matches!(scan.before(idx), "until" | "till" | "by" | "before" | "to" | "and" | "-" | "–");
    Some((said(if begins { 0 } else { 24 }, 0, None, !begins && !ends)?, end))
}

/// "14:05", "3:30 pm", "3.30am", "20:32:13", "15h30".
pub(super) fn with_minutes(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let (hour, minute, second, at, needs_half) = colon(scan, idx).or_else(|| dotted(scan, idx))?;
    if let Some((added, end)) = meridiem(scan, at) {
        let hour = half_of_day(hour, added)?;
        return Some((said(hour, minute, second, false)?, end));
    }
    if is_hours(scan, at) {
        // "It took 2:15 hours" is a length.
        let of_day = is_placed(scan, idx) || hour > 12 || scan.lower(idx).starts_with('0');
        return if of_day { Some((said(hour, minute, second, false)?, at + 1)) } else { None };
    }
    // "09:30" has the zero of a clock that counts to 24.
    let is_open = (1..=12).contains(&hour) && !scan.lower(idx).starts_with('0');
    let said = said(hour, minute, second, is_open)?;
    let zoned = zones::zone(scan, at).is_some();
    let sense = if needs_half && !zoned { Sense::Shared } else { said.sense };
    // "3.30" alone is an amount; "at 3.30" may be a time, but also a price or a mark.
    Some((Said { sense, ..said }, at))
}

/// The "hrs" behind "14:05 hrs" and "1405hrs", which is a time of a clock that counts to 24.
fn is_hours(scan: &Scan<'_, '_>, idx: usize) -> bool {
    matches!(scan.lower(idx), "hours" | "hrs") && scan.lower(idx + 1) != "of"
}

/// Words that put a figure where hours of the day stand: "about 2100 hours".
#[rustfmt::skip]
const PLACING: &[&str] = &[
    "at", "by", "from", "until", "till", "since", "before", "after", "about", "around", "approximately", "between", "to", "-",
    "–",
];

fn is_placed(scan: &Scan<'_, '_>, idx: usize) -> bool {
    PLACING.contains(&scan.before(idx))
        || scan.before(idx) == "and"
            && idx >= scan.from + 4
            && (scan.before(idx - 3) == "between" || scan.before(idx - 2) == "between")
}

/// "1200 GMT", "0730 hours": four digits are a time only where a zone says so, or "hours" and a leading zero or
/// preposition.
fn four_digits(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let (value, digits) = scan.digits(idx)?;
    let has_hours = is_hours(scan, idx + 1);
    if digits != 4 || !(scan.stands_alone(idx) || has_hours) {
        return None;
    }
    let zone = zones::zone(scan, idx + 1).is_some_and(|(minutes, _)| minutes.is_some());
    let of_day = has_hours && (is_placed(scan, idx) || scan.lower(idx).starts_with('0'));
    // "between 0730-0930", "from 0800 to 1700": no year and no count begins with a zero.
    let from_zero = |at: usize| at >= scan.from && scan.lower(at).starts_with('0') && scan.digits(at).is_some();
    let introduced = |at: usize| matches!(scan.before(at), "between" | "from");
    let joins = |at: usize| matches!(scan.is(at), Some((Word::To, _))) || scan.lower(at) == "and";
    let is_end = joins(idx.wrapping_sub(1)) && idx >= scan.from + 2 && introduced(idx - 2) && from_zero(idx - 2);
    // "between 1000 and 1200 hours"
    let with_hours = || scan.digits(idx + 2).is_some_and(|(_, digits)| digits == 4) && is_hours(scan, idx + 3);
    let of_range = is_end || introduced(idx) && joins(idx + 1) && (from_zero(idx) || with_hours());
    let said = said(value / 100, value % 100, None, false)?;
    (zone || of_day || of_range).then_some((said, idx + 1 + usize::from(of_day)))
}

pub(super) type Parts = (i32, i32, Option<i8>, usize, bool);

/// "14:05" and "14:05:30", "15h30", "16h".
pub(super) fn colon(scan: &Scan<'_, '_>, idx: usize) -> Option<Parts> {
    let (hour, digits) = scan.digits(idx)?;
    if digits > 2
        || (scan.glued(idx)
            && !matches!(scan.before(idx), "(" | "[" | "\"" | "“" | "-" | "–" | "—" | "/" | "." | ":" | "t"))
        || !scan.glued(idx + 1)
    {
        return None;
    }
    if scan.lower(idx + 1) == "h" {
        // "within 2h", "2h 05m" are lengths.
        if super::lengths::hours_and_minutes(scan, idx).is_some()
            || matches!(scan.before(idx), "in" | "within" | "for" | "after" | "than" | "another" | "last" | "next")
        {
            return None;
        }
        let minutes = scan.digits(idx + 2).filter(|&(_, digits)| digits == 2 && scan.glued(idx + 2));
        return match minutes {
            Some((minute, _)) => Some((hour, minute, None, idx + 3, false)),
            None if !scan.glued(idx + 2) => Some((hour, 0, None, idx + 2, true)),
            None => None,
        };
    }
    let (minute, digits) = scan.digits(idx + 2).filter(|_| scan.lower(idx + 1) == ":" && scan.glued(idx + 2))?;
    if digits != 2 || super::lengths::hours_and_minutes(scan, idx).is_some() {
        return None;
    }
    let second = scan.digits(idx + 4).filter(|&(value, digits)| {
        scan.lower(idx + 3) == ":" && scan.glued(idx + 3) && scan.glued(idx + 4) && digits == 2 && value < 60
    });
    let end = if second.is_some() { idx + 5 } else { idx + 3 };
    // "6:5:4", "3:30:99": no time.
    let is_longer = scan.glued(end) && (matches!(scan.lower(end), ":" | "%"));
    let before = scan.before(idx);
    let named = BEFORE_BARE.contains(&before)
        || !scan.is_capital(idx.saturating_sub(1))
        || idx == scan.from
        || scan.is_sure(idx - 1);
    (!is_longer).then_some((hour, minute, second.map(|(value, _)| value as i8), end, !named))
}

/// "3.30"
pub(super) fn dotted(scan: &Scan<'_, '_>, idx: usize) -> Option<Parts> {
    let (hour, minute) = scan.lower(idx).split_once('.').filter(|_| {
        let follows = matches!(scan.before(idx), "-" | "–");
        scan.is_figure(idx) && (!scan.glued(idx) || follows)
    })?;
    let fits = hour.len() <= 2 && minute.len() == 2 && minute.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    // "fell Monday from 5.29 percent"
    let fits = fits
        && !matches!(
            scan.lower(idx + 1),
            "percent" | "per" | "pct" | "percentage" | "million" | "billion" | "trillion"
        );
    fits.then_some((hour, minute, None, idx + 1, true))
}

/// "8 p.m.", "8pm", "eight p.m.", "340pm".
pub(super) fn with_meridiem(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let Some((value, digits)) = scan.digits(idx) else {
        let (value, end) = scan.cardinal_words(idx)?;
        return spoken_meridiem(scan, value, end);
    };
    let at = idx + 1;
    if scan.glued(idx) && !matches!(scan.before(idx), "(" | "[" | "\"" | "“" | "-" | "–" | "—" | "/") {
        return None;
    }
    let at = scan.skip(scan.skip(at, &["ish"]), &["o'clock", "oclock"]);
    let (added, end) = meridiem(scan, at)?;
    // "312p" and "4p" are pence, unless a day stands beside them: "tomorrow 7p".
    let is_letter = matches!(scan.lower(end - 1), "a" | "p");
    let day_before = idx - usize::from(scan.before(idx) == "at");
    let beside_day = (day_before > scan.from && scan.is_sure(day_before - 1))
        || hours::is_day(scan, end)
        || hours::is_day(scan, end + 1);
    if is_letter && (digits >= 3 || !beside_day) {
        return None;
    }
    let (hour, minute) = if digits >= 3 { (value / 100, value % 100) } else { (value, 0) };
    let hour = half_of_day(hour, added)?;
    Some((said(hour, minute, None, false)?, end))
}

/// "eight forty pm", "ten p.m."
fn spoken_meridiem(scan: &Scan<'_, '_>, hour: i64, idx: usize) -> Read<Said> {
    let (minute, at) = scan.cardinal_words(idx).unwrap_or((0, idx));
    let at = scan.skip(at, &["o'clock", "oclock"]);
    let (added, end) = meridiem(scan, at)?;
    let hour = half_of_day(i32::try_from(hour).ok()?, added)?;
    Some((said(hour, i32::try_from(minute).ok()?, None, false)?, end))
}

/// "p.m.", and the "a" and "p" of "7p", "8:45a".
fn meridiem(scan: &Scan<'_, '_>, idx: usize) -> Read<i32> {
    if let Some((Word::Meridiem(hours), end)) = scan.is(idx) {
        return Some((i32::from(hours), end));
    }
    let short = scan.glued(idx) && !scan.glued(idx + 1) || (scan.glued(idx) && scan.lower(idx + 1) == ".");
    match scan.lower(idx) {
        "a" if short => Some((0, idx + 1)),
        "p" if short => Some((12, idx + 1)),
        _ => None,
    }
}

/// The hour of the day for "12 a.m.", "12 p.m." and the rest; "14PM" is none.
fn half_of_day(hour: i32, added: i32) -> Option<i32> {
    match hour {
        0 => Some(added),
        1..=12 => Some(hour % 12 + added),
        // "13:30 pm" says the same twice.
        13..=23 if added == 12 => None,
        _ => None,
    }
}

/// "7 o'clock", "seven o’clock".
fn o_clock(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let (hour, at) = hour_number(scan, idx)?;
    let (o_clock, end) = match (scan.lower(at), scan.lower(at + 1)) {
        ("o'clock" | "o’clock" | "oclock", _) => (true, at + 1),
        ("o", "clock") => (true, at + 2),
        _ => (false, at),
    };
    o_clock.then(|| said(hour, 0, None, true)).flatten().map(|said| (said, end))
}

/// An hour in figures or words.
pub(super) fn hour_number(scan: &Scan<'_, '_>, idx: usize) -> Read<i32> {
    if let Some((value, digits)) = scan.digits(idx) {
        return (digits <= 2 && value <= 24 && !scan.glued(idx)).then_some((value, idx + 1));
    }
    let (value, end) = scan.cardinal_words(idx)?;
    (1..=12).contains(&value).then_some((value as i32, end))
}

/// "half past seven", "a quarter to 8 p.m.", "10 past 9", "15 minutes past noon".
fn past_hour(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let at = scan.skip(idx, &["a"]);
    let (minutes, at) = match scan.lower(at) {
        "half" => (30, at + 1),
        "quarter" => (15, at + 1),
        _ => {
            let (minutes, at) = match scan.digits(at) {
                Some((value, _)) => (value, at + 1),
                None => scan.cardinal_words(at).map(|(value, end)| (value.clamp(0, 99) as i32, end))?,
            };
            (minutes, scan.skip(at, &["minutes", "minute", "mins"]))
        }
    };
    let to = match scan.lower(at) {
        "past" => false,
        "to" | "till" | "before" if minutes != 30 => true,
        _ => return None,
    };
    let is_word = matches!(scan.lower(idx), "half" | "quarter" | "a") && minutes < 60;
    let (hour, end) = any_clock_of_hour(scan, at + 1)?;
    let hour_value = i32::from(hour.hour.clock.hour) - i32::from(to);
    let minute = if to { 60 - minutes } else { minutes };
    // "5 to 7" may be a score, "10 to 12 people" a range: only words of the clock settle it.
    let is_named = matches!(scan.is(at + 1), Some((Word::Hour(_), _)));
    let is_at = scan.before(idx) == "at" && !scan.is_figure(idx) && !hour.hour.is_open && minutes % 5 == 0;
    let known = is_word
        || is_named
        || is_at
        || matches!(scan.lower(at - 1), "minutes" | "minute" | "mins")
        || (!to && minutes <= 59);
    let said = said(hour_value.rem_euclid(24), minute, None, hour.hour.is_open)?;
    (known && (1..60).contains(&minutes)).then_some((said, end))
}

/// The hour after "past": with or without its half of the day.
fn any_clock_of_hour(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    if let Some(found) = with_meridiem(scan, idx).or_else(|| named_hour(scan, idx)).or_else(|| o_clock(scan, idx)) {
        return Some(found);
    }
    let (hour, end) = hour_number(scan, idx)?;
    let end = if scan.lower(end) == "h" && scan.glued(end) { end + 1 } else { end };
    Some((said(hour, 0, None, (1..=12).contains(&hour))?, end))
}

/// "at half three": half an hour past it, where a preposition of time stands before.
fn half_hour(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let (hour, end) = hour_number(scan, idx + 1).filter(|_| is_placed(scan, idx) && scan.lower(idx) == "half")?;
    let ends = !scan.is_word(end) || hours::is_day(scan, end) || matches!(scan.lower(end), "on" | "in" | "and");
    let said = said(hour, 30, None, true)?;
    (ends && (1..=12).contains(&hour)).then_some((said, end))
}

/// "eight forty", "at three twenty": only after "at" or "for", and only with both numbers.
fn spoken(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    if !matches!(scan.before(idx), "at" | "for" | "from" | "until" | "to") {
        return None;
    }
    let number = |at: usize| match scan.digits(at) {
        // "at 12 15", but not "at 1, 300 men"
        Some((value, digits)) => (digits <= 2 && scan.stands_alone(at)).then_some((i64::from(value), at + 1)),
        None => scan.cardinal_words(at),
    };
    if scan.is_figure(idx) && scan.before(idx) != "at" {
        return None;
    }
    let (hour, at) = number(idx)?;
    let (minute, end) = number(at)?;
    let ends = !scan.is_word(end)
        || hours::is_day(scan, end)
        || scan.before(idx) == "from" && matches!(scan.is(end), Some((Word::To, _)));
    let fits = (1..=12).contains(&hour) && (10..60).contains(&minute) && ends;
    let said = said(hour as i32, minute as i32, None, true)?;
    fits.then_some((said, end))
}

/// "eleven at night", "six in the afternoon".
pub(super) fn hour_in_part(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let (hour, at) = hour_number(scan, idx)?;
    let (part, end) = parts::part_of_hour(scan, at)?;
    Some((said(i32::from(parts::hour_within(hour as i8, part)), 0, None, false)?, end))
}

/// "3 in the morning", "8 tonight": an hour that nothing but the part of the day tells from a count.
pub(super) fn hour_and_part(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (said, end) = hour_in_part(scan, idx)?;
    let partial = Partial { hour: Some(said.hour), ..Partial::default() };
    Some(Atom::new(partial, end, "clock-time"))
}

/// A bare hour after "at": only a neighbour that speaks of a day makes it a time ("tomorrow at 7").
pub(super) fn bare_hour(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    if !matches!(scan.before(idx), "at" | "@") && !matches!(scan.is(idx + 1), Some((Word::DayPart(..), _))) {
        return None;
    }
    let (hour, end) = hour_number(scan, idx)?;
    let ends = !scan.is_word(end)
        || matches!(scan.is(end), Some((Word::DayPart(..) | Word::Day(_) | Word::Zone(_) | Word::Weekday(_), _)))
        || matches!(scan.lower(end), "on" | "and" | "in")
        // "at 7 that morning"
        || matches!(scan.is(end), Some((Word::Shift(_), after)) if matches!(scan.is(after), Some((Word::Part(_), _))));
    let said = said(hour, 0, None, (1..=12).contains(&hour))?;
    let (said, end) = with_zone(scan, said, end);
    let partial = Partial { hour: Some(said.hour), ..Partial::default() };
    ends.then(|| Atom { sense: Sense::Shared, ..Atom::new(partial, end, "clock-time") })
}

/// The zone after a time.
pub(super) fn with_zone(scan: &Scan<'_, '_>, said: Said, idx: usize) -> (Said, usize) {
    let Some((minutes, end)) = zones::zone(scan, idx) else { return (said, idx) };
    let clock = Clock { zone: minutes, ..said.hour.clock };
    // Times with a zone but no half of the day count to 24.
    (Said { hour: Hour { clock, is_open: false }, sense: Sense::Time }, end)
}
