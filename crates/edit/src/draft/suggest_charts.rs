//! Charts that follow from the data alone, for an editor to change: the sentence with the most numbers, the numbers of each chapter
//! in one unit, the matrix of what was done, the lanes of what is planned, and the threads. A form is taken only where it tells the
//! truth: dots need whole exact numbers, and few enough to be counted.

use std::collections::BTreeMap;

use model::Outline;
use serde_json::{Value, json};
use validate::MOST_DOTS;

use super::{Change, Draft};

/// Charts for what no chart shows yet, with the chapters that they need; as one change.
pub fn suggest_charts(draft: &Draft) -> Change {
    let mut made = Made { draft, all: Vec::new(), ids: Vec::new() };
    made.sentence();
    made.chapters();
    made.work();
    Change::All(made.all)
}

struct Made<'a> {
    draft: &'a Draft,
    all: Vec<Change>,
    ids: Vec<String>,
}

impl Made<'_> {
    fn has_form(&self, form: &str) -> bool {
        self.draft.list("charts").iter().any(|it| it["form"] == form)
    }

    fn is_shown(&self, fact: &Value) -> bool {
        self.draft.list("charts").iter().any(|it| it["facts"].as_array().is_some_and(|all| all.contains(&fact["id"])))
    }

    fn push(&mut self, mut chart: Value) {
        let stem = chart["id"].as_str().unwrap_or_default().to_owned();
        let is_taken = |id: &String| self.draft.find("charts", id).is_some() || self.ids.contains(id);
        let id = (1..).map(|n| if n == 1 { stem.clone() } else { format!("{stem}-{n}") }).find(|it| !is_taken(it));
        let id = id.unwrap_or(stem);
        chart["id"] = id.clone().into();
        self.ids.push(id);
        self.all.push(Change::append("charts", chart));
    }

    /// The sentence that holds the most numbers.
    fn sentence(&mut self) {
        if self.has_form("sentence") {
            return;
        }
        let outline = Outline::parse(&self.draft.text);
        let mut sentences: BTreeMap<(usize, usize), Vec<&Value>> = BTreeMap::new();
        for fact in self.draft.list("facts") {
            let place = fact["quote"].as_str().and_then(|it| outline.locate(it));
            if let Some(place) = place.filter(|_| is_whole(fact)) {
                sentences.entry((place.block, outline.sentence_index(&place))).or_default().push(fact);
            }
        }
        // Of several the first: reports begin with their sums.
        let best = sentences.into_values().rev().max_by_key(Vec::len).filter(|it| it.len() >= 3);
        let Some(facts) = best else { return };
        let Some(chapter) = facts[0]["chapter"].as_str() else { return };
        let body = without_digits(self.draft.report["report"]["body"]["zh"].as_str().unwrap_or_default());
        let planned =
            self.draft.find("chapters", chapter).is_some_and(|at| is_planned(&self.draft.list("chapters")[at]));
        let title = match (body.is_empty(), planned) {
            (false, false) => format!("{body}的{{covers}}年，报告里的一句话"),
            (true, false) => "{covers}年，报告里的一句话".to_owned(),
            (false, true) => format!("{body}报告里的一句话"),
            (true, true) => "报告里的一句话".to_owned(),
        };
        self.push(json!({
            "id": "year-sentence", "chapter": chapter, "form": "sentence",
            "title": { "zh": title },
            "subtitle": { "zh": "一点为一，五点一组" },
            "facts": ids(&facts),
        }));
    }

    /// In each chapter, what is counted in one unit: dots where they can be counted, bars where not.
    fn chapters(&mut self) {
        for chapter in self.draft.list("chapters") {
            let own = self.draft.list("facts").iter().filter(|it| it["chapter"] == chapter["id"] && !self.is_shown(it));
            let mut units: Vec<(&Value, Vec<&Value>)> = Vec::new();
            for fact in own {
                match units.iter_mut().find(|it| *it.0 == fact["unit"]) {
                    Some((_, facts)) => facts.push(fact),
                    None => units.push((&fact["unit"], vec![fact])),
                }
            }
            for (unit, facts) in units.into_iter().filter(|(unit, it)| it.len() >= 2 && **unit != "%") {
                let total: f64 = facts.iter().filter_map(|it| it["value"].as_f64()).sum();
                let dots = facts.iter().all(|it| is_whole(it)) && total <= MOST_DOTS;
                let (id, unit) = (chapter["id"].as_str().unwrap_or_default(), unit.as_str().unwrap_or_default());
                let title = without_digits(chapter["title"]["zh"].as_str().unwrap_or_default());
                let counted = format!("以{unit}计的数");
                let (form, how) =
                    if dots { ("dots", "一点为一，五点一组") } else { ("bars", "同一尺度的条形") };
                let year = if is_planned(chapter) { "" } else { "{covers}年；" };
                self.push(json!({
                    "id": format!("{id}-{form}"), "chapter": id, "form": form,
                    "title": { "zh": if title.is_empty() { counted } else { format!("{title}，{counted}") } },
                    "subtitle": { "zh": format!("{year}{how}") },
                    "facts": ids(&facts),
                }));
            }
        }
    }

    /// What was done, what is planned, and what goes on.
    fn work(&mut self) {
        let last = self.draft.list("chapters").last().and_then(|it| it["id"].as_str()).unwrap_or_default().to_owned();
        let chapter = |id: &str| if self.draft.find("chapters", id).is_some() { id.to_owned() } else { last.clone() };
        let (supervision, plan) = (chapter("supervision"), chapter("plan"));
        let columns = self.draft.list("activities").iter().any(|activity| {
            let method = self.draft.list("methods").iter().find(|method| method["id"] == activity["method"]);
            method.is_some_and(|it| it["minor"] != true)
        });
        if columns && !self.has_form("matrix") {
            self.push(json!({ "id": "work", "chapter": supervision, "form": "matrix",
                "title": { "zh": "办过的事，落在这些领域" },
                "subtitle": { "zh": "{covers}年；一个标记是报告点名的一件事" }, "facts": [] }));
        }
        if !self.draft.list("tasks").is_empty() && !self.has_form("lanes") {
            self.push(json!({ "id": "plan", "chapter": plan.clone(), "form": "lanes",
                "title": { "zh": "{plans}年要办的事" },
                "subtitle": { "zh": "一个标记是报告点名的一项任务" }, "facts": [] }));
        }
        if !self.draft.list("threads").is_empty() && !self.has_form("threads") {
            self.push(json!({ "id": "threads", "chapter": plan, "form": "threads",
                "title": { "zh": "两个年度都办的事" },
                "subtitle": { "zh": "左边是{covers}年办过的，右边是{plans}年要办的" }, "facts": [] }));
        }
    }
}

