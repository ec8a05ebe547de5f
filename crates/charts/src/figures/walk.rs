//! How keys walk a chart, whatever its stops are made of: from the chart to its groups, on to their marks, and out again.

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Out, to the chart itself.
    Out,
    /// To one of its stops, counted from 0.
    To(usize),
}

/// Where a key leads from a stop, or from the chart itself (`None`): down and up through groups and marks as they are
/// drawn, right and left from group to group or from mark to mark, to the first and last of them, out to the chart, and
/// from a group or the chart in again. `marks` are the chart's stops in that order: a mark, or else a group. `None` at an
/// end, and for keys that do not walk.
pub fn walk(marks: &[bool], at: Option<usize>, key: &str) -> Option<Step> {
    let behind = at.map_or(0, |it| it + 1);
    let alike = |it: &usize| at.is_none_or(|at| marks[*it] == marks[at]);
    let found = match key {
        "ArrowUp" => return at.map(|it| it.checked_sub(1).map_or(Step::Out, Step::To)),
        "Escape" => return at.map(|_| Step::Out),
        "ArrowDown" => Some(behind).filter(|it| *it < marks.len()),
        "Enter" if !at.is_some_and(|it| marks[it]) => Some(behind).filter(|it| *it < marks.len()),
        "ArrowRight" => (behind..marks.len()).find(alike),
        "ArrowLeft" => (0..at.unwrap_or(0)).rfind(alike),
        "Home" => (0..marks.len()).find(alike),
        "End" => (0..marks.len()).rfind(alike),
        _ => None,
    };
    found.map(Step::To)
}

#[cfg(test)]
mod tests {
    use super::{Step, walk};

    /// Two groups, of two marks and of one.
    const STOPS: [bool; 5] = [false, true, true, false, true];

    fn way(at: Option<usize>, key: &str) -> Option<Step> {
        walk(&STOPS, at, key)
    }

    #[test]
    fn down_and_up_go_through_everything_and_end_at_the_chart() {
        let (mut at, mut seen) = (None, Vec::new());
        while let Some(Step::To(next)) = way(at, "ArrowDown") {
            seen.push(next);
            at = Some(next);
        }
        assert_eq!(seen, [0, 1, 2, 3, 4]);
        assert_eq!(way(Some(1), "ArrowUp"), Some(Step::To(0)));
        assert_eq!(way(Some(0), "ArrowUp"), Some(Step::Out));
        assert_eq!(way(None, "ArrowUp"), None);
    }

    #[test]
    fn right_left_home_and_end_stay_with_groups_or_with_marks() {
        assert_eq!(way(Some(0), "ArrowRight"), Some(Step::To(3)));
        assert_eq!(way(Some(2), "ArrowRight"), Some(Step::To(4)));
        assert_eq!(way(Some(4), "ArrowLeft"), Some(Step::To(2)));
        assert_eq!([way(Some(4), "Home"), way(Some(1), "End")], [Some(Step::To(1)), Some(Step::To(4))]);
        assert_eq!([way(Some(3), "Home"), way(Some(0), "End")], [Some(Step::To(0)), Some(Step::To(3))]);
        assert_eq!([way(Some(4), "ArrowRight"), way(Some(3), "ArrowRight"), way(Some(1), "ArrowLeft")], [None; 3]);
    }

    #[test]
    fn enter_goes_in_and_escape_goes_out_from_anywhere() {
        assert_eq!([way(None, "Enter"), way(Some(3), "Enter")], [Some(Step::To(0)), Some(Step::To(4))]);
        // A mark is chosen by it, which is not for this rule to do.
        assert_eq!(way(Some(1), "Enter"), None);
        assert_eq!([way(Some(4), "Escape"), way(Some(0), "Escape")], [Some(Step::Out); 2]);
        // Beyond the chart the key is somebody else's.
        assert_eq!(way(None, "Escape"), None);
    }

    #[test]
    fn a_chart_without_stops_leads_nowhere() {
        for key in ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "Enter", "Escape", "a", ""] {
            assert_eq!(walk(&[], None, key), None, "{key}");
        }
    }
}
