//! "he", "she", "they" and the "it" that speaks -> mentions, settled on the entity that the text is about just then.
//!
//! Every name, noun for people and settled pronoun before a pronoun is a candidate, weighed by how near it is, whether it
//! is a subject, and whether it speaks. A candidate of the other gender or number is none. Without one that stands out the
//! pronoun stays open: a claim without a source is better than a claim with a wrong one. A noun ("officials") becomes an
//! entity of its own only when a pronoun points at it.

use std::ops::Range;

use super::gender::{Gender, tells};
use super::{Cluster, Found, Named};
use crate::document::{Form, FoundBy, Label, Mention, Sentence};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
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

/// How many words may stand between a noun and its article.
const ADJECTIVES: usize = 4;

/// What a pronoun asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wants {
    Person(Gender),
    Several,
    Thing,
}

/// What a candidate stands for.
#[derive(Clone, PartialEq, Eq)]
enum Referent {
    /// An entity that the article names.
    Cluster(usize),
    /// A noun for somebody ("a resident") or for several ("officials"), by its tokens.
    Noun(Range<usize>),
}

/// A mention before the pronoun.
struct Candidate {
    referent: Referent,
    label: Label,
    /// Whether "they" fits.
    several: bool,
    sentence: usize,
    block: u32,
    subject: bool,
    speaker: bool,
    quoted: bool,
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
    mentions.sort_by_key(|(mention, _)| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    let mut roles: Vec<Span> = clusters.iter().filter_map(|cluster| cluster.role).collect();
    roles.sort();
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
        let mut first = true;
        let mut covered = 0;
        for idx in sentence.tokens.start as usize..sentence.tokens.end as usize {
            let token = reader.tokens.all()[idx];
            while let Some((mention, cluster)) =
                mentions.get(next).filter(|(mention, _)| mention.span.start <= token.span.start)
            {
                next += 1;
                covered = covered.max(mention.span.end);
                let words = reader.tokens.within(mention.span);
                let several = match mention.label {
                    Label::Norp => reader.tokens.str(words.end.saturating_sub(1)).ends_with('s'),
                    label => label == Label::Org,
                };
                self.keep(Referent::Cluster(*cluster), mention.label, several, &words, number, sentence, first);
                first &= mention.label != Label::Person;
            }
            match reader.tokens.str(idx) {
                "\"" => self.quoted = !self.quoted,
                "“" => self.quoted = true,
                "”" => self.quoted = false,
                _ if token.span.start < covered => {}
                _ => {
                    if let Some(words) = self.noun(idx, sentence, mentions.get(next).map(|(mention, _)| mention)) {
                        let crowd = reader.is(idx, Classes::CROWD);
                        self.keep(Referent::Noun(words.clone()), Label::Person, crowd, &words, number, sentence, first);
                        first = false;
                    }
                    if self.is_thing(idx) {
                        self.keep(
                            Referent::Noun(idx..idx + 1),
                            Label::Product,
                            true,
                            &(idx..idx + 1),
                            number,
                            sentence,
                            first,
                        );
                    }
                    self.pronoun(idx, number, sentence);
                }
            }
        }
        next
    }

    /// Whether the word looks like a plural noun for things: "they" may be these, and then it is nobody's voice.
    fn is_thing(&self, idx: usize) -> bool {
        let reader = self.reader;
        let word = reader.tokens.str(idx);
        reader.case(idx) == Case::Lower
            && word.len() > 4
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !reader.is(idx, Classes::CROWD.or(Classes::SPEECH).or(Classes::FUNCTION).or(Classes::PERSON_NOUN))
            && !reader.is(idx + 1, Classes::CROWD.or(Classes::PERSON_NOUN))
    }

