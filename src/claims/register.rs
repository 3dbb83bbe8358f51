//! Source phrases -> the mentions and entities they stand for. A source that is no mention yet becomes a nominal one
//! with an entity of its own; for pronouns see [`super::pronouns`].

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::heads::{self, head, is_joint, is_possessive_pronoun};
use super::lists::TAKEN_UP;
use super::reader::Reader;
use super::site::Attribution;
use super::unnamed;
use super::words::Tag;
use crate::document::{Anonymity, Claim, Entity, Form, FoundBy, Label, Mention, Source};
use crate::entities::BUSINESSES;
use crate::order;
use crate::span::Span;

/// Mentions and entities while sources are being added to them.
pub(super) struct Register<'a, 'b, 't> {
    pub reader: &'b Reader<'a, 't>,
    pub entities: Vec<Entity>,
    pub mentions: Vec<Mention>,
    /// How many of the mentions were there before; those are sorted.
    known: usize,
    /// Whether each entity is called by a name anywhere.
    pub named: Vec<bool>,
    /// Each role and each ending of it -> the entity that bears it, or nothing where several do.
    bearers: FxHashMap<String, Option<u32>>,
    /// Words of definite and plural sources -> their entity, so that "the ministry" stays one.
    nominals: FxHashMap<String, u32>,
    /// The noun of each source with "a" -> its entity, or nothing where there are several ("a resident", "one
    /// resident").
    nouns: FxHashMap<&'b str, Option<u32>>,
    /// The sentence and the entity of the source read last.
    pub last: Option<(usize, u32)>,
    /// How much each source entity gives away, for the pronouns that stand for it.
    pub anonymity: FxHashMap<u32, Anonymity>,
}

impl<'a, 'b, 't> Register<'a, 'b, 't> {
    pub fn new(reader: &'b Reader<'a, 't>, entities: Vec<Entity>, mentions: Vec<Mention>) -> Self {
        let known = mentions.len();
        let bearers = bearers(reader.tokens.text, &entities);
        let (nominals, nouns, anonymity) = (FxHashMap::default(), FxHashMap::default(), FxHashMap::default());
        let mut named = vec![false; entities.len()];
        for mention in mentions.iter().filter(|mention| mention.form == Form::Name) {
            mention.entity.into_iter().for_each(|entity| named[entity as usize] = true);
        }
        let mut register =
            Self { reader, entities, mentions, known, named, bearers, nominals, nouns, last: None, anonymity };
        // "the parents" whom a pronoun stood for are the ones quoted next.
        for at in (0..register.entities.len()).filter(|&at| !register.named[at]) {
            let words = reader.tokens.within(register.entities[at].name);
            if !words.is_empty() {
                let key = register.key(&words);
                register.nominals.entry(key).or_insert(at as u32);
            }
        }
        register
    }

    /// The source that a phrase names.
    pub fn source(&mut self, words: &Range<usize>, attribution: &Attribution) -> Source {
        let mut source = self.read(words, attribution.sentence);
        self.last = source.entity.map(|entity| (attribution.sentence, entity));
        if source.anonymity != Anonymity::Named && unnamed::is_withheld(self.reader, words, attribution) {
            source.anonymity = Anonymity::Anonymous;
            source.entity.map(|entity| self.anonymity.insert(entity, Anonymity::Anonymous));
        }
        source
    }

    fn read(&mut self, words: &Range<usize>, sentence: usize) -> Source {
        let span = self.reader.tokens.span(words.clone());
        if words.len() == 1 && self.reader.is(words.start, Tag::PRONOUN) || is_possessive_pronoun(self.reader, words) {
            return self.pronoun(words, span, sentence);
        }
        let head = head(self.reader, words);
        let joint = is_joint(self.reader, &head);
        let named = if joint {
            None
        } else {
            self.name_behind_title(words, &head)
                .or_else(|| self.name_at(&head))
                .or_else(|| self.name_in_apposition(words, head.end))
        };
        let (entity, form) = match named {
            Some(mention) => (self.named(mention, &head), Form::Name),
            None => (self.nominal(words, &head, span, sentence), Form::Nominal),
        };
        let anonymity = if joint || self.named[entity as usize] {
            Anonymity::Named
        } else {
            unnamed::anonymity(self.reader, words, &head)
        };
        // "the officer" who was "an officer who asked not to be named" gives no more away.
        let known = *self.anonymity.entry(entity).or_insert(anonymity);
        let before = self.last.and_then(|(_, last)| self.anonymity.get(&last)).copied();
        let partly = unnamed::is_part(self.reader, words) && before == Some(Anonymity::Anonymous);
        let anonymity = if known == Anonymity::Anonymous || partly { Anonymity::Anonymous } else { anonymity };
        self.anonymity.insert(entity, anonymity);
        Source { span, entity: Some(entity), form, anonymity }
    }

