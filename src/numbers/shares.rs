//! Words and signs for a part of a whole -> a share: "half", "a third", "three-quarters", "two thirds", "½", "3/4"; with
//! a scale behind it a number again ("half a million"). What only looks like one ("first half", "a third man", "for three
//! quarters") is left to others.

use super::cardinals::{self, And, Rank};
use super::figures::{self, Figure};
use super::numerals::Numeral;
use super::percents;
use super::phrase;
use super::reader::{Reader, is_dash};
use super::units;
use super::words::Word;
use crate::decimal::Decimal;
use crate::document::NumberKind;

/// A part of a whole, kept apart so that "two thirds of a million" is rounded once.
#[derive(Clone, Debug)]
pub(super) struct Share {
    pub parts: Decimal,
    pub of: u64,
    pub end: usize,
}

/// The share that begins at `idx`.
pub(super) fn read(r: Reader<'_>, idx: usize) -> Option<Share> {
    if let Some((parts, of)) = vulgar(r.str(idx)) {
        return Some(Share { parts: Decimal::from(parts), of, end: idx + 1 });
    }
    if let Some((value, of, end)) = slashed(r, idx) {
        return Some(Share { parts: value, of, end });
    }
    match r.number_word(idx) {
        Some(Word::Half) if half_stands_alone(r, idx) => {
            return Some(Share { parts: Decimal::from(1), of: 2, end: idx + 1 });
        }
        Some(Word::Quarter) if scaled_share(r, idx + 1).is_some() => {
            return Some(Share { parts: Decimal::from(1), of: 4, end: idx + 1 });
        }
        Some(Word::Half | Word::Quarter) => return None,
        _ => {}
    }
    if matches!(r.lower(idx), "a" | "an") {
        let (of, end) = one_part(r, idx + 1)?;
        // "a third man" comes after the second; "a third of the men" is a share.
        let described = phrase::noun_follows(r, end) || r.hyphen(end);
        let ranked = matches!(r.number_word(end - 1), Some(Word::Ordinal(_))) && described;
        return (!ranked).then(|| Share { parts: Decimal::from(1), of, end });
    }
    let count = cardinals::read(r, idx, And::Joins).filter(|count| count.rank == Rank::Cardinal)?;
    let at = r.past_hyphen(count.end);
    if count.value.whole() == Some(1)
        && let Some((of, end)) = one_part(r, at)
    {
        return Some(Share { parts: count.value, of, end });
    }
    let (of, end) = many_parts(r, at)?;
    let quarters = r.lower(end - 1).starts_with('q');
    (!quarters || quarters_are_share(r, idx, &count.value, end)).then_some(Share { parts: count.value, of, end })
}

/// The share behind a whole number and "and", where "a half" can be nothing else.
pub(super) fn after_and(r: Reader<'_>, idx: usize) -> Option<Share> {
    let part = r.past_hyphen(idx + 1);
    let of = match r.number_word(part) {
        Some(Word::Half) => 2,
        Some(Word::Quarter) => 4,
        _ => return read(r, idx),
    };
    let share = Share { parts: Decimal::from(1), of, end: part + 1 };
    if matches!(r.lower(idx), "a" | "one") { Some(share) } else { read(r, idx) }
}

/// "half" and "quarter" of a unit, which alone would be a half-time or a quarter of a year: "half-litre", "a quarter mile".
pub(super) fn of_unit(r: Reader<'_>, idx: usize) -> Option<Numeral> {
    let at = idx + usize::from(matches!(r.lower(idx), "a" | "an"));
    let of = match r.number_word(at)? {
        Word::Half => 2,
        Word::Quarter => 4,
        Word::Ordinal(n @ 3..) if r.lower(at + 1) == "of" => u64::from(n),
        _ => return None,
    };
    let bare_of = usize::from(r.lower(at + 1) == "of");
    if units::of_share(r, at + 1 + bare_of).is_none() && percents::of_share(r, at + 1 + bare_of).is_none() {
        return None;
    }
    let value = Decimal::from(1).over(of)?;
    Some(Numeral { value, end: at + 1, kind: NumberKind::Fraction, power: 0, figure_only: false })
}

