//! Words -> nouns that a pronoun may stand for: people ("a resident", "officials"), bodies that are "they" ("the
//! team"), and things, which nobody quotes.

use std::ops::Range;
use std::sync::LazyLock;

use crate::document::{Label, Mention, Sentence};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::span::Span;
use crate::text::tokens::Case;
use crate::text::words::Words;

/// How many words may stand between a noun and its article.
const ADJECTIVES: usize = 4;

/// More nouns for one person than [`Classes::PERSON_NOUN`] has, which tell nothing of a name beside them.
#[rustfmt::skip]
const SOMEBODY: &[&str] = &[
    "child", "infant", "teen", "toddler", "youngster", "youth", "adult", "pensioner", "parent", "sibling", "spouse",
    "relative", "neighbour", "neighbor", "fiance", "fiancee", "defector", "dissident", "insider", "employee",
    "employer", "customer", "client", "shopper", "consumer", "user", "tenant", "landlord", "homeowner", "owner", "voter",
    "citizen", "civilian", "bystander", "motorist", "cyclist", "pedestrian", "commuter", "hiker", "climber",
    "diver", "surfer", "angler", "skier", "runner", "walker", "visitor", "guest", "attendee", "volunteer",
    "donor", "investor", "trader", "shareholder", "broker", "banker", "accountant", "clerk", "cashier", "shopkeeper",
    "chef", "cook", "baker", "butcher", "carpenter", "plumber", "electrician", "builder", "miner", "fisherman",
    "sailor", "steward", "paramedic", "midwife", "surgeon", "physician", "dentist", "therapist",
    "psychologist", "psychiatrist", "pharmacist", "vet", "carer", "caregiver", "babysitter", "tutor", "lecturer",
    "instructor", "principal", "headteacher", "pupil", "graduate", "scholar", "academic", "astronomer", "chemist",
    "geologist", "ecologist", "archaeologist", "epidemiologist", "meteorologist", "sociologist", "astronaut", "inventor",
    "programmer", "hacker", "blogger", "streamer", "gamer", "fan", "supporter", "athlete", "cricketer", "footballer",
    "referee", "umpire", "skipper", "batter", "dancer", "sculptor", "magician", "collector",
    "juror", "magistrate", "plaintiff", "claimant", "appellant", "complainant", "accused", "prisoner", "inmate",
    "detainee", "hostage", "captive", "robber", "burglar", "thief", "killer", "murderer", "attacker", "assailant",
    "shooter", "kidnapper", "smuggler", "trafficker", "pirate", "terrorist", "extremist", "rebel", "fighter", "militant",
    "insurgent", "recruit", "veteran", "marine", "sergeant", "lieutenant", "constable", "sheriff", "warden",
    "guard", "bodyguard", "rescuer", "lifeguard", "immigrant", "emigrant", "exile", "settler", "villager", "islander",
    "councillor", "councilor", "delegate", "legislator", "congressman", "congresswoman", "official", "diplomat",
    "whistleblower", "lobbyist", "organiser", "organizer", "campaigner", "demonstrator",
    "priest", "bishop", "imam", "rabbi", "pastor", "monk", "nun", "buyer", "seller", "contractor", "landowner",
    "grower", "rancher", "herder", "hunter", "worshipper", "pilgrim", "reader", "viewer", "listener", "contestant",
];

/// Plurals that no "s" tells, or whose singular is not listed; [`Classes::CROWD`] has more.
#[rustfmt::skip]
const CROWDS: &[&str] = &[
    "kids", "folks", "clergy", "personnel", "spokespeople", "sportspeople", "tribespeople", "townspeople",
    "policemen", "servicemen", "firemen", "schoolchildren", "schoolgirls",
    "schoolboys", "grandparents", "thieves", "wives", "holidaymakers", "goers", "newcomers", "locals", "peacekeepers",
    "militiamen", "lawmen", "responders", "medics", "others", "twins",
];

/// Groups of people that are "they" as often as "it".
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "couple", "pair", "duo", "trio", "family", "crew", "jury", "crowd", "audience", "gang", "mob", "household", "public",
    "staff", "community", "panel", "cast", "squad", "class", "congregation",
];

