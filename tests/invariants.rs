//! What holds for every string, with any publication date and any corrections: 20,000 strings and more a run, of any
//! characters, of words that the finders look for, and of our own articles cut up and put together again.

mod support;

use std::fs;
use std::sync::LazyLock;

use jiff::civil;
use obelus::document::{Action, Add, Edit, Layer};
use obelus::document::{Anchor, BlockKind, Document, Form, Label};
use obelus::export::{self, json};
use obelus::offsets::{Count, Offsets};
use obelus::text::{Raw, normalise};
use obelus::{Context, Span, annotate};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// Strings a property: together with the others more than 20,000 a run.
const STRINGS: u32 = 7_000;

/// Words and marks that set the finders going, and the white space and breaks between them.
const PIECES: &[&str] = &[
    "said",
    "says",
    "according to",
    "told reporters that",
    "denied",
    "did not say",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "'",
    "Marat Akhmetzhanov",
    "Akhmetzhanov",
    "Kazakh Interior Minister",
    "the minister",
    "He",
    "she",
    "they",
    "Moscow’s",
    "World Health Organization (WHO)",
    "WHO",
    "U.S.",
    "Mr.",
    "Inc.",
    "Russian-Kazakh",
    "van der Berg",
    "O’Brien",
    "iPhone 17",
    "half a million",
    "tens of thousands",
    "$5-10 million",
    "£1.5bn",
    "Rs 5 lakh crore",
    "3-1",
    "-3.5",
    "1,234,567",
    "0.1",
    "one in five",
    "25 basis points",
    "5ft 11in",
    "12C",
    "five years old",
    "more than",
    "nearly",
    "up to",
    "%",
    "per cent",
    "20th",
    "a third",
    "hundred",
    "and",
    "a",
    "half",
    "Septembr 29",
    "October 4",
    "2019-20",
    "10–12 October",
    "03/04/2025",
    "Feb 29, 2015",
    "last week",
    "every Sunday",
    "the weekend",
    "8 p.m. EST",
    "3.30am",
    "146 BC",
    "9999999999 BC",
    "since",
    "until",
    "by the end of the year",
    "the the last last week",
    "1990s",
    "21st-century",
    "Easter Monday",
    "now",
    "may",
    "ASTANA --",
    "Breaking News",
    "By Aru Bekova",
    "Photo: Getty Images",
    "© 2021",
    "Read more:",
    "Share",
    "•",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    " ",
    ".",
    ",",
    "?",
    "!",
    ":",
    ";",
    "-",
    "–",
    "—",
    "(",
    ")",
    "…",
    "\0",
    "\u{202E}",
    "\u{200B}",
    "e\u{301}",
    "👩‍👩‍👧",
    "😀",
    "🇰🇿",
    "ﬁ",
    "ß",
    "İ",
    "中文",
    "عربي",
    "http://a.b/c?d=1",
    "a@b.cd",
    "+1 202-555-0143",
    "𝟛",
];

/// Sentences of our own articles.
static SENTENCES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let texts = support::files("tests/articles", "txt").into_iter().map(|path| fs::read(path).expect("an article"));
    let lines =
        |text: Vec<u8>| normalise(Raw::Utf8(&text)).split_inclusive(['\n', '.']).map(str::to_owned).collect::<Vec<_>>();
    texts.flat_map(lines).collect()
});

fn any_text() -> impl Strategy<Value = String> {
    let characters = proptest::collection::vec(any::<char>(), 0..60).prop_map(|chars| chars.into_iter().collect());
    let pieces = proptest::collection::vec((0..PIECES.len(), any::<bool>()), 0..40).prop_map(|picks| {
        picks.into_iter().map(|(piece, spaced)| PIECES[piece].to_owned() + if spaced { " " } else { "" }).collect()
    });
    let cuttings = proptest::collection::vec((0..SENTENCES.len(), 0..400_usize), 0..8).prop_map(|picks| {
        picks
            .into_iter()
            .map(|(sentence, cut)| SENTENCES[sentence].chars().skip(cut % 7).take(cut).collect::<String>())
            .collect()
    });
    prop_oneof![1 => characters, 3 => pieces, 2 => cuttings]
}