/// The singular part of a whole: "half", "quarter", "third", "twenty-first", "trillionth".
fn one_part(r: Reader<'_>, idx: usize) -> Option<(u64, usize)> {
    match r.number_word(idx)? {
        // "a half hour" and "a quarter hour" are times, "a quarter" alone is one of a year.
        Word::Half => half_stands_alone(r, idx).then_some((2, idx + 1)),
        Word::Quarter if quarter_is_share(r, idx) => Some((4, idx + 1)),
        Word::Ordinal(n @ 3..) => Some((u64::from(n), idx + 1)),
        Word::Tens(tens) => {
            let unit = r.past_hyphen(idx + 1);
            match r.number_word(unit) {
                Some(Word::Ordinal(n @ 1..=9)) => Some((u64::from(tens + n), unit + 1)),
                _ => None,
            }
        }
        Word::OrdinalScale(power) => Some((10u64.checked_pow(u32::from(power))?, idx + 1)),
        _ => None,
    }
}

/// "three-quarters", "three quarters of voters", "and three quarters": a share; "for three quarters" is nine months.
fn quarters_are_share(r: Reader<'_>, idx: usize, count: &Decimal, end: usize) -> bool {
    let of_voters = r.lower(end) == "of" || scaled_share(r, end).is_some();
    let closed = is_dash(r.before(end - 1)) || r.before(idx) == "and" || (idx == r.start && end == r.end);
    let compared = matches!(r.before(idx), "than" | "nearly" | "almost" | "by" | "about");
    count.whole() == Some(3) && (of_voters || closed || compared)
}

fn quarter_is_share(r: Reader<'_>, idx: usize) -> bool {
    let next = r.lower(idx + 1);
    let counted = r.lower(idx + 2);
    let of_time = next == "of" && matches!(counted, "an" | "a") && phrase::is_time_unit(r.lower(idx + 3));
    let ends = r.kind(idx + 1).is_none() && r.before(idx) != "a";
    !of_time
        && (next == "of"
            || ends
            || scaled_share(r, idx + 1).is_some()
            || r.before(idx.saturating_sub(1)) == "and"
            || r.before(idx) == "one"
            || is_dash(r.before(idx)))
}

