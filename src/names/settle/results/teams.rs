//! Two names and the figures between or behind them -> the teams that have met or will meet.

use std::ops::Range;

use super::Results;
use super::rows::Kind;
use crate::document::Label;
use crate::names::lexicon::Classes;
use crate::names::settle::agree::FIRM;
use crate::names::settle::repair::SETTLED;

/// What one side does to the other before the figures of a result say how.
#[rustfmt::skip]
const PLAYED: &[&str] = &[
    "beat", "beats", "blanked", "bt", "crushed", "defeated", "defeats", "downed", "edged", "hammered", "outlasted",
    "overpowered", "routed", "thrashed", "tied", "topped", "trounced", "whipped",
];

impl Results<'_, '_> {
    /// "Leeds 2 (Hale 4) Derby 1", "Army 22, Navy 19", "Leeds 2-1 Derby": both are teams. Hands back where the pair ends.
    pub(super) fn pair(&mut self, at: usize) -> Option<usize> {
        if !self.name(at) {
            return None;
        }
        let counted = |at: usize| self.kind(at + 1) == Some(Kind::Count);
        let joint = self.kind(at + 1) == Some(Kind::Counts(2));
        let after = if joint { at + 2 } else { self.after_brackets(at + 2) };
        let second = after + usize::from(!joint && self.is(after, &[Kind::Comma, Kind::At]));
        if !(self.name(second) && (joint || counted(at) && counted(second))) {
            return None;
        }
        let end = if joint { second + 1 } else { self.after_brackets(second + 2) };
        let comma = self.kind(second - 1) == Some(Kind::Comma);
        // In "London 12 Paris 14 Rome 19" nobody has met.
        let further = || counted(end) && self.name(end + 2) && counted(end + 2);
        let whole = self.ends(end) || !joint && self.name(end) && further();
        // "Votes: Hale 18, Ruiz 38" are no teams; a semicolon parts results, and so does a line.
        let headed = at > 0 && !self.reads(at - 1, ";") && !self.reads(end, ";");
        let listed = comma && (headed || self.is(end, &[Kind::Comma]));
        let teams = [self.tokens(at), self.tokens(second)];
        if !whole
            || listed
            || teams.iter().any(|team| self.is_other(team))
            || teams.iter().all(|team| self.is_plain(team))
        {
            return None;
        }
        let people = teams.iter().filter(|team| self.is_person(team)).count();
        let surname = |team: &Range<usize>| {
            team.len() == 1 && self.reader.is(team.start, Classes::SURNAME) && !self.is_team(team)
        };
        if people == teams.len() || comma && (people > 0 || teams.iter().any(surname)) {
            return None;
        }
        self.add_teams(teams);
        Some(end)
    }

    /// "Derby 1 (Ana Ruiz 73)" on a line of its own, "Leeds 0. Halftime": one side of a match that is told in two lines.
    pub(super) fn summary(&mut self, at: usize) {
        if !self.name(at) || self.kind(at + 1) != Some(Kind::Count) {
            return;
        }
        let end = self.after_brackets(at + 2);
        let half = self.is(end, &[Kind::Stop])
            && self.parts.get(end + 1).is_some_and(|part| self.reader.tokens.lower(part.tokens.start) == "halftime");
        let alone = at == 0 && self.scorers(at + 1) && end == self.parts.len();
        let name = self.tokens(at);
        if (half || alone) && !self.is_other(&name) && !self.is_plain(&name) {
            self.add_team(name);
        }
    }

    /// "Real Betis - Girona 1:1".
    pub(super) fn continental(&mut self, at: usize) -> Option<usize> {
        let counts = at + 3;
        let colon =
            self.is(counts, &[Kind::Count]) && self.reads(counts + 1, ":") && self.is(counts + 2, &[Kind::Count]);
        let end = counts + if colon { 3 } else { 1 };
        let dash = self.is(at + 1, &[Kind::Stop]) && !self.reads(at + 1, ".") && !self.reads(at + 1, ":");
        let counted = colon || self.is(counts, &[Kind::Counts(2)]);
        if at > 0 || !dash || !self.name(at) || !self.name(at + 2) || !counted || !self.ends(end) {
            return None;
        }
        let teams = [self.tokens(at), self.tokens(at + 2)];
        if teams.iter().any(|team| self.is_other(team) || self.is_plain(team)) {
            return None;
        }
        self.add_teams(teams);
        Some(end)
    }