    /// Whether an entity is two people named together.
    pub(super) fn is_joint(&self, entity: u32) -> bool {
        let words = self.reader.tokens.within(self.entities[entity as usize].name);
        !words.is_empty() && is_joint(self.reader, &words)
    }

    /// The entity of a name that a head ends with. A body called by its country's possessive is called so in full:
    /// "Kazakhstan's Digital Development Ministry".
    fn named(&mut self, mention: usize, head: &Range<usize>) -> u32 {
        let entity = self.entity_of(mention);
        let name = self.mentions[mention].span;
        let before =
            head.clone().find(|&idx| self.reader.tokens.get(idx).is_some_and(|token| token.span.start == name.start));
        let possessed = before.is_some_and(|idx| {
            idx > head.start && self.reader.is_possessive(idx - 1) && self.reader.is_capital(head.start)
        });
        if possessed
            && self.entities[entity as usize].label == Label::Org
            && self.entities[entity as usize].name == name
        {
            self.entities[entity as usize].name = self.reader.tokens.span(head.clone());
        }
        entity
    }

    /// Indices of the mentions that start inside a span.
    pub(super) fn starting_in(&self, span: Span) -> Range<usize> {
        let sorted = &self.mentions[..self.known];
        let from = sorted.partition_point(|mention| mention.span.start < span.start);
        let until = sorted.partition_point(|mention| mention.span.start < span.end);
        from..until.max(from)
    }

    /// The name that holds the last word of a head.
    fn name_at(&self, head: &Range<usize>) -> Option<usize> {
        let last = self.reader.tokens.get(head.end.checked_sub(1)?)?.span;
        let window = Span { start: last.start.saturating_sub(120), end: last.end };
        self.starting_in(window).rev().find(|&at| {
            let mention = &self.mentions[at];
            mention.form == Form::Name && mention.label != Label::Norp && mention.span.contains(last)
        })
    }

    /// "the mayor of Leeds, Ann Smith, said", "a woman named Ann Smith": the person named right behind a comma, titles
    /// left out, or behind "named".
    fn name_in_apposition(&self, words: &Range<usize>, from: usize) -> Option<usize> {
        let (reader, tokens) = (self.reader, self.reader.tokens);
        // "the mayor, Dr. Ann Smith", "his lawyer, advocate Ann Smith".
        let plain = Tag::NAME.with(Tag::DETERMINER).with(Tag::PREPOSITION).with(Tag::RELATIVE).with(Tag::CONJUNCTION);
        let titled = |idx: &usize| {
            let hyphen = |at: usize| reader.lower(at) == "-";
            let office = reader.lower(*idx) == "former"
                || reader.is_word(*idx) && (reader.is(*idx + 1, Tag::PERSON) || hyphen(*idx + 1))
                || hyphen(*idx);
            (reader.is_capital(*idx) || office) && !reader.is(*idx, plain) || reader.lower(*idx) == "."
        };
        (from..words.end).filter(|&idx| matches!(reader.lower(idx), "," | "named")).find_map(|lead| {
            // "her daughter, the film-maker Ann Smith", "his partner, his sister Ann Smith".
            let led = matches!(reader.lower(lead + 1), "the" | "his" | "her" | "their");
            let from = lead + 1 + usize::from(led && reader.lower(lead) == ",");
            let first = (from..words.end).find(|idx| !titled(idx))?;
            let start = tokens.get(first)?.span.start;
            self.starting_in(Span { start, end: start + 1 })
                .find(|&at| self.mentions[at].form == Form::Name && self.stands_alone(at, words.end))
        })
    }

    /// Whether a name in an apposition is that of whom the words before it speak: a person, or a body with nothing
    /// behind it ("the ferry's operator, Lamora Lines").
    fn stands_alone(&self, mention: usize, end: usize) -> bool {
        let Mention { span, label, .. } = self.mentions[mention];
        let behind = self.reader.tokens.within(span).end;
        label == Label::Person || label == Label::Org && (behind >= end || self.reader.lower(behind) == ",")
    }

