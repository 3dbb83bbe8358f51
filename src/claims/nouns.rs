//! Cues that are no verbs: "according to police", "the envoy's claim that".

use std::ops::Range;

use super::opening::Opening;
use super::phrase::{self, Reach};
use super::reader::Reader;
use super::site::{Attribution, Site};
use super::subjects::PASTS;
use super::words::Tag;
use super::{clause, content};

/// "according to police": the source stands behind, the content before or, where it opens the sentence, behind that.
pub(super) fn read_phrase(site: &Site<'_, '_, '_>) -> Option<Attribution> {
    let (reader, bounds, from) = (site.reader, site.bounds, site.hit.end);
    if site.hit.row.lemma == "per" && !is_attributing_per(site) {
        return None;
    }
    let opens = (bounds.lo..site.at).all(|idx| reader.is(idx, Tag::CONNECTOR.with(Tag::OPENS)) || !reader.is_word(idx));
    let reach = if opens || site.hit.row.lemma != "according to" { Reach::Comma } else { Reach::Appositions };
    let end = phrase::phrase_end(reader, from, bounds.hi, reach);
    let end = if opens { phrase::enclosed_end(reader, from..end, bounds.hi).unwrap_or(end) } else { end };
    if end <= from {
        return None;
    }
    let mut pieces = Vec::new();
    if !opens {
        // "The talks failed, mediators said, hours after shells hit, according to a doctor": each has its own part.
        let told = site.found.iter().rev().map(|other| other.cue.end.max(other.source.as_ref().map_or(0, |it| it.end)));
        let told = told.filter(|&end| end < site.at && reader.lower(end) == ",").max();
        let lo = told.filter(|&end| end + 4 < site.at).map_or(bounds.lo, |end| bounds.lo.max(end + 1));
        let before = content::before(reader, site.at, lo, bounds.floor);
        pieces.push(before.unwrap_or(lo..site.at));
    }
    let comma = reader.lower(end) == ",";
    let start = skip_attribution(reader, end + usize::from(comma), bounds.hi);
    // "…, according to the ministry, and the mayor has resigned": the article goes on itself.
    let joined = !opens && matches!(reader.lower(start), "and" | "but" | "while" | "as");
    if start < bounds.hi && !joined && (opens || comma && !reader.is_ing(start)) {
        pieces.push(start..content::end(reader, start, bounds.hi, Opening::Bare));
    }
    Some(site.attribution(Some(from..end), pieces, None))
}

/// "According to the files, he claimed, 71 died": the token behind the attribution that stands between.
fn skip_attribution(reader: &Reader<'_, '_>, start: usize, hi: usize) -> usize {
    let close = (start..hi.min(start + 6)).find(|&idx| reader.lower(idx) == ",");
    close
        .filter(|&close| close >= start + 2 && reader.is(close - 1, Tag::CUE) && !reader.is(close - 2, Tag::DETERMINER))
        .map_or(start, |close| close + 1)
}

/// "died, per the ministry", not "30 km per hour" or "per person".
fn is_attributing_per(site: &Site<'_, '_, '_>) -> bool {
    let reader = site.reader;
    let parted = site.at == site.bounds.lo || !reader.is_word(site.at - 1);
    let source = Tag::DETERMINER.with(Tag::NAME).with(Tag::DOCUMENT);
    parted && (reader.is(site.hit.end, source) || reader.is_capital(site.hit.end) || reader.is_plural(site.hit.end))
}

/// "the envoy's claim that the town had fallen": the source is the possessor, or stands behind "by" or "from".
pub(super) fn read_noun(site: &Site<'_, '_, '_>) -> Option<Attribution> {
    let (reader, bounds) = (site.reader, site.bounds);
    let (mut next, mut source) = (site.hit.end, None);
    if matches!(site.hit.row.lemma, "view" | "word" | "opinion" | "telling") {
        return read_view(site);
    }
    if matches!(reader.lower(next), "by" | "from") {
        // "a report by the auditors found that": there the report has a verb, and is a source itself.
        let end = (next + 1..bounds.hi.min(next + 12))
            .take_while(|&idx| !is_verb(reader, idx))
            .find(|&idx| reader.lower(idx) == "that")?;
        // "a report from over the weekend that".
        let light = Tag::PREPOSITION.with(Tag::DETERMINER).with(Tag::DATE).with(Tag::TIME);
        source = (next + 1..end).any(|idx| !reader.is(idx, light)).then_some(next + 1..end);
        next = end;
    }
    // "claims that were false" has a relative clause; "they claim that" has a verb.
    let relative = reader.is_finite(next + 1) || reader.is(next + 1, Tag::RELATIVE);
    let verb = site
        .before()
        .is_some_and(|idx| reader.is(idx, Tag::SUBJECT.with(Tag::MODAL).with(Tag::DO)) && !reader.is_possessive(idx));
    if reader.lower(next) != "that" || relative || verb {
        return None;
    }
    let source = source.or_else(|| possessor(reader, site.at, bounds.lo));
    let start = next + 1;
    // "The ministry said in a statement that": the verb has said it.
    let told = |other: &Attribution| other.content.first().is_some_and(|piece| piece.start == start);
    if source.is_none() && site.found.iter().any(told) {
        return None;
    }
    let end = content::end(reader, start, bounds.hi, Opening::That);
    let end = if opens_sentence(reader, site.at, bounds.lo) { second_verb(reader, start, end) } else { end };
    Some(site.attribution(source, vec![Range { start, end }], Some(Opening::That)))
}

