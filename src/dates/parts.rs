//! Readers of parts of the day: "Friday morning", "the early hours", "at night", and the hours that they settle.

use super::atom::Atom;
use super::partial::Partial;
use super::scan::{Read, Scan};
use super::units::Unit;
use super::words::{Part, Sense, Word};
use crate::document::Modifier;

/// "the morning", "at dawn", "in the early hours": a part of the day.
pub(super) fn part(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    let (modifier, at) = match scan.is(at)? {
        (Word::Edge(modifier), end) if !scan.lower(at).ends_with("of") => {
            (Some(modifier), scan.skip(end, &["-", "the"]))
        }
        _ => (None, at),
    };
    let (part, end) = match scan.is(at)? {
        (Word::Part(part), end) => (part, end),
        // "the early hours"
        (Word::Unit(Unit::Hour), end) if modifier == Some(Modifier::Start) && scan.lower(at) == "hours" => {
            (Part::EarlyHours, end)
        }
        _ => return None,
    };
    if is_name(scan, idx, at) {
        return None;
    }
    let end = if scan.lower(end) == "hours" && part == Part::Morning { end + 1 } else { end };
    let end = early_hours_of_morning(scan, end);
    let sure = end > at + 1 && scan.lower(at) == "mid"
        || matches!(
            scan.lower(at),
            "dawn"
                | "daybreak"
                | "sunrise"
                | "dusk"
                | "sunset"
                | "nightfall"
                | "midmorning"
                | "mid-morning"
                | "midafternoon"
                | "mid-afternoon"
        );
    let placed =
        at > idx || matches!(scan.before(idx), "in" | "at" | "during" | "by" | "this" | "that" | "until" | "since");
    // "the night club", "the morning after": a noun or an event follows.
    let sense = if sure || (placed && !scan.is_noun_like(end)) { Sense::Time } else { Sense::Shared };
    let plural = scan.lower(end - 1).ends_with('s') && scan.lower(end - 1) != "hours";
    (!plural).then(|| Atom {
        sense,
        ..Atom::new(Partial { part: Some(part), modifier, ..Partial::default() }, end, "part-of-day")
    })
}

/// The newspaper Dawn, the Evening Standard: a capital letter is a name's, unless a day or a preposition of time stands
/// before it ("Friday Morning", "Fire at Dawn").
fn is_name(scan: &Scan<'_, '_>, start: usize, part: usize) -> bool {
    let placed = matches!(scan.before(start), "at" | "by" | "before" | "after" | "until" | "since" | "from" | "this")
        || (start > scan.from && scan.is_sure(start - 1));
    let begins_clause = start == part && !matches!(scan.lower(part), "dawn" | "sunrise" | "sunset" | "dusk");
    scan.is_capital(part) && !placed && !begins_clause
}

/// "the early hours of the morning"
fn early_hours_of_morning(scan: &Scan<'_, '_>, idx: usize) -> usize {
    let of = scan.lower(idx) == "of" && scan.lower(idx + 1) == "the" && scan.lower(idx - 1) == "hours";
    if of && matches!(scan.is(idx + 2), Some((Word::Part(_), _))) { idx + 3 } else { idx }
}

/// "in the morning", "at night" after an hour.
pub(super) fn part_of_hour(scan: &Scan<'_, '_>, idx: usize) -> Read<Part> {
    let at = match (scan.lower(idx), scan.lower(idx + 1)) {
        ("in", "the") => idx + 2,
        ("at" | "in", _) => idx + 1,
        _ => return None,
    };
    match scan.is(at)? {
        (Word::Part(part), end) => Some((part, end)),
        // "3 in the AM"
        (Word::Meridiem(0), end) if at == idx + 2 => Some((Part::Morning, end)),
        (Word::Meridiem(_), end) if at == idx + 2 => Some((Part::Afternoon, end)),
        _ => None,
    }
}

/// An open hour with the part of the day beside it: 8 in the evening is 20.
pub(super) fn hour_within(hour: i8, part: Part) -> i8 {
    match part {
        Part::Morning | Part::EarlyHours => hour % 12,
        // Twelve in the evening and twelve at night end the day.
        Part::Evening | Part::Night if hour == 12 => 24,
        Part::Afternoon | Part::Evening => hour % 12 + 12,
        // From six on, night is before midnight.
        Part::Night if (6..12).contains(&hour) => hour + 12,
        _ => hour,
    }
}
