//! An expression and what follows or leads it -> a range of two ends, or one with its bound.

use super::atom::Atom;
use super::calendar::Clock;
use super::compose::{expression, widest};
use super::partial::{Base, Grain, Hour, Partial, Reading, Year};
use super::recognise;
use super::scan::Scan;
use super::words::{Sense, Word};
use crate::document::Modifier;

/// The range that begins with `first`, if another end follows.
pub(super) fn range(scan: &Scan<'_, '_>, first: &Atom) -> Option<Atom> {
    let Reading::Moment(from) = first.reading else { return None };
    let is_moved = scan.before(first.start) == "from" && super::beside::is_move(scan.before(first.start - 1));
    if is_moved {
        return None;
    }
    let between = scan.before(first.start) == "between" && scan.lower(first.end) == "and";
    let at = match scan.is(first.end) {
        _ if between => first.end + 1,
        Some((Word::To, end)) => end,
        _ => return None,
    };
    let at = match scan.lower(at) {
        "on" | "around" | "about" => at + 1,
        _ => at,
    };
    let last =
        expression(scan, at).or_else(|| super::edges::the_unit(scan, at)).or_else(|| end_of_hours(scan, &from, at))?;
    let last = without_hour(scan, &from, &last).unwrap_or(last);
    let Reading::Moment(until) = last.reading else { return None };
    let until = Partial { hour: until.hour.map(|hour| in_same_half(scan, first, &from, hour)), ..until };
    let dash = !scan.is_word(first.end);
    let introduced = between || scan.before(first.start) == "from" || dash || scan.lower(first.end) != "to";
    // "midnight to 6 a.m." begins with the day.
    let first_hour = from
        .hour
        .map(|hour| if hour.clock.hour == 24 { Hour { clock: Clock { hour: 0, ..hour.clock }, ..hour } } else { hour });
    let (from, until) = same_frame(Partial { hour: first_hour, ..from }, until)?;
    let alike = from.finest() == until.finest() && from.portion.is_some() == until.portion.is_some()
        || (introduced && from.portion.is_some() == until.portion.is_some());
    // "fell 9.30-4.30" tells no hours.
    let is_score = dash && from.hour.is_some();
    let strong = first.sense == Sense::Time
        || last.sense == Sense::Time
        || (introduced && first.end == first.start + 1 && !is_score);
    // "Waitangi Day - 6 February - this year": a dash that only sets apart.
    let is_aside = dash && from.base.is_none() && until.base.is_some() && from.finest() != until.finest();
    (alike && strong && !is_aside && is_forward(&from, &until)).then_some(Atom {
        end: last.end,
        reading: Reading::Range(from, until),
        by: "range",
        sense: Sense::Time,
        has_typo: first.has_typo || last.has_typo,
        ..*first
    })
}

/// "Mon-Fri 9 am to 5 pm": the days are one range, their hours another.
fn without_hour(scan: &Scan<'_, '_>, from: &Partial, last: &Atom) -> Option<Atom> {
    let (Reading::Moment(until) | Reading::Range(until, _)) = last.reading else { return None };
    let has_hours = until.hour.is_some() && from.hour.is_none() && from.weekday.is_some();
    let is_day = |atom: &Atom| matches!(atom.reading, Reading::Moment(day) if day.is_only_weekday());
    recognise::atom(scan, last.start).filter(|atom| has_hours && is_day(atom))
}

/// "8am until 6", "1pm-3": a bare hour after a time.
fn end_of_hours(scan: &Scan<'_, '_>, from: &Partial, at: usize) -> Option<Atom> {
    let hour = from.hour?;
    let (value, digits) = scan.digits(at)?;
    let ends = digits <= 2 && (1..=24).contains(&value) && !scan.is_word(at + 1) && !scan.glued(at + 1);
    let value = value as i8;
    let later = if value <= hour.clock.hour && value + 12 <= 24 { value + 12 } else { value };
    let clock = Clock { hour: later % 24, minute: 0, second: None, zone: hour.clock.zone };
    let partial = Partial { hour: Some(Hour { clock, is_open: false }), ..Partial::default() };
    ends.then(|| Atom::new(partial, at + 1, "clock-time"))
}

/// "3:30pm-6:30": the half of the day that was said for the first end.
fn in_same_half(scan: &Scan<'_, '_>, first: &Atom, from: &Partial, last: Hour) -> Hour {
    let is_said = (first.start..first.end).any(|idx| matches!(scan.is(idx), Some((Word::Meridiem(_), _))));
    let Some(begin) = from.hour.filter(|_| is_said && last.is_open) else { return last };
    let (hour, later) = (last.clock.hour, last.clock.hour + 12);
    let is_later = hour <= begin.clock.hour && later > begin.clock.hour && later < 24;
    Hour { clock: Clock { hour: if is_later { later } else { hour }, ..last.clock }, is_open: false }
}

