//! Tokens -> the language of the article: English, or not known.

use super::tokens::Tokens;
use crate::document::Language;

/// Function words that no neighbour of English shares, sorted.
const ENGLISH: [&str; 24] = [
    "and", "are", "been", "but", "for", "from", "had", "has", "have", "is", "it", "of", "said", "that", "the", "their",
    "they", "this", "was", "were", "which", "who", "with", "would",
];

/// One word in twelve of running English is among these few; a text with one in thirty is taken for English.
pub(crate) fn guess(tokens: &Tokens<'_>) -> Language {
    let sample = tokens.len().min(2_000);
    let known = (0..sample).filter(|&idx| ENGLISH.binary_search(&tokens.lower(idx)).is_ok()).count();
    if known > 0 && known * 30 >= sample { Language::En } else { Language::Und }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_words_are_sorted() {
        assert!(super::ENGLISH.is_sorted());
    }
}
