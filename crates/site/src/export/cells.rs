//! A table of what a file holds, before it is written in any form: named columns, and cells that are text or numbers.

use serde::ser::{Serialize, SerializeMap, Serializer};

use model::without_break_hints;

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is said.
    Empty,
    /// A number, in the unit of its row.
    Number(f64),
    /// Words, without hints of where they may be parted.
    Text(String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(without_break_hints(text))
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// Cells under the names of their columns.
pub type Row = Vec<(&'static str, Cell)>;

/// Named columns over rows; a row that has no value in a column leaves it empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Names of the columns, from left to right.
    pub columns: Vec<&'static str>,
    /// A cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The rows as a table; columns stand in the order in which rows first name them, and one without any value is
    /// left out.
    pub fn new(rows: &[Row]) -> Self {
        let mut columns: Vec<&'static str> = Vec::new();
        for row in rows {
            // A column that is new in this row stands behind the one that it follows there.
            let mut at = 0;
            for (name, _) in row {
                match columns.iter().position(|it| it == name) {
                    Some(found) => at = found + 1,
                    None => {
                        columns.insert(at, name);
                        at += 1;
                    }
                }
            }
        }
        let cell = |row: &Row, name: &str| {
            row.iter().find(|(own, _)| *own == name).map_or(Cell::Empty, |(_, cell)| cell.clone())
        };
        columns.retain(|name| rows.iter().any(|row| cell(row, name) != Cell::Empty));
        let rows = rows.iter().map(|row| columns.iter().map(|name| cell(row, name)).collect()).collect();
        Self { columns, rows }
    }

    /// The rows as JSON writes them: an object each, with every column in its order.
    pub fn records(&self) -> Vec<Record<'_>> {
        self.rows.iter().map(|cells| Record { columns: &self.columns, cells }).collect()
    }
}

/// A row with the names of its columns.
pub struct Record<'a> {
    columns: &'a [&'static str],
    cells: &'a [Cell],
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.cells.len()))?;
        for (name, cell) in self.columns.iter().zip(self.cells) {
            match cell {
                Cell::Empty => map.serialize_entry(name, &())?,
                Cell::Text(text) => map.serialize_entry(name, text)?,
                // Counts are whole, and 8 is not written as 8.0.
                Cell::Number(number) if number.fract() == 0.0 => map.serialize_entry(name, &(*number as i64))?,
                Cell::Number(number) => map.serialize_entry(name, number)?,
            }
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table};

    #[test]
    fn columns_keep_the_order_of_their_rows_and_empty_ones_are_left_out() {
        let rows = [
            vec![
                ("id", Cell::from("a")),
                ("value", Cell::from(8.0)),
                ("note", Cell::Empty),
                ("quote", Cell::from("q")),
            ],
            vec![("id", Cell::from("b")), ("method", Cell::from("m")), ("quote", Cell::from("r"))],
        ];
        let table = Table::new(&rows);
        assert_eq!(table.columns, ["id", "method", "value", "quote"]);
        assert_eq!(table.rows[1], [Cell::from("b"), Cell::from("m"), Cell::Empty, Cell::from("r")]);
    }
}