/// Both ends with the fields that one of them leaves to the other: "Nov–Feb 2017", "Tuesday from 2 to 3 p.m.".
fn same_frame(from: Partial, until: Partial) -> Option<(Partial, Partial)> {
    if let (Some(mut first), Some(last)) = (from.hour, until.hour) {
        // "9.30 to 11 CST": one zone for both.
        first.clock.zone = first.clock.zone.or(last.clock.zone);
        let from = Partial { hour: Some(first), ..from };
        return match (from.is_only_time(), until.is_only_time()) {
            (true, false) => Some((Partial { hour: from.hour, part: None, ..until }, until)),
            (false, true) => Some((from, Partial { hour: until.hour, part: None, ..from })),
            _ => Some((from, until)),
        };
    }
    if from.is_only_time() != until.is_only_time() {
        return None;
    }
    let mut from = from;
    // "Monday to Friday of next week" begins in it too.
    if from.is_only_weekday() && until.is_weekday_of_week() {
        from.base = until.base;
    }
    if from.year.is_none() && from.base.is_none() && until.year.is_some() && from.finest() < Grain::Year {
        let Some(Year::Exact(year)) = until.year else { return Some((from, until)) };
        // "November to February 2017" begins in 2016.
        let earlier = matches!((from.month, until.month), (Some(a), Some(b)) if a > b);
        from.year = Some(Year::Exact(year - i16::from(earlier)));
    }
    let until_month =
        if until.day.is_some() && until.month.is_none() && until.base.is_none() { from.month } else { until.month };
    Some((from, Partial { month: until_month, ..until }))
}

/// Whether the second end does not lie before the first, as far as the years tell.
fn is_forward(from: &Partial, until: &Partial) -> bool {
    match (from.year, until.year) {
        (Some(Year::Exact(a)), Some(Year::Exact(b))) => {
            a < b || (a == b && (from.month, from.day, from.portion.is_some()) <= (until.month, until.day, true))
        }
        _ => true,
    }
}

/// Words after which "over two years" is more than two years.
const OVER: [&str; 16] = [
    "for", "in", "after", "of", "took", "takes", "take", "lasted", "lasts", "last", "lasting", "been", "was", "is",
    "spent", "within",
];

/// "about 3.30 am", "more than two years", "nearly a decade ago": the words of the bound stand inside the span.
pub(super) fn bounded(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Bound(modifier), at) = scan.is(idx)? else { return None };
    // "eight inches over 48 hours" fell in so many.
    let is_during = scan.lower(idx) == "over" && !OVER.contains(&scan.before(idx));
    let inner = widest(scan, at)?;
    let is_counted = matches!(scan.lower(inner.end), "of" | "ago" | "earlier" | "later");
    if is_during && !is_counted && matches!(inner.reading, Reading::Length(..) | Reading::Lengths(..)) {
        return None;
    }
    let reading = match inner.reading {
        // "over the past two years" lies there; "over two years" is more.
        Reading::Length(_, Some(_)) | Reading::Within(..) => return None,
        Reading::Length(length, place) => {
            return Some(Atom {
                start: idx,
                modifier: Some(modifier),
                reading: Reading::Length(length, place),
                sense: Sense::Time,
                ..inner
            });
        }
        Reading::Lengths(..) if inner.by == "shifted-length" => return None,
        Reading::Lengths(..) => return Some(Atom { start: idx, modifier: Some(modifier), ..inner }),
        // "almost daily", "nearly every week"
        Reading::Set(_)
            if modifier == Modifier::LessThan && scan.lower(idx).ends_with("ly")
                || scan.lower(idx) == "almost" && matches!(inner.reading, Reading::Set(_)) =>
        {
            return Some(Atom { start: idx, modifier: Some(Modifier::Approx), ..inner });
        }
        // "She took over two years later."
        Reading::Moment(_) if scan.lower(idx) == "over" && matches!(scan.before(idx), "took" | "takes" | "take") => {
            return None;
        }
        Reading::Moment(moment) if moment.modifier.is_none() => {
            let is_offset = matches!(moment.base, Some(Base::Offset { .. }));
            let modifier = match modifier {
                Modifier::Approx => Modifier::Approx,
                // More than two years ago is before that point.
                Modifier::MoreThan | Modifier::EqualOrMore if is_offset => Modifier::Before,
                Modifier::LessThan | Modifier::EqualOrLess if is_offset => Modifier::After,
                _ => return None,
            };
            let says_when = moment.hour.is_some()
                || is_offset
                || moment.day.is_some()
                || moment.month.is_some()
                || moment.year.is_some();
            if !says_when || (inner.sense == Sense::Shared && !is_round_year(scan, &moment, &inner)) {
                return None;
            }
            Reading::Moment(Partial { modifier: Some(modifier), ..moment })
        }
        _ => return None,
    };
    Some(Atom { start: idx, reading, sense: Sense::Time, ..inner })
}

/// "around 1990", but not "about 2000 homes".
fn is_round_year(scan: &Scan<'_, '_>, moment: &Partial, atom: &Atom) -> bool {
    moment.hour.is_some() || (matches!(moment.year, Some(Year::Exact(1500..2100))) && !scan.is_noun_like(atom.end))
}
