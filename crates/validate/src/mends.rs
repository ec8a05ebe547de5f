//! Which problems have one right mend. A candidate is taken where the data and the text leave nothing to choose, one module a
//! subject; it is told only once it is proven: made, it takes its problem away and brings no other. What could as well be mended
//! otherwise, or calls for words that nobody has written yet, has none.

mod data;
mod facts;
mod links;
mod order;
mod quotes;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::code::Code;
use crate::diagnostics::JSON_FILE;
use crate::mend::{Key, Mend, keys};
use crate::report_text::ReportText;
use crate::{Problem, check};
use data::{Data, Declared, declared, fields_of};

/// So many bytes of data are checked again to prove mends: those of the first problems are told, and the next ones once these are
/// mended.
const MOST_BYTES: usize = 20_000_000;
/// So many problems are looked at: each quote that is not in the text is compared with all of it.
const MOST_PROBLEMS: usize = 200;

/// The mend of each of these problems, which [`check`] has found in these two files.
pub fn mends(json: &str, text: &str, problems: &[Problem]) -> Vec<Option<Mend>> {
    let Ok(report) = serde_json::from_str::<Value>(json) else { return vec![None; problems.len()] };
    let data = Data { report, text: ReportText::new(text), problems };
    let mut tried: Vec<(Mend, Tally)> = Vec::new();
    let before = tally(problems);
    let mut left = MOST_BYTES;
    let mut mend_of = |problem: &Problem| {
        let mend = data.candidate(problem)?;
        let known = tried.iter().position(|it| it.0 == mend);
        let at = match known {
            Some(at) => at,
            None => {
                left = left.checked_sub(json.len())?;
                let mut mended = data.report.clone();
                mend.apply(&mut mended);
                tried.push((mend.clone(), tally(&check(mended.to_string().as_bytes(), text.as_bytes()))));
                tried.len() - 1
            }
        };
        let after = &tried.get(at)?.1;
        let count = |of: &Tally, code: &Code| of.get(code).copied().unwrap_or(0);
        let goes = count(after, &problem.code()) < count(&before, &problem.code());
        let brings = after.iter().any(|(code, count_after)| *count_after > count(&before, code));
        (goes && !brings).then_some(mend)
    };
    let first = problems.iter().take(MOST_PROBLEMS).map(&mut mend_of);
    let rest = problems.iter().skip(MOST_PROBLEMS).map(|_| None);
    first.chain(rest).collect()
}

/// How often each thing is wrong. Places are left out: where an entry goes, those behind it get other paths.
type Tally = BTreeMap<Code, usize>;

fn tally(problems: &[Problem]) -> Tally {
    let mut found = Tally::new();
    for it in problems {
        *found.entry(it.code()).or_default() += 1;
    }
    found
}

impl Data<'_> {
    /// What would mend a problem, if there is one thing alone.
    fn candidate(&self, problem: &Problem) -> Option<Mend> {
        if problem.file != JSON_FILE {
            return None;
        }
        let path = keys(&problem.path);
        let of_fact = match path.as_slice() {
            [Key::Name(list), Key::At(at), Key::Name(field)] if list == "facts" => {
                facts::mend(self, *at, field, problem.code())
            }
            _ => None,
        };
        of_fact
            .or_else(|| quotes::mend(self, &path, problem.code()))
            .or_else(|| links::mend(self, &path, problem.code()))
            .or_else(|| order::mend(self, &path, problem.code()))
    }
}