/// "In the envoy's view, the town had fallen", "It was, in her words, a farce": the content stands around.
fn read_view(site: &Site<'_, '_, '_>) -> Option<Attribution> {
    let (reader, bounds) = (site.reader, site.bounds);
    let source = possessor(reader, site.at, bounds.lo)?;
    let lead = source.start.checked_sub(1).filter(|&idx| idx >= bounds.lo && reader.lower(idx) == "in")?;
    let end = site.hit.end + usize::from(reader.lower(site.hit.end) == ",");
    let opens = (bounds.lo..lead).all(|idx| reader.is(idx, Tag::CONNECTOR.with(Tag::OPENS)) || !reader.is_word(idx));
    let parted = end > site.hit.end || end >= bounds.hi;
    if !parted && !reader.is(end, Tag::OPENS) {
        return None;
    }
    let before = Some(bounds.lo..lead).filter(|_| !opens);
    let behind = Some(end..content::end(reader, end, bounds.hi, Opening::Bare)).filter(|_| end < bounds.hi);
    let pieces: Vec<_> = before.into_iter().chain(behind).collect();
    Some(site.attribution(Some(source), pieces, None))
}

/// Whether a clause may have its verb here: an auxiliary, a past, or a verb of saying.
fn is_verb(reader: &Reader<'_, '_>, idx: usize) -> bool {
    let said = reader.is(idx, Tag::CUE) && !reader.is(idx - 1, Tag::DETERMINER.with(Tag::PREPOSITION));
    !reader.is_capital(idx) && (said || reader.is_finite(idx) || reader.is_ed(idx))
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
fn opens_sentence(reader: &Reader<'_, '_>, noun: usize, lo: usize) -> bool {
    // "The report's finding that": a noun that has something does nothing.
    let first = possessor(reader, noun, lo).map_or(noun, |words| words.start);
    let verb = |idx: usize| reader.is_finite(idx) || reader.is_ed(idx) || reader.is(idx, Tag::CUE);
    // "The inquiry follows a report that": a second noun phrase stands behind a verb that no list knows.
    let anew = |idx: usize| {
        reader.is(idx, Tag::DETERMINER) && idx > lo && !reader.is(idx - 1, Tag::PREPOSITION.with(Tag::DETERMINER))
    };
    !(lo..=first.min(noun)).any(|idx| anew(idx) || idx < first && (verb(idx) || reader.lower(idx) == ","))
}

/// The second verb of a stretch: the first belongs to the clause inside, the second to the clause around it.
pub(super) fn second_verb(reader: &Reader<'_, '_>, start: usize, end: usize) -> usize {
    let mut verbs = 0;
    let mut at = start;
    while at < end {
        // "a self-made man".
        let part = at > start && reader.lower(at - 1) == "-" && reader.tokens.glued(at);
        if reader.is_finite(at) && !part
            || PASTS.contains(&reader.lower(at)) && !reader.is(at - 1, Tag::DETERMINER.with(Tag::PREPOSITION))
            || (reader.is_ed(at) && !reader.is(at - 1, Tag::DETERMINER.with(Tag::AUXILIARY).with(Tag::PREPOSITION)))
        {
            verbs += 1;
            if verbs == 2 {
                return at;
            }
            // "was not rigged": one verb.
            let group = reader.is(at, Tag::AUXILIARY);
            while group && at + 1 < end && reader.is(at + 1, Tag::AUXILIARY.with(Tag::NEGATION).with(Tag::ADVERB)) {
                at += 1;
            }
            at += usize::from(group);
        }
        at += 1;
    }
    end
}
