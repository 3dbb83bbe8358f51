//! An exact decimal number of any length.

use std::fmt;

/// An exact decimal number, kept as it is printed: "-3.5", "1500000000", "0.25".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
