//! "he", "she", "they" and the "it" that speaks -> mentions, settled on the entity that the text is about just then.
//!
//! Every name, noun for people and settled pronoun before a pronoun is a candidate, weighed by how near it is, whether
//! it is a subject, and whether it speaks. A candidate of the other gender or number is none. Without one that stands
//! out the pronoun stays open: a claim without a source is better than a claim with a wrong one. A noun ("officials")
//! becomes an entity of its own only when a pronoun points at it.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::candidates::{Candidate, Count, Referent, Wants};
use super::gender::Gender;
use super::nouns::{self, Kind};
use super::roles::is_role_noun;
use super::{Cluster, Found, Named, grammar};
use crate::document::{Form, FoundBy, Label, Mention, Sentence};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::order;
use crate::span::Span;
use crate::text::tokens::Case;

/// How many candidates are kept.
const KEPT: usize = 40;

/// How sure a settled pronoun is, in hundredths.
const SCORE: u8 = 65;

/// Where the text is being read.
pub(super) struct Place<'s> {
    /// Index of the sentence.
    pub number: usize,
    pub sentence: &'s Sentence,
    /// Whether nobody was named in it yet.
    first: bool,
}

/// Finds the pronouns that may be somebody's voice, and the nouns that they point at.
pub(crate) fn find(
    reader: &Reader<'_>,
    sentences: &[Sentence],
    named: &Named<'_>,
    nominals: &[Found],
    clusters: &mut Vec<Cluster>,
) -> Vec<Found> {
    let mut mentions: Vec<(Mention, usize)> = named.mentions.iter().copied().zip(named.of.iter().copied()).collect();
    mentions.extend(nominals.iter().filter_map(|found| found.cluster.map(|cluster| (found.mention, cluster))));
    order::outermost_first(&mut mentions, |(mention, _)| mention.span);
    let mut roles: Vec<Span> = clusters.iter().filter_map(|cluster| cluster.role).collect();
    order::by_span(&mut roles, |&role| role);
    let mut named_often = vec![0; clusters.len()];
    for &cluster in named.of {
        named_often[cluster] += 1;
    }
    let implied = vec![None; clusters.len()];
    let people = clusters.iter().filter(|cluster| cluster.label == Label::Person);
    let surnames =
        people.map(|cluster| reader.tokens.lower(reader.tokens.within(cluster.name).end.saturating_sub(1))).collect();
    let mut finder = Finder {
        reader,
        clusters,
        named_often,
        implied,
        pointed_at: FxHashMap::default(),
        surnames,
        roles,
        candidates: Vec::new(),
        quoted: false,
        quoting: usize::MAX,
        found: Vec::new(),
    };
    let (mut next, mut block) = (0, u32::MAX);
    for (number, sentence) in sentences.iter().enumerate() {
        if sentence.block != block {
            block = sentence.block;
            finder.quoted = false;
        }
        next = finder.read(number, sentence, &mentions, next);
    }
    finder.found
}

pub(super) struct Finder<'f, 'a> {
    pub reader: &'f Reader<'a>,
    /// Nouns that are pointed at join them.
    pub clusters: &'f mut Vec<Cluster>,
    /// How often each cluster is named in the whole article.
    pub named_often: Vec<u32>,
    /// What settled pronouns say about clusters: it rules the other gender out, and proves nothing.
    pub implied: Vec<Option<Gender>>,
    /// Nouns and couples that were pointed at, by their words.
    pointed_at: FxHashMap<&'f str, usize>,
    /// The last words of the names of people.
    surnames: FxHashSet<&'f str>,
    /// Roles that belong to a name, in text order: their nouns are no candidates of their own.
    roles: Vec<Span>,
    pub candidates: Vec<Candidate>,
    /// Whether a quotation is open.
    pub quoted: bool,
    /// The last sentence with a quotation that is closed.
    quoting: usize,
    found: Vec<Found>,
}

impl Finder<'_, '_> {
    /// Reads one sentence; `next` is the first mention that was not read yet, and so is the answer.
    fn read(&mut self, number: usize, sentence: &Sentence, mentions: &[(Mention, usize)], mut next: usize) -> usize {
        let reader = self.reader;
        let mut place = Place { number, sentence, first: true };
        let mut covered = 0;
        for idx in sentence.tokens.start as usize..sentence.tokens.end as usize {
            let start = reader.tokens.all()[idx].span.start;
            while let Some((mention, cluster)) = mentions.get(next).filter(|(mention, _)| mention.span.start <= start) {
                next += 1;
                covered = covered.max(mention.span.end);
                self.name(mention, *cluster, &mut place);
            }
            match reader.tokens.str(idx) {
                "“" => self.quoted = true,
                "\"" if !self.quoted => self.quoted = true,
                "\"" | "”" => (self.quoted, self.quoting) = (false, number),
                _ if start < covered => {}
                _ => {
                    self.noun(idx, mentions.get(next).map(|(mention, _)| mention), &mut place);
                    self.pronoun(idx, &place);
                }
            }
        }
        next
    }

