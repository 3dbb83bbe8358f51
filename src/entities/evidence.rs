//! Names -> the same names with the labels that the whole article bears out: a "Person" that the article calls a
//! company somewhere, or that "are fourth", is an organisation everywhere; "Jane Roe KC" is a person.
//!
//! The finder of names sees one sentence at a time; what a paragraph farther down says plainly is only known here.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::roles::is_role_noun;
use crate::document::{Label, Mention};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::text::tokens::Case;

/// Nouns that stand right before the name of a body and never before that of a person: "security firm Halberd".
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "company", "firm", "group", "bank", "agency", "network", "broadcaster", "newspaper", "charity", "club", "union",
    "party", "airline", "retailer", "manufacturer", "startup", "start-up", "watchdog", "lender", "insurer", "carmaker",
    "automaker", "station", "website", "magazine", "giant", "supermarket", "chain", "movement", "militia",
];

/// Those of them that are no business: "the union RDL" is no operator.
const NO_BUSINESSES: &[&str] =
    &["union", "party", "militia", "movement", "charity", "agency", "watchdog", "newspaper", "magazine", "website"];

/// What belongs to a company and to no person: "Velora shares", "Velora's headquarters".
const BELONGINGS: &[&str] =
    &["shares", "stock", "headquarters", "shareholders", "subsidiary", "plc", "ltd", "inc", "employees", "customers"];

/// Those who belong to a club or a company: "Harwell manager Jane Roe".
const STAFF: &[&str] = &[
    "boss",
    "manager",
    "coach",
    "captain",
    "striker",
    "midfielder",
    "defender",
    "goalkeeper",
    "winger",
    "forward",
    "researcher",
    "engineer",
    "ceo",
    "cfo",
    "executive",
];

/// Letters behind the names of people.
const HONOURS: &[&str] = &["kc", "qc", "mp", "mbe", "obe", "cbe"];

/// The last words of company names that are said or left out: "Sunrise Care Ltd", "Sunrise Care".
pub(super) const LEGAL_FORMS: &[&str] =
    &["ltd", "inc", "plc", "corp", "llc", "limited", "incorporated", "corporation", "gmbh"];

/// The last words of business names, which stay with them.
const BUSINESSES: &[&str] = &[
    "holdings",
    "airlines",
    "airways",
    "motors",
    "energy",
    "systems",
    "technologies",
    "foods",
    "pharma",
    "lines",
    "partners",
    "capital",
    "insurance",
    "industries",
    "electronics",
    "telecom",
];

/// What the article says of each name, by its words in lower case.
#[derive(Default)]
struct Evidence<'a> {
    /// Names that it calls bodies somewhere.
    bodies: FxHashSet<&'a str>,
    /// Those of them that are no business.
    others: FxHashSet<&'a str>,
    /// First words of those names that have several, each with how many such names begin with it.
    firsts: FxHashMap<&'a str, u32>,
    /// Words of people's full names.
    people: FxHashSet<&'a str>,
    /// Names of those whose age it tells, which no place has.
    aged: FxHashSet<&'a str>,
}

/// The mentions with labels that agree with what the article says of their names, and for each whether that is a
/// business or a club.
pub(crate) fn relabel(reader: &Reader<'_>, mentions: &[Mention]) -> (Vec<Mention>, Vec<bool>) {
    let mut evidence = Evidence::default();
    for mention in mentions {
        evidence.read(reader, mention);
    }
    let relabelled = |mention: &Mention| Mention { label: evidence.label(reader, mention), ..*mention };
    let called = |mention: &Mention| {
        let key = key(reader, &reader.tokens.within(mention.span));
        mention.label == Label::Org && evidence.bodies.contains(key) && !evidence.others.contains(key)
    };
    let relabelled: Vec<Mention> = mentions.iter().map(relabelled).collect();
    let businesses = relabelled.iter().map(called).collect();
    (relabelled, businesses)
}

impl<'a> Evidence<'a> {
    fn read(&mut self, reader: &'a Reader<'_>, mention: &Mention) {
        let words = reader.tokens.within(mention.span);
        // What a reader marks may be less than a word.
        if words.is_empty() {
            return;
        }
        let key = key(reader, &words);
        if mention.label == Label::Gpe && has_age(reader, words.end) {
            self.aged.insert(key);
        }
        if is_person(reader, mention, &words) {
            self.people.extend(words.filter(|&idx| reader.capital(idx)).map(|idx| reader.tokens.lower(idx)));
        } else if matches!(mention.label, Label::Person | Label::Org) && is_body(reader, &words) {
            let first = reader.tokens.lower(words.start);
            let called = words.start.checked_sub(1).map_or("", |at| reader.tokens.lower(at));
            if NO_BUSINESSES.contains(&called) {
                self.others.insert(key);
            }
            if self.bodies.insert(key) && first != key {
                *self.firsts.entry(first).or_default() += 1;
            }
        }
    }

    fn label(&self, reader: &Reader<'_>, mention: &Mention) -> Label {
        let words = reader.tokens.within(mention.span);
        let key = key(reader, &words);
        let single = words.len() == 1;
        match mention.label {
            Label::Org if words.len() > 2 && has_honour(reader, &words) => Label::Person,
            // "Olena, a 67-year-old pensioner": a given name that is a town's as well.
            Label::Gpe if single && self.aged.contains(key) && !is_determined(reader, words.start) => Label::Person,
            // "The Zulus" after "Ruth Zulu": her family.
            Label::Org | Label::Norp | Label::Gpe if single && is_family(reader, words.start, &self.people) => {
                Label::Person
            }
            // "Zulu resigned" after "Ruth Zulu": nobody but she.
            Label::Norp if single && self.people.contains(key) && !is_determined(reader, words.start) => Label::Person,
            Label::Person if !self.people.contains(key) && !is_person(reader, mention, &words) => {
                let short = single && self.firsts.get(key) == Some(&1);
                if self.bodies.contains(key) || short { Label::Org } else { Label::Person }
            }
            label => label,
        }
    }
}

