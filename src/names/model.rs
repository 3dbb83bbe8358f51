//! `model/names.bin` -> weights. What the file holds, in order, all of it little-endian: [`MAGIC`], the sizes it was
//! trained for, the shifts of its layers, then the sections of [`Model`], and the SHA-256 of everything before.

use sha2::{Digest, Sha256};

use super::features::{PLACE_ROWS, TAGS};
use super::forms::{FORM_ROWS, HASHED, OWN, candidates};
use crate::error::Error;

/// How a model file begins; the last character is the version of its layout.
pub const MAGIC: &[u8; 8] = b"OBELUS-1";
/// Length of the vector of a word.
pub const DIMENSIONS: usize = 32;
/// Width of the hidden layers.
pub const HIDDEN: usize = 64;
/// Words to either side that the first layer sees.
pub const SIDE: usize = 2;
/// Words that the first layer sees.
pub const WINDOW: usize = 2 * SIDE + 1;
/// Tags, padded so that a row fills whole vectors.
pub const WIDTH: usize = 24;
/// Steps of the table of scores: how far a name is ahead of its rivals -> how often such a name is right.
pub const STEPS: usize = 64;

/// The points of what cannot be.
pub(crate) const NEVER: i32 = i32::MIN / 4;

/// Whether a tag is the inside of a name.
pub(crate) fn is_inside(tag: usize) -> bool {
    tag > 0 && tag.is_multiple_of(2)
}

/// The sizes a file has to agree with.
pub(crate) const SIZES: [u32; 7] =
    [FORM_ROWS as u32, DIMENSIONS as u32, HIDDEN as u32, WINDOW as u32, PLACE_ROWS as u32, TAGS as u32, STEPS as u32];

/// Weights in whole numbers. Hidden values are fixed-point; a shift says how many bits a product has too many.
pub(crate) struct Model<'a> {
    /// Bits that products with the weights of each layer have too many: the window, the second layer.
    pub shifts: [u32; 2],
    /// How many points of [`Model::out`] one step of the table of scores has.
    pub step: i32,
    /// The byte by which each hashed row knows its feature; 0 where a row is free.
    pub checks: &'a [u8],
    /// Vectors of the features of words, one byte a value.
    pub forms: &'a [u8],
    pub window: Vec<[i16; HIDDEN]>,
    pub bias: [i16; HIDDEN],
    pub places: Vec<[i16; HIDDEN]>,
    pub conv: Vec<[i16; HIDDEN]>,
    pub conv_bias: [i32; HIDDEN],
    pub out: Vec<[i16; WIDTH]>,
    pub out_bias: [i32; WIDTH],
    /// Points of each tag after each tag, a row for the tag before; [`NEVER`] where one cannot follow.
    pub transitions: Vec<[i32; WIDTH]>,
    /// The same, a row for the tag after.
    pub turned: Vec<[i32; WIDTH]>,
    /// Hundredths.
    pub scores: &'a [u8],
    /// The hash at the end of the file.
    pub hash: [u8; 32],
}

impl<'a> Model<'a> {
    /// Reads a model file.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Error> {
        if !bytes.starts_with(MAGIC) {
            return Err(Error::new(format!(
                "this is no model of Obelus: it begins with {:?}, not with {:?}",
                String::from_utf8_lossy(&bytes[..bytes.len().min(MAGIC.len())]),
                String::from_utf8_lossy(MAGIC)
            )));
        }
        if bytes.len() != LENGTH {
            return Err(Error::new(format!(
                "the model has {} bytes; this version of Obelus expects {LENGTH}: take the model/names.bin that came with it",
                bytes.len()
            )));
        }
        let (body, hash) = bytes.split_at(LENGTH - 32);
        let computed: [u8; 32] = Sha256::digest(body).into();
        if computed != hash {
            return Err(Error::new(format!(
                "the model was altered: its SHA-256 is {}, and it says {}",
                hex(&computed),
                hex(hash)
            )));
        }
        let mut reader = Bytes(&body[MAGIC.len()..]);
        let sizes: [u32; SIZES.len()] = std::array::from_fn(|_| reader.u32());
        if sizes != SIZES {
            return Err(Error::new(format!(
                "the model was trained for sizes {sizes:?}; this version of Obelus expects {SIZES:?}"
            )));
        }
        Ok(Self::read(reader, computed))
    }

    fn read(mut reader: Bytes<'a>, hash: [u8; 32]) -> Self {
        let mut model = Self {
            shifts: std::array::from_fn(|_| reader.u32().min(31)),
            step: reader.i32().max(1),
            checks: reader.take(HASHED),
            forms: reader.take(FORM_ROWS * DIMENSIONS),
            window: reader.rows(WINDOW * DIMENSIONS),
            bias: reader.row(),
            places: reader.rows(PLACE_ROWS),
            conv: reader.rows(3 * HIDDEN),
            conv_bias: std::array::from_fn(|_| reader.i32()),
            out: reader.rows(HIDDEN),
            out_bias: std::array::from_fn(|_| reader.i32()),
            transitions: (0..TAGS).map(|_| std::array::from_fn(|_| reader.i32())).collect(),
            turned: vec![[NEVER; WIDTH]; TAGS],
            scores: reader.take(STEPS),
            hash,
        };
        for (before, row) in model.transitions.iter_mut().enumerate() {
            for (after, points) in row.iter_mut().enumerate() {
                if after >= TAGS || is_inside(after) && before != after && before + 1 != after {
                    *points = NEVER;
                } else {
                    model.turned[after][before] = *points;
                }
            }
        }
        model
    }

    /// The vector of a feature of words, if the model has learnt one.
    pub fn form(&self, key: u64) -> Option<&[u8]> {
        let row = if key < OWN {
            HASHED + key as usize
        } else {
            let (rows, check) = candidates(key);
            rows.into_iter().find(|&row| self.checks[row] == check)?
        };
        Some(&self.forms[row * DIMENSIONS..][..DIMENSIONS])
    }
}

