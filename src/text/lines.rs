//! Tokens -> lines and what can be told of each by itself: how long it is, how it ends, how it is written, what page
//! furniture it holds. A paragraph that was wrapped by hand at some column is one line again.

use std::ops::Range;
use std::sync::LazyLock;

use super::boilerplate::{Signs, signs};
use super::datelines;
use super::graphemes::inward;
use super::phrases::Phrases;
use super::tokens::{Case, TokenKind, Tokens};
use crate::span::Span;

/// A line with something in it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a sign of its own that blocks are told apart by")]
pub(super) struct Line {
    pub span: Span,
    pub tokens: Range<usize>,
    /// How many words it has.
    pub words: usize,
    /// Ends like a sentence: `.`, `?`, `!`, also inside closing marks.
    pub closed: bool,
    /// A short question in nobody's mouth.
    pub asks: bool,
    /// Ends with a colon.
    pub introduces: bool,
    /// Speaks to its reader or of the page, in nobody's mouth: "Help us do it."
    pub addresses: bool,
    /// Most of its longer words begin with a capital letter.
    pub title_case: bool,
    /// Opens with a bullet or a number and a bracket.
    pub bullet: bool,
    /// Says where or when, and nothing else.
    pub stamp: bool,
    /// "By …", and a name.
    pub byline: bool,
    /// Could be somebody's name: two to four words with capitals and nothing else.
    pub name: bool,
    /// Says what its author is: "Business correspondent".
    pub role: bool,
    /// Whether a dateline opens the line and text follows ("ASTANA -- …").
    pub opens: bool,
    /// Signs of page furniture.
    pub signs: Signs,
}

impl Line {
    /// Running text: long enough, and closed; or so long that it can be nothing else.
    pub fn prose(&self) -> bool {
        (self.words >= 8 && self.closed) || self.words >= 25
    }

    /// A sentence, however short, and no page furniture: "She declined." or "He went on:"
    pub fn sentence(&self) -> bool {
        self.words >= 2 && (self.closed || self.introduces) && self.signs.leaning == 0
    }

    /// Running text or a short sentence of an article: "No one was hurt."
    pub fn tells(&self) -> bool {
        self.prose() || self.words >= 3 && self.closed && self.sentence() && !self.addresses && !self.title_case
    }
}

/// Splits the text into lines.
pub(super) fn split(tokens: &Tokens<'_>) -> Vec<Line> {
    let spans = unwrapped(tokens.text);
    spans.into_iter().map(|span| line(tokens, span)).collect()
}

/// Shortest line that a hand wraps.
const WRAP_FROM: usize = 45;
/// Longest line that a hand wraps.
const WRAP_TO: usize = 100;

/// The lines of the text without white space around them, those joined again that a hand wrapped: the first is as long
/// as wrapped lines are and does not end a sentence, the next goes on in lower case with no empty line between.
fn unwrapped(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut start = 0;
    let mut adjacent = false;
    for raw in text.split('\n') {
        let inner = inward(text, Span::new(start, start + raw.len()));
        start += raw.len() + 1;
        let Some(span) = inner else {
            adjacent = false;
            continue;
        };
        match spans.last_mut() {
            Some(last) if adjacent && goes_on(text, *last, span) => last.end = span.end,
            _ => spans.push(span),
        }
        adjacent = true;
    }
    spans
}

fn goes_on(text: &str, before: Span, after: Span) -> bool {
    let last = before.of(text).rsplit('\n').next().unwrap_or_default();
    let ends = last.ends_with(['.', '!', '?', ':', '"', '”']);
    (WRAP_FROM..=WRAP_TO).contains(&last.len()) && !ends && after.of(text).starts_with(char::is_lowercase)
}

fn line(tokens: &Tokens<'_>, span: Span) -> Line {
    let range = tokens.within(span);
    let words = range.clone().filter(|&idx| tokens.is_word(idx)).count();
    Line {
        span,
        words,
        closed: closed(span.of(tokens.text)),
        asks: words <= 8 && span.of(tokens.text).ends_with('?') && !span.of(tokens.text).contains(['"', '“', '”', ':']),
        introduces: span.of(tokens.text).ends_with(':'),
        addresses: range.clone().any(|idx| matches!(tokens.lower(idx), "you" | "your" | "our" | "us" | "we"))
            && !span.of(tokens.text).contains(['"', '“', '‘']),
        title_case: title_case(tokens, range.clone()),
        bullet: bullet(span.of(tokens.text)),
        stamp: stamp(tokens, range.clone()),
        byline: byline(tokens, range.clone(), words),
        name: (2..=4).contains(&words) && range.clone().all(|idx| tokens.all()[idx].case == Case::Capital),
        role: role(tokens, range.clone(), words),
        opens: datelines::read(tokens, range.clone()).is_some_and(|dateline| dateline.end < range.end),
        signs: {
            let signs = signs(tokens, range.clone());
            let text = span.of(tokens.text);
            Signs {
                credit: signs.credit || credit_in_brackets(text),
                certain: signs.certain || promotion(text) || trail(text),
                ..signs
            }
        },
        tokens: range,
    }
}

fn closed(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']).ends_with(['.', '!', '?', '…'])
}

/// Words too short to be capitalised in a headline do not count.
const HEADLINE_WORD: usize = 4;

fn title_case(tokens: &Tokens<'_>, range: Range<usize>) -> bool {
    let long = range.filter(|&idx| tokens.is_word(idx) && tokens.str(idx).len() >= HEADLINE_WORD);
    let (mut all, mut capital) = (0, 0);
    for idx in long {
        all += 1;
        capital += usize::from(!matches!(tokens.all()[idx].case, Case::Lower | Case::None));
    }
    all >= 2 && capital * 10 >= all * 7
}

