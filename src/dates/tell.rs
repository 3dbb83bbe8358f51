//! Expressions in text order -> dates: each one settled by what was told before it, and written in all its forms.

use std::ops::Range;

use super::atom::Atom;
use super::beside;
use super::calendar::Stretch;
use super::forms;
use super::known::Known;
use super::near::{self, Around, ClockDay};
use super::partial::{Base, From, Partial, Portion, Reading, Reckoning, Recurring, Set};
use super::resolve::{Resolver, Settled};
use super::scan::Scan;
use super::side;
use super::tense::{self, Tense};
use super::thread;
use super::told::{HourInSentence, Recurrent, Told};
use super::units::{Component, Length, Unit};
use super::words::{Shift, Vague};
use super::write;
use crate::document::{Anchor, Date, DateFlag, DateKind, Interval, Sentence};
use crate::text::tokens::Tokens;

/// Tells the story in text order: settles one expression after the other.
pub(super) struct Teller<'a, 't> {
    tokens: &'a Tokens<'t>,
    sentences: &'a [Sentence],
    resolver: Resolver,
    known: Known,
    /// A year far from the thread of the narrative: another near it says that the narrative went there.
    aside: Option<i16>,
    at_sentence: usize,
    told: Told,
}

impl<'a, 't> Teller<'a, 't> {
    /// Begins before the first expression.
    pub fn new(tokens: &'a Tokens<'t>, sentences: &'a [Sentence], resolver: Resolver, known: Known) -> Self {
        Self { tokens, sentences, resolver, known, aside: None, at_sentence: 0, told: Told::default() }
    }

    /// One expression as a date; those after it may name the day of its hour, or the year it lies in.
    pub fn tell(&mut self, atom: &Atom, rest: &[Atom]) -> Date {
        // "8:30 a.m. (0630 GMT) on Sunday": the same moment elsewhere stands between an hour and its day.
        let is_elsewhere = |next: &&Atom| {
            next.start == atom.end + 1 && self.tokens.lower(atom.end) == "(" && self.tokens.lower(next.end) == ")"
        };
        let elsewhere = rest.first().filter(is_elsewhere);
        let next = elsewhere.map_or(rest.first(), |_| rest.get(1));
        if self.resolver.is_narrative {
            self.resolver.thread.ahead = thread::ahead(rest);
        }
        let (relation, cue) = tense::relation(self.tokens, atom.start);
        let sentence = self.sentence(atom);
        let around = self.around(atom, cue, &sentence);
        if let Some(set) = self.told.of_set(self.tokens, atom, &sentence) {
            self.told.recur(atom.end, set.quant);
            return Date { relation, ..self.date_of_set(atom, set, around) };
        }
        let borrowed = next.and_then(|next| {
            let is_told = self.told.has_day_since(sentence.start);
            let day = beside::with_day_of(self.tokens, atom, next).filter(|_| !is_told && next.end <= sentence.end);
            day.or_else(|| beside::with_frame_of(self.tokens, atom, next))
        });
        let known = self.known.with_year(atom, self.resolver.published, around.tense);
        let known = known.filter(|_| !around.is_one_of_many);
        let mut date = self.date(&known.or(borrowed).unwrap_or(*atom), around);
        if known.is_some() {
            date.anchor = Anchor::Context;
        }
        date.relation = relation;
        if atom.has_typo {
            date.flags.push(DateFlag::Typo);
        }
        date
    }

    /// The tokens of its sentence.
    fn sentence(&mut self, atom: &Atom) -> Range<usize> {
        let start = atom.start as u32;
        while self.sentences.get(self.at_sentence).is_some_and(|sentence| sentence.tokens.end <= start) {
            self.at_sentence += 1;
        }
        let sentence = self.sentences.get(self.at_sentence);
        sentence.map_or(atom.start..atom.end, |sentence| sentence.tokens.start as usize..sentence.tokens.end as usize)
    }

