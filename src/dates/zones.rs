//! Names and offsets of time zones -> minutes east of Greenwich.
//!
//! To add one, add a row; the example is the clock time of every row, "8 p.m. NAME".

use super::scan::{Read, Scan};
use super::words::Word;

/// A zone by the name that clock times carry.
pub(super) struct Zone {
    /// In lower case.
    pub name: &'static str,
    /// Minutes east of Greenwich; none where the name stands for summer and winter time alike, because only a time-zone
    /// database could tell them apart.
    pub minutes: Option<i16>,
}

const fn row(name: &'static str, hours: i16) -> Zone {
    Zone { name, minutes: Some(hours * 60) }
}

const fn open(name: &'static str) -> Zone {
    Zone { name, minutes: None }
}

/// The table.
#[rustfmt::skip]
pub(super) static ALL: &[Zone] = &[
    row("gmt", 0), row("utc", 0), row("wet", 0), row("zulu", 0),
    row("bst", 1), row("cet", 1), row("west", 1), row("wat", 1),
    row("cest", 2), row("eet", 2), row("sast", 2), row("cat", 2),
    row("eest", 3), row("msk", 3), row("eat", 3),
    Zone { name: "ist", minutes: Some(330) }, row("pkt", 5),
    row("hkt", 8), row("sgt", 8), row("awst", 8),
    row("jst", 9), row("kst", 9),
    row("aest", 10), row("aedt", 11), row("nzst", 12), row("nzdt", 13),
    row("adt", -3), row("ast", -4), row("edt", -4), row("est", -5),
    row("cdt", -5), row("cst", -6), row("mdt", -6), row("mst", -7),
    row("pdt", -7), row("pst", -8), row("akst", -9), row("hst", -10),
    row("beijing time", 8), row("moscow time", 3), row("tokyo time", 9), row("singapore time", 8),
    open("london time"), open("new york time"), open("kyiv time"), open("paris time"),
    open("et"), open("ct"), open("mt"), open("pt"),
    open("eastern time"), open("eastern"), open("central time"), open("mountain time"), open("pacific time"),
    open("local time"), open("local"),
];

/// "GMT", "EST", "(EST)", "GMT+2", "UTC+05:30", "+0900", "Z".
pub(super) fn zone(scan: &Scan<'_, '_>, idx: usize) -> Read<Option<i16>> {
    if scan.lower(idx) == "z" && scan.glued(idx) && !scan.glued(idx + 1) {
        return Some((Some(0), idx + 1));
    }
    // "10:00-12:00" is a range: a minus begins an offset only behind a full ISO date.
    if let Some((minutes, end)) = signed_offset(scan, idx).filter(|_| scan.glued(idx) && scan.lower(idx) == "+") {
        return Some((Some(minutes), end));
    }
    let open = usize::from(scan.lower(idx) == "(");
    let (Word::Zone(minutes), end) = scan.is(idx + open)? else { return None };
    // "at 8 ET" is a zone, "at 8 et al" none; words such as "local" are no names.
    let named = scan.is_capital(idx + open) || minutes.is_some() || scan.lower(end - 1) == "time";
    if !named || (open == 1 && scan.lower(end) != ")") {
        return None;
    }
    if minutes == Some(0)
        && let Some((offset, end)) = signed_offset(scan, end)
    {
        return Some((Some(offset), end));
    }
    Some((minutes, end + open))
}

/// "+2", "-0500", "+05:30" as minutes.
fn signed_offset(scan: &Scan<'_, '_>, idx: usize) -> Read<i16> {
    let sign = match scan.lower(idx) {
        "+" => 1,
        "-" | "−" => -1,
        _ => return None,
    };
    let (value, digits) = scan.digits(idx + 1).filter(|_| scan.glued(idx + 1))?;
    let colon = scan.digits(idx + 3).filter(|_| scan.lower(idx + 2) == ":" && scan.glued(idx + 3));
    let (hours, minutes, end) = match (digits, colon) {
        (1 | 2, Some((minutes, 2))) => (value, minutes, idx + 4),
        (1 | 2, None) => (value, 0, idx + 2),
        (4, None) => (value / 100, value % 100, idx + 2),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some((sign * (hours * 60 + minutes) as i16, end))
}

/// The zone that ISO 8601 writes behind a time, and the token after it.
pub(super) fn iso_zone(scan: &Scan<'_, '_>, idx: usize) -> (Option<i16>, usize) {
    if scan.lower(idx) == "z" && scan.glued(idx) {
        return (Some(0), idx + 1);
    }
    match signed_offset(scan, idx).filter(|_| scan.glued(idx)) {
        Some((minutes, end)) => (Some(minutes), end),
        None => (None, idx),
    }
}
