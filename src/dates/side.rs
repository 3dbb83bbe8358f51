//! An expression in its sentence -> on which side of the day of writing it lies: what the verb says, and where the
//! words beside the expression know better.

use std::ops::Range;

use jiff::civil::Date;

use super::atom::Atom;
use super::beside;
use super::calendar;
use super::partial::{Base, Partial, Reading};
use super::tense::{self, Tense};
use super::words::Shift;
use crate::document::Modifier;
use crate::text::tokens::Tokens;

/// The side on which an expression lies; `cue` is that of its preposition.
pub(super) fn side(
    tokens: &Tokens<'_>,
    atom: &Atom,
    cue: Option<Tense>,
    sentence: &Range<usize>,
    published: Option<Date>,
) -> Tense {
    let listing = beside::listing(tokens, atom);
    let is_limit = || beside::is_limit(tokens, atom, sentence);
    let begins = beside::side_of_beginning(tokens, atom);
    let is_just_over = || is_just_over(atom, published);
    match listing.unwrap_or_else(|| tense::around(tokens, sentence.clone(), atom.start..atom.end)) {
        // "They have until Friday to respond."
        Tense::Open if follows(tokens, atom, "until") && is_limit() => beside::side_of_limit(tokens, atom),
        // "The election is Tuesday."
        Tense::Open if ["is", "are"].iter().any(|verb| follows(tokens, atom, verb)) => Tense::Future,
        // "in effect from noon Wednesday to 8 p.m. Friday"
        Tense::Open if matches!(atom.reading, Reading::Range(from, _) if from.weekday.is_some()) => Tense::Future,
        Tense::Open => cue.unwrap_or(Tense::Open),
        // "was closed until May": the limit of what was may lie ahead, and most limits lie near.
        Tense::Past if is_limit() => beside::side_of_limit(tokens, atom),
        // "predicted two cuts before the end of the year"
        Tense::Past if follows(tokens, atom, "before") && is_end(atom) => Tense::Open,
        // "the fiscal year ended June 30": however far back.
        Tense::Past if follows(tokens, atom, "ended") => Tense::Over,
        // "suspended their campaigns for Sunday's vote" on a Friday; of a day or two ago, they tell how it went.
        Tense::Past if !is_just_over() && beside::is_prepared(tokens, atom) => Tense::Future,
        Tense::Past if !is_just_over() && begins.is_some() => begins.unwrap_or(Tense::Past),
        Tense::Past if beside::is_of_event(tokens, atom) => Tense::Open,
        // "Second-quarter figures are due" in July: those of the quarter that has ended.
        Tense::Past if beside::is_reported(tokens, atom) => Tense::Over,
        Tense::Future if beside::is_reported(tokens, atom) => Tense::Open,
        // Who means the coming Monday on a Tuesday says so plainly.
        Tense::Future
            if listing.is_none() && is_just_over() && !tense::is_near_future(tokens, sentence, atom.start) =>
        {
            Tense::Past
        }
        Tense::Future if cue == Some(Tense::Past) => Tense::Past,
        told => told,
    }
}

/// "the end of the year"
fn is_end(atom: &Atom) -> bool {
    matches!(
        atom.reading,
        Reading::Moment(Partial { modifier: Some(Modifier::End), base: Some(Base::Shift(Shift::The, _)), .. })
    )
}

/// Whether a word stands before an expression, or before its preposition.
fn follows(tokens: &Tokens<'_>, atom: &Atom, word: &str) -> bool {
    let before = |back: usize| atom.start.checked_sub(back).map_or("", |idx| tokens.lower(idx));
    before(1) == word || before(1) == "on" && before(2) == word
}

/// Whether a weekday, taken as the last one, lies a day or two back.
fn is_just_over(atom: &Atom, published: Option<Date>) -> bool {
    let Reading::Moment(Partial { weekday: Some(weekday), day: None, base: None, month: None, .. }) = atom.reading
    else {
        return false;
    };
    let back = published.map(|today| (calendar::weekday(today) - weekday).rem_euclid(7));
    matches!(back, Some(1 | 2))
}
