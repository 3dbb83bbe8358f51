//! Readers of times that are pointed at from another time: "yesterday", "last week", "that summer", "the day before".

use super::atom::Atom;
use super::offsets;
use super::partial::{Base, Counted, From, Grain, Nth, Partial, Portion, Reading, Reckoning, Year};
use super::recognise;
use super::scan::Scan;
use super::units::{Amount, Length, Unit};
use super::words::{Sense, Shift, Vague, Word};
use crate::text::tokens::Case;

/// "yesterday", "tonight", "last night"
pub(super) fn named_day(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (days, part, end) = match scan.is(idx)? {
        (Word::Day(days), end) => (days, None, end),
        (Word::DayPart(days, part), end) => (days, Some(part), end),
        _ => return None,
    };
    if scan.lower(idx) == "overnight" && is_all_at_once(scan, idx) {
        return None;
    }
    let partial = Partial { base: Some(Base::Day(days)), part, ..Partial::default() };
    Some(Atom::new(partial, end, "relative-day"))
}

/// "success does not come overnight", "became famous almost overnight": how fast, and not when.
fn is_all_at_once(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let near = idx.saturating_sub(5).max(scan.from)..idx;
    let says_how = |at: usize| {
        let word = scan.lower(at);
        word.ends_with("n't")
            || word.ends_with("n’t")
            || word.starts_with("becom")
            || matches!(
                word,
                "not" | "cannot" | "never" | "became" | "happen" | "happens" | "come" | "comes" | "almost"
            )
    };
    near.clone().any(says_how) || matches!(scan.lower(idx + 1), "success" | "sensation" | "star" | "fame")
}

/// "last week", "next Friday", "this summer", "that night", "the past two years".
pub(super) fn shifted(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Shift(shift), at) = scan.is(idx)? else { return None };
    // "the latest Friday deadline" is no Friday before.
    let is_latest = scan.lower(at - 1) == "latest";
    let at = scan.skip(at, &["-", "full", "calendar", "entire", "whole"]);
    shifted_length(scan, shift, at)
        .or_else(|| shifted_unit(scan, shift, at))
        .or_else(|| shifted_part(scan, shift, at).filter(|_| !is_latest))
        .or_else(|| shifted_day(scan, shift, at))
        .or_else(|| shifted_name(scan, shift, at).filter(|_| !is_latest))
        .or_else(|| bare_past(scan, idx, at))
        .or_else(|| bare_current(scan, idx, at))
}

/// "the past"
fn bare_past(scan: &Scan<'_, '_>, idx: usize, end: usize) -> Option<Atom> {
    let alone = scan.lower(idx) == "the" && scan.lower(idx + 1) == "past" && end == idx + 2 && !scan.is_noun_like(end);
    let is_number = scan.is_figure(end) || scan.amount(end).is_some();
    (alone && !is_number).then(|| Atom::of(Reading::Vague(super::words::Vague::Past), end, "vague"))
}

/// "current rules", but not "the electric current".
fn bare_current(scan: &Scan<'_, '_>, idx: usize, end: usize) -> Option<Atom> {
    let is_stream = matches!(scan.before(idx), "electric" | "electrical" | "direct" | "alternating" | "ocean");
    // "the current prime minister", "current US rules"
    let is_small = scan.case(idx) == Case::Lower;
    let describes = scan.is_noun_like(end) || is_small && scan.is_word(end) && scan.is_capital(end);
    let alone = scan.lower(idx) == "current" && end == idx + 1 && describes && !is_stream;
    (alone && !scan.is_name(idx)).then(|| Atom::of(Reading::Vague(Vague::Present), end, "vague"))
}

/// "the first ten months of": so long, and no more is said.
pub(super) fn first_length(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip_article(idx);
    let first = matches!(scan.lower(at), "first" | "final" | "opening" | "closing") && at > idx;
    let (length, end) = super::lengths::length(scan, at + 1).filter(|_| first)?;
    let is_last = matches!(scan.lower(at), "final" | "closing");
    of_longer(scan, length, is_last, end)
        .or_else(|| Some(Atom::of(Reading::Length(length, Some(Shift::The)), end, "duration")))
}

