//! Names and the words beside them -> what people are: "Kazakh Interior Minister" before a name, "the finance
//! minister," after it.

use std::ops::Range;

use super::{Cluster, Found};
use crate::document::{Form, FoundBy, Label, Mention, Sentence};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::span::Span;
use crate::text::tokens::Case;

/// A role has at most this many tokens.
const LONGEST: usize = 12;

/// How sure a role beside a name is, in hundredths.
const SCORE: u8 = 80;

/// Titles that say how to address somebody, not what somebody is.
const ADDRESSES: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lady", "lord", "dame", "madam", "hon", "saint", "st"];

/// Titles as they are cut short before names, and the nouns that take them up.
const SHORTENED: &[(&str, &str)] = &[
    ("sen", "senator"),
    ("gov", "governor"),
    ("rep", "congressman"),
    ("rep", "congresswoman"),
    ("rep", "representative"),
    ("prof", "professor"),
    ("gen", "general"),
    ("col", "colonel"),
    ("capt", "captain"),
    ("sgt", "sergeant"),
    ("supt", "superintendent"),
    ("det", "detective"),
    ("cllr", "councillor"),
    ("rev", "pastor"),
];

/// Whether a noun is a word of a role: that word itself, or what it is short for.
pub(crate) fn takes_up(noun: &str, word: &str) -> bool {
    noun == word || SHORTENED.contains(&(word, noun))
}

/// Ranks that stand between a role and a name; "attorney general" is none.
const RANKS: &[&str] = &["commodore", "admiral", "colonel", "captain", "lieutenant", "sergeant", "brigadier"];

/// Words that may stand inside a role before its noun.
const MODIFIERS: &[&str] = &[
    "former",
    "acting",
    "late",
    "deputy",
    "interim",
    "outgoing",
    "incoming",
    "then",
    "veteran",
    "longtime",
    "new",
    "top",
    "senior",
    "leading",
    "chief",
    "prime",
    "vice",
    "foreign",
    "interior",
    "finance",
    "defense",
    "defence",
    "opposition",
    "company",
    "police",
    "executive",
    "general",
    "managing",
    "state",
    "federal",
    "regional",
    "human",
    "rights",
    "ruling",
    "military",
    "army",
    "party",
    "government",
    "presidential",
    "parliamentary",
    "political",
    "economic",
    "national",
    "local",
    "health",
    "school",
    "university",
    "district",
    "city",
    "county",
    "union",
    "associate",
    "assistant",
    "research",
    "head",
    "lead",
    "film",
    "lawyer",
    "media",
    "press",
    "religious",
    "rebel",
    "militant",
    "campaign",
    "science",
    "climate",
    "bank",
    "investment",
    "security",
    "intelligence",
    "additional",
    "joint",
    "coast",
    "guard",
    "border",
    "fire",
    "brigade",
    "hospital",
    "club",
    "navy",
    "force",
];

/// Nouns that a role ends with, besides titles and [`Classes::PERSON_NOUN`].
pub(crate) fn is_role_noun(reader: &Reader<'_>, idx: usize) -> bool {
    reader.is(idx, Classes::TITLE.or(Classes::PERSON_NOUN)) && !ADDRESSES.contains(&reader.tokens.lower(idx))
}

