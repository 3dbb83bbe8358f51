//! Words -> what part they can play in a clause. Closed classes only: a row is a class and its words, all in lower
//! case. To add a word, write it into its class; a word may stand in several.

use std::sync::LazyLock;

use crate::text::words::Words;

use super::lists;

/// A set of parts that a token plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag(pub u64);

impl Tag {
    pub const DETERMINER: Self = Self(1);
    pub const PREPOSITION: Self = Self(1 << 1);
    pub const SUBJECT: Self = Self(1 << 2);
    pub const BE: Self = Self(1 << 3);
    pub const HAVE: Self = Self(1 << 4);
    pub const DO: Self = Self(1 << 5);
    pub const MODAL: Self = Self(1 << 6);
    pub const NEGATION: Self = Self(1 << 7);
    pub const CONJUNCTION: Self = Self(1 << 8);
    pub const SUBORDINATOR: Self = Self(1 << 9);
    pub const RELATIVE: Self = Self(1 << 10);
    pub const ADVERB: Self = Self(1 << 11);
    pub const TIME: Self = Self(1 << 12);
    pub const CONNECTOR: Self = Self(1 << 13);
    pub const PRONOUN: Self = Self(1 << 14);
    pub const QUANTIFIER: Self = Self(1 << 15);
    /// The token stands inside a date.
    pub const DATE: Self = Self(1 << 16);
    /// The token stands inside a name.
    pub const NAME: Self = Self(1 << 17);
    /// The token stands inside a quotation, its marks included.
    pub const QUOTED: Self = Self(1 << 18);
    /// The token opens a quotation.
    pub const OPENS: Self = Self(1 << 19);
    /// The token closes a quotation.
    pub const CLOSES: Self = Self(1 << 20);
    /// The word can be a form of a cue.
    pub const CUE: Self = Self(1 << 21);
    pub const VERB: Self = Self(1 << 22);
    pub const DOCUMENT: Self = Self(1 << 23);
    pub const OCCASION: Self = Self(1 << 24);
    pub const TREND: Self = Self(1 << 25);
    pub const RULE: Self = Self(1 << 26);
    pub const PLAN: Self = Self(1 << 27);
    pub const CATENATIVE: Self = Self(1 << 28);
    pub const PLURAL: Self = Self(1 << 29);
    /// A noun for how many or how much: "toll", "number".
    pub const TOTAL: Self = Self(1 << 30);
    /// The token stands inside a number.
    pub const NUMBER: Self = Self(1 << 31);
    /// A noun for those who speak to the press: "police", "minister".
    pub const SPEAKER: Self = Self(1 << 32);
    /// The token stands inside a person's name.
    pub const PERSON: Self = Self(1 << 33);

    /// Any form of be, have, do, or a modal.
    pub const AUXILIARY: Self = Self(Self::BE.0 | Self::HAVE.0 | Self::DO.0 | Self::MODAL.0);

