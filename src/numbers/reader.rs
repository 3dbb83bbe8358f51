//! One sentence, as the finders read it: tokens that end where the sentence ends, and the questions all of them ask.

use super::words::{self, Word};
use crate::document::Sentence;
use crate::span::Span;
use crate::text::tokens::{Case, TokenKind, Tokens};

/// The tokens of one sentence. Past its ends every question is answered with nothing.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub tokens: &'a Tokens<'a>,
    pub start: usize,
    pub end: usize,
}

impl<'a> Reader<'a> {
    pub fn new(tokens: &'a Tokens<'a>, sentence: &Sentence) -> Self {
        Self { tokens, start: sentence.tokens.start as usize, end: sentence.tokens.end as usize }
    }

    fn holds(self, idx: usize) -> bool {
        self.start <= idx && idx < self.end
    }

    /// The token as it stands.
    pub fn str(self, idx: usize) -> &'a str {
        if self.holds(idx) { self.tokens.str(idx) } else { "" }
    }

    /// The token in lower case.
    pub fn lower(self, idx: usize) -> &'a str {
        if self.holds(idx) { self.tokens.lower(idx) } else { "" }
    }

    /// The token before `idx` in lower case.
    pub fn before(self, idx: usize) -> &'a str {
        idx.checked_sub(1).map_or("", |previous| self.lower(previous))
    }

    pub fn kind(self, idx: usize) -> Option<TokenKind> {
        if self.holds(idx) { self.tokens.get(idx).map(|token| token.kind) } else { None }
    }

    pub fn case(self, idx: usize) -> Case {
        if self.holds(idx) { self.tokens.get(idx).map_or(Case::None, |token| token.case) } else { Case::None }
    }

    pub fn is_figure(self, idx: usize) -> bool {
        self.kind(idx) == Some(TokenKind::Figure)
    }

    pub fn is_word(self, idx: usize) -> bool {
        self.kind(idx) == Some(TokenKind::Word)
    }

    /// Whether nothing stands between the token and the one before it.
    pub fn glued(self, idx: usize) -> bool {
        idx > self.start && self.holds(idx) && self.tokens.glued(idx)
    }

    /// The number word at `idx`.
    pub fn number_word(self, idx: usize) -> Option<Word> {
        if self.is_word(idx) { words::look_up(self.lower(idx)) } else { None }
    }

    /// Whether a hyphen or dash stands at `idx`, with its neighbours close to it.
    pub fn hyphen(self, idx: usize) -> bool {
        is_dash(self.str(idx)) && self.glued(idx) && self.glued(idx + 1)
    }

    /// The token after the hyphen at `idx`, or `idx` itself.
    pub fn past_hyphen(self, idx: usize) -> usize {
        if self.hyphen(idx) { idx + 1 } else { idx }
    }

    pub fn span(self, start: usize, end: usize) -> Span {
        self.tokens.span(start..end)
    }

    /// The characters between the token and the one before it.
    pub fn gap(self, idx: usize) -> &'a str {
        match (idx.checked_sub(1).and_then(|before| self.tokens.get(before)), self.tokens.get(idx)) {
            (Some(before), Some(token)) if self.holds(idx) && idx > self.start => {
                &self.tokens.text[before.span.end as usize..token.span.start as usize]
            }
            _ => "",
        }
    }
}

/// Hyphens and dashes.
pub(super) fn is_dash(mark: &str) -> bool {
    matches!(mark, "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "\u{2013}" | "\u{2014}" | "\u{2212}")
}

#[cfg(test)]
pub(super) mod testing {
    use super::Reader;
    use crate::text::tokens::{Tokens, tokenize};

    /// Calls `check` with the text as one sentence.
    pub fn read<T>(text: &str, check: impl FnOnce(Reader<'_>) -> T) -> T {
        let tokens: Tokens<'_> = tokenize(text);
        check(Reader { tokens: &tokens, start: 0, end: tokens.len() })
    }
}
