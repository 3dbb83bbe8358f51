//! Letters behind a figure -> a power of ten, where the context says that they scale it: "3m users" are three million,
//! "a 3m wall" is three metres. A row is the letter as written, its power, and the evidence it needs.

use super::counted;
use super::reader::Reader;

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
    #[cfg_attr(not(test), allow(dead_code))]
    example: &'static str,
}

#[rustfmt::skip]
const ROWS: &[Suffix] = &[
    Suffix { text: "k", power: 3, evidence: Evidence::Glued, example: "10k followers" },
    Suffix { text: "K", power: 3, evidence: Evidence::Glued, example: "250K views" },
    Suffix { text: "m", power: 6, evidence: Evidence::Counted, example: "3m subscribers" },
    Suffix { text: "M", power: 6, evidence: Evidence::Glued, example: "1.2M downloads" },
    Suffix { text: "MM", power: 6, evidence: Evidence::Glued, example: "4MM barrels" },
    Suffix { text: "b", power: 9, evidence: Evidence::Money, example: "$2.5b in loans" },
    Suffix { text: "B", power: 9, evidence: Evidence::Glued, example: "7B parameters" },
    Suffix { text: "G", power: 9, evidence: Evidence::ManyDigits, example: "10G packets" },
    Suffix { text: "t", power: 12, evidence: Evidence::Money, example: "$1.1t of debt" },
    Suffix { text: "T", power: 12, evidence: Evidence::Money, example: "$3T in assets" },
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
        Evidence::Counted => counted::begins_at(r, idx + 1),
    };
    speaks.then_some((row.power, idx + 1))
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;
    use super::*;

    #[test]
    fn every_row_scales_its_example() {
        for (at, row) in ROWS.iter().enumerate() {
            assert!(ROWS[..at].iter().all(|other| other.text != row.text), "{} stands twice", row.text);
            let figure: String = row.example.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
            let value = figure.parse::<super::super::Decimal>().unwrap().scaled(row.power);
            assert_eq!(only(row.example).value, Some(value), "{}", row.example);
        }
    }
}
