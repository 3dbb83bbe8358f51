//! One of several days, weeks, months or years -> the one that tense and shift point at.

use jiff::civil::Date;

use super::calendar::{self, Stretch};
use super::partial::Partial;
use super::tense::Tense;
use super::units::{Amount, Length, Unit};
use super::within::in_year;
use super::words::Shift;

/// The day of an hour that names none.
#[derive(Clone, Copy, Debug)]
pub(super) enum ClockDay {
    Told(Date),
    Writing,
    Unknown,
}

/// What the words around an expression say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub tense: Tense,
    /// The other end of a range lies on or after this day.
    pub earliest: Option<Date>,
    /// The day of an hour that names none.
    pub clock_day: ClockDay,
    /// What was told before in the same sentence.
    pub told: Option<Stretch>,
    /// Whether any such day is meant: "one Thursday".
    pub is_one_of_many: bool,
}

/// The same fields in the years around one, in order.
pub(super) fn candidates(partial: &Partial, year: i16) -> std::vec::IntoIter<Stretch> {
    let around = year.saturating_sub(8)..=year.saturating_add(8);
    let all: Vec<_> = around.filter_map(|year| in_year(partial, year)).collect();
    all.into_iter()
}

/// The one that the tense asks for: the last one begun, the next one to end, or the nearest.
pub(super) fn nearest(candidates: &[Stretch], published: Date, around: Around) -> Option<Stretch> {
    let days = |stretch: &Stretch| stretch.days();
    if let Some(earliest) = around.earliest {
        return candidates.iter().copied().find(|stretch| days(stretch).is_some_and(|(start, _)| start >= earliest));
    }
    let far = |stretch: &Stretch| days(stretch).map_or(i64::MAX, |(start, end)| distance(published, start, end));
    let last = || candidates.iter().rev().find(|stretch| days(stretch).is_some_and(|(start, _)| start <= published));
    let next = || candidates.iter().find(|stretch| days(stretch).is_some_and(|(_, end)| end > published));
    // Most of a year away is too far, if the other side is at hand: "is to run from 23 January" on the 28th.
    let unless_far = |told: Option<&Stretch>, other: Option<&Stretch>| {
        other.copied().filter(|other| told.is_none_or(|told| far(told) > 300) && far(other) <= 45).or(told.copied())
    };
    match around.tense {
        // "said of the Nov. 8 vote" in July: a day of last year would have brought its year, one that is ahead another
        // verb.
        Tense::Past
            if last().is_some_and(|told| is_day(told) && far(told) > 180 && told.year() != Some(published.year())) =>
        {
            None
        }
        // "on 3 March" in February, with a verb of the past: a writer would say which, and may mean what lies ahead.
        Tense::Past => last().copied().filter(|told| unless_far(Some(told), next()) == Some(*told) || !is_day(told)),
        Tense::Over => {
            candidates.iter().copied().rev().find(|stretch| days(stretch).is_some_and(|(_, end)| end <= published))
        }
        Tense::Future => unless_far(next(), last()),
        Tense::Open => candidates.iter().copied().min_by_key(far),
    }
}

fn is_day(stretch: &Stretch) -> bool {
    stretch.days().is_some_and(|(start, end)| calendar::days_between(start, end) <= 1)
}

/// Days between a day and a stretch; none inside it.
pub(super) fn distance(day: Date, start: Date, end: Date) -> i64 {
    if day < start {
        calendar::days_between(day, start)
    } else if day >= end {
        calendar::days_between(end, day)
    } else {
        0
    }
}

/// The weekend on the side of a day that the verb tells; on a Saturday or Sunday the running one, and who says "this
/// weekend" on a Thursday or Friday means the one that comes.
pub(super) fn weekend_near(day: Date, shift: Shift, tense: Tense) -> Option<Stretch> {
    let saturday = calendar::add_days(calendar::monday(day)?, 5)?;
    let is_running = calendar::weekday(day) >= if shift == Shift::This { 4 } else { 6 };
    let saturday = if tense == Tense::Past && !is_running { calendar::add_days(saturday, -7)? } else { saturday };
    Some(Stretch::Weekend(saturday))
}