/// "… of 2019", after "the first two months": the pieces from the first to the last.
fn of_longer(scan: &Scan<'_, '_>, length: Length, is_last: bool, idx: usize) -> Option<Atom> {
    let unit = length.finest?;
    let amount = (1..=12).find(|&count| length == Length::of(Amount::whole(count), unit))? as i8;
    if scan.lower(idx) != "of" || !matches!(unit, Unit::Day | Unit::Week | Unit::Month) {
        return None;
    }
    let longer =
        super::edges::the_unit(scan, idx + 1).or_else(|| super::compose::expression(&scan.deeper()?, idx + 1))?;
    let Reading::Moment(moment) = longer.reading else { return None };
    let known = moment.nth.is_none()
        && moment.modifier.is_none()
        && moment.reckoning == Reckoning::Calendar
        && matches!(moment.year, None | Some(Year::Exact(_)))
        && (longer.sense == Sense::Time || moment.year.is_some() || scan.is_capital(longer.end - 1))
        && moment.finest() > if unit == Unit::Month { Grain::Month } else { Grain::Week };
    let ends = if is_last { [-amount, -1] } else { [1, amount] };
    let [first, last] = ends.map(|count| Partial { nth: Some(Nth { count, of: Counted::Unit(unit) }), ..moment });
    known.then(|| Atom::of(Reading::Within(length, first, last), longer.end, "part-of-longer"))
}

/// "5 upcoming years", "the four previous weeks"
pub(super) fn counted_shift(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (amount, at) = scan.amount(scan.skip_article(idx))?;
    let (Word::Shift(shift @ (Shift::Past | Shift::Previous | Shift::Coming | Shift::Following)), at) = scan.is(at)?
    else {
        return None;
    };
    let (Word::Unit(unit), end) = scan.is(at)? else { return None };
    Some(Atom::of(Reading::Length(Length::of(amount, unit), Some(shift)), end, "shifted-length"))
}

/// "the past two years", "the next few days", "the last decade".
fn shifted_length(scan: &Scan<'_, '_>, shift: Shift, idx: usize) -> Option<Atom> {
    if matches!(shift, Shift::This | Shift::That) {
        return None;
    }
    if let Some((Word::Unit(unit @ (Unit::Decade | Unit::Century | Unit::Fortnight)), end)) = scan.is(idx)
        && matches!(shift, Shift::Past | Shift::Next | Shift::Coming)
    {
        return Some(Atom::of(Reading::Length(Length::of(Amount::whole(1), unit), Some(shift)), end, "shifted-length"));
    }
    // "scheduled to last two days"
    let is_verb = shift == Shift::Last
        && matches!(
            scan.before(idx - 1),
            "to" | "will" | "would" | "could" | "may" | "might" | "can" | "should" | "not"
        );
    if is_verb && scan.amount(idx).is_some() {
        return None;
    }
    // "the next five to seven years"
    let may_range = (idx + 1..idx + 4).any(|at| matches!(scan.lower(at), "to" | "or" | "-" | "–"));
    if may_range
        && let Some(range) = super::lengths::length_range(scan, idx).filter(|range| range.by == "duration-range")
    {
        return Some(Atom { by: "shifted-length", ..range });
    }
    // "the past year and a half"
    if let Some((Word::Unit(unit), end)) = scan.is(idx)
        && let Some((amount, end)) = super::lengths::half_after(scan, end, Amount::whole(1))
    {
        return Some(Atom::of(Reading::Length(Length::of(amount, unit), Some(shift)), end, "shifted-length"));
    }
    let is_preposition = shift == Shift::Following && matches!(scan.lower(idx), "a" | "an" | "another");
    let (length, end) = match super::lengths::length(scan, idx) {
        // "following a day of talks"
        Some(_) if is_preposition => return None,
        Some(found) => found,
        // "the coming weeks": how many is not said.
        None => match scan.is(idx)? {
            (Word::Unit(unit), end) if scan.lower(idx).ends_with('s') => (Length::of(Amount::Vague, unit), end),
            _ => return None,
        },
    };
    // "the last two weeks of May" lies where May lies.
    if let Some(atom) = of_longer(scan, length, true, end).filter(|_| matches!(shift, Shift::Last | Shift::Past)) {
        return Some(atom);
    }
    let place = (scan.lower(end) != "of").then_some(shift);
    let modifier = super::lengths::modifier(scan, idx, end);
    Some(Atom { modifier, ..Atom::of(Reading::Length(length, place), end, "shifted-length") })
}

