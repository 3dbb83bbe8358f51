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
#[derive(Clone, Copy, Serialize)]
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
    #[serde(skip)]
    writer: Writer,
}

/// What writes a document.
#[derive(Clone, Copy)]
enum Writer {
    /// All of it.
    Whole(fn(View<'_>) -> String),
    /// One layer of it, a line a record.
    Table(&'static csv::Table),
}

/// Every format, the whole document first.
pub const FORMATS: [Format; 6] = [
    format("json", "JSON", "json", "application/json", Writer::Whole(json::write)),
    format(
        "web-annotation",
        "Web Annotation (JSON-LD)",
        "jsonld",
        "application/ld+json",
        Writer::Whole(web_annotation::write),
    ),
    format("csv", "Claims as a table (CSV)", "claims.csv", CSV, Writer::Table(&csv::CLAIMS)),
    format("csv-figures", "Figures as a table (CSV)", "figures.csv", CSV, Writer::Table(&csv::FIGURES)),
    format("csv-dates", "Dates as a table (CSV)", "dates.csv", CSV, Writer::Table(&csv::DATES)),
    format("csv-names", "Names as a table (CSV)", "names.csv", CSV, Writer::Table(&csv::NAMES)),
];

const CSV: &str = "text/csv;charset=utf-8";

const fn format(
    id: &'static str,
    name: &'static str,
    extension: &'static str,
    media_type: &'static str,
    writer: Writer,
) -> Format {
    Format { id, name, extension, media_type, writer }
}

/// Writes a document in the format with this id.
///
/// # Errors
/// If there is no such format.
pub fn export(document: &Document<'_>, format: &str) -> Result<String, Error> {
    let index = Index::of(document);
    write(View { document, index: &index }, format, None)
}

/// The same for a document with its index at hand; of a table only these records (by index, in this order), if any are
/// given.
///
/// # Errors
/// If there is no such format.
pub fn write(view: View<'_>, format: &str, records: Option<&[u32]>) -> Result<String, Error> {
    let known = FORMATS.iter().find(|known| known.id == format).ok_or_else(|| {
        let ids = FORMATS.map(|known| known.id).join(", ");
        Error::new(format!("there is no format {format:?}; the formats are {ids}"))
    })?;
    Ok(match known.writer {
        Writer::Whole(write) => write(view),
        Writer::Table(table) => table.write(view, records),
    })
}
