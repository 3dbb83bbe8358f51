//! Readers of parts of a year: seasons, named days, quarters, halves, weeks by number, "the second Friday of".

use super::atom::Atom;
use super::partial::{Counted, Nth, Partial, Portion, Reading, Reckoning, Recurring, Set, Year};
use super::scan::Scan;
use super::units::Unit;
use super::words::{LAST, Sense, Shift, Word};
use super::years;

/// "spring"; it needs a neighbour where it can be something else.
pub(super) fn season(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Season(season), end) = scan.is(idx)? else { return None };
    let partial = Partial { portion: Some(Portion::Season(season)), ..Partial::default() };
    // "in the winter months", of any year
    let end = if scan.lower(end) == "months" { end + 1 } else { end };
    if scan.lower(end - 1) == "months" && scan.lower(end) != "of" {
        let set = Set { of: Recurring::At(partial), quant: None, freq: None };
        return Some(Atom::of(Reading::Set(set), end, "season"));
    }
    let sense = scan.word(idx)?.sense;
    Some(Atom { sense, ..Atom::new(partial, end, "season") })
}

/// "Christmas Eve"
pub(super) fn holiday(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Holiday(holiday), end) = scan.is(idx)? else { return None };
    // "before the new year" begins; "in the new year" is all of it, "Happy New Year" none.
    let is_limit = matches!(scan.before(idx), "on" | "by" | "before" | "until" | "till" | "after" | "since");
    if scan.lower(end - 1) == "year" && scan.lower(end - 2) == "new" && matches!(scan.lower(idx), "the" | "new") {
        let partial = Partial { portion: Some(Portion::Holiday(holiday)), ..Partial::default() };
        return (is_limit && !scan.is_noun_like(end)).then(|| Atom::new(partial, end, holiday.by));
    }
    // "Israel's Memorial Day", "Haitian Flag Day": another country's, on another day.
    let owner = if matches!(scan.before(idx), "'s" | "’s") { idx - 1 } else { idx };
    let american = matches!(scan.before(owner), "u.s." | "us" | "america" | "american" | "states");
    let is_owned = owner > scan.from && (owner < idx || scan.is_capital(idx - 1) && owner > scan.from + 1);
    if holiday.differs() && !american && is_owned {
        return None;
    }
    // "Labor Day weekend", "Thanksgiving week"
    let (around, end) = match scan.lower(end) {
        "weekend" => (Some(Unit::Weekend), end + 1),
        "week" => (Some(Unit::Week), end + 1),
        _ => (None, end),
    };
    let partial = Partial { portion: Some(Portion::Holiday(holiday)), around, ..Partial::default() };
    Some(Atom::new(partial, end, holiday.by))
}

/// What firms report by halves; in sport a "first-half goal" has no year.
const REPORTED: [&str; 14] = [
    "profit",
    "profits",
    "earnings",
    "revenue",
    "revenues",
    "sales",
    "results",
    "loss",
    "losses",
    "income",
    "net",
    "figures",
    "pretax",
    "operating",
];

/// "the second quarter of its fiscal year"
fn of_fiscal_year(scan: &Scan<'_, '_>, idx: usize) -> Option<usize> {
    let is_owned = scan.lower(idx) == "of" && matches!(scan.lower(idx + 1), "its" | "the" | "their");
    let (Word::Fiscal, end) = scan.is(idx + 2).filter(|_| is_owned)? else { return None };
    (!scan.is_figure(end)).then_some(end)
}

/// "the second and third quarters", "the first and second halves of 2011"
pub(super) fn quarters(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    if !(idx + 1..idx + 4).any(|at| scan.lower(at) == "and") {
        return None;
    }
    let (first, at) = scan.ordinal(scan.skip_article(idx))?;
    let (last, end) = scan.ordinal(at + 1).filter(|_| scan.lower(at) == "and")?;
    let (most, of): (i8, fn(i8) -> Portion) = match scan.lower(end) {
        "quarters" => (4, Portion::Quarter),
        "halves" => (2, Portion::Half),
        _ => return None,
    };
    let ends = [first, last].map(|number| Partial { portion: Some(of(number)), ..Partial::default() });
    let follows = last == first + 1 && last <= most;
    follows.then(|| Atom::of(Reading::Range(ends[0], ends[1]), end + 1, "quarter-range"))
}

