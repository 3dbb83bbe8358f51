//! A verb of saying with its subject -> the attribution it makes: content behind it, before it, or around it.

use std::ops::Range;

use super::cues::{Form, Frames};
use super::opening::{self, Opening};
use super::phrase::{self, Reach};
use super::reader::Reader;
use super::site::{Attribution, Bounds, Site};
use super::subjects::{self, Subject};
use super::words::Tag;
use super::{clause, content, frames, handover, heads, nouns, objects};
use crate::document::CueClass;

/// What is said, and what showed where it begins.
type Content = (Vec<Range<usize>>, Option<Opening>);

/// Reads a verb with its subject.
pub(super) fn read_verb(site: &Site<'_, '_, '_>) -> Option<Attribution> {
    let reader = site.reader;
    if !frames::is_verb(site) {
        return None;
    }
    // "He's said" has a clitic that can be "has".
    let is_be = |idx: usize| reader.is(idx, Tag::BE) && !matches!(reader.lower(idx), "'s" | "’s");
    if !matches!(site.hit.form, Form::Ing | Form::Adjective) && (site.group..site.at).any(is_be) {
        return read_passive(site);
    }
    // "The planet, dubbed KL-12, is hot": a participle between commas.
    if !site.has(Frames::AFTER) && site.hit.form == Form::Past && site.group == site.at && closes_aside(site) {
        return None;
    }
    let subject = subjects::subject(site)?;
    if let Subject::Before { words, .. } = &subject
        && !frames::can_hear(site, words)
    {
        return None;
    }
    let (source, (content, opening)) = match subject {
        Subject::After { words } => {
            let content = around_inversion(site, words.end)?;
            (words, content)
        }
        Subject::Before { words, clause } => {
            if let Some(reduced) = read_reduced(site, &words) {
                return Some(reduced);
            }
            let within = relative_bounds(site, &words, clause);
            let content = around_subject(&Site { bounds: within, ..*site }, &words, clause)?;
            (words, content)
        }
        Subject::Shared => {
            let words = subjects::shared(site)?;
            let content = behind(site, &words)?;
            // "The device reads messages and suggests answers": who has not spoken before does not speak here.
            let spoke = site.found.iter().any(|other| other.source.as_ref() == Some(&words));
            let bare =
                content.1 == Some(Opening::Bare) && !frames::clause_follows(reader, site.hit.end, site.bounds.hi);
            // "Hale was charged and denies any wrongdoing": somebody with a name.
            let denies = site.hit.row.class == CueClass::Deny && site.reader.is(words.end - 1, Tag::NAME);
            if bare && !spoke && !denies && site.has(Frames::CLAUSE) {
                return None;
            }
            (words, content)
        }
    };
    Some(site.attribution(Some(source), content, opening))
}

/// Words that judge what was said.
const TRUTHS: &[&str] = &["true", "untrue", "false", "wrong", "right", "correct", "incorrect", "nonsense", "accurate"];

/// Words that open a clause beside the main one.
const SIDES: &[&str] = &["while", "although", "though", "whereas", "when"];

