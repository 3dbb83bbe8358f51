//! A model and texts that it never learnt from -> how often a name is right that is so far ahead of its rivals.

use obelus::training::{self, STEPS};

use crate::corpus::Text;
use crate::schemes::Corpus;

/// Hundredths for every step, never falling.
pub fn scores(model: &[u8], texts: &[(&Corpus, Text)]) -> Result<Vec<u8>, String> {
    let plain: Vec<String> = texts.iter().map(|(_, text)| text.written.clone()).collect();
    let found = training::find(model, &plain).map_err(|error| error.to_string())?;
    let mut counts = vec![(0.0f32, 0.0f32); STEPS];
    for ((corpus, text), names) in texts.iter().zip(&found) {
        for name in names {
            if text.unknown.iter().any(|span| span.start < name.span.end && name.span.start < span.end) {
                continue;
            }
            // A label that the corpus does not give says nothing about a name that it lacks.
            if corpus.outside() & crate::schemes::tag(name.label as usize, false) != 0 {
                continue;
            }
            let right =
                text.names.iter().any(|gold| gold.span == name.span && gold.labels.contains(&(name.label as usize)));
            let count = &mut counts[usize::try_from(name.margin).unwrap_or(0).min(STEPS - 1)];
            count.0 += f32::from(u8::from(right));
            count.1 += 1.0;
        }
    }
    Ok(rising(&counts).into_iter().map(|share| (share * 100.0).round().clamp(5.0, 99.0) as u8).collect())
}

/// The shares that fit best among those that never fall: neighbours that fall are one (pool adjacent violators).
fn rising(counts: &[(f32, f32)]) -> Vec<f32> {
    let mut pools: Vec<(f32, f32, usize)> = Vec::new();
    for &(right, all) in counts {
        pools.push((right + 0.5, all + 1.0, 1));
        while let [.., one, two] = pools[..]
            && one.0 / one.1 > two.0 / two.1
        {
            pools.truncate(pools.len() - 2);
            pools.push((one.0 + two.0, one.1 + two.1, one.2 + two.2));
        }
    }
    pools.into_iter().flat_map(|(right, all, len)| std::iter::repeat_n(right / all, len)).collect()
}
