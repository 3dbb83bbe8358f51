//! Readers of what is longer than a month: years, decades, centuries, seasons, quarters, fiscal years; and of one of
//! several inside a longer stretch ("the last Friday of May").

use super::days;
use super::partial::{Counted, Nth, Partial, Portion, Reading, Reckoning, Year};
use super::recognise::Atom;
use super::scan::{Read, Scan};
use super::units::Unit;
use super::words::{Era, LAST, Sense, Shift, Word};

/// Words before a figure that make it a year rather than a count.
const YEAR_BEFORE: &[&str] = &[
    "in",
    "since",
    "by",
    "until",
    "till",
    "from",
    "during",
    "before",
    "after",
    "through",
    "throughout",
    "between",
    "the",
    "mid",
    "early",
    "late",
    "year",
    "of",
];

/// Words before a figure that make it a number of something.
const NUMBER_BEFORE: &[&str] = &[
    "no",
    "number",
    "page",
    "room",
    "flight",
    "route",
    "section",
    "article",
    "highway",
    "about",
    "some",
    "nearly",
    "almost",
    "over",
    "than",
    "around",
    "approximately",
    "roughly",
    "least",
    "x",
    "version",
    "windows",
    "pay",
    "chapter",
];

/// Nouns that are counted and do not end in "s", and units.
const COUNTED: &[&str] = &[
    "people", "men", "women", "children", "percent", "kg", "km", "m", "mm", "cm", "ft", "mph", "mg", "ml", "kw", "mw",
    "per", "feet", "police", "staff", "sq", "square", "cubic",
];

/// Words that end in "s" and are no plural nouns.
const NOT_PLURAL: [&str; 12] =
    ["was", "is", "has", "does", "as", "this", "its", "his", "us", "across", "towards", "versus"];

/// A year alone: "2019", "1914-18", "146 BC".
pub(super) fn year(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    if let Some((year, end)) = days::era_year(scan, idx) {
        return Some(Atom::new(Partial { year: Some(year), ..Partial::default() }, end, "year-era"));
    }
    let (value, digits) = scan.digits(idx)?;
    if let Some(decade) = decade(scan, idx, value, digits) {
        return Some(decade);
    }
    if digits != 4 || !(1000..=2999).contains(&value) || !scan.stands_alone(idx) {
        return None;
    }
    let year = value as i16;
    if let Some(range) = short_range(scan, idx, year) {
        return Some(range);
    }
    if hangs_on_figure(scan, idx) {
        return None;
    }
    let partial = Partial { year: Some(Year::Exact(year)), ..Partial::default() };
    let sense = if is_year(scan, idx, value) { Sense::Time } else { Sense::Shared };
    Some(Atom { sense, ..Atom::new(partial, idx + 1, "year") })
}

/// Whether a figure of four digits stands where years stand, and counts nothing.
fn is_year(scan: &Scan<'_, '_>, idx: usize, value: i32) -> bool {
    let before = scan.before(idx);
    let after = scan.lower(idx + 1);
    let plural = after.len() > 3 && after.ends_with('s') && !NOT_PLURAL.contains(&after) && scan.is_word(idx + 1);
    let people = ["people", "men", "women", "children", "persons"].iter().any(|noun| after.ends_with(noun));
    let counts = people || COUNTED.contains(&after);
    let may_count = plural && !scan.is_capital(idx + 1);
    if is_band(scan, idx) || NUMBER_BEFORE.contains(&before) {
        return false;
    }
    if YEAR_BEFORE.contains(&before) {
        // "in 2019 elections" names a year: an article would put a separator into a count so large.
        return !counts && (value >= 1500 || before != "the");
    }
    let acronym = idx > scan.from && scan.case(idx - 1) == crate::text::tokens::Case::Upper && before.len() > 1;
    (1500..2100).contains(&value) && !counts && !may_count && !acronym && !scan.is_figure(idx + 1)
}

/// "The 1975 played": a name with an article, because a verb follows.
fn is_band(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let after = scan.lower(idx + 1);
    let verb = after.ends_with("ed")
        || matches!(after, "is" | "are" | "was" | "were" | "have" | "has" | "had" | "will" | "’s" | "'s");
    idx > scan.from && scan.tokens.str(idx - 1) == "The" && verb
}

