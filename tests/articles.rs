//! Whole articles of our own and their exact exports. `UPDATE=1 cargo test` rewrites the exports; the diff is the review.

mod support;

use std::fs;

use obelus::export::{self, json};
use obelus::text::{Raw, normalise};
use obelus::{Context, annotate};

/// Each article and the day it is said to be published on.
const ARTICLES: [(&str, Option<&str>); 7] = [
    ("ferries", Some("2021-10-04")),
    ("court", Some("2023-03-16")),
    ("economy", Some("2025-02-12")),
    ("storm", None),
    ("strike", Some("2025-12-19")),
    ("marks", Some("2024-05-06")),
    ("french", Some("2025-02-13")),
];

/// The export of an article in one format, with the reader's corrections beside it if there are any.
fn export(name: &str, published: Option<&str>, format: &str) -> String {
    let text =
        normalise(Raw::Utf8(&fs::read(support::project(&format!("tests/articles/{name}.txt"))).expect("an article")));
    let edits = fs::read_to_string(support::project(&format!("tests/articles/{name}.edits.json")));
    let edits: Vec<json::EditInput> = edits.map(|list| serde_json::from_str(&list).expect("edits")).unwrap_or_default();
    let context = Context {
        published: published.map(|date| json::parse_date(date).expect("a date")),
        url: None,
        edits: json::resolve_edits(&text, &edits).expect("edits that point somewhere"),
    };
    export::export(&annotate(&*text, &context), format).expect("a known format")
}

#[test]
fn every_article_gives_its_export() {
    for (name, published) in ARTICLES {
        support::hold(&support::project(&format!("tests/articles/{name}.json")), &export(name, published, "json"));
    }
}

#[test]
fn every_article_is_listed() {
    let found: Vec<String> = support::files("tests/articles", "txt")
        .iter()
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    let mut listed = ARTICLES.map(|(name, _)| name.to_owned());
    listed.sort();
    assert_eq!(found, listed);
}

#[test]
fn the_other_formats_give_theirs() {
    let (name, published) = ARTICLES[0];
    for known in export::FORMATS.iter().filter(|format| format.id != "json") {
        let path = support::project(&format!("tests/articles/{name}.{}", known.extension));
        support::hold(&path, &export(name, published, known.id));
    }
}

#[test]
fn an_export_opened_again_gives_the_same_bytes() {
    for (name, published) in ARTICLES {
        let first = export(name, published, "json");
        let saved = json::read(&first).expect("an export of ours");
        let again = export::export(&saved.annotate(), "json").expect("a known format");
        assert!(first == again, "{name} is not the same after opening it again");
    }
}

#[test]
fn an_export_whose_text_was_changed_is_refused() {
    let (name, published) = ARTICLES[1];
    let changed = export(name, published, "json").replacen("214 families", "215 families", 1);
    let error = json::read(&changed).expect_err("a wrong hash").to_string();
    assert!(error.contains("SHA-256") && error.contains("changed"), "{error}");
}