/// Where a relative clause between commas ends ("which the bank puts at 5%, is too high"): at the comma behind which
/// the main verb comes; and where a side clause does ("While officials say it is safe, nurses say it is not").
fn relative_bounds(site: &Site<'_, '_, '_>, words: &Range<usize>, clause: usize) -> Bounds {
    let (reader, bounds) = (site.reader, site.bounds);
    let lead = clause.checked_sub(1).filter(|&idx| idx >= bounds.lo);
    if let Some(lead) = lead.filter(|&idx| SIDES.contains(&reader.lower(idx)))
        && (bounds.lo..lead).all(|idx| !reader.is_word(idx) || reader.is(idx, Tag::CONNECTOR))
    {
        // "…, the army put the number at five": the main verb may be a cue whose past no list knows.
        let cue = |from: usize| (from + 1..bounds.hi.min(from + 8)).any(|idx| reader.is(idx, Tag::CUE));
        let main = |idx: usize| {
            let clause = frames::clause_follows(reader, idx + 1, bounds.hi) || cue(idx + 1);
            reader.lower(idx) == "," && clause
        };
        let hi = (site.hit.end..bounds.hi).find(|&idx| main(idx)).unwrap_or(bounds.hi);
        return Bounds { hi, ..bounds };
    }
    let pronoun = if reader.is(words.start, Tag::RELATIVE) { Some(words.start) } else { lead };
    let opens =
        pronoun.is_some_and(|idx| reader.is(idx, Tag::RELATIVE) && idx > bounds.lo && reader.lower(idx - 1) == ",");
    if !opens {
        return bounds;
    }
    let resumes = |comma: usize| {
        let adverb = |idx: usize| reader.is(idx, Tag::ADVERB) && !reader.is(idx, Tag::PREPOSITION);
        let next = (comma + 1..bounds.hi).find(|&idx| !adverb(idx)).unwrap_or(comma);
        let cue = reader.is(next, Tag::CUE) && !reader.is_ing(next);
        reader.lower(comma) == "," && (reader.is_finite(next) || reader.is_ed(next) || cue)
    };
    let hi = (site.hit.end..bounds.hi).find(|&idx| resumes(idx)).unwrap_or(bounds.hi);
    Bounds { hi, ..bounds }
}

/// The content behind a cue, where its frames accept it.
fn behind(site: &Site<'_, '_, '_>, subject: &Range<usize>) -> Option<Content> {
    let (start, opening) = opening::opening(site.reader, site.hit.row, site.hit.end, site.bounds.hi)?;
    // "the toll expected to rise", "a storm expected to hit": a participle.
    if site.hit.row.lemma == "expect"
        && site.hit.form == Form::Past
        && site.group == site.at
        && opening == Opening::Infinitive
    {
        return None;
    }
    frames::accepts(site, subject, start, opening).then(|| {
        let pieces = content::pieces_after(site.reader, start, opening, site.bounds);
        let noun =
            opening == Opening::Bare && site.has(Frames::NOUN) && !site.has(Frames::CLAUSE.and(Frames::DOCUMENT));
        let pieces = if noun { objects::without_comment(site.reader, pieces) } else { pieces };
        (without_day(site, pieces, opening), Some(opening))
    })
}

/// The content without the day on which the cue's own deed was done: "announced a cut [on Monday]", "ordered the firm
/// [on Monday] to pay". Behind a verb of its own a day may belong to that, and stays.
fn without_day(site: &Site<'_, '_, '_>, pieces: Vec<Range<usize>>, opening: Opening) -> Vec<Range<usize>> {
    use CueClass::{Announce, Ask, Confirm, Deny, Other, Report, Say, Write};
    let reader = site.reader;
    let [piece] = &pieces[..] else { return pieces };
    let deed = matches!(site.hit.row.class, Announce | Ask | Confirm | Deny | Other | Report | Say | Write);
    let last = reader.trimmed(piece.clone()).end;
    let end = match opening {
        Opening::Bare | Opening::Infinitive => {
            let dated =
                |idx: usize| matches!(reader.lower(idx), "to" | "that" | "which") && reader.is(idx - 1, Tag::DATE);
            (piece.start + 1..last).find(|&idx| dated(idx)).unwrap_or(last)
        }
        _ => return pieces,
    };
    let verb = |idx: usize| {
        reader.is(idx, Tag::SUBORDINATOR) || reader.is_finite(idx) || reader.is_ed(idx) || reader.is_ing(idx)
    };
    if !deed || reader.lower(piece.start) == "to" || (piece.start..end).any(verb) {
        return pieces;
    }
    match content::day_before(reader, end, piece.start) {
        Some(day) if end == last => vec![Range { start: piece.start, end: day }],
        Some(day) => vec![piece.start..day, end..piece.end],
        None => pieces,
    }
}

