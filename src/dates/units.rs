//! Units of time and lengths made of them: "two years and six months" -> `P2Y6M`.

use std::fmt::Write as _;

/// A unit of time. The order is the order of size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The ISO 8601 component that counts it, and how many of those one unit makes. Quarters are counted in months and
    /// decades in years, because ISO 8601 has no letter for them.
    fn component(self) -> (Component, i64) {
        match self {
            Self::Second => (Component::Seconds, 1),
            Self::Minute => (Component::Minutes, 1),
            Self::Hour => (Component::Hours, 1),
            Self::Day => (Component::Days, 1),
            Self::Weekend => (Component::Weekends, 1),
            Self::Week => (Component::Weeks, 1),
            Self::Fortnight => (Component::Weeks, 2),
            Self::Month => (Component::Months, 1),
            Self::Quarter => (Component::Months, 3),
            Self::Half => (Component::Months, 6),
            Self::Year => (Component::Years, 1),
            Self::Decade => (Component::Years, 10),
            Self::Century => (Component::Years, 100),
            Self::Millennium => (Component::Years, 1000),
        }
    }

    /// Whether it is shorter than a day.
    pub fn is_clock(self) -> bool {
        self < Self::Day
    }
}

/// The components of a TIMEX3 duration, in the order in which they are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Component {
    Years,
    Months,
    Weeks,
    Weekends,
    Days,
    Hours,
    Minutes,
    Seconds,
}

impl Component {
    const ALL: [(Self, &'static str); 8] = [
        (Self::Years, "Y"),
        (Self::Months, "M"),
        (Self::Weeks, "W"),
        // TIMEX3's own letter for weekends.
        (Self::Weekends, "WE"),
        (Self::Days, "D"),
        (Self::Hours, "H"),
        (Self::Minutes, "M"),
        (Self::Seconds, "S"),
    ];
}

/// How many: in thousandths, so that "2.5 years" stays exact, or not said ("a few days").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    Thousandths(i64),
    Vague,
}

impl Amount {
    /// No length of time in an article counts further; beyond it a figure is no length.
    const MOST: i64 = 1_000_000_000;

    /// A whole number of units.
    pub fn whole(count: i64) -> Self {
        Self::Thousandths(count.saturating_mul(1000))
    }

    /// The number, where it is a whole one.
    pub fn as_whole(self) -> Option<i64> {
        match self {
            Self::Thousandths(value) if value % 1000 == 0 => Some(value / 1000),
            _ => None,
        }
    }

    /// So many times as much.
    pub fn times(self, factor: i64) -> Self {
        match self {
            Self::Thousandths(value) => Self::Thousandths(value.saturating_mul(factor)),
            Self::Vague => Self::Vague,
        }
    }

    fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Thousandths(a), Self::Thousandths(b)) => Self::Thousandths(a.saturating_add(b)),
            _ => Self::Vague,
        }
    }

    /// "half an hour" is thirty minutes: less than one unit is told in the smaller one, where that makes a whole
    /// number.
    fn in_whole_units(self, unit: Unit) -> (Self, Unit) {
        let (factor, smaller) = match unit {
            Unit::Year => (12, Unit::Month),
            Unit::Day => (24, Unit::Hour),
            Unit::Hour => (60, Unit::Minute),
            Unit::Minute => (60, Unit::Second),
            _ => return (self, unit),
        };
        match self {
            Self::Thousandths(count @ 1..1000) if count * factor % 1000 == 0 => {
                (Self::Thousandths(count * factor), smaller)
            }
            // "an hour and three quarters" is 105 minutes; an hour and a half stays as it is said.
            Self::Thousandths(count) if unit == Unit::Hour && count % 500 == 250 => {
                (Self::Thousandths(count.saturating_mul(60)), smaller)
            }
            _ => (self, unit),
        }
    }

    /// Reads digits with thousands separators and at most three decimals.
    pub fn parse(figure: &str) -> Option<Self> {
        let plain = figure.replace(',', "");
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        if decimals.len() > 3 || decimals.contains('.') {
            return None;
        }
        let whole: i64 = whole.parse().ok().filter(|&count| count <= Self::MOST)?;
        let thousandths: i64 = format!("{decimals:0<3}").parse().ok()?;
        Some(Self::Thousandths(whole * 1000 + thousandths))
    }
}

