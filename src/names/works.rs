//! A sentence -> the quotations in it that are titles: "Time to Wake Up", not "We are ready".

use std::ops::Range;

use super::lexicon::Classes;
use super::reader::Reader;
use crate::text::tokens::Case;

/// A title has at most this many tokens.
const LONGEST: usize = 10;

/// How far before a quotation the noun may stand that says what it is ("the single, released in May, called …").
const NOUN_WITHIN: usize = 3;

/// Finds the titles inside quotation marks, without the marks.
pub(crate) fn find(reader: &Reader<'_>, sentence: &Range<usize>, titles: &mut Vec<Range<usize>>) {
    let mut idx = sentence.start;
    while idx < sentence.end {
        let title = opens(reader, idx).then(|| title(reader, idx + 1, sentence)).flatten();
        if let Some(title) = title {
            idx = title.end + 1;
            titles.push(title);
        } else {
            idx += 1;
        }
    }
}

fn opens(reader: &Reader<'_>, idx: usize) -> bool {
    matches!(reader.tokens.str(idx), "\"" | "“" | "«" | "„") && reader.tokens.glued(idx + 1)
}

fn title(reader: &Reader<'_>, start: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let until = sentence.end.min(start + LONGEST);
    let close = (start..until).find(|&idx| matches!(reader.tokens.str(idx), "\"" | "”" | "»"))?;
    let mut end = close;
    while end > start && matches!(reader.tokens.str(end - 1), "," | "." | ";") {
        end -= 1;
    }
    let (mut capitals, mut words) = (0, 0);
    for idx in start..end {
        match reader.case(idx) {
            Case::Lower
                if idx == start
                    || !reader.is(idx, Classes::FUNCTION.or(Classes::PARTICLE)) && !reader.possessive(idx) =>
            {
                return None;
            }
            Case::Lower | Case::None => {}
            _ => capitals += 1,
        }
        words += usize::from(reader.word(idx));
    }
    let noun = (start.saturating_sub(NOUN_WITHIN + 1).max(sentence.start)..start - 1)
        .any(|idx| reader.is(idx, Classes::WORK_NOUN));
    let raised = capitals >= 2 && reader.capital(start) && reader.capital(end - 1);
    // Without the noun it takes everyday words with capitals: else the marks may hold any name.
    let titled = raised && (start..end).any(|idx| reader.capital(idx) && reader.everyday(idx));
    ((noun && words > 0 && capitals > 0) || titled).then_some(start..end)
}
