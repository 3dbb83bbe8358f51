//! What the test runners print -> how many tests passed and failed.

/// Tests that passed and tests that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// Adds what a line of a runner's output counts, if it is such a line.
    pub fn count(&mut self, line: &str) {
        // Rust's runner, and wasm-bindgen's: "test result: ok. 12 passed; 0 failed; 0 ignored; …"
        if let Some((_, counts)) = line.split_once("test result: ").and_then(|(_, rest)| rest.split_once(". ")) {
            for part in counts.split("; ") {
                match part.split_once(' ') {
                    Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                    Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
        }
        // Node's: "ℹ pass 12" and "ℹ fail 0".
        match line.trim().strip_prefix("ℹ ").and_then(|rest| rest.split_once(' ')) {
            Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
            Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summaries_of_both_runners_are_counted_and_nothing_else() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 4 filtered out; finished in 0.00s",
            "test result: ok. 40 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.10s",
            "✔ a name that says 7 passed; 7 failed",
            "ℹ tests 8",
            "ℹ pass 5",
            "ℹ fail 2",
            "ℹ cancelled 1",
            "ℹ skipped 0",
        ] {
            tally.count(line);
        }
        assert_eq!(tally, Tally { passed: 47, failed: 4 });
    }
}
