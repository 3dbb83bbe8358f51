//! Readers of lengths that no number tells: "months of talks", "the days before the vote", "the closing weeks of the
//! campaign", "the first year of the war".

use super::atom::Atom;
use super::compose;
use super::edges;
use super::partial::{Partial, Reading};
use super::scan::Scan;
use super::units::{Amount, Length, Unit};
use super::words::{Shift, Word};

/// Words between the article and a unit that pick a part of a longer time.
pub(super) const STAGES: [&str; 17] = [
    "first",
    "early",
    "earlier",
    "final",
    "last",
    "closing",
    "opening",
    "waning",
    "dying",
    "later",
    "latter",
    "remaining",
    "subsequent",
    "succeeding",
    "ensuing",
    "intervening",
    "formative",
];

/// Words after "the days", "the weeks" that say where those lie.
const AROUND: [&str; 9] =
    ["after", "before", "since", "ahead", "leading", "following", "immediately", "preceding", "until"];

/// Verbs that take a length for their object, and words that stand before one without a number: "spent months on it".
const TAKE: [&str; 26] = [
    "for", "within", "in", "after", "over", "lasted", "despite", "spend", "spends", "spent", "spending", "take",
    "takes", "took", "taken", "taking", "wait", "waited", "waiting", "waste", "wasted", "last", "need", "needs",
    "needed", "through",
];

/// Words before a plural that make it a noun of its own: "the days", "her younger days", "a number of days".
const OWNERS: [&str; 38] = [
    "the",
    "these",
    "those",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "your",
    "early",
    "final",
    "closing",
    "last",
    "first",
    "later",
    "younger",
    "older",
    "good",
    "bad",
    "better",
    "dark",
    "working",
    "business",
    "school",
    "holiday",
    "vacation",
    "election",
    "of",
    "on",
    "most",
    "other",
    "such",
    "'s",
    "’s",
    "game",
    "long",
    "difficult",
];

/// Whether the plural of a unit from `idx` to `end`, that stands without a number, is a length: "spent months",
/// "despite weeks of talks", "decades of neglect", "in a matter of minutes", "days before the vote", "just weeks away".
pub(super) fn is_placed(scan: &Scan<'_, '_>, idx: usize, end: usize, unit: Unit) -> bool {
    let before = scan.before(idx);
    if TAKE.contains(&before) {
        return true;
    }
    let is_matter = before == "of" && idx >= scan.from + 2 && scan.lower(idx - 2) == "matter";
    let is_free = !OWNERS.contains(&before);
    let leads = match scan.lower(end) {
        // "approved minutes of the meeting"
        "of" => unit > Unit::Minute,
        "after" | "before" | "away" => true,
        "ahead" => scan.lower(end + 1) == "of",
        _ => false,
    };
    is_matter || is_free && leads
}

/// "the days after the vote", "the closing weeks", "its early years", "over the years": how many is not said; and "the
/// first year of the war", which is one.
pub(super) fn spell(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip_article(idx);
    let is_staged = STAGES.contains(&scan.lower(at));
    let (Word::Unit(unit), end) = scan.is(at + usize::from(is_staged))? else { return None };
    let place = Some(Shift::The);
    if !scan.lower(end - 1).ends_with('s') {
        let length = Length::of(Amount::whole(1), unit);
        let is_one = at > idx && if is_staged { is_first_of_event(scan, unit, end) } else { leads_to(scan, unit, end) };
        return is_one.then(|| Atom::of(Reading::Length(length, place), end, "spell"));
    }
    let is_led = at > idx
        || matches!(scan.before(idx), "in" | "during" | "its" | "his" | "her" | "their" | "our" | "my" | "'s" | "’s");
    let (next, after) = (scan.lower(end), scan.lower(end + 1));
    let is_said = AROUND.contains(&next)
        || (next == "to" && after == "come")
        || (next == "that" && matches!(after, "followed" | "follow" | "preceded" | "passed"))
        || (matches!(scan.before(idx), "over" | "through") && unit >= Unit::Year);
    // "the early hours" are a part of the night.
    let is_night = unit == Unit::Hour && scan.lower(at) == "early";
    // "the years 1751-1777" are named.
    let is_other = is_night || next == "old" || scan.is_figure(end);
    let known = !matches!(unit, Unit::Quarter | Unit::Weekend | Unit::Second) && !is_other;
    let is_spell = known && if is_staged { is_led } else { at > idx && is_said };
    is_spell.then(|| Atom::of(Reading::Length(Length::of(Amount::Vague, unit), place), end, "spell"))
}

/// "the year to March", "the quarter ended 30 June", "the decade to 2021", but not "the year ended with a loss".
fn leads_to(scan: &Scan<'_, '_>, unit: Unit, end: usize) -> bool {
    let joint = match scan.lower(end) {
        "ended" | "ending" => {
            matches!(unit, Unit::Week | Unit::Month | Unit::Quarter | Unit::Half | Unit::Year | Unit::Decade)
        }
        "to" | "through" => matches!(unit, Unit::Week | Unit::Year | Unit::Decade),
        _ => false,
    };
    let named = || compose::expression(&scan.deeper()?, scan.skip(end + 1, &["on", "in", "the", "end", "of"]));
    let is_end = |moment: Partial| match unit {
        Unit::Week => moment.day.is_some() || moment.weekday.is_some(),
        Unit::Decade => moment.month.is_some() || moment.year.is_some(),
        _ => moment.month.is_some(),
    };
    joint && named().is_some_and(|atom| matches!(atom.reading, Reading::Moment(moment) if is_end(moment)))
}

/// "the first year of the war", "the final week of the campaign", but not "the first week of May" or "of the month".
fn is_first_of_event(scan: &Scan<'_, '_>, unit: Unit, end: usize) -> bool {
    let fits = matches!(unit, Unit::Hour | Unit::Week | Unit::Month | Unit::Year);
    if !fits || scan.lower(end) != "of" || matches!(scan.is(end + 1), Some((Word::Every(_), _))) {
        return false;
    }
    let named = scan.deeper().and_then(|scan| compose::expression(&scan, end + 1));
    edges::the_unit(scan, end + 1).is_none()
        && named.is_none_or(|atom| !matches!(atom.reading, Reading::Moment(_) | Reading::Set(_) | Reading::Range(..)))
}
