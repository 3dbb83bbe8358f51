//! Tokens -> numbers: cardinals, ordinals, fractions, percentages, money, quantities with their units, ages, ranges and
//! orders of magnitude, each with its exact value.
//!
//! The finder walks the tokens and acts only where a number can begin. What looks like a number and counts nothing is
//! passed over first (`masks`); then bounds (`bounds`), one or two amounts (`ranges`, `amounts`), the numeral inside
//! (`numerals`, `cardinals`, `figures`, `words`, `scales`) and its measure (`percents`, `currencies` and `letters`, `units`
//! with the table `measures`, `ages`) are read from the outside in, and what is counted last (`counted`).
//!
//! Durations, years, clock times and days are dates and not read here; the bare number of a duration is left in, and
//! gives way to the date that covers it.

mod ages;
mod amounts;
mod bounds;
mod cardinals;
mod chains;
mod contests;
mod counted;
mod currencies;
mod expression;
mod figures;
mod labels;
mod letters;
mod masks;
mod measures;
mod numerals;
mod percents;
mod phrase;
mod powers;
mod ranges;
mod reader;
mod scales;
mod shapes;
mod shares;
mod units;
mod vague;
mod words;

use std::sync::LazyLock;

use figures::Figure;
use reader::Reader;
use rustc_hash::FxHashSet;

use crate::decimal::Decimal;
use crate::document::{Bound, Number, NumberKind, Sentence};
use crate::span::Span;
use crate::text::tokens::{TokenKind, Tokens, tokenize};

/// Words that may begin a number or what only looks like one, by their first token.
static OPENERS: LazyLock<FxHashSet<Box<str>>> = LazyLock::new(|| {
    let others = ["aged", "age", "ages", "between", "from", "minus", "negative", "point", "percent", "percents", "per"];
    let labels = ["http", "https", "www", "ftp", "magnitude"];
    words::all()
        .chain(bounds::openers())
        .chain(currencies::openers())
        .chain(vague::openers())
        .chain(others)
        .chain(labels)
        .map(|phrase| Box::from(tokenize(phrase).lower(0)))
        // An article opens a number only before certain words, see `opens`.
        .filter(|word| !["a", "an"].map(Box::from).contains(word))
        .collect()
});

/// Finds the quantities.
pub(crate) fn find(tokens: &Tokens<'_>, sentences: &[Sentence]) -> Vec<Number> {
    let mut numbers = Vec::new();
    for sentence in sentences {
        find_in(Reader::new(tokens, sentence), &mut numbers);
    }
    numbers
}

/// The one number that the words of a span are when they are read by themselves.
pub(crate) fn read(tokens: &Tokens<'_>, span: Span) -> Option<Number> {
    let std::ops::Range { start, end } = tokens.within(span);
    let mut numbers = Vec::new();
    find_in(Reader { tokens, start, end }, &mut numbers);
    numbers.pop().filter(|_| numbers.is_empty())
}

fn find_in(r: Reader<'_>, numbers: &mut Vec<Number>) {
    let mut idx = r.start;
    while idx < r.end {
        idx = if opens(r, idx) { step(r, idx, numbers) } else { idx + 1 };
    }
}

/// Reads what begins at `idx` and says where to read on.
fn step(r: Reader<'_>, idx: usize, numbers: &mut Vec<Number>) -> usize {
    if let Some(end) = masks::at(r, idx) {
        return end.max(idx + 1);
    }
    if r.is_figure(idx) {
        match figures::read(r.str(idx)) {
            Figure::List => {
                list(r, idx, numbers);
                return idx + 1;
            }
            Figure::Label => return idx + 1,
            Figure::Value(_) => {}
        }
    }
    let mut outcome = expression::read(r, idx);
    if let (Some(number), Some(before)) = (&mut outcome.number, numbers.last()) {
        take_currency(r, idx, before, number);
        take_age(r, idx, before, number);
    }
    numbers.extend(outcome.number);
    outcome.next.max(idx + 1)
}

/// "rose from $61.4 billion to 67.2 billion": the second is money too.
fn take_currency(r: Reader<'_>, idx: usize, before: &Number, number: &mut Number) {
    let is_plain = number.kind == NumberKind::Cardinal && number.counted.is_none();
    if before.kind != NumberKind::Money || !is_plain || r.before(idx) != "to" {
        return;
    }
    let is_next = r.span(idx - 1, idx).start == before.span.end + 1;
    if is_next && matches!(r.lower(idx + 1), "million" | "billion" | "trillion" | "bn" | "mn" | "tn") {
        (number.kind, number.currency, number.by) = (NumberKind::Money, before.currency, before.by);
        number.flags.clone_from(&before.flags);
    }
}

/// "aged 19 and 22", "aged 4, 6 and 9": ages all.
fn take_age(r: Reader<'_>, idx: usize, before: &Number, number: &mut Number) {
    let is_plain = number.kind == NumberKind::Cardinal && number.counted.is_none() && number.bound == Bound::Exact;
    let joint = idx - usize::from(matches!(r.before(idx), "and" | "or"));
    let joint = joint - usize::from(r.before(joint) == ",");
    let is_next = joint < idx && r.span(joint - 1, joint).end == before.span.end;
    if before.by == "age-aged"
        && is_plain
        && is_next
        && number.value.as_ref().is_some_and(|value| *value < Decimal::from(120))
    {
        (number.kind, number.by) = (NumberKind::Age, before.by);
    }
}

