//! Figures and number words -> one whole number or decimal: "two hundred and fifty thousand", "5 lakh crore",
//! "3 hundred and 21", "1 414 021 100", "two point zero three", and as ordinal "one hundred twenty fifth".
//!
//! The grammar is a sum: a group below a thousand grows ("two", "two hundred", "two hundred fifty") until a scale
//! closes it into a term; terms come in falling order. Each word either fits or ends the number.

use super::figures::{self, Figure};
use super::reader::Reader;
use super::words::Word;
use crate::decimal::Decimal;

/// Whether "and" may stand inside a number; between the ends of a range it may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum And {
    Joins,
    Separates,
}

/// What kind of place the number names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    Cardinal,
    Ordinal,
}

/// A number and where it ends.
#[derive(Clone, Debug)]
pub(super) struct Cardinal {
    pub value: Decimal,
    pub end: usize,
    pub rank: Rank,
    /// The power of ten that a scale gave the whole of it ("1.5 million": 6); zero without one.
    pub power: i32,
    /// Whether its last token is a bare figure, so that a letter may still scale it.
    pub ends_in_figure: bool,
    /// Whether it is one figure and nothing else.
    pub figure_only: bool,
}

/// What the number ended with so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Nothing,
    Figure,
    Unit,
    Tens,
    Hundred,
    Scale(u8),
    Closed,
}

struct Sum {
    total: Decimal,
    /// The last closed term.
    term: Option<Decimal>,
    terms: usize,
    group: Option<Decimal>,
    last: Last,
    power: i32,
    rank: Rank,
    and: And,
    began_with_figure: bool,
}

/// The number at `idx`. A bare scale counts only after an article, which the caller has read.
pub(super) fn read(r: Reader<'_>, idx: usize, and: And) -> Option<Cardinal> {
    grow(r, idx, Sum::new(and))
}

/// "hundred", "million and five", as they stand after "a".
pub(super) fn after_article(r: Reader<'_>, idx: usize, and: And) -> Option<Cardinal> {
    if !matches!(r.number_word(idx), Some(Word::Hundred | Word::Scale(_) | Word::Dozen)) {
        return None;
    }
    let mut sum = Sum::new(and);
    sum.group = Some(Decimal::from(1));
    sum.last = Last::Unit;
    grow(r, idx, sum)
}

fn grow(r: Reader<'_>, idx: usize, mut sum: Sum) -> Option<Cardinal> {
    let mut end = idx;
    let mut figures = 0;
    while let Some(at) = sum.next_item(r, end) {
        let Some(after) = sum.take(r, at) else { break };
        figures += usize::from(r.is_figure(at));
        end = after;
    }
    if end == idx {
        return None;
    }
    let figure_only = figures == 1 && sum.last == Last::Figure && sum.terms == 0;
    let power = if sum.terms == 1 && sum.group.is_none() { sum.power } else { 0 };
    let ends_in_figure = sum.last == Last::Figure;
    let (rank, value) = (sum.rank, sum.finish());
    if rank == Rank::Cardinal
        && power == 0
        && let Some((value, end)) = spoken_fraction(r, end, &value)
    {
        let (power, end) = scale_word(r, end).map_or((0, end), |power| (power, end + 1));
        let value = value.scaled(power);
        return Some(Cardinal { value, end, rank, power, ends_in_figure: false, figure_only: false });
    }
    Some(Cardinal { value, end, rank, power, ends_in_figure, figure_only })
}

impl Sum {
    fn new(and: And) -> Self {
        Self {
            total: Decimal::default(),
            term: None,
            terms: 0,
            group: None,
            last: Last::Nothing,
            power: 0,
            rank: Rank::Cardinal,
            and,
            began_with_figure: false,
        }
    }

