//! Participles that attribute: "…, saying that", "a letter saying that".

use std::ops::Range;

use super::opening::{self, Opening};
use super::site::{Attribution, Bounds, Site};
use super::words::Tag;
use super::{clause, content, frames, heads, subjects};

/// Forms of "quote" and "cite" behind which whoever is quoted stands.
const QUOTES: &[&str] = &["quoted", "quotes", "quoting", "cited", "cites", "citing"];

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
    if let Some(quoted) = quoted_as(site) {
        return read_quoted(site, quoted);
    }
    let bounds = Bounds { hi: aside_end(site).unwrap_or(bounds.hi), ..bounds };
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
    // "claiming the title", "adding three seats", "telling the truth": without a clause these do not speak.
    let acts = opening == Opening::Bare && matches!(site.hit.row.lemma, "claim" | "deny" | "add" | "tell") && !clause;
    let subject = source.clone().unwrap_or(site.at..site.at);
    // "presented figures showing the fund was empty": the figures show, whoever presents them.
    let paper = site.at > bounds.lo && clause && reader.is(site.at - 1, Tag::DOCUMENT);
    let subject = if paper { site.at - 1..site.at } else { subject };
    if acts || !frames::accepts(site, &subject, start, opening) {
        return None;
    }
    let content = content::pieces_after(reader, start, opening, bounds);
    if opening == Opening::Bare && matches!(site.hit.row.lemma, "cite" | "quote") && !clause {
        return read_cited(site, content);
    }
    Some(site.attribution(source, content, Some(opening)))
}

/// "the dam had broken, media said, citing police": whoever is cited told what the claim before says; "citing a
/// shortage of fuel" gives a reason of one's own.
fn read_cited(site: &Site<'_, '_, '_>, content: Vec<Range<usize>>) -> Option<Attribution> {
    let reader = site.reader;
    let cited = content.first()?.clone();
    let head = heads::head(reader, &reader.trimmed(cited.clone()));
    // "citing the release of prisoners": a reason.
    let of = head.clone().find(|&idx| reader.lower(idx + 1) == "of" && !reader.is_capital(idx));
    let head = of.or_else(|| head.end.checked_sub(1))?;
    // "citing two people familiar with the talks".
    let people = |idx: usize| matches!(reader.lower(idx), "people" | "person" | "sources" | "workers" | "aides");
    let speaks = (cited.start..cited.end.min(cited.start + 4)).any(people)
        || reader.is(head, Tag::SPEAKER.with(Tag::DOCUMENT).with(Tag::NAME));
    if !speaks {
        return Some(site.attribution(subjects::shared(site), content, Some(Opening::Bare)));
    }
    // Of "citing police, citing doctors" both lead back to the claim itself: each citation that led to the one before
    // would copy it again, and a text full of them would take quadratic time.
    let cited_too = |other: &Attribution| matches!(other.row.lemma, "cite" | "quote") && other.opening.is_none();
    let told = site.found.iter().rev().find(|other| other.cue.end <= site.at && !cited_too(other))?;
    Some(site.attribution(Some(cited), told.content.clone(), None))
}

/// "State television, citing doctors, said", "Citing doctors, the paper said": the comma that closes what the
/// participle opens between subject and verb.
fn aside_end(site: &Site<'_, '_, '_>) -> Option<usize> {
    let (reader, hi) = (site.reader, site.bounds.hi);
    // "Observing that prices were high, the bank cut": what opens a sentence ends where its subject begins.
    if subjects::opens_sentence(site) {
        let noun = Tag::DETERMINER.with(Tag::SUBJECT).with(Tag::NAME);
        let cue = |idx: usize| reader.is(idx, Tag::CUE);
        let main = |comma: usize| {
            let inner = reader.is(comma, Tag::CLOSES) && reader.lower(comma - 1) == ",";
            (inner || reader.lower(comma) == ",")
                && (reader.is(comma + 1, noun) || reader.is_capital(comma + 1))
                && (frames::clause_follows(reader, comma + 1, hi) || (comma + 2..comma + 6).any(cue))
        };
        return (site.hit.end..hi).find(|&idx| main(idx)).map(|idx| idx + usize::from(reader.is(idx, Tag::CLOSES)));
    }
    site.before().filter(|&idx| reader.lower(idx) == ",")?;
    let verb = |idx: usize| reader.is_finite(idx) || reader.is(idx, Tag::CUE) && !reader.is_ing(idx);
    (site.hit.end..hi.min(site.hit.end + 16)).find(|&idx| reader.lower(idx) == "," && verb(idx + 1))
}