/// "1914-18", "2019/20": the second year in two digits.
fn short_range(scan: &Scan<'_, '_>, idx: usize, year: i16) -> Option<Atom> {
    let dash = matches!(scan.lower(idx + 1), "-" | "–" | "/" | "‑") && scan.glued(idx + 1) && scan.glued(idx + 2);
    let (last, digits) = scan.digits(idx + 2).filter(|_| dash && !continues(scan, idx + 3))?;
    let last = year - year.rem_euclid(100) + last as i16;
    // "2019-20" runs forward; "2010-05" is a month.
    let last = if last < year && year % 100 == 99 { last + 100 } else { last };
    (digits == 2 && last > year).then(|| {
        let [first, last] = [year, last].map(|year| Partial { year: Some(Year::Exact(year)), ..Partial::default() });
        Atom::of(Reading::Range(first, last), idx + 3, "year-range")
    })
}

/// "32-2015", "2012-1400": tied to a figure that is no year.
fn hangs_on_figure(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let is_mark = |at: usize| matches!(scan.lower(at), "-" | "–" | "/") && scan.glued(at);
    let after = is_mark(idx + 1) && scan.glued(idx + 2) && scan.is_figure(idx + 2) && !scan.stands_like_year(idx + 2);
    let before = idx >= scan.from + 2
        && scan.glued(idx)
        && is_mark(idx - 1)
        && scan.is_figure(idx - 2)
        && !scan.stands_like_year(idx - 2);
    // "2015 - 32" is no range of years either.
    let apart = scan.lower(idx + 1) == "-" && scan.is_figure(idx + 2) && !scan.stands_like_year(idx + 2);
    let apart_before =
        idx >= scan.from + 2 && scan.before(idx) == "-" && scan.is_figure(idx - 2) && !scan.stands_like_year(idx - 2);
    after || before || apart || (apart_before && !scan.glued(idx))
}

fn continues(scan: &Scan<'_, '_>, idx: usize) -> bool {
    scan.glued(idx) && (scan.is_figure(idx + 1) && matches!(scan.lower(idx), "-" | "/" | ":") || scan.is_word(idx))
}

/// "1990s", "1990's", "'90s", "90s".
fn decade(scan: &Scan<'_, '_>, idx: usize, value: i32, digits: usize) -> Option<Atom> {
    let mark = usize::from(matches!(scan.lower(idx + 1), "'" | "’"));
    let suffix = scan.glued(idx + 1)
        && (matches!(scan.lower(idx + 1), "s" | "'s" | "’s")
            || (mark == 1 && scan.lower(idx + 2) == "s" && scan.glued(idx + 2)));
    let end = idx + 2 + if scan.lower(idx + 1).ends_with('s') { 0 } else { mark };
    if !suffix || value % 10 != 0 {
        return None;
    }
    let year = match digits {
        // "the 1800s" are a century in news; "the 2000s" the ten years.
        4 if value % 100 == 0 && (1000..2000).contains(&value) => Year::Century((value / 100) as i16),
        4 if (1000..=2990).contains(&value) => Year::Decade((value / 10) as i16),
        2 => Year::ShortDecade((value / 10) as i8),
        _ => return None,
    };
    let sense =
        if digits == 4 || matches!(scan.before(idx), "'" | "’" | "‘") || matches!(scan.before(idx), "the" | "in") {
            Sense::Time
        } else {
            Sense::Shared
        };
    Some(Atom { sense, ..Atom::new(Partial { year: Some(year), ..Partial::default() }, end, "decade") })
}

/// "'98", "'90s" with their apostrophe.
pub(super) fn short_year(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (value, digits) = scan.digits(idx + 1).filter(|_| scan.glued(idx + 1) && !scan.glued(idx))?;
    if let Some(decade) = decade(scan, idx + 1, value, digits) {
        return Some(decade);
    }
    let known = digits == 2 && matches!(scan.before(idx), "in" | "since" | "of" | "summer" | "back" | "winter");
    let partial = Partial { year: Some(Year::Short(value as i8)), ..Partial::default() };
    (known && scan.lower(idx + 2) != "'").then(|| Atom::new(partial, idx + 2, "year-short"))
}

/// "the nineties"
pub(super) fn decade_word(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Decade(tens), end) = scan.is(idx)? else { return None };
    // "in her twenties" is an age.
    let known = matches!(scan.before(idx), "the" | "early" | "late" | "mid" | "-" | "swinging" | "roaring");
    known.then(|| Atom::new(Partial { year: Some(Year::ShortDecade(tens)), ..Partial::default() }, end, "decade"))
}

