//! The words of a sentence -> whether a date in it lies behind or ahead of the day of writing.

use std::ops::Range;

use crate::document::Relation;
use crate::text::tokens::{Case, Tokens};

/// Where the verb puts a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    /// Behind, and ended: the quarter that is reported.
    Over,
    Future,
    /// No verb says.
    Open,
}

/// Words that put what follows ahead, sorted.
const FUTURE: &[&str] = &[
    "'ll",
    "ahead",
    "aims",
    "anticipate",
    "arrives",
    "begins",
    "book",
    "closes",
    "comes",
    "continues",
    "could",
    "deadline",
    "departs",
    "due",
    "ends",
    "expect",
    "expected",
    "expects",
    "expires",
    "faces",
    "forecast",
    "forecasts",
    "forthcoming",
    "goes",
    "going",
    "hopes",
    "hosts",
    "intends",
    "kicks",
    "leaves",
    "let's",
    "may",
    "meets",
    "might",
    "must",
    "opens",
    "payable",
    "penciled",
    "pencilled",
    "planned",
    "planning",
    "plans",
    "plays",
    "predict",
    "predicts",
    "prepares",
    "remain",
    "remains",
    "reopens",
    "resumes",
    "returns",
    "runs",
    "schedule",
    "scheduled",
    "sees",
    "set",
    "shall",
    "should",
    "slated",
    "starts",
    "stays",
    "takes",
    "travel",
    "travels",
    "upcoming",
    "wants",
    "will",
    "won't",
    "won’t",
    "would",
    "’ll",
];

/// Plain forms that tell a plan where their subject stands before them: "they meet on Friday", "schools reopen on
/// Monday".
const PLAIN: &[&str] = &[
    "begin", "close", "come", "end", "expire", "face", "finish", "follow", "gather", "go", "host", "kick", "meet",
    "open", "play", "reopen", "resume", "return", "start", "take", "visit", "vote",
];

/// Verbs that look ahead where an infinitive follows: "they plan to open", "it hopes to".
#[rustfmt::skip]
const PLANNING: &[&str] = &[
    "agreed", "aim", "bound", "hope", "intend", "likely", "plan", "pledged", "poised", "prepare", "projected", "promised",
    "required", "seek", "seeks", "supposed", "vowed", "want",
];

/// Words that put what stands near them behind, sorted.
const PAST: &[&str] = &[
    "beat",
    "became",
    "began",
    "bought",
    "broke",
    "brought",
    "built",
    "burnt",
    "came",
    "caught",
    "chose",
    "dealt",
    "did",
    "didn't",
    "didn’t",
    "drew",
    "drove",
    "fell",
    "felt",
    "flew",
    "forgot",
    "fought",
    "found",
    "gave",
    "got",
    "grew",
    "had",
    "hadn't",
    "hadn’t",
    "has",
    "hasn't",
    "hasn’t",
    "heard",
    "held",
    "hid",
    "kept",
    "knew",
    "laid",
    "learnt",
    "led",
    "left",
    "lent",
    "lit",
    "lost",
    "made",
    "meant",
    "met",
    "overthrew",
    "overtook",
    "paid",
    "ran",
    "read",
    "rode",
    "rose",
    "said",
    "sang",
    "sank",
    "sat",
    "saw",
    "sent",
    "set",
    "shook",
    "shot",
    "slept",
    "sold",
    "spent",
    "spoke",
    "stole",
    "stood",
    "struck",
    "stuck",
    "swore",
    "taught",
    "thought",
    "threw",
    "told",
    "took",
    "understood",
    "was",
    "wasn't",
    "wasn’t",
    "went",
    "were",
    "weren't",
    "weren’t",
    "withdrew",
    "woke",
    "won",
    "wore",
    "wrote",
];

/// Looks a word up in a list, which is sorted: every verb of a sentence is asked for.
fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// How far a verb may stand from the date it governs.
const REACH: usize = 25;

/// The tense around the tokens `date` inside its sentence: of the nearest verb before it, else after it.
pub(super) fn around(tokens: &Tokens<'_>, sentence: Range<usize>, date: Range<usize>) -> Tense {
    let before = (sentence.start.max(date.start.saturating_sub(REACH))..date.start).rev();
    let after = date.end..sentence.end.min(date.end + REACH);
    let first = |mut range: Box<dyn Iterator<Item = usize>>| range.find_map(|idx| verb(tokens, sentence.start, idx));
    // "is in effect from Wednesday to Friday, the weather service said.": who says it comes behind.
    let is_tail = |idx: &usize| {
        let is_said = matches!(tokens.lower(*idx), "said" | "added" | "warned" | "reported" | "announced");
        is_said && idx + 2 >= sentence.end && (date.end..*idx).any(|at| tokens.lower(at) == ",")
    };
    let told = first(Box::new(before)).or_else(|| first(Box::new(after.filter(|idx| !is_tail(idx)))));
    told.unwrap_or(if is_headline_ahead(tokens, &sentence, date.start) { Tense::Future } else { Tense::Open })
}

