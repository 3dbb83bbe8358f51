//! Raw input -> the one text that is analysed: `\n` line ends, U+FFFD for what is no character, nothing else changed.

/// A text as it arrives.
#[derive(Clone, Copy, Debug)]
pub enum Raw<'a> {
    /// What a file or a pipe holds: UTF-8, perhaps broken.
    Utf8(&'a [u8]),
    /// What JavaScript holds: UTF-16, perhaps with lone surrogates.
    Utf16(&'a [u16]),
}

/// Puts line ends and broken characters right. A lone surrogate becomes one U+FFFD, whichever way it was written.
#[must_use]
pub fn normalise(raw: Raw<'_>) -> String {
    match raw {
        Raw::Utf8(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => line_ends(text.chars(), bytes.len()),
            Err(_) => line_ends(lossy(bytes).chars(), bytes.len()),
        },
        Raw::Utf16(units) => {
            let chars = char::decode_utf16(units.iter().copied());
            line_ends(chars.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)), units.len())
        }
    }
}

/// Turns CRLF and lone CR into `\n`.
fn line_ends(chars: impl Iterator<Item = char>, capacity: usize) -> String {
    let mut text = String::with_capacity(capacity);
    let mut after_return = false;
    for c in chars {
        match c {
            '\r' => text.push('\n'),
            '\n' if after_return => {}
            other => text.push(other),
        }
        after_return = c == '\r';
    }
    text
}

/// Decodes UTF-8 with U+FFFD for what is broken. A surrogate written in three bytes (as Python's `surrogatepass` does)
/// counts as one broken character, so that the page and the command line agree on where everything stands.
fn lossy(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        match chunk.invalid() {
            // The decoder reports ED, then each continuation byte, as three errors: only the first counts.
            [0x80..=0xBF] if text.ends_with(char::REPLACEMENT_CHARACTER) && chunk.valid().is_empty() => {}
            [] => {}
            _ => text.push(char::REPLACEMENT_CHARACTER),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_newlines() {
        assert_eq!(normalise(Raw::Utf8(b"a\r\nb\rc\n\r\nd\r")), "a\nb\nc\n\nd\n");
    }

    #[test]
    fn a_lone_surrogate_is_one_replacement_character_in_both_encodings() {
        let units: Vec<u16> = "a".encode_utf16().chain([0xD83D]).chain("b".encode_utf16()).collect();
        assert_eq!(normalise(Raw::Utf16(&units)), "a\u{FFFD}b");
        assert_eq!(normalise(Raw::Utf8(b"a\xED\xA0\xBDb")), "a\u{FFFD}b");
        assert_eq!(normalise(Raw::Utf8(b"a\xED\xA0\xBD\xED\xA0\xBDb")), "a\u{FFFD}\u{FFFD}b");
    }

    #[test]
    fn well_formed_text_is_left_alone() {
        let text = "naïve 😀 e\u{301} \u{FEFF}\0\u{202E}";
        assert_eq!(normalise(Raw::Utf8(text.as_bytes())), text);
    }
}
