//! Label schemes: what a corpus's labels are in ours, and what it leaves unlabelled.
//!
//! A corpus's label may stand for several of ours ("LOC" is GPE, LOC or FAC); the trainer then asks only that one of
//! them be found. To add a corpus, add a row; a label that no row knows is outside every name.

use obelus::training::TAGS;

use crate::random::Random;

/// Sets of tags as bits: outside is 1, then the beginning and the inside of each label.
pub type Tags = u32;

/// Outside every name.
pub const OUTSIDE: Tags = 1;
/// Nobody knows.
pub const ANY: Tags = (1 << TAGS) - 1;

/// Our labels, in the order of the core.
const NAMES: [&str; 10] = ["PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"];

/// What labels stand for in most corpora.
const COMMON: &[(&str, &str)] = &[
    ("PERSON", "PERSON"),
    ("NORP", "NORP"),
    ("LANGUAGE", "NORP"),
    ("FAC", "FAC"),
    ("ORG", "ORG"),
    ("GPE", "GPE"),
    ("LOC", "GPE LOC FAC"),
    ("PRODUCT", "PRODUCT"),
    ("EVENT", "EVENT"),
    ("WORK", "WORK_OF_ART"),
    ("AWARD", "WORK_OF_ART"),
    ("LAW", "LAW"),
    ("MISC", "NORP PRODUCT EVENT WORK_OF_ART LAW"),
];

/// A corpus and how it differs.
pub struct Corpus {
    /// The folder it lies in.
    pub name: &'static str,
    /// Labels that mean something else here.
    pub own: &'static [(&'static str, &'static str)],
    /// Labels of ours that it leaves out, so that "outside" says nothing against them.
    pub unlabelled: &'static str,
    /// How often it is read in an epoch, in hundredths.
    pub weight: u32,
    /// Whether its hyphens stand apart from the words they join.
    pub splits_hyphens: bool,
}

const fn corpus(name: &'static str, weight: u32) -> Corpus {
    Corpus { name, own: &[], unlabelled: "", weight, splits_hyphens: false }
}

/// All corpora; the order is that of the net's rows. Left out, because leaving them out made every other one better: btc
/// (labels by a crowd), sec (contracts, where "Borrower" is a person), re3d (where a country is an organisation).
pub const CORPORA: &[Corpus] = &[
    corpus("gmb-full", 100),
    Corpus { own: &[("LOC", "LOC")], ..corpus("fewnerd-full", 100) },
    Corpus { splits_hyphens: true, ..corpus("docred-test1k", 100) },
    Corpus { splits_hyphens: true, ..corpus("redocred", 100) },
    corpus("crossner", 150),
    Corpus { splits_hyphens: true, ..corpus("gum", 200) },
    Corpus { unlabelled: "EVENT PRODUCT WORK_OF_ART LAW", splits_hyphens: true, ..corpus("uner-ewt", 300) },
    Corpus { unlabelled: "EVENT NORP LAW", ..corpus("wnut17", 100) },
];

impl Corpus {
    /// How often a document is read in an epoch; where its weight is no whole number, by chance.
    pub fn times(&self, random: &mut Random) -> usize {
        let rest = u64::from(self.weight % 100);
        self.weight as usize / 100 + usize::from(random.below(100) < rest)
    }

    /// The labels of ours that one of its labels may be, as indices; none if it is outside every name.
    pub fn labels(&self, label: &str) -> Vec<usize> {
        let known = self.own.iter().chain(COMMON).find(|(own, _)| *own == label);
        known.map_or_else(Vec::new, |(_, ours)| indices(ours))
    }

    /// What a word outside every name may be.
    pub fn outside(&self) -> Tags {
        indices(self.unlabelled).into_iter().fold(OUTSIDE, |tags, label| tags | tag(label, false) | tag(label, true))
    }
}

fn indices(labels: &str) -> Vec<usize> {
    let index = |label| NAMES.iter().position(|name| *name == label).expect("a label of ours");
    labels.split_whitespace().map(index).collect()
}

/// The tag of the first or a later token of a name.
pub fn tag(label: usize, inside: bool) -> Tags {
    1 << (1 + 2 * label + usize::from(inside))
}
