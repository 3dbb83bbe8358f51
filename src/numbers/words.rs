//! Number words -> what each is worth. A row is a word in lower case and its part in the grammar of `cardinals.rs`;
//! to teach a new word, add a row (abbreviations that are also units, such as "m", stand in `scales.rs`).

use std::sync::LazyLock;

use crate::text::words::Words;

/// The part a word plays in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// "zero" to "nineteen"
    Unit(u8),
    /// "twenty" to "ninety"
    Tens(u8),
    /// "hundred"
    Hundred,
    /// A power of ten: "thousand", "lakh"
    Scale(u8),
    /// "dozen"
    Dozen,
    /// "first" to "ninetieth"; below "second" also a part of a whole ("a third")
    Ordinal(u8),
    /// "hundredth", "thousandth": a power of ten
    OrdinalScale(u8),
    /// Equal parts: "thirds"
    Parts(u8),
    /// "hundredths": a power of ten
    PartsScale(u8),
    /// "half"
    Half,
    /// "quarter"
    Quarter,
}

use Word::{Dozen, Half, Hundred, Ordinal, OrdinalScale, Parts, PartsScale, Quarter, Scale, Tens, Unit};

#[rustfmt::skip]
const ROWS: &[(&str, Word)] = &[
    ("zero", Unit(0)), ("nought", Unit(0)), ("naught", Unit(0)), ("nil", Unit(0)),
    ("one", Unit(1)), ("two", Unit(2)), ("three", Unit(3)), ("four", Unit(4)), ("five", Unit(5)), ("six", Unit(6)),
    ("seven", Unit(7)), ("eight", Unit(8)), ("nine", Unit(9)), ("ten", Unit(10)), ("eleven", Unit(11)),
    ("twelve", Unit(12)), ("thirteen", Unit(13)), ("fourteen", Unit(14)), ("fifteen", Unit(15)),
    ("sixteen", Unit(16)), ("seventeen", Unit(17)), ("eighteen", Unit(18)), ("nineteen", Unit(19)),
    ("twenty", Tens(20)), ("thirty", Tens(30)), ("forty", Tens(40)), ("fourty", Tens(40)), ("fifty", Tens(50)),
    ("sixty", Tens(60)), ("seventy", Tens(70)), ("eighty", Tens(80)), ("ninety", Tens(90)),
    ("hundred", Hundred),
    ("thousand", Scale(3)), ("lakh", Scale(5)), ("lakhs", Scale(5)), ("lac", Scale(5)), ("lacs", Scale(5)),
    ("lkh", Scale(5)), ("lkhs", Scale(5)),
    ("million", Scale(6)), ("millions", Scale(6)), ("mn", Scale(6)), ("mln", Scale(6)), ("mio", Scale(6)),
    ("crore", Scale(7)), ("crores", Scale(7)), ("cr", Scale(7)), ("krore", Scale(7)), ("krores", Scale(7)),
    ("billion", Scale(9)), ("billions", Scale(9)), ("bn", Scale(9)), ("bln", Scale(9)), ("mrd", Scale(9)),
    ("trillion", Scale(12)), ("trillions", Scale(12)), ("tn", Scale(12)), ("tln", Scale(12)), ("trn", Scale(12)),
    ("quadrillion", Scale(15)), ("quintillion", Scale(18)),
    ("dozen", Dozen), ("dozens", Dozen), ("doz", Dozen), ("dozs", Dozen),
    ("first", Ordinal(1)), ("second", Ordinal(2)), ("third", Ordinal(3)), ("fourth", Ordinal(4)),
    ("fifth", Ordinal(5)), ("sixth", Ordinal(6)), ("seventh", Ordinal(7)), ("eighth", Ordinal(8)),
    ("ninth", Ordinal(9)), ("tenth", Ordinal(10)), ("eleventh", Ordinal(11)), ("twelfth", Ordinal(12)),
    ("thirteenth", Ordinal(13)), ("fourteenth", Ordinal(14)), ("fifteenth", Ordinal(15)),
    ("sixteenth", Ordinal(16)), ("seventeenth", Ordinal(17)), ("eighteenth", Ordinal(18)),
    ("nineteenth", Ordinal(19)), ("twentieth", Ordinal(20)), ("thirtieth", Ordinal(30)),
    ("fortieth", Ordinal(40)), ("fiftieth", Ordinal(50)), ("sixtieth", Ordinal(60)),
    ("seventieth", Ordinal(70)), ("eightieth", Ordinal(80)), ("ninetieth", Ordinal(90)),
    ("hundredth", OrdinalScale(2)), ("thousandth", OrdinalScale(3)), ("millionth", OrdinalScale(6)),
    ("billionth", OrdinalScale(9)), ("trillionth", OrdinalScale(12)),
    ("firsts", Parts(1)), ("halves", Parts(2)), ("thirds", Parts(3)), ("quarters", Parts(4)), ("fourths", Parts(4)),
    ("fifths", Parts(5)), ("sixths", Parts(6)), ("sevenths", Parts(7)), ("eighths", Parts(8)), ("ninths", Parts(9)),
    ("tenths", Parts(10)), ("elevenths", Parts(11)), ("twelfths", Parts(12)), ("fifteenths", Parts(15)),
    ("sixteenths", Parts(16)), ("twentieths", Parts(20)),
    ("hundredths", PartsScale(2)), ("thousandths", PartsScale(3)), ("millionths", PartsScale(6)),
    ("half", Half), ("quarter", Quarter),
];

static BY_TEXT: LazyLock<Words<Word>> = LazyLock::new(|| ROWS.iter().copied().collect());

/// The part the word plays; the word must be in lower case.
pub(super) fn look_up(lower: &str) -> Option<Word> {
    BY_TEXT.get(lower).copied()
}

/// All words of the table.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|row| row.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_twice() {
        assert_eq!(BY_TEXT.len(), ROWS.len());
    }
}
