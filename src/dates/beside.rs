//! What stands beside an expression -> what it means there: whether any such day is meant, whose day or year it shares,
//! on which side of the writing it lies.

use std::ops::Range;

use jiff::civil::Date;

use super::atom::Atom;
use super::calendar::{self, Clock};
use super::partial::{Grain, Partial, Portion, Reading, Year};
use super::scan::Scan;
use super::tense::{self, Tense};
use super::units::{Length, Unit};
use super::words::{Part, Word};
use crate::text::tokens::Tokens;

fn scan<'a, 't>(tokens: &'a Tokens<'t>) -> Scan<'a, 't> {
    Scan { tokens, from: 0, until: tokens.len(), depth: 0 }
}

/// "in April and June 1955", "the spring and summer of 1979", "Tuesday and Wednesday of next week": one year or week for
/// both.
pub(super) fn with_frame_of(tokens: &Tokens<'_>, atom: &Atom, next: &Atom) -> Option<Atom> {
    let (Reading::Moment(first), Reading::Moment(last)) = (atom.reading, next.reading) else { return None };
    let joined = next.start == atom.end + 1 && matches!(tokens.lower(atom.end), "and" | "or" | "&");
    if joined && first.is_only_weekday() && last.is_weekday_of_week() {
        return Some(Atom { reading: Reading::Moment(Partial { base: last.base, ..first }), ..*atom });
    }
    let alike = first.month.is_some() == last.month.is_some() && first.portion.is_some() == last.portion.is_some();
    let is_open = first.year.is_none() && first.base.is_none() && (first.month.is_some() || first.portion.is_some());
    let Some(Year::Exact(year)) = last.year.filter(|_| joined && alike && is_open) else { return None };
    // "in November and January 2005"
    let year = year - i16::from(first.month > last.month);
    let reading = Reading::Moment(Partial { year: Some(Year::Exact(year)), ..first });
    Some(Atom { reading, ..*atom })
}

/// "a 9:30 a.m. hearing on 3 September", "open at 7 p.m. and close at 8 p.m. on Friday": an hour whose day is named by
/// the next expression.
pub(super) fn with_day_of(tokens: &Tokens<'_>, atom: &Atom, next: &Atom) -> Option<Atom> {
    let (Reading::Moment(hour) | Reading::Range(hour, _)) = atom.reading else { return None };
    let (Reading::Moment(day) | Reading::Range(day, _)) = next.reading else { return None };
    let named = day.without_time();
    // "7:10 a.m. (2210 GMT Tuesday)" names another zone's day.
    let before = tokens.lower(next.start - 1);
    let is_near = atom.end < next.start && next.start <= atom.end + 12 && before != "(";
    let fits = hour.hour.is_some() && hour.is_only_time() && named.finest() == Grain::Day && is_near;
    let bracket = next.start - 1 - usize::from(before == "on");
    let is_parted = tokens.lower(bracket) == ")" && tokens.lower(atom.end) == "(";
    let follows = matches!(before, "on" | "for") && describes(tokens, atom) || is_parted;
    // "… at 2 p.m., and hearings were set for Tuesday at 10 a.m.": what a comma cuts off has its own day.
    let shares = day.hour.is_some() && (atom.end..next.start).all(|idx| !matches!(tokens.lower(idx), "," | ";" | ":"));
    let joined = hour.join(named).filter(|_| fits && (shares || follows))?;
    let reading = match atom.reading {
        Reading::Range(_, until) => Reading::Range(joined, until.join(named)?),
        _ => Reading::Moment(joined),
    };
    Some(Atom { reading, ..*atom })
}

/// "a 9:30 a.m. hearing": the time of something that may be on any day.
pub(super) fn describes(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let scan = scan(tokens);
    matches!(scan.before(atom.start), "a" | "an" | "the" | "its" | "his" | "her" | "their")
        && scan.is_noun_like(atom.end)
}

