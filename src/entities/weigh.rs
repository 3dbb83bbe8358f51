//! The candidates for a pronoun -> the one that stands out, if one does: each has points for being near, for being a
//! subject or a speaker, and for being what the article is about.

use super::candidates::{Candidate, Count, Referent, Wants};
use super::gender::{Gender, tells};
use super::grammar;
use super::nouns::Kind;
use super::pronouns::{Finder, Place};
use crate::document::Label;
use crate::names::lexicon::Classes;

/// How many sentences back a candidate may stand.
const REACH: usize = 10;

/// How many sentences back "they" may reach.
const NEAR: usize = 2;

/// Points below which nothing is settled.
const ENOUGH: i32 = 3;

impl Finder<'_, '_> {
    /// The candidate that stands out.
    pub(super) fn settle(&self, wants: Wants, idx: usize, place: &Place<'_>) -> Option<usize> {
        // "Ann Smith said she": who speaks is who is spoken of.
        let speaker = self.governor(wants, idx, place);
        if speaker.is_some() {
            return speaker;
        }
        let agent = grammar::verb_follows_closely(self.reader, idx + 1);
        // "“Everyone knew,” she said": whom somebody speaks of is not who speaks.
        let speaks = !self.quoted && grammar::speaks_behind(self.reader, &(idx..idx + 1));
        let mut best: Option<(i32, usize)> = None;
        let mut second = i32::MIN;
        let mut again = 0;
        for (at, candidate) in self.candidates.iter().enumerate().rev() {
            if place.number - candidate.sentence > REACH {
                break;
            }
            // "the times they used it": what stands right before a subject is what it does something to.
            let object = candidate.words.end == idx && candidate.sentence == place.number;
            let spoken_of = speaks && candidate.quoted && candidate.sentence == place.number;
            if object || spoken_of || agent && candidate.label == Label::Product {
                continue;
            }
            let Some(points) = self.points(candidate, wants, place) else { continue };
            match &mut best {
                // Who is named again and again is what the text is about.
                Some((most, known)) if self.candidates[*known].is_same(candidate, self.reader) => {
                    again += 1;
                    *most = points.max(*most) + i32::from(again <= 2);
                }
                Some((most, known)) if points > *most => {
                    second = second.max(*most);
                    (*most, *known, again) = (points, at, 0);
                }
                Some(_) => second = second.max(points),
                None => best = Some((points, at)),
            }
        }
        let (points, at) = best?;
        let stands_out = points >= ENOUGH && points > second && self.candidates[at].label != Label::Product;
        (stands_out && !(self.is_doubtful(wants, at) && self.has_rival(wants, place, at))).then_some(at)
    }

    /// The subject of the verb of saying right before a pronoun, unless it speaks for somebody else: "her lawyer said
    /// she".
    pub(super) fn governor(&self, wants: Wants, idx: usize, place: &Place<'_>) -> Option<usize> {
        let reader = self.reader;
        let that = usize::from(reader.mark(idx.wrapping_sub(1), "that"));
        let verb = idx.checked_sub(1 + that)?;
        if !reader.is(verb, Classes::SPEECH) {
            return None;
        }
        let near = self.candidates.iter().enumerate().rev().take_while(|(_, other)| other.sentence == place.number);
        let mut subjects =
            near.filter(|(_, other)| other.subject && other.words.end <= verb && other.label != Label::Product);
        let (at, subject) = subjects.next()?;
        let fits = self.points(subject, wants, place).is_some() && !self.stands_in(subject);
        (fits && subject.quoted == self.quoted).then_some(at)
    }

