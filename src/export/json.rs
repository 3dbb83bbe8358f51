//! The export as JSON, one record a line, and an export read back: checked against its own hash and taken apart into
//! what the reader gave (text, publication date, address, edits), so that it can be made again.

use jiff::civil;
use serde::Deserialize;

use super::layout;
use super::records::EditRecord;
use super::view::{FORMAT, VERSION, View, sha256};
use crate::document::vocabulary::vocabulary;
use crate::document::{Action, Add, BlockKind, Document, Edit, Label, Layer, ReviewStatus};
use crate::error::Error;
use crate::offsets::{Count, Offsets};
use crate::span::Span;
use crate::text::graphemes::inward;
use crate::{Context, annotate, day};

/// Writes the export, one record a line.
pub(super) fn write(view: View<'_>) -> String {
    layout::write(&view.export()) + "\n"
}

/// What a reader gave: an export is a function of this.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The article as analysed.
    pub text: String,
    /// Publication date, address and corrections.
    pub context: Context,
}

impl Saved {
    /// Annotates it again.
    #[must_use]
    pub fn annotate(&self) -> Document<'_> {
        annotate(&self.text, &self.context)
    }

    /// The corrections as an export writes them.
    #[must_use]
    pub fn edit_records(&self) -> Vec<EditRecord> {
        let offsets = Offsets::of(&self.text);
        self.context.edits.iter().map(|edit| EditRecord::of(edit, &offsets)).collect()
    }
}

/// Whether a text is meant to be an export of ours.
#[must_use]
pub fn is_export(text: &str) -> bool {
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).take(20).collect();
    squeezed.starts_with("{\"format\":\"obelus\"")
}

/// Reads an export back.
///
/// # Errors
/// If it is no JSON, no export of this version, or its text does not have its hash.
pub fn read(json: &str) -> Result<Saved, Error> {
    let export: SavedExport = serde_json::from_str(json)
        .map_err(|error| Error::new(format!("this is not an export of ours: {error}; open a file saved by Obelus")))?;
    if export.format != FORMAT || export.version != VERSION {
        let (format, version) = (export.format, export.version);
        return Err(Error::new(format!(
            "the file says it is {format:?} version {version}; this program reads {FORMAT:?} version {VERSION}"
        )));
    }
    let text = export.document.text;
    let hash = sha256(&text);
    if hash != export.document.sha256 {
        let stated = export.document.sha256;
        return Err(Error::new(format!(
            "the text was changed after the export: its SHA-256 is {hash}, the file says {stated}; \
             paste the text as a new article instead"
        )));
    }
    let published = export.document.published.date.as_deref().map(parse_date).transpose()?;
    let edits = resolve_edits(&text, &export.edits)?;
    Ok(Saved { text, context: Context { published, url: export.document.url, edits } })
}

/// Reads a date as `YYYY-MM-DD`.
///
/// # Errors
/// If it is none.
pub fn parse_date(text: &str) -> Result<civil::Date, Error> {
    day::read(text).ok_or_else(|| {
        Error::new(format!("{text:?} is no day of the calendar; write a publication date as YYYY-MM-DD, 2022-10-04"))
    })
}

/// The parts of an export that it can be made from again.
#[derive(Deserialize)]
struct SavedExport {
    format: String,
    version: u32,
    document: SavedDocument,
    edits: Vec<EditInput>,
}

#[derive(Deserialize)]
struct SavedDocument {
    text: String,
    sha256: String,
    url: Option<String>,
    published: SavedPublished,
}

#[derive(Deserialize)]
struct SavedPublished {
    date: Option<String>,
}

/// A correction as it comes in: its place in code points (`start`, `end`) or in UTF-16 units (`utf16`), and the fields
/// that its `do` needs.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct EditInput {
    /// What to do.
    #[serde(rename = "do")]
    pub action: EditKind,
    /// Where: the layer.
    pub layer: Layer,
    /// First code point.
    pub start: Option<u32>,
    /// One past the last code point.
    pub end: Option<u32>,
    /// The place in UTF-16 units, instead.
    pub utf16: Option<[u32; 2]>,
    /// For `relabel`, and to `add` a mention.
    pub label: Option<Label>,
    /// For `set-value`.
    pub value: Option<String>,
    /// For `set-block`.
    pub kind: Option<BlockKind>,
    /// For `review`.
    pub status: Option<ReviewStatus>,
    /// For `review`.
    pub note: Option<String>,
}

