//! Capital letters that newspapers write for the money of their country -> its row: "N500m", "R1.2bn", "P5,000". A letter
//! is also a road, a model or a grade, so that the figure behind it must look like a sum.

use super::cardinals;
use super::currencies::{Currency, assumed, open, said};
use super::phrase::is_function_word;
use super::reader::{Reader, is_dash};
use super::scales::{self, Setting};
use crate::text::tokens::Case;

/// Letters, and two of them, that come right before a sum.
#[rustfmt::skip]
const ROWS: &[Currency] = &[
    said("NGN", &["N"], &[], &[], "N500 million"),
    said("ZAR", &["R"], &[], &[], "R1.2bn"),
    // Botswana writes its pula so, too.
    assumed("PHP", &["P"], &[], &[], "P5,000"),
    said("SLE", &["Le"], &[], &[], "Le 50,000"),
    said("ETB", &["Br"], &[], &[], "Br 3.5 million"),
    said("XOF", &["CFA"], &[], &[], "CFA 30 billion"),
    said("EGP", &["LE"], &[], &[], "LE 50,000"),
    said("QAR", &["QR"], &[], &[], "QR3m"),
    said("SAR", &["SR"], &[], &[], "SR3 billion"),
    said("BHD", &["BD"], &[], &[], "BD3,500"),
    said("OMR", &["RO"], &[], &[], "RO 3.5 million"),
    // Kwacha of Zambia or Malawi, kina, kip or kyat.
    open(&["K"], &[], "K30 million"),
];

/// Words behind a figure that make a road of it: "the R512 near Lanseria".
const ROADS: &[&str] = &["road", "highway", "freeway", "motorway", "route", "bypass", "interchange", "bridge"];

/// The letters before figures.
pub(super) fn openers() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(letters)
}

fn letters(row: &'static Currency) -> &'static str {
    row.marks.first().or(row.names.first()).copied().unwrap_or_default()
}

/// The letter before a sum, and where the sum begins.
pub(super) fn before(r: Reader<'_>, idx: usize) -> Option<(&'static Currency, usize)> {
    let figure = idx + 1;
    if !r.is_figure(figure) || r.case(idx) == Case::None {
        return None;
    }
    let row = ROWS.iter().find(|row| letters(row) == r.str(idx))?;
    let opens = !r.glued(idx) || matches!(r.str(idx - 1), "(" | "[" | "“" | "\"" | "‘" | "'" | "—" | "–");
    let signed = || is_dash(r.str(idx - 1)) && !r.glued(idx - 1);
    let close = r.glued(figure) || letters(row).len() > 1;
    (close && (opens || signed()) && is_sum(r, idx)).then_some((row, figure))
}

/// Whether the figure behind the letter at `idx` is a sum by its grouping, its cents or its scale, or by its size.
fn is_sum(r: Reader<'_>, idx: usize) -> bool {
    let figure = idx + 1;
    let digits = r.str(figure);
    let cents = digits.split_once('.').is_some_and(|(_, cents)| cents.len() == 2);
    // "R500 000"
    let spaced = r.is_figure(figure + 1) && r.str(figure + 1).len() == 3 && digits.len() <= 3;
    let behind = r.past_hyphen(figure + 1);
    let scaled = cardinals::scale_word(r, behind).is_some() || scales::read(r, figure + 1, Setting::Money).is_some();
    digits.contains(',') || cents || spaced || scaled || is_large(r, idx)
}

/// "a R350 grant", "cost N500": three digits of the two letters that papers write most, where no road is meant.
fn is_large(r: Reader<'_>, idx: usize) -> bool {
    let digits = r.str(idx + 1);
    let behind = r.lower(idx + 2);
    let placed = matches!(r.before(idx), "the" | "on" | "along" | "off" | "via")
        && (!r.is_word(idx + 2) || is_function_word(behind));
    // "Mercedes R350"
    let model = idx > r.start + 1 && r.case(idx - 1) == Case::Capital;
    matches!(r.str(idx), "N" | "R") && digits.len() >= 3 && !ROADS.contains(&behind) && !placed && !model
}

#[cfg(test)]
mod tests {
    use super::super::currencies::testing::names_its_example;
    use super::super::testing::all;
    use super::*;

    #[test]
    fn every_row_names_the_money_of_its_example() {
        ROWS.iter().for_each(names_its_example);
    }

    #[test]
    fn roads_models_and_grades_are_no_money() {
        for text in [
            "Take the R512 to town.",
            "The N118 road is shut.",
            "A Mercedes R350 burned.",
            "Wear N95 masks.",
            "A K2 climb.",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }
}
