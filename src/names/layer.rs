//! Rows of weights -> a layer that multiplies eight at a time, to the same sums on every processor.

use wide::{i16x8, i32x4};

/// Outputs are computed in blocks of so many vectors: their sums and a pair of inputs fit the registers of any processor.
const BLOCK: usize = 8;
/// A layer has at most this many pairs of inputs.
const PAIRS: usize = 32;

/// The weights of a layer: for every block of outputs a row for each pair of inputs, in which the two weights of an output
/// stand side by side, so that one instruction multiplies and adds both.
pub(crate) struct Layer {
    blocks: Vec<[[i16x8; BLOCK]; PAIRS]>,
}

impl Layer {
    /// Takes the weights, a row for each input; inputs are an even number.
    pub fn new<const OUTPUTS: usize>(rows: &[[i16; OUTPUTS]]) -> Self {
        let row = |pair: usize, first: usize| {
            let pair = rows.get(2 * pair..2 * pair + 2).unwrap_or(&[[0; OUTPUTS]; 2]);
            std::array::from_fn(|idx| side_by_side(pair, first + 4 * idx))
        };
        let block = |first: usize| std::array::from_fn(|pair| row(pair, first));
        Self { blocks: (0..OUTPUTS).step_by(4 * BLOCK).map(block).collect() }
    }

    /// Adds to the sums of the outputs their products with the inputs.
    pub fn add_products(&self, sums: &mut [i32x4], inputs: &[i16x8]) {
        // Many hidden values are nothing. Which, nobody can foresee, so the others are gathered without a branch.
        let mut pairs = [(0u8, 0i32); PAIRS];
        let mut count = 0;
        for (&pair, idx) in bytemuck::must_cast_slice::<_, i32>(inputs).iter().take(PAIRS).zip(0..) {
            pairs[count % PAIRS] = (idx, pair);
            count += usize::from(pair != 0);
        }
        for (weights, sums) in self.blocks.iter().zip(sums.chunks_mut(BLOCK)) {
            let mut totals = [i32x4::ZERO; BLOCK];
            totals[..sums.len()].copy_from_slice(sums);
            // Written out, because a compiler that spares bytes keeps the loop, and then the sums leave their registers.
            let [mut s0, mut s1, mut s2, mut s3, mut s4, mut s5, mut s6, mut s7] = totals;
            for &(idx, pair) in &pairs[..count] {
                let weights = &weights[usize::from(idx) % PAIRS];
                let pair: i16x8 = bytemuck::must_cast(i32x4::splat(pair));
                s0 += weights[0].dot(pair);
                s1 += weights[1].dot(pair);
                s2 += weights[2].dot(pair);
                s3 += weights[3].dot(pair);
                s4 += weights[4].dot(pair);
                s5 += weights[5].dot(pair);
                s6 += weights[6].dot(pair);
                s7 += weights[7].dot(pair);
            }
            sums.copy_from_slice(&[s0, s1, s2, s3, s4, s5, s6, s7][..sums.len()]);
        }
    }
}

/// The weights that four outputs, from `first` on, have for both inputs; 0 where there is no such output.
fn side_by_side<const OUTPUTS: usize>(pair: &[[i16; OUTPUTS]], first: usize) -> i16x8 {
    i16x8::new(std::array::from_fn(|lane| pair[lane % 2].get(first + lane / 2).copied().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_plain_arithmetic() {
        const OUTPUTS: usize = 24;
        let numbers = |factor: i16| (0i16..).map(move |idx| idx.wrapping_mul(factor) >> 2);
        let mut weights = numbers(977);
        let rows: Vec<[i16; OUTPUTS]> = (0..16).map(|_| std::array::from_fn(|_| weights.next().unwrap_or(0))).collect();
        // Now and then a pair is nothing.
        let inputs: Vec<i16> =
            numbers(1_319).zip(0..16).map(|(input, idx)| if idx % 4 < 2 { 0 } else { input }).collect();
        let mut sums = [i32x4::splat(7); OUTPUTS / 4];
        Layer::new(&rows).add_products(&mut sums, &[0, 8].map(|from| i16x8::from(&inputs[from..from + 8])));
        for (output, &sum) in sums.iter().flat_map(i32x4::as_array).enumerate() {
            let products = inputs.iter().zip(&rows).map(|(&input, row)| i32::from(input) * i32::from(row[output]));
            assert_eq!(sum, 7 + products.sum::<i32>(), "output {output}");
        }
    }
}
