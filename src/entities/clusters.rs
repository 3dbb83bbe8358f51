//! Names -> clusters of names: full names, surnames, acronyms, "U.S." and "United States".

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Cluster;
use crate::document::{Label, Mention};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::text::tokens::Case;

/// Other ways to write a name, each with the one that stands for all. A row a name, in lower case.
const ALIASES: &[(&str, &str)] = &[
    ("u.s.", "united states"),
    ("us", "united states"),
    ("usa", "united states"),
    ("u.s.a.", "united states"),
    ("america", "united states"),
    ("united states of america", "united states"),
    ("uk", "united kingdom"),
    ("u.k.", "united kingdom"),
    ("britain", "united kingdom"),
    ("great britain", "united kingdom"),
    ("uae", "united arab emirates"),
    ("u.a.e.", "united arab emirates"),
    ("drc", "democratic republic of the congo"),
    ("ussr", "soviet union"),
    ("un", "united nations"),
    ("u.n.", "united nations"),
    ("eu", "european union"),
    ("e.u.", "european union"),
    ("russian federation", "russia"),
    ("turkiye", "turkey"),
    ("türkiye", "turkey"),
    ("burma", "myanmar"),
    ("kiev", "kyiv"),
    ("taleban", "taliban"),
    ("al-qaida", "al-qaeda"),
    ("washington, d.c.", "washington"),
    ("washington d.c.", "washington"),
    ("new york city", "new york"),
];

/// Last words of company names that may be left out.
const COMPANY_FORMS: &[&str] = &[
    "inc",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "plc",
    "llc",
    "ag",
    "sa",
    "nv",
    "gmbh",
    "group",
    "holdings",
    "holding",
    "incorporated",
];

/// What names are joined by.
struct Index<'a> {
    by_key: FxHashMap<(Label, &'a str), usize>,
    /// Full names of people by each of their words: clusters in text order.
    by_part: FxHashMap<&'a str, Vec<usize>>,
    /// Organisations by their initials.
    by_initials: FxHashMap<String, usize>,
}

/// The clusters, and for each mention the one it belongs to.
pub(crate) fn join(reader: &Reader<'_>, mentions: &[Mention]) -> (Vec<Cluster>, Vec<usize>) {
    let mut index =
        Index { by_key: FxHashMap::default(), by_part: FxHashMap::default(), by_initials: FxHashMap::default() };
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut of = vec![usize::MAX; mentions.len()];
    // Full names first: a headline's surname stands before the name that explains it.
    for several in [true, false] {
        for (idx, mention) in mentions.iter().enumerate() {
            let words = reader.tokens.within(mention.span);
            if (words.len() > 1) != several {
                continue;
            }
            let cluster = index.find(reader, mention, &words, &clusters).unwrap_or_else(|| {
                clusters.push(Cluster::new(mention));
                clusters.len() - 1
            });
            index.add(reader, mention, &words, cluster);
            let known = &mut clusters[cluster];
            if mention.span.len() > known.name.len() && mention.label == known.label {
                known.name = mention.span;
            }
            of[idx] = cluster;
        }
    }
    (clusters, of)
}

/// The words that two mentions of one thing share.
fn key<'a>(reader: &'a Reader<'_>, mention: &Mention, words: &Range<usize>) -> &'a str {
    let mut words = words.clone();
    if words.len() > 1 && reader.tokens.lower(words.start) == "the" {
        words.start += 1;
    }
    if mention.label == Label::Org {
        while words.len() > 1
            && (COMPANY_FORMS.contains(&reader.tokens.lower(words.end - 1)) || !reader.word(words.end - 1))
        {
            words.end -= 1;
        }
    }
    if words.is_empty() {
        return "";
    }
    let lower = reader.tokens.lower_in(words);
    let lower = ALIASES.iter().find(|(alias, _)| *alias == lower).map_or(lower, |(_, name)| name);
    match mention.label {
        // "Russian" and "Russians" are the same people; "Swiss" keeps its ending.
        Label::Norp => {
            lower.strip_suffix('s').filter(|stem| stem.ends_with('n') || stem.ends_with('i')).unwrap_or(lower)
        }
        _ => lower,
    }
}