/// Gives every person the first role that the article states, one before the name counting before one after it. A role
/// that stands beside a name is a mention of its bearer, too.
pub(crate) fn find(
    reader: &Reader<'_>,
    sentences: &[Sentence],
    mentions: &[Mention],
    of: &[usize],
    clusters: &mut [Cluster],
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut sentence = 0;
    for (idx, mention) in mentions.iter().enumerate() {
        while sentence < sentences.len() && sentences[sentence].span.end <= mention.span.start {
            sentence += 1;
        }
        let Some(within) = sentences.get(sentence) else { break };
        if mention.label != Label::Person {
            continue;
        }
        let tokens = within.tokens.start as usize..within.tokens.end as usize;
        let name = reader.tokens.within(mention.span);
        if name.is_empty() || name.start < tokens.start || name.end > tokens.end {
            continue;
        }
        let title = before(reader, &tokens, name.start, &mentions[..idx]);
        let apposed = before_comma(reader, &tokens, &name);
        // "the labour minister, Chief Ada Bello": an office says more than a title.
        let office = apposed.filter(|_| title.is_none_or(|title| reader.tokens.within(title).len() == 1));
        let role = title.filter(|_| office.is_none()).or_else(|| after(reader, &tokens, name.end)).or(office);
        let Some(span) = role else { continue };
        let known = &mut clusters[of[idx]];
        known.role = known.role.or(Some(span));
        let mention =
            Mention { span, label: Label::Person, form: Form::Nominal, entity: None, score: SCORE, by: FoundBy::Rule };
        found.push(Found { mention, cluster: Some(of[idx]) });
    }
    found
}

/// The title phrase that ends right before `name`.
fn before(reader: &Reader<'_>, sentence: &Range<usize>, name: usize, earlier: &[Mention]) -> Option<Span> {
    let mut start = portfolio_start(reader, sentence, name, earlier).unwrap_or(name);
    let mut noun = start < name;
    // "Interior Minister, Marat …" and "spokesman, John …" are lists as often as roles; only words may stand between.
    while start > sentence.start && name - start < LONGEST {
        let at = start - 1;
        let inside = earlier.iter().rev().take(3).find(|other| other.span.contains(reader.tokens.all()[at].span));
        if let Some(other) = inside {
            // The country or company of the office, never another person ("President Bush, Vice President …").
            if !noun || other.label == Label::Person || reader.tokens.within(other.span).start < sentence.start {
                break;
            }
            start = reader.tokens.within(other.span).start;
            continue;
        }
        let role_noun = is_role_noun(reader, at);
        let joins = noun && joins(reader, at, start);
        let modifier = noun
            && (reader.is(at, Classes::OFFICE)
                || MODIFIERS.contains(&reader.tokens.lower(at))
                || (reader.case(at) == Case::Lower && reader.is(at, Classes::ORG_NOUN))
                || reader.possessive(at));
        // "Norwegian Fisheries Minister": before a title with a capital every capital belongs to the office.
        let portfolio = noun
            && at > sentence.start
            && reader.capital(at)
            && reader.capital(at + 1)
            && !reader.is(at, Classes::FUNCTION);
        let address = ADDRESSES.contains(&reader.tokens.lower(at))
            || (reader.mark(at, ".") && reader.is(at.saturating_sub(1), Classes::TITLE));
        let office_after = !noun && reader.is(at, Classes::OFFICE) && of_office(reader, at, sentence);
        if !(role_noun || joins || modifier || portfolio || office_after || (address && !noun)) {
            break;
        }
        noun |= role_noun;
        start = if office_after { at - 1 } else { at };
    }
    if name > 0 && matches!(reader.tokens.lower(name - 1), "named" | "called") {
        return None;
    }
    let end = trimmed_end(reader, start, name);
    (noun && start < end).then(|| reader.tokens.span(without_small_words(reader, start, end)))
}

/// "Minister of State for Rural Development Ann Smith": where a title begins that goes on with "of" or "for" up to the
/// name, in capitals throughout.
fn portfolio_start(reader: &Reader<'_>, sentence: &Range<usize>, name: usize, earlier: &[Mention]) -> Option<usize> {
    let last = name.checked_sub(1).filter(|&at| reader.capital(at) && !is_role_noun(reader, at))?;
    let person = |at: usize| {
        let mut near = earlier.iter().rev().take(3);
        near.any(|other| other.label == Label::Person && other.span.contains(reader.tokens.all()[at].span))
    };
    let titled = |at: &usize| {
        let joint = matches!(reader.tokens.lower(*at), "of" | "for" | "and" | "&" | "the");
        (reader.capital(*at) || joint) && !person(*at)
    };
    let words = (sentence.start..=last).rev().take(LONGEST).take_while(titled);
    let goes_on = |at: usize| matches!(reader.tokens.lower(at + 1), "of" | "for");
    words.filter(|&at| is_role_noun(reader, at) && reader.capital(at) && goes_on(at)).last()
}

