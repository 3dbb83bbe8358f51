//! Our own articles -> a thousand others: their sentences in other orders, with other surnames. No chance is in it, so that
//! every machine grows the same.

/// What words that stand after a capitalised word may be replaced by.
const SURNAMES: [&str; 8] =
    ["Abenov", "van der Velde", "al-Sayed", "Óskarsdóttir", "O’Dwyer", "Nguyễn", "Dlamini-Ncube", "Petrosyan"];

/// Sentences to an article.
const SENTENCES: u64 = 9;

/// Grows `count` articles.
pub fn articles(sources: &[String], count: usize) -> Vec<String> {
    let sentences: Vec<&str> = sources.iter().flat_map(|text| text.split_inclusive(['\n', '.'])).collect();
    let mut state = 1u64;
    let mut next = |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % limit.max(1) as u64).unwrap_or(0)
    };
    let article =
        |_| (0..SENTENCES).map(|_| varied(sentences[next(sentences.len())], SURNAMES[next(SURNAMES.len())])).collect();
    (0..count).map(article).collect()
}

/// The sentence with another surname where one may stand.
fn varied(sentence: &str, surname: &str) -> String {
    let mut raised = false;
    let mut words = Vec::new();
    for word in sentence.split(' ') {
        let name = word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
        words.push(if raised && name { surname } else { word });
        raised = name && !raised;
    }
    words.join(" ")
}

/// The SHA-256, in hexadecimal, of the exports of a thousand articles.
pub fn hash(sources: &[String]) -> String {
    use obelus::{Context, annotate, export};
    use sha2::{Digest, Sha256};

    let mut hash = Sha256::new();
    for article in articles(sources, 1_000) {
        let document = annotate(&*article, &Context::default());
        hash.update(export::export(&document, "json").expect("a known format"));
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).chain(["\n".to_owned()]).collect()
}
