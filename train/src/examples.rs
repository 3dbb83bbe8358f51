//! Articles -> stretches of numbers, in one long list each, as the net reads them.

use std::collections::HashMap;
use std::ops::Range;

use obelus::training::{self, Article, CONTEXT, HASHED, IDENTITY, OUTSIDE, OWN, TAGS};

use crate::corpus::Text;
use crate::options::Options;
use crate::schemes::{self, ANY, Corpus, Tags};

/// Everything that is learnt from, or tested on.
#[derive(Default)]
pub struct Examples {
    /// Every form; form 0 is what lies outside a sentence.
    pub forms: Vec<Form>,
    /// The byte by which each row knows its feature.
    pub checks: Vec<u8>,
    known: HashMap<Vec<u64>, u32>,
    /// Kinds of features that are hidden.
    muted: Vec<String>,
    /// Forms of the tokens of all stretches and of the [`CONTEXT`] around each.
    pub tokens: Vec<u32>,
    /// Rows of the features of places, and where those of each hidden token begin.
    pub places: Vec<u16>,
    pub place_starts: Vec<usize>,
    /// What each token may be.
    pub gold: Vec<Tags>,
    pub units: Vec<Unit>,
    /// How likely teachers find each tag of each token, as `gold` has them; `u16::MAX` is certain. Empty without teachers.
    pub lessons: Vec<[u16; TAGS]>,
}

/// A form of a word.
#[derive(Debug, Default)]
pub struct Form {
    /// Keys of its features.
    keys: Vec<u64>,
    /// Rows of those features that have one, those of the word itself first.
    pub rows: Vec<u32>,
    /// How many of the rows are the word's own.
    pub identity: usize,
    /// How many of the rows are the word's own or of a part of it.
    pub parts: usize,
    part_keys: usize,
}

/// A feature that is rarer has no row: what it would learn is its one sentence.
const RARE: u32 = 3;

/// One stretch.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Where its tokens' forms begin: [`CONTEXT`] before the first.
    pub tokens: usize,
    /// Where its tokens' tags begin.
    pub gold: usize,
    /// How many tokens it has.
    pub len: usize,
    /// Index into `place_starts` of the first hidden token.
    pub places: usize,
    /// Whether the sentence goes on before and after it.
    pub before: bool,
    pub after: bool,
    pub corpus: u16,
    /// Whether a corpus labels it.
    pub labelled: bool,
}

impl Unit {
    /// How many hidden tokens it has.
    pub fn hidden(&self) -> usize {
        self.len + usize::from(self.before) + usize::from(self.after)
    }
}

impl Examples {
    /// None yet, apart from what lies outside a sentence.
    pub fn new(options: &Options) -> Self {
        let mut examples = Self { place_starts: vec![0], muted: options.mute.clone(), ..Self::default() };
        examples.form(vec![OUTSIDE], 0);
        examples
    }

    fn form(&mut self, keys: Vec<u64>, part_keys: usize) -> u32 {
        if let Some(&known) = self.known.get(&keys) {
            return known;
        }
        let number = self.forms.len() as u32;
        self.known.insert(keys.clone(), number);
        self.forms.push(Form { keys, part_keys, ..Form::default() });
        number
    }

    /// Gives rows to features, the most frequent first, and tells every form its own. Only the first `until` tokens
    /// count.
    pub fn give_rows(&mut self, until: usize) {
        let mut counts: HashMap<u64, u32> = HashMap::new();
        for &form in &self.tokens[..until] {
            for &key in &self.forms[form as usize].keys {
                *counts.entry(key).or_default() += 1;
            }
        }
        let mut keys: Vec<(u32, u64)> = counts.into_iter().map(|(key, count)| (count, key)).collect();
        keys.retain(|(count, key)| *count >= RARE && *key >= OWN);
        keys.sort_by_key(|&(count, key)| (std::cmp::Reverse(count), key));
        self.checks = vec![0; HASHED];
        let mut rows: HashMap<u64, u32> = (0..OWN).map(|key| (key, (HASHED as u64 + key) as u32)).collect();
        for &(_, key) in &keys {
            let (candidates, check) = training::candidates(key);
            // A feature whose byte stands in one of its rows already would be taken for the other.
            if candidates.iter().any(|&row| self.checks[row] == check) {
                continue;
            }
            if let Some(&row) = candidates.iter().find(|&&row| self.checks[row] == 0) {
                self.checks[row] = check;
                rows.insert(key, row as u32);
            }
        }
        eprintln!("         {} of {} features have a row", rows.len(), keys.len());
        for form in &mut self.forms {
            form.rows = form.keys.iter().filter_map(|key| rows.get(key).copied()).collect();
            form.identity = form.keys.iter().take(IDENTITY).filter(|key| rows.contains_key(key)).count();
            form.parts = form.keys.iter().take(form.part_keys).filter(|key| rows.contains_key(key)).count();
        }
    }

