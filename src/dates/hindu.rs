//! Months of the moon and of the sun in India -> days of our calendar, for feasts such as Diwali, Holi and Pongal.
//!
//! A lunar day (tithi) is a twelfth of a right angle and a half that the moon gains on the sun; a feast falls on the
//! day on which its tithi runs at the feast's own hour. Months are named by the sign in which the sun stands at their
//! new moon (amanta reckoning), signs are sidereal (Lahiri). Sun and moon are after Meeus, Astronomical Algorithms (2nd
//! edition, chapters 25 and 47), cut where the terms fall below a few minutes of time.

use jiff::civil::Date;

use super::lunar::{day_number, new_moon_after, numbered, sine};

/// Indian time is five and a half hours ahead of Greenwich.
const AHEAD: f64 = 5.5 / 24.0;

/// The day of a feast in one of our years: months count from Chaitra, tithis from the new moon; the hour is Indian
/// time.
pub(super) fn tithi_day(year: i16, month: u8, tithi: u8, hour: u8) -> Option<Date> {
    let sign_of_month = (i64::from(month) + 10) % 12;
    let mut moon = new_moon_after(f64::from(day_number(Date::new(year, 1, 1).ok()?)) - 45.0);
    for _ in 0..15 {
        let next = new_moon_after(moon + 1.0);
        // Of two new moons in one sign the second begins the month that has the feasts.
        if sign(moon) == sign_of_month && sign(next) != sign_of_month {
            let day = day_of(moon, tithi, hour)?;
            if day.year() == year {
                return Some(day);
            }
        }
        moon = next;
    }
    None
}

/// The first day after a new moon at whose hour the tithi runs; the day before, if it begins and ends between two
/// hours.
fn day_of(moon: f64, tithi: u8, hour: u8) -> Option<Date> {
    let first = (moon + AHEAD).floor();
    (0_u8..=31).find_map(|step| {
        let day = first + f64::from(step);
        let moment = day + f64::from(hour) / 24.0 - AHEAD;
        let since = moment - moon;
        let running = (elongation(moment) / 12.0).floor() + 1.0;
        // The next month begins with one again.
        let running = if since > 20.0 && running < 10.0 { running + 30.0 } else { running };
        let is_past = running > f64::from(tithi);
        let found = since >= 0.0 && (running >= f64::from(tithi));
        found.then(|| numbered(day as i64 - i64::from(is_past)))
    })?
}

/// The day on which the sun enters a sign (Aries is 0); after sunset the feast is on the next.
pub(super) fn sun_day(year: i16, sign_entered: i64) -> Option<Date> {
    let start = day_number(Date::new(year, 1, 1).ok()?);
    (0..365).find_map(|step| {
        let sunset = |day: i32| f64::from(day) + 18.0 / 24.0 - AHEAD;
        let day = start + step;
        let enters = sign(sunset(day)) == sign_entered && sign(sunset(day - 1)) != sign_entered;
        enters.then(|| numbered(i64::from(day)))
    })?
}

/// The last day of the sun's stay in a sign (Aries is 0) on whose morning the moon stands in a mansion, of which there
/// are 27.
pub(super) fn mansion_day(year: i16, sign_of_sun: i64, mansion: i64) -> Option<Date> {
    let start = day_number(Date::new(year, 1, 1).ok()?);
    (0..365).rev().find_map(|step| {
        let sunrise = f64::from(start + step) + 6.0 / 24.0 - AHEAD;
        let moon = (sidereal_sun(sunrise) + elongation(sunrise)).rem_euclid(360.0);
        let found = sign(sunrise) == sign_of_sun && (moon / (360.0 / 27.0)) as i64 == mansion;
        found.then(|| numbered(i64::from(start + step)))
    })?
}

/// The sidereal sign in which the sun stands; Aries is 0.
fn sign(moment: f64) -> i64 {
    (sidereal_sun(moment) / 30.0) as i64
}

/// The longitude of the sun among the stars, in degrees.
fn sidereal_sun(moment: f64) -> f64 {
    let precession = 23.853 + 3.8246e-5 * moment;
    (sun(moment) - precession).rem_euclid(360.0)
}

