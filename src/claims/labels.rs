//! Lines that name their speaker by a mark alone -> attributions: "Poll: Two in three want a ban", "31 dead in floods:
//! officials", "“We ran.” — Ann Smith", "SMITH: We will see."

use std::ops::Range;

use super::cues::{self, Form, Frames, Hit, Row};
use super::lists::HEARINGS;
use super::opening::Opening;
use super::reader::Reader;
use super::site::Attribution;
use super::words::Tag;
use crate::document::BlockKind;

/// The longest label, in tokens.
const LONGEST: usize = 8;

/// Parts that tell who speaks from what a headline is about ("Ukraine war:", "Analysis:").
const SPEAKER: Tag = Tag::DOCUMENT.with(Tag::SPEAKER);

/// The papers that headlines name as speakers.
const FINDINGS: &[&str] = &[
    "poll", "polls", "survey", "surveys", "study", "studies", "report", "reports", "data", "figures", "research",
    "census",
];

/// Finds the attribution that a block makes by its layout.
pub(super) fn find(reader: &Reader<'_, '_>, block: &Range<usize>, kind: BlockKind) -> Option<Attribution> {
    match kind {
        BlockKind::Title | BlockKind::Subheading => {
            leading(reader, block).or_else(|| trailing(reader, block)).or_else(|| closing(reader, block))
        }
        BlockKind::Paragraph => turn(reader, block),
        _ => None,
    }
}

/// Finds the quotations that a dash and a name close, each on a line of its own.
pub(super) fn signed(reader: &Reader<'_, '_>, block: &Range<usize>) -> Vec<Attribution> {
    let mut found = Vec::new();
    let mut at = block.start;
    while at < block.end {
        let Some(quote) = reader.quote_from(at) else {
            at += 1;
            continue;
        };
        at = quote.end;
        if !quote.closed || !reader.is_dash(quote.end) || !reader.tokens.starts_line(quote.start) {
            continue;
        }
        let name = quote.end + 1;
        let end = (name..block.end).find(|&idx| reader.tokens.starts_line(idx)).unwrap_or(block.end);
        if name < end && end - name <= LONGEST && reader.is_capital(name) {
            found.push(attribution(&cues::DASH, name..end, quote.end, quote.start..quote.end));
            at = end;
        }
    }
    found
}

/// "Poll: Two in three want a ban", "Mayor: “We are full”".
fn leading(reader: &Reader<'_, '_>, block: &Range<usize>) -> Option<Attribution> {
    let colon = (block.start..block.end.min(block.start + LONGEST)).find(|&idx| reader.lower(idx) == ":")?;
    let label = block.start..colon;
    let said = colon + 1..block.end;
    let quoted = reader.quote_from(said.start).is_some_and(|quote| quote.end + 1 >= block.end);
    // "Fed's Marlow: No rush to cut" names somebody with an office; "Taylor Marsh: Fans queue" is about her.
    let held = label.clone().any(|idx| reader.is_possessive(idx));
    // A surname alone mostly says it, too: "Marlow: Rates will fall".
    let surname = label.len() == 1
        && said.clone().any(|idx| reader.is_finite(idx))
        && reader.lower(said.end - 1) != "?"
        && !reader.is(said.start, Tag::SUBORDINATOR.with(Tag::RELATIVE));
    let named = (quoted || held || surname) && label.clone().next_back().is_some_and(|idx| reader.is(idx, Tag::PERSON));
    // "Analysis:" and "Video:" say what kind of piece follows.
    let last = label.end.checked_sub(1)?;
    let finding = !reader.is(last, Tag::DOCUMENT) || FINDINGS.contains(&reader.lower(last));
    (finding && is_speaker(reader, &label, SPEAKER) || named).then_some(())?;
    (words(reader, &said) >= 3).then(|| attribution(&cues::COLON, label, colon, said))
}

