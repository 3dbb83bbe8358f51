//! Readers of times that are counted from another: "two years ago", "three days before Christmas", "two Sundays from
//! now".

use super::atom::Atom;
use super::partial::{Base, From, Grain, Partial, Reading};
use super::scan::Scan;
use super::units::{Amount, Component, Length, Unit};
use super::words::{Direction, Sense, Shift, Word};

/// "two years ago", "three days later", "six months before", after their length.
pub(super) fn offset(scan: &Scan<'_, '_>, length: Length, idx: usize) -> Option<Atom> {
    // "a year-ago"
    let idx = if matches!(scan.lower(idx + 1), "ago" | "earlier") { scan.skip(idx, &["-"]) } else { idx };
    let (direction, end) = match scan.is(idx) {
        Some((Word::Direction(direction), end)) => (direction, end),
        _ if is_back(scan, idx) => (Direction::Ago, idx + 1),
        _ => return None,
    };
    // "two months earlier than planned"
    if scan.lower(end) == "than" {
        return None;
    }
    // "12 hours ago", "30 seconds later": the clock they count from is not known, the length is.
    if length.finest.is_some_and(Unit::is_clock) {
        let is_led = matches!(direction, Direction::Ago | Direction::Hence) && scan.lower(end - 1) != "today";
        return is_led.then(|| Atom::of(Reading::Length(length, None), end, "offset-of-hours"));
    }
    if direction == Direction::Ago
        && let Some(atom) = to_the_day(scan, length, end).or_else(|| weekday_ago(scan, length, end))
    {
        return Some(atom);
    }
    let (sign, from) = match direction {
        Direction::Ago => (-1, From::Writing),
        Direction::Hence => (1, From::Writing),
        Direction::Later => (1, From::Story),
        Direction::Earlier => (-1, From::Story),
        Direction::Before | Direction::After => {
            let sign = if direction == Direction::Before { -1 } else { 1 };
            return offset_from_named(scan, length, sign, end).or_else(|| {
                // "six months after the war": the war says when; the length stands alone.
                let is_last = !scan.is_word(end) && !scan.is_figure(end);
                let base = Some(Base::Offset { length, sign, from: From::Story });
                is_last.then(|| Atom::new(Partial { base, ..Partial::default() }, end, "offset"))
            });
        }
    };
    let base = Some(Base::Offset { length, sign, from });
    Some(Atom::new(Partial { base, ..Partial::default() }, end, "offset"))
}

/// "a year ago this month", "six months ago today", "ten years ago tomorrow", "three years ago this Saturday": as exact
/// as that.
fn to_the_day(scan: &Scan<'_, '_>, length: Length, idx: usize) -> Option<Atom> {
    let is_years = length.finest.is_some_and(|finest| finest >= Unit::Year);
    let (from, unit, weekday, end) = match (scan.is(idx)?, scan.is(idx + 1)) {
        ((Word::Day(days), end), _) => (From::Day(i8::try_from(days).ok()?), Unit::Day, None, end),
        ((Word::Shift(Shift::This), _), Some((Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month)), end))) => {
            (From::Writing, unit, None, end)
        }
        ((Word::Shift(Shift::This), _), Some((Word::Weekday(weekday), end))) => {
            (From::Shifted(Shift::This), Unit::Day, Some(weekday), end)
        }
        _ => return None,
    };
    if !length.is_known() || unit != Unit::Day && !is_years {
        return None;
    }
    let mut length = length;
    length.finest = Some(unit);
    let base = Some(Base::Offset { length, sign: -1, from });
    Some(Atom::new(Partial { base, weekday, ..Partial::default() }, end, "offset"))
}