    /// Where the next word of the number would stand: past a hyphen, or past an "and" that belongs to it.
    fn next_item(&self, r: Reader<'_>, at: usize) -> Option<usize> {
        if self.last == Last::Closed {
            return None;
        }
        if self.last == Last::Nothing {
            return Some(at);
        }
        if r.hyphen(at) {
            // "twenty-five" and "two-hundred", but not "5-10" or "ten-twelve".
            let joins = match r.number_word(at + 1) {
                Some(Word::Unit(1..=9) | Word::Ordinal(1..=9)) => self.last == Last::Tens,
                Some(Word::Hundred | Word::Scale(_) | Word::Dozen | Word::OrdinalScale(_)) => true,
                _ => false,
            };
            return joins.then_some(at + 1);
        }
        if r.str(at) == "-" && self.last == Last::Tens && matches!(r.number_word(at + 1), Some(Word::Unit(1..=9))) {
            return Some(at + 1);
        }
        if r.lower(at) == "and" { self.and_joins(r, at + 1).then_some(at + 1) } else { Some(at) }
    }

    /// Whether what stands after an "and" is the rest of this number and not the next one.
    fn and_joins(&self, r: Reader<'_>, at: usize) -> bool {
        if self.and == And::Separates || !matches!(self.last, Last::Hundred | Last::Scale(_)) {
            return false;
        }
        let (rest, end) = match r.number_word(at) {
            Some(Word::Tens(tens)) => match r.number_word(r.past_hyphen(at + 1)) {
                Some(Word::Unit(unit @ 1..=9)) => (tens + unit, r.past_hyphen(at + 1) + 1),
                _ => (tens, at + 1),
            },
            Some(Word::Unit(unit @ 1..)) => (unit, at + 1),
            Some(Word::Ordinal(_)) => (1, at + 1),
            // "3 hundred and 21"
            None if r.is_figure(at) && self.began_with_figure && r.str(at).len() <= 2 => (1, at + 1),
            _ => return false,
        };
        let hundreds = r.number_word(end) == Some(Word::Hundred);
        let fits = match (self.last, r.number_word(end + usize::from(hundreds))) {
            (Last::Hundred, Some(Word::Dozen)) => false,
            (Last::Hundred, _) => !hundreds,
            (Last::Scale(p), Some(Word::Scale(q))) => q < p,
            (Last::Scale(_), _) => true,
            _ => false,
        };
        // "one hundred and three quarters" is a hundred and a share; "and thirty-two fifths" can be no share.
        let proper_share = match r.number_word(r.past_hyphen(end)) {
            Some(Word::Parts(parts)) => rest < parts,
            Some(Word::PartsScale(_)) => true,
            _ => false,
        };
        fits && !proper_share
    }

    /// Takes the item at `idx` in, if it fits, and says where it ends.
    fn take(&mut self, r: Reader<'_>, idx: usize) -> Option<usize> {
        if r.is_figure(idx) {
            return self.take_figure(r, idx);
        }
        match r.number_word(idx)? {
            Word::Unit(n) => self.take_small(u64::from(n), Last::Unit)?,
            Word::Tens(n) => self.take_small(u64::from(n), Last::Tens)?,
            Word::Ordinal(n) => {
                let last = if n < 20 { Last::Unit } else { Last::Tens };
                self.take_small(u64::from(n), last)?;
                self.close(Rank::Ordinal);
            }
            Word::Hundred => self.take_hundred()?,
            Word::Scale(power) => self.take_scale(power)?,
            Word::OrdinalScale(power) => {
                if self.last == Last::Nothing {
                    // "the millionth visitor"
                    self.take_small(1, Last::Unit)?;
                }
                if power == 2 {
                    self.take_hundred()?;
                } else {
                    self.take_scale(power)?;
                }
                self.close(Rank::Ordinal);
            }
            Word::Dozen => {
                self.group = Some(self.group.take()?.times(12));
                self.close(Rank::Cardinal);
            }
            Word::Parts(_) | Word::PartsScale(_) | Word::Half | Word::Quarter => return None,
        }
        Some(idx + 1)
    }

    fn close(&mut self, rank: Rank) {
        self.last = Last::Closed;
        self.rank = rank;
    }

