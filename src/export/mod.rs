//! A document -> the files people take away, one format a file. A new format is a file and a row in [`FORMATS`].

pub mod csv;
pub mod json;
pub(crate) mod layout;
pub mod records;
pub mod view;
pub mod web_annotation;

use serde::Serialize;
use view::{Index, View};

use crate::document::Document;
use crate::error::Error;

/// A format that a document can be written in.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Format {
    /// What the command line and the page call it.
    pub id: &'static str,
    /// What a person calls it.
    pub name: &'static str,
    /// File name extension, without the dot.
    pub extension: &'static str,
    /// For the download.
    pub media_type: &'static str,
    /// Writes a document in it.
    #[serde(skip)]
    write: fn(View<'_>) -> String,
}

/// Every format, the whole document first.
pub const FORMATS: [Format; 3] = [
    Format { id: "json", name: "JSON", extension: "json", media_type: "application/json", write: json::write },
    Format {
        id: "web-annotation",
        name: "Web Annotation (JSON-LD)",
        extension: "jsonld",
        media_type: "application/ld+json",
        write: web_annotation::write,
    },
    Format {
        id: "csv",
        name: "Claims as a table (CSV)",
        extension: "csv",
        media_type: "text/csv;charset=utf-8",
        write: csv::write,
    },
];

/// Writes a document in the format with this id.
///
/// # Errors
/// If there is no such format.
pub fn export(document: &Document<'_>, format: &str) -> Result<String, Error> {
    let index = Index::of(document);
    write(View { document, index: &index }, format)
}

/// The same for a document with its index at hand.
///
/// # Errors
/// If there is no such format.
pub fn write(view: View<'_>, format: &str) -> Result<String, Error> {
    let known = FORMATS.iter().find(|known| known.id == format).ok_or_else(|| {
        let ids = FORMATS.map(|known| known.id).join(", ");
        Error::new(format!("there is no format {format:?}; the formats are {ids}"))
    })?;
    Ok((known.write)(view))
}
