//! What looks like a number and counts nothing -> the stretch to pass over: phone numbers, scores, sections, products,
//! routes, addresses, web addresses, versions, years. Shapes are `SHAPES`, words that name what follows are `LABELS`.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashSet;

use super::counted;
use super::phrase;
use super::reader::{Reader, is_dash};
use super::words::Word;
use crate::text::tokens::{Case, TokenKind};

/// A shape of digits and marks, tried where a figure with marks begins.
struct Shape {
    #[cfg_attr(not(test), allow(dead_code))]
    name: &'static str,
    pattern: &'static str,
    #[cfg_attr(not(test), allow(dead_code))]
    example: &'static str,
}

#[rustfmt::skip]
const SHAPES: &[Shape] = &[
    Shape { name: "phone-international", pattern: r"^\+\d{1,3}[ .\-]?\(?\d{1,4}\)?(?:[ .\-/]?\d{2,5}){1,5}", example: "+1 202-555-0143" },
    Shape { name: "phone-trunk", pattern: r"^\(?0\d{2,4}\)?[ \-]\d{3,4}(?:[ \-]?\d{3,4})?", example: "020 7946 0958" },
    Shape { name: "phone-american", pattern: r"^(?:1[ .\-])?\(?\d{3}\)?[ .\-]{1,2}\d{3}[.\-]\d{4}", example: "(202) 555-0143" },
    Shape { name: "phone-local", pattern: r"^\d{3}-\d{4}(?:\D|$)", example: "555-0143" },
    Shape { name: "chain-of-hyphens", pattern: r"^\d+(?:[-‐‑]\d+){2,}", example: "978-0-306-40615-7" },
    Shape { name: "chain-of-slashes", pattern: r"^\d+(?:/\d+){2,}", example: "5/17/2018" },
    Shape { name: "chain-of-colons", pattern: r"^\d+(?::\d{2})+(?:\.\d+)?", example: "2:03:11" },
    Shape { name: "card", pattern: r"^\d{4}(?:[ \-]\d{4}){2,}", example: "4000 1234 5678 9010" },
];

static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    SHAPES.iter().map(|shape| Regex::new(shape.pattern).expect("the tests compile every shape")).collect()
});

/// Words whose number is their name: "Section 230", "Route 66", "Boeing 737", "page 4". In lower case.
const LABELS: &str = "
    section sections article articles page pages chapter chapters paragraph paragraphs para clause clauses verse psalm
    no nos number numbers version versions v ver route routes highway motorway interstate freeway flight channel figure fig
    table appendix annex volume vol vols issue act scene level phase stage tier tiers room rooms suite apartment apt unit gate
    terminal platform pier line lines exit junction sector zone district ward precinct block lot title rule regulation
    resolution amendment proposition prop bill file docket model exercise exercises exhibit schedule directive protocol
    windows iphone ipad galaxy pixel playstation xbox boeing airbus formula fortune radio apollo artemis soyuz voyager
    falcon group pool game match round rounds episode season part book step steps question item items option area
    catch studio division category pin code zip box ftse nasdaq nikkei dax cac s&p russell stoxx asx hang covid type
    class grade form heat lane court pitch track lap hole world top top- under nature super iso ps gt euro windows
    war league liga bundesliga serie ligue chanel opus op symphony sonata concerto gemini claude llama gpt python java
    usb bluetooth web html boulevard street avenue road rd hotel building floor site camp brigade regiment battalion
    storey uranium plutonium carbon cesium caesium strontium iodine vitamin omega agent article's mark mk";

static LABEL_WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| LABELS.split_whitespace().collect());

/// Words that end an address that began with its number.
const STREETS: &[&str] = &[
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "drive",
    "boulevard",
    "blvd",
    "place",
    "square",
    "terrace",
    "crescent",
    "way",
    "close",
    "court",
    "gardens",
    "parkway",
    "highway",
    "row",
];

/// Words before or behind two numbers with a hyphen that make them a score or a count of votes.
const CONTESTS: &[&str] = &[
    "won",
    "win",
    "wins",
    "winning",
    "beat",
    "beating",
    "beaten",
    "lost",
    "lose",
    "loses",
    "losing",
    "defeat",
    "defeats",
    "defeated",
    "draw",
    "draws",
    "drew",
    "drawn",
    "tie",
    "tied",
    "led",
    "lead",
    "leads",
    "leading",
    "trailed",
    "trailing",
    "victory",
    "score",
    "scored",
    "scoreline",
    "loss",
    "triumph",
    "up",
    "down",
    "ahead",
    "level",
    "aggregate",
    "vote",
    "voted",
    "votes",
    "ruling",
    "ruled",
    "decision",
    "majority",
    "record",
    "against",
    "final",
    "advantage",
    "deficit",
    "upset",
    "hammered",
    "thrashed",
    "edged",
    "overcame",
    "set",
    "sets",
    "goal",
    "penalties",
    "shootout",
    "stalemate",
];

