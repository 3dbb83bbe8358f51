//! Rows of results, standings and scoreboards -> their teams and people: figures part the names there, and names that
//! stand in rows of one shape are things of one kind.

mod people;
mod rows;
mod teams;

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::agree::FIRM;
use super::repair::SETTLED;
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::Proposal;
use crate::text::tokens::Case;
use rows::{Kind, Part};

/// The row of a standing has at least this many counts.
const COLUMNS: usize = 3;
/// So many rows of one shape are a table.
const TABLE: usize = 2;
/// So many people with their clubs are a list of players.
const CLUBS: usize = 3;
/// What stands in brackets between two results has at most this many parts.
const BRACKETS: usize = 40;

/// A country's name has at most this many tokens before the words of a headline.
const NATION: usize = 3;
/// Countries by their teams alone; the gazetteer has them under places or not at all.
const NATIONS: &[&str] = &["england", "scotland", "wales", "northern ireland", "west indies"];
/// What no row of results is about: "Boeing 747" and "World Cup 98".
const MADE: Classes = Classes::PRODUCT.or(Classes::MAKER);
const HEADS: Classes = Classes::EVENT_HEAD.or(Classes::LAW_HEAD).or(Classes::WORK_HEAD);

/// What such rows say, in the stead of whatever else was found there.
pub(crate) fn find(reader: &Reader<'_>, names: &[Proposal]) -> Vec<Proposal> {
    let mut results =
        Results { reader, names, parts: Vec::new(), found: Vec::new(), tables: Default::default(), plain: Vec::new() };
    let mut start = 0;
    for idx in 1..=reader.tokens.len() {
        if reader.tokens.starts_line(idx) {
            rows::read(reader, start..idx, &mut results.parts);
            results.read();
            start = idx;
        }
    }
    results.finish()
}

/// The names in rows of one shape, and what speaks for people and for teams there.
#[derive(Default)]
struct Table {
    names: Vec<Range<usize>>,
    rows: usize,
    people: usize,
    teams: usize,
}

struct Results<'r, 'a> {
    reader: &'r Reader<'a>,
    names: &'r [Proposal],
    /// The line that is read.
    parts: Vec<Part>,
    found: Vec<Proposal>,
    /// Standings, leader boards, and pairs that have yet to play.
    tables: [Table; 3],
    /// Everyday words in rows of standings: teams where another row says so ("Lens", "Reading").
    plain: Vec<Range<usize>>,
}

impl Results<'_, '_> {
    /// What a part of the line is; nothing past its end.
    fn kind(&self, at: usize) -> Option<Kind> {
        self.parts.get(at).map(|part| part.kind)
    }

    fn is(&self, at: usize, kinds: &[Kind]) -> bool {
        self.kind(at).is_some_and(|kind| kinds.contains(&kind))
    }

    fn tokens(&self, at: usize) -> Range<usize> {
        self.parts[at].tokens.clone()
    }

    fn name(&self, at: usize) -> bool {
        self.is(at, &[Kind::Name])
    }

    /// Whether a part of the line is this one word or mark.
    fn reads(&self, at: usize, text: &str) -> bool {
        self.parts.get(at).is_some_and(|part| self.reader.mark(part.tokens.start, text))
    }

    /// Whether the line ends at `at`, or a mark parts what follows.
    fn ends(&self, at: usize) -> bool {
        self.kind(at).is_none_or(|kind| matches!(kind, Kind::Stop | Kind::Comma | Kind::Open | Kind::Close))
    }

