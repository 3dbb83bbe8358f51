//! Claims, figures, dates or names as a table for a spreadsheet: UTF-8 with a byte order mark, and no cell that a
//! spreadsheet would run. A new column is a row here.

use super::records::{ClaimRecord, DateRecord, EntityRecord, Export, MentionRecord, NumberRecord};
use super::view::View;
use crate::document::{BlockKind, Form};
use crate::span::Span;

/// One layer as a table.
pub(super) struct Table {
    columns: &'static [Column],
    /// How many records the layer has.
    count: fn(&Export<'_>) -> usize,
    /// Whether a record stands in the table where nobody asks for certain ones.
    is_shown: fn(&Rows<'_>, usize) -> bool,
    /// Ids of the records that a claim holds, or is said by.
    held: for<'c> fn(&'c ClaimRecord<'_>) -> &'c [String],
}

/// A heading and what stands under it, for the record with this index.
type Column = (&'static str, fn(&Rows<'_>, usize) -> String);

/// What the cells are made from.
struct Rows<'a> {
    view: View<'a>,
    export: Export<'a>,
    /// For each record the claims that hold it.
    claims: Vec<Vec<usize>>,
}

pub(super) const CLAIMS: Table = Table {
    columns: &[
        ("id", |rows, at| rows.claim(at).id.clone()),
        ("kind", |rows, at| rows.claim(at).kind.as_str().to_owned()),
        ("source", |rows, at| rows.claim(at).source.as_ref().map(|s| s.at.exact.to_string()).unwrap_or_default()),
        ("source name", |rows, at| rows.source(at).map(|source| source.name.to_string()).unwrap_or_default()),
        ("source role", |rows, at| {
            rows.source(at).and_then(|source| source.role.as_deref()).unwrap_or_default().to_owned()
        }),
        ("anonymity", |rows, at| {
            rows.claim(at).source.as_ref().map(|source| source.anonymity.as_str().to_owned()).unwrap_or_default()
        }),
        ("cue", |rows, at| rows.claim(at).cue.as_ref().map(|cue| cue.at.exact.to_string()).unwrap_or_default()),
        ("cue class", |rows, at| {
            rows.claim(at).cue.as_ref().map(|cue| cue.class.as_str().to_owned()).unwrap_or_default()
        }),
        ("content", |rows, at| joined(rows.claim(at).content.iter().map(|piece| &*piece.exact), " … ")),
        ("quotation", |rows, at| rows.claim(at).quotation.as_str().to_owned()),
        ("said on", |rows, at| {
            let date = rows.claim(at).said_on.as_ref().and_then(|id| by_id(&rows.export.dates, id));
            date.map(|date| date.value.to_string()).unwrap_or_default()
        }),
        ("numbers", |rows, at| {
            let numbers = rows.claim(at).numbers.iter().filter_map(|id| by_id(&rows.export.numbers, id));
            joined(numbers.map(|number| &*number.at.exact), "; ")
        }),
        ("dates", |rows, at| {
            let dates = rows.claim(at).dates.iter().filter_map(|id| by_id(&rows.export.dates, id));
            joined(dates.map(|date| &*date.value), "; ")
        }),
        ("names", |rows, at| {
            let entities = rows.claim(at).entities.iter().filter_map(|id| by_id(&rows.export.entities, id));
            joined(entities.map(|entity| &*entity.name), "; ")
        }),
        ("polarity", |rows, at| rows.claim(at).polarity.as_str().to_owned()),
        ("modality", |rows, at| rows.claim(at).modality.as_str().to_owned()),
        ("duplicate of", |rows, at| rows.claim(at).duplicate_of.clone().unwrap_or_default()),
        ("conflicts with", |rows, at| rows.claim(at).conflicts_with.join("; ")),
        ("flags", |rows, at| joined(rows.claim(at).flags.iter().map(|flag| flag.as_str()), "; ")),
        ("status", |rows, at| rows.claim(at).review.status.as_str().to_owned()),
        ("note", |rows, at| rows.claim(at).review.note.clone()),
        ("position", |rows, at| {
            joined(rows.claim(at).content.iter().map(|piece| position(piece.at.start, piece.at.end)), "; ")
        }),
    ],
    count: |export| export.claims.len(),
    is_shown: |_, _| true,
    held: |_| &[],
};