    /// What the sentence says about an expression.
    fn around(&self, atom: &Atom, cue: Option<Tense>, sentence: &Range<usize>) -> Around {
        let previous = self.at_sentence.checked_sub(1).and_then(|idx| self.sentences.get(idx));
        let near_from = previous.map_or(sentence.start, |previous| previous.tokens.start as usize);
        let tense = side::side(self.tokens, atom, cue, sentence, self.resolver.published);
        let hour = HourInSentence { atom, tense, sentence, near_from, published: self.resolver.published };
        Around {
            tense,
            earliest: self.told.earlier(self.tokens, atom),
            clock_day: self.told.day_of_hour(self.tokens, &hour),
            told: self.told.since(sentence.start),
            is_one_of_many: beside::is_one_of_many(self.tokens, atom)
                || self.known.is_doubtful(atom)
                || !self.resolver.is_narrative && beside::is_season_of(self.tokens, atom),
        }
    }

    fn date(&mut self, atom: &Atom, around: Around) -> Date {
        let span = self.tokens.span(atom.start..atom.end);
        let blank = Date {
            span,
            kind: DateKind::Date,
            value: String::new(),
            modifier: atom.modifier,
            quant: None,
            freq: None,
            resolved: None,
            edtf: None,
            anchor: Anchor::None,
            relation: None,
            alternatives: Vec::new(),
            flags: Vec::new(),
            by: atom.by,
        };
        match atom.reading {
            Reading::Moment(partial) => self.moment(blank, &partial, around, atom.start..atom.end),
            // "Mon-Fri 9 am to 5 pm": of every week.
            Reading::Range(from, until)
                if [from, until].iter().all(Partial::is_only_weekday) && beside::has_hours(self.tokens, atom) =>
            {
                self.told.recur(atom.end, None);
                let value = [from, until].map(|day| write::open_timex(&day)).join("/");
                Date { kind: DateKind::Set, value, anchor: Anchor::Explicit, ..blank }
            }
            Reading::Range(from, until) => self.range(blank, &from, &until, around, atom.end),
            Reading::Length(length, None) if is_ahead(self.tokens, atom, length, around) => {
                let base = Some(Base::Offset { length, sign: 1, from: From::Writing });
                self.moment(
                    blank,
                    &Partial { base, modifier: atom.modifier, ..Partial::default() },
                    around,
                    atom.start..atom.end,
                )
            }
            Reading::Length(length, place) => {
                // "the previous three months" end before the time that is spoken of, and who knows when that began.
                // "For the next two years she lived there" goes on from there too.
                // So does "In 1952 he left for Chile, where he would spend the next ten years".
                let is_long_ago = || {
                    let told = around.told.and_then(Stretch::year);
                    told.zip(self.resolver.published).is_some_and(|(year, published)| published.year() - year > 1)
                };
                let is_past = matches!(place, Some(Shift::Next | Shift::Coming))
                    && (around.tense == Tense::Past || is_long_ago() || tense::is_spent(self.tokens, atom.start));
                let is_told =
                    is_past || self.told.is_begun && matches!(place, Some(Shift::Previous | Shift::Following));
                let place = place.zip(self.resolver.published.filter(|_| !self.resolver.is_narrative && !is_told));
                let days = place.and_then(|(shift, published)| near::placed(length, shift, published));
                let anchor = if days.is_some() { Anchor::Published } else { Anchor::Explicit };
                let resolved = days.and_then(|(from, until)| write::between(from, until));
                Date { kind: DateKind::Duration, value: length.timex(), resolved, anchor, ..blank }
            }
            Reading::Lengths(least, most) => {
                let value = [least.timex(), most.timex()].join("/");
                Date { kind: DateKind::Duration, value, anchor: Anchor::Explicit, ..blank }
            }
            Reading::Within(length, first, last) => {
                let ends = [first, last].map(|piece| self.resolver.settle(&piece, around));
                let [Some(first), Some(last)] = ends else {
                    return Date { kind: DateKind::Duration, value: length.timex(), anchor: Anchor::Explicit, ..blank };
                };
                self.remember(last.stretch, atom.end);
                let days = first.stretch.days().zip(last.stretch.days());
                let resolved = days.and_then(|((from, _), (_, until))| write::between(from, until));
                Date { kind: DateKind::Duration, value: length.timex(), resolved, anchor: first.anchor, ..blank }
            }
            Reading::Set(set) => {
                self.told.recur(atom.end, set.quant);
                forms::set_date(blank, set)
            }
            Reading::Vague(vague) => Date { value: vague.timex().to_owned(), ..blank },
            // Never collected.
            Reading::Impossible => blank,
        }
    }

