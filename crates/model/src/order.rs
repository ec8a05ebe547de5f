//! Sorting with little code. Each type and each order that is sorted adds another copy of the sort to the program: the
//! standard library's is large, these are short.

/// Sorts by a key and keeps the order of equals. Meant for some dozens of items: it takes the square of their number.
pub fn sort_few<T, K: PartialOrd>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && key(&items[at - 1]) > key(&items[at]) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts by an order (`before` says whether one item has to stand before another); equals end in any order. A heap sort,
/// for long lists of anything but numbers: the program already has the standard library's sort of those.
pub fn sort_many<T: Copy>(items: &mut [T], before: impl Fn(T, T) -> bool) {
    let mut end = items.len();
    let mut heads = end / 2;
    // First the items become a heap: the two below an item never have to stand behind it. Then the item on top, which is
    // the last of those that are left, goes to the end, again and again.
    while end > 1 {
        if heads > 0 {
            heads -= 1;
        } else {
            end -= 1;
            items.swap(0, end);
        }
        let mut at = heads;
        while let Some(one) = Some(2 * at + 1).filter(|it| *it < end) {
            let other = one + 1;
            let below = if other < end && before(items[one], items[other]) { other } else { one };
            if !before(items[at], items[below]) {
                break;
            }
            items.swap(at, below);
            at = below;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{sort_few, sort_many};

    #[test]
    fn long_lists_are_sorted() {
        for length in 0..40_u32 {
            for step in 1..12 {
                let mut items: Vec<u32> = (0..length).map(|it| it * step % 17).collect();
                let mut sorted = items.clone();
                sorted.sort_unstable();
                sort_many(&mut items, |one, other| one < other);
                assert_eq!(items, sorted);
            }
        }
    }

    #[test]
    fn equals_keep_their_order() {
        let mut items = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        sort_few(&mut items, |it| it.0);
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
    }
}
