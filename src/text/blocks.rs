//! Tokens -> blocks: every line with something in it, and the part it plays in the article.
//!
//! Four passes, each over the lines and what the pass before settled. Where the article lies: running text that is not
//! page furniture. Its headline: the line before it that shares most words with it. What stands before and between:
//! bylines, stamps, captions, subheadings, lists. And what the page hung on its end: everything after a sign of an end
//! that no further article text follows.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::datelines;
use super::lines::{self, Line};
use super::tokens::{Case, TokenKind, Tokens};
use crate::document::{Block, BlockKind, Edit};
use crate::edits;
use crate::span::Span;

/// Finds the blocks and gives them the kinds that the reader set.
pub(crate) fn find(tokens: &Tokens<'_>, edits: &[Edit]) -> Vec<Block> {
    let lines = lines::split(tokens);
    let kinds = kinds(tokens, &lines);
    let mut blocks: Vec<Block> = lines.iter().zip(kinds).map(|(line, kind)| Block { span: line.span, kind }).collect();
    edits::set_blocks(&mut blocks, edits);
    blocks
}

/// The town and the whole of the dateline that the article opens with ("ASTANA --"); one that an agency or a date signs
/// comes before capital letters alone, which may be a headline's ("CRICKET - …").
pub(crate) fn dateline(tokens: &Tokens<'_>, blocks: &[Block]) -> Option<(Span, Span)> {
    let heads = blocks.iter().filter(|block| matches!(block.kind, BlockKind::Dateline | BlockKind::Paragraph)).take(3);
    let read = |block: &Block| {
        let line = tokens.within(block.span);
        datelines::read(tokens, line.clone()).map(|dateline| (line.start, dateline))
    };
    let datelines: Vec<_> = heads.filter_map(read).collect();
    let (start, dateline) = datelines.iter().find(|(_, dateline)| dateline.signed).or(datelines.first())?;
    Some((tokens.span(dateline.places.first()?.clone()), tokens.span(*start..dateline.end)))
}

/// How many headlines of other stories stand in a row at most.
const STORIES: usize = 5;

fn kinds(tokens: &Tokens<'_>, lines: &[Line]) -> Vec<BlockKind> {
    let own: Vec<BlockKind> = lines.iter().map(by_itself).collect();
    let Some(body) = body(tokens, lines, &own) else { return without_body(lines, own) };
    let title = title(tokens, lines, &own, &body);
    let settle = |(idx, kind): (usize, BlockKind)| match kind {
        _ if Some(idx) == title => BlockKind::Title,
        // Only what follows the text at once belongs to it; further down the stamps are those of other stories.
        BlockKind::Dateline | BlockKind::Byline if own[body.end.min(idx)..idx].contains(&BlockKind::Boilerplate) => {
            BlockKind::Boilerplate
        }
        BlockKind::Paragraph if is_announced(lines, idx) => BlockKind::Boilerplate,
        BlockKind::Paragraph
            if title.is_some_and(|title| idx > title) && idx < body.end && signs_the_article(lines, idx) =>
        {
            BlockKind::Byline
        }
        BlockKind::Paragraph if idx < body.end && is_credited(lines, idx) => BlockKind::Caption,
        BlockKind::Paragraph if idx < body.start => before_body(lines, idx, title),
        BlockKind::Paragraph if idx >= body.end => BlockKind::Boilerplate,
        BlockKind::Paragraph => inside_body(tokens, lines, idx, &body),
        settled => settled,
    };
    own.iter().copied().enumerate().map(settle).collect()
}

/// What a line is by its own words; a paragraph where they do not tell.
fn by_itself(line: &Line) -> BlockKind {
    let signs = line.signs;
    if signs.certain || signs.leaning >= 2 {
        BlockKind::Boilerplate
    } else if line.stamp {
        BlockKind::Dateline
    } else if line.byline {
        BlockKind::Byline
    } else if signs.credit {
        // A sentence with a credit at its end is a caption; a credit alone tells a reader nothing.
        if line.words >= 8 && line.closed || line.words >= 12 { BlockKind::Caption } else { BlockKind::Boilerplate }
    } else {
        BlockKind::Paragraph
    }
}

