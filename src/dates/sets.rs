//! Readers of times that come back: "every Sunday", "twice a day", "weekly", "on Tuesdays at noon".

use super::atom::Atom;
use super::lengths::{BEFORE_LENGTH, length};
use super::partial::{Base, Partial, Reading, Recurring, Set};
use super::recognise;
use super::scan::{Read, Scan};
use super::units::{Amount, Length, Unit};
use super::words::{Every, Sense, Shift, Word};

/// "$50 a month", "20,000 barrels of oil a day", "twice a week", "per day".
pub(super) fn rate(scan: &Scan<'_, '_>, idx: usize, end: usize, length: Length) -> Option<Atom> {
    // "a $2m-a-year deal"
    let is_tied = scan.before(idx) == "-" && scan.glued(idx) && scan.lower(idx + 1) == "-";
    if !matches!(scan.lower(idx), "a" | "an") || end != idx + 2 + usize::from(is_tied) {
        return None;
    }
    let times = times_before(scan, idx).map(|(freq, _)| freq);
    // "$50 a month", "20,000 barrels of oil a day", "20 miles (32 km) a day": no clause ends between.
    let follows_amount = (1..=5)
        .map_while(|back| idx.checked_sub(back).filter(|&at| at >= scan.from))
        .take_while(|&at| !matches!(scan.lower(at), "," | ";" | ":" | "." | "—"))
        .any(|at| is_amount(scan, at))
        && !matches!(scan.lower(end), "-" | "after" | "before" | "earlier" | "later" | "ago")
        && !BEFORE_LENGTH.contains(&scan.before(idx))
        && !matches!(scan.before(idx), "," | "and" | "or" | "as" | "with" | "was" | "is" | "had" | "but");
    (times.is_some() || is_tied || follows_amount).then(|| {
        let set = Set { of: Recurring::Every(length), quant: Some("EACH"), freq: times };
        Atom::of(Reading::Set(set), end, "rate")
    })
}

/// "once", "twice", "two or three times" before a rate: how often (TIMEX3 freq), and in how many words.
pub(super) fn times_before(scan: &Scan<'_, '_>, idx: usize) -> Option<(&'static str, usize)> {
    const FREQUENCIES: [&str; 12] = ["1X", "2X", "3X", "4X", "5X", "6X", "7X", "8X", "9X", "10X", "11X", "12X"];
    const EITHER: [&str; 7] = ["1X/2X", "2X/3X", "3X/4X", "4X/5X", "5X/6X", "6X/7X", "7X/8X"];
    // "a twice-weekly flight", "a five-times-a-week show"
    if scan.before(idx) == "-" && scan.glued(idx) && idx > scan.from + 1 {
        let dash = usize::from(scan.lower(idx - 2) == "times" && scan.before(idx - 2) == "-");
        return match (scan.lower(idx - 2), dash) {
            ("once", _) => Some((FREQUENCIES[0], 2)),
            ("twice", _) => Some((FREQUENCIES[1], 2)),
            ("times", 1) if idx >= scan.from + 4 => {
                let (amount, end) = scan.amount(idx - 4)?;
                let count = usize::try_from(amount.as_whole()?).ok().filter(|_| end == idx - 3)?;
                Some((FREQUENCIES.get(count.checked_sub(1)?)?, 4))
            }
            _ => None,
        };
    }
    match scan.before(idx) {
        "once" => Some((FREQUENCIES[0], 1)),
        "twice" => Some((FREQUENCIES[1], 1)),
        "times" => {
            let (amount, _) = scan.amount(idx.checked_sub(2).filter(|&at| at >= scan.from)?)?;
            let count = usize::try_from(amount.as_whole()?).ok()?;
            let joint = idx.checked_sub(4).filter(|&at| at >= scan.from && matches!(scan.lower(at + 1), "or" | "to"));
            let least = joint.and_then(|at| scan.amount(at)).and_then(|(least, _)| least.as_whole());
            if least.is_some_and(|least| usize::try_from(least + 1) == Ok(count)) {
                return Some((EITHER.get(count.checked_sub(2)?)?, 4));
            }
            Some((FREQUENCIES.get(count.checked_sub(1)?)?, 2))
        }
        _ => None,
    }
}

fn is_amount(scan: &Scan<'_, '_>, idx: usize) -> bool {
    (scan.is_figure(idx) && !scan.stands_like_year(idx))
        || matches!(scan.is(idx), Some((Word::Count(_), _)))
        || matches!(scan.lower(idx), "thousands" | "millions" | "hundreds" | "dozens" | "percent" | "%" | "cents")
}