/// Where a stretch that counts nothing ends, if one begins at `idx`.
pub(super) fn at(r: Reader<'_>, idx: usize) -> Option<usize> {
    web_address(r, idx)
        .or_else(|| label(r, idx))
        .or_else(|| if r.is_figure(idx) { figure(r, idx) } else { marked(r, idx) })
}

/// "https://…", "www.…", "name@…": up to the next white space.
fn web_address(r: Reader<'_>, idx: usize) -> Option<usize> {
    let scheme = matches!(r.lower(idx), "http" | "https" | "ftp") && r.str(idx + 1) == ":" && r.str(idx + 2) == "/";
    let host = r.lower(idx) == "www" && r.str(idx + 1) == ".";
    (scheme || host).then(|| glued_end(r, idx))
}

/// One past the last token that touches the one before it.
fn glued_end(r: Reader<'_>, idx: usize) -> usize {
    let mut end = idx + 1;
    while r.glued(end) {
        end += 1;
    }
    end
}

/// "+44 20 7946 0958", "(202) 555-0143": shapes that begin with a mark.
fn marked(r: Reader<'_>, idx: usize) -> Option<usize> {
    if matches!(r.str(idx), "+" | "(") && r.is_figure(idx + 1) && r.glued(idx + 1) { shape(r, idx) } else { None }
}

