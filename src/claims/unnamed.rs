//! Sources -> how much of themselves they give away: a name, a role, a crowd, a paper, or nothing at all.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::Layers;
use super::lists::{CROWDS, UNNAMED, UNNAMED_PAIRS};
use super::reader::Reader;
use super::site::Attribution;
use super::words::Tag;
use crate::document::{Anonymity, Claim, Source};

/// How many sentences after a claim the article may still say that its source will not be named.
const NEAR: u32 = 2;

/// "The person spoke on condition of anonymity", "Neither wished to be named": whoever was quoted just before. The
/// claims are in text order.
pub(super) fn find_withheld(layers: &Layers<'_, '_>, reader: &Reader<'_, '_>, claims: &mut [Claim]) {
    let (mut spans, mut entities) = (FxHashSet::default(), FxHashSet::default());
    for (sentence, at) in layers.sentences.iter().zip(0u32..) {
        let words = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let opens = matches!(
            reader.lower(words.start),
            "he" | "she" | "they" | "the" | "both" | "neither" | "none" | "all" | "each"
        );
        if !opens || !words.clone().any(|idx| asks_not_to_be_named(reader, idx)) {
            continue;
        }
        let before = claims.partition_point(|claim| claim.sentences.start < at);
        let near = claims[..before].iter().rev().take_while(|claim| claim.sentences.end + NEAR > at);
        let sources: Vec<Source> = near.filter_map(|claim| claim.source).take(2).collect();
        let Some(&last) = sources.first() else { continue };
        // "One of them" would not be named, and nor would the others.
        let all = is_part(reader, &reader.tokens.within(last.span));
        for source in &sources[..if all { sources.len() } else { 1 }] {
            spans.insert(source.span.start);
            entities.extend(source.entity);
        }
    }
    // Every claim of a source that has no name.
    for source in claims.iter_mut().filter_map(|claim| claim.source.as_mut()) {
        let withheld =
            spans.contains(&source.span.start) || source.entity.is_some_and(|entity| entities.contains(&entity));
        if withheld && source.anonymity != Anonymity::Named {
            source.anonymity = Anonymity::Anonymous;
        }
    }
}

/// "their names not be used", "her name be withheld".
pub(super) fn withholds_name(reader: &Reader<'_, '_>, idx: usize) -> bool {
    let near = idx..idx + 6;
    let name = near.clone().find(|&idx| matches!(reader.lower(idx), "name" | "names"));
    name.filter(|&name| name <= idx + 2).is_some_and(|name| {
        let hidden = |idx: usize| matches!(reader.lower(idx), "withheld" | "hidden" | "changed");
        let not = (name..name + 4).any(|idx| reader.is(idx, Tag::NEGATION));
        (name..name + 5).any(|idx| {
            hidden(idx) || not && matches!(reader.lower(idx), "used" | "published" | "disclosed" | "revealed" | "given")
        })
    })
}

/// "on condition of anonymity", "spoke anonymously".
pub(super) fn is_anonymity(reader: &Reader<'_, '_>, idx: usize) -> bool {
    matches!(reader.lower(idx), "anonymity" | "anonymously")
}

/// Whether words say here that somebody will not be named.
fn asks_not_to_be_named(reader: &Reader<'_, '_>, idx: usize) -> bool {
    let strict = UNNAMED_PAIRS.iter().filter(|(first, _)| matches!(*first, "be" | "not"));
    let asked = |&(first, second): &(&str, &str)| reader.lower(idx) == first && reader.lower(idx + 1) == second;
    is_anonymity(reader, idx) || withholds_name(reader, idx) || strict.into_iter().any(asked)
}

/// "One of them", "a second": some of those who spoke just before.
pub(super) fn is_part(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    let ordinal =
        |idx: usize| matches!(reader.lower(idx), "second" | "third" | "fourth" | "other" | "others" | "another");
    words.len() <= 2 && ordinal(words.end - 1)
        || words.len() == 4 && reader.lower(words.start + 1) == "of" && reader.lower(words.start + 2) == "the"
        || words.len() == 3 && reader.lower(words.start + 1) == "of" && reader.lower(words.start + 2) == "them"
}

/// Whether the article says beside the source that it will not be named: "said on condition of anonymity that".
pub(super) fn is_withheld(reader: &Reader<'_, '_>, words: &Range<usize>, attribution: &Attribution) -> bool {
    let said = |idx: usize| attribution.content.iter().any(|piece| piece.contains(&idx));
    let mut around = (words.end..words.end + 30).take_while(|&idx| !matches!(reader.lower(idx), "." | ""));
    around.any(|idx| !said(idx) && asks_not_to_be_named(reader, idx))
}

/// How much of a source that is no name the article gives away.
pub(super) fn anonymity(reader: &Reader<'_, '_>, words: &Range<usize>, head: &Range<usize>) -> Anonymity {
    let pair = |idx: usize| {
        UNNAMED_PAIRS.iter().any(|&(first, second)| reader.lower(idx) == first && reader.lower(idx + 1) == second)
    };
    // "who did not want to give her name", "who would only give his first name".
    let shy = words.clone().any(|idx| {
        matches!(reader.lower(idx), "name" | "named" | "identified")
            && (idx.saturating_sub(6)..idx)
                .any(|idx| reader.is(idx, Tag::NEGATION) || matches!(reader.lower(idx), "declined" | "refused"))
    });
    if shy {
        return Anonymity::Anonymous;
    }
    if words.clone().any(|idx| UNNAMED.contains(&reader.lower(idx)) || pair(idx)) {
        return Anonymity::Anonymous;
    }
    let last = reader.lower(head.end - 1);
    let asked = words.clone().any(|idx| matches!(reader.lower(idx), "polled" | "surveyed"));
    if CROWDS.contains(&last) || last == "%" || asked {
        return Anonymity::Aggregate;
    }
    if reader.is(head.end - 1, Tag::DOCUMENT) {
        return Anonymity::Document;
    }
    let definite = matches!(reader.lower(words.start), "the" | "his" | "her" | "its" | "their");
    let named_inside =
        words.clone().any(|idx| reader.is(idx, Tag::NAME) || (idx > words.start && reader.is_capital(idx)));
    // The capital of "Two managers" is the sentence's; a spokesman has an office whatever stands before.
    let office = reader.is_capital(words.start)
        && head.len() > 1
        && !reader.is(words.start, Tag::DETERMINER.with(Tag::NUMBER).with(Tag::QUANTIFIER));
    if definite || named_inside || office || last.starts_with("spokes") { Anonymity::Role } else { Anonymity::Generic }
}
