//! Tokens -> dates, times, durations and sets (TIMEX3).
//!
//! Four steps, a file each: `recognise` reads the smallest pieces, `compose` and `ranges` let neighbours grow together,
//! `evidence` drops words that mean something else, `tell` goes through the text and has `resolve` fill in what is
//! missing and say from where. Where to look:
//!
//! - a wording: the tables `words`, `holidays`, `zones`, `idioms`; a day that goes by its date (Sept. 11): `known`;
//! - what pieces look like: `days` and `figures` (5 May, 5/5/2019), `years`, `portions` (quarters, seasons, "the second
//!   Friday of"), `relative` (last week), `offsets` (two weeks ago), `lengths` (six years), `spells` (months of talks),
//!   `sets` (every Sunday), `edges` (early 2019), `clock`, `hours` and `parts` (8 p.m., 3-4pm, Friday morning);
//! - what the words beside it say: `beside`, `tense`, and by them on which side of the writing it lies: `side`;
//! - what was told before it: `told`, and in a history the year of the story: `thread`;
//! - what is known of a time: `partial`, what a reader makes of it: `atom`, and lengths in `units`;
//! - the calendar: `calendar`, `lunar`, `hindu`, `within` (a piece of a longer stretch), `near` (one of several, by
//!   `tense`);
//! - how it is printed: `forms`, `write`.

mod atom;
mod beside;
mod calendar;
mod clock;
mod compose;
mod days;
mod edges;
mod evidence;
mod figures;
mod forms;
mod hindu;
mod holidays;
mod hours;
mod idioms;
mod known;
mod lengths;
mod lunar;
mod near;
mod offsets;
mod partial;
mod parts;
mod portions;
mod ranges;
mod recognise;
mod relative;
mod resolve;
mod scan;
mod sets;
mod side;
mod spells;
mod tell;
mod tense;
#[cfg(test)]
mod tests;
mod thread;
mod told;
mod typos;
mod units;
mod within;
mod words;
mod write;
mod years;
mod zones;

use jiff::civil;

use crate::document::{Block, BlockKind, Date, Sentence};
use crate::order;
use crate::span::Span;
use crate::text::blocks;
use crate::text::tokens::{TokenKind, Tokens};
use atom::Atom;
use known::Known;
use partial::{Base, From, Partial, Portion, Reading, Set, Year};
use resolve::Resolver;
use scan::Scan;
use tell::Teller;
use thread::Thread;
use units::Unit;
use words::{Shift, Word};

/// Finds the dates, and resolves what the text and the day of publication settle.
pub(crate) fn find(
    tokens: &Tokens<'_>,
    sentences: &[Sentence],
    blocks: &[Block],
    published: Option<civil::Date>,
) -> Vec<Date> {
    let found = recognise_all(tokens, blocks);
    let is_narrative = is_narrative(&found, published);
    let is_24_hours = found.iter().any(|atom| is_24_hours(tokens, atom));
    let resolver = Resolver { published, is_narrative, story: None, thread: Thread::default(), is_24_hours };
    let known = if is_narrative { Known::default() } else { Known::of(tokens, &found, published) };
    let mut teller = Teller::new(tokens, sentences, resolver, known);
    found.iter().enumerate().map(|(idx, atom)| teller.tell(atom, &found[idx + 1..])).collect()
}

/// The one date that the words of a span are when they are read by themselves.
pub(crate) fn read(
    tokens: &Tokens<'_>,
    sentences: &[Sentence],
    span: Span,
    published: Option<civil::Date>,
) -> Option<Date> {
    let mut dates = find(tokens, sentences, &[Block { kind: BlockKind::Paragraph, span }], published);
    dates.pop().filter(|_| dates.is_empty())
}

/// "14:05", "09:30": a clock that counts to 24.
fn is_24_hours(tokens: &Tokens<'_>, atom: &Atom) -> bool {
    let Reading::Moment(Partial { hour: Some(hour), .. }) = atom.reading else { return false };
    let said = tokens.lower(atom.start);
    (hour.clock.hour > 12 && said.parse() == Ok(hour.clock.hour))
        || (said.len() == 2 && said.starts_with('0') && !hour.is_open)
}