/// "last week", "the following day", "last fiscal year".
fn shifted_unit(scan: &Scan<'_, '_>, shift: Shift, idx: usize) -> Option<Atom> {
    if shift == Shift::That && scan.lower(idx) == "period" {
        return same_period(scan, idx + 1);
    }
    if let (Word::Fiscal, end) = scan.is(idx)? {
        // "her next fiscal statement" is about money.
        let is_word = scan.lower(idx) == "fiscal" && end == idx + 1;
        if is_word
            && scan.is_noun_like(end)
            && !matches!(scan.lower(end), "year" | "first" | "second" | "third" | "fourth")
        {
            return None;
        }
        let end = scan.skip(end, &["year"]);
        let base = Some(Base::Shift(shift, Some(Unit::Year)));
        let partial = Partial { base, reckoning: Reckoning::Fiscal, ..Partial::default() };
        return Some(Atom::new(partial, end, "relative-fiscal-year"));
    }
    let (Word::Unit(unit), end) = scan.is(idx)? else { return None };
    // "over the past year": the twelve months that end today; "over the next year" those that begin.
    let is_length = matches!(unit, Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Hour);
    let is_stretch = |at: usize| {
        let is_led = matches!(scan.before(at), "in" | "over" | "during" | "for" | "within" | "through" | "throughout");
        match scan.lower(at + 1) {
            "past" => is_led || scan.before(at) == "just",
            "next" => unit == Unit::Year && matches!(scan.before(at), "over" | "within"),
            // "over the last year", but not "in the last year of the war"
            "last" => is_led && scan.lower(end) != "of",
            _ => false,
        }
    };
    if is_length && idx.checked_sub(2).is_some_and(|at| at > scan.from && scan.lower(at) == "the" && is_stretch(at)) {
        return Some(Atom::of(Reading::Length(Length::of(Amount::whole(1), unit), Some(shift)), end, "shifted-length"));
    }
    if let Some(atom) = same_unit_of_last_year(scan, shift, unit, end) {
        return Some(atom);
    }
    let known = unit >= Unit::Day && unit != Unit::Half && !scan.lower(end - 1).ends_with('s');
    // "It stands to this day."
    if (shift, unit, scan.before(idx - 1)) == (Shift::This, Unit::Day, "to") {
        return Some(Atom::of(Reading::Vague(Vague::Present), end, "vague"));
    }
    // "the next day", "married the next year" go on from the story, "next week" from the day of writing.
    let is_told = || {
        scan.before(idx - 1) == "the" && !matches!(scan.before(idx - 2), "in" | "over" | "during" | "for" | "within")
    };
    let goes_on = shift == Shift::Next && (unit == Unit::Day || unit > Unit::Day && is_told());
    let shift = if goes_on { Shift::Following } else { shift };
    let partial = Partial { base: Some(Base::Shift(shift, Some(unit))), ..Partial::default() };
    known.then(|| Atom::new(partial, end, "relative-unit"))
}

/// "the same period last year", "the same period of 1988": of that year, however long it was.
fn same_period(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let year = super::compose::expression(&scan.deeper()?, scan.skip(idx, &["of", "in"]))?;
    let Reading::Moment(moment) = year.reading else { return None };
    let known = year.sense == Sense::Time && moment.finest() == Grain::Year && moment.modifier.is_none();
    known.then_some(Atom { by: "relative-period", ..year })
}

