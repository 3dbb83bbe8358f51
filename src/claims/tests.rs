//! What holds of the claims of every text.

use proptest::prelude::*;

use crate::document::{BlockKind, ClaimFlag, Document, Form};
use crate::{Context, annotate};

/// Pieces that, strung together, make everything the finder reads, in every broken way.
const PIECES: &[&str] = &[
    "The mayor",
    "Ana Petrova",
    "he",
    "who",
    "officials",
    "a source",
    "said",
    "says",
    "told reporters",
    "according to",
    "saying",
    "media said",
    "citing police",
    "denied",
    "that",
    "the bridge was safe",
    "300 people died",
    "on Monday",
    "in a statement",
    ",",
    ".",
    "?",
    ":",
    " — ",
    "“",
    "”",
    "\"",
    "''",
    "‘",
    "’",
    "«",
    "»",
    "and",
    "but",
    "claims",
    "reports",
    "the claim",
    "to",
    "not",
    "did not",
    "\n",
    "\n\n",
    "If",
    "as",
    "which",
    "(",
    ")",
    "Mr.",
    "U.S.",
    "5",
    "%",
    "😀",
    "é",
    "İ",
];

fn text() -> impl Strategy<Value = String> {
    let pieces =
        prop::collection::vec((prop::sample::select(PIECES), prop::sample::select(&["", " ", " ", " "][..])), 0..60);
    pieces.prop_map(|pieces| pieces.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}

/// Whether everything that a claim points at is there, and where it may be.
fn check(document: &Document<'_>) {
    let blocks = |span: crate::Span| {
        let block = document.blocks.iter().find(|block| block.span.contains(span));
        block.is_some_and(|block| block.kind != BlockKind::Boilerplate)
    };
    for (claim, at) in document.claims.iter().zip(0u32..) {
        assert!(!claim.content.is_empty() || claim.cue.is_some());
        assert!(
            claim.content.iter().all(|piece| blocks(*piece) && !piece.is_empty()),
            "content lies in an article block"
        );
        assert!(
            claim.sentences.start < claim.sentences.end && (claim.sentences.end as usize) <= document.sentences.len()
        );
        assert!(claim.said_on.is_none_or(|date| (date as usize) < document.dates.len()));
        assert!(claim.parent.is_none_or(|parent| parent != at && (parent as usize) < document.claims.len()));
        let mut chain = std::iter::successors(claim.parent, |&parent| document.claims[parent as usize].parent);
        assert!(chain.nth(document.claims.len()).is_none(), "no claim holds itself");
        assert!(claim.duplicate_of.is_none_or(|other| other != at && (other as usize) < document.claims.len()));
        assert!(claim.conflicts_with.iter().all(|&other| other != at && (other as usize) < document.claims.len()));
        if let Some(source) = claim.source {
            assert!(source.entity.is_some() || source.form == Form::Pronoun, "only a pronoun may stay open");
            assert!(source.entity.is_none_or(|entity| (entity as usize) < document.entities.len()));
        }
    }
    for (entity, at) in document.entities.iter().zip(0u32..) {
        assert!(entity.mentions.iter().all(|&mention| document.mentions[mention as usize].entity == Some(at)));
        assert!(entity.mentions.is_sorted(), "mentions stand in text order");
    }
    assert!(document.mentions.is_sorted_by_key(|mention| mention.span.start), "mentions stand in text order");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn every_reference_points_at_something(text in text()) {
        check(&annotate(text.as_str(), &Context::default()));
    }

    #[test]
    fn a_text_without_its_quotation_marks_is_read_too(text in text()) {
        let bare: String = text.chars().filter(|c| !"“”\"'‘’«»".contains(*c)).collect();
        check(&annotate(bare, &Context::default()));
    }

    // Words without vowels: by chance a pronoun or a verb would make another sentence of it.
    #[test]
    fn an_unclosed_quotation_stays_in_its_paragraph(before in "([b-df-hj-np-tv-z]{4,8} ){0,3}", inside in "[a-z ]{1,40}", after in "[a-z ]{1,40}") {
        let text = format!("The mayor told the {before}council on Monday, “We will {inside}\nThe school {after} was closed.");
        let document = annotate(text.as_str(), &Context::default());
        let paragraph = text.find('\n').unwrap_or_default() as u32;
        for claim in document.claims.iter().filter(|claim| claim.flags.contains(&ClaimFlag::UnclosedQuote)) {
            prop_assert!(claim.content.iter().all(|piece| piece.end <= paragraph));
        }
        prop_assert!(document.claims.iter().any(|claim| claim.flags.contains(&ClaimFlag::UnclosedQuote)));
    }
}

#[test]
fn a_rising_toll_is_linked() {
    let text = "Police said 12 people were killed in the blast. The hospital said 17 people had died.";
    let document = annotate(text, &Context::default());
    assert_eq!(document.claims[0].conflicts_with, [1]);
    assert_eq!(document.claims[1].conflicts_with, [0]);
}

#[test]
fn a_headline_points_at_what_the_body_says_in_full() {
    let text = "Minister Says 300 Homes Lost Power in Storm\n\nOSLO -- The interior minister says 300 homes in the north lost power in the storm on Friday night.\n";
    let document = annotate(text, &Context::default());
    assert_eq!(document.claims[0].duplicate_of, Some(1));
}

#[test]
fn no_claim_holds_itself() {
    let text = "according to The mayor,The mayorciting police told reporters,citing police,The mayor";
    check(&annotate(text, &Context::default()));
}

#[test]
fn who_repeats_another_is_second_hand() {
    let text = "The newspaper reported that the minister said he would resign.";
    let document = annotate(text, &Context::default());
    assert_eq!(document.claims[1].parent, Some(0));
    assert!(document.claims[1].flags.contains(&ClaimFlag::SecondHand));
}

#[test]
fn a_long_quotation_is_not_copied_for_each_who_is_cited() {
    let pieces = |times: usize| {
        let text =
            format!("{}“It broke,” media said, {}.", "“It broke.\n\n".repeat(times), "citing police, ".repeat(times));
        let document = annotate(text.as_str(), &Context::default());
        document.claims.iter().map(|claim| claim.content.len()).sum::<usize>()
    };
    assert!(pieces(200) < 3 * pieces(100));
}

#[test]
fn the_day_of_the_saying_is_told_from_the_days_in_it() {
    let text = "The minister said on May 3 that the dam would be full by June 1.";
    let document = annotate(text, &Context::default());
    let said_on = document.claims[0].said_on.map(|date| document.dates[date as usize].span.of(text));
    assert_eq!(said_on, Some("May 3"));
}
