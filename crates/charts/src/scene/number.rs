//! Lengths to the grid, and as decimal text: coordinates are rounded here and nowhere else.

use std::fmt::Write;

/// Tenths in one user unit: plotters has whole coordinates only, and a tenth of a pixel is as fine as an eye can tell.
/// Whatever goes to plotters, be it a coordinate, a radius, a stroke width or a font size, is multiplied by it.
pub const GRID: i32 = 10;

/// A length in user units as the nearest whole number of tenths.
pub fn tenths(units: f64) -> i32 {
    (units * f64::from(GRID)).round() as i32
}

/// A length in tenths in user units.
pub fn in_units(tenths: i32) -> f64 {
    f64::from(tenths) / f64::from(GRID)
}

/// Appends `tenths` as user units: 125 → `12.5`, 130 → `13`.
pub fn push_units(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let tenths = tenths.unsigned_abs();
    let grid = GRID.unsigned_abs();
    // Writing to a String cannot fail.
    let _ = write!(out, "{}", tenths / grid);
    if !tenths.is_multiple_of(grid) {
        let _ = write!(out, ".{}", tenths % grid);
    }
}

/// Appends hundredths of a user unit, none below zero: 1199 → `11.99`.
pub fn push_hundredths(out: &mut String, hundredths: i32) {
    let _ = write!(out, "{}.{:02}", hundredths / 100, hundredths % 100);
}

/// `tenths` as user units.
pub fn units(tenths: i32) -> String {
    let mut out = String::new();
    push_units(&mut out, tenths);
    out
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn whole_units_have_no_fraction_and_tenths_keep_one_digit() {
        assert_eq!([units(130), units(125), units(-5), units(0)], ["13", "12.5", "-0.5", "0"]);
    }
}
