//! Headlines, where capital letters say nothing -> the names in them that the running text or the gazetteer knows.

use std::ops::Range;

use super::lexicon::{Classes, Lexicon};
use super::memory::Memory;
use super::reader::Reader;
use crate::document::Label;
use crate::text::tokens::Case;

/// The longest name looked for in a headline, in tokens.
const LONGEST: usize = 7;

/// Whether a sentence is in title case or in capital letters: everyday words have capitals that names alone should have.
pub(crate) fn is_headline(reader: &Reader<'_>, sentence: &Range<usize>) -> bool {
    let (mut raised, mut plain) = (0, 0);
    for idx in sentence.start..sentence.end {
        let everyday = reader.tokens.str(idx).len() >= 4 && reader.everyday(idx);
        match reader.case(idx) {
            Case::Lower if everyday => plain += 1,
            Case::Capital if everyday && idx > sentence.start => raised += 1,
            Case::Upper if everyday => raised += 1,
            _ => {}
        }
    }
    raised >= 2 && raised > 3 * plain
}

/// Whether a sentence has no word in lower case: an item of a menu ("XS", "Breaking News").
pub(crate) fn is_bare(reader: &Reader<'_>, sentence: &Range<usize>) -> bool {
    sentence.clone().all(|idx| reader.case(idx) != Case::Lower)
}

/// Finds the names of one headline.
pub(crate) fn find(
    reader: &Reader<'_>,
    memory: &Memory<'_>,
    sentence: Range<usize>,
    found: &mut Vec<(Range<usize>, Label)>,
) {
    let mut idx = sentence.start;
    while idx < sentence.end {
        let name = known(reader, memory, idx, sentence.end).or_else(|| person(reader, idx, sentence.end));
        if let Some((end, label)) = name {
            found.push((idx..end, label));
            idx = end;
        } else {
            idx += 1;
        }
    }
}

/// The longest name of the running text or of the gazetteer that begins here.
fn known(reader: &Reader<'_>, memory: &Memory<'_>, idx: usize, until: usize) -> Option<(usize, Label)> {
    if !reader.capital(idx) {
        return None;
    }
    for end in (idx + 2..=until.min(idx + LONGEST)).rev() {
        let key = reader.tokens.lower_in(idx..end);
        if let Some(label) = memory.label(key).or_else(|| Lexicon::label(reader.lexicon.word(key))) {
            return Some((end, label));
        }
    }
    let classes = reader.classes(idx);
    if reader.initial(idx) || classes.any(Classes::PLAIN.or(Classes::FUNCTION)) && !classes.any(Classes::PLACE_ACRONYM)
    {
        return None;
    }
    // "US" in a line of capitals may be "us": then it takes the running text to say so.
    let shouted = reader.lexicon.is_common(reader.tokens.lower(idx));
    let by_text = memory.label(reader.tokens.lower(idx)).filter(|_| !shouted || classes.any(Classes::NAME));
    let by_list = if reader.case(idx) == Case::Upper && classes.any(Classes::PLACE_ACRONYM) {
        Some(Label::Gpe)
    } else if classes.any(Classes::ACRONYM) && reader.case(idx) == Case::Upper && !shouted
        || classes.any(Classes::LONE_ORG)
    {
        Some(Label::Org)
    } else if shouted {
        None
    } else {
        Lexicon::label(classes)
    };
    by_text.or(by_list).map(|label| (idx + 1, label))
}

/// A person of whom the running text knows nothing: a title or a first name, then a word that is no everyday word.
fn person(reader: &Reader<'_>, idx: usize, until: usize) -> Option<(usize, Label)> {
    let title = idx > 0
        && reader.is(idx - 1, Classes::TITLE)
        && reader.capital(idx - 1)
        && !reader.tokens.starts_line(idx)
        && reader.capital(idx)
        && !reader.initial(idx)
        && !reader.lexicon.is_common(reader.tokens.lower(idx))
        && matches!(reader.classes(idx), Classes::NONE | Classes::SURNAME);
    if title {
        return Some((idx + 1, Label::Person));
    }
    let given =
        reader.capital(idx) && reader.is(idx, Classes::GIVEN) && !reader.lexicon.is_common(reader.tokens.lower(idx));
    let surname = idx + 1 < until
        && reader.capital(idx + 1)
        && !reader.initial(idx + 1)
        && !reader.lexicon.is_common(reader.tokens.lower(idx + 1))
        && !reader.is(idx + 1, Classes::HEAD.or(Classes::TITLE).or(Classes::CALENDAR).or(Classes::PEOPLE));
    (given && surname).then_some((idx + 2, Label::Person))
}
