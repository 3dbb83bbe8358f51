//! Items in any order -> items in text order. The one sort of the program: sorting the items themselves would put a
//! copy of the library's sort into the program for each type.

use crate::span::Span;

/// Puts items in the order of their spans, by start and then by end; items with the same span keep their order.
pub(crate) fn by_span<T>(items: &mut Vec<T>, span: impl Fn(&T) -> Span) {
    by_key(items, |item| {
        let Span { start, end } = span(item);
        u64::from(start) << 32 | u64::from(end)
    });
}

/// Puts items in the order of their spans, by start and then the longest first.
pub(crate) fn outermost_first<T>(items: &mut Vec<T>, span: impl Fn(&T) -> Span) {
    by_key(items, |item| {
        let Span { start, end } = span(item);
        u64::from(start) << 32 | u64::from(!end)
    });
}

/// Puts items in the order of their keys; items with the same key keep their order.
pub(crate) fn by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let mut order: Vec<(u64, u32)> = items.iter().map(key).zip(0..).collect();
    if order.is_sorted() {
        return;
    }
    order.sort_unstable();
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, idx)| taken[idx as usize].take()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_in_text_order_and_ties_keep_theirs() {
        let mut items = vec![(5, 9, 'a'), (0, 2, 'b'), (5, 7, 'c'), (5, 9, 'd')];
        let span = |&(start, end, _): &(usize, usize, char)| Span::new(start, end);
        by_span(&mut items, span);
        assert_eq!(items.iter().map(|item| item.2).collect::<String>(), "bcad");
        outermost_first(&mut items, span);
        assert_eq!(items.iter().map(|item| item.2).collect::<String>(), "badc");
    }
}
