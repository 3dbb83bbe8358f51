//! Words and signs of hundredths behind a numeral -> percent, percentage point, basis point. A row is the wording, its
//! kind and an example; to add one, add a row.

use std::sync::LazyLock;

use super::reader::Reader;
use crate::document::NumberKind::{self, BasisPoint, Percent, PercentagePoint};
use crate::example::Example;
use crate::text::phrases::Phrases;

struct Row {
    text: &'static str,
    kind: NumberKind,
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    example: Example,
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row { text: "%", kind: Percent, example: Example::of("5.5%") },
    Row { text: "％", kind: Percent, example: Example::of("5％") },
    Row { text: "percent", kind: Percent, example: Example::of("30 percent") },
    Row { text: "percents", kind: Percent, example: Example::of("30 percents") },
    Row { text: "per cent", kind: Percent, example: Example::of("3.2 per cent") },
    Row { text: "per-cent", kind: Percent, example: Example::of("3.2 per-cent") },
    Row { text: "pct", kind: Percent, example: Example::of("7 pct") },
    Row { text: "p.c.", kind: Percent, example: Example::of("4 p.c.") },
    Row { text: "pc", kind: Percent, example: Example::of("4.1pc") },
    Row { text: "percentage", kind: Percent, example: Example::of("thirty percentage") },
    Row { text: "percentage point", kind: PercentagePoint, example: Example::of("one percentage point") },
    Row { text: "percentage points", kind: PercentagePoint, example: Example::of("2.5 percentage points") },
    Row { text: "percentage-point", kind: PercentagePoint, example: Example::of("2.5-percentage-point") },
    Row { text: "percent points", kind: PercentagePoint, example: Example::of("2 percent points") },
    Row { text: "% points", kind: PercentagePoint, example: Example::of("2% points") },
    Row { text: "pps", kind: PercentagePoint, example: Example::of("2 pps") },
    Row { text: "pp", kind: PercentagePoint, example: Example::of("2pp") },
    Row { text: "ppts", kind: PercentagePoint, example: Example::of("2 ppts") },
    Row { text: "basis point", kind: BasisPoint, example: Example::of("one basis point") },
    Row { text: "basis points", kind: BasisPoint, example: Example::of("25 basis points") },
    Row { text: "basis-point", kind: BasisPoint, example: Example::of("25-basis-point") },
    Row { text: "bps", kind: BasisPoint, example: Example::of("25bps") },
    Row { text: "bp", kind: BasisPoint, example: Example::of("25 bp") },
];

/// What moves by a "quarter-point", which elsewhere is half of what a player scores, and how it moves.
const RATES: &[&str] = &["rate", "rates", "interest-rate"];
#[rustfmt::skip]
const MOVES: &[&str] = &[
    "cut", "cuts", "decrease", "easing", "hike", "hikes", "increase", "increases", "increment", "increments", "move",
    "moves", "raise", "reduction", "reductions", "rise", "rises", "tightening",
];

static TABLE: LazyLock<Phrases<NumberKind>> =
    LazyLock::new(|| Phrases::new(ROWS.iter().map(|row| (row.text, row.kind))));

/// The kind that the words behind the numeral give it, and where they end.
pub(super) fn after(r: Reader<'_>, idx: usize) -> Option<(NumberKind, usize)> {
    let at = r.past_hyphen(idx);
    if at >= r.end {
        return None;
    }
    let found = TABLE.longest(r.tokens, at, r.end)?;
    // "4.1pc", but "ten PC games" and "3 pc sets".
    (r.lower(at) != "pc" || r.str(at) == "pc" && r.glued(at)).then_some(found)
}

/// The name of the kind in `by`.
pub(super) fn name(kind: NumberKind) -> &'static str {
    match kind {
        PercentagePoint => "percentage-point",
        BasisPoint => "basis-point",
        _ => "percent",
    }
}

/// The percent or point that a share is taken of: "half a percentage point", "one-tenth of 1 percent", "a quarter-point
/// cut in rates".
pub(super) fn of_share(r: Reader<'_>, idx: usize) -> Option<(NumberKind, usize)> {
    let of = idx + usize::from(r.lower(idx) == "of");
    if matches!(r.lower(of), "1" | "one" | "a") {
        return after(r, of + 1);
    }
    let points = after(r, idx).filter(|&(kind, _)| kind == PercentagePoint);
    points.or_else(|| {
        let point = r.past_hyphen(idx);
        let moves = |at: usize| MOVES.contains(&r.lower(at)) || RATES.contains(&r.lower(at));
        let rate = r.hyphen(idx) && r.lower(point) == "point" && (moves(point + 1) || moves(point + 2));
        rate.then_some((PercentagePoint, point + 1))
    })
}

/// "percent of ten", asked like a question: only where nothing stands before it.
pub(super) fn before(r: Reader<'_>, idx: usize) -> Option<usize> {
    if idx != r.start || !matches!(r.lower(idx), "percent" | "percents" | "per") {
        return None;
    }
    let (_, end) = TABLE.longest(r.tokens, idx, r.end)?;
    (r.lower(end) == "of").then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;
    use super::*;

    #[test]
    fn every_row_finds_its_example() {
        for (at, row) in ROWS.iter().enumerate() {
            assert!(ROWS[..at].iter().all(|other| other.text != row.text), "{} stands twice", row.text);
            let text = format!("It moved {} then.", row.example.text());
            let number = only(&text);
            assert_eq!((number.kind, number.span.of(&text)), (row.kind, row.example.text()));
        }
    }
}
