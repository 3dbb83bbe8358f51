//! An attribution -> how it is put: whose words, affirmed or not, how firmly, and when it was said.

use super::attribution::Attribution;
use super::reader::Reader;
use super::words::Tag;
use crate::document::Quotation;

/// Whether the words are the source's own.
pub(super) fn quotation(reader: &Reader<'_, '_>, attribution: &Attribution) -> Quotation {
    let whole = |piece: &std::ops::Range<usize>| reader.quote_from(piece.start).is_some_and(|quote| quote.end >= piece.end);
    if attribution.content.iter().all(whole) {
        Quotation::Direct
    } else if attribution.content.iter().any(|piece| piece.clone().any(|idx| reader.is(idx, Tag::OPENS))) {
        Quotation::Mixed
    } else {
        Quotation::Indirect
    }
}
