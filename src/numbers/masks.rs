//! What looks like a number and counts nothing -> the stretch to pass over: shapes, labels and scores (each with a table
//! of its own), web addresses, codes, clock times, house numbers, years, parts of names.

use super::counted;
use super::phrase;
use super::reader::{Reader, is_dash};
use super::words::Word;
use super::{contests, currencies, labels, percents, shapes, units};
use crate::decimal::Decimal;
use crate::text::tokens::Case;

/// Words that end an address that began with its number.
#[rustfmt::skip]
const STREETS: &[&str] = &[
    "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "boulevard", "blvd", "place", "square", "terrace",
    "crescent", "way", "close", "court", "gardens", "parkway", "highway", "row",
];

/// Words that bound a count, so that "some 2020 people" is no year.
#[rustfmt::skip]
const COUNT_BOUNDS: &[&str] = &[
    "some", "than", "least", "nearly", "almost", "over", "approximately", "roughly", "total", "estimated", "fewer",
    "another",
];

/// Words before a year that is told by four digits.
const YEAR_WORDS: &[&str] = &[
    "in", "since", "of", "from", "by", "until", "after", "before", "the", "year", "to", "and", "circa", "around",
    "early", "late", "mid", "between", "during",
];

/// Nouns that are counted by the thousand, and seldom said of a year.
#[rustfmt::skip]
const MASSES: &[&str] = &[
    "people", "men", "women", "children", "troops", "soldiers", "homes", "jobs", "workers", "students", "deaths",
    "cases", "houses", "civilians", "migrants", "votes", "employees", "members", "residents", "patients", "tonnes",
    "tons",
];

/// Where a stretch that counts nothing ends, if one begins at `idx`.
pub(super) fn at(r: Reader<'_>, idx: usize) -> Option<usize> {
    if r.is_figure(idx) {
        return figure(r, idx);
    }
    match r.str(idx) {
        "+" | "(" if r.is_figure(idx + 1) && r.glued(idx + 1) => shapes::at(r, idx),
        _ if is_end_mark(r, idx) => Some(idx + 3),
        // "7-Eleven"
        _ if r.glued(idx)
            && r.case(idx) == Case::Capital
            && r.hyphen(idx - 1)
            && r.is_figure(idx.saturating_sub(2)) =>
        {
            Some(idx + 1)
        }
        _ => web_address(r, idx).or_else(|| labels::at(r, idx)),
    }
}

fn figure(r: Reader<'_>, idx: usize) -> Option<usize> {
    glued_before(r, idx)
        .or_else(|| mark(r, idx))
        .or_else(|| labels::at(r, idx))
        .or_else(|| shape(r, idx))
        .or_else(|| clock(r, idx))
        .or_else(|| code_behind(r, idx))
        .or_else(|| list_mark(r, idx))
        .or_else(|| street(r, idx))
        .or_else(|| year(r, idx))
        .or_else(|| contests::at(r, idx))
        .or_else(|| slashed_pair(r, idx))
        .or_else(|| emergency(r, idx))
}

/// "a 911 call", "dialled 999"
fn emergency(r: Reader<'_>, idx: usize) -> Option<usize> {
    let is_call = matches!(
        r.lower(idx + 1),
        "call" | "calls" | "caller" | "callers" | "dispatch" | "dispatcher" | "dispatchers" | "operator" | "operators"
    );
    let is_called = matches!(r.before(idx), "call" | "called" | "calling" | "dial" | "dialed" | "dialled" | "dialling");
    let known = matches!(r.str(idx), "911" | "999" | "112" | "000");
    (known && (is_call || is_called && !counted::begins_at(r, idx + 1))).then_some(idx + 1)
}

/// "https://…", "www.…": up to the next white space.
fn web_address(r: Reader<'_>, idx: usize) -> Option<usize> {
    let scheme = matches!(r.lower(idx), "http" | "https" | "ftp") && r.str(idx + 1) == ":" && r.str(idx + 2) == "/";
    let host = r.lower(idx) == "www" && r.str(idx + 1) == ".";
    let mut end = idx + 1;
    while (scheme || host) && r.glued(end) {
        end += 1;
    }
    (scheme || host).then_some(end)
}