    /// Whether somebody speaks for another: "her lawyer", "a spokesman".
    fn stands_in(&self, candidate: &Candidate) -> bool {
        let words = match candidate.referent {
            Referent::Noun(ref words) => words.clone(),
            Referent::Cluster(cluster) => {
                self.clusters[cluster].role.map_or(0..0, |role| self.reader.tokens.within(role))
            }
        };
        words.clone().any(|idx| {
            matches!(
                self.reader.tokens.lower(idx),
                "lawyer"
                    | "attorney"
                    | "spokesman"
                    | "spokeswoman"
                    | "spokesperson"
                    | "solicitor"
                    | "barrister"
                    | "his"
                    | "her"
                    | "their"
            )
        })
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
            (Wants::Several, Label::Person) if candidate.count == Count::Several => match candidate.kind {
                Some(Kind::Anybody) if back > 0 => return None,
                Some(Kind::Group) => 1,
                _ => 2,
            },
            (Wants::Several, Label::Product) | (Wants::Thing, Label::Org) => 0,
            // An organisation is "it" more often than "they", and a demonym modifies more often than it stands.
            (Wants::Several, Label::Norp) if candidate.count == Count::Several && candidate.subject => 0,
            (Wants::Several, Label::Org) if candidate.subject && back <= 1 => -1,
            (Wants::Thing, Label::Gpe) => -2,
            _ => return None,
        };
        // Whom a speaker calls "they" is seldom the body that the article named before.
        let body = matches!(candidate.label, Label::Norp | Label::Org);
        if self.quoted && wants == Wants::Several && !candidate.quoted && body {
            return None;
        }
        if self.quoted && wants == Wants::Several && !candidate.quoted && candidate.block != place.sentence.block {
            return None;
        }
        // Who speaks says "I" inside the quotation marks.
        // So it is where the quotation goes on behind: "I left," said Ann Smith. "She is five now."
        let goes_on = candidate.quoting == candidate.sentence && candidate.block == place.sentence.block;
        if self.quoted && candidate.speaker && !candidate.quoted && back <= usize::from(goes_on) {
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

#[cfg(test)]
mod tests {
    use crate::document::Form;
    use crate::{Context, annotate};

    /// What each pronoun of a text stands for.
    fn referents(text: &str) -> Vec<Option<String>> {
        let document = annotate(text, &Context::default());
        let pronouns = document.mentions.iter().filter(|mention| mention.form == Form::Pronoun);
        let name = |at: u32| document.entities[at as usize].name.of(text).to_owned();
        pronouns.map(|mention| mention.entity.map(name)).collect()
    }

    fn referent(text: &str) -> Option<String> {
        referents(text).into_iter().next_back().flatten()
    }

    #[test]
    fn who_speaks_is_who_is_spoken_of() {
        let text = "Tom Reeve was angry. Odd Halvorsen, a farmer, admitted he had lied.";
        assert_eq!(referent(text).as_deref(), Some("Odd Halvorsen"));
        let text = "Ann Marsh spoke. Olena, a 67-year-old pensioner, said she was ill.";
        assert_eq!(referent(text).as_deref(), Some("Olena"));
        // Lawyers and spokesmen speak of others.
        assert_ne!(referent("Tom Reeve was fined. His lawyer said he was ill.").as_deref(), Some("His lawyer"));
    }

    #[test]
    fn several_are_people_groups_and_families() {
        assert_eq!(referent("The team landed on Monday. They were turned away.").as_deref(), Some("The team"));
        let text = "Gloria Sam was ill. The Sams continued to wait. They were tried in May.";
        assert_eq!(referent(text).as_deref(), Some("Sams"));
        assert_eq!(referent("If someone calls, they will be told.").as_deref(), Some("someone"));
    }

    #[test]
    fn what_a_noun_says_of_somebody_is_nobody_else() {
        let text = "Noam Larsen is a professor at a small college. At the age of 40 he was hired.";
        assert_eq!(referent(text).as_deref(), Some("Noam Larsen"));
    }

    #[test]
    fn nobody_speaks_of_himself_in_his_own_quotation() {
        let text = "“My daughter fell ill,” said Maria Kowal. “She is five now.”";
        assert_eq!(referent(text).as_deref(), Some("My daughter"));
    }

    #[test]
    fn a_surname_alone_is_no_relative_of_whom_the_article_is_about() {
        let text = "Magda Rellin died. Her daughter, the singer Ana Rellin, was there. Rellin was a poet. She wrote.";
        assert_eq!(referent(text).as_deref(), Some("Magda Rellin"));
    }

    #[test]
    fn what_stands_right_before_is_no_antecedent() {
        let text = "The parents continued to wait. It was one of the rare treatments they used.";
        assert_eq!(referent(text).as_deref(), Some("The parents"));
    }
}
