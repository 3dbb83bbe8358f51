//! Trains the model of names: builds the trainer for this very machine and hands it its options.

use crate::process;
use crate::project::Project;

/// Runs the trainer. It has a folder of its own, because it is compiled for the processor it runs on and nothing else is.
pub fn run(project: &Project, options: &[&str]) -> Result<(), String> {
    let folder = project.target("train")?;
    let mut command = project.command("cargo");
    command.env("RUSTFLAGS", "-C target-cpu=native");
    command.args(["run", "--release", "--package", "train", "--target-dir"]).arg(folder).arg("--").args(options);
    process::run(&mut command)
}