/// "A320", "F-16", "Covid-19", "#5", "@user5": what stands close before makes a name of it.
fn glued_before(r: Reader<'_>, idx: usize) -> Option<usize> {
    if !r.glued(idx) {
        return None;
    }
    let before = idx - 1;
    let named = match r.str(before) {
        "=" if matches!(r.before(before), "<" | ">") => false,
        "#" | "№" | "@" | "_" | "=" | "&" | "?" => true,
        // "the P5+1 talks"
        "/" | "+" => r.glued(before),
        mark if is_dash(mark) => {
            let of_sentence = |word: usize| mark == "—" || (mark == "–" && r.case(word) == Case::Lower);
            let name = before.checked_sub(1).filter(|&word| word >= r.start && r.glued(before) && r.is_word(word));
            // "her mid-30s"
            let part = |word: usize| matches!(r.lower(word), "early" | "mid" | "late" | "by");
            name.is_some_and(|word| !of_sentence(word) && !part(word) && r.number_word(word).is_none())
        }
        // "10x12 ft"
        "x" if r.glued(before) && r.is_figure(before.saturating_sub(1)) && measured(r, idx + 1) => false,
        _ => r.is_word(before),
    };
    named.then(|| code_end(r, idx))
}

/// "-30-" in a line of its own: the article ends.
fn is_end_mark(r: Reader<'_>, idx: usize) -> bool {
    let dash = |idx: usize| is_dash(r.str(idx));
    idx == r.start && dash(idx) && r.is_figure(idx + 1) && dash(idx + 2) && idx + 3 >= r.end
}

/// "[2]" behind a word or before a note, "Glendale, WI 53217".
fn mark(r: Reader<'_>, idx: usize) -> Option<usize> {
    let before = idx.checked_sub(1).filter(|&before| before >= r.start)?;
    let digits = r.str(idx).len();
    let is_note = r.str(before) == "[" && r.str(idx + 1) == "]" && (before == r.start || r.glued(before));
    let is_zip = digits == 5 && r.str(before).len() == 2 && r.case(before) == Case::Upper && !r.str(idx).contains(',');
    (is_note && digits <= 3 || is_zip).then_some(idx + 1)
}

/// One past the letters, digits and inner hyphens that touch the figure.
fn code_end(r: Reader<'_>, idx: usize) -> usize {
    let mut end = idx + 1;
    while r.glued(end) && (r.is_word(end) || r.is_figure(end) || (r.hyphen(end) && r.is_figure(end + 1))) {
        end += 1;
    }
    end
}

/// A shape that begins at the figure, tried only where a further figure stands close.
fn shape(r: Reader<'_>, idx: usize) -> Option<usize> {
    let mark = r.glued(idx + 1) && matches!(r.str(idx + 1), "-" | "‐" | "‑" | "/" | ":" | ".");
    let close = mark && (r.is_figure(idx + 2) || r.is_figure(idx + 3));
    let trunk = r.str(idx).starts_with('0') && !r.str(idx).starts_with("0.");
    let may_be = close || trunk || r.is_figure(idx + 1);
    // "100-1000 grams" is no phone number.
    let counts = |end: usize| end == idx + 3 && (measured(r, end) || counted::begins_at(r, end));
    may_be.then(|| shapes::at(r, idx)).flatten().filter(|&end| !counts(end))
}

/// "3.30am", "8 p.m.", "7 o'clock"
fn clock(r: Reader<'_>, idx: usize) -> Option<usize> {
    matches!(r.lower(idx + 1), "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m" | "o'clock" | "o’clock" | "hrs")
        .then_some(idx + 2)
}

/// "737s", "24703m212", "5G": letters close behind that hold further digits, name a network, or make a plural of it.
fn code_behind(r: Reader<'_>, idx: usize) -> Option<usize> {
    if !r.is_word(idx + 1) || !r.glued(idx + 1) {
        return None;
    }
    let letters = r.str(idx + 1);
    let digits_again = r.is_figure(idx + 2) && r.glued(idx + 2) && !matches!(letters, "e" | "E" | "x");
    let network = matches!(letters, "G" | "D") && r.str(idx).len() == 1;
    // "in his 30s" is an age; "the 1980s" is a date.
    let plural = letters == "s" && r.str(idx).len() > 2;
    (digits_again || network || plural).then(|| code_end(r, idx))
}

/// "1) …", "2) …": the mark of a list.
fn list_mark(r: Reader<'_>, idx: usize) -> Option<usize> {
    let opened = (idx.saturating_sub(8).max(r.start)..idx).any(|at| r.str(at) == "(");
    (r.str(idx + 1) == ")" && r.glued(idx + 1) && !opened && r.str(idx).len() <= 2).then_some(idx + 2)
}

