//! A settled expression -> a date in all its forms: value, interval, EDTF, and what a reader should know.

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
