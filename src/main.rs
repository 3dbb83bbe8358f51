//! The command line: an article or a stream of them -> exports.

use std::error::Error;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use obelus::export::{self, json};
use obelus::text::{Raw, normalise};
use obelus::{Context, Document, annotate};

mod lines;

const HELP: &str = "\
Finds names, numbers, dates and claims in an article.

  obelus [--published DATE] [--url ADDRESS] [--edits FILE] [--format FORMAT] [FILE]
      prints one export; the article comes from FILE or standard input.
      FILE may be an export, which is verified and made again.
  obelus --jsonl
      reads {\"id\": any, \"text\": \"…\", \"published\": \"YYYY-MM-DD\" | null} a line, writes an export a line.

  --published DATE   the day of publication, YYYY-MM-DD; without it nothing relative is resolved
  --url ADDRESS      where the article was found; kept in the export
  --edits FILE       corrections, a JSON array as in an export's \"edits\"
  --format FORMAT    json (as a rule), web-annotation; as tables csv (of claims), csv-figures, csv-dates, csv-names
  --version          prints the version
";

/// What the arguments ask for.
enum Task {
    Print(&'static str),
    Lines,
    Article(Options),
}

#[derive(Default)]
struct Options {
    published: Option<String>,
    url: Option<String>,
    edits: Option<PathBuf>,
    format: Option<String>,
    file: Option<PathBuf>,
}

fn main() -> ExitCode {
    let done = arguments().and_then(|task| match task {
        Task::Print(text) => io::stdout().write_all(text.as_bytes()).map(|()| ExitCode::SUCCESS).map_err(Into::into),
        Task::Lines => lines::run(io::stdin().lock(), io::stdout().lock()).map_err(Into::into),
        Task::Article(options) => article(options),
    });
    match done {
        Ok(code) => code,
        // Whoever reads our output closed it, as `head` does: nothing is wrong.
        Err(error) if error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe) => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("obelus: {error}");
            ExitCode::from(2)
        }
    }
}

fn arguments() -> Result<Task, Box<dyn Error>> {
    use lexopt::prelude::*;
    let mut options = Options::default();
    let mut lines = false;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("published") => options.published = Some(parser.value()?.string()?),
            Long("url") => options.url = Some(parser.value()?.string()?),
            Long("edits") => options.edits = Some(parser.value()?.into()),
            Long("format") => options.format = Some(parser.value()?.string()?),
            Long("jsonl") => lines = true,
            Long("help") | Short('h') => return Ok(Task::Print(HELP)),
            Long("version") | Short('V') => return Ok(Task::Print(concat!(env!("CARGO_PKG_VERSION"), "\n"))),
            Value(file) if options.file.is_none() => options.file = Some(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let Options { published: None, url: None, edits: None, format: None, file: None } = options else {
        return if lines {
            Err("--jsonl takes no other option: each line brings its own text and publication date".into())
        } else {
            Ok(Task::Article(options))
        };
    };
    Ok(if lines { Task::Lines } else { Task::Article(options) })
}

/// Reads one article or export and prints it.
fn article(options: Options) -> Result<ExitCode, Box<dyn Error>> {
    let input = normalise(Raw::Utf8(&read(options.file.as_deref())?));
    let format = options.format.as_deref().unwrap_or("json");
    if json::is_export(&input) {
        if options.published.is_some() || options.url.is_some() || options.edits.is_some() {
            return Err("an export brings its own publication date, address and edits; leave those options out".into());
        }
        let saved = json::read(&input)?;
        return print(&saved.annotate(), format);
    }
    let edits = options.edits.as_deref().map(|path| edits(path, &input)).transpose()?.unwrap_or_default();
    let published = options.published.as_deref().map(json::parse_date).transpose()?;
    let context = Context { published, url: options.url, edits };
    print(&annotate(&input, &context), format)
}

fn print(document: &Document<'_>, format: &str) -> Result<ExitCode, Box<dyn Error>> {
    io::stdout().write_all(export::export(document, format)?.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// The bytes of a file or of standard input, without the mark that some editors put at the head of UTF-8.
fn read(file: Option<&Path>) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = Vec::new();
    match file {
        Some(path) => bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?,
        None => _ = io::stdin().read_to_end(&mut bytes)?,
    }
    if u32::try_from(bytes.len()).is_err() {
        return Err("the article is larger than 4 GiB; give its parts one by one".into());
    }
    if bytes.starts_with("\u{FEFF}".as_bytes()) {
        bytes.drain(..3);
    }
    Ok(bytes)
}

fn edits(path: &Path, text: &str) -> Result<Vec<obelus::document::Edit>, Box<dyn Error>> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let inputs: Vec<json::EditInput> = serde_json::from_slice(&read(Some(path))?)
        .map_err(|error| named(&format!("{error}; edits are a JSON array, as in an export")))?;
    Ok(json::resolve_edits(text, &inputs).map_err(|error| named(&error))?)
}
