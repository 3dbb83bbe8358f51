//! Partial dates -> settled stretches of the calendar, in text order, saying where every filled-in field came from.
//!
//! What is explicit stays. The rest comes from the day of publication, where tense and prepositions say on which side;
//! in a narrative (a text full of years long before its publication) it comes from the time that is spoken of. Without
//! either it stays open: a guess is worse than a gap.

use jiff::civil::Date;

use super::calendar::{self, Stretch};
use super::partial::{Base, Counted, From, Nth, Partial, Portion, Reckoning, Year};
use super::tense::Tense;
use super::units::{Length, Unit};
use super::words::Shift;
use crate::document::Anchor;

/// A partial date with everything filled in that could be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settled {
    pub stretch: Stretch,
    pub anchor: Anchor,
    /// Another reading that is as good.
    pub other: Option<Stretch>,
}

/// What the resolver knows at a place in the article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolver {
    pub published: Option<Date>,
    /// Whether the article tells of long ago.
    pub is_narrative: bool,
    /// The time that is spoken of: the last one that was settled.
    pub story: Option<Stretch>,
}

/// What the words around an expression say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub tense: Tense,
    /// Whether the time that is spoken of was named close by.
    pub is_near_story: bool,
    /// The other end of a range lies on or after this day.
    pub earliest: Option<Date>,
}

/// A point from which something is counted, and what it is.
type Origin = (Stretch, Anchor);

impl Resolver {
    /// Fills in what can be.
    pub fn settle(&self, partial: &Partial, around: Around) -> Option<Settled> {
        if partial.reckoning == Reckoning::Fiscal {
            return None;
        }
        match partial.base {
            None => self.named(partial, around),
            Some(Base::Day(days)) => {
                let day = calendar::add_days(self.published?, i64::from(days))?;
                let stretch = with_time(Stretch::Day(day), partial)?;
                Some(Settled { stretch, anchor: Anchor::Published, other: None })
            }
            Some(Base::Shift(shift, Some(unit))) => self.shifted_unit(partial, shift, unit, around),
            Some(Base::Shift(shift, None)) => self.shifted_name(partial, shift, around),
            Some(Base::Offset { length, sign, from }) => self.offset(partial, length, i64::from(sign), from, around),
        }
    }

    /// The day of writing, as a point to count from.
    fn writing(&self) -> Option<Origin> {
        Some((Stretch::Day(self.published?), Anchor::Published))
    }

    /// The time that is spoken of, else the day of writing.
    fn story_or_writing(&self) -> Option<Origin> {
        self.story
            .map(|story| (story, Anchor::Context))
            .or_else(|| if self.is_narrative { None } else { self.writing() })
    }

    /// From where a shift counts: "last" and "next" from the writing, "previous" and "that" from the story.
    fn origin(&self, shift: Shift) -> Option<Origin> {
        let of_story = matches!(shift, Shift::Previous | Shift::That | Shift::Following);
        if of_story || (self.is_narrative && shift != Shift::Last) { self.story_or_writing() } else { self.writing() }
    }

    /// "last week", "the following day", "Tuesday of next week", "5 May last year".
    fn shifted_unit(&self, partial: &Partial, shift: Shift, unit: Unit, around: Around) -> Option<Settled> {
        let (origin, anchor) = self.origin(shift)?;
        let steps = match shift {
            Shift::Last | Shift::Past | Shift::Previous => -1,
            Shift::This | Shift::That | Shift::The => 0,
            Shift::Next | Shift::Coming | Shift::Following => 1,
        };
        let unspecific = unit == Unit::Weekend && matches!(shift, Shift::This | Shift::The);
        let container =
            if unspecific { weekend_near(origin.day()?, around.tense)? } else { unit_at(origin, unit, steps)? };
        let stretch = with_time(inside(container, partial)?, partial)?;
        Some(Settled { stretch, anchor, other: None })
    }