fn bullet(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next().unwrap_or(' ');
    let second = chars.next().unwrap_or(' ');
    let mark = matches!(first, '•' | '·' | '▪' | '◦' | '‣' | '■' | '*' | '-' | '–' | '—' | '→' | '►');
    (mark && second.is_whitespace()) || (first.is_ascii_digit() && second == ')')
}

/// What says that a line is about the time of publication.
const STAMP_WORDS: &str = "january february march april may june july august september october november december jan feb \
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed \
    thu thur thurs fri sat sun published updated posted modified am pm a.m. p.m. gmt utc bst cet cest est edt et pst pdt \
    ist msk hours hour minutes minute mins min days day weeks week today yesterday";

/// What may stand between such words.
const STAMP_GLUE: &str = "created last first on at t z th st nd rd ago read date of publication";

static STAMP: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(STAMP_WORDS.split_whitespace().map(|word| (word, ()))));

static GLUE: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(STAMP_GLUE.split_whitespace().map(|word| (word, ()))));

/// Whether a table of single words holds the one at `idx`.
fn holds(table: &Phrases<()>, tokens: &Tokens<'_>, idx: usize) -> bool {
    table.longest(tokens, idx, idx + 1).is_some()
}

/// Whether the word at `idx` is about the time of publication.
pub(super) fn is_stamp(tokens: &Tokens<'_>, idx: usize) -> bool {
    holds(&STAMP, tokens, idx)
}

/// Whether a date in figures begins at `idx` ("1996-08-22").
pub(super) fn is_iso_date(tokens: &Tokens<'_>, idx: usize) -> bool {
    let figure = |at: usize, len: usize| {
        tokens.get(at).is_some_and(|token| token.kind == TokenKind::Figure) && tokens.str(at).len() == len
    };
    let hyphen = |at: usize| tokens.str(at) == "-" && tokens.glued(at) && tokens.glued(at + 1);
    figure(idx, 4) && hyphen(idx + 1) && figure(idx + 2, 2) && hyphen(idx + 3) && figure(idx + 4, 2)
}

/// A day or an hour and nothing but what goes with it; at most three words before may name a place.
fn stamp(tokens: &Tokens<'_>, range: Range<usize>) -> bool {
    let strong = |idx: usize| is_stamp(tokens, idx) || datelines::is_agency(tokens, idx);
    let known = |idx: usize| strong(idx) || holds(&GLUE, tokens, idx);
    // Longer lines are text, whatever they hold.
    if range.len() > 40 {
        return false;
    }
    let words: Vec<usize> = range.clone().filter(|&idx| tokens.is_word(idx)).collect();
    let figures = range.clone().filter(|&idx| tokens.all()[idx].kind == TokenKind::Figure).count();
    let place = words.iter().take_while(|&&idx| !known(idx)).count();
    let capital = words[..place].iter().all(|&idx| tokens.all()[idx].case != Case::Lower);
    let all_known = words[place..].iter().all(|&idx| known(idx));
    let numeric = words.is_empty() && (3..=8).contains(&figures);
    let iso = || range.clone().any(|idx| is_iso_date(tokens, idx));
    let dated = (1..=8).contains(&figures) && (words.iter().any(|&idx| strong(idx)) || iso());
    numeric || (dated && place <= 3 && capital && all_known)
}

/// "By" and up to ten words, no sentence.
fn byline(tokens: &Tokens<'_>, range: Range<usize>, words: usize) -> bool {
    let written = matches!(
        tokens.lower(range.start),
        "written" | "reported" | "story" | "text" | "words" | "interview" | "photographs" | "pictures" | "analysis"
    );
    let by = range.start + usize::from(written);
    let name = by + 1;
    tokens.lower(by) == "by"
        && name < range.end
        && words <= 10
        && tokens.all()[name].case != Case::Lower
        && !tokens.str(range.end - 1).starts_with(['.', '?', '!'])
}

/// What journalists are called under their names.
const ROLES: &[&str] =
    &["correspondent", "reporter", "editor", "writer", "columnist", "producer", "critic", "bureau", "desk"];

/// "Local government correspondent": a few words, no sentence, and the last says what somebody on a newspaper is.
fn role(tokens: &Tokens<'_>, range: Range<usize>, words: usize) -> bool {
    (2..=6).contains(&words) && ROLES.contains(&tokens.lower(range.end - 1))
}

/// "(Aru Bekova/Harbour Post)", "… at noon. (Aru Bekova for Harbour Post)": who took the picture, in brackets at the end.
fn credit_in_brackets(text: &str) -> bool {
    let inner = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')).map(|(_, inner)| inner);
    inner.is_some_and(|inner| {
        let (who, whose) = inner.split_once('/').or_else(|| inner.split_once(" for ")).unwrap_or_default();
        let named = |name: &str| name.trim().chars().next().is_some_and(char::is_uppercase);
        let person = who.split_whitespace().count() > 1 && who.split_whitespace().all(named);
        person && named(whose) && inner.split_whitespace().count() <= 8
    })
}

/// "Home / News / Ferries return": the way from the front page to this one.
fn trail(text: &str) -> bool {
    [" / ", " > ", " › ", " » "].iter().any(|mark| text.matches(mark).nth(1).is_some()) && !closed(text)
}

/// "[See how far the river rose.]": a whole line in square brackets leads elsewhere.
fn promotion(text: &str) -> bool {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    inner.is_some_and(|inner| !inner.contains(['[', ']']) && inner.contains(' '))
}
