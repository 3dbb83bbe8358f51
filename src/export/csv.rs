//! The claims as a table for a spreadsheet: UTF-8 with a byte order mark, and no cell that a spreadsheet would run.

use super::records::{ClaimRecord, EntityRecord, Export};
use super::view::View;

/// A heading and what stands under it.
type Column = (&'static str, fn(&ClaimRecord<'_>, &Export<'_>) -> String);

/// The columns, from left to right.
const COLUMNS: [Column; 22] = [
    ("id", |claim, _| claim.id.clone()),
    ("kind", |claim, _| claim.kind.as_str().to_owned()),
    ("source", |claim, _| claim.source.as_ref().map(|s| s.at.exact.to_string()).unwrap_or_default()),
    ("source name", |claim, export| source_entity(claim, export).map(|e| e.name.to_string()).unwrap_or_default()),
    ("source role", |claim, export| {
        source_entity(claim, export).and_then(|e| e.role.as_deref()).unwrap_or_default().to_owned()
    }),
    ("anonymity", |claim, _| claim.source.as_ref().map(|s| s.anonymity.as_str().to_owned()).unwrap_or_default()),
    ("cue", |claim, _| claim.cue.as_ref().map(|cue| cue.at.exact.to_string()).unwrap_or_default()),
    ("cue class", |claim, _| claim.cue.as_ref().map(|cue| cue.class.as_str().to_owned()).unwrap_or_default()),
    ("content", |claim, _| joined(claim.content.iter().map(|piece| &*piece.exact), " … ")),
    ("quotation", |claim, _| claim.quotation.as_str().to_owned()),
    ("said on", |claim, export| {
        let date = claim.said_on.as_ref().and_then(|id| by_id(&export.dates, id));
        date.map(|date| date.value.to_string()).unwrap_or_default()
    }),
    ("numbers", |claim, export| {
        joined(claim.numbers.iter().filter_map(|id| by_id(&export.numbers, id)).map(|n| &*n.at.exact), "; ")
    }),
    ("dates", |claim, export| {
        joined(claim.dates.iter().filter_map(|id| by_id(&export.dates, id)).map(|d| &*d.value), "; ")
    }),
    ("names", |claim, export| {
        joined(claim.entities.iter().filter_map(|id| by_id(&export.entities, id)).map(|e| &*e.name), "; ")
    }),
    ("polarity", |claim, _| claim.polarity.as_str().to_owned()),
    ("modality", |claim, _| claim.modality.as_str().to_owned()),
    ("duplicate of", |claim, _| claim.duplicate_of.clone().unwrap_or_default()),
    ("conflicts with", |claim, _| claim.conflicts_with.join("; ")),
    ("flags", |claim, _| joined(claim.flags.iter().map(|flag| flag.as_str()), "; ")),
    ("status", |claim, _| claim.review.status.as_str().to_owned()),
    ("note", |claim, _| claim.review.note.clone()),
    ("position", |claim, _| joined(claim.content.iter().map(|p| format!("{}..{}", p.at.start, p.at.end)), "; ")),
];

/// Writes one line a claim under a line of headings.
pub(super) fn write(view: View<'_>) -> String {
    let export = view.export();
    let mut table = "\u{FEFF}".to_owned();
    let mut line = |cells: [String; COLUMNS.len()]| {
        table += &cells.map(quoted).join(",");
        table += "\r\n";
    };
    line(COLUMNS.map(|(heading, _)| heading.to_owned()));
    for claim in &export.claims {
        line(COLUMNS.map(|(_, cell)| neutral(cell(claim, &export))));
    }
    table
}

/// A cell as RFC 4180 has it. (The crate that would do this brings a parser of floats, which is 25 KB of WebAssembly.)
fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// A cell that begins like a formula gets an apostrophe in front, so that a spreadsheet shows it and runs nothing.
fn neutral(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

fn joined(parts: impl Iterator<Item = impl AsRef<str>>, separator: &str) -> String {
    parts.map(|part| part.as_ref().to_owned()).collect::<Vec<_>>().join(separator)
}

fn source_entity<'e>(claim: &ClaimRecord<'_>, export: &'e Export<'_>) -> Option<&'e EntityRecord<'e>> {
    by_id(&export.entities, claim.source.as_ref()?.entity.as_ref()?)
}

/// The record with this id: "n12" is the twelfth number.
fn by_id<'e, T>(layer: &'e [T], id: &str) -> Option<&'e T> {
    let ordinal: usize = id.get(1..)?.parse().ok()?;
    layer.get(ordinal.checked_sub(1)?)
}
