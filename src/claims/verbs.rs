//! A verb of saying with its subject -> the attribution it makes: content behind it, before it, or around it.

use std::ops::Range;

use super::attribution::{Attribution, Bounds};
use super::content;
use super::cues::{Form, Frames, Hit};
use super::frames;
use super::opening::{self, Opening};
use super::reader::Reader;
use super::subjects::{self, Subject};
use super::words::Tag;
use super::clause;

pub(super) fn read_verb(
    reader: &Reader<'_, '_>,
    at: usize,
    hit: Hit,
    bounds: Bounds,
    found: &[Attribution],
) -> Option<Attribution> {
    let (group, edge) = clause::verb_group(reader, at, bounds.lo);
    if !frames::is_verb(reader, at, hit, group, edge, bounds) {
        return None;
    }
    let passive = hit.form != Form::Ing
        && (group..at).any(|idx| reader.is(idx, Tag::BE) && !matches!(reader.lower(idx), "'s" | "’s"));
    if passive {
        return read_passive(reader, at, hit, group, bounds);
    }
    let subject = subjects::subject(reader, at, hit, group, edge, bounds)?;
    let bounds = match &subject {
        Subject::Before { words, .. } if reader.is(words.start, Tag::RELATIVE) => {
            Bounds { hi: relative_end(reader, words.start, hit.end, bounds), ..bounds }
        }
        _ => bounds,
    };
    let (source, content, opening) = match &subject {
        Subject::After { words } => around_inversion(reader, hit, words, edge, bounds)?,
        Subject::Before { words, clause } => around_subject(reader, hit, words, *clause, bounds)?,
        Subject::Shared => {
            let words = subjects::shared(reader, at, hit, bounds, found)?;
            let (start, opening) = opening::opening(reader, hit.row, hit.end, bounds.hi)?;
            if !frames::accepts(reader, hit, &words, start, opening, bounds.hi) {
                return None;
            }
            (words, content::pieces_after(reader, start, opening, bounds), Some(opening))
        }
    };
    Some(Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source: Some(source),
        cue: group..hit.end,
        content,
        opening,
    })
}

/// Where a relative clause between commas ends: at the comma behind which the main verb comes.
fn relative_end(reader: &Reader<'_, '_>, pronoun: usize, from: usize, bounds: Bounds) -> usize {
    if pronoun == bounds.lo || reader.lower(pronoun - 1) != "," {
        return bounds.hi;
    }
    let resumes = |comma: usize| {
        let next = (comma + 1..bounds.hi)
            .find(|&idx| !reader.is(idx, Tag::ADVERB) || reader.is(idx, Tag::PREPOSITION))
            .unwrap_or(comma);
        reader.lower(comma) == ","
            && (reader.is_finite(next) || reader.is_ed(next) || (reader.is(next, Tag::CUE) && !reader.is_ing(next)))
    };
    (from..bounds.hi).find(|&idx| resumes(idx)).unwrap_or(bounds.hi)
}

type Parts = (Range<usize>, Vec<Range<usize>>, Option<Opening>);

/// "“…,” said Smith. “…”": the content stands before, and may go on behind.
fn around_inversion(
    reader: &Reader<'_, '_>,
    hit: Hit,
    words: &Range<usize>,
    edge: usize,
    bounds: Bounds,
) -> Option<Parts> {
    let mut content: Vec<_> = content::before(reader, edge, bounds.lo, bounds.floor).into_iter().collect();
    content.extend(content::quotes_behind(reader, words.end, bounds));
    if content.is_empty() {
        let (start, opening) = opening::opening(reader, hit.row, words.end, bounds.hi)?;
        return Some((words.clone(), content::pieces_after(reader, start, opening, bounds), Some(opening)));
    }
    Some((words.clone(), content, None))
}