/// The day of a weekday that is shifted, and another reading where people differ: "last Monday" on a Friday may be four
/// or eleven days ago.
pub(super) fn shifted_weekday(origin: Date, weekday: i8, shift: Shift, tense: Tense) -> Option<(Date, Option<Date>)> {
    let in_week = |weeks: i64| calendar::add_days(calendar::monday(origin)?, 7 * weeks + i64::from(weekday) - 1);
    let before = calendar::on_or_before(calendar::add_days(origin, -1)?, weekday)?;
    let after = calendar::on_or_after(calendar::add_days(origin, 1)?, weekday)?;
    Some(match shift {
        Shift::Last => (in_week(-1)?, Some(before).filter(|&day| Some(day) != in_week(-1))),
        Shift::Next => (in_week(1)?, Some(after).filter(|&day| Some(day) != in_week(1))),
        Shift::Past => (before, None),
        Shift::Previous => (in_week(-1)?, None),
        Shift::Coming | Shift::Following => (after, None),
        Shift::This | Shift::That | Shift::The if tense == Tense::Past => (in_week(0)?, None),
        Shift::This | Shift::That | Shift::The => (if in_week(0)? < origin { after } else { in_week(0)? }, None),
    })
}

/// The weekday next to the day of writing, which counts as both sides: news of the same day names it too.
pub(super) fn weekday_near(origin: Date, weekday: i8, around: Around) -> Option<Date> {
    match (around.earliest, around.tense) {
        (Some(earliest), _) => calendar::on_or_after(earliest, weekday),
        (None, Tense::Future) => calendar::on_or_after(origin, weekday),
        (None, Tense::Past | Tense::Over | Tense::Open) => calendar::on_or_before(origin, weekday),
    }
}

/// The day of a month, with its weekday where one was said, on the side that the verb tells.
pub(super) fn day_near(origin: Date, day: i8, weekday: Option<i8>, around: Around, is_narrative: bool) -> Option<Date> {
    // Every weekday meets every day of the month within a few years.
    let reach = if weekday.is_some() { 40 } else { 2 };
    let months = (-reach..=reach).filter_map(|step| calendar::add_months(origin.year(), origin.month(), step));
    let days: Vec<_> = months
        .filter_map(|(year, month)| Date::new(year, month, day).ok())
        .filter(|&date| weekday.is_none_or(|weekday| calendar::weekday(date) == weekday))
        .collect();
    if is_narrative && weekday.is_none() {
        return Date::new(origin.year(), origin.month(), day).ok();
    }
    match (around.earliest, around.tense) {
        (Some(earliest), _) => days.into_iter().find(|&date| date >= earliest),
        (None, Tense::Past | Tense::Over) => days.into_iter().rev().find(|&date| date <= origin),
        (None, Tense::Future) => days.into_iter().find(|&date| date >= origin),
        (None, Tense::Open) => days.into_iter().min_by_key(|&date| calendar::days_between(origin, date).abs()),
    }
}

/// The interval that a length covers from the day of writing: "the past two years", "the next ten days".
pub(super) fn placed(length: Length, shift: Shift, published: Date) -> Option<(Date, Date)> {
    // Quarters are those of the calendar: "the last two quarters" end with the last full one.
    let quarter = || calendar::first_of(published.year(), (published.month() + 2) / 3 * 3 - 2);
    if length.finest == Some(Unit::Quarter) {
        return match shift {
            Shift::Last | Shift::Past | Shift::Previous => Some((calendar::moved(quarter()?, length, -1)?, quarter()?)),
            Shift::This | Shift::That | Shift::The => None,
            Shift::Next | Shift::Coming | Shift::Following => {
                let first = calendar::moved(quarter()?, Length::of(Amount::whole(1), Unit::Quarter), 1)?;
                Some((first, calendar::moved(first, length, 1)?))
            }
        };
    }
    match shift {
        Shift::Last | Shift::Past | Shift::Previous => Some((calendar::moved(published, length, -1)?, published)),
        Shift::Next | Shift::Coming | Shift::Following => {
            let first = calendar::add_days(published, 1)?;
            Some((first, calendar::moved(first, length, 1)?))
        }
        Shift::This | Shift::That | Shift::The => None,
    }
}
