//! Which rows of the data table are drawn. A short table is drawn from its first row on, and grows at its end. Of a long
//! one only the rows around those in sight are there, however far the reader scrolls. Pure: numbers in, numbers out.

use std::ops::Range;

use model::LONG_TABLE;
use web::browser::{DrawnRows, Wanted};

/// Most rows that are drawn before the reader asks for more.
const MOST: usize = 14;

/// Rows that come and go at a time, and the rows of a long table that are drawn at once.
const STEP: usize = 60;
const SPAN: usize = 3 * STEP;

/// The rows to draw of so many that fit, up to a row: 0 as long as the reader has neither searched nor asked for more.
pub fn drawn_range(up_to: usize, facts: usize, fitting: usize) -> Range<usize> {
    let end = up_to.max(facts.min(MOST)).min(fitting);
    let first = if fitting > LONG_TABLE { up_to.saturating_sub(SPAN) } else { 0 };
    first.min(end)..end
}

/// Which rows of a long table are to be drawn, when the drawn ones no longer reach a window's height beyond what is in
/// sight; `None` as long as they do, and while the table is out of sight.
pub fn wanted(rows: &DrawnRows) -> Option<Wanted> {
    let middle = rows.window / 2.0;
    if middle + rows.window < rows.start || middle - rows.window > rows.end {
        return None;
    }
    // Within the drawn rows by those, and beyond them by the whole table, as the rows that come will stand. Where the drawn
    // ones are lower or higher than most, that may be a row which the table has not.
    let at = if (rows.top..rows.bottom).contains(&middle) {
        rows.first as f64 + (middle - rows.top) / rows.height()
    } else {
        (middle - rows.start) / rows.mean()
    };
    let at = (at.max(0.0) as usize).min(rows.total.saturating_sub(1));
    let margin = ((rows.window / rows.height()) as usize).clamp(1, STEP);
    let (from, to) = (at.saturating_sub(margin), (at + margin).min(rows.total));
    let covered = rows.first <= from && to <= rows.first + rows.count;
    (!covered).then_some(Wanted { middle: at, up_to: (at / STEP).max(1) * STEP + 2 * STEP })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOTAL: usize = 13_000;
    const ROW: f64 = 50.0;

    /// The table as it stands in a window of 1000 pixels that was scrolled into it so far, all rows 50 pixels high.
    fn seen(range: Range<usize>, scrolled: f64) -> DrawnRows {
        let at = |row: usize| row as f64 * ROW - scrolled;
        DrawnRows {
            first: range.start,
            count: range.len(),
            total: TOTAL,
            start: -scrolled,
            top: at(range.start),
            bottom: at(range.end),
            end: at(TOTAL),
            window: 1000.0,
        }
    }

    #[test]
    fn a_short_table_grows_at_its_end_and_keeps_its_rows() {
        assert_eq!(drawn_range(0, 53, 201), 0..14);
        assert_eq!(drawn_range(60, 53, 201), 0..60);
        assert_eq!(drawn_range(60, 53, 7), 0..7);
        assert_eq!(drawn_range(24, 250, 290), 0..24);
        assert_eq!(drawn_range(240, 53, LONG_TABLE), 0..240);
        assert_eq!(drawn_range(600, 53, LONG_TABLE), 0..LONG_TABLE);
    }

    #[test]
    fn a_long_table_is_drawn_in_part() {
        assert_eq!(drawn_range(0, 10_000, TOTAL), 0..14);
        assert_eq!(drawn_range(60, 10_000, TOTAL), 0..60);
        assert_eq!(drawn_range(600, 10_000, TOTAL), 420..600);
        assert_eq!(drawn_range(13_080, 10_000, TOTAL), 12_900..TOTAL);
        assert_eq!(drawn_range(20_000, 10_000, TOTAL), TOTAL..TOTAL);
    }

    #[test]
    fn what_is_in_sight_is_always_drawn_and_never_more_than_a_span() {
        let mut range = drawn_range(60, 10_000, TOTAL);
        let mut moves = 0;
        // Down row by row, up in strides, and by the scroll bar.
        let down = (0..TOTAL).map(|it| it as f64 * ROW);
        let up = (0..TOTAL / 25).rev().map(|it| it as f64 * ROW * 25.0);
        let far = [0.0, 600_000.0, 1_000.0, 649_000.0, 300_000.0];
        for scrolled in down.chain(up).chain(far) {
            if let Some(wanted) = wanted(&seen(range.clone(), scrolled)) {
                range = drawn_range(wanted.up_to, 10_000, TOTAL);
                moves += 1;
                assert_eq!(super::wanted(&seen(range.clone(), scrolled)), None, "it moves on by itself at {scrolled}");
            }
            let row = (scrolled / ROW) as usize;
            assert!(range.start <= row && (row + 20).min(TOTAL) <= range.end, "{row} in {range:?}");
            assert!(range.len() <= SPAN);
        }
        assert!(moves < 2 * TOTAL / STEP + 10, "{moves}");
    }

    #[test]
    fn a_table_out_of_sight_stays_as_it_is() {
        assert_eq!(wanted(&seen(0..300, -1_500.0)), None);
        assert_eq!(wanted(&seen(0..180, TOTAL as f64 * ROW + 1_600.0)), None);
        assert_eq!(wanted(&seen(0..300, 3_000.0)), None);
    }

    /// Numbers take more lines than tasks: whoever went from the last tasks drawn to the end once found no rows there.
    #[test]
    fn rows_are_found_at_every_place_of_a_table_whose_rows_are_not_as_high_as_the_drawn_ones() {
        let heights = |range: Range<usize>| range.map(|row| if row < 10_000 { 110.0 } else { 60.0 }).sum::<f64>();
        // Spaced when the first rows had been drawn.
        let mean = 110.0;
        for up_to in [60, 6_000, 10_080, 10_900, 13_080] {
            let range = drawn_range(up_to, 10_000, TOTAL);
            let (top, drawn) = (mean * range.start as f64, heights(range.clone()));
            let end = top + drawn + mean * (TOTAL - range.end) as f64;
            for share in [0.0, 0.2, 0.5, 0.8, 0.999, 1.0] {
                let start = 500.0 - end * share;
                let seen = DrawnRows {
                    first: range.start,
                    count: range.len(),
                    total: TOTAL,
                    start,
                    top: start + top,
                    bottom: start + top + drawn,
                    end: start + end,
                    window: 1000.0,
                };
                let drawn = wanted(&seen).map_or(range.clone(), |it| drawn_range(it.up_to, 10_000, TOTAL));
                let expected = (share * TOTAL as f64) as usize;
                // As near as rows of two heights let it be told.
                let near = expected.saturating_sub(SPAN)..=expected + SPAN;
                assert!(near.contains(&drawn.start) || near.contains(&drawn.end), "{drawn:?} at {share} of {range:?}");
            }
        }
    }
}