    /// "Glamorgan 259 and 17-2 v Kent 108-3", "Leicester 363 (P. Hale 142)": teams by what they have scored.
    pub(super) fn innings(&mut self, at: usize) -> Option<usize> {
        let end = self.scored(at)?;
        // "FTSE 100, Nasdaq 100" are no innings, "Kent 108-3, Surrey 114" are.
        let bats = |at: usize| self.kind(at + 1) == Some(Kind::Counts(2)) || self.reads(at + 2, "and");
        let parts = self.is(end, &[Kind::Versus]) || self.is(end, &[Kind::Comma]) && (bats(at) || bats(end + 1));
        let other = self.scored(end + 1).filter(|_| parts);
        let name = self.tokens(at);
        let scorers = self.scorers(at + 1);
        if other.is_none() && !(scorers && self.is_team(&name)) || self.is_plain(&name) || self.is_other(&name) {
            return None;
        }
        self.add_team(name);
        if other.is_some() {
            self.add_team(self.tokens(end + 1));
        }
        Some(other.unwrap_or(end))
    }

    /// Where the innings of a team end that are told from `at` on.
    fn scored(&self, at: usize) -> Option<usize> {
        let score = |at: usize| match self.kind(at) {
            Some(Kind::Counts(2)) => true,
            // Who has scored a hundred plays cricket.
            Some(Kind::Count) => self.tokens(at).len() == 1 && self.reader.tokens.str(self.tokens(at).start).len() == 3,
            _ => false,
        };
        if !self.name(at) || !score(at + 1) {
            return None;
        }
        let mut end = self.after_brackets(at + 2);
        if self.reads(end, "and") && self.is(end + 1, &[Kind::Count, Kind::Counts(2)]) {
            end = self.after_brackets(end + 2);
        }
        Some(if self.reads(end, "declared") || self.reads(end, "dec") { end + 1 } else { end })
    }

    fn add_teams(&mut self, teams: [Range<usize>; 2]) {
        // Who plays a country's team and is nothing else is a country, too.
        let nations = teams.iter().any(|team| self.is_nation(team));
        for team in teams {
            if nations && !self.is_team(&team) {
                self.add(team, Label::Gpe, FIRM);
            } else {
                self.add_team(team);
            }
        }
    }

    /// "Arsenal v Chelsea", "Peru v Chile", "Celtic (Scotland) v Ajax", and "Denver at Utah" on a line of its own.
    pub(super) fn fixture(&mut self, at: usize, fresh: bool) -> Option<usize> {
        let versus = if self.name(at) { self.after_brackets(at + 1) } else { return None };
        let other = versus + 1;
        let line = at == 0 && self.is(versus, &[Kind::At]) && self.after_brackets(other + 1) == self.parts.len();
        if !(line || self.is(versus, &[Kind::Versus])) || !self.name(other) {
            return None;
        }
        let teams = [self.tokens(at), self.without_heading(self.tokens(other))];
        if !line && teams.iter().all(|team| self.is_nation(team)) {
            self.add_teams(teams);
        } else if fresh && self.ends(other + 1) && !teams.iter().any(|team| self.is_other(team)) {
            let table = &mut self.tables[2];
            table.rows += 1;
            table.names.extend(teams);
        }
        Some(self.after_brackets(other + 1))
    }

    /// "Dallas beat Phoenix 4-1", "Ana Ruiz (Peru) beat 3-Ilse Brandt (Austria) 6-4 6-3".
    pub(super) fn played(&mut self, at: usize) -> Option<usize> {
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
}
