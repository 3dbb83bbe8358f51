//! Arithmetic of the civil calendar: weeks, weekdays, Easter, and stretches of time that are fully known.
//!
//! Of jiff only constructors and steps of days are used, and its errors are never printed: its spans, and one `expect`
//! on its errors, would put seventy kilobytes into the WebAssembly.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime};

pub(super) use super::lunar::Lunar;
use super::units::{Component, Length};
use super::words::{Part, Season};

/// A stretch of the calendar that is fully known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stretch {
    /// The thousand years that begin with this thousand: 2 is 2000 to 2999.
    Millennium(i16),
    /// The hundred years that begin with this hundred: 20 is 2000 to 2099, -5 is 499 to 400 BC.
    Century(i16),
    /// The ten years that begin with this ten: 199 is 1990 to 1999, -48 is 479 to 470 BC.
    Decade(i16),
    Year(i16),
    Half(i16, i8),
    Quarter(i16, i8),
    Season(i16, Season),
    Month(i16, i8),
    /// By its Monday.
    Week(Date),
    /// By its Saturday.
    Weekend(Date),
    /// So many days from the first.
    Days(Date, i8),
    Day(Date),
    Part(Date, Part),
    /// Day, hour, minute, second where it was said, and minutes east of Greenwich where a zone was.
    Clock(Date, Clock),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: i8,
    pub minute: i8,
    pub second: Option<i8>,
    pub zone: Option<i16>,
}

/// So many days further.
pub(super) fn add_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(SignedDuration::from_secs(days.checked_mul(SECONDS_A_DAY)?)).ok()
}

const SECONDS_A_DAY: i64 = 24 * 60 * 60;

/// How many days the second lies after the first; less than none where it lies before.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_secs() / SECONDS_A_DAY
}

/// The number of the weekday, Monday is 1.
pub(super) fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

/// The first such weekday on or after a day.
pub(super) fn on_or_after(date: Date, wanted: i8) -> Option<Date> {
    add_days(date, i64::from((wanted - weekday(date)).rem_euclid(7)))
}

/// The last such weekday on or before a day.
pub(super) fn on_or_before(date: Date, wanted: i8) -> Option<Date> {
    add_days(date, -i64::from((weekday(date) - wanted).rem_euclid(7)))
}

/// The Monday of the week of a day.
pub(super) fn monday(date: Date) -> Option<Date> {
    on_or_before(date, 1)
}

/// The first month so many months away.
pub(super) fn add_months(year: i16, month: i8, months: i64) -> Option<(i16, i8)> {
    let count = i64::from(year) * 12 + i64::from(month) - 1 + months;
    let year = i16::try_from(count.div_euclid(12)).ok()?;
    Some((year, count.rem_euclid(12) as i8 + 1))
}

/// A day moved by a length whose amounts are whole.
pub(super) fn moved(date: Date, length: Length, sign: i64) -> Option<Date> {
    let part = |component| length.whole(component).map(|count| count * sign);
    let months = length.whole_months()?.checked_mul(sign)?;
    let weeks = part(Component::Weeks)?.checked_add(part(Component::Weekends)?)?;
    let days = weeks.checked_mul(7)?.checked_add(part(Component::Days)?)?;
    let months = i64::from(i32::try_from(months).ok()?);
    let (year, month) = add_months(date.year(), date.month(), months)?;
    // A month after 31 January is the last day of February.
    let day = date.day().min(first_of(year, month)?.days_in_month());
    add_days(Date::new(year, month, day).ok()?, days)
}

/// Easter Sunday of the western churches (Oudin's form of the Gregorian computus).
pub(super) fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let golden = year_number.rem_euclid(19);
    let century = year_number.div_euclid(100);
    let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15).rem_euclid(30);
    let full_moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year_number + year_number.div_euclid(4) + full_moon + 2 - century + century / 4).rem_euclid(7);
    add_days(Date::new(year, 3, 28).ok()?, i64::from(full_moon - weekday))
}

/// Easter Sunday of the eastern churches (Meeus' Julian algorithm, moved into our calendar).
pub(super) fn orthodox_easter(year: i16) -> Option<Date> {
    let number = i64::from(year);
    let moon = (19 * number.rem_euclid(19) + 15).rem_euclid(30);
    let weekday = (2 * number.rem_euclid(4) + 4 * number.rem_euclid(7) - moon + 34).rem_euclid(7);
    let century = number.div_euclid(100);
    let drift = century - century.div_euclid(4) - 2;
    add_days(Date::new(year, 3, 22).ok()?, moon + weekday + drift)
}

