//! `cargo xtask`: builds, serves, tests and measures Obelus.
//!
//! Every command first installs what it needs and what is missing, and says nothing if all is there.

mod bench;
mod browser;
mod core;
mod manifest;
mod page;
mod policy;
mod process;
mod project;
mod serve;
mod sizes;
mod tally;
mod test;
mod texts;
mod tools;
mod train;

use std::process::ExitCode;

use project::Project;
use serve::Server;

const USAGE: &str = "\
cargo xtask serve [--port PORT]  builds, then serves the page on loopback
cargo xtask build                builds the page as a folder and as one file, and checks their sizes
cargo xtask test [STEP…]         runs everything that has to hold, or some of it
cargo xtask bench                measures how fast the core is and how large the builds are
cargo xtask train [OPTION…]      trains the model of names anew (--help says how)";

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
        ["serve"] => serve(project, None),
        ["serve", "--port", port] => {
            let port = port.parse().map_err(|_| format!("`{port}` is no port; a port is a number up to 65535"))?;
            serve(project, Some(port))
        }
        ["build"] => {
            build(project)?;
            sizes::check(project)
        }
        ["bench"] => {
            build(project)?;
            bench::run(project)
        }
        ["train", options @ ..] => train::run(project, options),
        ["test", steps @ ..] => test::run_steps(project, steps),
        [] => Err(format!("what is to be done?\n{USAGE}\nsteps of the tests: {}", test::names())),
        _ => Err(format!("`cargo xtask {}` is no command; there are:\n{USAGE}", arguments.join(" "))),
    }
}

/// The core and both pages, from nothing.
fn build(project: &Project) -> Result<(), String> {
    tools::for_build(project)?;
    core::build(project)?;
    page::build(project)
}

fn serve(project: &Project, port: Option<u16>) -> Result<(), String> {
    build(project)?;
    let server = Server::open(project.path(&project.manifest.page.site), port)?;
    println!("\nObelus is at {} (Ctrl+C ends it)", server.address());
    println!(
        "and, as one file that opens by double-click, {}",
        project.path(&project.manifest.page.single_file).display()
    );
    server.run();
    Ok(())
}
