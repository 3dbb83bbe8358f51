//! A thousand articles -> one hash of everything that is found in them. WebAssembly comes to the same hash
//! (`tests/wasm.rs`): not a bit depends on the machine.

mod support;

use std::fs;

use obelus::text::{Raw, normalise};

#[test]
fn a_thousand_articles_have_the_hash_that_webassembly_has() {
    let sources = support::files("tests/articles", "txt").into_iter().map(|path| fs::read(path).expect("an article"));
    let sources: Vec<String> = sources.map(|bytes| normalise(Raw::Utf8(&bytes))).collect();
    support::hold(&support::project("tests/twins.sha256"), &support::grown::hash(&sources));
}
