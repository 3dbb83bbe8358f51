//! Claims and dates -> on which day each was said: the date nearest to its cue that is no part of what is said.

use super::{Layers, sentences_over};
use crate::document::{Claim, DateKind};
use crate::order;
use crate::span::Span;
use crate::text::tokens::Case;

/// How many cues to either side of a date are asked, so that a text without full stops stays linear.
const NEAR: usize = 8;

/// Whose words a date stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The article's own, or those of the claim with this index.
    Beside(Option<u32>),
    /// The source of the claim with this index ("the 2019 report", "the bank, which said in May that").
    Source(usize),
}

/// Fills `said_on`. The claims are sorted, and know their parents.
pub(super) fn set(layers: &Layers<'_, '_>, claims: &mut [Claim]) {
    let places = places(layers, claims);
    let mut cues: Vec<(Span, usize)> =
        claims.iter().enumerate().filter_map(|(at, claim)| Some((claim.cue?.span, at))).collect();
    order::by_span(&mut cues, |&(span, _)| span);
    for ((date, place), idx) in layers.dates.iter().zip(places).zip(0..) {
        // "now" says no day, and what has lasted "since 2019" was not said then.
        let spoken = matches!(date.kind, DateKind::Date | DateKind::Time) && date.relation.is_none();
        if !spoken || date.value.ends_with("_REF") || is_governed(layers, date.span) {
            continue;
        }
        let sentence = sentences_over(layers, date.span).start;
        let after = cues.partition_point(|(cue, _)| cue.start < date.span.start);
        let near = &cues[after.saturating_sub(NEAR)..cues.len().min(after + NEAR)];
        let fits = |cue: Span, at: usize| match place {
            Place::Beside(parent) => parent == claims[at].parent,
            Place::Source(other) => claims[other].source.is_some_and(|source| source.span.contains(cue)),
        };
        let nearest = near
            .iter()
            .filter(|&&(cue, at)| fits(cue, at) && sentences_over(layers, cue).start == sentence)
            .filter(|&&(cue, _)| !is_anothers(layers, date.span, cue))
            .min_by_key(|&&(cue, _)| gap(layers.tokens.text, cue, date.span));
        if let Some(&(_, at)) = nearest {
            claims[at].said_on = claims[at].said_on.or(Some(idx));
        }
    }
    share(claims);
}

/// "said on Monday that it rained and added that it snowed": what one subject says in one breath is said on one day.
fn share(claims: &mut [Claim]) {
    for at in 1..claims.len() {
        let (earlier, [claim, ..]) = claims.split_at_mut(at) else { continue };
        let before = earlier.last().filter(|before| {
            claim.source.is_some_and(|source| before.source.is_some_and(|other| other.span == source.span))
        });
        if let (None, Some(before)) = (claim.said_on, before) {
            claim.said_on = before.said_on;
        }
    }
}

/// For each date the shortest content that holds it.
fn places(layers: &Layers<'_, '_>, claims: &[Claim]) -> Vec<Place> {
    let mut places = vec![(Place::Beside(None), usize::MAX); layers.dates.len()];
    let over = |span: Span| {
        let from = layers.dates.partition_point(|date| date.span.end <= span.start);
        from..layers.dates.partition_point(|date| date.span.start < span.end).max(from)
    };
    for (claim, at) in claims.iter().zip(0u32..) {
        if claim.cue.is_none() {
            continue;
        }
        for piece in &claim.content {
            for place in places[over(*piece)].iter_mut().filter(|place| piece.len() < place.1) {
                *place = (Place::Beside(Some(at)), piece.len());
            }
        }
        if let Some(source) = claim.source {
            places[over(source.span)].fill((Place::Source(at as usize), 0));
        }
    }
    places.into_iter().map(|(place, _)| place).collect()
}

/// How much farther a cue behind a date and a comma seems: "denied it on Friday, saying".
const COMMA: u32 = 60;

/// Whether a date stands in the dateline of its paragraph ("OSLO, May 5 (Reuters) -"), or behind a preposition that
/// makes it the time of something else: "for the fourth quarter, the firm expects".
fn is_governed(layers: &Layers<'_, '_>, date: Span) -> bool {
    let lower = |idx: usize| layers.tokens.lower(idx);
    let words = layers.tokens.within(date);
    if layers.tokens.starts_line(words.start) && matches!(lower(words.end), "(" | "-" | "–" | "—") {
        return true;
    }
    let Some(before) = words.start.checked_sub(1) else { return false };
    let lead = if matches!(lower(before), "the" | "this" | "its" | "a") { before.saturating_sub(1) } else { before };
    let placed = lower(before) == ","
        && layers.tokens.get(before.saturating_sub(1)).is_some_and(|token| token.case == Case::Upper);
    let behind = layers.tokens.within(date).end;
    let capital = layers.tokens.get(behind).is_some_and(|token| matches!(token.case, Case::Capital | Case::Upper));
    // "the Sunday Ledger" is a paper; "Feb 26 (Reuters) -" opens a report.
    let paper = lower(before) == "the" && capital;
    // "the Today programme".
    let programme = matches!(lower(behind), "programme" | "program" | "show");
    placed
        || paper
        || programme
        || matches!(lower(lead), "for" | "of" | "between" | "than" | "until" | "to" | "into" | "'s" | "’s")
}

/// Whether a date before a cue belongs to the verb before it: "she voted in 2024 but says", not "on Monday he met
/// reporters and said".
fn is_anothers(layers: &Layers<'_, '_>, date: Span, cue: Span) -> bool {
    let lower = |idx: usize| layers.tokens.lower(idx);
    if cue.start < date.end {
        // "…, according to the board, and the court will meet on Monday".
        let between = layers.tokens.within(cue).end..layers.tokens.within(date).start;
        return between
            .clone()
            .skip(1)
            .any(|idx| matches!(lower(idx), "and" | "but" | "while") && lower(idx - 1) == ",");
    }
    let sentence = &layers.sentences[sentences_over(layers, date).start as usize];
    let (first, start) = (sentence.tokens.start as usize, layers.tokens.within(date).start);
    let cue = layers.tokens.within(cue).start;
    let joined = (start..cue).rev().take(3).any(|idx| matches!(layers.tokens.lower(idx), "and" | "but"));
    // "passed a bill on Thursday, sending it to the Senate, where leaders say".
    let aside = |idx: usize| matches!(layers.tokens.lower(idx), "where" | "while" | "although" | "though" | "whereas");
    (joined || (start..cue).any(aside)) && start > first + 2
}

/// The bytes between a cue and a date.
fn gap(text: &str, cue: Span, date: Span) -> u32 {
    if cue.end <= date.start {
        return date.start - cue.end;
    }
    let parted = text[date.end as usize..].starts_with(',');
    cue.start.saturating_sub(date.end) + if parted { COMMA } else { 0 }
}