    /// The noun phrase that ends at `idx`, if it is about people and belongs to no name.
    fn noun(&self, idx: usize, sentence: &Sentence, next: Option<&Mention>) -> Option<Range<usize>> {
        let reader = self.reader;
        let crowd = reader.is(idx, Classes::CROWD);
        if !(crowd || reader.is(idx, Classes::PERSON_NOUN)) || reader.case(idx) == Case::Upper {
            return None;
        }
        let from = sentence.tokens.start as usize;
        let span = reader.tokens.all()[idx].span;
        let role = self.roles.partition_point(|role| role.end <= span.start);
        if self.roles.get(role).is_some_and(|role| role.overlaps(span)) {
            return None;
        }
        let title =
            next.is_some_and(|next| next.label == Label::Person && reader.tokens.within(next.span).start == idx + 1);
        let compound =
            reader.case(idx + 1) == Case::Lower && (reader.is(idx + 1, Classes::CROWD.or(Classes::PERSON_NOUN)));
        if title || compound {
            return None;
        }
        let mut start = idx;
        while start > from && idx - start < ADJECTIVES {
            if is_determiner(reader.tokens.lower(start - 1)) {
                return Some(start - 1..idx + 1);
            }
            let adjective = reader.word(start - 1)
                && !reader.is(start - 1, Classes::FUNCTION.or(Classes::SPEECH).or(Classes::PERSON_VERB))
                && !reader.possessive(start - 1);
            if !adjective {
                break;
            }
            start -= 1;
        }
        // Without an article only what surely belongs to the noun is taken: a name or an office ("Kazakh authorities").
        let bound = (from..idx)
            .rev()
            .take_while(|&at| reader.capital(at) || reader.is(at, Classes::OFFICE) && !reader.is(at, Classes::FUNCTION))
            .last();
        crowd.then(|| bound.filter(|&at| !reader.is(at, Classes::FUNCTION)).unwrap_or(idx)..idx + 1)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "each says one thing about the mention, and all are at hand where it is read"
    )]
    fn keep(
        &mut self,
        referent: Referent,
        label: Label,
        several: bool,
        words: &Range<usize>,
        number: usize,
        sentence: &Sentence,
        first: bool,
    ) {
        if self.candidates.len() == KEPT {
            self.candidates.remove(0);
        }
        self.candidates.push(Candidate {
            referent,
            label,
            several,
            sentence: number,
            block: sentence.block,
            subject: self.is_subject(words, sentence, first),
            speaker: self.speaks(words, sentence),
            quoted: self.quoted,
        });
    }

    /// Whether a mention is the subject of its clause: it comes first, or a verb follows, and no preposition stands before.
    fn is_subject(&self, words: &Range<usize>, sentence: &Sentence, first: bool) -> bool {
        let reader = self.reader;
        let before = words.start.checked_sub(1).filter(|&at| at >= sentence.tokens.start as usize);
        let governed = before.is_some_and(|at| is_preposition(reader.tokens.lower(at)));
        let end = words.end;
        let verb = reader.is(end, Classes::SPEECH.or(Classes::PERSON_VERB)) || is_auxiliary(reader.tokens.lower(end));
        !reader.possessive(end) && !governed && (first || verb)
    }

    /// Whether a verb of speech stands beside a mention.
    fn speaks(&self, words: &Range<usize>, sentence: &Sentence) -> bool {
        let reader = self.reader;
        let before = words.start > sentence.tokens.start as usize && reader.is(words.start - 1, Classes::SPEECH);
        let after = words.end..words.end + 3;
        before || after.take_while(|&idx| reader.word(idx)).any(|idx| reader.is(idx, Classes::SPEECH))
    }

    fn pronoun(&mut self, idx: usize, number: usize, sentence: &Sentence) {
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
            "it" if self.speaks(&words, sentence) => (Wants::Thing, Label::Org),
            _ => return,
        };
        let at = self.settle(wants, number, sentence.block);
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
        self.keep(
            Referent::Cluster(cluster),
            mention.label,
            wants == Wants::Several,
            &words,
            number,
            sentence,
            !silent,
        );
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
        self.candidates[at].referent = Referent::Cluster(cluster);
        cluster
    }

    /// The candidate that stands out.
    fn settle(&self, wants: Wants, number: usize, block: u32) -> Option<usize> {
        let mut best: Option<(i32, usize)> = None;
        let mut second = i32::MIN;
        for (at, candidate) in self.candidates.iter().enumerate().rev() {
            if number - candidate.sentence > REACH {
                break;
            }
            let Some(points) = self.points(candidate, wants, number, block) else { continue };
            match &mut best {
                // Who is named again and again is what the text is about.
                Some((most, known)) if self.candidates[*known].referent == candidate.referent => {
                    *most = points.max(*most) + 1
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
        stands_out.then_some(at)
    }

    fn points(&self, candidate: &Candidate, wants: Wants, number: usize, block: u32) -> Option<i32> {
        let known = match (wants, candidate.label) {
            (Wants::Person(gender), Label::Person) if !candidate.several => {
                let known = self.gender(candidate);
                let other = Some(if gender == Gender::Male { Gender::Female } else { Gender::Male });
                if known == other || (known.is_none() && self.implied(candidate) == other) {
                    return None;
                }
                if known.is_some() { 3 } else { 0 }
            }
            (Wants::Several, _) if number - candidate.sentence > NEAR => return None,
            (Wants::Several, Label::Person) if candidate.several => 2,
            (Wants::Several, Label::Product) => 0,
            // An organisation is "it" more often than "they", and a demonym modifies more often than it stands.
            (Wants::Several, Label::Norp) if candidate.several && candidate.subject => 0,
            (Wants::Several, Label::Org) if candidate.subject && number == candidate.sentence + 1 => -1,
            (Wants::Thing, Label::Org) => 0,
            (Wants::Thing, Label::Gpe) => -2,
            _ => return None,
        };
        // Who speaks says "I" inside the quotation marks.
        if self.quoted && candidate.speaker && !candidate.quoted && number == candidate.sentence {
            return None;
        }
        let distance = (number - candidate.sentence) as i32;
        let mut points = 8 + known - 3 * distance.min(3) - (distance - 3).max(0) - i32::from(candidate.block != block);
        points += self.salience(candidate);
        points += if candidate.subject { 3 } else { 0 };
        points += if candidate.speaker { 2 } else { 0 };
        Some(points)
    }

    /// Who is named often is whom the article is about.
    fn salience(&self, candidate: &Candidate) -> i32 {
        match candidate.referent {
            Referent::Cluster(cluster) => {
                [3, 8].iter().filter(|&&times| self.named_often[cluster] >= times).count() as i32
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

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "one"
            | "this"
            | "another"
            | "these"
            | "those"
            | "some"
            | "many"
            | "two"
            | "three"
            | "several"
    )
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "by"
            | "with"
            | "to"
            | "for"
            | "from"
            | "against"
            | "on"
            | "in"
            | "at"
            | "about"
            | "after"
            | "under"
            | "between"
            | "and"
    )
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "has"
            | "had"
            | "will"
            | "would"
            | "can"
            | "could"
            | "may"
            | "might"
            | "does"
            | "did"
            | "also"
            | "were"
            | "are"
            | "have"
    )
}
