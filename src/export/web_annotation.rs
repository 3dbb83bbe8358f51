//! The document as W3C Web Annotations (JSON-LD): a page of annotations, each with a position and a quotation selector.

use serde_json::{Value, json};

use super::records::{Export, Quoted};
use super::view::View;

/// How much text a quotation selector carries before and after its words, in code points.
const CONTEXT: usize = 32;

/// Writes one `AnnotationPage` with every name, number, date and claim.
pub(super) fn write(view: View<'_>) -> String {
    let export = view.export();
    let page = Page::of(&export);
    let mut items = Vec::new();
    for mention in &export.mentions {
        items.push(page.annotation(&mention.id, "tagging", &[&mention.at], &json!(mention.label), &json!(mention)));
    }
    for number in &export.numbers {
        items.push(page.annotation(&number.id, "describing", &[&number.at], &json!(number.value), &json!(number)));
    }
    for date in &export.dates {
        items.push(page.annotation(&date.id, "describing", &[&date.at], &json!(date.value), &json!(date)));
    }
    for claim in &export.claims {
        let targets: Vec<&Quoted<'_>> = claim.content.iter().collect();
        let source = claim.source.as_ref().map(|source| source.at.exact.as_ref());
        items.push(page.annotation(&claim.id, "assessing", &targets, &json!(source), &json!(claim)));
    }
    let document = json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", { "obelus": "urn:obelus:" }],
        "type": "AnnotationPage",
        "id": format!("{}:annotations", page.urn),
        "partOf": { "type": "AnnotationCollection", "label": export.head.document.title, "total": items.len() },
        "items": items,
    });
    format!("{document:#}\n")
}

/// What all annotations of one article share.
struct Page<'a> {
    /// The text's own name: its hash.
    urn: String,
    /// What the annotations are about: the address the reader gave, else the text's own name.
    source: String,
    text: Vec<char>,
    generator: &'a str,
}

impl<'a> Page<'a> {
    fn of(export: &'a Export<'a>) -> Self {
        let document = &export.head.document;
        let urn = format!("urn:sha256:{}", document.sha256);
        let source = document.url.as_deref().map_or_else(|| urn.clone(), str::to_owned);
        Self { urn, source, text: document.text.chars().collect(), generator: &export.head.generator.version }
    }

    fn annotation(&self, id: &str, motivation: &str, targets: &[&Quoted<'_>], value: &Value, record: &Value) -> Value {
        json!({
            "type": "Annotation",
            "id": format!("{}:{id}", self.urn),
            "motivation": motivation,
            "generator": { "type": "Software", "name": "Obelus", "obelus:version": self.generator },
            "body": [
                { "type": "TextualBody", "purpose": motivation, "format": "text/plain", "value": value },
                { "type": "Dataset", "format": "application/json", "obelus:record": record },
            ],
            "target": targets.iter().map(|quoted| self.target(quoted)).collect::<Vec<_>>(),
        })
    }

    fn target(&self, quoted: &Quoted<'_>) -> Value {
        let (start, end) = (quoted.at.start as usize, quoted.at.end as usize);
        let before: String = self.text[start.saturating_sub(CONTEXT)..start].iter().collect();
        let after: String = self.text[end..self.text.len().min(end + CONTEXT)].iter().collect();
        json!({
            "type": "SpecificResource",
            "source": self.source,
            "selector": [
                { "type": "TextPositionSelector", "start": start, "end": end },
                { "type": "TextQuoteSelector", "exact": quoted.exact, "prefix": before, "suffix": after },
            ],
        })
    }
}
