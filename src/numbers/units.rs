//! Units of measurement behind a numeral -> UCUM, by the table in `measures.rs`: a name or a symbol, and whether what
//! stands there can be one.

use std::sync::LazyLock;

use super::counted;
use super::measures::{ROWS, Row, names};
use super::phrase;
use super::reader::Reader;
use super::scales;
use crate::text::phrases::Phrases;
use crate::text::words::Words;

static BY_NAME: LazyLock<Phrases<&Row>> = LazyLock::new(|| {
    let all: Vec<(String, &Row)> =
        ROWS.iter().flat_map(|row| names(row).into_iter().map(move |name| (name, row))).collect();
    Phrases::new(all.iter().map(|(name, row)| (name.as_str(), *row)))
});

static BY_SYMBOL: LazyLock<Words<&Row>> =
    LazyLock::new(|| ROWS.iter().flat_map(|row| row.symbols.iter().map(move |symbol| (*symbol, row))).collect());

/// How many tokens the longest symbol has ("µg/m3").
const SYMBOL_TOKENS: usize = 4;

/// A unit in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub row: &'static Row,
    pub start: usize,
    pub end: usize,
}

/// The row of a symbol, whatever stands around it.
pub(super) fn by_symbol(symbol: &str) -> Option<&'static Row> {
    BY_SYMBOL.get(symbol).copied()
}

/// The unit behind the numeral that ends at `idx`, past a hyphen ("3-inch") or inside brackets ("20 {kg}").
pub(super) fn after(r: Reader<'_>, idx: usize) -> Option<Found> {
    let close = match r.str(idx) {
        "{" => "}",
        "<" => ">",
        "[" => "]",
        _ => return at(r, r.past_hyphen(idx)),
    };
    let inner = at(r, idx + 1).filter(|unit| r.str(unit.end) == close)?;
    Some(Found { end: inner.end + 1, ..inner })
}

/// The unit that begins at `start`: the longer of what its name and its symbol cover.
pub(super) fn at(r: Reader<'_>, start: usize) -> Option<Found> {
    if start >= r.end {
        return None;
    }
    let named = BY_NAME.longest(r.tokens, start, r.end).filter(|(row, end)| name_fits(r, start, *end, row));
    let symbol = symbol(r, start);
    let (row, end) = match (named, symbol) {
        (Some(name), Some(symbol)) if symbol.1 > name.1 => symbol,
        (name, symbol) => name.or(symbol)?,
    };
    // The last full stop of a sentence is not the abbreviation's.
    let less = r.str(end - 1) == "." && end == r.end;
    Some(Found { row, start, end: end - usize::from(less) })
}

/// Units that "a" may count as one ("a litre"), where "a foot" or "a point" would be something else.
#[rustfmt::skip]
const COUNTED_BY_ARTICLE: &[&str] = &[
    "unit:kilometre", "unit:metre", "unit:centimetre", "unit:mile", "unit:litre", "unit:millilitre", "unit:gallon",
    "unit:acre", "unit:hectare", "unit:kilogram", "unit:gram", "unit:tonne", "unit:nautical-mile", "unit:light-year",
    "unit:megawatt", "unit:gigawatt", "unit:kilowatt-hour", "unit:inch",
];

/// "a litre", "an acre": one of it, where no rate is meant ("60 pence a litre").
pub(super) fn one_by_article(r: Reader<'_>, idx: usize) -> Option<Found> {
    if !matches!(r.lower(idx), "a" | "an") || !r.is_word(idx + 1) {
        return None;
    }
    let unit = at(r, idx + 1)?;
    let known = COUNTED_BY_ARTICLE.contains(&unit.row.by) || r.lower(idx + 1) == "lb";
    let stands_alone = idx == r.start || phrase::is_function_word(r.before(idx));
    (known && stands_alone && r.lower(idx + 1).len() > 1).then_some(unit)
}

/// The unit that a share is taken of: "half-litre", "half a gallon", "a quarter mile", "of a mile".
pub(super) fn of_share(r: Reader<'_>, idx: usize) -> Option<Found> {
    let of = idx + usize::from(r.lower(idx) == "of");
    let article = of + usize::from(matches!(r.lower(of), "a" | "an"));
    let unit = at(r, r.past_hyphen(article))?;
    let named = r.lower(unit.start).len() > 2 && unit.row.by != "unit:degree";
    let whole = article > idx || !r.lower(unit.end - 1).ends_with('s');
    (named && whole).then_some(unit)
}

/// Names that are other words too.
fn name_fits(r: Reader<'_>, start: usize, end: usize, row: &Row) -> bool {
    match (row.by, r.lower(start)) {
        // Cups are won too.
        ("unit:cup", _) => {
            !(start.saturating_sub(4)..start).any(|at| matches!(r.lower(at), "won" | "win" | "winning" | "lifted"))
        }
        // "two bits of luck", "five stones", "took turns": only what stands there is a unit.
        ("unit:turn", _) => (start.saturating_sub(4)..start).any(|at| TURNING.contains(&r.lower(at))),
        ("unit:bit", word) => word == "bits" && r.lower(end) != "of",
        ("unit:stone", word) => word == "stone",
        // "five grains of gold", but "five grains were tested"; "a peck on the cheek".
        ("unit:peck" | "unit:cord" | "unit:gill" | "unit:grain" | "unit:dram", _) => r.lower(end) == "of",
        ("unit:degree", _) => {
            !matches!(r.lower(end), "murder" | "burns" | "burn" | "in" if r.hyphen(start.wrapping_sub(1)))
        }
        ("unit:celsius" | "unit:fahrenheit", _) if r.str(end - 1).len() == 1 => {
            matches!(r.str(end - 1), "C" | "F" | "c" | "f")
        }
        _ => true,
    }
}

