//! The head of a line -> its dateline: where an article was written, when, and for which agency ("SANTA ROSA, Calif.
//! (AP) —", "London, Oct 4 (Reuters) -", "KOCHI: ").

use std::ops::Range;
use std::sync::LazyLock;

use super::lines;
use super::phrases::Phrases;
use super::tokens::{Case, TokenKind, Tokens};

/// Agencies that sign a dateline.
const AGENCIES: &str = "ap reuters afp upi tass dpa efe xinhua pti ani ians bloomberg kyodo yonhap anadolu";

static AGENCY: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(AGENCIES.split_whitespace().map(|word| (word, ()))));

/// How far into a line a dateline may reach, in tokens.
const REACH: usize = 18;
/// The name of a place has at most this many words.
const WORDS: usize = 4;
/// What stands in brackets has at most this many tokens.
const BRACKETS: usize = 6;

/// A dateline, as token indices.
#[derive(Debug, Default)]
pub(crate) struct Dateline {
    /// The town, then the larger places that it lies in.
    pub places: Vec<Range<usize>>,
    /// What stands in brackets, most often an agency.
    pub brackets: Option<Range<usize>>,
    /// Whether an agency or a date says that it is one, and not capital letters alone.
    pub signed: bool,
    /// The token behind the dash or colon, or behind the line.
    pub end: usize,
}

/// Reads the dateline that a line opens with. Where the town is not all in capitals, an agency or a date must vouch for
/// it; what follows the dash must open a sentence.
pub(crate) fn read(tokens: &Tokens<'_>, line: Range<usize>) -> Option<Dateline> {
    let until = line.end.min(line.start + REACH);
    let town = place(tokens, line.start..until)?;
    if tokens.lower(town.start) == "by" {
        return None;
    }
    let mut words = town.clone().filter(|&idx| tokens.is_word(idx));
    let shouted = words.all(|idx| tokens.all()[idx].case == Case::Upper && tokens.str(idx).chars().nth(1).is_some());
    let mut dateline = Dateline { places: vec![town.clone()], ..Dateline::default() };
    let mut at = town.end;
    while at < until {
        let colon = tokens.str(at) == ":" && shouted;
        if colon || is_dash(tokens, at) {
            let body =
                (at..line.end).find(|&idx| tokens.is_word(idx) || tokens.all()[idx].kind == TokenKind::Figure)?;
            dateline.end = if colon { at + 1 } else { (at..body).find(|&idx| !is_dash(tokens, idx)).unwrap_or(body) };
            return (tokens.all()[body].case != Case::Lower && (shouted || dateline.signed)).then_some(dateline);
        }
        at = part(tokens, at..until, &mut dateline)?;
    }
    dateline.end = at;
    (at == line.end && shouted && dateline.signed).then_some(dateline)
}

/// Reads one part between the town and the dash, and says where it ends.
fn part(tokens: &Tokens<'_>, rest: Range<usize>, dateline: &mut Dateline) -> Option<usize> {
    let at = rest.start;
    if tokens.str(at) == "(" {
        let close = (at + 1..rest.end.min(at + 2 + BRACKETS)).find(|&idx| tokens.str(idx) == ")")?;
        dateline.signed |= (at + 1..close).any(|idx| signs(tokens, idx));
        dateline.brackets = Some(at + 1..close);
        return Some(close + 1);
    }
    if signs(tokens, at) || tokens.all()[at].kind == TokenKind::Figure {
        dateline.signed |= signs(tokens, at) || lines::is_iso_date(tokens, at);
        return Some(at + 1);
    }
    if matches!(tokens.str(at), "," | "." | "/" | "-") {
        return Some(at + 1);
    }
    let place = place(tokens, rest)?;
    let end = place.end;
    if !dateline.signed && dateline.brackets.is_none() {
        dateline.places.push(place);
    }
    Some(end)
}

/// Words with capital letters and the marks inside them: "ST. PETERSBURG", "PORT-AU-PRINCE", "Calif."
fn place(tokens: &Tokens<'_>, rest: Range<usize>) -> Option<Range<usize>> {
    let inner = |idx: usize| matches!(tokens.str(idx), "." | "-" | "'" | "’") && tokens.glued(idx);
    let start = rest.start;
    let mut end = start;
    let mut words = 0;
    for idx in rest {
        if tokens.is_word(idx) && tokens.all()[idx].case != Case::Lower && !lines::is_stamp(tokens, idx) {
            words += 1;
        } else if end == start || !inner(idx) {
            break;
        }
        end = idx + 1;
    }
    (1..=WORDS).contains(&words).then_some(start..end)
}

/// Whether the token at `idx` is an agency that everybody knows.
pub(crate) fn is_agency(tokens: &Tokens<'_>, idx: usize) -> bool {
    AGENCY.longest(tokens, idx, idx + 1).is_some()
}

/// Whether the token at `idx` is an agency or part of a date.
fn signs(tokens: &Tokens<'_>, idx: usize) -> bool {
    is_agency(tokens, idx) || lines::is_stamp(tokens, idx)
}

/// A dash that parts; that of "PARIS–BERLIN" joins.
fn is_dash(tokens: &Tokens<'_>, idx: usize) -> bool {
    tokens.is_dash(idx) && !(tokens.str(idx) == "–" && tokens.glued(idx))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokenize;

    /// The places of the dateline, what stands in brackets, and what follows.
    fn parts(text: &str) -> Option<(Vec<&str>, &str, &str)> {
        let tokens = tokenize(text);
        let dateline = read(&tokens, 0..tokens.len())?;
        let of = |range: Range<usize>| tokens.span(range).of(text);
        let rest = if dateline.end < tokens.len() { of(dateline.end..tokens.len()) } else { "" };
        Some((dateline.places.into_iter().map(of).collect(), dateline.brackets.map_or("", of), rest))
    }

    #[test]
    fn datelines_come_apart() {
        for (text, places, brackets) in [
            ("ASTANA -- The minister left.", &["ASTANA"][..], ""),
            ("NEW YORK (AP) — The minister left.", &["NEW YORK"], "AP"),
            ("London, Oct 4 (Reuters) - The minister left.", &["London"], "Reuters"),
            ("ST. PETERSBURG, Russia — The minister left.", &["ST. PETERSBURG", "Russia"], ""),
            ("VARGO, Mich. (AP) — The minister left.", &["VARGO", "Mich."], "AP"),
            ("PARIS/BERLIN, March 3 (Reuters) - The minister left.", &["PARIS", "BERLIN"], "Reuters"),
            ("KOLLAMPUR, Bihar, India, Sept 3 (ANI): The minister left.", &["KOLLAMPUR", "Bihar", "India"], "ANI"),
            ("KOCHI: The minister left.", &["KOCHI"], ""),
            ("PORT-AU-PRINCE — The minister left.", &["PORT-AU-PRINCE"], ""),
        ] {
            assert_eq!(parts(text), Some((places.to_vec(), brackets, "The minister left.")), "{text}");
        }
        assert_eq!(parts("WINDHOEK 1996-08-22"), Some((vec!["WINDHOEK"], "", "")));
    }

    #[test]
    fn what_only_looks_like_a_dateline_is_none() {
        for text in [
            "Boris Hale — who left in May — said no.",
            "The well-known singer left.",
            "WASHINGTON is far.",
            "By Ana Ruiz, LONDON (Reuters) - The minister left.",
            "Hale: The minister left.",
            "A",
            "",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