/// "10 Downing Street", "221B Baker Street"
fn street(r: Reader<'_>, idx: usize) -> Option<usize> {
    if r.str(idx).len() > 5 || r.str(idx).contains(['.', ',']) {
        return None;
    }
    let letter = r.glued(idx + 1) && r.is_word(idx + 1) && r.str(idx + 1).len() == 1;
    let first = idx + 1 + usize::from(letter);
    // "6800 N. Port Road"
    let first = first + usize::from(matches!(r.str(first), "N" | "S" | "E" | "W" | "N." | "S." | "E." | "W."));
    let first = first + usize::from(r.str(first) == "." && r.glued(first));
    let capital = |at: usize| r.is_word(at) && r.case(at) == Case::Capital;
    let words = (first..first + 4).take_while(|&at| capital(at)).count();
    (first + 1..first + words).find(|&at| STREETS.contains(&r.lower(at))).map(|at| at + 1)
}

/// A bare figure that reads as a year, and what belongs to it: "2019", "2019-20", "1933/34".
fn year(r: Reader<'_>, idx: usize) -> Option<usize> {
    let text = r.str(idx);
    let like = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) && ("1000".."2101").contains(&text);
    if !like || measured(r, idx + 1) || is_count(r, idx, text < "1900") {
        return None;
    }
    let slash = r.str(idx + 1) == "/" && r.glued(idx + 1);
    let pair = (r.hyphen(idx + 1) || slash) && r.is_figure(idx + 2);
    Some(if pair { idx + 3 } else { idx + 1 })
}

/// Whether a figure like a year counts what stands behind it.
fn is_count(r: Reader<'_>, idx: usize, long_ago: bool) -> bool {
    let bounded = COUNT_BOUNDS.contains(&r.before(idx));
    let mass = MASSES.contains(&r.lower(idx + 1)) && r.case(idx + 1) == Case::Lower;
    let counts = || counted::begins_at(r, idx + 1);
    mass || (bounded && (r.is_word(idx + 1) || counts()))
        || (long_ago && !YEAR_WORDS.contains(&r.before(idx)) && counts())
}

/// Whether a unit, a percentage, a scale or money stands at `idx`, so that the figure before it is measured.
pub(super) fn measured(r: Reader<'_>, idx: usize) -> bool {
    matches!(r.number_word(idx), Some(Word::Scale(_) | Word::Hundred | Word::Dozen))
        || percents::after(r, idx).is_some()
        || currencies::after(r, idx, &Decimal::from(2000)).is_some()
        || units::after(r, idx).is_some_and(|unit| unit.row.ucum != "m" || r.lower(idx).len() > 1)
}

/// "24/7", "9/11", "50/50": a slash between figures that divides nothing.
fn slashed_pair(r: Reader<'_>, idx: usize) -> Option<usize> {
    if r.str(idx + 1) != "/" || !r.glued(idx + 1) || !r.glued(idx + 2) || !r.is_figure(idx + 2) {
        return None;
    }
    let parse = |at: usize| r.str(at).parse::<u32>().ok();
    let proper = parse(idx).zip(parse(idx + 2)).is_some_and(|(part, whole)| part < whole && whole <= 1000);
    let named = matches!((r.str(idx), r.str(idx + 2)), ("9", "11") | ("7", "7"));
    (named || !proper).then_some(idx + 3)
}

/// Whether a bare figure stands inside a name, with nothing counted behind it: "Apollo 11", "12 Angry Men".
pub(super) fn is_part_of_name(r: Reader<'_>, idx: usize, end: usize) -> bool {
    let text = r.str(idx);
    let named = name_before(r, idx) || (text.len() <= 2 && name_behind(r, end));
    if !named || text.len() > 5 || text.contains(',') {
        return false;
    }
    let counts = counted::begins_at(r, end) || phrase::is_time_unit(r.lower(r.past_hyphen(end)));
    !counts && !phrase::is_title_case(r)
}

/// Whether the word before the figure is written like a name, and is no adverb that opens the sentence.
fn name_before(r: Reader<'_>, idx: usize) -> bool {
    let Some(before) = idx.checked_sub(1).filter(|before| *before >= r.start) else { return false };
    let lower = r.lower(before);
    let capital = r.is_word(before) && matches!(r.case(before), Case::Capital | Case::Upper | Case::Mixed);
    let opener = before == r.start && (lower.ends_with("ly") || phrase::is_past_verb(lower));
    capital
        && !opener
        && !phrase::is_function_word(lower)
        && !phrase::is_date_name(lower)
        && r.number_word(before).is_none()
}

