//! Measures in a row -> one, in the smallest of their units: "5ft 11in", "12 lb, 3 oz", "6-foot-2", 5'11".

use super::numerals::{self, PLAIN};
use super::phrase;
use super::reader::Reader;
use super::units::{self, Found};
use crate::decimal::Decimal;
use crate::document::NumberKind;

/// A chain of measures: "5ft 11in", "12 lb, 3 oz", "2 yards 7 feet and 10 inches"; the value counts in the last unit.
pub(super) fn compound(r: Reader<'_>, first: &Decimal, unit: Found) -> Option<(Decimal, Found)> {
    let (chain, mut smallest) = unit.row.chain?;
    let mut parts = vec![(first.clone(), smallest)];
    let mut last = unit;
    while let Some((value, found)) = next_measure(r, last.end) {
        let Some((own, factor)) = found.row.chain else { break };
        if own != chain || factor >= smallest {
            break;
        }
        parts.push((value, factor));
        smallest = factor;
        last = found;
    }
    if parts.len() == 1 {
        return None;
    }
    let sum = parts.iter().map(|(value, factor)| value.times(factor / smallest)).reduce(|sum, part| sum.plus(&part))?;
    Some((sum, Found { start: unit.start, ..last }))
}

/// The next number of a chain and its unit, past a comma or "and".
fn next_measure(r: Reader<'_>, idx: usize) -> Option<(Decimal, Found)> {
    let mut at = idx;
    if r.str(at) == "," {
        at += 1;
    }
    if r.lower(at) == "and" {
        at += 1;
    }
    at = if at == idx { r.past_hyphen(at) } else { at };
    if !r.is_figure(at) && r.number_word(at).is_none() {
        return None;
    }
    let numeral = numerals::read(r, at, PLAIN).filter(|numeral| matches!(numeral.kind, NumberKind::Cardinal))?;
    if phrase::is_time_unit(r.lower(numeral.end)) {
        return None;
    }
    let unit = units::after(r, numeral.end).or_else(|| chained_inches(r, numeral.end))?;
    Some((numeral.value, unit))
}

/// A height as sports pages write it: "6-foot-2", "6 foot 2" and no unit behind, which stands for inches.
pub(super) fn height(r: Reader<'_>, feet: &Decimal, unit: Found) -> Option<(Decimal, Found)> {
    let at = r.past_hyphen(unit.end);
    let said = r.lower(unit.start) == "foot" && r.is_figure(at) && !r.glued(at + 1);
    let inches = r.str(at).parse::<u64>().ok().filter(|inches| said && *inches < 12)?;
    let row = units::by_symbol("in")?;
    Some((feet.times(12).plus(&Decimal::from(inches)), Found { row, start: unit.start, end: at + 1 }))
}

/// "12 ft 2 in": behind feet, "in" is an inch whatever follows.
fn chained_inches(r: Reader<'_>, idx: usize) -> Option<Found> {
    let row = units::by_symbol("in")?;
    (r.lower(idx) == "in").then_some(Found { row, start: idx, end: idx + 1 })
}

/// A height in primes: 5'11", 6' 2". Alone, a quotation mark is one.
pub(super) fn primes(r: Reader<'_>, idx: usize, feet: &Decimal) -> Option<(Decimal, Found)> {
    let prime = |at: usize| matches!(r.str(at), "'" | "’" | "′") && r.glued(at);
    let double = |at: usize| (matches!(r.str(at), "\"" | "”" | "″") && r.glued(at)) || (prime(at) && prime(at + 1));
    if !prime(idx) || !r.is_figure(idx + 1) || !double(idx + 2) {
        return None;
    }
    let inches = r.str(idx + 1).parse::<u64>().ok().filter(|inches| *inches < 12)?;
    let row = units::by_symbol("in")?;
    let end = idx + if prime(idx + 2) { 4 } else { 3 };
    Some((feet.times(12).plus(&Decimal::from(inches)), Found { row, start: idx, end }))
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;

    #[test]
    fn chains_count_in_their_last_unit() {
        for (text, value, ucum) in [
            ("He stands 5ft 11in tall.", "71", "[in_i]"),
            ("He stands 5'11\" tall.", "71", "[in_i]"),
            ("The 5-foot-11 guard scored.", "71", "[in_i]"),
            ("The mark was at -5ft 11in then.", "-71", "[in_i]"),
            ("It is 2 yards, 7 feet and 10 inches long.", "166", "[in_i]"),
            ("She weighed 6lb 3oz at birth.", "99", "[oz_av]"),
            ("It is 2 kilometres 1 metre away.", "2001", "m"),
        ] {
            let number = only(text);
            assert_eq!(number.value.unwrap().to_string(), value, "{text}");
            assert_eq!(number.unit.unwrap().ucum, ucum, "{text}");
        }
    }
}
