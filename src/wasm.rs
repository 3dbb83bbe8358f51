//! The only file that knows JavaScript: UTF-16 units and options in; layers in slices, exports and errors out.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{self, Function};

use crate::document::Document;
use crate::export::json::{self, EditInput};
use crate::export::records::{EditRecord, Head};
use crate::export::view::{Counts, Index, View};
use crate::export::{self, FORMATS, layout};
use crate::text::{Raw, normalise};
use crate::{Context, Stage, annotate_observed, day};

/// Makes a panic readable in the console. It leaves the instance unusable: the worker throws it away.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// What the page knows besides the text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Options {
    published: Option<String>,
    url: Option<String>,
    /// A list of `EditInput`.
    #[serde(default, with = "serde_wasm_bindgen::preserve")]
    edits: JsValue,
}

impl Options {
    /// The corrections, by way of their JSON: the command line reads them from there too.
    fn edits(&self) -> Result<Vec<EditInput>, JsError> {
        if self.edits.is_undefined() || self.edits.is_null() {
            return Ok(Vec::new());
        }
        let json =
            js_sys::JSON::stringify(&self.edits).map_err(|_| JsError::new("the edits are no list of records"))?;
        serde_json::from_str(&String::from(json)).map_err(|error| JsError::new(&format!("in the edits: {error}")))
    }
}

/// An annotated article.
#[wasm_bindgen]
pub struct Article {
    document: Document<'static>,
    index: Index,
}

#[wasm_bindgen]
impl Article {
    /// Annotates a text given as UTF-16 units. `on_stage(name, index, count)` is called as each stage begins.
    ///
    /// # Errors
    /// If the options are not what they should be, or an edit points nowhere.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands an optional function over by value")]
    pub fn new(units: &[u16], options: JsValue, on_stage: Option<Function>) -> Result<Article, JsError> {
        let text = normalise(Raw::Utf16(units));
        let options: Options = serde_wasm_bindgen::from_value(options)
            .map_err(|error| JsError::new(&format!("{error}; options are {{published, url, edits}}")))?;
        let published = options.published.as_deref().map(json::parse_date).transpose()?;
        let edits = json::resolve_edits(&text, &options.edits()?)?;
        let context = Context { published, url: options.url, edits };
        let timeline = timeline();
        let announce = |stage| announce(stage, timeline.as_ref(), on_stage.as_ref());
        let document = annotate_observed(Cow::Owned(text), &context, announce);
        let index = Index::of(&document);
        Ok(Self { document, index })
    }

    /// What stands before the layers, and how many records each layer has.
    ///
    /// # Errors
    /// Never for a document of ours.
    pub fn head(&self) -> Result<JsValue, JsError> {
        #[derive(Serialize)]
        struct HeadAndCounts<'a> {
            #[serde(flatten)]
            head: Head<'a>,
            counts: Counts,
        }
        let view = self.view();
        parsed(&HeadAndCounts { head: view.head(), counts: view.counts() })
    }

    /// The records of one layer from `from` up to and without `to`.
    ///
    /// # Errors
    /// If there is no such layer.
    pub fn layer(&self, name: &str, from: usize, to: usize) -> Result<JsValue, JsError> {
        let (view, counts) = (self.view(), self.view().counts());
        let range = |count: usize| from.min(count)..to.clamp(from.min(count), count);
        match name {
            "blocks" => parsed(&view.blocks(range(counts.blocks))),
            "sentences" => parsed(&view.sentences(range(counts.sentences))),
            "mentions" => parsed(&view.mentions(range(counts.mentions))),
            "entities" => parsed(&view.entities(range(counts.entities))),
            "numbers" => parsed(&view.numbers(range(counts.numbers))),
            "dates" => parsed(&view.dates(range(counts.dates))),
            "claims" => parsed(&view.claims(range(counts.claims))),
            other => Err(JsError::new(&format!(
                "there is no layer {other:?}; the layers are blocks, sentences, mentions, entities, numbers, dates, claims"
            ))),
        }
    }

    /// The document in one of [`formats`]; of a table only these records (by index, in this order), if any are given.
    ///
    /// # Errors
    /// If there is no such format.
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands an optional list over by value")]
    pub fn export(&self, format: &str, records: Option<Vec<u32>>) -> Result<String, JsError> {
        Ok(export::write(self.view(), format, records.as_deref())?)
    }

    fn view(&self) -> View<'_> {
        View { document: &self.document, index: &self.index }
    }
}

/// The formats a document can be exported in.
///
/// # Errors
/// Never.
#[wasm_bindgen]
pub fn formats() -> Result<JsValue, JsError> {
    parsed(&FORMATS)
}

/// Reads an export back into what the reader gave: `{text, published, url, edits}`.
///
/// # Errors
/// If it is no export, or its text does not have its hash.
#[wasm_bindgen]
pub fn restore(units: &[u16]) -> Result<JsValue, JsError> {
    #[derive(Serialize)]
    struct Restored {
        text: String,
        published: Option<String>,
        url: Option<String>,
        edits: Vec<EditRecord>,
    }
    let saved = json::read(&normalise(Raw::Utf16(units)))?;
    let edits = saved.edit_records();
    let published = saved.context.published.map(day::write);
    parsed(&Restored { text: saved.text, published, url: saved.context.url, edits })
}

/// Version of the program.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Records as JavaScript objects, by way of their JSON: the engine's own parser builds them faster than calls across
/// the border would, one a field.
fn parsed(records: &impl Serialize) -> Result<JsValue, JsError> {
    js_sys::JSON::parse(&layout::write(records)).map_err(|_| JsError::new("the core wrote JSON that is none"))
}

/// The worker's timeline, if a worker runs us.
fn timeline() -> Option<web_sys::Performance> {
    js_sys::global().dyn_into::<web_sys::WorkerGlobalScope>().ok()?.performance()
}

/// Tells the page that a stage begins, and leaves a mark in the worker's timeline.
fn announce(stage: Stage, timeline: Option<&web_sys::Performance>, on_stage: Option<&Function>) {
    if let Some(performance) = timeline {
        // A mark that cannot be set (a closed timeline) must not stop the work.
        _ = performance.mark(&format!("obelus:{}", stage.name()));
    }
    if let Some(on_stage) = on_stage {
        let index = Stage::ALL.iter().position(|&known| known == stage).unwrap_or_default();
        // A callback that throws is the page's affair; the document does not depend on it.
        _ = on_stage.call3(&JsValue::NULL, &stage.name().into(), &index.into(), &Stage::ALL.len().into());
    }
}
