//! A longer stretch and the fields that name a piece of it -> the piece: "the second Friday" of a month, "Tuesday" of a
//! week, "5 May" of a year.

use jiff::civil::Date;

use super::calendar::{self, Stretch};
use super::partial::{Counted, Nth, Partial, Portion, Year};
use super::units::Unit;

/// The unit so many steps from the one that holds the origin.
pub(super) fn unit_at(origin: Stretch, unit: Unit, steps: i64) -> Option<Stretch> {
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
            let (year, month) = origin.quarter_month()?;
            let (year, month) = calendar::add_months(year, month, 3 * steps)?;
            Stretch::Quarter(year, (month + 2) / 3)
        }
        Unit::Half => {
            let (year, month) = origin.month()?;
            let (year, month) = calendar::add_months(year, month, 6 * steps)?;
            Stretch::Half(year, (month + 5) / 6)
        }
        Unit::Year => Stretch::Year(origin.year()?.checked_add(small)?),
        Unit::Decade => Stretch::Decade(calendar::era_number(origin.year()?, 10).checked_add(small)?),
        Unit::Century => Stretch::Century(calendar::era_number(origin.year()?, 100).checked_add(small)?),
        Unit::Millennium => Stretch::Millennium(origin.year()?.div_euclid(1000).checked_add(small)?),
    })
}

/// A day of the week that the origin lies in.
pub(super) fn week_day(origin: Stretch) -> Option<Date> {
    match origin {
        Stretch::Week(day) | Stretch::Weekend(day) | Stretch::Days(day, _) => Some(day),
        other => other.day(),
    }
}

/// The fields in a year.
pub(super) fn in_year(partial: &Partial, year: i16) -> Option<Stretch> {
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
        // "Easter week" begins with its Sunday for some, and ends with it for others.
        Some(Unit::Week) if partial.portion.is_some() && calendar::weekday(stretch.days()?.0) == 7 => return None,
        Some(unit) => week_around(stretch, unit)?,
        None => stretch,
    };
    let stretch = match partial.nth {
        Some(nth) => return piece(stretch, nth, partial.weekday),
        None => stretch,
    };
    // "Sunday 15 September": a weekday beside a date chooses among years, where it can.
    let agrees =
        partial.weekday.is_none_or(|weekday| stretch.day().is_none_or(|day| calendar::weekday(day) == weekday));
    (agrees || partial.year.is_some()).then_some(stretch)
}

/// The fields inside a stretch that is already known: "Tuesday" of last week, "5 May" of last year, "the 15th" of a
/// month.
pub(super) fn inside(container: Stretch, partial: &Partial) -> Option<Stretch> {
    if let Some(nth) = partial.nth {
        return piece(container, nth, partial.weekday);
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

/// "the first week of October", and "Friday" in it.
fn piece(container: Stretch, nth: Nth, weekday: Option<i8>) -> Option<Stretch> {
    inside(nth_of(container, nth)?, &Partial { weekday, ..Partial::default() })
}

/// The week or weekend of a day.
pub(super) fn week_around(stretch: Stretch, unit: Unit) -> Option<Stretch> {
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
pub(super) fn nth_week_of_year(year: i16, week: i8) -> Option<Date> {
    let first = calendar::monday(Date::new(year, 1, 4).ok()?)?;
    let monday = calendar::add_days(first, 7 * (i64::from(week) - 1))?;
    (calendar::add_days(monday, 3)?.year() == year).then_some(monday)
}

/// "the second Friday of May", "the last week of 2016", "the ninth month of next year".
pub(super) fn nth_of(container: Stretch, nth: Nth) -> Option<Stretch> {
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
pub(super) fn part_of(container: Stretch, unit: Unit, count: i8) -> Option<Stretch> {
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
pub(super) fn with_time(stretch: Stretch, partial: &Partial) -> Option<Stretch> {
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
