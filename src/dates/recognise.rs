//! Tokens -> the smallest expressions of time, one reader a kind. `compose.rs` joins them.

use super::atom::Atom;
use super::partial::Reading;
use super::scan::Scan;
use super::units::{Amount, Length};
use super::words::{Shift, Vague, Word};
use super::{clock, days, edges, figures, lengths, offsets, parts, portions, ranges, relative, sets, spells, years};

type Reader = fn(&Scan<'_, '_>, usize) -> Option<Atom>;

/// What may begin with a figure, in the order in which it is tried.
const FIGURE: [Reader; 17] = [
    figures::date,           // "2026-03-18": all of it, before any piece of it is taken for a clock or a year
    portions::short_quarter, // "1H24": before "1h24" could be a clock
    clock::clock,            // "3.30am", "14:05": before "3" could be a day
    clock::hour_and_part,    // "3 in the morning"
    days::listed_day,        // "May 4 and 5", "3 and 4 May"
    days::year_first,        // "2018 March 18": before the year alone
    days::day_first,         // "5 May 2019", "10–12 October"
    years::century,          // "21st century": before "the 21st"
    portions::quarter,       // "1st quarter": before "the 1st"
    portions::nth,           // "3rd Friday of": before "the 3rd"
    lengths::nth_length,     // "8th straight month": before "the 8th"
    offsets::weekday_beside, // "1st Tuesday after 5 May"
    relative::counted_shift, // "5 upcoming years": before "5"
    offsets::weekdays,       // "2 Sundays ago"
    lengths::duration,       // "30 days", "20-year": before 2020 in "2020 days" could be a year
    years::year,             // "2019", "1990s"
    days::ordinal_day,       // "the 20th", last because it knows least
];

/// What may begin with "the".
const THE: [Reader; 23] = [
    days::day_first,            // "the 5th of May"
    years::century,             // "the 21st century"
    portions::quarters,         // "the second and third quarters"
    portions::quarter,          // "the first quarter"
    portions::quarter_of_month, // "the June quarter"
    edges::edge,                // "the first half of the 1990s"
    spells::spell,              // "the days after", "the first year of the war": before "the first year of" a date
    portions::nth,              // "the last Friday of May"
    offsets::weekday_beside,    // "the Saturday closest to 31 January"
    lengths::nth_length,        // "the second straight week"
    relative::first_length,     // "the first ten months of": after "the first week of"
    relative::counted_shift,    // "the four previous weeks"
    relative::week_of,          // "the week of 5 May": before "the week before"
    relative::unit_beside,      // "the day before"
    relative::eve,              // "the eve of Easter Sunday"
    relative::year_ago,         // "the year-ago quarter"
    relative::to_date,          // "the year to date"
    relative::told_unit,        // "in the quarter", "for the year"
    relative::owning_unit,      // "the year's first storm"
    relative::weekend,          // "the weekend"
    edges::ranked_unit,         // "the worst storm of the year"
    parts::part,                // "the morning"
    days::ordinal_day,          // "the 20th"
];

/// What may begin with a number in words.
const NUMBER_WORD: [Reader; 17] = [
    years::decade_in_words,  // "nineteen-nineties"
    clock::clock,            // "eight p.m.", "half past seven"
    clock::hour_and_part,    // "six in the evening"
    days::day_first,         // "fifteen August", "fifth of May"
    years::century,          // "fifth century"
    portions::quarters,      // "second and third quarters"
    portions::quarter,       // "first quarter"
    edges::edge,             // "first half of 2019"
    spells::spell,           // "her first years"
    portions::nth,           // "second Friday of"
    lengths::nth_length,     // "third straight week"
    offsets::weekday_beside, // "first Tuesday after 5 May"
    relative::counted_shift, // "two upcoming weeks"
    offsets::weekdays,       // "two Sundays from now"
    lengths::duration,       // "six years"
    days::ordinal_day,       // "twentieth"
    clock::bare_hour,        // "at seven": least sure
];

/// The expression that begins at `idx`, if one does.
pub(super) fn atom(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let one = |reader: Reader| reader(scan, idx);
    let found = if scan.is_figure(idx) {
        if figures::is_code(scan, idx) {
            return None;
        }
        FIGURE.iter().find_map(|&reader| reader(scan, idx)).or_else(|| one(clock::bare_hour))
    } else if scan.lower(idx) == "the" && !is_phrase(scan, idx) {
        // "the" is everywhere, and most words behind it begin no time.
        if may_follow_the(scan, idx + 1) { THE.iter().find_map(|&reader| reader(scan, idx)) } else { None }
    } else if matches!(scan.lower(idx), "'" | "’" | "‘") {
        one(years::short_year)
    } else if scan.lower(idx) == "[" {
        one(lengths::duration)
    } else {
        match scan.is(idx) {
            Some((word, _)) => by_word(scan, idx, word),
            None => one(misspelt),
        }
    };
    found.map(|atom| Atom { start: idx, ..atom })
}

/// Whether a reader of "the …" could go on at `idx`.
fn may_follow_the(scan: &Scan<'_, '_>, idx: usize) -> bool {
    scan.is_figure(idx)
        || matches!(scan.lower(idx), "eve" | "closest" | "nearest" | "'" | "’" | "‘")
        || spells::STAGES.contains(&scan.lower(idx))
        || scan.word(idx).is_some()
}

