//! The cues of a sentence -> attributions: who speaks, which words attribute, what is said. All in tokens.

use std::ops::Range;

use super::content::{self, Opening};
use super::cues::{self, Form, Frames, Hit, Row};
use super::reader::Reader;
use super::sources::{self, Reach, Subject};
use super::words::Tag;
use crate::document::CueClass;

/// One attribution, in tokens.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    pub row: &'static Row,
    pub form: Form,
    /// Index of the sentence with the cue.
    pub sentence: usize,
    pub source: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub content: Vec<Range<usize>>,
    /// What showed where the content begins; none for content before the cue.
    pub opening: Option<Opening>,
}

/// Where a cue may look.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    /// The first token of its sentence, quotation, or enclosing content.
    lo: usize,
    /// One past the last.
    hi: usize,
    /// The first token of its block.
    floor: usize,
    /// One past the last token of its block.
    ceiling: usize,
    /// Whether the cue stands inside what another cue holds.
    nested: bool,
}

impl Bounds {
    /// Whether the sentence is written as headlines are, with capitals throughout.
    fn headline(self, reader: &Reader<'_, '_>) -> bool {
        let words = (self.lo..self.hi).filter(|&idx| reader.is_word(idx) && !reader.is_figure(idx));
        let (mut capital, mut all) = (0, 0);
        for idx in words {
            all += 1;
            capital += usize::from(reader.is_capital(idx));
        }
        capital * 10 >= all * 6 && all >= 4
    }
}

/// Finds the attributions whose cue stands in one sentence.
pub(super) fn find(
    reader: &Reader<'_, '_>,
    sentence: usize,
    tokens: Range<usize>,
    block: Range<usize>,
    found: &mut Vec<Attribution>,
) {
    let first = found.len();
    let mut at = tokens.start;
    while at < tokens.end {
        // What a quotation reports of others is the speaker's word, and stays inside that claim.
        if !reader.is(at, Tag::CUE) || reader.is(at, Tag::QUOTED) {
            at += 1;
            continue;
        }
        let bounds = bounds(reader, at, &tokens, &block, &found[first..]);
        let read = cues::at(reader.tokens, at, tokens.end).find_map(|hit| {
            let attribution = read(reader, at, hit, bounds, &found[first..])?;
            Some((attribution, hit.end))
        });
        match read {
            Some((mut attribution, end)) => {
                attribution.sentence = sentence;
                tidy(reader, &mut attribution);
                if !attribution.content.is_empty() && (!bounds.nested || is_plain(&attribution)) {
                    found.push(attribution);
                }
                at = end;
            }
            None => at += 1,
        }
    }
}

/// The stretch in which a cue looks for its source and content: its sentence; inside a quotation, no further than that;
/// inside what another cue holds, not before it.
fn bounds(
    reader: &Reader<'_, '_>,
    at: usize,
    tokens: &Range<usize>,
    block: &Range<usize>,
    found: &[Attribution],
) -> Bounds {
    let mut bounds = Bounds { lo: tokens.start, hi: tokens.end, floor: block.start, ceiling: block.end, nested: false };
    bounds.lo = dateline_end(reader, bounds.lo, bounds.hi);
    let holder =
        found.iter().rev().flat_map(|attribution| attribution.content.iter().filter(|_| attribution.opening.is_some()));
    if let Some(range) = holder.filter(|range| range.contains(&at)).max_by_key(|range| range.start) {
        bounds.lo = bounds.lo.max(range.start);
        bounds.floor = bounds.floor.max(range.start);
        bounds.nested = true;
    }
    bounds
}

/// The token behind "ASTANA (Reuters) --" at the head of a sentence.
fn dateline_end(reader: &Reader<'_, '_>, lo: usize, hi: usize) -> usize {
    let mut at = lo;
    while at < hi.min(lo + 12) {
        if reader.is_dash(at) || (reader.lower(at) == "-" && reader.lower(at + 1) == "-") {
            let next = at + 1 + usize::from(reader.lower(at) == "-" && reader.lower(at + 1) == "-");
            return if at > lo { next } else { lo };
        }
        let placed = reader.is_capital(at)
            || matches!(reader.lower(at), "," | "." | "(" | ")" | "/" | "of")
            || reader.is_figure(at);
        if !placed {
            return lo;
        }
        at += 1;
    }
    lo
}

/// Whether the attribution is plain speech: what nests inside another claim must be.
fn is_plain(attribution: &Attribution) -> bool {
    attribution.source.is_some()
        && (attribution.form == Form::Phrase
            || attribution.row.frames.any(Frames::AFTER) && !matches!(attribution.row.class, CueClass::Believe))
}

fn read(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds, found: &[Attribution]) -> Option<Attribution> {
    match hit.form {
        Form::Phrase => read_phrase(reader, at, hit, bounds),
        Form::Noun => read_noun(reader, at, hit, bounds),
        Form::Ing => read_participle(reader, at, hit, bounds, found),
        Form::Base | Form::Present | Form::Past | Form::Participle => read_verb(reader, at, hit, bounds, found),
    }
}

