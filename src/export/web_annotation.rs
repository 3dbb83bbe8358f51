//! The document as W3C Web Annotations (JSON-LD): a page of annotations, each with a position and a quotation selector.

use serde::Serialize;

use super::layout;
use super::records::{ClaimRecord, DateRecord, Export, MentionRecord, NumberRecord, Quoted};
use super::view::View;
use crate::document::Label;

/// How much text a quotation selector carries before and after its words, in code points.
const CONTEXT: usize = 32;

/// Writes one `AnnotationPage` with every name, number, date and claim.
pub(super) fn write(view: View<'_>) -> String {
    let export = view.export();
    let article = Article::of(&export);
    let mut items = Vec::new();
    for mention in &export.mentions {
        let value = Value::Label(mention.label);
        items.push(article.annotation(&mention.id, "tagging", [&mention.at], value, Record::Mention(mention)));
    }
    for number in &export.numbers {
        let value = Value::Text(number.value.as_deref());
        items.push(article.annotation(&number.id, "describing", [&number.at], value, Record::Number(number)));
    }
    for date in &export.dates {
        let value = Value::Text(Some(&date.value));
        items.push(article.annotation(&date.id, "describing", [&date.at], value, Record::Date(date)));
    }
    for claim in &export.claims {
        let value = Value::Text(claim.source.as_ref().map(|source| source.at.exact.as_ref()));
        items.push(article.annotation(&claim.id, "assessing", &claim.content, value, Record::Claim(claim)));
    }
    let page = AnnotationPage {
        context: ("http://www.w3.org/ns/anno.jsonld", Prefixes { obelus: "urn:obelus:" }),
        kind: "AnnotationPage",
        id: format!("{}:annotations", article.urn),
        part_of: AnnotationCollection {
            kind: "AnnotationCollection",
            label: export.head.document.title.as_deref(),
            total: items.len(),
        },
        items,
    };
    layout::write(&page) + "\n"
}

/// The words of the model, <https://www.w3.org/TR/annotation-model/>; every `kind` is a JSON-LD `type`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AnnotationPage<'a> {
    #[serde(rename = "@context")]
    context: (&'static str, Prefixes),
    #[serde(rename = "type")]
    kind: &'static str,
    id: String,
    part_of: AnnotationCollection<'a>,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Prefixes {
    obelus: &'static str,
}

#[derive(Serialize)]
struct AnnotationCollection<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    label: Option<&'a str>,
    total: usize,
}

#[derive(Serialize)]
struct Annotation<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: String,
    motivation: &'static str,
    generator: Software<'a>,
    body: (TextualBody<'a>, Dataset<'a>),
    target: Vec<SpecificResource<'a>>,
}

#[derive(Serialize)]
struct Software<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'static str,
    #[serde(rename = "obelus:version")]
    version: &'a str,
}

#[derive(Serialize)]
struct TextualBody<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    format: &'static str,
    value: Value<'a>,
}

/// What a body says in one word.
#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Label(Label),
    Text(Option<&'a str>),
}

#[derive(Serialize)]
struct Dataset<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    #[serde(rename = "obelus:record")]
    record: Record<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Record<'a> {
    Mention(&'a MentionRecord<'a>),
    Number(&'a NumberRecord<'a>),
    Date(&'a DateRecord<'a>),
    Claim(&'a ClaimRecord<'a>),
}

#[derive(Serialize)]
struct SpecificResource<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    source: &'a str,
    selector: (TextPositionSelector, TextQuoteSelector<'a>),
}

#[derive(Serialize)]
struct TextPositionSelector {
    #[serde(rename = "type")]
    kind: &'static str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct TextQuoteSelector<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    exact: &'a str,
    prefix: String,
    suffix: String,
}

/// What all annotations of one article share.
struct Article<'a> {
    /// The text's own name: its hash.
    urn: String,
    /// What the annotations are about: the address the reader gave, else the text's own name.
    source: String,
    text: Vec<char>,
    version: &'a str,
}

impl<'a> Article<'a> {
    fn of(export: &'a Export<'a>) -> Self {
        let document = &export.head.document;
        let urn = format!("urn:sha256:{}", document.sha256);
        let source = document.url.as_deref().map_or_else(|| urn.clone(), str::to_owned);
        Self { urn, source, text: document.text.chars().collect(), version: &export.head.generator.version }
    }

    fn annotation<'e: 'a>(
        &'a self,
        id: &str,
        purpose: &'static str,
        targets: impl IntoIterator<Item = &'e Quoted<'e>>,
        value: Value<'a>,
        record: Record<'a>,
    ) -> Annotation<'a> {
        Annotation {
            kind: "Annotation",
            id: format!("{}:{id}", self.urn),
            motivation: purpose,
            generator: Software { kind: "Software", name: "Obelus", version: self.version },
            body: (
                TextualBody { kind: "TextualBody", purpose, format: "text/plain", value },
                Dataset { kind: "Dataset", format: "application/json", record },
            ),
            target: targets.into_iter().map(|quoted| self.target(quoted)).collect(),
        }
    }

    fn target<'e: 'a>(&'a self, quoted: &'e Quoted<'e>) -> SpecificResource<'a> {
        let (start, end) = (quoted.at.start as usize, quoted.at.end as usize);
        let words = |from: usize, to: usize| self.text[from..to].iter().collect();
        SpecificResource {
            kind: "SpecificResource",
            source: &self.source,
            selector: (
                TextPositionSelector { kind: "TextPositionSelector", start: quoted.at.start, end: quoted.at.end },
                TextQuoteSelector {
                    kind: "TextQuoteSelector",
                    exact: &quoted.exact,
                    prefix: words(start.saturating_sub(CONTEXT), start),
                    suffix: words(end, self.text.len().min(end + CONTEXT)),
                },
            ),
        }
    }
}
