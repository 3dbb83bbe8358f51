//! Tokens -> names, by rules and a gazetteer.
//!
//! Every sentence is cut into runs of capitalised words (`runs`), every run into pieces that may be names (`pieces`),
//! every piece gets points for each label from its own words and from those around it (`evidence`), and the article as a
//! whole decides (`memory`): a surname follows its full name, an acronym the words before its brackets. Headlines, where
//! capitals say nothing, come last and take only what is known by then (`headlines`).

mod evidence;
mod gazetteer;
mod headlines;
pub(crate) mod lexicon;
mod memory;
mod pieces;
mod points;
pub(crate) mod reader;
mod runs;
mod words;
mod works;

use std::ops::Range;

use crate::document::{Block, BlockKind, Form, FoundBy, Label, Mention, Sentence};
use crate::order;
use crate::text::tokens::Tokens;
use lexicon::Classes;
use memory::{Decision, Memory};
use pieces::{Before, Piece};
use reader::Reader;

/// How sure a name is that only a headline holds.
const HEADLINE_SCORE: u8 = 70;

/// Finds the names.
pub(crate) fn find(tokens: &Tokens<'_>, sentences: &[Sentence], blocks: &[Block]) -> Vec<Mention> {
    let reader = Reader::new(tokens);
    let mut pieces = Vec::new();
    let (mut titles, mut works) = (Vec::new(), Vec::new());
    for sentence in sentences {
        let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let menu =
            blocks[sentence.block as usize].kind == BlockKind::Boilerplate && headlines::is_bare(&reader, &range);
        if menu || headlines::is_headline(&reader, &range) {
            titles.push(range);
            continue;
        }
        read(&reader, &range, &mut works, &mut pieces);
    }
    let (memory, context) = Memory::new(&reader, &pieces);
    let mut mentions = Vec::new();
    for (piece, context) in pieces.iter().zip(context) {
        if let Some(decision) = memory.decide(&reader, piece, context) {
            mentions.push(mention(&reader, piece.tokens.clone(), decision));
        }
    }
    let mut found = Vec::new();
    for sentence in titles {
        headlines::find(&reader, &memory, sentence, &mut found);
    }
    mentions.extend(
        found.into_iter().map(|(range, label)| Mention { score: HEADLINE_SCORE, ..name(&reader, range, label) }),
    );
    order::by_span(&mut mentions, |mention| mention.span);
    mentions
}

/// Cuts the running text of one sentence into pieces; titles of works in quotation marks stay whole.
fn read(reader: &Reader<'_>, sentence: &Range<usize>, works: &mut Vec<Range<usize>>, pieces: &mut Vec<Piece>) {
    works.clear();
    works::find(reader, sentence, works);
    let mut from = sentence.start;
    for work in works.drain(..) {
        runs::all(reader, from..work.start, |run| pieces::cut(reader, run, sentence, pieces));
        from = work.end;
        pieces.push(Piece {
            tokens: work,
            sentence: sentence.clone(),
            before: Before::QuotationMark,
            opens_sentence: true,
        });
    }
    runs::all(reader, from..sentence.end, |run| pieces::cut(reader, run, sentence, pieces));
}

fn name(reader: &Reader<'_>, range: Range<usize>, label: Label) -> Mention {
    let listed = reader.lexicon.word(reader.tokens.lower_in(range.clone())).any(Classes::NAME);
    Mention {
        span: reader.tokens.span(range),
        label,
        form: Form::Name,
        entity: None,
        score: 0,
        by: if listed { FoundBy::Gazetteer } else { FoundBy::Rule },
    }
}