/// Cuts white marks off the pieces and drops what is left empty.
fn tidy(reader: &Reader<'_, '_>, attribution: &mut Attribution) {
    for piece in &mut attribution.content {
        *piece = reader.trimmed(piece.clone());
    }
    attribution.content.retain(|piece| piece.clone().any(|idx| reader.is_word(idx)));
    attribution.source =
        attribution.source.take().map(|source| reader.trimmed(source)).filter(|source| !source.is_empty());
}

/// "according to police": the source stands behind, the content before or, where it opens the sentence, behind that.
fn read_phrase(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds) -> Option<Attribution> {
    if hit.row.lemma == "per"
        && (reader.is_figure(at.wrapping_sub(1))
            || reader.is_word(at.wrapping_sub(1))
            || !(reader.is(hit.end, Tag::DETERMINER.with(Tag::NAME)) || reader.is_capital(hit.end)))
    {
        return None;
    }
    let opens = (bounds.lo..at).all(|idx| reader.is(idx, Tag::CONNECTOR.with(Tag::OPENS)) || !reader.is_word(idx));
    let reach = if opens { Reach::Comma } else { Reach::Appositions };
    let end = sources::phrase_end(reader, hit.end, bounds.hi, reach);
    if end <= hit.end {
        return None;
    }
    let follows = reader.lower(end) == "," && end + 1 < bounds.hi;
    let mut content = Vec::new();
    if !opens {
        content.extend(
            content::before(reader, at, bounds.lo, bounds.floor).or_else(|| (bounds.lo < at).then_some(bounds.lo..at)),
        );
    }
    if opens || follows {
        let start = end + usize::from(reader.lower(end) == ",");
        if start < bounds.hi && !(!opens && reader.is_ing(start)) {
            content.push(start..content::end(reader, start, bounds.hi, Opening::Bare));
        }
    }
    let cue_start = if matches!(reader.lower(at.wrapping_sub(1)), "as" | "all") && at > bounds.lo { at } else { at };
    Some(Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source: Some(hit.end..end),
        cue: cue_start..hit.end,
        content,
        opening: None,
    })
}

/// "the envoy's claim that the town had fallen": the source is the possessor, or stands behind "by" or "from".
fn read_noun(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds) -> Option<Attribution> {
    let (mut next, mut source) = (hit.end, None);
    if matches!(reader.lower(next), "by" | "from") {
        let end = (next + 1..bounds.hi.min(next + 12)).find(|&idx| reader.lower(idx) == "that")?;
        source = Some(next + 1..end);
        next = end;
    }
    let relative = reader.is_finite(next + 1) || reader.is(next + 1, Tag::RELATIVE);
    if reader.lower(next) != "that"
        || relative
        || reader.is(at.wrapping_sub(1), Tag::SUBJECT.with(Tag::AUXILIARY)) && at > bounds.lo
    {
        return None;
    }
    let source = source.or_else(|| possessor(reader, at, bounds.lo));
    let start = next + 1;
    let end = content::end(reader, start, bounds.hi, Opening::That);
    let end = if subject_position(reader, at, bounds.lo) { second_verb(reader, start, end) } else { end };
    Some(Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source,
        cue: at..hit.end,
        content: vec![start..end],
        opening: Some(Opening::That),
    })
}

/// "the envoy's", "his" before a noun.
fn possessor(reader: &Reader<'_, '_>, noun: usize, lo: usize) -> Option<Range<usize>> {
    let mut at = noun;
    while at > lo && noun - at < 4 {
        at -= 1;
        if matches!(reader.lower(at), "his" | "her" | "their" | "its" | "my" | "our" | "your") {
            return Some(at..at + 1);
        }
        if reader.is_possessive(at) {
            let clause = sources::clause_start(reader, at, lo);
            let words = sources::subject_in(reader, clause, at);
            let start = words
                .clone()
                .rev()
                .take_while(|&idx| !reader.is(idx, Tag::PREPOSITION) || reader.lower(idx) == "of")
                .last()?;
            return Some(start..at);
        }
        if !reader.is_word(at) || reader.is(at, Tag::DETERMINER.with(Tag::PREPOSITION).with(Tag::AUXILIARY)) {
            return None;
        }
    }
    None
}

/// Whether the noun opens its sentence, so that the sentence's own verb is still to come.
fn subject_position(reader: &Reader<'_, '_>, noun: usize, lo: usize) -> bool {
    !(lo..noun)
        .any(|idx| reader.is_finite(idx) || reader.is_ed(idx) || reader.is(idx, Tag::CUE) || reader.lower(idx) == ",")
}

/// The second verb of a stretch: the first belongs to the clause inside, the second to the clause around it.
fn second_verb(reader: &Reader<'_, '_>, start: usize, end: usize) -> usize {
    let mut verbs = 0;
    let mut at = start;
    while at < end {
        if reader.is_finite(at)
            || (reader.is_ed(at) && !reader.is(at - 1, Tag::DETERMINER.with(Tag::AUXILIARY).with(Tag::PREPOSITION)))
        {
            verbs += 1;
            if verbs == 2 {
                return at;
            }
            while at + 1 < end && reader.is(at + 1, Tag::AUXILIARY.with(Tag::NEGATION).with(Tag::ADVERB)) {
                at += 1;
            }
            at += 1;
        }
        at += 1;
    }
    end
}

