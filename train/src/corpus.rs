//! Token files of a corpus -> articles as somebody would have written them, with their names.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::ops::Range;
use std::path::Path;

use crate::random::Random;
use crate::schemes::Corpus;

/// An article with its names.
#[derive(Clone, Debug, Default)]
pub struct Text {
    pub written: String,
    pub names: Vec<Name>,
    /// Bytes of which nobody knows whether they are names.
    pub unknown: Vec<Range<usize>>,
}

/// A name.
#[derive(Clone, Debug)]
pub struct Name {
    pub span: Range<usize>,
    /// What it may be, as indices of labels; none where its label is outside our scheme.
    pub labels: Vec<usize>,
}

/// A token and its label, "B-ORG", "O", "?".
type Token = (String, String);
type Sentence = Vec<Token>;

/// One part ("train", "partial", "dev") of a corpus; empty if it has none.
pub fn read(data: &Path, corpus: &Corpus, part: &str) -> Result<Vec<Vec<Sentence>>, String> {
    let folder = data.join("names/train").join(corpus.name);
    let plain = folder.join(format!("{part}.fine.tsv"));
    let packed = folder.join(format!("{part}.fine.tsv.gz"));
    let open = |path: &Path| File::open(path).map_err(|error| format!("{}: {error}", path.display()));
    let reader: Box<dyn Read> = if plain.exists() {
        Box::new(open(&plain)?)
    } else if packed.exists() {
        Box::new(flate2::read::GzDecoder::new(open(&packed)?))
    } else {
        return Ok(Vec::new());
    };
    let mut documents: Vec<Vec<Sentence>> = Vec::new();
    let mut sentence = Sentence::new();
    for line in BufReader::new(reader).lines() {
        let line = line.map_err(|error| format!("{}: {error}", folder.display()))?;
        if line.is_empty() || line.starts_with("# doc ") {
            if !sentence.is_empty() {
                documents.last_mut().expect("a document before its sentences").push(std::mem::take(&mut sentence));
            }
            if !line.is_empty() {
                documents.push(Vec::new());
            }
        } else if let Some((token, label)) = line.split_once('\t') {
            sentence.push((token.to_owned(), label.to_owned()));
        }
    }
    if !sentence.is_empty() {
        documents.last_mut().expect("a document before its sentences").push(sentence);
    }
    Ok(documents)
}

/// How a sentence is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Title,
    Upper,
    Lower,
}

/// Sentences to a paragraph.
const PARAGRAPH: usize = 3;
/// A headline has at most this many tokens.
const HEADLINE: usize = 14;

/// Writes a document as an article; now and then under a headline, in capitals, or all small.
pub fn write(corpus: &Corpus, document: &[Sentence], random: &mut Random, vary: Vary) -> Text {
    let mut writer = Writer { corpus, out: Text::default() };
    let chance = random.below(100);
    if vary == Vary::Never {
        // As it is.
    } else if document.len() > 2 && chance < 50 {
        let style = if chance < 40 { Style::Title } else { Style::Upper };
        let first = &document[0];
        let comma = first.iter().position(|(token, _)| token == "," || token == ".").filter(|&at| at > 4);
        let end = comma.unwrap_or(first.len()).min(HEADLINE);
        // A name that the cut would halve belongs to the headline.
        let end = (end..first.len()).find(|&at| !first[at].1.starts_with("I-")).unwrap_or(first.len());
        writer.sentence(&first[..end], style);
        writer.out.written.push_str("\n\n");
    } else if document.len() > 2 && chance < 53 || document.len() <= 2 && chance < 16 {
        let style = match chance {
            ..7 => Style::Title,
            7..12 => Style::Upper,
            _ => Style::Lower,
        };
        for sentence in document {
            writer.sentence(sentence, style);
            writer.out.written.push('\n');
        }
        return writer.out;
    }
    for (idx, sentence) in document.iter().enumerate() {
        writer.sentence(sentence, Style::Plain);
        writer.out.written.push_str(if idx % PARAGRAPH == PARAGRAPH - 1 { "\n\n" } else { " " });
    }
    writer.out
}

/// Whether headlines and capitals are added.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Vary {
    Never,
    Sometimes,
}

struct Writer<'a> {
    corpus: &'a Corpus,
    out: Text,
}

impl Writer<'_> {
    fn sentence(&mut self, sentence: &[Token], style: Style) {
        let mut open = false;
        let mut glue = true;
        let mut inside = false;
        for (idx, (token, label)) in sentence.iter().enumerate() {
            if is_escape_rest(sentence, idx) {
                continue;
            }
            let quote = matches!(token.as_str(), "\"" | "``" | "''");
            let token = if quote { "\"" } else { token.as_str() };
            let before = glue || (quote && open) || hangs(token) || self.hyphen(sentence, idx);
            if !before {
                self.out.written.push(' ');
            }
            glue = if quote {
                open = !open;
                open
            } else {
                matches!(token, "(" | "[" | "{" | "$" | "£" | "€" | "“" | "‘" | "#" | "@" | "/")
                    || self.hyphen(sentence, idx)
            };
            let start = self.out.written.len();
            self.out.written.push_str(&styled(token, style, idx));
            self.label(label, start, &mut inside);
        }
    }

    fn label(&mut self, label: &str, start: usize, inside: &mut bool) {
        let end = self.out.written.len();
        if label == "?" {
            self.out.unknown.push(start..end);
            *inside = false;
        } else if label == "O" {
            *inside = false;
        } else if let Some((_, kind)) = label.split_once('-') {
            if *inside && label.starts_with("I-") {
                self.out.names.last_mut().expect("the name that goes on").span.end = end;
            } else {
                self.out.names.push(Name { span: start..end, labels: self.corpus.labels(kind) });
            }
            *inside = true;
        }
    }

    fn hyphen(&self, sentence: &[Token], idx: usize) -> bool {
        let word = |at: usize| sentence.get(at).is_some_and(|(token, _)| token.ends_with(char::is_alphanumeric));
        self.corpus.splits_hyphens && sentence[idx].0 == "-" && idx > 0 && word(idx - 1) && word(idx + 1)
    }
}

/// "& amp ;" is "&": whether the token at `idx` is one of the last two.
fn is_escape_rest(sentence: &[Token], idx: usize) -> bool {
    let is =
        |at: Option<usize>, wanted: &str| at.and_then(|at| sentence.get(at)).is_some_and(|(token, _)| token == wanted);
    let amp = is(Some(idx), "amp") && is(idx.checked_sub(1), "&") && is(Some(idx + 1), ";");
    let end = is(Some(idx), ";") && is(idx.checked_sub(1), "amp") && is(idx.checked_sub(2), "&");
    amp || end
}

/// Whether a token is written right after the one before it.
fn hangs(token: &str) -> bool {
    matches!(
        token,
        "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "}" | "%" | "'" | "’" | "”" | "…" | "..." | "/" | "n't" | "n’t"
    ) || token.starts_with(['\'', '’']) && token.chars().count() <= 3
        || token.starts_with(')') && token.len() <= 3
}

/// Small words that title case leaves small.
const SMALL: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "over", "the", "to", "with",
    "n't", "'s", "’s",
];

fn styled(token: &str, style: Style, idx: usize) -> String {
    match style {
        Style::Plain => token.to_owned(),
        Style::Upper => token.to_uppercase(),
        Style::Lower => token.to_lowercase(),
        Style::Title if idx > 0 && SMALL.contains(&token) => token.to_owned(),
        Style::Title => {
            let mut chars = token.chars();
            chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
        }
    }
}
