//! The object of a cue that takes no clause -> the object alone: "criticised the delay[, which cost lives]", "cited the
//! audit [— a claim that nobody believes]". What the article adds is its own.

use std::ops::Range;

use super::reader::Reader;
use super::words::Tag;

/// The pieces without what the article adds behind a comma, a dash, or a word like "while".
pub(super) fn without_comment(reader: &Reader<'_, '_>, pieces: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let [piece] = &pieces[..] else { return pieces };
    let Some(end) = (piece.start + 1..piece.end).find(|&idx| adds(reader, piece.start, idx)) else { return pieces };
    // "blamed the port, which opened in May, for the loss": the aside alone goes.
    let close = (end + 1..piece.end).take(20).find(|&idx| reader.lower(idx) == ",");
    let resumes = |close: usize| matches!(reader.lower(close + 1), "for" | "on" | "as" | "of" | "to");
    match close.filter(|&close| reader.is(end + 1, Tag::RELATIVE) && resumes(close)) {
        Some(close) => vec![piece.start..end, close + 1..piece.end],
        None => vec![Range { start: piece.start, end }],
    }
}

/// Whether the article's own words begin at this token.
fn adds(reader: &Reader<'_, '_>, start: usize, idx: usize) -> bool {
    let (word, next) = (reader.lower(idx), reader.lower(idx + 1));
    if reader.is(idx, Tag::QUOTED) {
        return false;
    }
    let acts = |from: usize| {
        let verb = (from..from + 4).find(|&idx| !reader.is(idx, Tag::NAME.with(Tag::DETERMINER))).unwrap_or(from);
        reader.is_finite(verb) || reader.is_ed(verb)
    };
    // "condemned the test as the fleet sailed", "spoke of peace, Hale spoke of war".
    if reader.is(idx + 1, Tag::NAME) && matches!(word, "as" | ",") && acts(idx + 1) {
        return true;
    }
    if word == "," {
        let listed =
            matches!(next, "including" | "like" | "among" | "so" | "both" | "then") || reader.is_capital(idx + 1);
        // "accused its leader, Ann Hale, of fraud": that closes an apposition.
        let closes = matches!(next, "of" | "for" | "on" | "to") || next == "as" && !reader.is(idx + 2, Tag::SUBJECT);
        let joint = Tag::RELATIVE.with(Tag::PREPOSITION).with(Tag::SUBORDINATOR).with(Tag::ADVERB);
        let clause = matches!(next, "and" | "but") && reader.is(idx + 2, Tag::SUBJECT.with(Tag::NAME));
        return !listed && !closes && (reader.is(idx + 1, joint) || reader.is_ing(idx + 1) || next == "but" || clause);
    }
    let meanwhile = matches!(word, "while" | "when" | "because" | "after" | "although" | "though" | "since" | "before");
    let bound = Tag::PREPOSITION.with(Tag::CONJUNCTION).with(Tag::AUXILIARY).with(Tag::SUBORDINATOR);
    let timed = reader.is_figure(idx + 1) || reader.is(idx + 1, Tag::DATE.with(Tag::TIME));
    reader.is_dash(idx) || meanwhile && !timed && idx > start + 1 && !reader.is(idx - 1, bound)
}
