//! Figures and words -> one numeral with its sign, its fraction and its scale: "minus five", "half a million",
//! "two and a half", "three-quarters", "one in five", "7 3/4", "1.5bn".

use super::cardinals::{self, And, Cardinal, Rank};
use super::figures::{self, Figure};
use super::phrase;
use super::powers;
use super::reader::{Reader, is_dash};
use super::scales::{self, Setting};
use super::shares::{self, Share};
use super::words::Word;
use crate::decimal::Decimal;
use crate::document::NumberKind;

/// A numeral and where it ends.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    pub value: Decimal,
    pub end: usize,
    /// Cardinal, ordinal, fraction or ratio.
    pub kind: NumberKind,
    /// The power of ten that a scale gave the whole of it; zero without one.
    pub power: i32,
    /// Whether it is one figure and nothing else.
    pub figure_only: bool,
}

/// How a numeral may be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub and: And,
    pub setting: Setting,
}

/// Nothing known before it, and "and" belongs to it.
pub(super) const PLAIN: Manner = Manner { and: And::Joins, setting: Setting::Plain };

/// The numeral at `idx`.
pub(super) fn read(r: Reader<'_>, idx: usize, manner: Manner) -> Option<Numeral> {
    let Some((negative, after)) = sign(r, idx) else { return unsigned(r, idx, manner) };
    let numeral = unsigned(r, after, manner).filter(|numeral| numeral.kind != NumberKind::Ordinal)?;
    let value = if negative { numeral.value.negated() } else { numeral.value };
    Some(Numeral { value, figure_only: false, ..numeral })
}

/// Whether a sign at `idx` is a minus, and where it ends. A dash with a space behind it is one only where a sentence
/// begins with it and ends with the number, or where degrees follow.
fn sign(r: Reader<'_>, idx: usize) -> Option<(bool, usize)> {
    let text = r.str(idx);
    let next_is_number = r.is_figure(idx + 1) || (r.str(idx + 1) == "." && r.is_figure(idx + 2));
    // "plus or minus 2.5 points": either way, and so far.
    if r.before(idx) == "or" && r.lower(idx.wrapping_sub(2)) == "plus" {
        return None;
    }
    if matches!(r.lower(idx), "minus" | "negative") {
        let word = matches!(r.number_word(idx + 1), Some(Word::Unit(_) | Word::Tens(_)));
        return (next_is_number || word).then_some((true, idx + 1));
    }
    let opens = !r.glued(idx) || matches!(r.str(idx - 1), "(" | "[" | "“" | "\"" | "$" | "£" | "€");
    if !next_is_number || !opens {
        return None;
    }
    if text == "+" {
        return r.glued(idx + 1).then_some((false, idx + 1));
    }
    let spaced = matches!(r.lower(idx + 2), "degree" | "degrees" | "deg" | "°") || (idx == r.start && idx + 2 >= r.end);
    (is_dash(text) && text != "—" && (r.glued(idx + 1) || spaced)).then_some((true, idx + 1))
}

fn unsigned(r: Reader<'_>, idx: usize, manner: Manner) -> Option<Numeral> {
    if let Some(ordinal) = figure_ordinal(r, idx) {
        return Some(ordinal);
    }
    if let Some(share) = shares::read(r, idx) {
        return Some(share.finish(r));
    }
    if let Some((value, end)) = cardinals::bare_point(r, idx) {
        let (power, end) = scale(r, end, manner.setting).unwrap_or((0, end));
        let value = value.scaled(power);
        return Some(Numeral { value, end, kind: NumberKind::Cardinal, power, figure_only: false });
    }
    let cardinal = if matches!(r.lower(idx), "a" | "an") {
        cardinals::after_article(r, idx + 1, manner.and)?
    } else {
        cardinals::read(r, idx, manner.and)?
    };
    if cardinal.rank == Rank::Ordinal {
        return Some(plain(cardinal, NumberKind::Ordinal));
    }
    if let Some(of_another) = part_of_another(r, idx, &cardinal, manner) {
        return Some(of_another);
    }
    if let Some(mixed) = mixed(r, &cardinal, manner) {
        return Some(mixed);
    }
    if cardinal.ends_in_figure {
        if let Some((power, end)) = bracketed_scale(r, cardinal.end) {
            let value = cardinal.value.scaled(power);
            return Some(Numeral { value, end, kind: NumberKind::Cardinal, power, figure_only: false });
        }
        if let Some((power, end)) = scales::read(r, cardinal.end, manner.setting) {
            // "5m lakh" is nothing, but "$5k" and "3m" are.
            let value = cardinal.value.scaled(power);
            return Some(Numeral { value, end, kind: NumberKind::Cardinal, power, figure_only: false });
        }
        if let Some((value, end)) = powers::read(r, &cardinal) {
            return Some(Numeral { value, end, kind: NumberKind::Cardinal, power: 0, figure_only: false });
        }
    }
    Some(plain(cardinal, NumberKind::Cardinal))
}

