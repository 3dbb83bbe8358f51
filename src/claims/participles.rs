//! Participles that attribute: "…, saying that", "a letter saying that".

use std::ops::Range;

use super::attribution::{Attribution, Site};
use super::opening::{self, Opening};
use super::words::Tag;
use super::{clause, content, frames, subjects};

/// Parts that no noun before a participle plays.
const NO_NOUN: Tag = Tag::CONJUNCTION
    .with(Tag::PREPOSITION)
    .with(Tag::SUBORDINATOR)
    .with(Tag::DETERMINER)
    .with(Tag::ADVERB)
    .with(Tag::DATE)
    .with(Tag::TIME);

/// Reads a participle without an auxiliary: its source is that of the verb before, or the noun before it.
pub(super) fn read_participle(site: &Site<'_, '_, '_>) -> Option<Attribution> {
    let (reader, bounds) = (site.reader, site.bounds);
    let (start, opening) = opening::opening(reader, site.hit.row, site.hit.end, bounds.hi)?;
    if is_blocked(site, opening) {
        return None;
    }
    let noun = site.before().is_some_and(|idx| reader.is_word(idx) && !reader.is(idx, NO_NOUN));
    let own = if noun { own_subject(site) } else { None };
    let clause = matches!(opening, Opening::That | Opening::Quote) || frames::clause_follows(reader, start, bounds.hi);
    if own.is_none() && noun && !clause {
        return None;
    }
    let source = own.or_else(|| subjects::shared(site));
    // "claiming the title", "adding three seats": without a clause these do not speak.
    let acts = opening == Opening::Bare && matches!(site.hit.row.lemma, "claim" | "deny" | "add") && !clause;
    let subject = source.clone().unwrap_or(site.at..site.at);
    if acts || !frames::accepts(site, &subject, start, opening) {
        return None;
    }
    Some(site.attribution(source, content::pieces_after(reader, start, opening, bounds), Some(opening)))
}

/// Whether what stands before makes a noun or an object of the participle: "the telling of", "stop him from claiming",
/// "means acknowledging".
fn is_blocked(site: &Site<'_, '_, '_>, opening: Opening) -> bool {
    let reader = site.reader;
    let determined = site.at > site.bounds.lo && reader.is(site.at - 1, Tag::DETERMINER);
    let led = site.before().is_some_and(|idx| {
        let said = matches!(opening, Opening::That | Opening::Quote) || reader.is(idx, Tag::DOCUMENT);
        let cue = reader.is(idx, Tag::CUE) && !reader.is_capital(idx) && !said;
        let preposition = reader.is(idx, Tag::PREPOSITION) && !matches!(reader.lower(idx), "by" | "in" | "like");
        reader.is_finite(idx) || cue || preposition
    });
    determined || led
}

/// The noun before the participle where it speaks itself: "a poll showing", "with officials warning"; but in "issued a
/// statement saying" whoever issued it speaks.
fn own_subject(site: &Site<'_, '_, '_>) -> Option<Range<usize>> {
    let reader = site.reader;
    let clause = clause::clause_start(reader, site.edge, site.bounds.lo);
    let words = clause::subject_in(reader, clause, site.edge);
    let lead = words.start.checked_sub(1).filter(|&idx| idx >= site.bounds.lo);
    let bridge = Tag::PREPOSITION.with(Tag::CONJUNCTION).with(Tag::SUBORDINATOR);
    let object = lead.is_some_and(|idx| reader.is_word(idx) && !reader.is(idx, bridge));
    let with = lead.is_some_and(|idx| reader.lower(idx) == "with");
    let speaks = with || frames::is_document(reader, &words) && !object;
    (speaks && !words.is_empty()).then_some(words)
}
