//! Pieces -> whole expressions: neighbours whose fields fit together grow into one, and two of a kind into a range.

use super::atom::Atom;
use super::partial::{Base, Counted, From, Grain, Hour, Nth, Partial, Portion, Reading, Recurring, Set, Year};
use super::parts::hour_within;
use super::ranges;
use super::recognise;
use super::scan::Scan;
use super::units::{Amount, Length, Unit};
use super::words::{Part, Season, Sense, Word};

/// The whole expression that begins at `idx`.
pub(super) fn expression(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let scan = &scan.deeper()?;
    Some(grow(scan, recognise::atom(scan, idx)?))
}

/// The expression at `idx` and, where another end follows, the range of the two.
pub(super) fn widest(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let first = expression(scan, idx)?;
    Some(ranges::range(scan, &first).unwrap_or(first))
}

/// Joins neighbours on the right while their fields fit.
#[allow(clippy::large_types_passed_by_value, reason = "handed on, and returned where nothing joins")]
pub(super) fn grow(scan: &Scan<'_, '_>, first: Atom) -> Atom {
    let mut whole = first;
    // No expression has more pieces than weekday, day, time, zone and a longer stretch.
    for _ in 0..5 {
        let Some(joined) = join_next(scan, &whole) else { break };
        whole = joined;
    }
    whole
}

/// What stands between two pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    Nothing,
    Comma,
    Of,
    In,
    On,
    At,
    Possessive,
}

/// The joint at `idx` and where the next piece would begin.
fn joint(scan: &Scan<'_, '_>, idx: usize) -> (Joint, usize) {
    match scan.lower(idx) {
        "," | "·" | "∙" | "•" | "|" => match joint(scan, idx + 1) {
            (Joint::Nothing, end) => (Joint::Comma, end),
            other => other,
        },
        "of" => (Joint::Of, idx + 1),
        "in" => (Joint::In, idx + 1),
        "on" => (Joint::On, idx + 1),
        "at" | "@" | "around" | "about" | "for" | "from" | "between" => (Joint::At, idx + 1),
        "'s" | "’s" => (Joint::Possessive, idx + 1),
        // Behind a figure the mark stands alone: "2013's second quarter".
        "'" | "’" => (Joint::Possessive, if scan.glued(idx + 1) { scan.skip(idx + 1, &["s"]) } else { idx + 1 }),
        "-" if scan.glued(idx) && scan.glued(idx + 1) => (Joint::Nothing, idx + 1),
        // "the first week of Oct. on Friday"
        "." if scan.glued(idx) && is_short_month(scan, idx) && !scan.is_capital(idx + 1) => {
            match joint(scan, idx + 1) {
                (Joint::Nothing, _) => (Joint::Nothing, idx),
                other => other,
            }
        }
        _ => (Joint::Nothing, idx),
    }
}

/// Whether the full stop at `idx` stands behind "Oct".
fn is_short_month(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let word = scan.before(idx);
    word.len() <= 4 && !matches!(word, "may" | "june" | "july") && matches!(scan.is(idx - 1), Some((Word::Month(_), _)))
}

/// "on 16 August, a Saturday": the weekday tells the year.
fn weekday_behind(scan: &Scan<'_, '_>, whole: &Atom) -> Option<Atom> {
    let Reading::Moment(day @ Partial { day: Some(_), month: Some(_), weekday: None, hour: None, .. }) = whole.reading
    else {
        return None;
    };
    if scan.lower(whole.end) != "," || scan.lower(whole.end + 1) != "a" {
        return None;
    }
    let (Word::Weekday(weekday), end) = scan.is(whole.end + 2)? else { return None };
    let is_alone = !scan.is_noun_like(end) && !scan.is_capital(end);
    let reading = Reading::Moment(Partial { weekday: Some(weekday), ..day });
    is_alone.then_some(Atom { end, reading, ..*whole })
}

