//! Rows of words -> the longest row that stands at a token. The one matcher behind every table of words.

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
        let (phrases, rows): (Vec<&str>, Vec<T>) = rows.into_iter().unzip();
        Self { rows, index: Index::new(&phrases) }
    }

    /// The longest phrase at `idx` inside `until` tokens: its row and the token after it.
    pub fn longest(&self, tokens: &Tokens<'_>, idx: usize, until: usize) -> Option<(T, usize)> {
        let (row, end) = self.index.longest(tokens, idx, until)?;
        Some((self.rows[row as usize], end))
    }
}

/// First word -> the phrases that begin with it. It knows nothing of the rows, so that its code stands in the program once
/// and not once a table; and no phrase has a piece of memory to itself, because thousands are put in before the first
/// article is read.
#[derive(Debug)]
struct Index {
    /// By the [`Self::bucket`] of their first word, longest first; about as many as there are phrases, a power of two.
    buckets: Vec<Vec<Phrase>>,
    /// The words of all phrases, a space behind each.
    words: Vec<u8>,
    /// First byte of a first word -> a bit for every length that such words have. Nine tokens in ten begin no phrase of
    /// a table, and this tells most of them without a hash.
    lengths: [u64; 256],
}

#[derive(Debug)]
struct Phrase {
    /// The [`mark`] of its first two words: "the" begins so many phrases that each of them must be told apart without
    /// reading it.
    mark: u32,
    /// How many words it has.
    count: u16,
    /// Where these stand in [`Index::words`].
    words: std::ops::Range<u32>,
    row: u32,
}

/// Where a word stands in `Index::lengths`; words of 63 bytes and more share a bit.
fn place(word: &str) -> (usize, u64) {
    (word.bytes().next().map_or(0, usize::from), 1 << word.len().min(63))
}

/// A number for two words, by the length of each, its first byte and its last.
fn mark(first: &str, second: &str) -> u32 {
    let mix = |word: &str| {
        let bytes = word.as_bytes();
        let byte = |at: usize| bytes.get(at).map_or(0, |&byte| u16::from(byte));
        byte(0) ^ (byte(bytes.len().wrapping_sub(1)) << 5) ^ ((bytes.len() as u16) << 11)
    };
    u32::from(mix(first)) << 16 | u32::from(mix(second))
}

impl Index {
    fn new(phrases: &[&str]) -> Self {
        let buckets = (0..phrases.len().next_power_of_two()).map(|_| Vec::new()).collect();
        let mut index = Self { buckets, words: Vec::new(), lengths: [0; 256] };
        for (phrase, row) in phrases.iter().zip(0..) {
            index.insert(phrase, row);
        }
        index
    }

    /// Which bucket a first word has.
    fn bucket(&self, word: &str) -> usize {
        let hash = word.bytes().fold(0, |sum: usize, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
        hash & (self.buckets.len() - 1)
    }

    fn insert(&mut self, phrase: &str, row: u32) {
        let tokens = tokenize(phrase);
        let start = self.words.len() as u32;
        for idx in 0..tokens.len() {
            self.words.extend_from_slice(tokens.lower(idx).as_bytes());
            self.words.push(b' ');
        }
        let first = tokens.lower(0);
        let (byte, length) = place(first);
        self.lengths[byte] |= length;
        let mark = mark(first, tokens.lower(1));
        let count = tokens.len() as u16;
        let bucket = self.bucket(first);
        let bucket = &mut self.buckets[bucket];
        let place = bucket.partition_point(|phrase| phrase.count >= count);
        bucket.insert(place, Phrase { mark, count, words: start..self.words.len() as u32, row });
    }

    fn longest(&self, tokens: &Tokens<'_>, idx: usize, until: usize) -> Option<(u32, usize)> {
        let first = tokens.lower(idx);
        let (byte, length) = place(first);
        if self.lengths[byte] & length == 0 {
            return None;
        }
        let bucket = &self.buckets[self.bucket(first)];
        if bucket.is_empty() {
            return None;
        }
        let (alone, followed) = (mark(first, ""), mark(first, tokens.lower(idx + 1)));
        let alike = |phrase: &&Phrase| phrase.mark == followed || phrase.mark == alone;
        bucket.iter().filter(alike).find_map(|phrase| {
            let end = idx + usize::from(phrase.count);
            (end <= until && self.is(phrase, tokens, idx)).then_some((phrase.row, end))
        })
    }

    /// Whether the phrase stands at `idx`.
    fn is(&self, phrase: &Phrase, tokens: &Tokens<'_>, idx: usize) -> bool {
        let mut rest = &self.words[phrase.words.start as usize..phrase.words.end as usize];
        (idx..idx + usize::from(phrase.count)).all(|at| {
            let behind = rest.strip_prefix(tokens.lower(at).as_bytes()).and_then(|rest| rest.strip_prefix(b" "));
            rest = behind.unwrap_or_default();
            behind.is_some()
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