/// A shape of [`SHAPES`] that begins at the token.
fn shape(r: Reader<'_>, idx: usize) -> Option<usize> {
    const LONGEST: usize = 48;
    let start = r.tokens.get(idx)?.span.start as usize;
    let text = r.tokens.text;
    let mut end = text.len().min(start + LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let found = PATTERNS.iter().find_map(|pattern| pattern.find(&text[start..end]))?;
    let covered = (start + found.as_str().trim_end_matches(|c: char| !c.is_ascii_digit()).len()) as u32;
    let mut last = idx;
    while r.tokens.get(last).is_some_and(|token| last < r.end && token.span.start < covered) {
        last += 1;
    }
    // What runs on behind is part of it ("2:03:11.5").
    Some(last)
}

fn figure(r: Reader<'_>, idx: usize) -> Option<usize> {
    if let Some(end) = glued_before(r, idx) {
        return Some(end);
    }
    let next = r.str(idx + 1);
    let close = r.glued(idx + 1);
    let may_be_shape = (close && matches!(next, "-" | "‐" | "‑" | "/" | ":" | "."))
        || r.str(idx).starts_with('0')
        || r.is_figure(idx + 1)
        || r.before(idx) == "(";
    if may_be_shape {
        // "100-1000 grams" is no phone number.
        if let Some(end) =
            shape(r, idx).filter(|&end| end != idx + 3 || !(measured(r, end) || counted::begins_at(r, end)))
        {
            return Some(end);
        }
    }
    clock(r, idx)
        .or_else(|| code_behind(r, idx))
        .or_else(|| street(r, idx))
        .or_else(|| year(r, idx))
        .or_else(|| score(r, idx))
        .or_else(|| pair(r, idx))
}

/// "A320", "F-16", "Covid-19", "#5", "@user5": what stands close before makes a name of it.
fn glued_before(r: Reader<'_>, idx: usize) -> Option<usize> {
    if !r.glued(idx) || idx == r.start {
        return None;
    }
    let hyphen_end = || {
        let mut end = idx + 1;
        while r.glued(end) && (r.is_word(end) || r.is_figure(end) || (r.hyphen(end) && !r.is_word(end + 1))) {
            end += 1;
        }
        end
    };
    let before = idx - 1;
    match r.str(before) {
        "=" if matches!(r.before(before), "<" | ">") => None,
        "#" | "№" | "@" | "_" | "=" | "&" | "?" => Some(hyphen_end()),
        "/" if r.glued(before) => Some(hyphen_end()),
        mark if is_dash(mark) => {
            let named = r.glued(before) && before > r.start && r.is_word(before - 1);
            let dash_of_a_sentence = mark == "—" || (mark == "–" && r.case(before - 1) == Case::Lower);
            (named && !dash_of_a_sentence && r.number_word(before - 1).is_none()).then(hyphen_end)
        }
        _ if r.is_word(before) => Some(hyphen_end()),
        _ => None,
    }
}

/// "8:30", "3.30am", "8 p.m.", "7 o'clock"
fn clock(r: Reader<'_>, idx: usize) -> Option<usize> {
    if matches!(r.lower(idx + 1), "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m" | "o'clock" | "o’clock" | "hrs") {
        return Some(idx + 2);
    }
    None
}

/// "737s", "221B", "24703m212", "5G": letters close behind that are no unit. Units and scales are known to the caller,
/// so only what holds further digits, or stands in no table, is passed over.
fn code_behind(r: Reader<'_>, idx: usize) -> Option<usize> {
    let word = r.is_word(idx + 1) && r.glued(idx + 1);
    if !word {
        return None;
    }
    let digits_again = r.is_figure(idx + 2) && r.glued(idx + 2) && !matches!(r.lower(idx + 1), "e" | "x");
    let network = matches!(r.str(idx + 1), "G" | "D") && r.str(idx).len() == 1;
    let plural =
        r.lower(idx + 1) == "s" && !matches!(r.before(idx), "his" | "her" | "their" | "my" | "early" | "mid" | "late");
    (digits_again || network || plural).then(|| glued_end_of_code(r, idx))
}

fn glued_end_of_code(r: Reader<'_>, idx: usize) -> usize {
    let mut end = idx + 1;
    while r.glued(end) && (r.is_word(end) || r.is_figure(end)) {
        end += 1;
    }
    end
}

/// "10 Downing Street"
fn street(r: Reader<'_>, idx: usize) -> Option<usize> {
    let house = r.str(idx).len() <= 5 && !r.str(idx).contains(['.', ',']);
    let mut end = idx + 1;
    if r.glued(end) && r.is_word(end) && r.str(end).len() == 1 {
        end += 1;
    }
    let first = end;
    while house && end < first + 4 && r.case(end) == Case::Capital && r.is_word(end) {
        if end > first && STREETS.contains(&r.lower(end)) {
            return Some(end + 1);
        }
        end += 1;
    }
    None
}

/// Words that bound a count, so that "some 2020 people" is no year.
const COUNT_BOUNDS: &[&str] =
    &["some", "than", "least", "nearly", "almost", "over", "approximately", "roughly", "total", "estimated", "fewer"];

/// A bare figure that reads as a year, and what belongs to it: "2019", "2019-20", "1933/34".
fn year(r: Reader<'_>, idx: usize) -> Option<usize> {
    let text = r.str(idx);
    let like = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) && ("1000".."2101").contains(&text);
    if !like || measured(r, idx + 1) {
        return None;
    }
    let counts = counted::begins_at(r, idx + 1);
    let people = matches!(
        r.lower(idx + 1),
        "people"
            | "men"
            | "women"
            | "children"
            | "troops"
            | "soldiers"
            | "homes"
            | "jobs"
            | "workers"
            | "students"
            | "deaths"
            | "cases"
            | "houses"
            | "civilians"
            | "migrants"
            | "votes"
    );
    let bounded = COUNT_BOUNDS.contains(&r.before(idx));
    let long_ago = text < "1900"
        && !matches!(
            r.before(idx),
            "in" | "since"
                | "of"
                | "from"
                | "by"
                | "until"
                | "after"
                | "before"
                | "the"
                | "year"
                | "to"
                | "and"
                | "circa"
                | "around"
        );
    if people || (counts && (bounded || long_ago)) || (bounded && !matches!(r.lower(idx + 1), "" | "." | ",")) {
        return None;
    }
    let mut end = idx + 1;
    if (r.hyphen(end) || (r.str(end) == "/" && r.glued(end))) && r.is_figure(end + 1) {
        end += 2;
    }
    Some(end)
}

/// Whether a unit, a percentage, a scale or money stands at `idx`, so that the figure before it is no year.
fn measured(r: Reader<'_>, idx: usize) -> bool {
    matches!(r.number_word(idx), Some(Word::Scale(_) | Word::Hundred | Word::Dozen))
        || super::percents::after(r, idx).is_some()
        || super::currencies::after(r, idx, &super::Decimal::from(2000)).is_some()
        || super::units::after(r, idx).is_some_and(|unit| unit.row.ucum != "m" || r.lower(idx).len() > 1)
        || (r.str(idx) == "/" && r.glued(idx) && r.is_figure(idx + 1))
        || r.is_figure(idx.wrapping_sub(2)) && r.str(idx.wrapping_sub(2)).len() < 3 && r.str(idx - 1) == " "
}

