//! Arguments -> what to train, on what, and where to put it.

use std::path::PathBuf;

use crate::schemes::CORPORA;

/// What the trainer can be told.
pub const USAGE: &str = "\
cargo xtask train [OPTION…]
  --data FOLDER     where names/ lies (../shared/data)
  --out FILE        where the model goes (model/names.bin)
  --exam FILE       only examines a model
  --without CORPUS  leaves a corpus out and tells how well its names are found; may be repeated
  --each-out        does that for every corpus in turn and writes no model
  --mute KIND       hides features of one kind: rules, article, listed, place, classes, affixes
  --epochs N        times that everything is read (3)
  --threads N       threads (2); the model is the same with any number
  --alone           learns from the labels alone, without teachers: an eighth of the time
  --seed N          where chance begins (1)
Stopped, it goes on after the last epoch it finished when it is started with the same options.";

/// Kinds of features that can be hidden, to see what they are worth.
pub const KINDS: [&str; 6] = ["rules", "article", "listed", "place", "classes", "affixes"];

/// What to do.
#[derive(Clone, Debug)]
pub struct Options {
    pub data: PathBuf,
    pub out: PathBuf,
    pub exam: Option<PathBuf>,
    pub without: Vec<String>,
    pub each_out: bool,
    pub mute: Vec<String>,
    pub epochs: usize,
    pub threads: usize,
    pub seed: u64,
    pub alone: bool,
}

impl Options {
    /// Reads the arguments.
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            data: "../shared/data".into(),
            out: "model/names.bin".into(),
            exam: None,
            without: Vec::new(),
            each_out: false,
            mute: Vec::new(),
            epochs: 3,
            threads: 2,
            seed: 1,
            alone: false,
        };
        while let Some(argument) = arguments.next() {
            if argument == "--alone" {
                options.alone = true;
                continue;
            }
            if argument == "--each-out" {
                options.each_out = true;
                continue;
            }
            let value = arguments.next().ok_or_else(|| format!("{argument} wants a value\n{USAGE}"))?;
            match argument.as_str() {
                "--data" => options.data = value.into(),
                "--out" => options.out = value.into(),
                "--exam" => options.exam = Some(value.into()),
                "--without" => {
                    options.without.push(one_of(&argument, value, CORPORA.iter().map(|corpus| corpus.name))?);
                }
                "--mute" => options.mute.push(one_of(&argument, value, KINDS.into_iter())?),
                "--epochs" => options.epochs = number(&argument, &value)?,
                "--threads" => options.threads = number(&argument, &value)?,
                "--seed" => options.seed = number(&argument, &value)? as u64,
                _ => return Err(format!("there is no {argument}\n{USAGE}")),
            }
        }
        Ok(options)
    }

    /// What a checkpoint has to agree with to be gone on from.
    pub fn fingerprint(&self) -> String {
        format!("{:?} {:?} {} {} {}", self.without, self.mute, self.epochs, self.alone, self.seed)
    }
}

fn number(argument: &str, value: &str) -> Result<usize, String> {
    value
        .parse()
        .ok()
        .filter(|number| *number > 0)
        .ok_or_else(|| format!("{argument} wants a whole number above 0, not {value:?}"))
}

fn one_of<'a>(
    argument: &str,
    value: String,
    mut known: impl Iterator<Item = &'a str> + Clone,
) -> Result<String, String> {
    if known.clone().any(|name| name == value) {
        return Ok(value);
    }
    let all: Vec<&str> = known.by_ref().collect();
    Err(format!("{argument} knows no {value:?}; it knows {}", all.join(", ")))
}
