//! Partial dates -> settled stretches of the calendar, in text order, saying where every filled-in field came from.
//!
//! What is explicit stays. The rest comes from the day of publication, where tense and prepositions say on which side;
//! in a narrative (a text full of years long before its publication) it comes from the time that is spoken of. Without
//! either it stays open: a guess is worse than a gap.

use jiff::civil::Date;

use super::calendar::{self, Stretch};
use super::near::{
    Around, ClockDay, candidates, day_near, distance, nearest, shifted_weekday, weekday_near, weekend_near,
};
use super::partial::{Base, From, Partial, Portion, Reckoning, Year};
use super::tense::Tense;
use super::thread::Thread;
use super::units::{Component, Length, Unit};
use super::within::{in_year, inside, nth_of, unit_at, week_around, with_time};
use super::words::{Season, Shift};
use crate::document::{Anchor, Modifier};

/// A partial date with everything filled in that could be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settled {
    pub stretch: Stretch,
    pub anchor: Anchor,
    /// Another reading that is as good.
    pub other: Option<Stretch>,
}

/// What the resolver knows at a place in the article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolver {
    pub published: Option<Date>,
    /// Whether the article tells of long ago.
    pub is_narrative: bool,
    /// The time that is spoken of: the last one that was settled.
    pub story: Option<Stretch>,
    /// Where a narrative stands.
    pub thread: Thread,
    /// Whether the article tells the time by 24 hours: "14:05" somewhere.
    pub is_24_hours: bool,
}

/// A point from which something is counted, and what it is.
type Origin = (Stretch, Anchor);

impl Resolver {
    /// Fills in what can be.
    pub fn settle(&self, partial: &Partial, around: Around) -> Option<Settled> {
        if partial.reckoning == Reckoning::Fiscal {
            return None;
        }
        match partial.base {
            None => self.named(partial, around),
            Some(Base::Day(days)) => {
                let day = calendar::add_days(self.published?, i64::from(days))?;
                let stretch = with_time(Stretch::Day(day), partial)?;
                Some(Settled { stretch, anchor: Anchor::Published, other: None })
            }
            Some(Base::Shift(shift, Some(unit))) => self.shifted_unit(partial, shift, unit, around),
            Some(Base::Shift(shift, None)) => self.shifted_name(partial, shift, around),
            Some(Base::Offset { length, sign, from }) => self.offset(partial, length, i64::from(sign), from, around),
        }
    }

    /// The day of writing, as a point to count from.
    fn writing(&self) -> Option<Origin> {
        Some((Stretch::Day(self.published?), Anchor::Published))
    }

    /// Whether the year of writing has only begun.
    fn is_new_year(&self) -> bool {
        !self.is_narrative && self.published.is_some_and(|published| published.month() <= 3)
    }

    /// The time that is spoken of, else the day of writing.
    fn story_or_writing(&self) -> Option<Origin> {
        self.story
            .map(|story| (story, Anchor::Context))
            .or_else(|| if self.is_narrative { None } else { self.writing() })
    }

    /// From where a shift counts: "last" and "next" from the writing, "previous" and "that" from the story.
    fn origin(&self, shift: Shift) -> Option<Origin> {
        let of_story = matches!(shift, Shift::Previous | Shift::That | Shift::Following);
        if of_story || (self.is_narrative && shift != Shift::Last) { self.story_or_writing() } else { self.writing() }
    }

    /// "last week", "the following day", "Tuesday of next week", "5 May last year".
    fn shifted_unit(&self, partial: &Partial, shift: Shift, unit: Unit, around: Around) -> Option<Settled> {
        let (origin, anchor) = match (shift, unit, self.thread.named, self.story) {
            // "… held out until 1940. In August of that year": the one that was just named, wherever the story stands.
            (Shift::That, Unit::Year, Some(year), _) if self.is_narrative => (Stretch::Year(year), Anchor::Context),
            // "It began in the 1980s and went on for most of the decade": the one that was told.
            (Shift::The | Shift::That, Unit::Decade, _, Some(Stretch::Decade(decade))) => {
                (Stretch::Year(decade.checked_mul(10)?), Anchor::Context)
            }
            // "had surgery in September and was back by the end of the month": the one that was just told.
            (Shift::The, Unit::Month, ..) if around.tense != Tense::Future && around.told.is_some() => {
                (around.told?, Anchor::Context)
            }
            // "was passed at the end of the year", told in January: of the one that is over.
            (Shift::The, Unit::Year, ..)
                if partial.modifier == Some(Modifier::End) && around.tense == Tense::Past && self.is_new_year() =>
            {
                self.origin(Shift::Last).and_then(|(origin, anchor)| Some((unit_at(origin, unit, -1)?, anchor)))?
            }
            _ => self.origin(shift)?,
        };
        let steps = match shift {
            Shift::Last | Shift::Past | Shift::Previous => -1,
            Shift::This | Shift::That | Shift::The => 0,
            Shift::Next | Shift::Coming | Shift::Following => 1,
        };
        let unspecific = unit == Unit::Weekend && matches!(shift, Shift::This | Shift::The);
        let container =
            if unspecific { weekend_near(origin.day()?, shift, around.tense)? } else { unit_at(origin, unit, steps)? };
        let stretch = with_time(inside(container, partial)?, partial)?;
        Some(Settled { stretch, anchor, other: None })
    }

