//! Greetings, closings and headers of letters and mails -> the people in them: "Hi Bob,", "Regards, | Sara", "Thanks Ana |
//! Ravi, here is …", "To: Hale, Odd; Ruiz, Ana", and the towns of readers under their names.

use std::ops::Range;

use super::repair::SETTLED;
use crate::document::{FoundBy, Label};
use crate::names::lexicon::Classes;
use crate::names::reader::Reader;
use crate::names::rules::{self, Proposal};
use crate::text::tokens::Case;

/// Words that open a letter before a name.
pub(super) const GREETINGS: &[&str] = &["dear", "hello", "hey", "hi"];
/// Words that close one; those of the second row are words of many other lines, too, unless a comma follows them.
const CLOSINGS: &[&str] =
    &["cordially", "faithfully", "regards", "respectfully", "sincerely", "thx", "truly", "wishes"];
const PLAIN_CLOSINGS: &[&str] = &["advance", "best", "cheers", "etc", "help", "kisses", "love", "thanks", "yours"];
/// What goes with a closing before it.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "again", "all", "and", "for", "in", "kind", "kindest", "many", "much", "so", "thank", "the", "very", "warm", "warmest",
    "with", "you", "your",
];
/// Lines of a mail's header.
const HEADERS: &[&str] = &["bcc", "cc", "date", "from", "re", "sent", "subject", "to"];
/// Who is thanked without a name.
#[rustfmt::skip]
const CROWD: &[&str] = &[
    "again", "all", "always", "editor", "everybody", "everyone", "folks", "friends", "god", "guys", "madam", "management",
    "sir", "sirs", "staff", "team",
];
/// How somebody goes on who has just called another by name: "Ravi, here is the list."
#[rustfmt::skip]
const CALLED: &[&str] = &[
    "a", "any", "are", "as", "attached", "can", "could", "did", "do", "have", "here", "i", "if", "is", "just", "let", "no",
    "please", "see", "thanks", "the", "that", "we", "what", "when", "will", "would", "yes", "you",
];
/// A name has at most so many words here.
const WORDS: usize = 3;

/// Puts the people of letters in the stead of whatever was found there.
pub(crate) fn settle(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let mut mail = Mail { reader, names: &names, found: Vec::new() };
    let (mut idx, mut signed) = (0, false);
    while idx < reader.tokens.len() {
        let opens = reader.tokens.starts_line(idx);
        if opens && GREETINGS.contains(&reader.tokens.lower(idx)) {
            signed |= mail.greeting(idx + 1);
        } else if opens && mail.is_header(idx) {
            signed |= mail.header(idx + 2);
        } else if opens || matches!(reader.tokens.str(idx - 1), "." | "!" | "?" | "-") {
            signed |= mail.closing(idx);
        }
        idx += 1;
    }
    let people = mail.found;
    let names = rules::overlay(reader, names, people);
    if signed { calls(reader, names) } else { names }
}

struct Mail<'r, 'a> {
    reader: &'r Reader<'a>,
    names: &'r [Proposal],
    found: Vec<Proposal>,
}

impl Mail<'_, '_> {
    fn add(&mut self, tokens: Range<usize>, label: Label) -> bool {
        self.found.push(Proposal { tokens, label, margin: SETTLED, by: FoundBy::Rule });
        true
    }

    /// The words with capitals from `idx` on that may name somebody, on one line, initials and their full stops among them.
    fn words(&self, idx: usize) -> Range<usize> {
        let reader = self.reader;
        let mut end = idx;
        let mut count = 0;
        while count <= WORDS && reader.capital(end) && (end == idx || !reader.tokens.starts_line(end)) {
            let more = reader.initial(end) && reader.mark(end + 1, ".") && reader.capital(end + 2);
            let tied = reader.hyphen(end + 1) && reader.capital(end + 2);
            end += if more || tied { 2 } else { 1 };
            count += 1;
        }
        if count > WORDS { idx..idx } else { idx..end }
    }

