//! Names -> clusters of names: full names, surnames, acronyms, "U.S." and "United States".

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::evidence::LEGAL_FORMS;
use super::{Cluster, gender};
use crate::document::{Label, Mention};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::span::Span;
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

/// Last words of company names that may be left out, beside their legal forms. Some are surnames too, so that they say
/// nothing of what a name is.
const LEFT_OUT: &[&str] = &["co", "company", "ag", "sa", "nv", "group", "holdings", "holding"];

/// How many bearers of one surname are told apart.
const BEARERS: usize = 8;

/// What names are joined by.
#[expect(clippy::struct_field_names, reason = "every field is a way to look a cluster up")]
#[derive(Default)]
struct Index<'a> {
    by_key: FxHashMap<(Label, &'a str), usize>,
    /// Full names of people by each of their words: where the name first stands, and its cluster, in text order.
    by_part: FxHashMap<&'a str, Vec<(u32, usize)>>,
    /// Full names of people by their first and last word.
    by_ends: FxHashMap<(&'a str, &'a str), usize>,
    /// Full names of people by initial and last word: the first of all, and the first that is written with the initial.
    by_initial: FxHashMap<(char, &'a str), (usize, Option<usize>)>,
    /// Organisations by their initials.
    by_initials: FxHashMap<String, usize>,
    /// Organisations by the first of their several words; nothing where several begin so.
    by_first: FxHashMap<&'a str, Option<usize>>,
}

/// The clusters, and for each mention the one it belongs to.
pub(crate) fn join(reader: &Reader<'_>, mentions: &[Mention]) -> (Vec<Cluster>, Vec<usize>) {
    let mut index = Index::default();
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
            if mention.label == known.label && is_better(reader, mention.span, known.name) {
                known.name = mention.span;
            }
            of[idx] = cluster;
        }
    }
    (clusters, of)
}

/// Whether one writing of a name tells more than another: a longer one, or one that is not in capitals throughout
/// ("OSLO").
fn is_better(reader: &Reader<'_>, one: Span, other: Span) -> bool {
    let shouted = |span: Span| {
        reader.tokens.within(span).all(|idx| reader.case(idx) != Case::Capital && reader.case(idx) != Case::Mixed)
    };
    one.len() > other.len() || one.len() == other.len() && shouted(other) && !shouted(one)
}

