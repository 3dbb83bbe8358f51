//! Text -> tokens: words, figures, marks. Every later stage reads these and never splits the text again.
//!
//! Tokens are small on purpose: "3.30am" is `3.30` `am`, "A320" is `A` `320`, "Russian-Kazakh" three tokens. Who wants
//! them together asks [`Tokens::glued`]. Kept whole are figures with their separators ("1,200.50"), abbreviations with
//! inner full stops ("U.S.", "p.m."), and words with an apostrophe that is not a clitic ("O'Brien", "don't").

use super::graphemes::{boundary_from, is_boundary};
use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters and marks.
    Word,
    /// Digits, with `.` or `,` between them.
    Figure,
    /// One character of anything else, as people see it.
    Mark,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// No letter with case in it.
    None,
    /// "town"
    Lower,
    /// "Town"; one capital letter alone is this too.
    Capital,
    /// "NATO"
    Upper,
    /// `iPhone`, `McDonald`
    Mixed,
}

/// A word, a figure or a mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub span: Span,
    pub kind: TokenKind,
    pub case: Case,
}

/// The tokens of one article, with its lower-case twin.
#[derive(Debug)]
pub(crate) struct Tokens<'t> {
    pub text: &'t str,
    /// The text with its ASCII letters in lower case, so that every offset fits both.
    lowered: String,
    list: Vec<Token>,
}

impl<'t> Tokens<'t> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The token at `idx`, if there is one.
    pub fn get(&self, idx: usize) -> Option<&Token> {
        self.list.get(idx)
    }

    /// All of them, in text order.
    pub fn all(&self) -> &[Token] {
        &self.list
    }

    /// The words of the token at `idx` as they stand; "" past the end.
    pub fn str(&self, idx: usize) -> &'t str {
        self.list.get(idx).map_or("", |token| &self.text[token.span.range()])
    }

    /// The token at `idx` with its ASCII letters in lower case; "" past the end. What tables of words are keyed by.
    pub fn lower(&self, idx: usize) -> &str {
        self.list.get(idx).map_or("", |token| &self.lowered[token.span.range()])
    }

    /// The stretch from the first up to and without the last token, with its ASCII letters in lower case.
    pub fn lower_in(&self, range: std::ops::Range<usize>) -> &str {
        self.span(range).of(&self.lowered)
    }

    /// Whether the token is a dash between clauses: "--" is one, and so is a hyphen that touches nothing.
    pub fn is_dash(&self, idx: usize) -> bool {
        let doubled = |one: usize, other: usize| self.str(one) == "-" && self.glued(other);
        match self.str(idx) {
            "—" | "–" | "―" => true,
            "-" => {
                (!self.glued(idx) && !self.glued(idx + 1))
                    || doubled(idx + 1, idx + 1)
                    || (idx > 0 && doubled(idx - 1, idx))
            }
            _ => false,
        }
    }

    /// Whether the token at `idx` is a word: neither a figure nor a mark.
    pub fn is_word(&self, idx: usize) -> bool {
        self.get(idx).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether nothing stands between the token at `idx` and the one before it.
    pub fn glued(&self, idx: usize) -> bool {
        idx > 0 && idx < self.list.len() && self.list[idx - 1].span.end == self.list[idx].span.start
    }

    /// Whether a line ends between the token at `idx` and the one before it (true for the first token).
    pub fn starts_line(&self, idx: usize) -> bool {
        let Some(token) = self.list.get(idx) else { return true };
        idx == 0 || self.text[self.list[idx - 1].span.end as usize..token.span.start as usize].contains('\n')
    }

    /// The stretch from the first up to and without the last token.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        self.list[range.start].span.hull(self.list[range.end - 1].span)
    }

    /// The tokens that lie wholly inside `span`.
    pub fn within(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.list.partition_point(|token| token.span.start < span.start);
        let end = self.list.partition_point(|token| token.span.end <= span.end);
        start..end.max(start)
    }
}

/// Splits the text.
pub(crate) fn tokenize(text: &str) -> Tokens<'_> {
    let mut list = Vec::with_capacity(text.len() / 5 + 4);
    let mut rest = 0;
    while let Some(c) = text[rest..].chars().next() {
        let after = rest + c.len_utf8();
        if c.is_whitespace() || is_invisible(c) || !is_boundary(text, rest) {
            rest = after;
            continue;
        }
        let kind = kind_of(c);
        let own = match kind {
            TokenKind::Word => word_end(text, rest),
            TokenKind::Figure => figure_end(text.as_bytes(), rest),
            TokenKind::Mark => after,
        };
        // A token takes in what hangs on its last character, and is nothing where that is white space.
        let end = boundary_from(text, own);
        let whole = own == end || !text[..end].ends_with(char::is_whitespace);
        match kind {
            TokenKind::Word if whole => push_word(&mut list, text, rest, end),
            // A digit with a mark on it (a keycap) is no figure.
            TokenKind::Figure if whole && own == end => {
                list.push(Token { span: Span::new(rest, end), kind, case: Case::None });
            }
            _ if whole => list.push(Token { span: Span::new(rest, end), kind: TokenKind::Mark, case: Case::None }),
            _ => {}
        }
        rest = end;
    }
    Tokens { text, lowered: text.to_ascii_lowercase(), list }
}