/// The symbol at `start`, as it is written.
fn symbol(r: Reader<'_>, start: usize) -> Option<(&'static Row, usize)> {
    let furthest = (start + SYMBOL_TOKENS).min(r.end);
    let mut end = start + 1;
    while end < furthest && r.glued(end) {
        end += 1;
    }
    while end > start {
        let text = r.span(start, end).of(r.tokens.text);
        if text.len() <= 8
            && let Some(&row) = BY_SYMBOL.get(text)
            && symbol_fits(r, start, end, text)
        {
            return Some((row, end));
        }
        end -= 1;
    }
    degree_symbol(r, start)
}

/// "70 ° F"
fn degree_symbol(r: Reader<'_>, start: usize) -> Option<(&'static Row, usize)> {
    let letter = r.str(start + 1);
    let row = (r.str(start) == "°").then(|| BY_SYMBOL.get(if letter == "C" { "°C" } else { "°F" })).flatten()?;
    matches!(letter, "C" | "F").then_some((row, start + 2))
}

/// Letters that mean many things need more than to stand there.
fn symbol_fits(r: Reader<'_>, start: usize, end: usize, text: &str) -> bool {
    let glued_left = r.glued(start);
    let glued_right = r.glued(end) && (r.is_figure(end) || r.is_word(end) || r.str(end) == "/");
    if glued_right && !text.ends_with('°') {
        return false;
    }
    match text {
        // "12C" but not "12 C" nor "1C" of a list or "5F" of a form.
        "C" | "F" => {
            glued_left && r.str(start - 1).trim_start_matches('0').len() > 1
                || matches!(r.before(start - 1), "-" | "−" | "minus")
        }
        "\"" => glued_left && is_inch_mark(r, start),
        "''" => glued_left && r.kind(end).is_none(),
        "m" => (!counted::begins_at(r, end) || scales::is_length(r, end)) && !(r.str(start - 1).is_empty()),
        "W" | "V" | "J" | "K" | "L" => glued_left,
        "in" => inches(r, end),
        "st" if chained_pounds(r, end) => true,
        "st" | "au" | "ly" | "NM" | "AU" | "PB" | "MP" | "Pa" | "mb" | "kn" | "kt" => {
            glued_left || r.str(start - 1).contains('.')
        }
        _ => true,
    }
}

/// "12 st 4 lb": pounds behind stones.
fn chained_pounds(r: Reader<'_>, end: usize) -> bool {
    r.is_figure(end) && matches!(r.lower(end + 1), "lb" | "lbs" | "pounds" | "pound")
}

/// Words before a turn that is an angle.
const TURNING: &[&str] =
    &["rotate", "rotates", "rotated", "rotating", "half", "quarter", "spin", "spun", "wheel", "screw", "twist"];

/// A quotation mark that closes nothing is an inch. Behind a long stretch it is not looked into.
fn is_inch_mark(r: Reader<'_>, idx: usize) -> bool {
    const FURTHEST: usize = 200;
    idx - r.start < FURTHEST && (r.start..idx).filter(|&at| r.str(at) == "\"").count() % 2 == 0
}

/// "in" is an inch only where no noun can follow it.
fn inches(r: Reader<'_>, end: usize) -> bool {
    !r.is_word(end) && !r.is_figure(end) && !matches!(r.str(end), "“" | "\"" | "$" | "£" | "€" | "‘" | "(")
        || r.lower(end) == "more" && r.lower(end + 1) == "or"
}

/// The magnitude in front of its number: "magnitude-6.4", "magnitude 7".
pub(super) fn before(r: Reader<'_>, idx: usize) -> Option<Found> {
    if r.lower(idx) != "magnitude" || !r.is_figure(r.past_hyphen(idx + 1)) {
        return None;
    }
    let (row, end) = BY_NAME.longest(r.tokens, idx, r.end)?;
    Some(Found { row, start: idx, end })
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;
    use super::*;

    #[test]
    fn every_row_measures_its_example() {
        for row in ROWS {
            let text = format!("It measured {} then.", row.example.text());
            let number = only(&text);
            assert_eq!(number.unit.map(|unit| unit.ucum), Some(row.ucum), "{text}");
            // "5 grains of gold": what is measured is no part of the number.
            let (measure, _) = row.example.text().split_once(" of ").unwrap_or((row.example.text(), ""));
            assert_eq!(number.span.of(&text), measure, "{text}");
            assert_eq!(number.by, row.by);
        }
    }

    #[test]
    fn no_name_and_no_symbol_stands_twice() {
        let mut all: Vec<String> = ROWS.iter().flat_map(names).collect();
        all.sort();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]), "{:?}", all.windows(2).find(|pair| pair[0] == pair[1]));
        assert_eq!(BY_SYMBOL.len(), ROWS.iter().map(|row| row.symbols.len()).sum::<usize>());
    }
}