/// "“…,” said Smith. “…”": the content stands before, and may go on behind.
fn around_inversion(site: &Site<'_, '_, '_>, source_end: usize) -> Option<Content> {
    let (reader, bounds) = (site.reader, site.bounds);
    let mut content = content::all_before(reader, site.edge, bounds.lo, bounds.floor);
    let further = content::quotes_behind(reader, source_end, bounds);
    // "Prices, said Smith, have doubled".
    if further.is_empty() && reader.lower(source_end) == "," && reader.is_finite(source_end + 1) {
        content.push(source_end + 1..content::end(reader, source_end + 1, bounds.hi, Opening::Bare));
    }
    content.extend(further);
    if content.is_empty() {
        let (start, opening) = opening::opening(reader, site.hit.row, source_end, bounds.hi)?;
        return Some((content::pieces_after(reader, start, opening, bounds), Some(opening)));
    }
    Some((content, None))
}

/// "The man police say started the fire was held", "a blaze officials said was set": whoever speaks stands alone before
/// a cue behind which a verb without a subject follows.
fn read_reduced(site: &Site<'_, '_, '_>, words: &Range<usize>) -> Option<Attribution> {
    let (reader, end) = (site.reader, site.hit.end);
    let speaker = words.end.checked_sub(1).filter(|&idx| idx > words.start && reader.is(idx, Tag::SPEAKER))?;
    let verb = reader.is_finite(end) || reader.is_ed(end);
    let noun = reader.is_word(speaker - 1) && !reader.is(speaker - 1, Tag::DETERMINER.with(Tag::PREPOSITION));
    if !(verb && noun && site.has(Frames::AFTER) && reader.is_plural(speaker)) {
        return None;
    }
    let (lo, hi) = (site.bounds.lo, content::end(reader, end, site.bounds.hi, Opening::Bare));
    let opens = (lo..words.start).all(|idx| !reader.is_finite(idx));
    let hi = if opens { nouns::second_verb(reader, end, hi) } else { hi };
    Some(site.attribution(Some(speaker..words.end), vec![Range { start: end, end: hi }], Some(Opening::Bare)))
}

