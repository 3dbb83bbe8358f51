//! A numeral and what stands close to it -> an amount: money, percent, a quantity with its unit, or the bare numeral.

use super::cardinals::And;
use super::chains;
use super::currencies::{self, Behind, Currency, Reading};
use super::numerals::{self, Manner, Numeral, PLAIN};
use super::percents;
use super::phrase;
use super::reader::{Reader, is_dash};
use super::scales::Setting;
use super::shares;
use super::units::{self, Found};
use crate::decimal::Decimal;
use crate::document::{NumberFlag, NumberKind, Unit};

/// One figure with its measure, before bounds and ranges.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    pub value: Decimal,
    pub start: usize,
    pub end: usize,
    pub kind: NumberKind,
    pub unit: Option<Unit>,
    pub currency: Option<&'static str>,
    pub flags: Vec<NumberFlag>,
    pub by: &'static str,
    /// The power of ten that a scale gave the whole of it; zero without one.
    pub power: i32,
    /// Whether the numeral is one figure and nothing else.
    pub figure_only: bool,
    /// Whether a currency stands before the figure.
    pub money_first: bool,
}

/// The amount at `idx`.
pub(super) fn read(r: Reader<'_>, idx: usize, and: And) -> Option<Amount> {
    read_as(r, idx, Manner { and, ..PLAIN })
}

/// The amount at `idx`, read as a manner says.
pub(super) fn read_as(r: Reader<'_>, idx: usize, manner: Manner) -> Option<Amount> {
    if let Some(money) = money_first(r, idx, manner) {
        return Some(money);
    }
    if let Some(unit) = units::before(r, idx) {
        let numeral = numerals::read(r, r.past_hyphen(unit.end), manner)?;
        return Some(Amount::plain(idx, numeral).measured(r, unit));
    }
    if let Some(at) = percents::before(r, idx) {
        let numeral = numerals::read(r, at, manner)?;
        return Some(Amount { kind: NumberKind::Percent, by: "percent-of", ..Amount::plain(idx, numeral) });
    }
    if let Some(unit) = units::one_by_article(r, idx) {
        let one =
            Numeral { value: Decimal::from(1), end: idx + 1, kind: NumberKind::Cardinal, power: 0, figure_only: false };
        return Some(Amount::plain(idx, one).measured(r, unit));
    }
    let share = shares::of_unit(r, idx);
    let numeral = share.or_else(|| numerals::read(r, idx, manner))?;
    let amount = Amount::plain(idx, numeral);
    if amount.kind == NumberKind::Ordinal { Some(amount) } else { Some(amount.with_measure(r)) }
}

/// "$5", "US$ 4.7 billion", "-£3m", "Rs 500 crore"
fn money_first(r: Reader<'_>, idx: usize, manner: Manner) -> Option<Amount> {
    let signed =
        is_dash(r.str(idx)) && r.glued(idx + 1) && !r.glued(idx) || r.lower(idx) == "minus" && r.before(idx) != "or";
    let (currency, at) = currencies::before(r, idx + usize::from(signed))?;
    if !r.is_figure(at) && r.number_word(at).is_none() && r.str(at) != "." && !is_dash(r.str(at)) {
        return None;
    }
    let numeral = numerals::read(r, at, Manner { setting: Setting::Money, ..manner })?;
    if matches!(numeral.kind, NumberKind::Ordinal) {
        return None;
    }
    // "$5 million Canadian dollars": the name says what the sign left open.
    let named = match currencies::after(r, numeral.end, &numeral.value) {
        Some((Behind::Main(named), end)) if named.reading == Reading::Said && currency.may_be(named) => {
            Some((named, end))
        }
        _ => None,
    };
    let mut amount = Amount::plain(idx, numeral).in_currency(named.map_or(currency, |(named, _)| named), "money-mark");
    amount.end = named.map_or(amount.end, |(_, end)| end);
    amount.money_first = true;
    if signed {
        amount.value = amount.value.negated();
    }
    Some(amount)
}

impl Amount {
    fn plain(start: usize, numeral: Numeral) -> Self {
        let Numeral { value, end, kind, power, figure_only } = numeral;
        let by = match kind {
            NumberKind::Ordinal => "ordinal",
            NumberKind::Fraction => "fraction",
            _ => "cardinal",
        };
        Self {
            value,
            start,
            end,
            kind,
            unit: None,
            currency: None,
            flags: Vec::new(),
            by,
            power,
            figure_only,
            money_first: false,
        }
    }

    fn in_currency(mut self, currency: &Currency, by: &'static str) -> Self {
        self.kind = NumberKind::Money;
        self.by = by;
        self.currency = (currency.reading != Reading::Open).then_some(currency.code);
        if currency.reading == Reading::Assumed {
            self.flags.push(NumberFlag::AssumedCurrency);
        }
        self
    }

    fn measured(mut self, r: Reader<'_>, unit: Found) -> Self {
        self.kind = NumberKind::Quantity;
        self.by = unit.row.by;
        self.end = self.end.max(unit.end);
        self.unit = Some(Unit { text: r.span(unit.start, unit.end), ucum: unit.row.ucum });
        self
    }

