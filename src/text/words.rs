//! Words -> what a table says of each. The one hash table of single words, so that its code stands in the program once
//! and not once a kind of value; `phrases.rs` is for rows of several words.

use rustc_hash::FxHashMap;

/// A table of words in lower case.
#[derive(Debug)]
pub(crate) struct Words<V> {
    index: FxHashMap<&'static str, u32>,
    values: Vec<V>,
}

impl<V> Words<V> {
    /// What the table says of a word.
    pub fn get(&self, word: &str) -> Option<&V> {
        self.index.get(word).map(|&idx| &self.values[idx as usize])
    }

    /// Whether the word is in the table.
    pub fn contains(&self, word: &str) -> bool {
        self.index.contains_key(word)
    }

    /// How many words it has.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.values.len()
    }
}

impl<V: Default> Words<V> {
    /// The word's place in the table, made where it has none.
    pub fn slot(&mut self, word: &'static str) -> &mut V {
        let idx = *self.index.entry(word).or_insert(self.values.len() as u32) as usize;
        if idx == self.values.len() {
            self.values.push(V::default());
        }
        &mut self.values[idx]
    }
}

impl<V> Default for Words<V> {
    fn default() -> Self {
        Self { index: FxHashMap::default(), values: Vec::new() }
    }
}

impl<V> FromIterator<(&'static str, V)> for Words<V> {
    /// A word that stands twice keeps its first value.
    fn from_iter<I: IntoIterator<Item = (&'static str, V)>>(rows: I) -> Self {
        let mut words = Self::default();
        for (word, value) in rows {
            let idx = *words.index.entry(word).or_insert(words.values.len() as u32) as usize;
            if idx == words.values.len() {
                words.values.push(value);
            }
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_one_value() {
        let words: Words<u8> = [("one", 1), ("two", 2), ("one", 3)].into_iter().collect();
        assert_eq!((words.get("one"), words.get("three"), words.len()), (Some(&1), None, 2));
        let mut counted = Words::<u8>::default();
        *counted.slot("one") += 1;
        *counted.slot("one") += 1;
        assert_eq!(counted.get("one"), Some(&2));
    }
}