/// "was quoted (by the paper) as saying", "is on record as saying", "quoted a guard as saying": where "quoted" or "on"
/// stands.
fn quoted_as(site: &Site<'_, '_, '_>) -> Option<usize> {
    let (reader, lo) = (site.reader, site.bounds.lo);
    let before = site.at.checked_sub(1).filter(|&idx| idx > lo && reader.lower(idx) == "as")?;
    // "quoted a guard as saying": what was quoted begins behind its verb, and this one stands inside it.
    let near = (lo.saturating_sub(1)..before).rev().take(12);
    near.take_while(|&idx| reader.lower(idx) != ",").find(|&idx| {
        let record = reader.lower(idx) == "on" && matches!(reader.lower(before - 1), "record");
        let told = matches!(reader.lower(idx), "quoted" | "cited" | "reported" | "heard" | "recorded");
        let passive = (record || told) && idx > lo && reader.is(idx - 1, Tag::BE.with(Tag::ADVERB));
        passive || QUOTES.contains(&reader.lower(idx)) && reader.lower(idx + 1) != "by" && idx + 1 < before
    })
}

/// Whoever is quoted as saying something says it; what is said stands behind, or before.
fn read_quoted(site: &Site<'_, '_, '_>, quoted: usize) -> Option<Attribution> {
    let (reader, bounds) = (site.reader, site.bounds);
    let (group, edge) = clause::verb_group(reader, quoted, bounds.lo);
    let clause = clause::clause_start(reader, edge, bounds.lo);
    let passive = quoted > bounds.lo && reader.is(quoted - 1, Tag::BE.with(Tag::ADVERB));
    let words = if passive { clause::subject_in(reader, clause, edge) } else { quoted + 1..site.at - 1 };
    if words.is_empty() {
        return None;
    }
    let group = if passive { group } else { site.at };
    let told = opening::opening(reader, site.hit.row, site.hit.end, bounds.hi);
    let (content, opening) = match told.filter(|&(start, _)| reader.lower(start) != "by") {
        Some((start, opening)) => (content::pieces_after(reader, start, opening, bounds), Some(opening)),
        None => (content::before(reader, clause, bounds.lo, bounds.floor).into_iter().collect(), None),
    };
    Some(Site { group, ..*site }.attribution(Some(words), content, opening))
}

/// Whether what stands before makes a noun or an object of the participle: "the telling of", "the panel's finding",
/// "stop him from claiming", "means acknowledging".
fn is_blocked(site: &Site<'_, '_, '_>, opening: Opening) -> bool {
    let reader = site.reader;
    let before = site.at.checked_sub(1).filter(|&idx| idx >= site.bounds.lo);
    let determined = before.is_some_and(|idx| reader.is(idx, Tag::DETERMINER) || reader.is_possessive(idx));
    let led = site.before().is_some_and(|idx| {
        let said = matches!(opening, Opening::That | Opening::Quote) || reader.is(idx, Tag::DOCUMENT);
        let cue = reader.is(idx, Tag::CUE) && !reader.is_capital(idx) && !said;
        let preposition = reader.is(idx, Tag::PREPOSITION) && !matches!(reader.lower(idx), "by" | "in" | "like");
        // "It is worth noting that".
        reader.is_finite(idx) || cue || preposition || reader.lower(idx) == "worth"
    });
    determined || led
}

/// The noun before the participle where it speaks itself: "a poll showing", "with officials warning"; but in "issued a
/// statement saying" whoever issued it speaks.
fn own_subject(site: &Site<'_, '_, '_>) -> Option<Range<usize>> {
    let reader = site.reader;
    let clause = clause::clause_start(reader, site.edge, site.bounds.lo);
    let words = clause::subject_in(reader, clause, site.edge);
    // "…, with officials of both towns warning".
    let words = words.start + usize::from(reader.lower(words.start) == "with")..words.end;
    let lead = words.start.checked_sub(1).filter(|&idx| idx >= site.bounds.lo);
    let bridge = Tag::PREPOSITION.with(Tag::CONJUNCTION).with(Tag::SUBORDINATOR);
    let object = lead.is_some_and(|idx| reader.is_word(idx) && !reader.is(idx, bridge));
    let with = lead.is_some_and(|idx| reader.lower(idx) == "with");
    let speaks = with || frames::is_document(reader, &words) && !object;
    // "In a statement announcing the sale, the firm called it a loss".
    let governed = reader.is(words.start, Tag::PREPOSITION);
    (speaks && !governed && !words.is_empty()).then_some(words)
}
