//! Figures and words -> one numeral with its sign, its fraction and its scale: "minus five", "half a million",
//! "two and a half", "three-quarters", "one in five", "7 3/4", "1.5bn".

use super::cardinals::{self, And, Cardinal, Rank};
use super::decimal::Decimal;
use super::figures::{self, Figure};
use super::phrase;
use super::powers;
use super::reader::{Reader, is_dash};
use super::scales::{self, Setting};
use super::units;
use super::words::Word;
use crate::document::NumberKind;

/// A numeral and where it ends.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    pub value: Decimal,
    pub end: usize,
    /// Cardinal, ordinal, fraction or ratio.
    pub kind: NumberKind,
    /// The power of ten that a scale gave the whole of it; zero without one.
    pub power: u32,
    /// Whether it is one figure and nothing else.
    pub figure_only: bool,
}

/// A part of a whole, kept apart so that "two thirds of a million" is rounded once.
#[derive(Clone, Debug)]
struct Share {
    parts: Decimal,
    of: u64,
    end: usize,
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
    if let Some(share) = share(r, idx) {
        return Some(share.finish(r));
    }
    if let Some((value, end)) = cardinals::bare_point(r, idx) {
        let (power, end) = scale(r, end, manner.setting).unwrap_or((0, end));
        let value = value.scaled(power as i32);
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
        if let Some((power, end)) = scales::read(r, cardinal.end, manner.setting) {
            // "5m lakh" is nothing, but "$5k" and "3m" are.
            let value = cardinal.value.scaled(power as i32);
            return Some(Numeral { value, end, kind: NumberKind::Cardinal, power, figure_only: false });
        }
        if let Some((value, end)) = powers::read(r, &cardinal) {
            return Some(Numeral { value, end, kind: NumberKind::Cardinal, power: 0, figure_only: false });
        }
    }
    Some(plain(cardinal, NumberKind::Cardinal))
}

/// "11th", "22nd"
fn figure_ordinal(r: Reader<'_>, idx: usize) -> Option<Numeral> {
    if !r.is_figure(idx) || !r.glued(idx + 1) || !matches!(r.lower(idx + 1), "st" | "nd" | "rd" | "th") {
        return None;
    }
    let Figure::Value(value) = figures::read(r.str(idx)) else { return None };
    Some(Numeral { value, end: idx + 2, kind: NumberKind::Ordinal, power: 0, figure_only: false })
}

fn plain(cardinal: Cardinal, kind: NumberKind) -> Numeral {
    let Cardinal { value, end, power, figure_only, .. } = cardinal;
    Numeral { value, end, kind, power, figure_only }
}

/// The power of ten of the scale word or letter at `idx`, and where it ends.
fn scale(r: Reader<'_>, idx: usize, setting: Setting) -> Option<(u32, usize)> {
    cardinals::scale_word(r, idx).map(|power| (power, idx + 1)).or_else(|| scales::read(r, idx, setting))
}

/// "half", "a third", "three-quarters", "two thirds", "½", "3/4"
fn share(r: Reader<'_>, idx: usize) -> Option<Share> {
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
    if count.value.whole() == Some(1) {
        if let Some((of, end)) = one_part(r, at) {
            return Some(Share { parts: count.value, of, end });
        }
    }
    let (of, end) = many_parts(r, at)?;
    // Four quarters are a year.
    let share = of != 4 || count.value.whole().is_some_and(|n| n < 4) || !r.lower(end - 1).starts_with('q');
    share.then(|| Share { parts: count.value, of, end })
}

/// "half" and "quarter" of a unit, which alone would be a half-time or a quarter of a year: "half-litre", "a quarter mile".
pub(super) fn share_of_unit(r: Reader<'_>, idx: usize) -> Option<Numeral> {
    let at = idx + usize::from(matches!(r.lower(idx), "a" | "an"));
    let of = match r.number_word(at)? {
        Word::Half => 2,
        Word::Quarter => 4,
        Word::Ordinal(n @ 3..) if r.lower(at + 1) == "of" => u64::from(n),
        _ => return None,
    };
    let bare_of = usize::from(r.lower(at + 1) == "of");
    units::of_share(r, at + 1 + bare_of)?;
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
    if before == "a" && r.before(idx - 1) == "and" {
        // "five and a half"; "a week and a half" is a time.
        return !phrase::is_time_unit(r.before(idx - 2));
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
fn scaled_share(r: Reader<'_>, idx: usize) -> Option<(Decimal, u32, usize)> {
    let past_of =
        if r.lower(idx) == "of" && matches!(r.lower(idx + 1), "a" | "one") { idx + 1 } else { r.past_hyphen(idx) };
    let at = if matches!(r.lower(past_of), "a" | "an" | "one") { past_of + 1 } else { past_of };
    match r.number_word(at)? {
        Word::Scale(power) => Some((Decimal::from(1), u32::from(power), at + 1)),
        Word::Hundred => Some((Decimal::from(1), 2, at + 1)),
        Word::Dozen => Some((Decimal::from(12), 0, at + 1)),
        _ => None,
    }
}

impl Share {
    /// The share of one, or of the scale behind it.
    fn finish(self, r: Reader<'_>) -> Numeral {
        let Self { parts, of, end } = self;
        let (parts, power, kind, end) = match scaled_share(r, end) {
            Some((each, power, end)) => {
                let times = each.whole().unwrap_or(1);
                (parts.times(times).scaled(power as i32), power, NumberKind::Cardinal, end)
            }
            None => (parts, 0, NumberKind::Fraction, end),
        };
        let value = parts.over(of).unwrap_or_default();
        Numeral { value, end, kind, power, figure_only: false }
    }
}

/// A whole and a share: "five and a half million", "one million and a half", "7 3/4", "2½".
fn mixed(r: Reader<'_>, whole: &Cardinal, manner: Manner) -> Option<Numeral> {
    let written = (whole.figure_only && (vulgar(r.str(whole.end)).is_some() || slashed(r, whole.end).is_some()))
        .then_some(whole.end);
    let spoken = (r.lower(whole.end) == "and" && manner.and == And::Joins).then_some(whole.end + 1);
    let Share { parts, of, end } = share(r, written.or(spoken)?)?;
    if parts >= Decimal::from(of) {
        return None;
    }
    let own = cardinals::scale_word(r, end).map(|power| (power, end + 1));
    let (value, power, end) = if let (Some((power, end)), true) = (own, whole.power > 0) {
        // "one billion and a half million"
        (whole.value.plus(&parts.scaled(power as i32).over(of)?), 0, end)
    } else {
        let value = whole.value.plus(&parts.scaled(whole.power as i32).over(of)?);
        let (power, end) = own.unwrap_or((0, end));
        (value.scaled(power as i32), power.max(whole.power), end)
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
        && !phrase::is_month(r.lower(whole.end))
}

/// "3/4", "-4/5": a small fraction with the slash close to both figures, and nothing longer ("5/17/2018").
fn slashed(r: Reader<'_>, idx: usize) -> Option<(Decimal, u64, usize)> {
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
fn vulgar(text: &str) -> Option<(u64, u64)> {
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