/// "the same month last year", "the same quarter a year ago": as exact as its unit.
fn same_unit_of_last_year(scan: &Scan<'_, '_>, shift: Shift, unit: Unit, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["of", "in"]);
    let end = match (scan.lower(at), scan.lower(at + 1), scan.lower(at + 2)) {
        ("last", "year", _) => at + 2,
        ("a" | "one", "year", "ago" | "earlier" | "before") => at + 3,
        _ => return None,
    };
    let known = shift == Shift::That && matches!(unit, Unit::Day | Unit::Month | Unit::Quarter);
    let mut length = Length::of(Amount::whole(1), Unit::Year);
    length.finest = Some(unit);
    // The quarter that was told, not the one of writing: reports come out after it.
    let base = Some(Base::Offset { length, sign: -1, from: From::Story });
    known.then(|| Atom::new(Partial { base, ..Partial::default() }, end, "relative-unit"))
}

/// "this morning", "that night", "the next evening".
fn shifted_part(scan: &Scan<'_, '_>, shift: Shift, idx: usize) -> Option<Atom> {
    let (Word::Part(part), end) = scan.is(idx)? else { return None };
    let base = match shift {
        Shift::This => Base::Day(0),
        Shift::Last | Shift::Past => Base::Day(-1),
        Shift::Next | Shift::Coming | Shift::Following => Base::Shift(Shift::Following, Some(Unit::Day)),
        Shift::That => Base::Shift(Shift::That, Some(Unit::Day)),
        Shift::Previous => Base::Shift(Shift::Previous, Some(Unit::Day)),
        Shift::The => return None,
    };
    Some(Atom::new(Partial { base: Some(base), part: Some(part), ..Partial::default() }, end, "relative-part"))
}

/// "next 6 April", "last 5th of May".
fn shifted_day(scan: &Scan<'_, '_>, shift: Shift, idx: usize) -> Option<Atom> {
    let known = matches!(shift, Shift::Last | Shift::Next | Shift::This);
    let day = super::days::day_first(scan, idx).filter(|_| known)?;
    let Reading::Moment(moment @ Partial { year: None, base: None, .. }) = day.reading else { return None };
    let base = Some(Base::Shift(shift, None));
    Some(Atom::new(Partial { base, ..moment }, day.end, "relative-date"))
}

/// "next Friday", "last June", "this Christmas".
fn shifted_name(scan: &Scan<'_, '_>, shift: Shift, idx: usize) -> Option<Atom> {
    let base = Some(Base::Shift(shift, None));
    let (named, end) = match scan.is(idx)? {
        (Word::Weekday(weekday), end) => (Partial { weekday: Some(weekday), ..Partial::default() }, end),
        (Word::Month(month), end) => (Partial { month: Some(month), ..Partial::default() }, end),
        (Word::Season(season), end) => (Partial { portion: Some(Portion::Season(season)), ..Partial::default() }, end),
        (Word::Holiday(holiday), end) => {
            (Partial { portion: Some(Portion::Holiday(holiday)), ..Partial::default() }, end)
        }
        _ => return None,
    };
    // "this may be", "the last may be", "the last march drew many": the month is written with a capital letter.
    let is_verb = scan.word(idx)?.sense == Sense::Shared
        && named.month.is_some()
        && !scan.is_capital(idx)
        && (!matches!(shift, Shift::Last | Shift::Next) || scan.before(idx - 1) == "the");
    let is_verb = is_verb || super::evidence::is_walk(scan, idx, end);
    // "said that Monday would be …" and "this March of the workers": a conjunction, a name.
    let is_conjunction = shift == Shift::That && scan.lower(idx - 1) == "that" && named.portion.is_none();
    // "this friday 5/12", "next 6th of April": the day stands beside it.
    let day = recognise::atom(scan, idx).filter(|atom| atom.end > end);
    if let Some(Atom { reading: Reading::Moment(moment), end, .. }) = day
        && moment.year.is_none()
        && moment.base.is_none()
    {
        return Some(Atom::new(Partial { base, ..moment }, end, "relative-date"));
    }
    (!is_conjunction && !is_verb).then(|| Atom::new(Partial { base, ..named }, end, "relative-name"))
}