/// Dates that the page's own stamp seems to give: full dates before the text, on lines of boilerplate that speak of
/// publishing, and in the dateline.
pub(crate) fn offered(tokens: &Tokens<'_>, blocks: &[Block]) -> Vec<civil::Date> {
    let first_paragraph = first_of_text(blocks);
    let dateline = blocks::dateline(tokens, blocks).map(|(_, span)| Block { kind: BlockKind::Dateline, span });
    let stamps = blocks
        .iter()
        .enumerate()
        .filter(|(idx, block)| {
            let words = tokens.within(block.span);
            let is_short = words.len() <= 14 || block.kind == BlockKind::Dateline;
            let near_title = *idx <= first_paragraph && !matches!(block.kind, BlockKind::Title | BlockKind::Caption);
            let says_so =
                words.take(6).any(|word| matches!(tokens.lower(word), "published" | "updated" | "posted" | "modified"));
            is_short && (near_title || says_so)
        })
        .map(|(_, block)| *block);
    let stamps: Vec<Block> = stamps.chain(dateline).collect();
    let mut days: Vec<_> = recognise_all(tokens, &stamps).iter().filter_map(full_day).collect();
    order::by_key(&mut days, |&day| calendar::days_between(civil::Date::MIN, day).unsigned_abs());
    days.dedup();
    days
}

/// The paragraph that the text begins with: not the deck, which a byline or a stamp parts from it.
fn first_of_text(blocks: &[Block]) -> usize {
    let paragraph = |from: usize| (from..blocks.len()).find(|&idx| blocks[idx].kind == BlockKind::Paragraph);
    let signed = |idx: &usize| {
        blocks.get(idx + 1).is_some_and(|next| matches!(next.kind, BlockKind::Byline | BlockKind::Dateline))
    };
    let first = paragraph(0);
    first.filter(signed).and_then(|deck| paragraph(deck + 1)).or(first).unwrap_or(blocks.len())
}

/// The day of an expression that needs nothing filled in.
fn full_day(atom: &Atom) -> Option<civil::Date> {
    match atom.reading {
        Reading::Moment(Partial {
            year: Some(Year::Exact(year)),
            month: Some(month),
            day: Some(day),
            base: None,
            is_swappable: false,
            ..
        }) => civil::Date::new(year, month, day).ok(),
        _ => None,
    }
}

/// All expressions, in text order.
fn recognise_all(tokens: &Tokens<'_>, blocks: &[Block]) -> Vec<Atom> {
    let mut found = Vec::new();
    for block in blocks {
        let range = tokens.within(block.span);
        let scan = Scan { tokens, from: range.start, until: range.end, depth: 0 };
        let mut idx = range.start;
        while idx < range.end {
            if !may_begin(&scan, idx) {
                idx += 1;
                continue;
            }
            match widest_at(&scan, idx) {
                Some(Atom { reading: Reading::Impossible, end, .. }) => idx = end,
                Some(atom) => {
                    idx = atom.end;
                    // What was found before keeps its words: "for two years 2019 …".
                    let free = found.last().map_or(range.start, |previous: &Atom| previous.end);
                    found.push(Atom { start: atom.start.max(free), ..atom });
                }
                None => idx = after_idiom(&scan, idx),
            }
        }
    }
    found
}

/// The expression at `idx`, where the words around let it be one.
fn widest_at(scan: &Scan<'_, '_>, idx: usize) -> Option<Atom> {
    let atom = compose::widest(scan, idx)?;
    let atom = if evidence::holds(scan, &atom) {
        atom
    } else {
        compose::expression(scan, idx).filter(|atom| evidence::holds(scan, atom))?
    };
    Some(Atom { start: start_of(scan, &atom), ..atom })
}

/// A quick look before the readers are asked: most words can begin no expression.
fn may_begin(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let Some(token) = scan.tokens.get(idx) else { return false };
    match token.kind {
        TokenKind::Figure => true,
        TokenKind::Word => scan.lower(idx) == "the" || scan.is_capital(idx) || scan.word(idx).is_some(),
        TokenKind::Mark => matches!(scan.lower(idx), "'" | "’" | "‘" | "["),
    }
}

/// The next place to look: behind a name or saying, else the next token.
fn after_idiom(scan: &Scan<'_, '_>, idx: usize) -> usize {
    match scan.is(idx) {
        // "the player of the year" is a title, "the last match of the day" was played on that day.
        Some((Word::Idiom, _)) if edges::ranks(scan, idx) => idx + 1,
        Some((Word::Idiom, end)) => end,
        _ => idx + 1,
    }
}