/// "31 dead in floods: officials", "Rates to stay - central bank".
fn trailing(reader: &Reader<'_, '_>, block: &Range<usize>) -> Option<Attribution> {
    let first = block.end.saturating_sub(LONGEST).max(block.start);
    let mark = (first..block.end)
        .rev()
        .find(|&idx| reader.lower(idx) == ":" || reader.is_dash(idx) && !reader.tokens.glued(idx))?;
    let (said, label) = (block.start..mark, mark + 1..block.end);
    // "Poet, thief: the strange life of Ada Crane" says what it is about.
    let about = !reader.is(block.end - 1, SPEAKER) && label.clone().any(|idx| reader.is(idx, Tag::PREPOSITION));
    (is_speaker(reader, &label, SPEAKER.with(Tag::NAME)) && !about && words(reader, &said) >= 3)
        .then(|| attribution(&cues::COLON, label, mark, said))
}

/// "Rates to stay high until spring, bank chief warns": a speaker without an article, and the verb that ends the
/// headline.
fn closing(reader: &Reader<'_, '_>, block: &Range<usize>) -> Option<Attribution> {
    let last = block.end.checked_sub(1).filter(|&idx| idx > block.start)?;
    // "…, engineers warned council": a word may stand behind for whoever was told.
    let told = Frames::ADDRESSEE;
    let speaks = |hit: &Hit, verb: usize| {
        let ends = verb == last || hit.row.frames.any(told) && reader.is_word(last);
        hit.row.frames.any(Frames::AFTER) && matches!(hit.form, Form::Present | Form::Past) && ends
    };
    let at = |verb: usize| cues::at(reader.tokens, verb, block.end).find(|hit| speaks(hit, verb));
    let (verb, hit) = [last, last - 1].into_iter().find_map(|verb| Some((verb, at(verb)?)))?;
    let comma = (verb.saturating_sub(LONGEST).max(block.start)..verb).rev().find(|&idx| reader.lower(idx) == ",")?;
    let (said, label) = (block.start..comma, comma + 1..verb);
    // "Carer stole from widow, jury told": whoever told it is not named, and "court hears" is what a court does.
    let hearing = HEARINGS.contains(&reader.lower(verb - 1));
    let (told, heard) = (hit.row.lemma == "tell", hit.row.frames.any(Frames::HEARING));
    // "…, engineers warn": several people without an article.
    let several = label.len() <= 2 && reader.is_plural(verb - 1) && is_speaker(reader, &label, reader.tag(verb - 1));
    let named = is_speaker(reader, &label, SPEAKER.with(Tag::NAME));
    let speaks = if told || heard { hearing } else { named || several };
    (speaks && words(reader, &said) >= 3).then(|| {
        let found = attribution(hit.row, label, comma, said);
        let source = found.source.clone().filter(|_| !told);
        Attribution { cue: verb..verb + 1, form: hit.form, source, ..found }
    })
}

/// "SMITH: We will see." in a transcript: only a person's name opens a turn.
fn turn(reader: &Reader<'_, '_>, block: &Range<usize>) -> Option<Attribution> {
    let colon = (block.start + 1..block.end.min(block.start + LONGEST)).find(|&idx| reader.lower(idx) == ":")?;
    // A transcript may stand in quotation marks as a whole.
    let label = block.start + usize::from(reader.is(block.start, Tag::OPENS))..colon;
    // "STEVE HALE, HOST: It is six in the morning."
    let upper = label.clone().all(|idx| reader.is_upper(idx) || !reader.is_word(idx));
    let comma = label.clone().find(|&idx| upper && reader.lower(idx) == ",").unwrap_or(colon);
    let label = label.start..comma;
    let said = colon + 1..block.end;
    let airs = matches!(reader.lower(colon - 1), "host" | "byline" | "anchor" | "correspondent" | "reporter");
    let part = if airs && comma < colon { Tag::NAME } else { Tag::PERSON };
    let named = !label.is_empty() && label.clone().all(|idx| reader.is(idx, part));
    // "A: We lost half our staff.": an answer, and the outlet says nothing itself; whose it is stands elsewhere.
    let answer = label.len() == 1 && reader.tokens.str(label.start) == "A";
    let found = (named || answer) && words(reader, &said) >= 2 && reader.is_capital(said.start);
    let turn = found.then(|| attribution(&cues::COLON, label, colon, said))?;
    Some(if answer { Attribution { source: None, ..turn } } else { turn })
}

