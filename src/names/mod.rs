//! Tokens -> names: what the rules propose (`rules`) and everything else that `features` sees is weighed by the trained
//! tagger (`tagger`), put right where the way of writing settles it, and made to agree (`settle`).

mod evidence;
pub(crate) mod features;
mod forms;
mod gazetteer;
mod headlines;
mod layer;
pub(crate) mod lexicon;
mod memory;
pub(crate) mod model;
mod pieces;
mod points;
pub(crate) mod reader;
mod rules;
mod runs;
mod settle;
mod tagger;
#[cfg(feature = "train")]
pub mod training;
mod words;
mod works;

use std::sync::OnceLock;

use crate::document::{Block, Form, FoundBy, Mention, Sentence};
use crate::order;
use features::Features;
use lexicon::Classes;
use model::Model;
use reader::Reader;
use rules::Proposal;

/// Points by which the rules must prefer a label to find a name by themselves; with fewer they are wrong more often.
const SURE: i32 = 12;

/// The model that is built in.
pub(crate) fn model() -> &'static Model<'static> {
    static MODEL: OnceLock<Model<'static>> = OnceLock::new();
    MODEL.get_or_init(Model::built_in)
}

/// The SHA-256 of the model, in hexadecimal: what an export names it by.
pub(crate) fn model_hash() -> String {
    model::hex(&model().hash)
}

/// Finds the names.
pub(crate) fn find(reader: &Reader<'_>, sentences: &[Sentence], blocks: &[Block]) -> Vec<Mention> {
    let model = model();
    let names = find_with(model, reader, sentences, blocks);
    names.into_iter().map(|name| mention(reader, &name, tagger::score(model, name.margin))).collect()
}

/// Finds the names with any model.
fn find_with(model: &Model<'_>, reader: &Reader<'_>, sentences: &[Sentence], blocks: &[Block]) -> Vec<Proposal> {
    let proposals = rules::propose(reader, sentences, blocks);
    let features = Features::new(reader, sentences, blocks, &proposals);
    let mut names = tagger::find(model, &features);
    let passed_over = passed_over(&names, proposals.names);
    names.extend(passed_over);
    order::by_span(&mut names, |name| reader.tokens.span(name.tokens.clone()));
    settle::settle(reader, blocks, names)
}

/// Names that the tagger passed over and the rules are sure of; `found` is in text order.
fn passed_over(found: &[Proposal], proposals: Vec<Proposal>) -> Vec<Proposal> {
    let free = |name: &Proposal| {
        let at = found.partition_point(|found| found.tokens.end <= name.tokens.start);
        found.get(at).is_none_or(|found| found.tokens.start >= name.tokens.end)
    };
    let sure = proposals.into_iter().filter(|name| name.margin >= SURE && free(name));
    sure.map(|name| Proposal { margin: 0, ..name }).collect()
}

fn mention(reader: &Reader<'_>, name: &Proposal, score: u8) -> Mention {
    let listed = reader.listed(name.tokens.clone()).any(Classes::NAME);
    Mention {
        span: reader.tokens.span(name.tokens.clone()),
        label: name.label,
        form: Form::Name,
        entity: None,
        score,
        by: if name.by == FoundBy::Rule && listed { FoundBy::Gazetteer } else { name.by },
    }
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
    fn the_first_paragraph_opens_with_a_town() {
        let body =
            "Nine workers died in a fire on the night of the feast, and the owner of the works was held on Tuesday.";
        let article = format!("Fire kills nine\n\nSURAVADI: {body}\n\nThe works had no licence at all.");
        assert_eq!(names(&article), [("SURAVADI", Label::Gpe)]);
        let transcript = format!("Fire kills nine\n\nSURAVADI: {body}\n\nSURAVADI: The works had no licence at all.");
        assert!(names(&transcript).iter().all(|(_, label)| *label != Label::Gpe), "{:?}", names(&transcript));
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
            "A. ",
            "Al ",
            "U.S. ",
            "Oslo and ",
            "\"Oslo ",
            "he ",
            "the president ",
            "Monday ",
            "Oslo 1 ",
            "Oslo (1 ",
            "Oslo v ",
            "OSLO V OSLO ",
            "Oslo-Peru ",
            "Bank and Bank ",
            "Peru's ",
            "1. Oslo 2 ",
            "Macy's said ",
            "Marl, Orsk & ",
            "Marl v. ",
            "Bureau of Fire, Trade, ",
            "Hi Oslo,\n",
            "Thanks, Peru\n",
            "To: Hale, Odd; \n",
            "<Oslo and ",
            "Oslo: ",
            "Ana and ",
            "2015 Peru general election ",
            "Ana Ruiz (Oslo), ",
            "UPDATE 2-Peru ",
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