    /// "next Friday", "last June", "this summer".
    fn shifted_name(&self, partial: &Partial, shift: Shift, around: Around) -> Option<Settled> {
        let (origin, anchor) = self.origin(shift)?;
        let fields = Partial { base: None, ..*partial };
        if let (Some(weekday), None) = (partial.weekday, partial.day) {
            let (day, other) = shifted_weekday(origin.day()?, weekday, shift, around.tense)?;
            let stretch = with_time(Stretch::Day(day), partial)?;
            let other = other.and_then(|day| with_time(Stretch::Day(day), partial));
            return Some(Settled { stretch, anchor, other });
        }
        let (first, after) = origin.days()?;
        let candidates = candidates(&fields, first.year());
        let days = |stretch: &Stretch| stretch.days();
        let found = match shift {
            Shift::Last | Shift::Past | Shift::Previous => {
                candidates.rev().find(|stretch| days(stretch).is_some_and(|(_, end)| end <= first))
            }
            Shift::Next | Shift::Coming | Shift::Following => {
                candidates.into_iter().find(|stretch| days(stretch).is_some_and(|(start, _)| start >= after))
            }
            // "this winter" may have begun last year.
            Shift::This if partial.portion == Some(Portion::Season(Season::Winter)) => {
                // In January it is the running one, whatever the verb.
                let is_running = first.month() <= 2;
                let is_ahead = |stretch: &&Stretch| {
                    let follows = !is_running && days(stretch).is_some_and(|(start, _)| start > first);
                    around.tense == Tense::Future && follows && stretch.year() == Some(first.year())
                };
                let ahead = candidates.as_slice().iter().find(is_ahead).copied();
                ahead.or_else(|| nearest(candidates.as_slice(), first, Around { tense: Tense::Open, ..around }))
            }
            // "this fall" is that of the year; who tells in January what was done this fall looks back.
            Shift::This
                if matches!(partial.portion, Some(Portion::Season(_)))
                    && first.month() <= 2
                    && around.tense == Tense::Past =>
            {
                nearest(candidates.as_slice(), first, around)
            }
            Shift::This | Shift::That | Shift::The => {
                candidates.into_iter().find(|stretch| stretch.year() == Some(first.year()))
            }
        }?;
        Some(Settled { stretch: with_time(found, partial)?, anchor, other: None })
    }

