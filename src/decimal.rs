//! An exact decimal number of any length: digits and a place for the point, and the little arithmetic that reading
//! numbers takes (scale, add, multiply and divide by a whole number).

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// How many digits after the point a division keeps ("a third" is 0.333333333333).
const DIVISION_DIGITS: usize = 12;

/// An exact decimal number, printed without an exponent: "-3.5", "1500000000", "0.25".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    negative: bool,
    /// Values 0 to 9, the highest first, without leading zeros; empty for zero.
    digits: Vec<u8>,
    /// How many of the digits stand after the point; none of those at the end is a zero.
    scale: usize,
}

impl Decimal {
    /// The number with these ASCII digits before and after the point; other characters are passed over.
    pub(crate) fn of_digits(whole: &str, fraction: &str) -> Self {
        let values =
            |text: &str| -> Vec<u8> { text.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect() };
        let mut digits = values(whole);
        let after = values(fraction);
        digits.extend_from_slice(&after);
        Self { negative: false, digits, scale: after.len() }.canonical()
    }

    /// Drops the zeros that say nothing.
    fn canonical(mut self) -> Self {
        let trailing = self.digits.iter().rev().take(self.scale).take_while(|&&digit| digit == 0).count();
        self.digits.truncate(self.digits.len() - trailing);
        self.scale -= trailing;
        let leading = self.digits.iter().take_while(|&&digit| digit == 0).count();
        self.digits.drain(..leading);
        if self.digits.is_empty() {
            return Self::default();
        }
        self
    }

    /// The number times ten to the power.
    pub(crate) fn scaled(mut self, power: i32) -> Self {
        let places = power.unsigned_abs() as usize;
        if power < 0 {
            self.scale += places;
        } else {
            let moved = places.min(self.scale);
            self.scale -= moved;
            self.digits.resize(self.digits.len() + places - moved, 0);
        }
        self.canonical()
    }

    /// The number with its sign turned.
    pub(crate) fn negated(mut self) -> Self {
        self.negative = !self.negative && !self.digits.is_empty();
        self
    }

    /// The number with a part that has no sign of its own put to it: a sign in front holds for the whole, so that "-5ft
    /// 11in" is -71 inches.
    pub(crate) fn plus(&self, other: &Self) -> Self {
        let scale = self.scale.max(other.scale);
        let width = self.width().max(other.width()) + scale + 1;
        let (a, b) = (self.aligned(scale, width), other.aligned(scale, width));
        let mut digits = vec![0; width];
        let mut carry = 0;
        for at in (0..width).rev() {
            let sum = a[at] + b[at] + carry;
            digits[at] = sum % 10;
            carry = sum / 10;
        }
        Self { negative: self.negative, digits, scale }.canonical()
    }

    /// The number times a whole number.
    pub(crate) fn times(&self, factor: u64) -> Self {
        let mut reversed = Vec::with_capacity(self.digits.len() + 20);
        let mut carry = 0u128;
        for &digit in self.digits.iter().rev() {
            carry += u128::from(digit) * u128::from(factor);
            reversed.push((carry % 10) as u8);
            carry /= 10;
        }
        while carry > 0 {
            reversed.push((carry % 10) as u8);
            carry /= 10;
        }
        reversed.reverse();
        Self { negative: self.negative, digits: reversed, scale: self.scale }.canonical()
    }

    /// The number divided by a whole number, rounded half up to twelve digits after the point.
    pub(crate) fn over(&self, divisor: u64) -> Option<Self> {
        if divisor == 0 {
            return None;
        }
        let scale = self.scale.max(DIVISION_DIGITS);
        let mut rest = 0u128;
        let mut digits: Vec<u8> = Vec::with_capacity(self.digits.len() + scale);
        let padding = std::iter::repeat_n(0, scale - self.scale);
        for digit in self.digits.iter().copied().chain(padding) {
            rest = rest * 10 + u128::from(digit);
            digits.push((rest / u128::from(divisor)) as u8);
            rest %= u128::from(divisor);
        }
        let quotient = Self { negative: false, digits, scale }.canonical();
        let last_place = Self { negative: false, digits: vec![1], scale };
        let rounded = if rest * 2 >= u128::from(divisor) { quotient.plus(&last_place) } else { quotient };
        Some(if self.negative { rounded.negated() } else { rounded })
    }

    /// The number to a whole power; none where its digits are too many to be worked out.
    pub(crate) fn raised(&self, exponent: i32) -> Option<Self> {
        let size = exponent.unsigned_abs();
        let mantissa = Self { negative: false, digits: self.digits.clone(), scale: 0 }.canonical().whole()?;
        let places = i32::try_from(self.scale).ok()?.checked_mul(i32::try_from(size).ok()?)?;
        let value = if exponent < 0 {
            Self::from(1).scaled(places).over(mantissa.checked_pow(size)?)?
        } else {
            (0..size).fold(Self::from(1), |product, _| product.times(mantissa)).scaled(-places)
        };
        Some(if self.negative && size % 2 == 1 { value.negated() } else { value })
    }