/// Whether a label is a short noun phrase that ends with somebody who speaks.
fn is_speaker(reader: &Reader<'_, '_>, label: &Range<usize>, parts: Tag) -> bool {
    let plain = label.clone().all(|idx| !reader.is_finite(idx) && (reader.is_word(idx) || reader.is_possessive(idx)));
    let last = label.clone().next_back();
    plain && last.is_some_and(|idx| reader.is(idx, parts)) && !reader.is(label.start, Tag::SUBORDINATOR)
}

fn words(reader: &Reader<'_, '_>, range: &Range<usize>) -> usize {
    range.clone().filter(|&idx| reader.is_word(idx)).count()
}

fn attribution(row: &'static Row, source: Range<usize>, mark: usize, said: Range<usize>) -> Attribution {
    let opening = Some(Opening::Bare);
    Attribution {
        row,
        form: Form::Phrase,
        sentence: 0,
        source: Some(source),
        cue: mark..mark + 1,
        content: vec![said],
        opening,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::CueClass;
    use crate::{Context, annotate};

    /// The source and content of the claim that a mark attributes.
    fn found(text: &str) -> Option<(String, String)> {
        let document = annotate(text, &Context::default());
        let marked = document.claims.iter().find(|claim| {
            claim.cue.is_some_and(|cue| cue.class == CueClass::Say && cue.span.of(text).chars().count() == 1)
        })?;
        let words = |span: crate::Span| span.of(text).to_owned();
        Some((words(marked.source?.span), words(marked.content[0])))
    }

    fn headline(line: &str) -> Option<(String, String)> {
        found(&format!("{line}\n\nLEEDS -- It rained in the town of Leeds on Monday, and the river rose.\n"))
    }

    #[test]
    fn a_headline_names_its_speaker_before_or_behind() {
        let pair = |source: &str, content: &str| Some((source.to_owned(), content.to_owned()));
        assert_eq!(headline("Police: Two Killed in Bus Crash"), pair("Police", "Two Killed in Bus Crash"));
        assert_eq!(headline("31 dead in floods: officials"), pair("officials", "31 dead in floods"));
        let document = annotate(
            "Rates to stay high until spring, bank chief warns\n\nLEEDS -- It rained in the town on Monday, and it snowed.\n",
            &Context::default(),
        );
        let claim = &document.claims[0];
        assert_eq!(claim.source.map(|source| source.span.of(&document.text)), Some("bank chief"));
        assert_eq!(claim.content[0].of(&document.text), "Rates to stay high until spring");
        assert_eq!(headline("Ukraine war: Ships leave port"), None);
        assert_eq!(headline("Analysis: Why the bank is wrong"), None);
        assert_eq!(headline("Taylor Marsh: Fans queue for hours"), None);
    }

    #[test]
    fn a_name_behind_a_dash_signs_a_quotation() {
        let text = "“We ran from the house.” — Ann Smith";
        assert_eq!(found(text), Some(("Ann Smith".to_owned(), "“We ran from the house.”".to_owned())));
        assert_eq!(found("He read “The Waves” — Woolf’s best book — in a day."), None);
    }

    #[test]
    fn a_turn_in_a_transcript_opens_with_a_name() {
        let text = "The judge is Ann Smith.\n\nSMITH: We will see about that.\n\nNEW DELHI: The river rose again.";
        assert_eq!(found(text), Some(("SMITH".to_owned(), "We will see about that".to_owned())));
    }
}
