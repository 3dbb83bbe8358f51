//! Every row of every table is found in its example, and what holds for every string.

use jiff::civil;
use proptest::prelude::*;

use super::{calendar, find, holidays, idioms, offered, words, zones};
use crate::document::{Anchor, Block, BlockKind, Date, DateFlag, DateKind, Modifier, Relation};
use crate::span::Span;
use crate::text::tokens::tokenize;

/// The day on which the examples are read.
const PUBLISHED: civil::Date = civil::Date::constant(2026, 3, 18);

fn blocks(text: &str) -> Vec<Block> {
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len() + 1;
        Block { span, kind: BlockKind::Paragraph }
    });
    lines.filter(|block| !block.span.is_empty()).collect()
}

fn dates(text: &str, published: Option<civil::Date>) -> Vec<Date> {
    let tokens = tokenize(text);
    let blocks = blocks(text);
    let sentences = crate::text::sentences::split(&tokens, &blocks);
    find(&tokens, &sentences, &blocks, published)
}

/// "the words of the date = its value", one a date.
fn read(text: &str) -> String {
    let found = dates(text, Some(PUBLISHED));
    let all: Vec<_> = found.iter().map(|date| format!("{} = {}", date.span.of(text), date.value)).collect();
    all.join("; ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(read(text), expected, "{text}");
}

/// Where the words stand as words.
fn place(text: &str, words: &str) -> Option<Span> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).find_map(|(at, _)| {
        let end = at + words.len();
        let inside = is_letter(text[..at].chars().next_back()) || is_letter(text[end..].chars().next());
        (!inside).then(|| Span::new(at, end))
    })
}

#[test]
fn every_row_of_words_is_found_in_its_example() {
    for row in words::ROWS {
        let lower = row.example.text().to_lowercase();
        let at = row.words.iter().find_map(|words| place(&lower, words));
        let at = at.unwrap_or_else(|| panic!("no word of {:?} stands in its example", row.words));
        let found = dates(row.example.text(), Some(PUBLISHED));
        assert!(
            found.iter().any(|date| date.span.overlaps(at)),
            "{:?} in {:?}: {found:?}",
            row.words,
            row.example.text()
        );
    }
}