/// "…, saying that": the source is that of the verb before; "a letter saying that": the letter.
fn read_participle(
    reader: &Reader<'_, '_>,
    at: usize,
    hit: Hit,
    bounds: Bounds,
    found: &[Attribution],
) -> Option<Attribution> {
    let (group, edge) = sources::verb_group(reader, at, bounds.lo);
    if group < at {
        return read_verb(reader, at, hit, bounds, found);
    }
    let (start, opening) = content::opening(reader, hit.row, hit.end, bounds.hi)?;
    let before = edge.checked_sub(1).filter(|&idx| idx >= bounds.lo);
    let blocked = before.is_some_and(|idx| {
        reader.is_finite(idx) || reader.is(idx, Tag::CUE) && !reader.is_capital(idx) && !matches!(opening, Opening::That | Opening::Quote) || (reader.is(idx, Tag::PREPOSITION) && !matches!(reader.lower(idx), "by" | "in" | "like"))
    });
    if blocked {
        return None;
    }
    let noun = before.filter(|&idx| {
        reader.is_word(idx)
            && !reader.is(
                idx,
                Tag::CONJUNCTION
                    .with(Tag::PREPOSITION)
                    .with(Tag::SUBORDINATOR)
                    .with(Tag::DETERMINER)
                    .with(Tag::ADVERB)
                    .with(Tag::DATE)
                    .with(Tag::TIME),
            )
    });
    let source = match noun {
        Some(_) => {
            let clause = sources::clause_start(reader, edge, bounds.lo);
            let words = sources::subject_in(reader, clause, edge);
            let lead = words.start.checked_sub(1).filter(|&idx| idx >= bounds.lo);
            // "issued a statement saying": whoever issued it speaks.
            let object = lead.is_some_and(|idx| reader.is_word(idx) && !reader.is(idx, Tag::PREPOSITION.with(Tag::CONJUNCTION).with(Tag::SUBORDINATOR)));
            let own = !words.is_empty() && (is_document(reader, &words) && !object || lead.is_some_and(|idx| reader.lower(idx) == "with"));
            if own { Some(words) } else if matches!(opening, Opening::That | Opening::Quote) { shared(reader, at, hit, bounds, found) } else { return None }
        }
        None => shared(reader, at, hit, bounds, found),
    };
    let subject = source.clone().unwrap_or(at..at);
    let bare_homograph = opening == Opening::Bare && matches!(hit.row.lemma, "claim" | "deny" | "add") && !clause_follows(reader, start, bounds.hi);
    if bare_homograph || !accepts(reader, hit, &subject, start, opening, bounds.hi)
        || reader.is(at.wrapping_sub(1), Tag::DETERMINER) && at > bounds.lo
    {
        return None;
    }
    let content = pieces_after(reader, start, opening, bounds);
    Some(Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source,
        cue: at..hit.end,
        content,
        opening: Some(opening),
    })
}

/// The source of the verb before, or the subject of the main clause.
fn shared(reader: &Reader<'_, '_>, at: usize, hit: Hit, bounds: Bounds, found: &[Attribution]) -> Option<Range<usize>> {
    let quote = reader.quote_around(at);
    let same = |attribution: &&Attribution| {
        attribution.cue.start >= bounds.lo
            && attribution.cue.end <= at
            && reader.quote_around(attribution.cue.start) == quote
            && attribution.source.is_some()
            && !attribution.content.iter().any(|piece| piece.contains(&at))
    };
    let alike = |attribution: &&Attribution| same(attribution) && attribution.form == hit.form;
    if let Some(earlier) = found.iter().rev().find(alike).or_else(|| found.iter().rev().find(same)) {
        return earlier.source.clone();
    }
    let until = if at == bounds.lo { bounds.hi } else { at };
    sources::main_subject(reader, bounds.lo, until)
}

fn read_verb(
    reader: &Reader<'_, '_>,
    at: usize,
    hit: Hit,
    bounds: Bounds,
    found: &[Attribution],
) -> Option<Attribution> {
    let (group, edge) = sources::verb_group(reader, at, bounds.lo);
    if !is_verb(reader, at, hit, group, edge, bounds) {
        return None;
    }
    let passive = hit.form != Form::Ing
        && (group..at).any(|idx| reader.is(idx, Tag::BE) && !matches!(reader.lower(idx), "'s" | "’s"));
    if passive {
        return read_passive(reader, at, hit, group, bounds);
    }
    let subject = subject(reader, at, hit, group, edge, bounds)?;
    let bounds = match &subject {
        Subject::Before { words, .. } if reader.is(words.start, Tag::RELATIVE) => {
            Bounds { hi: relative_end(reader, words.start, hit.end, bounds), ..bounds }
        }
        _ => bounds,
    };
    let (source, content, opening) = match &subject {
        Subject::After { words } => around_inversion(reader, hit, words, edge, bounds)?,
        Subject::Before { words, clause } => around_subject(reader, hit, words, *clause, bounds)?,
        Subject::Shared => {
            let words = shared(reader, at, hit, bounds, found)?;
            let (start, opening) = content::opening(reader, hit.row, hit.end, bounds.hi)?;
            if !accepts(reader, hit, &words, start, opening, bounds.hi) {
                return None;
            }
            (words, pieces_after(reader, start, opening, bounds), Some(opening))
        }
    };
    Some(Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source: Some(source),
        cue: group..hit.end,
        content,
        opening,
    })
}

