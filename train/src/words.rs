//! Unlabelled text -> vectors of words: a word is known by the words around it (skip-gram with negative samples).
//!
//! They are where the net's vectors of words begin, so that a word that no corpus labels is not a stranger.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;
use obelus::training::{self, DIMENSIONS};

use crate::random::Random;

type Vector = [f32; DIMENSIONS];

/// A word seen less often has no vector.
const SELDOM: u32 = 15;
/// Words to either side.
const WINDOW: usize = 2;
/// Negative samples to a positive one.
const SAMPLES: usize = 5;
/// Of words more frequent than this many are left out by chance.
const FREQUENT: f32 = 1e-4;
/// Marks the end of a text in the stream of words.
const END: u32 = u32::MAX;

/// Words in lower case and their vectors, each value about one at most.
pub fn learn(data: &Path, random: &mut Random) -> Result<Vec<(String, Vector)>, String> {
    let (words, stream) = read(data)?;
    eprintln!("         {} words of text, {} of them different", stream.len(), words.len());
    let mut counts = vec![0u32; words.len()];
    stream.iter().filter(|word| **word != END).for_each(|word| counts[*word as usize] += 1);
    // Only what is frequent enough, and everything once more in numbers without gaps.
    let mut kept: Vec<u32> = vec![END; words.len()];
    let mut names = Vec::new();
    for (idx, word) in words.into_iter().enumerate() {
        if counts[idx] >= SELDOM {
            kept[idx] = names.len() as u32;
            names.push((word, counts[idx]));
        }
    }
    let total: f32 = names.iter().map(|(_, count)| *count as f32).sum();
    let mut noise = Vec::new();
    for (idx, (_, count)) in names.iter().enumerate() {
        let share = (*count as f32).powf(0.75);
        noise.extend(std::iter::repeat_n(idx as u32, (share / 4.0).ceil() as usize));
    }
    let keep: Vec<f32> =
        names.iter().map(|(_, count)| ((FREQUENT * total / *count as f32).sqrt()).min(1.0)).collect();
    let mut vectors: Vec<Vector> = names
        .iter()
        .map(|_| std::array::from_fn(|_| (random.unit() - 0.5) / DIMENSIONS as f32))
        .collect();
    let mut outputs: Vec<Vector> = vec![[0.0; DIMENSIONS]; names.len()];
    let mut window: Vec<u32> = Vec::new();
    let all = stream.len();
    for (at, &word) in stream.iter().enumerate() {
        let rate = 0.05 * (1.0 - at as f32 / all as f32).max(0.01);
        if word == END {
            window.clear();
            continue;
        }
        let word = kept[word as usize];
        if word == END || random.unit() > keep[word as usize] {
            continue;
        }
        for &other in window.iter().rev().take(WINDOW) {
            pair(&mut vectors, &mut outputs, word, other, &noise, rate, random);
            pair(&mut vectors, &mut outputs, other, word, &noise, rate, random);
        }
        if window.len() > 64 {
            window.drain(..60);
        }
        window.push(word);
    }
    eprintln!("         {} words have a vector", names.len());
    let size = vectors.iter().flatten().map(|value| value * value).sum::<f32>() / (vectors.len() * DIMENSIONS) as f32;
    let unit = size.sqrt();
    Ok(names.into_iter().zip(vectors).map(|((word, _), vector)| (word, vector.map(|value| value / unit))).collect())
}

fn pair(
    vectors: &mut [Vector],
    outputs: &mut [Vector],
    word: u32,
    other: u32,
    noise: &[u32],
    rate: f32,
    random: &mut Random,
) {
    let own = vectors[word as usize];
    let mut change = [0.0; DIMENSIONS];
    for sample in 0..=SAMPLES {
        let (target, wanted) = if sample == 0 { (other, 1.0) } else { (noise[random.below(noise.len() as u64) as usize], 0.0) };
        let output = &mut outputs[target as usize];
        let mut parts = [0.0f32; 8];
        for (idx, (left, right)) in own.iter().zip(output.iter()).enumerate() {
            parts[idx % 8] += left * right;
        }
        let likely = 1.0 / (1.0 + (-parts.iter().sum::<f32>()).exp());
        let step = rate * (wanted - likely);
        for ((change, output), own) in change.iter_mut().zip(output).zip(&own) {
            *change += step * *output;
            *output += step * own;
        }
    }
    for (value, change) in vectors[word as usize].iter_mut().zip(&change) {
        *value += change;
    }
}

/// All different words, and the texts as a stream of their numbers.
fn read(data: &Path) -> Result<(Vec<String>, Vec<u32>), String> {
    let folder = data.join("text");
    let wrong = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).map_err(|error| wrong(&folder, &error))?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "gz"));
    files.sort();
    let mut known: HashMap<String, u32> = HashMap::new();
    let mut words = Vec::new();
    let mut stream = Vec::new();
    let mut add = |text: &str| {
        training::words(text, |word| {
            let number = known.get(word).copied().unwrap_or_else(|| {
                known.insert(word.to_owned(), words.len() as u32);
                words.push(word.to_owned());
                words.len() as u32 - 1
            });
            stream.push(number);
        });
        stream.push(END);
    };
    for file in files {
        let lines = BufReader::new(GzDecoder::new(File::open(&file).map_err(|error| wrong(&file, &error))?)).lines();
        for line in lines {
            let line = line.map_err(|error| wrong(&file, &error))?;
            let value: serde_json::Value = serde_json::from_str(&line).map_err(|error| wrong(&file, &error))?;
            add(value["text"].as_str().unwrap_or_default());
        }
    }
    for corpus in crate::schemes::CORPORA {
        let mut random = Random(0);
        for part in ["train", "partial"] {
            for document in crate::corpus::read(data, corpus, part)? {
                add(&crate::corpus::write(corpus, &document, &mut random, crate::corpus::Vary::Never).text);
            }
        }
    }
    Ok((words, stream))
}
