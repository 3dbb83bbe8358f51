//! Words -> keys of the features that belong to their characters alone: the word itself, how it is written, how it begins
//! and ends, what the lexicon says. And the rows of the model that a key may have.

use super::reader::Reader;
use crate::text::tokens::{Case, TokenKind};

/// Rows that the trainer gives to the features of words and their parts; a power of two.
pub const HASHED: usize = 1 << 16;
/// Features of forms that are so few that each has a row of its own after those; a key below this is one of them.
pub const OWN: u64 = CLASSES + 2 * CLASS_COUNT;
/// How many rows form features have in all.
pub const FORM_ROWS: usize = HASHED + OWN as usize;
/// The key of whatever lies outside the sentence.
pub const OUTSIDE: u64 = 0;
/// First key of the lexicon's classes: one a class for words with a capital, then one a class for others.
const CLASSES: u64 = OUTSIDE + 1;
/// Classes of the lexicon, and one more for everyday words in any inflection.
const CLASS_COUNT: u64 = 64;

/// How many of a form's features (its first ones) name the very word; the trainer hides them now and then.
pub const IDENTITY: usize = 2;

/// Kinds of hashed features; part of the hash.
#[derive(Clone, Copy)]
enum Kind {
    Word = 1,
    Cased,
    Prefix,
    Suffix,
    Shape,
    Length,
}

/// The key of a feature of words: its hash (FNV-1a, the same on every machine), never below [`OWN`].
fn hashed(kind: Kind, bytes: impl Iterator<Item = u8>) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ kind as u64;
    hash = hash.wrapping_mul(PRIME);
    for byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    }
    hash ^= hash >> 29;
    hash = hash.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash | 1 << 63
}

/// The two rows that a feature of words may have, and the byte by which a row knows it. A word that was never learnt has
/// no row of its own, and must not be given another's.
pub(crate) fn candidates(key: u64) -> ([usize; 2], u8) {
    let row = |shift: u32| (key >> shift) as usize & (HASHED - 1);
    ([row(0), row(16)], ((key >> 40) as u8).max(1))
}

/// The keys of the features of the form of the token at `idx`, those of the word itself first, then those of its parts;
/// and how many these are together.
pub(crate) fn form(reader: &Reader<'_>, idx: usize, keys: &mut Vec<u64>) -> usize {
    let word = reader.tokens.str(idx);
    let token = reader.tokens.all()[idx];
    let case = token.case as u8;
    if token.kind == TokenKind::Mark {
        keys.extend([hashed(Kind::Word, word.bytes()); IDENTITY]);
        return IDENTITY;
    }
    let lower = word.to_lowercase();
    keys.push(hashed(Kind::Word, lower.bytes()));
    keys.push(hashed(Kind::Cased, lower.bytes().chain([0, case])));
    if token.kind != TokenKind::Word {
        let own = keys.len();
        shape(word, keys);
        keys.push(hashed(Kind::Length, [lower.chars().take(12).count() as u8, case].into_iter()));
        return own;
    }
    let small = u8::from(token.case == Case::Lower);
    let mut ends = lower.char_indices().map(|(at, _)| at).skip(2);
    for _ in 2..=4 {
        let Some(at) = ends.next() else { break };
        keys.push(hashed(Kind::Prefix, lower[..at].bytes().chain([0, small])));
    }
    let mut starts = lower.char_indices().rev().map(|(at, _)| at).skip(1);
    for _ in 2..=4 {
        let Some(at) = starts.next().filter(|&at| at > 0) else { break };
        keys.push(hashed(Kind::Suffix, lower[at..].bytes().chain([0, small])));
    }
    let own = keys.len();
    shape(word, keys);
    keys.push(hashed(Kind::Length, [lower.chars().take(12).count() as u8, case].into_iter()));
    let first = CLASSES + u64::from(small) * CLASS_COUNT;
    keys.extend(reader.classes(idx).bits().map(|bit| first + u64::from(bit)));
    if reader.lexicon.is_common(reader.tokens.lower(idx)) {
        keys.push(first + CLASS_COUNT - 1);
    }
    own
}

/// "Xx", "XX", "xXx", "0.0": each kind of character once a run.
fn shape(word: &str, keys: &mut Vec<u64>) {
    let mut shape = [0; 12];
    let mut len = 0;
    let mut last = 0;
    for c in word.chars() {
        let kind = if c.is_uppercase() {
            b'X'
        } else if c.is_lowercase() {
            b'x'
        } else if c.is_ascii_digit() {
            b'0'
        } else if c.is_alphabetic() {
            b'y'
        } else {
            b'.'
        };
        if kind != last && len < shape.len() {
            shape[len] = kind;
            len += 1;
        }
        last = kind;
    }
    keys.push(hashed(Kind::Shape, shape[..len].iter().copied()));
}
