//! Path data of lines, polygons and dots, shared by both writers.

use super::number::{GRID, push_hundredths, push_units};
use super::shapes::Point;

/// `M…` through all points, closed with `z` if asked. Horizontal and vertical runs use the short commands.
pub fn path_data(points: &[Point], closed: bool) -> String {
    let mut data = String::new();
    let mut last: Option<Point> = None;
    for &(x, y) in points {
        match last {
            None => push(&mut data, 'M', &[x, y]),
            Some((_, before)) if before == y => push(&mut data, 'H', &[x]),
            Some((before, _)) if before == x => push(&mut data, 'V', &[y]),
            Some(_) => push(&mut data, 'L', &[x, y]),
        }
        last = Some((x, y));
    }
    if closed {
        data.push('z');
    }
    data
}

/// A dot is a stroke of almost no length with round ends: far fewer bytes than an arc, and the same picture. Within a row
/// each is told by its distance from the one before, since equal distances compress to nearly nothing.
pub fn dots_data(centers: &[Point]) -> String {
    let mut data = String::new();
    let mut last: Option<Point> = None;
    for &(x, y) in centers {
        match last {
            Some((before, row)) if row == y && x > before => {
                // From where the stroke of the last one ends.
                data.push('m');
                push_hundredths(&mut data, (x - before) * 100 / GRID - 1);
                data.push_str(" 0");
            }
            _ => push(&mut data, 'M', &[x, y]),
        }
        data.push_str("h.01");
        last = Some((x, y));
    }
    data
}

fn push(data: &mut String, command: char, values: &[i32]) {
    data.push(command);
    for (at, &value) in values.iter().enumerate() {
        if at > 0 && value >= 0 {
            data.push(' ');
        }
        push_units(data, value);
    }
}
