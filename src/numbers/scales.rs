//! Letters behind a figure -> a power of ten, where the context says that they scale it: "3m users" are three million,
//! "a 3m wall" is three metres. A row is the letter as written, its power, and the evidence it needs.

use super::reader::Reader;
use super::units;
use super::{counted, currencies};
use crate::example::Example;
use crate::text::tokens::Case;

/// What the number is about to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    /// Nothing is known yet.
    Plain,
    /// A currency stands before it.
    Money,
}

/// What must speak for a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Evidence {
    /// It touches the figure.
    Glued,
    /// It touches a figure of more than one digit ("5G" is a network), or stands behind one with grouped digits.
    ManyDigits,
    /// A currency stands before the figure.
    Money,
    /// A currency, or what is counted stands behind it.
    Counted,
}

struct Suffix {
    text: &'static str,
    power: i32,
    evidence: Evidence,
    /// A phrase in which it scales.
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    example: Example,
}

#[rustfmt::skip]
const ROWS: &[Suffix] = &[
    Suffix { text: "k", power: 3, evidence: Evidence::Glued, example: Example::of("10k followers") },
    Suffix { text: "K", power: 3, evidence: Evidence::Glued, example: Example::of("250K views") },
    Suffix { text: "m", power: 6, evidence: Evidence::Counted, example: Example::of("3m subscribers") },
    Suffix { text: "M", power: 6, evidence: Evidence::Glued, example: Example::of("1.2M downloads") },
    Suffix { text: "MM", power: 6, evidence: Evidence::Glued, example: Example::of("4MM barrels") },
    Suffix { text: "b", power: 9, evidence: Evidence::Money, example: Example::of("$2.5b in loans") },
    Suffix { text: "B", power: 9, evidence: Evidence::Glued, example: Example::of("7B parameters") },
    Suffix { text: "G", power: 9, evidence: Evidence::ManyDigits, example: Example::of("10G packets") },
    Suffix { text: "t", power: 12, evidence: Evidence::Money, example: Example::of("$1.1t of debt") },
    Suffix { text: "T", power: 12, evidence: Evidence::Money, example: Example::of("$3T in assets") },
];

/// The power of ten that the letter at `idx` gives the figure before it, and where it ends.
pub(super) fn read(r: Reader<'_>, idx: usize, setting: Setting) -> Option<(i32, usize)> {
    let text = r.str(idx);
    if text.is_empty() || text.len() > 2 || (r.glued(idx + 1) && r.is_figure(idx + 1)) {
        return None;
    }
    let row = ROWS.iter().find(|row| row.text == text)?;
    let figure = r.str(idx - 1);
    let speaks = match row.evidence {
        _ if setting == Setting::Money => true,
        // "4K" and "8K" are pictures.
        Evidence::Glued => r.glued(idx) && !(text == "K" && matches!(figure, "4" | "8")),
        Evidence::ManyDigits => figure.len() > 1 && (r.glued(idx) || figure.contains(',')),
        Evidence::Money => false,
        Evidence::Counted => {
            // "1.4m sq ft", "3m tonnes": the unit stands behind it.
            let unit =
                units::at(r, idx + 1).is_some_and(|unit| r.lower(unit.start).len() > 1 && r.lower(unit.start) != "in");
            let code = r.case(idx + 1) == Case::Upper && currencies::is_code(r, idx + 1);
            unit || code || counted::begins_at(r, idx + 1) && !is_length(r, idx + 1)
        }
    };
    speaks.then_some((row.power, idx + 1))
}

/// Whether what stands behind "m" is measured or run over so many metres: "2m high walls", "the 400m hurdles".
pub(super) fn is_length(r: Reader<'_>, idx: usize) -> bool {
    let size = SIZES.contains(&r.lower(idx)) && !r.hyphen(idx + 1) && !NO_WALLS.contains(&r.lower(idx + 1));
    size || (idx..idx + 3).take_while(|&at| r.is_word(at) || r.hyphen(at)).any(|at| RACES.contains(&r.lower(at)))
}

/// Adjectives of size.
const SIZES: &[&str] = &["deep", "high", "long", "tall", "thick", "wide"];
/// What is high, long or deep in another sense.
const NO_WALLS: &[&str] =
    &["distance", "earners", "haul", "income", "quality", "risk", "school", "schools", "speed", "term"];
/// What is run, swum or jumped.
#[rustfmt::skip]
const RACES: &[&str] = &[
    "backstroke", "breaststroke", "butterfly", "dash", "finals", "finalists", "freestyle", "heats", "hurdles",
    "medallists", "medalists", "medley", "races", "relay", "relays", "runners", "semi", "semifinals", "semis", "sprinters",
    "sprints", "steeplechase", "swimmers", "trials",
];

#[cfg(test)]
mod tests {
    use super::super::testing::only;
    use super::*;

    #[test]
    fn every_row_scales_its_example() {
        for (at, row) in ROWS.iter().enumerate() {
            assert!(ROWS[..at].iter().all(|other| other.text != row.text), "{} stands twice", row.text);
            let figure: String = row.example.text().chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
            let value = figure.parse::<crate::Decimal>().unwrap().scaled(row.power);
            assert_eq!(only(row.example.text()).value, Some(value), "{}", row.example.text());
        }
    }
}