/// A subject before its verb: the content stands behind, or before with the attribution closing the sentence, or
/// around.
fn around_subject(site: &Site<'_, '_, '_>, words: &Range<usize>, clause: usize) -> Option<Content> {
    let (reader, bounds, end) = (site.reader, site.bounds, site.hit.end);
    let lead = clause.checked_sub(1).filter(|&idx| idx >= bounds.lo);
    let lead_is = |words: &[&str]| lead.is_some_and(|idx| words.contains(&reader.lower(idx)));
    // "what the coach called a “rant”", "what the senators said was theft".
    // "What the coach said is not true" judges, and tells nothing of what was said.
    let judged = (end + 1..end + 3).any(|idx| TRUTHS.contains(&reader.lower(idx)));
    if lead_is(&["what"]) && (reader.is(end, Tag::OPENS) || reader.is_finite(end)) && !judged {
        let opening = if reader.is(end, Tag::OPENS) { Opening::Quote } else { Opening::Bare };
        return Some((content::pieces_after(reader, end, opening, bounds), Some(opening)));
    }
    // "“It is a joke” is how one driver put it."
    if lead_is(&["how"]) && site.hit.row.lemma == "put it" && reader.quote_before(clause - 2).is_some() {
        return Some((content::all_before(reader, clause - 2, bounds.lo, bounds.floor), None));
    }
    if lead_is(&["what", "than", "why", "how", "if", "until", "whether", "unless"]) {
        return None;
    }
    let tail = circumstance_end(site);
    let parted = reader.lower(tail) == "," && tail + 1 < bounds.hi;
    if lead_is(&["as"]) && parted && site.has(Frames::AFTER) {
        return Some((both_sides(site, clause - 1, tail), None));
    }
    // "“It is over,” as one trader put it."
    let clause = if lead_is(&["as"]) { clause - 1 } else { clause };
    let lead = clause.checked_sub(1).filter(|&idx| idx >= bounds.lo);
    let lead_is = |words: &[&str]| lead.is_some_and(|idx| words.contains(&reader.lower(idx)));
    // "Noting that it was “a gift”, the bank cut": the participle holds its own quotation.
    let held = |other: &Attribution| other.form == Form::Ing && other.cue.start == bounds.lo && other.opening.is_some();
    let quoted =
        clause > bounds.floor && content::speech_before(reader, clause, bounds.floor) && !site.found.iter().any(held);
    let comma = lead_is(&[","]);
    // "the mayor said on Friday, as rain fell": what stands behind day, place and medium is parted by its comma.
    let closing = parted || closes_sentence(site);
    let light = Tag::CONNECTOR.with(Tag::ADVERB).with(Tag::DATE);
    let opened = (bounds.lo..clause).any(|idx| reader.is_word(idx) && !reader.is(idx, light));
    let aside = parted && (opened || tail == end) && !reader.is(tail + 1, Tag::OPENS);
    let stated = comma && closing && (aside || states_something(reader, &(bounds.lo..clause.max(bounds.lo + 1) - 1)));
    // "Until recently, she said, doctors would have laughed": what is no quotation nobody would have laughed.
    let supposed = !site.has(Frames::CLAUSE) && (site.group..site.at).any(|idx| reader.is(idx, Tag::MODAL));
    // "When I asked her, she laughed": a laugh speaks only behind a quotation.
    // "Her aunt, who testified against him, left": whoever testified is no content.
    let stated = stated && !supposed && !site.has(Frames::QUOTE) && !reader.is(words.start, Tag::RELATIVE);
    let may_follow = site.has(Frames::AFTER) || (quoted && site.has(Frames::CLAUSE));
    if may_follow && (stated || quoted && (closing || !states_on(site))) {
        let mut pieces = content::all_before(reader, clause, bounds.lo, bounds.floor);
        let further = content::quotes_behind(reader, end, bounds);
        if further.is_empty() && parted && !quoted && goes_on(reader, tail + 1) {
            pieces.push(tail + 1..content::end(reader, tail + 1, bounds.hi, Opening::Bare));
        }
        pieces.extend(further);
        return (!pieces.is_empty()).then_some((pieces, None));
    }
    // "a trend that the bank says will last", "a trend the bank says will last": the noun is the subject of what is
    // said.
    let noun = words.start > clause && reader.is_word(words.start - 1);
    if (noun || lead.is_some_and(|idx| reader.is(idx, Tag::RELATIVE)))
        && reader.is_finite(end)
        && site.has(Frames::AFTER)
    {
        return Some((content::pieces_after(reader, end, Opening::Bare, bounds), Some(Opening::Bare)));
    }
    behind(site, words).or_else(|| next_paragraph(site))
}

/// "It rained, as she noted, for days": what stands before the aside, and what stands behind the comma that closes it.
fn both_sides(site: &Site<'_, '_, '_>, aside: usize, close: usize) -> Vec<Range<usize>> {
    let (reader, bounds, start) = (site.reader, site.bounds, close + 1);
    let mut pieces = Vec::new();
    if aside > bounds.lo {
        pieces.extend(content::before(reader, aside, bounds.lo, bounds.floor));
    }
    pieces.push(start..content::end(reader, start, bounds.hi, Opening::Bare));
    pieces
}