/// Whether a phrase of the tables begins with this "the" ("the past", "the end of").
fn is_phrase(scan: &Scan<'_, '_>, idx: usize) -> bool {
    scan.word(idx).is_some()
}

/// The readers for what a word can be.
fn by_word(scan: &Scan<'_, '_>, idx: usize, word: Word) -> Option<Atom> {
    let first = |readers: &[Reader]| readers.iter().find_map(|reader| reader(scan, idx));
    match word {
        Word::Month(_) => first(&[portions::quarter_of_month, days::month_first]),
        Word::Weekday(_) => first(&[sets::plural_day, offsets::weekday_beside, days::weekday]),
        Word::Weekdays(_) | Word::Workday => first(&[sets::plural_day]),
        Word::Season(_) => first(&[portions::season]),
        Word::Holiday(_) => first(&[portions::holiday]),
        Word::Count(_) | Word::Ordinal(_) => first(&NUMBER_WORD),
        Word::Unit(_) => first(&[
            clock::clock,            // "half past seven", "quarter to eight"
            edges::edge,             // "second half of 2019"
            days::day_first,         // "second of March"
            years::century,          // "second century"
            portions::quarters,      // "second and third quarters"
            portions::quarter,       // "second quarter"
            portions::nth,           // "second Friday of"
            lengths::nth_length,     // "second straight week"
            offsets::weekday_beside, // "second Friday before"
            relative::week_of,       // "week of 5 May"
            portions::week_number,   // "week 31"
            sets::plural_day,        // "weekends"
            relative::weekend,       // "over weekend"
            relative::year_ago,      // "year-ago"
            relative::to_date,       // "year to date"
            lengths::duration,       // "half an hour", "months later"
            days::ordinal_day,       // "second"
        ]),
        Word::Few => first(&[lengths::some_length, lengths::duration]),
        Word::Single => first(&[lengths::nth_length, clock::clock, lengths::duration]),
        Word::Day(_) | Word::DayPart(..) => first(&[relative::named_day]),
        Word::Hour(_) => first(&[clock::clock]),
        Word::Part(_) => first(&[sets::plural_day, parts::part]),
        Word::Shift(_) => first(&[spells::spell, portions::nth, relative::shifted]),
        Word::Edge(_) => first(&[parts::part, edges::edge, spells::spell]),
        Word::Direction(_) | Word::EndOf(_) => first(&[edges::edge, spells::spell]),
        Word::Bound(_) => first(&[ranges::bounded]),
        Word::Every(_) => first(&[sets::every]),
        Word::Frequency(..) => first(&[sets::frequency]),
        Word::Lasting(_) => first(&[lengths::lasting]),
        Word::Fiscal => first(&[portions::fiscal]),
        Word::Decade(_) => first(&[years::decade_word]),
        Word::Era(_) => first(&[years::year_of_era]),
        Word::Vague(vague) => vague_reference(scan, idx, vague),
        Word::Idiom => None,
        Word::Zone(_) | Word::Meridiem(_) | Word::To => first(&[misspelt]),
    }
    .or_else(|| if scan.glued(idx + 1) { portions::quarter(scan, idx) } else { None })
}

/// A word of no table: "Q3", or a misspelt month beside a day.
fn misspelt(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    portions::quarter(scan, idx).or_else(|| if scan.is_capital(idx) { days::month_first(scan, idx) } else { None })
}

/// "now", "recently"
fn vague_reference(scan: &Scan<'_, '_>, idx: usize, vague: Vague) -> Option<Atom> {
    let (_, end) = scan.is(idx)?;
    let last = scan.lower(end - 1);
    // "in recent weeks": how many is not said.
    if last == "recent"
        && let Some((Word::Unit(unit), end)) = scan.is(end)
        && scan.lower(end - 1).ends_with('s')
    {
        let length = Length::of(Amount::Vague, unit);
        return Some(Atom::of(Reading::Length(length, Some(Shift::Past)), end, "shifted-length"));
    }
    // "the largest to date", but not "her first date"
    if last == "date" && end == idx + 1 {
        let next = scan.lower(end);
        let ends = matches!(next, "has" | "have" | "had" | "is" | "are" | "was" | "were" | "and")
            || !scan.is_word(end) && !scan.is_figure(end);
        return (scan.before(idx) == "to" && ends).then(|| Atom::of(Reading::Vague(vague), end, "to-date"));
    }
    // "a year ago at this time"
    if last == "time" && scan.before(idx) == "ago" {
        return None;
    }
    // "this time last year"
    if last == "time" && matches!(scan.is(end), Some((Word::Shift(Shift::Last | Shift::Next), _))) {
        return None;
    }
    // "at this time of year"
    if last == "time" && scan.lower(end) == "of" && scan.lower(idx) != "the" {
        return None;
    }
    // "at the time", but not "at the time of the vote": that is said.
    let is_open =
        scan.is_word(end) && !matches!(scan.lower(end), "and" | "but" | "in" | "as" | "was" | "were" | "said");
    let is_told = matches!(scan.lower(idx), "the" | "that") && last == "time";
    if (is_told && (scan.before(idx) != "at" || is_open)) || (end == idx + 1 && scan.is_name(idx)) {
        return None;
    }
    Some(Atom::of(Reading::Vague(vague), end, "vague"))
}
