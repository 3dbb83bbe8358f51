//! Our own articles -> a text of any length, for measuring: the articles again and again, with other figures and other
//! surnames each time, so that no cache of words makes the tenth copy cheaper than the first. No randomness: the same
//! articles always give the same text.

/// What surnames are replaced by.
const SURNAMES: [&str; 16] = [
    "Abenov",
    "Bakker",
    "Castellano",
    "Dlamini",
    "Eriksen",
    "Fontaine",
    "Grigoryan",
    "Hashimoto",
    "Ibarra",
    "Jankowski",
    "Kowalczyk",
    "Lindqvist",
    "Mbeki",
    "Nakamura",
    "Okonkwo",
    "Petrosyan",
];

/// A text of exactly this many bytes, or a few less where a character would be cut.
pub fn grow(articles: &[String], bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 8192);
    // The articles as they are come first: the shortest text is a plain article.
    for copy in 0.. {
        for article in articles {
            vary(article, copy, &mut text);
            text.push_str("\n\n");
            if text.len() >= bytes {
                text.truncate((0..=bytes).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0));
                return text;
            }
        }
        assert!(!text.trim().is_empty(), "there has to be an article to repeat");
    }
    text
}

/// Appends the article with the figures and surnames of this copy.
fn vary(article: &str, copy: usize, text: &mut String) {
    let mut after_name = false;
    for word in article.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let tail = &word[bare.len()..];
        if copy > 0 && is_figure(bare) {
            text.extend(bare.chars().map(|digit| turned(digit, copy)));
        } else if copy > 0 && after_name && is_name(bare) {
            text.push_str(SURNAMES[(copy + bare.len() * 7) % SURNAMES.len()]);
        } else {
            text.push_str(bare);
        }
        text.push_str(tail);
        after_name = is_name(bare) && tail == " ";
    }
}

/// Three digits or more that are no year; days, months, hours and years have to stay possible.
fn is_figure(word: &str) -> bool {
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) && !year
}

fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    word.len() >= 3 && chars.next().is_some_and(char::is_uppercase) && chars.all(char::is_lowercase)
}

/// The digit this many steps on, never reaching 0 from another, so that a number keeps its length.
fn turned(digit: char, steps: usize) -> char {
    match digit.to_digit(10) {
        Some(value @ 1..) => char::from(b'1' + ((value as usize - 1 + steps) % 9) as u8),
        _ => digit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "In 2019 Ana Ruiz counted 1,250 ships — not 904 — on 31 May.";

    #[test]
    fn the_first_copy_is_the_article_and_later_ones_differ_in_figures_and_surnames() {
        let text = grow(&[ARTICLE.to_owned()], ARTICLE.len() * 2 + 2);
        let copies: Vec<&str> = text.split("\n\n").collect();
        assert_eq!(copies[0], ARTICLE);
        assert!(copies[1].starts_with("In 2019 Ana "), "{}", copies[1]);
        assert!(!copies[1].contains("Ruiz") && copies[1].contains("1,360 ships — not 105 —"), "{}", copies[1]);
    }

    #[test]
    fn a_text_has_its_length_up_to_a_character() {
        let articles = [ARTICLE.to_owned(), "Zwei Sätze.".to_owned()];
        for bytes in [1, 40, 41, 42, 43, 10_000] {
            let text = grow(&articles, bytes);
            assert!(text.len() <= bytes && text.len() + 3 >= bytes, "{} for {bytes}", text.len());
            assert_eq!(text, grow(&articles, bytes));
        }
    }
}