/// "one Thursday", "on a Friday", "at night": any of them; "a Friday statement" is the last one's.
pub(super) fn is_one_of_many(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let scan = scan(tokens);
    // "the first Monday", of a month that is not said
    let is_weekday = matches!(atom.reading, Reading::Moment(Partial { weekday: Some(_), day: None, base: None, .. }));
    let is_counted = || atom.start > 0 && scan.ordinal(atom.start - 1).is_some_and(|(_, end)| end == atom.start);
    if is_weekday && scan.before(atom.start) != "second" && is_counted() {
        return true;
    }
    let has_day = matches!(atom.reading, Reading::Moment(Partial { day: Some(_), .. }));
    match scan.before(atom.start) {
        _ if has_day || is_customary(tokens, atom.start) => is_customary(tokens, atom.start),
        // "such as Christmas"
        "as" => scan.before(atom.start - 1) == "such",
        _ if is_weekday && is_excepted(&scan, atom.start) => true,
        "one" | "given" => true,
        // "on the Friday after the storm": who knows when that was?
        "the" if is_weekday => {
            matches!(scan.lower(atom.end), "after" | "before" | "following" | "preceding" | "when" | "that")
        }
        "at" => {
            let night = Partial { part: Some(Part::Night), ..Partial::default() };
            atom.reading == Reading::Moment(night)
        }
        "a" => !scan.is_word(atom.end) || !(scan.is_noun_like(atom.end) || scan.is_capital(atom.end)),
        _ => false,
    }
}

/// "winter tourism", "summer jobs": of no year.
pub(super) fn is_season_of(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let scan = scan(tokens);
    let Reading::Moment(moment @ Partial { portion: Some(portion @ Portion::Season(_)), .. }) = atom.reading else {
        return false;
    };
    // "as winter nears", "with winter two weeks away"
    let is_clause =
        matches!(scan.before(atom.start), "the" | "as" | "with" | "when" | "before" | "until" | "once" | "in");
    moment == Partial { portion: Some(portion), ..Partial::default() }
        && !is_clause
        && scan.lower(atom.start) != "the"
        && scan.is_noun_like(atom.end)
}

/// "daily except Monday", "every day but Saturday and Sunday": on none of these at all.
fn is_excepted(scan: &Scan<'_, '_>, start: usize) -> bool {
    let is_set = |at: usize| {
        matches!(scan.lower(at), "daily" | "nightly" | "weekdays" | "days")
            || at > 0 && matches!(scan.is(at - 1), Some((Word::Every(_), _)))
    };
    let first = start - if start > 2 && matches!(scan.before(start), "and" | "or") { 2 } else { 0 };
    let except = first - usize::from(matches!(scan.before(first), "except" | "but" | "bar" | "excluding"));
    except < first && except > 1 && is_set(except - 1 - usize::from(scan.before(except) == ","))
}

/// "usually held in May", "celebrated each year on May 18": in any year.
pub(super) fn is_customary(tokens: &Tokens<'_>, start: usize) -> bool {
    let says_so = |at: usize| match tokens.lower(at) {
        "usually" | "normally" | "typically" | "traditionally" | "generally" | "annually" => true,
        "year" => at > 0 && matches!(tokens.lower(at - 1), "each" | "every"),
        _ => false,
    };
    let clause = (start.saturating_sub(4)..start).rev();
    clause.take_while(|&at| !matches!(tokens.lower(at), "," | "." | ";")).any(says_so)
}

/// "the lowest level in 45 years", "the first in a decade": what is the highest or the first is so in a time behind it.
/// "Will hold its first talks in two weeks" looks ahead; so far ahead as years nobody sets a day.
pub(super) fn is_compared(tokens: &Tokens<'_>, idx: usize, length: Length) -> bool {
    let is_long = length.finest.is_some_and(|unit| unit >= Unit::Year);
    let is_superlative = |at: usize| match tokens.lower(at) {
        "first" | "last" | "only" => is_long,
        "best" | "least" | "most" | "worst" | "lowest" | "oldest" => true,
        "interest" | "protest" | "harvest" | "request" => false,
        word => word.len() > 6 && word.ends_with("est"),
    };
    (idx.saturating_sub(12)..idx)
        .rev()
        .take_while(|&at| !matches!(tokens.lower(at), "." | ";" | "will" | "would" | "to" | "is" | "are"))
        .any(is_superlative)
}