    /// What belongs to a time that comes back: it comes back too, and its hours are of no day.
    fn date_of_set(&mut self, atom: &Atom, set: Recurrent, around: Around) -> Date {
        let reading = match atom.reading {
            Reading::Moment(of) if of.weekday.is_some() => {
                Reading::Set(Set { of: Recurring::At(of), quant: set.quant, freq: None })
            }
            other => other,
        };
        let around = Around { clock_day: ClockDay::Unknown, is_one_of_many: true, ..around };
        self.date(&Atom { reading, ..*atom }, around)
    }

    fn moment(&mut self, blank: Date, partial: &Partial, around: Around, at: Range<usize>) -> Date {
        let kind = if partial.hour.is_some() || partial.part.is_some() { DateKind::Time } else { DateKind::Date };
        let blank = Date { kind, modifier: partial.modifier, ..blank };
        if partial.is_swappable {
            return self.swappable(blank, partial, around);
        }
        if partial.reckoning == Reckoning::Fiscal {
            return self.fiscal(blank, partial);
        }
        if let Some(vague) = vague_offset(partial) {
            return Date { value: vague.timex().to_owned(), ..blank };
        }
        let is_any = around.is_one_of_many && partial.year.is_none() && partial.base.is_none();
        let Some(settled) = self.resolver.settle(partial, around).filter(|_| !is_any) else {
            // The story went to a time that nobody knows: nothing counts from the one before.
            let is_background = || beside::is_customary(self.tokens, at.start) || self.is_background(partial, &at);
            if !partial.is_only_time() && !is_background() {
                self.resolver.story = None;
                self.told.leave();
            }
            let date = Date { value: write::open_timex(partial), edtf: forms::open_edtf(partial), ..blank };
            return forms::either_half(date, partial, None, self.resolver.is_24_hours);
        };
        if settled.anchor == Anchor::Explicit {
            self.resolver.thread.named = settled.stretch.year();
        }
        if !self.is_background(partial, &at) {
            self.remember(settled.stretch, at.end);
        }
        let date = forms::written(blank, settled, partial);
        forms::either_half(date, partial, Some(settled.stretch), self.resolver.is_24_hours)
    }

    /// "the 1978 treaty", "until 1976", "up from the year-ago quarter": years that name something or set a limit, and
    /// what figures are compared with, leave the story where it is.
    fn is_background(&self, partial: &Partial, at: &Range<usize>) -> bool {
        let year_alone = Partial { year: partial.year, ..Partial::default() } == *partial && partial.year.is_some();
        let scan = Scan { tokens: self.tokens, from: 0, until: self.tokens.len(), depth: 0 };
        let before = scan.before(at.start);
        let is_compared = match partial.base {
            Some(Base::Offset { from: From::Story, .. } | Base::Shift(Shift::That, _)) if before == "in" => true,
            base => {
                base.is_some() && matches!(before, "from" | "than" | "with" | "versus")
                    || partial.month.is_some()
                        && partial.year.is_none()
                        && before == "in"
                        && is_compared(&scan, at.start - 1)
            }
        } && !self.resolver.is_narrative;
        let end = at.end;
        // "the previous year", "just over a year earlier" look back from where a narrative stands.
        let looks_back = matches!(
            partial.base,
            Some(Base::Shift(Shift::Previous, _) | Base::Offset { sign: -1, from: From::Story, .. })
        ) && self.resolver.is_narrative;
        // "the May 2007 high", "the winter offensive", and "(as of 2006)" or "(1953)" inside a line, but not the years behind a heading.
        let has_year = partial.year.is_some();
        let describes = scan.is_noun_like(end)
            && partial.day.is_none()
            && (has_year && partial.month.is_some()
                || self.resolver.is_narrative && matches!(partial.portion, Some(Portion::Season(_))));
        let in_brackets = has_year && before == "(" && scan.lower(end) == ")" && !self.tokens.starts_line(end + 1);
        if looks_back || describes || in_brackets || is_compared {
            return true;
        }
        let limit = matches!(before, "until" | "by" | "before" | "since" | "till");
        // "In 1956 demonstrations began" tells when.
        let is_told = at.start > 0 && self.tokens.str(at.start - 1) == "In";
        year_alone && self.resolver.story.is_some() && (limit || (scan.is_noun_like(end) && !is_told))
    }

