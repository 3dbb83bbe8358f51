//! Shapes of digits and marks that count nothing: phone numbers, identifiers, days in figures, clock times. A row is a
//! name, a pattern anchored where its first figure stands, and an example.

use std::sync::LazyLock;

use regex::Regex;

use super::reader::Reader;

struct Shape {
    #[cfg_attr(not(test), allow(dead_code))]
    name: &'static str,
    pattern: &'static str,
    #[cfg_attr(not(test), allow(dead_code))]
    example: &'static str,
}

#[rustfmt::skip]
const SHAPES: &[Shape] = &[
    Shape { name: "phone-international", pattern: r"^\+\d{1,3}[ .\-]?\(?\d{1,4}\)?(?:[ .\-/]?\d{2,5}){1,5}", example: "+1 202-555-0143" },
    Shape { name: "phone-trunk", pattern: r"^\(?0\d{2,4}\)?[ \-]\d{3,4}(?:[ \-]?\d{3,4})?", example: "020 7946 0958" },
    Shape { name: "phone-american", pattern: r"^(?:1[ .\-])?\(?\d{3}\)?[ .\-]{1,2}\d{3}[.\-]\d{4}", example: "(202) 555-0143" },
    Shape { name: "phone-local", pattern: r"^\d{3}-\d{4}(?:\D|$)", example: "555-0143" },
    Shape { name: "isbn", pattern: r"^97[89](?:[ \-]\d{1,7}){3}[ \-][\dX]", example: "978 3 16 148410 0" },
    Shape { name: "chain-of-hyphens", pattern: r"^\d+(?:[-‐‑]\d+){2,}", example: "978-0-306-40615-7" },
    Shape { name: "chain-of-slashes", pattern: r"^\d+(?:/\d+){2,}", example: "5/17/2018" },
    Shape { name: "chain-of-colons", pattern: r"^\d+(?::\d{2})+(?:\.\d+)?(?:\D|$)", example: "2:03:11" },
    Shape { name: "card", pattern: r"^\d{4}(?:[ \-]\d{4}){2,}", example: "4000 1234 5678 9010" },
];

/// No shape is longer than this, so that a long run of digits is not read again from each of them.
const LONGEST: usize = 48;

static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    SHAPES.iter().map(|shape| Regex::new(shape.pattern).expect("the tests compile every shape")).collect()
});

/// Where the shape that begins at the token ends.
pub(super) fn at(r: Reader<'_>, idx: usize) -> Option<usize> {
    let text = r.tokens.text;
    let start = r.tokens.get(idx)?.span.start as usize;
    let mut limit = text.len().min(start + LONGEST);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let found = PATTERNS.iter().find_map(|pattern| pattern.find(&text[start..limit]))?;
    let digits = found.as_str().trim_end_matches(|c: char| !c.is_ascii_digit()).len();
    let covered = (start + digits) as u32;
    let mut end = idx;
    while end < r.end && r.tokens.get(end).is_some_and(|token| token.span.start < covered) {
        end += 1;
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::super::testing::all;
    use super::*;

    #[test]
    fn every_shape_passes_over_its_example() {
        for shape in SHAPES {
            let text = format!("See {} there.", shape.example);
            assert!(all(&text).is_empty(), "{}: {:?}", shape.name, all(&text));
        }
    }
}
