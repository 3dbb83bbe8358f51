//! Where everything lies: the repository, its `target` folder, and the manifest.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::manifest::Manifest;

/// The target of every WebAssembly build.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The repository that xtask works on.
pub struct Project {
    /// The repository's root.
    pub root: PathBuf,
    /// `wasm-pack.toml`.
    pub manifest: Manifest,
    target: PathBuf,
}

impl Project {
    /// Finds the repository that this xtask was built from.
    pub fn open() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository").to_owned();
        let program = std::env::current_exe().map_err(|error| format!("cannot find xtask's own file: {error}"))?;
        // Cargo put xtask into target/debug, wherever the reader keeps `target`.
        let target = program.ancestors().nth(2).ok_or("xtask has to be started by `cargo xtask`")?.to_owned();
        Ok(Self { manifest: Manifest::read(&root)?, root, target })
    }

    /// A path that the manifest gives from the repository's root.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// A folder under `target`, made if it is not there.
    pub fn target(&self, inside: &str) -> Result<PathBuf, String> {
        let folder = self.target.join(inside);
        std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        Ok(folder)
    }

    /// Where `cargo install` puts our tools.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// One of the tools that `cargo install` put there.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.tools().join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// The native command line that `cargo build --release` makes.
    pub fn command_line(&self) -> PathBuf {
        self.target.join("release").join(format!("obelus{}", std::env::consts::EXE_SUFFIX))
    }

    /// A call of a program in the repository's root. Our tools come first on its PATH, and whenever it makes cargo
    /// compile for WebAssembly, the manifest's flags hold.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.tools().join("bin")).chain(std::env::split_paths(&path));
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command.env("PATH", std::env::join_paths(folders).unwrap_or(path.clone()));
        let flags = self.manifest.core.rustflags.iter().cloned().chain(without_home());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.collect::<Vec<_>>().join(" "));
        command
    }

    /// A call of a program that an npm package brings.
    pub fn npm_tool(&self, name: &str) -> Command {
        let suffix = if cfg!(windows) { ".cmd" } else { "" };
        self.command(self.path("node_modules/.bin").join(format!("{name}{suffix}")))
    }
}

/// The flag that keeps the folder of cargo's packages out of what is shipped: a panic names its source file, and the
/// bytes must not depend on who built them. Cargo splits flags at white space, so a folder with some in it stays.
fn without_home() -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let packages = home.join("registry").join("src").to_str()?.to_owned();
    (!packages.contains(char::is_whitespace)).then(|| format!("--remap-path-prefix={packages}="))
}

/// Reads a file as text.
pub fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Reads a file as bytes.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Writes a file, and the folders it lies in.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    let folder = path.parent().expect("a file lies in a folder");
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, content))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}
