//! Where a character as people see it begins and ends (UAX #29): no span may cut one.

use unicode_segmentation::GraphemeCursor;

use crate::span::Span;

/// Whether no grapheme cluster goes on across this byte.
pub(crate) fn is_boundary(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    // Between two ASCII characters there is a boundary; the one exception, CR LF, cannot come up in a normalised text.
    let plain = |at: usize| bytes.get(at).is_none_or(|&byte| byte.is_ascii() || is_quotation_or_dash(bytes, at));
    if at == 0 || (bytes[at - 1].is_ascii() && plain(at)) {
        return true;
    }
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// Whether U+2010 to U+2027 begins here: the marks that news is full of, none of which joins what stands before.
fn is_quotation_or_dash(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at..], [0xE2, 0x80, 0x90..=0xA7, ..])
}

/// The first boundary at or after this byte, which must be a character's first.
pub(crate) fn boundary_from(text: &str, at: usize) -> usize {
    if is_boundary(text, at) {
        return at;
    }
    let next = GraphemeCursor::new(at, text.len(), true).next_boundary(text, 0);
    next.ok().flatten().unwrap_or(text.len())
}

/// The span without white space and without parts of clusters at its ends; none if nothing is left.
pub(crate) fn inward(text: &str, span: Span) -> Option<Span> {
    let mut span = span.trimmed(text);
    loop {
        let start = boundary_from(text, span.start as usize);
        let mut end = span.end as usize;
        if start >= end {
            return None;
        }
        if !is_boundary(text, end) {
            end = GraphemeCursor::new(end, text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(start);
        }
        let inner = Span::new(start, end.max(start)).trimmed(text);
        if inner == span {
            return (!span.is_empty()).then_some(span);
        }
        span = inner;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_stay_whole() {
        let text = "a👩‍👩‍👧 e\u{301}";
        assert!(is_boundary(text, 1) && !is_boundary(text, 5));
        assert_eq!(boundary_from(text, 5), text.find(' ').unwrap_or_default());
        assert!(!is_boundary(text, text.len() - 2) && is_boundary(text, text.len()));
    }

    #[test]
    fn what_hangs_on_white_space_is_left_out() {
        let text = " \u{301}abc ";
        assert_eq!(inward(text, Span::new(0, text.len())).map(|span| span.of(text)), Some("abc"));
        assert_eq!(inward(" \u{301} ", Span::new(0, 4)), None);
    }
}
