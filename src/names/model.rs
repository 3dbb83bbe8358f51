//! `model/names.bin` -> weights. What the file holds, in order, all of it little-endian: [`MAGIC`], the sizes it was
//! trained for, the shifts of its layers, then the sections of [`Model`], and the SHA-256 of everything before.

use bytemuck::must_cast;
use wide::{i16x8, i32x4};

use super::features::{PLACE_ROWS, TAGS};
use super::forms::{FORM_ROWS, HASHED, OWN, candidates};
use super::layer::Layer;

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

/// The hidden values of a token, in fixed point.
pub(crate) type Hidden = [i16x8; HIDDEN / 8];
/// What becomes hidden values.
pub(crate) type Sums = [i32x4; HIDDEN / 4];
/// A number for each tag.
pub(crate) type Row = [i32x4; WIDTH / 4];

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
    /// What the word at each place of the window adds to the hidden values.
    pub window: [Layer; WINDOW],
    pub bias: Hidden,
    pub places: Vec<Hidden>,
    /// The second layer, for the token before, the token itself and the one after.
    pub conv: [Layer; 3],
    pub conv_bias: Sums,
    pub out: Layer,
    pub out_bias: Row,
    /// Points of each tag after each tag, a row for the tag before; [`NEVER`] where one cannot follow.
    pub transitions: Vec<Row>,
    /// The same, a row for the tag after.
    pub turned: Vec<Row>,
    /// Hundredths.
    pub scores: &'a [u8],
    /// The hash at the end of the file.
    pub hash: [u8; 32],
}

impl<'a> Model<'a> {
    /// The model that is built in; a test holds it to be whole.
    pub fn built_in() -> Model<'static> {
        let (body, hash) = BUILT_IN.split_at(LENGTH - 32);
        Model::read(Bytes(&body[HEAD..]), std::array::from_fn(|idx| hash[idx]))
    }

    /// Reads a model file that may be any file.
    #[cfg(any(test, feature = "train"))]
    pub fn parse(bytes: &'a [u8]) -> Result<Self, crate::error::Error> {
        use crate::error::Error;
        use sha2::{Digest, Sha256};

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
        let (head, rest) = body.split_at(HEAD);
        let mut reader = Bytes(&head[MAGIC.len()..]);
        let sizes: [u32; SIZES.len()] = std::array::from_fn(|_| reader.u32());
        if sizes != SIZES {
            return Err(Error::new(format!(
                "the model was trained for sizes {sizes:?}; this version of Obelus expects {SIZES:?}"
            )));
        }
        Ok(Self::read(Bytes(rest), computed))
    }

    fn read(mut reader: Bytes<'a>, hash: [u8; 32]) -> Self {
        let shifts = std::array::from_fn(|_| reader.u32().min(31));
        let step = reader.i32().max(1);
        let checks = reader.take(HASHED);
        let forms = reader.take(FORM_ROWS * DIMENSIONS);
        let window = std::array::from_fn(|_| Layer::new(&reader.rows::<HIDDEN>(DIMENSIONS)));
        let bias = reader.hidden();
        let places = (0..PLACE_ROWS).map(|_| reader.hidden()).collect();
        let conv = std::array::from_fn(|_| Layer::new(&reader.rows::<HIDDEN>(HIDDEN)));
        let conv_bias = must_cast(std::array::from_fn::<_, HIDDEN, _>(|_| reader.i32()));
        let out = Layer::new(&reader.rows::<WIDTH>(HIDDEN));
        let out_bias = must_cast(reader.points());
        let points: Vec<[i32; WIDTH]> = (0..TAGS).map(|_| reader.points()).collect();
        let (transitions, turned) = steps(&points);
        let scores = reader.take(STEPS);
        Self {
            shifts,
            step,
            checks,
            forms,
            window,
            bias,
            places,
            conv,
            conv_bias,
            out,
            out_bias,
            transitions,
            turned,
            scores,
            hash,
        }
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

/// Takes from the points of steps from tag to tag those that cannot be, and turns them.
fn steps(points: &[[i32; WIDTH]]) -> (Vec<Row>, Vec<Row>) {
    let point = |before: usize, after: usize| {
        let cannot = before >= TAGS || after >= TAGS || is_inside(after) && before != after && before + 1 != after;
        if cannot { NEVER } else { points[before][after] }
    };
    let rows = |point: &dyn Fn(usize, usize) -> i32| {
        (0..TAGS).map(|tag| must_cast(std::array::from_fn::<_, WIDTH, _>(|other| point(tag, other)))).collect()
    };
    (rows(&point), rows(&|after, before| point(before, after)))
}

/// The model that the repository holds.
static BUILT_IN: &[u8; LENGTH] = include_bytes!("../../model/names.bin");

/// Length of what stands before the weights.
const HEAD: usize = MAGIC.len() + 4 * SIZES.len();

/// Length of a model file.
const LENGTH: usize = HEAD
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

    fn hidden(&mut self) -> Hidden {
        must_cast(self.row::<HIDDEN>())
    }

    fn points(&mut self) -> [i32; WIDTH] {
        std::array::from_fn(|_| self.i32())
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

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
