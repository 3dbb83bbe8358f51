//! Nouns that repeat a role or the last word of a name -> mentions: "the interior minister", "the ministry".

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::roles::{is_role_noun, takes_up};
use super::{Cluster, Found, Named};
use crate::document::{Form, FoundBy, Label, Mention, Sentence};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::text::tokens::Case;

/// How many of the entities named last a noun may stand for.
const RECENT: usize = 24;

/// How many entities with a fitting role are looked at when none was named yet (a headline).
const LATER: usize = 8;

/// A phrase has at most this many tokens.
const LONGEST: usize = 12;

/// Words in a role that make another office of it.
const LESSER: &[&str] = &["assistant", "deputy", "vice", "shadow", "associate", "junior"];

/// Nouns that may stand for a business or a club which they are no part of the name of.
pub(crate) const BUSINESSES: &[&str] = &[
    "company",
    "firm",
    "group",
    "retailer",
    "carmaker",
    "automaker",
    "airline",
    "lender",
    "insurer",
    "carrier",
    "startup",
    "chain",
    "manufacturer",
    "broadcaster",
    "club",
    "bank",
    "miner",
    "operator",
];

/// How sure a noun is that repeats a whole role, in hundredths.
const SCORE: u8 = 75;

/// The entities named so far, the last one at the end.
#[derive(Default)]
pub(crate) struct Recent(Vec<usize>);

impl Recent {
    /// Notes that an entity was named.
    pub fn name(&mut self, cluster: usize) {
        self.0.retain(|&other| other != cluster);
        self.0.push(cluster);
        if self.0.len() > RECENT {
            self.0.remove(0);
        }
    }
}

/// Finds the nouns and what they stand for; one that stands for nothing known is left out.
pub(crate) fn find(reader: &Reader<'_>, sentences: &[Sentence], named: &Named<'_>, clusters: &[Cluster]) -> Vec<Found> {
    let mut by_noun: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (idx, cluster) in clusters.iter().enumerate() {
        for at in cluster.role.map_or(0..0, |role| reader.tokens.within(role)) {
            if is_role_noun(reader, at) {
                by_noun.entry(reader.tokens.lower(at)).or_default().push(idx);
            }
        }
    }
    let mut named_often = vec![0; clusters.len()];
    for &cluster in named.of {
        named_often[cluster] += 1;
    }
    let recent = Recent::default();
    let mut finder = Finder { reader, named, clusters, by_noun, named_often, recent, found: Vec::new() };
    let mut next = 0;
    for sentence in sentences {
        next = finder.read(sentence, next);
    }
    finder.found
}

struct Finder<'f, 'a> {
    reader: &'f Reader<'a>,
    named: &'f Named<'f>,
    clusters: &'f [Cluster],
    /// The entities that have a noun in their role.
    by_noun: FxHashMap<&'f str, Vec<usize>>,
    /// How often each cluster is named in the whole article.
    named_often: Vec<u32>,
    recent: Recent,
    found: Vec<Found>,
}

impl Finder<'_, '_> {
    /// Reads one sentence; `next` is the first name that was not read yet, and so is the answer.
    fn read(&mut self, sentence: &Sentence, mut next: usize) -> usize {
        let reader = self.reader;
        let mut idx = sentence.tokens.start as usize;
        let until = sentence.tokens.end as usize;
        while idx < until {
            let start = reader.tokens.all()[idx].span.start;
            if let Some(mention) = self.named.mentions.get(next).filter(|mention| mention.span.start <= start) {
                let after = reader.tokens.within(mention.span).end;
                self.recent.name(self.named.of[next]);
                idx = after.max(idx);
                next += 1;
                continue;
            }
            if is_role_noun(reader, idx) {
                self.person(idx, sentence, next);
            } else if reader.case(idx) == Case::Lower
                && (reader.is(idx, Classes::ORG_NOUN.or(Classes::ORG_HEAD))
                    || BUSINESSES.contains(&reader.tokens.lower(idx)))
            {
                self.organisation(idx);
            }
            idx += 1;
        }
        next
    }

    /// "the interior minister", or "Kazakh Interior Minister" in a headline.
    fn person(&mut self, noun: usize, sentence: &Sentence, next: usize) {
        let reader = self.reader;
        let until = sentence.tokens.end as usize;
        let goes_on = noun + 1 < until
            && (is_role_noun(reader, noun + 1) || reader.hyphen(noun + 1) || reader.mark(noun + 1, "of"));
        let named = self.named.mentions.get(next).is_some_and(|mention| {
            let at = reader.tokens.within(mention.span).start;
            at == noun + 1 || (at == noun + 2 && !reader.word(noun + 1) && !reader.mark(noun + 1, ","))
        });
        if goes_on || named {
            return;
        }
        let start = self.phrase_start(noun, sentence.tokens.start as usize, next);
        let article = start > sentence.tokens.start as usize && reader.tokens.lower(start - 1) == "the";
        let raised = noun > start && (start..=noun).all(|idx| reader.capital(idx) || !reader.word(idx));
        if !(article || raised) {
            return;
        }
        if let Some(cluster) = self.with_role(start..noun + 1) {
            let start = if article { start - 1 } else { start };
            self.push(start..noun + 1, Label::Person, cluster);
            self.recent.name(cluster);
        }
    }

