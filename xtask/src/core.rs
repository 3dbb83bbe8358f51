//! The crate -> `www/pkg`: WebAssembly, its JavaScript glue and their TypeScript types.

use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::process::run;
use crate::project::{Project, read, read_bytes, write};

/// Builds the crate with wasm-pack, then makes it smaller and faster with wasm-opt.
pub fn build(project: &Project) -> Result<(), String> {
    println!("== Core: wasm-pack, then wasm-opt, into {}", project.manifest.core.out_dir);
    run(&mut wasm_pack(project))?;
    optimise(project)
}

/// The WebAssembly that wasm-pack writes, and that wasm-opt replaces.
pub fn wasm_file(project: &Project) -> PathBuf {
    project.path(&project.manifest.core.out_dir).join("obelus_bg.wasm")
}

/// The glue that wasm-bindgen writes beside it.
pub fn glue_file(project: &Project) -> PathBuf {
    project.path(&project.manifest.core.out_dir).join("obelus.js")
}

fn wasm_pack(project: &Project) -> Command {
    let core = &project.manifest.core;
    // wasm-pack reads --out-dir from the crate's folder, which is the root.
    let mut command = project.command(project.tool("wasm-pack"));
    command.args(["--log-level", "error", "build", "--target", &core.target, "--profile", &core.profile]);
    command.args(["--out-dir", &core.out_dir]);
    // xtask has installed everything, and runs wasm-opt itself with the manifest's flags; no npm package is made.
    command.args(["--mode", "no-install", "--no-opt", "--no-pack"]);
    command
}

/// Runs wasm-opt, which takes half a minute, unless it ran on the very same bytes last time.
fn optimise(project: &Project) -> Result<(), String> {
    let file = wasm_file(project);
    let optimised = project.target("wasm-opt")?.join("obelus.wasm");
    let stamp = optimised.with_extension("input");
    let mut hash = Sha256::new_with_prefix(read_bytes(&file)?);
    hash.update(project.manifest.core.wasm_opt.join(" "));
    hash.update(read(&project.path("package-lock.json"))?);
    let input = BASE64_STANDARD.encode(hash.finalize());
    if !(optimised.is_file() && read(&stamp).is_ok_and(|last| last == input)) {
        run(&mut wasm_opt(project, &file, &optimised))?;
        write(&stamp, input)?;
    }
    write(&file, read_bytes(&optimised)?)
}

fn wasm_opt(project: &Project, from: &Path, to: &Path) -> Command {
    let mut command = project.npm_tool("wasm-opt");
    command.args(&project.manifest.core.wasm_opt).arg(from).arg("-o").arg(to);
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::shown;

    #[test]
    fn wasm_pack_is_told_what_the_manifest_says() {
        let mut project = Project::open().expect("the manifest can be read");
        let core = &mut project.manifest.core;
        core.target = "a-target".to_owned();
        core.profile = "a-profile".to_owned();
        core.out_dir = "a/folder".to_owned();
        core.rustflags = vec!["-C".to_owned(), "a-flag".to_owned()];
        let command = wasm_pack(&project);
        let words = shown(&command);
        assert!(words.contains(" --target a-target --profile a-profile --out-dir a/folder "), "{words}");
        let mut environment = command.get_envs();
        assert!(
            environment.any(|(_, value)| value.is_some_and(|value| value.to_string_lossy().starts_with("-C a-flag")))
        );
        assert!(wasm_file(&project).starts_with(project.path("a/folder")));
    }

    #[test]
    fn wasm_opt_is_told_what_the_manifest_says() {
        let mut project = Project::open().expect("the manifest can be read");
        project.manifest.core.wasm_opt = vec!["--a-pass".to_owned()];
        let words = shown(&wasm_opt(&project, Path::new("in.wasm"), Path::new("out.wasm")));
        assert!(words.ends_with(" --a-pass in.wasm -o out.wasm"), "{words}");
    }
}
