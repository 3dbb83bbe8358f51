//! What is known of a time -> TIMEX3 value, EDTF (ISO 8601-2) and the half-open interval.

use std::fmt::Write as _;

use jiff::civil::{Date, DateTime};

use super::calendar::{self, Clock, Stretch};
use super::holidays::Rule;
use super::partial::{Base, Counted, Nth, Partial, Portion, Reckoning, Year};
use super::units::Unit;
use super::words::{Part, Season, Vague};
use crate::document::Interval;

impl Season {
    fn timex(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    fn edtf(self) -> u8 {
        match self {
            Self::Spring => 21,
            Self::Summer => 22,
            Self::Autumn => 23,
            Self::Winter => 24,
        }
    }
}

impl Part {
    fn timex(self) -> &'static str {
        match self {
            Self::Morning | Self::EarlyHours => "TMO",
            Self::Afternoon => "TAF",
            Self::Evening => "TEV",
            Self::Night => "TNI",
            Self::Daytime => "TDT",
        }
    }
}

impl Vague {
    /// The TIMEX3 value.
    pub fn timex(self) -> &'static str {
        match self {
            Self::Past => "PAST_REF",
            Self::Present => "PRESENT_REF",
            Self::Future => "FUTURE_REF",
        }
    }
}

/// The year as TIMEX3 writes it: "2019", and 146 BC "BC0146".
fn timex_year(year: i16) -> String {
    if year > 0 { format!("{year:04}") } else { format!("BC{:04}", 1 - i32::from(year)) }
}

/// The year as ISO 8601 writes it: "2019", and 146 BC "-0145".
fn iso_year(year: i16) -> String {
    if year < 0 { format!("-{:04}", -i32::from(year)) } else { format!("{year:04}") }
}

fn timex_day(day: Date) -> String {
    format!("{}-{:02}-{:02}", timex_year(day.year()), day.month(), day.day())
}

fn iso_day(day: Date) -> String {
    format!("{}-{:02}-{:02}", iso_year(day.year()), day.month(), day.day())
}

/// "T20:00-05:00"; with seconds only where they were said.
fn time(clock: Clock) -> String {
    let mut text = format!("T{:02}:{:02}", clock.hour, clock.minute);
    if let Some(second) = clock.second {
        let _ = write!(text, ":{second:02}");
    }
    push_zone(&mut text, clock.zone);
    text
}

fn push_zone(text: &mut String, zone: Option<i16>) {
    match zone {
        None => {}
        Some(0) => text.push('Z'),
        Some(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            let _ = write!(text, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60);
        }
    }
}

/// The ISO week of a Monday: "2022-W39".
fn week(monday: Date) -> String {
    let iso = monday.iso_week_date();
    format!("{:04}-W{:02}", iso.year(), iso.week())
}

impl Stretch {
    /// The TIMEX3 value.
    pub fn timex(self) -> String {
        match self {
            Self::Millennium(millennium) => millennium.to_string(),
            Self::Century(century) if century < 0 => format!("BC{:02}", -i32::from(century) - 1),
            Self::Century(century) => format!("{century:02}"),
            Self::Decade(decade) if decade < 0 => format!("BC{:03}", -i32::from(decade) - 1),
            Self::Decade(decade) => format!("{decade:03}"),
            Self::Year(year) => timex_year(year),
            Self::Half(year, half) => format!("{}-H{half}", timex_year(year)),
            Self::Quarter(year, quarter) => format!("{}-Q{quarter}", timex_year(year)),
            Self::Season(year, season) => format!("{}-{}", timex_year(year), season.timex()),
            Self::Month(year, month) => format!("{}-{month:02}", timex_year(year)),
            Self::Week(monday) => week(monday),
            Self::Weekend(saturday) => {
                calendar::add_days(saturday, -5).map_or_else(|| timex_day(saturday), |monday| week(monday) + "-WE")
            }
            Self::Day(day) | Self::Days(day, _) => timex_day(day),
            Self::Part(day, part) => timex_day(day) + part.timex(),
            Self::Clock(day, clock) => timex_day(day) + &time(clock),
        }
    }