fn join_next(scan: &Scan<'_, '_>, whole: &Atom) -> Option<Atom> {
    if let Some(joined) = weekday_behind(scan, whole) {
        return Some(joined);
    }
    let (joint, at) = joint(scan, whole.end);
    let next = next_piece(scan, at, joint)?;
    let is_end = || whole.start > scan.from && matches!(scan.is(whole.start - 1), Some((Word::To, _)));
    let is_listed = joint == Joint::Comma || matches!(whole.reading, Reading::Range(..)) || is_end();
    if is_listed && begins_range(scan, &next) || is_stamp_mark(scan, whole.end) && !is_stamp(whole, &next) {
        return None;
    }
    match (whole.reading, next.reading) {
        (Reading::Moment(a), Reading::Moment(b)) => {
            let joined = join(a, b, joint, &next)?;
            Some(Atom {
                end: next.end,
                reading: Reading::Moment(joined),
                by: leading(whole, &next),
                sense: Sense::Time,
                has_typo: whole.has_typo || next.has_typo,
                ..*whole
            })
        }
        // "the night of February 9-10" is the night of the first.
        (Reading::Moment(a), Reading::Range(b, _))
            if a.part == Some(Part::Night) && a.is_only_time() && joint == Joint::Of && b.finest() == Grain::Day =>
        {
            let night = Partial { part: a.part, ..b };
            Some(Atom { end: next.end, reading: Reading::Moment(night), sense: Sense::Time, by: next.by, ..*whole })
        }
        // "the winter of 1938-39" begins in the first.
        (Reading::Moment(a), Reading::Range(b, _))
            if a.portion == Some(Portion::Season(Season::Winter)) && next.by == "year-range" =>
        {
            let winter = Reading::Moment(a.join(b)?);
            Some(Atom { end: next.end, reading: winter, sense: Sense::Time, ..*whole })
        }
        (Reading::Moment(a), Reading::Range(b, c)) if fits(&a, &b, joint) && b.is_only_time() => {
            let range = Reading::Range(within_part(a.join(b)?), within_part(a.join(c)?));
            Some(Atom { end: next.end, reading: range, sense: Sense::Time, by: next.by, ..*whole })
        }
        (Reading::Range(a, b), Reading::Moment(c)) if a.is_only_time() && fits(&a, &c, joint) => {
            let range = Reading::Range(within_part(a.join(c)?), within_part(b.join(c)?));
            Some(Atom { end: next.end, reading: range, sense: Sense::Time, ..*whole })
        }
        (Reading::Range(a, b), Reading::Moment(c))
            if a.year.is_none()
                && b.year.is_none()
                && c.finest() == Grain::Year
                && c.base.is_none()
                && joint != Joint::On =>
        {
            let range = Reading::Range(a.join(c)?, b.join(c)?);
            Some(Atom { end: next.end, reading: range, sense: Sense::Time, ..*whole })
        }
        // "8 a.m. on Sundays", "every Sunday at noon"
        (Reading::Moment(a), Reading::Set(Set { of: Recurring::At(b), quant, freq })) if a.is_only_time() => {
            let set = Set { of: Recurring::At(a.join(b)?), quant, freq };
            Some(Atom { end: next.end, reading: Reading::Set(set), sense: Sense::Time, by: next.by, ..*whole })
        }
        // "every day at 6 p.m.", "daily at noon"
        (Reading::Set(Set { of: Recurring::Every(length), quant, freq: None }), Reading::Moment(b))
            if b.is_only_time()
                && matches!(joint, Joint::At | Joint::Nothing)
                && !matches!(scan.is(next.end), Some((Word::To, _)))
                && length == Length::of(Amount::whole(1), Unit::Day) =>
        {
            let set = Set { of: Recurring::At(b), quant, freq: None };
            Some(Atom { end: next.end, reading: Reading::Set(set), ..*whole })
        }
        (Reading::Set(Set { of: Recurring::At(a), quant, freq }), Reading::Moment(b)) if b.is_only_time() => {
            let set = Set { of: Recurring::At(within_part(a.join_time(b)?)), quant, freq };
            Some(Atom { end: next.end, reading: Reading::Set(set), ..*whole })
        }
        _ => None,
    }
}

