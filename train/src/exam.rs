//! A model and labelled raw texts -> F1 of exact spans and labels, with the four labels that most corpora share.

use std::collections::BTreeSet;
use std::path::Path;

use obelus::document::Label;
use obelus::training;

use crate::corpus::Text;
use crate::schemes::{self, Corpus};

/// The label that a label of ours counts as.
fn coarse(label: Label) -> &'static str {
    match label {
        Label::Person => "PER",
        Label::Org => "ORG",
        Label::Gpe | Label::Loc | Label::Fac => "LOC",
        _ => "MISC",
    }
}

/// F1 on a corpus' own texts, any of the labels that one of its may stand for being right.
pub fn corpus(model: &[u8], corpus: &Corpus, texts: &[Text]) -> Result<f32, String> {
    let plain: Vec<String> = texts.iter().map(|text| text.written.clone()).collect();
    let found = training::find(model, &plain).map_err(|error| error.to_string())?;
    let (mut right, mut all, mut wanted) = (0, 0, 0);
    for (names, text) in found.iter().zip(texts) {
        wanted += text.names.iter().filter(|name| !name.labels.is_empty()).count();
        for name in names {
            let label = name.label as usize;
            if corpus.outside() & schemes::tag(label, false) == 0 {
                all += 1;
                right +=
                    usize::from(text.names.iter().any(|gold| gold.span == name.span && gold.labels.contains(&label)));
            }
        }
    }
    Ok(200.0 * right as f32 / (all + wanted).max(1) as f32)
}

/// Prints one line a set and hands the mean back.
pub fn report(model: &[u8], folder: &Path) -> Result<f32, String> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    files.sort();
    let mut line = String::new();
    let mut mean = 0.0;
    for file in &files {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let (typed, untyped) = set(model, &text).map_err(|error| format!("{}: {error}", file.display()))?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let short = name.split('-').take(2).collect::<Vec<_>>().join("-");
        line = format!("{line}  {short} {typed:.1} ({untyped:.1})");
        mean += typed / files.len() as f32;
    }
    eprintln!("        {line}  mean {mean:.2}");
    Ok(mean)
}

type Spans = BTreeSet<(usize, usize, String)>;

fn set(model: &[u8], lines: &str) -> Result<(f32, f32), String> {
    let mut texts = Vec::new();
    let mut gold: Vec<Spans> = Vec::new();
    for line in lines.lines() {
        let value: serde_json::Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let text = value["text"].as_str().ok_or("no text")?.to_owned();
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let spans = value["entities"].as_array().ok_or("no entities")?.iter().filter_map(|name| {
            let at = |key: &str| Some(bytes[name[key].as_u64()? as usize]);
            Some((at("start")?, at("end")?, name["label"].as_str()?.to_owned()))
        });
        gold.push(spans.collect());
        texts.push(text);
    }
    let labels: BTreeSet<&str> = gold.iter().flatten().map(|(_, _, label)| label.as_str()).collect();
    let found = training::find(model, &texts).map_err(|error| error.to_string())?;
    let (mut right, mut spans, mut all, mut wanted) = (0, 0, 0, 0);
    for (found, gold) in found.iter().zip(&gold) {
        wanted += gold.len();
        for name in found.iter().filter(|name| labels.contains(coarse(name.label))) {
            all += 1;
            let (start, end) = (name.span.start, name.span.end);
            right += usize::from(gold.contains(&(start, end, coarse(name.label).to_owned())));
            spans += usize::from(gold.iter().any(|other| (other.0, other.1) == (start, end)));
        }
    }
    let f1 = |right: usize| 200.0 * right as f32 / (all + wanted).max(1) as f32;
    Ok((f1(right), f1(spans)))
}
