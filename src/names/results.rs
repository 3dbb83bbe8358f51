//! Rows of results, standings and scoreboards -> their teams and people: figures part the names there, and names that
//! stand in rows of one shape are things of one kind.

use std::ops::Range;

use super::agree::FIRM;
use super::lexicon::Classes;
use super::reader::Reader;
use super::repair::SETTLED;
use super::rows::{self, Kind, Part};
use super::rules::Proposal;
use crate::document::{FoundBy, Label};

/// The row of a standing has at least this many counts.
const COLUMNS: usize = 3;
/// So many rows of one shape are a table.
const TABLE: usize = 2;
/// What stands in brackets between two results has at most this many parts.
const BRACKETS: usize = 40;

/// How somebody is out at cricket, after the name and before that of the bowler.
const OUT: &[&str] = &["c", "b", "st", "lbw", "not", "run", "hit", "retired", "absent"];
/// Countries by their teams alone; the gazetteer has them under places or not at all.
const NATIONS: &[&str] = &["england", "scotland", "wales", "northern ireland", "west indies"];
/// What no row of results is about: "Boeing 747" and "World Cup 98".
const MADE: Classes = Classes::PRODUCT.or(Classes::MAKER);
const HEADS: Classes = Classes::EVENT_HEAD.or(Classes::LAW_HEAD).or(Classes::WORK_HEAD);
/// What one side does to the other before the figures of a result say how.
#[rustfmt::skip]
const PLAYED: &[&str] = &[
    "beat", "beats", "blanked", "bt", "crushed", "defeated", "defeats", "downed", "edged", "hammered", "outlasted",
    "overpowered", "routed", "thrashed", "tied", "topped", "trounced", "whipped",
];