    /// Both sets together.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a part.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// One class and its words.
#[rustfmt::skip]
const CLASSES: &[(Tag, &[&str])] = &[
    (
        Tag::DETERMINER,
        &[
            "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "some",
            "any", "every", "each", "another", "no", "both", "several", "many", "most", "few", "all", "such",
        ],
    ),
    (
        Tag::QUANTIFIER,
        &["all", "both", "half", "some", "many", "most", "several", "few", "none", "one", "others", "more", "another"],
    ),
    (
        Tag::PREPOSITION,
        &[
            "of", "in", "on", "at", "for", "from", "with", "by", "to", "about", "against", "among", "amid",
            "around", "between", "beyond", "despite", "during", "inside", "into", "near", "off", "onto", "outside",
            "over", "per", "through", "throughout", "toward", "towards", "under", "upon", "via", "within",
            "without", "across", "behind", "below", "beneath", "beside", "besides", "concerning", "regarding",
            "like", "unlike", "following", "including", "above", "along", "alongside", "aboard", "ahead",
        ],
    ),
    (
        Tag::SUBJECT,
        &[
            "he", "she", "they", "it", "i", "we", "you", "everyone", "everybody", "nobody", "someone", "somebody",
            "anyone",
        ],
    ),
    (
        Tag::PRONOUN,
        &["he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "me", "us", "who", "which", "that"],
    ),
    (
        Tag::BE,
        &[
            "be", "is", "are", "was", "were", "am", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m", "isn't",
            "isn’t", "aren't", "aren’t", "wasn't", "wasn’t", "weren't", "weren’t",
        ],
    ),
    (
        Tag::HAVE,
        &[
            "have", "has", "had", "having", "'ve", "’ve", "haven't", "haven’t", "hasn't", "hasn’t", "hadn't",
            "hadn’t", "'d", "’d",
        ],
    ),
    (Tag::DO, &["do", "does", "did", "don't", "don’t", "doesn't", "doesn’t", "didn't", "didn’t"]),
    (
        Tag::MODAL,
        &[
            "will", "would", "can", "could", "may", "might", "must", "shall", "should", "cannot", "'ll", "’ll",
            "won't", "won’t", "wouldn't", "wouldn’t", "can't", "can’t", "couldn't", "couldn’t", "shouldn't",
            "shouldn’t", "mustn't", "mustn’t", "needn't", "needn’t",
        ],
    ),
    (
        Tag::NEGATION,
        &[
            "not", "never", "n't", "cannot", "don't", "don’t", "doesn't", "doesn’t", "didn't", "didn’t", "won't",
            "won’t", "wouldn't", "wouldn’t", "can't", "can’t", "couldn't", "couldn’t", "isn't", "isn’t", "aren't",
            "aren’t", "wasn't", "wasn’t", "weren't", "weren’t", "hasn't", "hasn’t", "haven't", "haven’t", "hadn't",
            "hadn’t", "shouldn't", "shouldn’t", "needn't", "needn’t",
        ],
    ),
    (Tag::CONJUNCTION, &["and", "or", "but", "nor", "yet", "&"]),
    (
        Tag::SUBORDINATOR,
        &[
            "that", "because", "if", "when", "while", "although", "though", "as", "since", "before", "after",
            "until", "unless", "whether", "whereas", "once", "how", "why", "what", "where", "so", "than", "lest",
            "whenever",
        ],
    ),
    (Tag::RELATIVE, &["who", "which", "whose", "whom", "that", "where"]),
    (
        Tag::ADVERB,
        &[
            "also", "then", "now", "later", "earlier", "still", "just", "again", "once", "often", "always", "never",
            "ever", "even", "however", "too", "only", "instead", "meanwhile", "first", "further", "already", "soon",
            "since", "so", "there", "here", "rather", "perhaps", "maybe", "thus", "therefore", "nevertheless",
            "nonetheless", "moreover", "though", "himself", "herself", "themselves", "itself", "out", "back",
            "likewise", "otherwise", "simply", "ago", "yet", "long", "not", "famously", "afterwards", "afterward",
            "beforehand", "else", "aloud", "recently", "twice", "together",
        ],
    ),
    (
        Tag::TIME,
        &[
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today",
            "tonight", "tomorrow", "january", "february", "april", "june", "july", "august", "september", "october",
            "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "week", "month", "year",
            "weekend", "morning", "afternoon", "evening", "night", "weeks", "months", "years", "days", "hours",
            "day", "earlier", "later", "recently", "midday", "noon", "midnight", "overnight",
        ],
    ),
    (
        Tag::CONNECTOR,
        &[
            "and", "but", "yet", "so", "meanwhile", "however", "still", "then", "also", "now", "later", "earlier",
            "separately", "moreover", "instead", "nevertheless", "afterwards", "afterward", "or", "overall",
            "yesterday", "today", "recently", "previously", "finally", "additionally", "furthermore", "nor",
            "indeed", "again", "even", "only", "once", "thus", "therefore", "perhaps", "maybe", "because",
            "although", "though", "while", "when", "if", "as", "since", "after", "before", "until", "that",
            "whether", "whereas", "unless", "where", "what", "how", "why", "which", "whom", "for", "than", "just",
            "nonetheless", "first", "second", "third", "elsewhere", "apparently", "reportedly", "not", "worse",
        ],
    ),
    (
        // Finite verbs that are no nouns: they show that a clause has its verb.
        Tag::VERB,
        &[
            "went", "made", "took", "came", "became", "got", "gave", "saw", "knew", "won", "lost", "began",
            "brought", "kept", "left", "met", "ran", "sent", "sat", "spoke", "stood", "told", "thought", "wore",
            "wrote", "grew", "fell", "rose", "drew", "flew", "held", "paid", "sold", "bought", "built", "caught",
            "chose", "drove", "ate", "fought", "forgot", "hid", "led", "lay", "meant", "rode", "sang", "sank",
            "shook", "shot", "slept", "spent", "struck", "swore", "taught", "threw", "understood", "woke", "goes",
            "makes", "takes", "comes", "becomes", "gets", "gives", "sees", "knows", "wins", "loses", "begins",
            "brings", "keeps", "leaves", "meets", "seems", "remains", "appears", "includes", "continues", "wants",
            "needs", "has", "is", "was", "are", "were", "says", "said", "seemed", "remained", "appeared",
            "included", "continued", "wanted", "needed", "happened", "found", "sought",
        ],
    ),
];

/// Words that end as adverbs do and are none.
#[rustfmt::skip]
const NO_ADVERBS: &[&str] = &[
    "family", "rally", "supply", "reply", "assembly", "anomaly", "monopoly", "bully", "italy", "apply", "imply", "comply",
    "multiply", "elderly", "friendly", "lovely", "lonely", "deadly", "butterfly", "homily", "melancholy", "oligopoly",
];

static WORDS: LazyLock<Words<Tag>> = LazyLock::new(|| {
    let mut words = Words::<Tag>::default();
    for (tag, list) in CLASSES.iter().chain(lists::CLASSES) {
        for word in *list {
            let entry = words.slot(word);
            *entry = entry.with(*tag);
        }
    }
    words
});

/// The parts that a word in lower case can play.
pub(super) fn of(word: &str) -> Tag {
    let known = WORDS.get(word).copied().unwrap_or_default();
    if word.len() > 4 && word.ends_with("ly") && word.is_ascii() && !NO_ADVERBS.contains(&word) {
        known.with(Tag::ADVERB)
    } else {
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_in_lower_case_and_no_class_names_a_word_twice() {
        for (tag, list) in CLASSES.iter().chain(lists::CLASSES) {
            for (at, word) in list.iter().enumerate() {
                assert_eq!(*word, word.to_lowercase(), "{tag:?}");
                assert!(!list[..at].contains(word), "{word} stands twice in {tag:?}");
            }
        }
    }
}