    /// The same in EDTF. Weeks are written as intervals, because EDTF has none.
    pub fn edtf(self) -> Option<String> {
        Some(match self {
            Self::Millennium(millennium) => format!("{millennium}XXX"),
            Self::Century(century) if century >= 0 => format!("{century:02}XX"),
            Self::Decade(decade) if decade >= 0 => format!("{decade:03}X"),
            Self::Year(year) => iso_year(year),
            Self::Half(year, half) => format!("{}-{}", iso_year(year), 39 + half),
            Self::Quarter(year, quarter) => format!("{}-{}", iso_year(year), 32 + quarter),
            Self::Season(year, season) => format!("{}-{}", iso_year(year), season.edtf()),
            Self::Month(year, month) => format!("{}-{month:02}", iso_year(year)),
            // EDTF knows no parts of the day: the day is as near as it comes.
            Self::Day(day) | Self::Part(day, _) => iso_day(day),
            Self::Clock(day, clock) => iso_day(day) + &time(Clock { second: Some(clock.second.unwrap_or(0)), ..clock }),
            Self::Week(_) | Self::Weekend(_) | Self::Days(..) | Self::Century(_) | Self::Decade(_) => {
                let (first, after) = self.days()?;
                format!("{}/{}", iso_day(first), iso_day(calendar::add_days(after, -1)?))
            }
        })
    }

    /// The half-open interval.
    pub fn interval(self) -> Option<Interval> {
        let (from, until) = self.moments()?;
        let clock = match self {
            Self::Clock(_, clock) => Some((clock.second, clock.zone)),
            Self::Part(..) => Some((None, None)),
            _ => None,
        };
        let text = |moment: DateTime| match clock {
            None => iso_day(moment.date()),
            Some((second, zone)) => {
                let second = second.map(|_| moment.second());
                iso_day(moment.date()) + &time(Clock { hour: moment.hour(), minute: moment.minute(), second, zone })
            }
        };
        Some(Interval { from: text(from), until: text(until) })
    }
}

/// The interval between two days.
pub(super) fn between(from: Date, until: Date) -> Option<Interval> {
    (from < until).then(|| Interval { from: iso_day(from), until: iso_day(until) })
}

/// The TIMEX3 value of a partial date that nothing settles, X for every open place.
pub(super) fn open_timex(partial: &Partial) -> String {
    let mut value = open_day(partial);
    if let Some(hour) = partial.hour {
        value.push_str(&time(hour.clock));
    } else if let Some(part) = partial.part {
        value.push_str(part.timex());
    }
    value
}

/// The same without the time of day.
fn open_day(partial: &Partial) -> String {
    let year = match partial.year {
        Some(Year::Exact(year)) => timex_year(year),
        Some(Year::Short(short)) => format!("XX{short:02}"),
        Some(Year::Decade(decade)) => return Stretch::Decade(decade).timex(),
        Some(Year::ShortDecade(tens)) => return format!("XX{tens}"),
        Some(Year::Century(century)) => return Stretch::Century(century).timex(),
        Some(Year::Millennium(millennium)) => return millennium.to_string(),
        None => "XXXX".to_owned(),
    };
    // "four months before Christmas" is not Christmas.
    if matches!(partial.base, Some(Base::Offset { from, .. }) if from.is_named()) {
        return "XXXX-XX-XX".to_owned();
    }
    if partial.reckoning == Reckoning::Fiscal {
        return fiscal(&year, partial.portion);
    }
    match partial {
        Partial { month: Some(month), day: Some(day), .. } => format!("{year}-{month:02}-{day:02}"),
        Partial { weekday: Some(weekday), day: None, month: None, nth: None, .. } => format!("{year}-WXX-{weekday}"),
        Partial { day: Some(day), .. } => format!("{year}-XX-{day:02}"),
        Partial { nth: Some(nth), .. } => open_nth(&year, partial.month, *nth),
        Partial { month: Some(month), .. } => format!("{year}-{month:02}"),
        Partial { portion: Some(portion), .. } => open_portion(&year, *portion),
        Partial { base: Some(base), .. } => open_base(&year, *base),
        _ if partial.is_only_time() => "XXXX-XX-XX".to_owned(),
        _ => year,
    }
}

