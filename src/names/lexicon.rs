//! Words -> what they can be part of. One look-up a word answers for the gazetteer files and for the tables of
//! `words.rs` together: "jordan" is a country, a first name and a surname.
//!
//! To add a name, add a line to the file of its kind under `gazetteer/` (its README says what belongs where).

use std::sync::OnceLock;

use super::gazetteer::{self, encoded};
use super::words::ROWS;
use crate::document::Label;
use crate::text::tokens::Tokens;

/// A set of [`Classes`] that a word or a phrase belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u64);

/// Declares one bit for each class, in order.
macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal),+ $(,)?) => {
        impl Classes { $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)+ }
    };
}

classes! {
    /// Countries, old ones too.
    COUNTRY = 0,
    /// Cities and administrative divisions.
    PLACE = 1,
    /// Continents, seas, and regions that nobody governs.
    REGION = 2,
    /// Nationalities, peoples, religions, followers of parties.
    PEOPLE = 3,
    /// First names of women.
    FEMALE = 4,
    /// First names of men.
    MALE = 5,
    /// First names of either, or of nobody knows which.
    FIRST = 6,
    /// Surnames.
    SURNAME = 7,
    /// Organisations.
    ORGANISATION = 8,
    /// Words that a capital letter at the head of a sentence does not make a name.
    COMMON = 9,
    /// The first word of a longer name in the gazetteer.
    OPENS = 10,
    /// A title before a person's name.
    TITLE = 11,
    /// What stands before a title ("deputy", "interior").
    OFFICE = 12,
    /// Ends the name of an organisation.
    ORG_HEAD = 13,
    /// Ends the name of a building.
    FAC_HEAD = 14,
    /// Ends the name of a part of nature.
    LOC_HEAD = 15,
    /// Ends the name of a place with a government.
    GPE_HEAD = 16,
    /// Ends the name of an event.
    EVENT_HEAD = 17,
    /// Ends the name of a law.
    LAW_HEAD = 18,
    /// Goes on with "of" inside a name ("Bank of …").
    OF_HEAD = 19,
    /// Lower-case words inside names of people ("van", "bin").
    PARTICLE = 20,
    /// Words that are never a name.
    FUNCTION = 21,
    /// Months and days of the week.
    CALENDAR = 22,
    /// Verbs of speech.
    SPEECH = 23,
    /// Other verbs whose subject is most often a person.
    PERSON_VERB = 24,
    /// Nouns before a person's name ("spokesman").
    PERSON_NOUN = 25,
    /// Nouns before an organisation's name ("company").
    ORG_NOUN = 26,
    /// Nouns before or after a place's name ("province").
    PLACE_NOUN = 27,
    /// Nouns before the title of a work ("album").
    WORK_NOUN = 28,
    /// Institutions of a state: after a people's name a name of their own ("Russian | Foreign Ministry").
    STATE_BODY = 29,
    /// Second halves of compounds with a name ("-based").
    COMPOUND = 30,
    /// Prepositions before a place.
    PLACE_BEFORE = 31,
    /// Words after a place or a people that acts as a state.
    STATE_AFTER = 32,
    /// Words after an organisation.
    ORG_AFTER = 33,
    /// Acronyms of organisations, names only in capital letters.
    ACRONYM = 34,
    /// Acronyms of places, names only in capital letters.
    PLACE_ACRONYM = 35,
    /// Ends a person's name ("Jr").
    SUFFIX = 36,
    /// Abbreviations whose full stop belongs to the name or title.
    ABBREVIATION = 37,
    /// Organisations that go by one common word ("Congress").
    LONE_ORG = 38,
    /// Begins the name of a part of nature ("Mount …").
    LOC_OPENER = 39,
    /// Begins the name of a company or a product line.
    PRODUCT = 40,
    /// Events that go by one name ("Ramadan").
    EVENT = 41,
    /// Nouns that tell that the name before them is a person's ("Obama administration").
    PERSON_AFTER = 42,
    /// Words that are no name by themselves, however they are written.
    PLAIN = 43,
    /// Begins the name of an organisation ("Banco …").
    ORG_OPENER = 44,
    /// Ends the name of a prize or of a written work.
    WORK_HEAD = 45,
    /// Begins the name of a place with a government ("Port …").
    GPE_OPENER = 46,
    /// Begins the name of a building or a road ("Camp …").
    FAC_OPENER = 47,
    /// Begins the name of an event ("Hurricane …").
    EVENT_OPENER = 48,
    /// A maker before the name of its product ("Toyota …").
    MAKER = 49,
    /// Plural nouns for people ("officials").
    CROWD = 50,
    /// First names that are words, too ("Mark"): names only before another capital.
    WORD_NAME = 51,
}

