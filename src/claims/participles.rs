//! Participles that attribute: "…, saying that", "a letter saying that".

use super::attribution::{Attribution, Bounds};
use super::cues::Hit;
use super::opening::{self, Opening};
use super::reader::Reader;
use super::words::Tag;
use super::{clause, content, frames, subjects, verbs};

/// "…, saying that": the source is that of the verb before; "a letter saying that": the letter.
pub(super) fn read_participle(
    reader: &Reader<'_, '_>,
    at: usize,
    hit: Hit,
    bounds: Bounds,
    found: &[Attribution],
) -> Option<Attribution> {
    let (group, edge) = clause::verb_group(reader, at, bounds.lo);
    if group < at {
        return verbs::read_verb(reader, at, hit, bounds, found);
    }
    let (start, opening) = opening::opening(reader, hit.row, hit.end, bounds.hi)?;
    let before = edge.checked_sub(1).filter(|&idx| idx >= bounds.lo);
    let blocked = before.is_some_and(|idx| {
        reader.is_finite(idx) || reader.is(idx, Tag::CUE) && !reader.is_capital(idx) && !matches!(opening, Opening::That | Opening::Quote) || (reader.is(idx, Tag::PREPOSITION) && !matches!(reader.lower(idx), "by" | "in" | "like"))
    });
    if blocked {
        return None;
    }
    let noun = before.filter(|&idx| {
        reader.is_word(idx)
            && !reader.is(
                idx,
                Tag::CONJUNCTION
                    .with(Tag::PREPOSITION)
                    .with(Tag::SUBORDINATOR)
                    .with(Tag::DETERMINER)
                    .with(Tag::ADVERB)
                    .with(Tag::DATE)
                    .with(Tag::TIME),
            )
    });
    let source = match noun {
        Some(_) => {
            let clause = clause::clause_start(reader, edge, bounds.lo);
            let words = clause::subject_in(reader, clause, edge);
            let lead = words.start.checked_sub(1).filter(|&idx| idx >= bounds.lo);
            // "issued a statement saying": whoever issued it speaks.
            let object = lead.is_some_and(|idx| reader.is_word(idx) && !reader.is(idx, Tag::PREPOSITION.with(Tag::CONJUNCTION).with(Tag::SUBORDINATOR)));
            let own = !words.is_empty() && (frames::is_document(reader, &words) && !object || lead.is_some_and(|idx| reader.lower(idx) == "with"));
            if own { Some(words) } else if matches!(opening, Opening::That | Opening::Quote) { subjects::shared(reader, at, hit, bounds, found) } else { return None }
        }
        None => subjects::shared(reader, at, hit, bounds, found),
    };
    let subject = source.clone().unwrap_or(at..at);
    let bare_homograph = opening == Opening::Bare && matches!(hit.row.lemma, "claim" | "deny" | "add") && !frames::clause_follows(reader, start, bounds.hi);
    if bare_homograph || !frames::accepts(reader, hit, &subject, start, opening, bounds.hi)
        || reader.is(at.wrapping_sub(1), Tag::DETERMINER) && at > bounds.lo
    {
        return None;
    }
    let content = content::pieces_after(reader, start, opening, bounds);
    Some(Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source,
        cue: at..hit.end,
        content,
        opening: Some(opening),
    })
}
