//! Bytes -> Unicode code points and UTF-16 units, and back. The only file that counts characters.
//!
//! The map keeps one entry for every non-ASCII character: where it ends in bytes, and how far bytes have by then run
//! ahead of the other two counts. Between entries all three run in step, so a look-up is one binary search.

use crate::span::Span;

/// What a column of the map counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Unicode scalar values, what the W3C Web Annotation model and Python count.
    CodePoints,
    /// UTF-16 code units, what JavaScript counts.
    Utf16,
}

/// The offsets of one text in three units.
#[derive(Debug)]
pub struct Offsets {
    length: u32,
    marks: Vec<Mark>,
}

/// The place after one non-ASCII character.
#[derive(Clone, Copy, Debug)]
struct Mark {
    byte: u32,
    code_points: u32,
    utf16: u32,
}

impl Mark {
    fn count(self, unit: Count) -> u32 {
        match unit {
            Count::CodePoints => self.code_points,
            Count::Utf16 => self.utf16,
        }
    }
}

const ORIGIN: Mark = Mark { byte: 0, code_points: 0, utf16: 0 };

impl Offsets {
    /// Reads the text once.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut marks = Vec::new();
        let mut last = ORIGIN;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            let ascii = at as u32 - last.byte;
            last = Mark {
                byte: (at + c.len_utf8()) as u32,
                code_points: last.code_points + ascii + 1,
                utf16: last.utf16 + ascii + c.len_utf16() as u32,
            };
            marks.push(last);
        }
        Self { length: text.len() as u32, marks }
    }

    /// How many units the text has before this byte, which must be a character boundary.
    #[must_use]
    pub fn from_byte(&self, byte: u32, unit: Count) -> u32 {
        let mark = self.last_mark(|mark| mark.byte <= byte);
        mark.count(unit) + (byte - mark.byte)
    }

    /// The byte with this many units before it; none past the end or inside a character.
    #[must_use]
    pub fn to_byte(&self, offset: u32, unit: Count) -> Option<u32> {
        let mark = self.last_mark(|mark| mark.count(unit) <= offset);
        let byte = mark.byte.checked_add(offset - mark.count(unit))?;
        let inside = byte <= self.length && self.from_byte(byte, unit) == offset;
        let boundary = self.marks.get(self.marks.partition_point(|mark| mark.byte <= byte)).is_none_or(|next| {
            // The next non-ASCII character begins where the ASCII stretch before it ends.
            byte - mark.byte < next.code_points - mark.code_points
        });
        (inside && boundary).then_some(byte)
    }

    /// Both ends of a span.
    #[must_use]
    pub fn span(&self, span: Span, unit: Count) -> [u32; 2] {
        [self.from_byte(span.start, unit), self.from_byte(span.end, unit)]
    }

    /// Length of the whole text.
    #[must_use]
    pub fn length(&self, unit: Count) -> u32 {
        self.from_byte(self.length, unit)
    }

    fn last_mark(&self, before: impl Fn(&Mark) -> bool) -> Mark {
        match self.marks.partition_point(before) {
            0 => ORIGIN,
            n => self.marks[n - 1],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_goes_there_and_back() {
        let text = "a’b😀\u{301}é\nz\u{FFFD}";
        let offsets = Offsets::of(text);
        let (mut code_points, mut utf16) = (0, 0);
        for c in text.char_indices().map(Some).chain([None]) {
            let byte = c.map_or(text.len(), |(at, _)| at) as u32;
            assert_eq!(offsets.from_byte(byte, Count::CodePoints), code_points);
            assert_eq!(offsets.from_byte(byte, Count::Utf16), utf16);
            assert_eq!(offsets.to_byte(code_points, Count::CodePoints), Some(byte));
            assert_eq!(offsets.to_byte(utf16, Count::Utf16), Some(byte));
            code_points += 1;
            utf16 += c.map_or(0, |(_, c)| c.len_utf16()) as u32;
        }
        assert_eq!(offsets.length(Count::CodePoints), code_points - 1);
        assert_eq!(offsets.to_byte(code_points, Count::CodePoints), None);
    }

    #[test]
    fn the_middle_of_a_surrogate_pair_is_nowhere() {
        assert_eq!(Offsets::of("a😀b").to_byte(2, Count::Utf16), None);
        assert_eq!(Offsets::of("a😀b").to_byte(3, Count::Utf16), Some(5));
    }
}