/// Without any running text (a headline alone, a list, a line from a chat) nothing can be told from its neighbours.
fn without_body(lines: &[Line], mut kinds: Vec<BlockKind>) -> Vec<BlockKind> {
    for (kind, line) in kinds.iter_mut().zip(lines) {
        if *kind == BlockKind::Paragraph && line.bullet {
            *kind = BlockKind::ListItem;
        }
    }
    kinds
}

/// From the first line of the article's running text to one past the last.
fn body(tokens: &Tokens<'_>, lines: &[Line], own: &[BlockKind]) -> Option<Range<usize>> {
    let text = |idx: &usize| own[*idx] == BlockKind::Paragraph && lines[*idx].prose();
    let first = (0..lines.len()).find(text)?;
    let tells = |idx: &usize| own[*idx] == BlockKind::Paragraph && lines[*idx].tells();
    let mut last = (first..lines.len()).rev().find(tells)?;
    // A short last sentence is text too, where it follows on text.
    while lines.get(last + 1).is_some_and(|line| own[last + 1] == BlockKind::Paragraph && line.sentence()) {
        last += 1;
    }
    // A dateline says where an article begins; what stands before it are captions and decks.
    let start =
        (first..=last).take(8).find(|&idx| own[idx] == BlockKind::Paragraph && lines[idx].opens).unwrap_or(first);
    let start = if lines[start].prose() { start } else { first };
    Some(start..end_of_body(tokens, lines, own, start..last + 1))
}

/// Cuts off what the page hung on the end: from the first sign of an end on, when less article text follows it than
/// stands before, and what follows speaks of the page, its author or the reader.
fn end_of_body(tokens: &Tokens<'_>, lines: &[Line], own: &[BlockKind], body: Range<usize>) -> usize {
    let text = |idx: usize| if own[idx] == BlockKind::Paragraph && lines[idx].prose() { lines[idx].words } else { 0 };
    let total: usize = body.clone().map(text).sum();
    let mut before = 0;
    for idx in body.clone() {
        before += text(idx);
        let late = before * 10 >= total * 6;
        let sign = idx > body.start && (own[idx] == BlockKind::Boilerplate || opens_a_box(tokens, lines, idx));
        if late && sign && !resumes(tokens, lines, own, idx..body.end) {
            return idx;
        }
    }
    body.end
}

/// Whether the article goes on after the sign at the head of `rest`: at least two more lines of its text, or one with
/// nothing of the page's behind it; and first of all no box.
fn resumes(tokens: &Tokens<'_>, lines: &[Line], own: &[BlockKind], rest: Range<usize>) -> bool {
    let mut paragraphs = rest.clone().filter(|&idx| own[idx] == BlockKind::Paragraph && !is_announced(lines, idx));
    let Some(first) = paragraphs.next() else { return false };
    let further = paragraphs.filter(|&idx| lines[idx].tells()).count();
    let furnished = own[first..rest.end].contains(&BlockKind::Boilerplate);
    match lines[first].tells() {
        _ if opens_a_box(tokens, lines, first) => false,
        true => further >= 1 || !furnished,
        false => further >= 2,
    }
}

/// Whether a line is the heading of a box about an author or an outlet: the text under it begins with the same name
/// ("Harbour Post", then "Harbour Post brings you …").
fn opens_a_box(tokens: &Tokens<'_>, lines: &[Line], idx: usize) -> bool {
    let (Some(heading), Some(under)) = (lines.get(idx), lines.get(idx + 1)) else { return false };
    let name = heading.tokens.clone().zip(under.tokens.clone());
    let same =
        heading.tokens.len() < under.tokens.len() && name.clone().all(|(a, b)| tokens.lower(a) == tokens.lower(b));
    same && heading.words >= 2 && !heading.prose() && under.prose()
}

