//! What holds for every file: how it opens, how long it grows, and what may stand where.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

/// Longest file of logic, in lines before its tests. A table may be longer.
const LONGEST: usize = 450;

/// Every file of the project with one of these extensions below a folder, with its path from the root.
fn sources(folder: &str, extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&support::project(folder), extensions, &mut found);
    found.sort();
    let root = support::project("");
    let named = |path: PathBuf| {
        let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        (name, fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    found.into_iter().map(named).collect()
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        let generated = path.ends_with("www/pkg") || path.ends_with("node_modules");
        if path.is_dir() && !generated {
            collect(&path, extensions, found);
        } else if path.extension().is_some_and(|found| extensions.iter().any(|wanted| found == *wanted)) {
            found.push(path);
        }
    }
}

/// The lines of a file before its unit tests.
fn logic(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or(text)
}

#[test]
fn every_rust_file_says_what_it_turns_into_what() {
    for folder in ["src", "tests", "xtask", "benches"] {
        for (name, text) in sources(folder, &["rs"]) {
            assert!(text.starts_with("//! "), "{name} opens with what it is for, after //!");
        }
    }
}

#[test]
fn every_script_of_the_page_says_what_it_is_for() {
    for (name, text) in sources("www", &["js"]) {
        let opens = text.starts_with("// ") || text.starts_with("/** ") || text.starts_with("/**\n");
        assert!(opens, "{name} opens with a comment that says what it is for");
    }
}

#[test]
fn no_file_of_logic_grows_too_long() {
    for (name, text) in sources("src", &["rs"]).into_iter().chain(sources("www", &["js"])) {
        let lines = logic(&text).lines();
        // A table's rows are no logic: a line that is a literal or a call in a list.
        let rows = |line: &&str| {
            line.starts_with("    ") && (line.contains("row(") || line.trim_start().starts_with(['"', '(', '[']))
        };
        let count = lines.filter(|line| !rows(line)).count();
        assert!(count <= LONGEST, "{name} has {count} lines of logic; give some of it a room of its own");
    }
}

#[test]
fn only_the_edge_knows_javascript() {
    for (name, text) in sources("src", &["rs"]) {
        for word in ["wasm_bindgen", "web_sys", "js_sys", "JsValue"] {
            assert!(name == "src/wasm.rs" || !text.contains(word), "{name} knows {word}; only src/wasm.rs may");
        }
    }
}

#[test]
fn only_one_file_counts_characters() {
    for (name, text) in sources("src", &["rs"]) {
        let home = ["src/offsets.rs", "src/text/normalise.rs"].contains(&name.as_str());
        for word in ["len_utf16", "encode_utf16"] {
            assert!(home || !logic(&text).contains(word), "{name} has {word}; src/offsets.rs counts UTF-16 units");
        }
    }
}

#[test]
fn the_core_is_a_pure_function() {
    for (name, text) in sources("src", &["rs"]) {
        let edge = ["src/main.rs", "src/lines.rs"].contains(&name.as_str());
        for word in [
            "std::time",
            "SystemTime",
            "Instant::",
            "Zoned::now",
            "std::fs",
            "std::env",
            "std::net",
            "std::thread",
            "HashMap<",
        ] {
            let allowed = edge || (word == "HashMap<" && text.contains("FxHashMap<") && !text.contains(" HashMap<"));
            assert!(
                allowed || !logic(&text).contains(word),
                "{name} has {word}: no clock, no files, no network, no random order"
            );
        }
    }
}

#[test]
fn stages_read_only_what_comes_before_them() {
    // Each stage and the stages it must not know, because they come after it.
    let later: [(&str, &[&str]); 6] = [
        ("src/text/", &["numbers", "dates", "names", "entities", "claims", "overlaps", "export"]),
        ("src/numbers/", &["dates", "names", "entities", "claims", "overlaps", "export"]),
        ("src/dates/", &["names", "entities", "claims", "overlaps", "export"]),
        ("src/names/", &["entities", "claims", "overlaps", "export"]),
        ("src/entities", &["claims", "overlaps", "export"]),
        ("src/claims/", &["overlaps", "export"]),
    ];
    for (name, text) in sources("src", &["rs"]) {
        for (stage, forbidden) in later {
            for other in forbidden.iter().filter(|_| name.starts_with(stage)) {
                let uses = [format!("crate::{other}::"), format!("crate::{other};")];
                assert!(
                    !uses.iter().any(|used| logic(&text).contains(used)),
                    "{name} reads {other}, which comes after it"
                );
            }
        }
    }
}

#[test]
fn the_page_treats_the_article_as_hostile() {
    for (name, text) in sources("www", &["js", "html"]) {
        for word in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "onclick="]
        {
            assert!(!text.contains(word), "{name} has {word}");
        }
        // Light or dark is all that is ever kept, by a file that knows no article.
        assert!(name == "www/theme.js" || !text.contains("localStorage"), "{name} keeps something on the machine");
        for link in ["http://", "https://"] {
            let mut named = text.split(link).skip(1).filter(|rest| rest.starts_with(char::is_alphanumeric));
            let foreign = named.find(|rest| !rest.starts_with("www.w3.org/"));
            assert!(
                foreign.is_none(),
                "{name} names an address on the network: {link}{}",
                foreign.unwrap_or_default().chars().take(30).collect::<String>()
            );
        }
    }
}