    /// "Leader of the Opposition Ann Smith", "Commissioner of Police (Crime) Ann Smith": the person named at the end of
    /// a title with a capital that has a preposition in it. "Friends of Ann Smith" is no title, nor is "the office of".
    fn name_behind_title(&self, words: &Range<usize>, head: &Range<usize>) -> Option<usize> {
        let (reader, last) = (self.reader, words.end - 1);
        // "Indian Medical Association (IMA) president Ann Smith".
        let close = (head.end..words.end).take(8).find(|&idx| reader.lower(idx) == ")");
        if let Some(close) = close.filter(|_| reader.lower(head.end) == "(" && reader.is(last, Tag::PERSON)) {
            return self.name_at(&(last..words.end)).filter(|_| reader.lower(close + 1) != ",");
        }
        let of = (head.start + 1..=head.end).find(|&idx| reader.lower(idx) == "of")?;
        let title = reader.is_capital(head.start) && reader.is(of - 1, Tag::SPEAKER) && reader.is(last, Tag::PERSON);
        let name = title.then(|| self.name_at(&(last..words.end)))??;
        let start = reader.tokens.within(self.mentions[name].span).start;
        let before = start.checked_sub(1).filter(|&idx| idx > of)?;
        let part = Tag::PREPOSITION.with(Tag::DETERMINER);
        (self.mentions[name].label == Label::Person && !reader.is(before, part) && !reader.is_possessive(before))
            .then_some(name)
    }

    pub(super) fn entity_of(&mut self, mention: usize) -> u32 {
        if let Some(entity) = self.mentions[mention].entity {
            return entity;
        }
        let Mention { span, label, .. } = self.mentions[mention];
        let entity = self.found(label, span, mention);
        self.mentions[mention].entity = Some(entity);
        entity
    }

    /// A new entity with one mention.
    fn found(&mut self, label: Label, name: Span, mention: usize) -> u32 {
        self.entities.push(Entity { label, name, role: None, mentions: vec![mention as u32] });
        self.named.push(self.mentions.get(mention).is_some_and(|mention| mention.form == Form::Name));
        self.entities.len() as u32 - 1
    }

    /// The entity of a phrase that is no name: what the entities layer made of it, the bearer of the role it names, the
    /// same words before, or a new one.
    fn nominal(&mut self, words: &Range<usize>, head: &Range<usize>, span: Span, sentence: usize) -> u32 {
        let last = self.reader.tokens.span(head.end - 1..head.end);
        let owned = head.len() > 1 && is_possessive_pronoun(self.reader, &(head.start..head.start + 1));
        let linked = self.starting_in(span).find_map(|at| {
            let mention = &self.mentions[at];
            (mention.form == Form::Nominal && mention.span.contains(last)).then_some(mention.entity).flatten()
        });
        if let Some(entity) = linked {
            let known = &mut self.entities[entity as usize];
            if !self.named[entity as usize] && span.contains(known.name) {
                known.name = span;
            }
            return entity;
        }
        let key = self.key(head);
        let indefinite =
            matches!(self.reader.lower(words.start), "a" | "an" | "another" | "one" | "some" | "several" | "many")
                || self.reader.is(words.start, Tag::NUMBER);
        let known = || self.nominals.get(&key).copied().or_else(|| self.same_noun(head));
        let bearer = if indefinite || owned {
            None
        } else {
            self.bearer(&key).or_else(known).or_else(|| self.epithet(head, sentence))
        };
        // "A spokesman described it as late and declined to say why": one source, read twice.
        let again = self.mentions[self.known..].iter().rev().take(4).find(|mention| mention.span == span);
        if let Some(entity) = again.and_then(|mention| mention.entity) {
            return entity;
        }
        let mention = self.mentions.len();
        let label = heads::label(self.reader, head);
        // A head with a name in it says enough: "RFE/RL's correspondents from many towns".
        let telling = head.clone().any(|idx| self.reader.is(idx, Tag::NAME));
        let name = if telling { self.reader.tokens.span(head.clone()) } else { span };
        let entity = match bearer {
            Some(entity) => {
                self.entities[entity as usize].mentions.push(mention as u32);
                entity
            }
            None => self.found(label, name, mention),
        };
        let label = self.entities[entity as usize].label;
        self.mentions.push(Mention {
            span,
            label,
            form: Form::Nominal,
            entity: Some(entity),
            score: 60,
            by: FoundBy::Rule,
        });
        self.nominals.entry(key).or_insert(entity);
        let noun = self.reader.lower(head.end - 1);
        if indefinite {
            let known = self.nouns.entry(noun).or_insert(Some(entity));
            if *known != Some(entity) {
                *known = None;
            }
        }
        entity
    }

