//! A file of sorted names, one a line -> the same names in the program at three fifths of the size: each without the
//! beginning that it shares with the name before it.
//!
//! To add a name, put it into its file under `gazetteer/`; the compiler does the rest.

/// No name shares more of its beginning than this: the count is written as a control character, which no name holds.
const MOST_SHARED: usize = 31;

/// A gazetteer file, encoded while the program is compiled.
macro_rules! encoded {
    ($name:literal) => {{
        const FILE: &str = include_str!(concat!("gazetteer/", $name, ".txt"));
        const LENGTH: usize = $crate::names::gazetteer::encode::<{ FILE.len() }>(FILE).1;
        #[allow(long_running_const_eval, reason = "a file is some tens of thousands of bytes")]
        const BYTES: [u8; LENGTH] = $crate::names::gazetteer::encode(FILE).0;
        &BYTES
    }};
}
pub(super) use encoded;

/// Writes the names of a file one after the other, each as how many bytes it shares with the one before and the rest of
/// it; and says how many bytes that took.
pub(super) const fn encode<const ROOM: usize>(file: &str) -> ([u8; ROOM], usize) {
    let file = file.as_bytes();
    let mut out = [0; ROOM];
    let (mut at, mut before, mut line) = (0, 0, 0);
    while line < file.len() {
        let shared = shared(file, before, line);
        out[at] = shared as u8;
        at += 1;
        before = line;
        line += shared;
        while line < file.len() && file[line] != b'\n' {
            out[at] = file[line];
            at += 1;
            line += 1;
        }
        line += 1;
    }
    (out, at)
}

/// How many bytes the lines that begin at these two places share.
const fn shared(file: &[u8], one: usize, other: usize) -> usize {
    let mut count = 0;
    while one != other
        && count < MOST_SHARED
        && other + count < file.len()
        && file[one + count] == file[other + count]
        && file[one + count] != b'\n'
    {
        count += 1;
    }
    count
}

/// The names of an encoded file, in its order, each as its bytes.
pub(super) fn for_each(encoded: &[u8], mut visit: impl FnMut(&[u8])) {
    let mut name = Vec::new();
    let mut rest = encoded;
    while let [shared, tail @ ..] = rest {
        let end = tail.iter().position(|&byte| usize::from(byte) <= MOST_SHARED).unwrap_or(tail.len());
        name.truncate(usize::from(*shared));
        name.extend_from_slice(&tail[..end]);
        visit(&name);
        rest = &tail[end..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_encoded_comes_back() {
        const FILE: &str = include_str!("gazetteer/places.txt");
        let mut names = Vec::new();
        for_each(encoded!("places"), |name| names.push(String::from_utf8_lossy(name).into_owned()));
        assert_eq!(names, FILE.lines().collect::<Vec<_>>());
    }
}
