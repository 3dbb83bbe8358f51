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

/// Runs the passes.
pub(super) fn settle(reader: &Reader<'_>, blocks: &[Block], names: Vec<Proposal>) -> Vec<Proposal> {
    // What is no part of a name comes off before anybody asks what the name is.
    let names = repair::repair(reader, names);
    let names = slugs::settle(reader, names);
    let names = seams::settle(reader, names);
    let names = letters::settle(reader, names);
    let names = beside::settle(reader, names);
    // What the gazetteer knows whole, before what only looks like two names is parted.
    let names = listed::settle(reader, names);
    let names = firms::settle(reader, names);
    let names = joined::settle(reader, names);
    let names = owners::settle(reader, names);
    // What neighbours say of a name needs whole neighbours.
    let names = enumerated::settle(reader, names);
    let names = initials::add(reader, names);
    let names = mails::settle(reader, names);
    let names = wholes::settle(reader, names);
    let names = unseen::add(reader, names);
    let names = roles::settle(reader, names);
    let names = sides::settle(reader, names);
    let names = things::settle(reader, names);
    let names = places::settle(reader, blocks, names);
    // Rows of results vote with everybody else, and then have their own way: there a town is a club.
    let results = results::find(reader, &names);
    let names = agree::agree(reader, rules::overlay(reader, names, results.clone()));
    rules::overlay(reader, names, results)
}
