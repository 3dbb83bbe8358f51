//! Tokens -> what part each plays: the ground on which sources and contents are found.

use std::ops::Range;

use super::Layers;
use super::cues;
use super::quotes::{self, Quote};
use super::words::{self, Tag};
use crate::document::{BlockKind, Form, Label, Mention};
use crate::order;
use crate::text::tokens::{Case, TokenKind, Tokens};

/// Pasts that are participles as well: behind "by" stands who did it ("analysts led by Smith", but "prices rose by
/// 3%").
const PARTICIPLES: &[&str] = &[
    "led", "held", "made", "paid", "built", "sent", "won", "brought", "caught", "sold", "shot", "struck", "bought",
    "found", "said", "told", "met", "kept",
];

/// The tokens of an article with their parts and its quotations.
pub(super) struct Reader<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    tags: Vec<Tag>,
    /// Outermost quotations of the article's blocks, in text order.
    quotes: Vec<Quote>,
    /// The article's blocks, in text order.
    blocks: Vec<Range<usize>>,
}

impl<'a, 't> Reader<'a, 't> {
    /// Looks every token up once and lays quotations, dates and names over them.
    pub fn new(layers: &Layers<'a, 't>, mentions: &[Mention]) -> Self {
        let tokens = layers.tokens;
        let tags = (0..tokens.len()).map(|idx| tag_of(tokens, idx)).collect();
        let mut reader = Self { tokens, tags, quotes: Vec::new(), blocks: Vec::new() };
        for block in layers.blocks.iter().filter(|block| block.kind != BlockKind::Boilerplate) {
            let within = tokens.within(block.span);
            reader.quotes.extend(quotes::find(tokens, within.clone()));
            reader.blocks.push(within);
        }
        order::by_key(&mut reader.quotes, |quote| quote.start as u64);
        for quote in &reader.quotes {
            mark(&mut reader.tags, quote.start..quote.end, Tag::QUOTED);
            mark(&mut reader.tags, quote.start..quote.start + 1, Tag::OPENS);
            if quote.closed {
                mark(&mut reader.tags, quote.end - 1..quote.end, Tag::CLOSES);
            }
        }
        for number in layers.numbers {
            mark(&mut reader.tags, tokens.within(number.span), Tag::NUMBER);
        }
        for date in layers.dates {
            mark(&mut reader.tags, tokens.within(date.span), Tag::DATE);
        }
        for mention in mentions.iter().filter(|mention| mention.form == Form::Name) {
            let part = if mention.label == Label::Person { Tag::NAME.with(Tag::PERSON) } else { Tag::NAME };
            mark(&mut reader.tags, tokens.within(mention.span), part);
        }
        reader
    }

    // What is asked a thousand times is called and not copied: the calls take 15 KB less than the copies.

    /// The parts that the token at `idx` plays; none past the end.
    pub fn tag(&self, idx: usize) -> Tag {
        self.tags.get(idx).copied().unwrap_or_default()
    }

    /// Whether the token at `idx` plays one of these parts.
    #[inline(never)]
    pub fn is(&self, idx: usize, parts: Tag) -> bool {
        self.tag(idx).any(parts)
    }

    /// The token in lower case.
    pub fn lower(&self, idx: usize) -> &str {
        self.tokens.lower(idx)
    }

    /// Whether the token is a word or a figure.
    #[inline(never)]
    pub fn is_word(&self, idx: usize) -> bool {
        self.tokens.get(idx).is_some_and(|token| token.kind != TokenKind::Mark)
    }

    /// Whether the token is a word with a capital letter.
    #[inline(never)]
    pub fn is_capital(&self, idx: usize) -> bool {
        self.tokens.get(idx).is_some_and(|token| matches!(token.case, Case::Capital | Case::Upper | Case::Mixed))
    }

    /// Whether the token is a word in capitals.
    pub fn is_upper(&self, idx: usize) -> bool {
        self.tokens.get(idx).is_some_and(|token| token.case == Case::Upper)
    }

    /// Whether the token is a figure.
    #[inline(never)]
    pub fn is_figure(&self, idx: usize) -> bool {
        self.tokens.get(idx).is_some_and(|token| token.kind == TokenKind::Figure)
    }