/// Where a relative clause between commas ends: at the comma behind which the main verb comes.
fn relative_end(reader: &Reader<'_, '_>, pronoun: usize, from: usize, bounds: Bounds) -> usize {
    if pronoun == bounds.lo || reader.lower(pronoun - 1) != "," {
        return bounds.hi;
    }
    let resumes = |comma: usize| {
        let next = (comma + 1..bounds.hi)
            .find(|&idx| !reader.is(idx, Tag::ADVERB) || reader.is(idx, Tag::PREPOSITION))
            .unwrap_or(comma);
        reader.lower(comma) == ","
            && (reader.is_finite(next) || reader.is_ed(next) || (reader.is(next, Tag::CUE) && !reader.is_ing(next)))
    };
    (from..bounds.hi).find(|&idx| resumes(idx)).unwrap_or(bounds.hi)
}

type Parts = (Range<usize>, Vec<Range<usize>>, Option<Opening>);

/// Whether the quotation that ends before `at` is speech still open for its attribution: not one that ended its own
/// sentence with a full stop, nor a title ("on “Meet the Press,” he said").
fn speech_before(reader: &Reader<'_, '_>, at: usize, floor: usize) -> bool {
    let Some(quote) = reader.quote_before(at).filter(|quote| quote.start >= floor) else { return false };
    let inner_end = quote.inner_end;
    let inside = (quote.start + 1..inner_end).filter(|&idx| reader.is_word(idx)).count();
    let title = inside <= 3
        && quote.start > floor
        && (reader.is(quote.start - 1, Tag::PREPOSITION.with(Tag::DETERMINER))
            || reader.is_possessive(quote.start - 1)
            || reader.is_capital(quote.start - 1))
        && (quote.start + 1..inner_end).all(|idx| {
            !reader.is_word(idx) || reader.is_capital(idx) || reader.is(idx, Tag::DETERMINER.with(Tag::PREPOSITION))
        });
    let partial = reader.is(at - 1, Tag::CLOSES) || matches!(reader.lower(inner_end - 1), "," | "?" | "!" | "…" | "-" | "—");
    let opens = (floor..quote.start).rev().take_while(|&idx| !matches!(reader.lower(idx), "." | "?" | "!" | ":")).all(|idx| reader.is(idx, Tag::CONNECTOR));
    !title && reader.lower(inner_end - 1) != "." && (partial && reader.lower(inner_end - 1) != "," || opens || inside > 3 || matches!(reader.lower(inner_end - 1), ","))
}

/// "“…,” said Smith. “…”": the content stands before, and may go on behind.
fn around_inversion(
    reader: &Reader<'_, '_>,
    hit: Hit,
    words: &Range<usize>,
    edge: usize,
    bounds: Bounds,
) -> Option<Parts> {
    let mut content: Vec<_> = content::before(reader, edge, bounds.lo, bounds.floor).into_iter().collect();
    content.extend(quotes_behind(reader, words.end, bounds));
    if content.is_empty() {
        let (start, opening) = content::opening(reader, hit.row, words.end, bounds.hi)?;
        return Some((words.clone(), pieces_after(reader, start, opening, bounds), Some(opening)));
    }
    Some((words.clone(), content, None))
}

/// A subject before its verb: the content stands behind, or before with the attribution closing the sentence, or around.
fn around_subject(
    reader: &Reader<'_, '_>,
    hit: Hit,
    words: &Range<usize>,
    clause: usize,
    bounds: Bounds,
) -> Option<Parts> {
    let quoted = clause > bounds.floor && speech_before(reader, clause, bounds.floor);
    let comma = clause > bounds.lo && reader.lower(clause - 1) == ",";
    let may_follow = hit.row.frames.any(Frames::AFTER) || (quoted && hit.row.frames.any(Frames::CLAUSE));
    let closing = closes_sentence(reader, hit, bounds.hi);
    let introduced = clause > bounds.lo && reader.lower(clause - 1) == "as";
    if introduced && reader.lower(hit.end) == "," && hit.row.frames.any(Frames::AFTER) {
        let start = hit.end + 1;
        let mut content: Vec<_> = content::before(reader, clause - 1, bounds.lo, bounds.floor).into_iter().collect();
        content.push(start..content::end(reader, start, bounds.hi, Opening::Bare));
        return Some((words.clone(), content, None));
    }
    let what = clause > bounds.lo && matches!(reader.lower(clause - 1), "what" | "than" | "why" | "how" | "if" | "until" | "whether" | "unless");
    if what {
        return None;
    }
    let aside = reader.lower(hit.end) == "," && hit.end + 1 < bounds.hi && !reader.is(hit.end + 1, Tag::OPENS);
    let stated = comma && closing && (aside || states_something(reader, bounds.lo..clause - 1));
    if may_follow && (quoted && (closing || !states_on(reader, hit, bounds.hi)) || stated) {
        let mut content: Vec<_> = content::before(reader, clause, bounds.lo, bounds.floor).into_iter().collect();
        let behind = quotes_behind(reader, hit.end, bounds);
        if behind.is_empty() && (comma || quoted) && !reader.is_ing(hit.end + 1) && reader.lower(hit.end) == "," && hit.end + 1 < bounds.hi {
            let start = hit.end + 1;
            content.push(start..content::end(reader, start, bounds.hi, Opening::Bare));
        }
        content.extend(behind);
        return (!content.is_empty()).then_some((words.clone(), content, None));
    }
    if clause > bounds.lo && reader.is(clause - 1, Tag::RELATIVE) && reader.is_finite(hit.end) && hit.row.frames.any(Frames::AFTER) {
        // "a trend that the bank says will last": the relative pronoun is the subject of what is said.
        let opening = Opening::Bare;
        return Some((words.clone(), pieces_after(reader, hit.end, opening, bounds), Some(opening)));
    }
    let Some((start, opening)) = content::opening(reader, hit.row, hit.end, bounds.hi) else {
        return next_paragraph(reader, hit, words, bounds);
    };
    if !accepts(reader, hit, words, start, opening, bounds.hi) {
        return None;
    }
    Some((words.clone(), pieces_after(reader, start, opening, bounds), Some(opening)))
}

