//! The state of learning -> a file, and back: a stopped training goes on where its last epoch ended.

use std::path::{Path, PathBuf};

use crate::learner::Learner;
use crate::net::Net;
use crate::random::Random;

/// Where the state of one of the nets of a training lies whose model will be `out`.
fn path(out: &Path, name: &str) -> PathBuf {
    out.with_extension(format!("{name}.checkpoint"))
}

/// Forgets the states of these nets: the training is done.
pub fn forget(out: &Path, names: impl Iterator<Item = String>) {
    for name in names {
        // If it cannot be removed, it is only used again by a training that would end the same.
        _ = std::fs::remove_file(path(out, &name));
    }
}

/// A file that holds one state of one training.
pub struct Checkpoint {
    path: PathBuf,
    fingerprint: String,
}

impl Checkpoint {
    pub fn new(out: &Path, name: &str, fingerprint: String) -> Self {
        Self { path: path(out, name), fingerprint }
    }

    /// Fills in what an earlier run left, if it had the same options; hands back how many epochs it had finished.
    pub fn load(&self, net: &mut Net, learner: &mut Learner, random: &mut Random) -> usize {
        let Ok(bytes) = std::fs::read(&self.path) else { return 0 };
        let head = self.fingerprint.len();
        let count = count(net, learner);
        if bytes.len() != head + 16 + 4 * count || !bytes.starts_with(self.fingerprint.as_bytes()) {
            return 0;
        }
        let long = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"));
        let epochs = long(head) as usize;
        random.0 = long(head + 8);
        let mut values =
            bytes[head + 16..].chunks_exact(4).map(|bytes| f32::from_le_bytes(bytes.try_into().expect("four bytes")));
        for_each(net, learner, |value| *value = values.next().expect("as many as were counted"));
        epochs
    }

    /// Keeps the state after an epoch.
    pub fn save(&self, net: &mut Net, learner: &mut Learner, random: &Random, epochs: usize) -> Result<(), String> {
        let mut bytes = self.fingerprint.clone().into_bytes();
        bytes.extend((epochs as u64).to_le_bytes());
        bytes.extend(random.0.to_le_bytes());
        for_each(net, learner, |value| bytes.extend(value.to_le_bytes()));
        // Written beside and renamed, so that a stop in the middle leaves the old one whole.
        let beside = self.path.with_extension("checkpoint-new");
        let wrong = |error: std::io::Error| format!("{}: {error}", self.path.display());
        std::fs::write(&beside, bytes).map_err(wrong)?;
        std::fs::rename(&beside, &self.path).map_err(wrong)
    }
}

fn for_each(net: &mut Net, learner: &mut Learner, mut visit: impl FnMut(&mut f32)) {
    net.dense.values().for_each(&mut visit);
    net.forms.iter_mut().flatten().for_each(&mut visit);
    net.places.iter_mut().flatten().for_each(&mut visit);
    learner.values().for_each(&mut visit);
}

fn count(net: &mut Net, learner: &mut Learner) -> usize {
    let mut count = 0;
    for_each(net, learner, |_| count += 1);
    count
}
