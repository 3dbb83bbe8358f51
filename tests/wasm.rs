//! The wasm edge, called as JavaScript calls it: what it exports equals what the command line wrote, to the byte, and
//! what it is handed wrongly it refuses with a reason.
#![cfg(target_arch = "wasm32")]

#[path = "support/grown.rs"]
mod grown;

use obelus::wasm::{Article, formats, restore, version};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::js_sys::{Array, Object, Reflect};

#[wasm_bindgen(module = "node:fs")]
extern "C" {
    #[wasm_bindgen(js_name = readdirSync)]
    fn read_folder(path: &str) -> Array;
    #[wasm_bindgen(js_name = readFileSync)]
    fn read_text(path: &str, encoding: &str) -> String;
}

const SENTENCE: &str = "Mayor Ana Ruiz said on Monday that 300 homes lost power.";

/// The golden exports of our own articles: file name and content.
fn goldens() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let names = read_folder(folder).into_iter().filter_map(|name| name.as_string());
    let goldens = names.filter(|name| matches!(name.split('.').collect::<Vec<_>>()[..], [_, "json"]));
    goldens.map(|name| (name.clone(), read_text(&format!("{folder}/{name}"), "utf8"))).collect()
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (key, value) in fields {
        Reflect::set(&object, &key.into(), &value).expect("a plain object takes any key");
    }
    object.into()
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).expect("a plain object answers for any key")
}

fn options(published: &str) -> JsValue {
    object([("published", published.into()), ("url", JsValue::NULL), ("edits", Array::new().into())])
}

/// The value, or a panic that repeats what JavaScript would have read.
fn accepted<T>(what: &str, result: Result<T, JsError>) -> T {
    result.unwrap_or_else(|error| panic!("{what}: {}", message(error)))
}

fn refused<T>(result: Result<T, JsError>) -> String {
    message(result.err().expect("it should have been refused"))
}

fn message(error: JsError) -> String {
    get(&error.into(), "message").as_string().expect("an error has a message")
}

#[wasm_bindgen_test]
fn an_opened_golden_export_gives_the_same_bytes() {
    let goldens = goldens();
    assert!(!goldens.is_empty(), "tests/articles holds no golden export");
    for (name, golden) in goldens {
        let saved = accepted(&name, restore(&units(&golden)));
        let text = get(&saved, "text").as_string().expect("an export has its text");
        let options = object(["published", "url", "edits"].map(|key| (key, get(&saved, key))));
        let article = accepted(&name, Article::new(&units(&text), options, None));
        let export = accepted(&name, article.export("json", None));
        let same = export.lines().zip(golden.lines()).take_while(|(one, other)| one == other).count();
        assert!(export == golden, "{name} differs from what was written natively, first in line {}", same + 1);
    }
}

#[wasm_bindgen_test]
fn a_thousand_articles_have_the_hash_that_other_machines_have() {
    let root = env!("CARGO_MANIFEST_DIR");
    let folder = format!("{root}/tests/articles");
    let names = read_folder(&folder).into_iter().filter_map(|name| name.as_string());
    let mut names: Vec<String> = names.filter(|name| name.strip_suffix(".txt").is_some()).collect();
    names.sort();
    let read = |name: &String| read_text(&format!("{folder}/{name}"), "utf8");
    let normal = |text: String| obelus::text::normalise(obelus::text::Raw::Utf8(text.as_bytes()));
    let sources: Vec<String> = names.iter().map(|name| normal(read(name))).collect();
    assert_eq!(grown::hash(&sources), read_text(&format!("{root}/tests/twins.sha256"), "utf8"));
}

#[wasm_bindgen_test]
fn slices_of_a_layer_make_up_the_layer() {
    let text = format!("{SENTENCE}\n\n").repeat(20);
    let article = accepted("the text", Article::new(&units(&text), options("2025-03-04"), None));
    let counts = get(&accepted("the head", article.head()), "counts");
    for layer in ["blocks", "sentences", "mentions", "entities", "numbers", "dates", "claims"] {
        let slice = |from, to| Array::from(&accepted(layer, article.layer(layer, from, to)));
        let all = slice(0, usize::MAX);
        assert_eq!(get(&counts, layer), JsValue::from(all.length()), "{layer}");
        let in_slices = slice(0, 7).concat(&slice(7, 8)).concat(&slice(8, usize::MAX));
        let written = |records: &Array| web_sys::js_sys::JSON::stringify(records).map(String::from).ok();
        assert_eq!(written(&in_slices), written(&all), "{layer}");
    }
    assert_eq!(get(&counts, "numbers"), JsValue::from(20), "one number a sentence");
}

#[wasm_bindgen_test]
fn lone_surrogates_and_line_ends_are_put_right() {
    let article = accepted("the text", Article::new(&[0x61, 0xD83D, 0x0D, 0x0A, 0x62], options("2025-03-04"), None));
    let document = get(&accepted("the head", article.head()), "document");
    assert_eq!(get(&document, "text"), JsValue::from("a\u{FFFD}\nb"));
}

#[wasm_bindgen_test]
fn every_stage_is_announced_in_order() {
    let seen = Array::new();
    let on_stage = Closure::<dyn FnMut(String, u32, u32)>::new({
        let seen = seen.clone();
        move |name: String, index: u32, count: u32| _ = seen.push(&format!("{name} {index}/{count}").into())
    });
    let function = on_stage.as_ref().unchecked_ref::<web_sys::js_sys::Function>().clone();
    accepted("the text", Article::new(&units(SENTENCE), options("2025-03-04"), Some(function)));
    assert_eq!(seen.join(" "), "text 0/6 numbers 1/6 dates 2/6 names 3/6 entities 4/6 claims 5/6");
}

#[wasm_bindgen_test]
fn what_is_wrong_is_refused_with_what_would_do() {
    let article = accepted("the text", Article::new(&units(SENTENCE), options("2025-03-04"), None));
    assert!(refused(article.export("pdf", None)).contains("the formats are json, "));
    assert!(refused(article.layer("verbs", 0, 1)).contains("the layers are blocks, "));
    assert!(refused(Article::new(&units(SENTENCE), options("4 March"), None)).contains("4 March"));
    assert!(refused(Article::new(&units(SENTENCE), JsValue::from(7), None)).contains("options are"));
    assert!(refused(restore(&units("{\"format\":\"other\"}"))).contains("export"));
}

#[wasm_bindgen_test]
fn the_edge_says_what_it_is() {
    let ids = Array::from(&accepted("the formats", formats())).into_iter().map(|format| get(&format, "id"));
    assert_eq!(ids.collect::<Array>().join(" "), "json web-annotation csv csv-figures csv-dates csv-names");
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}