/// What such rows say, in the stead of whatever else was found there.
pub(crate) fn find(reader: &Reader<'_>, names: &[Proposal]) -> Vec<Proposal> {
    let mut results = Results { reader, names, parts: Vec::new(), found: Vec::new(), tables: Default::default() };
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
        let mut at = 0;
        let mut fresh = true;
        while at < self.parts.len() {
            let next = if fresh { self.pair(at) } else { None };
            let next = next.or_else(|| self.fixture(at, fresh)).or_else(|| self.played(at));
            self.bracketed(at);
            self.single(at);
            let end = next.unwrap_or(at + 1);
            for inner in at + 1..end {
                self.bracketed(inner);
            }
            fresh = next.is_some() || self.ends(at);
            at = end;
        }
    }

    /// "Leeds 2 (Hale 4) Derby 1", "Army 22, Navy 19", "Leeds 2-1 Derby": both are teams. Hands back where the pair ends.
    fn pair(&mut self, at: usize) -> Option<usize> {
        if !self.name(at) {
            return None;
        }
        let counted = |at: usize| self.kind(at + 1) == Some(Kind::Count);
        let joint = self.kind(at + 1) == Some(Kind::Counts(2));
        let after = if joint { at + 2 } else { self.after_brackets(at + 2) };
        let second = after + usize::from(!joint && self.is(after, &[Kind::Comma, Kind::At]));
        if !self.name(second) || !joint && !(counted(at) && counted(second)) {
            return None;
        }
        let end = if joint { second + 1 } else { self.after_brackets(second + 2) };
        let comma = self.kind(second - 1) == Some(Kind::Comma);
        let whole = self.ends(end) || !joint && self.name(end);
        let listed = comma && (at > 0 && self.kind(at - 1) != Some(Kind::Stop) || self.is(end, &[Kind::Comma]));
        let teams = [self.tokens(at), self.tokens(second)];
        if !whole
            || listed
            || teams.iter().any(|team| self.is_other(team))
            || teams.iter().all(|team| self.is_plain(team))
        {
            return None;
        }
        let people = teams.iter().filter(|team| self.is_person(team)).count();
        if people == teams.len() || comma && people > 0 {
            return None;
        }
        for team in teams {
            self.add_team(team);
        }
        Some(end)
    }

    /// "Arsenal v Chelsea", "Peru v Chile", and "Denver at Utah" on a line of its own.
    fn fixture(&mut self, at: usize, fresh: bool) -> Option<usize> {
        let line = at == 0 && self.parts.len() == 3 && self.is(1, &[Kind::At]);
        if !(line || self.is(at + 1, &[Kind::Versus])) || !self.name(at) || !self.name(at + 2) {
            return None;
        }
        let teams = [self.tokens(at), self.without_plain(self.tokens(at + 2))];
        if !line && teams.iter().all(|team| self.is_nation(team)) {
            for team in teams {
                self.add_team(team);
            }
        } else if fresh && self.ends(at + 3) && !teams.iter().any(|team| self.is_other(team)) {
            self.tables[2].names.extend(teams);
            self.tables[2].rows += 1;
        }
        Some(at + 3)
    }

    /// "Dallas beat Phoenix 4-1", "Ana Ruiz (Peru) beat 3-Ilse Brandt (Austria) 6-4 6-3".
    fn played(&mut self, at: usize) -> Option<usize> {
        let verb = if self.name(at) { self.after_brackets(at + 1) } else { return None };
        let played =
            self.is(verb, &[Kind::Word]) && PLAYED.contains(&self.reader.tokens.lower(self.tokens(verb).start));
        let other = verb + 1 + usize::from(self.is(verb + 1, &[Kind::Number]));
        let counts = self.after_brackets(other + 1);
        if !played || !self.name(other) || !matches!(self.kind(counts), Some(Kind::Counts(_))) {
            return None;
        }
        let from = |at: usize| self.after_brackets(at + 1) == at + 4 && self.is_nation(&self.tokens(at + 2));
        let sides = [self.tokens(at), self.tokens(other)];
        let people = from(at) && from(other);
        let teams = verb == at + 1 && counts == other + 1 && sides.iter().any(|side| self.is_team(side));
        for side in sides {
            if people && side.len() > 1 {
                self.add(side, Label::Person, SETTLED);
            } else if teams && !self.is_other(&side) {
                self.add_team(side);
            }
        }
        (people || teams).then_some(counts)
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
            at = (after..).find(|&at| self.kind(at) != Some(Kind::Count)).unwrap_or(after);
            if at - after < COLUMNS - ranked {
                return false;
            }
            if !(ranked > 0 && self.is(at, &[Kind::Comma])) {
                break;
            }
            at += 1;
        }
        let rest = (at..self.parts.len()).any(|at| self.is(at, &[Kind::Word, Kind::Name]));
        if rest || names.iter().all(|name| self.is_plain(name)) {
            return false;
        }
        let teams = names.iter().filter(|name| self.is_team(name)).count();
        people += names.iter().filter(|name| self.is_person(name)).count();
        let table = &mut self.tables[ranked];
        table.names.extend(names);
        table.rows += 1;
        table.people += people;
        table.teams += teams;
        true
    }

    /// "M. Hale c Ruiz b Bekova 14": who is out, and by whom.
    fn batting(&mut self) -> bool {
        let out = |at: usize| {
            self.is(at, &[Kind::Word]) && OUT.contains(&self.reader.tokens.str(self.parts[at].tokens.start))
        };
        let last = self.parts.len() - 1;
        if !self.name(0) || !out(1) || self.kind(last) != Some(Kind::Count) {
            return false;
        }
        let people: Vec<usize> = (0..last).filter(|&at| self.name(at) && (at == 0 || out(at - 1))).collect();
        for at in people {
            self.add(self.tokens(at), Label::Person, SETTLED);
        }
        true
    }

    /// "2 (Hale 40, Ruiz 75)": who scored, in brackets behind a count.
    fn bracketed(&mut self, at: usize) {
        let count = matches!(self.kind(at), Some(Kind::Count | Kind::Counts(2)));
        let counted = |at: usize| self.name(at) && self.is(at + 1, &[Kind::Count]);
        if !count || self.kind(at + 1) != Some(Kind::Open) || !counted(at + 2) {
            return;
        }
        let end = self.after_brackets(at + 1);
        let scorers: Vec<usize> = (at + 2..end).filter(|&at| counted(at)).collect();
        for at in scorers {
            let name = self.tokens(at);
            if !(self.is_plain(&name) || self.is_other(&name) || self.is_nation(&name)) {
                self.add(name, Label::Person, FIRM);
            }
        }
    }

    /// Names that need no other beside them: "Bekova 10-0-45-1", "15-Odd Halvorsen", "2. Ana Ruiz (Peru) Corvane".
    fn single(&mut self, at: usize) {
        if !self.name(at) {
            return;
        }
        let name = self.tokens(at);
        let words = name.clone().filter(|&idx| self.reader.word(idx)).count();
        let bowls = self.kind(at + 1) == Some(Kind::Counts(4));
        let number = at > 0 && self.is(at - 1, &[Kind::Number]) && words > 1;
        let nation = self.after_brackets(at + 1) == at + 4 && self.is_nation(&self.tokens(at + 2));
        let ranked = nation && at > 1 && self.is(at - 1, &[Kind::Stop]) && self.is(at - 2, &[Kind::Count]);
        let someone = !self.is_team(&name) && !name.clone().any(|idx| self.reader.everyday(idx));
        if !someone || !(bowls || number || ranked && words > 1) {
            return;
        }
        self.add(name, Label::Person, SETTLED);
        if ranked && at == 2 && self.name(at + 4) {
            self.add(self.tokens(at + 4), Label::Org, FIRM);
        }
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

    /// A team that the gazetteer knows, without the everyday words behind it: "PERU SCOREBOARD".
    fn without_plain(&self, name: Range<usize>) -> Range<usize> {
        let plain = |idx: usize| self.reader.everyday(idx) || !self.reader.word(idx);
        let shorter = (name.start + 1..name.end).rev().take_while(|&idx| plain(idx)).last();
        shorter.map(|end| name.start..end).filter(|team| self.is_team(team)).unwrap_or(name)
    }

    /// Whether a name is none of a team.
    fn is_other(&self, name: &Range<usize>) -> bool {
        let at = self.names.partition_point(|found| found.tokens.end <= name.start);
        let law = self.names.get(at).is_some_and(|found| found.label == Label::Law && found.tokens.start < name.end);
        let made = self.reader.is(name.start, MADE);
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
        for table in std::mem::take(&mut self.tables) {
            if table.rows < TABLE {
                continue;
            }
            for name in table.names {
                if table.people > table.teams {
                    self.add(name, Label::Person, FIRM);
                } else {
                    self.add_team(name);
                }
            }
        }
        self.found
    }
}