/// "3-1", "won 1-2", "a 52-48 vote": two small numbers and a word of contest, or the larger first and no measure.
fn score(r: Reader<'_>, idx: usize) -> Option<usize> {
    if !r.hyphen(idx + 1) || !r.is_figure(idx + 2) {
        return None;
    }
    let parse = |at: usize| r.str(at).parse::<u32>().ok().filter(|n| *n < 1000);
    let (first, second) = (parse(idx)?, parse(idx + 2)?);
    let end = idx + 3;
    let contest = |at: usize| CONTESTS.contains(&r.lower(at));
    let near = (idx.saturating_sub(4).max(r.start)..idx).any(contest) || (end..(end + 3).min(r.end)).any(contest);
    let money = r.kind(idx.wrapping_sub(1)) == Some(TokenKind::Mark) && matches!(r.before(idx), "$" | "£" | "€" | "₹");
    let plain = !money && !measured(r, end) && !r.hyphen(end);
    (plain && (first >= second || near)).then_some(end)
}

/// "24/7", "9/11", "50/50": a slash between figures that divides nothing.
fn pair(r: Reader<'_>, idx: usize) -> Option<usize> {
    let slash = r.str(idx + 1) == "/" && r.glued(idx + 1) && r.glued(idx + 2) && r.is_figure(idx + 2);
    let parse = |at: usize| r.str(at).parse::<u32>().ok();
    if !slash {
        return None;
    }
    let (Some(first), Some(second)) = (parse(idx), parse(idx + 2)) else { return Some(idx + 3) };
    let named = matches!((first, second), (9, 11) | (7, 7));
    (named || first >= second || second > 1000).then_some(idx + 3)
}

/// A number that a label in front makes a name, with those joined to it: "Articles 5 and 6", "pages 4-7".
fn label(r: Reader<'_>, idx: usize) -> Option<usize> {
    if !r.is_figure(idx) && r.number_word(idx).is_none() {
        return None;
    }
    let mut before = idx.checked_sub(1).filter(|before| *before >= r.start)?;
    // "No. 5", "fig. 2"
    if matches!(r.str(before), "." | "#") && r.glued(before) && before > r.start {
        before -= 1;
    }
    let word = r.lower(before);
    if !LABEL_WORDS.contains(word) || !label_names(r, before, idx) {
        return None;
    }
    let mut end = idx + 1;
    while matches!(r.str(end), "-" | "–" | "," | "&" | "/") || matches!(r.lower(end), "and" | "or" | "to") {
        if !r.is_figure(end + 1) || counted::begins_at(r, end + 2) || measured(r, end + 2) {
            break;
        }
        end += 2;
    }
    Some(end)
}

/// Whether the label names the number, and does not only stand before a count ("on the line 200 people").
fn label_names(r: Reader<'_>, label: usize, idx: usize) -> bool {
    let word = r.lower(label);
    let capital = r.case(label) != Case::Lower;
    if measured(r, idx + 1) || (r.is_figure(idx) && r.str(idx).contains(',')) {
        return false;
    }
    if r.number_word(idx).is_some() {
        // "Chapter two", "phase one"; the others stand before counts as often.
        return matches!(
            word,
            "chapter"
                | "phase"
                | "stage"
                | "part"
                | "act"
                | "level"
                | "tier"
                | "formula"
                | "number"
                | "channel"
                | "radio"
                | "category"
                | "article"
                | "section"
                | "season"
                | "episode"
                | "platform"
                | "terminal"
                | "volume"
                | "book"
                | "type"
                | "world"
                | "war"
                | "question"
                | "step"
                | "division"
                | "league"
                | "round"
                | "game"
                | "group"
        );
    }
    let counts = counted::begins_at(r, idx + 1);
    match word {
        "under" | "type" | "court" | "world" | "war" | "league" | "site" | "camp" | "hotel" | "building" | "street"
        | "road" | "avenue" | "rd" | "boulevard" | "nature" | "super" | "web" | "form" | "class" | "book" | "track" => {
            capital && !counts && label + 1 == idx
        }
        "number" | "numbers" => !counts,
        "v" | "ver" | "version" | "versions" | "boeing" | "airbus" | "iphone" | "section" | "sections" | "article"
        | "articles" | "page" | "pages" | "chapter" | "chapters" | "route" | "interstate" | "flight" | "covid"
        | "windows" | "galaxy" | "fortune" | "formula" | "no" | "nos" | "top" | "ftse" | "s&p" => true,
        _ => !counts,
    }
}

