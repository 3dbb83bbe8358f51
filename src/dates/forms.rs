//! A settled expression -> a date in all its forms: value, interval, EDTF, and what a reader should know.

use super::calendar::{self, Stretch};
use super::partial::{Partial, Portion, Recurring, Set};
use super::resolve::Settled;
use super::write;
use crate::document::{Anchor, Date, DateFlag, DateKind, Modifier};

/// A settled date in all its forms.
pub(super) fn written(blank: Date, settled: Settled, partial: &Partial) -> Date {
    let is_estimate = matches!(partial.portion, Some(Portion::Holiday(holiday)) if holiday.rule.is_estimate());
    let modifier = if is_estimate { blank.modifier.or(Some(Modifier::Approx)) } else { blank.modifier };
    let approx = if modifier == Some(Modifier::Approx) { "~" } else { "" };
    let mut date = Date {
        value: settled.stretch.timex(),
        resolved: settled.stretch.interval(),
        edtf: settled
            .stretch
            .edtf()
            .filter(|edtf| approx.is_empty() || !edtf.contains(['/', 'T']))
            .map(|edtf| edtf + approx),
        anchor: settled.anchor,
        modifier,
        ..blank
    };
    if let Some(other) = settled.other {
        date.alternatives = vec![settled.stretch.timex(), other.timex()];
        date.flags.push(DateFlag::Ambiguous);
    }
    date
}

/// "3:30" without its half of the day, where no time of the article goes beyond twelve: either.
pub(super) fn either_half(mut date: Date, partial: &Partial, settled: Option<Stretch>, is_24_hours: bool) -> Date {
    let Some(hour) = partial.hour.filter(|hour| hour.is_open) else { return date };
    let hour = hour.clock.hour;
    let other = if hour < 12 && !is_24_hours {
        date.value.replacen(&format!("T{hour:02}:"), &format!("T{:02}:", hour + 12), 1)
    } else if let (24, Some(Stretch::Clock(day, clock))) = (hour, settled) {
        // "At midnight on Friday": most end the day with it, some begin it.
        calendar::add_days(day, -1).map_or_else(String::new, |day| Stretch::Clock(day, clock).timex())
    } else {
        return date;
    };
    date.alternatives = vec![date.value.clone(), other];
    date.flags.push(DateFlag::Ambiguous);
    Date { resolved: None, edtf: None, ..date }
}

/// EDTF of a day or month without a year.
pub(super) fn open_edtf(partial: &Partial) -> Option<String> {
    let plain = partial.base.is_none()
        && partial.portion.is_none()
        && partial.hour.is_none()
        && partial.part.is_none()
        && partial.nth.is_none()
        && partial.around.is_none();
    (plain && partial.month.is_some() && partial.year.is_none()).then(|| write::open_timex(partial))
}

/// A time that comes back.
pub(super) fn set_date(blank: Date, set: Set) -> Date {
    let value = match set.of {
        Recurring::Every(length) => length.timex(),
        Recurring::At(partial) => write::recurring(&partial),
    };
    Date {
        kind: DateKind::Set,
        value,
        quant: set.quant.map(str::to_owned),
        freq: set.freq.map(str::to_owned),
        anchor: Anchor::Explicit,
        ..blank
    }
}