    /// Where the words begin that belong to the noun: offices, demonyms, countries.
    fn phrase_start(&self, noun: usize, from: usize, next: usize) -> usize {
        let reader = self.reader;
        let mut start = noun;
        while start > from && noun - start < LONGEST {
            let at = start - 1;
            let span = reader.tokens.all()[at].span;
            let name = self.named.mentions[..next].iter().rev().take(2).find(|mention| mention.span.contains(span));
            if let Some(name) = name {
                if name.label == Label::Person {
                    break;
                }
                start = reader.tokens.within(name.span).start.max(from);
            } else if reader.is(at, Classes::OFFICE) || reader.possessive(at) || is_role_noun(reader, at) {
                start = at;
            } else {
                break;
            }
        }
        start
    }

    /// The entity whose role holds all these words: the last one named, else one that is named later.
    fn with_role(&self, phrase: Range<usize>) -> Option<usize> {
        let noun = self.reader.tokens.lower(phrase.end - 1);
        let fits = |cluster: &usize| self.role_holds(*cluster, &phrase);
        let later = || self.by_noun.get(noun).filter(|_| phrase.len() > 1)?.iter().copied().take(LATER).find(fits);
        self.recent.0.iter().rev().copied().find(fits).or_else(later)
    }

    fn role_holds(&self, cluster: usize, phrase: &Range<usize>) -> bool {
        let Some(role) = self.clusters[cluster].role else { return false };
        let words = self.reader.tokens.within(role);
        let lower = |idx: usize| self.reader.tokens.lower(idx);
        let bound = |idx: usize| idx > 0 && self.reader.hyphen(idx - 1);
        // "the U.S. attorney" is no "assistant U.S. attorney".
        let lesser = words.clone().filter(|&idx| LESSER.contains(&lower(idx)));
        if lesser.clone().any(|idx| !phrase.clone().any(|other| lower(other) == lower(idx))) && phrase.len() > 1 {
            return false;
        }
        phrase
            .clone()
            .filter(|&idx| self.reader.word(idx))
            // "the star" is no "co-star".
            .all(|idx| words.clone().any(|other| takes_up(lower(idx), lower(other)) && (bound(idx) || !bound(other))))
    }

    /// "the ministry" after "the Health Ministry".
    fn organisation(&mut self, noun: usize) {
        let reader = self.reader;
        if noun == 0 || reader.tokens.lower(noun - 1) != "the" || reader.capital(noun + 1) {
            return;
        }
        let word = reader.tokens.lower(noun);
        let found = self.recent.0.iter().rev().copied().find(|&cluster| {
            let known = &self.clusters[cluster];
            let mut words = reader.tokens.within(known.name);
            words.start += usize::from(words.len() > 1 && reader.tokens.lower(words.start) == "the");
            known.label == Label::Org
                && words.len() > 1
                && (reader.tokens.lower(words.end - 1) == word
                    || reader.mark(words.start + 1, "of") && reader.tokens.lower(words.start) == word)
        });
        let business = || BUSINESSES.contains(&word).then(|| self.the_business()).flatten();
        if let Some(cluster) = found.or_else(business) {
            self.push(noun - 1..noun + 1, Label::Org, cluster);
            self.recent.name(cluster);
        }
    }

    /// The one business that the article is about so far: it knows no other, or names it last and twice as often.
    fn the_business(&self) -> Option<usize> {
        let bodies =
            || self.recent.0.iter().rev().copied().filter(|&cluster| self.clusters[cluster].label == Label::Org);
        let mut known = bodies().filter(|&cluster| self.clusters[cluster].business);
        let last = known.next()?;
        let often = |cluster: usize| self.named_often[cluster];
        let nearest = bodies().next().filter(|&nearest| nearest != last);
        known.chain(nearest).all(|other| often(last) >= 2 * often(other)).then_some(last)
    }

    fn push(&mut self, tokens: Range<usize>, label: Label, cluster: usize) {
        let span = self.reader.tokens.span(tokens);
        let mention = Mention { span, label, form: Form::Nominal, entity: None, score: SCORE, by: FoundBy::Rule };
        self.found.push(Found { mention, cluster: Some(cluster) });
    }
}