/// A length of time, by component.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Length {
    components: [Option<Amount>; 8],
    /// The smallest unit that was named; it tells how exact "two years ago" is.
    pub finest: Option<Unit>,
}

impl Length {
    /// So many of one unit.
    pub fn of(amount: Amount, unit: Unit) -> Self {
        Self::default().and(amount, unit)
    }

    /// The length with so many more of a unit.
    pub fn and(mut self, amount: Amount, unit: Unit) -> Self {
        let (amount, unit) = amount.in_whole_units(unit);
        let (component, factor) = unit.component();
        let slot = &mut self.components[component as usize];
        let more = amount.times(factor);
        *slot = Some(slot.map_or(more, |had| had.plus(more)));
        self.finest = Some(self.finest.map_or(unit, |had| had.min(unit)));
        self
    }

    /// Whether an amount was said for the component of a unit.
    pub fn has(self, unit: Unit) -> bool {
        self.components[unit.component().0 as usize].is_some()
    }

    /// How many of a component; none where it is vague or broken.
    pub fn whole(self, component: Component) -> Option<i64> {
        match self.components[component as usize] {
            None => Some(0),
            Some(amount) => amount.as_whole(),
        }
    }

    /// How many months its years and months are, half years too; none where that is vague or broken.
    pub fn whole_months(self) -> Option<i64> {
        let thousandths = |component: Component| match self.components[component as usize] {
            None => Some(0),
            Some(Amount::Thousandths(count)) => Some(count),
            Some(Amount::Vague) => None,
        };
        let years = thousandths(Component::Years)?.checked_mul(12)?;
        let months = years.checked_add(thousandths(Component::Months)?)?;
        (months % 1000 == 0).then_some(months / 1000)
    }

    /// Whether every amount was said.
    pub fn is_known(self) -> bool {
        !self.components.contains(&Some(Amount::Vague))
    }

    /// The TIMEX3 value.
    pub fn timex(self) -> String {
        let mut value = String::from("P");
        for (component, letter) in Component::ALL {
            let Some(amount) = self.components[component as usize] else { continue };
            if component as usize >= Component::Hours as usize && !value.contains('T') {
                value.push('T');
            }
            match amount {
                Amount::Vague => value.push('X'),
                Amount::Thousandths(count) => push_decimal(&mut value, count),
            }
            value.push_str(letter);
        }
        value
    }
}

/// Writes thousandths as a decimal without trailing zeros.
fn push_decimal(value: &mut String, thousandths: i64) {
    let fraction = format!("{:03}", thousandths % 1000);
    let _ = write!(value, "{}", thousandths / 1000);
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        value.push('.');
        value.push_str(fraction);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_timex3_has_them() {
        let length = Length::of(Amount::whole(1), Unit::Hour).and(Amount::whole(45), Unit::Minute);
        assert_eq!(length.timex(), "PT1H45M");
        assert_eq!(Length::of(Amount::Thousandths(2500), Unit::Year).timex(), "P2.5Y");
        assert_eq!(Length::of(Amount::whole(2), Unit::Quarter).timex(), "P6M");
        assert_eq!(Length::of(Amount::Vague, Unit::Day).timex(), "PXD");
    }

    #[test]
    fn figures_beyond_all_sense_are_no_amount() {
        assert_eq!(Amount::parse("1,200.5"), Some(Amount::Thousandths(1_200_500)));
        assert_eq!(Amount::parse(&"9".repeat(1000)), None);
        assert_eq!(Amount::parse("1.2.3"), None);
    }
}
