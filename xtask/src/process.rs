//! Starting other programs, and saying in one line what went wrong with them.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Runs a program to its end, its output going straight to the terminal.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", shown(command))) }
}

/// Runs a program to its end and returns what it wrote to standard output.
pub fn output(command: &mut Command) -> Result<String, String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, &error))?;
    if !output.status.success() {
        return Err(format!("`{}` failed ({})", shown(command), output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("`{}` wrote something that is not UTF-8", shown(command)))
}

/// Asks a program a question whose answer may be that there is no such program.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program to its end, showing every line of its standard output as it comes and handing it to `each` too.
pub fn watch(command: &mut Command, mut each: impl FnMut(&str)) -> Result<(), String> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    let lines = BufReader::new(child.stdout.take().expect("it was asked to be a pipe")).lines();
    for line in lines.map_while(Result::ok) {
        println!("{line}");
        each(&line);
    }
    let status = child.wait().map_err(|error| format!("lost `{}`: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", shown(command))) }
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start `{}`: {error}", command.get_program().to_string_lossy())
}