fn open_nth(year: &str, month: Option<i8>, nth: Nth) -> String {
    match (month, nth.of) {
        (_, Counted::Unit(Unit::Month)) => format!("{year}-XX"),
        (_, Counted::Unit(Unit::Week | Unit::Weekend)) => format!("{year}-WXX"),
        (Some(month), _) => format!("{year}-{month:02}-XX"),
        _ => format!("{year}-XX-XX"),
    }
}

fn open_portion(year: &str, portion: Portion) -> String {
    match portion {
        Portion::Half(half) => format!("{year}-H{half}"),
        Portion::Quarter(quarter) => format!("{year}-Q{quarter}"),
        Portion::Season(season) => format!("{year}-{}", season.timex()),
        Portion::Week(week) => format!("{year}-W{week:02}"),
        Portion::Holiday(holiday) => match holiday.rule {
            Rule::Fixed(month, day) => format!("{year}-{month:02}-{day:02}"),
            _ => format!("{year}-XX-XX"),
        },
    }
}

fn open_base(year: &str, base: Base) -> String {
    let unit = match base {
        Base::Day(_) => Some(Unit::Day),
        Base::Shift(_, unit) => unit,
        // "a decade later" is a year.
        Base::Offset { length, .. } => length.finest.map(|unit| unit.min(Unit::Year)),
    };
    match unit {
        Some(Unit::Second | Unit::Minute | Unit::Hour) => format!("{year}-XX-XXTXX"),
        Some(Unit::Day) => format!("{year}-XX-XX"),
        Some(Unit::Weekend) => format!("{year}-WXX-WE"),
        Some(Unit::Week | Unit::Fortnight) => format!("{year}-WXX"),
        Some(Unit::Month) => format!("{year}-XX"),
        Some(Unit::Quarter) => format!("{year}-QX"),
        Some(Unit::Half) => format!("{year}-HX"),
        Some(Unit::Decade) => "XXX".to_owned(),
        Some(Unit::Century) => "XX".to_owned(),
        Some(Unit::Millennium) => "X".to_owned(),
        Some(Unit::Year) | None => year.to_owned(),
    }
}

/// "FY2025", "FY2025-Q3"
pub(super) fn fiscal(year: &str, portion: Option<Portion>) -> String {
    match portion {
        Some(Portion::Quarter(quarter)) => format!("FY{year}-Q{quarter}"),
        Some(Portion::Half(half)) => format!("FY{year}-H{half}"),
        _ => format!("FY{year}"),
    }
}

/// The TIMEX3 value of a time that comes back: no year, and no X before a time that comes back daily.
pub(super) fn recurring(partial: &Partial) -> String {
    let value = open_timex(partial);
    match value.strip_prefix("XXXX-XX-XX") {
        Some(time) if time.starts_with('T') => time.to_owned(),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_before_our_era_are_counted_from_one() {
        assert_eq!(Stretch::Year(-145).timex(), "BC0146");
        assert_eq!(Stretch::Year(-145).edtf().as_deref(), Some("-0145"));
        assert_eq!(Stretch::Year(-145).interval().map(|interval| interval.from).as_deref(), Some("-0145-01-01"));
    }

    #[test]
    fn a_clock_time_lasts_a_minute_and_keeps_its_zone() {
        let clock = Clock { hour: 23, minute: 59, second: None, zone: Some(-300) };
        let stretch = Stretch::Clock(Date::constant(2026, 3, 18), clock);
        assert_eq!(stretch.timex(), "2026-03-18T23:59-05:00");
        assert_eq!(stretch.interval().map(|interval| interval.until).as_deref(), Some("2026-03-19T00:00-05:00"));
    }

    #[test]
    fn weeks_and_weekends_have_iso_numbers() {
        assert_eq!(Stretch::Week(Date::constant(2022, 9, 26)).timex(), "2022-W39");
        assert_eq!(Stretch::Weekend(Date::constant(2022, 10, 1)).timex(), "2022-W39-WE");
        assert_eq!(Stretch::Week(Date::constant(2022, 9, 26)).edtf().as_deref(), Some("2022-09-26/2022-10-02"));
    }
}