/// Length of a model file.
const LENGTH: usize = MAGIC.len()
    + 4 * SIZES.len()
    + 4 * 3
    + HASHED
    + FORM_ROWS * DIMENSIONS
    + 2 * HIDDEN * (WINDOW * DIMENSIONS + 1 + PLACE_ROWS + 3 * HIDDEN)
    + 4 * HIDDEN
    + 2 * WIDTH * HIDDEN
    + 4 * WIDTH * (1 + TAGS)
    + STEPS
    + 32;

/// Bytes as they are written in hashes.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        _ = write!(text, "{byte:02x}");
        text
    })
}

/// What is left to read of a file whose length is known to be right.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(len);
        self.0 = rest;
        taken
    }

    fn u32(&mut self) -> u32 {
        self.take(4).iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte))
    }

    fn i32(&mut self) -> i32 {
        self.u32().cast_signed()
    }

    fn row<const N: usize>(&mut self) -> [i16; N] {
        let bytes = self.take(2 * N);
        std::array::from_fn(|idx| i16::from_le_bytes([bytes[2 * idx], bytes[2 * idx + 1]]))
    }

    fn rows<const N: usize>(&mut self, count: usize) -> Vec<[i16; N]> {
        (0..count).map(|_| self.row()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT_IN: &[u8] = include_bytes!("../../model/names.bin");

    fn refusal(bytes: &[u8]) -> String {
        Model::parse(bytes).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn the_built_in_model_is_whole() {
        let model = Model::parse(BUILT_IN).expect("the model that the repository holds");
        assert_eq!(hex(&model.hash).len(), 64);
        assert!(model.scores.is_sorted(), "who is further ahead is no less often right");
    }

    #[test]
    fn a_truncated_model_is_refused() {
        let why = refusal(&BUILT_IN[..BUILT_IN.len() - 1]);
        assert!(why.contains(&format!("expects {LENGTH}")), "{why}");
        assert!(refusal(&[]).contains("no model of Obelus"));
    }

    #[test]
    fn a_foreign_file_is_refused() {
        let why = refusal(b"{\"format\": \"obelus\"}");
        assert!(why.contains("no model of Obelus") && why.contains("OBELUS-1"), "{why}");
    }

    #[test]
    fn an_altered_model_is_refused() {
        for at in [MAGIC.len(), BUILT_IN.len() / 2, BUILT_IN.len() - 1] {
            let mut bytes = BUILT_IN.to_vec();
            bytes[at] ^= 1;
            let why = refusal(&bytes);
            assert!(why.contains("altered"), "{why}");
        }
    }

    #[test]
    fn a_model_of_other_sizes_is_refused() {
        let mut bytes = BUILT_IN.to_vec();
        bytes[MAGIC.len()] ^= 1;
        let body = bytes.len() - 32;
        let hash = Sha256::digest(&bytes[..body]);
        bytes[body..].copy_from_slice(&hash);
        let why = refusal(&bytes);
        assert!(why.contains("expects") && why.contains(&format!("{SIZES:?}")), "{why}");
    }
}
