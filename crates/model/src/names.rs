//! Where a name stands in a list, without going through the list. Nothing here knows what the names are of.

use report::hash;

/// Positions by name. A name's hash and its position make one number, since numbers are sorted with the least code.
/// Eight bytes a position.
#[derive(Clone, Debug, Default)]
pub struct Names {
    sorted: Vec<u64>,
}

impl Names {
    /// Adds a position, below 2³², of a name. A name may have several; the same one twice counts once.
    #[inline(never)]
    pub fn add(&mut self, name: &str, position: usize) {
        self.sorted.push(first(name) | position as u64);
    }

    /// Makes what was added ready for [`maybe`](Self::maybe).
    #[inline(never)]
    pub fn sort(&mut self) {
        self.sorted.sort_unstable();
        self.sorted.dedup();
        self.sorted.shrink_to_fit();
    }

    /// The positions of a name, rising, and with them those of names that share its hash: the caller compares.
    pub fn maybe(&self, name: &str) -> impl Iterator<Item = usize> + use<'_> {
        let first = first(name);
        let from = self.sorted.partition_point(|it| *it < first);
        self.sorted[from..].iter().take_while(move |it| **it >> 32 == first >> 32).map(|it| (*it & POSITION) as usize)
    }

    /// Bytes taken beside the struct itself.
    pub fn bytes(&self) -> usize {
        self.sorted.capacity() * size_of::<u64>()
    }
}

const POSITION: u64 = u32::MAX as u64;

/// The number of a name's position 0: 32 bits of hash above 32 of position.
fn first(name: &str) -> u64 {
    let hash = hash(name);
    (hash ^ hash >> 32) << 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_all_its_positions_in_order() {
        let mut names = Names::default();
        for (name, position) in [("b", 7), ("a", 3), ("b", 1), ("b", 7), ("", 0)] {
            names.add(name, position);
        }
        names.sort();
        let all = |name| names.maybe(name).collect::<Vec<_>>();
        assert_eq!([all("a"), all("b"), all(""), all("c")], [vec![3], vec![1, 7], vec![0], vec![]]);
    }
}