    /// The story goes on from here. After a decade or a century nobody knows where it stands.
    fn remember(&mut self, stretch: Stretch, end: usize) {
        self.resolver.story = (stretch.year().is_some() || matches!(stretch, Stretch::Decade(_))).then_some(stretch);
        self.told.remember(stretch, end);
        let Some(year) = stretch.year() else { return };
        let far = |from: i16| (from - year).abs() > 10;
        let thread = &mut self.resolver.thread;
        let is_aside = thread.told.and_then(Stretch::year).is_some_and(far) && self.aside.is_none_or(far);
        self.aside = is_aside.then_some(year);
        if !is_aside {
            thread.told = Some(stretch);
            thread.firm = stretch.month().map(|_| stretch).or(thread.firm);
        }
    }

    fn range(&mut self, blank: Date, from: &Partial, until: &Partial, around: Around, end: usize) -> Date {
        let is_time = from.hour.is_some() || from.part.is_some();
        let kind = if is_time { DateKind::Time } else { DateKind::Date };
        // "usually lasts from July to September", of any year
        let is_open = |end: &Partial| end.year.is_none() && end.base.is_none();
        if around.is_one_of_many && is_open(from) && is_open(until) {
            return Date { kind, value: [from, until].map(write::open_timex).join("/"), ..blank };
        }
        let first = self.resolver.settle(from, around);
        if let Some(first) = first {
            self.remember(first.stretch, end);
        }
        let start = first.and_then(|first| first.stretch.days()).map(|(start, _)| start);
        let last = self.resolver.settle(until, Around { earliest: start, ..around });
        let last = last.map(|last| forms::overnight(first, last));
        // A history told from year to year begins in the first.
        let goes_back = |last: &Settled| self.resolver.is_narrative && matches!(last.stretch, Stretch::Year(_));
        if let Some(last) = last.filter(|last| !goes_back(last)) {
            self.remember(last.stretch, end);
        }
        let value = |settled: Option<Settled>, partial: &Partial| {
            settled.map_or_else(|| write::open_timex(partial), |settled| settled.stretch.timex())
        };
        let ends = [value(first, from), value(last, until)];
        let (Some(first), Some(last)) = (first, last) else {
            return Date { kind, value: ends.join("/"), ..blank };
        };
        let resolved = first
            .stretch
            .interval()
            .zip(last.stretch.interval())
            .map(|(a, b)| Interval { from: a.from, until: b.until });
        let resolved =
            resolved.filter(|interval| forms::runs_forward(&first, &last) && interval.from != interval.until);
        let edtf = first
            .stretch
            .edtf()
            .zip(last.stretch.edtf())
            // A week is an interval already: the range runs from the first day of one to the last of the other.
            .map(|(a, b)| format!("{}/{}", a.split('/').next().unwrap_or(&a), b.rsplit('/').next().unwrap_or(&b)))
            .filter(|_| resolved.is_some());
        let anchor = if first.anchor == Anchor::Explicit { last.anchor } else { first.anchor };
        let date = Date { kind, value: ends.join("/"), resolved, edtf, anchor, ..blank };
        forms::either_half_of_range(date, [from, until], self.resolver.is_24_hours)
    }

