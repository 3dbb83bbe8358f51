//! Claims -> how they stand to one another: nested, said twice, or at odds over a figure.

use super::Layers;
use super::lists::EVENTS;
use crate::document::{Claim, ClaimFlag, ClaimKind, Number};
use crate::order;
use crate::span::Span;
use crate::text::tokens::{TokenKind, Tokens};

/// Fills `parent`, `duplicate_of` and `conflicts_with`. The claims are sorted.
pub(super) fn relate(layers: &Layers<'_, '_>, claims: &mut [Claim]) {
    nest(claims);
    let keys: Vec<Vec<u64>> = claims.iter().map(|claim| keywords(layers.tokens, claim)).collect();
    find_duplicates(claims, &keys);
    find_conflicts(layers, claims);
}

/// A claim whose cue stands in the content of another belongs to it; the shortest such content is the nearest.
fn nest(claims: &mut [Claim]) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..claims.len() {
        let anchor = claims[at].anchor();
        open.retain(|&outer| claims[outer].content.iter().any(|piece| piece.end > anchor.start));
        let parent = open.iter().rev().copied().find(|&outer| {
            let holds = claims[outer].content.iter().any(|piece| piece.contains(anchor));
            holds && claims[outer].cue.is_some()
        });
        claims[at].parent = parent.map(|outer| outer as u32);
        if parent.is_some_and(|outer| differs(&claims[outer], &claims[at])) {
            claims[at].flags.push(ClaimFlag::SecondHand);
        }
        open.push(at);
    }
}

/// Whether two claims have different sources.
fn differs(outer: &Claim, inner: &Claim) -> bool {
    match (outer.source, inner.source) {
        (Some(outer), Some(inner)) => outer.entity.is_none() || outer.entity != inner.entity,
        _ => false,
    }
}

/// Tells the key of a figure from that of a word.
const FIGURE: u64 = 1 << 63;

/// The words of a content that carry it, each as a number that its first five letters make, and its figures.
fn keywords(tokens: &Tokens<'_>, claim: &Claim) -> Vec<u64> {
    let mut words: Vec<u64> = claim
        .content
        .iter()
        .flat_map(|piece| tokens.within(*piece))
        .filter_map(|idx| {
            let (letters, token) = (tokens.lower(idx).chars().map(|c| u64::from(u32::from(c))), tokens.get(idx)?);
            match token.kind {
                TokenKind::Figure => Some(FIGURE | letters.fold(0, |key: u64, c| key.wrapping_mul(131) ^ c)),
                TokenKind::Word if token.span.len() > 3 => {
                    Some(letters.take(5).fold(0, |key, c| key << 12 | c & 0xFFF))
                }
                _ => None,
            }
        })
        .collect();
    order::by_key(&mut words, |&word| word);
    words.dedup();
    words
}

/// How far back a repetition is looked for, so that long texts stay linear.
const WINDOW: usize = 60;

fn find_duplicates(claims: &mut [Claim], keys: &[Vec<u64>]) {
    for at in 0..claims.len() {
        if keys[at].len() < 3 {
            continue;
        }
        let headline = claims[at].kind == ClaimKind::Headline;
        if headline {
            // A headline repeats what the body says in full, so it points forward.
            let body = (at + 1..claims.len().min(at + WINDOW))
                .find(|&later| {
                    claims[later].kind == ClaimKind::Attributed || claims[later].kind == ClaimKind::Unattributed
                })
                .into_iter()
                .chain(at + 1..claims.len().min(at + 12))
                .find(|&later| {
                    claims[later].kind != ClaimKind::Headline
                        && claims[later].kind != ClaimKind::Caption
                        && covers(&keys[later], &keys[at])
                });
            claims[at].duplicate_of = body.map(|later| later as u32);
            continue;
        }
        let earlier = (at.saturating_sub(WINDOW)..at)
            .find(|&earlier| claims[earlier].kind != ClaimKind::Headline && keys[earlier] == keys[at]);
        if let Some(earlier) = earlier {
            claims[at].duplicate_of = Some(earlier as u32);
            claims[at].flags.push(ClaimFlag::Duplicate);
        }
    }
}

/// Whether a body holds three fifths of a headline's words and all of its figures.
fn covers(body: &[u64], headline: &[u64]) -> bool {
    let has = |word: &u64| body.binary_search(word).is_ok();
    let figures = headline.iter().filter(|&word| word & FIGURE != 0);
    let shared = headline.iter().filter(|word| has(word)).count();
    figures.clone().all(has) && shared * 5 >= headline.len() * 3
}

/// A figure of a claim: what happened to what is counted.
struct Figure<'a> {
    claim: usize,
    event: usize,
    number: &'a Number,
}

/// Links claims that give other figures for the same event.
fn find_conflicts(layers: &Layers<'_, '_>, claims: &mut [Claim]) {
    let mut figures: Vec<Figure<'_>> = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        for piece in &claim.content {
            figures.extend(figures_in(layers, *piece, at));
        }
    }
    for later in 1..figures.len() {
        for earlier in later.saturating_sub(WINDOW)..later {
            let (one, other) = (&figures[earlier], &figures[later]);
            let same = one.event == other.event && one.number.kind == other.number.kind && one.claim != other.claim;
            let related = claims[one.claim].parent == Some(other.claim as u32)
                || claims[other.claim].parent == Some(one.claim as u32);
            let apart =
                one.number.value.is_some() && other.number.value.is_some() && one.number.value != other.number.value;
            if same && apart && !related {
                link(claims, one.claim, other.claim);
            }
        }
    }
}

fn link(claims: &mut [Claim], one: usize, other: usize) {
    for (from, to) in [(one, other), (other, one)] {
        let to = to as u32;
        if !claims[from].conflicts_with.contains(&to) {
            claims[from].conflicts_with.push(to);
            order::by_key(&mut claims[from].conflicts_with, |&other| u64::from(other));
        }
    }
}

/// The figures of a content whose event is told within a few words.
fn figures_in<'a>(layers: &'a Layers<'_, '_>, piece: Span, claim: usize) -> impl Iterator<Item = Figure<'a>> {
    let from = layers.numbers.partition_point(|number| number.span.start < piece.start);
    layers.numbers[from..].iter().take_while(move |number| number.span.end <= piece.end).filter_map(move |number| {
        let tokens = layers.tokens.within(number.span);
        let near = tokens.end..(tokens.end + 6).min(layers.tokens.len());
        let before = tokens.start.saturating_sub(5)..tokens.start;
        let event = |idx: usize| EVENTS.iter().position(|words| words.contains(&layers.tokens.lower(idx)));
        let inside = |idx: &usize| layers.tokens.get(*idx).is_some_and(|token| piece.contains(token.span));
        let event = near.filter(inside).find_map(event).or_else(|| before.rev().filter(inside).find_map(event))?;
        Some(Figure { claim, event, number })
    })
}