impl Classes {
    /// No class at all.
    pub const NONE: Self = Self(0);
    /// Any kind of first name.
    pub const GIVEN: Self = Self(Self::FEMALE.0 | Self::MALE.0 | Self::FIRST.0 | Self::WORD_NAME.0);
    /// Any place with a government.
    pub const GPE: Self = Self(Self::COUNTRY.0 | Self::PLACE.0);
    /// Anything that a gazetteer file says is a name.
    pub const NAME: Self = Self(
        Self::GPE.0
            | Self::REGION.0
            | Self::PEOPLE.0
            | Self::FEMALE.0
            | Self::MALE.0
            | Self::FIRST.0
            | Self::SURNAME.0
            | Self::ORGANISATION.0
            | Self::EVENT.0,
    );
    /// Words that end a name and say what it names.
    pub const HEAD: Self = Self(
        Self::ORG_HEAD.0
            | Self::FAC_HEAD.0
            | Self::LOC_HEAD.0
            | Self::GPE_HEAD.0
            | Self::EVENT_HEAD.0
            | Self::LAW_HEAD.0
            | Self::WORK_HEAD.0,
    );

    /// Whether the two sets share a class.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The numbers of the classes in the set.
    pub fn bits(self) -> impl Iterator<Item = u32> {
        (0..u64::BITS).filter(move |bit| self.0 >> bit & 1 != 0)
    }

    /// The set without the classes of another.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Both sets together.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The gazetteer files, each with its class.
const FILES: [(Classes, &[u8]); 10] = [
    (Classes::COUNTRY, encoded!("countries")),
    (Classes::PLACE, encoded!("places")),
    (Classes::REGION, encoded!("regions")),
    (Classes::PEOPLE, encoded!("peoples")),
    (Classes::FEMALE, encoded!("first-names-female")),
    (Classes::MALE, encoded!("first-names-male")),
    (Classes::FIRST, encoded!("first-names")),
    (Classes::SURNAME, encoded!("surnames")),
    (Classes::ORGANISATION, encoded!("organisations")),
    // Everyday words, without the inflections that [`Lexicon::is_common`] undoes.
    (Classes::COMMON, encoded!("common-words")),
];

/// Files of names of several words that begin with an everyday word or with somebody's name ("Access Bank", "Happy
/// Valley"): the tagger would see every such word in another light, so they are looked for only after it.
const WHOLE: [(Classes, &[u8]); 2] =
    [(Classes::PLACE, encoded!("places-whole")), (Classes::ORGANISATION, encoded!("organisations-whole"))];

/// Names in the gazetteer have at most this many tokens.
const LONGEST: usize = 7;

/// All words and phrases, keyed in lower case as [`Tokens::lower`] gives them.
pub(crate) struct Lexicon {
    /// By the [`key`] of the word, so that no word is kept: each in the first free slot from [`home`] on. Nearly half
    /// of the slots are free, and a free one has no classes.
    slots: Vec<(u64, Classes)>,
    /// The keys of the first words of names in [`WHOLE`] and of those that keep their possessive ("Macy's"), sorted.
    opens_whole: Vec<u64>,
}

/// The slot of a key, if no other key took it: keys are spread evenly as they are.
fn home(key: u64) -> u16 {
    (key ^ key >> 32) as u16
}

/// The one lexicon, built when it is first asked for.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::build)
}

