//! Tokens and lexicon side by side: what each word is and what it can be part of.

use std::ops::Range;

use super::lexicon::{Classes, Lexicon, lexicon};
use crate::text::tokens::{Case, TokenKind, Tokens};

/// The article as the finder of names sees it.
pub(crate) struct Reader<'a> {
    pub tokens: &'a Tokens<'a>,
    pub lexicon: &'static Lexicon,
    classes: Vec<Classes>,
}

impl<'a> Reader<'a> {
    /// Looks every word up once.
    pub fn new(tokens: &'a Tokens<'a>) -> Self {
        let lexicon = lexicon();
        let classes = (0..tokens.len())
            .map(|idx| match tokens.all()[idx].kind {
                TokenKind::Word => lexicon.word(tokens.lower(idx)),
                _ => Classes::NONE,
            })
            .collect();
        Self { tokens, lexicon, classes }
    }

    /// What the token at `idx` can be; nothing past the end.
    pub fn classes(&self, idx: usize) -> Classes {
        self.classes.get(idx).copied().unwrap_or_default()
    }

    /// Whether the token at `idx` is in one of `classes`.
    pub fn is(&self, idx: usize, classes: Classes) -> bool {
        self.classes(idx).any(classes)
    }

    /// What the gazetteer knows the words for, taken together.
    pub fn listed(&self, words: Range<usize>) -> Classes {
        self.lexicon.word(self.tokens.lower_in(words))
    }

    /// How the token at `idx` is written.
    pub fn case(&self, idx: usize) -> Case {
        self.tokens.get(idx).map_or(Case::None, |token| token.case)
    }

    /// Whether the token at `idx` is a word with a capital letter.
    pub fn capital(&self, idx: usize) -> bool {
        matches!(self.case(idx), Case::Capital | Case::Upper | Case::Mixed)
    }

    /// Whether the token at `idx` is a figure.
    pub fn figure(&self, idx: usize) -> bool {
        self.tokens.get(idx).is_some_and(|token| token.kind == TokenKind::Figure)
    }

    /// Whether the token at `idx` is a word.
    pub fn word(&self, idx: usize) -> bool {
        self.tokens.get(idx).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether the token at `idx` is one capital letter.
    pub fn initial(&self, idx: usize) -> bool {
        self.case(idx) == Case::Capital && self.tokens.str(idx).chars().nth(1).is_none()
    }

    /// Whether the token at `idx` is written exactly so.
    pub fn mark(&self, idx: usize, mark: &str) -> bool {
        self.tokens.str(idx) == mark
    }

    /// Whether the token at `idx` has `mark` in it.
    pub fn mark_in(&self, idx: usize, mark: char) -> bool {
        self.tokens.str(idx).contains(mark)
    }

    /// Whether the token at `idx` is a hyphen that joins the words on both sides.
    pub fn hyphen(&self, idx: usize) -> bool {
        matches!(self.tokens.str(idx), "-" | "‐" | "‑") && self.tokens.glued(idx) && self.tokens.glued(idx + 1)
    }

    /// Whether the token at `idx` is part of an address: "jane@example.org", "a.org/Page", "#Tag".
    pub fn in_address(&self, idx: usize) -> bool {
        let joint = |at: usize| matches!(self.tokens.str(at), "@" | "_" | "=" | "#" | "\\" | "%" | "?");
        let before = self.tokens.glued(idx)
            && idx > 0
            && (joint(idx - 1) || (self.mark(idx - 1, ".") && self.tokens.glued(idx - 1)));
        let after = self.tokens.glued(idx + 1) && matches!(self.tokens.str(idx + 1), "@" | "_" | "=");
        before || after
    }

    /// Whether the token at `idx` belongs to a link, where nothing is a name: `https://example.org/Norway/May`.
    pub fn in_link(&self, idx: usize) -> bool {
        /// So many tokens of a link are searched for its beginning.
        const REACH: usize = 80;
        let mut run = (idx.saturating_sub(REACH) + 1..=idx).rev().take_while(|&at| self.tokens.glued(at));
        run.any(|at| self.mark(at, "/") && self.mark(at - 1, "/"))
    }

    /// Whether the token at `idx` is the clitic of a possessive.
    pub fn possessive(&self, idx: usize) -> bool {
        matches!(self.tokens.str(idx), "'s" | "’s" | "ʼs" | "'S" | "’S")
    }

    /// Whether the token at `idx` is a word that is a first name here: the capital after it is no everyday word ("Mark Oyelaran").
    pub fn first_name(&self, idx: usize) -> bool {
        const OTHERS: Classes =
            Classes::NAME.or(Classes::PLACE_ACRONYM).or(Classes::ACRONYM).or(Classes::HEAD).or(Classes::LONE_ORG);
        if !(self.is(idx, Classes::WORD_NAME) && self.capital(idx) && self.capital(idx + 1)) {
            return false;
        }
        let next = self.classes(idx + 1);
        next.any(Classes::SURNAME) || !(next.any(OTHERS) || self.lexicon.is_common(self.tokens.lower(idx + 1)))
    }

    /// Whether the token at `idx` is a word that a capital letter does not make a name, and no gazetteer knows it.
    pub fn everyday(&self, idx: usize) -> bool {
        !self.first_name(idx)
            && !self.is(idx, Classes::NAME.or(Classes::ACRONYM))
            && self.lexicon.is_common(self.tokens.lower(idx))
    }
}
