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

/// "from 9:30 to 11:00" without their half of the day: either for both.
pub(super) fn either_half_of_range(date: Date, [from, until]: [&Partial; 2], is_24_hours: bool) -> Date {
    let open = |partial: &Partial| partial.hour.filter(|hour| hour.is_open).map(|hour| hour.clock.hour);
    let (Some(first), Some(last)) = (open(from), open(until)) else { return date };
    if is_24_hours || first >= 12 || last >= 12 || first > last {
        return date;
    }
    let later = |value: &str, hour: i8| value.replacen(&format!("T{hour:02}:"), &format!("T{:02}:", hour + 12), 1);
    let Some((start, end)) = date.value.split_once('/') else { return date };
    let alternatives = vec![date.value.clone(), [later(start, first), later(end, last)].join("/")];
    let mut flags = date.flags;
    flags.push(DateFlag::Ambiguous);
    Date { alternatives, flags, resolved: None, edtf: None, ..date }
}

/// "from 11 p.m. to 3 a.m." ends on the next day.
pub(super) fn overnight(first: Option<Settled>, last: Settled) -> Settled {
    let (Some(Stretch::Clock(day, from)), Stretch::Clock(end, until)) =
        (first.map(|first| first.stretch), last.stretch)
    else {
        return last;
    };
    let is_back = day == end && (until.hour, until.minute) < (from.hour, from.minute);
    let next = calendar::add_days(end, 1).filter(|_| is_back);
    next.map_or(last, |next| Settled { stretch: Stretch::Clock(next, until), ..last })
}

/// The interval of a range must run forward. Two zones would have to be reckoned with; then none is given.
pub(super) fn runs_forward(first: &Settled, last: &Settled) -> bool {
    let zone = |stretch| match stretch {
        Stretch::Clock(_, clock) => Some(clock.zone),
        _ => None,
    };
    let one_zone = match (zone(first.stretch), zone(last.stretch)) {
        (Some(first), Some(last)) => first == last,
        _ => true,
    };
    let ends = first.stretch.moments().zip(last.stretch.moments());
    one_zone && ends.is_some_and(|((from, _), (_, until))| from < until)
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
        Recurring::Workdays => "XXXX-WXX-1/XXXX-WXX-5".to_owned(),
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