/// The marks of a stamp: "8:23 AM · Jul 9".
fn is_stamp_mark(scan: &Scan<'_, '_>, idx: usize) -> bool {
    matches!(scan.lower(idx), "·" | "∙" | "•" | "|")
}

/// Whether one of two pieces is a time of day; between others the mark parts what has nothing in common.
fn is_stamp(whole: &Atom, next: &Atom) -> bool {
    let is_time = |atom: &Atom| matches!(atom.reading, Reading::Moment(moment) if moment.is_only_time());
    is_time(whole) != is_time(next)
}

/// "10 a.m. to 4 p.m., Monday to Friday", "8am-8pm, Fri 8am-6pm": the days are a range of their own, or have hours of
/// their own.
fn begins_range(scan: &Scan<'_, '_>, next: &Atom) -> bool {
    let weekday = |idx: usize| matches!(scan.is(idx), Some((Word::Weekday(_), _)));
    let goes_on = scan.is_figure(next.end) || matches!(scan.is(next.end), Some((Word::To, end)) if weekday(end));
    weekday(next.end - 1) && goes_on
}

/// The piece after a joint; "in the year", "of the month" are pieces only there.
fn next_piece(scan: &Scan<'_, '_>, at: usize, joint: Joint) -> Option<Atom> {
    if let Some(atom) = recognise::atom(scan, at) {
        return Some(atom);
    }
    // "the spring of nineteen sixty", "Shrove Monday two thousand eighteen"
    let may_be_year = |end: usize| match joint {
        Joint::Of | Joint::In => true,
        Joint::Nothing => !scan.is_noun_like(end) && !scan.is_capital(end),
        _ => false,
    };
    if let Some((year, end)) = scan.year_words(at).filter(|&(_, end)| may_be_year(end)) {
        return Some(Atom::new(Partial { year: Some(Year::Exact(year)), ..Partial::default() }, end, "year"));
    }
    match joint {
        Joint::Of | Joint::In => super::edges::the_unit(scan, at),
        Joint::Nothing | Joint::At => super::clock::bare_hour(scan, at),
        _ => None,
    }
}

/// The rule that names the whole: a named day before a plain one, a day before its weekday.
fn leading(whole: &Atom, next: &Atom) -> &'static str {
    if whole.by == "weekday" || whole.by == "clock-time" || next.by.starts_with("holiday:") {
        next.by
    } else {
        whole.by
    }
}

/// The two pieces in one, if the words between allow it.
fn join(a: Partial, b: Partial, joint: Joint, next: &Atom) -> Option<Partial> {
    if is_week_and_day(&a, &b)
        && let Some(Base::Offset { length, sign, .. }) = b.base
    {
        let from = From::Beside(a.weekday?);
        let known = matches!(joint, Joint::Comma | Joint::Nothing);
        return known.then_some(Partial { base: Some(Base::Offset { length, sign, from }), ..b });
    }
    let is_year_beside = next.sense == Sense::Shared && b.year.is_some();
    let month_before_year = a.month.is_some() || a.portion.is_some();
    if !fits(&a, &b, joint) || (is_year_beside && !month_before_year) {
        return None;
    }
    // "the march, scheduled for Sunday, may be put off"
    let is_of_month = a.weekday.is_some() && a.nth.is_none() && b.month.is_some() && b.day.is_none();
    if is_of_month && matches!(joint, Joint::Comma | Joint::Nothing) && a.day.is_none() {
        return None;
    }
    let fiscal = a.portion.is_some() && b.reckoning != super::partial::Reckoning::Calendar;
    let joined = a.join(b)?;
    (fiscal || is_consistent(&joined)).then(|| within_part(joined))
}

