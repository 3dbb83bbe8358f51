//! Readers of the edges of a time, and of units that only their neighbours tell from a noun: "early 2019", "the end of
//! the month", "the worst storm of the year".

use super::atom::Atom;
use super::compose;
use super::partial::{Base, Partial, Reading};
use super::scan::Scan;
use super::units::Unit;
use super::words::{Direction, Sense, Shift, Word};
use crate::document::Modifier;

/// "early 2019", "the end of the month", "later this year": the words stand inside the span.
pub(super) fn edge(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (modifier, at) = match scan.is(idx)? {
        (Word::Edge(modifier), end) => (modifier, end),
        (Word::Direction(Direction::Earlier), end) => (Modifier::Start, end),
        (Word::Direction(Direction::Later), end) => (Modifier::End, end),
        // "the first half of the 1990s": halves of what is longer than a year.
        _ => half_of(scan, idx)?,
    };
    if let (Word::EndOf(unit), end) = scan.is(idx)? {
        let base = Some(Base::Shift(Shift::The, Some(unit)));
        // "by midyear" is written as one word, too.
        let modifier = Some(if scan.lower(idx) == "midyear" { Modifier::Mid } else { Modifier::End });
        return Some(Atom::new(Partial { base, modifier, ..Partial::default() }, end, "edge"));
    }
    let at = scan.skip(at, &["-", "on", "in"]);
    // "by mid-century", "at mid-year", but not "mid-century furniture"
    if modifier == Modifier::Mid
        && let Some((Word::Unit(unit @ (Unit::Year | Unit::Decade | Unit::Century)), end)) = scan.is(at)
        && !scan.is_noun_like(end)
    {
        let base = Some(Base::Shift(Shift::The, Some(unit)));
        return Some(Atom::new(Partial { base, modifier: Some(modifier), ..Partial::default() }, end, "edge"));
    }
    let named = match the_unit(scan, at) {
        Some(atom) => atom,
        None => compose::expression(scan, scan.skip_article(at))?,
    };
    let Reading::Moment(moment) = named.reading else { return None };
    // "the start of the 2014 season": the year names the season, and the season starts.
    let is_of_other = named.by == "year" && named.start > at && scan.lower(at) == "the";
    let known =
        !is_of_other && moment.modifier.is_none() && moment.hour.is_none() && is_edged(scan, idx, &named, &moment);
    known.then(|| Atom::new(Partial { modifier: Some(modifier), ..moment }, named.end, "edge"))
}

/// A word such as "later" needs a clear time after it; "may" after "early" is a month.
fn is_edged(scan: &Scan<'_, '_>, idx: usize, named: &Atom, moment: &Partial) -> bool {
    let month_or_season = moment.month.is_some() || moment.portion.is_some() || moment.year.is_some();
    let is_adverb = matches!(scan.lower(idx), "later" | "earlier" | "late" | "early");
    named.sense == Sense::Time
        || (month_or_season
            && (!is_adverb
                || scan.is_capital(named.end - 1)
                || scan.is_figure(named.end - 1)
                || moment.portion.is_some()))
}

/// "the first half of", "the latter half of".
fn half_of(scan: &Scan<'_, '_>, idx: usize) -> Option<(Modifier, usize)> {
    let at = scan.skip(idx, &["the"]);
    let modifier = match scan.lower(at) {
        "first" => Modifier::Start,
        "second" | "latter" => Modifier::End,
        _ => return if matches!(scan.is(idx)?, (Word::EndOf(_), _)) { Some((Modifier::End, idx)) } else { None },
    };
    let half = matches!(scan.lower(at + 1), "half" | "part") && scan.lower(at + 2) == "of";
    (half && !scan.is_figure(at + 3)).then_some((modifier, at + 3))
}

/// Whether what stands before this "of" is one of several in time or rank: "the worst storm", "the third attack".
pub(super) fn ranks(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let ranking = |at: usize| {
        let word = scan.lower(at);
        matches!(word, "last" | "final" | "worst" | "best" | "most" | "rest")
            || word.len() > 5 && word.ends_with("est")
            || scan.ordinal(at).is_some()
    };
    scan.lower(idx) == "of" && (idx.saturating_sub(4).max(scan.from)..idx).any(ranking)
}

/// "the worst storm of the year": the one that is running.
pub(super) fn ranked_unit(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let is_ranked = idx > scan.from && ranks(scan, idx - 1);
    the_unit(scan, idx).filter(|_| is_ranked)
}

/// "the year" after "the end of", "the day" after "earlier in".
pub(super) fn the_unit(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    let (Word::Unit(unit), end) = scan.is(at)? else { return None };
    let known = at > idx
        && unit >= Unit::Day
        && !scan.lower(at).ends_with('s')
        && !matches!(scan.lower(end), "of" | "before" | "after");
    let partial = Partial { base: Some(Base::Shift(Shift::The, Some(unit))), ..Partial::default() };
    known.then(|| Atom::new(partial, end, "relative-unit"))
}
