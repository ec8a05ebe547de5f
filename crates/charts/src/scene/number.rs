//! Grid steps as decimal text. The only place where coordinates become characters, so they are rounded once.

use std::fmt::Write;

/// Grid steps in one user unit: plotters has whole coordinates only, and a tenth of a pixel is as fine as an eye can
/// tell. Whatever goes to plotters, be it a coordinate, a radius, a stroke width or a font size, is multiplied by it.
pub const GRID: i32 = 10;

/// Appends `steps` as user units: 125 → `12.5`, 130 → `13`.
pub fn push_units(out: &mut String, steps: i32) {
    if steps < 0 {
        out.push('-');
    }
    let steps = steps.unsigned_abs();
    let grid = GRID.unsigned_abs();
    // Writing to a String cannot fail.
    let _ = write!(out, "{}", steps / grid);
    if !steps.is_multiple_of(grid) {
        let _ = write!(out, ".{}", steps % grid);
    }
}

/// Appends hundredths of a user unit, none below zero: 1199 → `11.99`.
pub fn push_hundredths(out: &mut String, hundredths: i32) {
    let _ = write!(out, "{}.{:02}", hundredths / 100, hundredths % 100);
}

/// `steps` as user units.
pub fn units(steps: i32) -> String {
    let mut out = String::new();
    push_units(&mut out, steps);
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
