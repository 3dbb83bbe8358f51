//! What several test files share: files of the project, and results that `UPDATE=1` rewrites.

#![allow(dead_code, reason = "each test file takes what it needs")]

pub mod grown;

use std::path::{Path, PathBuf};
use std::{env, fs};

/// A file of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Files in a folder with this extension, sorted by name.
pub fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(project(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    files.retain(|path| path.extension().is_some_and(|found| found == extension));
    files.sort();
    files
}

/// Holds a file against what it should say; with `UPDATE=1` writes it instead, and the diff is the review.
pub fn hold(path: &Path, wanted: &str) {
    if env::var_os("UPDATE").is_some() {
        fs::write(path, wanted).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let stands = fs::read_to_string(path).unwrap_or_default();
    if stands != wanted {
        let at = stands.lines().zip(wanted.lines()).position(|(a, b)| a != b).unwrap_or_default();
        let line = |text: &str| text.lines().nth(at).unwrap_or("(nothing)").chars().take(400).collect::<String>();
        panic!(
            "{} line {} is not what the code gives; run UPDATE=1 cargo test and review the diff\n  stands: {}\n  should: {}",
            path.display(),
            at + 1,
            line(&stands),
            line(wanted)
        );
    }
}
