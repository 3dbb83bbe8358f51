//! Claims -> how they stand to one another: nested, said twice, or at odds over a figure.

use super::Layers;
use super::lists::EVENTS;
use crate::decimal::Decimal;
use crate::document::{Bound, Claim, ClaimFlag, ClaimKind, Number};
use crate::order;
use crate::span::Span;
use crate::text::tokens::TokenKind;

/// Fills `parent`, `duplicate_of` and `conflicts_with`. The claims are sorted.
pub(super) fn relate(layers: &Layers<'_, '_>, claims: &mut [Claim]) {
    nest(claims);
    hand_on(layers, claims);
    let keys: Vec<Vec<u64>> = claims.iter().map(|claim| keywords(layers, claim)).collect();
    find_duplicates(claims, &keys);
    find_conflicts(layers, claims);
}

/// How many claims may hold one another.
const DEEPEST: usize = 60;

/// A claim whose cue stands in the content of another belongs to it; the shortest such content is the nearest.
fn nest(claims: &mut [Claim]) {
    let mut open: Vec<usize> = Vec::new();
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order::outermost_first(&mut order, |&at| claims[at].hull());
    for at in order {
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
        // So that hostile texts stay linear: no sane one has as many claims inside each other.
        if open.len() > DEEPEST {
            open.remove(0);
        }
    }
}

/// "media said the dam had broken, citing police, citing doctors": what each of them told the media tell on.
fn hand_on(layers: &Layers<'_, '_>, claims: &mut [Claim]) {
    for at in 1..claims.len() {
        let cites = |claim: &Claim| {
            claim.cue.is_some_and(|cue| matches!(cue.span.of(layers.tokens.text), "citing" | "quoting"))
        };
        let told_on = cites(&claims[at]) && claims[at].parent.is_none() && claims[at].content == claims[at - 1].content;
        let media = claims[at - 1].parent.filter(|_| cites(&claims[at - 1])).map_or(at - 1, |media| media as usize);
        if told_on && !holds(claims, at, media) {
            claims[at].parent = Some(media as u32);
            claims[at].flags.push(ClaimFlag::SecondHand);
        }
    }
}