/// A name in lower case without its legal form.
fn key<'a>(reader: &'a Reader<'_>, words: &Range<usize>) -> &'a str {
    let mut words = words.clone();
    if words.is_empty() {
        return "";
    }
    while words.len() > 1 && (!reader.word(words.end - 1) || LEGAL_FORMS.contains(&reader.tokens.lower(words.end - 1)))
    {
        words.end -= 1;
    }
    reader.tokens.lower_in(words)
}

fn has_honour(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    HONOURS.contains(&reader.tokens.lower(words.end - 1))
}

/// Whether a word is the surname of people in the article with the "s" of several.
fn is_family(reader: &Reader<'_>, word: usize, people: &FxHashSet<&str>) -> bool {
    let one = reader.tokens.lower(word).strip_suffix('s');
    word > 0 && reader.tokens.lower(word - 1) == "the" && one.is_some_and(|one| people.contains(one))
}

fn is_determined(reader: &Reader<'_>, start: usize) -> bool {
    start > 0 && matches!(reader.tokens.lower(start - 1), "the" | "a" | "an" | "of" | "in")
}

/// ", a 67-year-old" behind a name.
fn has_age(reader: &Reader<'_>, end: usize) -> bool {
    let lower = |idx: usize| reader.tokens.lower(idx);
    reader.mark(end, ",")
        && matches!(lower(end + 1), "a" | "an")
        && reader.figure(end + 2)
        && lower(end + 4) == "year"
        && lower(end + 6) == "old"
}

/// Whether a name is plainly somebody's: it begins with a given name or has several words and a title, a role or an
/// age.
fn is_person(reader: &Reader<'_>, mention: &Mention, words: &Range<usize>) -> bool {
    if mention.label != Label::Person {
        return mention.label == Label::Org && words.len() > 2 && has_honour(reader, words);
    }
    let before = words.start.checked_sub(1);
    let titled = before.is_some_and(|at| {
        let at = if reader.mark(at, ".") { at.saturating_sub(1) } else { at };
        is_role_noun(reader, at) || reader.is(at, Classes::TITLE)
    });
    let given = words.len() > 1 && (reader.is(words.start, Classes::GIVEN) || reader.initial(words.start));
    let aged = reader.mark(words.end, ",") && reader.figure(words.end + 1);
    let who = reader.tokens.lower(words.end + usize::from(reader.mark(words.end, ","))) == "who";
    let placed = before.is_some_and(|at| matches!(reader.tokens.lower(at), "at" | "of" | "from" | "for"));
    titled
        || given
        || aged
        || who && !placed && !is_plural(reader, words.end + 1 + usize::from(reader.mark(words.end, ",")))
}

/// Whether a verb agrees with several.
fn is_plural(reader: &Reader<'_>, idx: usize) -> bool {
    matches!(reader.tokens.lower(idx), "are" | "were" | "have")
}

/// Whether the words around a name say that it is a company, a club or another body.
fn is_body(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let lower = |idx: usize| reader.tokens.lower(idx);
    let before = words.start.checked_sub(1);
    let called = before.is_some_and(|at| reader.case(at) == Case::Lower && BODIES.contains(&lower(at)));
    let behind = words.end + usize::from(reader.possessive(words.end));
    let owns = BELONGINGS.contains(&lower(behind));
    let which = reader.mark(words.end, ",") && lower(words.end + 1) == "which";
    let staffed = behind == words.end && STAFF.contains(&lower(behind)) && reader.capital(behind + 1);
    // "Harwell have won": British writers count a club or a firm as several, and nobody so counts a person.
    // It must open its clause: in "the troops of Smith were" others are several.
    let opens = before.is_none_or(|at| {
        matches!(lower(at), "." | ":" | "\"" | "“" | "but" | "that" | "if" | "when" | "while" | "because" | "as")
            || reader.tokens.starts_line(words.start)
    });
    let who = usize::from(reader.mark(words.end, ","));
    let several = opens
        && (is_plural(reader, words.end) || lower(words.end + who) == "who" && is_plural(reader, words.end + who + 1));
    // "Retailer Brodin & Sons": the finder may have taken the noun into the name.
    let called = called || words.len() > 1 && BODIES.contains(&lower(words.start));
    let last = lower(words.end - 1);
    let formed = words.len() > 1 && (LEGAL_FORMS.contains(&last) || BUSINESSES.contains(&last));
    called || owns || which || staffed || several || formed
}

#[cfg(test)]
mod tests {
    use crate::document::Label;
    use crate::{Context, annotate};

    fn label(text: &str, name: &str) -> Vec<Label> {
        let document = annotate(text, &Context::default());
        let found = document.mentions.iter().filter(|mention| mention.span.of(text) == name);
        found.map(|mention| mention.label).collect()
    }

    #[test]
    fn what_one_sentence_says_holds_for_the_article() {
        let text = "Halberd said it was safe. The files were seen by security firm Halberd on Monday.";
        assert!(label(text, "Halberd").iter().all(|&label| label == Label::Org));
        let text = "Harwell beat Ashby. Harwell have won six of nine. Harwell manager Ann Marsh was pleased.";
        assert!(label(text, "Harwell").iter().all(|&label| label == Label::Org));
    }

    #[test]
    fn people_stay_people() {
        let text = "Ann Marsh said so. Marsh customers left. Marsh said it again.";
        assert!(label(text, "Marsh").iter().all(|&label| label == Label::Person));
    }
}
