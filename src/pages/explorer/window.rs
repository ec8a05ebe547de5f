//! Which rows of the data table are drawn. A short table is drawn from its first row on, and grows at its end. Of a long
//! one only the rows around those in sight are there, however far the reader scrolls. Pure: numbers in, numbers out.

use std::ops::Range;

use model::LONG_TABLE;
use web::browser::DrawnRows;

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

/// Up to which row a long table is to be drawn, when its drawn rows no longer reach a window's height beyond what is in
/// sight; `None` as long as they do, and while the table is out of sight.
pub fn up_to(rows: &DrawnRows) -> Option<usize> {
    let height = rows.height();
    let middle = rows.window / 2.0;
    // Within the drawn rows by those, and beyond them by the whole table, as the rows that come will stand.
    let at = if (rows.top..rows.bottom).contains(&middle) {
        rows.first as f64 + (middle - rows.top) / height
    } else {
        (middle - rows.start) / height
    };
    let in_sight = rows.window / height;
    if at + in_sight < 0.0 || at > rows.total as f64 + in_sight {
        return None;
    }
    let at = (at.max(0.0) as usize).min(rows.total.saturating_sub(1));
    let margin = (in_sight as usize).clamp(1, STEP);
    let (from, to) = (at.saturating_sub(margin), (at + margin).min(rows.total));
    let covered = rows.first <= from && to <= rows.first + rows.count;
    (!covered).then_some((at / STEP).max(1) * STEP + 2 * STEP)
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
            if let Some(up_to) = up_to(&seen(range.clone(), scrolled)) {
                range = drawn_range(up_to, 10_000, TOTAL);
                moves += 1;
                assert_eq!(super::up_to(&seen(range.clone(), scrolled)), None, "it moves on by itself at {scrolled}");
            }
            let row = (scrolled / ROW) as usize;
            assert!(range.start <= row && (row + 20).min(TOTAL) <= range.end, "{row} in {range:?}");
            assert!(range.len() <= SPAN);
        }
        assert!(moves < 2 * TOTAL / STEP + 10, "{moves}");
    }

    #[test]
    fn a_table_out_of_sight_stays_as_it_is() {
        assert_eq!(up_to(&seen(0..300, -1_500.0)), None);
        assert_eq!(up_to(&seen(0..180, TOTAL as f64 * ROW + 1_600.0)), None);
        assert_eq!(up_to(&seen(0..300, 3_000.0)), None);
    }
}