    /// "two years ago", "three days later", "two days before Christmas".
    fn offset(&self, partial: &Partial, length: Length, sign: i64, from: From, around: Around) -> Option<Settled> {
        let (origin, anchor) = match from {
            From::Writing if !self.is_narrative => self.writing()?,
            From::Day(days) => (Stretch::Day(calendar::add_days(self.published?, i64::from(days))?), Anchor::Published),
            // "two years later" than what? Without a time that was told, nobody knows.
            From::Writing | From::Story => {
                (self.story.filter(|story| !matches!(story, Stretch::Decade(_)))?, Anchor::Context)
            }
            From::Shifted(shift) => {
                let named = self.shifted_name(&Partial { base: None, ..*partial }, shift, around)?;
                (named.stretch, named.anchor)
            }
            From::Named | From::Beside(_) => {
                let fields = Partial { base: None, around: None, part: None, hour: None, ..*partial };
                let (near, tense) = self.seen_from(length, -sign, around.tense);
                let named = near.named(&fields, Around { tense, ..around })?;
                (named.stretch, named.anchor)
            }
        };
        let finest = length.finest.filter(|unit| !unit.is_clock())?;
        let (first, _) = origin.days()?;
        // "She had moved a month earlier" than what? Not than the trial that is still to come.
        let is_ahead = self.published.is_some_and(|published| first > published);
        if from == From::Story && around.tense == Tense::Past && is_ahead {
            return None;
        }
        let day = calendar::moved(first, length, sign)?;
        // "two Sundays ago": the second one back.
        let wanted = match from {
            From::Beside(weekday) => Some(weekday),
            _ => partial.weekday.filter(|_| !from.is_named()),
        };
        let day = match wanted {
            Some(weekday) if sign > 0 => calendar::on_or_before(day, weekday)?,
            Some(weekday) => calendar::on_or_after(day, weekday)?,
            _ => day,
        };
        let whole = partial.around.or(Some(Unit::Weekend).filter(|&unit| unit == finest));
        let is_of_day = from.is_named() && origin.day().is_some();
        let stretch = if let Some(unit) = whole {
            // The weekend after a Thursday is that of its own week; "the weekend after next" counts weeks.
            let is_counted = is_of_day || partial.around.is_none();
            let is_own = unit == Unit::Weekend && is_counted && sign > 0 && calendar::weekday(first) < 6;
            // "the month before Christmas" ends with it.
            if is_of_day && unit > Unit::Week {
                return None;
            }
            unit_at(Stretch::Day(day), unit, -i64::from(is_own))?
        } else if is_of_day {
            Stretch::Day(day)
        } else if finest >= Unit::Year {
            Stretch::Year(day.year())
        } else if finest == Unit::Quarter {
            origin.quarter_month()?;
            Stretch::Quarter(day.year(), (day.month() + 2) / 3)
        } else if finest == Unit::Month && origin.month().is_none() && length.whole_months()? % 12 == 0 {
            // "in 2023, up from 2 million 12 months earlier"
            origin.year()?;
            Stretch::Year(day.year())
        } else if finest >= Unit::Month {
            origin.month()?;
            Stretch::Month(day.year(), day.month())
        } else if finest == Unit::Week && length.whole(Component::Years).is_some_and(|years| years > 0) {
            Stretch::Week(calendar::monday(day)?)
        } else {
            origin.day()?;
            Stretch::Day(day)
        };
        let stretch = if from.is_named() {
            stretch
        } else {
            inside(
                stretch,
                &Partial {
                    month: partial.month,
                    portion: partial.portion,
                    day: partial.day.filter(|_| partial.month.is_some()),
                    ..Partial::default()
                },
            )?
        };
        // "Two years later it closed" cannot lie ahead of the writing: it counts from another time than the last one
        // told.
        let (start, _) = stretch.days()?;
        if anchor == Anchor::Context && around.tense == Tense::Past && self.published.is_some_and(|day| start > day) {
            return None;
        }
        Some(Settled { stretch: with_time(stretch, partial)?, anchor, other: None })
    }

    /// "They met four months before Election Day": what counts back lies behind, the day that it counts from may not.
    /// So the named day is looked for from where it would be if they met today, or a little ahead of it.
    fn seen_from(&self, length: Length, sign: i64, tense: Tense) -> (Self, Tense) {
        let moved = |published: Date| {
            let there = calendar::moved(published, length, sign)?;
            calendar::add_days(there, calendar::days_between(published, there).abs() / 6)
        };
        let published = self.published.and_then(moved).or(self.published);
        (Self { published, ..*self }, if tense == Tense::Past { Tense::Over } else { tense })
    }

    /// The fields alone: explicit with a year, filled in without.
    fn named(&self, partial: &Partial, around: Around) -> Option<Settled> {
        if let Some(year) = partial.year {
            let stretch = match self.exact_year(year) {
                Stretch::Year(year) => in_year(partial, year)?,
                // "the last decade of the 20th century"
                longer => match partial.nth {
                    Some(nth) => nth_of(longer, nth)?,
                    None => longer,
                },
            };
            return Some(Settled { stretch: with_time(stretch, partial)?, anchor: Anchor::Explicit, other: None });
        }
        if partial.is_only_time() {
            let (day, anchor) = self.day_of_time(around)?;
            return Some(Settled { stretch: with_time(Stretch::Day(day), partial)?, anchor, other: None });
        }
        if partial.month.is_none() && partial.portion.is_none() {
            return self.without_month(partial, around);
        }
        self.without_year(partial, around)
    }