/// Whether a report about money stands around "the first half".
fn is_of_business(scan: &Scan<'_, '_>, start: usize, end: usize) -> bool {
    #[rustfmt::skip]
    const MONEY: [&str; 16] = [
        "earnings", "economy", "exports", "growth", "imports", "income", "inflation", "investment", "loss", "losses",
        "output", "pretax", "profit", "profits", "revenue", "sales",
    ];
    let in_sentence = |at: &usize| !matches!(scan.lower(*at), "." | "!" | "?");
    let is_money = |at: usize| MONEY.contains(&scan.lower(at));
    let before = (start.saturating_sub(12).max(scan.from)..start).rev();
    matches!(scan.before(start), "in" | "for" | "during" | "of" | "the")
        && !matches!(scan.lower(end), "of" | "-")
        && (before.take_while(in_sentence).any(is_money) || (end..end + 12).take_while(in_sentence).any(is_money))
}

/// "the third month in a row"
pub(super) fn is_in_row(scan: &Scan<'_, '_>, idx: usize) -> bool {
    (scan.lower(idx), scan.lower(idx + 1), scan.lower(idx + 2)) == ("in", "a", "row")
}

/// "the June quarter": the one that ends with the month.
pub(super) fn quarter_of_month(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip_article(idx);
    if !matches!(scan.lower(at + 1), "quarter" | "-") {
        return None;
    }
    let (Word::Month(month @ (3 | 6 | 9 | 12)), at) = scan.is(at)? else { return None };
    let (Word::Unit(Unit::Quarter), end) = scan.is(scan.skip(at, &["-"]))? else { return None };
    let partial = Partial { portion: Some(Portion::Quarter(month / 3)), ..Partial::default() };
    (scan.lower(end - 1) == "quarter").then(|| Atom::new(partial, end, "quarter"))
}

/// "Q3", "3Q", "H1", and with their year "4Q18", "Q4'18", "1H2024", "2016H2", "18Q4".
fn short_form(scan: &Scan<'_, '_>, idx: usize) -> Option<(Portion, Option<Year>, usize)> {
    // "1QFY25"
    let letter = |at: usize| scan.lower(at).strip_suffix("fy").unwrap_or(scan.lower(at));
    let portion = |at: usize, number: usize| match (letter(at), scan.digits(number)?) {
        _ if !scan.glued(at.max(number)) => None,
        ("q", (number @ 1..=4, 1)) => Some(Portion::Quarter(number as i8)),
        ("h", (number @ 1..=2, 1)) => Some(Portion::Half(number as i8)),
        _ => None,
    };
    let year = |at: usize| match scan.digits(at)? {
        (year @ 1900..2100, 4) => Some(Year::Exact(year as i16)),
        (year, 2) => Some(Year::Short(year as i8)),
        _ => None,
    };
    let glued_year = |at: usize| if scan.glued(at) { year(at) } else { None };
    if !scan.is_figure(idx) {
        let mark = scan.glued(idx + 2) && matches!(scan.lower(idx + 2), "'" | "’");
        let year = if mark { glued_year(idx + 3) } else { None };
        return Some((portion(idx, idx + 1)?, year, idx + if year.is_some() { 4 } else { 2 }));
    }
    if !scan.is_capital(idx + 1) {
        return None;
    }
    match portion(idx + 1, idx) {
        Some(portion) => {
            let year = glued_year(idx + 2);
            Some((portion, year, idx + 2 + usize::from(year.is_some())))
        }
        None if scan.glued(idx + 1) => Some((portion(idx + 1, idx + 2)?, Some(year(idx)?), idx + 3)),
        None => None,
    }
}

/// "Q3", "3Q", "H1", "first quarter", "second half".
pub(super) fn quarter(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (portion, year, end, sense) = if let Some((portion, year, end)) = short_form(scan, idx) {
        let is_quarter = matches!(portion, Portion::Quarter(_)) && (scan.is_figure(idx) || scan.is_capital(idx));
        (portion, year, end, if is_quarter || year.is_some() { Sense::Time } else { Sense::Shared })
    } else {
        let at = scan.skip(idx, &["the"]);
        let (number, end) = if scan.lower(at) == "latter" { (2, at + 1) } else { scan.ordinal(at)? };
        let end = scan.skip(scan.skip(end, &["-"]), &["fiscal", "financial"]);
        match scan.is(end)? {
            // "the third quarter in a row" is any.
            (Word::Unit(Unit::Quarter), end) if (1..=4).contains(&number) && !is_in_row(scan, end) => {
                (Portion::Quarter(number), None, end, Sense::Time)
            }
            (Word::Unit(Unit::Half), after) if (1..=2).contains(&number) => {
                let is_reported = match scan.before(end) {
                    "-" => REPORTED.contains(&scan.lower(after)),
                    _ => is_of_business(scan, idx, after),
                };
                (Portion::Half(number), None, after, if is_reported { Sense::Time } else { Sense::Shared })
            }
            _ => return None,
        }
    };
    let (portion, end) = (portion, of_fiscal_year(scan, end).unwrap_or(end));
    let is_fiscal = (idx..end).any(|at| matches!(scan.lower(at), "fiscal" | "financial" | "qfy" | "hfy"));
    let reckoning = if is_fiscal { Reckoning::Fiscal } else { Reckoning::Calendar };
    let partial = Partial { portion: Some(portion), year, reckoning, ..Partial::default() };
    let end = scan.skip(end, &["-"]).min(if scan.digits(end + 1).is_some_and(|(_, digits)| digits == 4) {
        end + 1
    } else {
        end
    });
    Some(Atom { sense, ..Atom::new(partial, end, "quarter") })
}

