//! `cargo xtask test`: everything that has to hold before a change is done, in order, up to the first that does not.

use std::path::{Path, PathBuf};

use crate::process::{run, watch};
use crate::project::{Project, WASM};
use crate::serve::Server;
use crate::tally::Tally;
use crate::{browser, core, page, sizes, tools};

/// Something that has to hold.
struct Step {
    /// What `cargo xtask test NAME` calls it.
    name: &'static str,
    /// What it is, for whoever watches.
    heading: &'static str,
    /// Counts what it ran; an error says why it stopped.
    run: fn(&Project, &mut Tally) -> Result<(), String>,
}

/// What is quick comes first; what reads a build comes after the build.
const STEPS: [Step; 10] = [
    Step { name: "fmt", heading: "Formatting", run: fmt },
    Step { name: "clippy", heading: "Lints on this machine", run: clippy },
    Step { name: "clippy-wasm", heading: "Lints for WebAssembly", run: clippy_wasm },
    Step { name: "native", heading: "Tests on this machine", run: native },
    Step { name: "wasm", heading: "Tests in WebAssembly", run: wasm },
    Step { name: "build", heading: "Both builds of the page", run: build },
    Step { name: "sizes", heading: "Sizes against their budgets", run: sizes },
    Step { name: "types", heading: "Types of the page", run: types },
    Step { name: "page", heading: "Unit tests of the page", run: page_units },
    Step { name: "browser", heading: "Journeys in a browser", run: journeys },
];

/// The steps that read what `build` built.
const READ_THE_BUILD: [&str; 4] = ["sizes", "types", "page", "browser"];

/// The names of all steps, for the usage.
pub fn names() -> String {
    STEPS.map(|step| step.name).join(" ")
}

/// Runs the named steps, or all if none is named, and says at the end how many tests passed and failed.
pub fn run_steps(project: &Project, names: &[&str]) -> Result<(), String> {
    let steps = chosen(names)?;
    tools::for_build(project)?;
    tools::for_lints(project)?;
    if steps.iter().any(|step| step.name == "browser") {
        // Better to hear that there is no browser before ten minutes of tests than after.
        browser::find(project)?;
    }
    let mut total = Tally::default();
    for step in steps {
        println!("\n== {} (cargo xtask test {})", step.heading, step.name);
        let mut tally = Tally::default();
        let outcome = (step.run)(project, &mut tally);
        if outcome.is_err() {
            tally.failed = tally.failed.max(1);
        }
        total += tally;
        if let Err(why) = outcome {
            summarise(total);
            return Err(format!("{}: {why}; repeat it with `cargo xtask test {}`", step.heading, step.name));
        }
    }
    summarise(total);
    Ok(())
}

/// The one line that a machine reads.
fn summarise(total: Tally) {
    println!("\n{} passed, {} failed", total.passed, total.failed);
}

/// The named steps in their own order, and the build if one of them reads it.
fn chosen(names: &[&str]) -> Result<Vec<&'static Step>, String> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        return Err(format!("`{unknown}` is no step of the tests; there are: {}", self::names()));
    }
    let builds = names.iter().any(|name| READ_THE_BUILD.contains(name));
    let wanted = |step: &&Step| names.is_empty() || names.contains(&step.name) || (builds && step.name == "build");
    Ok(STEPS.iter().filter(wanted).collect())
}

/// A check that is one test: it holds or it does not.
fn check(tally: &mut Tally, outcome: Result<(), String>) -> Result<(), String> {
    tally.passed += u64::from(outcome.is_ok());
    outcome
}

fn fmt(project: &Project, tally: &mut Tally) -> Result<(), String> {
    let outcome = run(project.command("cargo").args(["fmt", "--all", "--check"]));
    check(tally, outcome.map_err(|why| format!("{why}; `cargo fmt --all` puts it right")))
}

fn clippy(project: &Project, tally: &mut Tally) -> Result<(), String> {
    let lints = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    check(tally, run(project.command("cargo").args(lints)))
}