/// Whether a bare figure behind a capitalised word is part of its name ("Apollo 11"), with nothing counted behind it.
pub(super) fn is_part_of_name(r: Reader<'_>, idx: usize, end: usize) -> bool {
    let Some(before) = idx.checked_sub(1).filter(|before| *before > r.start) else { return false };
    let text = r.str(idx);
    let small = text.len() <= 5 && !text.contains(',');
    let name = r.is_word(before) && matches!(r.case(before), Case::Capital | Case::Upper | Case::Mixed);
    let lower = r.lower(before);
    let word = phrase::is_function_word(lower) || phrase::is_month(lower) || r.number_word(before).is_some();
    small
        && name
        && !word
        && !counted::begins_at(r, end)
        && !phrase::is_time_unit(r.lower(r.past_hyphen(end)))
        && !phrase::is_title_case(r)
}

/// Whether a number word is part of a name: a capital inside a sentence ("the Big Three", "BBC One", "Fifth Avenue").
pub(super) fn is_capital_word(r: Reader<'_>, idx: usize, end: usize) -> bool {
    if !r.is_word(idx) || phrase::is_title_case(r) {
        return false;
    }
    let inside = idx > r.start && !matches!(r.before(idx), "\"" | "“" | "‘" | "'" | ":" | "(" | "—" | "–" | "-");
    let capital = matches!(r.case(idx), Case::Capital);
    let next_capital = matches!(r.case(end), Case::Capital) && r.is_word(end);
    capital
        && (inside
            || next_capital && r.case(idx) == Case::Capital && matches!(r.number_word(idx), Some(Word::Ordinal(_))))
}

/// Whether "one" is a pronoun or a habit of speech ("one of them", "no one", "one day").
pub(super) fn is_pronoun(r: Reader<'_>, idx: usize, end: usize) -> bool {
    if r.lower(idx) != "one" || end != idx + 1 {
        return false;
    }
    let before = matches!(
        r.before(idx),
        "no" | "any"
            | "every"
            | "this"
            | "that"
            | "which"
            | "each"
            | "another"
            | "the"
            | "some"
            | "first"
            | "last"
            | "next"
            | "good"
            | "bad"
            | "new"
            | "old"
            | "big"
            | "only"
            | "such"
            | "day"
            | "loved"
            | "other"
            | "square"
            | "a"
            | "is"
            | "as"
            | "previous"
            | "like"
    );
    let behind = phrase::is_function_word(r.lower(end))
        || matches!(r.lower(end), "day" | "another" | "thing" | "way" | "who" | "'s" | "’s" | "side")
        || (r.kind(end).is_none() && idx > r.start && !phrase::is_function_word(r.before(idx)));
    let lone = r.kind(end).is_none() && idx == r.start;
    let hyphen = r.hyphen(end) || (r.hyphen(idx.wrapping_sub(1)));
    !lone && !hyphen && (before || behind)
}

#[cfg(test)]
mod tests {
    use super::super::testing::all;
    use super::*;

    #[test]
    fn every_shape_passes_over_its_example() {
        for shape in SHAPES {
            let text = format!("See {} there.", shape.example);
            assert!(all(&text).is_empty(), "{}: {:?}", shape.name, all(&text));
        }
    }

    #[test]
    fn names_and_labels_count_nothing() {
        for text in [
            "The Boeing 737 landed.",
            "The Airbus A380 landed.",
            "Drivers left the M25 and Route 66.",
            "G20 leaders met about Covid-19.",
            "Read Section 230 and Article 5.",
            "See pages 4-7 and chapter two.",
            "It happened at 10 Downing Street.",
            "The home side won 3-1 and then lost 0-2.",
            "Write to desk24@example.org or see https://example.org/2/page?n=30%2525.",
            "Release 4.2.1 is out, and so is iPhone 17.",
            "Shops open 24/7 since 9/11.",
            "The film opened in 1987 and in 2003-04.",
            "The 5G network failed.",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }

    #[test]
    fn counts_beside_names_are_kept() {
        for (text, count) in [
            ("In Paris 300 people marched.", "300"),
            ("Some 2020 people came.", "Some 2020"),
            ("He won by one vote.", "one"),
            ("The band sold 1800 tickets.", "1800"),
        ] {
            let numbers = all(text);
            assert_eq!(numbers.len(), 1, "{text}");
            assert_eq!(numbers[0].span.of(text), count);
        }
    }
}