/// "every Sunday", "each day", "every two weeks", "per month", "every other Friday at noon".
pub(super) fn every(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Every(every), at) = scan.is(idx)? else { return None };
    let word = scan.lower(idx);
    // "every third Thursday": not every one.
    let count = scan.ordinal(at).filter(|_| word == "every" && scan.is_word(at));
    if let Some((count, at)) = count
        && let Some((Word::Weekday(weekday), end)) = scan.is(at)
    {
        let quant = ["EVERY OTHER", "EVERY THIRD", "EVERY FOURTH"].get(usize::try_from(count - 2).ok()?)?;
        let of = Recurring::At(Partial { weekday: Some(weekday), ..Partial::default() });
        return Some(Atom::of(Reading::Set(Set { of, quant: Some(quant), freq: None }), end, "set"));
    }
    let quant = match (word, every) {
        // "every other Saturday": the day alone would say every one.
        (_, Every::Other) if !matches!(scan.is(at), Some((Word::Unit(_), _))) => "EVERY OTHER",
        ("each", _) => "EACH",
        _ => "EVERY",
    };
    if let Some((length, end)) = every_length(scan, idx, at, every) {
        if word == "all" && !scan.lower(end - 1).ends_with('s') {
            return Some(Atom::of(Reading::Length(length, None), end, "duration-all"));
        }
        let weekend = Partial { base: Some(Base::Shift(Shift::This, Some(Unit::Weekend))), ..Partial::default() };
        let is_weekend = length == Length::of(Amount::whole(1), Unit::Weekend) && matches!(word, "every" | "each");
        let of = if is_weekend { Recurring::At(weekend) } else { Recurring::Every(length) };
        let freq = times_before(scan, idx).map(|(freq, _)| freq);
        return Some(Atom::of(Reading::Set(Set { of, quant: Some(quant), freq }), end, "set"));
    }
    if let Some((Word::Workday, end)) = scan.is(at) {
        let set = Set { of: Recurring::Workdays, quant: Some(quant), freq: None };
        return (!scan.is_noun_like(end)).then(|| Atom::of(Reading::Set(set), end, "set"));
    }
    if matches!(word, "all" | "any") && !matches!(scan.is(at)?, (Word::Weekday(_) | Word::Weekdays(_), _)) {
        return None;
    }
    // "every Sunday every Sunday …" nests no deeper than other expressions.
    let inner = &scan.deeper()?;
    let named = recognise::atom(inner, at)?;
    let Reading::Moment(moment) = named.reading else { return None };
    let clear = named.sense == Sense::Time
        || moment.weekday.is_some()
        || moment.part.is_some()
        || moment.day.is_some()
        || moment.portion.is_some()
        || moment.month.is_some() && scan.is_capital(at);
    // "every third child" counts children.
    let next = || scan.ordinal(named.end + 1).and_then(|(_, end)| scan.is(end));
    let ranks = || matches!(scan.lower(named.end), "and" | "or") && matches!(next(), Some((Word::Weekday(_), _)));
    let counts = moment.day.is_some() && moment.month.is_none() && (scan.is_noun_like(named.end) || ranks());
    let known = moment.base.is_none() && moment.year.is_none() && clear && !counts;
    let named = super::compose::grow(inner, named);
    let Reading::Moment(moment) = named.reading else { return None };
    let set = Set { of: Recurring::At(moment), quant: Some(quant), freq: None };
    (known && word != "per").then(|| Atom::of(Reading::Set(set), named.end, "set"))
}

/// The length after "every": "two weeks", "week", "other week".
fn every_length(scan: &Scan<'_, '_>, idx: usize, at: usize, every: Every) -> Read<Length> {
    let at = scan.skip(at, &["-"]);
    if let Some((Word::Unit(unit), end)) = scan.is(at)
        && unit != Unit::Half
    {
        let known = scan.lower(idx) != "any" || unit == Unit::Weekend;
        let count = if every == Every::Other { 2 } else { 1 };
        return known.then(|| (Length::of(Amount::whole(count), unit), end));
    }
    // "every third year"
    if let Some((count, at)) = scan.ordinal(at).filter(|_| scan.lower(idx) == "every")
        && let Some((Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)), end)) = scan.is(at)
    {
        return Some((Length::of(Amount::whole(count.into()), unit), end));
    }
    // "any two weeks" and "all five days" count once.
    (!matches!(scan.lower(idx), "any" | "all" | "each")).then(|| length(scan, at)).flatten()
}

/// "daily", "annual", "weekly".
pub(super) fn frequency(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (Word::Frequency(unit, count), end) = scan.is(idx)? else { return None };
    // "The Daily Record", "Weekly World News": a name.
    let is_name = scan.is_capital(idx)
        && ((scan.is_capital(end) && scan.is_word(end))
            || idx > scan.from && scan.is_word(idx - 1)
            || scan.before(idx) == ":");
    // "half-hourly", "bi-weekly": not the hour, not the week.
    let is_cut = scan.before(idx) == "-"
        && scan.glued(idx)
        && idx > scan.from + 1
        && matches!(scan.lower(idx - 2), "half" | "bi" | "semi" | "tri" | "quarter");
    let freq = times_before(scan, idx).map(|(freq, _)| freq);
    let set = Set { of: Recurring::Every(Length::of(Amount::whole(count), unit)), quant: None, freq };
    (!is_name && !is_cut).then(|| Atom::of(Reading::Set(set), end, "frequency"))
}

/// "on Sundays", "Tuesday afternoons", "weekends", "in the evenings".
pub(super) fn plural_day(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let (of, end) = match scan.is(idx)? {
        (Word::Weekdays(weekday), end) => (Partial { weekday: Some(weekday), ..Partial::default() }, end),
        (Word::Weekday(weekday), end) => match scan.is(end)? {
            (Word::Part(part), end) if scan.lower(end - 1).ends_with('s') => {
                (Partial { weekday: Some(weekday), part: Some(part), ..Partial::default() }, end)
            }
            _ => return None,
        },
        (Word::Part(part), end) if matches!(scan.lower(idx), "mornings" | "afternoons" | "evenings" | "nights") => {
            (Partial { part: Some(part), ..Partial::default() }, end)
        }
        (Word::Unit(Unit::Weekend), end) if scan.lower(idx) == "weekends" => {
            let of = Recurring::Every(Length::of(Amount::whole(1), Unit::Weekend));
            return Some(Atom::of(Reading::Set(Set { of, quant: None, freq: None }), end, "plural-day"));
        }
        (Word::Workday, end) if scan.lower(idx).ends_with('s') => {
            let set = Set { of: Recurring::Workdays, quant: None, freq: None };
            return Some(Atom::of(Reading::Set(set), end, "plural-day"));
        }
        _ => return None,
    };
    let set = Set { of: Recurring::At(of), quant: None, freq: None };
    Some(Atom::of(Reading::Set(set), end, "plural-day"))
}
