//! Rows of weights -> a layer that multiplies eight at a time, to the same sums on every processor.

use wide::{i16x8, i32x4};

/// Outputs are computed in blocks of so many vectors: their sums and a pair of inputs fit the registers of any processor.
const BLOCK: usize = 4;

/// The weights of a layer: for every block of outputs a row for each pair of inputs, in which the two weights of an output
/// stand side by side, so that one instruction multiplies and adds both.
pub(crate) struct Layer {
    blocks: Vec<Vec<[i16x8; BLOCK]>>,
}

impl Layer {
    /// Takes the weights, a row for each input; inputs are an even number.
    pub fn new<const OUTPUTS: usize>(rows: &[[i16; OUTPUTS]]) -> Self {
        let block = |first: usize| {
            let pairs = rows.chunks_exact(2);
            pairs.map(|pair| std::array::from_fn(|idx| side_by_side(pair, first + 4 * idx))).collect()
        };
        Self { blocks: (0..OUTPUTS).step_by(4 * BLOCK).map(block).collect() }
    }

    /// Adds to the sums of the outputs their products with the inputs.
    pub fn add_products(&self, sums: &mut [i32x4], inputs: &[i16x8]) {
        let pairs: &[i32] = bytemuck::must_cast_slice(inputs);
        for (block, sums) in self.blocks.iter().zip(sums.chunks_mut(BLOCK)) {
            let mut totals = [i32x4::ZERO; BLOCK];
            totals[..sums.len()].copy_from_slice(sums);
            // Written out, because a loop of four is no loop to a compiler that spares bytes, and sums would leave their
            // registers.
            let [mut one, mut two, mut three, mut four] = totals;
            for (&pair, weights) in pairs.iter().zip(block) {
                // Half of all hidden values are nothing.
                if pair != 0 {
                    let pair: i16x8 = bytemuck::must_cast(i32x4::splat(pair));
                    one += weights[0].dot(pair);
                    two += weights[1].dot(pair);
                    three += weights[2].dot(pair);
                    four += weights[3].dot(pair);
                }
            }
            sums.copy_from_slice(&[one, two, three, four][..sums.len()]);
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