    /// Whether words can be somebody's name, and everyday words can where `trusted`.
    fn is_somebody(&self, words: &Range<usize>, trusted: Trust) -> bool {
        const OTHERS: Classes = Classes::ORG_HEAD.or(Classes::LONE_ORG).or(Classes::COUNTRY);
        let reader = self.reader;
        if words.is_empty() {
            return false;
        }
        let plain = |idx: usize| reader.everyday(idx) || !reader.word(idx);
        let all = words.clone().all(plain) && !reader.is(words.start, Classes::GIVEN);
        let known = reader.listed(words.clone());
        let listed =
            known.any(Classes::ORGANISATION.or(Classes::GPE)) && !known.any(Classes::GIVEN.or(Classes::SURNAME));
        let letters = reader.case(words.end - 1) == Case::Upper && reader.is(words.end - 1, Classes::ACRONYM);
        !letters
            && !(all && (words.len() > 1 || matches!(trusted, Trust::Little)))
            && !CROWD.contains(&reader.tokens.lower(words.start))
            && !reader.is(words.start, Classes::FUNCTION.or(Classes::CALENDAR))
            && !reader.is(words.end - 1, OTHERS)
            && !listed
    }

    /// "Hello Ravi,": the name that ends right before a mark or with the line.
    fn greeting(&mut self, idx: usize) -> bool {
        let reader = self.reader;
        let mut words = self.words(idx);
        while words.len() > 1 && reader.is(words.start, Classes::TITLE) {
            words.start += 1 + usize::from(reader.mark(words.start + 1, "."));
        }
        let closed = matches!(reader.tokens.str(words.end), "," | "!" | ":" | "-" | "–" | "—");
        let whole = closed || reader.tokens.starts_line(words.end);
        whole && self.is_somebody(&words, Trust::Little) && self.add(words, Label::Person)
    }

    /// "Best wishes, Odd" and the end of the line, or "Thanks Ana Ravi, here is …".
    fn closing(&mut self, idx: usize) -> bool {
        let reader = self.reader;
        let word = |at: usize| reader.tokens.lower(at);
        let is_closing = |at: usize| CLOSINGS.contains(&word(at)) || PLAIN_CLOSINGS.contains(&word(at));
        let mut end = idx;
        while end < idx + 5 && (is_closing(end) || AROUND.contains(&word(end))) {
            end += 1;
        }
        if end == idx || !is_closing(end - 1) {
            return false;
        }
        let sure = CLOSINGS.contains(&word(end - 1));
        let comma = end;
        while matches!(reader.tokens.str(end), "," | "!" | "." | "-" | "–" | "—") {
            end += 1;
        }
        if reader.tokens.starts_line(comma) && !sure && end == comma && comma < idx + 2 && word(idx) != "thanks" {
            return false;
        }
        let words = self.words(end);
        // "Thanks Ana Ravi, here is the list."
        let called = words.len() == 2 && end == comma && reader.mark(words.end, ",") && !reader.tokens.starts_line(end);
        let plain = |at: usize| reader.everyday(at) || reader.is(at, Classes::HEAD.or(Classes::FUNCTION));
        let two = called && !words.clone().any(plain) && reader.is(words.end - 1, Classes::GIVEN);
        if two && CALLED.contains(&word(words.end + 1)) {
            self.add(words.start..words.start + 1, Label::Person);
            return self.add(words.start + 1..words.end, Label::Person);
        }
        let trusted = if end > comma { Trust::Much } else { Trust::Little };
        let behind = words.end + usize::from(matches!(reader.tokens.str(words.end), "," | "."));
        let alone = sure || end > comma || reader.tokens.starts_line(end);
        if !(alone && reader.tokens.starts_line(behind) && self.is_somebody(&words, trusted)) {
            return false;
        }
        self.add(words, Label::Person);
        self.home(behind);
        true
    }

