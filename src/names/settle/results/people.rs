//! Names and the figures beside them -> people who scored, bowled, were out, or came in somewhere.

use std::ops::Range;

use super::rows::Kind;
use super::{Results, TABLE};
use crate::document::Label;
use crate::names::settle::agree::FIRM;
use crate::names::settle::repair::SETTLED;
use crate::text::tokens::Case;

/// How somebody is out at cricket, after the name and before that of the bowler.
const OUT: &[&str] = &["c", "b", "st", "lbw", "not", "run", "hit", "retired", "absent"];

impl Results<'_, '_> {
    /// "M. Hale c Ruiz b Bekova 14": who is out, and by whom.
    pub(super) fn batting(&mut self) -> bool {
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

    /// Whether the brackets behind the part at `at` tell who scored: "2 (Hale 40, Ruiz 75)", "4-1 Hove (Hale 4)".
    pub(super) fn scorers(&self, at: usize) -> bool {
        let result = at > 0 && self.name(at) && self.is(at - 1, &[Kind::Counts(2)]);
        (result || self.is(at, &[Kind::Count, Kind::Counts(2)]) || self.reads(at, "declared"))
            && self.is(at + 1, &[Kind::Open])
            && self.name(at + 2)
            && self.reader.case(self.tokens(at + 2).start) != Case::Upper
            && self.is(at + 3, &[Kind::Count])
    }

    /// Names who scored.
    pub(super) fn bracketed(&mut self, at: usize) {
        let end = if self.scorers(at) { self.after_brackets(at + 1) } else { return };
        let counted = |at: &usize| self.name(*at) && self.is(at + 1, &[Kind::Count, Kind::Counts(2)]);
        let scorers: Vec<usize> = (at + 2..end).filter(counted).collect();
        for at in scorers {
            let name = self.tokens(at);
            if !(self.is_plain(&name) || self.is_other(&name) || self.is_nation(&name)) {
                self.add(name, Label::Person, FIRM);
            }
        }
    }

    /// "1. Hale 81 points 2. Ruiz 68 3. Brandt 39": one kind of names, by what the tagger says of most.
    pub(super) fn enumerated(&mut self) {
        let ranked = |at: &usize| {
            self.name(*at)
                && self.reads(at - 1, ".")
                && self.is(at - 2, &[Kind::Count])
                && self.is(at + 1, &[Kind::Count])
        };
        let names: Vec<Range<usize>> = (2..self.parts.len()).filter(ranked).map(|at| self.tokens(at)).collect();
        let says = |label: Label| {
            let labelled = |name: &&Range<usize>| {
                self.found(name).is_some_and(|found| found.tokens == **name && found.label == label)
            };
            names.iter().filter(labelled).count()
        };
        let (people, teams) = (says(Label::Person), says(Label::Org) + says(Label::Gpe));
        if names.len() < TABLE || 2 * people.max(teams) <= names.len() {
            return;
        }
        for name in names {
            if people > teams {
                self.add(name, Label::Person, FIRM);
            } else {
                self.add_team(name);
            }
        }
    }

    /// Names that need no other beside them: "Bekova 10-0-45-1", "15-Odd Halvorsen", "2. Ana Ruiz (Peru) Corvane".
    pub(super) fn single(&mut self, at: usize) {
        if !self.name(at) {
            return;
        }
        let name = self.tokens(at);
        let words = name.clone().filter(|&idx| self.reader.word(idx)).count();
        let bowls = self.kind(at + 1) == Some(Kind::Counts(4));
        let plain = name.clone().all(|idx| self.reader.case(idx) != Case::Upper);
        let number = at > 0 && self.is(at - 1, &[Kind::Number]) && words > 1 && plain;
        let nation = self.after_brackets(at + 1) == at + 4 && self.is_nation(&self.tokens(at + 2));
        let ranked = nation && at > 1 && self.is(at - 1, &[Kind::Stop]) && self.is(at - 2, &[Kind::Count]);
        let someone = !self.is_team(&name) && !name.clone().any(|idx| self.reader.everyday(idx));
        if !someone || !(bowls || number || ranked && words > 1) {
            return;
        }
        self.add(name, Label::Person, SETTLED);
        if ranked && self.name(at + 4) && (at == 2 || self.ends(at + 5) || self.is(at + 5, &[Kind::Figure])) {
            self.add(self.tokens(at + 4), Label::Org, FIRM);
        }
    }
}
