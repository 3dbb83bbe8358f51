//! The one referee: names, numbers and dates never overlap; who keeps the text when two want it is settled here, after
//! the reader's own corrections (what a reader added overlaps nothing by now).
//!
//! Dates beat numbers ("3 May"), but a number beats the date it holds and more ("five years old", "some 2020"), and one
//! of the same words where the number finder had reason to refuse it as a time ("three quarters of", "1255 cases"). A
//! name that holds more than a date or number swallows it ("Boeing 737", "Sunday Times"); else the date or number stays.

use crate::decimal::Decimal;
use crate::document::{Date, Mention, Number, NumberKind};
use crate::edits::Finds;
use crate::order;
use crate::span::Span;

/// Settles who keeps the text.
pub(crate) fn settle(finds: Finds) -> (Vec<Number>, Vec<Date>, Vec<Mention>) {
    let Finds { mut numbers, mut dates, mut mentions } = finds;
    // "Sheffield Wednesday 2": a day and its number are no date where the day ends a name.
    let opens = |name: Span, date: &Date| name.start < date.span.start && date.span.start < name.end;
    let first = |date: &Date| mentions.partition_point(|mention| mention.span.end <= date.span.start);
    let counted = |date: &Date| mentions.get(first(date)).is_some_and(|mention| opens(mention.span, date));
    dates.retain(|date| date.by != "weekday-day" || !counted(date));

    let all: Vec<Span> = numbers.iter().map(|number| number.span).collect();
    retain(&mut dates, |date| date.span, &all, |number, date| number != date && number.contains(date));
    // "on 11/20": the date finder takes a fraction for a day only where the words before say so.
    let placed: Vec<Span> = dates.iter().filter(|date| date.by == "numeric-date").map(|date| date.span).collect();
    let is_sure = |number: &&Number| is_no_time(number) && placed.binary_search(&number.span).is_err();
    let sure: Vec<Span> = numbers.iter().filter(is_sure).map(|number| number.span).collect();
    retain(&mut dates, |date| date.span, &sure, |number, date| number == date);
    let days: Vec<Span> = dates.iter().map(|date| date.span).collect();
    retain(&mut numbers, |number| number.span, &days, |_, _| true);

    let names: Vec<Span> = mentions.iter().map(|mention| mention.span).collect();
    let swallows = |name: Span, other: Span| name != other && name.contains(other);
    retain(&mut numbers, |number| number.span, &names, swallows);
    retain(&mut dates, |date| date.span, &names, swallows);
    let mut kept: Vec<Span> = numbers.iter().map(|n| n.span).chain(dates.iter().map(|d| d.span)).collect();
    order::by_span(&mut kept, |&span| span);
    retain(&mut mentions, |mention| mention.span, &kept, |_, _| true);
    (numbers, dates, mentions)
}

/// Shares, ages and four-figure counts: the finder leaves quarters of a year and years out, so what it gives is neither;
/// and who is in her mid-30s is in no decade of a century.
fn is_no_time(number: &Number) -> bool {
    let like_a_year = number.kind == NumberKind::Cardinal && number.span.len() == 4 && number.counted.is_some();
    matches!(number.kind, NumberKind::Fraction | NumberKind::Age)
        || like_a_year && number.value.as_ref().is_some_and(|value| *value >= Decimal::from(1000))
}

/// Drops the items that overlap one of the rivals (sorted by start, none overlapping another) that beats them.
fn retain<T>(items: &mut Vec<T>, span: impl Fn(&T) -> Span, rivals: &[Span], beats: impl Fn(Span, Span) -> bool) {
    items.retain(|item| {
        let own = span(item);
        let first = rivals.partition_point(|rival| rival.end <= own.start);
        !rivals[first..].iter().take_while(|rival| rival.start < own.end).any(|&rival| beats(rival, own))
    });
}

#[cfg(test)]
mod tests {
    use crate::{Context, annotate};

    /// What is left of each layer in one line of text, with the letter of its layer.
    fn left(text: &str) -> Vec<String> {
        let document = annotate(text, &Context::default());
        let numbers = document.numbers.iter().map(|number| ('n', number.span));
        let dates = document.dates.iter().map(|date| ('d', date.span));
        numbers.chain(dates).map(|(layer, span)| format!("{layer} {}", span.of(text))).collect()
    }

    #[test]
    fn a_club_keeps_its_day() {
        assert_eq!(left("Sheffield Wednesday 2 Derby County 1"), ["n 2", "n 1"]);
        assert_eq!(left("They met in Sheffield on Wednesday 2 May."), ["d Wednesday 2 May"]);
    }

    #[test]
    fn dates_beat_numbers_and_measures_beat_the_dates_inside_them() {
        assert_eq!(left("It opened on 3 May 2019."), ["d 3 May 2019"]);
        assert_eq!(left("The boy is five years old."), ["n five years old"]);
        assert_eq!(left("Three quarters of voters agree."), ["n Three quarters"]);
        assert_eq!(left("It found 1255 cases."), ["n 1255"]);
        assert_eq!(left("They met on 11/20."), ["d 11/20"]);
        assert_eq!(left("Of the land, 3/4 is dry."), ["n 3/4"]);
    }
}