/// Whether the words before a comma are a clause rather than a lead-in ("In addition,").
fn states_something(reader: &Reader<'_, '_>, words: Range<usize>) -> bool {
    words.clone().any(|idx| reader.is_finite(idx) || reader.is_ed(idx) || (reader.lower(idx).ends_with('s') && idx > words.start + 1 && !reader.is_capital(idx)))
        && words.len() >= 3
        && !reader.is(words.start, Tag::SUBORDINATOR)
}

/// "The paper reports:" and the quotation is the next paragraph.
fn next_paragraph(reader: &Reader<'_, '_>, hit: Hit, words: &Range<usize>, bounds: Bounds) -> Option<Parts> {
    if bounds.hi != bounds.ceiling || reader.lower(bounds.hi - 1) != ":" {
        return None;
    }
    let quote = reader.quote_from(bounds.hi)?;
    hit.row.frames.any(Frames::AFTER).then(|| (words.clone(), content::paragraphs(reader, quote), Some(Opening::Quote)))
}

/// Whether nothing but time, place and audience follows the cue.
fn closes_sentence(reader: &Reader<'_, '_>, hit: Hit, hi: usize) -> bool {
    let at = hit.end;
    if at >= hi
        || reader.is_stop(at) && reader.lower(at) != ":"
        || reader.lower(at) == ","
        || reader.is(at, Tag::CLOSES)
    {
        return true;
    }
    let circumstance = reader.is(at, Tag::PREPOSITION.with(Tag::DATE).with(Tag::TIME))
        || matches!(reader.lower(at), "as" | "when" | "while" | "earlier" | "later");
    let addressed = hit.row.frames.any(Frames::ADDRESSEE);
    (circumstance || addressed)
        && !(at..hi).any(|idx| reader.is_finite(idx) || reader.is(idx, Tag::OPENS) || reader.lower(idx) == "that")
}

/// Whether content follows the cue although a quotation stands before it.
fn states_on(reader: &Reader<'_, '_>, hit: Hit, hi: usize) -> bool {
    matches!(content::opening(reader, hit.row, hit.end, hi), Some((_, Opening::That)))
}

/// The quotation that goes on behind an attribution: after a comma in its sentence, or in the sentences after it.
fn quotes_behind(reader: &Reader<'_, '_>, from: usize, bounds: Bounds) -> Vec<Range<usize>> {
    let direct =
        (from..bounds.hi).find(|&idx| reader.is(idx, Tag::OPENS) && matches!(reader.lower(idx - 1), "," | ":"));
    if let Some(start) = direct {
        return pieces_after(reader, start, Opening::Quote, bounds);
    }
    content::continuation(reader, bounds.hi, bounds.ceiling)
}

/// The content from its first token on, over every paragraph of its quotation.
fn pieces_after(reader: &Reader<'_, '_>, start: usize, opening: Opening, bounds: Bounds) -> Vec<Range<usize>> {
    let end = content::end(reader, start, bounds.hi, opening);
    let mut pieces = vec![start..end];
    if opening == Opening::Quote {
        if let Some(quote) = reader.quote_from(start).filter(|quote| quote.end == end) {
            if quote.closed {
                let next = end + usize::from(reader.lower(end) == ".");
                if next >= bounds.hi {
                    pieces.extend(content::continuation(reader, next, bounds.ceiling));
                }
            } else {
                pieces = content::paragraphs(reader, quote);
            }
        }
    }
    pieces
}

