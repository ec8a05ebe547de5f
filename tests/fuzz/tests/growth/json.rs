//! Reports of a size, in shapes that an editor would not write. No assertions.

use std::fmt::Write;

use fuzz::TINY;

/// What is odd about a report of many facts; without anything each is sound.
#[derive(Clone, Copy, Default)]
pub struct Facts {
    pub one_line: bool,
    /// The chapter of each; that of the tiny report if empty.
    pub chapter: &'static str,
    /// The unit of each; that of the tiny report if empty.
    pub unit: &'static str,
    /// The form of the chart, if it is not that of the tiny report.
    pub form: &'static str,
    pub same_id: bool,
    pub same_quote: bool,
    pub no_text: bool,
    pub chart: bool,
    pub sum: bool,
    pub title: bool,
}

impl Facts {
    /// `report.json` and `report.txt` with so many facts more.
    pub fn files(&self, count: usize) -> (String, String) {
        let chapter = if self.chapter.is_empty() { "a" } else { self.chapter };
        let unit = if self.unit.is_empty() { "件" } else { self.unit };
        let (mut facts, mut text) = (String::new(), String::new());
        let mut ids = String::new();
        let (mut title, mut relations) = (String::from("提出"), String::new());
        for at in 0..count {
            let id = if self.same_id { 0 } else { at };
            let quote = format!("第{}处{at}件", if self.same_quote { 0 } else { at * 7 });
            let quote = if self.same_quote { "每处8件".to_owned() } else { quote };
            let (raw, value) = if self.same_quote { ("8件".to_owned(), 8) } else { (format!("处{at}件"), at) };
            let _ = writeln!(
                facts,
                ",{{\"id\":\"f{id}\",\"chapter\":\"{chapter}\",\"label\":{{\"zh\":\"例\"}},\"raw\":\"{}\",\"value\":{value},\
                 \"bound\":\"exact\",\"unit\":\"{unit}\",\"quote\":\"{quote}\"}}",
                raw.trim_start_matches('处')
            );
            let _ = write!(ids, ",\"f{id}\"");
            let _ = write!(title, "{{f{id}}}");
            let _ = write!(relations, "{{\"fact\":\"f{at}\",\"of\":\"f{}\",\"kind\":\"beside\"}},", at + 1);
            if !self.no_text {
                let _ = writeln!(text, "{quote}。");
            }
        }
        let mut json =
            TINY.json.replace("\"method\":\"h\"}],\n\"derived\"", &format!("\"method\":\"h\"}}{facts}],\n\"derived\""));
        assert!(count == 0 || json.len() > TINY.json.len() + facts.len() - 1, "the facts have their place");
        if self.chart {
            json = json.replace("\"facts\":[\"b\"]", &format!("\"facts\":[\"b\"{ids}]"));
        }
        if !self.form.is_empty() {
            json = json.replace("\"form\":\"bars\"", &format!("\"form\":\"{}\"", self.form));
        }
        if self.form == "flow" {
            json = json.replace("\"block\":50", &format!("\"relations\":[{}]", relations.trim_end_matches(',')));
        }
        if self.sum {
            json = json.replace("\"sum\":[\"b\"]", &format!("\"sum\":[\"b\"{ids}]"));
        }
        if self.title {
            json = json.replace("\"zh\":\"提出{b}\"", &format!("\"zh\":\"{title}\""));
        }
        if self.one_line {
            json = json.replace('\n', "");
        }
        (json, [TINY.text, &text].concat())
    }
}

/// The tiny report with another title of its chart, or another value or quote of its first fact.
pub fn both(what: &str, value: &str) -> (String, String) {
    let own = match what {
        "title" => "{\"zh\":\"提出{b}\",\"en\":\"{#b}\"}",
        "value" => "559,",
        _ => "\"提出559件\"",
    };
    let value = match what {
        "title" => format!("{{\"zh\":{value}}}"),
        "value" => format!("{value},"),
        _ => value.to_owned(),
    };
    assert!(TINY.json.contains(own), "{own} is not in the tiny report");
    (TINY.json.replacen(own, &value, 1), TINY.text.to_owned())
}

/// The tiny report with so many corrections, of one fact or each of another that is not there.
pub fn corrected(count: usize, apart: bool) -> String {
    let one = |at: usize| {
        let of = if apart { at.to_string() } else { String::new() };
        format!(
            "{{\"of\":\"facts/b{of}\",\"field\":\"raw\",\"old\":\"{at}件\",\"new\":\"{}件\",\"date\":\"2024-03-05\",\"reason\":{{\"zh\":\"例\"}}}}",
            at + 1
        )
    };
    let all: Vec<String> = (0..count).map(one).collect();
    TINY.json.replacen("\"corrections\":[", &format!("\"corrections\":[{},", all.join(",")), 1)
}