#[test]
fn no_wording_stands_twice() {
    let mut all: Vec<&str> = words::ROWS.iter().flat_map(|row| row.words.iter().copied()).collect();
    all.extend(idioms::ALL.iter().map(|idiom| idiom.words));
    all.extend(holidays::ALL.iter().flat_map(|holiday| holiday.names.iter().copied()));
    all.extend(zones::ALL.iter().map(|zone| zone.name));
    all.sort_unstable();
    let twice: Vec<_> = all.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn no_idiom_is_a_time() {
    for idiom in idioms::ALL {
        assert!(idiom.example.text().to_lowercase().contains(idiom.words), "{:?} is not in its example", idiom.words);
        assert_eq!(read(idiom.example.text()), "", "{:?}", idiom.words);
    }
}

#[test]
fn every_zone_belongs_to_a_time() {
    for zone in zones::ALL {
        let named = if zone.name.contains(' ') { zone.name.to_owned() } else { zone.name.to_uppercase() };
        let text = format!("Polls close at 8 p.m. {named} sharp.");
        let found = dates(&text, Some(PUBLISHED));
        assert!(found.iter().any(|date| date.span.of(&text).ends_with(&named)), "{named}: {found:?}");
    }
}

#[test]
fn every_name_of_a_holiday_is_found() {
    for holiday in holidays::ALL {
        for name in holiday.names {
            let text = format!("It fell on {name} that time.");
            let found = dates(&text, Some(PUBLISHED));
            assert!(found.iter().any(|date| date.by == holiday.by), "{name}: {found:?}");
        }
    }
}

#[test]
fn full_dates_in_every_common_order() {
    check("On 5 May 2019 it rained.", "5 May 2019 = 2019-05-05");
    check("On May 5, 2019, it rained.", "May 5, 2019 = 2019-05-05");
    check("On Friday, 7 June 2019 it rained.", "Friday, 7 June 2019 = 2019-06-07");
    check("On the 5th of May 2019 it rained.", "the 5th of May 2019 = 2019-05-05");
    check("Seen 2019-05-05 and 2019/05/06.", "2019-05-05 = 2019-05-05; 2019/05/06 = 2019-05-06");
    check("Signed 23.04.2022 in Bern.", "23.04.2022 = 2022-04-23");
    check("Due 9-Aug-96.", "9-Aug-96 = 1996-08-09");
}

#[test]
fn months_with_a_slip_are_read_and_flagged() {
    let found = dates("It began on Septembr 29.", Some(PUBLISHED));
    assert_eq!(found[0].value, "2025-09-29");
    assert_eq!(found[0].flags, [DateFlag::Typo]);
}

#[test]
fn impossible_dates_are_no_dates() {
    for text in ["On 29 February 2015 it rained.", "June 31, 2022", "On 31/02/2020", "February 30", "2014-13-40"] {
        check(text, "");
    }
    check("On 29 February 2016 it rained.", "29 February 2016 = 2016-02-29");
}

#[test]
fn two_orders_are_two_alternatives() {
    let found = dates("Dated 03/04/2025.", Some(PUBLISHED));
    assert_eq!(found[0].value, "2025-XX-XX");
    assert_eq!(found[0].alternatives, ["2025-03-04", "2025-04-03"]);
    assert_eq!(found[0].flags, [DateFlag::Ambiguous]);
    assert_eq!(found[0].resolved, None);
    check("Dated 13/04/2025.", "13/04/2025 = 2025-04-13");
    check("Before 9/11 it was open.", "9/11 = 2001-09-11");
}

#[test]
fn tense_tells_the_side() {
    check("The vote was held on Friday.", "Friday = 2026-03-13");
    check("The vote will be held on Friday.", "Friday = 2026-03-20");
    check("The law took effect in May.", "May = 2025-05");
    check("The law is to take effect in May.", "May = 2026-05");
    check("It must be paid by September.", "September = 2026-09");
}

#[test]
fn nothing_relative_is_resolved_without_a_publication_date() {
    let text = "Last week it rained; on Friday and on 21 September it will, and yesterday at 8 p.m. it did.";
    for date in dates(text, None) {
        assert_eq!(date.resolved, None, "{}", date.span.of(text));
        assert_eq!(date.anchor, Anchor::None, "{}", date.span.of(text));
        assert!(date.value.contains('X'), "{}", date.value);
    }
}

#[test]
fn ranges_are_one_date() {
    check("Open 10–12 October.", "10–12 October = 2025-10-10/2025-10-12");
    check("In force from 1933 to 1945.", "1933 to 1945 = 1933/1945");
    check("In the 2019-20 season.", "2019-20 = 2019/2020");
    check("Between 3 and 4.30pm on 5 May 2019.", "3 and 4.30pm on 5 May 2019 = 2019-05-05T15:00/2019-05-05T16:30");
    assert_eq!(dates("Open 8 p.m. - dawn.", Some(PUBLISHED))[0].resolved, None);
    check("Nov-Feb 2017 was cold.", "Nov-Feb 2017 = 2016-11/2017-02");
}

#[test]
fn times_have_minutes_and_zones() {
    check("Polls close at 8 p.m. EST.", "8 p.m. EST = 2026-03-18T20:00-05:00");
    check("It struck at about 3.30am.", "about 3.30am = 2026-03-18T03:30");
    check("It left at 14:05 GMT on Friday.", "14:05 GMT on Friday = 2026-03-13T14:05Z");
    check("At half past seven it rang.", "half past seven = 2026-03-18T07:30");
    check("Sent 2024-05-06T07:08:09Z.", "2024-05-06T07:08:09Z = 2024-05-06T07:08:09Z");
}

#[test]
fn words_with_two_meanings_need_evidence() {
    for text in [
        "She may march on; they sat in the sun.",
        "He had a second helping.",
        "The fall of the wall.",
        "Some 2020 people came.",
        "The 1975 played.",
        "April Jones smiled.",
        "Call 020 7946 0958 or 138-2010-2015.",
        "They won 3-1.",
    ] {
        check(text, "");
    }
    check("It opened in May.", "May = 2025-05");
}

#[test]
fn lengths_and_sets() {
    check("It took six years.", "six years = P6Y");
    check("A 20-year term.", "20-year = P20Y");
    check("It took two and a half years.", "two and a half years = P2.5Y");
    check("He is five years old.", "");
    check("They meet every Sunday.", "every Sunday = XXXX-WXX-7");
    check("They pump 20,000 barrels a day.", "a day = P1D");
    let found = dates("They meet twice a week.", None);
    assert_eq!((found[0].kind, found[0].freq.as_deref()), (DateKind::Set, Some("2X")));
}

#[test]
fn prepositions_stand_outside_and_are_told() {
    let text = "Closed since the weekend, until Friday, by noon.";
    let found = dates(text, Some(PUBLISHED));
    let told: Vec<_> = found.iter().map(|date| (date.span.of(text), date.relation)).collect();
    assert_eq!(
        told,
        [("the weekend", Some(Relation::Since)), ("Friday", Some(Relation::Until)), ("noon", Some(Relation::By))]
    );
}

#[test]
fn edges_stand_inside_and_are_told() {
    let found = dates("It opens by the end of the year.", Some(PUBLISHED));
    assert_eq!(found[0].value, "2026");
    assert_eq!(found[0].modifier, Some(Modifier::End));
}

#[test]
fn a_narrative_goes_by_its_own_years() {
    let text = "In 1861 war began. On 12 April guns fired. The next day it ended. In 1862 and 1863 it went on. By 1864 and \
                1865 all was lost. In April peace came.";
    assert!(read(text).contains("12 April = 1861-04-12; The next day = 1861-04-13"), "{}", read(text));
    assert!(read(text).ends_with("April = 1865-04") || read(text).ends_with("April = 1863-04"), "{}", read(text));
}

#[test]
fn later_than_nobody_knows_what_stays_open() {
    check("The law passed in the 1990s, and fell two years later.", "the 1990s = 199; two years later = XXXX");
}

#[test]
fn a_stamp_is_offered() {
    let text = "Storm hits coast\nPublished 4 October 2022\nThe storm of 5 May 2019 was worse than any that was seen before it here.";
    let mut blocks = blocks(text);
    blocks[0].kind = BlockKind::Title;
    blocks[1].kind = BlockKind::Boilerplate;
    assert_eq!(offered(&tokenize(text), &blocks), [civil::Date::constant(2022, 10, 4)]);
    let text = "Storm hits coast\nNobody on the island can remember one like it.\nBy Ada Holt\n4 October 2022\nThe storm of 5 May 2019 was worse than any that was seen before it here.";
    let mut blocks = self::blocks(text);
    for (idx, kind) in [(0, BlockKind::Title), (2, BlockKind::Byline), (3, BlockKind::Dateline)] {
        blocks[idx].kind = kind;
    }
    assert_eq!(offered(&tokenize(text), &blocks), [civil::Date::constant(2022, 10, 4)], "after the deck");
    for dateline in ["NORRHAVEN, 12 March 2021 (Meridian) - ", "NORRHAVEN 2021-03-12\n"] {
        let text = format!("{dateline}The mayor has left the office that she took on 5 May 2019 after all, she said.");
        assert_eq!(offered(&tokenize(&text), &self::blocks(&text)), [civil::Date::constant(2021, 3, 12)], "{text}");
    }
}

#[test]
fn hostile_texts_return() {
    let long = "1".repeat(100_000);
    for text in [
        "9999999999 BC",
        "the the the last last week",
        &long,
        &"the end of ".repeat(5_000),
        &"1-".repeat(20_000),
        &"[".repeat(100_000),
        &"the first Tuesday after ".repeat(5_000),
        &"every Sunday ".repeat(10_000),
        &"every third ".repeat(10_000),
        &"the last two to three ".repeat(5_000),
    ] {
        dates(text, Some(PUBLISHED));
        dates(text, None);
    }
}

/// Moments of an interval in order: years before Christ carry a minus.
fn moment(text: &str) -> (i32, String) {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (year, rest) = rest.split_at(4);
    (sign * year.parse::<i32>().unwrap_or_default(), rest.to_owned())
}

fn holds_for(text: &str, published: Option<civil::Date>) {
    let found = dates(text, published);
    assert_eq!(found, dates(text, published), "the same text, the same answer");
    for pair in found.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "{text:?}");
    }
    for date in &found {
        assert!(!date.value.is_empty() && !date.span.is_empty(), "{text:?}: {date:?}");
        if let Some(interval) = &date.resolved {
            assert!(moment(&interval.from) < moment(&interval.until), "{text:?}: {date:?}");
        }
        let halves = date.edtf.iter().flat_map(|edtf| edtf.split('/')).count();
        assert!(halves <= 2, "EDTF joins two dates and no more: {text:?}: {date:?}");
    }
}