/// "the day before", "the week after next", "the year after": from the story, unless a time follows.
pub(super) fn unit_beside(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    if at == idx {
        return None;
    }
    let unit = match scan.is(at)? {
        (Word::Unit(unit), _) => unit,
        // "the night before"
        (Word::Part(_), _) => Unit::Day,
        _ => return None,
    };
    let part = match scan.is(at)? {
        (Word::Part(part), _) => Some(part),
        _ => None,
    };
    if unit < Unit::Day || scan.lower(at).ends_with('s') {
        return None;
    }
    let (shift, sign) = match scan.lower(at + 1) {
        "before" | "earlier" => (Shift::Previous, -1),
        "after" | "later" | "following" => (Shift::Following, 1),
        _ => return None,
    };
    let end = at + 2;
    let twice = |shift, end| {
        let (length, sign) = (Length::of(Amount::whole(2), unit), if shift == Shift::Next { 1 } else { -1 });
        let base = Some(Base::Offset { length, sign, from: From::Writing });
        Atom::new(Partial { base, around: Some(unit), ..Partial::default() }, end, "relative-unit")
    };
    match scan.lower(end) {
        "next" if sign > 0 => return Some(twice(Shift::Next, end + 1)),
        "last" if sign < 0 => return Some(twice(Shift::Last, end + 1)),
        _ => {}
    }
    if let Some(atom) = offsets::offset_from_named(scan, Length::of(Amount::whole(1), unit), sign, end) {
        let Reading::Moment(moment) = atom.reading else { return None };
        let around = Some(unit).filter(|&unit| unit > Unit::Day);
        return Some(Atom { reading: Reading::Moment(Partial { around, ..moment }), ..atom });
    }
    // "the day after the vote": the event says when, and we do not know it.
    let is_open = scan.is_word(end)
        && !matches!(scan.lower(end), "in" | "at" | "and" | "but" | "when" | "by" | "on" | "as" | "that");
    let partial = Partial { base: Some(Base::Shift(shift, Some(unit))), part, ..Partial::default() };
    (!is_open).then(|| Atom::new(partial, end, "relative-unit"))
}

/// "the eve of Easter Sunday": the day before.
pub(super) fn eve(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    let is_eve = scan.lower(at) == "eve" && scan.lower(at + 1) == "of";
    let found =
        offsets::offset_from_named(scan, Length::of(Amount::whole(1), Unit::Day), -1, at + 2).filter(|_| is_eve)?;
    let Reading::Moment(moment) = found.reading else { return None };
    (Partial { base: None, ..moment }.finest() == Grain::Day).then_some(found)
}

/// "up 8% in the year to date": the one that is running.
pub(super) fn to_date(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    let (Word::Unit(unit @ (Unit::Year | Unit::Quarter | Unit::Month)), end) = scan.is(at)? else { return None };
    let dash = scan.skip(end, &["-"]);
    let last = scan.skip(dash + 1, &["-"]);
    let is_running = scan.lower(dash) == "to" && scan.lower(last) == "date" && !scan.lower(at).ends_with('s');
    let base = Some(Base::Shift(Shift::This, Some(unit)));
    is_running.then(|| Atom::new(Partial { base, ..Partial::default() }, last + 1, "relative-unit"))
}

/// "sales in the quarter", "a loss for the year": the one that is spoken of.
pub(super) fn told_unit(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (unit, placed) = match (scan.before(idx), scan.lower(idx + 1)) {
        ("in" | "for" | "during", "quarter") => (Unit::Quarter, true),
        ("in" | "for" | "during", "month") => (Unit::Month, true),
        ("for" | "during", "year") => (Unit::Year, true),
        _ => (Unit::Week, scan.before(idx) == "for" && scan.lower(idx + 1) == "week"),
    };
    let base = Some(Base::Shift(Shift::That, Some(unit)));
    let ends = !scan.is_figure(idx + 2)
        && (!scan.is_noun_like(idx + 2) || super::tense::is_past(scan.lower(idx + 2)))
        && !matches!(scan.lower(idx + 2), "of" | "that" | "-" | "when" | "to" | "before" | "after" | "since");
    (placed && ends).then(|| Atom::new(Partial { base, ..Partial::default() }, idx + 2, "relative-unit"))
}

