//! What was built -> its size raw, after gzip and after brotli, held against the manifest's budgets.

use std::path::PathBuf;

use crate::core::wasm_file;
use crate::manifest::Budget;
use crate::process::output;
use crate::project::Project;

/// The bytes of one thing that is shipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the sizes of everything that is shipped, and fails if one is over its budget.
pub fn check(project: &Project) -> Result<(), String> {
    let budgets = &project.manifest.budgets;
    let site = project.path(&project.manifest.page.site);
    let page = ["index.html", "style.css", "main.js", "worker.js"].map(|name| site.join(name));
    let shipped = [
        ("wasm", vec![wasm_file(project)], budgets.wasm),
        ("- its model", vec![project.path("model/names.bin")], budgets.model),
        ("page", page.to_vec(), budgets.page),
        ("single file", vec![project.path(&project.manifest.page.single_file)], budgets.single_file),
    ];
    println!("{:<14}{:>12}{:>12}{:>12}{:>15}{:>12}", "bytes", "raw", "gzip", "brotli", "budget: raw", "brotli");
    let mut over = Vec::new();
    for (name, files, budget) in shipped {
        let measured = measure(project, &files)?;
        let Size { raw, gzip, brotli } = measured;
        println!("{name:<14}{raw:>12}{gzip:>12}{brotli:>12}{:>15}{:>12}", budget.raw, budget.brotli);
        over.extend(excess(name, measured, budget));
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("; ")) }
}

/// The sizes of some files together, each compressed by itself as a server does it.
fn measure(project: &Project, files: &[PathBuf]) -> Result<Size, String> {
    // Node's own zlib: a compressor of xtask's would be one more thing to compile.
    let script = include_str!("sizes.mjs");
    let lines = output(project.command("node").args(["--input-type=module", "--eval", script, "--"]).args(files))?;
    let mut total = Size::default();
    let mut lines = lines.lines();
    for file in files {
        let line = lines.next().ok_or_else(|| format!("Node.js did not say how long {} is", file.display()))?;
        let mut numbers = line.split_whitespace().map_while(|word| word.parse::<u64>().ok());
        let mut next = || numbers.next().ok_or_else(|| format!("Node.js said `{line}` instead of three sizes"));
        total.raw += next()?;
        total.gzip += next()?;
        total.brotli += next()?;
    }
    Ok(total)
}

/// What is over the budget, in words.
fn excess(name: &str, size: Size, budget: Budget) -> Vec<String> {
    [("raw", size.raw, budget.raw), ("after brotli", size.brotli, budget.brotli)]
        .into_iter()
        .filter(|(_, bytes, most)| bytes > most)
        .map(|(how, bytes, most)| format!("the {name} is {bytes} bytes {how}, over its budget of {most}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_over_its_budget_is_reported() {
        let measured = Size { raw: 101, gzip: 70, brotli: 50 };
        assert_eq!(excess("page", measured, Budget { raw: 101, brotli: 50 }), [""; 0]);
        let over = excess("page", measured, Budget { raw: 100, brotli: 50 });
        assert_eq!(over, ["the page is 101 bytes raw, over its budget of 100"]);
        let over = excess("page", measured, Budget { raw: 200, brotli: 49 });
        assert_eq!(over, ["the page is 50 bytes after brotli, over its budget of 49"]);
    }
}
