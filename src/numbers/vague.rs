//! Plurals of scale words -> an order of magnitude: "tens of thousands" is 10,000 to 99,999, "several hundred" 200 to
//! 999, "a couple of" about two. Each plural names its decade; the next one up has a wording of its own.

use super::reader::Reader;
use super::words::Word;
use crate::decimal::Decimal;
use crate::document::Bound;

/// A vague number and where its words end.
#[derive(Debug)]
pub(super) struct Vague {
    pub value: Option<Decimal>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub bound: Bound,
    pub end: usize,
    pub by: &'static str,
}

/// The plurals that name an order of magnitude: the word, its lower end, and its power of ten.
const PLURALS: &[(&str, u64, i32)] = &[
    ("tens", 10, 1),
    ("dozens", 24, 1),
    ("scores", 40, 1),
    ("hundreds", 100, 2),
    ("thousands", 1_000, 3),
    ("lakhs", 100_000, 5),
    ("millions", 1_000_000, 6),
    ("crores", 10_000_000, 7),
    ("billions", 1_000_000_000, 9),
    ("trillions", 1_000_000_000_000, 12),
];

/// The words that may begin a vague number.
pub(super) fn openers() -> impl Iterator<Item = &'static str> {
    PLURALS.iter().map(|row| row.0).chain(["several", "few", "many", "couple", "pair"])
}

/// The vague number at `idx`.
pub(super) fn read(r: Reader<'_>, idx: usize) -> Option<Vague> {
    plurals(r, idx).or_else(|| several(r, idx)).or_else(|| couple(r, idx))
}

fn plural(lower: &str) -> Option<(u64, i32)> {
    PLURALS.iter().find(|row| row.0 == lower).map(|row| (row.1, row.2))
}

/// "tens of thousands", "hundreds of millions", "dozens"
fn plurals(r: Reader<'_>, idx: usize) -> Option<Vague> {
    let many = usize::from(r.lower(idx) == "many");
    let (mut low, mut power) = plural(r.lower(idx + many))?;
    let mut end = idx + many + 1;
    let counted_of = r.lower(end) == "of";
    if matches!(r.lower(end - 1), "tens" | "scores") && !counted_of {
        return None;
    }
    // At most two scales may follow ("hundreds of thousands of millions").
    for _ in 0..2 {
        let (true, Some((factor, further))) = (r.lower(end) == "of", plural(r.lower(end + 1))) else { break };
        if further < 2 {
            break;
        }
        low = low.checked_mul(factor)?;
        power += further;
        end += 2;
    }
    if end == idx + many + 1 && r.lower(end - 1) == "tens" {
        return None;
    }
    let top = nines(power + 1);
    Some(Vague {
        value: None,
        low: Some(Decimal::from(low)),
        high: Some(top),
        bound: Bound::Vague,
        end,
        by: "vague-plural",
    })
}

/// The largest number of so many digits.
fn nines(digits: i32) -> Decimal {
    Decimal::of_digits(&"9".repeat(digits.unsigned_abs() as usize), "")
}

/// "several hundred", "a few thousand", "a couple of million"
fn several(r: Reader<'_>, idx: usize) -> Option<Vague> {
    let at = match (r.lower(idx), r.lower(idx + 1)) {
        ("several", _) => idx + 1,
        ("a", "few") => idx + 2,
        ("few" | "many", _) if r.before(idx) != "a" => idx + 1,
        _ => return None,
    };
    let power = match r.number_word(at)? {
        Word::Hundred => 2,
        Word::Scale(power) => i32::from(power),
        Word::Dozen => {
            let (low, high) = (Some(Decimal::from(24)), Some(Decimal::from(99)));
            return Some(Vague { value: None, low, high, bound: Bound::Vague, end: at + 1, by: "vague-several" });
        }
        _ => return None,
    };
    let low = Decimal::from(2).scaled(power);
    let high = nines(power + 1);
    Some(Vague { value: None, low: Some(low), high: Some(high), bound: Bound::Vague, end: at + 1, by: "vague-several" })
}

/// "a couple of", "a pair of", "a couple of hundred"
fn couple(r: Reader<'_>, idx: usize) -> Option<Vague> {
    let at = idx + usize::from(r.lower(idx) == "a");
    let bound = match r.lower(at) {
        "couple" => Bound::About,
        "pair" if at > idx => Bound::Exact,
        _ => return None,
    };
    let of = r.lower(at + 1) == "of";
    if !of && (bound == Bound::About || r.kind(at + 1).is_some()) {
        return None;
    }
    let (power, end) = match (bound, r.number_word(at + 2)) {
        (Bound::About, Some(Word::Hundred)) => (2, at + 3),
        (Bound::About, Some(Word::Scale(power))) => (i32::from(power), at + 3),
        (Bound::About, Some(Word::Dozen)) => {
            let value = Some(Decimal::from(24));
            return Some(Vague { value, low: None, high: None, bound, end: at + 3, by: "vague-couple" });
        }
        _ => (0, if of { at + 2 } else { at + 1 }),
    };
    let value = Decimal::from(2).scaled(power);
    Some(Vague { value: Some(value), low: None, high: None, bound, end, by: "vague-couple" })
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;

    #[test]
    fn each_plural_names_its_decade() {
        for (text, span, low, high) in [
            ("There were tens of thousands of fans.", "tens of thousands", "10000", "99999"),
            ("There were hundreds of fans.", "hundreds", "100", "999"),
            ("It lost hundreds of millions of votes.", "hundreds of millions", "100000000", "999999999"),
            ("It took dozens of trucks.", "dozens", "24", "99"),
            ("It took several hundred trucks.", "several hundred", "200", "999"),
            ("It took a few thousand trucks.", "a few thousand", "2000", "9999"),
        ] {
            let number = only(text);
            assert_eq!(number.span.of(text), span);
            assert_eq!(number.value, None);
            assert_eq!((number.low.unwrap().to_string(), number.high.unwrap().to_string()), (low.into(), high.into()));
        }
    }
}