    fn hears(&self, kind: &str) -> bool {
        !self.muted.iter().any(|muted| muted == kind)
    }

    /// The features of a form that are not hidden.
    fn heard_form(&self, keys: &[u64], parts: usize) -> Vec<u64> {
        let kind = |idx: usize, key: u64| {
            if key < OWN {
                "classes"
            } else if (IDENTITY..parts).contains(&idx) {
                "affixes"
            } else {
                "form"
            }
        };
        keys.iter().enumerate().filter(|&(idx, &key)| self.hears(kind(idx, key))).map(|(_, &key)| key).collect()
    }

    /// Adds an article.
    pub fn add(&mut self, corpus: &Corpus, number: u16, text: &Text) {
        let article = training::read(&text.written);
        let gold = gold(corpus, text, &article);
        self.add_article(&article, number, Some(&gold));
    }

    /// Adds an article without labels.
    pub fn add_unlabelled(&mut self, text: &str) {
        let article = training::read(text);
        self.add_article(&article, 0, None);
    }

    fn add_article(&mut self, article: &Article, number: u16, gold: Option<&[Tags]>) {
        let forms: Vec<u32> =
            article.form_keys.iter().map(|(keys, own)| self.form(self.heard_form(keys, *own), *own)).collect();
        for (stretch, sentence) in &article.stretches {
            let unit = Unit {
                tokens: self.tokens.len(),
                gold: self.gold.len(),
                len: stretch.len(),
                places: self.place_starts.len() - 1,
                before: stretch.start > sentence.start,
                after: stretch.end < sentence.end,
                corpus: number,
                labelled: gold.is_some(),
            };
            for at in 0..stretch.len() + 2 * CONTEXT {
                let idx = (stretch.start + at).checked_sub(CONTEXT).filter(|idx| sentence.contains(idx));
                self.tokens.push(idx.and_then(|idx| article.forms[idx]).map_or(0, |form| forms[form as usize]));
            }
            let hidden = stretch.start - usize::from(unit.before)..stretch.end + usize::from(unit.after);
            for idx in hidden {
                let heard = |row: &&u16| self.hears(training::place_kind(**row));
                let rows: Vec<u16> = article.places[idx].iter().filter(heard).copied().collect();
                self.places.extend(rows);
                self.place_starts.push(self.places.len());
            }
            match gold {
                Some(gold) => self.gold.extend(&gold[stretch.clone()]),
                None => self.gold.resize(self.gold.len() + stretch.len(), ANY),
            }
            self.units.push(unit);
        }
    }
}

/// What each token may be.
fn gold(corpus: &Corpus, text: &Text, article: &Article) -> Vec<Tags> {
    let spans = &article.spans;
    let mut gold = vec![corpus.outside(); spans.len()];
    let within = |span: &Range<usize>| {
        let first = spans.partition_point(|token| token.end <= span.start);
        let end = spans.partition_point(|token| token.start < span.end);
        first..end.max(first)
    };
    for name in &text.names {
        let tokens = within(&name.span);
        if tokens.is_empty() {
            continue;
        }
        let only = article.known[tokens.start].filter(|_| tokens.len() == 1 && !name.labels.is_empty());
        let labels = only.map_or_else(|| name.labels.clone(), |label| vec![label as usize]);
        let fits = spans[tokens.start].start >= name.span.start && spans[tokens.end - 1].end <= name.span.end;
        for idx in tokens.clone() {
            gold[idx] = if !fits {
                ANY
            } else if labels.is_empty() {
                schemes::OUTSIDE
            } else {
                labels.iter().fold(0, |tags, &label| tags | schemes::tag(label, idx > tokens.start))
            };
        }
    }
    for span in &text.unknown {
        gold[within(span)].fill(ANY);
    }
    gold
}