pub(super) const FIGURES: Table = Table {
    columns: &[
        ("id", |rows, at| rows.number(at).id.clone()),
        ("figure", |rows, at| rows.number(at).at.exact.to_string()),
        ("kind", |rows, at| rows.number(at).kind.as_str().to_owned()),
        ("value", |rows, at| rows.number(at).value.clone().unwrap_or_default()),
        ("low", |rows, at| rows.number(at).low.clone().unwrap_or_default()),
        ("high", |rows, at| rows.number(at).high.clone().unwrap_or_default()),
        ("bound", |rows, at| rows.number(at).bound.as_str().to_owned()),
        ("unit", |rows, at| rows.number(at).unit.as_ref().map(|unit| unit.ucum.to_string()).unwrap_or_default()),
        ("currency", |rows, at| rows.number(at).currency.as_deref().unwrap_or_default().to_owned()),
        ("counted", |rows, at| rows.number(at).counted.as_deref().unwrap_or_default().to_owned()),
        ("flags", |rows, at| joined(rows.number(at).flags.iter().map(|flag| flag.as_str()), "; ")),
        ("claims", |rows, at| rows.claim_ids(at)),
        ("sources", |rows, at| rows.sources(at)),
        ("status", |rows, at| rows.statuses(at)),
        ("sentence", |rows, at| rows.sentence(rows.view.document.numbers[at].span)),
        ("block", |rows, at| rows.block(rows.view.document.numbers[at].span)),
        ("position", |rows, at| position(rows.number(at).at.at.start, rows.number(at).at.at.end)),
    ],
    count: |export| export.numbers.len(),
    is_shown: |_, _| true,
    held: |claim| &claim.numbers,
};

pub(super) const DATES: Table = Table {
    columns: &[
        ("id", |rows, at| rows.date(at).id.clone()),
        ("date", |rows, at| rows.date(at).at.exact.to_string()),
        ("type", |rows, at| rows.date(at).kind.as_str().to_owned()),
        ("value", |rows, at| rows.date(at).value.to_string()),
        ("mod", |rows, at| rows.date(at).modifier.map(|modifier| modifier.as_str().to_owned()).unwrap_or_default()),
        ("from", |rows, at| rows.date(at).resolved.as_ref().map(|time| time.from.clone()).unwrap_or_default()),
        ("until", |rows, at| rows.date(at).resolved.as_ref().map(|time| time.until.clone()).unwrap_or_default()),
        ("anchor", |rows, at| rows.date(at).anchor.as_str().to_owned()),
        ("alternatives", |rows, at| rows.date(at).alternatives.join("; ")),
        ("flags", |rows, at| joined(rows.date(at).flags.iter().map(|flag| flag.as_str()), "; ")),
        ("claims", |rows, at| rows.claim_ids(at)),
        ("sources", |rows, at| rows.sources(at)),
        ("status", |rows, at| rows.statuses(at)),
        ("sentence", |rows, at| rows.sentence(rows.view.document.dates[at].span)),
        ("block", |rows, at| rows.block(rows.view.document.dates[at].span)),
        ("position", |rows, at| position(rows.date(at).at.at.start, rows.date(at).at.at.end)),
    ],
    count: |export| export.dates.len(),
    is_shown: |_, _| true,
    held: |claim| &claim.dates,
};

pub(super) const NAMES: Table = Table {
    columns: &[
        ("id", |rows, at| rows.export.entities[at].id.clone()),
        ("name", |rows, at| rows.export.entities[at].name.to_string()),
        ("label", |rows, at| rows.export.entities[at].label.as_str().to_owned()),
        ("role", |rows, at| rows.export.entities[at].role.as_deref().unwrap_or_default().to_owned()),
        ("times", |rows, at| rows.names(at).count().to_string()),
        ("spellings", |rows, at| rows.spellings(at)),
        ("claims", |rows, at| rows.claim_ids(at)),
        ("status", |rows, at| rows.statuses(at)),
        ("positions", |rows, at| joined(rows.names(at).map(|name| position(name.at.at.start, name.at.at.end)), "; ")),
    ],
    count: |export| export.entities.len(),
    is_shown: |rows, at| rows.names(at).next().is_some(),
    held: |claim| claim.source.as_ref().map_or(&[], |source| source.entity.as_slice()),
};

