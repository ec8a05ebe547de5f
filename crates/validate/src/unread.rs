//! A file that never came to be read, told as every other problem is. Who reads files says why.

use super::Problem;
use super::message::{Message, say};

/// One of the two files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// `report.json`.
    Json,
    /// `report.txt`.
    Text,
}

/// That the copy of what was published, under this name, is no report's data.
pub(super) fn broken_copy(name: &str) -> Problem {
    whole(name, say!(PublishedBroken))
}

/// That a file is not at its `path`, or is there and cannot be read: `why` is then what the system says.
pub fn unread(file: File, path: &str, why: Option<&str>) -> Problem {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let what = match file {
        File::Json => say!(ReportData),
        File::Text => say!(ReportText),
    };
    let message = match why {
        None => say!(FileMissing, name, place = path).with("what", what),
        Some(why) => say!(FileUnreadable, name = path, why),
    };
    whole(path, message)
}

fn whole(path: &str, message: Message) -> Problem {
    let (line, column, end_line, end_column) = (1, 1, 1, 1);
    Problem { message, file: path.to_owned(), range: 0..0, line, column, end_line, end_column, path: String::new() }
}
