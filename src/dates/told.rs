//! The times told so far -> what a later expression takes from them: the day of an hour that names none, what stands
//! before it in a list.

use std::ops::Range;

use jiff::civil::Date;

use super::atom::Atom;
use super::beside;
use super::calendar::{self, Clock, Stretch};
use super::near::ClockDay;
use super::partial::{Partial, Reading};
use super::tense::Tense;
use super::words::Part;
use crate::text::tokens::{Case, Tokens};

/// How many tokens an entry of a listing may have.
const LISTING: usize = 40;

/// What was told so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// Whether any time was told yet.
    pub is_begun: bool,
    /// The last two days that were told, newest first, and the token after them.
    days: [Option<(usize, Date)>; 2],
    /// What was told last, and the token after it.
    last: Option<(usize, Stretch)>,
    /// The last time that comes back.
    set: Option<Recurrent>,
    /// The last time of day that was told, and the token after it.
    clock: Option<(usize, Date, Clock)>,
}

/// A time that comes back: the token after it, and its TIMEX3 quant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recurrent {
    pub end: usize,
    pub quant: Option<&'static str>,
}

/// An hour in its sentence.
pub(super) struct HourInSentence<'a> {
    pub atom: &'a Atom,
    pub tense: Tense,
    pub sentence: &'a Range<usize>,
    /// Where the sentence before begins.
    pub near_from: usize,
    pub published: Option<Date>,
}

/// "Saturday and Sunday", "in Leeds on Monday, Hull on Tuesday, then York on Friday": what may stand between two items.
fn joins(tokens: &Tokens<'_>, between: Range<usize>) -> bool {
    let joint = |idx: usize| matches!(tokens.lower(idx), "," | "and" | "or" | "then");
    let place = |idx: usize| {
        matches!(tokens.lower(idx), "on" | "in") || tokens.get(idx).is_some_and(|token| token.case != Case::Lower)
    };
    between.len() == 1 && tokens.lower(between.start) != "," && joint(between.start)
        || (2..=6).contains(&between.len())
            && joint(between.start)
            && tokens.lower(between.end - 1) == "on"
            && between.clone().all(|idx| joint(idx) || place(idx))
}

impl Told {
    /// One more time, that ends before the token `end`.
    pub fn remember(&mut self, stretch: Stretch, end: usize) {
        self.is_begun = true;
        self.last = Some((end, stretch));
        if let Stretch::Clock(day, clock) = stretch {
            self.clock = Some((end, day, clock));
        }
        if let Some(day) = stretch.day() {
            if self.days[0].is_some_and(|(_, last)| last != day) {
                self.days[1] = self.days[0];
            }
            self.days[0] = Some((end, day));
        }
    }

    /// The story went to a time that nobody knows: no day counts from the ones before.
    pub fn leave(&mut self) {
        self.days = [None; 2];
        self.is_begun = true;
    }

    /// One more time that comes back.
    pub fn recur(&mut self, end: usize, quant: Option<&'static str>) {
        self.set = Some(Recurrent { end, quant });
    }

    /// "open daily from 9 a.m. to 5 p.m.", "every Tuesday and Thursday", "Mon-Thu 8am-8pm, Fri 8am-6pm": the time that
    /// comes back before an expression, if that belongs to it.
    pub fn of_set(&self, tokens: &Tokens<'_>, atom: &Atom, sentence: &Range<usize>) -> Option<Recurrent> {
        let (Reading::Moment(moment) | Reading::Range(moment, _)) = atom.reading else { return None };
        let set = self.set.filter(|set| (sentence.start..=atom.start).contains(&set.end))?;
        let joins = |at: usize| {
            matches!(tokens.lower(at), "," | ";" | ":" | "-" | "–" | "/" | "&" | "and" | "or" | "on" | "from" | "at")
        };
        let is_time = moment.is_only_time() && atom.start <= set.end + 6;
        let is_listed =
            Partial { hour: None, part: None, ..moment }.is_only_weekday() && (set.end..atom.start).all(joins);
        (is_time || is_listed).then_some(set)
    }

