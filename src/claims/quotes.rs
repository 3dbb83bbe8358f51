//! Tokens of a block -> its quotations. Curly, straight, doubled single, single marks and guillemets; an opening mark
//! without its closing one runs to the end of its block, never further.

use std::ops::Range;

use crate::text::tokens::{TokenKind, Tokens};

/// One quotation, marks included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    /// The token of the opening mark (the first of a doubled one).
    pub start: usize,
    /// One past the last token inside.
    pub inner_end: usize,
    /// One past the closing mark, or past the last token of the block.
    pub end: usize,
    /// Whether the closing mark is there.
    pub closed: bool,
}

/// What a mark can be, by its character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Curly,
    Straight,
    Single,
    Doubled,
    Guillemet,
}

/// Which way a mark turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Opens,
    Closes,
    Either,
}

/// A mark: the tokens it takes, its family, and which way it turns.
struct Mark {
    end: usize,
    family: Family,
    turn: Turn,
}

/// Finds the outermost quotations among the tokens of one block.
pub(super) fn find(tokens: &Tokens<'_>, block: Range<usize>) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut open: Vec<(Family, usize)> = Vec::new();
    let mut at = block.start;
    while at < block.end {
        let Some(mark) = mark_at(tokens, at, &block) else {
            at += 1;
            continue;
        };
        let matching = open.iter().rposition(|(family, _)| closes(mark.family, *family));
        match (mark.turn, matching) {
            (Turn::Closes | Turn::Either, Some(depth)) => {
                let start = open[depth].1;
                open.truncate(depth);
                if open.is_empty() {
                    quotes.push(Quote { start, inner_end: at, end: mark.end, closed: true });
                }
            }
            // A mark of this family is open already: a second one inside the same paragraph means that the first was
            // never closed (straight marks), or that the writer nests (curly ones); neither opens a quotation anew.
            (Turn::Opens, Some(_)) if mark.family != Family::Curly => {}
            (Turn::Opens | Turn::Either, _) => open.push((mark.family, at)),
            (Turn::Closes, None) => {}
        }
        at = mark.end;
    }
    // A single mark that never closes is an apostrophe; what stood inside it stands alone.
    if let Some(&(_, start)) = open.iter().find(|(family, _)| *family != Family::Single) {
        quotes.retain(|quote| quote.end <= start);
        quotes.push(Quote { start, inner_end: block.end, end: block.end, closed: false });
    }
    quotes
}

/// Whether a mark can close a quotation that a mark of another family opened: writers mix curly and straight ones.
fn closes(mark: Family, open: Family) -> bool {
    mark == open || matches!((mark, open), (Family::Curly, Family::Straight) | (Family::Straight, Family::Curly))
}

/// The quotation mark at a token, told by its character and by what stands beside it.
fn mark_at(tokens: &Tokens<'_>, at: usize, block: &Range<usize>) -> Option<Mark> {
    if tokens.get(at)?.kind != TokenKind::Mark {
        return None;
    }
    let glued_before = at > block.start && tokens.glued(at);
    let single = |turn| Some(Mark { end: at + 1, family: Family::Single, turn });
    let mark = |family, turn| Some(Mark { end: at + 1, family, turn });
    match tokens.str(at) {
        // A mark that plainly turns the other way was mistyped ("no,“ he said").
        "“" | "„" | "”" if block.contains(&at) => {
            let turn = turn_of(tokens, at, at + 1, block);
            let written = if tokens.str(at) == "”" { Turn::Closes } else { Turn::Opens };
            mark(Family::Curly, if turn == Turn::Either { written } else { turn })
        }
        "«" => mark(Family::Guillemet, Turn::Opens),
        "»" => mark(Family::Guillemet, Turn::Closes),
        "\"" => mark(Family::Straight, turn_of(tokens, at, at + 1, block)),
        "'" | "`" | "’" | "‘" if at + 1 < block.end && tokens.glued(at + 1) && tokens.str(at + 1) == tokens.str(at) =>
        {
            let turn = if tokens.str(at) == "`" { Turn::Opens } else { turn_of(tokens, at, at + 2, block) };
            Some(Mark { end: at + 2, family: Family::Doubled, turn })
        }
        "‘" => single(Turn::Opens),
        "'" | "’" if !glued_before && at + 1 < block.end && tokens.glued(at + 1) => single(Turn::Opens),
        // After a letter an apostrophe may be a plural's ("the miners' homes"): it closes only where a clause may end.
        "'" | "’" if glued_before => single(Turn::Closes),
        _ => None,
    }
}

/// Which way a mark without a side of its own turns: towards the text it touches.
fn turn_of(tokens: &Tokens<'_>, at: usize, end: usize, block: &Range<usize>) -> Turn {
    let before = at > block.start && tokens.glued(at) && !matches!(tokens.str(at - 1), "(" | "[" | "—" | "–" | "-");
    let after = end < block.end && tokens.glued(end) && !is_closing_punctuation(tokens.str(end));
    match (before, after) {
        (false, true) => Turn::Opens,
        (true, false) => Turn::Closes,
        _ => Turn::Either,
    }
}

fn is_closing_punctuation(mark: &str) -> bool {
    matches!(mark, "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "—" | "–" | "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokenize;

    fn found(text: &str) -> Vec<String> {
        let tokens = tokenize(text);
        find(&tokens, 0..tokens.len())
            .iter()
            .map(|quote| {
                let words = tokens.span(quote.start..quote.end).of(text);
                if quote.closed { words.to_owned() } else { format!("{words} (open)") }
            })
            .collect()
    }

    #[test]
    fn every_kind_of_mark() {
        assert_eq!(found("He said “no” and \"yes\" and ''so'' and «oui»."), ["“no”", "\"yes\"", "''so''", "«oui»"]);
        assert_eq!(found("She said 'never again' twice."), ["'never again'"]);
        assert_eq!(found("She said ‘never again’ twice."), ["‘never again’"]);
    }

    #[test]
    fn an_apostrophe_opens_nothing() {
        assert_eq!(found("The miners' homes and the '90s."), Vec::<String>::new());
    }

    #[test]
    fn nested_marks_belong_to_the_outer_one() {
        assert_eq!(found("“He told me ‘run’ and I ran,” she said."), ["“He told me ‘run’ and I ran,”"]);
    }

    #[test]
    fn what_is_never_closed_runs_to_the_end() {
        assert_eq!(found("He said, “We will go. We must."), ["“We will go. We must. (open)"]);
    }
}