impl Season {
    /// Its first month; a winter belongs to the year in which it begins.
    pub fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

impl Part {
    /// The hours it is taken to cover, and whether it ends on the next day.
    pub fn hours(self) -> (i8, i8, i64) {
        match self {
            Self::Morning => (0, 12, 0),
            Self::Afternoon => (12, 18, 0),
            Self::Evening => (18, 22, 0),
            Self::Night => (18, 6, 1),
            Self::Daytime => (6, 18, 0),
            Self::EarlyHours => (0, 6, 0),
        }
    }
}

/// The first year of the decade or century with this number.
fn first_of_era(number: i16, years: i16) -> Option<i16> {
    let first = number.checked_mul(years)?;
    if number < 0 { first.checked_add(2) } else { Some(first) }
}

/// The number of the decade or century that a year lies in.
pub fn era_number(year: i16, years: i16) -> i16 {
    if year > 0 { year / years } else { (year - 1) / years - 1 }
}

impl Stretch {
    /// Its first day and the first day after.
    pub fn days(self) -> Option<(Date, Date)> {
        let years = |first: i16, count: i16| Some((first_of(first, 1)?, first_of(first.checked_add(count)?, 1)?));
        match self {
            Self::Millennium(millennium) => years(millennium.checked_mul(1000)?, 1000),
            // There was no year 0: the first of these before our era has one year less.
            Self::Century(century) => years(first_of_era(century, 100)?, 100 - i16::from(century == -1)),
            Self::Decade(decade) => years(first_of_era(decade, 10)?, 10 - i16::from(decade == -1)),
            Self::Year(year) => years(year, 1),
            Self::Half(year, half) => months(year, half * 6 - 5, 6),
            Self::Quarter(year, quarter) => months(year, quarter * 3 - 2, 3),
            Self::Season(year, season) => months(year, season.first_month(), 3),
            Self::Month(year, month) => months(year, month, 1),
            Self::Week(first) => Some((first, add_days(first, 7)?)),
            Self::Weekend(first) => Some((first, add_days(first, 2)?)),
            Self::Days(first, count) => Some((first, add_days(first, i64::from(count))?)),
            Self::Day(day) | Self::Part(day, _) | Self::Clock(day, _) => Some((day, add_days(day, 1)?)),
        }
    }

    /// Its first moment and the first moment after, whatever the zone.
    pub fn moments(self) -> Option<(DateTime, DateTime)> {
        match self {
            Self::Part(day, part) => {
                let (from, until, days) = part.hours();
                Some((day.at(from, 0, 0, 0), add_days(day, days)?.at(until, 0, 0, 0)))
            }
            Self::Clock(day, clock) => {
                let start = seconds_of_day(clock);
                let step = if clock.second.is_some() { 1 } else { 60 };
                Some((moment(day, start)?, moment(day, start + step)?))
            }
            _ => self.days().map(|(first, after)| (first.at(0, 0, 0, 0), after.at(0, 0, 0, 0))),
        }
    }

    /// Its year, as far as it has one.
    pub fn year(self) -> Option<i16> {
        match self {
            Self::Millennium(_) | Self::Century(_) | Self::Decade(_) => None,
            // A week belongs to the year of its Thursday.
            Self::Week(first) => Some(add_days(first, 3)?.year()),
            _ => self.days().map(|(first, _)| first.year()),
        }
    }

    /// Its day, where it lies within one.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) | Self::Part(day, _) | Self::Clock(day, _) => Some(day),
            _ => None,
        }
    }

    /// The year and month that its quarter is told by.
    pub fn quarter_month(self) -> Option<(i16, i8)> {
        match self {
            Self::Quarter(year, quarter) => Some((year, quarter * 3 - 2)),
            other => other.month(),
        }
    }

    /// The year and month it lies in.
    pub fn month(self) -> Option<(i16, i8)> {
        match self {
            Self::Month(year, month) => Some((year, month)),
            Self::Week(first) | Self::Weekend(first) | Self::Days(first, _) => Some((first.year(), first.month())),
            _ => self.day().map(|day| (day.year(), day.month())),
        }
    }
}

/// How many seconds after midnight it is.
fn seconds_of_day(clock: Clock) -> i64 {
    (i64::from(clock.hour) * 60 + i64::from(clock.minute)) * 60 + i64::from(clock.second.unwrap_or(0))
}

/// The moment so many seconds after a midnight, on that day or another.
fn moment(day: Date, seconds: i64) -> Option<DateTime> {
    let (days, rest) = (seconds.div_euclid(SECONDS_A_DAY), seconds.rem_euclid(SECONDS_A_DAY));
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    Some(add_days(day, days)?.at(hour as i8, minute as i8, second as i8, 0))
}

/// The first day of a month.
pub(super) fn first_of(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()
}

fn months(year: i16, first: i8, count: i64) -> Option<(Date, Date)> {
    let (last_year, last_month) = add_months(year, first, count)?;
    Some((first_of(year, first)?, first_of(last_year, last_month)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easters_of_east_and_west() {
        for (year, month, day) in [(1818, 3, 22), (1943, 4, 25), (2008, 3, 23), (2026, 4, 5)] {
            assert_eq!(easter(year), Date::new(year, month, day).ok());
        }
        for (year, month, day) in [(2013, 5, 5), (2018, 4, 8), (2026, 4, 12)] {
            assert_eq!(orthodox_easter(year), Date::new(year, month, day).ok());
        }
    }

    #[test]
    fn a_winter_runs_into_the_next_year() {
        let winter = Stretch::Season(2019, Season::Winter);
        assert_eq!(winter.days(), Some((Date::constant(2019, 12, 1), Date::constant(2020, 3, 1))));
    }

    #[test]
    fn the_calendar_has_an_end() {
        assert_eq!(add_days(Date::MAX, 1), None);
        assert_eq!(Stretch::Year(9999).days(), None);
        assert_eq!(Stretch::Century(i16::MAX).days(), None);
    }
}
