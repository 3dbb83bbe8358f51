//! "he", "she", "they" and the "it" that speaks -> mentions, settled on the entity that the text is about just then.
//!
//! Every name, noun for people and settled pronoun before a pronoun is a candidate, weighed by how near it is, whether it
//! is a subject, and whether it speaks. A candidate of the other gender or number is none. Without one that stands out the
//! pronoun stays open: a claim without a source is better than a claim with a wrong one. A noun ("officials") becomes an
//! entity of its own only when a pronoun points at it.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::candidates::{Candidate, Count, Referent, Wants};
use super::gender::{Gender, tells};
use super::{Cluster, Found, Named, grammar, nouns};
use crate::document::{Form, FoundBy, Label, Mention, Sentence};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::order;
use crate::span::Span;
use crate::text::tokens::Case;

/// How many candidates are kept.
const KEPT: usize = 40;

/// How many sentences back a candidate may stand.
const REACH: usize = 10;

/// How many sentences back "they" may reach.
const NEAR: usize = 2;

/// Points below which nothing is settled.
const ENOUGH: i32 = 3;

/// How sure a settled pronoun is, in hundredths.
const SCORE: u8 = 65;

/// Where the text is being read.
struct Place<'s> {
    /// Index of the sentence.
    number: usize,
    sentence: &'s Sentence,
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
    let mut finder = Finder {
        reader,
        clusters,
        named_often,
        implied,
        couples: FxHashMap::default(),
        roles,
        candidates: Vec::new(),
        quoted: false,
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

struct Finder<'f, 'a> {
    reader: &'f Reader<'a>,
    /// Nouns that are pointed at join them.
    clusters: &'f mut Vec<Cluster>,
    /// How often each cluster is named in the whole article.
    named_often: Vec<u32>,
    /// What settled pronouns say about clusters: it rules the other gender out, and proves nothing.
    implied: Vec<Option<Gender>>,
    /// Nouns and couples that were pointed at, by their words.
    couples: FxHashMap<&'f str, usize>,
    /// Roles that belong to a name, in text order: their nouns are no candidates of their own.
    roles: Vec<Span>,
    candidates: Vec<Candidate>,
    /// Whether a quotation is open.
    quoted: bool,
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
                "\"" => self.quoted = !self.quoted,
                "“" => self.quoted = true,
                "”" => self.quoted = false,
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
        if mention.label != Label::Person && grammar::modifies(self.reader, &words) {
            return;
        }
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
        let known = self.couples.get(self.reader.tokens.lower_in(words.clone())).copied();
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
        if let Some(words) = nouns::people(reader, idx, place.sentence, next, &self.roles) {
            let count = if nouns::is_crowd(reader, idx) { Count::Several } else { Count::One };
            self.keep(self.candidate(Referent::Noun(words.clone()), Label::Person, count, &words, place));
            place.first = false;
        } else if nouns::is_thing(reader, idx) {
            let words = idx..idx + 1;
            self.keep(self.candidate(Referent::Noun(words.clone()), Label::Product, Count::Several, &words, place));
        }
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
                && (place.first || grammar::verb_follows(self.reader, words)),
            speaker: grammar::speaks(self.reader, words, place.sentence),
            quoted: self.quoted,
        }
    }

    fn pronoun(&mut self, idx: usize, place: &Place<'_>) {
        let reader = self.reader;
        if !matches!(reader.case(idx), Case::Lower | Case::Capital) {
            return;
        }
        let words = idx..idx + 1;
        let silent = matches!(reader.tokens.lower(idx), "his" | "him" | "her");
        let (wants, label) = match reader.tokens.lower(idx) {
            "he" | "his" | "him" => (Wants::Person(Gender::Male), Label::Person),
            "she" | "her" => (Wants::Person(Gender::Female), Label::Person),
            "they" => (Wants::Several, Label::Person),
            "it" if grammar::speaks_behind(reader, &words) => (Wants::Thing, Label::Org),
            _ => return,
        };
        let at = self.settle(wants, place).or_else(|| {
            // "said they", "said that they".
            let verb = idx.wrapping_sub(if reader.mark(idx.wrapping_sub(1), "that") { 2 } else { 1 });
            let reported = wants == Wants::Several && reader.is(verb, Classes::SPEECH);
            reported.then(|| self.settle(Wants::Body, place)).flatten()
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
            label: Label::Person,
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
        self.couples.insert(self.reader.tokens.lower_in(words), cluster);
        self.candidates[at].referent = Referent::Cluster(cluster);
        cluster
    }

    /// The candidate that stands out.
    fn settle(&self, wants: Wants, place: &Place<'_>) -> Option<usize> {
        let mut best: Option<(i32, usize)> = None;
        let mut second = i32::MIN;
        for (at, candidate) in self.candidates.iter().enumerate().rev() {
            if place.number - candidate.sentence > REACH {
                break;
            }
            let Some(points) = self.points(candidate, wants, place) else { continue };
            match &mut best {
                // Who is named again and again is what the text is about.
                Some((most, known)) if self.candidates[*known].is_same(candidate, self.reader) => {
                    *most = points.max(*most) + 1;
                }
                Some((most, known)) if points > *most => {
                    second = second.max(*most);
                    (*most, *known) = (points, at);
                }
                Some(_) => second = second.max(points),
                None => best = Some((points, at)),
            }
        }
        let (points, at) = best?;
        let stands_out = points >= ENOUGH && points > second && self.candidates[at].label != Label::Product;
        (stands_out && !(self.is_doubtful(wants, at) && self.has_rival(wants, place, at))).then_some(at)
    }

    /// Whether nothing tells that the candidate goes by this pronoun.
    fn is_doubtful(&self, wants: Wants, at: usize) -> bool {
        let candidate = &self.candidates[at];
        matches!(wants, Wants::Person(_)) && self.gender(candidate).is_none() && self.implied(candidate).is_none()
    }

    /// Whether somebody else whom the pronoun fits was spoken of in this sentence or the one before.
    fn has_rival(&self, wants: Wants, place: &Place<'_>, at: usize) -> bool {
        let near = self.candidates.iter().rev().take_while(|other| place.number - other.sentence <= 1);
        near.filter(|other| other.referent != self.candidates[at].referent)
            .any(|other| self.points(other, wants, place).is_some())
    }

    fn points(&self, candidate: &Candidate, wants: Wants, place: &Place<'_>) -> Option<i32> {
        let back = place.number - candidate.sentence;
        let known = match (wants, candidate.label) {
            (Wants::Person(gender), Label::Person) if candidate.count == Count::One => {
                let known = self.gender(candidate);
                let other = Some(if gender == Gender::Male { Gender::Female } else { Gender::Male });
                if known == other || (known.is_none() && self.implied(candidate) == other) {
                    return None;
                }
                if known.is_some() { 3 } else { 0 }
            }
            (Wants::Several, _) if back > NEAR => return None,
            (Wants::Body, Label::Org) if back == 0 && candidate.is_represented(self.reader) => 0,
            (Wants::Several, Label::Person) if candidate.count == Count::Several => 2,
            (Wants::Several, Label::Product) | (Wants::Thing, Label::Org) => 0,
            // An organisation is "it" more often than "they", and a demonym modifies more often than it stands.
            (Wants::Several, Label::Norp) if candidate.count == Count::Several && candidate.subject => 0,
            (Wants::Several, Label::Org) if candidate.subject && back == 1 => -1,
            (Wants::Thing, Label::Gpe) => -2,
            _ => return None,
        };
        // Whom a speaker calls "they" is seldom the body that the article named before.
        let body = matches!(candidate.label, Label::Norp | Label::Org);
        if self.quoted && wants == Wants::Several && !candidate.quoted && body {
            return None;
        }
        // Who speaks says "I" inside the quotation marks.
        if self.quoted && candidate.speaker && !candidate.quoted && back == 0 {
            return None;
        }
        // At most `REACH`.
        let distance = i32::try_from(back).unwrap_or(i32::MAX);
        let mut points = 8 + known
            - 3 * distance.min(3)
            - (distance - 3).max(0)
            - i32::from(candidate.block != place.sentence.block);
        points += self.salience(candidate);
        points += if candidate.subject { 3 } else { 0 };
        points += if candidate.speaker { 2 } else { 0 };
        Some(points)
    }

    /// Who is named often is whom the article is about.
    fn salience(&self, candidate: &Candidate) -> i32 {
        match candidate.referent {
            Referent::Cluster(cluster) => {
                let often = self.named_often[cluster];
                i32::from(often >= 3) + i32::from(often >= 8)
            }
            Referent::Noun(_) => 0,
        }
    }

    fn implied(&self, candidate: &Candidate) -> Option<Gender> {
        match candidate.referent {
            Referent::Cluster(cluster) => self.implied[cluster],
            Referent::Noun(_) => None,
        }
    }

    fn gender(&self, candidate: &Candidate) -> Option<Gender> {
        match &candidate.referent {
            Referent::Cluster(cluster) => self.clusters[*cluster].gender,
            Referent::Noun(words) => tells(self.reader.tokens.lower(words.end - 1)),
        }
    }
}
