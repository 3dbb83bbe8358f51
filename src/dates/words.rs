//! Words -> token types: what a word can be in an expression of time. The one home of every single wording; holidays
//! and zones have tables of their own.
//!
//! To add a word, add it to a row, or add a row with an example in which the engine must find it. The grammar in
//! `recognise.rs` knows token types only, never words.

use std::sync::LazyLock;

use super::holidays::{self, Holiday};
use super::idioms;
use super::units::Unit;
use super::zones;
use crate::document::Modifier;
use crate::example::Example;
use crate::text::phrases::Phrases;
use crate::text::tokens::Tokens;

/// What a word can be in an expression of time: the token types.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// "March": 1 to 12.
    Month(i8),
    /// "Friday": Monday is 1.
    Weekday(i8),
    /// "Fridays": Monday is 1.
    Weekdays(i8),
    /// "weekday": Monday to Friday
    Workday,
    /// "summer"
    Season(Season),
    /// "week"
    Unit(Unit),
    /// "morning"
    Part(Part),
    /// "yesterday": days from today.
    Day(i32),
    /// "last night": days from today, and the part of that day.
    DayPart(i32, Part),
    /// "noon": an hour with a name.
    Hour(i8),
    /// "last", "next", "that"
    Shift(Shift),
    /// "ago", "later": which way a length of time before it points.
    Direction(Direction),
    /// "early", "the end of"
    Edge(Modifier),
    /// "about", "more than"
    Bound(Modifier),
    /// "twelve", "hundred"
    Count(Count),
    /// "first": its number; `LAST` for "last" among ordinals.
    Ordinal(i8),
    /// "a few"
    Few,
    /// "a", "an"
    Single,
    /// "p.m.": hours to add.
    Meridiem(i8),
    /// "nineties": the ten years, 9.
    Decade(i8),
    /// "year-end": the end of the unit that is running.
    EndOf(Unit),
    /// "BC": whether years count backwards.
    Era(Era),
    /// "every"
    Every(Every),
    /// "daily"
    Frequency(Unit, i64),
    /// "yearlong"
    Lasting(Unit),
    /// "fiscal year"
    Fiscal,
    /// "now", "recently"
    Vague(Vague),
    /// "Easter Monday"
    Holiday(&'static Holiday),
    /// "GMT": minutes east of Greenwich; none for a name that stands for two of them.
    Zone(Option<i16>),
    /// "from 5 May to 7 May": what joins the ends of a range.
    To,
    /// A name or a saying that only looks like a time ("Second World War"): its words are no time.
    Idiom,
}

/// A number word, by how it combines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// one … nineteen
    Small(i64),
    /// twenty … ninety
    Ten(i64),
    /// hundred, thousand, million
    Scale(i64),
}

/// A season. Its months are those of the northern half of the globe, as news in English has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A part of the day (TIMEX3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
    Daytime,
    /// "the early hours": after midnight. TIMEX3 has no letters of its own for them.
    EarlyHours,
}

/// Which one of several is meant, seen from a point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// "last": before the time of writing.
    Last,
    /// "this": around the time of writing.
    This,
    /// "next": after the time of writing.
    Next,
    /// "coming": the nearest one after the time of writing.
    Coming,
    /// "past": the nearest one before the time of writing.
    Past,
    /// "previous": before the time that is spoken of.
    Previous,
    /// "that", "the same": around the time that is spoken of.
    That,
    /// "following": after the time that is spoken of.
    Following,
    /// "the year" in "the end of the year": the one that is spoken of, else the one of writing.
    The,
}

/// Which way a length of time points, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// "two years ago": back from the time of writing.
    Ago,
    /// "two years from now": on from the time of writing.
    Hence,
    /// "two years later": on from the time that is spoken of.
    Later,
    /// "two years earlier": back from the time that is spoken of.
    Earlier,
    /// "two years before …": back from what follows.
    Before,
    /// "two years after …": on from what follows.
    After,
}

/// How years are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    Before,
    Common,
}

/// What a word of repetition leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Every {
    /// "every"
    One,
    /// "every other"
    Other,
    /// "per"
    Per,
}

/// References without bounds (TIMEX3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vague {
    Past,
    Present,
    Future,
}