fn any_context() -> impl Strategy<Value = Context> {
    let dated = prop::option::of((1_i16..=9999, 1_i8..=12, 1_i8..=28));
    dated.prop_map(|date| Context {
        published: date.map(|(year, month, day)| civil::date(year, month, day)),
        ..Context::default()
    })
}

/// Everything that is promised of a document, whatever the text.
fn check(document: &Document<'_>) {
    let text = &*document.text;
    spans_quote_the_text(document);
    layers_keep_their_order(document);
    references_point_at_something(document);
    values_make_sense(document);
    let exported = export::export(document, "json").expect("a known format");
    let saved = json::read(&exported).expect("an export of ours is read back");
    assert_eq!(saved.text, text);
    assert!(
        exported == export::export(&saved.annotate(), "json").expect("a known format"),
        "opened again it is the same"
    );
    for format in export::FORMATS {
        assert!(!export::export(document, format.id).expect("a known format").is_empty());
    }
}

fn found(document: &Document<'_>) -> Vec<Span> {
    let mut spans: Vec<Span> = document.mentions.iter().map(|mention| mention.span).collect();
    spans.extend(document.numbers.iter().map(|number| number.span));
    spans.extend(document.dates.iter().map(|date| date.span));
    for claim in &document.claims {
        spans.extend(claim.source.iter().map(|source| source.span));
        spans.extend(claim.cue.iter().map(|cue| cue.span));
        spans.extend(&claim.content);
    }
    spans
}

fn spans_quote_the_text(document: &Document<'_>) {
    let text = &*document.text;
    let clusters: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
    let offsets = Offsets::of(text);
    for span in found(document).into_iter().chain(document.blocks.iter().map(|block| block.span)) {
        let words = span.of(text);
        assert!(!words.is_empty() && words.trim() == words, "{words:?} begins or ends with white space");
        for end in [span.start, span.end] {
            assert!(
                clusters.binary_search(&(end as usize)).is_ok(),
                "{words:?} cuts a character as people see it in {text:?}"
            );
            assert_eq!(offsets.to_byte(offsets.from_byte(end, Count::Utf16), Count::Utf16), Some(end));
            assert_eq!(offsets.to_byte(offsets.from_byte(end, Count::CodePoints), Count::CodePoints), Some(end));
        }
    }
}

fn layers_keep_their_order(document: &Document<'_>) {
    let names = document.mentions.iter().filter(|mention| mention.form == Form::Name).map(|mention| mention.span);
    let mut flat: Vec<Span> = names.collect();
    flat.extend(document.numbers.iter().map(|number| number.span));
    flat.extend(document.dates.iter().map(|date| date.span));
    flat.sort();
    assert!(flat.windows(2).all(|pair| !pair[0].overlaps(pair[1])), "names, numbers and dates never overlap: {flat:?}");
    assert!(document.mentions.is_sorted_by_key(|mention| mention.span.start), "mentions stand in text order");
    assert!(document.numbers.is_sorted_by_key(|number| number.span.start), "numbers stand in text order");
    assert!(document.dates.is_sorted_by_key(|date| date.span.start), "dates stand in text order");
    assert!(
        document.blocks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start),
        "blocks stand in text order"
    );
    let firsts: Vec<u32> = document.claims.iter().map(first_byte).collect();
    assert!(firsts.is_sorted(), "claims stand in text order: {firsts:?} in {:?}", document.text);
}

fn first_byte(claim: &obelus::document::Claim) -> u32 {
    let spans = claim
        .content
        .iter()
        .copied()
        .chain(claim.cue.map(|cue| cue.span))
        .chain(claim.source.map(|source| source.span));
    spans.map(|span| span.start).min().expect("a claim has content")
}