/// The plural parts of a whole: "thirds", "twenty-firsts", "hundredths".
fn many_parts(r: Reader<'_>, idx: usize) -> Option<(u64, usize)> {
    match r.number_word(idx)? {
        Word::Parts(n @ 2..) => Some((u64::from(n), idx + 1)),
        Word::PartsScale(power) => Some((10u64.checked_pow(u32::from(power))?, idx + 1)),
        Word::Tens(tens) => {
            let unit = r.past_hyphen(idx + 1);
            match r.number_word(unit) {
                Some(Word::Parts(n @ 1..=9)) => Some((u64::from(tens + n), unit + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether "half" at `idx` is an amount: "half of", "half the", "half a million", but not "first half", "half-time",
/// "half an hour".
fn half_stands_alone(r: Reader<'_>, idx: usize) -> bool {
    let before = r.before(idx);
    let amount_before = matches!(
        before,
        "a" | "one"
            | "than"
            | "nearly"
            | "almost"
            | "about"
            | "over"
            | "under"
            | "around"
            | "roughly"
            | "approximately"
            | "least"
            | "and"
            | "to"
            | "by"
            | "below"
            | "above"
    );
    if scaled_share(r, idx + 1).is_some() {
        return true;
    }
    if before == "a" && r.before(idx - 1) == "and" && phrase::is_time_unit(r.before(idx - 2)) {
        // "a week and a half"
        return false;
    }
    match r.lower(idx + 1) {
        "of" => !matches!(before, "first" | "second" | "other" | "latter" | "final" | "the" | "better" | "opening"),
        "the" | "their" | "its" | "his" | "her" | "our" | "all" | "my" | "your" => before != "the",
        "a" | "an" => false,
        "" | "." | "," | ";" | "!" | "?" | ")" => amount_before,
        next if r.hyphen(idx + 1) || phrase::is_time_unit(next) => false,
        next => {
            amount_before && !(before == "a" && phrase::noun_follows(r, idx + 1)) && !matches!(next, "past" | "way")
        }
    }
}

/// The scale that a share is taken of: "a million", "million", "of a million", "a dozen".
fn scaled_share(r: Reader<'_>, idx: usize) -> Option<(Decimal, i32, usize)> {
    let past_of =
        if r.lower(idx) == "of" && matches!(r.lower(idx + 1), "a" | "one") { idx + 1 } else { r.past_hyphen(idx) };
    let at = if matches!(r.lower(past_of), "a" | "an" | "one") { past_of + 1 } else { past_of };
    match r.number_word(at)? {
        Word::Scale(power) => Some((Decimal::from(1), i32::from(power), at + 1)),
        Word::Hundred => Some((Decimal::from(1), 2, at + 1)),
        Word::Dozen => Some((Decimal::from(12), 0, at + 1)),
        _ => None,
    }
}

impl Share {
    /// The share of one, or of the scale behind it.
    pub fn finish(self, r: Reader<'_>) -> Numeral {
        let Self { parts, of, end } = self;
        let (parts, power, kind, end) = match scaled_share(r, end) {
            Some((each, power, end)) => {
                let times = each.whole().unwrap_or(1);
                (parts.times(times).scaled(power), power, NumberKind::Cardinal, end)
            }
            None => (parts, 0, NumberKind::Fraction, end),
        };
        let value = parts.over(of).unwrap_or_default();
        Numeral { value, end, kind, power, figure_only: false }
    }
}

/// "3/4", "-4/5": a small fraction with the slash close to both figures, and nothing longer ("5/17/2018").
pub(super) fn slashed(r: Reader<'_>, idx: usize) -> Option<(Decimal, u64, usize)> {
    let slash = matches!(r.str(idx + 1), "/" | "\u{2044}") && r.glued(idx + 1) && r.glued(idx + 2);
    let longer = r.glued(idx + 3) && (r.str(idx + 3) == "/" || r.is_word(idx + 3));
    if !slash || longer || !r.is_figure(idx) || (r.glued(idx) && matches!(r.before(idx), "/")) {
        return None;
    }
    let (Figure::Value(parts), Figure::Value(of)) = (figures::read(r.str(idx)), figures::read(r.str(idx + 2))) else {
        return None;
    };
    let of = of.whole()?;
    // "24/7" and "9/11" are names of their own.
    let named = matches!((r.str(idx), r.str(idx + 2)), ("9", "11") | ("7", "7"));
    let proper = (2..=1000).contains(&of) && parts.whole().is_some_and(|n| 0 < n && n < of);
    (proper && !named).then_some((parts, of, idx + 3))
}

/// "½" and its kin.
pub(super) fn vulgar(text: &str) -> Option<(u64, u64)> {
    Some(match text {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅚" => (5, 6),
        "⅐" => (1, 7),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        "⅑" => (1, 9),
        "⅒" => (1, 10),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::all;
    use crate::document::NumberKind;

    #[test]
    fn shares_are_told_from_what_looks_like_them() {
        for (text, value) in [
            ("Nearly half of the voters stayed.", "0.5"),
            ("Two-thirds of the voters stayed.", "0.666666666667"),
            ("About a quarter of the voters stayed.", "0.25"),
            ("Only ⅜ of the voters stayed.", "0.375"),
            ("More than one in five voters stayed.", "0.2"),
        ] {
            let numbers = all(text);
            assert_eq!(numbers.len(), 1, "{text}");
            assert_eq!(numbers[0].kind, NumberKind::Fraction, "{text}");
            assert_eq!(numbers[0].value.as_ref().unwrap().to_string(), value, "{text}");
        }
        for text in ["They waited half an hour.", "It came in the half-light.", "Profit rose in the last quarter."] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
        for text in ["The first half was dull.", "A third man left.", "It fell for three quarters."] {
            assert!(all(text).iter().all(|number| number.kind != NumberKind::Fraction), "{text}");
        }
    }
}