fn ids(facts: &[&Value]) -> Vec<Value> {
    facts.iter().map(|it| it["id"].clone()).collect()
}

/// Exact, and so few that dots can stand for it.
fn is_whole(fact: &Value) -> bool {
    fact["bound"] == "exact" && fact["value"].as_f64().is_some_and(|it| it.fract() == 0.0 && it <= MOST_DOTS)
}

/// Whether a chapter is about the coming year: its numbers are not those of the year that the report covers.
fn is_planned(chapter: &Value) -> bool {
    chapter["id"] == "plan" || chapter["title"]["zh"].as_str().is_some_and(|it| it.contains("{plans"))
}

/// Words less their digits, and less the 年 or 年度 of a year. Prose names its numbers, so that the names stay.
fn without_digits(words: &str) -> String {
    let (mut out, mut in_name, mut behind) = (String::new(), false, false);
    for sign in words.chars() {
        in_name = sign == '{' || in_name && sign != '}';
        let is_digit = sign.is_ascii_digit() || ('０'..='９').contains(&sign);
        match sign {
            _ if is_digit && !in_name => behind = true,
            '年' | '度' if behind => behind = sign == '年',
            _ => {
                behind = false;
                out.push(sign);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without_digits;

    #[test]
    fn a_year_goes_with_its_word_and_a_named_number_stays() {
        let of = [
            ("临江市总工会2024年", "临江市总工会"),
            ("２０２４年度的工作", "的工作"),
            ("{plans-numerals}", "{plans-numerals}"),
            ("{number-3-12}年，12件", "{number-3-12}年，件"),
            ("年度2度", "年度"),
        ];
        for (words, wanted) in of {
            assert_eq!(without_digits(words), wanted, "{words}");
        }
    }
}
