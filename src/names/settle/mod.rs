//! Names as the tagger gives them -> the same, put right where the way of writing settles the matter: one pass after the
//! other, each of which hands the names on in text order, and none that overlap.

mod agree;
mod beside;
mod enumerated;
mod firms;
mod initials;
mod joined;
mod letters;
mod listed;
mod mails;
mod owners;
mod places;
mod repair;
mod results;
mod roles;
mod seams;
mod sides;
mod slugs;
mod things;
mod unseen;
mod wholes;

use super::reader::Reader;
use super::rules::{self, Proposal};
use crate::document::Block;

/// Names in, names out.
type Pass = fn(&Reader<'_>, Vec<Proposal>) -> Vec<Proposal>;

/// The passes, in their order.
const PASSES: [Pass; 17] = [
    // What is no part of a name comes off before anybody asks what the name is.
    repair::repair,
    slugs::settle,
    seams::settle,
    letters::settle,
    beside::settle,
    // What the gazetteer knows whole, before what only looks like two names is parted.
    listed::settle,
    firms::settle,
    joined::settle,
    owners::settle,
    // What neighbours say of a name needs whole neighbours.
    enumerated::settle,
    initials::add,
    mails::settle,
    wholes::settle,
    unseen::add,
    roles::settle,
    sides::settle,
    things::settle,
];

/// Runs the passes.
pub(super) fn settle(reader: &Reader<'_>, blocks: &[Block], names: Vec<Proposal>) -> Vec<Proposal> {
    let names = PASSES.iter().fold(names, |names, pass| pass(reader, names));
    let names = places::settle(reader, blocks, names);
    // Rows of results vote with everybody else, and then have their own way: there a town is a club.
    let results = results::find(reader, &names);
    let names = agree::agree(reader, rules::overlay(reader, names, results.clone()));
    rules::overlay(reader, names, results)
}
