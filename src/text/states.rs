//! States of the USA and provinces of Canada as papers and the post shorten them. To add one, add it to the list of its
//! kind, in order.

/// Abbreviations that are one wherever they stand before a full stop.
#[rustfmt::skip]
pub(super) const ANYWHERE: &[&str] = &[
    "ariz", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan", "ky", "mass", "md", "mich", "minn", "miss", "mo",
    "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
];

/// Abbreviations that are one only behind a town or a party: "a man." ends a sentence.
#[rustfmt::skip]
const BEHIND_A_NAME: &[&str] = &[
    "ala", "alta", "ark", "b.c", "d.c", "del", "la", "man", "n.b", "n.c", "n.d", "n.h", "n.j", "n.m", "n.s", "n.y",
    "ont", "p.e.i", "que", "r.i", "s.c", "s.d", "sask", "w.va",
];

/// What the post writes, in two capital letters.
#[rustfmt::skip]
const POSTAL: &[&str] = &[
    "AB", "AK", "AL", "AR", "AZ", "BC", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN", "KS",
    "KY", "LA", "MA", "MB", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NB", "NC", "ND", "NE", "NH", "NJ", "NM", "NS",
    "NV", "NY", "OH", "OK", "ON", "OR", "PA", "QC", "RI", "SC", "SD", "SK", "TN", "TX", "UT", "VA", "VT", "WA", "WI",
    "WV", "WY",
];

/// Whether a word in lower case, without its last full stop, is a state behind a name.
pub(crate) fn is_short(word: &str) -> bool {
    ANYWHERE.binary_search(&word).is_ok() || BEHIND_A_NAME.binary_search(&word).is_ok()
}

/// Whether a word is a state as the post writes it.
pub(crate) fn is_postal(word: &str) -> bool {
    POSTAL.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_in_order() {
        assert!([ANYWHERE, BEHIND_A_NAME, POSTAL].iter().all(|list| list.is_sorted()));
    }
}
