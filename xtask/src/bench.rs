//! `cargo xtask bench`: our own articles, repeated to several lengths -> how fast the core is, natively and in
//! WebAssembly under Node.js, how soon it is ready, and how large everything is.

use std::path::PathBuf;

use crate::core::{glue_file, wasm_file};
use crate::process::output;
use crate::project::{Project, read, write};
use crate::{sizes, texts};

/// The lengths that are measured.
const LENGTHS: [(&str, usize); 4] = [("3 KB", 3_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)];

/// How many fresh processes the start is measured in.
const STARTS: usize = 9;

/// A text and where it lies.
struct Sample {
    file: PathBuf,
    characters: f64,
}

/// Measures what was built, and prints it.
pub fn run(project: &Project) -> Result<(), String> {
    let samples = samples(project)?;
    println!("\n== Measuring natively, then in WebAssembly (about a minute)");
    let files: Vec<&PathBuf> = samples.iter().map(|sample| &sample.file).collect();
    let native = output(project.command("cargo").args(["bench", "--quiet", "--bench", "speed", "--"]).args(&files))?;
    let script = |name: &str| {
        let mut node = project.command("node");
        node.arg(project.path("benches").join(name)).arg(glue_file(project)).arg(wasm_file(project));
        node
    };
    let wasm = output(script("speed.js").args(&files))?;
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let line = output(script("start.js").arg(files[0]))?;
        starts.push(line.trim().parse::<f64>().map_err(|_| format!("start.js said `{line}` instead of a time"))?);
    }
    starts.sort_by(f64::total_cmp);
    print_speed("native", &samples, &times(&native)?);
    print_speed("WebAssembly under Node.js", &samples, &times(&wasm)?);
    println!("\nfrom the bytes of the WebAssembly to the first annotated article: {:.1} ms\n", starts[STARTS / 2]);
    sizes::check(project)
}

/// Writes the texts under `target`.
fn samples(project: &Project) -> Result<Vec<Sample>, String> {
    let articles = articles(project)?;
    let folder = project.target("bench")?;
    LENGTHS
        .iter()
        .map(|(name, bytes)| {
            let text = texts::grow(&articles, *bytes);
            let file = folder.join(format!("{}.txt", name.replace(' ', "")));
            write(&file, &text)?;
            let characters = u32::try_from(text.chars().count()).expect("ten megabytes are fewer than 2³² characters");
            Ok(Sample { file, characters: f64::from(characters) })
        })
        .collect()
}

/// Our own articles, in the order of their names.
fn articles(project: &Project) -> Result<Vec<String>, String> {
    let folder = project.path("tests/articles");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    if files.is_empty() {
        return Err(format!("there is no article to measure with in {}", folder.display()));
    }
    files.iter().map(|file| read(file)).collect()
}

/// What a measurement printed: what its columns are, and for each text the milliseconds in each of them.
struct Times<'a> {
    columns: Vec<&'a str>,
    texts: Vec<Vec<f64>>,
}

fn times(printed: &str) -> Result<Times<'_>, String> {
    let mut lines = printed.lines();
    let columns: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
    let texts: Vec<Vec<f64>> =
        lines.map(|line| line.split(' ').filter_map(|time| time.parse().ok()).collect()).collect();
    let whole = texts.len() == LENGTHS.len() && texts.iter().all(|times| times.len() == columns.len());
    let refusal = || format!("a measurement printed something that is no table of times:\n{printed}");
    if whole { Ok(Times { columns, texts }) } else { Err(refusal()) }
}

fn print_speed(what: &str, samples: &[Sample], times: &Times<'_>) {
    let print = |label: &str, cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>10}")).collect();
        println!("{label:<20}{}", cells.concat());
    };
    println!("\nmillions of characters a second, {what}");
    print("", LENGTHS.map(|(name, _)| name.to_owned()).to_vec());
    for (idx, column) in times.columns.iter().enumerate() {
        let cells = samples.iter().zip(&times.texts).map(|(sample, times)| speed(sample.characters, times[idx]));
        print(column, cells.collect());
    }
    let ratios = (1..samples.len()).map(|idx| {
        let longer = samples[idx].characters / samples[idx - 1].characters;
        format!("{:.2}", per_doubling(longer, times.texts[idx][0] / times.texts[idx - 1][0]))
    });
    print("time per doubling", std::iter::once(String::new()).chain(ratios).collect());
}

fn speed(characters: f64, milliseconds: f64) -> String {
    let speed = characters / milliseconds / 1000.0;
    if speed < 1000.0 { format!("{speed:.1}") } else { "> 999".to_owned() }
}

/// How many times longer twice the text takes, if so many times the text takes so many times longer.
fn per_doubling(longer: f64, slower: f64) -> f64 {
    slower.powf(1.0 / longer.log2())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_and_speeds_are_what_they_say() {
        assert!((per_doubling(2.0, 2.3) - 2.3).abs() < 1e-9);
        assert!((per_doubling(10.0, 10.0) - 2.0).abs() < 1e-9, "linear");
        assert!((per_doubling(4.0, 16.0) - 4.0).abs() < 1e-9, "quadratic");
        assert_eq!(speed(100_000.0, 50.0), "2.0");
        assert_eq!(speed(100_000.0, 0.0), "> 999");
    }

    #[test]
    fn a_broken_measurement_is_no_table() {
        assert!(times("whole text\n1 2 3").is_err_and(|why| why.ends_with("1 2 3")));
        let printed = format!("whole text{}", "\n3 1.5".repeat(LENGTHS.len()));
        assert_eq!(times(&printed).map(|times| times.texts[3][1]), Ok(1.5));
    }
}