/// Whether a number can begin at `idx`.
fn opens(r: Reader<'_>, idx: usize) -> bool {
    match r.kind(idx) {
        Some(TokenKind::Figure) => true,
        Some(TokenKind::Word) => match r.lower(idx) {
            "a" | "an" => {
                r.number_word(idx + 1).is_some()
                    || matches!(
                        r.lower(idx + 1),
                        "few" | "couple" | "pair" | "little" | "minimum" | "maximum" | "estimated"
                    )
                    || (r.str(idx + 1) == "$" && r.glued(idx + 1))
                    || units::one_by_article(r, idx).is_some()
            }
            word => OPENERS.contains(word),
        },
        Some(TokenKind::Mark) => {
            let mark = r.str(idx);
            mark.len() > 1 && OPENERS.contains(mark)
                || matches!(mark, "$" | "~" | "<" | ">" | "+" | "-" | "." | "(" | "−" | "–")
                || matches!(mark.chars().next(), Some('¼'..='¾' | '⅐'..='⅞'))
        }
        None => false,
    }
}

/// "22,24,26": each part of a list without spaces is a number of its own.
fn list(r: Reader<'_>, idx: usize, numbers: &mut Vec<Number>) {
    let start = r.span(idx, idx + 1).start as usize;
    for part in figures::parts(r.str(idx)) {
        let Figure::Value(value) = figures::read(&r.str(idx)[part.clone()]) else { continue };
        numbers.push(Number {
            span: Span::new(start + part.start, start + part.end),
            kind: NumberKind::Cardinal,
            value: Some(value),
            low: None,
            high: None,
            bound: Bound::Exact,
            unit: None,
            currency: None,
            counted: None,
            flags: Vec::new(),
            by: "list",
        });
    }
}

#[cfg(test)]
mod testing {
    use super::{Number, find};
    use crate::document::Sentence;
    use crate::span::Span;
    use crate::text::tokens::tokenize;

    /// All numbers of a text of one sentence.
    pub fn all(text: &str) -> Vec<Number> {
        let tokens = tokenize(text);
        let sentence = Sentence { span: Span::new(0, text.len()), block: 0, tokens: 0..tokens.len() as u32 };
        find(&tokens, &[sentence])
    }

    /// The one number of a text.
    pub fn only(text: &str) -> Number {
        let mut numbers = all(text);
        assert_eq!(numbers.len(), 1, "{text}: {numbers:#?}");
        numbers.remove(0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::testing::all;
    use super::*;

    /// What holds for every number of every text.
    fn check(text: &str) {
        assert_eq!(all(text), all(text), "the same text, the same answer");
        for number in all(text) {
            let words = number.span.of(text);
            assert_eq!(words, words.trim(), "{text:?}");
            for value in [&number.value, &number.low, &number.high].into_iter().flatten() {
                assert_eq!(value.to_string().parse::<Decimal>().as_ref(), Ok(value), "{text:?}");
            }
            let ranged = matches!(number.bound, Bound::Range | Bound::Vague);
            assert_eq!(number.value.is_none(), ranged, "{text:?}: {number:?}");
            if let (Some(low), Some(high)) = (&number.low, &number.high) {
                assert!(low <= high, "{text:?}: {number:?}");
            }
            assert_eq!(number.kind == NumberKind::Quantity && number.unit.is_none(), number.by == "below-zero");
        }
    }

    /// Words and marks of numbers, thrown together.
    #[rustfmt::skip]
const PIECES: &[&str] = &[
    "two", "hundred", "and", "a", "half", "thousand", "million", "twenty", "-", "five", "fifth", "thirds", "quarter",
    "of", "in", "over", "out", "between", "from", "to", "or", "more", "than", "at", "least", "about", "$", "US$", "£",
    "5", "12.5", "1,000", "2019", "3,5", "k", "m", "bn", "%", "per", "cent", "points", "dollars", "cents", "ft",
    "feet", "kg", "years", "old", "aged", "°", "C", "\"", "'", "/", ".", ",", ":", "(", ")", "+", "–", "point",
    "minus", "zero", "dozen", "dozens", "tens", "thousands", "several", "couple", "one", "Section", "Boeing",
    "Apollo", "people", "won", "3", "1", "e", "x", "^", "below", "his", "30", "s", "½", "percentage", "basis",
    "first", "second", "th", "few", "every", "http", "@", "é", "\u{202f}",
];

    proptest! {
        #[test]
        fn any_string_is_read(text in ".{0,80}") {
            check(&text);
        }

        #[test]
        fn any_row_of_number_words_is_read(
            picks in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..24)
        ) {
            let text: String = picks.iter().flat_map(|&(pick, spaced)| [PIECES[pick], if spaced { " " } else { "" }]).collect();
            check(&text);
        }

        #[test]
        fn a_plain_figure_is_itself(figure in 2200u64..1_000_000_000) {
            let text = format!("It counted {figure} of them.");
            let numbers = all(&text);
            prop_assert_eq!(numbers.len(), 1);
            prop_assert_eq!(numbers[0].value.as_ref().unwrap().to_string(), figure.to_string());
        }
    }

    #[test]
    fn long_numbers_and_long_rows_are_read() {
        let figure = "7".repeat(100_000);
        assert_eq!(all(&figure)[0].value.as_ref().unwrap().to_string(), figure);
        let grouped = format!("{} people", vec!["100"; 400].join(","));
        assert_eq!(all(&grouped).len(), 1);
        for piece in [
            "1 ",
            "111 ",
            "one ",
            "two hundred and ",
            "1/2 ",
            "5-",
            "$",
            "1:",
            "(1",
            "half a ",
            "5\" ",
            "between 1 and ",
            "12 ft ",
            "more than ",
            "a1b2",
        ] {
            check(&piece.repeat(20_000 / piece.len()));
        }
    }
}