    fn name(&mut self, mention: &Mention, cluster: usize, place: &mut Place<'_>) {
        let words = self.reader.tokens.within(mention.span);
        if words.is_empty() {
            return;
        }
        let several = match mention.label {
            Label::Norp => self.reader.tokens.str(words.end.saturating_sub(1)).ends_with('s'),
            label => label == Label::Org,
        };
        let count = if several { Count::Several } else { Count::One };
        // "Trump lawyer Ann Marsh": whose lawyer she is.
        let owner = self.reader.case(words.end) == Case::Lower && is_role_noun(self.reader, words.end);
        if owner || mention.label != Label::Person && grammar::modifies(self.reader, &words) {
            return;
        }
        let family = mention.label == Label::Person && self.is_family(words.end - 1);
        let count = if family { Count::Several } else { count };
        self.keep(self.candidate(Referent::Cluster(cluster), mention.label, count, &words, place));
        place.first &= mention.label != Label::Person;
        if mention.label == Label::Person {
            self.couple(place);
        }
    }

    /// "Jane Roe and her husband, John": the people named last are several together.
    fn couple(&mut self, place: &Place<'_>) {
        let mut people = self.candidates.iter().rev().filter(|candidate| {
            candidate.sentence == place.number && candidate.label == Label::Person && candidate.count == Count::One
        });
        let Some(last) = people.next() else { return };
        // Between them may stand the "his" of "his wife".
        let joined =
            |first: &&Candidate| first.words.end <= last.words.start && self.joins(first.words.end..last.words.start);
        let Some(first) = people.take(2).find(joined) else { return };
        let words = first.words.start..last.words.end;
        let known = self.pointed_at.get(self.reader.tokens.lower_in(words.clone())).copied();
        let referent = known.map_or(Referent::Noun(words.clone()), Referent::Cluster);
        let both = Candidate { referent, words, count: Count::Several, ..*first };
        // Neither of the two is the subject alone.
        let (first, last) = (first.words.start, last.words.start);
        for one in self.candidates.iter_mut().rev().take(3) {
            one.subject &= one.words.start != first && one.words.start != last;
        }
        self.keep(both);
    }

    /// Whether nothing but "and", roles and ages stands between two names.
    fn joins(&self, between: Range<usize>) -> bool {
        let reader = self.reader;
        let role = Classes::PERSON_NOUN.or(Classes::TITLE);
        let light = |idx: usize| {
            matches!(reader.tokens.lower(idx), "and" | "," | "." | "his" | "her" | "their")
                || reader.figure(idx)
                || reader.is(idx, role)
        };
        between.len() <= 6 && between.clone().any(|idx| reader.mark(idx, "and")) && between.clone().all(light)
    }

    fn noun(&mut self, idx: usize, next: Option<&Mention>, place: &mut Place<'_>) {
        let reader = self.reader;
        if let Some((words, kind)) = nouns::people(reader, idx, place.sentence, next, &self.roles) {
            let count = if kind == Kind::Person { Count::One } else { Count::Several };
            let label = if kind == Kind::Body { Label::Org } else { Label::Person };
            let referent = self.repeated(&words).map_or(Referent::Noun(words.clone()), Referent::Cluster);
            let mut candidate = self.candidate(referent, label, count, &words, place);
            candidate.kind = Some(kind);
            self.keep(candidate);
            place.first = false;
        } else if self.is_family(idx) {
            let words = idx - 1..idx + 1;
            let referent = self.repeated(&words).map_or(Referent::Noun(words.clone()), Referent::Cluster);
            self.keep(self.candidate(referent, Label::Person, Count::Several, &words, place));
        } else if nouns::is_thing(reader, idx) {
            let words = idx..idx + 1;
            self.keep(self.candidate(Referent::Noun(words.clone()), Label::Product, Count::Several, &words, place));
        }
    }

    /// "the Smiths", where the article names a Smith.
    fn is_family(&self, idx: usize) -> bool {
        let one = self.reader.tokens.lower(idx).strip_suffix('s').filter(|_| self.reader.capital(idx));
        let determined = idx > 0 && self.reader.tokens.lower(idx - 1) == "the";
        determined && one.is_some_and(|one| self.surnames.contains(one))
    }

    fn keep(&mut self, candidate: Candidate) {
        if self.candidates.len() == KEPT {
            self.candidates.remove(0);
        }
        self.candidates.push(candidate);
    }

