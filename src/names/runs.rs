//! A sentence -> runs of capitalised words and the small words that join them: "Department of Health and Human Services".

use std::ops::Range;

use super::lexicon::Classes;
use super::reader::Reader;
use crate::text::tokens::Case;

/// Heads that go on with "for", "on" or "against" inside a name ("Committee on …").
const PURPOSE_HEADS: &[&str] = &[
    "agency",
    "alliance",
    "association",
    "campaign",
    "center",
    "centers",
    "centre",
    "coalition",
    "commission",
    "committee",
    "conference",
    "convention",
    "council",
    "department",
    "foundation",
    "fund",
    "institute",
    "movement",
    "office",
    "organisation",
    "organization",
    "partnership",
    "school",
    "subcommittee",
];

/// Heads whose field may be two ("Ministry of Trade and Industry").
const FIELD_HEADS: &[&str] = &[
    "department",
    "ministry",
    "committee",
    "office",
    "school",
    "faculty",
    "bureau",
    "institute",
    "secretary",
    "minister",
    "subcommittee",
    "college",
    "board",
    "council",
    "commission",
    "university",
    "center",
    "centre",
    "agency",
    "association",
];

/// Ends of web addresses that companies go by ("Booking.com").
const DOMAINS: &[&str] = &["com", "org", "net", "ru", "uk", "kz", "io"];

/// A run has about this many tokens at most: a page of capitals is no name, and every later step may read a whole run.
const LONGEST: usize = 24;

/// Hands every run of a stretch to `take`.
pub(crate) fn all(reader: &Reader<'_>, stretch: Range<usize>, mut take: impl FnMut(Range<usize>)) {
    let mut from = stretch.start;
    while let Some(run) = next(reader, from, stretch.end) {
        from = run.end;
        take(run);
    }
}

/// The next run at or after `from`.
fn next(reader: &Reader<'_>, from: usize, until: usize) -> Option<Range<usize>> {
    let start = (from..until).find(|&idx| starts(reader, idx, until))?;
    let mut end = first_end(reader, start, until);
    while let Some(further) = extend(reader, start, end, until).filter(|further| further - start <= LONGEST) {
        end = further;
    }
    Some(start..with_full_stop(reader, end, until))
}

/// Whether a run can begin here: a capital letter, or a particle before one ("al-Shabab", "van Dijk").
fn starts(reader: &Reader<'_>, idx: usize, until: usize) -> bool {
    (reader.capital(idx) && !reader.in_address(idx)) || lower_particle(reader, idx, until).is_some()
}

/// The token that a particle at the head of a name leads to.
fn lower_particle(reader: &Reader<'_>, idx: usize, until: usize) -> Option<usize> {
    let lower = reader.tokens.str(idx);
    let name = if reader.hyphen(idx + 1) && matches!(lower, "al" | "el" | "ash" | "ad" | "as") {
        idx + 2
    } else if matches!(lower, "al" | "bin" | "ibn" | "van" | "von" | "de" | "iPhone" | "eBay") {
        idx + 1
    } else {
        return None;
    };
    (name < until && reader.capital(name)).then_some(name)
}

fn first_end(reader: &Reader<'_>, start: usize, until: usize) -> usize {
    let name = if reader.capital(start) { start } else { lower_particle(reader, start, until).unwrap_or(start) };
    known_end(reader, name, until).unwrap_or(name + 1)
}

/// The end of the longest name of the gazetteer that begins here.
fn known_end(reader: &Reader<'_>, idx: usize, until: usize) -> Option<usize> {
    if !reader.is(idx, Classes::OPENS) {
        return None;
    }
    let (_, end) = reader.lexicon.longest(reader.tokens, idx, until)?;
    reader.capital(end - 1).then_some(end)
}

/// Where the run ends with one more word in it.
fn extend(reader: &Reader<'_>, start: usize, end: usize, until: usize) -> Option<usize> {
    if end >= until || reader.tokens.starts_line(end) {
        return None;
    }
    let further =
        if reader.word(end) { word_after(reader, start, end, until) } else { mark_after(reader, end, until) }?;
    (further <= until).then_some(further)
}