    /// "next Friday", "last June", "this summer".
    fn shifted_name(&self, partial: &Partial, shift: Shift, around: Around) -> Option<Settled> {
        let (origin, anchor) = self.origin(shift)?;
        let fields = Partial { base: None, ..*partial };
        if let (Some(weekday), None) = (partial.weekday, partial.day) {
            let (day, other) = shifted_weekday(origin.day()?, weekday, shift, around.tense)?;
            let stretch = with_time(Stretch::Day(day), partial)?;
            let other = other.and_then(|day| with_time(Stretch::Day(day), partial));
            return Some(Settled { stretch, anchor, other });
        }
        let (first, after) = origin.days()?;
        let candidates = candidates(&fields, first.year());
        let days = |stretch: &Stretch| stretch.days();
        let found = match shift {
            Shift::Last | Shift::Past | Shift::Previous => {
                candidates.rev().find(|stretch| days(stretch).is_some_and(|(_, end)| end <= first))
            }
            Shift::Next | Shift::Coming | Shift::Following => {
                candidates.into_iter().find(|stretch| days(stretch).is_some_and(|(start, _)| start >= after))
            }
            // "this winter" may have begun last year.
            Shift::This if matches!(partial.portion, Some(Portion::Season(_))) => {
                nearest(candidates.as_slice(), first, Around { tense: Tense::Open, ..around })
            }
            Shift::This | Shift::That | Shift::The => {
                candidates.into_iter().find(|stretch| stretch.year() == Some(first.year()))
            }
        }?;
        Some(Settled { stretch: with_time(found, partial)?, anchor, other: None })
    }

    /// "two years ago", "three days later", "two days before Christmas".
    fn offset(&self, partial: &Partial, length: Length, sign: i64, from: From, around: Around) -> Option<Settled> {
        let (origin, anchor) = match from {
            From::Writing if !self.is_narrative => self.writing()?,
            From::Writing | From::Story => self.story_or_writing()?,
            From::Named => {
                let named = self.named(&Partial { base: None, part: None, hour: None, ..*partial }, around)?;
                (named.stretch, named.anchor)
            }
        };
        let finest = length.finest.filter(|unit| !unit.is_clock())?;
        let (first, _) = origin.days()?;
        let day = calendar::moved(first, length, sign)?;
        let stretch = if from == From::Named && origin.day().is_some() {
            Stretch::Day(day)
        } else if finest >= Unit::Year {
            Stretch::Year(day.year())
        } else if finest >= Unit::Month {
            origin.month()?;
            Stretch::Month(day.year(), day.month())
        } else {
            origin.day()?;
            Stretch::Day(day)
        };
        let stretch =
            inside(stretch, &Partial { month: partial.month.filter(|_| from != From::Named), ..Partial::default() })?;
        Some(Settled { stretch: with_time(stretch, partial)?, anchor, other: None })
    }

    /// The fields alone: explicit with a year, filled in without.
    fn named(&self, partial: &Partial, around: Around) -> Option<Settled> {
        if let Some(year) = partial.year {
            let stretch = match self.exact_year(year)? {
                Stretch::Year(year) => in_year(partial, year)?,
                longer => longer,
            };
            return Some(Settled { stretch: with_time(stretch, partial)?, anchor: Anchor::Explicit, other: None });
        }
        if partial.is_only_time() {
            let (day, anchor) = self.day_of_time(around)?;
            return Some(Settled { stretch: with_time(Stretch::Day(day), partial)?, anchor, other: None });
        }
        if partial.month.is_none() && partial.portion.is_none() {
            return self.without_month(partial, around);
        }
        self.without_year(partial, around)
    }

    /// The year in full: "'98" is the nearest such year that is not far ahead of the writing.
    fn exact_year(&self, year: Year) -> Option<Stretch> {
        let latest = self.published.map_or(2049, |date| date.year().saturating_add(20));
        Some(match year {
            Year::Exact(year) => Stretch::Year(year),
            Year::Short(short) => Stretch::Year(latest - (latest - i16::from(short)).rem_euclid(100)),
            Year::Decade(decade) => Stretch::Decade(decade),
            Year::ShortDecade(tens) => {
                let latest = self.published.map_or(201, |date| date.year() / 10);
                Stretch::Decade(latest - (latest - i16::from(tens)).rem_euclid(10))
            }
            Year::Century(century) => Stretch::Century(century),
            Year::Millennium(millennium) => Stretch::Millennium(millennium),
        })
    }

    /// The day of "8 p.m.": the one that was spoken of just before, else the day of writing.
    fn day_of_time(&self, around: Around) -> Option<(Date, Anchor)> {
        let story = self.story.and_then(Stretch::day).filter(|_| around.is_near_story || self.is_narrative);
        story.map(|day| (day, Anchor::Context)).or_else(|| {
            let published = self.published.filter(|_| !self.is_narrative)?;
            Some((published, Anchor::Published))
        })
    }

