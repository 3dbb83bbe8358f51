//! Words and marks around a number -> how its value is bounded: "more than", "up to", "some", "or so". A row is the
//! phrase, its meaning, and an example with its number; `not_after` lists words that take the phrase for themselves
//! ("talk about 5 points"). To add a wording, add a row.

use std::sync::LazyLock;

use super::currencies;
use super::reader::Reader;
use crate::document::Bound::{self, About, AtLeast, AtMost, LessThan, MoreThan};
use crate::example::Example;
use crate::text::phrases::Phrases;

pub(super) struct Row {
    text: &'static str,
    bound: Bound,
    not_after: &'static [&'static str],
    /// A number bounded by the phrase, exactly as it should be marked.
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    example: Example,
}

const fn row(text: &'static str, bound: Bound, example: &'static str) -> Row {
    Row { text, bound, not_after: &[], example: Example::of(example) }
}

/// What is fought, feared or talked "over" is no lower bound.
#[rustfmt::skip]
const TOPIC: &[&str] = &[
    "concern", "concerns", "dispute", "disputes", "row", "fear", "fears", "anger", "outrage", "protest", "protests",
    "debate", "clash", "clashes", "worry", "worries", "charged", "arrested", "sued", "control", "won", "win",
    "victory", "talks", "fight", "war", "battle", "questioned", "feud",
];
/// What one talks or thinks "about".
#[rustfmt::skip]
const MATTER: &[&str] = &[
    "talk", "talks", "talked", "talking", "ask", "asked", "asking", "know", "knew", "knows", "told", "tell",
    "worried", "think", "thought", "thinking", "something", "anything", "nothing", "all", "how", "what", "concerned",
    "questions", "concerns", "book", "books", "film", "story", "stories", "information", "complain", "complained",
    "complaints",
];

#[rustfmt::skip]
const BEFORE: &[Row] = &[
    row("more than", MoreThan, "more than 40"),
    row("more then", MoreThan, "more then 40"),
    Row { text: "over", bound: MoreThan, not_after: TOPIC, example: Example::of("over 300") },
    row("well over", MoreThan, "well over 300"),
    row("just over", MoreThan, "just over 300"),
    row("a little over", MoreThan, "a little over 300"),
    row("a little more than", MoreThan, "a little more than 70"),
    row("slightly more than", MoreThan, "slightly more than 70"),
    row("slightly over", MoreThan, "slightly over 70"),
    row("far more than", MoreThan, "far more than 70"),
    row("just above", MoreThan, "just above 70"),
    row("above", MoreThan, "above 170"),
    row("greater than", MoreThan, "greater than 100"),
    row("larger than", MoreThan, "larger than 100"),
    row("bigger than", MoreThan, "bigger than 100"),
    row("higher than", MoreThan, "higher than 100"),
    row("longer than", MoreThan, "longer than 100"),
    row("older than", MoreThan, "older than 65"),
    row("upwards of", MoreThan, "upwards of 60"),
    row("upward of", MoreThan, "upward of 60"),
    row("in excess of", MoreThan, "in excess of 60"),
    row("north of", MoreThan, "north of 60"),
    row("exceeding", MoreThan, "exceeding 60"),
    row("exceed", MoreThan, "exceed 60"),
    row("exceeds", MoreThan, "exceeds 60"),
    row("surpassing", MoreThan, "surpassing 60"),
    row(">", MoreThan, ">30"),
    row("at least", AtLeast, "at least 12"),
    row("no less than", AtLeast, "no less than 12"),
    row("no fewer than", AtLeast, "no fewer than 12"),
    row("not less than", AtLeast, "not less than 12"),
    row("not fewer than", AtLeast, "not fewer than 12"),
    row("a minimum of", AtLeast, "a minimum of 12"),
    row("minimum of", AtLeast, "minimum of 12"),
    row("equal to or more than", AtLeast, "equal to or more than 30"),
    row("more than or equal to", AtLeast, "more than or equal to 30"),
    row("greater than or equal to", AtLeast, "greater than or equal to 30"),
    row("≥", AtLeast, "≥30"),
    row("> =", AtLeast, ">=30"),
    row("at most", AtMost, "at most 12"),
    row("up to", AtMost, "up to 700"),
    row("as many as", AtMost, "as many as 700"),
    row("as much as", AtMost, "as much as 700"),
    row("no more than", AtMost, "no more than 12"),
    row("not more than", AtMost, "not more than 12"),
    row("no higher than", AtMost, "no higher than 12"),
    row("a maximum of", AtMost, "a maximum of 12"),
    row("maximum of", AtMost, "maximum of 12"),
    row("less than or equal to", AtMost, "less than or equal to 12"),
    row("equal to or less than", AtMost, "equal to or less than 12"),
    row("≤", AtMost, "≤30"),
    row("< =", AtMost, "<=30"),
    row("less than", LessThan, "less than 12"),
    row("less then", LessThan, "less then 12"),
    row("fewer than", LessThan, "fewer than 12"),
    row("lower than", LessThan, "lower than 12"),
    row("smaller than", LessThan, "smaller than 12"),
    row("shorter than", LessThan, "shorter than 12"),
    row("younger than", LessThan, "younger than 14"),
    row("under", LessThan, "under 40"),
    row("just under", LessThan, "just under 40"),
    row("well under", LessThan, "well under 40"),
    row("a little under", LessThan, "a little under 40"),
    row("slightly under", LessThan, "slightly under 40"),
    row("just below", LessThan, "just below 40"),
    row("well below", LessThan, "well below 40"),
    row("a little less than", LessThan, "a little less than 40"),
    row("slightly less than", LessThan, "slightly less than 40"),
    row("below", LessThan, "below 40"),
    row("just shy of", LessThan, "just shy of 40"),
    row("shy of", LessThan, "shy of 40"),
    row("<", LessThan, "<30"),
    row("nearly", About, "nearly 3,000"),
    row("almost", About, "almost 3,000"),
    row("close to", About, "close to 3,000"),
    Row { text: "about", bound: About, not_after: MATTER, example: Example::of("about 50") },
    row("around", About, "around 50"),
    row("approximately", About, "approximately 50"),
    row("approx", About, "approx 50"),
    row("approx.", About, "approx. 50"),
    row("roughly", About, "roughly 50"),
    row("some", About, "some 50"),
    row("circa", About, "circa 50"),
    row("an estimated", About, "an estimated 50"),
    row("estimated", About, "estimated 50"),
    row("in the region of", About, "in the region of 50"),
    row("somewhere around", About, "somewhere around 50"),
    row("just about", About, "just about 50"),
    row("~", About, "~50"),
    row("≈", About, "≈50"),
];

