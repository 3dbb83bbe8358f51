//! The net in floating point -> the model file in whole numbers.

use obelus::training::{DIMENSIONS, HIDDEN, PLACE_ROWS, STEPS, Sections, TAGS, WIDTH};

use crate::net::Net;

/// A hidden value of one, in fixed point.
const ONE: f32 = 256.0;
/// The most that a hidden value can be, as the tagger has it.
const MOST_HIDDEN: f32 = 8191.0;
/// Steps of the table of scores in one unit of the net's logarithms.
const STEPS_A_UNIT: f32 = 4.0;

/// Rounds everything.
pub fn quantise(net: &Net, checks: &[u8], scores: &[u8]) -> Vec<u8> {
    let unit = form_unit(net);
    let dense = &net.dense;
    let window_shift = shift(dense.window.iter().flatten().map(|weight| weight * unit * ONE), f32::from(i16::MAX));
    let conv_shift = shift(dense.conv.iter().flatten().copied(), f32::from(i16::MAX)).min(sums_shift(&dense.conv, 1.0));
    let out_shift = shift(dense.out.iter().flatten().copied(), f32::from(i16::MAX)).min(sums_shift(&dense.out, 4.0));
    let row = |values: &[f32; HIDDEN], factor: f32| values.map(|value| (value * factor).round() as i16);
    let mut hidden = Vec::new();
    hidden.extend(dense.window.iter().map(|values| row(values, unit * ONE * power(window_shift))));
    hidden.push(row(&dense.bias, ONE));
    hidden.extend(net.places[..PLACE_ROWS].iter().map(|values| row(values, ONE)));
    hidden.extend(dense.conv.iter().map(|values| row(values, power(conv_shift))));
    let point = ONE * power(out_shift);
    let tag_row = |values: &[f32]| -> [i32; WIDTH] {
        std::array::from_fn(|tag| values.get(tag).map_or(0, |value| (value * point).round() as i32))
    };
    let mut tags = vec![tag_row(&dense.out_bias)];
    tags.extend(dense.transitions.chunks(TAGS).map(tag_row));
    Sections {
        numbers: [window_shift, conv_shift, (point / STEPS_A_UNIT) as u32],
        checks: checks.to_vec(),
        forms: net.forms.iter().flatten().map(|value| (value / unit).round().clamp(-127.0, 127.0) as i8).collect(),
        hidden,
        conv_bias: dense.conv_bias.iter().map(|value| (value * ONE * power(conv_shift)).round() as i32).collect(),
        out: dense.out.iter().map(|values| values.map(|value| (value * power(out_shift)).round() as i16)).collect(),
        tags,
        scores: (0..STEPS).map(|step| scores.get(step).copied().unwrap_or(50)).collect(),
    }
    .write()
}

/// The byte that a large value becomes. With finer steps the names found are the same and the packed model is larger by
/// half.
const LARGE: f32 = 32.0;

/// What one step of a form's byte is worth: only one value in a thousand is more than [`LARGE`] steps.
fn form_unit(net: &Net) -> f32 {
    let mut sizes: Vec<f32> =
        net.forms.iter().flatten().filter(|value| **value != 0.0).map(|value| value.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let most = sizes.get(sizes.len() * 999 / 1000).copied().unwrap_or(1.0);
    assert!(DIMENSIONS > 0 && most > 0.0, "a net that has learnt something");
    most / LARGE
}

fn power(shift: u32) -> f32 {
    (1u32 << shift) as f32
}

/// By how many bits values can be moved and still be at most `most`.
fn shift(values: impl Iterator<Item = f32>, most: f32) -> u32 {
    let largest = values.fold(0.0f32, |largest, value| largest.max(value.abs()));
    (0..=14).rev().find(|&shift| largest * power(shift) <= most).unwrap_or(0)
}

/// By how many bits the weights of a layer can be moved so that no sum of products with hidden values leaves 32 bits.
fn sums_shift<const N: usize>(weights: &[[f32; N]], reserve: f32) -> u32 {
    let sum = |to: usize| weights.iter().map(|row| row[to].abs()).sum::<f32>();
    let largest = (0..N).map(sum).fold(0.0f32, f32::max) * MOST_HIDDEN * reserve;
    (0..=14).rev().find(|&shift| largest * power(shift) < 2e9).unwrap_or(0)
}