fn mention(reader: &Reader<'_>, range: Range<usize>, decision: Decision) -> Mention {
    // The wider the margin, the surer; hundredths, and never certain.
    let score = u8::try_from((50 + 4 * decision.margin).clamp(40, 97)).unwrap_or(40);
    Mention { score, ..name(reader, range, decision.label) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::document::{Form, Label};
    use crate::{Context, annotate};

    /// The names of a text, each with its label.
    fn names(text: &str) -> Vec<(&str, Label)> {
        let document = annotate(text, &Context::default());
        let names = document.mentions.iter().filter(|mention| mention.form == Form::Name);
        names.map(|mention| (&text[mention.span.range()], mention.label)).collect()
    }

    #[test]
    fn titles_and_possessives_stay_outside() {
        assert_eq!(
            names("On Monday Norwegian Fisheries Minister Odd Halvorsen met Peru's President Inés Quispe."),
            [
                ("Norwegian", Label::Norp),
                ("Odd Halvorsen", Label::Person),
                ("Peru", Label::Gpe),
                ("Inés Quispe", Label::Person)
            ]
        );
    }

    #[test]
    fn the_article_decides_about_its_surnames() {
        let found =
            names("Halvorsen resigned. Earlier Odd Halvorsen had praised the plan. The town thanked Halvorsen.");
        assert!(found.iter().all(|(_, label)| *label == Label::Person), "{found:?}");
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn an_acronym_follows_its_brackets() {
        let found = names("The Quarry Workers Union (QWU) called a strike. Later QWU members voted.");
        assert_eq!(found, [("Quarry Workers Union", Label::Org), ("QWU", Label::Org), ("QWU", Label::Org)]);
    }

    #[test]
    fn headlines_hold_only_known_names() {
        let text = "Minister Says Halvorsen Will Leave Norway Soon\n\nOdd Halvorsen will leave Norway in May, the minister said.";
        assert_eq!(
            names(text),
            [
                ("Halvorsen", Label::Person),
                ("Norway", Label::Gpe),
                ("Odd Halvorsen", Label::Person),
                ("Norway", Label::Gpe)
            ]
        );
    }

    #[test]
    fn no_name_crosses_a_line() {
        assert_eq!(names("He lives in Oslo\nNorway is far."), [("Oslo", Label::Gpe), ("Norway", Label::Gpe)]);
    }

    #[test]
    fn long_runs_end() {
        for word in [
            "President ",
            "Russian-",
            "Russian ",
            "A ",
            "Al ",
            "U.S. ",
            "Oslo and ",
            "\"Oslo ",
            "he ",
            "the president ",
            "Monday ",
        ] {
            let text = word.repeat(20_000);
            let _ = annotate(&text, &Context::default());
        }
    }

    proptest! {
        #[test]
        fn names_are_whole_and_apart(
            words in proptest::collection::vec(
                prop_oneof![
                    Just("President"), Just("Odd"), Just("Halvorsen"), Just("the"), Just("of"), Just("Bank"), Just("-"), Just("al"),
                    Just("."), Just(","), Just("\""), Just("’s"), Just("Russian"), Just("\n"), Just("said"), Just("(QWU)"), Just("Jr"),
                    Just("and"), Just("New"), Just("York"), Just("Monday"), Just("he"), Just("F"), Just("16"), Just("é"), Just("\u{200B}"),
                ],
                0..60,
            ),
            glued in any::<u64>(),
        ) {
            let mut text = String::new();
            for (idx, word) in words.iter().enumerate() {
                text.push_str(word);
                if glued >> (idx % 64) & 1 == 0 {
                    text.push(' ');
                }
            }
            let document = annotate(&text, &Context::default());
            let mut end = 0;
            for mention in document.mentions.iter().filter(|mention| mention.form == Form::Name) {
                prop_assert!(mention.span.start >= end, "{:?}", text);
                end = mention.span.end;
                prop_assert_eq!(mention.span.trimmed(&text), mention.span);
            }
            for (idx, entity) in document.entities.iter().enumerate() {
                prop_assert!(entity.mentions.iter().all(|&at| document.mentions[at as usize].entity == Some(idx as u32)));
            }
        }
    }
}