#[rustfmt::skip]
const AFTER: &[Row] = &[
    row("or more", AtLeast, "20 or more"),
    row("or greater", AtLeast, "20 or greater"),
    row("or higher", AtLeast, "20 or higher"),
    row("or above", AtLeast, "20 or above"),
    row("and above", AtLeast, "20 and above"),
    row("or over", AtLeast, "20 or over"),
    row("and over", AtLeast, "20 and over"),
    row("and up", AtLeast, "20 and up"),
    row("and more", AtLeast, "20 and more"),
    row("plus", AtLeast, "20 plus"),
    row("-plus", AtLeast, "20-plus"),
    row("+", AtLeast, "100+"),
    row("or less", AtMost, "20 or less"),
    row("or fewer", AtMost, "20 or fewer"),
    row("or lower", AtMost, "20 or lower"),
    row("or below", AtMost, "20 or below"),
    row("and below", AtMost, "20 and below"),
    row("or under", AtMost, "20 or under"),
    row("and under", AtMost, "20 and under"),
    row("or so", About, "50 or so"),
    row("-odd", About, "50-odd"),
    row("or thereabouts", About, "50 or thereabouts"),
];

static BEFORE_TABLE: LazyLock<Phrases<&Row>> = LazyLock::new(|| Phrases::new(BEFORE.iter().map(|row| (row.text, row))));
static AFTER_TABLE: LazyLock<Phrases<&Row>> = LazyLock::new(|| Phrases::new(AFTER.iter().map(|row| (row.text, row))));

/// The bound in front of a number, and where the number would begin.
pub(super) fn before(r: Reader<'_>, idx: usize) -> Option<(Bound, usize)> {
    let (row, end) = BEFORE_TABLE.longest(r.tokens, idx, r.end)?;
    let taken = row.not_after.contains(&r.before(idx));
    let bound = if row.text.starts_with("exceed") && is_negated(r, idx) { AtMost } else { row.bound };
    (!taken).then_some((bound, end))
}

/// "cannot exceed", "must not exceed", "is not to exceed", "never exceeds", "without exceeding".
fn is_negated(r: Reader<'_>, idx: usize) -> bool {
    let at = idx.saturating_sub(usize::from(r.before(idx) == "to"));
    let word = r.before(at);
    matches!(word, "not" | "cannot" | "never" | "without") || word.ends_with("n't") || word.ends_with("n’t")
}

/// The bound behind a number, and where it ends.
pub(super) fn after(r: Reader<'_>, idx: usize) -> Option<(Bound, usize)> {
    if idx >= r.end {
        return None;
    }
    let (row, end) = AFTER_TABLE.longest(r.tokens, idx, r.end)?;
    // "20 + 30" is a sum, "100+" a bound; "and up to" and "or more than" begin the next number.
    let close = row.text != "+" || (r.glued(idx) && !r.glued(idx + 1));
    let amount_behind = r.is_figure(end) || r.number_word(end).is_some() || currencies::before(r, end).is_some();
    let sum = row.text == "plus" && amount_behind;
    let next = matches!(r.lower(end), "to" | "than");
    (close && !sum && !next).then_some((row.bound, end))
}

/// The phrases that may begin a number.
pub(super) fn openers() -> impl Iterator<Item = &'static str> {
    BEFORE.iter().map(|row| row.text)
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;
    use super::*;

    #[test]
    fn every_row_bounds_its_example() {
        for rows in [BEFORE, AFTER] {
            for (at, row) in rows.iter().enumerate() {
                assert!(rows[..at].iter().all(|other| other.text != row.text), "{} stands twice", row.text);
                let text = format!("It took {} workers.", row.example.text());
                let number = only(&text);
                assert_eq!(number.bound, row.bound, "{text}");
                assert_eq!(number.span.of(&text), row.example.text());
            }
        }
    }

    #[test]
    fn what_may_not_be_exceeded_is_a_bound_from_above() {
        for text in ["It cannot exceed 40 trucks.", "It is not to exceed 40 trucks.", "It won't exceed 40 trucks."] {
            assert_eq!(only(text).bound, Bound::AtMost, "{text}");
        }
        assert_eq!(only("It can exceed 40 trucks.").bound, Bound::MoreThan);
    }

    #[test]
    fn what_the_verb_takes_is_no_bound() {
        let text = "They talked about 5 bridges and clashes over 3 islands.";
        for number in super::super::testing::all(text) {
            assert_eq!(number.bound, Bound::Exact, "{}", number.span.of(text));
        }
    }
}
