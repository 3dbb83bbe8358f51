//! Runs -> pieces: titles, offices, days and demonyms come off, and what is left may be a name.

use std::ops::Range;

use super::lexicon::Classes;
use super::reader::Reader;

/// A stretch that may be a name.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The sentence's tokens.
    pub sentence: Range<usize>,
    /// What stands before it inside its run.
    pub before: Before,
    /// Whether its capital letter may come from the head of a sentence or a quotation alone.
    pub opens_sentence: bool,
}

/// What a run says about a piece of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing.
    Nothing,
    /// A title: "President …".
    Title,
    /// Nothing, but a title follows: "… CEO Jane Roe".
    HoldsTitle,
    /// The quotation mark before the title of a work.
    QuotationMark,
}

/// Words that an everyday capital at the head of a sentence may not hide: they begin names.
const OPENERS: Classes = Classes::NAME.or(Classes::ACRONYM).or(Classes::PLACE_ACRONYM).or(Classes::LONE_ORG);

/// Cuts a run into pieces.
pub(crate) fn cut(reader: &Reader<'_>, run: Range<usize>, sentence: &Range<usize>, pieces: &mut Vec<Piece>) {
    let opens = opens_sentence(reader, run.start, sentence);
    let start = if opens { without_everyday(reader, run.clone()) } else { run.start };
    let mut cutter = Cutter { reader, sentence, pieces, opens: opens.then_some(start) };
    cutter.days(start..run.end);
}

/// Whether the word at `idx` has its capital from its place: after a quotation mark, a bullet, a colon, at the start.
fn opens_sentence(reader: &Reader<'_>, idx: usize, sentence: &Range<usize>) -> bool {
    idx == sentence.start
        || matches!(
            reader.tokens.str(idx - 1),
            "\"" | "“" | "‘" | "'" | ":" | "•" | "(" | "—" | "–" | "…" | "*" | "|" | ">" | "." | "«" | "„"
        )
        || !(sentence.start..idx).any(|before| reader.word(before))
}

/// Where the run starts once the words are gone whose capital comes from the head of the sentence.
fn without_everyday(reader: &Reader<'_>, run: Range<usize>) -> usize {
    let mut start = run.start;
    while start + 1 < run.end {
        let goes = (reader.is(start, Classes::FUNCTION) && !reader.first_name(start))
            || (reader.everyday(start)
                && !reader.is(start, OPENERS)
                && !reader.hyphen(start + 1)
                && !joined(reader, start));
        if !goes
            || (reader.is(start, Classes::OPENS) && reader.lexicon.longest(reader.tokens, start, run.end).is_some())
        {
            break;
        }
        start += 1;
    }
    start
}

/// Whether the word at `idx` is tied to what follows by more than standing before it ("Bank of …", "Food and …").
fn joined(reader: &Reader<'_>, idx: usize) -> bool {
    matches!(reader.tokens.str(idx + 1), "of" | "and" | "for" | "on" | "&")
        || reader.is(idx, Classes::TITLE)
        || (reader.is(idx + 1, Classes::ORG_HEAD) && !reader.is(idx + 1, Classes::TITLE.or(Classes::OFFICE)))
}

struct Cutter<'c, 'a> {
    reader: &'c Reader<'a>,
    sentence: &'c Range<usize>,
    pieces: &'c mut Vec<Piece>,
    opens: Option<usize>,
}

impl Cutter<'_, '_> {
    /// Cuts at months and days of the week, which are dates, not names.
    fn days(&mut self, run: Range<usize>) {
        let mut start = run.start;
        for idx in run.clone() {
            if self.is_day(idx, &run) {
                self.titles(start..idx, Before::Nothing);
                start = idx + 1;
            }
        }
        self.titles(start..run.end, Before::Nothing);
    }