/// "open from 10 a.m. until 9 p.m. daily", "9 p.m. on weeknights", "Mon-Fri 9 am to 5 pm": on no day of its own.
pub(super) fn is_routine(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let scan = scan(tokens);
    let is_weekday = |idx: usize| matches!(scan.is(idx), Some((Word::Weekday(_), _)));
    let joins = |idx: usize| matches!(scan.is(idx), Some((Word::To, _)));
    let days_follow = |idx: usize| is_weekday(idx) && joins(idx + 1) && is_weekday(idx + 2);
    let day_before = atom.start - usize::from(matches!(scan.before(atom.start), "," | ":" | "from"));
    matches!(scan.lower(atom.end), "daily" | "nightly" | "every" | "each")
        || matches!(scan.lower(atom.end + 1), "weekdays" | "weeknights" | "weekends")
        || days_follow(scan.skip(atom.end, &[",", "-", "–"]))
        || (day_before >= 3 && days_follow(day_before - 3))
}

/// "9 am to 5 pm, Monday to Friday", "Mon-Fri 9-5": opening hours stand beside days of every week.
pub(super) fn has_hours(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let scan = scan(tokens);
    let is_half_of_day = |idx: usize| matches!(scan.is(idx), Some((Word::Meridiem(_), _)));
    let after = scan.skip(atom.end, &[",", ":", "from"]);
    let leads = matches!(scan.lower(after + 1), ":" | "." | "-" | "–" | "to") || is_half_of_day(after + 1);
    let before = atom.start.saturating_sub(1 + usize::from(matches!(scan.before(atom.start), "," | "-" | "–")));
    let follows = is_half_of_day(before) || before > 2 && scan.is_figure(before) && scan.lower(before - 1) == ":";
    scan.is_figure(after) && leads && after < atom.end + 2 || follows
}

/// "until May", "by the end of the quarter" after its verb; "was moved to March", "called for 3 March".
pub(super) fn is_limit(tokens: &Tokens<'_>, atom: &Atom, sentence: &Range<usize>) -> bool {
    let moved = |verb: &str| verb.ends_with("ed") && !matches!(verb, "compared" | "needed");
    atom.start > sentence.start + 1
        && match tokens.lower(atom.start - 1) {
            "until" | "till" | "by" => true,
            "to" if (3..6).any(|back| is_move(atom.start.checked_sub(back).map_or("", |idx| tokens.lower(idx)))) => {
                true
            }
            "to" | "for" => moved(tokens.lower(atom.start - 2)),
            "from" => is_move(tokens.lower(atom.start - 2)),
            _ => false,
        }
}

/// "postponed from Wednesday to 12 May": two days, and no time between them.
pub(super) fn is_move(verb: &str) -> bool {
    matches!(verb, "postponed" | "moved" | "delayed" | "rescheduled" | "shifted" | "pushed" | "changed")
}

/// "gave them until Monday" is the coming one; of months and days the nearest.
pub(super) fn side_of_limit(tokens: &Tokens<'_>, atom: &Atom) -> Tense {
    let is_weekday = matches!(atom.reading, Reading::Moment(Partial { weekday: Some(_), day: None, .. }));
    match (is_weekday, tokens.lower(atom.start - 1)) {
        (true, "by") if !is_ordered(tokens, atom.start) => Tense::Past,
        (true, _) => Tense::Future,
        (false, _) => Tense::Open,
    }
}

/// "were told to leave by Wednesday": what had to be done lies ahead of those who were told.
fn is_ordered(tokens: &Tokens<'_>, start: usize) -> bool {
    let before = start.saturating_sub(8)..start.saturating_sub(2);
    before
        .rev()
        .take_while(|&at| !matches!(tokens.lower(at), "." | ";" | ","))
        .any(|at| tense::is_infinitive(tokens, at))
}