    /// "Friday", "the 20th", "Friday the 13th".
    fn without_month(&self, partial: &Partial, around: Around) -> Option<Settled> {
        let (origin, anchor) = if self.is_narrative { self.story_or_writing()? } else { self.writing()? };
        let day = match (partial.weekday, partial.day) {
            (Some(weekday), None) => weekday_near(origin.day()?, weekday, around)?,
            (weekday, Some(day)) => {
                let (first, _) = origin.days()?;
                day_near(first, day, weekday, around, self.is_narrative)?
            }
            (None, None) => {
                let stretch = inside(Stretch::Month(origin.month()?.0, origin.month()?.1), partial)?;
                return Some(Settled { stretch: with_time(stretch, partial)?, anchor, other: None });
            }
        };
        let stretch = partial.around.map_or(Some(Stretch::Day(day)), |unit| week_around(Stretch::Day(day), unit))?;
        Some(Settled { stretch: with_time(stretch, partial)?, anchor, other: None })
    }

    /// A month, a season, a holiday, a month and a day: the year is missing.
    fn without_year(&self, partial: &Partial, around: Around) -> Option<Settled> {
        if self.is_narrative {
            let story = self.story?;
            let (year, month) = (story.year()?, story.month().map(|(_, month)| month));
            // "December 1941 … in January": a story goes on, it seldom jumps back most of a year.
            let ahead = matches!((month, partial.month), (Some(before), Some(now)) if before - now >= 9);
            let stretch = in_year(partial, year.checked_add(i16::from(ahead))?)?;
            return Some(Settled { stretch: with_time(stretch, partial)?, anchor: Anchor::Context, other: None });
        }
        let published = self.published?;
        let near = |partial: &Partial| nearest(candidates(partial, published.year()).as_slice(), published, around);
        // The weekday chooses the year, unless it is plainly wrong.
        let close = |stretch: &Stretch| stretch.year().is_some_and(|year| (year - published.year()).abs() <= 1);
        let stretch = near(partial).filter(close).or_else(|| near(&Partial { weekday: None, ..*partial }))?;
        Some(Settled { stretch: with_time(stretch, partial)?, anchor: Anchor::Published, other: None })
    }
}

/// The same fields in the years around one, in order.
fn candidates(partial: &Partial, year: i16) -> std::vec::IntoIter<Stretch> {
    let around = year.saturating_sub(8)..=year.saturating_add(8);
    let all: Vec<_> = around.filter_map(|year| in_year(partial, year)).collect();
    all.into_iter()
}

/// The one that the tense asks for: the last one begun, the next one to end, or the nearest.
fn nearest(candidates: &[Stretch], published: Date, around: Around) -> Option<Stretch> {
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
        Tense::Past => unless_far(last(), next()),
        Tense::Future => unless_far(next(), last()),
        Tense::Open => candidates.iter().copied().min_by_key(far),
    }
}

/// Days between a day and a stretch; none inside it.
fn distance(day: Date, start: Date, end: Date) -> i64 {
    let days = |from: Date, to: Date| i64::from((to - from).get_days());
    if day < start {
        days(day, start)
    } else if day >= end {
        days(end, day)
    } else {
        0
    }
}

/// The unit so many steps from the one that holds the origin.
fn unit_at(origin: Stretch, unit: Unit, steps: i64) -> Option<Stretch> {
    let small = i16::try_from(steps).ok()?;
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return None,
        Unit::Day => Stretch::Day(calendar::add_days(origin.day()?, steps)?),
        Unit::Week => Stretch::Week(calendar::add_days(calendar::monday(week_day(origin)?)?, 7 * steps)?),
        Unit::Fortnight => Stretch::Week(calendar::add_days(calendar::monday(week_day(origin)?)?, 14 * steps)?),
        Unit::Weekend => Stretch::Weekend(calendar::add_days(calendar::monday(week_day(origin)?)?, 7 * steps + 5)?),
        Unit::Month => {
            let (year, month) = origin.month()?;
            let (year, month) = calendar::add_months(year, month, steps)?;
            Stretch::Month(year, month)
        }
        Unit::Quarter => {
            let (year, month) = origin.month()?;
            let (year, month) = calendar::add_months(year, month, 3 * steps)?;
            Stretch::Quarter(year, (month + 2) / 3)
        }
        Unit::Half => {
            let (year, month) = origin.month()?;
            let (year, month) = calendar::add_months(year, month, 6 * steps)?;
            Stretch::Half(year, (month + 5) / 6)
        }
        Unit::Year => Stretch::Year(origin.year()?.checked_add(small)?),
        Unit::Decade => Stretch::Decade(origin.year()?.div_euclid(10).checked_add(small)?),
        Unit::Century => Stretch::Century(origin.year()?.div_euclid(100).checked_add(small)?),
        Unit::Millennium => Stretch::Millennium(origin.year()?.div_euclid(1000).checked_add(small)?),
    })
}