/// Stands for a word: FNV-1a over its bytes, 64 bits on every machine. No two words of the lexicon share a key, and a
/// word outside it takes one of theirs once in a million million million.
fn key(word: &[u8]) -> u64 {
    word.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl Lexicon {
    fn build() -> Self {
        let mut lexicon = Self { slots: vec![(0, Classes::NONE); 1 << u16::BITS], opens_whole: Vec::new() };
        for (class, file) in FILES {
            gazetteer::for_each(file, |name| {
                lexicon.add(name, class);
                if name.contains(&b'\'') {
                    let at = name.windows(2).position(|two| two == b"'s");
                    lexicon.opens_whole.extend(at.map(|at| key(&name[..at])));
                }
                if class != Classes::COMMON
                    && let Some(at) = name.iter().position(|byte| matches!(byte, b' ' | b'-' | b'.'))
                {
                    lexicon.add(&name[..at], Classes::OPENS);
                }
            });
        }
        for row in ROWS {
            for word in row.words.split_whitespace() {
                lexicon.add(word.as_bytes(), row.class);
            }
        }
        for (class, file) in WHOLE {
            gazetteer::for_each(file, |name| {
                lexicon.add(name, class);
                let first = name.split(|byte| matches!(byte, b' ' | b'-' | b'.' | b'\'')).next();
                lexicon.opens_whole.extend(first.map(key));
            });
        }
        lexicon.opens_whole.sort_unstable();
        lexicon
    }

    fn add(&mut self, word: &[u8], classes: Classes) {
        let key = key(word);
        let slot = self.slot(key);
        self.slots[slot] = (key, self.slots[slot].1.or(classes));
    }

    /// Where a key stands, or would stand.
    fn slot(&self, key: u64) -> usize {
        let mut slot = home(key);
        let taken = |slot: u16| {
            let (other, classes) = self.slots[usize::from(slot)];
            other != key && classes != Classes::NONE
        };
        while taken(slot) {
            slot = slot.wrapping_add(1);
        }
        usize::from(slot)
    }

    /// What one word can be; `word` is in lower case.
    pub fn word(&self, word: &str) -> Classes {
        self.classes(word.as_bytes())
    }

    fn classes(&self, word: &[u8]) -> Classes {
        self.slots[self.slot(key(word))].1
    }

    /// Whether a name that is looked for only after the tagger begins with `word`.
    pub fn opens_whole(&self, word: &str) -> bool {
        self.opens_whole.binary_search(&key(word.as_bytes())).is_ok()
    }

    /// Whether `word` is an everyday word or an inflection of one.
    pub fn is_common(&self, word: &str) -> bool {
        const ENDINGS: [(&str, &str); 10] = [
            ("s", ""),
            ("es", ""),
            ("ed", ""),
            ("ed", "e"),
            ("d", ""),
            ("ing", ""),
            ("ing", "e"),
            ("ly", ""),
            ("ies", "y"),
            ("ied", "y"),
        ];
        let known = |word: &[u8]| self.classes(word).any(Classes::COMMON.or(Classes::FUNCTION));
        known(word.as_bytes())
            || word.ends_with(['s', 'd', 'g', 'y'])
                && ENDINGS.iter().any(|(ending, instead)| {
                    let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 2) else { return false };
                    if instead.is_empty() {
                        return known(stem.as_bytes());
                    }
                    // The longest common word is far shorter than this; anything longer is no inflection of one.
                    let mut buffer = [0u8; 32];
                    let len = stem.len() + 1;
                    if len > buffer.len() {
                        return false;
                    }
                    buffer[..stem.len()].copy_from_slice(stem.as_bytes());
                    buffer[stem.len()] = instead.as_bytes()[0];
                    known(&buffer[..len])
                })
    }

    /// The longest name of two tokens or more that begins at `idx` and ends by `until`: its classes and the token after.
    pub fn longest(&self, tokens: &Tokens<'_>, idx: usize, until: usize) -> Option<(Classes, usize)> {
        let most = until.min(idx + LONGEST);
        (idx + 2..=most).rev().find_map(|end| {
            let words = tokens.lower_in(idx..end);
            let curly = words.contains('’').then(|| words.replace('’', "'"));
            let classes = self.word(curly.as_deref().unwrap_or(words));
            classes.any(Classes::NAME).then_some((classes, end))
        })
    }

    /// The label that classes of names give by themselves, the surest first.
    pub fn label(classes: Classes) -> Option<Label> {
        const BY_CLASS: [(Classes, Label); 6] = [
            (Classes::COUNTRY, Label::Gpe),
            (Classes::PEOPLE, Label::Norp),
            (Classes::REGION, Label::Loc),
            (Classes::PLACE, Label::Gpe),
            (Classes::ORGANISATION, Label::Org),
            (Classes::EVENT, Label::Event),
        ];
        BY_CLASS.iter().find(|(class, _)| classes.any(*class)).map(|(_, label)| *label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_name_is_short_enough_to_be_found() {
        for (_, file) in FILES.into_iter().chain(WHOLE) {
            gazetteer::for_each(file, |name| {
                let name = std::str::from_utf8(name).expect("the files are UTF-8");
                let tokens = crate::text::tokens::tokenize(name);
                assert!(tokens.len() <= LONGEST && tokens.lower(0).starts_with(char::is_alphabetic), "{name}");
            });
        }
    }

    #[test]
    fn no_two_words_share_a_key() {
        let mut words = std::collections::BTreeSet::new();
        for (_, file) in FILES.into_iter().chain(WHOLE) {
            gazetteer::for_each(file, |name| _ = words.insert(name.to_owned()));
        }
        words.extend(ROWS.iter().flat_map(|row| row.words.split_whitespace()).map(|word| word.as_bytes().to_owned()));
        let keys: std::collections::BTreeSet<u64> = words.iter().map(|word| key(word)).collect();
        assert_eq!(keys.len(), words.len());
        let free = lexicon().slots.iter().filter(|(_, classes)| *classes == Classes::NONE).count();
        assert!(free > lexicon().slots.len() / 3, "slots are free: {free}");
    }
}