    /// The town under a reader's name: a line of one word that nobody knows.
    fn home(&mut self, idx: usize) {
        let reader = self.reader;
        let unknown =
            reader.case(idx) == Case::Capital && reader.classes(idx) == Classes::NONE && !reader.everyday(idx);
        let at = self.names.partition_point(|name| name.tokens.end <= idx);
        let free = self.names.get(at).is_none_or(|name| name.tokens.start > idx);
        if unknown && free && reader.tokens.starts_line(idx + 1) {
            self.add(idx..idx + 1, Label::Gpe);
        }
    }

    /// Whether the line that begins at `idx` is one of several of a header: "To: …".
    fn is_header(&self, idx: usize) -> bool {
        let reader = self.reader;
        let header = |at: usize| HEADERS.contains(&reader.tokens.lower(at)) && reader.mark(at + 1, ":");
        let line = |at: &usize| reader.tokens.starts_line(*at);
        let next = || (idx + 1..idx + 60).find(line).is_some_and(header);
        let last = || (idx.saturating_sub(60)..idx).rev().find(line).is_some_and(header);
        header(idx) && matches!(reader.tokens.lower(idx), "from" | "to" | "cc" | "bcc") && (next() || last())
    }

    /// "Hale, Odd; Ruiz, Ana": everybody in a line of a header.
    fn header(&mut self, from: usize) -> bool {
        let reader = self.reader;
        let mut idx = from;
        while idx == from || idx < reader.tokens.len() && !reader.tokens.starts_line(idx) {
            let mut words = self.words(idx);
            let first = self.words(words.end + 1);
            let turned = reader.mark(words.end, ",") && words.len() == 1 && (1..=2).contains(&first.len());
            let ends = |at: usize| {
                reader.tokens.starts_line(at) || matches!(reader.tokens.str(at), ";" | "\"" | "<" | "(" | "[")
            };
            if turned && !reader.tokens.starts_line(first.start) && ends(first.end) {
                words.end = first.end;
            }
            let plain = !turned && words.clone().any(|at| reader.everyday(at));
            if words.len() > 1 && ends(words.end) && !plain && self.is_somebody(&words, Trust::Little) {
                self.add(words.clone(), Label::Person);
            }
            idx = words.end.max(idx + 1);
        }
        true
    }
}

/// Whether everyday words may be somebody's name.
#[derive(Clone, Copy)]
enum Trust {
    Much,
    Little,
}

/// "Aru, please see …", "It is done. Ana | Ravi, here is the list": who is called by name where a line begins, and who
/// has signed right before.
fn calls(reader: &Reader<'_>, names: Vec<Proposal>) -> Vec<Proposal> {
    let called = |end: usize| reader.mark(end, ",") && CALLED.contains(&reader.tokens.lower(end + 1));
    let mut calls = Vec::new();
    let person = |tokens| Proposal { tokens, label: Label::Person, margin: SETTLED, by: FoundBy::Rule };
    for idx in (0..reader.tokens.len()).filter(|&idx| reader.case(idx) == Case::Capital) {
        let given = reader.is(idx, Classes::GIVEN);
        let unknown = reader.classes(idx) == Classes::NONE && !reader.everyday(idx);
        if reader.tokens.starts_line(idx) && called(idx + 1) && (given || unknown) {
            calls.push(person(idx..idx + 1));
        }
    }
    for name in names.iter().filter(|name| name.label == Label::Person && name.tokens.len() == 2) {
        let Range { start, end } = name.tokens;
        let ended = start > 0 && matches!(reader.tokens.str(start - 1), "." | "?" | "!");
        if ended && called(end) && name.tokens.clone().all(|idx| reader.is(idx, Classes::GIVEN)) {
            calls.extend([person(start..start + 1), person(start + 1..end)]);
        }
    }
    rules::overlay(reader, names, calls)
}
