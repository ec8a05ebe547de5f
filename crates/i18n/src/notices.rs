//! What the page says when its interactive part fails. The build writes these words into the page, so that they are there without
//! the program; the program has none of them.

use super::Lang;

/// What the page says when it was cut short, its style sheet or its program is missing, the program is too new for the browser,
/// has stopped, or was given unreadable data.
/// The keys name the `data-…` attributes of `#notice`.
pub fn notices(lang: Lang) -> [(&'static str, &'static str); 7] {
    match lang {
        Lang::Zh => [
            ("missing", "互动功能没有载入，报告内容仍可完整阅读。"),
            ("cut", "页面没有载入完整，下面只是报告的一部分；请重新载入。"),
            ("style", "页面样式没有载入，报告内容仍可完整阅读；重新载入页面可再试。"),
            ("unknown", "链接所指的内容不在这份报告里；下面是整份报告。"),
            ("old", "浏览器版本较旧，互动功能未启用，报告内容仍可完整阅读。"),
            ("panic", "互动功能出错，已停止响应；报告内容仍可完整阅读，重新载入页面可再试。"),
            ("data", "页面数据读取失败，互动功能未启用，报告内容仍可完整阅读。"),
        ],
        Lang::En => [
            ("missing", "The interactive features did not load. The whole report can still be read."),
            ("cut", "This page did not load completely. Only a part of the report is here; reload the page."),
            (
                "style",
                "The page’s styles did not load. The whole report can still be read; reload the page to try again.",
            ),
            ("unknown", "What the link points to is not in this report. Here is the whole report."),
            ("old", "This browser is too old for the interactive features. The whole report can still be read."),
            (
                "panic",
                "The interactive features stopped after an error. The whole report can still be read; reload the page to try again.",
            ),
            (
                "data",
                "The page’s data could not be read, so the interactive features are off. The whole report can still be read.",
            ),
        ],
        Lang::De => [
            ("missing", "Die interaktiven Funktionen wurden nicht geladen. Der ganze Bericht bleibt lesbar."),
            ("cut", "Die Seite wurde nicht vollständig geladen. Hier ist nur ein Teil des Berichts; bitte neu laden."),
            (
                "style",
                "Die Gestaltung der Seite wurde nicht geladen. Der ganze Bericht bleibt lesbar; ein neues Laden der Seite versucht es noch einmal.",
            ),
            ("unknown", "Worauf der Link zeigt, steht nicht in diesem Bericht. Hier ist der ganze Bericht."),
            ("old", "Dieser Browser ist für die interaktiven Funktionen zu alt. Der ganze Bericht bleibt lesbar."),
            (
                "panic",
                "Die interaktiven Funktionen wurden nach einem Fehler beendet. Der ganze Bericht bleibt lesbar; ein neues Laden der Seite versucht es noch einmal.",
            ),
            (
                "data",
                "Die Daten der Seite ließen sich nicht lesen; die interaktiven Funktionen sind aus. Der ganze Bericht bleibt lesbar.",
            ),
        ],
    }
}
