//! `--jsonl`: one article a line -> one export a line, as they come; memory does not grow with their number.

use std::fmt;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use obelus::export::json::{self, EditInput};
use obelus::export::records::Export;
use obelus::export::view::{Index, View};
use obelus::text::{Raw, normalise};
use obelus::{Context, annotate};
use serde::de::{Deserializer, Error as _, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// What a line brings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    #[serde(default)]
    id: Option<Box<RawValue>>,
    text: Text,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    edits: Vec<EditInput>,
}

/// What a line gives back.
#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    export: Export<'a>,
}

/// What a line gives back that could not be read.
#[derive(Serialize)]
struct Refusal {
    id: (),
    error: String,
}

/// Answers every line with a line; the exit status says whether all could be read.
pub fn run(mut input: impl BufRead, mut output: impl Write) -> io::Result<ExitCode> {
    let mut refused = 0_usize;
    let mut line = Vec::new();
    for number in 1_usize.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if let Err(why) = answer(&line, &mut output)? {
            refused += 1;
            serde_json::to_writer(&mut output, &Refusal { id: (), error: format!("line {number}: {why}") })?;
        }
        output.write_all(b"\n")?;
        output.flush()?;
    }
    if refused > 0 {
        eprintln!("obelus: {refused} lines could not be read; each is answered with an \"error\" in its place");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the export of one line, or says why there is none.
fn answer(line: &[u8], output: &mut impl Write) -> io::Result<Result<(), String>> {
    let (line, context) = match parse(line) {
        Ok(parsed) => parsed,
        Err(why) => return Ok(Err(why)),
    };
    let document = annotate(&line.text.0, &context);
    let index = Index::of(&document);
    let export = View { document: &document, index: &index }.export();
    let mut buffer = io::BufWriter::new(output);
    serde_json::to_writer(&mut buffer, &Answer { id: line.id.as_deref(), export })?;
    buffer.flush()?;
    Ok(Ok(()))
}

fn parse(line: &[u8]) -> Result<(Line, Context), String> {
    let parsed: Line = serde_json::from_slice(line).map_err(|error| {
        format!("{error}; a line is {{\"id\": any, \"text\": \"…\", \"published\": \"YYYY-MM-DD\" or null}}")
    })?;
    let published = parsed.published.as_deref().map(json::parse_date).transpose().map_err(|error| error.to_string())?;
    let edits = json::resolve_edits(&parsed.text.0, &parsed.edits).map_err(|error| error.to_string())?;
    let context = Context { published, url: parsed.url.clone(), edits };
    Ok((parsed, context))
}

/// A JSON string that may hold lone surrogates, put right as every other text is.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the text of an article")
            }

            fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Text, E> {
                if u32::try_from(bytes.len()).is_err() {
                    return Err(E::custom("the article is larger than 4 GiB; give its parts one by one"));
                }
                Ok(Text(normalise(Raw::Utf8(bytes))))
            }
        }
        deserializer.deserialize_bytes(Bytes).map_err(D::Error::custom)
    }
}