/// Where an expression begins: "the" belongs to "the 1990s" and "the summer of 2019", but to the noun in "the
/// 21st-century economy".
fn start_of(scan: &Scan<'_, '_>, atom: &Atom) -> usize {
    if matches!(atom.reading, Reading::Set(Set { freq: Some(_), .. })) {
        return atom.start - sets::times_before(scan, atom.start).map_or(0, |(_, words)| words);
    }
    if atom.by == "to-date" {
        return atom.start - 1;
    }
    // "the 21 January ruling", but "the 21st of January"
    let is_ordinal = || matches!(scan.lower(atom.start + 2), "st" | "nd" | "rd" | "th");
    let is_day = scan.lower(atom.start) == "the" && atom.by == "day-month" && scan.is_figure(atom.start + 1);
    if is_day && scan.is_noun_like(atom.end) && !is_ordinal() {
        return atom.start + 1;
    }
    let names_year = matches!(atom.by, "year" | "year-range");
    let (takes, leaves) = match atom.reading {
        Reading::Moment(Partial { base: None, year, portion, .. }) => {
            let part_of_year = matches!(portion, Some(Portion::Season(_) | Portion::Quarter(_)));
            (is_long(year) || part_of_year, is_long(year) || (year.is_none() && portion.is_some()))
        }
        // "the spring of that year"
        Reading::Moment(Partial { portion: Some(Portion::Season(_)), .. }) => {
            (scan.lower(atom.start + 1) == "of", false)
        }
        // "the winter months"
        Reading::Set(_) => (atom.by == "season", false),
        // "the 12 months through July", but not "the two-week trip"
        Reading::Length(_, place) => {
            let is_plural = atom.by == "duration" && scan.lower(atom.end - 1).ends_with('s');
            let describes = scan.is_noun_like(atom.end) || scan.is_word(atom.end) && scan.is_capital(atom.end);
            (place.is_some() || is_plural && !describes, false)
        }
        _ => (false, false),
    };
    let follows_article = atom.start > scan.from && scan.before(atom.start) == "the";
    // "the year 2022", but not "the Parsi new year 2022"
    let is_new = atom.start >= scan.from + 2 && scan.lower(atom.start - 2) == "new";
    if names_year && !is_new && matches!(scan.before(atom.start), "year" | "years") {
        return atom.start - if atom.start >= scan.from + 2 && scan.before(atom.start - 1) == "the" { 2 } else { 1 };
    }
    if leaves && scan.is_noun_like(atom.end) {
        scan.skip_article(atom.start)
    } else {
        atom.start - usize::from(takes && follows_article)
    }
}

/// Decades and centuries, which may stand with their article or without.
fn is_long(year: Option<Year>) -> bool {
    matches!(year, Some(Year::Decade(_) | Year::ShortDecade(_) | Year::Century(_)))
}

/// Whether an article tells of long ago: most of its years lie well before its publication.
fn is_narrative(found: &[Atom], published: Option<civil::Date>) -> bool {
    let years = found.iter().filter_map(|atom| match atom.reading {
        Reading::Moment(Partial { year: Some(Year::Exact(year)), .. })
        | Reading::Range(Partial { year: Some(Year::Exact(year)), .. }, _) => Some(year),
        _ => None,
    });
    let (mut far, mut near) = (0, 0);
    for year in years {
        match published {
            Some(date) if (date.year() - 2..=date.year() + 1).contains(&year) => near += 1,
            _ => far += 1,
        }
    }
    let deictic = found.iter().filter(|atom| is_deictic(atom)).count();
    // A long text whose dates nearly all bring their year, and hardly any of them is told from today: even of recent
    // years.
    if far + near >= 30 && far + near > 10 * deictic && 2 * (far + near) > found.len() {
        return true;
    }
    // Without a publication date every year counts as far: then only a text full of them and without "last week" is
    // one. A report recalls years too; only a long text may quote a "today" now and then.
    let is_long = near == 0 && found.len() >= 40;
    let (fewest, is_told_today) = match published {
        Some(_) if is_long => (4, far <= 3 * deictic),
        Some(_) => (5, far <= 8 * deictic),
        None => (8, deictic > 0),
    };
    far >= fewest && far > 2 * near && !is_told_today
}

/// Whether an expression only makes sense from the day of writing: news has them, histories do not.
fn is_deictic(atom: &Atom) -> bool {
    let partial = match atom.reading {
        Reading::Moment(partial) => partial,
        Reading::Length(_, place) => return matches!(place, Some(Shift::Last | Shift::Past | Shift::Coming)),
        _ => return false,
    };
    let base = matches!(
        partial.base,
        Some(
            Base::Day(_)
                | Base::Shift(Shift::The, Some(Unit::Weekend))
                | Base::Shift(Shift::Last | Shift::This | Shift::Next, _)
                | Base::Offset { from: From::Writing, .. }
        )
    );
    base || (partial.weekday.is_some() && partial.year.is_none() && partial.nth.is_none())
}
