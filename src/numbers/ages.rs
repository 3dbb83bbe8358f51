//! Numbers that say how old someone is: "five years old", "14-year-old", "18 months of age", "aged 52", "Ann Lee, 52,".

use super::amounts::Amount;
use super::phrase;
use super::reader::Reader;
use crate::document::{Bound, NumberKind, Unit};
use crate::text::tokens::Case;

/// The unit of time at `idx` and its UCUM code.
pub(super) fn unit(r: Reader<'_>, idx: usize) -> Option<Unit> {
    let ucum = match r.lower(idx) {
        "year" | "years" | "yr" | "yrs" => "a",
        "month" | "months" => "mo",
        "week" | "weeks" => "wk",
        "day" | "days" => "d",
        "hour" | "hours" => "h",
        _ => return None,
    };
    Some(Unit { text: r.span(idx, idx + 1), ucum })
}

/// The unit behind the number that ends at `idx`, and where "old" or "of age" ends.
pub(super) fn behind(r: Reader<'_>, idx: usize) -> Option<(Unit, usize)> {
    let at = r.past_hyphen(idx);
    let unit = unit(r, at)?;
    let next = r.past_hyphen(at + 1);
    match (r.lower(next), r.lower(next + 1)) {
        ("old" | "olds", _) => Some((unit, next + 1)),
        ("of", "age") => Some((unit, next + 2)),
        _ => None,
    }
}

/// Where the number would begin behind "aged", "age of", "ages", "the age of".
pub(super) fn before(r: Reader<'_>, idx: usize) -> Option<usize> {
    let idx = idx + usize::from(r.lower(idx) == "the");
    let at = match (r.lower(idx), r.lower(idx + 1)) {
        ("age" | "ages", "of") => idx + 2,
        ("aged" | "age" | "ages", _) => idx + 1,
        _ => return None,
    };
    Some(at)
}

/// "younger than 14", "older than 65": whether the number at `idx` is compared with an age.
pub(super) fn compared(r: Reader<'_>, idx: usize) -> bool {
    r.before(idx) == "than" && matches!(r.before(idx - 1), "younger" | "older")
}

/// Words for people that only an age follows behind "over" and "under".
#[rustfmt::skip]
const AGED: &[&str] = &[
    "adults", "anybody", "anyone", "athletes", "boys", "children", "everybody", "everyone", "girls", "kids", "men", "minors",
    "nobody", "patients", "people", "persons", "residents", "those", "voters", "women", "youngsters", "youths",
];

/// "people over 65", "children under five are": a bare number behind people and a bound.
pub(super) fn of_people(r: Reader<'_>, start: usize, amount: &Amount) -> bool {
    let bound = matches!(r.lower(start), "over" | "under" | "above" | "below");
    let counts = r.is_word(amount.end) && !phrase::is_function_word(r.lower(amount.end));
    bound && AGED.contains(&r.before(start)) && !counts && may_be(amount)
}

/// Whether the amount may be an age behind its word: a bare number below 150.
pub(super) fn may_be(amount: &Amount) -> bool {
    amount.kind == NumberKind::Cardinal && amount.value.whole().is_some_and(|years| years < 150)
}

/// Words for people, behind which an age may stand as it does behind a name.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "man", "woman", "boy", "girl", "friend",
    "partner", "girlfriend", "boyfriend", "fiancée", "grandmother", "grandfather", "uncle", "aunt", "nephew", "niece", "cousin",
    "victim", "suspect", "driver", "student", "teacher", "teenager", "pensioner", "twins", "worker", "farmer", "seller",
    "widow", "widower", "grandson", "granddaughter", "fiancé", "passenger", "pedestrian", "cyclist", "resident", "retiree",
    "nurse", "doctor", "officer", "soldier", "pilot", "engineer", "lawyer", "journalist", "author", "actor", "actress", "singer",
    "champion", "player", "striker", "midfielder", "defender", "captain", "coach", "sprinter", "runner", "swimmer", "golfer",
    "boxer", "skier", "rider", "jockey", "bowler", "batsman", "batter", "pitcher", "winger", "forward", "fullback", "goalkeeper",
    "keeper", "quarterback", "skipper", "veteran", "rookie", "comedian", "musician", "rapper", "artist", "painter", "poet",
    "novelist", "writer", "chef", "director", "producer", "presenter", "mechanic", "electrician", "carpenter", "gunman",
    "attacker", "shooter", "assailant", "hiker", "climber", "candidate", "incumbent", "senator", "mayor", "governor", "prince",
    "princess", "king", "queen", "pope", "bishop", "priest", "entrepreneur", "founder", "survivor", "refugee", "migrant", "billionaire", "businessman",
    "businesswoman", "politician", "lawmaker", "activist", "general", "leader", "president", "minister", "defendant",
];

/// "Ann Lee, 52, said", "his wife, 79, was": a bare number between commas behind a name or a word for a person.
pub(super) fn after_name(r: Reader<'_>, amount: &Amount) -> bool {
    let start = amount.start;
    if !amount.figure_only || r.before(start) != "," || start < r.start + 2 {
        return false;
    }
    let years = amount.value.whole().is_some_and(|years| (1..=119).contains(&years));
    let word = r.lower(start - 2);
    let name = r.is_word(start - 2) && r.case(start - 2) == Case::Capital && !phrase::is_date_name(word);
    let list = r.is_figure(amount.end + 1) || r.number_word(amount.end + 1).is_some();
    let sentence_ends = amount.end + 1 >= r.end;
    let closed = matches!(r.str(amount.end), "," | ";") || (r.str(amount.end) == "." && sentence_ends);
    years && (name || PEOPLE.contains(&word)) && closed && !list
}

