//! The article as text: line ends and broken characters put right, then blocks, tokens and sentences.

pub(crate) mod blocks;
mod boilerplate;
pub(crate) mod datelines;
pub(crate) mod graphemes;
pub(crate) mod language;
mod lines;
mod normalise;
pub(crate) mod phrases;
pub(crate) mod sentences;
pub(crate) mod states;
pub(crate) mod tokens;
pub(crate) mod words;

pub use normalise::{Raw, normalise};