/// Whether a word that can be a cue is a verb here, and its form has what it needs.
fn is_verb(reader: &Reader<'_, '_>, at: usize, hit: Hit, group: usize, edge: usize, bounds: Bounds) -> bool {
    let supported = group < at;
    if reader.is_capital(at) && at > bounds.lo && !bounds.headline(reader) {
        return false;
    }
    let before = edge.checked_sub(1).filter(|&idx| idx >= bounds.lo);
    let is_before = |parts: Tag| before.is_some_and(|idx| reader.is(idx, parts));
    if before.is_some_and(|idx| reader.lower(idx) == "to" || reader.is_possessive(idx)) && !supported {
        return false;
    }
    match hit.form {
        Form::Participle => supported,
        Form::Base => {
            let plural = before.is_some_and(|idx| is_plural(reader, idx) || has_plural_head(reader, edge, bounds.lo));
            let homograph_fits =
                !hit.row.frames.any(Frames::HOMOGRAPH) || !noun_follows_pattern(reader, hit, at, bounds.lo);
            supported
                || (plural && homograph_fits)
                || hit.row.lemma == "put it"
                || hit.row.lemma == "forecast" && homograph_fits && before.is_some()
        }
        Form::Present => {
            !is_before(Tag::DETERMINER.with(Tag::PREPOSITION))
                && (!hit.row.frames.any(Frames::HOMOGRAPH) || !noun_follows_pattern(reader, hit, at, bounds.lo))
        }
        _ => supported || !is_before(Tag::DETERMINER) || is_before(Tag::QUANTIFIER),
    }
}

/// Whether a word that is a noun too stands as a noun: after "the" or an adjective, before "of", a verb, or a full stop.
fn noun_follows_pattern(reader: &Reader<'_, '_>, hit: Hit, at: usize, lo: usize) -> bool {
    if at == lo {
        return true;
    }
    let closing = matches!(reader.lower(hit.end), "." | "") && hit.row.frames.any(Frames::AFTER);
    if closing && is_plural(reader, at - 1) && reader.lower(sources::clause_start(reader, at, lo).wrapping_sub(1)) == "," {
        return false;
    }
    if reader.is(at - 1, Tag::SUBJECT.with(Tag::AUXILIARY).with(Tag::RELATIVE)) || reader.is(at - 1, Tag::CLOSES) {
        return false;
    }
    let next = hit.end;
    reader.is(at - 1, Tag::DETERMINER.with(Tag::PREPOSITION))
        || reader.is_possessive(at - 1)
        || reader.is_finite(next)
        || matches!(
            reader.lower(next),
            "of" | "and" | "or" | "for" | "from" | "about" | "against" | "by" | "," | "." | ")" | ""
        )
        || (reader.is(next, Tag::CUE) && !reader.is(next, Tag::DETERMINER))
}

/// Whether the head of the subject is plural although its last word is not: "people familiar with the plan say".
fn has_plural_head(reader: &Reader<'_, '_>, edge: usize, lo: usize) -> bool {
    let words = sources::subject_in(reader, sources::clause_start(reader, edge, lo), edge);
    if words.is_empty() {
        return false;
    }
    let bracket = matches!(reader.lower(edge - 1), "," | ")" | "—" | "–" | "-");
    let head = super::register::head(reader, &words);
    let joined = words.clone().any(|idx| reader.lower(idx) == "and");
    (is_plural(reader, head.end - 1) && reader.is_word(head.end - 1)) || (joined && (reader.is_capital(edge - 1) || bracket))
        || (head.start..head.end).any(|idx| matches!(reader.lower(idx), "people" | "those" | "many" | "some" | "most" | "several" | "others") || reader.is_figure(idx))
}

/// Whether a plural subject may end at this word.
fn is_plural(reader: &Reader<'_, '_>, idx: usize) -> bool {
    let word = reader.lower(idx);
    matches!(
        word,
        "they"
            | "we"
            | "i"
            | "you"
            | "who"
            | "people"
            | "police"
            | "many"
            | "some"
            | "most"
            | "data"
            | "both"
            | "others"
            | "media"
            | "that"
            | "percent"
            | "staff"
            | "women"
            | "men"
            | "and"
            | ","
    ) || reader.is_figure(idx)
        || (word.ends_with('s') && word.len() > 2 && !matches!(word, "is" | "was" | "has" | "this" | "as"))
        || word == "%"
}

/// The subject of a verb: before it, behind it, or that of the verb before.
fn subject(reader: &Reader<'_, '_>, at: usize, hit: Hit, group: usize, edge: usize, bounds: Bounds) -> Option<Subject> {
    if group == at {
        if let Some(words) = inverted(reader, hit, edge, bounds) {
            return Some(Subject::After { words });
        }
    }
    if edge == bounds.lo {
        return None;
    }
    let before = edge - 1;
    if matches!(reader.lower(before), "who" | "which") {
        return Some(Subject::Before { words: before..edge, clause: before });
    }
    if reader.lower(before) == "that" && before > bounds.lo && reader.is_word(before - 1) {
        let clause = sources::clause_start(reader, before, bounds.lo);
        let words = sources::subject_in(reader, clause, before);
        let words = last_phrase(reader, words);
        return (!words.is_empty()).then_some(Subject::Before { words, clause: before });
    }
    let clause = sources::clause_start(reader, edge, bounds.lo);
    let words = sources::subject_in(reader, clause, edge);
    let sound = words.clone().any(|idx| reader.is_word(idx) && !reader.is(idx, Tag::ADVERB.with(Tag::DATE)))
        && !words.clone().last().is_some_and(|idx| reader.is(idx, Tag::PREPOSITION))
        && !(reader.is(words.start, Tag::PREPOSITION) && !counts(reader, words.start))
        && !words.clone().last().is_some_and(|idx| reader.is_possessive(idx))
        && !matches!(reader.lower(words.start), "there" | "here")
        && words.len() <= 60;
    if sound && clause < edge {
        return Some(Subject::Before { words, clause });
    }
    matches!(reader.lower(before), "and" | "but" | "or" | ",").then_some(Subject::Shared)
}