/// Over a mark: an abbreviation's full stop, a hyphen, "&", "/".
fn mark_after(reader: &Reader<'_>, end: usize, until: usize) -> Option<usize> {
    let (last, next) = (end - 1, end + 1);
    if reader.figure(end) && reader.tokens.glued(end) && reader.capital(last) {
        return Some(if reader.tokens.glued(next) && reader.capital(next) { next + 1 } else { next });
    }
    if reader.figure(end) {
        return (reader.is(last, Classes::PRODUCT) && reader.case(last) != Case::Lower).then_some(next);
    }
    if next >= until {
        return None;
    }
    let joins = match reader.tokens.str(end) {
        "." if reader.tokens.glued(end) && reader.tokens.glued(next) && DOMAINS.contains(&reader.tokens.str(next)) => {
            true
        }
        "." => {
            reader.tokens.glued(end)
                && reader.capital(next)
                && !reader.is(next, Classes::FUNCTION)
                && (reader.initial(last) || reader.is(last, Classes::ABBREVIATION))
        }
        "&" => reader.capital(next),
        "/" => reader.tokens.glued(end) && reader.case(last) == Case::Upper && reader.case(next) == Case::Upper,
        _ if reader.hyphen(end) => hyphen_joins(reader, last, next),
        _ => false,
    };
    joins.then(|| known_end(reader, next, until).unwrap_or(next + 1))
}

/// "Anglo-Dutch", "Jong-il", "F-16", but not "Nairobi-based".
fn hyphen_joins(reader: &Reader<'_>, last: usize, next: usize) -> bool {
    if reader.capital(next) {
        return true;
    }
    if reader.figure(next) {
        return reader.tokens.str(last).len() <= 3;
    }
    // The second half of a given name, which East Asian names write small; any word we know is the tail of a compound.
    reader.case(next) == Case::Lower
        && reader.tokens.str(next).len() <= 6
        && !reader.is(next, Classes::COMPOUND)
        && !reader.lexicon.is_common(reader.tokens.lower(next))
        && reader.case(last) == Case::Capital
}

/// Over a word: another capital, a particle, or one of the small words that join the parts of a name.
fn word_after(reader: &Reader<'_>, start: usize, end: usize, until: usize) -> Option<usize> {
    let last = end - 1;
    if reader.capital(end) {
        // "I", "The" in the middle of a run are part of a title only when the title goes on.
        let goes_on = !reader.is(end, Classes::FUNCTION) || (end + 1 < until && reader.capital(end + 1));
        return goes_on.then(|| known_end(reader, end, until).unwrap_or(end + 1));
    }
    if reader.is(end, Classes::PARTICLE)
        && let Some(name) = after_particles(reader, end, until)
    {
        return Some(name + 1);
    }
    let name = |from: usize| {
        let at = if reader.mark(from, "the") { from + 1 } else { from };
        let fits = at < until && reader.capital(at) && !reader.is(at, Classes::FUNCTION.or(Classes::CALENDAR));
        fits.then(|| known_end(reader, at, until).unwrap_or(at + 1))
    };
    match reader.tokens.str(end) {
        "of" if reader.is(last, Classes::OF_HEAD) => name(end + 1),
        "of" if reader.is(last, Classes::TITLE) => name(end + 1).filter(|&at| reader.is(at - 1, Classes::OFFICE)),
        "for" | "on" | "against" if PURPOSE_HEADS.contains(&reader.tokens.lower(last)) => name(end + 1),
        "and" => and_joins(reader, start, end, until).then(|| end + 2),
        _ => None,
    }
}

/// The capital that follows one or two particles ("de la Cruz", "bin al-Hussein").
fn after_particles(reader: &Reader<'_>, end: usize, until: usize) -> Option<usize> {
    let name = (end..until.min(end + 4))
        .find(|&at| reader.capital(at) || !(reader.is(at, Classes::PARTICLE) || (at > end && reader.hyphen(at))))?;
    reader.capital(name).then_some(name)
}

/// Whether "and" at `idx` stands inside one name.
fn and_joins(reader: &Reader<'_>, start: usize, idx: usize, until: usize) -> bool {
    if idx + 1 >= until || !reader.capital(idx + 1) || reader.is(idx + 1, Classes::FUNCTION.or(Classes::TITLE)) {
        return false;
    }
    let of = (start..idx).find(|&at| matches!(reader.tokens.str(at), "of" | "for" | "on"));
    if let Some(of) = of {
        let field = of > start && FIELD_HEADS.contains(&reader.tokens.lower(of - 1));
        return field && reader.everyday(idx - 1) && reader.everyday(idx + 1);
    }
    // "Food and Drug Administration": two everyday words before the head of an organisation.
    let mut last = idx + 1;
    while last + 1 < until && reader.capital(last + 1) {
        last += 1;
    }
    last > idx + 1 && reader.is(last, Classes::ORG_HEAD) && reader.everyday(idx - 1) && reader.everyday(idx + 1)
}

/// The full stop of "Inc." and "Jr." belongs to the name unless it also ends the sentence.
fn with_full_stop(reader: &Reader<'_>, end: usize, until: usize) -> usize {
    let abbreviated = reader.mark(end, ".")
        && reader.tokens.glued(end)
        && reader.is(end - 1, Classes::ABBREVIATION.or(Classes::SUFFIX))
        && !reader.is(end - 1, Classes::TITLE);
    if abbreviated && end + 1 < until { end + 1 } else { end }
}
