//! A token of digits -> what it is worth. Settles what the full stops and commas inside it mean: "1,234.5" English,
//! "1.234,5" and "2,5" European, "12,34,567" Indian, "22,24,26" a list, "1.2.3" nothing to count.

use crate::decimal::Decimal;

/// What a token of digits turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// One number.
    Value(Decimal),
    /// Several, written without spaces between them.
    List,
    /// A version, an address, a date: no quantity.
    Label,
}

/// Reads a token of digits.
pub(super) fn read(text: &str) -> Figure {
    let (stops, commas) = (text.matches('.').count(), text.matches(',').count());
    match (stops, commas) {
        (0, 0) => Figure::Value(Decimal::of_digits(text, "")),
        (1, 0) => point(text, '.'),
        (0, 1) if !grouped(text, ',') => decimal_comma(text),
        (0, _) if grouped(text, ',') => Figure::Value(Decimal::of_digits(text, "")),
        (0, _) => Figure::List,
        (_, 0) if grouped(text, '.') => Figure::Value(Decimal::of_digits(text, "")),
        (1, _) if text.rfind('.') > text.rfind(',') => mixed(text, '.', ','),
        (_, 1) if text.rfind(',') > text.rfind('.') => mixed(text, ',', '.'),
        _ => Figure::Label,
    }
}

/// "3.5", "4.800"
fn point(text: &str, mark: char) -> Figure {
    let (whole, fraction) = text.split_once(mark).unwrap_or((text, ""));
    Figure::Value(Decimal::of_digits(whole, fraction))
}

/// "2,5" and "5,00"; with more than two digits behind it the comma stands in no known notation.
fn decimal_comma(text: &str) -> Figure {
    let (whole, fraction) = text.split_once(',').unwrap_or((text, ""));
    let thousandths = whole == "0" && fraction.len() == 3;
    if fraction.len() <= 2 || thousandths { point(text, ',') } else { Figure::List }
}

/// "1,234.56" or "1.234,56"
fn mixed(text: &str, point: char, separator: char) -> Figure {
    match text.split_once(point) {
        Some((whole, fraction)) if grouped(whole, separator) => Figure::Value(Decimal::of_digits(whole, fraction)),
        _ => Figure::Label,
    }
}

/// Whether the digits stand in groups: of three, or as in India two by two up to the last three.
fn grouped(text: &str, separator: char) -> bool {
    let Some((head, tail)) = text.split_once(separator) else { return false };
    let mut groups = tail.rsplit(separator);
    let last_is_three = groups.next().is_some_and(|group| group.len() == 3);
    let head_fits = (1..=3).contains(&head.len()) && head != "0";
    let (mut threes, mut twos) = (true, head.len() < 3);
    for group in groups {
        threes &= group.len() == 3;
        twos &= group.len() == 2;
    }
    head_fits && last_is_three && (threes || twos)
}

/// The byte ranges of the numbers in a list without spaces.
pub(super) fn parts(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let mut start = 0;
    text.split(',').map(move |part| {
        let range = start..start + part.len();
        start = range.end + 1;
        range
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_is_read() {
        for (text, value) in [
            ("0033", "33"),
            ("1.10", "1.1"),
            ("4.800", "4.8"),
            ("1,234", "1234"),
            ("1,234.56", "1234.56"),
            ("1.234,56", "1234.56"),
            ("1.234.567", "1234567"),
            ("12,34,567.89", "1234567.89"),
            ("2,5", "2.5"),
            ("5,00", "5"),
            ("0,125", "0.125"),
        ] {
            assert_eq!(read(text), Figure::Value(value.parse().unwrap()), "{text}");
        }
        assert_eq!(read("22,24,26,31"), Figure::List);
        assert_eq!(read("1.2.3"), Figure::Label);
        assert_eq!(read("1,2345.6"), Figure::Label);
    }
}