/// Whether a word means a time by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// It does.
    Time,
    /// It has an everyday meaning, or is somebody's name, and needs a neighbour that speaks of time.
    Shared,
}

/// A row of the table: words, what they are, and a sentence in which they are found.
pub(super) struct Row {
    /// In lower case, as the article's words are looked up.
    pub words: &'static [&'static str],
    pub is: Word,
    pub sense: Sense,
    /// Our own words, as if published on Wednesday 18 March 2026.
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    pub example: Example,
}

/// "last" among ordinals ("the last Friday of May").
pub(super) const LAST: i8 = -1;

const fn row(words: &'static [&'static str], is: Word, example: &'static str) -> Row {
    Row { words, is, sense: Sense::Time, example: Example::of(example) }
}

const fn shared(words: &'static [&'static str], is: Word, example: &'static str) -> Row {
    Row { words, is, sense: Sense::Shared, example: Example::of(example) }
}

/// The table.
#[rustfmt::skip]
pub(super) static ROWS: &[Row] = &[
    // Months. Short forms of three letters are also names and words, so they need a day or a year beside them.
    row(&["january"], Word::Month(1), "It opened in January 2019."),
    shared(&["jan"], Word::Month(1), "It opened on 5 Jan 2019."),
    row(&["february"], Word::Month(2), "It opened in February 2019."),
    shared(&["feb"], Word::Month(2), "It opened on Feb. 5, 2019."),
    shared(&["march"], Word::Month(3), "It opened on 5 March."),
    shared(&["mar"], Word::Month(3), "It opened on 5 Mar 2019."),
    row(&["april"], Word::Month(4), "It opened in April."),
    shared(&["apr"], Word::Month(4), "It opened on 5 Apr 2019."),
    shared(&["may"], Word::Month(5), "It opened on 5 May."),
    row(&["june"], Word::Month(6), "It opened in June."),
    shared(&["jun"], Word::Month(6), "It opened on 5 Jun 2019."),
    row(&["july"], Word::Month(7), "It opened in July."),
    shared(&["jul"], Word::Month(7), "It opened on 5 Jul 2019."),
    row(&["august"], Word::Month(8), "It opened in August."),
    shared(&["aug"], Word::Month(8), "It opened on Aug. 5."),
    row(&["september"], Word::Month(9), "It opened in September."),
    shared(&["sep", "sept"], Word::Month(9), "It opened on Sept. 5."),
    row(&["october"], Word::Month(10), "It opened in October."),
    shared(&["oct"], Word::Month(10), "It opened on Oct. 5."),
    row(&["november"], Word::Month(11), "It opened in November."),
    shared(&["nov"], Word::Month(11), "It opened on Nov. 5."),
    row(&["december"], Word::Month(12), "It opened in December."),
    shared(&["dec"], Word::Month(12), "It opened on Dec. 5."),

    // Weekdays.
    row(&["monday"], Word::Weekday(1), "They voted on Monday."),
    shared(&["mon"], Word::Weekday(1), "They vote on Mon, 23 March."),
    row(&["tuesday"], Word::Weekday(2), "They voted on Tuesday."),
    shared(&["tue", "tues"], Word::Weekday(2), "They vote on Tue, 24 March."),
    row(&["wednesday"], Word::Weekday(3), "They voted on Wednesday."),
    shared(&["wed", "weds"], Word::Weekday(3), "They vote on Wed, 25 March."),
    row(&["thursday"], Word::Weekday(4), "They voted on Thursday."),
    shared(&["thu", "thur", "thurs"], Word::Weekday(4), "They vote on Thu, 26 March."),
    row(&["friday"], Word::Weekday(5), "They voted on Friday."),
    shared(&["fri"], Word::Weekday(5), "They vote on Fri, 27 March."),
    row(&["saturday"], Word::Weekday(6), "They voted on Saturday."),
    shared(&["sat"], Word::Weekday(6), "They vote on Sat, 28 March."),
    row(&["sunday"], Word::Weekday(7), "They voted on Sunday."),
    shared(&["sun"], Word::Weekday(7), "They vote on Sun, 29 March."),
    row(&["mondays"], Word::Weekdays(1), "They vote on Mondays."),
    row(&["tuesdays"], Word::Weekdays(2), "They vote on Tuesdays."),
    row(&["wednesdays"], Word::Weekdays(3), "They vote on Wednesdays."),
    row(&["thursdays"], Word::Weekdays(4), "They vote on Thursdays."),
    row(&["fridays"], Word::Weekdays(5), "They vote on Fridays."),
    row(&["saturdays"], Word::Weekdays(6), "They vote on Saturdays."),
    row(&["sundays"], Word::Weekdays(7), "They vote on Sundays."),
    shared(&["weekday", "weekdays", "weeknight", "weeknights"], Word::Workday, "They vote every weekday."),

    // Seasons.
    shared(&["spring", "springtime"], Word::Season(Season::Spring), "The bridge opened in the spring of 2019."),
    row(&["summer", "summertime"], Word::Season(Season::Summer), "The bridge opened last summer."),
    row(&["autumn"], Word::Season(Season::Autumn), "The bridge opened in autumn 2019."),
    shared(&["fall"], Word::Season(Season::Autumn), "The bridge opened in the fall of 2019."),
    row(&["winter", "wintertime"], Word::Season(Season::Winter), "The bridge opened in the winter of 2019."),

    // Units.
    row(&["seconds", "sec", "secs"], Word::Unit(Unit::Second), "It lasted 30 seconds."),
    shared(&["second"], Word::Unit(Unit::Second), "It lasted one second."),
    row(&["minute", "minutes", "min", "mins"], Word::Unit(Unit::Minute), "It lasted 30 minutes."),
    row(&["hour", "hours", "hr", "hrs"], Word::Unit(Unit::Hour), "It lasted 30 hours."),
    row(&["day", "days"], Word::Unit(Unit::Day), "It lasted 30 days."),
    row(&["weekend", "weekends"], Word::Unit(Unit::Weekend), "It lasted two weekends."),
    row(&["week", "weeks", "wk", "wks"], Word::Unit(Unit::Week), "It lasted six weeks."),
    row(&["fortnight", "fortnights"], Word::Unit(Unit::Fortnight), "It lasted a fortnight."),
    row(&["month", "months"], Word::Unit(Unit::Month), "It lasted six months."),
    row(&["quarter", "quarters", "qtr"], Word::Unit(Unit::Quarter), "Sales rose last quarter."),
    shared(&["half"], Word::Unit(Unit::Half), "Sales rose in the first half of 2019."),
    row(&["year", "years", "yr", "yrs"], Word::Unit(Unit::Year), "It lasted six years."),
    row(&["decade", "decades"], Word::Unit(Unit::Decade), "It lasted two decades."),
    row(&["century", "centuries"], Word::Unit(Unit::Century), "It lasted two centuries."),
    row(&["millennium", "millennia", "millenniums"], Word::Unit(Unit::Millennium), "It lasted two millennia."),

    // Decades by their tens.
    shared(&["noughties"], Word::Decade(0), "It fell in the noughties."),
    shared(&["twenties"], Word::Decade(2), "It fell in the twenties."),
    shared(&["thirties"], Word::Decade(3), "It fell in the thirties."),
    shared(&["forties"], Word::Decade(4), "It fell in the forties."),
    shared(&["fifties"], Word::Decade(5), "It fell in the fifties."),
    shared(&["sixties"], Word::Decade(6), "It fell in the sixties."),
    shared(&["seventies"], Word::Decade(7), "It fell in the seventies."),
    shared(&["eighties"], Word::Decade(8), "It fell in the eighties."),
    shared(&["nineties"], Word::Decade(9), "It fell in the nineties."),

    // Ends without an article.
    row(&["year-end", "year end", "year's end", "the year's end", "eoy", "the eoy", "end of year", "end-of-year"], Word::EndOf(Unit::Year), "It will open by year-end."),
    row(&["midyear"], Word::EndOf(Unit::Year), "It will open by midyear."),
    row(&["month-end", "month end", "month's end", "the month's end", "eom", "the eom", "end of month"], Word::EndOf(Unit::Month), "It will open by month's end."),
    row(&["week's end", "the week's end", "end of week"], Word::EndOf(Unit::Week), "It will open by week's end."),
    row(&["eod", "the eod", "end of day"], Word::EndOf(Unit::Day), "It will open by end of day."),

    // Parts of the day.
    row(&["morning", "mornings", "mid-morning", "midmorning", "late-morning"], Word::Part(Part::Morning), "It fell on Friday morning."),
    row(&["dawn", "daybreak", "sunrise"], Word::Part(Part::Morning), "The quake struck at dawn."),
    row(&["afternoon", "afternoons", "mid-afternoon", "midafternoon"], Word::Part(Part::Afternoon), "It fell on Friday afternoon."),
    row(&["evening", "evenings", "dusk", "sunset", "nightfall"], Word::Part(Part::Evening), "It fell on Friday evening."),
    row(&["night", "nights", "nighttime", "night-time"], Word::Part(Part::Night), "It fell on Friday night."),
    shared(&["the small hours", "small hours", "the wee hours", "wee hours"], Word::Part(Part::EarlyHours), "It fell in the small hours of Friday."),
    row(&["daytime"], Word::Part(Part::Daytime), "It is closed in the daytime."),
    shared(&["lunchtime", "lunch-time"], Word::Part(Part::Afternoon), "It fell at lunchtime on Friday."),

    // Days seen from the day of writing.
    row(&["the day before yesterday", "day before yesterday"], Word::Day(-2), "It fell the day before yesterday."),
    row(&["yesterday"], Word::Day(-1), "It fell yesterday."),
    row(&["today"], Word::Day(0), "It fell today."),
    row(&["tomorrow", "tomorrows", "tmrw"], Word::Day(1), "It opens tomorrow."),
    row(&["the day after tomorrow", "day after tomorrow"], Word::Day(2), "It opens the day after tomorrow."),
    row(&["tonight"], Word::DayPart(0, Part::Night), "They vote tonight."),
    row(&["last night"], Word::DayPart(-1, Part::Night), "They voted last night."),
    row(&["overnight"], Word::DayPart(-1, Part::Night), "Snow fell overnight."),

    // Hours with a name.
    row(&["noon", "midday", "mid-day", "mid day", "noonish"], Word::Hour(12), "The bell rang at noon."),
    row(&["midnight", "mid-night", "mid night"], Word::Hour(0), "The bell rang at midnight."),

    // Shifts.
    shared(&["last"], Word::Shift(Shift::Last), "It fell last week."),
    shared(&["this", "the current", "current"], Word::Shift(Shift::This), "It fell this week."),
    shared(&["next", "the next"], Word::Shift(Shift::Next), "It opens next week."),
    shared(&["coming", "the coming", "this coming", "upcoming", "the upcoming", "this upcoming"], Word::Shift(Shift::Coming), "It opens this coming Friday."),
    shared(&["latest", "the latest"], Word::Shift(Shift::Past), "It grew in the latest quarter."),
    shared(&["past", "the past", "the last", "this past"], Word::Shift(Shift::Past), "It grew over the past two years."),
    shared(&["previous", "the previous", "the preceding", "preceding", "prior", "the prior"], Word::Shift(Shift::Previous), "It fell on 5 May 2019, up from the previous year."),
    shared(&["that", "that same", "the same", "that very", "the very same"], Word::Shift(Shift::That), "In 2019 it fell; later that year it rose."),
    shared(&["following", "the following", "subsequent", "the subsequent"], Word::Shift(Shift::Following), "It fell on 5 May 2019 and rose the following day."),

    // Directions.
    row(&["ago"], Word::Direction(Direction::Ago), "It fell two years ago."),
    row(&["from now", "hence", "from today", "from right now"], Word::Direction(Direction::Hence), "It ends two years from now."),
    row(&["later", "afterwards", "afterward"], Word::Direction(Direction::Later), "It fell in 2019 and rose two years later."),
    row(&["earlier", "previously", "beforehand"], Word::Direction(Direction::Earlier), "It fell in 2019, having risen two years earlier."),
    shared(&["before", "prior to", "ahead of"], Word::Direction(Direction::Before), "It fell two days before Christmas 2019."),
    shared(&["after"], Word::Direction(Direction::After), "It fell two days after Christmas 2019."),

    // Edges.
    shared(&["early", "early in", "earlier in", "the early part of", "the early days of", "the first days of", "the first weeks of", "the opening days of", "the opening weeks of", "the early months of", "the early years of"], Word::Edge(Modifier::Start), "It fell in early 2019."),
    shared(&["the beginning of", "beginning of", "the start of", "start of", "the outset of", "the onset of", "the opening of"], Word::Edge(Modifier::Start), "It fell at the beginning of 2019."),
    shared(&["mid", "mid-", "the middle of", "middle of", "midway through", "halfway through"], Word::Edge(Modifier::Mid), "It fell in mid-2019."),
    shared(&["late", "late in", "later in"], Word::Edge(Modifier::End), "It fell in late 2019."),
    shared(&["the end of", "end of", "the rest of", "rest of", "the remainder of", "the tail end of", "the close of", "the latter part of", "the last days of", "the final days of", "the closing days of", "the last weeks of", "the final weeks of", "the closing weeks of", "the last months of", "the final months of", "the closing months of", "the last years of", "the final years of"], Word::Edge(Modifier::End), "It fell at the end of 2019."),

    // Bounds.
    shared(&["about", "around", "approximately", "roughly", "circa", "ca.", "ca"], Word::Bound(Modifier::Approx), "It lasted about two years."),
    shared(&["nearly", "almost", "just under", "less than", "under", "fewer than", "not quite"], Word::Bound(Modifier::LessThan), "It lasted nearly two years."),
    shared(&["more than", "over", "just over", "longer than", "upwards of", "well over"], Word::Bound(Modifier::MoreThan), "It lasted more than two years."),
    shared(&["at least", "no less than", "not less than"], Word::Bound(Modifier::EqualOrMore), "It lasted at least two years."),
    shared(&["at most", "up to", "no more than", "not more than"], Word::Bound(Modifier::EqualOrLess), "It lasted up to two years."),

    // Number words.
    shared(&["zero", "oh"], Word::Count(Count::Small(0)), "It fell on 5 May nineteen oh five."),
    shared(&["one"], Word::Count(Count::Small(1)), "It lasted one year."),
    shared(&["two"], Word::Count(Count::Small(2)), "It lasted two years."),
    shared(&["three"], Word::Count(Count::Small(3)), "It lasted three years."),
    shared(&["four"], Word::Count(Count::Small(4)), "It lasted four years."),
    shared(&["five"], Word::Count(Count::Small(5)), "It lasted five years."),
    shared(&["six"], Word::Count(Count::Small(6)), "It lasted six years."),
    shared(&["seven"], Word::Count(Count::Small(7)), "It lasted seven years."),
    shared(&["eight"], Word::Count(Count::Small(8)), "It lasted eight years."),
    shared(&["nine"], Word::Count(Count::Small(9)), "It lasted nine years."),
    shared(&["ten"], Word::Count(Count::Small(10)), "It lasted ten years."),
    shared(&["eleven"], Word::Count(Count::Small(11)), "It lasted eleven years."),
    shared(&["twelve", "dozen"], Word::Count(Count::Small(12)), "It lasted twelve years."),
    shared(&["thirteen"], Word::Count(Count::Small(13)), "It lasted thirteen years."),
    shared(&["fourteen"], Word::Count(Count::Small(14)), "It lasted fourteen years."),
    shared(&["fifteen"], Word::Count(Count::Small(15)), "It lasted fifteen years."),
    shared(&["sixteen"], Word::Count(Count::Small(16)), "It lasted sixteen years."),
    shared(&["seventeen"], Word::Count(Count::Small(17)), "It lasted seventeen years."),
    shared(&["eighteen"], Word::Count(Count::Small(18)), "It lasted eighteen years."),
    shared(&["nineteen"], Word::Count(Count::Small(19)), "It lasted nineteen years."),
    shared(&["twenty"], Word::Count(Count::Ten(20)), "It lasted twenty-two years."),
    shared(&["thirty"], Word::Count(Count::Ten(30)), "It lasted thirty years."),
    shared(&["forty"], Word::Count(Count::Ten(40)), "It lasted forty years."),
    shared(&["fifty"], Word::Count(Count::Ten(50)), "It lasted fifty years."),
    shared(&["sixty"], Word::Count(Count::Ten(60)), "It lasted sixty years."),
    shared(&["seventy"], Word::Count(Count::Ten(70)), "It lasted seventy years."),
    shared(&["eighty"], Word::Count(Count::Ten(80)), "It lasted eighty years."),
    shared(&["ninety"], Word::Count(Count::Ten(90)), "It lasted ninety years."),
    shared(&["hundred"], Word::Count(Count::Scale(100)), "It lasted two hundred years."),
    shared(&["thousand"], Word::Count(Count::Scale(1_000)), "It lasted two thousand years."),
    shared(&["million"], Word::Count(Count::Scale(1_000_000)), "It lasted two million years."),
    shared(&["billion"], Word::Count(Count::Scale(1_000_000_000)), "It lasted two billion years."),
    shared(&["few", "a few", "couple of", "a couple of", "couple", "a couple", "several", "many", "some", "a handful of", "a number of", "the few", "many more", "countless"], Word::Few, "It lasted several years."),
    shared(&["dozens of", "hundreds of", "thousands of", "tens of thousands of", "hundreds of thousands of", "millions of"], Word::Few, "It lasted hundreds of years."),
    shared(&["a", "an", "another", "a single", "a further", "a full", "a whole", "full", "whole", "the whole", "the entire"], Word::Single, "It lasted a year."),

    // Ordinals.
    shared(&["first"], Word::Ordinal(1), "It fell on the first of May."),
    shared(&["third"], Word::Ordinal(3), "It fell on the third of May."),
    shared(&["fourth"], Word::Ordinal(4), "It fell on the fourth of May."),
    shared(&["fifth"], Word::Ordinal(5), "It fell on the fifth of May."),
    shared(&["sixth"], Word::Ordinal(6), "It fell on the sixth of May."),
    shared(&["seventh"], Word::Ordinal(7), "It fell on the seventh of May."),
    shared(&["eighth"], Word::Ordinal(8), "It fell on the eighth of May."),
    shared(&["ninth"], Word::Ordinal(9), "It fell on the ninth of May."),
    shared(&["tenth"], Word::Ordinal(10), "It fell on the tenth of May."),
    shared(&["eleventh"], Word::Ordinal(11), "It fell on the eleventh of May."),
    shared(&["twelfth"], Word::Ordinal(12), "It fell on the twelfth of May."),
    shared(&["thirteenth"], Word::Ordinal(13), "It fell on the thirteenth of May."),
    shared(&["fourteenth"], Word::Ordinal(14), "It fell on the fourteenth of May."),
    shared(&["fifteenth"], Word::Ordinal(15), "It fell on the fifteenth of May."),
    shared(&["sixteenth"], Word::Ordinal(16), "It fell on the sixteenth of May."),
    shared(&["seventeenth"], Word::Ordinal(17), "It fell on the seventeenth of May."),
    shared(&["eighteenth"], Word::Ordinal(18), "It fell on the eighteenth of May."),
    shared(&["nineteenth"], Word::Ordinal(19), "It fell on the nineteenth of May."),
    shared(&["twentieth"], Word::Ordinal(20), "It fell on the twentieth of May."),
    shared(&["thirtieth"], Word::Ordinal(30), "It fell on the thirtieth of May."),
    shared(&["final"], Word::Ordinal(LAST), "It fell on the final Friday of May."),

    // Halves of the day and eras.
    shared(&["am", "a.m.", "a.m", "a m"], Word::Meridiem(0), "The bell rang at 8 a.m."),
    shared(&["pm", "p.m.", "p.m", "p m"], Word::Meridiem(12), "The bell rang at 8 p.m."),
    shared(&["bc", "b.c.", "b.c", "bce", "b.c.e."], Word::Era(Era::Before), "It fell in 146 BC."),
    shared(&["ad", "a.d.", "ce", "c.e."], Word::Era(Era::Common), "It fell in AD 410."),

    // Repetition.
    shared(&["every", "every single", "each", "any", "all"], Word::Every(Every::One), "They vote every Sunday."),
    shared(&["every other", "every second", "each second", "alternate"], Word::Every(Every::Other), "They vote every other Sunday."),
    shared(&["per"], Word::Every(Every::Per), "They sell 20 per day."),
    shared(&["hourly"], Word::Frequency(Unit::Hour, 1), "The train runs hourly."),
    row(&["daily", "everyday"], Word::Frequency(Unit::Day, 1), "The train runs daily."),
    row(&["nightly"], Word::Frequency(Unit::Day, 1), "The train runs nightly."),
    row(&["weekly"], Word::Frequency(Unit::Week, 1), "The train runs weekly."),
    row(&["fortnightly", "biweekly", "bi-weekly"], Word::Frequency(Unit::Week, 2), "The train runs fortnightly."),
    row(&["bimonthly", "bi-monthly"], Word::Frequency(Unit::Month, 2), "The report comes bimonthly."),
    row(&["monthly"], Word::Frequency(Unit::Month, 1), "The train runs monthly."),
    row(&["quarterly"], Word::Frequency(Unit::Quarter, 1), "The report comes quarterly."),
    row(&["semi-annually", "semiannually", "semi-annual", "semiannual", "biannual", "bi-annual", "biannually", "half-yearly"], Word::Frequency(Unit::Half, 1), "The report comes semi-annually."),
    row(&["annually", "annual", "yearly"], Word::Frequency(Unit::Year, 1), "The report comes annually."),
    row(&["yearlong"], Word::Lasting(Unit::Year), "They ended a yearlong inquiry."),
    row(&["monthlong"], Word::Lasting(Unit::Month), "They ended a monthlong inquiry."),
    row(&["weeklong"], Word::Lasting(Unit::Week), "They ended a weeklong inquiry."),
    row(&["daylong"], Word::Lasting(Unit::Day), "They ended a daylong inquiry."),
    row(&["hourlong"], Word::Lasting(Unit::Hour), "They ended an hourlong inquiry."),
    row(&["decadelong"], Word::Lasting(Unit::Decade), "They ended a decadelong inquiry."),
    row(&["biennial", "biennially"], Word::Frequency(Unit::Year, 2), "The report comes biennially."),

    // Business years.
    shared(&["fiscal year", "financial year", "fiscal", "fy", "fiscal-year", "financial-year"], Word::Fiscal, "Sales rose in fiscal 2019."),

    // Times without bounds.
    row(&["now", "right now", "just now", "currently", "at present", "at the moment", "at this time", "for the moment", "presently", "nowadays", "these days", "the present day", "the time being", "present-day", "present day", "till date"], Word::Vague(Vague::Present), "The bridge is closed right now."),
    shared(&["date"], Word::Vague(Vague::Present), "They raised 50 million to date."),
    row(&["recently", "lately", "until recently", "not long ago", "long ago", "a long time ago", "some time ago", "a while ago", "a while back", "a generation ago", "formerly", "the recent past"], Word::Vague(Vague::Past), "The bridge was closed recently."),
    row(&["recent"], Word::Vague(Vague::Past), "A recent storm closed it."),
    row(&["the time", "that time"], Word::Vague(Vague::Past), "She was mayor at that time."),
    row(&["the near future", "the future", "the foreseeable future"], Word::Vague(Vague::Future), "The bridge will be closed in the near future."),

    // The ends of a range.
    shared(&["to", "through", "until", "till", "til", "untill", "thru", "–", "-", "—", "‑", "‐", "−"], Word::To, "It lasted from 2015 to 2019."),
];

/// What the words at `idx` can be: the longest phrase of the tables, its sense, and the token after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub is: Word,
    pub sense: Sense,
    pub end: usize,
}

static TABLE: LazyLock<Phrases<(Word, Sense)>> = LazyLock::new(|| {
    let words = ROWS.iter().flat_map(|row| row.words.iter().map(|&words| (words, (row.is, row.sense))));
    let holidays = holidays::ALL
        .iter()
        .flat_map(|holiday| holiday.names.iter().map(move |&name| (name, (Word::Holiday(holiday), Sense::Time))));
    let zones = zones::ALL.iter().map(|zone| (zone.name, (Word::Zone(zone.minutes), Sense::Shared)));
    let idioms = idioms::ALL.iter().map(|idiom| (idiom.words, (Word::Idiom, Sense::Shared)));
    Phrases::new(words.chain(holidays).chain(zones).chain(idioms))
});

/// Looks the words at `idx` up.
pub(super) fn at(tokens: &Tokens<'_>, idx: usize) -> Option<Found> {
    let ((is, sense), end) = TABLE.longest(tokens, idx, tokens.len())?;
    Some(Found { is, sense, end })
}
