//! Every quote stands in the report's text, word for word; a fact's quote stands there once, so that its number has
//! one sentence.

use super::findings::{Findings, short};
use super::node::{Node, Word};
use super::report_text::{Near, ReportText};

/// Judges the quotes of all lists that have some.
pub(super) fn judge(root: &Node, text: &ReportText, findings: &mut Findings) {
    for list in ["themes", "facts", "activities", "tasks", "milestones"] {
        for quote in root.list(list).filter_map(|it| it.word("quote")).filter(|it| !it.text.trim().is_empty()) {
            match text.count(quote.text) {
                0 => missing(&quote, text, findings),
                1 => {}
                times if list == "facts" => findings.add(
                    quote.node.place(),
                    format!("引文“{}”在报告正文中出现 {times} 次；请前后多引几个字，使它只出现一次。", short(quote.text)),
                    format!("the quote \"{}\" stands in the report's text {times} times; quote some words more so that it stands there once.", short(quote.text)),
                    format!("das Zitat „{}“ steht {times}\u{2011}mal im Text des Berichts; einige Wörter mehr zitieren, sodass es einmal darin steht.", short(quote.text)),
                ),
                _ => {}
            }
        }
    }
}

fn missing(quote: &Word, text: &ReportText, findings: &mut Findings) {
    let (zh, en, de) = match text.near(quote.text) {
        Near::Space(own) if own.contains('\n') => (
            "它跨了两段；请只引一段之内的文字。".to_owned(),
            "it runs over two paragraphs; quote from within one.".to_owned(),
            "es reicht über zwei Absätze; innerhalb eines Absatzes zitieren.".to_owned(),
        ),
        Near::Space(own) => (
            format!("只差空格；请照正文改为“{own}”。"),
            format!("only white space differs; copy the text's own \"{own}\"."),
            format!("nur Leerzeichen weichen ab; wie im Text schreiben: „{own}“."),
        ),
        Near::Signs(own) => (
            format!("只差标点或全角、半角；请照正文改为“{own}”。"),
            format!("only punctuation or full and half width differ; copy the text's own \"{own}\"."),
            format!("nur Satzzeichen oder ihre Breite weichen ab; wie im Text schreiben: „{own}“."),
        ),
        Near::Departs { shared, quote, text } => (
            format!("到“{shared}”为止相同，随后引文写“{quote}”，正文是“{text}”；请照正文改。"),
            format!(
                "it agrees up to \"{shared}\", then the quote has \"{quote}\" and the text \"{text}\"; copy the text."
            ),
            format!(
                "bis „{shared}“ stimmt es überein, dann hat das Zitat „{quote}“ und der Text „{text}“; den Text übernehmen."
            ),
        ),
        Near::Far => (
            "请从报告正文原样复制。".to_owned(),
            "copy it from the report's text as it stands there.".to_owned(),
            "unverändert aus dem Text des Berichts kopieren.".to_owned(),
        ),
    };
    findings.add(
        quote.node.place(),
        format!("引文“{}”不在报告正文中；{zh}", short(quote.text)),
        format!("the quote \"{}\" is not in the report's text; {en}", short(quote.text)),
        format!("das Zitat „{}“ steht nicht im Text des Berichts; {de}", short(quote.text)),
    );
}