vocabulary! {
    /// What a correction does.
    EditKind {
        /// Takes a find away.
        Reject = "reject",
        /// Gives a mention another label.
        Relabel = "relabel",
        /// Adds a mention, or the number or date that the words are.
        Add = "add",
        /// Gives a number or a date another value.
        SetValue = "set-value",
        /// Gives a block another kind.
        SetBlock = "set-block",
        /// Notes what the reader thinks of a claim.
        Review = "review",
    }
}

/// Turns corrections as they come in into the core's own.
///
/// # Errors
/// If one points nowhere, or lacks what its `do` needs.
pub fn resolve_edits(text: &str, edits: &[EditInput]) -> Result<Vec<Edit>, Error> {
    let offsets = Offsets::of(text);
    let numbered = edits.iter().zip(1..);
    numbered
        .map(|(edit, number)| {
            resolve_edit(text, &offsets, edit).map_err(|why| Error::new(format!("edit {number}: {why}")))
        })
        .collect()
}

fn resolve_edit(text: &str, offsets: &Offsets, edit: &EditInput) -> Result<Edit, String> {
    let (unit, [start, end]) = match (edit.utf16, edit.start, edit.end) {
        (Some(place), ..) => (Count::Utf16, place),
        (None, Some(start), Some(end)) => (Count::CodePoints, [start, end]),
        _ => return Err("it has no place; give start and end in code points, or utf16".to_owned()),
    };
    let span = match (offsets.to_byte(start, unit), offsets.to_byte(end, unit)) {
        (Some(start), Some(end)) if start < end => Span::new(start as usize, end as usize),
        _ => {
            return Err(format!(
                "{start} to {end} is no stretch of this text, which has {} code points",
                offsets.length(Count::CodePoints)
            ));
        }
    };
    let action = resolve_action(edit)?;
    if matches!(action, Action::Add(_)) && (inward(text, span) != Some(span) || span.of(text).contains('\n')) {
        let words = span.of(text);
        return Err(format!(
            "{words:?} cannot be added; choose whole words of one line without the white space around them"
        ));
    }
    Ok(Edit { span, action })
}

fn resolve_action(edit: &EditInput) -> Result<Action, String> {
    let needs = |field: &str| format!("{:?} needs {field:?}", edit.action.as_str());
    let place = |layers: &[Layer]| {
        if layers.contains(&edit.layer) {
            return Ok(());
        }
        let fitting = layers.iter().map(|layer| layer.as_str()).collect::<Vec<_>>().join(", ");
        let (action, layer) = (edit.action.as_str(), edit.layer.as_str());
        Err(format!("{action:?} cannot be done to {layer:?}; it is for {fitting}"))
    };
    match edit.action {
        EditKind::Reject => {
            place(&[Layer::Mentions, Layer::Numbers, Layer::Dates, Layer::Claims])?;
            Ok(Action::Reject(edit.layer))
        }
        EditKind::Relabel => {
            place(&[Layer::Mentions])?;
            edit.label.map(Action::Relabel).ok_or_else(|| needs("label"))
        }
        EditKind::Add => {
            place(&[Layer::Mentions, Layer::Numbers, Layer::Dates])?;
            Ok(Action::Add(match edit.layer {
                Layer::Numbers => Add::Number,
                Layer::Dates => Add::Date,
                _ => Add::Mention(edit.label.ok_or_else(|| needs("label"))?),
            }))
        }
        EditKind::SetValue => {
            place(&[Layer::Numbers, Layer::Dates])?;
            let value = edit.value.as_deref().ok_or_else(|| needs("value"))?.trim();
            match edit.layer {
                Layer::Numbers => value
                    .parse()
                    .map(Action::SetNumber)
                    .map_err(|_| format!("{value:?} is no number; write a decimal such as 1500000 or -3.5")),
                _ if value.is_empty() => Err("the value is empty; write a TIMEX3 value such as 2022-10-04".to_owned()),
                _ => Ok(Action::SetDate(value.to_owned())),
            }
        }
        EditKind::SetBlock => {
            place(&[Layer::Blocks])?;
            edit.kind.map(Action::SetBlock).ok_or_else(|| needs("kind"))
        }
        EditKind::Review => {
            place(&[Layer::Claims])?;
            let status = edit.status.ok_or_else(|| needs("status"))?;
            Ok(Action::Review(status, edit.note.clone().unwrap_or_default()))
        }
    }
}
