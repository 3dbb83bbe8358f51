//! `cargo xtask`: builds, serves, tests and measures Obelus.
//!
//! Every command first installs what it needs and what is missing, and says nothing if all is there.

mod core;
mod manifest;
mod page;
mod policy;
mod process;
mod project;
mod sizes;
mod tools;

use std::process::ExitCode;

use project::Project;

const USAGE: &str = "\
cargo xtask build    builds dist/site and dist/obelus.html and holds their sizes against their budgets";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match Project::open().and_then(|project| dispatch(&project, &arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(project: &Project, arguments: &[&str]) -> Result<(), String> {
    match arguments {
        ["build"] => {
            build(project)?;
            sizes::check(project)
        }
        _ => Err(format!("`cargo xtask {}` is no command; there are:\n{USAGE}", arguments.join(" "))),
    }
}

/// The core and both pages, from nothing.
fn build(project: &Project) -> Result<(), String> {
    tools::for_build(project)?;
    core::build(project)?;
    page::build(project)
}
