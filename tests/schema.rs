//! The published shape of the export: the JSON Schema and the TypeScript types are what the Rust types say, and every
//! golden export keeps to the schema. `UPDATE=1 cargo test --features schema` rewrites both files.
#![cfg(feature = "schema")]

mod support;

use std::any::TypeId;
use std::collections::BTreeMap;
use std::fs;

use obelus::export::Format;
use obelus::export::json::EditInput;
use obelus::export::records::Export;
use obelus::export::view::Counts;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use ts_rs::{Config, TS, TypeVisitor};

const SCHEMA: &str = "www/obelus.schema.json";
const TYPES: &str = "www/document.d.ts";

fn schema() -> Value {
    // What is written is described, so that every field is required that is always there.
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Export<'static>>().to_value();
    let head = schema.as_object_mut().expect("a schema is an object");
    head.insert("title".to_owned(), json!("Obelus export, version 1"));
    head.insert("description".to_owned(), json!("One article with its names, numbers, dates and claims."));
    schema
}

#[test]
fn the_schema_is_what_the_types_say() {
    let text = serde_json::to_string_pretty(&schema()).expect("a schema is JSON");
    support::hold(&support::project(SCHEMA), &(text + "\n"));
}

#[test]
fn every_golden_export_keeps_to_the_schema() {
    let validator = jsonschema::draft202012::new(&schema()).expect("a schema of draft 2020-12");
    let goldens = support::files("tests/articles", "json");
    assert!(!goldens.is_empty(), "there are golden exports to check");
    for golden in goldens {
        let export: Value = serde_json::from_str(&fs::read_to_string(&golden).expect("a readable file")).expect("JSON");
        let errors: Vec<String> =
            validator.iter_errors(&export).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {}", golden.display(), errors.join("\n"));
    }
}

#[test]
fn the_schema_refuses_what_is_no_export() {
    let validator = jsonschema::draft202012::new(&schema()).expect("a schema of draft 2020-12");
    let golden = support::files("tests/articles", "json").into_iter().next().expect("a golden export");
    let export: Value = serde_json::from_str(&fs::read_to_string(golden).expect("a readable file")).expect("JSON");
    for (field, value) in [("version", json!("1")), ("claims", Value::Null), ("extra", json!(1))] {
        let mut wrong = export.clone();
        wrong[field] = value;
        assert!(!validator.is_valid(&wrong), "an export with a wrong {field:?} is refused");
    }
    let mut wrong = export;
    wrong["blocks"][0]["kind"] = json!("advert");
    assert!(!validator.is_valid(&wrong), "an unknown kind of block is refused");
}

/// Declarations by name, so that their order never changes.
struct Declarations {
    config: Config,
    seen: Vec<TypeId>,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() || self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        let declaration = format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(&self.config));
        self.found.insert(T::ident(&self.config), declaration);
        T::visit_dependencies(self);
    }
}

#[test]
fn the_typescript_types_are_what_the_rust_types_say() {
    let mut declarations = Declarations { config: Config::default(), seen: Vec::new(), found: BTreeMap::new() };
    declarations.visit::<Export<'static>>();
    declarations.visit::<EditInput>();
    declarations.visit::<Counts>();
    declarations.visit::<Format>();
    let body: Vec<&str> = declarations.found.values().map(String::as_str).collect();
    let text = format!(
        "// The exported document, as src/export/records.rs has it. Written by UPDATE=1 cargo test --features schema.\n\n{}",
        body.join("\n")
    );
    support::hold(&support::project(TYPES), &text);
}
