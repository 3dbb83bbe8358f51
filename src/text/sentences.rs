//! Tokens and blocks -> sentences. A sentence never crosses a block; a quotation mark or bracket that closes right
//! after the full stop belongs to the sentence it closes.

use std::sync::LazyLock;

use super::phrases::Phrases;
use super::states;
use super::tokens::{Case, TokenKind, Tokens};
use crate::document::{Block, Sentence};

/// Words before a full stop that does not end the sentence, or that may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Abbreviation {
    /// A name follows: "Dr. Sadykova".
    Title,
    /// A figure follows: "No. 5", "Sept. 29".
    BeforeFigure,
    /// Stands anywhere, at the end too: "Acme Inc."
    Anywhere,
}

/// Abbreviations written with a full stop, a row a kind. A new one goes into the row whose first word behaves like it.
const ABBREVIATIONS: [(Abbreviation, &str); 3] = [
    (
        Abbreviation::Title,
        "mr mrs ms messrs dr prof gen lt col capt cmdr cpl sgt maj adm brig gov sen rep hon rev fr pres supt insp st sr mt ft",
    ),
    (
        Abbreviation::BeforeFigure,
        "no nos vol pp p art sec fig ch ca c res jan feb mar apr jun jul aug sep sept oct nov dec approx",
    ),
    (Abbreviation::Anywhere, "inc corp co ltd llc bros jr etc al vs v e.g i.e dept univ assn ave blvd rd est cf viz"),
];

static ABBREVIATION: LazyLock<Phrases<Abbreviation>> = LazyLock::new(|| {
    let words = |(kind, words): (Abbreviation, &'static str)| words.split(' ').map(move |word| (word, kind));
    let states = states::ANYWHERE.iter().map(|&state| (state, Abbreviation::Anywhere));
    Phrases::new(ABBREVIATIONS.into_iter().flat_map(words).chain(states))
});

/// Words that begin a sentence far more often than they continue a name: after "U.S." or "Inc." they decide.
const STARTERS: &str = "the a an this that these those he she it they we i you his her its their our in on at by for from but \
                        and as if when while after before since with there what who how why not no some many most one two \
                        however according meanwhile also last earlier";

static STARTER: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::new(STARTERS.split(' ').map(|word| (word, ()))));

/// Splits every block, boilerplate too.
pub(crate) fn split(tokens: &Tokens<'_>, blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (block, number) in blocks.iter().zip(0..) {
        let range = tokens.within(block.span);
        let mut start = range.start;
        while start < range.end {
            let end = sentence_end(tokens, start, range.end);
            sentences.push(Sentence { span: tokens.span(start..end), block: number, tokens: start as u32..end as u32 });
            start = end;
        }
    }
    sentences
}

/// One past the last token of the sentence that begins at `start`.
fn sentence_end(tokens: &Tokens<'_>, start: usize, until: usize) -> usize {
    let mut idx = start;
    while idx < until {
        if may_end(tokens, idx) {
            let end = closing_marks_end(tokens, idx + 1, until);
            if end == until || (!tokens.glued(end) && begins_sentence(tokens, start, idx, end)) {
                return end;
            }
            idx = end;
        } else {
            idx += 1;
        }
    }
    until
}

/// Whether the token is a mark that ends sentences, or an abbreviation that swallowed one ("U.S.").
fn may_end(tokens: &Tokens<'_>, idx: usize) -> bool {
    let token = tokens.str(idx);
    matches!(token, "." | "!" | "?" | "…") || (token.len() > 1 && token.ends_with('.'))
}

/// Takes in further marks and everything that closes: `?!`, `."`, `.)`.
fn closing_marks_end(tokens: &Tokens<'_>, mut idx: usize, until: usize) -> usize {
    while idx < until && tokens.glued(idx) {
        let closes = match tokens.str(idx) {
            "." | "!" | "?" | "…" | "”" | "’" | "»" | ")" | "]" => true,
            // A straight mark closes when it hangs on the word before and on nothing after.
            "\"" | "'" => idx + 1 >= until || !tokens.glued(idx + 1) || !tokens.is_word(idx + 1),
            _ => false,
        };
        if !closes {
            break;
        }
        idx += 1;
    }
    idx
}

/// Whether a new sentence begins at `next`, after the mark at `stop`.
fn begins_sentence(tokens: &Tokens<'_>, start: usize, stop: usize, next: usize) -> bool {
    let opening = (next..next + 3).find(|&idx| tokens.is_word(idx) || is_figure(tokens, idx)).unwrap_or(next);
    if tokens.get(opening).is_some_and(|token| token.case == Case::Lower) {
        return false;
    }
    let starter = || STARTER.longest(tokens, opening, opening + 1).is_some();
    match tokens.str(stop) {
        "." if next == stop + 1 && stop > start && tokens.glued(stop) => match abbreviation(tokens, stop - 1) {
            Some(Abbreviation::Title) => false,
            // "He said no. “Never.”": a mark opens a sentence, too.
            Some(Abbreviation::BeforeFigure) => !is_figure(tokens, next) && (opening > next || starter()),
            Some(Abbreviation::Anywhere) => starter(),
            // "1. Wheat": a number that opens the block or sentence belongs to what it numbers.
            None => !(stop == start + 1 && is_figure(tokens, start)),
        },
        "." | "!" | "?" | "…" => true,
        _ => starter(),
    }
}

/// What kind of abbreviation the word before a full stop is; a single capital letter is somebody's initial, or
/// the end of "vitamin C": what follows decides.
fn abbreviation(tokens: &Tokens<'_>, idx: usize) -> Option<Abbreviation> {
    let word = tokens.str(idx);
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    if initial {
        return Some(Abbreviation::Anywhere);
    }
    let (kind, _) = ABBREVIATION.longest(tokens, idx, idx + 1)?;
    // "No." and "Sun." are words too; "in." at the end of a sentence is hardly ever an abbreviation.
    let capital = tokens.get(idx).is_some_and(|token| token.case != Case::Lower);
    let lower_too = matches!(word, "etc" | "al" | "vs" | "v" | "no" | "nos" | "vol" | "pp" | "p" | "ca" | "approx");
    (capital || lower_too).then_some(kind)
}

fn is_figure(tokens: &Tokens<'_>, idx: usize) -> bool {
    tokens.get(idx).is_some_and(|token| token.kind == TokenKind::Figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::BlockKind;
    use crate::span::Span;
    use crate::text::tokens::tokenize;

    fn check(expected: &str) {
        let text = expected.replace('|', " ");
        let blocks = [Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }];
        let found: Vec<&str> =
            split(&tokenize(&text), &blocks).iter().map(|sentence| sentence.span.of(&text)).collect();
        assert_eq!(found.join("|"), expected);
    }

    #[test]
    fn full_stops_end_sentences_and_abbreviations_do_not() {
        check("Dr. Aliyeva met Gen. Park on Sept. 3 at Acme Inc. offices.|She left.");
        check("The U.S. Senate met.|It voted at 8 p.m. on Friday.|No. 5 won.");
        check("He works for Acme Inc.|The firm is in the U.S.|It pays well.");
        check("J. R. Sadykova said no.|Why?|Nobody knows…");
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        check("“We will grow.”|She left.");
        check("\"We will grow.\"|\"When?\" he asked.|(He did not say.)|Done.");
        check("\"Stop!\" he said.|They stopped.");
    }

    #[test]
    fn figures_keep_their_points() {
        check("It cost 3.5 million.|1. Wheat rose.|In 2020.|Then it fell.");
    }
}