    /// "the 21-year-old", "the club": whoever with a name spoke in one of the sentences before.
    fn epithet(&self, head: &Range<usize>, sentence: usize) -> Option<u32> {
        let last = self.reader.lower(head.end - 1);
        // "the 21-year-old", "the 21-year-old German engineer".
        let aged = head.clone().any(|idx| {
            let word = self.reader.lower(idx);
            word.ends_with("-year-old") || word == "old" && self.reader.lower(idx.saturating_sub(2)) == "year"
        });
        let body = head.len() == 2 && (TAKEN_UP.contains(&last) || BUSINESSES.contains(&last));
        let (spoke, entity) = self.last.filter(|&(spoke, _)| spoke + 2 >= sentence && spoke <= sentence)?;
        let label = self.entities[entity as usize].label;
        let fits = aged && label == Label::Person || body && label == Label::Org && spoke + 1 >= sentence;
        let definite = self.reader.lower(head.start) == "the";
        (definite && fits && self.named[entity as usize]).then_some(entity)
    }

    /// "the officer" after "a senior officer", where the article quotes no other.
    fn same_noun(&self, head: &Range<usize>) -> Option<u32> {
        let plain = head.len() == 2 && self.reader.lower(head.start) == "the";
        self.nouns.get(self.reader.lower(head.end - 1)).copied().flatten().filter(|_| plain)
    }

    /// A head in lower case without its determiner.
    fn key(&self, head: &Range<usize>) -> String {
        let start =
            if head.len() > 1 && self.reader.is(head.start, Tag::DETERMINER) { head.start + 1 } else { head.start };
        self.reader.tokens.lower_in(start..head.end).to_owned()
    }

    /// The one entity whose role is these words, or ends with them.
    fn bearer(&self, key: &str) -> Option<u32> {
        self.bearers.get(key).copied().flatten()
    }

    /// The mentions in text order and the entities in order of first mention, the claims' references put right.
    pub fn finish(self, claims: &mut [Claim]) -> (Vec<Entity>, Vec<Mention>) {
        let (mut entities, mentions) = (self.entities, self.mentions);
        let mut order: Vec<u32> = (0..mentions.len() as u32).collect();
        order::by_span(&mut order, |&at| mentions[at as usize].span);
        let moved = inverse(&order);
        let mut sorted: Vec<Mention> = order.iter().map(|&at| mentions[at as usize]).collect();
        for entity in &mut entities {
            entity.mentions.iter_mut().for_each(|at| *at = moved[*at as usize]);
            order::by_key(&mut entity.mentions, |&at| u64::from(at));
        }
        let mut order: Vec<u32> = (0..entities.len() as u32).collect();
        order::by_key(&mut order, |&at| u64::from(entities[at as usize].mentions.first().copied().unwrap_or(u32::MAX)));
        let moved = inverse(&order);
        let entities = order.iter().map(|&at| entities[at as usize].clone()).collect();
        for mention in &mut sorted {
            mention.entity = mention.entity.map(|at| moved[at as usize]);
        }
        for source in claims.iter_mut().filter_map(|claim| claim.source.as_mut()) {
            // Who asks for anonymity the second time had no name the first time either.
            let withheld = source.entity.and_then(|at| self.anonymity.get(&at)) == Some(&Anonymity::Anonymous);
            if withheld && source.anonymity != Anonymity::Named {
                source.anonymity = Anonymity::Anonymous;
            }
            source.entity = source.entity.map(|at| moved[at as usize]);
        }
        (entities, sorted)
    }
}

/// Every role of the entities, and every ending of it that is whole words, in lower case.
fn bearers(text: &str, entities: &[Entity]) -> FxHashMap<String, Option<u32>> {
    let mut bearers: FxHashMap<String, Option<u32>> = FxHashMap::default();
    for (entity, at) in entities.iter().zip(0..) {
        let role = entity.role.map_or_else(String::new, |role| role.of(text).to_lowercase());
        // Of "superintendent of police" the police are no ending.
        let end = [" of ", " for ", " at ", " in "].iter().filter_map(|word| role.find(word)).min();
        let end = end.unwrap_or(role.len());
        let starts = role
            .char_indices()
            .filter(|&(idx, c)| idx == 0 || c == ' ')
            .map(|(idx, c)| if c == ' ' { idx + 1 } else { 0 });
        for start in starts.filter(|&start| start <= end) {
            let bearer = bearers.entry(role[start..].to_owned()).or_insert(Some(at));
            if *bearer != Some(at) {
                *bearer = None;
            }
        }
    }
    bearers
}

/// Where each old index went.
fn inverse(order: &[u32]) -> Vec<u32> {
    let mut moved = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        moved[old as usize] = new as u32;
    }
    moved
}
