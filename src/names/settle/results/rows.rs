//! A line -> what a row of results is made of: names, figures and the marks between them.

use std::ops::Range;

use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::text::tokens::Case;

/// What a part of a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words with capitals that may be one name: "ST. LOUIS", "Rot-Weiss Essen", "1860 Munich".
    Name,
    /// A count of a result or a standing, of at most three digits: "5", ".651".
    Count,
    /// So many counts that hyphens join: "6-4", "10-0-45-1".
    Counts(usize),
    /// Any other figure: "23,226", "10.08", "10 1/2".
    Figure,
    /// The number of a player and its hyphen: "15-".
    Number,
    /// "v", "vs".
    Versus,
    /// "at".
    At,
    Open,
    Close,
    Comma,
    /// A mark that ends what was before: a semicolon, a colon, a full stop, a dash.
    Stop,
    /// A word that is no name.
    Word,
}

/// A part of a row.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub kind: Kind,
    pub tokens: Range<usize>,
}

/// Reads the parts of a line.
pub(super) fn read(reader: &Reader<'_>, line: Range<usize>, parts: &mut Vec<Part>) {
    parts.clear();
    let mut idx = line.start;
    while idx < line.end {
        let (kind, end) = part(reader, parts, idx, line.end);
        // "Werder 1 1860 Munich 0": a year between a count and a name opens the name.
        let opened = kind == Kind::Name
            && matches!(parts.as_slice(), [.., count, year]
            if count.kind == Kind::Count && year.kind == Kind::Figure && is_year(reader, &year.tokens));
        let from = if opened { parts.pop().map_or(idx, |year| year.tokens.start) } else { idx };
        parts.push(Part { kind, tokens: from..end });
        idx = end;
    }
}

fn is_year(reader: &Reader<'_>, tokens: &Range<usize>) -> bool {
    tokens.len() == 1 && reader.tokens.str(tokens.start).len() == 4
}

/// The part that begins at `idx`, and where it ends.
fn part(reader: &Reader<'_>, before: &[Part], idx: usize, until: usize) -> (Kind, usize) {
    if reader.figure(idx) {
        return figure(reader, idx, until);
    }
    let decimal = reader.mark(idx, ".") && reader.figure(idx + 1) && reader.tokens.glued(idx + 1);
    if decimal && !reader.tokens.glued(idx) {
        return (Kind::Count, idx + 2);
    }
    if reader.word(idx) {
        let named = before.last().is_some_and(|last| matches!(last.kind, Kind::Name | Kind::Count));
        return match reader.tokens.lower(idx) {
            "v" | "vs" if named || reader.capital(idx + 1) => (Kind::Versus, idx + 1),
            "at" if named || before.last().is_some_and(|last| last.kind == Kind::Close) => (Kind::At, idx + 1),
            _ if opens_name(reader, idx) => (Kind::Name, name_end(reader, idx, until)),
            _ => (Kind::Word, idx + 1),
        };
    }
    let kind = match reader.tokens.str(idx) {
        "(" => Kind::Open,
        ")" => Kind::Close,
        "," => Kind::Comma,
        _ => Kind::Stop,
    };
    (kind, idx + 1)
}

fn figure(reader: &Reader<'_>, idx: usize, until: usize) -> (Kind, usize) {
    let short =
        |at: usize| reader.tokens.str(at).len() <= 3 && reader.tokens.str(at).bytes().all(|b| b.is_ascii_digit());
    let joined = |at: usize| at + 1 < until && reader.tokens.glued(at) && reader.tokens.glued(at + 1);
    let (mut end, mut counts, mut plain) = (idx + 1, 1, short(idx));
    while joined(end) && matches!(reader.tokens.str(end), "-" | "–" | "/") && reader.figure(end + 1) {
        plain &= short(end + 1);
        counts += 1;
        end += 2;
    }
    if joined(end) && reader.mark(end, "-") && reader.capital(end + 1) {
        return (Kind::Number, end + 1);
    }
    // "21st" and "$5m" count something.
    let unit = end < until && reader.word(end) && reader.tokens.glued(end);
    let priced = reader.tokens.glued(idx) && idx > 0 && !matches!(reader.tokens.str(idx - 1), "(" | "-");
    let kind = match counts {
        _ if unit || priced || !plain => Kind::Figure,
        1 => Kind::Count,
        _ => Kind::Counts(counts),
    };
    (kind, if unit { end + 1 } else { end })
}

/// Whether a name may begin with the word at `idx`.
fn opens_name(reader: &Reader<'_>, idx: usize) -> bool {
    let glued = reader.tokens.glued(idx) && idx > 0 && reader.word(idx - 1);
    reader.capital(idx)
        && !glued
        && !reader.is(idx, Classes::CALENDAR)
        && (!function(reader, idx) || reader.initial(idx))
}

/// Whether the word at `idx` is one that a name does not begin or end with ("In", "AT").
fn function(reader: &Reader<'_>, idx: usize) -> bool {
    matches!(reader.tokens.lower(idx), "v" | "vs" | "at")
        || reader.is(idx, Classes::FUNCTION)
            && reader.case(idx) != Case::Upper
            && !reader.is(idx, Classes::NAME.or(Classes::PLACE_ACRONYM))
}

/// Where the name that begins at `idx` ends.
fn name_end(reader: &Reader<'_>, idx: usize, until: usize) -> usize {
    // "Sheffield Wednesday" is the one club that is called after a day.
    let day = |at: usize| reader.is(at, Classes::CALENDAR) && reader.tokens.lower(at - 1) != "sheffield";
    let word = |at: usize| at < until && reader.capital(at) && !day(at) && !function(reader, at);
    let mut end = idx + 1;
    while end < until {
        let next = match reader.tokens.str(end) {
            "-" | "'" | "’" | "/" if reader.tokens.glued(end) && reader.tokens.glued(end + 1) => end + 1,
            // "St. Louis", "J. Smith", "J.P. Smith".
            "." if reader.tokens.glued(end) && reader.tokens.str(end - 1).len() <= 2 => end + 1,
            "&" => end + 1,
            // "San Francisco 49ers".
            _ if reader.figure(end) && reader.tokens.glued(end + 1) && reader.tokens.lower(end + 1) == "ers" => {
                end += 2;
                continue;
            }
            // "Schalke 04", "Mainz 05".
            _ if reader.figure(end) && reader.tokens.str(end).len() == 2 && reader.tokens.str(end).starts_with('0') => {
                end += 1;
                continue;
            }
            _ if reader.is(end, Classes::PARTICLE) => end + 1,
            _ => end,
        };
        if !word(next) {
            break;
        }
        end = next + 1;
    }
    end
}