/// Words that expressions are made of, so that chance puts sensible and senseless ones together.
const PIECES: [&str; 48] = [
    "the",
    "last",
    "next",
    "week",
    "of",
    "5",
    "May",
    "2019",
    "to",
    "-",
    "Friday",
    ",",
    "end of",
    "noon",
    "8 p.m.",
    "GMT",
    "every",
    "two",
    "years",
    "ago",
    "before",
    "after",
    "in",
    "from",
    "Q3",
    "fiscal",
    "31",
    "29 February",
    "century",
    "BC",
    "early",
    "Easter",
    "weekend",
    "morning",
    "first",
    "half",
    "9999",
    "12:30",
    "at",
    "and a half",
    "yesterday",
    "BC 44",
    "1990s",
    "'90s",
    "03/04/2025",
    "Eid al-Fitr",
    "millennia",
    "99999999 years",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_has_ordered_dates(text in "\\PC{0,60}") {
        holds_for(&text, Some(PUBLISHED));
    }

    #[test]
    fn any_words_of_time_have_ordered_dates(picks in prop::collection::vec(0..PIECES.len(), 0..12)) {
        let text: Vec<_> = picks.into_iter().map(|pick| PIECES[pick]).collect();
        let text = text.join(" ");
        holds_for(&text, Some(PUBLISHED));
        holds_for(&text, Some(civil::Date::MAX));
        holds_for(&text, Some(civil::Date::MIN));
        holds_for(&text, None);
    }

    #[test]
    fn a_date_printed_from_its_fields_is_found_again(days in -300_000_i64..300_000) {
        const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December"];
        let day = calendar::add_days(civil::Date::constant(2000, 1, 1), days).unwrap();
        prop_assume!((1000..=2999).contains(&day.year()));
        let month = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
        for text in [format!("On {} {month} {} it rained.", day.day(), day.year()),
                     format!("On {month} {}, {}, it rained.", day.day(), day.year()),
                     format!("On {day} it rained.")] {
            let found = dates(&text, None);
            prop_assert_eq!(found.len(), 1, "{}", text);
            prop_assert_eq!(&found[0].value, &day.to_string());
            prop_assert_eq!(found[0].anchor, Anchor::Explicit);
        }
    }
}
