//! The everyday test: a sentence, carets under what must be found, and near misses with nothing under them.
//!
//! ```text
//! # published: 2022-10-04
//! The minister said on Monday that 300 homes lost power.
//! ^^^^^^^^^^^^ source
//!              ^^^^ cue say
//!                                  ^^^^^^^^^^^^^^^^^^^^ content
//! ```
//!
//! One file a layer in `tests/cases/`; cases stand apart by an empty line; `#` opens a comment. A case says everything
//! that its layer finds in its sentence. `UPDATE=1 cargo test` rewrites the carets, and the diff is the review.

mod support;

use std::fmt::Write;
use std::fs;

use obelus::document::{BlockKind, Bound, Claim, ClaimKind, Document, Form, Modality, Number, Polarity};
use obelus::offsets::{Count, Offsets};
use obelus::{Context, Span, annotate};

/// A stretch of the sentence and what stands under it.
type Mark = (Span, String);

/// A layer, and what it marks.
type Layer = (&'static str, fn(&Document<'_>) -> Vec<Mark>);

/// How each file's layer is written out.
const LAYERS: [Layer; 4] = [("names", names), ("numbers", numbers), ("dates", dates), ("claims", claims)];

/// What stands under a sentence in which the layer finds nothing.
const NOTHING: &str = "(nothing)";

#[test]
fn names_cases() {
    run("names");
}

#[test]
fn numbers_cases() {
    run("numbers");
}

#[test]
fn dates_cases() {
    run("dates");
}

#[test]
fn claims_cases() {
    run("claims");
}

fn run(layer: &str) {
    let path = support::project(&format!("tests/cases/{layer}.txt"));
    let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cases: Vec<String> = file.trim().split("\n\n").map(|case| answered(layer, case.trim_matches('\n'))).collect();
    support::hold(&path, &(cases.join("\n\n") + "\n"));
}

/// The case as it should stand: its comments and sentence, and under them what is found.
fn answered(layer: &str, case: &str) -> String {
    let comments: Vec<&str> = case.lines().take_while(|line| line.starts_with('#')).collect();
    let mut answer = comments.iter().fold(String::new(), |text, line| text + line + "\n");
    let Some(sentence) = case.lines().nth(comments.len()) else { return answer.trim_end().to_owned() };
    answer.push_str(sentence);
    let published = comments.iter().find_map(|line| line.strip_prefix("# published: "));
    let published = published.map(|date| date.trim().parse().unwrap_or_else(|error| panic!("{date:?}: {error}")));
    let document = annotate(sentence, &Context { published, ..Context::default() });
    let (_, marks) = LAYERS.iter().find(|(name, _)| *name == layer).expect("a known layer");
    let marks = marks(&document);
    if marks.is_empty() {
        return answer + "\n" + NOTHING;
    }
    let offsets = Offsets::of(sentence);
    for (span, what) in marks {
        let [start, end] = offsets.span(span, Count::CodePoints).map(|count| count as usize);
        write!(answer, "\n{}{} {what}", " ".repeat(start), "^".repeat(end - start))
            .expect("a String takes every write");
    }
    answer
}

fn names(document: &Document<'_>) -> Vec<Mark> {
    let names = document.mentions.iter().filter(|mention| mention.form == Form::Name);
    names.map(|mention| (mention.span, mention.label.as_str().to_owned())).collect()
}

fn numbers(document: &Document<'_>) -> Vec<Mark> {
    document.numbers.iter().map(|number| (number.span, number_words(document, number))).collect()
}

fn number_words(document: &Document<'_>, number: &Number) -> String {
    let mut parts = vec![number.kind.as_str().to_owned()];
    let open = |end: &Option<obelus::Decimal>| end.as_ref().map(ToString::to_string).unwrap_or_default();
    match &number.value {
        Some(value) => parts.push(value.to_string()),
        None => parts.push(format!("{}..{}", open(&number.low), open(&number.high))),
    }
    parts.extend(number.currency.map(str::to_owned));
    parts.extend(number.unit.map(|unit| unit.ucum.to_owned()));
    parts.extend((number.bound != Bound::Exact).then(|| number.bound.as_str().to_owned()));
    parts.extend(number.flags.iter().map(|flag| flag.as_str().to_owned()));
    parts.extend(number.counted.map(|span| format!("of {:?}", span.of(&document.text))));
    parts.join(" ")
}

fn dates(document: &Document<'_>) -> Vec<Mark> {
    let words = |date: &obelus::document::Date| {
        let mut parts = vec![date.kind.as_str().to_owned(), date.value.clone()];
        parts.extend(date.modifier.map(|word| word.as_str().to_owned()));
        parts.extend(date.relation.map(|word| word.as_str().to_owned()));
        parts.extend(date.flags.iter().map(|flag| flag.as_str().to_owned()));
        if let Some(time) = &date.resolved {
            parts.push(format!("[{}, {})", time.from, time.until));
        }
        parts.join(" ")
    };
    document.dates.iter().map(|date| (date.span, words(date))).collect()
}

fn claims(document: &Document<'_>) -> Vec<Mark> {
    let several = document.claims.len() > 1;
    let marks = document.claims.iter().zip(1..).map(|(claim, number)| {
        let number = if several { format!(" {number}") } else { String::new() };
        claim_marks(claim, &number)
    });
    marks.flatten().collect()
}

/// Source, cue and content; how the claim is put stands with its cue, or with its content where it has none.
fn claim_marks(claim: &Claim, number: &str) -> Vec<Mark> {
    let mut put = String::new();
    for part in [
        (claim.polarity != Polarity::Affirmed).then(|| claim.polarity.as_str().to_owned()),
        (claim.modality != Modality::Asserted).then(|| claim.modality.as_str().to_owned()),
    ] {
        put.extend(part.map(|part| format!(" {part}")));
    }
    let kind = if claim.kind == ClaimKind::Attributed {
        String::new()
    } else {
        format!(" {}", claim.kind.as_str().to_owned())
    };
    let mut marks = Vec::new();
    if let Some(source) = claim.source {
        marks.push((source.span, format!("source{number}")));
    }
    if let Some(cue) = claim.cue {
        marks.push((cue.span, format!("cue{number} {}{put}", cue.class.as_str().to_owned())));
        put.clear();
    }
    for &piece in &claim.content {
        marks.push((piece, format!("content{number}{kind}{put}")));
        put.clear();
    }
    marks
}

#[test]
fn a_case_is_read_as_it_is_written() {
    let sentence = "It opened in Oslo.";
    let document = annotate(sentence, &Context::default());
    assert!(document.blocks.iter().all(|block| block.kind == BlockKind::Paragraph));
    let once = answered("names", &format!("# a comment\n{sentence}\n^^ wrong"));
    assert!(once.starts_with(&format!("# a comment\n{sentence}\n")) && !once.contains("wrong"), "{once}");
    assert_eq!(answered("names", &once), once);
}
