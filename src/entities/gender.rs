//! Names, titles and roles -> whether a person goes by "he" or "she", where something in the article or the first name
//! tells.

use super::Cluster;
use crate::document::{Label, Mention};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;

/// What a person is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    /// "she"
    Female,
    /// "he"
    Male,
}

/// Words before a name, or in a role, that tell.
const FEMALE: &[&str] = &[
    "mrs",
    "ms",
    "miss",
    "madam",
    "queen",
    "princess",
    "lady",
    "sister",
    "dame",
    "duchess",
    "baroness",
    "countess",
    "empress",
    "mother",
    "wife",
    "daughter",
    "widow",
    "aunt",
    "niece",
    "grandmother",
    "actress",
    "businesswoman",
    "chairwoman",
    "congresswoman",
    "councilwoman",
    "spokeswoman",
    "policewoman",
    "saleswoman",
    "waitress",
    "heroine",
    "girl",
    "woman",
    "granddaughter",
    "girlfriend",
    "nun",
];

/// Words before a name, or in a role, that tell.
const MALE: &[&str] = &[
    "mr",
    "sir",
    "king",
    "prince",
    "lord",
    "brother",
    "father",
    "duke",
    "baron",
    "count",
    "emperor",
    "pope",
    "husband",
    "son",
    "widower",
    "uncle",
    "nephew",
    "grandfather",
    "businessman",
    "chairman",
    "congressman",
    "councilman",
    "spokesman",
    "policeman",
    "salesman",
    "waiter",
    "gunman",
    "boy",
    "man",
    "grandson",
    "boyfriend",
    "monk",
    "imam",
    "cardinal",
    "archbishop",
    "ayatollah",
];

/// What one word tells.
pub(crate) fn tells(word: &str) -> Option<Gender> {
    if FEMALE.contains(&word) {
        Some(Gender::Female)
    } else if MALE.contains(&word) {
        Some(Gender::Male)
    } else {
        None
    }
}

/// Fills in what titles, roles and first names tell, in this order: "Mr" is surer than a name that both may bear.
pub(crate) fn find(reader: &Reader<'_>, mentions: &[Mention], of: &[usize], clusters: &mut [Cluster]) {
    for (mention, &cluster) in mentions.iter().zip(of) {
        if mention.label != Label::Person || clusters[cluster].gender.is_some() {
            continue;
        }
        let words = reader.tokens.within(mention.span);
        let Some(before) = words.start.checked_sub(1) else { continue };
        let title = if reader.mark(before, ".") { before.saturating_sub(1) } else { before };
        clusters[cluster].gender = tells(reader.tokens.lower(title));
    }
    for cluster in clusters.iter_mut().filter(|cluster| cluster.gender.is_none()) {
        let role = cluster
            .role
            .and_then(|role| reader.tokens.within(role).rev().find_map(|idx| tells(reader.tokens.lower(idx))));
        cluster.gender = role.or_else(|| of_name(reader, cluster));
    }
}

/// What a person's first name tells.
pub(crate) fn of_name(reader: &Reader<'_>, cluster: &Cluster) -> Option<Gender> {
    if cluster.label != Label::Person {
        return None;
    }
    let words = reader.tokens.within(cluster.name);
    let first = words.clone().find(|&idx| reader.word(idx) && !reader.initial(idx))?;
    let classes = reader.classes(first);
    // "Kelly" alone may be anybody's surname; "Jason" is none.
    if classes.any(if words.len() < 2 { Classes::FIRST.or(Classes::SURNAME) } else { Classes::FIRST }) {
        return None;
    }
    match (classes.any(Classes::FEMALE), classes.any(Classes::MALE)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}