/// The last noun phrase of some words: what a "that" behind them stands for.
fn last_phrase(reader: &Reader<'_, '_>, words: Range<usize>) -> Range<usize> {
    let start = words.clone().rev().find(|&idx| {
        idx > words.start && reader.is(idx - 1, Tag::PREPOSITION) && !matches!(reader.lower(idx - 1), "of" | "for") || reader.is(idx, Tag::DETERMINER)
    });
    start.unwrap_or(words.start)..words.end
}

/// Whether a preposition bounds a number ("about half of voters", "over 300 people").
fn counts(reader: &Reader<'_, '_>, idx: usize) -> bool {
    let next = idx + 1;
    matches!(reader.lower(idx), "about" | "around" | "over" | "under" | "nearly")
        && (reader.is_figure(next) || reader.is(next, Tag::QUANTIFIER) || matches!(reader.lower(next), "two" | "three" | "four" | "a"))
}

/// "said Smith" behind a quotation or a clause with its comma.
fn inverted(reader: &Reader<'_, '_>, hit: Hit, edge: usize, bounds: Bounds) -> Option<Range<usize>> {
    if !hit.row.frames.any(Frames::AFTER) || hit.form == Form::Ing || hit.end >= bounds.hi {
        return None;
    }
    let quoted = edge > bounds.floor && speech_before(reader, edge, bounds.floor);
    let comma = edge > bounds.lo && reader.lower(edge - 1) == "," && !quoted;
    if comma && sources::clause_start(reader, edge, bounds.lo) < edge {
        return None;
    }
    let opens = edge == bounds.lo && !quoted;
    let next = hit.end;
    let begins = reader.is_word(next)
        && (reader.is_capital(next)
            || reader.is(next, Tag::DETERMINER.with(Tag::QUANTIFIER))
            || reader.is_figure(next)
            || !reader.is(
                next,
                Tag(Tag::PREPOSITION.0
                    | Tag::ADVERB.0
                    | Tag::SUBORDINATOR.0
                    | Tag::AUXILIARY.0
                    | Tag::DATE.0
                    | Tag::CONJUNCTION.0
                    | Tag::RELATIVE.0
                    | Tag::TIME.0),
            ))
        && !reader.is(next, Tag::DATE)
        && !(reader.is(next, Tag::TIME) && reader.is_capital(next));
    if !begins || !(quoted || comma || opens) {
        return None;
    }
    if comma && is_possessive_word(reader.lower(next)) {
        return None;
    }
    let end = sources::phrase_end(reader, next, bounds.hi, Reach::Appositions);
    let stands = end >= bounds.hi
        || !reader.is_word(end)
        || reader.is(
            end,
            Tag::PREPOSITION
                .with(Tag::DATE)
                .with(Tag::TIME)
                .with(Tag::SUBORDINATOR)
                .with(Tag::ADVERB)
                .with(Tag::CONJUNCTION),
        )
        || reader.is_ing(end);
    let fits = if quoted {
        !reader.is_finite(end) || reader.lower(edge - 1) != ","
    } else if comma {
        stands && !reader.is_finite(end) && end < bounds.hi || comma && end + 1 >= bounds.hi
    } else {
        reader.lower(end) == ":" || reader.lower(end) == ","
    };
    (fits && end > next).then_some(next..end)
}

fn is_possessive_word(word: &str) -> bool {
    matches!(word, "his" | "her" | "their" | "its" | "my" | "our" | "your")
}

/// "was accused of", "it was reported that": the content follows, the source stands behind "by" if anywhere.
fn read_passive(reader: &Reader<'_, '_>, at: usize, hit: Hit, group: usize, bounds: Bounds) -> Option<Attribution> {
    let impersonal = group > bounds.lo && reader.lower(group - 1) == "it";
    let (start, opening) = content::opening(reader, hit.row, hit.end, bounds.hi)?;
    let fits = match opening {
        Opening::That | Opening::Question => hit.row.frames.any(Frames::CLAUSE.and(Frames::THAT)),
        Opening::Quote => false,
        _ => false,
    };
    (fits && (impersonal || hit.row.frames.any(Frames::ADDRESSEE))).then(|| Attribution {
        row: hit.row,
        form: hit.form,
        sentence: 0,
        source: None,
        cue: group.min(at)..hit.end,
        content: pieces_after(reader, start, opening, bounds),
        opening: Some(opening),
    })
}