fn references_point_at_something(document: &Document<'_>) {
    let (entities, claims) = (document.entities.len(), document.claims.len());
    for (mention, idx) in document.mentions.iter().zip(0..) {
        if let Some(entity) = mention.entity {
            let members = &document.entities[entity as usize].mentions;
            assert!(
                members.contains(&idx),
                "an entity knows its mentions: {} in {:?}",
                mention.span.of(&document.text),
                document.text
            );
        }
    }
    for entity in &document.entities {
        assert!(!entity.mentions.is_empty() && entity.mentions.is_sorted(), "an entity is mentioned, in text order");
        assert!(entity.mentions.iter().all(|&idx| (idx as usize) < document.mentions.len()));
    }
    for (claim, idx) in document.claims.iter().zip(0..) {
        assert!(!claim.content.is_empty(), "a claim has content");
        for span in &claim.content {
            let block = document.blocks.iter().find(|block| block.span.contains(*span));
            assert!(
                block.is_some_and(|block| block.kind != BlockKind::Boilerplate),
                "claims come from the article: {:?}",
                span.of(&document.text)
            );
        }
        if let Some(source) = claim.source {
            assert!(
                source.entity.is_some() || source.form == Form::Pronoun,
                "every source but a pronoun has an entity: {:?} in {:?}",
                source.span.of(&document.text),
                document.text
            );
            assert!(source.entity.is_none_or(|entity| (entity as usize) < entities));
        }
        let others = claim.parent.iter().chain(&claim.duplicate_of).chain(&claim.conflicts_with);
        assert!(
            others.clone().all(|&other| (other as usize) < claims && other != idx),
            "a claim points at another one"
        );
        assert!(claim.said_on.is_none_or(|date| (date as usize) < document.dates.len()));
    }
}

fn values_make_sense(document: &Document<'_>) {
    for number in &document.numbers {
        let value = |decimal: &Option<obelus::Decimal>| decimal.clone();
        let (low, high) = (value(&number.low), value(&number.high));
        if let (Some(low), Some(high)) = (&low, &high) {
            assert!(low <= high, "{low} is no lower end for {high} in {:?}", document.text);
        }
        if let Some(value) = &number.value {
            let within = low.as_ref().is_none_or(|low| low <= value) && high.as_ref().is_none_or(|high| value <= high);
            assert!(within, "{value} lies outside its own bounds in {:?}", document.text);
        }
        for decimal in [number.value.clone(), low, high].into_iter().flatten() {
            let printed = decimal.to_string();
            assert_eq!(printed.parse::<obelus::Decimal>().ok().as_ref(), Some(&decimal), "{printed} is read back");
        }
        assert!(
            number.value.is_some() || number.low.is_some() || number.high.is_some(),
            "a number has a value or a range"
        );
    }
    for date in &document.dates {
        assert!(!date.value.is_empty(), "a date has a value");
        if let Some(time) = &date.resolved {
            assert!(moment(&time.from) < moment(&time.until), "{time:?} runs forward in {:?}", document.text);
        }
        let halves = date.edtf.iter().flat_map(|edtf| edtf.split('/')).count();
        assert!(halves <= 2, "EDTF joins two dates and no more: {date:?} in {:?}", document.text);
        if document.published.is_none() {
            assert!(date.anchor != Anchor::Published, "nothing is resolved by a date that nobody gave: {date:?}");
        }
    }
}

/// A moment as one can compare it: the year with its sign, then the rest, which sorts as text.
fn moment(text: &str) -> (i32, &str) {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (year, rest) = text.trim_start_matches('-').split_once('-').unwrap_or((text.trim_start_matches('-'), ""));
    (sign * year.parse::<i32>().unwrap_or_else(|error| panic!("{text}: {error}")), rest)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: STRINGS, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_gives_a_sound_document(text in any_text(), context in any_context()) {
        let text = normalise(Raw::Utf8(text.as_bytes()));
        check(&annotate(&*text, &context));
    }

    #[test]
    fn any_bytes_and_any_units_give_a_text(bytes in proptest::collection::vec(any::<u8>(), 0..80), units in proptest::collection::vec(any::<u16>(), 0..80)) {
        for text in [normalise(Raw::Utf8(&bytes)), normalise(Raw::Utf16(&units))] {
            assert!(!text.contains('\r'));
            check(&annotate(&*text, &Context::default()));
        }
    }

    #[test]
    fn any_corrections_leave_a_sound_document(text in any_text(), picks in proptest::collection::vec((any::<u16>(), 0..9_u8), 0..6)) {
        let text = normalise(Raw::Utf8(text.as_bytes()));
        let first = annotate(&*text, &Context::default());
        let edits = picks.into_iter().filter_map(|(pick, kind)| some_edit(&first, usize::from(pick), kind)).collect();
        check(&annotate(&*text, &Context { edits, ..Context::default() }));
    }
}