impl<'a> Index<'a> {
    fn find(
        &self,
        reader: &'a Reader<'_>,
        mention: &Mention,
        words: &Range<usize>,
        clusters: &[Cluster],
    ) -> Option<usize> {
        let key = key(reader, mention, words);
        let same = self.by_key.get(&(mention.label, key)).copied();
        match mention.label {
            Label::Person if words.len() == 1 => self.nearest(key, mention, clusters).or(same),
            Label::Person => same.or_else(|| self.same_person(reader, words, clusters)),
            Label::Org if words.len() == 1 && reader.case(words.start) == Case::Upper => {
                same.or_else(|| self.by_initials.get(reader.tokens.str(words.start)).copied())
            }
            _ => same,
        }
    }

    /// The full name that a single word is part of: the nearest before it, else the first after it. A last word counts
    /// before a first one.
    fn nearest(&self, word: &str, mention: &Mention, clusters: &[Cluster]) -> Option<usize> {
        let candidates = self.by_part.get(word)?;
        let start = |cluster: usize| clusters[cluster].name.start;
        let before = candidates
            .iter()
            .copied()
            .filter(|&cluster| start(cluster) <= mention.span.start)
            .max_by_key(|&cluster| start(cluster));
        before.or_else(|| candidates.iter().copied().min_by_key(|&cluster| start(cluster)))
    }

    /// "Vladimir V. Putin" is "Vladimir Putin", "J. Smith" is "Jane Smith".
    fn same_person(&self, reader: &'a Reader<'_>, words: &Range<usize>, clusters: &[Cluster]) -> Option<usize> {
        let first = reader.tokens.lower(words.start);
        let last = last_word(reader, words)?;
        let candidates = self.by_part.get(reader.tokens.lower(last))?;
        candidates.iter().copied().find(|&cluster| {
            let theirs = reader.tokens.within(clusters[cluster].name);
            let Some(their_last) = last_word(reader, &theirs) else { return false };
            let their_first = reader.tokens.lower(theirs.start);
            let initial = reader.initial(words.start) || reader.initial(theirs.start);
            reader.tokens.lower(their_last) == reader.tokens.lower(last)
                && theirs.len() > 1
                && (first == their_first || (initial && first.chars().next() == their_first.chars().next()))
        })
    }

    fn add(&mut self, reader: &'a Reader<'_>, mention: &Mention, words: &Range<usize>, cluster: usize) {
        let key = key(reader, mention, words);
        self.by_key.entry((mention.label, key)).or_insert(cluster);
        if words.len() < 2 {
            return;
        }
        match mention.label {
            Label::Person => self.add_parts(reader, words, cluster),
            Label::Org => {
                let initials = initials(reader, words);
                if initials.len() > 1 {
                    self.by_initials.entry(initials).or_insert(cluster);
                }
                let end = words.end;
                if reader.mark(end, "(") && reader.mark(end + 2, ")") && reader.case(end + 1) == Case::Upper {
                    self.by_initials.insert(reader.tokens.str(end + 1).to_owned(), cluster);
                }
            }
            _ => {}
        }
    }

    fn add_parts(&mut self, reader: &'a Reader<'_>, words: &Range<usize>, cluster: usize) {
        let Some(last) = last_word(reader, words) else { return };
        let mut add = |key: &'a str| {
            let clusters = self.by_part.entry(key).or_default();
            if !clusters.contains(&cluster) {
                clusters.push(cluster);
            }
        };
        for idx in words.start..=last {
            if reader.capital(idx) && !reader.initial(idx) {
                add(reader.tokens.lower(idx));
            }
        }
    }
}

/// The last word of a person's name that is no "Jr".
fn last_word(reader: &Reader<'_>, words: &Range<usize>) -> Option<usize> {
    words.clone().rev().find(|&idx| reader.word(idx) && !reader.is(idx, Classes::SUFFIX))
}

/// The first letters of the words with capitals.
fn initials(reader: &Reader<'_>, words: &Range<usize>) -> String {
    words.clone().filter(|&idx| reader.capital(idx)).filter_map(|idx| reader.tokens.str(idx).chars().next()).collect()
}