/// Bodies that are "they" where they are the subject.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "team", "government", "band", "company", "firm", "club", "party", "administration", "army", "navy", "military",
    "council", "committee", "charity", "opposition", "union", "coalition", "cabinet", "regulator", "watchdog",
    "retailer", "carmaker", "airline", "bank", "department", "agency", "ministry", "board", "commission",
];

/// Pronouns for anybody, whom "they" takes up within the sentence.
const ANYBODY: &[&str] =
    &["someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "whoever", "one"];

/// Plurals that count time or number and are nobody's subject.
const TIMES: &[&str] =
    &["times", "days", "weeks", "months", "years", "hours", "minutes", "seconds", "decades", "thousands", "hundreds"];

/// What a noun may be taken up as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// "a resident": "he" or "she".
    Person,
    /// "officials": "they".
    People,
    /// "the crew": "they" as often as "it".
    Group,
    /// "the ministry": "they" where it is the subject.
    Body,
    /// "someone": "they" in the same sentence.
    Anybody,
}

static NOUNS: LazyLock<Words<Kind>> = LazyLock::new(|| {
    let lists = [
        (SOMEBODY, Kind::Person),
        (CROWDS, Kind::People),
        (GROUPS, Kind::Group),
        (BODIES, Kind::Body),
        (ANYBODY, Kind::Anybody),
    ];
    lists.iter().flat_map(|&(list, kind)| list.iter().map(move |&word| (word, kind))).collect()
});

/// What the word at `idx` is, if it is about people.
pub(crate) fn kind(reader: &Reader<'_>, idx: usize) -> Option<Kind> {
    let word = reader.tokens.lower(idx);
    let known = |word: &str| NOUNS.get(word).copied();
    if reader.is(idx, Classes::PERSON_NOUN) {
        return Some(Kind::Person);
    }
    known(word).or_else(|| {
        let singular = word.strip_suffix('s').unwrap_or_default();
        let several = reader.is(idx, Classes::CROWD)
            || known(singular) == Some(Kind::Person)
            || reader.lexicon.word(singular).any(Classes::PERSON_NOUN)
            || word.len() > 7 && (word.ends_with("ists") && !word.ends_with("sists") || word.ends_with("icians"))
            || speaks(reader, idx);
        several.then_some(Kind::People)
    })
}

/// The noun phrase that ends at `idx` and what it is, if it is about people and belongs neither to the name after it
/// (`next`) nor to one of the `roles`, which are in text order.
pub(crate) fn people(
    reader: &Reader<'_>,
    idx: usize,
    sentence: &Sentence,
    next: Option<&Mention>,
    roles: &[Span],
) -> Option<(Range<usize>, Kind)> {
    if reader.case(idx) == Case::Upper {
        return None;
    }
    let kind = kind(reader, idx)?;
    let span = reader.tokens.all()[idx].span;
    let role = roles.partition_point(|role| role.end <= span.start);
    let in_role = roles.get(role).is_some_and(|role| role.overlaps(span));
    // "Mayor Ann Smith", "another resident, Ann Smith,".
    let behind = idx + 1 + usize::from(reader.mark(idx + 1, ","));
    let title = next.is_some_and(|next| next.label == Label::Person && reader.tokens.within(next.span).start == behind);
    let compound = reader.case(idx + 1) == Case::Lower && self::kind(reader, idx + 1).is_some();
    if in_role || title || compound || reader.hyphen(idx + 1) {
        return None;
    }
    if kind == Kind::Anybody {
        // "no one", but not "one" alone.
        if !reader.mark(idx, "one") {
            return Some((idx..idx + 1, kind));
        }
        let no = idx.checked_sub(1).filter(|&no| reader.tokens.lower(no) == "no")?;
        return Some((no..idx + 1, kind));
    }
    let from = sentence.tokens.start as usize;
    let words = with_determiner(reader, idx, from).or_else(|| {
        // Without an article only what surely belongs to the noun is taken: a name or an office ("Kazakh authorities").
        let bound = (from.max(idx.saturating_sub(ADJECTIVES))..idx).rev().take_while(|&at| {
            (reader.capital(at) || reader.is(at, Classes::OFFICE)) && !reader.is(at, Classes::FUNCTION)
        });
        (kind == Kind::People).then(|| bound.last().unwrap_or(idx)..idx + 1)
    })?;
    (!is_predicate(reader, &words, from)).then_some((words, kind))
}