/// A correction of something that is there.
fn some_edit(document: &Document<'_>, pick: usize, kind: u8) -> Option<Edit> {
    let spans = found(document);
    let nth = |spans: &[Span]| spans.get(pick % spans.len().max(1)).copied();
    let (span, action) = match kind {
        0 => (nth(&spans)?, Action::Add(Add::Mention(Label::Org))),
        1 => (document.numbers.get(pick % document.numbers.len().max(1))?.span, Action::Reject(Layer::Numbers)),
        2 => (document.dates.get(pick % document.dates.len().max(1))?.span, Action::SetDate("2022-10-04".to_owned())),
        3 => (document.mentions.get(pick % document.mentions.len().max(1))?.span, Action::Reject(Layer::Mentions)),
        4 => (document.claims.get(pick % document.claims.len().max(1))?.anchor(), Action::Reject(Layer::Claims)),
        5 => (nth(&spans)?, Action::Add(Add::Number)),
        6 => (nth(&spans)?, Action::Add(Add::Date)),
        7 => (document.blocks.get(pick % document.blocks.len().max(1))?.span, Action::SetBlock(BlockKind::Boilerplate)),
        _ => (document.blocks.get(pick % document.blocks.len().max(1))?.span, Action::SetBlock(BlockKind::Paragraph)),
    };
    let one_line = !span.of(&document.text).contains('\n');
    one_line.then_some(Edit { span, action })
}

#[test]
fn hostile_texts_end() {
    let long = [
        "9".repeat(100_000),
        "A".repeat(1_000_000),
        "a b ".repeat(50_000),
        "Said He ".repeat(20_000),
        "\"".repeat(20_000),
        "“He said ".repeat(10_000),
        "the last ".repeat(20_000),
        "one hundred and ".repeat(10_000),
        "1,".repeat(50_000),
        "(".repeat(50_000),
        "- ".repeat(50_000),
        "Ab-".repeat(30_000),
        "😀".repeat(50_000),
        "e\u{301}".repeat(50_000),
        "\n".repeat(100_000),
        "Share\n".repeat(20_000),
        // A sentence of a megabyte.
        "Ana Ruiz of the Bank of Norway met Odd Halvorsen in ".repeat(20_000),
        "<script>alert(1)</script>".repeat(2_000),
        "\0\u{202E}\u{FEFF}".repeat(10_000),
        String::new(),
    ];
    for text in long {
        let document = annotate(&*text, &Context::default());
        assert!(document.blocks.len() <= text.len());
    }
}

#[test]
fn time_grows_with_the_length_and_no_faster() {
    let fastest = |text: &str| {
        let run = |_| {
            let start = std::time::Instant::now();
            std::hint::black_box(annotate(text, &Context::default()));
            start.elapsed()
        };
        (0..2).map(run).min().expect("it ran")
    };
    for piece in [
        "7",
        "1-",
        "the last ",
        "5 May ",
        "two years and ",
        "the end of ",
        "1/2 ",
        "every ",
        "one hundred and ",
        "Oslo and ",
        "Bank of Norway ",
        "Ana \"Ox\" ",
    ] {
        let [short, long] = [2_000, 32_000].map(|length| fastest(&piece.repeat(length / piece.len())));
        // Sixteen times the text; a square would take two hundred and fifty-six times as long.
        assert!(long < short * 90 + std::time::Duration::from_millis(50), "{piece:?}: {short:?} and {long:?}");
    }
}