/// "the 21st century", "the fifth century BC", "the 19th and 20th centuries".
pub(super) fn century(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (first, end) = scan.ordinal(scan.skip(idx, &["the"]))?;
    let joint = scan.lower(end) == "and" || matches!(scan.is(end), Some((Word::To, _)));
    if joint
        && let Some((last, end)) = scan.ordinal(scan.skip(end + 1, &["the"]))
        && let Some((year, end)) = century_named(scan, last, end)
    {
        let era_before = matches!(year, Year::Century(century) if century < 0);
        let first = Year::Century(if era_before { -i16::from(first) } else { i16::from(first) - 1 });
        let [first, last] = [first, year].map(|year| Partial { year: Some(year), ..Partial::default() });
        return Some(Atom::of(Reading::Range(first, last), end, "century-range"));
    }
    let (year, end) = century_named(scan, first, end)?;
    Some(Atom::new(Partial { year: Some(year), ..Partial::default() }, end, "century"))
}

fn century_named(scan: &Scan<'_, '_>, ordinal: i8, idx: usize) -> Read<Year> {
    let at = scan.skip(idx, &["-"]);
    let ordinal = i16::from(ordinal);
    match scan.is(at)? {
        (Word::Unit(Unit::Century), end) => match scan.is(end) {
            Some((Word::Era(Era::Before), end)) => Some((Year::Century(-ordinal), end)),
            Some((Word::Era(Era::Common), end)) if scan.is_capital(end - 1) => Some((Year::Century(ordinal - 1), end)),
            _ => Some((Year::Century(ordinal - 1), end)),
        },
        (Word::Unit(Unit::Millennium), end) if (1..=9).contains(&ordinal) => Some((Year::Millennium(ordinal - 1), end)),
        _ => None,
    }
}

/// "spring"; it needs a neighbour where it can be something else.
pub(super) fn season(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Season(season), end) = scan.is(idx)? else { return None };
    let partial = Partial { portion: Some(Portion::Season(season)), ..Partial::default() };
    let sense = scan.word(idx)?.sense;
    Some(Atom { sense, ..Atom::new(partial, end, "season") })
}

/// "Christmas Eve"
pub(super) fn holiday(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Holiday(holiday), end) = scan.is(idx)? else { return None };
    let partial = Partial { portion: Some(Portion::Holiday(holiday)), ..Partial::default() };
    Some(Atom::new(partial, end, holiday.by))
}

/// "Q3", "3Q", "H1", "first quarter", "second half".
pub(super) fn quarter(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let short = |letter: &str, number: i32| match letter {
        "q" if (1..=4).contains(&number) => Some(Portion::Quarter(number as i8)),
        "h" if (1..=2).contains(&number) => Some(Portion::Half(number as i8)),
        _ => None,
    };
    let (portion, end, sense) = if matches!(scan.lower(idx), "q" | "h") && scan.glued(idx + 1) {
        let (number, digits) = scan.digits(idx + 1)?;
        let sense = if scan.lower(idx) == "q" && scan.is_capital(idx) { Sense::Time } else { Sense::Shared };
        (short(scan.lower(idx), number).filter(|_| digits == 1)?, idx + 2, sense)
    } else {
        let at = scan.skip(idx, &["the"]);
        let (number, end) = if scan.lower(at) == "latter" { (2, at + 1) } else { scan.ordinal(at)? };
        let end = scan.skip(scan.skip(end, &["-"]), &["fiscal", "financial"]);
        match scan.is(end)? {
            (Word::Unit(Unit::Quarter), end) if (1..=4).contains(&number) => {
                (Portion::Quarter(number), end, Sense::Time)
            }
            (Word::Unit(Unit::Half), end) if (1..=2).contains(&number) => (Portion::Half(number), end, Sense::Shared),
            _ => return None,
        }
    };
    let partial = Partial { portion: Some(portion), ..Partial::default() };
    let end = scan.skip(end, &["-"]).min(if scan.is_figure(end + 1) { end + 1 } else { end });
    Some(Atom { sense, ..Atom::new(partial, end, "quarter") })
}

/// "fiscal 2025", "FY2025", "the 2024-25 financial year" is left to its year.
pub(super) fn fiscal(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Fiscal, end) = scan.is(idx)? else { return None };
    let at = scan.skip(scan.skip(end, &["-"]), &["year"]);
    let (value, digits) = scan.digits(at)?;
    let year = match digits {
        4 if (1900..2100).contains(&value) => Year::Exact(value as i16),
        2 => Year::Short(value as i8),
        _ => return None,
    };
    let end = if let Some(Atom { end, .. }) = short_range(scan, at, value as i16) { end } else { at + 1 };
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
    let joint = matches!(scan.lower(end), "of" | "in");
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

/// "AD 410"
pub(super) fn year_of_era(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (year, end) = days::era_year(scan, idx)?;
    Some(Atom::new(Partial { year: Some(year), ..Partial::default() }, end, "year-era"))
}
