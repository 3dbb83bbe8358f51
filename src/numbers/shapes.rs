//! Shapes of digits and marks that count nothing: phone numbers, identifiers, days in figures, clock times. A row is a
//! name, a pattern for what begins where its first figure stands, and an example; of two that fit, the first has it.

use std::sync::LazyLock;

use regex::Regex;

use super::reader::Reader;
use crate::example::Example;

struct Shape {
    #[cfg_attr(not(test), allow(dead_code))]
    name: &'static str,
    pattern: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    example: Example,
}

#[rustfmt::skip]
const SHAPES: &[Shape] = &[
    Shape { name: "phone-international", pattern: r"\+[0-9]{1,3}[ .\-]?\(?[0-9]{1,4}\)?(?:[ .\-/]?[0-9]{2,5}){1,5}", example: Example::of("+1 202-555-0143") },
    Shape { name: "phone-trunk", pattern: r"\(?0[0-9]{2,4}\)?[ \-][0-9]{3,4}(?:[ \-]?[0-9]{3,4})?", example: Example::of("020 7946 0958") },
    Shape { name: "phone-american", pattern: r"(?:1[ .\-])?\(?[0-9]{3}\)?[ .\-]{1,2}[0-9]{3}(?:[.\-]| ?- ?)[0-9]{4}", example: Example::of("(202) 555-0143") },
    Shape { name: "phone-local", pattern: r"[0-9]{3}-[0-9]{4}(?:[^0-9]|$)", example: Example::of("555-0143") },
    Shape { name: "isbn", pattern: r"97[89](?:[ \-][0-9]{1,7}){3}[ \-][0-9X]", example: Example::of("978 3 16 148410 0") },
    Shape { name: "chain-of-hyphens", pattern: r"[0-9]+(?:[-‐‑][0-9]+){2,}", example: Example::of("978-0-306-40615-7") },
    Shape { name: "chain-of-slashes", pattern: r"[0-9]+(?:/[0-9]+){2,}", example: Example::of("5/17/2018") },
    Shape { name: "chain-of-colons", pattern: r"[0-9]+(?::[0-9]{2})+(?:\.[0-9]+)?(?:[^0-9]|$)", example: Example::of("2:03:11") },
    Shape { name: "card", pattern: r"[0-9]{4}(?:[ \-][0-9]{4}){2,}", example: Example::of("4000 1234 5678 9010") },
];

/// No shape is longer than this, so that a long run of digits is not read again from each of them.
const LONGEST: usize = 48;

/// All shapes as one pattern, which is built in the time of one. The tests hold that it compiles; to say so with `expect`
/// would put the text of every error into the program.
static ANY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let patterns: Vec<&str> = SHAPES.iter().map(|shape| shape.pattern).collect();
    Regex::new(&format!("^(?:{})", patterns.join("|"))).ok()
});

/// Where the shape that begins at the token ends.
pub(super) fn at(r: Reader<'_>, idx: usize) -> Option<usize> {
    let text = r.tokens.text;
    let start = r.tokens.get(idx)?.span.start as usize;
    let mut limit = text.len().min(start + LONGEST);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let found = ANY.as_ref()?.find(&text[start..limit])?;
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
    fn the_shapes_compile() {
        assert!(ANY.is_some());
    }

    #[test]
    fn every_shape_passes_over_its_example() {
        for shape in SHAPES {
            let text = format!("See {} there.", shape.example.text());
            assert!(all(&text).is_empty(), "{}: {:?}", shape.name, all(&text));
        }
    }
}
