//! A pronoun that is a source -> whom it stands for: what the entities layer says, whoever spoke just before, or for
//! "who" the name beside it. It is never guessed.

use std::ops::Range;

use super::heads::head;
use super::register::Register;
use super::words::Tag;
use crate::document::{Anonymity, Form, Label, Source};
use crate::span::Span;

impl Register<'_, '_, '_> {
    /// A pronoun stands for what the entities layer says; "who" for the name right before it.
    pub(super) fn pronoun(&mut self, words: &Range<usize>, span: Span, sentence: usize) -> Source {
        let linked =
            self.starting_in(span).find(|&at| self.mentions[at].span == span).and_then(|at| self.mentions[at].entity);
        let relative = self.reader.is(words.start, Tag::RELATIVE);
        // What has a name the entities layer knows best; of nouns, and for "it", whoever spoke just before.
        let named = linked.is_some_and(|entity| self.named[entity as usize]) && self.reader.lower(words.start) != "it";
        let spoke = if named { None } else { self.just_spoke(words, sentence) };
        let entity = if relative { self.antecedent(words.start) } else { spoke.or(linked) };
        let anonymity = match entity {
            Some(entity) if self.named[entity as usize] => Anonymity::Named,
            Some(entity) if self.is_joint(entity) => Anonymity::Named,
            Some(entity) => self.anonymity.get(&entity).copied().unwrap_or(Anonymity::Generic),
            None => Anonymity::Generic,
        };
        Source { span, entity, form: Form::Pronoun, anonymity }
    }

    /// The source of the sentence before, for a pronoun that opens its sentence ("The agency said … It added …"), or of
    /// the same sentence, for one that goes on ("The agency said …, but it added …").
    fn just_spoke(&self, words: &Range<usize>, sentence: usize) -> Option<u32> {
        let (spoke, entity) = self.last?;
        let (wanted, several) = match self.reader.lower(words.start) {
            "it" => (Label::Org, false),
            "he" | "she" => (Label::Person, false),
            "they" => (Label::Person, true),
            _ => return None,
        };
        let light = Tag::DATE.with(Tag::TIME).with(Tag::CONNECTOR).with(Tag::ADVERB).with(Tag::PREPOSITION);
        let opens = (0..words.start)
            .rev()
            .take_while(|&idx| !self.reader.is_stop(idx))
            .all(|idx| !self.reader.is_word(idx) || self.reader.is(idx, light));
        let name = self.reader.tokens.within(self.entities[entity as usize].name);
        if name.is_empty() {
            return None;
        }
        let noun = head(self.reader, &name);
        // "Two officials familiar with the plan": their number tells before their noun does.
        let plural = self.reader.is_plural(noun.end - 1)
            || noun.clone().any(|idx| self.reader.is(idx, Tag::NUMBER))
            || matches!(self.reader.lower(noun.start), "two" | "several" | "some" | "many" | "both");
        let joined = words.start.checked_sub(1).is_some_and(|idx| {
            matches!(self.reader.lower(idx), "but" | "and" | "although" | "though" | "while" | "however")
        });
        let near = spoke + 1 == sentence && opens || spoke == sentence && joined;
        // Whom a name stands for the entities layer knows better, but for "it".
        let label = self.entities[entity as usize].label;
        let fits = near && (label == Label::Org || !self.named[entity as usize]);
        // A club or a ministry is "it", and "they" as well.
        let agrees = label == Label::Org && (several || wanted == Label::Org)
            || label == Label::WorkOfArt && wanted == Label::Org
            || label == Label::Person && wanted == label && plural == several;
        (fits && agrees).then_some(entity)
    }

    /// The entity of the name that ends right before a relative pronoun; for "who" the person before the body that ends
    /// there ("Ann Smith of Clyde Bank, who").
    fn antecedent(&mut self, pronoun: usize) -> Option<u32> {
        let last = pronoun.checked_sub(1)?;
        let last = if self.reader.lower(last) == "," { last.checked_sub(1)? } else { last };
        // "Ann Smith, 48, who".
        let aged = self.reader.is_figure(last) && self.reader.lower(last.checked_sub(1)?) == ",";
        let last = if aged { last.checked_sub(2)? } else { last };
        let end = self.reader.tokens.get(last)?.span.end;
        let window = Span { start: end.saturating_sub(80), end };
        let named = |at: &usize| self.mentions[*at].form == Form::Name || self.mentions[*at].entity.is_some();
        let name = self.starting_in(window).filter(named).find(|&at| self.mentions[at].span.end == end)?;
        let person = |at: &usize| self.mentions[*at].label == Label::Person;
        // A name behind "at" may be a firm that was taken for a person.
        let start = self.reader.tokens.within(self.mentions[name].span).start;
        let placed = start > 0 && self.reader.lower(start - 1) == "at";
        if self.reader.lower(pronoun) != "who" || person(&name) && !placed {
            return Some(self.entity_of(name));
        }
        let holder = self.starting_in(window).filter(|&at| at < name).filter(named).rfind(person)?;
        let between = self.reader.tokens.within(self.mentions[holder].span).end..last;
        (!between.clone().any(|idx| self.reader.is_finite(idx) || self.reader.is_stop(idx)))
            .then(|| self.entity_of(holder))
    }
}