    /// Reads one line.
    fn read(&mut self) {
        let figures = self.parts.iter().any(|part| matches!(part.kind, Kind::Count | Kind::Counts(_) | Kind::Number));
        if figures && (self.row() || self.batting()) {
            return;
        }
        if figures {
            self.enumerated();
        }
        let mut at = 0;
        let mut fresh = true;
        while at < self.parts.len() {
            let next = if fresh { self.pair(at) } else { None };
            let next = next.or_else(|| self.continental(at)).or_else(|| self.fixture(at, fresh));
            let next = next.or_else(|| self.played(at)).or_else(|| self.innings(at));
            self.bracketed(at);
            self.single(at);
            self.summary(at);
            let end = next.unwrap_or(at + 1);
            for inner in at + 1..end {
                self.bracketed(inner);
            }
            fresh = next.is_some() || self.ends(at);
            at = end;
        }
    }

    /// Where the brackets that open at `at` end.
    fn after_brackets(&self, at: usize) -> usize {
        if self.kind(at) != Some(Kind::Open) {
            return at;
        }
        (at..at + BRACKETS).find(|&at| self.kind(at) == Some(Kind::Close)).map_or(at, |close| close + 1)
    }

    /// "Widzew Lodz 12 9 2 1", "198 Ana Ruiz 63 70 65, Odd Halvorsen (Norway) 66 66 66": the row of a table.
    fn row(&mut self) -> bool {
        let ranked = usize::from(self.is(0, &[Kind::Count]));
        let mut at = ranked + usize::from(ranked > 0 && self.is(1, &[Kind::Stop]));
        let total = ranked > 0 && self.tokens(0).len() == 1 && self.reader.tokens.str(self.tokens(0).start).len() == 3;
        let (mut names, mut people) = (Vec::new(), usize::from(total));
        loop {
            if !self.name(at) {
                return false;
            }
            names.push(self.tokens(at));
            let after = self.after_brackets(at + 1);
            people += usize::from(after == at + 4 && self.is_nation(&self.tokens(at + 2)));
            let counts = self.parts.get(after..).unwrap_or_default().iter();
            at = after + counts.take_while(|part| part.kind == Kind::Count).count();
            if at - after < COLUMNS - ranked {
                return false;
            }
            if !(ranked > 0 && self.is(at, &[Kind::Comma])) {
                break;
            }
            at += 1;
        }
        let rest = (at..self.parts.len()).any(|at| self.is(at, &[Kind::Word, Kind::Name]));
        if rest {
            return false;
        }
        if names.iter().all(|name| self.is_plain(name)) {
            self.plain.extend(names);
            return false;
        }
        let table = &mut self.tables[ranked];
        table.names.extend(names);
        table.rows += 1;
        table.people += people;
        true
    }

    /// Whether a name is a country's.
    fn is_nation(&self, name: &Range<usize>) -> bool {
        let lower = self.reader.tokens.lower_in(name.clone());
        self.reader.lexicon.word(lower).any(Classes::COUNTRY.or(Classes::PLACE_ACRONYM)) || NATIONS.contains(&lower)
    }

    /// Whether the gazetteer knows a name for what teams go by.
    fn is_team(&self, name: &Range<usize>) -> bool {
        let classes = self.reader.lexicon.word(self.reader.tokens.lower_in(name.clone()));
        classes.any(Classes::GPE.or(Classes::ORGANISATION).or(Classes::LONE_ORG)) || self.is_nation(name)
    }

    /// Whether a name of several words begins as those of people do.
    fn is_person(&self, name: &Range<usize>) -> bool {
        let first = name.start;
        let given = self.reader.is(first, Classes::GIVEN) && !self.reader.is(first, Classes::GPE);
        let headed = self.reader.is(name.end - 1, Classes::HEAD);
        name.len() > 1 && (given || self.reader.initial(first)) && !headed && !self.is_team(name)
    }

    /// Whether a name is nothing but everyday words ("Net").
    fn is_plain(&self, name: &Range<usize>) -> bool {
        let plain = |idx: usize| self.reader.everyday(idx) || !self.reader.word(idx);
        name.clone().all(plain) && !self.is_team(name)
    }

    /// The first name of the tagger that touches one of ours.
    fn found(&self, name: &Range<usize>) -> Option<&Proposal> {
        let at = self.names.partition_point(|found| found.tokens.end <= name.start);
        self.names.get(at).filter(|found| found.tokens.start < name.end)
    }