/// A day of the week that the origin lies in.
fn week_day(origin: Stretch) -> Option<Date> {
    match origin {
        Stretch::Week(day) | Stretch::Weekend(day) | Stretch::Days(day, _) => Some(day),
        other => other.day(),
    }
}

/// The weekend on the side of a day that the verb tells; on a Saturday or Sunday the running one.
fn weekend_near(day: Date, tense: Tense) -> Option<Stretch> {
    let saturday = calendar::add_days(calendar::monday(day)?, 5)?;
    let is_running = calendar::weekday(day) >= 6;
    let saturday = if tense == Tense::Past && !is_running { calendar::add_days(saturday, -7)? } else { saturday };
    Some(Stretch::Weekend(saturday))
}

/// The day of a weekday that is shifted, and another reading where people differ: "last Monday" on a Friday may be four
/// or eleven days ago.
fn shifted_weekday(origin: Date, weekday: i8, shift: Shift, tense: Tense) -> Option<(Date, Option<Date>)> {
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
fn weekday_near(origin: Date, weekday: i8, around: Around) -> Option<Date> {
    match (around.earliest, around.tense) {
        (Some(earliest), _) => calendar::on_or_after(earliest, weekday),
        (None, Tense::Future) => calendar::on_or_after(origin, weekday),
        (None, Tense::Past | Tense::Open) => calendar::on_or_before(origin, weekday),
    }
}

/// The day of a month, with its weekday where one was said, on the side that the verb tells.
fn day_near(origin: Date, day: i8, weekday: Option<i8>, around: Around, is_narrative: bool) -> Option<Date> {
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
        (None, Tense::Past) => days.into_iter().rev().find(|&date| date <= origin),
        (None, Tense::Future) => days.into_iter().find(|&date| date >= origin),
        (None, Tense::Open) => days.into_iter().min_by_key(|&date| i64::from((date - origin).get_days()).abs()),
    }
}

/// The fields in a year.
fn in_year(partial: &Partial, year: i16) -> Option<Stretch> {
    let stretch = match (partial.portion, partial.month, partial.day) {
        (Some(Portion::Half(half)), ..) => Stretch::Half(year, half),
        (Some(Portion::Quarter(quarter)), ..) => Stretch::Quarter(year, quarter),
        (Some(Portion::Season(season)), ..) => Stretch::Season(year, season),
        (Some(Portion::Week(week)), ..) => Stretch::Week(nth_week_of_year(year, week)?),
        (Some(Portion::Holiday(holiday)), ..) => {
            let day = holiday.rule.day(year)?;
            if holiday.days > 1 { Stretch::Days(day, holiday.days) } else { Stretch::Day(day) }
        }
        (None, Some(month), Some(day)) => Stretch::Day(Date::new(year, month, day).ok()?),
        (None, Some(month), None) => Stretch::Month(year, month),
        (None, None, _) => Stretch::Year(year),
    };
    let stretch = match partial.around {
        Some(unit) => week_around(stretch, unit)?,
        None => stretch,
    };
    let stretch = match partial.nth {
        Some(nth) => nth_of(stretch, nth)?,
        None => stretch,
    };
    // "Sunday 15 September": a weekday beside a date chooses among years, where it can.
    let agrees =
        partial.weekday.is_none_or(|weekday| stretch.day().is_none_or(|day| calendar::weekday(day) == weekday));
    (agrees || partial.year.is_some()).then_some(stretch)
}

/// The fields inside a stretch that is already known: "Tuesday" of last week, "5 May" of last year, "the 15th" of a month.
fn inside(container: Stretch, partial: &Partial) -> Option<Stretch> {
    if let Some(nth) = partial.nth {
        return nth_of(container, nth);
    }
    match container {
        Stretch::Year(year) if partial.month.is_some() || partial.portion.is_some() => {
            in_year(&Partial { year: Some(Year::Exact(year)), ..*partial }, year)
        }
        Stretch::Month(year, month) if partial.day.is_some() => {
            Date::new(year, month, partial.day?).ok().map(Stretch::Day)
        }
        Stretch::Week(monday) if partial.weekday.is_some() => {
            calendar::add_days(monday, i64::from(partial.weekday?) - 1).map(Stretch::Day)
        }
        other => Some(other),
    }
}