    fn is_day(&self, idx: usize, run: &Range<usize>) -> bool {
        let reader = self.reader;
        if !reader.is(idx, Classes::CALENDAR) || !reader.capital(idx) {
            return false;
        }
        // "Theresa May", "Sunday Times", "April Jones".
        let named = idx > run.start
            && reader.is(idx - 1, Classes::GIVEN.or(Classes::TITLE))
            && reader.is(idx, Classes::GIVEN.or(Classes::SURNAME).or(Classes::FUNCTION));
        let paper = idx + 1 < run.end && reader.is(idx + 1, Classes::ORG_HEAD.or(Classes::EVENT_HEAD));
        !named && !paper
    }

    /// Cuts around the first title: what is before it holds the title, what is after it is a person.
    fn titles(&mut self, run: Range<usize>, before: Before) {
        if run.is_empty() {
            return;
        }
        let reader = self.reader;
        let Some(title) = run.clone().find(|&idx| self.is_title(idx, &run)) else {
            return self.peoples(run, before);
        };
        let mut held = title;
        while held > run.start
            && (reader.is(held - 1, Classes::OFFICE) || !reader.word(held - 1) || self.joins_offices(held - 1))
        {
            held -= 1;
        }
        let held = self.without_portfolio(run.start, held, title);
        if held > run.start {
            self.peoples(run.start..held, if before == Before::Title { before } else { Before::HoldsTitle });
        }
        let name = self.title_end(title, run.end);
        self.titles(name..run.end, Before::Title);
    }

    /// "Norwegian Fisheries | Minister": before a minister only the country or the body that the list knows is a name.
    fn without_portfolio(&self, start: usize, held: usize, title: usize) -> usize {
        let reader = self.reader;
        if held <= start
            || !matches!(reader.tokens.lower(title), "minister" | "secretary" | "undersecretary" | "ministers")
        {
            return held;
        }
        let run = start..held;
        if let Some(end) = self.people_end(&run) {
            return end;
        }
        let known =
            reader.is(start, Classes::OPENS).then(|| reader.lexicon.longest(reader.tokens, start, held)).flatten();
        match known {
            Some((_, end)) => end,
            None if reader
                .is(start, Classes::NAME.or(Classes::PLACE_ACRONYM).or(Classes::ACRONYM).or(Classes::LONE_ORG)) =>
            {
                start + 1
            }
            None => start,
        }
    }

    fn joins_offices(&self, idx: usize) -> bool {
        matches!(self.reader.tokens.str(idx), "and" | "of" | "for")
    }

    fn is_title(&self, idx: usize, run: &Range<usize>) -> bool {
        let reader = self.reader;
        if !reader.is(idx, Classes::TITLE) || !reader.capital(idx) {
            return false;
        }
        let rest = idx + 1..run.end;
        // "Justice Department", "President Hotel", "General Assembly".
        let head = rest.len() == 1 && reader.is(rest.start, Classes::HEAD) && !reader.is(rest.start, Classes::NAME);
        // "Stephen King": a title in the last place after a first name is a surname.
        let surname = rest.is_empty()
            && idx > run.start
            && (reader.is(idx - 1, Classes::GIVEN)
                || reader.initial(idx - 1)
                || (reader.mark(idx - 1, ".") && reader.initial(idx - 2)));
        let known = (run.start..=idx).any(|at| {
            reader.is(at, Classes::OPENS)
                && reader.lexicon.longest(reader.tokens, at, run.end).is_some_and(|(_, end)| end > idx)
        });
        !head && !surname && !known
    }

    /// The end of the title that begins at `title`, with its full stop, its second half and its "of State".
    fn title_end(&self, title: usize, until: usize) -> usize {
        let reader = self.reader;
        let mut end = title + 1;
        while end < until {
            let of = reader.mark(end, "of") || reader.mark(end, "for") || reader.mark(end, "and");
            let goes = reader.mark(end, ".") || (reader.hyphen(end) && !reader.is(end + 1, Classes::NAME)) || of;
            if !goes {
                break;
            }
            // What "of" or a hyphen ties to the title goes with it.
            end += if reader.mark(end, ".") { 1 } else { 2 };
        }
        end.min(until)
    }