    /// The outermost quotation that begins at a token.
    pub fn quote_from(&self, idx: usize) -> Option<Quote> {
        let at = self.quotes.binary_search_by_key(&idx, |quote| quote.start).ok()?;
        Some(self.quotes[at])
    }

    /// The block that begins at a token.
    pub fn block_from(&self, idx: usize) -> Option<Range<usize>> {
        let at = self.blocks.partition_point(|block| block.start < idx);
        self.blocks.get(at).filter(|block| block.start == idx && !block.is_empty()).cloned()
    }

    /// The part of a range that lies in the block where it begins; nothing where that is no block of the article.
    pub fn in_block(&self, range: Range<usize>) -> Range<usize> {
        let at = self.blocks.partition_point(|block| block.start <= range.start);
        let block = at.checked_sub(1).map(|at| &self.blocks[at]).filter(|block| block.contains(&range.start));
        let end = block.map_or(range.start, |block| range.end.min(block.end));
        range.start..end.max(range.start)
    }

    /// Whether the block of a token says what an earlier version had wrong.
    pub fn is_corrected(&self, idx: usize) -> bool {
        let at = self.blocks.partition_point(|block| block.start <= idx).saturating_sub(1);
        let corrects = |idx: usize| matches!(self.lower(idx), "correction" | "clarification");
        // "An earlier version", but "An earlier study".
        let earlier = |idx: usize| {
            self.lower(idx) == "earlier" && matches!(self.lower(idx + 1), "version" | "headline" | "article" | "story")
        };
        self.blocks.get(at).is_some_and(|block| {
            let first = block.start + usize::from(matches!(self.lower(block.start), "a" | "an" | "the"));
            corrects(first) || (first..first + 2).any(earlier)
        })
    }

    /// The block before the one that begins at a token.
    pub fn block_before(&self, idx: usize) -> Option<Range<usize>> {
        let at = self.blocks.partition_point(|block| block.start < idx);
        self.blocks.get(at).filter(|block| block.start == idx)?;
        self.blocks.get(at.checked_sub(1)?).filter(|block| !block.is_empty()).cloned()
    }

    /// The outermost quotation around a token.
    pub fn quote_around(&self, idx: usize) -> Option<Quote> {
        let at = self.quotes.partition_point(|quote| quote.start <= idx).checked_sub(1)?;
        Some(self.quotes[at]).filter(|quote| idx < quote.end)
    }

    /// The quotation that ends just before a token, a comma between them overlooked.
    pub fn quote_before(&self, idx: usize) -> Option<Quote> {
        let last = idx.checked_sub(1)?;
        let last = if self.lower(last) == "," { last.checked_sub(1)? } else { last };
        if !self.is(last, Tag::CLOSES) {
            return None;
        }
        self.quote_around(last)
    }

    /// Whether a clause has its verb at this token: an auxiliary or a verb that is no noun.
    pub fn is_finite(&self, idx: usize) -> bool {
        self.is(idx, Tag::AUXILIARY.with(Tag::VERB))
            && !self.is_possessive(idx)
            && self.lower(idx) != "being"
            // "analysts led by Smith": a participle.
            && !(self.lower(idx + 1) == "by" && PARTICIPLES.contains(&self.lower(idx)))
            && !(self.is(idx, Tag::NAME) && self.is(idx, Tag::VERB) && self.is_capital(idx))
            && !(self.lower(idx) == "may" && self.is_capital(idx) && idx > 0 && self.is_word(idx - 1))
    }

    /// Whether the word may be a plural noun or a verb in the present: it ends as both do.
    pub fn is_plural(&self, idx: usize) -> bool {
        let word = self.lower(idx);
        let inflected = word.ends_with('s') && word.len() > 2 && !matches!(word, "is" | "was" | "has" | "this");
        self.is(idx, Tag::PLURAL) || self.is_figure(idx) || inflected
    }

    /// Whether the token is the clitic of a possessive: "'s" before a noun rather than before "been" or "not".
    pub fn is_possessive(&self, idx: usize) -> bool {
        let clitic = matches!(self.lower(idx), "'s" | "’s" | "'" | "’")
            && self.tokens.glued(idx)
            && !self.is(idx, Tag::OPENS.with(Tag::CLOSES));
        clitic
            && !(idx > 0 && self.is(idx - 1, Tag::PRONOUN.with(Tag::SUBJECT))
                || matches!(self.lower(idx.wrapping_sub(1)), "there" | "here" | "what"))
    }

