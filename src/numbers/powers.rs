//! A figure with an exponent -> its value: "1e10", "12.32e+14", "6.23x10^-4", "1.1^23", "2.5^-1".

use super::cardinals::Cardinal;
use super::reader::{Reader, is_dash};
use crate::decimal::Decimal;

/// No article raises anything higher, and no digits are made for one that does.
const HIGHEST: i32 = 30;

/// The value of the figure with the exponent behind it, and where that ends.
pub(super) fn read(r: Reader<'_>, mantissa: &Cardinal) -> Option<(Decimal, usize)> {
    let at = mantissa.end;
    if !mantissa.figure_only || !(r.glued(at) || r.str(at) == "×") {
        return None;
    }
    let (of_ten, exponent_at) = match (r.lower(at), r.str(at + 1), r.str(at + 2)) {
        ("e", _, _) => (true, at + 1),
        ("x" | "×", "10", "^") => (true, at + 3),
        ("^", _, _) => (false, at + 1),
        _ => return None,
    };
    let (exponent, end) = signed(r, exponent_at)?;
    let value = if of_ten { mantissa.value.clone().scaled(exponent) } else { mantissa.value.raised(exponent)? };
    Some((value, end))
}

/// The whole number with its signs at `idx`, and where it ends.
fn signed(r: Reader<'_>, idx: usize) -> Option<(i32, usize)> {
    let signs = (idx..idx + 2).take_while(|&at| is_dash(r.str(at)) || r.str(at) == "+").count();
    let minus = (idx..idx + signs).filter(|&at| is_dash(r.str(at))).count() % 2 == 1;
    let at = idx + signs;
    let size = r.str(at).parse::<u8>().ok().map(i32::from).filter(|&size| size <= HIGHEST && r.glued(at))?;
    Some((if minus { -size } else { size }, at + 1))
}

#[cfg(test)]
mod tests {
    use super::super::testing::only;

    #[test]
    fn exponents_are_worked_out() {
        for (text, value) in [
            ("It is 1e10 now", "10000000000"),
            ("It is 12.32e+14 now", "1232000000000000"),
            ("It is 6.23x10^-4 now", "0.000623"),
            ("It is 1.5^3 now", "3.375"),
            ("It is -2.5^-1 now", "-0.4"),
        ] {
            assert_eq!(only(text).value.unwrap().to_string(), value, "{text}");
        }
    }
}
