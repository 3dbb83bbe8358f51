//! Readers of dates in figures alone: "2026-03-18", "03/04/2025", "23.04.2022", "09/2012".

use super::atom::Atom;
use super::calendar::Clock;
use super::days;
use super::partial::{Hour, Partial, Year};
use super::scan::{Read, Scan};
use super::words::{Sense, Word};

/// More pieces than this are no date, whatever they are.
const MOST_PIECES: usize = 4;

/// Numbers between equal marks: "2026-03-18" is three with `-`. On the stack, because every figure is looked at.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// Value and digits; those behind `count` mean nothing.
    pieces: [(i32, usize); MOST_PIECES],
    count: usize,
    mark: char,
    end: usize,
}

impl Run {
    /// The numbers, in order.
    fn pieces(&self) -> &[(i32, usize)] {
        &self.pieces[..self.count]
    }

    fn push(&mut self, piece: (i32, usize)) {
        self.pieces[self.count] = piece;
        self.count += 1;
    }
}

/// Collects the numbers that hang together at `idx`; "2014.12.28" is one token, "2014-12-28" five.
fn run(scan: &Scan<'_, '_>, idx: usize) -> Option<Run> {
    let first = scan.lower(idx);
    let mut run = Run { pieces: [(0, 0); MOST_PIECES], count: 0, mark: ' ', end: idx + 1 };
    if first.contains('.') {
        run.mark = '.';
        for text in first.split('.').take(MOST_PIECES) {
            run.push(piece(text)?);
        }
        return Some(run);
    }
    run.push(piece(first)?);
    while run.count < MOST_PIECES && scan.glued(run.end) && scan.glued(run.end + 1) && scan.is_figure(run.end + 1) {
        let Some(mark @ ('-' | '/')) = scan.lower(run.end).chars().next() else { break };
        if run.mark != ' ' && run.mark != mark {
            break;
        }
        run.mark = mark;
        run.push(piece(scan.lower(run.end + 1))?);
        run.end += 2;
    }
    Some(run)
}

fn piece(text: &str) -> Option<(i32, usize)> {
    let plain = !text.is_empty() && text.len() <= 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok().map(|value| (value, text.len()))).flatten()
}

/// Whether the figure at `idx` is a piece of a longer code (a phone number, a version): three numbers and more that are
/// no date. The look back is short because a code is known by its last pieces too.
pub(super) fn is_code(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let mut start = idx;
    for _ in 0..MOST_PIECES {
        let hangs = start >= scan.from + 2 && scan.glued(start) && scan.glued(start - 1) && scan.is_figure(start - 2);
        if !hangs || scan.lower(start - 1) != scan.lower(idx - 1) || !matches!(scan.lower(start - 1), "-" | "/") {
            break;
        }
        start -= 2;
    }
    run(scan, start).is_some_and(|run| run.count >= 3 && run.mark != '.' && read(&run).is_none())
}

/// A date in figures, with the time of day of ISO 8601 behind it.
pub(super) fn date(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let free = !scan.glued(idx)
        || matches!(scan.before(idx), "(" | "[" | "\"" | "“" | "'" | "‘" | "-" | "–" | "—" | ":" | ",");
    let run = run(scan, idx).filter(|_| free)?;
    let hangs_on = scan.glued(run.end) && matches!(scan.lower(run.end), "%" | "°" | "$");
    let (partial, sense) = read(&run).filter(|_| !hangs_on)?;
    days::exists(&partial)?;
    // English names the attacks of 2001 by their day.
    if scan.lower(idx) == "9" && scan.lower(idx + 2) == "11" && run.count == 2 && run.mark == '/' {
        let partial = Partial { year: Some(Year::Exact(2001)), month: Some(9), day: Some(11), ..Partial::default() };
        return Some(Atom::new(partial, run.end, "named-date"));
    }
    // "1/2 day" is half of one, "3/4 of the land" a part of it.
    if sense == Sense::Shared
        && (matches!(scan.is(run.end), Some((Word::Unit(_), _)))
            || matches!(scan.lower(run.end), "of" | "a" | "an" | "the" | "h"))
    {
        return None;
    }
    let sense = if sense == Sense::Shared && is_placed(scan, idx) { Sense::Time } else { sense };
    if partial.day.is_some()
        && let Some((hour, end)) = iso_time(scan, run.end)
    {
        let partial = Partial { hour: Some(hour), ..partial };
        return Some(Atom::new(partial, end, "iso-date-time"));
    }
    Some(Atom { sense, ..Atom::new(partial, run.end, "numeric-date") })
}

