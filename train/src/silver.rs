//! Unlabelled texts -> articles for the student to learn from: what teachers make of them is its lesson.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;

/// Where texts are taken from, and how many characters of each.
const FILES: &[(&str, usize)] = &[
    ("geovirus-wikinews", 1_000_000),
    ("congress-press", 6_000_000),
    ("state-human-rights", 6_000_000),
    ("whitehouse-briefings", 4_000_000),
];
/// The most that is taken of one text: many beginnings teach more than a few whole ones.
const MOST: usize = 5_000;

/// The texts, in the order of the files.
pub fn texts(data: &Path) -> Result<Vec<String>, String> {
    let mut texts = Vec::new();
    for &(name, most) in FILES {
        let path = data.join("text").join(name).with_extension("jsonl.gz");
        let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let file = File::open(&path).map_err(|error| wrong(&error))?;
        let lines: Result<Vec<String>, _> = BufReader::new(GzDecoder::new(file)).lines().collect();
        let lines = lines.map_err(|error| wrong(&error))?;
        // As many parts of each text as it takes to have enough of all of them.
        let per_text = (most / lines.len().max(1)).max(MOST);
        let step = (lines.len() * per_text / most.max(1)).max(1);
        let mut taken = 0;
        for line in lines.iter().step_by(step) {
            let value: serde_json::Value = serde_json::from_str(line).map_err(|error| wrong(&error))?;
            let text = value["text"].as_str().unwrap_or_default();
            for part in parts(text).take(per_text / MOST) {
                taken += part.len();
                texts.push(part.to_owned());
            }
            if taken >= most {
                break;
            }
        }
    }
    Ok(texts)
}

/// A text in parts of whole lines.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let limit = (MOST.min(rest.len())..=rest.len()).find(|&at| rest.is_char_boundary(at)).unwrap_or(rest.len());
        let end = if limit == rest.len() { limit } else { rest[..limit].rfind('\n').map_or(limit, |at| at + 1) };
        let (part, after) = rest.split_at(end);
        rest = after;
        Some(part)
    })
}