    fn take_figure(&mut self, r: Reader<'_>, idx: usize) -> Option<usize> {
        let Figure::Value(value) = figures::read(r.str(idx)) else { return None };
        match self.last {
            Last::Nothing => {
                self.began_with_figure = true;
                let (value, end) = spaced_groups(r, idx).unwrap_or((value, idx + 1));
                self.group = Some(value);
                self.last = Last::Figure;
                Some(end)
            }
            Last::Hundred if self.began_with_figure && r.before(idx) == "and" => {
                self.group = Some(self.group.take()?.plus(&value));
                self.last = Last::Figure;
                Some(idx + 1)
            }
            Last::Scale(p) if self.began_with_figure => {
                let smaller = matches!(r.number_word(idx + 1), Some(Word::Scale(q)) if q < p);
                if !smaller && r.before(idx) != "and" {
                    return None;
                }
                self.group = Some(value);
                self.last = Last::Figure;
                Some(idx + 1)
            }
            _ => None,
        }
    }

    fn take_small(&mut self, n: u64, kind: Last) -> Option<()> {
        let fits = match self.last {
            Last::Nothing | Last::Hundred | Last::Scale(_) => true,
            Last::Tens => kind == Last::Unit && (1..=9).contains(&n),
            _ => false,
        };
        if !fits {
            return None;
        }
        let value = Decimal::from(n);
        self.group = Some(self.group.take().map_or(value.clone(), |group| group.plus(&value)));
        self.last = kind;
        Some(())
    }

    fn take_hundred(&mut self) -> Option<()> {
        let group = self.group.as_ref()?;
        let below = *group < Decimal::from(100);
        if !below || !matches!(self.last, Last::Unit | Last::Tens | Last::Figure) {
            return None;
        }
        self.group = self.group.take().map(|group| group.scaled(2));
        self.last = Last::Hundred;
        Some(())
    }

    fn take_scale(&mut self, power: u8) -> Option<()> {
        if let Some(group) = self.group.take() {
            if self.term.is_some() && i32::from(power) >= self.power {
                // "two thousand three thousand": the second is another number.
                self.group = Some(group);
                return None;
            }
            self.flush();
            self.term = Some(group.scaled(i32::from(power)));
            self.terms += 1;
            self.power = i32::from(power);
        } else {
            // "lakh crore", "thousand million"
            let Last::Scale(_) = self.last else { return None };
            if self.power + i32::from(power) > 30 {
                return None;
            }
            self.term = Some(self.term.take()?.scaled(i32::from(power)));
            self.power += i32::from(power);
        }
        self.last = Last::Scale(power);
        Some(())
    }

    fn flush(&mut self) {
        if let Some(term) = self.term.take() {
            self.total = self.total.plus(&term);
        }
    }

    fn finish(mut self) -> Decimal {
        self.flush();
        match self.group {
            Some(group) if self.terms == 0 => group,
            Some(group) => self.total.plus(&group),
            None => self.total,
        }
    }
}

/// The power of ten of the scale word at `idx`.
pub(super) fn scale_word(r: Reader<'_>, idx: usize) -> Option<i32> {
    match r.number_word(idx) {
        Some(Word::Scale(power)) => Some(i32::from(power)),
        _ => None,
    }
}

/// "1 414 021 100", "1'414'021": groups of three with one space or apostrophe between them.
fn spaced_groups(r: Reader<'_>, idx: usize) -> Option<(Decimal, usize)> {
    let first = r.str(idx);
    if !(1..=3).contains(&first.len()) || first.starts_with('0') || first.contains(['.', ',']) {
        return None;
    }
    let mut whole = first.to_owned();
    let mut fraction = "";
    let mut end = idx + 1;
    // No number of an article has more groups; a longer row is a table, and must not be read again from each of them.
    while fraction.is_empty() && end < idx + 10 {
        let marked = matches!(r.str(end), "'" | "’") && r.glued(end) && r.glued(end + 1);
        let at = end + usize::from(marked);
        if !r.is_figure(at) {
            break;
        }
        let spaced = matches!(r.gap(at), " " | "\u{A0}" | "\u{202F}" | "\u{2009}");
        let (group, after) = r.str(at).split_once('.').unwrap_or((r.str(at), ""));
        if !(marked || spaced) || group.len() != 3 || after.contains('.') {
            break;
        }
        whole.push_str(group);
        fraction = after;
        end = at + 1;
    }
    (end > idx + 1).then(|| (Decimal::of_digits(&whole, fraction), end))
}