    /// The country that opens a name in capital letters: "PERU SCOREBOARD".
    fn without_heading(&self, name: Range<usize>) -> Range<usize> {
        let shouted = name.clone().all(|idx| self.reader.case(idx) != Case::Capital);
        let ends = (name.start + 1..name.end.min(name.start + NATION + 1)).rev();
        let nation = ends.map(|end| name.start..end).find(|nation| self.is_nation(nation));
        nation.filter(|_| shouted && !self.is_team(&name)).unwrap_or(name)
    }

    /// Whether a name is none of a team.
    fn is_other(&self, name: &Range<usize>) -> bool {
        let law = self.found(name).is_some_and(|found| found.label == Label::Law);
        // "P 10 W 8" counts matches.
        let made = self.reader.is(name.start, MADE) || self.reader.initial(name.end - 1);
        law || !self.is_team(name) && (made || name.len() > 1 && self.reader.is(name.end - 1, HEADS))
    }

    /// A country's team goes by the country; any other is a club.
    fn add_team(&mut self, name: Range<usize>) {
        let label = if self.is_nation(&name) { Label::Gpe } else { Label::Org };
        // That a town stands for its club here says nothing of the same town elsewhere.
        let margin = if self.is_team(&name) { 0 } else { SETTLED };
        self.add(name, label, margin);
    }

    fn add(&mut self, tokens: Range<usize>, label: Label, margin: i32) {
        self.found.push(Proposal { tokens, label, margin, by: FoundBy::Rule });
    }

    /// Names what the tables hold, and hands back all that was found.
    fn finish(mut self) -> Vec<Proposal> {
        for mut table in std::mem::take(&mut self.tables) {
            if table.rows < TABLE {
                continue;
            }
            table.people += table.names.iter().filter(|name| self.is_person(name)).count();
            table.teams += table.names.iter().filter(|name| self.is_team(name)).count();
            for name in table.names {
                if table.people > table.teams {
                    self.add(name, Label::Person, FIRM);
                } else {
                    self.add_team(name);
                }
            }
        }
        self.clubs();
        self.found
    }

    /// The clubs of people, in brackets behind them: "Lilian Laslandes (Auxerre)".
    fn clubs(&mut self) {
        let reader = self.reader;
        let team = |name: &&Proposal| matches!(name.label, Label::Org | Label::Gpe);
        let teams: FxHashSet<&str> =
            self.found.iter().filter(team).map(|name| reader.tokens.lower_in(name.tokens.clone())).collect();
        let is_team = |tokens: &Range<usize>| teams.contains(reader.tokens.lower_in(tokens.clone()));
        let mut clubs = Vec::new();
        for name in self.names.iter().filter(|name| name.label == Label::Person) {
            let from = name.tokens.end + 1;
            let close = (from + 1..from + 5).find(|&idx| matches!(reader.tokens.str(idx), ")" | ","));
            clubs.extend(close.filter(|_| reader.mark(from - 1, "(")).map(|close| from..close));
        }
        // Where most are clubs and no country is among them, all are: nobody's town stands there.
        let org = |tokens: &Range<usize>| self.found(tokens).is_some_and(|name| name.label == Label::Org);
        let sure = clubs.iter().filter(|club| is_team(club) || org(club)).count();
        let place = |club: &Range<usize>| self.found(club).is_some_and(|name| name.tokens == *club);
        let nation = clubs.iter().any(|club| self.is_nation(club));
        if nation || clubs.len() < CLUBS || 3 * sure < 2 * clubs.len() {
            clubs.retain(is_team);
        } else {
            clubs.retain(|club| is_team(club) || place(club));
        }
        clubs.extend(std::mem::take(&mut self.plain).into_iter().filter(is_team));
        for club in clubs {
            self.add_team(club);
        }
    }
}