/// "Secretary of State": the office after "of" belongs to the title before it.
fn of_office(reader: &Reader<'_>, at: usize, sentence: &Range<usize>) -> bool {
    at >= sentence.start + 2 && reader.mark(at - 1, "of") && reader.is(at - 2, Classes::TITLE)
}

fn joins(reader: &Reader<'_>, at: usize, start: usize) -> bool {
    (reader.mark(at, "and") && is_role_noun(reader, at.saturating_sub(1)))
        || reader.hyphen(at)
        || (reader.mark(at, "of") && reader.is(start, Classes::OFFICE))
}

/// Without the addresses at the end ("the minister, Mr").
fn trimmed_end(reader: &Reader<'_>, start: usize, name: usize) -> usize {
    let mut end = name;
    let dropped = |at: usize| ADDRESSES.contains(&reader.tokens.lower(at)) || !reader.word(at);
    while end > start && dropped(end - 1) {
        end -= 1;
    }
    // "guard spokesman Commodore": a rank behind a role of its own.
    if end == name && end > start + 1 && reader.capital(end - 1) && RANKS.contains(&reader.tokens.lower(end - 1)) {
        return if is_role_noun(reader, end - 2) { end - 1 } else { end };
    }
    // "ministry spokesman Col.": the rank is a title, and the role stands before it.
    let rank = end < name && reader.mark(end, ".") && end > start + 1 && is_role_noun(reader, end - 2);
    if rank { end - 1 } else { end }
}

fn without_small_words(reader: &Reader<'_>, mut start: usize, end: usize) -> Range<usize> {
    while start + 1 < end
        && (reader.is(start, Classes::FUNCTION) && !reader.is(start, Classes::PLACE_ACRONYM) || !reader.word(start))
    {
        start += 1;
    }
    start..end
}

/// The noun phrase before `name` and a comma, the name being its apposition: "its leader, Jane Roe, said".
fn before_comma(reader: &Reader<'_>, sentence: &Range<usize>, name: &Range<usize>) -> Option<Span> {
    // "its director, Dr Ann Smith,": the address belongs to neither.
    let titled = (sentence.start..name.start)
        .rev()
        .take(2)
        .take_while(|&at| reader.mark(at, ".") || reader.capital(at) && reader.is(at, Classes::TITLE));
    let start = titled.last().unwrap_or(name.start);
    let comma = start.checked_sub(1).filter(|&at| at > sentence.start && reader.mark(at, ","))?;
    let closed = [",", ".", ";"].iter().any(|mark| reader.mark(name.end, mark));
    let first = (sentence.start..comma).rev().take(LONGEST).take_while(|&idx| {
        let part = reader.word(idx) || reader.hyphen(idx) || matches!(reader.tokens.str(idx), "'" | "’");
        // "The attack came days after the president, Jane Roe, said": the role begins behind what joins clauses.
        let joint = matches!(
            reader.tokens.lower(idx),
            "after"
                | "before"
                | "since"
                | "until"
                | "when"
                | "while"
                | "as"
                | "that"
                | "than"
                | "because"
                | "if"
                | "but"
        );
        part && !joint && !reader.is(idx, Classes::SPEECH.or(Classes::PERSON_VERB))
    });
    let start = first.last()?;
    let opened = matches!(
        reader.tokens.lower(start),
        "the" | "its" | "his" | "her" | "their" | "our" | "my" | "a" | "an" | "another" | "one"
    );
    // "On Monday Velora's chief executive, Jane Roe,".
    let owner = (start + 1..comma).rev().find(|&idx| reader.possessive(idx));
    let owner = owner.and_then(|idx| (start..idx).rev().take_while(|&at| reader.capital(at)).last());
    let start = if opened { start + 1 } else { owner? };
    let noun = (start..comma).any(|idx| is_role_noun(reader, idx));
    (closed && noun && start < comma).then(|| reader.tokens.span(start..comma))
}