impl Table {
    /// Writes one line a record under a line of headings: these records in this order, or all.
    pub fn write(&self, view: View<'_>, wanted: Option<&[u32]>) -> String {
        let export = view.export();
        let count = (self.count)(&export);
        let mut claims = vec![Vec::new(); count];
        for (at, claim) in export.claims.iter().enumerate() {
            for held in (self.held)(claim).iter().filter_map(|id| index(id)) {
                claims[held].push(at);
            }
        }
        let rows = Rows { view, export, claims };
        let chosen: Vec<usize> = match wanted {
            Some(wanted) => wanted.iter().map(|&at| at as usize).filter(|&at| at < count).collect(),
            None => (0..count).filter(|&at| (self.is_shown)(&rows, at)).collect(),
        };
        let mut table = "\u{FEFF}".to_owned();
        let mut line = |cell: &dyn Fn(&Column) -> String| {
            let cells = self.columns.iter().map(|column| quoted(cell(column)));
            table += &joined(cells, ",");
            table += "\r\n";
        };
        line(&|(heading, _)| (*heading).to_owned());
        for at in chosen {
            line(&|(_, cell)| neutral(cell(&rows, at)));
        }
        table
    }
}

impl<'a> Rows<'a> {
    fn claim(&self, at: usize) -> &ClaimRecord<'a> {
        &self.export.claims[at]
    }

    fn number(&self, at: usize) -> &NumberRecord<'a> {
        &self.export.numbers[at]
    }

    fn date(&self, at: usize) -> &DateRecord<'a> {
        &self.export.dates[at]
    }

    fn source(&self, claim: usize) -> Option<&EntityRecord<'a>> {
        by_id(&self.export.entities, self.claim(claim).source.as_ref()?.entity.as_ref()?)
    }

    /// Mentions of an entity that name it.
    fn names(&self, entity: usize) -> impl Iterator<Item = &MentionRecord<'a>> {
        let mentions = self.export.entities[entity].mentions.iter().filter_map(|id| by_id(&self.export.mentions, id));
        mentions.filter(|mention| mention.form == Form::Name)
    }

    fn spellings(&self, entity: usize) -> String {
        let mut spellings: Vec<&str> = Vec::new();
        for name in self.names(entity) {
            if !spellings.contains(&&*name.at.exact) {
                spellings.push(&name.at.exact);
            }
        }
        spellings.join("; ")
    }

    fn claim_ids(&self, at: usize) -> String {
        joined(self.claims[at].iter().map(|&claim| &*self.claim(claim).id), "; ")
    }

    /// Who says the claims that hold a record.
    fn sources(&self, at: usize) -> String {
        joined(self.claims[at].iter().filter_map(|&claim| self.source(claim)).map(|source| &*source.name), "; ")
    }

    fn statuses(&self, at: usize) -> String {
        joined(self.claims[at].iter().map(|&claim| self.claim(claim).review.status.as_str()), "; ")
    }

    fn sentence(&self, span: Span) -> String {
        let sentences = &self.view.document.sentences;
        let sentence = sentences.get(sentences.partition_point(|sentence| sentence.span.end <= span.start));
        sentence.map(|sentence| sentence.span.of(&self.view.document.text).to_owned()).unwrap_or_default()
    }

    /// What kind of block it stands in, by which page furniture can be left out.
    fn block(&self, span: Span) -> String {
        let blocks = &self.view.document.blocks;
        let block = blocks.get(blocks.partition_point(|block| block.span.end <= span.start));
        block.map_or(BlockKind::Paragraph, |block| block.kind).as_str().to_owned()
    }
}

fn position(start: u32, end: u32) -> String {
    format!("{start}..{end}")
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

/// The record with this id.
fn by_id<'e, T>(layer: &'e [T], id: &str) -> Option<&'e T> {
    layer.get(index(id)?)
}

/// "n12" is the twelfth number, with index 11.
fn index(id: &str) -> Option<usize> {
    id.get(1..)?.parse::<usize>().ok()?.checked_sub(1)
}