    /// The number as a whole number, if it is one that fits.
    pub(crate) fn whole(&self) -> Option<u64> {
        if self.negative || self.scale > 0 || self.digits.len() > 18 {
            return None;
        }
        Some(self.digits.iter().fold(0, |sum, &digit| sum * 10 + u64::from(digit)))
    }

    /// How many digits stand before the point; zero for what lies between -1 and 1.
    fn width(&self) -> usize {
        self.digits.len().saturating_sub(self.scale)
    }

    /// The digits, with zeros put before and after until `width` digits end at `scale` places after the point.
    fn aligned(&self, scale: usize, width: usize) -> Vec<u8> {
        let mut digits = vec![0; width - (self.digits.len() + scale - self.scale)];
        digits.extend_from_slice(&self.digits);
        digits.resize(width, 0);
        digits
    }

    fn magnitude_cmp(&self, other: &Self) -> Ordering {
        let padded = |number: &Self, at: usize, width: usize| {
            // The digit `at` places from the left of the wider of the two.
            let before = width - number.width();
            let leading = number.scale.saturating_sub(number.digits.len());
            at.checked_sub(before + leading).and_then(|place| number.digits.get(place).copied()).unwrap_or(0)
        };
        let width = self.width().max(other.width());
        let places = width + self.scale.max(other.scale);
        (0..places)
            .map(|at| padded(self, at, width).cmp(&padded(other, at, width)))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

impl From<u64> for Decimal {
    fn from(value: u64) -> Self {
        Self::of_digits(&value.to_string(), "")
    }
}

/// What [`Decimal::from_str`] says to a text that is no decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

impl fmt::Display for NotADecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a decimal number: digits with at most one point, and a minus sign in front if need be")
    }
}

impl std::error::Error for NotADecimal {}

impl FromStr for Decimal {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let (negative, magnitude) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = magnitude.split_once('.').unwrap_or((magnitude, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(fraction) {
            return Err(NotADecimal);
        }
        let value = Self::of_digits(whole, fraction);
        Ok(if negative { value.negated() } else { value })
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.magnitude_cmp(other),
            (true, true) => other.magnitude_cmp(self),
            (negative, _) => {
                if negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut printed = String::with_capacity(self.digits.len() + 3);
        let whole = self.width();
        printed.push_str(if self.negative { "-" } else { "" });
        printed.push_str(if whole == 0 { "0" } else { "" });
        printed.extend(self.digits[..whole].iter().map(|&digit| char::from(b'0' + digit)));
        if self.scale > 0 {
            printed.push('.');
            printed.extend(std::iter::repeat_n('0', self.scale.saturating_sub(self.digits.len())));
            printed.extend(self.digits[whole..].iter().map(|&digit| char::from(b'0' + digit)));
        }
        f.write_str(&printed)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn arithmetic_is_exact() {
        assert_eq!(decimal("1.5").scaled(9).to_string(), "1500000000");
        assert_eq!(decimal("1.5").scaled(-3).to_string(), "0.0015");
        assert_eq!(decimal("13").plus(&decimal("0.45")).to_string(), "13.45");
        assert_eq!(decimal("5").times(12).plus(&decimal("11")).to_string(), "71");
        assert_eq!(decimal("-5").times(12).plus(&decimal("11")).to_string(), "-71");
        assert_eq!(decimal("1").over(3).unwrap().to_string(), "0.333333333333");
        assert_eq!(decimal("2000000").over(3).unwrap().to_string(), "666666.666666666667");
        assert_eq!(decimal("-4").over(5).unwrap().to_string(), "-0.8");
        assert_eq!(decimal("1").over(0), None);
        assert_eq!(decimal("-0.00"), decimal("0"));
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in ["", "-", ".", "1.", ".5", "1e3", "1,5", "--1", "1.2.3", "１"] {
            assert!(text.parse::<Decimal>().is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn agrees_with_whole_numbers(a in 0u64..1 << 40, b in 0u64..1 << 40, power in 0i32..12) {
            let (x, y) = (Decimal::from(a), Decimal::from(b));
            prop_assert_eq!(x.plus(&y), Decimal::from(a + b));
            prop_assert_eq!(x.times(b % 1000), Decimal::from(a * (b % 1000)));
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
            prop_assert_eq!(x.clone().negated().cmp(&y.clone().negated()), b.cmp(&a));
            prop_assert_eq!(x.clone().scaled(-power).cmp(&y.scaled(-power)), a.cmp(&b));
            prop_assert_eq!(x.clone().scaled(power).scaled(-power), x.clone());
            prop_assert_eq!(x.whole(), Some(a));
            prop_assert_eq!(x.to_string().parse::<Decimal>().unwrap(), x);
        }
    }
}
