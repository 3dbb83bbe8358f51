//! Files as arguments -> a line that names the columns, then one for each file: milliseconds from its bytes to a
//! document that can be exported, the median of several runs, whole and by stage. `cargo xtask bench` makes the files and prints the table; `speed.js` is the same
//! for WebAssembly.

use std::borrow::Cow;
use std::hint::black_box;
use std::time::{Duration, Instant};

use obelus::export::view::Index;
use obelus::text::{Raw, normalise};
use obelus::{Context, Stage, annotate_observed};

/// Runs go on until they took this long together, but never fewer than [`FEWEST`].
const ENOUGH: Duration = Duration::from_secs(2);
const FEWEST: usize = 5;
const MOST: usize = 500;

/// Before the first stage the input is put right. The last one counts the index that every export reads.
const PARTS: usize = Stage::ALL.len() + 1;

fn main() {
    let stages = Stage::ALL.map(Stage::name);
    println!("whole input {}", stages.join(" "));
    // Cargo adds `--bench` of its own.
    for path in std::env::args().skip(1).filter(|argument| !argument.starts_with("--")) {
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("cannot read {path}: {error}"));
        // The first run warms tables and caches.
        measure(&bytes);
        let begin = Instant::now();
        let mut runs = Vec::new();
        while runs.len() < FEWEST || (begin.elapsed() < ENOUGH && runs.len() < MOST) {
            runs.push(measure(&bytes));
        }
        let whole = median(runs.iter().map(|run| run.iter().sum()).collect());
        let parts = (0..PARTS).map(|idx| median(runs.iter().map(|run| run[idx]).collect()));
        let columns: Vec<String> = std::iter::once(whole).chain(parts).map(|time| time.to_string()).collect();
        println!("{}", columns.join(" "));
    }
}

/// The milliseconds that each part took.
fn measure(bytes: &[u8]) -> [f64; PARTS] {
    let mut begins = Vec::with_capacity(PARTS + 1);
    begins.push(Instant::now());
    let text = normalise(Raw::Utf8(bytes));
    let document = annotate_observed(Cow::Owned(text), &Context::default(), |_| begins.push(Instant::now()));
    black_box(Index::of(&document));
    begins.push(Instant::now());
    std::array::from_fn(|idx| (begins[idx + 1] - begins[idx]).as_secs_f64() * 1000.0)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