/// "4Q18", "1H24", "2016H2"
pub(super) fn short_quarter(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    if scan.glued(idx + 1) && scan.is_word(idx + 1) { quarter(scan, idx) } else { None }
}

/// "fiscal 2025", "FY2025", "the 2024-25 financial year" is left to its year.
pub(super) fn fiscal(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Fiscal, end) = scan.is(idx)? else { return None };
    // "fiscal fourth-quarter": of whichever year; firms begin theirs when they like.
    if let Some(Atom { reading: Reading::Moment(moment), end, .. }) = quarter(scan, scan.skip(end, &["-"])) {
        return Some(Atom::new(Partial { reckoning: Reckoning::Fiscal, ..moment }, end, "fiscal-quarter"));
    }
    let at = scan.skip(scan.skip(end, &["-"]), &["year"]);
    let (value, digits) = scan.digits(at)?;
    let year = match digits {
        4 if (1900..2100).contains(&value) => Year::Exact(value as i16),
        2 => Year::Short(value as i8),
        _ => return None,
    };
    let end = if let Some(Atom { end, .. }) = years::short_range(scan, at, value as i16) { end } else { at + 1 };
    let partial = Partial { year: Some(year), reckoning: Reckoning::Fiscal, ..Partial::default() };
    Some(Atom::new(partial, end, "fiscal-year"))
}

/// "the second Friday of", "the last week in": the longer stretch must follow.
pub(super) fn nth(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    let (count, end) = match scan.is(idx) {
        Some((Word::Shift(Shift::Last | Shift::Past) | Word::Ordinal(LAST), end)) => (LAST, end),
        _ => match scan.is(at) {
            Some((Word::Ordinal(LAST), end)) => (LAST, end),
            _ => from_end(scan, scan.ordinal(at)?),
        },
    };
    let (of, end) = match scan.is(end)? {
        (Word::Weekday(weekday), end) => (Counted::Weekday(weekday), end),
        (
            Word::Unit(
                unit @ (Unit::Day
                | Unit::Weekend
                | Unit::Week
                | Unit::Month
                | Unit::Quarter
                | Unit::Half
                | Unit::Decade),
            ),
            end,
        ) => (Counted::Unit(unit), end),
        _ => return None,
    };
    let joint = matches!(scan.lower(end), "of" | "in") && !is_in_row(scan, end);
    // "the first Friday of each month" comes back.
    if joint
        && matches!(scan.is(end + 1), Some((Word::Every(_), _)))
        && let Some(set) = super::sets::every(scan, end + 1)
    {
        return Some(set);
    }
    // "was found guilty last month of three thefts": without an article only a longer stretch makes it the last of
    // several.
    let is_bare = scan.lower(idx) == "last" && !matches!(scan.before(idx), "the" | "its" | "their" | "his" | "her");
    let is_longer = |at: usize| {
        matches!(scan.lower(at), "the" | "this" | "that" | "next" | "last")
            || scan.is_figure(at)
            || matches!(scan.is(at), Some((Word::Month(_), _)))
    };
    if is_bare && !is_longer(end + 1) {
        return None;
    }
    let partial = Partial { nth: Some(Nth { count, of }), ..Partial::default() };
    joint.then(|| Atom { sense: Sense::Shared, ..Atom::new(partial, end, "nth") })
}

/// "the second last week of": ordinals before "last" count back.
fn from_end(scan: &Scan<'_, '_>, (count, end): (i8, usize)) -> (i8, usize) {
    if matches!(scan.lower(end), "last" | "to-last") { (-count, end + 1) } else { (count, end) }
}

/// "week 31"
pub(super) fn week_number(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Unit(Unit::Week), end) = scan.is(idx)? else { return None };
    let (number, _) = scan.digits(end).filter(|_| scan.stands_alone(end) && scan.lower(idx) == "week")?;
    let known = (1..=53).contains(&number);
    let partial = Partial { portion: Some(Portion::Week(number as i8)), ..Partial::default() };
    let is_range = scan.lower(end + 2) == "week" || (idx > scan.from + 2 && scan.is_figure(idx - 2));
    let sense = if scan.before(idx) == "the" || is_range { Sense::Time } else { Sense::Shared };
    known.then(|| Atom { sense, ..Atom::new(partial, end + 1, "week-number") })
}