/// Nouns of papers and polls: what they "show" or "find" is said by them.
pub(super) const DOCUMENTS: &[&str] = &[
    "poll",
    "polls",
    "polling",
    "survey",
    "surveys",
    "study",
    "studies",
    "report",
    "reports",
    "data",
    "figures",
    "results",
    "statistics",
    "analysis",
    "research",
    "records",
    "record",
    "document",
    "documents",
    "audit",
    "review",
    "filing",
    "filings",
    "letter",
    "letters",
    "memo",
    "email",
    "emails",
    "e-mail",
    "e-mails",
    "video",
    "footage",
    "images",
    "photos",
    "photographs",
    "test",
    "tests",
    "census",
    "index",
    "statement",
    "book",
    "article",
    "paper",
    "papers",
    "transcript",
    "transcripts",
    "lawsuit",
    "suit",
    "complaint",
    "affidavit",
    "indictment",
    "ruling",
    "numbers",
    "estimates",
    "estimate",
    "investigation",
    "inquiry",
    "map",
    "chart",
    "evidence",
    "tweet",
    "tweets",
    "post",
    "message",
    "messages",
    "story",
    "sign",
    "signs",
    "caption",
    "headline",
    "forecast",
    "search",
    "assessment",
    "trial",
    "model",
    "models",
    "experiment",
    "dossier",
    "files",
    "file",
    "recording",
    "recordings",
    "tape",
    "tapes",
    "release",
    "ad",
    "ads",
    "website",
    "editorial",
    "column",
    "note",
    "notes",
    "bulletin",
    "list",
    "returns",
    "projections",
    "tally",
    "count",
];

/// Whether the noun phrase is about a paper, a poll or a study.
pub(super) fn is_document(reader: &Reader<'_, '_>, words: &Range<usize>) -> bool {
    let head_end = words
        .clone()
        .find(|&idx| {
            idx > words.start
                && (reader.is(idx, Tag::PREPOSITION.with(Tag::RELATIVE)) || matches!(reader.lower(idx), "," | "("))
                || (idx > words.start && reader.is_ed(idx))
        })
        .unwrap_or(words.end);
    (words.start..head_end).rev().take(2).any(|idx| DOCUMENTS.contains(&reader.lower(idx)))
}

/// Whether the frames of a cue accept what follows it.
fn accepts(
    reader: &Reader<'_, '_>,
    hit: Hit,
    subject: &Range<usize>,
    start: usize,
    opening: Opening,
    hi: usize,
) -> bool {
    let frames = hit.row.frames;
    let document = is_document(reader, subject);
    match opening {
        _ if frames.any(Frames::NAMING) && !plain_subject(reader, hit.end - 1, subject) => false,
        Opening::Bare if frames.any(Frames::NAMING) => {
            begins_noun(reader, start) && (start + 1..hi).any(|idx| reader.is(idx, Tag::OPENS) || matches!(reader.lower(idx), "a" | "an"))
        }
        Opening::That => frames.any(Frames::CLAUSE.and(Frames::THAT).and(Frames::AFTER)),
        Opening::Quote => !frames.any(Frames::SILENT) && (!frames.any(Frames::DOCUMENT) || document),
        Opening::Question => frames.any(Frames::CLAUSE.and(Frames::QUESTION)) || (frames.any(Frames::THAT) && document),
        Opening::Infinitive => frames.any(Frames::INFINITIVE),
        Opening::Bare if frames.any(Frames::HOMOGRAPH) && matches!(hit.form, Form::Base | Form::Present) && (!plain_subject(reader, hit.end - 1, subject) || reader.lower(start) == "that") => false,
        Opening::Bare if frames.any(Frames::DOCUMENT) => document && begins_noun(reader, start),
        Opening::Bare if frames.any(Frames::CLAUSE) && clause_follows(reader, start, hi) => true,
        Opening::Bare => {
            frames.any(Frames::NOUN)
                && begins_noun(reader, start)
                && !(frames.any(Frames::HOMOGRAPH) && hit.form == Form::Base && !frames.any(Frames::CLAUSE))
        }
    }
}

/// Whether a subject shows by itself that a verb follows: a pronoun, or a name, or a phrase with its determiner.
fn plain_subject(reader: &Reader<'_, '_>, verb: usize, subject: &Range<usize>) -> bool {
    let last = subject.end.max(1) - 1;
    verb > last
        && (reader.is(last, Tag::SUBJECT.with(Tag::RELATIVE).with(Tag::NAME))
            || reader.is_capital(last)
            || is_document(reader, subject)
            || (reader.is(subject.start, Tag::DETERMINER) && subject.len() > 1 && !reader.is_figure(last)))
}

fn begins_noun(reader: &Reader<'_, '_>, start: usize) -> bool {
    reader.is_word(start)
        && (!reader.is(start, Tag::PREPOSITION.with(Tag::AUXILIARY).with(Tag::CONJUNCTION))
            || reader.is(start, Tag::QUANTIFIER))
        || matches!(reader.lower(start), "$" | "£" | "€")
}

/// Whether a clause stands here: a subject and, before the sentence ends, a verb.
fn clause_follows(reader: &Reader<'_, '_>, start: usize, hi: usize) -> bool {
    let begins = begins_noun(reader, start)
        && !reader.is_finite(start)
        && !matches!(reader.lower(start), "because" | "as" | "while" | "so")
        || reader.is(start, Tag::PREPOSITION)
            && !matches!(reader.lower(start), "to" | "of" | "about" | "by" | "with" | "for" | "against" | "like");
    begins
        && (start + 1..hi)
            .any(|idx| reader.is_finite(idx) || (reader.is_ed(idx) && !reader.is(idx - 1, Tag::DETERMINER)))
}