/// The words that two mentions of one thing share.
fn key<'a>(reader: &'a Reader<'_>, mention: &Mention, words: &Range<usize>) -> &'a str {
    let mut words = words.clone();
    if words.len() > 1 && reader.tokens.lower(words.start) == "the" {
        words.start += 1;
    }
    if mention.label == Label::Org {
        let left_out = |idx: usize| {
            let word = reader.tokens.lower(idx);
            LEGAL_FORMS.contains(&word) || LEFT_OUT.contains(&word) || !reader.word(idx)
        };
        while words.len() > 1 && left_out(words.end - 1) {
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
            Label::Person if words.len() == 1 => match self.bearers(reader, key, words.start, clusters)[..] {
                [] => same,
                [one] => Some(one),
                // "Hale" goes on being who it was before a brother came in, and is nobody where it was nobody yet.
                ref several => {
                    let nobody = |known: usize| reader.tokens.within(clusters[known].name).len() == 1;
                    same.filter(|&known| several.contains(&known) || nobody(known))
                }
            },
            Label::Person => same.or_else(|| self.same_person(reader, words)),
            Label::Org if words.len() == 1 && reader.case(words.start) == Case::Upper => {
                same.or_else(|| self.by_initials.get(reader.tokens.str(words.start)).copied())
            }
            // "Velora" is "Velora Systems", where the article knows no other that begins so.
            // "The Alda" may be a river, and no "Alda Shipyards".
            Label::Org if words.len() == 1 && !is_determined(reader, words.start) => {
                same.or_else(|| self.by_first.get(key).copied().flatten())
            }
            _ => same,
        }
    }

    /// Who a single word may be: those named in full before it whom its title fits, else the first named after it.
    fn bearers(&self, reader: &Reader<'_>, word: &str, at: usize, clusters: &[Cluster]) -> Vec<usize> {
        let Some(names) = self.by_part.get(word) else { return Vec::new() };
        let before = names.partition_point(|(start, _)| *start <= reader.tokens.all()[at].span.start);
        let mut bearers: Vec<usize> = names[before.saturating_sub(BEARERS)..before].iter().map(|name| name.1).collect();
        bearers.sort_unstable();
        bearers.dedup();
        if bearers.len() < 2 {
            return bearers.first().copied().or(names.first().map(|name| name.1)).into_iter().collect();
        }
        let title = |name: usize| {
            let before = name.checked_sub(1)?;
            let word = reader.tokens.lower(before - usize::from(before > 0 && reader.mark(before, ".")));
            Some(word).filter(|_| before > 0)
        };
        let Some(own) = title(at) else { return bearers };
        // "Mrs Hale" is no man; "Sen. Hale" was "Senator Tom Hale".
        let fits = |&bearer: &usize| match gender::tells(own) {
            Some(gender) => gender::of_name(reader, &clusters[bearer]).is_none_or(|known| known == gender),
            None => title(reader.tokens.within(clusters[bearer].name).start).is_some_and(|word| word.starts_with(own)),
        };
        let fitting: Vec<usize> = bearers.iter().copied().filter(fits).collect();
        if fitting.is_empty() { bearers } else { fitting }
    }

    /// "Vladimir V. Putin" is "Vladimir Putin", "J. Smith" is "Jane Smith".
    fn same_person(&self, reader: &'a Reader<'_>, words: &Range<usize>) -> Option<usize> {
        let first = reader.tokens.lower(words.start);
        let last = reader.tokens.lower(last_word(reader, words)?);
        let same = self.by_ends.get(&(first, last)).copied();
        same.or_else(|| {
            let (any, initial) = self.by_initial.get(&(first.chars().next()?, last))?;
            if reader.initial(words.start) { Some(*any) } else { *initial }
        })
    }

    fn add(&mut self, reader: &'a Reader<'_>, mention: &Mention, words: &Range<usize>, cluster: usize) {
        let key = key(reader, mention, words);
        if self.by_key.contains_key(&(mention.label, key)) {
            return;
        }
        self.by_key.insert((mention.label, key), cluster);
        if words.len() < 2 {
            return;
        }
        match mention.label {
            Label::Person => self.add_person(reader, mention, words, cluster),
            Label::Org => {
                let first = reader.tokens.lower(words.start);
                let known = self.by_first.entry(first).or_insert(Some(cluster));
                if *known != Some(cluster) {
                    *known = None;
                }
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

    fn add_person(&mut self, reader: &'a Reader<'_>, mention: &Mention, words: &Range<usize>, cluster: usize) {
        let Some(last) = last_word(reader, words) else { return };
        let relative = is_relative(reader, words.start);
        for idx in words.start..=last {
            if reader.capital(idx) && !reader.initial(idx) {
                let bearers = self.by_part.entry(reader.tokens.lower(idx)).or_default();
                // The surname alone stays with whom the article is about, not with "her daughter, Ann Smith".
                if !relative || bearers.is_empty() {
                    bearers.push((mention.span.start, cluster));
                }
            }
        }
        let (first, last) = (reader.tokens.lower(words.start), reader.tokens.lower(last));
        self.by_ends.entry((first, last)).or_insert(cluster);
        // "William “Bill” Hale" is "Bill Hale".
        for nick in words.clone().filter(|&idx| idx > words.start && matches!(reader.tokens.str(idx - 1), "\"" | "“"))
        {
            self.by_ends.entry((reader.tokens.lower(nick), last)).or_insert(cluster);
        }
        if let Some(letter) = first.chars().next() {
            let known = self.by_initial.entry((letter, last)).or_insert((cluster, None));
            if reader.initial(words.start) {
                known.1 = known.1.or(Some(cluster));
            }
        }
    }
}

fn is_determined(reader: &Reader<'_>, start: usize) -> bool {
    start > 0 && reader.tokens.lower(start - 1) == "the"
}

/// Words for members of a family.
#[rustfmt::skip]
const RELATIVES: &[&str] = &[
    "wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "widow", "widower", "partner", "cousin",
    "grandson", "granddaughter", "uncle", "aunt", "nephew", "niece", "grandmother", "grandfather", "ex-wife", "ex-husband",
];

/// "her daughter, the film-maker" before a name.
fn is_relative(reader: &Reader<'_>, name: usize) -> bool {
    (name.saturating_sub(6)..name).any(|idx| {
        // "her daughter", "the mayor's elder brother".
        let owned = (idx.saturating_sub(2)..idx)
            .any(|at| matches!(reader.tokens.lower(at), "his" | "her" | "their" | "'s" | "’s"));
        let clause = (idx..name).any(|at| matches!(reader.tokens.lower(at), "." | "and" | "of" | "that" | "said"));
        RELATIVES.contains(&reader.tokens.lower(idx)) && owned && !clause
    })
}

/// The last word of a person's name that is no "Jr".
fn last_word(reader: &Reader<'_>, words: &Range<usize>) -> Option<usize> {
    words.clone().rev().find(|&idx| reader.word(idx) && !reader.is(idx, Classes::SUFFIX))
}

/// The first letters of the words with capitals.
fn initials(reader: &Reader<'_>, words: &Range<usize>) -> String {
    words.clone().filter(|&idx| reader.capital(idx)).filter_map(|idx| reader.tokens.str(idx).chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Context, annotate};

    /// Whom the last "Hale" of a text stands for.
    fn last_hale(text: &str) -> &str {
        let document = annotate(text, &Context::default());
        let named = document.mentions.iter().rev().find(|mention| mention.span.of(text) == "Hale");
        let entity = named.and_then(|mention| mention.entity).expect("a Hale with an entity");
        document.entities[entity as usize].name.of(text)
    }

    #[test]
    fn a_surname_of_two_goes_by_its_title_and_stays_with_whom_it_was() {
        let two = "Senator Tom Hale resigned. Hale was 71. Margaret Hale told the Post that he was ill.";
        assert_eq!(last_hale(&format!("{two} Sen. Hale said he was tired.")), "Tom Hale");
        assert_eq!(last_hale(&format!("{two} Mrs. Hale said she was glad.")), "Margaret Hale");
        assert_eq!(last_hale(&format!("{two} Hale will leave in May.")), "Tom Hale");
        let sisters = "Susan Hale sued Margaret Hale over the yard on Monday.";
        assert_eq!(last_hale(&format!("{sisters} Ms Hale said she would pay.")), "Hale");
    }
}
