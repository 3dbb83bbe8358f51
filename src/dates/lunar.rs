//! Months of the moon -> days of our calendar, for feasts that move through the year.
//!
//! The Hebrew calendar is pure arithmetic and exact. The Islamic and the Chinese one follow the moon itself; the times
//! of new moons are after Meeus, Astronomical Algorithms (2nd edition, chapter 49), good to a few minutes.

use jiff::civil::Date;

use super::calendar::{add_days, days_between};

/// A calendar that goes by the moon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lunar {
    /// Months are counted from Tishri; Adar is the sixth in every year.
    Hebrew,
    /// Months are counted from Muharram.
    Islamic,
    /// Only the first month is known.
    Chinese,
}

impl Lunar {
    /// The day of our year on which a day of that calendar falls.
    pub fn day(self, year: i16, month: u8, day: u8) -> Option<Date> {
        match self {
            Self::Hebrew => hebrew(year, month, day),
            Self::Islamic => islamic(year, month, day),
            Self::Chinese => chinese_new_year(year).and_then(|first| add_days(first, i64::from(day) - 1)),
        }
    }
}

/// Days are numbered from this one, the day that Meeus' count begins with.
pub(super) fn numbered(number: i64) -> Option<Date> {
    add_days(Date::constant(2000, 1, 1), number)
}

/// The number of a day.
pub(super) fn day_number(day: Date) -> i32 {
    days_between(Date::constant(2000, 1, 1), day) as i32
}

/// The first new moon after a moment, both in days since the start of 1 January 2000.
pub(super) fn new_moon_after(moment: f64) -> f64 {
    let count = (moment - FIRST_NEW_MOON) / MONTH;
    let near = [count - 1.0, count, count + 1.0, count + 2.0].map(new_moon);
    near.into_iter().find(|&moon| moon > moment).unwrap_or(near[3])
}

/// The number of 1 Tishri of a Hebrew year, by the calendar's own arithmetic: the mean new moon, and four
/// postponements.
fn tishri(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let mut day = 29 * months + parts.div_euclid(25_920);
    if (3 * (day + 1)).rem_euclid(7) < 3 {
        day += 1;
    }
    day - TISHRI_EPOCH
}

/// Days from the calendar's first new year, 7 October 3761 BC (Julian), to 1 January 2000.
const TISHRI_EPOCH: i64 = 2_103_547;

/// A Hebrew date in one of our years.
fn hebrew(year: i16, month: u8, day: u8) -> Option<Date> {
    let in_autumn = month <= 3;
    let hebrew_year = i64::from(year) + if in_autumn { 3761 } else { 3760 };
    let new_year = hebrew_new_year(hebrew_year);
    let next = hebrew_new_year(hebrew_year + 1);
    let is_leap = next - new_year > 380;
    // 1 Nisan is always 177 days before the next new year; the lengths of the months between never change.
    let nisan = next - 177;
    let first = match month {
        1 => new_year,
        2 => new_year + 30,
        3 => new_year + 59 + i64::from((next - new_year) % 10 == 5),
        5 => nisan - 59 - if is_leap { 30 } else { 0 },
        6 => nisan - 29,
        7 => nisan,
        8 => nisan + 30,
        9 => nisan + 59,
        10 => nisan + 89,
        11 => nisan + 118,
        _ => nisan + 148,
    };
    numbered(first + i64::from(day) - 1)
}

/// 1 Tishri, with the correction that keeps a year between 353 and 385 days.
fn hebrew_new_year(year: i64) -> i64 {
    let (before, here, after) = (tishri(year - 1), tishri(year), tishri(year + 1));
    if after - here == 356 {
        here + 2
    } else if here - before == 382 {
        here + 1
    } else {
        here
    }
}

/// An Islamic date in one of our years: the month that arithmetic gives, begun on the second evening after its new moon
/// over Mecca, as the Saudi calendar has it.
fn islamic(year: i16, month: u8, day: u8) -> Option<Date> {
    let around = (i64::from(year) - 622) * 33 / 32;
    (around - 1..=around + 2).find_map(|islamic_year| {
        let month_count = i32::try_from((islamic_year - 1) * 12 + i64::from(month) - 1).ok()?;
        // The mean length of the months since the epoch, 16 July 622.
        let mean = -503_105.0 + f64::from(month_count) * 29.530_588_861;
        let conjunction = new_moon((mean - 1.0 - FIRST_NEW_MOON) / MONTH);
        // Mecca is three hours ahead of Greenwich; a new moon after six in the evening is seen a day later.
        let first = (conjunction + 3.0 / 24.0 + 6.0 / 24.0).floor() as i64 + 1;
        numbered(first + i64::from(day) - 1).filter(|date| date.year() == year)
    })
}

