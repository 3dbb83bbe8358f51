//! A cursor over one block of the article, and the readers of the smallest pieces: amounts, ordinals, years in words.

use super::units::Amount;
use super::words::{self, Count, Found, Sense, Word};
use crate::text::tokens::{Case, TokenKind, Tokens};

/// The tokens of the article up to the end of one block.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    pub from: usize,
    pub until: usize,
    /// How many expressions the current one stands inside of.
    pub depth: u8,
}

/// No sensible expression nests deeper ("the end of the week of 5 May"); it bounds the work on nonsense.
const DEEPEST: u8 = 4;

/// What a reader found, and the token after it.
pub(super) type Read<T> = Option<(T, usize)>;

impl<'a> Scan<'a, '_> {
    /// The same cursor for an expression inside the current one.
    pub fn deeper(self) -> Option<Self> {
        (self.depth < DEEPEST).then_some(Self { depth: self.depth + 1, ..self })
    }

    /// The word at `idx` in lower case; "" outside the block.
    pub fn lower(&self, idx: usize) -> &'a str {
        if idx < self.until { self.tokens.lower(idx) } else { "" }
    }

    /// The word before `idx` in lower case; "" at the head of the block.
    pub fn before(&self, idx: usize) -> &'a str {
        if idx > self.from { self.tokens.lower(idx - 1) } else { "" }
    }

    /// What the words at `idx` can be.
    pub fn word(&self, idx: usize) -> Option<Found> {
        if idx >= self.until {
            return None;
        }
        words::at(self.tokens, idx).filter(|found| found.end <= self.until)
    }

    /// The token type at `idx` and the token after it.
    pub fn is(&self, idx: usize) -> Read<Word> {
        self.word(idx).map(|found| (found.is, found.end))
    }

    /// Whether the token at `idx` is written right after the one before it.
    pub fn glued(&self, idx: usize) -> bool {
        idx < self.until && self.tokens.glued(idx)
    }

    /// How the word at `idx` is written.
    pub fn case(&self, idx: usize) -> Case {
        self.tokens.get(idx).filter(|_| idx < self.until).map_or(Case::None, |token| token.case)
    }

    /// Whether the token at `idx` is made of digits.
    pub fn is_figure(&self, idx: usize) -> bool {
        idx < self.until && self.tokens.get(idx).is_some_and(|token| token.kind == TokenKind::Figure)
    }

    /// Whether the token at `idx` is a word.
    pub fn is_word(&self, idx: usize) -> bool {
        idx < self.until && self.tokens.is_word(idx)
    }

    /// A figure without separators: its value and how many digits it has.
    pub fn digits(&self, idx: usize) -> Option<(i32, usize)> {
        let text = self.lower(idx);
        let plain = self.is_figure(idx) && text.len() <= 8 && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse().ok().map(|value| (value, text.len()))).flatten()
    }

    /// Whether the figure at `idx` stands alone: not part of "3.5", "12:30", "2010-2015-86", "A320", "$5" or "5%".
    pub fn stands_alone(&self, idx: usize) -> bool {
        const OPENERS: [&str; 10] = ["(", "[", "\"", "“", "‘", "'", "–", "—", "-", "/"];
        let before = !self.glued(idx) || OPENERS.contains(&self.before(idx));
        before && !self.runs_on(idx + 1) && !matches!(self.before(idx), "$" | "£" | "€" | "¥" | "#")
    }

    /// Whether the token at `idx` is tied to the figure before it and makes it something else.
    fn runs_on(&self, idx: usize) -> bool {
        let next = self.lower(idx);
        let is_letters = self.is_word(idx) && !next.starts_with(['\'', '’']);
        let is_unit = matches!(next, "%" | "/" | "$" | "€" | "£" | "°") || (next == ":" && self.glued(idx + 1));
        self.glued(idx) && (is_letters || is_unit)
    }

    /// Skips one mark or word, if it stands at `idx`.
    pub fn skip(&self, idx: usize, words: &[&str]) -> usize {
        if words.contains(&self.lower(idx)) { idx + 1 } else { idx }
    }

    /// An ordinal: "3rd", "third", "twenty-third".
    pub fn ordinal(&self, idx: usize) -> Read<i8> {
        if let Some((value, _)) = self.digits(idx) {
            let suffix = self.glued(idx + 1) && matches!(self.lower(idx + 1), "st" | "nd" | "rd" | "th");
            return i8::try_from(value).ok().filter(|_| suffix).map(|value| (value, idx + 2));
        }
        match self.is(idx)? {
            (Word::Count(Count::Ten(ten)), end) => {
                let (one, end) = self.ordinal_word(self.skip(end, &["-"]))?;
                (1..10).contains(&one).then_some((ten as i8 + one, end))
            }
            _ => self.ordinal_word(idx),
        }
    }

    fn ordinal_word(&self, idx: usize) -> Read<i8> {
        match self.is(idx)? {
            (Word::Ordinal(number), end) if number > 0 => Some((number, end)),
            // "second" is a unit to the table, because only one row may hold a word.
            _ if self.lower(idx) == "second" => Some((2, idx + 1)),
            _ => None,
        }
    }

    /// A cardinal in words below a thousand million: "twenty-five", "two hundred and ten".
    pub fn cardinal_words(&self, idx: usize) -> Read<i64> {
        let (mut total, mut current, mut at, mut last) = (0_i64, None, idx, None);
        for _ in 0..8 {
            let joint = if last.is_some() && matches!(self.lower(at), "-" | "and") { at + 1 } else { at };
            let Some((Word::Count(count), end)) = self.is(joint) else { break };
            let value: i64 = current.unwrap_or(0);
            match (count, last) {
                (Count::Small(more) | Count::Ten(more), None | Some(Count::Scale(_)))
                | (Count::Small(more @ 1..10), Some(Count::Ten(_))) => current = Some(value + more),
                (Count::Scale(100), Some(_)) => current = Some(value * 100),
                (Count::Scale(scale), Some(_)) if value > 0 => {
                    total += value.saturating_mul(scale);
                    current = Some(0);
                }
                _ => break,
            }
            (at, last) = (end, Some(count));
        }
        current.filter(|_| at > idx).map(|value| (total.saturating_add(value), at))
    }

    /// How many: "six", "2.5", "a few", "one and a half", "half a".
    pub fn amount(&self, idx: usize) -> Read<Amount> {
        if let Some(found) = self.fraction(idx) {
            return Some(found);
        }
        // "[Ten] years ago": an editor's word in a quotation.
        if self.lower(idx) == "[" {
            let is_one = self.lower(idx + 2) == "]" && self.lower(idx + 1) != "[";
            let inner = if is_one { self.amount(idx + 1) } else { None };
            return inner.filter(|&(_, end)| end == idx + 2).map(|(amount, end)| (amount, end + 1));
        }
        if self.is_figure(idx) {
            let amount = Amount::parse(self.lower(idx))?;
            // "66 million years"
            if let Some((Word::Count(Count::Scale(scale @ 1_000_000..)), end)) = self.is(idx + 1) {
                return Some((amount.times(scale), end));
            }
            return Some(self.with_fraction(amount, idx + 1));
        }
        if let Some((value, end)) = self.cardinal_words(idx) {
            return Some(self.with_fraction(Amount::whole(value), end));
        }
        match self.is(idx)? {
            (Word::Few, end) if self.is_couple(idx) => Some((Amount::whole(2), end)),
            (Word::Few, end) => Some((Amount::Vague, end)),
            (Word::Single, end) => match self.lower(end) {
                "dozen" => Some((Amount::whole(12), end + 1)),
                "half" => Some((Amount::Thousandths(500), end + 1)),
                "hundred" => Some((Amount::whole(100), end + 1)),
                "thousand" => Some((Amount::whole(1000), end + 1)),
                _ => Some((Amount::whole(1), end)),
            },
            (Word::Unit(_), end) if self.lower(idx) == "half" => {
                let end = self.skip(self.skip(end, &["of"]), &["a", "an"]);
                Some((Amount::Thousandths(500), end))
            }
            _ => None,
        }
    }

    /// "a couple of": about two.
    pub fn is_couple(&self, idx: usize) -> bool {
        self.lower(self.skip(idx, &["a"])) == "couple"
    }

    /// "3/4", "a quarter of an"
    fn fraction(&self, idx: usize) -> Read<Amount> {
        if let (Some((above, 1)), "/", Some((below @ (2 | 4), 1))) =
            (self.digits(idx), self.lower(idx + 1), self.digits(idx + 2))
        {
            let glued = self.glued(idx + 1) && self.glued(idx + 2) && above < below;
            return glued.then(|| (Amount::Thousandths(i64::from(above) * 1000 / i64::from(below)), idx + 3));
        }
        let at = self.skip(idx, &["a"]);
        let is_quarter =
            self.lower(at) == "quarter" && self.lower(at + 1) == "of" && matches!(self.lower(at + 2), "a" | "an");
        // "a quarter-century"
        let is_prefix = self.lower(at) == "quarter" && self.lower(self.skip(at + 1, &["-"])) == "century";
        (is_quarter || is_prefix).then(|| (Amount::Thousandths(250), if is_prefix { at + 1 } else { at + 3 }))
    }

    /// "… and a half", "… and three quarters", "2 1/2".
    fn with_fraction(&self, whole: Amount, idx: usize) -> (Amount, usize) {
        let Amount::Thousandths(thousandths) = whole else { return (whole, idx) };
        let plus = |part: i64, end: usize| (Amount::Thousandths(thousandths.saturating_add(part)), end);
        match (self.lower(idx), self.lower(idx + 1), self.lower(idx + 2)) {
            ("½", _, _) => plus(500, idx + 1),
            ("¼", _, _) => plus(250, idx + 1),
            ("¾", _, _) => plus(750, idx + 1),
            ("1", "/", "2") if self.glued(idx + 1) => plus(500, idx + 3),
            ("-", "1", "/") if self.glued(idx) && self.lower(idx + 3) == "2" => plus(500, idx + 4),
            ("and", "a" | "an", "half") => plus(500, idx + 3),
            ("and", "half", _) => plus(500, idx + 2),
            ("and", "a" | "one", "quarter") => plus(250, self.skip(idx + 3, &["of"])),
            ("and", "quarter", _) => plus(250, self.skip(idx + 2, &["of"])),
            ("and", "two", "quarter" | "quarters") => plus(500, self.skip(idx + 3, &["of"])),
            ("and", "three", "quarter" | "quarters") => plus(750, self.skip(idx + 3, &["of"])),
            ("-", "and", "-") if self.lower(idx + 3) == "a" && self.lower(idx + 5) == "half" => plus(500, idx + 6),
            _ => (whole, idx),
        }
    }

    /// A year in words: "nineteen eighty-six", "two thousand and five".
    pub fn year_words(&self, idx: usize) -> Read<i16> {
        let in_range = |value: i64| i16::try_from(value).ok().filter(|year| (1000..=2999).contains(year));
        if let Some((value, end)) = self.cardinal_words(idx) {
            if let Some(year) = in_range(value) {
                return Some((year, end));
            }
            if (10..=29).contains(&value) {
                let zero = matches!(self.lower(end), "zero" | "oh");
                let (rest, end) = self.cardinal_words(if zero { end + 1 } else { self.skip(end, &["-"]) })?;
                let fits = if zero { (1..10).contains(&rest) } else { (10..100).contains(&rest) };
                return in_range(value * 100 + rest).filter(|_| fits).map(|year| (year, end));
            }
        }
        None
    }

    /// Whether a word that can be something else is written as a name in the middle of a sentence.
    pub fn is_capital(&self, idx: usize) -> bool {
        matches!(self.case(idx), Case::Capital | Case::Upper)
    }

    /// Whether a word is written as a name, and does not only begin its sentence.
    pub fn is_name(&self, idx: usize) -> bool {
        self.is_capital(idx) && (self.is_capital(idx + 1) || idx > self.from && self.is_word(idx - 1))
    }

    /// Whether a word means nothing but a time.
    pub fn is_sure(&self, idx: usize) -> bool {
        self.word(idx).is_some_and(|found| found.sense == Sense::Time)
    }

    /// Skips "the".
    pub fn skip_article(&self, idx: usize) -> usize {
        self.skip(idx, &["the"])
    }

    /// Whether the word at `idx` may be a noun that the words before it describe ("the morning session"): any word but
    /// those that begin another phrase.
    pub fn is_noun_like(&self, idx: usize) -> bool {
        let word = self.lower(idx);
        let verb = word.ends_with("ed")
            || matches!(
                word,
                "said" | "told" | "will" | "would" | "could" | "which" | "who" | "where" | "there" | "this"
            );
        self.is_word(idx) && !word.starts_with(['\'', '’']) && !begins_phrase(word) && !verb && !self.is_capital(idx)
    }

    /// Whether a figure looks like a year.
    pub fn stands_like_year(&self, idx: usize) -> bool {
        self.digits(idx).is_some_and(|(value, digits)| digits == 4 && (1500..2100).contains(&value))
    }
}

/// Words that begin another phrase.
fn begins_phrase(word: &str) -> bool {
    matches!(
        word,
        "of" | "on"
            | "in"
            | "at"
            | "to"
            | "by"
            | "and"
            | "or"
            | "but"
            | "as"
            | "that"
            | "when"
            | "while"
            | "with"
            | "for"
            | "from"
            | "after"
            | "before"
            | "until"
            | "was"
            | "were"
            | "is"
            | "are"
            | "had"
            | "has"
            | "have"
            | "he"
            | "she"
            | "it"
            | "they"
            | "we"
            | "i"
            | "you"
            | "the"
            | "a"
            | "an"
            | "his"
            | "her"
            | "so"
            | "if"
            | "because"
            | "under"
            | "into"
            | "over"
            | "than"
            | "without"
            | "against"
            | "then"
            | "behind"
            | "during"
            | "near"
            | "between"
            | "amid"
            | "since"
            | "along"
            | "across"
            | "beside"
            | "above"
            | "below"
            | "beyond"
            | "toward"
            | "towards"
            | "despite"
            | "through"
            | "ending"
    )
}
