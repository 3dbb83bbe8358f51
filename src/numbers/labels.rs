//! Words whose number is a name: "Section 230", "Route 66", "Boeing 737", "page 4". A row is a list of words in lower
//! case, when they name what follows, and an example; to add a label, put it in the row that fits.

use std::sync::LazyLock;

use crate::text::words::Words;

use super::counted;
use super::masks;
use super::reader::Reader;
use crate::example::Example;
use crate::text::tokens::Case;

/// When a label names the number behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// Always.
    Always,
    /// Where the number has at most two digits ("phase 3 trials").
    Short,
    /// Where nothing is counted behind it ("Apollo 11 landed", but "In zone 300 homes burned").
    Uncounted,
    /// The same, and the label begins with a capital ("Camp 4").
    Capital,
}

/// Which numbers a label takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Takes {
    Figures,
    /// "Chapter two" too.
    WordsToo,
}

struct Row {
    words: &'static str,
    when: When,
    takes: Takes,
    #[cfg_attr(not(test), expect(dead_code, reason = "the table's own test reads it"))]
    example: Example,
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Laws, books, papers
    Row { words: "section sections article articles chapter chapters clause clauses title", when: When::Always, takes: Takes::WordsToo, example: Example::of("Articles 5 and 6") },
    Row { words: "page pages p pp no nos h.r h.r. s.b s.b. h.b h.b. res res.", when: When::Always, takes: Takes::Figures, example: Example::of("pages 4-7") },
    Row { words: "paragraph paragraphs para verse psalm figure fig figs table appendix annex volume vol vols issue scene exhibit schedule rule rules regulation resolution amendment proposition prop bill law file docket directive protocol exercise exercises item question footnote opus op symphony sonata concerto", when: When::Uncounted, takes: Takes::Figures, example: Example::of("Resolution 1701") },
    Row { words: "act book episode season part", when: When::Uncounted, takes: Takes::WordsToo, example: Example::of("part two") },
    // Steps and classes
    Row { words: "zone phase stage tier category level grade type class step", when: When::Short, takes: Takes::Figures, example: Example::of("Phase 3") },
    Row { words: "phase stage-number", when: When::Uncounted, takes: Takes::WordsToo, example: Example::of("phase one") },
    Row { words: "round rounds heat game match group pool division", when: When::Uncounted, takes: Takes::Figures, example: Example::of("Group 4") },
    Row { words: "number numbers", when: When::Uncounted, takes: Takes::WordsToo, example: Example::of("number one") },
    // Versions and products
    Row { words: "version versions v ver boeing airbus iphone ipad windows galaxy covid nasdaq ftse s&p nikkei dax cac fortune formula top", when: When::Always, takes: Takes::Figures, example: Example::of("Boeing 737") },
    Row { words: "model pixel playstation xbox android ios macos apollo artemis soyuz voyager falcon gemini claude llama gpt python java usb bluetooth html euro web uranium plutonium carbon cesium caesium strontium iodine vitamin omega mark mk iso catch studio russell stoxx asx", when: When::Uncounted, takes: Takes::Figures, example: Example::of("Apollo 11") },
    // Roads, rooms, vehicles, districts
    Row { words: "route routes interstate flight", when: When::Always, takes: Takes::Figures, example: Example::of("Route 66") },
    Row { words: "highway motorway freeway channel radio room rooms runway suite apartment apt flat unit gate terminal platform pier line lines exit junction sector district ward precinct block lot lane pitch hole lap brigade regiment battalion area code pin zip box kilometer kilometre hangar cell seat bus tram", when: When::Uncounted, takes: Takes::Figures, example: Example::of("Highway 61") },
    Row { words: "channel radio terminal platform zone", when: When::Capital, takes: Takes::WordsToo, example: Example::of("Channel Four") },
    // Words that are labels only with a capital
    Row { words: "under court world war league liga bundesliga serie ligue site camp hotel building street road avenue boulevard nature super form track ps mission station point reactor", when: When::Capital, takes: Takes::Figures, example: Example::of("Camp 4") },
];

/// A word may stand in one row for figures and in one for words.
static BY_WORD: LazyLock<Words<[Option<When>; 2]>> = LazyLock::new(|| {
    let mut table = Words::<[Option<When>; 2]>::default();
    for row in ROWS {
        for word in row.words.split_whitespace() {
            let whens = table.slot(word);
            if row.takes == Takes::WordsToo {
                whens[1] = Some(row.when);
            }
            whens[0] = whens[0].or(Some(row.when));
        }
    }
    table
});

/// Where the number at `idx` ends that a label in front makes a name, with those joined to it ("Articles 5 and 6").
pub(super) fn at(r: Reader<'_>, idx: usize) -> Option<usize> {
    let figure = r.is_figure(idx);
    if !figure && r.number_word(idx).is_none() {
        return None;
    }
    let mut label = idx.checked_sub(1).filter(|before| *before >= r.start)?;
    // "No. 5", "fig. 2"
    if r.str(label) == "." && r.glued(label) && label > r.start {
        label -= 1;
    }
    let when = BY_WORD.get(r.lower(label))?[usize::from(!figure)]?;
    if masks::measured(r, idx + 1) || r.str(idx).contains(',') {
        return None;
    }
    let uncounted = || !counted::begins_at(r, idx + 1);
    let names = match when {
        When::Always => true,
        When::Short => r.str(idx).len() <= 2 || uncounted(),
        When::Uncounted => uncounted(),
        When::Capital => label + 1 == idx && r.case(label) != Case::Lower && uncounted(),
    };
    names.then(|| joined_end(r, idx + 1))
}

/// Past "and 6", "-7", ", 8" behind a labelled number, where nothing is counted behind those.
fn joined_end(r: Reader<'_>, mut end: usize) -> usize {
    while matches!(r.str(end), "-" | "–" | "," | "&" | "/") || matches!(r.lower(end), "and" | "or" | "to") {
        if !r.is_figure(end + 1) || counted::begins_at(r, end + 2) || masks::measured(r, end + 2) {
            break;
        }
        end += 2;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::super::testing::all;
    use super::*;

    #[test]
    fn every_row_names_its_example() {
        for row in ROWS {
            let text = format!("She saw {} there.", row.example.text());
            assert!(all(&text).is_empty(), "{text}: {:?}", all(&text));
        }
    }

    #[test]
    fn what_is_counted_is_no_name() {
        for text in ["In zone 300 homes burned.", "The bus 12 miles away waited.", "They built it on site 40 times."] {
            assert_eq!(all(text).len(), 1, "{text}");
        }
    }
}
