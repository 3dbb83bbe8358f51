//! "he", "she", "they" and the "it" that speaks -> mentions, settled on the entity that the text is about just then.
//!
//! Every name, noun and settled pronoun before a pronoun is a candidate, weighed by how near it is, whether it is a
//! subject, and whether it speaks. A candidate of the other gender is none. Without one that stands out the pronoun stays
//! open: a claim without a source is better than a claim with a wrong one.

use super::gender::Gender;
use super::{Cluster, Found, Named};
use crate::document::{Form, FoundBy, Label, Mention, Sentence};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::text::tokens::Case;

/// How many candidates are kept.
const KEPT: usize = 32;

/// How many sentences back a candidate may stand.
const REACH: usize = 4;

/// Points below which nothing is settled.
const ENOUGH: i32 = 3;

/// How sure a settled pronoun is, in hundredths.
const SCORE: u8 = 65;

/// What a pronoun asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wants {
    Person(Gender),
    Several,
    Thing,
}

/// A mention before the pronoun.
struct Candidate {
    cluster: usize,
    label: Label,
    sentence: usize,
    block: u32,
    subject: bool,
    speaker: bool,
    quoted: bool,
}

/// Finds the pronouns that may be somebody's voice.
pub(crate) fn find(
    reader: &Reader<'_>,
    sentences: &[Sentence],
    named: &Named<'_>,
    nominals: &[Found],
    clusters: &[Cluster],
) -> Vec<Found> {
    let mut mentions: Vec<(Mention, usize)> = named.mentions.iter().copied().zip(named.of.iter().copied()).collect();
    mentions.extend(nominals.iter().filter_map(|found| found.cluster.map(|cluster| (found.mention, cluster))));
    mentions.sort_by_key(|(mention, _)| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    let mut finder = Finder {
        reader,
        genders: clusters.iter().map(|cluster| cluster.gender).collect(),
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
    /// What is known about the clusters, and what settled pronouns add.
    genders: Vec<Option<Gender>>,
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
        for idx in sentence.tokens.start as usize..sentence.tokens.end as usize {
            let token = reader.tokens.all()[idx];
            while let Some((mention, cluster)) =
                mentions.get(next).filter(|(mention, _)| mention.span.start <= token.span.start)
            {
                next += 1;
                let words = reader.tokens.within(mention.span);
                let subject = self.is_subject(words.start, words.end, sentence, first);
                first &= mention.label != Label::Person;
                let speaker = self.speaks(words.start, words.end, sentence);
                self.keep(Candidate {
                    cluster: *cluster,
                    label: mention.label,
                    sentence: number,
                    block: sentence.block,
                    subject,
                    speaker,
                    quoted: self.quoted,
                });
            }
            match reader.tokens.str(idx) {
                "\"" => self.quoted = !self.quoted,
                "“" => self.quoted = true,
                "”" => self.quoted = false,
                _ => self.pronoun(idx, number, sentence),
            }
        }
        next
    }

    fn keep(&mut self, candidate: Candidate) {
        if self.candidates.len() == KEPT {
            self.candidates.remove(0);
        }
        self.candidates.push(candidate);
    }

    /// Whether a mention is the subject of its clause: it comes first, or a verb follows, and no preposition stands before.
    fn is_subject(&self, start: usize, end: usize, sentence: &Sentence, first: bool) -> bool {
        let reader = self.reader;
        let before = start.checked_sub(1).filter(|&at| at >= sentence.tokens.start as usize);
        let governed = before.is_some_and(|at| is_preposition(reader.tokens.lower(at)));
        let verb = reader.is(end, Classes::SPEECH.or(Classes::PERSON_VERB)) || is_auxiliary(reader.tokens.lower(end));
        !reader.possessive(end) && !governed && (first || verb)
    }

    /// Whether a verb of speech stands beside a mention.
    fn speaks(&self, start: usize, end: usize, sentence: &Sentence) -> bool {
        let reader = self.reader;
        let before = start > sentence.tokens.start as usize && reader.is(start - 1, Classes::SPEECH);
        before || (end..end + 3).take_while(|&idx| reader.word(idx)).any(|idx| reader.is(idx, Classes::SPEECH))
    }

    fn pronoun(&mut self, idx: usize, number: usize, sentence: &Sentence) {
        let reader = self.reader;
        if !matches!(reader.case(idx), Case::Lower | Case::Capital) {
            return;
        }
        let (wants, label) = match reader.tokens.lower(idx) {
            "he" => (Wants::Person(Gender::Male), Label::Person),
            "she" => (Wants::Person(Gender::Female), Label::Person),
            "they" => (Wants::Several, Label::Norp),
            "it" if self.speaks(idx, idx + 1, sentence) => (Wants::Thing, Label::Org),
            _ => return,
        };
        let cluster = self.settle(wants, number, sentence.block);
        let mention = Mention {
            span: reader.tokens.all()[idx].span,
            label: cluster.map_or(label, |(_, label)| label),
            form: Form::Pronoun,
            entity: None,
            score: if cluster.is_some() { SCORE } else { 0 },
            by: FoundBy::Rule,
        };
        self.found.push(Found { mention, cluster: cluster.map(|(cluster, _)| cluster) });
        let Some((cluster, label)) = cluster else { return };
        if let Wants::Person(gender) = wants {
            self.genders[cluster] = self.genders[cluster].or(Some(gender));
        }
        let speaker = self.speaks(idx, idx + 1, sentence);
        self.keep(Candidate {
            cluster,
            label,
            sentence: number,
            block: sentence.block,
            subject: true,
            speaker,
            quoted: self.quoted,
        });
    }

    /// The cluster that stands out, and its label.
    fn settle(&self, wants: Wants, number: usize, block: u32) -> Option<(usize, Label)> {
        let mut best: Option<(i32, usize, Label)> = None;
        let mut second = i32::MIN;
        for candidate in self.candidates.iter().rev() {
            if number - candidate.sentence > REACH {
                break;
            }
            let Some(points) = self.points(candidate, wants, number, block) else { continue };
            match best {
                Some((_, cluster, _)) if cluster == candidate.cluster => {
                    if let Some(best) = &mut best {
                        best.0 = best.0.max(points) + 1;
                    }
                }
                Some((most, ..)) if points <= most => second = second.max(points),
                _ => {
                    second = best.map_or(second, |(most, ..)| second.max(most));
                    best = Some((points, candidate.cluster, candidate.label));
                }
            }
        }
        best.filter(|(points, ..)| *points >= ENOUGH && *points > second).map(|(_, cluster, label)| (cluster, label))
    }

    fn points(&self, candidate: &Candidate, wants: Wants, number: usize, block: u32) -> Option<i32> {
        let known = match (wants, candidate.label) {
            (Wants::Person(gender), Label::Person) => match self.genders[candidate.cluster] {
                Some(theirs) if theirs != gender => return None,
                Some(_) => 3,
                None => 0,
            },
            (Wants::Several, Label::Org | Label::Norp) | (Wants::Thing, Label::Org) => 0,
            (Wants::Thing, Label::Gpe) => -2,
            _ => return None,
        };
        // Who speaks says "I" inside the quotation marks.
        if self.quoted && candidate.speaker && !candidate.quoted && number == candidate.sentence {
            return None;
        }
        let distance = (number - candidate.sentence) as i32;
        let mut points = 8 + known - 3 * distance - i32::from(candidate.block != block);
        points += if candidate.subject { 3 } else { 0 };
        points += if candidate.speaker { 2 } else { 0 };
        Some(points)
    }
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