/// The first new moon over Beijing between 21 January and 20 February. Where it falls on the 21st itself, only the leap
/// months could tell whether that one begins the year or the next, and no day is given.
fn chinese_new_year(year: i16) -> Option<Date> {
    let (first, last) = (Date::new(year, 1, 21).ok()?, Date::new(year, 2, 20).ok()?);
    let new_moons = (0_i8..=2).filter_map(|ahead| {
        let guess = (f64::from(year) - 2000.0) * 365.2425 + 5.0 + f64::from(ahead) * MONTH;
        let local = new_moon((guess - FIRST_NEW_MOON) / MONTH) + 8.0 / 24.0;
        numbered(local.floor() as i64)
    });
    let mut fitting = new_moons.filter(|date| (first..=last).contains(date));
    let earliest = fitting.next()?;
    (earliest > first || fitting.next().is_none()).then_some(earliest)
}

/// The mean length of a month of the moon, and the first new moon after the start of 2000, in days.
const MONTH: f64 = 29.530_588_861;
const FIRST_NEW_MOON: f64 = 5.597_66;

/// The time of the new moon nearest to a count of months since January 2000, in days since the start of 1 January 2000.
fn new_moon(count: f64) -> f64 {
    let count = count.round();
    let centuries = count / 1236.85;
    let sun = 2.5534 + 29.105_356_70 * count;
    let moon = 201.5643 + 385.816_935_28 * count;
    let latitude = 160.7108 + 390.670_502_84 * count;
    let eccentricity = 1.0 - 0.002_516 * centuries;
    let periodic = -0.407_20 * sine(moon)
        + 0.172_41 * eccentricity * sine(sun)
        + 0.016_08 * sine(2.0 * moon)
        + 0.010_39 * sine(2.0 * latitude)
        + 0.007_39 * eccentricity * sine(moon - sun)
        - 0.005_14 * eccentricity * sine(moon + sun)
        + 0.002_08 * eccentricity * eccentricity * sine(2.0 * sun);
    FIRST_NEW_MOON + MONTH * count + 0.000_154_37 * centuries * centuries + periodic
}

/// The sine of an angle in degrees, to seven digits. The library's own differs between machines in its last bits, and
/// is larger than all the rest of this file.
pub(super) fn sine(degrees: f64) -> f64 {
    let turned = degrees.rem_euclid(360.0);
    let (sign, turned) = if turned < 180.0 { (1.0, turned) } else { (-1.0, turned - 180.0) };
    // The sine is the same on both sides of a right angle; the series is good up to there.
    let angle = turned.min(180.0 - turned).to_radians();
    let square = angle * angle;
    let series = [-1.0 / 39_916_800.0, 1.0 / 362_880.0, -1.0 / 5040.0, 1.0 / 120.0, -1.0 / 6.0, 1.0];
    sign * angle * series.into_iter().fold(0.0, |sum, coefficient| sum * square + coefficient)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sine_is_good_to_seven_digits() {
        for degrees in -720..=720 {
            let degrees = f64::from(degrees);
            assert!((sine(degrees) - degrees.to_radians().sin()).abs() < 1e-7, "{degrees}");
        }
    }

    fn on(year: i16, month: i8, day: i8) -> Option<Date> {
        Date::new(year, month, day).ok()
    }

    #[test]
    fn the_hebrew_calendar_is_exact() {
        assert_eq!(Lunar::Hebrew.day(2016, 1, 1), on(2016, 10, 3));
        assert_eq!(Lunar::Hebrew.day(2024, 1, 1), on(2024, 10, 3));
        assert_eq!(Lunar::Hebrew.day(2024, 7, 15), on(2024, 4, 23));
        assert_eq!(Lunar::Hebrew.day(2013, 6, 14), on(2013, 2, 24));
        assert_eq!(Lunar::Hebrew.day(2013, 3, 25), on(2013, 11, 28));
    }

    #[test]
    fn the_chinese_year_begins_with_a_new_moon_over_beijing() {
        for (year, month, day) in [(1984, 2, 2), (2000, 2, 5), (2013, 2, 10), (2023, 1, 22), (2034, 2, 19)] {
            assert_eq!(Lunar::Chinese.day(year, 1, 1), on(year, month, day));
        }
        assert_eq!(Lunar::Chinese.day(1985, 1, 1), None);
    }

    #[test]
    fn the_islamic_calendar_follows_the_moon() {
        for (year, month, day) in [(2013, 8, 8), (2018, 6, 15), (2022, 5, 2), (2034, 12, 12)] {
            let found = Lunar::Islamic.day(year, 10, 1);
            let expected = on(year, month, day);
            assert_eq!(found, expected);
        }
    }
}
