//! What mends are made from: both files, what is wrong with them, and how each place is declared.

use report::Described;
use report::{Field, Kind, Report};
use serde_json::Value;

use crate::Problem;
use crate::code::Code;
use crate::mend::Key;
use crate::report_text::ReportText;

/// Both files, and what is wrong with them.
pub(super) struct Data<'a> {
    pub report: Value,
    pub text: ReportText<'a>,
    pub problems: &'a [Problem],
}

impl Data<'_> {
    pub fn at(&self, path: &[Key]) -> Option<&Value> {
        crate::mend::at(&self.report, path)
    }

    pub fn word(&self, path: &[Key]) -> Option<&str> {
        self.at(path)?.as_str()
    }

    /// The entries of a list of the report.
    pub fn list(&self, name: &str) -> &[Value] {
        self.report.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    pub fn has(&self, codes: &[Code]) -> bool {
        self.problems.iter().any(|it| codes.contains(&it.code()))
    }
}

/// How a place is declared; the entries of a list of references as a reference.
pub(super) enum Declared {
    Kind(&'static Kind),
    RefIn(report::Lists),
}

pub(super) fn declared(path: &[Key]) -> Option<Declared> {
    let mut fields: &'static [Field] = Report::FIELDS;
    let mut kind: Option<&'static Kind> = None;
    for key in path {
        match (key, kind) {
            (Key::Name(name), _) => {
                let field = fields.iter().find(|it| it.name == name)?;
                kind = Some(&field.kind);
                fields = match &field.kind {
                    Kind::List(of, _) => of,
                    it => it.object().unwrap_or(&[]),
                };
            }
            (Key::At(_), Some(Kind::Refs(lists, _))) => return Some(Declared::RefIn(lists)),
            (Key::At(_), Some(Kind::List(..))) => kind = None,
            _ => return None,
        }
    }
    kind.map(|kind| match kind {
        Kind::Ref(lists) => Declared::RefIn(lists),
        _ => Declared::Kind(kind),
    })
}

/// The fields of the object at a place.
pub(super) fn fields_of(path: &[Key]) -> Option<&'static [Field]> {
    let (last, before) = match path.split_last() {
        None => return Some(Report::FIELDS),
        Some(it) => it,
    };
    match (last, declared(path).or_else(|| declared(before))?) {
        (Key::Name(_), Declared::Kind(kind)) => kind.object(),
        (Key::At(_), Declared::Kind(Kind::List(of, _))) => Some(of),
        _ => None,
    }
}
