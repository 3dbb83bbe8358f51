//! What an expression says, before anything is filled in: the known fields of a point in time, lengths, sets.
//!
//! Fields that were read stand here; fields that were filled in exist only in `resolve.rs`, which says from where.

use super::calendar::Clock;
use super::holidays::Holiday;
use super::units::{Length, Unit};
use super::words::{Part, Season, Shift, Vague};
use crate::document::Modifier;

/// What an expression of time says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reading {
    /// A point or stretch of the calendar.
    Moment(Partial),
    /// From one to another, both included.
    Range(Partial, Partial),
    /// A length of time, and where it lies if that was said ("the past two years").
    Length(Length, Option<Shift>),
    /// "six to eight weeks": the shortest and the longest.
    Lengths(Length, Length),
    /// "the first two months of 2019": how long, and its first and last piece.
    Within(Length, Partial, Partial),
    /// A time that comes back.
    Set(Set),
    /// A reference without bounds.
    Vague(Vague),
    /// "29 February 2015": shaped like a date, and none. Its words are no other date either.
    Impossible,
}

/// A time that comes back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Set {
    pub of: Recurring,
    /// TIMEX3 quant.
    pub quant: Option<&'static str>,
    /// TIMEX3 freq.
    pub freq: Option<&'static str>,
}

/// What comes back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Recurring {
    /// "every two weeks"
    Every(Length),
    /// "every Sunday at noon"
    At(Partial),
    /// "on weekdays": Monday to Friday.
    Workdays,
}

/// The year, as exactly as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Astronomical: 1 BC is 0.
    Exact(i16),
    /// "'98", "12/12/30": the century is open.
    Short(i8),
    /// "the 1990s" is 199.
    Decade(i16),
    /// "the '90s" is 9.
    ShortDecade(i8),
    /// "the 21st century" is 20.
    Century(i16),
    /// "the third millennium" is 2.
    Millennium(i16),
}

/// A part of a year other than a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Portion {
    Half(i8),
    Quarter(i8),
    Season(Season),
    /// ISO week.
    Week(i8),
    Holiday(&'static Holiday),
}

/// The one of several in a longer stretch: "the second Friday of May", "the last week of 2016".
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Nth {
    /// Counted from one, or from the end if negative.
    pub count: i8,
    pub of: Counted,
}

/// What is counted in a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Counted {
    Weekday(i8),
    Unit(Unit),
}

/// A stretch that is pointed at from another point in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Base {
    /// "last week" (a unit), "next Friday" (none: the other fields say what).
    Shift(Shift, Option<Unit>),
    /// "yesterday": days from the day of writing.
    Day(i32),
    /// "two years ago", "three days later", "two days before Christmas": a length back or on from a point.
    Offset { length: Length, sign: i8, from: From },
}

/// Where an offset begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The day of writing.
    Writing,
    /// So many days from it: "ten years ago tomorrow".
    Day(i8),
    /// The time that is spoken of.
    Story,
    /// The point that the other fields name.
    Named,
    /// The one that the other fields name, as it is shifted: "two months after next Friday".
    Shifted(Shift),
    /// The point that the other fields name; the length leads to this weekday, Monday is 1.
    Beside(i8),
}

impl From {
    /// Whether the other fields name where it begins.
    pub fn is_named(self) -> bool {
        matches!(self, Self::Named | Self::Shifted(_) | Self::Beside(_))
    }
}

/// Whether a fiscal year, a school year or the calendar's own is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Reckoning {
    #[default]
    Calendar,
    Fiscal,
}

/// The time of day as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hour {
    pub clock: Clock,
    /// "3 o'clock" without a half of the day: a part of the day beside it may still settle which.
    pub is_open: bool,
}

/// The fields that the words of an expression give.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Partial {
    pub base: Option<Base>,
    pub year: Option<Year>,
    pub reckoning: Reckoning,
    pub portion: Option<Portion>,
    pub month: Option<i8>,
    pub day: Option<i8>,
    pub weekday: Option<i8>,
    pub nth: Option<Nth>,
    /// "the week of 5 May", "the weekend of Thanksgiving".
    pub around: Option<Unit>,
    pub part: Option<Part>,
    pub hour: Option<Hour>,
    pub modifier: Option<Modifier>,
    /// 03/04/2025: day and month may have to change places.
    pub is_swappable: bool,
}

/// How exact a field is; an expression gives each at most once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    Clock,
    Part,
    Day,
    Week,
    Month,
    Portion,
    Year,
}

impl Partial {
    /// The finest field.
    pub fn finest(&self) -> Grain {
        if self.hour.is_some() {
            Grain::Clock
        } else if self.part.is_some() {
            Grain::Part
        } else if self.day.is_some() || self.weekday.is_some() || self.is_day_by_name() {
            Grain::Day
        } else {
            self.finest_of_longer()
        }
    }

    /// "Friday of next week"
    pub fn is_weekday_of_week(&self) -> bool {
        self.weekday.is_some() && matches!(self.base, Some(Base::Shift(_, Some(Unit::Week))))
    }

