//! Reader of ranges of hours: "3-4pm", "between 2 and 4:30 pm", "five to seven today".

use super::atom::Atom;
use super::calendar::Clock;
use super::clock::{Said, colon, dotted, hour_in_part, hour_number, said, with_meridiem, with_minutes, with_zone};
use super::partial::{Hour, Partial, Reading};
use super::scan::{Read, Scan};
use super::words::{Sense, Word};

/// "3-4pm", "between 2 and 4:30 pm", "5 to 6 p.m.", "10 - 11 at night": the second end gives the half of the day.
pub(super) fn hour_range(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (first, at) = match colon(scan, idx).or_else(|| dotted(scan, idx)) {
        Some((hour, minute, _, end, _)) => (hour * 100 + minute, end),
        None => hour_number(scan, idx)?,
    };
    let (first_hour, first_minute) = if first > 24 { (first / 100, first % 100) } else { (first, 0) };
    let introduced = matches!(scan.before(idx), "between" | "from");
    let joint =
        matches!(scan.is(at), Some((Word::To, _))) || (scan.lower(at) == "and" && scan.before(idx) == "between");
    // "from 10 to 12 October" are days.
    if !joint || super::days::day_first(scan, idx).or_else(|| super::days::listed_day(scan, idx)).is_some() {
        return None;
    }
    let closed = with_minutes(scan, at + 1)
        .filter(|(said, _)| !said.hour.is_open)
        .or_else(|| with_meridiem(scan, at + 1))
        .or_else(|| hour_in_part(scan, at + 1))
        .or_else(|| closed_by_next(scan, at + 1));
    let Some((last, end)) = closed else {
        let (first, last) = (said(first_hour, first_minute, None, true)?, open_end(scan, at + 1)?);
        let [first, end_hour] =
            [first.hour, last.0.hour].map(|hour| Partial { hour: Some(hour), ..Partial::default() });
        // "between 3 and 5" counts something, unless a day stands beside it.
        let atom = Atom { sense: last.0.sense, ..Atom::of(Reading::Range(first, end_hour), last.1, "clock-range") };
        return (introduced || is_before_day(scan, idx, last.1)).then_some(atom);
    };
    let last_hour = i32::from(last.hour.clock.hour);
    // "8:00 - 20:00" counts to 24; "11-1pm" begins before noon.
    let is_24_hours = colon(scan, at + 1).is_some_and(|(.., after, _)| after == end);
    let same_half = first_hour % 12 + last_hour / 12 * 12;
    let first_hour = match same_half <= last_hour {
        _ if is_24_hours => first_hour,
        true => first_hour.max(same_half),
        false if first_hour > 12 => first_hour,
        false => (same_half + 12) % 24,
    };
    let (last, end) = with_zone(scan, last, end);
    let first = Hour {
        clock: Clock { zone: last.hour.clock.zone, ..said(first_hour, first_minute, None, false)?.hour.clock },
        is_open: false,
    };
    let [first, last] = [first, last.hour].map(|hour| Partial { hour: Some(hour), ..Partial::default() });
    Some(Atom::of(Reading::Range(first, last), end, "clock-range"))
}

/// The 4 of "2-4 and 7-9 p.m.": in the half of the day that the next range gives.
fn closed_by_next(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    let (hour @ 1..=12, end) = (scan.digits(idx)?.0, idx + 1) else { return None };
    let and = scan.lower(end) == "and" && scan.is_figure(end + 1) && matches!(scan.is(end + 2), Some((Word::To, _)));
    let (next, _) = with_meridiem(scan, end + 3).filter(|_| and)?;
    let half = i32::from(next.hour.clock.hour) / 12 * 12;
    Some((said(hour % 12 + half, 0, None, false)?, end))
}

/// "five to seven today", where no word before makes it a count ("rose by five to seven today").
fn is_before_day(scan: &Scan<'_, '_>, idx: usize, end: usize) -> bool {
    let counts =
        matches!(scan.before(idx), "by" | "to" | "of" | "than" | "about" | "up" | "down" | "nearly" | "almost");
    !counts && is_day(scan, end)
}

pub(super) fn is_day(scan: &Scan<'_, '_>, idx: usize) -> bool {
    matches!(scan.is(idx), Some((Word::Day(_) | Word::DayPart(..) | Word::Weekday(_), _)))
}

/// The second end of "from 3 to 3:30", "between 3 and 5".
fn open_end(scan: &Scan<'_, '_>, idx: usize) -> Read<Said> {
    if let Some((said, end)) = with_minutes(scan, idx).filter(|_| colon(scan, idx).is_some()) {
        return Some((Said { sense: Sense::Time, ..said }, end));
    }
    let ends = |end| !scan.glued(end) && (!scan.is_noun_like(end) || is_day(scan, end));
    let (hour, end) = hour_number(scan, idx).filter(|&(_, end)| ends(end))?;
    said(hour, 0, None, true).map(|said| (Said { sense: Sense::Shared, ..said }, end))
}