    /// A candidate that stands at `words`.
    fn candidate(
        &self,
        referent: Referent,
        label: Label,
        count: Count,
        words: &Range<usize>,
        place: &Place<'_>,
    ) -> Candidate {
        Candidate {
            referent,
            words: words.clone(),
            label,
            count,
            sentence: place.number,
            block: place.sentence.block,
            // The first that is named in its sentence is its subject, or who has a verb behind.
            subject: grammar::is_free(self.reader, words, place.sentence)
                && (place.first
                    || grammar::verb_follows(self.reader, words)
                    || grammar::is_apposed_subject(self.reader, words)),
            speaker: grammar::speaks(self.reader, words, place.sentence),
            quoted: self.quoted,
            quoting: self.quoting,
            kind: None,
        }
    }

    /// "the parents" after a pronoun that stood for "the parents": the same.
    fn repeated(&self, words: &Range<usize>) -> Option<usize> {
        let definite = matches!(self.reader.tokens.lower(words.start), "the" | "these" | "those");
        let known = self.pointed_at.get(self.reader.tokens.lower_in(words.clone())).copied();
        known.filter(|_| definite && words.len() == 2)
    }

    fn pronoun(&mut self, idx: usize, place: &Place<'_>) {
        let reader = self.reader;
        if !matches!(reader.case(idx), Case::Lower | Case::Capital) {
            return;
        }
        let words = idx..idx + 1;
        let told = idx > 1 && reader.mark(idx - 1, "to") && reader.tokens.lower(idx - 2) == "according";
        let silent = !told && matches!(reader.tokens.lower(idx), "his" | "him" | "her" | "their" | "them");
        let (wants, label) = match reader.tokens.lower(idx) {
            "he" | "his" | "him" => (Wants::Person(Gender::Male), Label::Person),
            "she" | "her" => (Wants::Person(Gender::Female), Label::Person),
            "they" | "their" | "them" => (Wants::Several, Label::Person),
            "it" if grammar::speaks_behind(reader, &words) || self.governor(Wants::Thing, idx, place).is_some() => {
                (Wants::Thing, Label::Org)
            }
            _ => return,
        };
        let at = self.settle(wants, idx, place).or_else(|| {
            // "said they", "said that they".
            let verb = idx.wrapping_sub(if reader.mark(idx.wrapping_sub(1), "that") { 2 } else { 1 });
            let reported = wants == Wants::Several && reader.is(verb, Classes::SPEECH);
            reported.then(|| self.settle(Wants::Body, idx, place)).flatten()
        });
        let at = at.filter(|&at| !silent || matches!(self.candidates[at].referent, Referent::Cluster(_)));
        let settled = at.map(|at| self.entity(at));
        let mention = Mention {
            span: reader.tokens.all()[idx].span,
            label: settled.map_or(label, |cluster| self.clusters[cluster].label),
            form: Form::Pronoun,
            entity: None,
            score: if settled.is_some() { SCORE } else { 0 },
            by: FoundBy::Rule,
        };
        // Nobody speaks as "his" or "him": they only keep the text's mind on somebody.
        if !silent {
            self.found.push(Found { mention, cluster: settled });
        }
        let Some(cluster) = settled else { return };
        if let Wants::Person(gender) = wants {
            self.implied[cluster] = self.implied[cluster].or(Some(gender));
        }
        let count = if wants == Wants::Several { Count::Several } else { Count::One };
        let place = Place { number: place.number, sentence: place.sentence, first: !silent };
        self.keep(self.candidate(Referent::Cluster(cluster), mention.label, count, &words, &place));
    }

    /// The cluster that a candidate stands for; a noun becomes one, and a mention.
    fn entity(&mut self, at: usize) -> usize {
        let words = match &self.candidates[at].referent {
            Referent::Cluster(cluster) => return *cluster,
            Referent::Noun(words) => words.clone(),
        };
        let mention = Mention {
            span: self.reader.tokens.span(words.clone()),
            label: self.candidates[at].label,
            form: Form::Nominal,
            entity: None,
            score: SCORE,
            by: FoundBy::Rule,
        };
        self.clusters.push(Cluster::new(&mention));
        self.named_often.push(1);
        self.implied.push(None);
        let cluster = self.clusters.len() - 1;
        self.found.push(Found { mention, cluster: Some(cluster) });
        self.pointed_at.insert(self.reader.tokens.lower_in(words), cluster);
        let noun = std::mem::replace(&mut self.candidates[at].referent, Referent::Cluster(cluster));
        for other in self.candidates.iter_mut().filter(|other| other.referent == noun) {
            other.referent = Referent::Cluster(cluster);
        }
        cluster
    }
}
