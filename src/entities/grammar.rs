//! A mention -> what it does in its clause: whether it is the subject, whether it speaks, whether it only tells which.

use std::ops::Range;

use crate::document::Sentence;
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::text::tokens::Case;

/// Whether a mention may be a subject: no preposition stands before it, and it possesses nothing.
pub(crate) fn is_free(reader: &Reader<'_>, words: &Range<usize>, sentence: &Sentence) -> bool {
    let before = words.start.checked_sub(1).filter(|&at| at >= sentence.tokens.start as usize);
    let governed = before.is_some_and(|at| is_preposition(reader.tokens.lower(at)));
    !reader.possessive(words.end) && !governed
}

/// Whether a verb stands right behind a mention.
pub(crate) fn verb_follows(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let next = words.end;
    // "the Smiths continued", but "people injured in the crash".
    let past = reader.case(next) == Case::Lower
        && reader.tokens.lower(next).ends_with("ed")
        && !matches!(reader.tokens.lower(next + 1), "by" | "in" | "on" | "at" | "from" | "with" | "for");
    reader.is(next, Classes::SPEECH.or(Classes::PERSON_VERB)) || is_auxiliary(reader.tokens.lower(next)) || past
}

/// "His wife, Ann, remembers": whether a name between commas stands for the subject before it.
pub(crate) fn is_apposed_subject(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let closed = words.start > 1 && reader.mark(words.start - 1, ",") && reader.mark(words.end, ",");
    let next = words.end + 1;
    let present = reader.case(next) == Case::Lower && reader.tokens.lower(next).ends_with('s');
    closed
        && reader.is(words.start - 2, Classes::PERSON_NOUN.or(Classes::TITLE))
        && (present || verb_follows(reader, &(words.start..next)))
}

/// Whether what stands at `idx` and behind it is the verb of a person, adverbs and auxiliaries overlooked.
pub(crate) fn verb_follows_closely(reader: &Reader<'_>, idx: usize) -> bool {
    let mut words = (idx..idx + 3)
        .skip_while(|&idx| is_auxiliary(reader.tokens.lower(idx)) || reader.tokens.lower(idx).ends_with("ly"));
    words.next().is_some_and(|idx| reader.is(idx, Classes::SPEECH))
}

/// Whether a verb of speech stands beside a mention.
pub(crate) fn speaks(reader: &Reader<'_>, words: &Range<usize>, sentence: &Sentence) -> bool {
    // "said officials", but "said engineers had found cracks".
    let before = words.start > sentence.tokens.start as usize && reader.is(words.start - 1, Classes::SPEECH);
    before && !verb_follows(reader, words) || speaks_behind(reader, words)
}

/// Whether a verb of speech follows a mention.
pub(crate) fn speaks_behind(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let after = words.end..words.end + 3;
    after.take_while(|&idx| reader.word(idx)).any(|idx| reader.is(idx, Classes::SPEECH))
}

/// Whether a name only tells which of several is meant: "the UN human rights office".
pub(crate) fn modifies(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let next = words.end;
    let verb = Classes::SPEECH.or(Classes::PERSON_VERB).or(Classes::FUNCTION);
    let determined = words.start > 0 && reader.tokens.lower(words.start - 1) == "the";
    let word = reader.tokens.lower(next);
    let noun =
        reader.case(next) == Case::Lower && !reader.is(next, verb) && !word.ends_with("ed") && !word.ends_with("ly");
    determined && noun && !is_auxiliary(word) && reader.case(next + 1) == Case::Lower
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "by"
            | "with"
            | "to"
            | "for"
            | "from"
            | "against"
            | "on"
            | "in"
            | "at"
            | "about"
            | "after"
            | "under"
            | "between"
            | "like"
            | "including"
            | "than"
            | "over"
            | "behind"
            | "without"
            | "near"
            | "toward"
            | "towards"
            | "around"
            | "despite"
            | "except"
            | "besides"
            | "alongside"
            | "through"
            | "into"
            | "and"
    )
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "has"
            | "had"
            | "will"
            | "would"
            | "can"
            | "could"
            | "may"
            | "might"
            | "does"
            | "did"
            | "also"
            | "were"
            | "are"
            | "have"
    )
}
