//! Words with two meanings -> times only where the words around say so: "in May", never "may"; "in 2019", never "2019
//! homes".

use super::atom::Atom;
use super::partial::{Partial, Portion, Reading, Recurring, Set};
use super::scan::Scan;
use super::words::{Season, Sense, Word};

/// Prepositions that take a time, before a month or a season.
const BEFORE: [&str; 16] = [
    "in",
    "since",
    "until",
    "till",
    "by",
    "from",
    "during",
    "before",
    "after",
    "through",
    "throughout",
    "last",
    "next",
    "this",
    "every",
    "each",
];

/// Whether an expression stands for a time where it stands.
pub(super) fn holds(scan: &Scan<'_, '_>, atom: &Atom) -> bool {
    match atom.reading {
        Reading::Moment(partial) => moment_holds(scan, atom, &partial),
        Reading::Set(Set { of: Recurring::At(_) | Recurring::Every(_) | Recurring::Workdays, .. })
        | Reading::Vague(_)
        | Reading::Within(..)
        | Reading::Impossible => true,
        Reading::Length(..) | Reading::Lengths(..) | Reading::Range(..) => atom.sense == Sense::Time,
    }
}

/// Whether nothing else stands in its line: a cell of a calendar, the head of a listing.
fn fills_line(scan: &Scan<'_, '_>, atom: &Atom) -> bool {
    let start = scan.skip(scan.from, &["on", "in", "at", "by"]);
    atom.start == start && (atom.end..scan.until).all(|idx| !scan.is_word(idx) && !scan.is_figure(idx))
}

fn moment_holds(scan: &Scan<'_, '_>, atom: &Atom, partial: &Partial) -> bool {
    // A number or a season alone may be anything.
    let is_named = (partial.month.is_some() || partial.weekday.is_some()) && atom.by != "numeric-date";
    // "the 1st"
    let is_ordinal = partial.day.is_some() && atom.by == "day-of-month" && scan.lower(atom.start) == "the";
    if (is_named || is_ordinal) && fills_line(scan, atom) {
        return true;
    }
    let is_alone = |fields: Partial| *partial == fields;
    if let Some(month) = partial.month
        && is_alone(Partial { month: Some(month), ..Partial::default() })
    {
        return month_holds(scan, atom, month);
    }
    if atom.sense == Sense::Time {
        return true;
    }
    match partial {
        Partial { portion: Some(Portion::Season(season)), .. } => season_holds(scan, atom, *season),
        Partial { weekday: Some(_), .. } => {
            // "Mon or Tue"
            let is_other = matches!(scan.before(atom.start), "or" | "and") && atom.start >= scan.from + 2;
            let follows = is_other && matches!(scan.is(atom.start - 2), Some((Word::Weekday(_), _)));
            scan.is_capital(atom.start)
                && (follows || matches!(scan.before(atom.start), "on" | "by" | "until" | "since"))
        }
        Partial { day: Some(_), .. } => ordinal_holds(scan, atom),
        _ => false,
    }
}

/// A month alone: "in May", "April was cold", but not "may", "April Jones", "to march".
fn month_holds(scan: &Scan<'_, '_>, atom: &Atom, month: i8) -> bool {
    let (before, after) = (scan.before(atom.start), scan.lower(atom.end));
    if is_walk(scan, atom.start, atom.end) {
        return false;
    }
    let placed = BEFORE.contains(&before)
        || (matches!(before, "to" | "and" | "or" | "between") && is_month(scan, atom.start - 1, before));
    let is_name = scan.is_word(atom.end)
        && scan.is_capital(atom.end)
        && !scan.tokens.starts_line(atom.end)
        && scan.word(atom.end).is_none();
    if atom.sense == Sense::Time {
        // "the July NATO summit", where no child is called so.
        let is_led = matches!(before, "a" | "the") && !matches!(month, 4 | 6 | 8);
        // "april" in small letters is a slip; "April Jones" and "August Wilson" are people.
        return placed || is_led || (!is_name && !matches!(before, "mr" | "mrs" | "ms" | "miss" | "lady" | "sir"));
    }
    let is_surname = matches!(after, "'s" | "’s" | "said" | "told");
    // "the next may be worse"
    let is_shifted = matches!(before, "last" | "next") && scan.before(atom.start - 1) != "the";
    placed && !is_surname && (scan.is_capital(atom.start) || matches!(before, "in" | "since") || is_shifted)
}

/// "the last March for Life", "the March on Washington"
pub(super) fn is_walk(scan: &Scan<'_, '_>, idx: usize, end: usize) -> bool {
    let is_led = scan.before(idx) == "the" || scan.before(idx) == "last" && scan.before(idx - 1) == "the";
    scan.lower(idx) == "march" && is_led && matches!(scan.lower(end), "for" | "on") && scan.is_capital(end + 1)
}

/// Whether a month stands before the word that joins ("in April and May"), or a length that leads there ("the year to
/// March").
fn is_month(scan: &Scan<'_, '_>, joint: usize, before: &str) -> bool {
    let led = |word: Word| matches!(word, Word::Month(_)) || (before == "to" && matches!(word, Word::Unit(_)));
    before == "between" || (joint > scan.from && scan.is(joint - 1).is_some_and(|(word, _)| led(word)))
}

/// "in the spring", "last fall", but not "the fall of the wall".
fn season_holds(scan: &Scan<'_, '_>, atom: &Atom, season: Season) -> bool {
    let before = scan.before(atom.start);
    let placed = BEFORE.contains(&before)
        || (before == "the"
            && atom.start >= scan.from + 2
            && matches!(
                scan.lower(atom.start - 2),
                "in" | "during" | "throughout" | "by" | "since" | "until" | "over" | "through"
            ));
    let falls = season == Season::Autumn && matches!(scan.lower(atom.end), "of" | "in" | "from" | "to" | "by");
    placed && !falls && !scan.is_noun_like(atom.end)
}

/// "on the 20th", but not "the 20th century" or "his second".
fn ordinal_holds(scan: &Scan<'_, '_>, atom: &Atom) -> bool {
    let figure = scan.is_figure(atom.start) || scan.is_figure(atom.start + 1);
    let placed =
        matches!(scan.before(atom.start), "on" | "by" | "until" | "since" | "from" | "before" | "after" | "for");
    let ends = !(scan.is_noun_like(atom.end) || scan.is_word(atom.end) && scan.is_capital(atom.end));
    scan.lower(atom.start) == "the" && placed && figure && ends
}
