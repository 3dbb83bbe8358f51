//! Names as the tagger gives them -> the same, put right where their own words or the words beside them settle the
//! matter: what no name begins with comes off, rows of sizes go, a nickname joins its name, a river is a river.

use super::lexicon::Classes;
use super::reader::Reader;
use super::rules::Proposal;
use crate::document::Label;
use crate::text::tokens::Case;

/// How far ahead of its rivals a label is that the word before settles.
pub(crate) const SETTLED: i32 = 1 << 10;
/// A nickname has at most this many tokens.
const NICKNAME: usize = 3;

/// Puts names right; they are in text order before and after.
pub(crate) fn repair(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut repaired: Vec<Proposal> = Vec::with_capacity(names.len());
    for mut name in names {
        trim_notice(reader, &mut name);
        if name.tokens.is_empty() || is_sizes(reader, &name) {
            continue;
        }
        if after_water(reader, &name) {
            (name.label, name.margin) = (Label::Loc, SETTLED);
        }
        if let Some(first) = before_nickname(reader, &repaired, &name) {
            repaired.truncate(first + 1);
            name = Proposal { tokens: repaired[first].tokens.start..name.tokens.end, label: Label::Person, ..name };
            repaired.truncate(first);
        }
        repaired.push(name);
    }
    repaired
}

/// "Copyright 2021 Harbour Post" and "© 2021 Harbour Post" name the Harbour Post.
fn trim_notice(reader: &Reader<'_>, name: &mut Proposal) {
    let said = matches!(reader.tokens.lower(name.tokens.start), "copyright" | "©");
    let start = name.tokens.start + usize::from(said);
    let noticed = said || start > 0 && matches!(reader.tokens.lower(start - 1), "copyright" | "©");
    if noticed && reader.figure(start) && start < name.tokens.end {
        name.tokens.start = start + 1;
        name.label = Label::Org;
    }
}

/// "SM MD LG": several words of one or two capital letters, not all of which are acronyms.
fn is_sizes(reader: &Reader<'_>, name: &Proposal) -> bool {
    let mut words = name.tokens.clone();
    words.len() > 1
        && words
            .clone()
            .all(|idx| (reader.case(idx) == Case::Upper || reader.initial(idx)) && reader.tokens.str(idx).len() <= 2)
        && words.any(|idx| !reader.is(idx, Classes::ACRONYM.or(Classes::PLACE_ACRONYM)))
}

/// "the river Alda", "Lake": a name right after a word for water or land, written small, is its name.
fn after_water(reader: &Reader<'_>, name: &Proposal) -> bool {
    let Some(before) = name.tokens.start.checked_sub(1) else { return false };
    matches!(reader.tokens.str(before), "river" | "lake" | "mount" | "loch" | "volcano")
        && name.tokens.len() == 1
        && !reader.possessive(name.tokens.end)
        && reader.case(name.tokens.end) != Case::Capital
}

/// Which name the nickname in quotation marks right before this one follows: Ana "the Fox" Ruiz is one person.
fn before_nickname(reader: &Reader<'_>, names: &[Proposal], name: &Proposal) -> Option<usize> {
    let close = name.tokens.start.checked_sub(1).filter(|&idx| matches!(reader.tokens.str(idx), "\"" | "”"))?;
    let open = (close.saturating_sub(NICKNAME + 1)..close).rev().find(|&idx| !reader.word(idx))?;
    let opens = matches!(reader.tokens.str(open), "\"" | "“") && open + 1 < close && reader.capital(close - 1);
    let first = names.iter().rposition(|first| first.tokens.start < open)?;
    let person = [&names[first], name].into_iter().all(|name| name.label == Label::Person);
    (opens && person && names[first].tokens.end >= open).then_some(first)
}