    /// The year in full: "'98" is the nearest such year that is not far ahead of the writing.
    pub fn exact_year(&self, year: Year) -> Stretch {
        // In a history, "the winter of '89" is one of its own.
        let told = self.thread.told.and_then(Stretch::year).filter(|_| self.is_narrative);
        let latest = match (told, self.published) {
            (Some(year), _) => year.saturating_add(50),
            (None, Some(date)) => date.year().saturating_add(20),
            (None, None) => 2049,
        };
        match year {
            Year::Exact(year) => Stretch::Year(year),
            Year::Short(short) => Stretch::Year(latest - (latest - i16::from(short)).rem_euclid(100)),
            Year::Decade(decade) => Stretch::Decade(decade),
            Year::ShortDecade(tens) => {
                let latest = self.published.map_or(201, |date| date.year() / 10);
                Stretch::Decade(latest - (latest - i16::from(tens)).rem_euclid(10))
            }
            Year::Century(century) => Stretch::Century(century),
            Year::Millennium(millennium) => Stretch::Millennium(millennium),
        }
    }

    /// The day of "8 p.m.": the one that was spoken of just before, else the day of writing.
    fn day_of_time(&self, around: Around) -> Option<(Date, Anchor)> {
        match around.clock_day {
            _ if self.is_narrative => self.story.and_then(Stretch::day).map(|day| (day, Anchor::Context)),
            ClockDay::Told(day) => Some((day, Anchor::Context)),
            ClockDay::Writing => self.published.map(|day| (day, Anchor::Published)),
            ClockDay::Unknown => None,
        }
    }

    /// "Friday", "the 20th", "Friday the 13th".
    fn without_month(&self, partial: &Partial, around: Around) -> Option<Settled> {
        let (origin, anchor) = if self.is_narrative { (self.thread.told?, Anchor::Context) } else { self.writing()? };
        let day = match (partial.weekday, partial.day) {
            (Some(weekday), None) => weekday_near(origin.day()?, weekday, around)?,
            (weekday, Some(day)) => {
                let (first, _) = origin.days()?;
                day_near(first, day, weekday, around, self.is_narrative)?
            }
            (None, None) => {
                let stretch = inside(Stretch::Month(origin.month()?.0, origin.month()?.1), partial)?;
                return Some(Settled { stretch: with_time(stretch, partial)?, anchor, other: None });
            }
        };
        let stretch = partial.around.map_or(Some(Stretch::Day(day)), |unit| week_around(Stretch::Day(day), unit))?;
        Some(Settled { stretch: with_time(stretch, partial)?, anchor, other: None })
    }

    /// A month, a season, a holiday, a month and a day: the year is missing.
    fn without_year(&self, partial: &Partial, around: Around) -> Option<Settled> {
        if self.is_narrative {
            let year = self.thread.year_of(partial)?;
            // "from October to March" runs forward.
            let follows = |stretch: &Stretch| {
                around.earliest.is_none_or(|earliest| stretch.days().is_some_and(|(_, end)| end > earliest))
            };
            let stretch = in_year(partial, year)?;
            let stretch = if follows(&stretch) { stretch } else { in_year(partial, year.checked_add(1)?)? };
            return Some(Settled { stretch: with_time(stretch, partial)?, anchor: Anchor::Context, other: None });
        }
        let published = self.published?;
        let near =
            |partial: &Partial, around| nearest(candidates(partial, published.year()).as_slice(), published, around);
        // The weekday chooses the year, unless it is plainly wrong.
        let close = |stretch: &Stretch| stretch.year().is_some_and(|year| (year - published.year()).abs() <= 1);
        let by_weekday =
            partial.weekday.and_then(|_| near(partial, Around { tense: Tense::Open, ..around }).filter(close));
        // "on Monday, March 31", written on a Wednesday, the first of April: a slip, and no day of last year.
        let far = |stretch: Stretch| stretch.days().map_or(0, |(from, until)| distance(published, from, until));
        let nearest = || near(&Partial { weekday: None, ..*partial }, Around { tense: Tense::Open, ..around });
        if by_weekday.is_some_and(|by| far(by) > 180) && nearest().is_some_and(|nearest| far(nearest) <= 31) {
            return None;
        }
        let stretch = by_weekday.or_else(|| near(&Partial { weekday: None, ..*partial }, around))?;
        Some(Settled { stretch: with_time(stretch, partial)?, anchor: Anchor::Published, other: None })
    }
}
