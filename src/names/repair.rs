//! Names as the tagger gives them -> the same, put right where their own words or the words beside them settle the
//! matter: what no name begins with comes off, rows of sizes go, a nickname joins its name, a river is a river.

use super::reader::Reader;
use super::rules::Proposal;
use crate::document::Label;
use crate::text::tokens::Case;

/// How far ahead of its rivals a label is that the word before settles.
pub(crate) const SETTLED: i32 = 1 << 10;
/// A nickname has at most this many tokens.
const NICKNAME: usize = 3;

/// So many short words side by side are no names.
const ROW: usize = 3;

/// Puts names right; they are in text order before and after.
pub(crate) fn repair(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut repaired: Vec<Proposal> = Vec::with_capacity(names.len());
    for mut name in names {
        trim_notice(reader, &mut name);
        if name.tokens.is_empty() || is_sizes(reader, &name) {
            continue;
        }
        if after_river(reader, &name) {
            (name.label, name.margin) = (Label::Loc, SETTLED);
        }
        if let Some(first) = before_nickname(reader, &repaired, &name) {
            let start = repaired[first].tokens.start;
            repaired.truncate(first);
            name = Proposal { tokens: start..name.tokens.end, label: Label::Person, ..name };
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

/// "XS SM MD LG": one of three words or more in a row that are one or two capital letters.
fn is_sizes(reader: &Reader<'_>, name: &Proposal) -> bool {
    let short =
        |&idx: &usize| (reader.case(idx) == Case::Upper || reader.initial(idx)) && reader.tokens.str(idx).len() <= 2;
    let start = name.tokens.start;
    let before = (start.saturating_sub(ROW)..start).rev().take_while(short).count();
    let inside = name.tokens.clone().take_while(short).count();
    let after = (name.tokens.end..name.tokens.end + ROW).take_while(short).count();
    inside == name.tokens.len() && before + inside + after >= ROW
}

/// "the river Alda": one word right after "river", written small, is the river's name.
fn after_river(reader: &Reader<'_>, name: &Proposal) -> bool {
    name.tokens.start.checked_sub(1).is_some_and(|before| reader.mark(before, "river")) && name.tokens.len() == 1
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
