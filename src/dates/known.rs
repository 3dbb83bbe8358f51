//! A day of a month without its year -> the year that the article gives it elsewhere, or that everybody knows: "the Jan.
//! 6 riot at the Capitol" is of 2021, whenever it is written about.

use jiff::civil::Date;

use super::atom::Atom;
use super::calendar;
use super::near;
use super::partial::{Partial, Reading, Year};
use super::tense::Tense;
use crate::text::tokens::Tokens;

/// A day that goes by its date.
struct Day {
    date: (i16, i8, i8),
    /// Words near it that mean it.
    words: &'static [&'static str],
}

/// The table.
#[rustfmt::skip]
const DAYS: &[Day] = &[
    Day { date: (1941, 12, 7), words: &["pearl"] },
    Day { date: (1944, 6, 6), words: &["normandy"] },
    Day { date: (1989, 6, 4), words: &["crackdown", "massacre", "tiananmen"] },
    Day { date: (2001, 9, 11), words: &["attack", "commission", "hijackers", "memorial", "qaeda", "terrorist", "terrorists", "towers", "victims"] },
    Day { date: (2005, 7, 7), words: &["bombers", "bombings"] },
    Day { date: (2011, 7, 22), words: &["breivik", "utoya", "utøya"] },
    Day { date: (2021, 1, 6), words: &["attack", "attacks", "capitol", "committee", "hearing", "hearings", "insurrection", "insurrectionists", "riot", "rioters", "riots"] },
    Day { date: (2022, 2, 24), words: &["invaded", "invasion"] },
    Day { date: (2023, 10, 7), words: &["attack", "attacks", "hamas", "massacre"] },
];

/// How many tokens from a day its words may stand.
const NEAR: usize = 8;
/// A day that lies no further from the writing is the one of this year: news of the day.
const RECENT: i64 = 45;

/// The days of an article whose year it gives.
#[derive(Debug, Default)]
pub(super) struct Known {
    days: Vec<Date>,
    /// Days to which it gives two.
    torn: Vec<(i8, i8)>,
    /// Days so near the writing that nobody knows whether the famous one is meant.
    doubtful: Vec<(i8, i8)>,
}

impl Known {
    /// Reads an article's expressions.
    pub fn of(tokens: &Tokens<'_>, found: &[Atom], published: Option<Date>) -> Self {
        let mut known = Self::default();
        let Some(published) = published else { return known };
        for atom in found {
            let Some(day) = full_day(atom).or_else(|| known.famous(tokens, atom, published)) else { continue };
            let bare = (day.month(), day.day());
            match known.days.iter().find(|other| (other.month(), other.day()) == bare) {
                Some(other) if *other != day => note(&mut known.torn, bare),
                None if day < published => known.days.push(day),
                _ => {}
            }
        }
        known
    }

    /// The day that everybody knows, if the words near an expression speak of it.
    fn famous(&mut self, tokens: &Tokens<'_>, atom: &Atom, published: Date) -> Option<Date> {
        let Reading::Moment(moment) = atom.reading else { return None };
        let bare = bare_day(&moment)?;
        let near = || atom.start.saturating_sub(NEAR)..atom.end + NEAR;
        let found = DAYS.iter().find(|day| (day.date.1, day.date.2) == bare)?;
        let day = Date::new(found.date.0, found.date.1, found.date.2).ok().filter(|&day| day < published)?;
        if !near().any(|idx| found.words.contains(&tokens.lower(idx))) {
            return None;
        }
        let is_anniversary = || near().any(|idx| tokens.lower(idx) == "anniversary");
        if !is_recent(bare, published) || calendar::days_between(day, published) <= RECENT || is_anniversary() {
            return Some(day);
        }
        note(&mut self.doubtful, bare);
        None
    }

    /// Whether nobody can tell the year of an expression.
    pub fn is_doubtful(&self, atom: &Atom) -> bool {
        let Reading::Moment(moment) = atom.reading else { return false };
        bare_day(&moment).is_some_and(|bare| self.doubtful.contains(&bare))
    }

    /// The expression with its year, if it is such a day and the verb does not look ahead.
    pub fn with_year(&self, atom: &Atom, published: Option<Date>, tense: Tense) -> Option<Atom> {
        let (Reading::Moment(moment), published) = (atom.reading, published?) else { return None };
        let bare = bare_day(&moment).filter(|bare| !self.torn.contains(bare))?;
        let known = self.days.iter().find(|known| (known.month(), known.day()) == bare)?;
        let is_famous = DAYS.iter().any(|famous| famous.date == (known.year(), bare.0, bare.1));
        let is_free = tense != Tense::Future && (is_famous || !is_recent(bare, published));
        let year = Some(Year::Exact(known.year()));
        is_free.then_some(Atom { reading: Reading::Moment(Partial { year, ..moment }), ..*atom })
    }
}

/// Keeps a day once: there are never more than those of a year.
fn note(days: &mut Vec<(i8, i8)>, bare: (i8, i8)) {
    if !days.contains(&bare) {
        days.push(bare);
    }
}

/// The month and day of an expression that says nothing else.
fn bare_day(moment: &Partial) -> Option<(i8, i8)> {
    let (month, day) = (moment.month?, moment.day?);
    let fields = Partial { month: Some(month), day: Some(day), ..Partial::default() };
    (fields == Partial { modifier: None, ..moment.without_time() }).then_some((month, day))
}

/// The day of an expression that gives its year.
fn full_day(atom: &Atom) -> Option<Date> {
    let Reading::Moment(moment) = atom.reading else { return None };
    let Some(Year::Exact(year)) = moment.year.filter(|_| !moment.is_swappable && moment.base.is_none()) else {
        return None;
    };
    Date::new(year, moment.month?, moment.day?).ok()
}

/// Whether such a day lies near the writing.
fn is_recent((month, day): (i8, i8), published: Date) -> bool {
    let years = published.year() - 1..=published.year() + 1;
    years.filter_map(|year| Date::new(year, month, day).ok()).any(|day| {
        let next = calendar::add_days(day, 1).unwrap_or(day);
        near::distance(published, day, next) <= RECENT
    })
}

#[cfg(test)]
mod tests {
    use super::DAYS;
    use crate::{Context, annotate};

    #[test]
    fn each_day_is_known_by_each_of_its_words() {
        const MONTHS: [&str; 12] =
            ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
        for day in DAYS {
            let (year, month, of_month) = day.date;
            let name = format!("{} {of_month}", MONTHS[usize::from(month.unsigned_abs()) - 1]);
            for word in day.words {
                let text = format!("They were asked about the {name} {word}.");
                let far = jiff::civil::date(2031, (month + 5) % 12 + 1, 15);
                let document = annotate(text.as_str(), &Context { published: Some(far), ..Context::default() });
                let value = document.dates.first().map(|date| date.value.as_str());
                let wanted = format!("{year:04}-{month:02}-{of_month:02}");
                assert_eq!(value, Some(wanted.as_str()), "{text}");
            }
        }
    }
}