    /// Whether a day was told behind a token.
    pub fn has_day_since(&self, start: usize) -> bool {
        self.days[0].is_some_and(|(end, _)| end > start)
    }

    /// What was told last, if behind a token.
    pub fn since(&self, start: usize) -> Option<Stretch> {
        self.last.filter(|&(end, _)| end > start).map(|(_, stretch)| stretch)
    }

    /// "in May or June", "Saturday and Sunday": the months and days of a list run on from the first.
    pub fn earlier(&self, tokens: &Tokens<'_>, atom: &Atom) -> Option<Date> {
        let Reading::Moment(moment @ Partial { year: None, day: None, base: None, nth: None, .. }) = atom.reading
        else {
            return None;
        };
        let (end, stretch) = self.last?;
        let is_listed = joins(tokens, end..atom.start);
        let (first, _) = stretch.days().filter(|_| is_listed)?;
        let follows = match (moment.month, moment.weekday) {
            (Some(month), None) => matches!(stretch, Stretch::Month(..)) && first.month() < month,
            (None, Some(weekday)) => {
                stretch.day().is_some() && (1..=3).contains(&(weekday - calendar::weekday(first)).rem_euclid(7))
            }
            _ => false,
        };
        follows.then_some(first)
    }

    /// The day of an hour that names none: the one told in the same sentence, or the only one told in the sentence
    /// before; the day of writing where nothing was told yet, or what is told lies ahead. Else nobody knows.
    pub fn day_of_hour(&self, tokens: &Tokens<'_>, hour: &HourInSentence<'_>) -> ClockDay {
        let HourInSentence { atom, tense, sentence, near_from, published } = *hour;
        if beside::is_routine(tokens, atom) {
            return ClockDay::Unknown;
        }
        if let Some((end, day, local)) = self.clock
            && end + 1 == atom.start
            && tokens.lower(end) == "("
            && let Reading::Moment(Partial { hour: Some(hour), .. }) = atom.reading
        {
            return beside::in_zone(day, local, hour.clock).map_or(ClockDay::Unknown, ClockDay::Told);
        }
        let [last, other] = self.days.map(|told| told.filter(|&(end, _)| end > near_from));
        match (last, other) {
            (Some((end, day)), _) if end > sentence.start => ClockDay::Told(day),
            _ if beside::describes(tokens, atom) => ClockDay::Unknown,
            // "the night of the attack": the attack says when.
            _ if tokens.lower(atom.end) == "of" => ClockDay::Unknown,
            // "The next update comes at 1 a.m." is not of the day that is over.
            (Some((_, day)), None) if tense == Tense::Future && published.is_some_and(|now| day < now) => {
                ClockDay::Unknown
            }
            (Some((_, day)), None) => ClockDay::Told(day),
            (Some(_), Some(_)) => ClockDay::Unknown,
            // "It burned through the night": not the one that is still to come.
            _ if tense == Tense::Past
                && matches!(atom.reading, Reading::Moment(Partial { part: Some(Part::Night), hour: None, .. })) =>
            {
                ClockDay::Unknown
            }
            // A listing has the hour some lines below the day.
            _ if let Some((_, day)) = self.days[0].filter(|&(end, _)| end + LISTING > atom.start)
                && beside::listing(tokens, atom).is_some() =>
            {
                ClockDay::Told(day)
            }
            _ if !self.is_begun || tokens.starts_line(atom.start) => ClockDay::Writing,
            // "The call is scheduled for 4:30 p.m.": today, unless a later day is spoken of.
            _ if tense == Tense::Future
                && self.days[0].is_none_or(|(_, day)| published.is_some_and(|now| day <= now)) =>
            {
                ClockDay::Writing
            }
            _ => ClockDay::Unknown,
        }
    }
}
