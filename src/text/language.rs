//! Tokens -> the language of the article: English, or not known.

use super::tokens::Tokens;
use crate::document::Language;

/// Function words that no neighbour of English shares.
const ENGLISH: [&str; 24] = [
    "the", "and", "of", "that", "is", "was", "with", "for", "it", "are", "were", "this", "has", "have", "had", "but",
    "from", "they", "which", "who", "said", "would", "their", "been",
];

/// One word in twelve of running English is among these few; a text with one in thirty is taken for English.
pub(crate) fn guess(tokens: &Tokens<'_>) -> Language {
    let sample = tokens.len().min(2_000);
    let known = (0..sample).filter(|&idx| ENGLISH.contains(&tokens.lower(idx))).count();
    if known > 0 && known * 30 >= sample { Language::En } else { Language::Und }
}
