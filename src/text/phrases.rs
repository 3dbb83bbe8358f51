//! Rows of words -> the longest row that stands at a token. The one matcher behind every table of words.

use rustc_hash::FxHashMap;

use super::tokens::{Tokens, tokenize};

/// A table of phrases, each with the row it stands for. Keys are written in lower case, as [`Tokens::lower`] gives them.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    /// First word -> the words after it and the row, longest first.
    by_first: FxHashMap<Box<str>, Vec<(Box<[Box<str>]>, T)>>,
}

impl<T: Copy> Phrases<T> {
    /// Splits every phrase as the article is split. A phrase that stands twice keeps its first row.
    pub fn new<'a>(rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut by_first: FxHashMap<Box<str>, Vec<(Box<[Box<str>]>, T)>> = FxHashMap::default();
        for (phrase, row) in rows {
            let tokens = tokenize(phrase);
            let rest: Box<[Box<str>]> = (1..tokens.len()).map(|idx| tokens.lower(idx).into()).collect();
            by_first.entry(tokens.lower(0).into()).or_default().push((rest, row));
        }
        for tails in by_first.values_mut() {
            tails.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { by_first }
    }

    /// The longest phrase at `idx` inside `until` tokens: its row and the token after it.
    pub fn longest(&self, tokens: &Tokens<'_>, idx: usize, until: usize) -> Option<(T, usize)> {
        let tails = self.by_first.get(tokens.lower(idx))?;
        tails.iter().find_map(|(rest, row)| {
            let end = idx + 1 + rest.len();
            let same = end <= until && rest.iter().enumerate().all(|(n, word)| tokens.lower(idx + 1 + n) == &**word);
            same.then_some((*row, end))
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