/// "11th", "22nd"; in "12st 4lb" the letters are another measure.
fn figure_ordinal(r: Reader<'_>, idx: usize) -> Option<Numeral> {
    if !r.is_figure(idx) || !r.glued(idx + 1) {
        return None;
    }
    let digits = r.str(idx);
    let fits = match r.lower(idx + 1) {
        "st" => digits.ends_with('1') && !digits.ends_with("11"),
        "nd" => digits.ends_with('2') && !digits.ends_with("12"),
        "rd" => digits.ends_with('3') && !digits.ends_with("13"),
        "th" => true,
        _ => false,
    };
    let Figure::Value(value) = figures::read(digits) else { return None };
    fits.then_some(Numeral { value, end: idx + 2, kind: NumberKind::Ordinal, power: 0, figure_only: false })
}

fn plain(cardinal: Cardinal, kind: NumberKind) -> Numeral {
    let Cardinal { value, end, power, figure_only, .. } = cardinal;
    Numeral { value, end, kind, power, figure_only }
}

/// The power of ten of the scale word or letter at `idx`, and where it ends.
fn scale(r: Reader<'_>, idx: usize, setting: Setting) -> Option<(i32, usize)> {
    cardinals::scale_word(r, idx).map(|power| (power, idx + 1)).or_else(|| scales::read(r, idx, setting))
}

/// A scale that an editor put in: "$500 [million]".
fn bracketed_scale(r: Reader<'_>, idx: usize) -> Option<(i32, usize)> {
    let power = (r.str(idx) == "[" && r.str(idx + 2) == "]").then(|| cardinals::scale_word(r, idx + 1)).flatten()?;
    Some((power, idx + 3))
}

/// A whole and a share: "five and a half million", "one million and a half", "7 3/4", "2½".
fn mixed(r: Reader<'_>, whole: &Cardinal, manner: Manner) -> Option<Numeral> {
    let written = (whole.figure_only
        && (shares::vulgar(r.str(whole.end)).is_some() || shares::slashed(r, whole.end).is_some()))
    .then_some(whole.end);
    // "two and a half", "two-and-a-half"
    let and = r.past_hyphen(whole.end);
    let spoken = r.lower(and) == "and" && manner.and == And::Joins;
    let Share { parts, of, end } = match written {
        Some(at) => shares::read(r, at)?,
        None if spoken => shares::after_and(r, r.past_hyphen(and + 1))?,
        None => return None,
    };
    if parts >= Decimal::from(of) {
        return None;
    }
    let own = cardinals::scale_word(r, end).map(|power| (power, end + 1));
    let (value, power, end) = if let (Some((power, end)), true) = (own, whole.power > 0) {
        // "one billion and a half million"
        (whole.value.plus(&parts.scaled(power).over(of)?), 0, end)
    } else {
        let value = whole.value.plus(&parts.scaled(whole.power).over(of)?);
        let (power, end) = own.unwrap_or((0, end));
        (value.scaled(power), power.max(whole.power), end)
    };
    Some(Numeral { value, end, kind: NumberKind::Cardinal, power, figure_only: false })
}

/// One number out of another: "one in five", "2 out of 3", "one over three".
fn part_of_another(r: Reader<'_>, idx: usize, first: &Cardinal, manner: Manner) -> Option<Numeral> {
    let at = first.end;
    let (second, any_size) = match (r.lower(at), r.lower(at + 1)) {
        ("out", "of") => (at + 2, false),
        ("over", _) => (at + 1, true),
        ("in", _) => (at + 1, false),
        _ => return None,
    };
    let in_every = usize::from(r.lower(second) == "every");
    let article = usize::from(matches!(r.lower(second), "a") && r.number_word(second + 1).is_some());
    let second = second + in_every;
    let whole = if article == 1 {
        cardinals::after_article(r, second + 1, And::Separates)?
    } else {
        cardinals::read(r, second, manner.and)?
    };
    let of = whole.value.whole().filter(|_| whole.rank == Rank::Cardinal)?;
    let fits = if any_size { over_is_division(r, idx, whole.end) } else { in_is_division(r, first, &whole, of) };
    if !fits || of == 0 {
        return None;
    }
    Some(Numeral {
        value: first.value.over(of)?,
        end: whole.end,
        kind: NumberKind::Fraction,
        power: 0,
        figure_only: false,
    })
}

/// "one over three" is a division only where nothing is counted: "500 over 3 days" is not.
fn over_is_division(r: Reader<'_>, idx: usize, end: usize) -> bool {
    !r.is_word(end) && (idx == r.start || matches!(r.before(idx), "is" | "to" | "equals" | "by" | "of"))
}

/// "one in five" but not "five in 2019", "12 in three days", "six in 10 games" lost among larger ones.
fn in_is_division(r: Reader<'_>, first: &Cardinal, whole: &Cardinal, of: u64) -> bool {
    let year = whole.figure_only && (1900..2100).contains(&of) && !r.str(whole.end - 1).contains(',');
    first.value < whole.value
        && first.value > Decimal::default()
        && !year
        && !phrase::is_time_unit(r.lower(r.past_hyphen(whole.end)))
        && !(r.is_figure(whole.end - 1)
            && (r.str(whole.end) == "%" || is_dash(r.str(whole.end)) || r.str(whole.end) == ":"))
        && !phrase::is_date_name(r.lower(whole.end))
}