/// Who is told to be of an age.
const WHO: &[&str] = &["he", "she", "i", "who", "youngest", "oldest", "eldest"];

/// "She was 91.", "when he was 24", "the oldest will be 103", "dies at 91": a bare number that ends what is said of somebody.
pub(super) fn told(r: Reader<'_>, amount: &Amount) -> bool {
    let behind = r.lower(amount.end);
    let closed = !r.is_word(amount.end) && !r.is_figure(amount.end + 1) && !r.hyphen(amount.end)
        || matches!(behind, "and" | "when" | "but" | "at" | "on" | "then" | "next" | "last" | "this");
    let years = amount.value.whole().is_some_and(|years| (2..=119).contains(&years));
    if !closed || !years || matches!(behind, "%" | "/" | ":" | "°" | "$") {
        return false;
    }
    let mut at = amount.start;
    let mut back = |words: &[&str]| {
        let found = words.contains(&r.before(at));
        at -= usize::from(found);
        found
    };
    if back(&["at"]) {
        return back(&["dies", "died", "dead"]);
    }
    back(&["only", "just", "now", "still", "about", "around", "nearly", "almost"]);
    if back(&["be", "been"]) {
        back(&["have"]);
        back(&["will", "would", "'ll", "’ll", "'d", "’d"]) && back(WHO)
    } else {
        back(&["is", "was", "am", "turned", "turns", "'s", "’s", "'m", "’m"]) && back(WHO)
    }
}

/// Years of someone's life, the ends included.
pub(super) struct Decade {
    pub low: u64,
    pub high: u64,
    pub start: usize,
    pub end: usize,
}

/// "in her 30s", "his mid-40s", "their late 50s": the decade of someone's life, or the part of it.
pub(super) fn decade(r: Reader<'_>, idx: usize) -> Option<Decade> {
    if r.lower(idx + 1) != "s" || !r.glued(idx + 1) {
        return None;
    }
    let tens: u64 = r.str(idx).parse().ok().filter(|tens| (20..=90).contains(tens) && tens % 10 == 0)?;
    let part = |at: usize| match r.lower(at) {
        "early" => Some((0, 3)),
        "mid" => Some((4, 6)),
        "late" => Some((7, 9)),
        _ => None,
    };
    let at = if r.hyphen(idx.wrapping_sub(1)) { idx.wrapping_sub(2) } else { idx.wrapping_sub(1) };
    let (start, (from, until)) = part(at).map_or((idx, (0, 9)), |part| (at, part));
    let owned = matches!(r.before(start), "his" | "her" | "their" | "my" | "your" | "our");
    owned.then_some(Decade { low: tens + from, high: tens + until, start, end: idx + 2 })
}

/// "the over-65s", "under-18s": people by their age; where it ends.
pub(super) fn group(r: Reader<'_>, idx: usize) -> Option<(Bound, u64, usize)> {
    let bound = match r.lower(idx) {
        "over" => Bound::MoreThan,
        "under" => Bound::LessThan,
        _ => return None,
    };
    let at = r.past_hyphen(idx + 1);
    let years: u64 = r.str(at).parse().ok().filter(|years| (2..110).contains(years))?;
    (r.lower(at + 1) == "s" && r.glued(at + 1)).then_some((bound, years, at + 2))
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;
    use super::*;

    #[test]
    fn every_wording_is_an_age() {
        for (text, span, value) in [
            ("The boy was five years old then.", "five years old", "5"),
            ("A 14-year-old was hurt.", "14-year-old", "14"),
            ("It begins around 18 months of age.", "around 18 months of age", "18"),
            ("A woman aged 52 was hurt.", "aged 52", "52"),
            ("Maria Lopez, 52, was hurt.", "52", "52"),
            ("His wife, 79, was hurt.", "79", "79"),
            ("Nobody under the age of 12 was hurt.", "under the age of 12", "12"),
            ("Nobody younger than 12 was hurt.", "younger than 12", "12"),
            ("She was 91.", "91", "91"),
            ("He left when he was twelve and alone.", "twelve", "12"),
            ("The oldest will be 103 next month.", "103", "103"),
            ("Ann Lee, a poet, dies at 91", "91", "91"),
        ] {
            let number = only(text);
            assert_eq!(number.kind, NumberKind::Age, "{text}");
            assert_eq!(number.span.of(text), span);
            assert_eq!(number.value.unwrap().to_string(), value);
        }
        let text = "It is free for over-65s.";
        let number = only(text);
        assert_eq!((number.span.of(text), number.kind, number.bound), ("over-65s", NumberKind::Age, Bound::MoreThan));
        for text in ["Women between the ages of 15 and 49 were asked.", "Women between ages 15 and 49 were asked."] {
            let number = only(text);
            assert_eq!((number.kind, number.bound), (NumberKind::Age, Bound::Range), "{text}");
            assert!(number.span.of(text).starts_with("between"), "{text}");
        }
        let text = "A man in his 30s was hurt.";
        let number = only(text);
        assert_eq!((number.kind, number.low.unwrap().to_string()), (NumberKind::Age, "30".to_owned()));
    }
}
