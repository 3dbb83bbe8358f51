//! A misspelt month -> the month: "Septembr" is September.

/// The months as they should be written.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month that a capitalised word misses by one slip: a letter left out, put in, exchanged, or two that changed
/// places. Short names have too many neighbours ("Marsh", "Apron"): those of fewer than six letters are mended only
/// where two letters changed places ("Marhc").
pub(super) fn month(word: &str) -> Option<i8> {
    if !word.is_ascii() || !(5..=11).contains(&word.len()) || !word.as_bytes()[0].is_ascii_uppercase() {
        return None;
    }
    let written = word.to_ascii_lowercase();
    let swapped =
        |name: &str| name.len() == written.len() && name.bytes().all(|letter| written.contains(char::from(letter)));
    let near = |name: &&str| (name.len() >= 6 || swapped(name)) && is_one_slip(written.as_bytes(), name.as_bytes());
    let number = MONTHS.iter().position(near)?;
    Some(number as i8 + 1)
}

/// Whether two words differ by exactly one slip.
fn is_one_slip(a: &[u8], b: &[u8]) -> bool {
    let same_head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same_head..], &b[same_head..]);
    let same_tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - same_tail], &b[..b.len() - same_tail]);
    match (a, b) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([first, second], [other, another]) => first == another && second == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_mended() {
        for (word, number) in [
            ("Septembr", 9),
            ("Feburary", 2),
            ("Octobber", 10),
            ("Janaury", 1),
            ("Decamber", 12),
            ("Marhc", 3),
            ("Arpil", 4),
        ] {
            assert_eq!(month(word), Some(number), "{word}");
        }
    }

    #[test]
    fn other_words_stay_what_they_are() {
        for word in ["Marsh", "Augustus", "Remember", "septembr", "September", "Mayor", "Decemvirs", "Octopus"] {
            assert_eq!(month(word), None, "{word}");
        }
    }
}
