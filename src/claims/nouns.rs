//! Cues that are no verbs: "according to police", "the envoy's claim that".

use std::ops::Range;

use super::attribution::{Attribution, Bounds};
use super::clause;
use super::content;
use super::cues::Hit;
use super::opening::Opening;
use super::phrase::{self, Reach};
use super::reader::Reader;
use super::words::Tag;

/// "according to police": the source stands behind, the content before or, where it opens the sentence, behind that.
pub(super) fn read_phrase(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds) -> Option<Attribution> {
    if hit.row.lemma == "per"
        && (reader.is_figure(at.wrapping_sub(1))
            || reader.is_word(at.wrapping_sub(1))
            || !(reader.is(hit.end, Tag::DETERMINER.with(Tag::NAME)) || reader.is_capital(hit.end)))
    {
        return None;
    }
    let opens = (bounds.lo..at).all(|idx| reader.is(idx, Tag::CONNECTOR.with(Tag::OPENS)) || !reader.is_word(idx));
    let reach = if opens { Reach::Comma } else { Reach::Appositions };
    let end = phrase::phrase_end(reader, hit.end, bounds.hi, reach);
    if end <= hit.end {
        return None;
    }
    let follows = reader.lower(end) == "," && end + 1 < bounds.hi;
    let mut content = Vec::new();
    if !opens {
        content.extend(
            content::before(reader, at, bounds.lo, bounds.floor).or_else(|| (bounds.lo < at).then_some(bounds.lo..at)),
        );
    }
    if opens || follows {
        let start = end + usize::from(reader.lower(end) == ",");
        if start < bounds.hi && !(!opens && reader.is_ing(start)) {
            content.push(start..content::end(reader, start, bounds.hi, Opening::Bare));
        }
    }
    let cue_start = if matches!(reader.lower(at.wrapping_sub(1)), "as" | "all") && at > bounds.lo { at } else { at };
    Some(Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source: Some(hit.end..end),
        cue: cue_start..hit.end,
        content,
        opening: None,
    })
}

/// "the envoy's claim that the town had fallen": the source is the possessor, or stands behind "by" or "from".
pub(super) fn read_noun(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds) -> Option<Attribution> {
    let (mut next, mut source) = (hit.end, None);
    if matches!(reader.lower(next), "by" | "from") {
        let end = (next + 1..bounds.hi.min(next + 12)).find(|&idx| reader.lower(idx) == "that")?;
        source = Some(next + 1..end);
        next = end;
    }
    let relative = reader.is_finite(next + 1) || reader.is(next + 1, Tag::RELATIVE);
    if reader.lower(next) != "that"
        || relative
        || reader.is(at.wrapping_sub(1), Tag::SUBJECT.with(Tag::AUXILIARY)) && at > bounds.lo
    {
        return None;
    }
    let source = source.or_else(|| possessor(reader, at, bounds.lo));
    let start = next + 1;
    let end = content::end(reader, start, bounds.hi, Opening::That);
    let end = if subject_position(reader, at, bounds.lo) { second_verb(reader, start, end) } else { end };
    Some(Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source,
        cue: at..hit.end,
        content: vec![start..end],
        opening: Some(Opening::That),
    })
}

/// "the envoy's", "his" before a noun.
fn possessor(reader: &Reader<'_, '_>, noun: usize, lo: usize) -> Option<Range<usize>> {
    let mut at = noun;
    while at > lo && noun - at < 4 {
        at -= 1;
        if matches!(reader.lower(at), "his" | "her" | "their" | "its" | "my" | "our" | "your") {
            return Some(at..at + 1);
        }
        if reader.is_possessive(at) {
            let clause = clause::clause_start(reader, at, lo);
            let words = clause::subject_in(reader, clause, at);
            let start = words
                .clone()
                .rev()
                .take_while(|&idx| !reader.is(idx, Tag::PREPOSITION) || reader.lower(idx) == "of")
                .last()?;
            return Some(start..at);
        }
        if !reader.is_word(at) || reader.is(at, Tag::DETERMINER.with(Tag::PREPOSITION).with(Tag::AUXILIARY)) {
            return None;
        }
    }
    None
}

/// Whether the noun opens its sentence, so that the sentence's own verb is still to come.
fn subject_position(reader: &Reader<'_, '_>, noun: usize, lo: usize) -> bool {
    !(lo..noun)
        .any(|idx| reader.is_finite(idx) || reader.is_ed(idx) || reader.is(idx, Tag::CUE) || reader.lower(idx) == ",")
}

/// The second verb of a stretch: the first belongs to the clause inside, the second to the clause around it.
fn second_verb(reader: &Reader<'_, '_>, start: usize, end: usize) -> usize {
    let mut verbs = 0;
    let mut at = start;
    while at < end {
        if reader.is_finite(at)
            || (reader.is_ed(at) && !reader.is(at - 1, Tag::DETERMINER.with(Tag::AUXILIARY).with(Tag::PREPOSITION)))
        {
            verbs += 1;
            if verbs == 2 {
                return at;
            }
            while at + 1 < end && reader.is(at + 1, Tag::AUXILIARY.with(Tag::NEGATION).with(Tag::ADVERB)) {
                at += 1;
            }
            at += 1;
        }
        at += 1;
    }
    end
}