/// A subject before its verb: the content stands behind, or before with the attribution closing the sentence, or around.
fn around_subject(
    reader: &Reader<'_, '_>,
    hit: Hit,
    words: &Range<usize>,
    clause: usize,
    bounds: Bounds,
) -> Option<Parts> {
    let quoted = clause > bounds.floor && content::speech_before(reader, clause, bounds.floor);
    let comma = clause > bounds.lo && reader.lower(clause - 1) == ",";
    let may_follow = hit.row.frames.any(Frames::AFTER) || (quoted && hit.row.frames.any(Frames::CLAUSE));
    let closing = closes_sentence(reader, hit, bounds.hi);
    let introduced = clause > bounds.lo && reader.lower(clause - 1) == "as";
    if introduced && reader.lower(hit.end) == "," && hit.row.frames.any(Frames::AFTER) {
        let start = hit.end + 1;
        let mut content: Vec<_> = content::before(reader, clause - 1, bounds.lo, bounds.floor).into_iter().collect();
        content.push(start..content::end(reader, start, bounds.hi, Opening::Bare));
        return Some((words.clone(), content, None));
    }
    let what = clause > bounds.lo && matches!(reader.lower(clause - 1), "what" | "than" | "why" | "how" | "if" | "until" | "whether" | "unless");
    if what {
        return None;
    }
    let aside = reader.lower(hit.end) == "," && hit.end + 1 < bounds.hi && !reader.is(hit.end + 1, Tag::OPENS);
    let stated = comma && closing && (aside || states_something(reader, bounds.lo..clause - 1));
    if may_follow && (quoted && (closing || !states_on(reader, hit, bounds.hi)) || stated) {
        let mut content: Vec<_> = content::before(reader, clause, bounds.lo, bounds.floor).into_iter().collect();
        let behind = content::quotes_behind(reader, hit.end, bounds);
        if behind.is_empty() && (comma || quoted) && !reader.is_ing(hit.end + 1) && reader.lower(hit.end) == "," && hit.end + 1 < bounds.hi {
            let start = hit.end + 1;
            content.push(start..content::end(reader, start, bounds.hi, Opening::Bare));
        }
        content.extend(behind);
        return (!content.is_empty()).then_some((words.clone(), content, None));
    }
    if clause > bounds.lo && reader.is(clause - 1, Tag::RELATIVE) && reader.is_finite(hit.end) && hit.row.frames.any(Frames::AFTER) {
        // "a trend that the bank says will last": the relative pronoun is the subject of what is said.
        let opening = Opening::Bare;
        return Some((words.clone(), content::pieces_after(reader, hit.end, opening, bounds), Some(opening)));
    }
    let Some((start, opening)) = opening::opening(reader, hit.row, hit.end, bounds.hi) else {
        return next_paragraph(reader, hit, words, bounds);
    };
    if !frames::accepts(reader, hit, words, start, opening, bounds.hi) {
        return None;
    }
    Some((words.clone(), content::pieces_after(reader, start, opening, bounds), Some(opening)))
}

/// Whether the words before a comma are a clause rather than a lead-in ("In addition,").
fn states_something(reader: &Reader<'_, '_>, words: Range<usize>) -> bool {
    words.clone().any(|idx| reader.is_finite(idx) || reader.is_ed(idx) || (reader.lower(idx).ends_with('s') && idx > words.start + 1 && !reader.is_capital(idx)))
        && words.len() >= 3
        && !reader.is(words.start, Tag::SUBORDINATOR)
}

/// "The paper reports:" and the quotation is the next paragraph.
fn next_paragraph(reader: &Reader<'_, '_>, hit: Hit, words: &Range<usize>, bounds: Bounds) -> Option<Parts> {
    if bounds.hi != bounds.ceiling || reader.lower(bounds.hi - 1) != ":" {
        return None;
    }
    let quote = reader.quote_from(bounds.hi)?;
    hit.row.frames.any(Frames::AFTER).then(|| (words.clone(), content::paragraphs(reader, quote), Some(Opening::Quote)))
}

/// Whether nothing but time, place and audience follows the cue.
fn closes_sentence(reader: &Reader<'_, '_>, hit: Hit, hi: usize) -> bool {
    let at = hit.end;
    if at >= hi
        || reader.is_stop(at) && reader.lower(at) != ":"
        || reader.lower(at) == ","
        || reader.is(at, Tag::CLOSES)
    {
        return true;
    }
    let circumstance = reader.is(at, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME))
        || matches!(reader.lower(at), "as" | "when" | "while" | "earlier" | "later");
    let addressed = hit.row.frames.any(Frames::ADDRESSEE);
    (circumstance || addressed)
        && !(at..hi).any(|idx| reader.is_finite(idx) || reader.is(idx, Tag::OPENS) || reader.lower(idx) == "that")
}

/// Whether content follows the cue although a quotation stands before it.
fn states_on(reader: &Reader<'_, '_>, hit: Hit, hi: usize) -> bool {
    matches!(opening::opening(reader, hit.row, hit.end, hi), Some((_, Opening::That)))
}

/// "was accused of", "it was reported that": the content follows, the source stands behind "by" if anywhere.
fn read_passive(reader: &Reader<'_, '_>, at: usize, hit: Hit, group: usize, bounds: Bounds) -> Option<Attribution> {
    let impersonal = group > bounds.lo && reader.lower(group - 1) == "it";
    let (start, opening) = opening::opening(reader, hit.row, hit.end, bounds.hi)?;
    let fits = match opening {
        Opening::That | Opening::Question => hit.row.frames.any(Frames::CLAUSE.and(Frames::THAT)),
        Opening::Quote => false,
        _ => false,
    };
    (fits && (impersonal || hit.row.frames.any(Frames::ADDRESSEE))).then(|| Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source: None,
        cue: group.min(at)..hit.end,
        content: content::pieces_after(reader, start, opening, bounds),
        opening: Some(opening),
    })
}