    /// Whether the token is a dash between clauses.
    pub fn is_dash(&self, idx: usize) -> bool {
        self.tokens.is_dash(idx)
    }

    /// Whether a token ends a clause whatever stands around it.
    pub fn is_stop(&self, idx: usize) -> bool {
        match self.lower(idx) {
            // The full stop of an abbreviation inside a date or a name ("Oct. 12", "Acme Inc. of Leeds").
            "." => {
                let inside = self.is(idx, Tag::DATE.with(Tag::NAME)) && self.is(idx + 1, Tag::DATE.with(Tag::NAME));
                !inside && !self.is_shortened(idx)
            }
            // "the 07:52 from Leeds".
            ":" if self.is_figure(idx.wrapping_sub(1)) && self.is_figure(idx + 1) => false,
            ";" | ":" | "?" | "!" | "…" | "•" | "|" => true,
            _ => self.is_dash(idx),
        }
    }

    /// "Acme Corp. said", "Peoria, Ill., said": the full stop of a shortened name, behind which its sentence goes on.
    fn is_shortened(&self, stop: usize) -> bool {
        let goes_on = self.lower(stop + 1) == "," || self.is_word(stop + 1) && !self.is_capital(stop + 1);
        let glued = stop > 0 && self.tokens.glued(stop) && self.is_capital(stop - 1);
        glued && goes_on && !self.tokens.starts_line(stop + 1) && !self.is_figure(stop + 1)
    }

    /// Whether the word ends as participles and gerunds do.
    pub fn is_ing(&self, idx: usize) -> bool {
        let word = self.lower(idx);
        word.len() > 4 && word.ends_with("ing") && !self.is_capital(idx)
    }

    /// Whether the word ends as regular pasts do.
    pub fn is_ed(&self, idx: usize) -> bool {
        let word = self.lower(idx);
        word.len() > 3 && word.ends_with("ed") && !self.is_capital(idx)
    }

    /// Whether the word ends as adjectives do and is no noun of ours.
    pub fn looks_adjective(&self, idx: usize) -> bool {
        const ENDS: &[&str] = &["ous", "ful", "less", "able", "ible", "ive", "est", "ic", "ed", "ish"];
        let noun = Tag::SPEAKER.with(Tag::DOCUMENT).with(Tag::NAME);
        ENDS.iter().any(|end| self.lower(idx).ends_with(end)) && !self.is(idx, noun) && !self.is_capital(idx)
    }

    /// A range without the marks and white space that a span must not end with.
    pub fn trimmed(&self, mut range: Range<usize>) -> Range<usize> {
        while range.start < range.end && matches!(self.lower(range.start), "," | ":" | ";" | "." | "-" | "–" | "—")
        {
            range.start += 1;
        }
        while range.start < range.end && self.drops_at_end(range.end - 1) {
            range.end -= 1;
        }
        range
    }

    fn drops_at_end(&self, idx: usize) -> bool {
        matches!(self.lower(idx), "," | ":" | ";" | "-" | "–" | "—" | "(" | "[")
            || (self.lower(idx) == "."
                && !(idx > 0 && self.lower(idx - 1) == "." && self.tokens.glued(idx))
                && !self.is_shortened(idx))
    }
}

fn mark(tags: &mut [Tag], range: Range<usize>, part: Tag) {
    for tag in &mut tags[range] {
        *tag = tag.with(part);
    }
}

fn tag_of(tokens: &Tokens<'_>, idx: usize) -> Tag {
    let word = tokens.lower(idx);
    let mut tag = words::of(word);
    // "Kelly said": a name may end as adverbs do.
    if tag == Tag::ADVERB
        && !matches!(tokens.get(idx).map(|token| token.case), Some(Case::Lower))
        && tokens.lower(idx + 1) != ","
    {
        tag = Tag::default();
    }
    if cues::begins(word) { tag.with(Tag::CUE) } else { tag }
}