/// Whether a claim holds another, or so many stand around that one that nobody would follow.
fn holds(claims: &[Claim], outer: usize, inner: usize) -> bool {
    let mut around = std::iter::successors(Some(inner), |&at| claims[at].parent.map(|parent| parent as usize));
    around.by_ref().take(DEEPEST).any(|at| at == outer) || around.next().is_some()
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

/// The words of a content that carry it, each as a number that its first five letters make, and its figures by their
/// values: "three" is "3".
fn keywords(layers: &Layers<'_, '_>, claim: &Claim) -> Vec<u64> {
    let mut words = Vec::new();
    for piece in &claim.content {
        let from = layers.numbers.partition_point(|number| number.span.start < piece.start);
        let mut numbers = layers.numbers[from..].iter().take_while(|number| number.span.end <= piece.end).peekable();
        for idx in layers.tokens.within(*piece) {
            let Some(token) = layers.tokens.get(idx) else { continue };
            while numbers.next_if(|number| number.span.end <= token.span.start).is_some() {}
            match numbers.peek().filter(|number| number.span.contains(token.span)) {
                Some(Number { span, value: Some(value), .. }) => {
                    words.extend((span.start == token.span.start).then(|| FIGURE | hash(&value.to_string())));
                }
                _ => words.extend(keyword(layers.tokens.lower(idx), token.kind, token.span.len())),
            }
        }
    }
    order::by_key(&mut words, |&word| word);
    words.dedup();
    words
}

fn keyword(word: &str, kind: TokenKind, len: usize) -> Option<u64> {
    match kind {
        TokenKind::Figure => Some(FIGURE | hash(word)),
        TokenKind::Word if len > 3 => {
            Some(word.chars().take(5).fold(0, |key, c| key << 12 | u64::from(u32::from(c)) & 0xFFF))
        }
        _ => None,
    }
}

fn hash(word: &str) -> u64 {
    word.bytes().fold(0, |key: u64, byte| key.wrapping_mul(131) ^ u64::from(byte))
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
        // What police said and the media told on is no repetition.
        let handed = claims[at].parent.is_some() && earlier.map(|earlier| earlier as u32) == claims[at].parent;
        if let Some(earlier) = earlier.filter(|_| !handed) {
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
    /// The last word of what is counted, if that tells one group from another ("soldiers").
    group: Option<&'a str>,
    /// The year or decade that the content speaks of, as it is written.
    era: Option<&'a str>,
}

/// Words for anybody: "12 people" and "12 civilians" may be the same.
const ANYBODY: &[&str] = &[
    "people",
    "persons",
    "person",
    "others",
    "victims",
    "bodies",
    "dead",
    "deaths",
    "casualties",
    "fatalities",
    "lives",
];

/// Words for some of those who were hit: their count is none of all.
const SOME: &[&str] = &[
    "soldiers",
    "servicemen",
    "troops",
    "fighters",
    "rebels",
    "militants",
    "gunmen",
    "attackers",
    "children",
    "women",
    "girls",
    "boys",
    "officers",
    "policemen",
    "firefighters",
    "rescuers",
    "journalists",
    "foreigners",
    "tourists",
];

/// How many times one figure may be another for the two to be about the same thing.
const MOST_APART: u64 = 10;

/// Links claims that give other figures for the same event.
fn find_conflicts(layers: &Layers<'_, '_>, claims: &mut [Claim]) {
    let mut figures: Vec<Figure<'_>> = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        let era = claim.content.iter().find_map(|piece| era(layers, *piece));
        for piece in &claim.content {
            figures_in(layers, *piece, at, era, &mut figures);
        }
    }
    for later in 1..figures.len() {
        for earlier in later.saturating_sub(WINDOW)..later {
            let (one, other) = (&figures[earlier], &figures[later]);
            let same = one.event == other.event
                && one.number.kind == other.number.kind
                && one.claim != other.claim
                && one.era == other.era
                && are_alike(one.group, other.group);
            let related = claims[one.claim].parent == Some(other.claim as u32)
                || claims[other.claim].parent == Some(one.claim as u32);
            if same && !related && are_apart(one.number, other.number) {
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

/// Whether two counted groups may be the same.
fn are_alike(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one == other,
        (Some(group), None) | (None, Some(group)) => !SOME.contains(&group),
        (None, None) => true,
    }
}

/// Whether two figures differ, but not so much that they must be about different things.
fn are_apart(first: &Number, second: &Number) -> bool {
    let (Some(one), Some(other)) = (&first.value, &second.value) else { return false };
    let within = |small: &Decimal, large: &Decimal| *large <= small.times(MOST_APART);
    // "at least 200" and "204" agree.
    let tenth = |small: &Decimal, large: &Decimal| small < large && large.times(10) <= small.times(11);
    let agree = (is_open(first) || is_open(second)) && (tenth(one, other) || tenth(other, one));
    one != other && !agree && within(one, other) && within(other, one)
}

/// Whether a figure says that there may be more.
fn is_open(number: &Number) -> bool {
    matches!(number.bound, Bound::AtLeast | Bound::MoreThan | Bound::About)
}

/// The year, decade or longer ago of which a content speaks: its figures are no news.
fn era<'a>(layers: &'a Layers<'_, '_>, piece: Span) -> Option<&'a str> {
    let from = layers.dates.partition_point(|date| date.span.start < piece.start);
    let dates = layers.dates[from..].iter().take_while(|date| date.span.end <= piece.end);
    dates
        .map(|date| date.value.as_str())
        .find(|value| value.len() <= 4 && value.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Adds the figures of a content whose event is told within a few words. "The number was over 100" speaks of the event
/// before it.
fn figures_in<'a>(
    layers: &'a Layers<'_, '_>,
    piece: Span,
    claim: usize,
    era: Option<&'a str>,
    figures: &mut Vec<Figure<'a>>,
) {
    let from = layers.numbers.partition_point(|number| number.span.start < piece.start);
    let lower = |idx: usize| layers.tokens.lower(idx);
    for number in layers.numbers[from..].iter().take_while(|number| number.span.end <= piece.end) {
        let tokens = layers.tokens.within(number.span);
        let near = tokens.end..(tokens.end + 6).min(layers.tokens.len());
        let before = tokens.start.saturating_sub(5)..tokens.start;
        let event = |idx: usize| EVENTS.iter().position(|words| words.contains(&lower(idx)));
        let inside = |idx: &usize| layers.tokens.get(*idx).is_some_and(|token| piece.contains(token.span));
        // "the dead included two children": a part, and no other count of the whole; "the toll passes 200": none at
        // all.
        let passed =
            before.clone().next_back().is_some_and(|idx| matches!(lower(idx), "passes" | "tops" | "nears" | "exceeds"));
        let part = |idx| matches!(lower(idx), "included" | "including" | "includes" | "among");
        // "640 fresh cases", "another 12": what is new is no count of all.
        let fresh = matches!(lower(tokens.end), "fresh" | "new" | "additional" | "more" | "further")
            || before.clone().next_back().is_some_and(|idx| matches!(lower(idx), "another" | "further"));
        if fresh || passed || before.clone().filter(inside).any(part) {
            continue;
        }
        // "The number of people killed by the storm has risen to 88": the total may stand farther off than a count.
        let total = (tokens.start.saturating_sub(14)..before.start)
            .filter(inside)
            .find(|&idx| matches!(lower(idx), "number" | "toll" | "total" | "count"))
            .unwrap_or(before.start);
        let told = before
            .clone()
            .next_back()
            .filter(inside)
            .and_then(event)
            .or_else(|| near.filter(inside).find_map(event))
            .or_else(|| (total..before.end).rev().filter(inside).find_map(event));
        let referred = || {
            let total =
                before.clone().filter(inside).any(|idx| matches!(lower(idx), "number" | "figure" | "total" | "count"));
            figures.last().filter(|last| total && claim - last.claim <= 3).map(|last| last.event)
        };
        let Some(event) = told.or_else(referred) else { continue };
        let counted = number.counted.map(|span| layers.tokens.within(span)).filter(|words| !words.is_empty());
        let group = counted.map(|words| lower(words.end - 1)).filter(|word| !ANYBODY.contains(word));
        figures.push(Figure { claim, event, number, group, era });
    }
}