fn kind_of(c: char) -> TokenKind {
    if is_letter(c) {
        TokenKind::Word
    } else if c.is_ascii_digit() {
        TokenKind::Figure
    } else {
        TokenKind::Mark
    }
}

/// Letters, and the marks that combine with them.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && (c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36F}')))
}

/// Characters that a page leaves in the text and nobody sees: joiners, marks of direction, soft hyphens.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Apostrophes, straight and curly.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Where the letters from `start` end: an inner apostrophe with letters after it belongs to the word, and so do the full
/// stops of an abbreviation of single letters.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = letters_end(text, start);
    loop {
        let mut after = text[end..].chars();
        let (Some(mark), Some(next)) = (after.next(), after.next()) else { return end };
        if !(is_apostrophe(mark) && is_letter(next)) {
            break;
        }
        end = letters_end(text, end + mark.len_utf8());
    }
    abbreviation_end(text, start, end).unwrap_or(end)
}

fn letters_end(text: &str, start: usize) -> usize {
    let plain = text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let start = start + plain;
    if text.as_bytes().get(start).is_none_or(u8::is_ascii) {
        return start;
    }
    text[start..].find(|c| !is_letter(c)).map_or(text.len(), |len| start + len)
}

/// The end of "U.S." or "p.m.", when a word of one letter opens such an abbreviation.
fn abbreviation_end(text: &str, start: usize, end: usize) -> Option<usize> {
    let single = |from: usize| -> Option<usize> {
        let letter = text[from..].chars().next().filter(|&c| is_letter(c))?;
        let stop = from + letter.len_utf8();
        text[stop..].starts_with('.').then_some(stop + 1)
    };
    if start + text[start..].chars().next()?.len_utf8() != end {
        return None;
    }
    let mut last = single(single(start)?)?;
    while let Some(further) = single(last) {
        last = further;
    }
    // "U.S.A" without its last stop, but not "e.g.the": a longer word after the stop is the next sentence.
    Some(last)
}

fn figure_end(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < bytes.len() {
        let inner = matches!(bytes[end], b'.' | b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[end].is_ascii_digit() && !inner {
            break;
        }
        end += 1;
    }
    end
}

/// Pushes a word, its clitic ("'s", "'ll") apart.
fn push_word(list: &mut Vec<Token>, text: &str, start: usize, end: usize) {
    let cut = clitic_start(&text[start..end]).map_or(end, |at| start + at);
    let mut push = |from, to| {
        let span = Span::new(from, to);
        list.push(Token { span, kind: TokenKind::Word, case: case_of(span.of(text)) });
    };
    push(start, cut);
    if cut < end {
        push(cut, end);
    }
}

/// Where a clitic begins in a word with an apostrophe; "n't" stays with its verb.
fn clitic_start(word: &str) -> Option<usize> {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let at = word.rfind(is_apostrophe)?;
    let tail = word[at..].trim_start_matches(is_apostrophe);
    let clitic = ["s", "ll", "ve", "re", "d", "m"].iter().any(|known| tail.eq_ignore_ascii_case(known));
    (at > 0 && clitic && is_boundary(word, at)).then_some(at)
}

fn case_of(word: &str) -> Case {
    // Nearly every word is one of these two, and told by its bytes.
    if let [first, rest @ ..] = word.as_bytes()
        && rest.iter().all(u8::is_ascii_lowercase)
    {
        match first {
            b'a'..=b'z' => return Case::Lower,
            b'A'..=b'Z' => return Case::Capital,
            _ => {}
        }
    }
    let (mut upper, mut lower, mut first_upper) = (0usize, 0usize, false);
    for (idx, c) in word.chars().enumerate() {
        if c.is_uppercase() {
            upper += 1;
            first_upper |= idx == 0;
        } else if c.is_lowercase() {
            lower += 1;
        }
    }
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, _) if first_upper => Case::Capital,
        (_, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> String {
        let tokens = tokenize(text);
        (0..tokens.len()).map(|idx| tokens.str(idx)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_figures_and_marks_come_apart() {
        assert_eq!(split("Moscow’s 3.30am train, 1,200.50 km."), "Moscow|’s|3.30|am|train|,|1,200.50|km|.");
        assert_eq!(split("A320 21st-century $5-10m"), "A|320|21|st|-|century|$|5|-|10|m");
    }

    #[test]
    fn abbreviations_and_apostrophes_stay_whole() {
        assert_eq!(split("The U.S. and O'Brien don't."), "The|U.S.|and|O'Brien|don't|.");
        assert_eq!(split("at 8 p.m. J. Smith"), "at|8|p.m.|J|.|Smith");
    }

    #[test]
    fn a_cluster_is_never_cut() {
        assert_eq!(split("👩‍👩‍👧! 1\u{20E3} cafe\u{301}s \u{301}x 🇰🇿🇺🇿"), "👩‍👩‍👧|!|1\u{20E3}|cafe\u{301}s|x|🇰🇿|🇺🇿");
    }

    #[test]
    fn nobody_sees_a_joiner() {
        assert_eq!(split("a\u{200B}b \u{202E}c"), "a|b|c");
    }

    #[test]
    fn case_is_told() {
        let cases = |text: &str| tokenize(text).all().iter().map(|token| token.case).collect::<Vec<_>>();
        assert_eq!(
            cases("town Town NATO iPhone A"),
            [Case::Lower, Case::Capital, Case::Upper, Case::Mixed, Case::Capital]
        );
    }
}