    fn is_day_by_name(&self) -> bool {
        let nth_day = matches!(self.nth, Some(Nth { of: Counted::Weekday(_) | Counted::Unit(Unit::Day), .. }));
        let base_day = match self.base {
            Some(Base::Day(_) | Base::Shift(_, Some(Unit::Day))) => true,
            Some(Base::Offset { length, .. }) => length.finest.is_some_and(|unit| unit < Unit::Month),
            _ => false,
        };
        nth_day || base_day || (matches!(self.portion, Some(Portion::Holiday(_))) && self.around.is_none())
    }

    fn finest_of_longer(&self) -> Grain {
        let week = |unit| matches!(unit, Unit::Week | Unit::Weekend | Unit::Fortnight);
        let nth_week = matches!(self.nth, Some(Nth { of: Counted::Unit(unit), .. }) if week(unit));
        let base_unit = match self.base {
            Some(Base::Shift(_, unit)) => unit,
            Some(Base::Offset { length, .. }) => length.finest,
            _ => None,
        };
        if nth_week
            || base_unit.is_some_and(week)
            || self.around.is_some()
            || matches!(self.portion, Some(Portion::Week(_)))
        {
            Grain::Week
        } else if self.month.is_some() || base_unit == Some(Unit::Month) || self.nth.is_some() {
            Grain::Month
        } else if self.portion.is_some() || matches!(base_unit, Some(Unit::Quarter | Unit::Half)) {
            Grain::Portion
        } else {
            Grain::Year
        }
    }

    /// The coarsest field.
    pub fn coarsest(&self) -> Grain {
        let base_unit = match self.base {
            Some(Base::Shift(_, Some(unit))) => Some(unit),
            Some(Base::Offset { length, .. }) => length.finest,
            _ => None,
        };
        if self.year.is_some() || base_unit.is_some_and(|unit| unit >= Unit::Year) {
            Grain::Year
        } else if self.portion.is_some() || base_unit.is_some_and(|unit| unit >= Unit::Quarter) {
            Grain::Portion
        } else if self.month.is_some() || base_unit == Some(Unit::Month) {
            Grain::Month
        } else if base_unit.is_some_and(|unit| unit >= Unit::Weekend) {
            Grain::Week
        } else {
            self.finest()
        }
    }

    /// The two together, if no field is said twice and one is finer than the other.
    pub fn join(self, other: Self) -> Option<Self> {
        let joined = Self {
            base: one_of(self.base, other.base)?,
            year: one_of(self.year, other.year)?,
            reckoning: if self.reckoning == Reckoning::Calendar { other.reckoning } else { self.reckoning },
            portion: one_of(self.portion, other.portion)?,
            month: one_of(self.month, other.month)?,
            day: one_of(self.day, other.day)?,
            weekday: one_of(self.weekday, other.weekday)?,
            nth: one_of(self.nth, other.nth)?,
            around: one_of(self.around, other.around)?,
            part: one_of(self.part, other.part)?,
            hour: one_of(self.hour, other.hour)?,
            modifier: one_of(self.modifier, other.modifier)?,
            is_swappable: self.is_swappable || other.is_swappable,
        };
        joined.is_sound().then_some(joined)
    }

    /// Whether the fields can stand together: "Friday 5 May", never "Friday 2019" or "May yesterday".
    fn is_sound(&self) -> bool {
        let has_day = self.day.is_some() || self.weekday.is_some();
        let year_only = self.coarsest() == Grain::Year && self.month.is_none() && self.portion.is_none();
        let day_in_year = year_only && has_day && self.nth.is_none();
        let day_base = matches!(self.base, Some(Base::Day(_) | Base::Shift(_, Some(Unit::Day))));
        let doubly_placed =
            day_base && (has_day && self.month.is_none() || self.year.is_some() || self.portion.is_some());
        let time_of_long = (self.hour.is_some() || self.part.is_some()) && self.without_time().finest() > Grain::Day;
        let in_portion = self.day.is_some() || self.month.is_some();
        let day_of_portion = in_portion && self.portion.is_some();
        let timeless = self.without_time() == Self::default();
        let has_long_year = self.year.is_some_and(|year| !matches!(year, Year::Exact(_) | Year::Short(_)));
        !(day_of_portion
            || day_in_year
            || doubly_placed
            || (time_of_long && !timeless)
            || (has_long_year && (self.month.is_some() || has_day)))
    }

    /// The two together, where the second gives the time of day: "every night at nine".
    pub fn join_time(self, time: Self) -> Option<Self> {
        if self.is_only_time() {
            Some(Self { hour: one_of(self.hour, time.hour)?, part: self.part.or(time.part), ..self })
        } else {
            self.join(time)
        }
    }

    /// The fields of a day or longer.
    pub fn without_time(self) -> Self {
        Self { part: None, hour: None, modifier: None, is_swappable: false, ..self }
    }

    /// Whether only a day of the week is known.
    pub fn is_only_weekday(&self) -> bool {
        self.weekday.is_some() && *self == Self { weekday: self.weekday, ..Self::default() }
    }

    /// Whether only a time of day is known.
    pub fn is_only_time(self) -> bool {
        self.without_time() == Self::default()
    }
}

/// The one that is there; nothing if both are.
#[allow(clippy::option_option, reason = "the outer one says whether they fit, the inner one whether there is any")]
fn one_of<T>(a: Option<T>, b: Option<T>) -> Option<Option<T>> {
    match (a, b) {
        (Some(_), Some(_)) => None,
        (a, b) => Some(a.or(b)),
    }
}