/// Whether the words before a comma are a clause rather than a lead-in ("In addition,").
fn states_something(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    let verb = |idx: usize| {
        let named = reader.is(words.start, Tag::NAME) && !reader.is(idx, Tag::NAME);
        let inner = idx > words.start + usize::from(!named);
        let present = reader.lower(idx).ends_with('s') && inner && !reader.is_capital(idx);
        reader.is_finite(idx) || reader.is_ed(idx) || present
    };
    // "Asked if it was true, she said, “No.”": how it came to be said.
    let lead = matches!(
        reader.lower(words.start),
        "asked"
            | "pressed"
            | "questioned"
            | "quizzed"
            | "speaking"
            | "giving"
            | "addressing"
            | "citing"
            | "referring"
            | "responding"
            | "replying"
            | "reacting"
            | "writing"
            | "appearing"
            | "quoting"
    );
    // "Noting that prices were high, the bank cut".
    let lead = lead || reader.is(words.start, Tag::CUE) && reader.lower(words.start).ends_with("ing");
    let clause = words.len() >= 3 || words.len() == 2 && reader.is_finite(words.start + 1);
    // "After some delays, the work has met the standards, one official said."
    let side = reader.is(words.start, Tag::SUBORDINATOR);
    let main = words.clone().find(|&idx| reader.lower(idx) == ",").unwrap_or(words.end);
    clause && !lead && if side { (main..words.end).any(|idx| reader.is_finite(idx)) } else { words.clone().any(verb) }
}

/// "The paper reports:" and the quotation is the next paragraph.
fn next_paragraph(site: &Site<'_, '_, '_>) -> Option<Content> {
    let (reader, bounds) = (site.reader, site.bounds);
    if bounds.hi != bounds.ceiling || reader.lower(bounds.hi - 1) != ":" || !site.has(Frames::AFTER) {
        return None;
    }
    if let Some(quote) = reader.quote_from(bounds.hi) {
        return Some((content::paragraphs(reader, quote), Some(Opening::Quote)));
    }
    // "She added:" on a line of its own: a quotation that lost its marks when it was copied.
    let alone = site.at.saturating_sub(bounds.floor) < 8 && site.hit.end + 1 == bounds.hi;
    let paragraph = reader.block_from(bounds.hi).filter(|_| alone)?;
    Some((vec![paragraph], Some(Opening::Quote)))
}

/// Whether the cue stands behind a comma, and behind the next one the sentence's own verb follows.
fn closes_aside(site: &Site<'_, '_, '_>) -> bool {
    let (reader, hi) = (site.reader, site.bounds.hi);
    let close = (site.hit.end..hi.min(site.hit.end + 16)).find(|&idx| reader.lower(idx) == ",");
    let verb =
        |idx: usize| reader.is_finite(idx) || reader.is_ed(idx) || reader.is(idx, Tag::CUE) && !reader.is_ing(idx);
    site.before().is_some_and(|idx| reader.lower(idx) == ",") && close.is_some_and(|close| verb(close + 1))
}

/// Whether the source goes on behind its attribution and a comma ("prices, she said, have doubled"); what happened at
/// the same time the article says itself ("the dam held, she said, as the rain fell").
fn goes_on(reader: &Reader<'_, '_>, at: usize) -> bool {
    !reader.is_ing(at)
        && !handover::is_verdict(reader, at)
        && !matches!(
            reader.lower(at),
            "as" | "while" | "even" | "amid" | "hours" | "days" | "minutes" | "weeks" | "moments"
        )
}

/// The token behind the words of day, place and medium that follow the cue up to a comma.
fn circumstance_end(site: &Site<'_, '_, '_>) -> usize {
    let (reader, from, hi) = (site.reader, site.hit.end, site.bounds.hi);
    let circumstance = Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME).with(Tag::ADVERB);
    if !reader.is(from, circumstance) && !site.has(Frames::ADDRESSEE) {
        return from;
    }
    let comma = (from..hi.min(from + 12)).find(|&idx| reader.lower(idx) == ",").unwrap_or(from);
    let states = |idx: usize| {
        reader.is_finite(idx) || reader.is(idx, Tag::OPENS.with(Tag::SUBJECT)) || reader.lower(idx) == "that"
    };
    if (from..comma).any(states) { from } else { comma }
}

