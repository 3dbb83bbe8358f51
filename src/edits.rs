//! The reader's corrections, applied as data: each names a layer and a span, never an id, so that it outlives a new
//! version of the finders. Undo is dropping the last one and annotating again.

use std::cmp::Ordering;

use crate::day;
use crate::decimal::Decimal;
use crate::document::vocabulary::vocabulary;
use crate::document::{
    Anchor, Block, BlockKind, Bound, Claim, Date, Form, FoundBy, Interval, Label, Mention, Number, ReviewStatus,
};
use crate::order;
use crate::span::Span;

/// What `by` says of a value that the reader gave.
const READER: &str = "reader";

/// One correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it is about.
    pub span: Span,
    /// What to do there.
    pub action: Action,
}

/// What a correction does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Takes away the find with this very span.
    Reject(Layer),
    /// Gives the mention with this very span another label.
    Relabel(Label),
    /// Makes the span a mention.
    Add(Label),
    /// Gives the number with this very span another value.
    SetNumber(Decimal),
    /// Gives the date with this very span another TIMEX3 value.
    SetDate(String),
    /// Gives the block with this very span another kind.
    SetBlock(BlockKind),
    /// Notes what the reader thinks of the claim with this anchor.
    Review(ReviewStatus, String),
}

vocabulary! {
    /// The layers that a correction can name.
    Layer {
        /// The blocks of the page.
        Blocks = "blocks",
        /// Names.
        Mentions = "mentions",
        /// Quantities.
        Numbers = "numbers",
        /// Dates.
        Dates = "dates",
        /// Claims, by their anchor.
        Claims = "claims",
    }
}

/// Gives blocks the kinds that the reader set.
pub(crate) fn set_blocks(blocks: &mut [Block], edits: &[Edit]) {
    for edit in edits {
        if let Action::SetBlock(kind) = edit.action {
            blocks.iter_mut().filter(|block| block.span == edit.span).for_each(|block| block.kind = kind);
        }
    }
}

/// Takes away the numbers that the reader rejected and sets the values that the reader gave.
pub(crate) fn correct_numbers(numbers: &mut Vec<Number>, edits: &[Edit]) {
    for edit in edits {
        match &edit.action {
            Action::Reject(Layer::Numbers) => numbers.retain(|number| number.span != edit.span),
            Action::SetNumber(value) => {
                for number in numbers.iter_mut().filter(|number| number.span == edit.span) {
                    (number.value, number.low, number.high) = (Some(value.clone()), None, None);
                    (number.bound, number.by) = (Bound::Exact, READER);
                    number.flags.clear();
                }
            }
            _ => {}
        }
    }
}

/// Takes away the dates that the reader rejected and sets the values that the reader gave.
pub(crate) fn correct_dates(dates: &mut Vec<Date>, edits: &[Edit]) {
    for edit in edits {
        match &edit.action {
            Action::Reject(Layer::Dates) => dates.retain(|date| date.span != edit.span),
            Action::SetDate(value) => {
                for date in dates.iter_mut().filter(|date| date.span == edit.span) {
                    let day = day::read(value);
                    date.value.clone_from(value);
                    date.resolved = day.and_then(|day| {
                        Some(Interval { from: day::write(day), until: day::write(day.tomorrow().ok()?) })
                    });
                    date.edtf = day.map(day::write);
                    (date.anchor, date.modifier, date.by) = (Anchor::Explicit, None, READER);
                    date.alternatives.clear();
                    date.flags.clear();
                }
            }
            _ => {}
        }
    }
}

/// Takes away the mentions that the reader rejected, sets the labels that the reader gave, and puts the reader's own
/// mentions in the place of whatever they overlap.
pub(crate) fn correct_mentions(mentions: &mut Vec<Mention>, edits: &[Edit]) {
    for edit in edits {
        match edit.action {
            Action::Reject(Layer::Mentions) => mentions.retain(|mention| mention.span != edit.span),
            Action::Relabel(label) => {
                for mention in mentions.iter_mut().filter(|mention| mention.span == edit.span) {
                    *mention = of_reader(edit.span, label);
                }
            }
            Action::Add(label) => {
                mentions.retain(|mention| !mention.span.overlaps(edit.span));
                mentions.push(of_reader(edit.span, label));
            }
            _ => {}
        }
    }
    order::by_span(mentions, |mention| mention.span);
}

/// Takes away the claims that the reader rejected and notes what the reader thinks of the others.
pub(crate) fn review_claims(claims: &mut Vec<Claim>, edits: &[Edit]) {
    for edit in edits {
        match &edit.action {
            Action::Reject(Layer::Claims) => reject_claim(claims, edit.span),
            Action::Review(status, note) => {
                for claim in claims.iter_mut().filter(|claim| claim.anchor() == edit.span) {
                    claim.review.status = *status;
                    claim.review.note.clone_from(note);
                }
            }
            _ => {}
        }
    }
}

/// Removes a claim and renumbers what pointed past it; what pointed at it points nowhere.
fn reject_claim(claims: &mut Vec<Claim>, anchor: Span) {
    while let Some(gone) = claims.iter().position(|claim| claim.anchor() == anchor) {
        claims.remove(gone);
        let moved = |idx: u32| match (idx as usize).cmp(&gone) {
            Ordering::Less => Some(idx),
            Ordering::Equal => None,
            Ordering::Greater => Some(idx - 1),
        };
        for claim in claims.iter_mut() {
            claim.parent = claim.parent.and_then(moved);
            claim.duplicate_of = claim.duplicate_of.and_then(moved);
            claim.conflicts_with = claim.conflicts_with.iter().copied().filter_map(moved).collect();
        }
    }
}

/// The mentions that the reader added and did not take away again.
pub(crate) fn added_mentions(edits: &[Edit]) -> Vec<Span> {
    let mut added: Vec<Span> = Vec::new();
    for edit in edits {
        match edit.action {
            Action::Add(_) => added.push(edit.span),
            Action::Reject(Layer::Mentions) => added.retain(|&span| span != edit.span),
            _ => {}
        }
    }
    added
}

fn of_reader(span: Span, label: Label) -> Mention {
    Mention { span, label, form: Form::Name, entity: None, score: 100, by: FoundBy::Reader }
}
