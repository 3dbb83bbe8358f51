//! Gradients of a batch -> one step of the net: the tables move row by row, everything else by its running moments.

use obelus::training::{DIMENSIONS, HIDDEN};

use crate::examples::Examples;
use crate::net::{Dense, Gradient, Net, add, rows};

/// The state of learning: one step changes the net.
pub struct Learner {
    mean: Vec<f32>,
    square: Vec<f32>,
    steps: f32,
    forms: Table<DIMENSIONS>,
    places: Table<HIDDEN>,
}

/// Gradients of the rows of a table that one batch touches, and how much each row has moved so far (Adagrad, one scale
/// a row).
struct Table<const N: usize> {
    sums: Vec<[f32; N]>,
    touched: Vec<usize>,
    is_touched: Vec<bool>,
    energy: Vec<f32>,
}

/// How far a row moves at most in its first step, along each dimension.
const STRIDE: f32 = 0.05;
/// Keeps the first steps of a row short.
const ENERGY: f32 = 1e-3;

impl<const N: usize> Table<N> {
    fn new(rows: usize) -> Self {
        Self { sums: vec![[0.0; N]; rows], touched: vec![], is_touched: vec![false; rows], energy: vec![ENERGY; rows] }
    }

    fn add(&mut self, row: usize, gradient: &[f32; N]) {
        if !std::mem::replace(&mut self.is_touched[row], true) {
            self.touched.push(row);
        }
        add(&mut self.sums[row], 1.0, gradient);
    }

    fn apply(&mut self, values: &mut [[f32; N]], rate: f32) {
        for row in self.touched.drain(..) {
            let gradient = std::mem::replace(&mut self.sums[row], [0.0; N]);
            self.is_touched[row] = false;
            self.energy[row] += gradient.iter().map(|value| value * value).sum::<f32>() / N as f32;
            add(&mut values[row], -STRIDE * rate / self.energy[row].sqrt(), &gradient);
        }
    }
}

impl Learner {
    pub fn new(net: &mut Net) -> Self {
        let dense = net.dense.values().count();
        Self {
            mean: vec![0.0; dense],
            square: vec![0.0; dense],
            steps: 0.0,
            forms: Table::new(net.forms.len()),
            places: Table::new(net.places.len()),
        }
    }

    /// Everything that a later run has to know.
    pub fn values(&mut self) -> impl Iterator<Item = &mut f32> {
        self.mean
            .iter_mut()
            .chain(&mut self.square)
            .chain(&mut self.forms.energy)
            .chain(&mut self.places.energy)
            .chain([&mut self.steps])
    }

    /// `rate` is 1 at the start and falls.
    pub fn step(&mut self, net: &mut Net, examples: &Examples, gradients: &mut [Gradient], rate: f32) {
        self.steps += 1.0;
        let (first, rest) = gradients.split_first_mut().expect("one gradient at least");
        for other in rest.iter_mut() {
            first.dense.values().zip(other.dense.values()).for_each(|(sum, value)| *sum += *value);
        }
        let count: usize = first.count + rest.iter().map(|gradient| gradient.count).sum::<usize>();
        let scale = 1.0 / (count.max(1) as f32);
        self.step_dense(&mut net.dense, &mut first.dense, scale, rate);
        for gradient in gradients {
            for (form, hide, gradient) in &gradient.forms {
                if gradient.iter().any(|value| *value != 0.0) {
                    for &row in rows(examples, *form, *hide) {
                        self.forms.add(row as usize, gradient);
                    }
                }
            }
            let mut from = 0;
            for (until, hidden) in &gradient.places {
                for &row in &gradient.place_rows[from..*until] {
                    self.places.add(usize::from(row), hidden);
                }
                from = *until;
            }
        }
        self.forms.apply(&mut net.forms, rate);
        self.places.apply(&mut net.places, rate);
    }

    fn step_dense(&mut self, dense: &mut Dense, gradient: &mut Dense, scale: f32, rate: f32) {
        let (one, two) = (1.0 - 0.9f32.powf(self.steps), 1.0 - 0.999f32.powf(self.steps));
        let moments = self.mean.iter_mut().zip(&mut self.square);
        for ((value, gradient), (mean, square)) in dense.values().zip(gradient.values()).zip(moments) {
            let gradient = *gradient * scale;
            *mean += 0.1 * (gradient - *mean);
            *square += 0.001 * (gradient * gradient - *square);
            *value -= 0.002 * rate * (*mean / one) / ((*square / two).sqrt() + 1e-8);
        }
    }
}