/// Whether the joint allows this order: finer before coarser with "of", a time after "at", a day after "on".
fn fits(a: &Partial, b: &Partial, joint: Joint) -> bool {
    let (a_time, b_time) = (a.is_only_time(), b.is_only_time());
    if a_time && b_time {
        return a.hour.is_some() != b.hour.is_some();
    }
    if b_time {
        // A comma before a part of the day begins something else: "on Friday, night fell".
        let whole_day = a.finest() == Grain::Day;
        // "last night at 8", "Sunday evening at 10"
        let hour_of_part = a.part.is_some() && b.hour.is_some() && joint != Joint::Comma;
        // "7.30 yesterday evening", "at 6.30 on Tuesday evening"
        let part_of_hour = a.hour.is_some_and(|hour| hour.is_open) && b.part.is_some() && joint == Joint::Nothing;
        return hour_of_part
            || part_of_hour
            || whole_day && !(joint == Joint::Of || joint == Joint::Comma && b.hour.is_none());
    }
    if a_time {
        // A comma after a part of the day ends it: "on opening night, 23 January".
        let ends = matches!(joint, Joint::At | Joint::Possessive) || (joint == Joint::Comma && a.hour.is_none());
        // "8 tonight": the day may have its part.
        let day = b.finest() == Grain::Day || (b.finest() == Grain::Part && b.base.is_some() && a.part.is_none());
        return day && !ends;
    }
    let coarser = b.finest() > a.coarsest() || (a.nth.is_some() && b.finest() >= Grain::Month);
    match joint {
        Joint::Of => coarser,
        Joint::In => {
            coarser
                && (b.base.is_some() || a.nth.is_some() || a.portion.is_some() || a.base.is_none() && b.year.is_some())
        }
        Joint::On => of_week(a, b) || a.base.is_some() && b.base.is_none() && a.coarsest() > b.coarsest(),
        Joint::At => false,
        Joint::Possessive => a.finest() == Grain::Year && b.portion.is_some(),
        Joint::Comma | Joint::Nothing => coarser || is_weekday_of(a, b) || in_year(a, b, joint) || of_week(a, b),
    }
}

/// "Friday, 5 May" and "5 May, Friday".
fn is_weekday_of(a: &Partial, b: &Partial) -> bool {
    let only_weekday = |partial: &Partial| partial.weekday.is_some() && partial.day.is_none() && partial.base.is_none();
    (only_weekday(a) && b.day.is_some() && b.month.is_some() && b.base.is_none()) || (only_weekday(b) && a.day.is_some() && a.month.is_some())
        // "tomorrow, 5 May" says the same day twice.
        || (matches!(a.base, Some(Base::Day(_))) && b.day.is_some() && b.month.is_some())
}

/// "2019 Q1", "2013 winter": portions may follow their year.
fn in_year(a: &Partial, b: &Partial, joint: Joint) -> bool {
    let year_alone = a.finest() == Grain::Year && a.year.is_some() && a.base.is_none();
    let portion = matches!(b.portion, Some(Portion::Quarter(_) | Portion::Half(_) | Portion::Season(_)));
    joint == Joint::Nothing && year_alone && portion && b.year.is_none()
}

/// "Sunday, three weeks after 15 January": the third one.
fn is_week_and_day(a: &Partial, b: &Partial) -> bool {
    let in_weeks = |length: Length| length.finest == Some(Unit::Week);
    a.is_only_weekday() && matches!(b.base, Some(Base::Offset { length, from: From::Named, .. }) if in_weeks(length))
}

/// "next week Tuesday", "the first week of October, on Friday"
fn of_week(a: &Partial, b: &Partial) -> bool {
    let is_week = matches!(a.base, Some(Base::Shift(_, Some(Unit::Week))))
        || matches!(a.nth, Some(Nth { of: Counted::Unit(Unit::Week), .. }));
    is_week && a.weekday.is_none() && b.weekday.is_some() && b.base.is_none() && b.day.is_none()
}

/// An hour that is still open takes its half of the day from the part beside it.
pub(super) fn within_part(partial: Partial) -> Partial {
    let (Some(hour), Some(part)) = (partial.hour, partial.part) else { return partial };
    let mut clock = hour.clock;
    if hour.is_open && (1..=12).contains(&clock.hour) {
        clock.hour = hour_within(clock.hour, part);
    }
    Partial { hour: Some(Hour { clock, is_open: false }), part: None, ..partial }
}

/// Whether the day exists in the year that was joined to it.
fn is_consistent(partial: &Partial) -> bool {
    super::days::exists(partial).is_some()
}