/// What is set down for a day and known by it.
#[rustfmt::skip]
const EVENTS: [&str; 26] = [
    "ballot", "ceremony", "concert", "debate", "deadline", "derby", "election", "elections", "final", "funeral", "game",
    "hearing", "inauguration", "launch", "match", "meeting", "parade", "poll", "primary", "race", "referendum", "runoff",
    "session", "summit", "talks", "vote",
];

/// "campaigned for the May 5 election": of the year that is nearest, whatever the verb.
pub(super) fn is_of_event(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let is_day = matches!(atom.reading, Reading::Moment(Partial { month: Some(_), day: Some(_), year: None, .. }));
    is_day && (0..2).any(|after| EVENTS.contains(&tokens.lower(atom.end + after)))
}

/// "tickets for Sunday's game", "ahead of Tuesday's vote": what is set down for a day, and is spoken of before it
/// comes.
pub(super) fn is_prepared(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let is_weekday = matches!(atom.reading, Reading::Moment(Partial { weekday: Some(_), day: None, base: None, .. }));
    let is_owner = matches!(tokens.lower(atom.end), "'s" | "’s");
    let is_for = atom.start > 1
        && (tokens.lower(atom.start - 1) == "for"
            || tokens.lower(atom.start - 1) == "of" && tokens.lower(atom.start - 2) == "ahead");
    is_weekday && is_owner && is_for && (1..=4).any(|after| EVENTS.contains(&tokens.lower(atom.end + after)))
}

/// "will cut flights beginning Monday", "elected for a term beginning in May": on which side of a past verb that lies.
pub(super) fn side_of_beginning(tokens: &Tokens<'_>, atom: &Atom) -> Option<Tense> {
    let joint = usize::from(atom.start > 0 && matches!(tokens.lower(atom.start - 1), "in" | "on"));
    let word = atom.start.checked_sub(1 + joint).map_or("", |idx| tokens.lower(idx));
    let is_weekday = matches!(atom.reading, Reading::Moment(Partial { weekday: Some(_), day: None, base: None, .. }));
    match word {
        "beginning" | "starting" | "effective" if is_weekday => Some(Tense::Future),
        "beginning" | "starting" | "effective" => Some(Tense::Open),
        _ => None,
    }
}

/// "second-quarter results": written as what describes a report.
pub(super) fn is_reported(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let is_part =
        matches!(atom.reading, Reading::Moment(Partial { portion: Some(Portion::Quarter(_) | Portion::Half(_)), .. }));
    is_part && atom.end > atom.start + 2 && tokens.lower(atom.end - 2) == "-"
}

/// A line that holds nothing but a time heads a listing, and listings look ahead; a stamp would carry its year.
pub(super) fn listing(tokens: &Tokens<'_>, atom: &Atom) -> Option<Tense> {
    let first = atom.start == 0
        || tokens.starts_line(atom.start)
        || (tokens.starts_line(atom.start - 1)
            && matches!(tokens.lower(atom.start - 1), "on" | "at" | "in" | "by" | "from" | "between" | "until"));
    let last = tokens.starts_line(atom.end)
        || (tokens.starts_line(atom.end + 1) && !tokens.lower(atom.end).chars().any(char::is_alphanumeric));
    // A stamp has its time ("8:23 AM, Jul 9") and lies near.
    let is_stamp = matches!(atom.reading, Reading::Moment(Partial { hour: Some(_), month: Some(_), .. }));
    (first && last).then_some(if is_stamp { Tense::Open } else { Tense::Future })
}

/// "8 p.m. on Friday (0100 GMT)": the day of the same moment in another zone; no zone is more than 14 hours off.
pub(super) fn in_zone(day: Date, local: Clock, other: Clock) -> Option<Date> {
    let ahead = i64::from(local.hour) - i64::from(other.hour) + i64::from(other.zone?) / 60;
    calendar::add_days(day, i64::from(ahead > 14) - i64::from(ahead < -12))
}
