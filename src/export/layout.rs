//! Anything that can be serialized -> JSON text, one record a line. The one serializer of the program: every record
//! would be compiled again for a second one.

use std::io;

use serde::Serialize;
use serde_json::ser::Formatter;

/// Writes a value; the fields of an outermost object and the items of its lists stand on lines of their own.
pub(crate) fn write(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, LineARecord::default());
    value.serialize(&mut serializer).expect("records have text keys and a Vec takes every write");
    String::from_utf8(bytes).expect("serde_json writes UTF-8")
}

/// Breaks lines between the top-level fields and between the records of a layer, and nowhere else.
#[derive(Default)]
struct LineARecord {
    depth: usize,
}

impl LineARecord {
    /// Fields of the export stand at depth one, records of a layer at depth two.
    fn item<W: ?Sized + io::Write>(&self, writer: &mut W, first: bool, outermost: usize) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        if self.depth == outermost { writer.write_all(b"\n") } else { Ok(()) }
    }
}

impl Formatter for LineARecord {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(b"]")
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.item(writer, first, 2)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        if self.depth == 0 {
            writer.write_all(b"\n")?;
        }
        writer.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.item(writer, first, 1)
    }
}