    /// Parts a demonym from the name it stands before ("Russian | Foreign Ministry"), unless it is its first word.
    fn peoples(&mut self, run: Range<usize>, before: Before) {
        let reader = self.reader;
        let run = self.without_edges(run);
        let run = self.without_description(run);
        if run.is_empty() {
            return;
        }
        let Some(end) = self.people_end(&run).filter(|&end| end < run.end) else {
            return self.push(run, before);
        };
        let last = run.end - 1;
        let state = reader.is(end, Classes::STATE_BODY);
        let headed = reader.is(last, Classes::HEAD) || (end..run.end).any(|idx| reader.mark(idx, "of"));
        let person = reader.is(end, Classes::GIVEN) && last > end;
        let classes = reader.classes(end);
        let unknown = !reader.everyday(end) && (classes == Classes::NONE || classes.any(Classes::NAME));
        if state || person || (unknown && !headed) {
            self.push(run.start..end, Before::Nothing);
            return self.peoples(end..run.end, before);
        }
        self.push(run, before);
    }

    /// The end of the demonym at the head of a run, both halves of "Russian-Kazakh" in it.
    fn people_end(&self, run: &Range<usize>) -> Option<usize> {
        let reader = self.reader;
        let known = reader
            .is(run.start, Classes::OPENS)
            .then(|| reader.lexicon.longest(reader.tokens, run.start, run.end))
            .flatten();
        if let Some((classes, end)) = known {
            return classes.any(Classes::PEOPLE).then_some(end);
        }
        let mut end = run.start;
        loop {
            let demonym = reader.is(end, Classes::PEOPLE) && !reader.is(end, Classes::COUNTRY);
            let half = reader.hyphen(end + 1) && end + 2 < run.end;
            if !(demonym || half && reader.is(end + 2, Classes::PEOPLE)) {
                return None;
            }
            if !half {
                return Some(end + 1);
            }
            end += 2;
        }
    }

    /// Without articles and other small words at the ends, which title case writes large, and without loose marks.
    fn without_edges(&self, mut run: Range<usize>) -> Range<usize> {
        let reader = self.reader;
        // "World War Two", "Formula One".
        let first = run.start;
        let counts = |idx: usize| {
            idx > first && reader.capital(idx) && matches!(reader.tokens.lower(idx), "one" | "two" | "three" | "four")
        };
        let loose = |idx: usize| {
            (reader.is(idx, Classes::FUNCTION)
                && !reader.first_name(idx)
                && !counts(idx)
                && !reader.is(idx, Classes::NAME)
                && !reader.is(idx, Classes::CALENDAR)
                && !reader.is(idx, Classes::PLACE_ACRONYM))
                || !(reader.word(idx) || reader.figure(idx))
        };
        let until = run.end;
        let known =
            |idx: usize| reader.is(idx, Classes::OPENS) && reader.lexicon.longest(reader.tokens, idx, until).is_some();
        while run.start < run.end && loose(run.start) && !known(run.start) {
            run.start += 1;
        }
        while run.start < run.end && loose(run.end - 1) && !self.closing_stop(run.end - 1) {
            run.end -= 1;
        }
        run
    }

    /// Without everyday words before a full name: "Senior | Kory Tamblyn".
    fn without_description(&self, run: Range<usize>) -> Range<usize> {
        let reader = self.reader;
        let described = |idx: usize| {
            reader.everyday(idx) && !reader.is(idx, Classes::HEAD.or(Classes::OF_HEAD).or(Classes::LOC_OPENER))
        };
        let Some(name) = run.clone().find(|&idx| !described(idx)) else { return run };
        let full = reader.is(name, Classes::GIVEN) && run.end - name >= 2 && !reader.is(run.end - 1, Classes::HEAD);
        if full { name..run.end } else { run }
    }

    fn closing_stop(&self, idx: usize) -> bool {
        self.reader.mark(idx, ".")
            && self.reader.is(idx - 1, Classes::ABBREVIATION.or(Classes::SUFFIX))
            && self.reader.tokens.glued(idx)
    }

    fn push(&mut self, tokens: Range<usize>, before: Before) {
        let opens_sentence = self.opens == Some(tokens.start);
        self.pieces.push(Piece { tokens, sentence: self.sentence.clone(), before, opens_sentence });
    }
}