/// Whether two words behind the figure are written like a name ("12 Angry Men"; one alone may be a people, "29 Rohingya"),
/// and no day ("hit 20 Friday").
fn name_behind(r: Reader<'_>, end: usize) -> bool {
    let capital = |at: usize| r.is_word(at) && r.case(at) == Case::Capital && !phrase::is_date_name(r.lower(at));
    r.str(end) == "Cent" || (capital(end) && capital(end + 1))
}

/// Whether a number word is part of a name: a capital inside a sentence ("the Big Three", "BBC One", "Fifth Avenue").
pub(super) fn is_capital_word(r: Reader<'_>, idx: usize, end: usize) -> bool {
    if !r.is_word(idx) || r.case(idx) != Case::Capital || phrase::is_title_case(r) {
        return false;
    }
    let begins = idx == r.start || matches!(r.before(idx), "\"" | "“" | "‘" | "'" | ":" | "(" | "—" | "–" | "-");
    let name_behind = r.is_word(end) && r.case(end) == Case::Capital;
    !begins || (name_behind && matches!(r.number_word(idx), Some(Word::Ordinal(_))))
}

/// "zero in on the cause", "too clever by half"
pub(super) fn is_saying(r: Reader<'_>, idx: usize, end: usize) -> bool {
    let is_half = r.lower(idx) == "half" && r.before(idx) == "by" && idx >= r.start + 3;
    r.lower(idx) == "zero" && r.lower(end) == "in" && r.lower(end + 1) == "on" || is_half && r.lower(idx - 3) == "too"
}

/// Words before "one" that make it a pronoun.
const ONE_BEFORE: &[&str] = &[
    "no", "any", "every", "this", "that", "which", "each", "another", "the", "some", "first", "last", "next", "good",
    "bad", "new", "old", "big", "only", "such", "day", "loved", "other", "square", "a", "is", "as", "previous", "like",
];

/// Whether "one" is a pronoun or a habit of speech ("one of them", "no one", "one day").
pub(super) fn is_pronoun(r: Reader<'_>, idx: usize, end: usize) -> bool {
    let lone = idx == r.start && r.kind(end).is_none();
    if r.lower(idx) != "one" || end != idx + 1 || lone || r.hyphen(end) || idx > r.start && r.hyphen(idx - 1) {
        return false;
    }
    let next = r.lower(end);
    let habit =
        phrase::is_function_word(next) || matches!(next, "day" | "another" | "thing" | "way" | "'s" | "’s" | "side");
    // "at one point"
    let habit = habit || r.before(idx) == "at" && matches!(next, "point" | "time" | "stage");
    // "a legitimate one." but "it killed one."
    let closes = !r.is_word(end) && !r.is_figure(end) && r.is_word(idx.wrapping_sub(1));
    let before = r.before(idx);
    let described = closes && !phrase::is_function_word(before) && !phrase::is_past_verb(before);
    ONE_BEFORE.contains(&before) || habit || described
}

#[cfg(test)]
mod tests {
    use super::super::testing::all;

    #[test]
    fn names_and_labels_count_nothing() {
        for text in [
            "The Boeing 737 landed.",
            "The Airbus A380 landed.",
            "Drivers left the M25 and Route 66.",
            "G20 leaders met about Covid-19.",
            "Read Section 230 and Article 5.",
            "See pages 4-7 and chapter two.",
            "It happened at 10 Downing Street.",
            "The home side won 3-1 and then lost 0-2.",
            "Write to desk24@example.org or see https://example.org/2/page?n=30%2525.",
            "Release 4.2.1 is out, and so is iPhone 17.",
            "Shops open 24/7 since 9/11.",
            "The film opened in 1987 and in 2003-04.",
            "The 5G network failed.",
            "We have 2) and no more.",
            "No one asked which one was a good one.",
            "Maroon 5 played, and so did 50 Cent.",
            "It lies near Three Mile Island.",
            "The book is ISBN 978 3 16 148410 0 there.",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }

    #[test]
    fn counts_beside_names_are_kept() {
        for (text, count) in [
            ("In Paris 300 people marched.", "300"),
            ("Some 2020 people came.", "Some 2020"),
            ("He won by one vote.", "one"),
            ("The band sold 1800 tickets.", "1800"),
            ("The blast killed one.", "one"),
        ] {
            let numbers = all(text);
            assert_eq!(numbers.len(), 1, "{text}");
            assert_eq!(numbers[0].span.of(text), count);
        }
    }
}