/// The headline: among the lines before the article that could be one, the one that shares most words with it.
fn title(tokens: &Tokens<'_>, lines: &[Line], own: &[BlockKind], body: &Range<usize>) -> Option<usize> {
    let words = content_words(tokens, body.clone().take(12).flat_map(|idx| lines[idx].tokens.clone()));
    let could_be = |idx: &usize| {
        let line = &lines[*idx];
        own[*idx] == BlockKind::Paragraph
            && (3..=30).contains(&line.words)
            && !line.bullet
            && !starts_lower(tokens, line)
    };
    let shared = |idx: usize| {
        let own_words = content_words(tokens, lines[idx].tokens.clone());
        own_words.iter().filter(|word| words.contains(*word)).count()
    };
    let candidates: Vec<usize> = (0..body.start).filter(could_be).collect();
    // Headlines end without a full stop; of two alike the first is the headline.
    let rank = |&idx: &usize| (!lines[idx].closed || lines[idx].title_case, shared(idx), std::cmp::Reverse(idx));
    let best = candidates.iter().copied().max_by_key(rank)?;
    // The deck under a headline may tell more of the story than it does.
    let above = best.checked_sub(1).filter(|above| candidates.contains(above));
    let best =
        above.filter(|&above| lines[above].words >= 5 && !lines[above].closed && shared(above) >= 3).unwrap_or(best);
    (candidates.len() == 1 || shared(best) > 0).then_some(best)
}

fn starts_lower(tokens: &Tokens<'_>, line: &Line) -> bool {
    tokens.get(line.tokens.start).is_some_and(|token| token.case == Case::Lower)
}

/// Words long enough to mean something, cut to their first letters so that "Russians" meets "Russian".
fn content_words<'t>(tokens: &'t Tokens<'_>, range: impl Iterator<Item = usize>) -> FxHashSet<&'t str> {
    let long = range.filter(|&idx| tokens.all()[idx].kind != TokenKind::Mark).map(|idx| tokens.lower(idx));
    long.filter(|word| word.len() >= 4).map(|word| word.get(..5).unwrap_or(word)).collect()
}

/// A line before the running text: a caption or deck under the headline, else a menu.
fn before_body(lines: &[Line], idx: usize, title: Option<usize>) -> BlockKind {
    let line = &lines[idx];
    match title {
        // Between the headline and who wrote it stands its deck.
        Some(title) if idx == title + 1 && line.prose() && signed_below(lines, idx) => BlockKind::Paragraph,
        Some(title) if idx > title && line.prose() => BlockKind::Caption,
        Some(title) if idx == title + 1 && line.words >= 6 && signed_below(lines, idx) => BlockKind::Subheading,
        Some(title) if idx > title && line.words >= 5 && alone(lines, idx) => BlockKind::Subheading,
        None if line.prose() => BlockKind::Caption,
        _ if line.sentence() && (title.is_none() || title < Some(idx)) => BlockKind::Paragraph,
        _ => BlockKind::Boilerplate,
    }
}

/// Whether a byline or a stamp follows soon.
fn signed_below(lines: &[Line], idx: usize) -> bool {
    lines[idx + 1..].iter().take(6).take_while(|line| !line.prose()).any(|line| line.byline || line.stamp)
}

/// A name above what its bearer is ("Tom Hale", "Business editor") or above the stamp, or that line itself.
fn signs_the_article(lines: &[Line], idx: usize) -> bool {
    let above_role = lines[idx].name && lines.get(idx + 1).is_some_and(|line| line.role || line.stamp);
    above_role || lines[idx].role && idx > 0 && lines[idx - 1].name
}

/// Words that are no sentence, under a line that says whose the picture is.
fn is_credited(lines: &[Line], idx: usize) -> bool {
    let line = &lines[idx];
    idx > 0 && lines[idx - 1].signs.credit && line.words >= 5 && !line.closed && !line.title_case
}

/// The headline of another story, under a line that announces it ("Read also") or under the first of its kind.
fn is_announced(lines: &[Line], idx: usize) -> bool {
    let headline = |line: &&Line| !line.prose() && !line.sentence();
    let above = lines[..=idx].iter().rev().take(STORIES).take_while(headline);
    above.zip(lines[..idx].iter().rev()).any(|(_, line)| line.signs.announces)
}

