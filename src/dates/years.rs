//! Readers of what is longer than a month: years, decades, centuries, seasons, quarters, fiscal years; and of one of
//! several inside a longer stretch ("the last Friday of May").

use super::atom::Atom;
use super::days;
use super::partial::{Partial, Reading, Year};
use super::scan::{Read, Scan};
use super::units::Unit;
use super::words::{Era, Sense, Word};

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
const NOT_PLURAL: [&str; 20] = [
    "was", "is", "has", "does", "as", "this", "its", "his", "us", "across", "towards", "versus", "comes", "begins",
    "starts", "ends", "draws", "marks", "sees", "brings",
];

/// Plural nouns that years measure: "below 1990 levels".
const MEASURED: [&str; 3] = ["levels", "prices", "dollars"];

/// Words before a year that no count of this size follows without a separator: "his 2013 amendments", "a 2012 records
/// request".
const OWNERS: [&str; 12] = ["a", "an", "his", "her", "its", "their", "our", "my", "whose", "this", "'s", "’s"];

/// A year alone: "2019", "1914-18", "146 BC".
pub(super) fn year(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    if let Some(range) = era_range(scan, idx) {
        return Some(range);
    }
    if let Some((year, end)) = days::era_year(scan, idx) {
        return Some(Atom::new(Partial { year: Some(year), ..Partial::default() }, end, "year-era"));
    }
    let (value, digits) = scan.digits(idx)?;
    if let Some(decade) = decade(scan, idx, value, digits) {
        return Some(decade);
    }
    // "in the year 71"
    let is_early = (2..4).contains(&digits) && scan.before(idx) == "year" && idx >= scan.from + 2;
    if is_early && scan.lower(idx - 2) == "the" && scan.stands_alone(idx) && !scan.is_noun_like(idx + 1) {
        let partial = Partial { year: Some(Year::Exact(value as i16)), ..Partial::default() };
        return Some(Atom::new(partial, idx + 1, "year"));
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

/// "492-490 BC", "from 499 to 493 BC", "the 470s BC": years whose era stands behind the last, and that run as it does.
fn era_range(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (value, _) = scan.digits(idx).filter(|_| scan.stands_alone(idx) || scan.glued(idx + 1))?;
    let before = |value: i32| (1..=9999).contains(&value).then(|| Year::Exact((1 - value) as i16));
    if scan.lower(idx + 1) == "s" && scan.glued(idx + 1) && value % 10 == 0 {
        let (Word::Era(Era::Before), end) = scan.is(idx + 2)? else { return None };
        let year = Some(Year::Decade(-(value / 10) as i16 - 1));
        return Some(Atom::new(Partial { year, ..Partial::default() }, end, "decade"));
    }
    let between = scan.before(idx) == "between" && scan.lower(idx + 1) == "and";
    let at = match scan.is(idx + 1) {
        _ if between => idx + 2,
        Some((Word::To, end)) => end,
        _ => return None,
    };
    match days::era_year(scan, at)? {
        (last @ Year::Exact(year), end) if year <= 0 && 1 - value < i32::from(year) => {
            let [first, last] = [before(value)?, last].map(|year| Partial { year: Some(year), ..Partial::default() });
            Some(Atom::of(Reading::Range(first, last), end, "year-range"))
        }
        _ => None,
    }
}

/// Whether a figure of four digits stands where years stand, and counts nothing.
fn is_year(scan: &Scan<'_, '_>, idx: usize, value: i32) -> bool {
    let before = scan.before(idx);
    let after = scan.lower(idx + 1);
    let plural = after.len() > 3
        && after.ends_with('s')
        && !NOT_PLURAL.contains(&after)
        && !MEASURED.contains(&after)
        && scan.is_word(idx + 1);
    let people = ["people", "men", "women", "children", "persons"].iter().any(|noun| after.ends_with(noun));
    let counts = people || COUNTED.contains(&after);
    let is_owned = OWNERS.contains(&before) && (1900..2100).contains(&value) && value % 100 != 0;
    let may_count = plural && !scan.is_capital(idx + 1) && !is_owned;
    // "since at least 1980"
    let is_bound = before == "least" && idx >= scan.from + 3 && YEAR_BEFORE.contains(&scan.lower(idx - 3));
    // "the 1600 block of Main Street"
    if is_band(scan, idx) || after == "block" || (NUMBER_BEFORE.contains(&before) && !is_bound) {
        return false;
    }
    if YEAR_BEFORE.contains(&before) {
        // "in 2019 elections" names a year: an article would put a separator into a count so large.
        return !counts && (value >= 1500 || before != "the");
    }
    // "the 2016 and 2020 elections"
    if matches!(before, "and" | "or")
        && idx >= scan.from + 2
        && scan.stands_like_year(idx - 2)
        && (1500..2100).contains(&value)
    {
        return !counts;
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
pub(super) fn short_range(scan: &Scan<'_, '_>, idx: usize, year: i16) -> Option<Atom> {
    // "in 1920 – 21" is set with spaces where nothing follows that it could count.
    let is_spaced = || scan.lower(idx + 1) == "–" && !scan.glued(idx + 2) && !scan.is_noun_like(idx + 3);
    let dash = matches!(scan.lower(idx + 1), "-" | "–" | "/" | "‑")
        && (scan.glued(idx + 1) && scan.glued(idx + 2) || is_spaced());
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
        2 if !is_of_weather(scan, idx) => Year::ShortDecade((value / 10) as i8),
        _ => return None,
    };
    // "the 60s and 70s"
    let follows = matches!(scan.before(idx), "and" | "or") && idx > scan.from + 2 && scan.lower(idx - 2) == "s";
    let sense = if digits == 4 || follows || matches!(scan.before(idx), "'" | "’" | "‘" | "the" | "in") {
        Sense::Time
    } else {
        Sense::Shared
    };
    Some(Atom { sense, ..Atom::new(Partial { year: Some(year), ..Partial::default() }, end, "decade") })
}

/// "temperatures in the 80s", "highs will be in the 60s".
fn is_of_weather(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let is_word = |at: usize| {
        matches!(
            scan.lower(at),
            "temperature" | "temperatures" | "highs" | "lows" | "degrees" | "mercury" | "fahrenheit"
        )
    };
    (idx.saturating_sub(10).max(scan.from)..idx + 6).any(is_word)
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

/// "the nineteen-nineties"
pub(super) fn decade_in_words(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (hundreds @ 10..=20, at) = scan.cardinal_words(idx)? else { return None };
    let (Word::Decade(tens), end) = scan.is(scan.skip(at, &["-"]))? else { return None };
    let year = Some(Year::Decade(hundreds as i16 * 10 + i16::from(tens)));
    Some(Atom::new(Partial { year, ..Partial::default() }, end, "decade"))
}

/// "the 21st century", "the fifth century BC", "the 19th and 20th centuries".
pub(super) fn century(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (first, end) = scan.ordinal(scan.skip(idx, &["the"]))?;
    let joint = scan.lower(end) == "and" || matches!(scan.is(end), Some((Word::To, _)));
    // "the late 19th and early 20th centuries" are two.
    if joint
        && let Some((Word::Edge(_), after)) = scan.is(end + 1)
        && let Some((_, last)) = scan.ordinal(scan.skip(after, &["-"]))
        && let Some((Year::Century(2..), _)) = century_named(scan, first, last)
    {
        return Some(Atom::new(
            Partial { year: Some(Year::Century(i16::from(first) - 1)), ..Partial::default() },
            end,
            "century",
        ));
    }
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

/// "AD 410"
pub(super) fn year_of_era(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (year, end) = days::era_year(scan, idx)?;
    Some(Atom::new(Partial { year: Some(year), ..Partial::default() }, end, "year-era"))
}