/// Whether a noun says what somebody else is: "Ann Smith is a teacher", "worked as a nurse".
fn is_predicate(reader: &Reader<'_>, words: &Range<usize>, from: usize) -> bool {
    let mut before = (from..words.start).rev().skip_while(|&idx| reader.tokens.lower(idx).ends_with("ly"));
    before.next().is_some_and(|idx| {
        matches!(
            reader.tokens.lower(idx),
            "is" | "was" | "are" | "were" | "be" | "been" | "became" | "become" | "as" | "'s" | "not"
        )
    })
}

fn with_determiner(reader: &Reader<'_>, idx: usize, from: usize) -> Option<Range<usize>> {
    let mut start = idx;
    while start > from && idx - start < ADJECTIVES {
        let before = start - 1;
        if is_determiner(reader.tokens.lower(before)) {
            return Some(before..idx + 1);
        }
        let verb = reader.is(before, Classes::FUNCTION.or(Classes::SPEECH).or(Classes::PERSON_VERB));
        // "Ireland's transport minister": the possessor determines.
        if reader.possessive(before) && before > from && reader.capital(before - 1) {
            return Some(start..idx + 1);
        }
        // In "many times people" the determiner is that of the times.
        let time = TIMES.contains(&reader.tokens.lower(before));
        if time || verb || !(reader.word(before) || reader.hyphen(before)) || reader.possessive(before) {
            return None;
        }
        start = before;
    }
    None
}

/// Whether a plural that no list knows stands for people, for it speaks or is "who": "the hackers, who", "traders say".
fn speaks(reader: &Reader<'_>, idx: usize) -> bool {
    let next = idx + 1 + usize::from(reader.mark(idx + 1, ","));
    let voice = reader.mark(next, "who")
        || matches!(reader.tokens.lower(idx + 1), "say" | "said" | "told" | "claim" | "claimed");
    looks_plural(reader, idx) && voice && !reader.is(idx, Classes::SPEECH.or(Classes::FUNCTION))
}

fn looks_plural(reader: &Reader<'_>, idx: usize) -> bool {
    let word = reader.tokens.str(idx);
    let plural = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    plural && reader.case(idx) == Case::Lower
}

/// Whether the word looks like a plural noun for things: "they" may be these, and then it is nobody's voice.
pub(crate) fn is_thing(reader: &Reader<'_>, idx: usize) -> bool {
    let other = Classes::SPEECH.or(Classes::FUNCTION);
    looks_plural(reader, idx)
        && !TIMES.contains(&reader.tokens.lower(idx))
        && !reader.is(idx, other)
        && kind(reader, idx).is_none()
        && kind(reader, idx + 1).is_none()
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
            | "four"
            | "five"
            | "both"
            | "most"
            | "few"
            | "all"
            | "his"
            | "her"
            | "their"
            | "its"
            | "my"
            | "our"
            | "your"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::lexicon::lexicon;

    #[test]
    fn no_noun_is_listed_twice() {
        let lists = [SOMEBODY, CROWDS, GROUPS, BODIES, ANYBODY];
        let mut nouns: Vec<&str> = lists.concat();
        nouns.sort_unstable();
        assert_eq!(nouns.windows(2).find(|pair| pair[0] == pair[1]), None);
        let known = |noun: &&str, class| lexicon().word(noun).any(class);
        assert_eq!(SOMEBODY.iter().find(|noun| known(noun, Classes::PERSON_NOUN)), None);
        assert_eq!(CROWDS.iter().find(|noun| known(noun, Classes::CROWD)), None);
    }
}