/// The apposition after `name`: ", the finance minister," and ", president of the bank,".
fn after(reader: &Reader<'_>, sentence: &Range<usize>, name: usize) -> Option<Span> {
    if !reader.mark(name, ",") {
        return None;
    }
    let mut start = name + 1;
    // An age may come first: "Jane Roe, 45, a teacher,".
    if reader.figure(start) && reader.mark(start + 1, ",") {
        start += 2;
    }
    let end = (start..sentence.end.min(start + LONGEST)).find(|&idx| {
        matches!(
            reader.tokens.str(idx),
            "," | "." | ";" | ":" | "who" | "which" | "whose" | "(" | ")" | "\"" | "”" | "“" | "!" | "?" | "—" | "–"
        )
    })?;
    if start >= end {
        return None;
    }
    let article = matches!(reader.tokens.lower(start), "the" | "a" | "an" | "its" | "their" | "his" | "her");
    let noun = (start..end).find(|&idx| is_role_noun(reader, idx))?;
    // Before the noun stand only words that belong to it; a verb or another name says that this is no apposition.
    let leads = (start..noun).all(|idx| {
        let other = Classes::SPEECH.or(Classes::PERSON_VERB).or(Classes::GIVEN);
        !reader.is(idx, if idx > start { other.or(Classes::FUNCTION) } else { other })
    });
    let verb = (noun..end)
        .any(|idx| reader.case(idx) == Case::Lower && reader.is(idx, Classes::SPEECH.or(Classes::PERSON_VERB)));
    let opens = article
        || reader.case(start) == Case::Lower && start == noun
        || reader.is(noun, Classes::TITLE) && reader.capital(start);
    (leads && !verb && opens).then(|| reader.tokens.span(without_small_words(reader, start, end)))
}

#[cfg(test)]
mod tests {
    use crate::{Context, annotate};

    fn roles(text: &str) -> Vec<(String, Option<String>)> {
        let document = annotate(text, &Context::default());
        let people = document.entities.iter().filter(|entity| entity.label == crate::document::Label::Person);
        people
            .map(|entity| (entity.name.of(text).to_owned(), entity.role.map(|role| role.of(text).to_owned())))
            .collect()
    }

    fn role(text: &str) -> Option<String> {
        roles(text).into_iter().next().and_then(|(_, role)| role)
    }

    #[test]
    fn before_the_name() {
        assert_eq!(
            role("Norwegian Fisheries Minister Odd Halvorsen resigned.").as_deref(),
            Some("Norwegian Fisheries Minister")
        );
        assert_eq!(
            role("On Friday former prime minister Ilse Brandt spoke.").as_deref(),
            Some("former prime minister")
        );
        assert_eq!(role("Mr. Halvorsen resigned."), None);
        assert_eq!(role("Its leader, Odd Halvorsen, resigned.").as_deref(), Some("leader"));
        assert_eq!(
            role("The party's campaign manager, Odd Halvorsen, resigned.").as_deref(),
            Some("party's campaign manager")
        );
        assert_eq!(role("The fire came after the mayor, Odd Halvorsen, resigned.").as_deref(), Some("mayor"));
        assert_eq!(role("Army spokesman Col. Odd Halvorsen resigned.").as_deref(), Some("Army spokesman"));
        assert_eq!(role("After the minister, Odd Halvorsen spoke."), None);
    }

    #[test]
    fn after_the_name() {
        assert_eq!(role("Odd Halvorsen, the fisheries minister, resigned.").as_deref(), Some("fisheries minister"));
        assert_eq!(role("Odd Halvorsen, 45, a farmer from Bodo, agreed.").as_deref(), Some("farmer from Bodo"));
        assert_eq!(role("Odd Halvorsen, however, resigned."), None);
    }
}