fn clippy_wasm(project: &Project, tally: &mut Tally) -> Result<(), String> {
    let lints = ["clippy", "--target", WASM, "--lib", "--test", "wasm", "--", "-D", "warnings"];
    check(tally, run(project.command("cargo").args(lints)))
}

fn native(project: &Project, tally: &mut Tally) -> Result<(), String> {
    watch(project.command("cargo").args(["test", "--workspace", "--all-features"]), |line| tally.count(line))
}

fn wasm(project: &Project, tally: &mut Tally) -> Result<(), String> {
    let mut command = project.command("cargo");
    command.args(["test", "--target", WASM, "--test", "wasm"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", project.tool("wasm-bindgen-test-runner"));
    watch(&mut command, |line| tally.count(line))
}

fn build(project: &Project, tally: &mut Tally) -> Result<(), String> {
    check(tally, core::build(project).and_then(|()| page::build(project)))
}

fn sizes(project: &Project, tally: &mut Tally) -> Result<(), String> {
    check(tally, sizes::check(project))
}

fn types(project: &Project, tally: &mut Tally) -> Result<(), String> {
    check(tally, run(project.npm_tool("tsc").args(["--project", &project.manifest.page.source])))
}

fn page_units(project: &Project, tally: &mut Tally) -> Result<(), String> {
    node_tests(project, "tests/www", &[], tally)
}

fn journeys(project: &Project, tally: &mut Tally) -> Result<(), String> {
    // The journeys hold what the page downloads against what the command line prints.
    run(project.command("cargo").args(["build", "--release", "--bin", "obelus"]))?;
    let server = Server::open(project.path(&project.manifest.page.site), None)?;
    let environment = [
        ("CHROME", browser::find(project)?),
        ("OBELUS_SITE", PathBuf::from(server.address())),
        ("OBELUS_FILE", project.path(&project.manifest.page.single_file)),
        ("OBELUS_CLI", project.command_line()),
    ];
    std::thread::spawn(|| server.run());
    node_tests(project, "tests/browser", &environment, tally)
}

/// Lets Node.js run every `*.test.js` in a folder. It is given the files, because what it makes of a folder depends on
/// its version.
fn node_tests(
    project: &Project,
    folder: &str,
    environment: &[(&str, PathBuf)],
    tally: &mut Tally,
) -> Result<(), String> {
    let mut files = Vec::new();
    test_files(&project.path(folder), &mut files);
    if files.is_empty() {
        return Err(format!("there is no *.test.js in {folder}"));
    }
    files.sort();
    let mut node = project.command("node");
    node.args(["--test", "--test-reporter=spec"])
        .args(files)
        .envs(environment.iter().map(|(name, value)| (name, value)));
    let outcome = watch(&mut node, |line| tally.count(line));
    // The command names every file; how many of their tests failed says more.
    outcome.map_err(|why| if tally.failed > 0 { format!("{} in {folder} failed", tally.failed) } else { why })
}

fn test_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            test_files(&path, files);
        } else if path.to_string_lossy().ends_with(".test.js") {
            files.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_of(names: &[&str]) -> Result<Vec<&'static str>, String> {
        chosen(names).map(|steps| steps.iter().map(|step| step.name).collect())
    }

    #[test]
    fn steps_run_in_their_own_order_and_after_the_build_they_read() {
        assert_eq!(names_of(&[]).map(|steps| steps.len()), Ok(STEPS.len()));
        assert_eq!(names_of(&["wasm", "fmt"]), Ok(vec!["fmt", "wasm"]));
        assert_eq!(names_of(&["browser"]), Ok(vec!["build", "browser"]));
        assert!(
            names_of(&["brwser"])
                .is_err_and(|why| why.starts_with("`brwser` is no step of the tests; there are: fmt "))
        );
        assert!(READ_THE_BUILD.iter().all(|name| STEPS.iter().any(|step| step.name == *name)));
    }
}
