//! Scratch.
use obelus::{Context, Stage, annotate_observed};
use std::borrow::Cow;
use std::time::Instant;
fn run(t: &str) -> Vec<f64> {
    let mut b = vec![Instant::now()];
    let d = annotate_observed(Cow::Borrowed(t), &Context::default(), |_| b.push(Instant::now()));
    b.push(Instant::now());
    std::hint::black_box(&d);
    b.windows(2).map(|w| (w[1] - w[0]).as_secs_f64() * 1000.).collect()
}
fn main() {
    run("The mayor said on Monday that 300 homes lost power.");
    let _ = Stage::ALL;
    let a: Vec<String> = std::env::args().skip(1).collect();
    for p in a {
        let t = std::fs::read_to_string(&p).unwrap();
        let r = run(&t);
        let r2 = if r.iter().sum::<f64>() < 500. { run(&t) } else { r.clone() };
        let m: Vec<f64> = r.iter().zip(&r2).map(|(a, b)| a.min(*b)).collect();
        println!(
            "{} text {:.1} num {:.1} date {:.1} names {:.1} entities {:.1} claims {:.1}",
            p.rsplit('/').next().unwrap(),
            m[1],
            m[2],
            m[3],
            m[4],
            m[5],
            m[6]
        );
    }
}