    /// Adds what stands behind the numeral, if it measures it.
    fn with_measure(mut self, r: Reader<'_>) -> Self {
        let part = self.kind == NumberKind::Fraction || (self.figure_only && self.value < Decimal::from(1));
        if part && let Some(of) = self.clone().of_measure(r) {
            return of;
        }
        if let Some((kind, end)) = percents::after(r, self.end) {
            return Self { end, kind, by: percents::name(kind), ..self };
        }
        // "fifty grand in cash": thousands of whatever is money there.
        if r.str(self.end) == "grand" && !phrase::noun_follows(r, self.end + 1) {
            let (value, end) = (self.value.scaled(3), self.end + 1);
            return Self { value, end, kind: NumberKind::Money, by: "money-grand", ..self };
        }
        let at = r.past_hyphen(self.end);
        if let Some((behind, end)) = currencies::after(r, at, &self.value) {
            return self.money_last(r, behind, end);
        }
        if let Some((currency, power)) = currencies::scaled_code(r, at) {
            self.value = self.value.scaled(power);
            self.end = at + 1;
            return self.in_currency(currency, "money-code");
        }
        self.with_unit(r)
    }

    /// "half a gallon", "three-quarters of a mile", "one-tenth of 1 percent", "0.5 of a percentage point"
    fn of_measure(mut self, r: Reader<'_>) -> Option<Self> {
        if let Some(unit) = units::of_share(r, self.end) {
            return Some(self.measured(r, unit));
        }
        let (kind, end) = percents::of_share(r, self.end)?;
        (self.kind, self.end, self.by) = (kind, end, percents::name(kind));
        Some(self)
    }

    fn with_unit(mut self, r: Reader<'_>) -> Self {
        if let Some((inches, unit)) = chains::primes(r, self.end, &self.value) {
            self.value = inches;
            return self.measured(r, unit);
        }
        let Some(unit) = units::after(r, self.end) else { return self.with_unit_of_list(r) };
        let whole = chains::compound(r, &self.value, unit).or_else(|| chains::height(r, &self.value, unit));
        if let Some((value, whole)) = whole {
            self.value = value;
            return self.measured(r, whole);
        }
        let below = below_zero(r, unit);
        let mut measured = self.measured(r, unit);
        if let Some(end) = below {
            measured.value = measured.value.negated();
            measured.end = end;
        }
        measured
    }

    /// The 10 of "10- and 20-foot boats", "10-by-12-foot cell", "100 by 50 metres": the unit stands behind the last.
    fn with_unit_of_list(self, r: Reader<'_>) -> Self {
        let mut at = self.end;
        for _ in 0..4 {
            let dash = at + usize::from(is_dash(r.str(at)) && r.glued(at));
            let comma = dash + usize::from(dash > at && r.str(dash) == ",");
            let next = match r.lower(comma) {
                "by" | "x" | "×" => r.past_hyphen(comma + 1),
                "and" | "or" if dash > at => comma + 1,
                _ if comma > dash => comma,
                _ => return self,
            };
            let Some(numeral) = numerals::read(r, next, PLAIN) else { return self };
            at = numeral.end;
            if let Some(unit) = units::after(r, at) {
                let end = self.end;
                return Self { end, ..self.measured(r, unit) };
            }
        }
        self
    }

    /// "5 dollars", "75 USD million", "3 dollars 50 cents", "50 cents"
    fn money_last(mut self, r: Reader<'_>, behind: Behind, end: usize) -> Self {
        self.end = end;
        match behind {
            Behind::Minor(currency) => {
                self.value = self.value.scaled(-2);
                self.in_currency(currency, "money-minor")
            }
            Behind::Main(currency) => {
                if let (0, Some(power)) = (self.power, super::cardinals::scale_word(r, end)) {
                    self.value = self.value.scaled(power);
                    self.power = power;
                    self.end = end + 1;
                } else if let Some((minor, end)) = minor_part(r, end) {
                    self.value = self.value.plus(&minor);
                    self.end = end;
                }
                self.in_currency(currency, "money-name")
            }
        }
    }
}

/// The minor part behind an amount: "50 cents", "and forty-five cents", or its bare number where the sentence ends.
fn minor_part(r: Reader<'_>, idx: usize) -> Option<(Decimal, usize)> {
    let at = if r.lower(idx) == "and" || r.str(idx) == "," { idx + 1 } else { idx };
    if !r.is_figure(at) && r.number_word(at).is_none() {
        return None;
    }
    let numeral = numerals::read(r, at, PLAIN).filter(|numeral| numeral.kind == NumberKind::Cardinal)?;
    let hundredths = numeral.value.whole().filter(|whole| *whole < 100)?;
    let part = Decimal::from(hundredths).scaled(-2);
    if let Some((Behind::Minor(_), end)) = currencies::after(r, numeral.end, &numeral.value) {
        return Some((part, end));
    }
    let ends =
        r.kind(numeral.end).is_none() || (numeral.end + 1 == r.end && matches!(r.str(numeral.end), "." | "!" | "?"));
    let two_digits = (10..100).contains(&hundredths);
    (ends && two_digits && r.str(idx) != ",").then_some((part, numeral.end))
}

/// "10 degrees below zero": degrees that are negative by their words.
fn below_zero(r: Reader<'_>, unit: Found) -> Option<usize> {
    let degrees = matches!(unit.row.ucum, "Cel" | "[degF]" | "deg");
    let below = matches!((r.lower(unit.end), r.lower(unit.end + 1)), ("below", "zero" | "freezing"));
    (degrees && below && r.lower(unit.end + 1) == "zero").then_some(unit.end + 2)
}

/// "2 below zero": the degrees left out.
pub(super) fn bare_below_zero(r: Reader<'_>, amount: &Amount) -> Option<usize> {
    let bare = amount.kind == NumberKind::Cardinal && !phrase::is_time_unit(r.lower(amount.end));
    (bare && r.lower(amount.end) == "below" && r.lower(amount.end + 1) == "zero").then_some(amount.end + 2)
}
