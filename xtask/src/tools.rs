//! What the build needs -> installed if it is missing, silent if it is there.
//!
//! Tools go under `target/tools`, npm packages under `node_modules`; only the rustup target is kept outside.

use serde::Deserialize;

use crate::process::{ask, output, run, shown};
use crate::project::{Project, WASM, read, write};

/// Everything that a build needs.
pub fn for_build(project: &Project) -> Result<(), String> {
    node(project)?;
    rust_target(project)?;
    wasm_pack(project)?;
    wasm_bindgen(project)?;
    npm_packages(project)
}

/// What `cargo xtask test` needs beyond a build; both come with rustup's default profile.
pub fn for_lints(project: &Project) -> Result<(), String> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if ask(project.command("cargo").args([subcommand, "--version"])).is_none() {
            return Err(format!("{component} is missing; install it with `rustup component add {component}`"));
        }
    }
    Ok(())
}

/// Node.js is the one thing beside Rust that a reader has to bring.
fn node(project: &Project) -> Result<(), String> {
    let oldest = project.manifest.tools.node;
    let mend = format!("install Node.js {oldest} or newer with `nvm install --lts`, or from https://nodejs.org");
    let Some(version) = ask(project.command("node").arg("--version")) else {
        return Err(format!("Node.js is missing; {mend}"));
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < oldest) {
        return Err(format!("Node.js {version} is too old; {mend}"));
    }
    match ask(project.command(NPM).arg("--version")) {
        Some(_) => Ok(()),
        None => Err(format!("npm is missing, which Node.js usually brings along; {mend}")),
    }
}

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The standard library for WebAssembly.
fn rust_target(project: &Project) -> Result<(), String> {
    let libraries = output(project.command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if std::path::Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    println!("== Installing Rust's standard library for {WASM}");
    run(project.command("rustup").args(["target", "add", WASM]))
        .map_err(|why| format!("{why}; Rust for {WASM} is missing: install Rust with rustup (https://rustup.rs)"))
}

/// wasm-pack builds the crate.
fn wasm_pack(project: &Project) -> Result<(), String> {
    let version = &project.manifest.tools.wasm_pack;
    // Its lock file makes it the wasm-pack that its makers tested.
    cargo_install(project, "wasm-pack", "wasm-pack", version, &["--locked"])
}

/// wasm-bindgen-cli has to equal the crate to the last digit; wasm-pack takes it from PATH and looks no further.
fn wasm_bindgen(project: &Project) -> Result<(), String> {
    let version = locked_version(&read(&project.path("Cargo.lock"))?, "wasm-bindgen")?;
    // Without --locked: its lock file names a dependency that was never published.
    cargo_install(project, "wasm-bindgen-cli", "wasm-bindgen", &version, &[])
}

fn cargo_install(project: &Project, package: &str, program: &str, version: &str, extra: &[&str]) -> Result<(), String> {
    let found = ask(project.command(project.tool(program)).arg("--version"));
    if found.is_some_and(|line| line.split_whitespace().nth(1) == Some(version)) {
        return Ok(());
    }
    let folder = project.tools();
    println!("== Installing {package} {version} into {} (once, some minutes)", folder.display());
    let mut install = project.command("cargo");
    install.args(["install", package, "--version", &format!("={version}"), "--root"]).arg(&folder).args(extra);
    // These tools run for a second at a time: compiling them fast matters more than what they compile to.
    install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    run(install.arg("--no-track").arg("--force"))
        .map_err(|why| format!("{why}; it can be repeated with `{}`", shown(&install)))
}

/// The version of a package in a `Cargo.lock`.
fn locked_version(lock: &str, name: &str) -> Result<String, String> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let lock: Lock = toml::from_str(lock).map_err(|error| format!("cannot read Cargo.lock: {error}"))?;
    let package = lock.package.into_iter().find(|package| package.name == name);
    package.map(|package| package.version).ok_or_else(|| format!("Cargo.lock names no {name}"))
}

/// The npm packages of `package-lock.json`. Once they are in, a copy of the lock file beside them says so.
fn npm_packages(project: &Project) -> Result<(), String> {
    let wanted = read(&project.path("package-lock.json"))?;
    let installed = project.path("node_modules/.installed-lock.json");
    if read(&installed).is_ok_and(|lock| lock == wanted) {
        return Ok(());
    }
    println!("== Installing the npm packages of package-lock.json into node_modules");
    // No package of ours needs to run a script of its own when it is installed.
    run(project.command(NPM).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    write(&installed, wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_locked_package_is_found() {
        let lock = "version = 4\n[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n[[package]]\nname = \"a\"\nversion = \"2.1.3\"\n";
        assert_eq!(locked_version(lock, "a").as_deref(), Ok("2.1.3"));
        assert_eq!(locked_version(lock, "b"), Err("Cargo.lock names no b".to_owned()));
    }
}
