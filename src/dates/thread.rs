//! Where a history stands: the year of "in July", from what was told before it and the next time that brings its year.
//!
//! A story goes on in small steps. What follows at once on the last day or month that was told belongs to it. Else the
//! year is taken from which both neighbours are nearest; a year alone says less of where the story is than a month.

use jiff::civil::Date;

use super::atom::Atom;
use super::calendar::{self, Stretch};
use super::partial::{Partial, Reading, Year};
use super::within::in_year;

/// Where a narrative stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Thread {
    /// The last time that was told, without the years that are mentioned in passing.
    pub told: Option<Stretch>,
    /// The last one of these that was a month or finer.
    pub firm: Option<Stretch>,
    /// The last year that was named, if only in passing.
    pub named: Option<i16>,
    /// The next time that brings its year.
    pub ahead: Option<Stretch>,
}

/// So many expressions further the text is looked into for the next year: what lies behind those is another story.
const AHEAD: usize = 4;

/// What begins so many days after the last day that was told follows at once.
const AT_ONCE: i64 = 14;

/// How much the way from the time that was told weighs, and to the next one that brings its year: where that is a month
/// or finer, and where it is a year alone. What was told before says a little more; on the dates of `WikiWars` others
/// near these do as well.
const TOLD: [i64; 2] = [5, 3];
const NEXT: [i64; 2] = [4, 1];

/// No neighbour so many days off says any more: the text has gone elsewhere.
const FARTHEST: i64 = 730;

/// The next time that brings its year.
pub(super) fn ahead(rest: &[Atom]) -> Option<Stretch> {
    rest.iter().take(AHEAD).find_map(|atom| {
        let (Reading::Moment(partial) | Reading::Range(partial, _)) = atom.reading else { return None };
        let Some(Year::Exact(year)) = partial.year else { return None };
        partial.base.is_none().then(|| in_year(&Partial { nth: None, around: None, ..partial }, year)).flatten()
    })
}

impl Thread {
    /// The year of a month, a day of a month or a season that names none.
    pub fn year_of(&self, partial: &Partial) -> Option<i16> {
        let told = self.told?;
        let year = told.year()?;
        let firm = self.firm.filter(|firm| firm.year().is_some_and(|firm| (firm - year).abs() <= 1));
        if let Some(year) = firm.and_then(|firm| year_at_once(partial, firm)) {
            return Some(year);
        }
        // "December 1941 … in January": a story goes on, it seldom jumps back two thirds of a year.
        let is_next = matches!((told.month(), partial.month), (Some((_, before)), Some(now)) if before - now >= 8);
        let usual = year.checked_add(i16::from(is_next))?;
        self.ahead.and_then(|ahead| year_between(partial, told, ahead, usual)).or(Some(usual))
    }
}

/// The year in which a month or a day follows at once on the last one that was told.
fn year_at_once(partial: &Partial, firm: Stretch) -> Option<i16> {
    let (first, _) = firm.days()?;
    let follows = |year: &i16| {
        let days = in_year(partial, *year).and_then(Stretch::days);
        days.is_some_and(|(start, _)| (1..=AT_ONCE).contains(&calendar::days_between(first, start)))
    };
    let year = firm.year()?;
    [year, year.checked_add(1)?].into_iter().find(follows)
}

/// The year of a month or a season between two times that were told; the usual one where others are no better.
fn year_between(partial: &Partial, told: Stretch, ahead: Stretch, usual: i16) -> Option<i16> {
    let (before, after) = (told.year()?, ahead.year()?);
    let mut best: Option<(i64, i16)> = None;
    for year in [usual, before, after, before + 1, after - 1, before - 1, after + 1] {
        let Some(days) = in_year(partial, year).and_then(Stretch::days) else { continue };
        let cost = way(told, days, TOLD)? + way(ahead, days, NEXT)?;
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, year));
        }
    }
    best.map(|(_, year)| year)
}

/// How far a neighbour is, weighed.
fn way(neighbour: Stretch, (start, end): (Date, Date), [exact, of_year]: [i64; 2]) -> Option<i64> {
    let (first, after) = neighbour.days()?;
    let gap = calendar::days_between(after, start).max(calendar::days_between(end, first)).max(0);
    Some(gap.min(FARTHEST) * if matches!(neighbour, Stretch::Year(_)) { of_year } else { exact })
}
