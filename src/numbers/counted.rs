//! The words after a number -> what it counts: "200,000 Russian citizens have" counts "Russian citizens".
//!
//! Without parts of speech this is a reading of shapes: words up to the first plural noun, and nothing where a function
//! word or a mark comes before one. It says nothing rather than half of something.

use super::phrase::{is_function_word, is_past_verb, is_plural};
use super::reader::Reader;
use crate::span::Span;

/// How many words a noun may have before it ("Russian", "app").
const LONGEST: usize = 5;

/// Whether what is counted begins at `idx`.
pub(super) fn begins_at(r: Reader<'_>, idx: usize) -> bool {
    plural_phrase(r, idx).is_some()
}

/// What is counted from `idx` on, past "of" and what points ("of those Russians").
pub(super) fn read(r: Reader<'_>, idx: usize, one: bool) -> Option<Span> {
    let start = if r.lower(idx) == "of" { past_pointers(r, idx + 1) } else { idx };
    // "from 58 four years ago", but "13 one-off payments".
    if start == idx && r.number_word(idx).is_some() && !r.hyphen(idx + 1) {
        return None;
    }
    let end = plural_phrase(r, start).or_else(|| if one { singular(r, start) } else { None })?;
    Some(r.span(start, end))
}

/// Past "the", "those", "its", "all".
fn past_pointers(r: Reader<'_>, mut idx: usize) -> usize {
    while matches!(r.lower(idx), "the" | "those" | "these" | "its" | "their" | "his" | "her" | "our" | "all" | "such") {
        idx += 1;
    }
    idx
}

/// Where the phrase around the first plural noun ends.
fn plural_phrase(r: Reader<'_>, start: usize) -> Option<usize> {
    let mut idx = start;
    while idx < start + 2 * LONGEST {
        if r.hyphen(idx) {
            idx += 1;
        }
        let lower = r.lower(idx);
        // "a 7.5 quake followed nine tremors": another number counts for itself.
        let is_number = idx > start && r.number_word(idx).is_some();
        if !r.is_word(idx) || is_number || is_function_word(lower) || lower.starts_with(['\'', '’']) {
            return None;
        }
        let next_is_clitic = r.lower(idx + 1).starts_with(['\'', '’']) && r.glued(idx + 1);
        if is_plural(lower) && !next_is_clitic && !r.hyphen(idx + 1) {
            // "news outlets": a plural right behind belongs to it.
            let further = r.is_word(idx + 1) && is_plural(r.lower(idx + 1)) && !is_past_verb(r.lower(idx + 1));
            return Some(if further { idx + 2 } else { idx + 1 });
        }
        idx += 1;
    }
    None
}

/// One thing: the word after "one", where the phrase ends with it.
fn singular(r: Reader<'_>, start: usize) -> Option<usize> {
    let lower = r.lower(start);
    let noun = r.is_word(start) && !is_function_word(lower) && !is_past_verb(lower) && !lower.starts_with(['\'', '’']);
    let next = r.lower(start + 1);
    let ends = !r.is_word(start + 1) || is_function_word(next) || is_past_verb(next);
    // "CO2" is cut in two by its figure.
    (noun && ends && !(r.glued(start + 1) && r.is_figure(start + 1))).then_some(start + 1)
}

#[cfg(test)]
mod tests {
    use super::super::reader::testing;
    use super::*;

    #[test]
    fn the_noun_phrase_is_found_or_nothing_is() {
        for (text, expected) in [
            ("Finnish nurses have left", Some("Finnish nurses")),
            ("of those miners who", Some("miners")),
            ("homes lost power", Some("homes")),
            ("news outlets say", Some("news outlets")),
            ("people died", Some("people")),
            ("in the north", None),
            ("of water", None),
            ("company's workers", None),
        ] {
            testing::read(text, |r| assert_eq!(read(r, 0, false).map(|span| span.of(text)), expected, "{text}"));
        }
        testing::read("vote.", |r| assert_eq!(read(r, 0, true).map(|span| span.of("vote.")), Some("vote")));
    }
}
