//! Any bytes -> a document in every format, without a panic; what comes out as JSON goes in again and comes out the same.

#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use obelus::export::{FORMATS, export, json};
use obelus::text::{Raw, normalise};
use obelus::{Context, annotate};

fuzz_target!(|bytes: &[u8]| {
    // The first byte says whether the reader gave a publication date, the rest is the article.
    let Some((&first, article)) = bytes.split_first() else { return };
    let published = (first % 2 == 1).then(|| date(2022, 10, 4));
    let text = normalise(Raw::Utf8(article));
    let context = Context { published, ..Context::default() };
    let document = annotate(text.as_str(), &context);
    for format in FORMATS {
        export(&document, format.id).expect("it is one of the formats");
    }
    let saved = export(&document, "json").expect("it is one of the formats");
    let reopened = json::read(&saved).expect("an export is read again");
    assert_eq!(export(&reopened.annotate(), "json").expect("it is one of the formats"), saved);
});