/// "a week ago Friday": counted from the last one, as "a week from Friday" is from the coming one. How far "a year ago
/// Friday" is that day of the week is not settled: the year alone is.
fn weekday_ago(scan: &Scan<'_, '_>, length: Length, end: usize) -> Option<Atom> {
    let (Word::Weekday(weekday), after) = scan.is(end).filter(|_| scan.is_capital(end) && scan.is_sure(end))? else {
        return None;
    };
    let weeks = length.whole(Component::Weeks).filter(|&weeks| length == Length::of(Amount::whole(weeks), Unit::Week));
    let (length, weekday) = match weeks.filter(|weeks| (1..100).contains(weeks)) {
        Some(weeks) => (Length::of(Amount::whole(7 * weeks + 6), Unit::Day), Some(weekday)),
        None if length.finest >= Some(Unit::Year) => (length, None),
        None => return None,
    };
    let base = Some(Base::Offset { length, sign: -1, from: From::Writing });
    (!scan.is_noun_like(after)).then(|| Atom::new(Partial { base, weekday, ..Partial::default() }, after, "offset"))
}

/// "two years back, he …", but not "two years back home".
fn is_back(scan: &Scan<'_, '_>, idx: usize) -> bool {
    const PLACES: [&str; 9] = ["in", "at", "to", "on", "from", "home", "with", "into", "and"];
    scan.lower(idx) == "back" && !PLACES.contains(&scan.lower(idx + 1)) && !scan.is_noun_like(idx + 1)
}

/// "3 days from Tuesday", "two weeks from 15 January", after their length.
pub(super) fn offset_on(scan: &Scan<'_, '_>, start: usize, length: Length, idx: usize) -> Option<Atom> {
    // "closed for two weeks from 5 May", "for up to two weeks from 5 May" begins there.
    let is_span = scan.before(start) == "for" || (scan.before(start) == "to" && scan.before(start - 1) == "up");
    let is_on = scan.lower(idx) == "on" && matches!(scan.is(idx + 1), Some((Word::Weekday(_), _)));
    let joint = matches!(scan.lower(idx), "from" | "since") || is_on;
    let found = if joint && !is_span { offset_from_named(scan, length, 1, idx + 1)? } else { return None };
    // "64 days from 5 May to 7 July" tells how long, and when.
    if scan.lower(idx) == "from" && matches!(scan.lower(found.end), "to" | "until" | "till" | "through") {
        return None;
    }
    // "six weeks from mid-May": so long, from some day on.
    if matches!(found.reading, Reading::Moment(Partial { modifier: Some(_), .. })) {
        return None;
    }
    let Reading::Moment(moment @ Partial { weekday: Some(_), day: None, .. }) = found.reading else {
        return (!is_on).then_some(found);
    };
    // "a week from Tuesday", "a week on Tuesday" is counted from the coming one: so many weeks and the six days in
    // which it comes.
    let weeks = length.whole(Component::Weeks).filter(|&weeks| length == Length::of(Amount::whole(weeks), Unit::Week));
    let Some(weeks) = weeks.filter(|&weeks| (1..100).contains(&weeks) && scan.lower(idx) != "since") else {
        return (!is_on).then_some(found);
    };
    let length = Length::of(Amount::whole(7 * weeks + 6), Unit::Day);
    let base = Some(Base::Offset { length, sign: 1, from: From::Writing });
    Some(Atom { reading: Reading::Moment(Partial { base, ..moment }), ..found })
}

/// "in seven days at 5 p.m.": an hour makes the end of the length a point.
pub(super) fn offset_to_hour(scan: &Scan<'_, '_>, start: usize, length: Length, idx: usize) -> Option<Atom> {
    let is_led = scan.before(start) == "in" && scan.lower(idx) == "at" && length.is_known();
    let has_hour = || super::clock::clock(scan, idx + 1).is_some_and(|hour| matches!(hour.reading, Reading::Moment(_)));
    let in_days = matches!(length.finest, Some(Unit::Day | Unit::Week | Unit::Fortnight));
    let base = Some(Base::Offset { length, sign: 1, from: From::Writing });
    (is_led && in_days && has_hour()).then(|| Atom::new(Partial { base, ..Partial::default() }, idx, "offset"))
}