/// The week or weekend of a day.
fn week_around(stretch: Stretch, unit: Unit) -> Option<Stretch> {
    let (day, _) = stretch.days()?;
    let monday = calendar::monday(day)?;
    if unit == Unit::Weekend {
        // A holiday on a Monday or Tuesday makes the weekend before it long.
        let days = if calendar::weekday(day) <= 2 { -2 } else { 5 };
        return calendar::add_days(monday, days).map(Stretch::Weekend);
    }
    Some(Stretch::Week(monday))
}

/// The Monday of an ISO week.
fn nth_week_of_year(year: i16, week: i8) -> Option<Date> {
    let first = calendar::monday(Date::new(year, 1, 4).ok()?)?;
    let monday = calendar::add_days(first, 7 * (i64::from(week) - 1))?;
    (calendar::add_days(monday, 3)?.year() == year).then_some(monday)
}

/// "the second Friday of May", "the last week of 2016", "the ninth month of next year".
fn nth_of(container: Stretch, nth: Nth) -> Option<Stretch> {
    let (first, after) = container.days()?;
    let count = i64::from(nth.count);
    let step = |first_one: Date, last_one: Date, days: i64| {
        if count > 0 {
            calendar::add_days(first_one, days * (count - 1))
        } else {
            calendar::add_days(last_one, days * (count + 1))
        }
    };
    let last_day = calendar::add_days(after, -1)?;
    let stretch = match nth.of {
        Counted::Weekday(weekday) => {
            Stretch::Day(step(calendar::on_or_after(first, weekday)?, calendar::on_or_before(last_day, weekday)?, 7)?)
        }
        Counted::Unit(Unit::Day) => Stretch::Day(step(first, last_day, 1)?),
        Counted::Unit(Unit::Weekend) => {
            Stretch::Weekend(step(calendar::on_or_after(first, 6)?, calendar::on_or_before(last_day, 6)?, 7)?)
        }
        // A week belongs to the stretch that its Thursday lies in, as in ISO 8601.
        Counted::Unit(Unit::Week) => {
            let thursday = step(calendar::on_or_after(first, 4)?, calendar::on_or_before(last_day, 4)?, 7)?;
            Stretch::Week(calendar::add_days(thursday, -3)?)
        }
        Counted::Unit(unit) => return part_of(container, unit, nth.count),
    };
    let (start, _) = stretch.days()?;
    // "the sixth Friday of May" is no day.
    (start < after && calendar::add_days(start, 6)? >= first).then_some(stretch)
}

/// The nth month, quarter or half of a year, the nth decade of a century.
fn part_of(container: Stretch, unit: Unit, count: i8) -> Option<Stretch> {
    let from_end = |all: i8| if count < 0 { all + 1 + count } else { count };
    Some(match (container, unit) {
        (Stretch::Year(year), Unit::Month) => Stretch::Month(year, from_end(12)),
        (Stretch::Year(year), Unit::Quarter) => Stretch::Quarter(year, from_end(4)),
        (Stretch::Year(year), Unit::Half) => Stretch::Half(year, from_end(2)),
        (Stretch::Century(century), Unit::Decade) if century > 0 => {
            Stretch::Decade(century.checked_mul(10)? + i16::from(from_end(10)) - 1)
        }
        _ => return None,
    })
    .filter(|_| (1..=12).contains(&from_end(12)))
}

/// A day with its time of day; what is longer than a day has none.
fn with_time(stretch: Stretch, partial: &Partial) -> Option<Stretch> {
    match (stretch, partial.hour, partial.part) {
        (Stretch::Day(day), Some(hour), _) if hour.clock.hour == 24 => {
            let clock = calendar::Clock { hour: 0, ..hour.clock };
            Some(Stretch::Clock(calendar::add_days(day, 1)?, clock))
        }
        (Stretch::Day(day), Some(hour), _) => Some(Stretch::Clock(day, hour.clock)),
        (Stretch::Day(day), None, Some(part)) => Some(Stretch::Part(day, part)),
        (stretch, None, None) => Some(stretch),
        _ => None,
    }
}

/// The interval that a length covers from the day of writing: "the past two years", "the next ten days".
pub(super) fn placed(length: Length, shift: Shift, published: Date) -> Option<(Date, Date)> {
    // Quarters are those of the calendar: "the last two quarters" end with the last full one.
    let quarter = || calendar::first_of(published.year(), (published.month() + 2) / 3 * 3 - 2);
    if length.finest == Some(Unit::Quarter) {
        return match shift {
            Shift::Last | Shift::Past | Shift::Previous => Some((calendar::moved(quarter()?, length, -1)?, quarter()?)),
            _ => {
                let first = calendar::moved(quarter()?, Length::of(super::units::Amount::whole(1), Unit::Quarter), 1)?;
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
