//! Nothing -> a Chromium for the browser journeys: one that is there, or one that is fetched.

use std::path::{Path, PathBuf};

use crate::process::{ask, run};
use crate::project::Project;

/// Names under which Chromium and its relatives lie on PATH.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/// Where installers put it that do not touch PATH.
const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// The programs inside a folder of Playwright's, by operating system.
const IN_PLAYWRIGHT: [&str; 9] = [
    "chrome",
    "headless_shell",
    "chrome-headless-shell",
    "Chromium",
    "Google Chrome for Testing",
    "chrome.exe",
    "headless_shell.exe",
    "chrome-headless-shell.exe",
    "chromium",
];

/// Finds a browser, or fetches one.
pub fn find(project: &Project) -> Result<PathBuf, String> {
    if let Some(chosen) = std::env::var_os("CHROME").map(PathBuf::from) {
        let refusal = format!("CHROME is {}, which does not start; set it to a Chromium or unset it", chosen.display());
        return if starts(&chosen) { Ok(chosen) } else { Err(refusal) };
    }
    if let Some(found) = installed(project) {
        return Ok(found);
    }
    println!("== Fetching a browser for the journeys: no Chromium is installed");
    for fetch in [with_playwright, with_apt] {
        match fetch(project).map(|()| installed(project)) {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => println!("it was fetched, and does not start here"),
            Err(why) => println!("{why}"),
        }
    }
    Err("the journeys need a Chromium and none could be fetched; install one (on Debian `sudo apt-get install \
         chromium`) or set CHROME to where it lies"
        .to_owned())
}

/// A browser on PATH, in its usual place, or in a cache of Playwright's.
fn installed(project: &Project) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name)));
    let in_places = PLACES.iter().map(PathBuf::from);
    let in_caches = caches(project).into_iter().flat_map(|cache| in_playwright(&cache));
    on_path.chain(in_places).chain(in_caches).find(|program| starts(program))
}

/// Where Playwright keeps its browsers: where it is told to, in the user's cache, and, from us, under `target`.
fn caches(project: &Project) -> Vec<PathBuf> {
    let below = |variable: &str, rest: &str| std::env::var_os(variable).map(|folder| Path::new(&folder).join(rest));
    let users = if cfg!(target_os = "macos") {
        below("HOME", "Library/Caches/ms-playwright")
    } else if cfg!(windows) {
        below("LOCALAPPDATA", "ms-playwright")
    } else {
        below("XDG_CACHE_HOME", "ms-playwright").or_else(|| below("HOME", ".cache/ms-playwright"))
    };
    [below("PLAYWRIGHT_BROWSERS_PATH", ""), users, Some(ours(project))].into_iter().flatten().collect()
}

fn ours(project: &Project) -> PathBuf {
    project.tools().join("browsers")
}

/// Every Chromium in a cache of Playwright's, the newest first: `chromium-1228/chrome-linux/chrome` and the like.
fn in_playwright(cache: &Path) -> Vec<PathBuf> {
    let is_chromium =
        |folder: &PathBuf| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("chromium"));
    let mut versions: Vec<PathBuf> = entries(cache).into_iter().filter(is_chromium).collect();
    versions.sort();
    versions.iter().rev().flat_map(|version| programs(version, 4)).collect()
}

fn programs(folder: &Path, depth: usize) -> Vec<PathBuf> {
    let wanted = |path: &Path| path.file_name().is_some_and(|name| IN_PLAYWRIGHT.iter().any(|known| *known == name));
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() && depth > 0 {
            found.extend(programs(&path, depth - 1));
        } else if path.is_file() && wanted(&path) {
            found.push(path);
        }
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

/// Whether a browser can say its version, which one that lacks a library cannot.
fn starts(program: &Path) -> bool {
    // On Windows Chrome answers by opening a window.
    program.is_file() && (cfg!(windows) || ask(std::process::Command::new(program).arg("--version")).is_some())
}

/// Playwright's own installer, into `target`.
fn with_playwright(project: &Project) -> Result<(), String> {
    let mut install = project.npm_tool("playwright-core");
    install.args(["install", "--only-shell", "chromium"]).env("PLAYWRIGHT_BROWSERS_PATH", ours(project));
    // On a network without a way there it should give up soon, and without five stack traces.
    install.env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000").stderr(std::process::Stdio::null());
    run(&mut install)
}

/// Debian's package, where that is possible without asking anyone.
fn with_apt(project: &Project) -> Result<(), String> {
    if !Path::new("/etc/debian_version").is_file() {
        return Err("this is no Debian, so apt-get is not tried".to_owned());
    }
    if ask(project.command("id").arg("-u")).as_deref() != Some("0") {
        return Err("apt-get is not tried, because it needs root".to_owned());
    }
    let apt =
        |arguments: &[&str]| run(project.command("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"));
    apt(&["update", "--quiet"])?;
    apt(&["install", "--quiet", "--yes", "--no-install-recommends", "chromium"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn playwrights_newest_chromium_comes_first() {
        let cache = std::env::temp_dir().join(format!("obelus-playwright-{}", std::process::id()));
        for file in
            ["chromium-1100/chrome-linux/chrome", "chromium-1200/chrome-linux/chrome", "firefox-9/firefox/chrome"]
        {
            let file = cache.join(file);
            std::fs::create_dir_all(file.parent().expect("it has one")).expect("a folder for the test");
            std::fs::write(file, "").expect("a file for the test");
        }
        let found = in_playwright(&cache);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].ends_with("chromium-1200/chrome-linux/chrome"), "{found:?}");
        assert!(!starts(&found[0]), "an empty file is no browser");
    }
}
