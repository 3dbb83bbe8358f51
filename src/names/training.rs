//! An article -> the numbers that the trainer learns from, by the very code that the tagger runs.

use std::ops::Range;

use super::features::{Features, UNSEEN};
use super::lexicon::Classes;
use super::model::{MAGIC, Model, SIZES, hex};
use super::reader::Reader;
use super::rules;
use crate::document::Label;
use crate::error::Error;
use crate::text::tokens::Case;
use crate::text::{blocks, sentences, tokens};
use sha2::{Digest, Sha256};

pub use super::features::{CONTEXT, LABELS, PLACE_ROWS, TAGS};
pub use super::forms::{FORM_ROWS, HASHED, IDENTITY, OUTSIDE, OWN};
pub use super::model::{DIMENSIONS, HIDDEN, SIDE, STEPS, WIDTH, WINDOW};

/// One article as the net sees it.
#[derive(Debug, Default)]
pub struct Article {
    /// Where each token stands, in bytes.
    pub spans: Vec<Range<usize>>,
    /// The stretches in which names may be, as token indices, each with its sentence.
    pub stretches: Vec<(Range<usize>, Range<usize>)>,
    /// The form of each token, an index into `form_keys`; none where no stretch looks.
    pub forms: Vec<Option<u32>>,
    /// Keys of the features of every form, those of the word itself first, and how many are the word or a part of it.
    pub form_keys: Vec<(Vec<u64>, usize)>,
    /// Rows of the features of every token's place; empty outside the stretches and their surroundings.
    pub places: Vec<Vec<u16>>,
    /// What the gazetteer says that each token by itself can only be.
    pub known: Vec<Option<Label>>,
}

/// The two rows that the feature with this key may have, and the byte by which a row knows it.
#[must_use]
pub fn candidates(key: u64) -> ([usize; 2], u8) {
    super::forms::candidates(key)
}

/// What kind of feature the row of a place is: "rules", "article", "place" or "listed".
#[must_use]
pub fn place_kind(row: u16) -> &'static str {
    super::features::place_kind(row)
}

/// Reads an article.
#[must_use]
pub fn read(text: &str) -> Article {
    let tokens = tokens::tokenize(text);
    let blocks = blocks::find(&tokens, &[]);
    let sentences = sentences::split(&tokens, &blocks);
    let reader = Reader::new(&tokens);
    let proposals = rules::propose(&reader, &sentences, &blocks);
    let features = Features::new(&reader, &sentences, &blocks, &proposals);
    let mut article = Article {
        spans: tokens.all().iter().map(|token| token.span.range()).collect(),
        stretches: features
            .stretches
            .iter()
            .map(|stretch| (stretch.tokens.clone(), stretch.sentence.clone()))
            .collect(),
        forms: features.forms.iter().map(|&form| (form != UNSEEN).then_some(form)).collect(),
        form_keys: Vec::new(),
        places: vec![Vec::new(); tokens.len()],
        known: (0..tokens.len()).map(|idx| known(&reader, idx)).collect(),
    };
    let mut keys = Vec::new();
    for &idx in &features.samples {
        let own = features.form(idx, &mut keys);
        article.form_keys.push((keys.clone(), own));
    }
    for stretch in &features.stretches {
        let seen = stretch.tokens.start.saturating_sub(1).max(stretch.sentence.start)
            ..(stretch.tokens.end + 1).min(stretch.sentence.end);
        for idx in seen {
            article.places[idx] = features.place(idx, &stretch.sentence).rows().to_vec();
        }
    }
    article
}

/// What a word by itself can only be: a country, a people, an acronym that everybody knows.
fn known(reader: &Reader<'_>, idx: usize) -> Option<Label> {
    const PEOPLE: Classes =
        Classes::FEMALE.or(Classes::MALE).or(Classes::FIRST).or(Classes::SURNAME).or(Classes::LONE_ORG);
    let classes = reader.classes(idx);
    let upper = reader.case(idx) == Case::Upper || reader.mark_in(idx, '.');
    if !reader.capital(idx) || classes.any(PEOPLE) {
        None
    } else if upper && classes.any(Classes::PLACE_ACRONYM) || classes.any(Classes::COUNTRY) {
        Some(Label::Gpe)
    } else if upper && classes.any(Classes::ACRONYM) {
        Some(Label::Org)
    } else if classes.any(Classes::PEOPLE) && !classes.any(Classes::PLACE.or(Classes::ORGANISATION)) {
        Some(Label::Norp)
    } else {
        None
    }
}

/// The weights of a model in whole numbers, section by section.
#[derive(Debug, Default)]
pub struct Sections {
    /// Bits that products have too many, and the points of a step of the table of scores.
    pub numbers: [u32; 3],
    /// The byte by which each hashed row knows its feature; 0 where a row is free.
    pub checks: Vec<u8>,
    /// Vectors of the features of words.
    pub forms: Vec<i8>,
    /// Rows of the window, its bias, rows of places, rows of the second layer.
    pub hidden: Vec<[i16; HIDDEN]>,
    /// The second layer's bias.
    pub conv_bias: Vec<i32>,
    /// Rows of the scores.
    pub out: Vec<[i16; WIDTH]>,
    /// Bias of the scores, and rows of transitions.
    pub tags: Vec<[i32; WIDTH]>,
    /// How often a name is right, in hundredths.
    pub scores: Vec<u8>,
}

impl Sections {
    /// The model file.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        let numbers = SIZES.iter().chain(&self.numbers);
        bytes.extend(numbers.flat_map(|number| number.to_le_bytes()));
        bytes.extend(&self.checks);
        bytes.extend(self.forms.iter().map(|value| value.cast_unsigned()));
        bytes.extend(self.hidden.iter().flatten().flat_map(|value| value.to_le_bytes()));
        bytes.extend(self.conv_bias.iter().flat_map(|value| value.to_le_bytes()));
        bytes.extend(self.out.iter().flatten().flat_map(|value| value.to_le_bytes()));
        bytes.extend(self.tags.iter().flatten().flat_map(|value| value.to_le_bytes()));
        bytes.extend(&self.scores);
        bytes.extend(Sha256::digest(&bytes));
        bytes
    }
}

/// A name that a model finds: its tokens, its label's index, and how many steps its rivals are behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// What it is.
    pub label: Label,
    /// Steps of the table of scores.
    pub margin: i32,
}

/// Finds the names of a text with a model that need not be the one built in.
///
/// # Errors
/// If `bytes` are no model.
pub fn find(bytes: &[u8], texts: &[String]) -> Result<Vec<Vec<Found>>, Error> {
    let model = Model::parse(bytes)?;
    let names = |text: &String| {
        let tokens = tokens::tokenize(text);
        let blocks = blocks::find(&tokens, &[]);
        let sentences = sentences::split(&tokens, &blocks);
        let reader = Reader::new(&tokens);
        let found = super::find_with(&model, &reader, &sentences, &blocks).into_iter();
        found
            .map(|name| Found { span: tokens.span(name.tokens).range(), label: name.label, margin: name.margin })
            .collect()
    };
    Ok(texts.iter().map(names).collect())
}

/// The hash of a model as the export gives it.
///
/// # Errors
/// If `bytes` are no model.
pub fn hash(bytes: &[u8]) -> Result<String, Error> {
    Ok(hex(&Model::parse(bytes)?.hash))
}
