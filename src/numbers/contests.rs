//! Two small numbers set against each other -> a score or a vote, which counts nothing: "3-1", "won 1-2", "a 52-48
//! vote", "2 – 0". Words that speak of a contest stand in `CONTESTS`, in lower case.

use super::counted;
use super::masks;
use super::reader::{Reader, is_dash};

/// Words beside a score.
#[rustfmt::skip]
const CONTESTS: &[&str] = &[
    "won", "win", "wins", "winning", "beat", "beating", "beaten", "lost", "lose", "loses", "losing", "defeat",
    "defeats", "defeated", "draw", "draws", "drew", "drawn", "tie", "tied", "led", "lead", "leads", "leading",
    "trailed", "trailing", "victory", "score", "scored", "scoreline", "loss", "triumph", "ahead", "level",
    "aggregate", "vote", "voted", "votes", "ruling", "ruled", "decision", "majority", "record", "against", "final",
    "advantage", "deficit", "upset", "hammered", "thrashed", "edged", "overcame", "set", "sets", "penalties",
    "shootout", "stalemate",
];

/// Words before a range that speak for it.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "some", "than", "least", "nearly", "almost", "over", "approximately", "roughly", "about", "around", "between",
    "from", "aged", "age", "ages", "to", "every", "most", "many", "up", "estimated", "~",
];

/// Where the score that begins at `idx` ends.
pub(super) fn at(r: Reader<'_>, idx: usize) -> Option<usize> {
    let dash = idx + 1;
    let close = r.hyphen(dash);
    // "Sweden 1 – 0 Korea": with spaces, only between two bare small figures.
    let spaced = is_dash(r.str(dash)) && !r.glued(dash) && !r.glued(dash + 1);
    if !(close || spaced) || !r.is_figure(dash + 1) {
        return None;
    }
    let small = |at: usize| r.str(at).parse::<u32>().ok().filter(|number| *number < 1000);
    let (first, second) = (small(idx)?, small(dash + 1)?);
    let end = dash + 2;
    let runs_on = r.hyphen(end) || (r.glued(end) && r.is_word(end));
    let priced = matches!(r.before(idx), "$" | "£" | "€" | "₹" | "¥");
    if runs_on || priced || masks::measured(r, end) {
        return None;
    }
    let contest = |at: usize| CONTESTS.contains(&r.lower(at));
    let near = (idx.saturating_sub(4).max(r.start)..idx).any(contest) || (end..(end + 3).min(r.end)).any(contest);
    let range = counted::begins_at(r, end) || MEASURES.contains(&r.before(idx));
    (first >= second || near || !range).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::testing::all;

    #[test]
    fn scores_count_nothing_and_ranges_do() {
        for text in
            ["The hosts won 3-1.", "They lost 0-2 at home.", "It was a 5-4 ruling.", "Alta 1 – 2 Brom", "passed 52–48"]
        {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
        for text in ["It needs 5-10 workers.", "It weighs 3-5 kg.", "About 30-40 came."] {
            assert_eq!(all(text).len(), 1, "{text}");
        }
    }
}
