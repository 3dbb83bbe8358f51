//! `www` and the built core -> `dist/site` for a web server, and `dist/obelus.html`, one file that opens by itself.
//!
//! Both are the same page: the same script, sheet and WebAssembly, once as files and once inside the page.
//! `www/assets.js` takes what it finds.

use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::core::wasm_file;
use crate::policy::{Origin, content_security_policy};
use crate::process::run;
use crate::project::{Project, read, read_bytes, write};

/// What `www/index.html` has to hold, literally and once, because a build replaces it or adds beside it.
const CHARSET: &str = r#"<meta charset="utf-8">"#;
const STYLE: &str = r#"<link rel="stylesheet" href="style.css">"#;
const SCRIPT: &str = r#"<script type="module" src="main.js"></script>"#;
const END: &str = "</body>";

/// The bundled page, before it becomes files or one file.
struct Bundle {
    html: String,
    style: String,
    script: String,
    worker: String,
    wasm: Vec<u8>,
}

/// Builds both pages from `www` and the core.
pub fn build(project: &Project) -> Result<(), String> {
    let page = &project.manifest.page;
    println!("== Page: {} and {}", page.site, page.single_file);
    let bundle = bundle(project)?;
    let site = project.path(&page.site);
    if site.exists() {
        std::fs::remove_dir_all(&site).map_err(|error| format!("cannot empty {}: {error}", site.display()))?;
    }
    for (name, content) in site_files(&bundle)? {
        write(&site.join(name), content)?;
    }
    write(&project.path(&page.single_file), single_file(&bundle)?)
}

/// Lets esbuild bundle each entry point.
fn bundle(project: &Project) -> Result<Bundle, String> {
    let page = &project.manifest.page;
    let folder = project.target("page")?;
    let source = project.path(&page.source);
    let entry = |name: &str, format: &[&str]| -> Result<String, String> {
        let out: PathBuf = folder.join(name);
        let mut esbuild = project.npm_tool("esbuild");
        esbuild.arg(source.join(name)).args(["--bundle", "--minify", "--charset=utf8", "--legal-comments=none"]);
        esbuild.args(["--log-level=warning", &format!("--target={}", page.browsers.join(","))]).args(format);
        run(esbuild.arg(format!("--outfile={}", out.display())))?;
        read(&out)
    };
    Ok(Bundle {
        html: read(&source.join("index.html"))?,
        style: entry("style.css", &[])?,
        script: entry("main.js", &["--format=esm"])?,
        // A worker from a blob that works on file:// too has to be a classic script. wasm-bindgen's glue can also look
        // for its WebAssembly beside itself; the worker is handed the module instead.
        worker: entry("worker.js", &["--format=iife", "--log-override:empty-import-meta=silent"])?,
        wasm: read_bytes(&wasm_file(project))?,
    })
}

/// The files of the hosted page.
fn site_files(bundle: &Bundle) -> Result<[(&'static str, Vec<u8>); 5], String> {
    for needed in [STYLE, SCRIPT] {
        once(&bundle.html, needed)?;
    }
    let html = with_policy(&bundle.html, &content_security_policy(Origin::Files))?;
    Ok([
        ("index.html", html.into_bytes()),
        ("style.css", bundle.style.clone().into_bytes()),
        ("main.js", bundle.script.clone().into_bytes()),
        ("worker.js", bundle.worker.clone().into_bytes()),
        ("obelus.wasm", bundle.wasm.clone()),
    ])
}

/// The page with everything in it. Blocks of a type that no browser runs hold the worker's script and the WebAssembly;
/// they come last, so that the page is there before they are.
fn single_file(bundle: &Bundle) -> Result<String, String> {
    let script = inlined(&bundle.script);
    let worker = inlined(&bundle.worker);
    let style = &bundle.style;
    if style.contains("</style") {
        return Err("the style sheet holds `</style`, which would end it inside the single file".to_owned());
    }
    let data = format!(
        "<script type=\"text/plain\" id=\"worker-script\">{worker}</script>\n\
         <script type=\"application/wasm\" id=\"core-wasm\">{}</script>\n",
        BASE64_STANDARD.encode(&bundle.wasm)
    );
    let html = with_policy(&bundle.html, &content_security_policy(Origin::Inline { script: &script, style }))?;
    let html = replace_once(&html, END, &format!("{data}{END}"))?;
    let html = replace_once(&html, STYLE, &format!("<style>{style}</style>"))?;
    replace_once(&html, SCRIPT, &format!("<script type=\"module\">{script}</script>"))
}

/// A script as it may stand between tags: what would end it, or hide its end, is only ever found inside strings and
/// patterns, where the first character can be written as its code.
fn inlined(script: &str) -> String {
    script.replace("<!--", r"\x3C!--").replace("<script", r"\x3Cscript").replace("</script", r"\x3C/script")
}

/// The policy stands right after the character set, before anything that it could concern.
fn with_policy(html: &str, policy: &str) -> Result<String, String> {
    let meta = format!("{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    replace_once(html, CHARSET, &meta)
}

fn replace_once(html: &str, from: &str, to: &str) -> Result<String, String> {
    once(html, from)?;
    Ok(html.replacen(from, to, 1))
}

fn once(html: &str, needed: &str) -> Result<(), String> {
    match html.matches(needed).count() {
        1 => Ok(()),
        count => Err(format!("index.html has to hold `{needed}` once, and holds it {count} times")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle(html: &str) -> Bundle {
        Bundle {
            html: html.to_owned(),
            style: "p{color:red}".to_owned(),
            script: "let a='<!--<script></script>'".to_owned(),
            worker: "let b='</script>'".to_owned(),
            wasm: vec![0, 97, 115, 109],
        }
    }

    fn page() -> String {
        format!("<html><head>{CHARSET}{STYLE}{SCRIPT}</head><body><p>Hello</p>{END}</html>")
    }

    #[test]
    fn the_single_file_holds_everything_and_asks_for_nothing() {
        let html = single_file(&bundle(&page())).expect("the page is whole");
        assert!(!html.contains("src=") && !html.contains("href="), "{html}");
        assert!(html.contains(">AGFzbQ==</script>"), "{html}");
        // What stands between the tags is what was hashed, and no string of the script ends it.
        assert_eq!(html.matches("<script").count(), 3, "{html}");
        assert_eq!(html.matches("</script>").count(), 3, "{html}");
        let script = html.split("<script type=\"module\">").nth(1).and_then(|rest| rest.split("</script>").next());
        let policy =
            content_security_policy(Origin::Inline { script: script.expect("a script"), style: "p{color:red}" });
        assert!(html.contains(&format!("content=\"{policy}\"")), "{html}");
    }

    #[test]
    fn the_hosted_page_keeps_its_files() {
        let files = site_files(&bundle(&page())).expect("the page is whole");
        let html = String::from_utf8(files[0].1.clone()).expect("UTF-8");
        assert!(html.contains(SCRIPT) && html.contains(STYLE) && html.contains("Content-Security-Policy"), "{html}");
    }

    #[test]
    fn a_page_that_lacks_a_line_is_refused() {
        let html = page().replace(SCRIPT, "");
        let refusal = format!("index.html has to hold `{SCRIPT}` once, and holds it 0 times");
        assert_eq!(site_files(&bundle(&html)).err(), Some(refusal.clone()));
        assert_eq!(single_file(&bundle(&html)).err(), Some(refusal));
    }
}
