//! Obelus reads an article and marks its names, numbers and dates, and who claims what.
//!
//! [`annotate`] is the map: it calls the stages in order, and every stage reads the layers before it and returns a new
//! one. The core is a pure function: no clock, no network, no threads, no randomness, and no error for any text.
//!
//! ```
//! use obelus::{Context, annotate};
//!
//! let document = annotate("The mayor said on Monday that 300 homes lost power.", &Context::default());
//! assert_eq!(document.numbers[0].span.of(&document.text), "300");
//! ```

mod claims;
mod dates;
mod day;
mod decimal;
pub mod document;
mod edits;
mod entities;
pub mod error;
mod example;
pub mod export;
mod names;
#[cfg(feature = "train")]
pub use names::training;
mod numbers;
pub mod offsets;
mod order;
mod overlaps;
mod span;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

use std::borrow::Cow;

pub use decimal::Decimal;
pub use document::{Document, Edit};
use edits::Finds;
pub use span::Span;

/// Everything that the clock, the network or a reader could supply.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// When the article was published, if the reader knows. Without it nothing relative is resolved.
    pub published: Option<jiff::civil::Date>,
    /// Where the reader found the article; kept, never read.
    pub url: Option<String>,
    /// The reader's corrections, in order.
    pub edits: Vec<Edit>,
}

/// The steps of [`annotate`], for telling a reader how far a long article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Blocks, tokens, sentences.
    Text,
    /// Numbers.
    Numbers,
    /// Dates.
    Dates,
    /// Names.
    Names,
    /// Entities.
    Entities,
    /// Claims.
    Claims,
}

impl Stage {
    /// All of them, in the order in which they run.
    pub const ALL: [Self; 6] = [Self::Text, Self::Numbers, Self::Dates, Self::Names, Self::Entities, Self::Claims];

    /// Its name in messages and measurements.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Numbers => "numbers",
            Self::Dates => "dates",
            Self::Names => "names",
            Self::Entities => "entities",
            Self::Claims => "claims",
        }
    }
}

/// Finds everything in a text that [`text::normalise`] put right.
#[must_use]
pub fn annotate<'t>(text: impl Into<Cow<'t, str>>, context: &Context) -> Document<'t> {
    annotate_observed(text.into(), context, |_| ())
}

/// The same, telling `begin` of every stage just before it runs.
#[must_use]
pub fn annotate_observed<'t>(article: Cow<'t, str>, context: &Context, mut begin: impl FnMut(Stage)) -> Document<'t> {
    let text = &*article;
    begin(Stage::Text);
    let tokens = text::tokens::tokenize(text);
    let blocks = text::blocks::find(&tokens, &context.edits);
    let sentences = text::sentences::split(&tokens, &blocks);
    begin(Stage::Numbers);
    let numbers = numbers::find(&tokens, &sentences);
    begin(Stage::Dates);
    let dates = dates::find(&tokens, &sentences, &blocks, context.published);
    begin(Stage::Names);
    let reader = names::reader::Reader::new(&tokens);
    let mentions = names::find(&reader, &sentences, &blocks);
    let mut finds = Finds { numbers, dates, mentions };
    let number = |span| numbers::read(&tokens, span);
    let date = |span| dates::read(&tokens, &sentences, span, context.published);
    finds.correct(&context.edits, &number, &date);
    let (numbers, dates, mentions) = overlaps::settle(finds);
    begin(Stage::Entities);
    let (entities, mentions) = entities::link(&reader, &sentences, &mentions);
    begin(Stage::Claims);
    let layers = claims::Layers {
        tokens: &tokens,
        blocks: &blocks,
        sentences: &sentences,
        numbers: &numbers,
        dates: &dates,
        edits: &context.edits,
    };
    let (claims, entities, mentions) = claims::find(&layers, entities, mentions);
    let language = text::language::guess(&tokens);
    let offered = dates::offered(&tokens, &blocks);
    let dateline = text::blocks::dateline(&tokens, &blocks).map(|(town, _)| town);
    Document {
        text: article,
        language,
        published: context.published,
        url: context.url.clone(),
        offered,
        dateline,
        edits: context.edits.clone(),
        blocks,
        sentences,
        mentions,
        entities,
        numbers,
        dates,
        claims,
    }
}
