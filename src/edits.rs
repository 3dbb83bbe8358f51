//! Numbers, dates, names, blocks, claims and the reader's corrections -> the same, corrected. Undo is dropping the last
//! correction and annotating again.

use std::cmp::Ordering;

use crate::day;
use crate::decimal::Decimal;
use crate::document::{
    Action, Add, Anchor, Block, Bound, Claim, Date, Edit, Form, FoundBy, Interval, Label, Layer, Mention, Number,
};
use crate::order;
use crate::span::Span;

/// What `by` says of a value that the reader gave.
const READER: &str = "reader";

/// Gives blocks the kinds that the reader set.
pub(crate) fn set_blocks(blocks: &mut [Block], edits: &[Edit]) {
    for edit in edits {
        if let Action::SetBlock(kind) = edit.action {
            blocks.iter_mut().filter(|block| block.span == edit.span).for_each(|block| block.kind = kind);
        }
    }
}

/// What the finders found, before the referee looks at it.
pub(crate) struct Finds {
    pub numbers: Vec<Number>,
    pub dates: Vec<Date>,
    pub mentions: Vec<Mention>,
}

impl Finds {
    /// Corrects them, one edit after the other: each acts on what those before it left. `number` and `date` read the words
    /// of a span by themselves.
    pub fn correct(
        &mut self,
        edits: &[Edit],
        number: &dyn Fn(Span) -> Option<Number>,
        date: &dyn Fn(Span) -> Option<Date>,
    ) {
        for (edit, later) in edits.iter().zip(1..).map(|(edit, next)| (edit, &edits[next..])) {
            let span = edit.span;
            match &edit.action {
                Action::Reject(Layer::Numbers) => self.numbers.retain(|number| number.span != span),
                Action::Reject(Layer::Dates) => self.dates.retain(|date| date.span != span),
                Action::Reject(Layer::Mentions) => self.mentions.retain(|mention| mention.span != span),
                Action::Relabel(label) => {
                    let meant = self.mentions.iter_mut().filter(|mention| mention.span == span);
                    meant.for_each(|mention| *mention = of_reader(span, *label));
                }
                Action::SetNumber(value) => {
                    let meant = self.numbers.iter_mut().filter(|number| number.span == span);
                    meant.for_each(|number| set_number(number, value));
                }
                Action::SetDate(value) => {
                    let meant = self.dates.iter_mut().filter(|date| date.span == span);
                    meant.for_each(|date| set_date(date, value));
                }
                Action::Add(layer) if is_taken_back(*layer, span, later) => {}
                Action::Add(Add::Mention(label)) => {
                    self.make_room(span);
                    self.mentions.push(of_reader(span, *label));
                }
                Action::Add(Add::Number) => {
                    if let Some(number) = number(span) {
                        self.make_room(number.span);
                        self.numbers.push(Number { by: READER, ..number });
                    }
                }
                Action::Add(Add::Date) => {
                    if let Some(date) = date(span) {
                        self.make_room(date.span);
                        self.dates.push(Date { by: READER, ..date });
                    }
                }
                Action::Reject(Layer::Blocks | Layer::Claims) | Action::SetBlock(_) | Action::Review(..) => {}
            }
        }
        order::by_span(&mut self.numbers, |number| number.span);
        order::by_span(&mut self.dates, |date| date.span);
        order::by_span(&mut self.mentions, |mention| mention.span);
    }

    /// What the reader adds takes the place of whatever it overlaps.
    fn make_room(&mut self, span: Span) {
        self.numbers.retain(|number| !number.span.overlaps(span));
        self.dates.retain(|date| !date.span.overlaps(span));
        self.mentions.retain(|mention| !mention.span.overlaps(span));
    }
}

/// Whether a later edit rejects what this span was added as: then all is as if it had never been added.
fn is_taken_back(added: Add, span: Span, later: &[Edit]) -> bool {
    later.iter().any(|edit| edit.action == Action::Reject(added.layer()) && span.contains(edit.span))
}

fn set_number(number: &mut Number, value: &Decimal) {
    (number.value, number.low, number.high) = (Some(value.clone()), None, None);
    (number.bound, number.by) = (Bound::Exact, READER);
    number.flags.clear();
}

fn set_date(date: &mut Date, value: &str) {
    let day = day::read(value);
    value.clone_into(&mut date.value);
    date.resolved =
        day.and_then(|day| Some(Interval { from: day::write(day), until: day::write(day.tomorrow().ok()?) }));
    date.edtf = day.map(day::write);
    (date.anchor, date.modifier, date.by) = (Anchor::Explicit, None, READER);
    date.alternatives.clear();
    date.flags.clear();
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

fn of_reader(span: Span, label: Label) -> Mention {
    Mention { span, label, form: Form::Name, entity: None, score: 100, by: FoundBy::Reader }
}