/// Whether nothing but time, place and audience follows the cue.
fn closes_sentence(site: &Site<'_, '_, '_>) -> bool {
    let (reader, at, hi) = (site.reader, site.hit.end, site.bounds.hi);
    let ends = reader.is_stop(at) && reader.lower(at) != ":" || reader.lower(at) == "," || reader.is(at, Tag::CLOSES);
    if at >= hi || ends {
        return true;
    }
    let circumstance = reader.is(at, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME))
        || matches!(reader.lower(at), "as" | "when" | "while" | "earlier" | "later");
    let states = |idx: usize| reader.is_finite(idx) || reader.is(idx, Tag::OPENS) || reader.lower(idx) == "that";
    // "it was worth 2m, a friend told me; she will not confirm that", "the office reported on Tuesday — a first".
    let hi = (at..hi).find(|&idx| reader.lower(idx) == ";" || reader.is_dash(idx)).unwrap_or(hi);
    // "reported at least six".
    if reader.lower(at) == "at" && matches!(reader.lower(at + 1), "least" | "most") {
        return false;
    }
    (circumstance || site.has(Frames::ADDRESSEE)) && !(at..hi).any(states)
}

/// Whether content follows the cue although a quotation stands before it.
fn states_on(site: &Site<'_, '_, '_>) -> bool {
    let found = opening::opening(site.reader, site.hit.row, site.hit.end, site.bounds.hi);
    matches!(found, Some((_, Opening::That)))
}

/// "The raid was condemned by the envoy", "He was described by police as a thief": whoever the passive names behind "by"
/// says it of the subject.
fn read_agent(site: &Site<'_, '_, '_>) -> Option<Attribution> {
    let (reader, bounds) = (site.reader, site.bounds);
    let by = Some(site.hit.end).filter(|&idx| reader.lower(idx) == "by" && site.has(Frames::NOUN))?;
    let clause = clause::clause_start(reader, site.edge, bounds.lo);
    let words = clause::subject_in(reader, clause, site.edge);
    // "That account was disputed by".
    let words = if reader.lower(clause) == "that" { clause..words.end } else { words };
    let end = phrase::phrase_end(reader, by + 1, bounds.hi, Reach::Appositions);
    let head = heads::head(reader, &reader.trimmed(by + 1..end));
    let speaks = |idx: usize| reader.is(idx, Tag::SPEAKER.with(Tag::NAME)) || reader.is_plural(idx);
    let rest = (reader.lower(end) == "as").then(|| end..content::end(reader, end, bounds.hi, Opening::Bare));
    let judges = matches!(site.hit.row.class, CueClass::Confirm | CueClass::Criticise | CueClass::Deny);
    // "It was denied by the mayor": what was, another sentence tells.
    let tells = judges && !words.clone().any(|idx| reader.is(idx, Tag::SUBJECT));
    let tells = tells || rest.is_some() && site.hit.row.lemma == "describe";
    if !tells || words.is_empty() || head.is_empty() || !speaks(head.end - 1) {
        return None;
    }
    let pieces = std::iter::once(words).chain(rest).collect();
    Some(site.attribution(Some(by + 1..end), pieces, None))
}

/// "it was reported that", "staff were told that": nobody is named, the content follows.
fn read_passive(site: &Site<'_, '_, '_>) -> Option<Attribution> {
    let (reader, bounds) = (site.reader, site.bounds);
    let impersonal = site.group > bounds.lo && reader.lower(site.group - 1) == "it";
    if let Some(told) = read_agent(site) {
        return Some(told);
    }
    let (start, opening) = opening::opening(reader, site.hit.row, site.hit.end, bounds.hi)?;
    let marked = matches!(opening, Opening::That | Opening::Question);
    // "It is understood the club will appeal".
    let bare = impersonal && opening == Opening::Bare && frames::clause_follows(reader, start, bounds.hi);
    let clause = (marked || bare) && site.has(Frames::CLAUSE.and(Frames::THAT));
    (clause && (impersonal || site.has(Frames::ADDRESSEE)))
        .then(|| site.attribution(None, content::pieces_after(reader, start, opening, bounds), Some(opening)))
}
