//! `wasm-pack.toml` -> [`Manifest`]: what the rest of xtask asks, checked once.

use std::path::Path;

use serde::Deserialize;

/// How the WebAssembly and the page are built.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The crate -> WebAssembly and glue.
    pub core: Core,
    /// The page -> its two builds.
    pub page: Page,
    /// Tools that no lock file holds.
    pub tools: Tools,
    /// The most that may be shipped.
    pub budgets: Budgets,
}

/// How wasm-pack and wasm-opt are called.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Core {
    /// wasm-pack's `--target`.
    pub target: String,
    /// wasm-pack's `--profile`.
    pub profile: String,
    /// wasm-pack's `--out-dir`, from the repository's root.
    pub out_dir: String,
    /// Flags for rustc whenever it compiles for WebAssembly.
    pub rustflags: Vec<String>,
    /// Flags for wasm-opt.
    pub wasm_opt: Vec<String>,
}

/// Where the page comes from and where its builds go, from the repository's root.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Page {
    /// The folder with `index.html`, `style.css`, `main.js` and `worker.js`.
    pub source: String,
    /// The folder for a web server.
    pub site: String,
    /// The one file that opens by double-click.
    pub single_file: String,
    /// esbuild's `--target`.
    pub browsers: Vec<String>,
}

/// Versions of tools that no lock file holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tools {
    /// The oldest major version of Node.js that works.
    pub node: u32,
    /// The version of wasm-pack.
    pub wasm_pack: String,
}

/// Size limits of what is shipped.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Budgets {
    /// The WebAssembly after wasm-opt.
    pub wasm: Budget,
    /// The trained model, which the WebAssembly holds.
    pub model: Budget,
    /// The hosted page without its WebAssembly.
    pub page: Budget,
    /// The single file.
    pub single_file: Budget,
}

/// A size limit in bytes.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// As it lies on the disk.
    pub raw: u64,
    /// After brotli at its best.
    pub brotli: u64,
}

/// The manifest's file name, for messages too.
pub const FILE: &str = "wasm-pack.toml";

impl Manifest {
    /// Reads the manifest in the repository's root.
    pub fn read(root: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(root.join(FILE)).map_err(|error| format!("cannot read {FILE}: {error}"))?;
        toml::from_str(&text).map_err(|error| format!("{FILE} says something xtask cannot use: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{Project, read};

    #[test]
    fn a_key_that_nobody_reads_is_refused() {
        let text = "[tools]\nnode = 20\nwasm-pack = \"1.2.3\"\nyarn = 4\n";
        let error = toml::from_str::<toml::Table>(text).and_then(|table| table["tools"].clone().try_into::<Tools>());
        assert!(error.is_err_and(|error| error.to_string().contains("yarn")));
    }

    #[test]
    fn what_the_manifest_names_is_there() {
        let project = Project::open().expect("the manifest can be read");
        let manifest = &project.manifest;
        let cargo: toml::Table = read(&project.path("Cargo.toml")).expect("it is there").parse().expect("it is TOML");
        assert!(cargo["profile"].get(&manifest.core.profile).is_some(), "Cargo.toml has no such profile");
        // Whatever a build writes, git leaves alone.
        let ignored = read(&project.path(".gitignore")).expect("it is there");
        for made in [&manifest.core.out_dir, &manifest.page.site, &manifest.page.single_file] {
            let covered = |line: &str| line.strip_prefix('/').is_some_and(|folder| made.starts_with(folder));
            assert!(ignored.lines().any(covered), "{made} is not in .gitignore");
        }
    }

    #[test]
    fn what_the_manifest_pins_is_pinned_nowhere_else() {
        let project = Project::open().expect("the manifest can be read");
        let package = read(&project.path("package.json")).expect("it is there");
        for elsewhere in ["wasm-pack", "wasm-bindgen", "\"engines\""] {
            assert!(!package.contains(elsewhere), "package.json repeats {elsewhere}");
        }
        let cargo = read(&project.path("Cargo.toml")).expect("it is there");
        assert!(!cargo.contains("package.metadata.wasm-pack"), "Cargo.toml repeats how wasm-opt is called");
    }
}