/// "Rail staff to walk out from Thursday": a headline says with an infinitive what will be.
fn is_headline_ahead(tokens: &Tokens<'_>, sentence: &Range<usize>, date: usize) -> bool {
    let ends =
        sentence.end.checked_sub(1).is_some_and(|last| matches!(tokens.lower(last), "." | "?" | "!" | "\"" | "”"));
    let mut near = (sentence.start + 1..date).take(6);
    !ends && tokens.starts_line(sentence.start) && near.any(|idx| is_infinitive(tokens, idx))
}

/// Whether "to" at `idx` stands before what may be a verb: "to walk", but not "to the", "to Oslo".
pub(super) fn is_infinitive(tokens: &Tokens<'_>, idx: usize) -> bool {
    let small = tokens.get(idx + 1).is_some_and(|token| token.case == Case::Lower);
    let noun = matches!(tokens.lower(idx + 1), "a" | "an" | "the" | "his" | "her" | "its");
    tokens.lower(idx) == "to" && small && !noun
}

/// So near a verb governs a date beyond doubt.
const NEAR: usize = 10;

/// Whether the verb that stands nearest before a date looks ahead, and near: "will meet them on Thursday", but not
/// "would not say on Thursday how the party will vote".
pub(super) fn is_near_future(tokens: &Tokens<'_>, sentence: &Range<usize>, start: usize) -> bool {
    let near = sentence.start.max(start.saturating_sub(NEAR))..start;
    near.rev().find_map(|idx| verb(tokens, sentence.start, idx)) == Some(Tense::Future)
}

/// What the word at `idx` says about time, if it is a verb that says anything.
fn verb(tokens: &Tokens<'_>, start: usize, idx: usize) -> Option<Tense> {
    let word = tokens.lower(idx);
    // Marks and most words of two letters are no verbs.
    if word.len() < 3 && !matches!(word, "is" | "go") {
        return None;
    }
    let is_written_small = tokens.get(idx).is_some_and(|token| token.case == Case::Lower);
    if says_nothing(tokens, start, idx) {
        return None;
    }
    if is_plain_past(word) {
        return Some(Tense::Past);
    }
    let participle = word.len() > 3 && word.ends_with("ed") && is_written_small && !word.ends_with("eed");
    if is_infinitive_ahead(tokens, idx) {
        return Some(Tense::Future);
    }
    if is_perfect(tokens, idx) {
        return Some(Tense::Past);
    }
    let has_subject = || {
        let subject = if idx > start { tokens.lower(idx - 1) } else { "" };
        // "The talks, now in their second week, resume on Monday."
        let is_apart = subject == "," && matches!(word, "resume" | "reopen" | "begin" | "meet" | "gather" | "expire");
        is_apart
            || matches!(subject, "they" | "we" | "who" | "and" | "which" | "that")
            || (subject.ends_with('s') && subject.len() > 3)
    };
    if is_written_small && is_in(PLAIN, word) && has_subject() {
        return Some(Tense::Future);
    }
    if foretells(tokens, idx) || participle && is_awaited(tokens, idx) {
        return Some(Tense::Future);
    }
    if is_in(PLANNING, word) && tokens.lower(idx + 1) == "to" {
        return Some(Tense::Future);
    }
    // "is set to open" and "is set for May", but not "set a record".
    let is_set = word != "set" || matches!(tokens.lower(idx + 1), "to" | "for");
    if refuses(tokens, idx) {
        return Some(Tense::Past);
    }
    if is_in(FUTURE, word) && is_set && is_written_small {
        // "had planned", "was expected": the plan is past, what was planned lies ahead of it, where nobody knows.
        return Some(Tense::Future);
    }
    if is_in(PAST, word) || participle {
        // "will be held", "to be announced", "has promised"
        let ahead = (start.max(idx.saturating_sub(3))..idx)
            .any(|near| matches!(tokens.lower(near), "will" | "would" | "shall" | "'ll" | "’ll" | "be" | "should"))
            && !(start.max(idx.saturating_sub(3))..idx).any(|near| refuses(tokens, near));
        return Some(if ahead { Tense::Future } else { Tense::Past });
    }
    None
}

/// Words behind which a plain form is no past.
#[rustfmt::skip]
const BEFORE_PLAIN: [&str; 25] = [
    "to", "can", "could", "may", "might", "must", "not", "will", "would", "should", "shall", "'ll", "’ll", "be", "see",
    "let", "they", "we", "does", "doesn't", "doesn’t", "don't", "don’t", "didn't", "didn’t",
];