/// A line among the running text: text, a caption said twice, a list, a subheading; short lines in a row are a menu, or
/// with figures in them a table.
fn inside_body(tokens: &Tokens<'_>, lines: &[Line], idx: usize, body: &Range<usize>) -> BlockKind {
    let line = &lines[idx];
    if line.bullet || in_table(tokens, &lines[body.clone()], idx - body.start) {
        BlockKind::ListItem
    } else if line.asks && body.start < idx && idx + 1 < body.end && lines[idx - 1].prose() && lines[idx + 1].prose() {
        BlockKind::Subheading
    } else if line.prose() || line.sentence() || line.words >= 16 {
        BlockKind::Paragraph
    } else if idx + 1 < body.end && alone(lines, idx) && line.words > 0 {
        BlockKind::Subheading
    } else if line.words >= 5 {
        BlockKind::Paragraph
    } else {
        BlockKind::Boilerplate
    }
}

/// Whether a line is one of three or more in a row that are no sentences and hold figures ("Oslo: 402 (91%)").
fn in_table(tokens: &Tokens<'_>, body: &[Line], idx: usize) -> bool {
    let figures = |line: &Line| line.tokens.clone().any(|idx| tokens.all()[idx].kind == TokenKind::Figure);
    let row = |line: &&Line| !line.prose() && !line.sentence() && !line.stamp && figures(line);
    let before = body[..idx].iter().rev().take(2).take_while(row).count();
    let after = body[idx..].iter().take(3).take_while(row).count();
    after > 0 && before + after >= 3
}