/// "the year's first storm", "the day's events": the one that is running.
pub(super) fn owning_unit(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let known = matches!(scan.lower(idx + 1), "day" | "week" | "month" | "quarter" | "year");
    if !known || !matches!(scan.lower(idx + 2), "'s" | "’s") || scan.lower(idx + 3) == "end" {
        return None;
    }
    super::edges::the_unit(scan, idx)
}

/// "year-ago", "the year-earlier quarter": a year before the one that is spoken of.
pub(super) fn year_ago(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    let is_ago =
        scan.lower(at) == "year" && scan.lower(at + 1) == "-" && matches!(scan.lower(at + 2), "ago" | "earlier");
    if !is_ago {
        return None;
    }
    // "the year-earlier third quarter"
    if let Some(quarter) = super::portions::quarter(scan, at + 3)
        && let Reading::Moment(moment) = quarter.reading
    {
        let mut length = Length::of(Amount::whole(1), Unit::Year);
        length.finest = Some(Unit::Quarter);
        let base = Some(Base::Offset { length, sign: -1, from: From::Shifted(Shift::Past) });
        let known = matches!(moment.portion, Some(Portion::Quarter(_)));
        return known.then(|| Atom::new(Partial { base, ..moment }, quarter.end, "relative-unit"));
    }
    let (finest, end) = match scan.is(at + 3) {
        Some((Word::Unit(unit @ (Unit::Month | Unit::Quarter)), end)) => (unit, end),
        _ => (Unit::Year, scan.skip(at + 3, &["period"])),
    };
    let mut length = Length::of(Amount::whole(1), Unit::Year);
    length.finest = Some(finest);
    let base = Some(Base::Offset { length, sign: -1, from: From::Story });
    Some(Atom::new(Partial { base, ..Partial::default() }, end, "relative-unit"))
}

/// "the weekend": the one next to the day of writing, on the side that the verb tells.
pub(super) fn weekend(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    let (Word::Unit(Unit::Weekend), end) = scan.is(at)? else { return None };
    let single = scan.lower(at) == "weekend"
        && (at > idx || matches!(scan.before(idx), "over" | "this" | "at" | "," | "" | "mom"));
    let partial = Partial { base: Some(Base::Shift(Shift::The, Some(Unit::Weekend))), ..Partial::default() };
    let sense = if at > idx { Sense::Time } else { Sense::Shared };
    single.then(|| Atom { sense, ..Atom::new(partial, end, "weekend") })
}

/// "the week of 5 May", "the weekend of Thanksgiving", "Labor Day weekend", "the week beginning 4 February".
pub(super) fn week_of(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let at = scan.skip(idx, &["the"]);
    let (Word::Unit(unit @ (Unit::Week | Unit::Weekend)), end) = scan.is(at)? else { return None };
    let joint = match scan.lower(end) {
        "of" => end + 1,
        "beginning" | "starting" | "commencing" | "ending" => scan.skip(end + 1, &["on"]),
        _ => return None,
    };
    let named = super::compose::expression(scan, joint)?;
    let Reading::Moment(moment) = named.reading else { return None };
    // "the opening week of the 2nd session"
    let is_count = named.by == "day-of-month" && scan.is_noun_like(named.end);
    let is_day = moment.finest() == Grain::Day && moment.around.is_none() && moment.weekday.is_none() && !is_count;
    (is_day && scan.lower(at) != "weeks")
        .then(|| Atom::new(Partial { around: Some(unit), ..moment }, named.end, "week-of"))
}