/// Whether a word that looks like a verb of some time is none.
fn says_nothing(tokens: &Tokens<'_>, start: usize, idx: usize) -> bool {
    let word = |at: usize| if at >= start { tokens.lower(at) } else { "" };
    let before = |back: usize| idx.checked_sub(back).map_or("", word);
    let is_owned = || {
        matches!(before(1), "a" | "an" | "the" | "its" | "his" | "her" | "their" | "our" | "my" | "your" | "'s" | "’s")
    };
    match tokens.lower(idx) {
        // "the feast, also called …", "compared with 2%" tell nothing about when.
        "called" => before(1) == "also",
        "compared" => matches!(tokens.lower(idx + 1), "with" | "to"),
        // "later than first thought", "fewer than expected"
        "thought" | "expected" | "planned" | "feared" => before(1) == "than" || before(2) == "than",
        // "announced its plans on Friday", but "its plans to open on Friday" look ahead all the same.
        "book" | "forecast" | "forecasts" | "hopes" | "plans" | "plays" | "returns" | "runs" | "schedule"
        | "starts" => is_owned() && tokens.lower(idx + 1) != "to",
        // "to cut", "may be cut", "a cut"
        word if is_plain_past(word) => is_owned() || (1..4).any(|back| BEFORE_PLAIN.contains(&before(back))),
        _ => false,
    }
}

/// Verbs whose past is their plain form: "cut its forecast in January".
fn is_plain_past(word: &str) -> bool {
    matches!(word, "cast" | "cut" | "hit" | "hurt" | "put" | "quit" | "shut" | "split" | "spread")
}

/// "when he is sentenced in December", "once the bridge is finished"
fn is_awaited(tokens: &Tokens<'_>, idx: usize) -> bool {
    let is_present = idx > 1 && matches!(tokens.lower(idx - 1), "is" | "are");
    let from = idx.saturating_sub(5);
    is_present && (from..idx - 1).any(|at| matches!(tokens.lower(at), "when" | "once" | "until" | "unless" | "if"))
}

/// "Analysts see a cut in May", "Voters in the district go to the polls on Tuesday"
fn foretells(tokens: &Tokens<'_>, idx: usize) -> bool {
    let before = || idx.checked_sub(1).map_or("", |at| tokens.lower(at));
    match tokens.lower(idx) {
        "see" => matches!(before(), "analysts" | "economists" | "traders" | "investors" | "forecasters"),
        "go" => {
            let is_to_polls = tokens.lower(idx + 1) == "to" && tokens.lower(idx + 3) == "polls";
            is_to_polls && !matches!(before(), "to" | "not" | "n't" | "n’t" | "did" | "didn't" | "didn’t")
        }
        _ => false,
    }
}

/// "She would not say on Monday", "could not be reached on Saturday": a refusal is told behind.
fn refuses(tokens: &Tokens<'_>, idx: usize) -> bool {
    let tells = |at: usize| {
        let word = tokens.lower(at);
        matches!(word, "say" | "comment" | "confirm" | "answer" | "discuss" | "disclose" | "elaborate" | "identify")
    };
    match tokens.lower(idx) {
        "could" => tokens.lower(idx + 1) == "not",
        "would" => tokens.lower(idx + 1) == "not" && tells(idx + 2),
        "couldn't" | "couldn’t" => true,
        "wouldn't" | "wouldn’t" => tells(idx + 1),
        _ => false,
    }
}

/// Whether a word is a verb of the past with a form of its own.
pub(super) fn is_past(word: &str) -> bool {
    is_in(PAST, word)
}

/// "where he would spend the next ten years": told of a life, and not of what is to come.
pub(super) fn is_spent(tokens: &Tokens<'_>, start: usize) -> bool {
    start > 1 && tokens.lower(start - 1) == "spend" && tokens.lower(start - 2) == "would"
}

/// "is to meet", "are to vote", "were to vote"
fn is_infinitive_ahead(tokens: &Tokens<'_>, idx: usize) -> bool {
    matches!(tokens.lower(idx), "is" | "are" | "was" | "were") && tokens.lower(idx + 1) == "to"
}

/// "is forecast to have grown", "may have left": done, however sure it is.
fn is_perfect(tokens: &Tokens<'_>, idx: usize) -> bool {
    let before = idx.checked_sub(1).map_or("", |at| tokens.lower(at));
    let done = tokens.lower(idx + 1);
    tokens.lower(idx) == "have"
        && matches!(before, "to" | "may" | "might" | "could" | "must" | "should")
        && (is_in(PAST, done)
            || ["ed", "en", "wn", "unk", "gone", "come", "begun"].iter().any(|ending| done.ends_with(ending)))
}

/// Prepositions before an expression: what they mean, and on which side of the writing they put it.
const RELATIONS: [(&str, Relation, Option<Tense>); 8] = [
    ("since", Relation::Since, Some(Tense::Past)),
    ("until", Relation::Until, None),
    ("till", Relation::Until, None),
    ("by", Relation::By, Some(Tense::Future)),
    ("before", Relation::Before, None),
    ("after", Relation::After, None),
    ("following", Relation::After, None),
    ("from", Relation::From, None),
];

pub(super) fn relation(tokens: &Tokens<'_>, start: usize) -> (Option<Relation>, Option<Tense>) {
    let Some(before) = start.checked_sub(1) else { return (None, None) };
    let word = tokens.lower(before);
    let found = RELATIONS.iter().find(|(preposition, ..)| *preposition == word);
    found.map_or((None, None), |&(_, relation, tense)| (Some(relation), tense))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        for list in [FUTURE, PLAIN, PLANNING, PAST] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