/// Whether a short open line is no part of a menu: at most one other stands beside it.
fn alone(lines: &[Line], idx: usize) -> bool {
    let short = |line: &&Line| !line.prose() && !line.sentence() && !line.bullet && !line.stamp && !line.byline;
    let before = lines[..idx].iter().rev().take(2).take_while(short).count();
    let after = lines[idx + 1..].iter().take(2).take_while(short).count();
    before + after <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokenize;

    /// Every line is "kind | words"; the words alone are what is read.
    fn check(expected: &str) {
        let lines: Vec<(&str, &str)> =
            expected.trim().lines().map(|line| line.split_once('|').unwrap_or(("", ""))).collect();
        let text: Vec<&str> = lines.iter().map(|(_, words)| words.trim()).collect();
        let text = text.join("\n");
        let blocks = find(&tokenize(&text), &[]);
        let kind = |block: &Block| block.kind.as_str();
        let found: Vec<String> =
            blocks.iter().map(|block| format!("{:<12}| {}", kind(block), block.span.of(&text))).collect();
        let wanted: Vec<String> = lines
            .iter()
            .filter(|(_, words)| !words.trim().is_empty())
            .map(|(kind, words)| format!("{:<12}| {}", kind.trim(), words.trim()))
            .collect();
        assert_eq!(found.join("\n"), wanted.join("\n"));
    }

    #[test]
    fn a_page_around_an_article_is_told_apart() {
        check(
            "boilerplate | Skip to main content
             boilerplate | News
             boilerplate | Ferries cut to two a day
             title       | River Minister Says 40 Ferries Will Return by Spring
             byline      | By Aru Bekova
             dateline    | 4 October 2021, 10:15 GMT
             boilerplate | Share
             caption     | Passengers wait at the old pier in the harbour on Sunday.
             paragraph   | PORT ALDA -- The river minister says 40 ferries will return to the Alda by spring.
             paragraph   | The boats were taken out of service after the flood, the ministry said in a statement.
             boilerplate | ADVERTISEMENT
             subheading  | A slow return
             paragraph   | Only two of the ferries have been repaired so far, according to the shipyard.
             list-item   | • The Swan, built in 1961
             paragraph   | Tickets will cost 3 crowns, and children under five will travel free of charge.
             boilerplate | Read more: Bridge closed for a week
             boilerplate | Harbour Post
             boilerplate | Harbour Post brings you news from the river every morning in three languages.
             boilerplate | © 2021 Harbour Post. All rights reserved.",
        );
    }

    #[test]
    fn advertising_inside_an_article_does_not_end_it() {
        check(
            "title     | Ferries return to the river
             paragraph | The first of the ferries left the pier at noon with the minister on board.
             paragraph | She told reporters that the others would follow before the ice came.
             boilerplate | Advertisement
             paragraph | The shipyard says it has hired ninety welders since the flood in March.
             paragraph | Fares will stay as they are until the end of next year, the council decided.",
        );
    }

    #[test]
    fn short_sentences_behind_a_box_are_the_article() {
        check(
            "boilerplate | Home / River / Ferries return
             title     | Ferries return to the river
             paragraph | The first of the ferries left the pier at noon with the minister on board.
             paragraph | She told reporters that the others would follow before the ice came.
             boilerplate | Also read
             boilerplate | Explained: why ferries sink
             boilerplate | Bridge closed for a third week
             paragraph | The river stood at four metres.
             paragraph | No one was hurt.
             list-item | • The Swan
             paragraph | A poll found 71% in favour.
             boilerplate | Sign up for our weekly newsletter to keep up with everything that moves on the river and beyond.
             boilerplate | Help us do our work.",
        );
    }

    #[test]
    fn what_stands_around_a_british_article_is_told_apart() {
        check(
            "boilerplate | Sign in
             title       | Ferry fares to rise by 4.9% in spring, papers show
             paragraph   | The rise is the largest for nine years and would pay for two boats.
             dateline    | 2 days ago
             boilerplate | Share
             byline      | Tom Hale
             byline      | River transport correspondent
             boilerplate | PA Media
             caption     | Passengers waited on the old pier on Tuesday evening
             paragraph   | Fares on the river will go up by 4.9% from April, according to papers seen by the Post.
             paragraph   | The rise would add four crowns to the price of a monthly ticket for a grown passenger.
             subheading  | What do the papers say?
             paragraph   | The report warns that the company will run out of money before the end of next year.
             boilerplate | Read also
             boilerplate | Bridge closed for a third week
             paragraph   | It says that two piers could close and that forty people would lose their work.
             caption     | The boat ramp ends far from the water, August 9, 2024. (Aru Bekova for Harbour Post)
             boilerplate | (Aru Bekova/Harbour Post)
             paragraph   | The minister told the council that there was no other way to keep the boats on the river.
             boilerplate | [See how far the river rose.]
             boilerplate | Related topics
             boilerplate | Bridge closed for a third week
             boilerplate | 14 January 2023",
        );
    }

    #[test]
    fn a_headline_keeps_its_deck_and_a_table_its_rows() {
        check(
            "boilerplate | Business
             title       | Alda Boatyard shares slump 14% after fares are capped again
             subheading  | Chairman says orders for ferries fell off a table in June; fares at risk
             byline      | Aru Bekova
             dateline    | July 24, 2025 at 7:12 AM
             caption     | Photo: A welder at the boatyard on the Alda in 2023. Credit: Tom Hale/Post
             paragraph   | Shares of the boatyard fell 14% on Thursday, the most since March 2020, after the council spoke.
             paragraph   | Orders for new ferries fell off a table in the last three weeks of June, its chairman said.
             list-item   | Revenue 1,214 1,502
             list-item   | Orders 20 31
             list-item   | Staff 410 880
             paragraph   | The boatyard will cut 190 jobs by the end of 2026, most of them at the old pier.
             paragraph   | Fares on the river stay as they are until the council has voted on them again in May.",
        );
    }

    #[test]
    fn text_alone_is_text() {
        check("paragraph | Half a million homes lost power.");
        check("paragraph | the 5th of May");
        check("paragraph | She said no.\nparagraph | He said yes.");
        check("");
    }

    #[test]
    fn a_line_wrapped_by_hand_is_one_block() {
        let text = "The river minister says forty ferries will return to the\nriver by spring, if the ice\nallows it.\n\nShe left.";
        assert_eq!(find(&tokenize(text), &[]).len(), 3);
        let text = "The river minister says forty ferries will return to the river,\nbut only two of them have been repaired so far.";
        assert_eq!(find(&tokenize(text), &[]).len(), 1);
    }
}
