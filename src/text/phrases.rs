//! Rows of words -> the longest row that stands at a token. The one matcher behind every table of words.

use rustc_hash::FxHashMap;

use super::tokens::{Tokens, tokenize};

/// A table of phrases, each with the row it stands for. Keys are written in lower case, as [`Tokens::lower`] gives them.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    rows: Vec<T>,
    index: Index,
}

impl<T: Copy> Phrases<T> {
    /// Splits every phrase as the article is split. A phrase that stands twice keeps its first row.
    pub fn new<'a>(rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut table = Self { rows: Vec::new(), index: Index::default() };
        for (phrase, row) in rows {
            table.index.insert(phrase, table.rows.len() as u32);
            table.rows.push(row);
        }
        table
    }

    /// The longest phrase at `idx` inside `until` tokens: its row and the token after it.
    pub fn longest(&self, tokens: &Tokens<'_>, idx: usize, until: usize) -> Option<(T, usize)> {
        let (row, end) = self.index.longest(tokens, idx, until)?;
        Some((self.rows[row as usize], end))
    }
}

/// First word -> the words after it and the number of the row, longest first. It knows nothing of the rows, so that its
/// code stands in the program once and not once a table.
#[derive(Debug)]
struct Index {
    by_first: FxHashMap<Box<str>, Vec<Tail>>,
    /// First byte of a first word -> a bit for every length that such words have. Nine tokens in ten begin no phrase of
    /// a table, and this tells most of them without a hash.
    lengths: [u64; 256],
}

impl Default for Index {
    fn default() -> Self {
        Self { by_first: FxHashMap::default(), lengths: [0; 256] }
    }
}

/// Where a word stands in `Index::lengths`; words of 63 bytes and more share a bit.
fn place(word: &str) -> (usize, u64) {
    (word.bytes().next().map_or(0, usize::from), 1 << word.len().min(63))
}

/// What follows the first word of a phrase.
#[derive(Debug)]
struct Tail {
    /// What [`mix`] makes of the first of its words: "the" begins so many phrases that each of them must be told apart
    /// without reading it.
    second: u16,
    words: Box<[Box<str>]>,
    row: u32,
}

/// A number for a word, by its length, its first byte and its last.
fn mix(word: &str) -> u16 {
    let bytes = word.as_bytes();
    let byte = |at: usize| bytes.get(at).map_or(0, |&byte| u16::from(byte));
    byte(0) ^ (byte(bytes.len().wrapping_sub(1)) << 5) ^ ((bytes.len() as u16) << 11)
}

impl Index {
    fn insert(&mut self, phrase: &str, row: u32) {
        let tokens = tokenize(phrase);
        let words: Box<[Box<str>]> = (1..tokens.len()).map(|idx| tokens.lower(idx).into()).collect();
        let (byte, length) = place(tokens.lower(0));
        self.lengths[byte] |= length;
        let tails = self.by_first.entry(tokens.lower(0).into()).or_default();
        let place = tails.partition_point(|tail| tail.words.len() >= words.len());
        tails.insert(place, Tail { second: words.first().map_or(0, |word| mix(word)), words, row });
    }

    fn longest(&self, tokens: &Tokens<'_>, idx: usize, until: usize) -> Option<(u32, usize)> {
        let first = tokens.lower(idx);
        let (byte, length) = place(first);
        if self.lengths[byte] & length == 0 {
            return None;
        }
        let tails = self.by_first.get(first)?;
        let second = mix(tokens.lower(idx + 1));
        tails.iter().filter(|tail| tail.second == second || tail.words.is_empty()).find_map(|tail| {
            let end = idx + 1 + tail.words.len();
            let same = end <= until && tail.words.iter().zip(idx + 1..).all(|(word, at)| tokens.lower(at) == &**word);
            same.then_some((tail.row, end))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_row_wins_and_stays_inside() {
        let table = Phrases::new([("square", 1), ("square miles", 2), ("square-mile", 3)]);
        let tokens = tokenize("Square miles, square-mile");
        assert_eq!(table.longest(&tokens, 0, tokens.len()), Some((2, 2)));
        assert_eq!(table.longest(&tokens, 0, 1), Some((1, 1)));
        assert_eq!(table.longest(&tokens, 3, tokens.len()), Some((3, 6)));
        assert_eq!(table.longest(&tokens, 1, tokens.len()), None);
    }
}
