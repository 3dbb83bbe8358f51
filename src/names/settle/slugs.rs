//! The slugs that agencies put before a headline -> names without them: "FOCUS-Volvo posts profit", "Soccer-Ronaldo
//! hits", "UPDATE 2-Ford sees", "NBA BASKETBALL - STANDINGS", and headlines of tables ("FRENCH LEAGUE STANDINGS").

use std::ops::Range;

use super::joined::known;
use super::repair::{SETTLED, is_form};
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// What a story is, before its headline.
#[rustfmt::skip]
const STORIES: &[&str] = &[
    "advisory", "analysis", "brief", "column", "corrected", "deals", "diary", "exclusive", "explainer", "factbox",
    "feature", "focus", "graphic", "highlights", "insight", "interview", "newsmaker", "obituary", "poll", "preview",
    "profile", "refile", "rpt", "rtrs", "survey", "table", "text", "timeline", "update", "urgent", "wrapup",
];
/// What sport a story is about.
#[rustfmt::skip]
pub(super) const SPORTS: &[&str] = &[
    "athletics", "badminton", "baseball", "basketball", "boxing", "cricket", "cycling", "football", "golf", "gymnastics",
    "handball", "hockey", "judo", "olympics", "racing", "rowing", "rugby", "sailing", "skating", "skiing", "snooker",
    "soccer", "squash", "swimming", "tennis", "volleyball", "wrestling",
];
/// What a table holds, at the end of its headline.
const TABLES: &[&str] =
    &["fixtures", "result", "results", "score", "scoreboard", "scores", "standings", "summaries", "summary"];

/// Takes slugs off names, and names what only a slug hid.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut shorter: Vec<Proposal> = Vec::with_capacity(names.len());
    for mut name in names {
        trim(reader, &mut name);
        if !name.tokens.is_empty() {
            shorter.push(name);
        }
    }
    let mut hidden = Vec::new();
    for idx in (0..reader.tokens.len()).filter(|&idx| reader.capital(idx) && reader.tokens.starts_line(idx)) {
        if let Some((after, sport)) = slug(reader, idx) {
            hidden.extend(behind(reader, &shorter, after, sport));
        }
    }
    rules::overlay(reader, shorter, hidden)
}

/// Where the headline begins behind the slug at `idx`, and whether the slug is a sport's: "UPDATE 2-", "Motor racing-".
fn slug(reader: &Reader<'_>, idx: usize) -> Option<(usize, bool)> {
    let hyphen = (idx + 1..idx + 5).find(|&at| reader.hyphen(at))?;
    let last = if reader.figure(hyphen - 1) { hyphen.checked_sub(2)? } else { hyphen - 1 };
    let word = reader.tokens.lower(last);
    let sport = SPORTS.contains(&word);
    let shouted = (idx..=last).all(|at| reader.case(at) == Case::Upper) && STORIES.contains(&word);
    (last >= idx && last < idx + 3 && (sport || shouted)).then_some((hyphen + 1, sport))
}

/// The name at `after` that its slug hid, with what was found of it.
fn behind(reader: &Reader<'_>, names: &[Proposal], after: usize, sport: bool) -> Option<Proposal> {
    let at = names.partition_point(|name| name.tokens.end <= after);
    if let Some(name) = names.get(at).filter(|name| name.tokens.start <= after) {
        let rest = after..name.tokens.end;
        let label = known(reader, rest.clone()).unwrap_or(name.label);
        return (name.tokens.start < after).then(|| Proposal { tokens: rest, label, ..name.clone() });
    }
    if reader.everyday(after) || !reader.capital(after) || reader.is(after, Classes::FUNCTION.or(Classes::CALENDAR)) {
        return None;
    }
    let longest = reader.lexicon.longest(reader.tokens, after, (after + 5).min(reader.tokens.len()));
    let end = longest.map_or(after + 1, |(_, end)| end);
    let unknown = reader.classes(after) == Classes::NONE && reader.case(after) == Case::Capital;
    let guess = if sport { Label::Person } else { Label::Org };
    let label = known(reader, after..end).or(unknown.then_some(guess))?;
    Some(Proposal { tokens: after..end, label, margin: 0, by: FoundBy::Rule })
}

/// "NBA BASKETBALL", "FRENCH LEAGUE STANDINGS", "CHRYSLER CORP 1ST QTR SHR": what a line in capitals adds to a name.
fn trim(reader: &Reader<'_>, name: &mut Proposal) {
    let Range { start, mut end } = name.tokens;
    let words = || (start..end).filter(|&idx| reader.word(idx));
    if end < start + 2 || !words().all(|idx| reader.case(idx) == Case::Upper) {
        return;
    }
    let legal = |idx: usize| is_form(reader.tokens.lower(idx));
    let firm = (start + 1..end - 1)
        .find(|&idx| legal(idx) && !legal(idx + 1) && (reader.word(idx + 1) || reader.figure(idx + 1)));
    if let Some(firm) = firm.filter(|&firm| !matches!(reader.tokens.lower(firm + 1), "and" | "of")) {
        (name.tokens.end, name.label) = (firm + 1, Label::Org);
        return;
    }
    let table = TABLES.contains(&reader.tokens.lower(end - 1));
    let people = reader.is(start, Classes::PEOPLE) && !reader.is(start, Classes::GPE);
    if table && people {
        (name.tokens.end, name.label, name.margin) = (start + 1, Label::Norp, SETTLED);
        return;
    }
    let extra = |idx: usize| {
        let word = reader.tokens.lower(idx);
        TABLES.contains(&word) || (SPORTS.contains(&word) || word == "ice") && reader.is(start, Classes::ACRONYM)
    };
    let full = end;
    while end > start && extra(end - 1) {
        end -= 1;
    }
    name.tokens.end = end;
    if end < full && end == start + 1 {
        name.label = known(reader, start..end).unwrap_or(name.label);
    }
}