    /// 03/04/2025: either day.
    fn swappable(&mut self, blank: Date, partial: &Partial, around: Around) -> Date {
        let swapped = Partial { month: partial.day, day: partial.month, is_swappable: false, ..*partial };
        let readings = [Partial { is_swappable: false, ..*partial }, swapped];
        let alternatives = readings
            .iter()
            .map(|partial| {
                self.resolver
                    .settle(partial, around)
                    .map_or_else(|| write::open_timex(partial), |settled| settled.stretch.timex())
            })
            .collect();
        let year = partial.year.map(|year| self.resolver.exact_year(year));
        let value = match year {
            Some(Stretch::Year(year)) => Stretch::Year(year).timex(),
            _ => write::open_timex(&Partial { month: None, day: None, ..*partial }),
        };
        let value = value.split('T').next().unwrap_or_default().to_owned();
        let open = if value == "XXXX-XX-XX" { value } else { format!("{value}-XX-XX") };
        let time = write::open_timex(partial);
        let time = time.find('T').map_or("", |at| &time[at..]);
        let anchor = if partial.year.is_some() { Anchor::Explicit } else { Anchor::None };
        Date { value: open + time, alternatives, flags: vec![DateFlag::Ambiguous], anchor, ..blank }
    }

    /// Fiscal years begin when their owner says: the name is kept, no interval is given.
    fn fiscal(&self, blank: Date, partial: &Partial) -> Date {
        let calendar = Partial { reckoning: Reckoning::Calendar, portion: None, ..*partial };
        let around = Around {
            tense: Tense::Open,
            earliest: None,
            clock_day: ClockDay::Unknown,
            told: None,
            is_one_of_many: false,
        };
        // "the fiscal first quarter" names no year at all.
        let is_open = calendar == Partial::default();
        let settled = self.resolver.settle(&calendar, around).filter(|_| !is_open);
        let open = || if is_open { "XXXX".to_owned() } else { write::open_timex(&calendar) };
        let year = settled.map_or_else(open, |settled| settled.stretch.timex());
        let anchor = settled.map_or(Anchor::None, |settled| settled.anchor);
        Date { value: write::fiscal(&year, partial.portion), anchor, ..blank }
    }
}

/// "6.7 percent in August, up from 7.3 percent in July": the month of the figure that it is set against.
fn is_compared(scan: &Scan<'_, '_>, idx: usize) -> bool {
    let is_cue = |at: usize| matches!(scan.lower(at), "from" | "than" | "against" | "versus");
    let clause = (idx.saturating_sub(6)..idx).rev().take_while(|&at| !matches!(scan.lower(at), "," | ";" | "." | "in"));
    clause.into_iter().any(|at| is_cue(at) && (scan.is_figure(at + 1) || scan.is_figure(at + 2)))
}

/// "will open in two weeks" tells when; "was built in two weeks" how long.
fn is_ahead(tokens: &Tokens<'_>, atom: &Atom, length: Length, around: Around) -> bool {
    // "in the six months" is how long.
    let follows_in = atom.start > 0 && tokens.lower(atom.start - 1) == "in" && tokens.lower(atom.start) != "the";
    // "twice in four days", "for the third time in a month": how often in how long.
    let counts = atom.start > 1 && matches!(tokens.lower(atom.start - 2), "once" | "twice" | "times" | "time");
    // "at its lowest level in 45 years"
    let counts = counts || atom.start > 0 && beside::is_compared(tokens, atom.start - 1, length);
    // "a day-long fast" takes one.
    let counts = counts || tokens.lower(atom.end - 1) == "long";
    // "sees rates at 2% in three years' time".
    let behind = atom.end + usize::from(matches!(tokens.lower(atom.end), "'" | "’" | "'s" | "’s"));
    let is_said = around.tense == Tense::Open && behind > atom.end && tokens.lower(behind) == "time";
    follows_in
        && !counts
        && (around.tense == Tense::Future || is_said)
        && length.is_known()
        && length.finest.is_some_and(|unit| !unit.is_clock())
        // "in four business days": which days are, differs from place to place.
        && !(atom.start..atom.end).any(|idx| matches!(tokens.lower(idx), "business" | "working" | "trading"))
}

/// "a few days ago", "three hours later": how far is not said, or the clock is not known.
fn vague_offset(partial: &Partial) -> Option<Vague> {
    let Some(Base::Offset { length, sign, from }) = partial.base else { return None };
    let unknown = !length.is_known() || (length.finest.is_some_and(Unit::is_clock) && !from.is_named());
    // The calendar ends long before "66 million years ago".
    let beyond = length.whole(Component::Years).is_some_and(|years| years > 9_999);
    (unknown || beyond).then_some(if sign < 0 { Vague::Past } else { Vague::Future })
}
