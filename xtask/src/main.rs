//! `cargo xtask`: builds, serves, tests and measures Obelus.

fn main() {}