/// "on 10/25", "by 5/12": a month and a day, where "8/10" alone may be a mark out of ten.
fn is_placed(scan: &Scan<'_, '_>, idx: usize) -> bool {
    // "on 11/20, 11/22 or 11/25"
    let follows = matches!(scan.before(idx), "," | "or" | "and")
        && idx >= scan.from + 4
        && scan.is_figure(idx - 2)
        && scan.lower(idx - 3) == "/";
    follows
        || matches!(
            scan.before(idx),
            "on" | "by" | "until" | "till" | "since" | "from" | "before" | "after" | "between" | "each" | "every"
        )
}

/// What the numbers say.
fn read(run: &Run) -> Option<(Partial, Sense)> {
    let year = |value: i32| (1000..=2999).contains(&value).then_some(Year::Exact(value as i16));
    match (run.pieces(), run.mark) {
        (&[(y, 4), (m, 1..=2), (d, 1..=2)], _) => Some((ymd(year(y)?, m, d)?, Sense::Time)),
        // Figures between full stops are European.
        (&[(d, 1..=2), (m, 1..=2), (y, 4)], '.') => {
            let (d, m) = if m > 12 { (m, d) } else { (d, m) };
            Some((ymd(year(y)?, m, d)?, Sense::Time))
        }
        (&[(a, 1..=2), (b, 1..=2), (y, 4)], '-' | '/') => Some((either_order(Some(year(y)?), a, b)?, Sense::Time)),
        (&[(a, 1..=2), (b, 1..=2), (y, 2)], '/') => {
            Some((either_order(Some(Year::Short(y as i8)), a, b)?, Sense::Time))
        }
        (&[(a, 1..=2), (b, 1..=2)], '/') => Some((either_order(None, a, b)?, Sense::Shared)),
        // "2014-10" is a month; "2010-11" and "2007-08" run from year to year and are read with the years.
        (&[(y, 4), (m @ 1..=12, digits @ 1..=2)], '-' | '/')
            if (m <= y % 100 || m < 10) && (m != y % 100 + 1 || digits == 1) =>
        {
            Some((Partial { year: Some(year(y)?), month: Some(m as i8), ..Partial::default() }, Sense::Time))
        }
        (&[(m @ 1..=12, 1..=2), (y, 4)], '/') if (1900..2100).contains(&y) => {
            Some((Partial { year: Some(year(y)?), month: Some(m as i8), ..Partial::default() }, Sense::Time))
        }
        (&[(ymd_figure, 8)], _) if (19_000_101..=20_991_231).contains(&ymd_figure) => {
            let (y, rest) = (ymd_figure / 10_000, ymd_figure % 10_000);
            Some((ymd(year(y)?, rest / 100, rest % 100)?, Sense::Time))
        }
        _ => None,
    }
}

fn ymd(year: Year, month: i32, day: i32) -> Option<Partial> {
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
    let partial = Partial { year: Some(year), month: Some(month as i8), day: Some(day as i8), ..Partial::default() };
    (fits && days::exists(&partial).is_some()).then_some(partial)
}

/// Month and day in the one order that is possible, or with a note that both are.
fn either_order(year: Option<Year>, a: i32, b: i32) -> Option<Partial> {
    let (month, day) = if a > 12 { (b, a) } else { (a, b) };
    let is_swappable = a <= 12 && b <= 12 && a != b;
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
    let partial = Partial { year, month: Some(month as i8), day: Some(day as i8), is_swappable, ..Partial::default() };
    (fits && days::exists(&partial).is_some()).then_some(partial)
}

/// "T20:00", "T20:00:30Z", "T20:00-05:00".
fn iso_time(scan: &Scan<'_, '_>, idx: usize) -> Read<Hour> {
    if scan.lower(idx) != "t" || !scan.glued(idx) || !scan.glued(idx + 1) {
        return None;
    }
    let two = |at: usize| scan.digits(at).filter(|&(_, digits)| digits == 2).map(|(value, _)| value as i8);
    let (hour, minute) = (two(idx + 1)?, two(idx + 3).filter(|_| scan.lower(idx + 2) == ":")?);
    let second = two(idx + 5).filter(|_| scan.lower(idx + 4) == ":" && scan.glued(idx + 5));
    let end = idx + if second.is_some() { 6 } else { 4 };
    let (zone, end) = super::zones::iso_zone(scan, end);
    let fits = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
    fits.then_some((Hour { clock: Clock { hour, minute, second, zone }, is_open: false }, end))
}