/// Days since noon of 1 January 2000, dynamical time.
fn dynamical(moment: f64) -> f64 {
    moment - 0.5 + 0.0008
}

/// The longitude of the sun in degrees.
fn sun(moment: f64) -> f64 {
    let days = dynamical(moment);
    let anomaly = 357.52911 + 0.985_600_28 * days;
    280.46646 + 0.985_647_36 * days + 1.9146 * sine(anomaly) + 0.02 * sine(2.0 * anomaly)
}

/// How far the moon stands ahead of the sun, in degrees.
fn elongation(moment: f64) -> f64 {
    let days = dynamical(moment);
    let apart = 297.850_19 + 12.190_749_12 * days;
    let sun_anomaly = 357.52911 + 0.985_600_28 * days;
    let moon_anomaly = 134.963_40 + 13.064_992_95 * days;
    let node = 93.272_10 + 13.229_350_24 * days;
    // Terms of the moon's longitude: amplitude, and multiples of the four angles.
    let terms: [(f64, [f64; 4]); 12] = [
        (6.2888, [0.0, 0.0, 1.0, 0.0]),
        (1.2740, [2.0, 0.0, -1.0, 0.0]),
        (0.6583, [2.0, 0.0, 0.0, 0.0]),
        (0.2136, [0.0, 0.0, 2.0, 0.0]),
        (-0.1851, [0.0, 1.0, 0.0, 0.0]),
        (-0.1143, [0.0, 0.0, 0.0, 2.0]),
        (0.0588, [2.0, 0.0, -2.0, 0.0]),
        (0.0571, [2.0, -1.0, -1.0, 0.0]),
        (0.0533, [2.0, 0.0, 1.0, 0.0]),
        (0.0458, [2.0, -1.0, 0.0, 0.0]),
        (-0.0409, [0.0, 1.0, -1.0, 0.0]),
        (-0.0347, [1.0, 0.0, 0.0, 0.0]),
    ];
    let angles = [apart, sun_anomaly, moon_anomaly, node];
    let moon: f64 = terms
        .iter()
        .map(|(size, times)| size * sine(times.iter().zip(angles).map(|(times, angle)| times * angle).sum()))
        .sum();
    let sun = 1.9146 * sine(sun_anomaly) + 0.02 * sine(2.0 * sun_anomaly);
    (apart + moon - sun).rem_euclid(360.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_fall_where_almanacs_have_them() {
        // Diwali, Holika Dahan, Janmashtami, Rama Navami.
        for (year, [diwali, holika, janmashtami, navami]) in [
            (2015, [(11, 11), (3, 5), (9, 5), (3, 28)]),
            (2018, [(11, 7), (3, 1), (9, 2), (3, 25)]),
            (2020, [(11, 14), (3, 9), (8, 11), (4, 2)]),
            (2023, [(11, 12), (3, 6), (9, 6), (3, 30)]),
        ] {
            let on = |(month, day)| Date::new(year, month, day).ok();
            assert_eq!(tithi_day(year, 7, 30, 19), on(diwali), "Diwali");
            assert_eq!(tithi_day(year, 12, 15, 19), on(holika), "Holika");
            assert_eq!(tithi_day(year, 5, 23, 24), on(janmashtami), "Janmashtami");
            assert_eq!(tithi_day(year, 1, 9, 12), on(navami), "Rama Navami");
        }
    }

    #[test]
    fn the_moon_stands_in_its_mansions() {
        // Thiruvonam, the main day of Onam.
        for (year, month, day) in
            [(2016, 9, 14), (2017, 9, 4), (2019, 9, 11), (2020, 8, 31), (2021, 8, 21), (2022, 9, 8), (2024, 9, 15)]
        {
            assert_eq!(mansion_day(year, 4, 21), Date::new(year, month, day).ok(), "{year}");
        }
    }

    #[test]
    fn the_sun_enters_its_signs() {
        for (year, capricorn, aries) in [(2018, 14, 14), (2019, 15, 14), (2021, 14, 14), (2023, 15, 14)] {
            assert_eq!(sun_day(year, 9), Date::new(year, 1, capricorn).ok());
            assert_eq!(sun_day(year, 0), Date::new(year, 4, aries).ok());
        }
    }
}