/// "two hundred point zero three": the digits after a spoken point.
fn spoken_fraction(r: Reader<'_>, idx: usize, whole: &Decimal) -> Option<(Decimal, usize)> {
    if r.lower(idx) != "point" || is_time(r, idx) {
        return None;
    }
    let (digits, end) = spoken_digits(r, idx + 1)?;
    Some((whole.plus(&Decimal::of_digits("", &digits)), end))
}

/// "at one point one of them left"
fn is_time(r: Reader<'_>, point: usize) -> bool {
    point > r.start + 1 && r.before(point) == "one" && r.before(point - 1) == "at"
}

/// "point 77", "point five", without a whole number before it.
pub(super) fn bare_point(r: Reader<'_>, idx: usize) -> Option<(Decimal, usize)> {
    let spoken = r.lower(idx) == "point" && !is_time(r, idx);
    let written = r.str(idx) == "." && r.glued(idx + 1) && r.is_figure(idx + 1) && !r.glued(idx);
    let (digits, end) = if spoken {
        spoken_digits(r, idx + 1)?
    } else if written {
        (r.str(idx + 1).to_owned(), idx + 2)
    } else {
        return None;
    };
    (!digits.contains(['.', ','])).then(|| (Decimal::of_digits("", &digits), end))
}

fn spoken_digits(r: Reader<'_>, idx: usize) -> Option<(String, usize)> {
    if r.is_figure(idx) {
        let digits = r.str(idx);
        return digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| (digits.to_owned(), idx + 1));
    }
    let mut digits = String::new();
    let mut end = idx;
    // Nobody speaks out more digits than these.
    while end < idx + 24 {
        match r.number_word(end) {
            Some(Word::Unit(n)) => {
                digits.push_str(&n.to_string());
                end += 1;
            }
            Some(Word::Tens(n)) => {
                let unit = r.past_hyphen(end + 1);
                let (n, after) = match r.number_word(unit) {
                    Some(Word::Unit(u @ 1..=9)) => (n + u, unit + 1),
                    _ => (n, end + 1),
                };
                digits.push_str(&n.to_string());
                end = after;
            }
            _ => break,
        }
    }
    (!digits.is_empty()).then_some((digits, end))
}

#[cfg(test)]
mod tests {
    use super::super::reader::testing;
    use super::*;

    fn value(text: &str) -> (String, String) {
        testing::read(text, |r| {
            let found = read(r, 0, And::Joins).unwrap_or_else(|| panic!("{text:?} is no number"));
            (found.value.to_string(), r.span(0, found.end).of(text).to_owned())
        })
    }

    #[test]
    fn the_whole_number_is_read() {
        for (text, expected) in [
            ("two hundred and fifty thousand", "250000"),
            ("one million two thousand and three", "1002003"),
            ("three lakh crore", "3000000000000"),
            ("three thousand millions", "3000000000"),
            ("12 crore 20 lakh", "122000000"),
            ("3 hundred and 21", "321"),
            ("ninety-five hundred", "9500"),
            ("fifty - two", "52"),
            ("1 414 021 100", "1414021100"),
            ("one hundred twenty fifth", "125"),
            ("forty—second", "42"),
            ("two hundred point seventy-one", "200.71"),
            ("nought point nought three", "0.03"),
            ("two hundred dozen", "2400"),
        ] {
            assert_eq!(value(text), (expected.to_owned(), text.to_owned()));
        }
    }

    #[test]
    fn it_ends_where_the_next_begins() {
        for (text, first) in [
            ("3 hundred and 2 hundred", "3 hundred"),
            ("two thousand and three thousand", "two thousand"),
            ("nineteen eighty-four", "nineteen"),
            ("423 0000", "423"),
            ("one hundred and three quarters", "one hundred"),
        ] {
            assert_eq!(value(text).1, first, "{text}");
        }
    }
}
