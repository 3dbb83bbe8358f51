//! Sentences that nobody is said to have said -> claims in the outlet's own voice: headlines, captions, and body
//! sentences that state a quantity, a date with its event, or a rule.

use std::ops::Range;

use super::reader::Reader;
use super::words::Tag;
use super::{Layers, attribution};
use crate::document::{BlockKind, ClaimKind, DateKind, NumberKind, Sentence};
use crate::span::Span;

/// One statement, in tokens.
pub(super) struct Statement {
    pub kind: ClaimKind,
    pub sentence: usize,
    pub words: Range<usize>,
}

/// Finds the statements among the sentences that no attribution touches.
pub(super) fn find(layers: &Layers<'_, '_>, reader: &Reader<'_, '_>, touched: &[bool]) -> Vec<Statement> {
    let mut found = Vec::new();
    for (at, sentence) in layers.sentences.iter().enumerate() {
        if touched[at] || sentence.tokens.is_empty() {
            continue;
        }
        let words = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let kind = match layers.blocks[sentence.block as usize].kind {
            BlockKind::Title if states_something(reader, &words) => ClaimKind::Headline,
            BlockKind::Caption if states_something(reader, &words) => ClaimKind::Caption,
            BlockKind::Paragraph | BlockKind::ListItem if is_checkable(layers, reader, sentence, &words) => {
                ClaimKind::Unattributed
            }
            _ => continue,
        };
        let start = match kind {
            ClaimKind::Unattributed if reader.is_upper(words.start) => {
                attribution::dateline_end(reader, words.start, words.end)
            }
            _ => words.start,
        };
        let words = reader.trimmed(start..words.end);
        if !words.is_empty() {
            found.push(Statement { kind, sentence: at, words });
        }
    }
    found
}

/// Whether a headline or caption is a statement rather than a label: long enough, no question, and not a mere name.
fn states_something(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    // "PHOTO: Ann Smith/The Daily Post": who took it.
    let label = reader.lower(words.start);
    let credit = matches!(label, "photo" | "photos" | "image" | "images" | "picture" | "pictures" | "credit" | "video");
    if credit && matches!(reader.lower(words.start + 1), ":" | "by" | "/" | "credit" | "courtesy") {
        return false;
    }
    let count = words.clone().filter(|&idx| reader.is_word(idx)).count();
    count >= 4 && reader.lower(words.end - 1) != "?" && words.clone().any(|idx| is_verb(reader, idx, words.start))
}

/// Whether a body sentence states something that can be looked up. Precision comes first: a verb and a figure, a dated
/// event, or a rule; no question, no address to the reader, nothing quoted.
fn is_checkable(layers: &Layers<'_, '_>, reader: &Reader<'_, '_>, sentence: &Sentence, words: &Range<usize>) -> bool {
    let count = words.clone().filter(|&idx| reader.is_word(idx)).count();
    let addressed = words.clone().any(|idx| {
        reader.is(idx, Tag::QUOTED)
            || matches!(reader.lower(idx), "you" | "your" | "we" | "our" | "i" | "my" | "us" | "me")
    });
    let closed = matches!(reader.lower(words.end - 1), "." | ")");
    // "The bakery employs 19 people."
    let present = |idx: usize| {
        let word = reader.lower(idx);
        let noun = Tag::DETERMINER.with(Tag::PREPOSITION).with(Tag::NUMBER).with(Tag::CONJUNCTION).with(Tag::DATE);
        let behind = Tag::DETERMINER.with(Tag::NUMBER).with(Tag::SUBJECT);
        let inflected = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !reader.is_capital(idx);
        inflected
            && idx > words.start
            && reader.is_word(idx - 1)
            && !reader.is(idx - 1, noun)
            && reader.is(idx + 1, behind)
    };
    let verb = |idx: usize| reader.is_finite(idx) || reader.is_ed(idx) || present(idx);
    if count < 5 || addressed || !closed || !words.clone().any(verb) {
        return false;
    }
    let text = reader.tokens.text;
    let written = |span: Span| span.of(text).bytes().any(|byte| byte.is_ascii_digit());
    let has_number = layers.numbers[first_from(layers.numbers, |number| number.span.start < sentence.span.start)..]
        .iter()
        .take_while(|number| number.span.start < sentence.span.end)
        .any(|number| number.kind != NumberKind::Ordinal && (written(number.span) || number.counted.is_some()));
    let has_date = layers.dates[first_from(layers.dates, |date| date.span.start < sentence.span.start)..]
        .iter()
        .take_while(|date| date.span.start < sentence.span.end)
        .any(|date| {
            let told = matches!(date.kind, DateKind::Date | DateKind::Time);
            // "The pool is cleaned three times a week": how often is a quantity.
            let counted = date.kind == DateKind::Set && date.freq.is_some();
            counted || told && (written(date.span) || named(reader, date.span))
        });
    has_number || has_date || is_rule(reader, words)
}

/// Whether a date names its month or weekday.
fn named(reader: &Reader<'_, '_>, date: Span) -> bool {
    reader.tokens.within(date).any(|idx| reader.is(idx, Tag::TIME) && reader.is_capital(idx))
}

/// Where a sorted layer no longer starts before a sentence.
fn first_from<T>(layer: &[T], before: impl FnMut(&T) -> bool) -> usize {
    layer.partition_point(before)
}

fn is_rule(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    words.clone().any(|idx| {
        reader.is(idx, Tag::RULE) || (reader.lower(idx) == "need" && reader.is(idx.wrapping_sub(1), Tag::NEGATION))
    })
}

/// Whether a word can be the verb of a headline: a finite verb, or a present or past that is no known noun phrase's
/// start.
fn is_verb(reader: &Reader<'_, '_>, idx: usize, start: usize) -> bool {
    let word = reader.lower(idx);
    idx > start
        && (reader.is_finite(idx)
            || reader.is(idx, Tag::CUE)
            || (word.len() > 3 && (word.ends_with('s') || word.ends_with("ed")) && !word.ends_with("ss"))
            || matches!(
                word,
                "to" | "set"
                    | "hit"
                    | "win"
                    | "wait"
                    | "cut"
                    | "quit"
                    | "rise"
                    | "fall"
                    | "die"
                    | "face"
                    | "hold"
                    | "leave"
                    | "stand"
                    | "walk"
            ))
}