/// "… before Christmas", "… after 5 May 2019".
pub(super) fn offset_from_named(scan: &Scan<'_, '_>, length: Length, sign: i8, idx: usize) -> Option<Atom> {
    let named = super::compose::expression(scan, idx)?;
    let Reading::Moment(moment) = named.reading else { return None };
    if moment.is_only_time() || named.sense == Sense::Shared || !length.is_known() || moment.around.is_some() {
        return None;
    }
    match moment.base {
        None => {
            let base = Some(Base::Offset { length, sign, from: From::Named });
            Some(Atom::new(Partial { base, ..moment }, named.end, "offset-from-date"))
        }
        // "two months after next Friday"
        Some(Base::Shift(shift, None)) if moment.part.is_none() => {
            let base = Some(Base::Offset { length, sign, from: From::Shifted(shift) });
            Some(Atom::new(Partial { base, ..moment }, named.end, "offset-from-date"))
        }
        // "two days before yesterday": days can be counted together at once.
        Some(Base::Day(days)) if moment.part.is_none() => {
            let weeks = length.whole(Component::Weeks)?;
            let count = length.whole(Component::Days)?.checked_add(weeks.checked_mul(7)?)?;
            let in_days = length == Length::of(Amount::whole(count), Unit::Day)
                || length == Length::of(Amount::whole(weeks), Unit::Week);
            let days = i32::try_from(count).ok()?.checked_mul(i32::from(sign))?.checked_add(days)?;
            in_days.then(|| Atom::new(Partial { base: Some(Base::Day(days)), ..moment }, named.end, "offset-from-date"))
        }
        _ => None,
    }
}

/// "the first Tuesday after 5 May", "the Sunday before Christmas", "the Saturday closest to 31 January", "the Monday
/// after next".
pub(super) fn weekday_beside(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip_article(idx);
    let is_nearest = |at: usize| matches!(scan.lower(at), "closest" | "nearest");
    let ordinal = scan.ordinal(at);
    let (count, at) = ordinal.unwrap_or((1, at + usize::from(is_nearest(at))));
    let (Word::Weekday(weekday), end) = scan.is(at)? else { return None };
    // "the Monday after Easter", but not "closed on Sunday after a fire".
    let is_counted = ordinal.is_some() || at == idx + 1 || scan.lower(end + 1) == "next";
    let nearest = match (is_nearest(at - usize::from(at > scan.from)), is_nearest(end)) {
        (true, _) => Some(end),
        (_, true) => Some(end + 1),
        _ => None,
    };
    let (days, sign, joint) = match (nearest, scan.lower(end)) {
        (Some(joint), _) if scan.lower(joint) == "to" => (3, -1, joint),
        (None, "after" | "following") if is_counted => (7 * i64::from(count), 1, end),
        (None, "before" | "preceding") if is_counted => (7 * i64::from(count), -1, end),
        _ => return None,
    };
    // "the Monday after next" is the second one that comes.
    if sign > 0 && scan.lower(joint + 1) == "next" && !scan.is_noun_like(joint + 2) {
        let base = Some(Base::Offset { length: Length::of(Amount::whole(14), Unit::Day), sign, from: From::Writing });
        return Some(Atom::new(Partial { base, weekday: Some(weekday), ..Partial::default() }, joint + 2, "offset"));
    }
    let named = super::compose::expression(scan, joint + 1)?;
    let Reading::Moment(moment) = named.reading else { return None };
    let is_day = moment.base.is_none() && moment.weekday.is_none() && moment.finest() == Grain::Day;
    let from = From::Beside(weekday);
    let base = Some(Base::Offset { length: Length::of(Amount::whole(days), Unit::Day), sign, from });
    is_day.then(|| Atom::new(Partial { base, ..moment }, named.end, "weekday-beside"))
}

/// "two Sundays from now", "three Fridays ago".
pub(super) fn weekdays(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (amount, at) = scan.amount(idx)?;
    let (Word::Weekday(weekday) | Word::Weekdays(weekday), end) = scan.is(at)? else { return None };
    let (sign, from, end) = match scan.is(end)? {
        (Word::Direction(Direction::Ago), end) => (-1, From::Writing, end),
        (Word::Direction(Direction::Hence), end) => (1, From::Writing, end),
        (Word::Direction(Direction::Later), end) => (1, From::Story, end),
        _ => return None,
    };
    let base = Some(Base::Offset { length: Length::of(amount, Unit::Week), sign, from });
    amount.as_whole()?;
    Some(Atom::new(Partial { base, weekday: Some(weekday), ..Partial::default() }, end, "offset"))
}
