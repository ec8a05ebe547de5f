//! What the page says when its interactive part fails. The build writes these words into the page, so that they are there without
//! the program; the program has none of them.

use super::Lang;

/// What the page says when its program is missing, too new for the browser, stopped, or given unreadable data.
/// The keys name the `data-…` attributes of `#notice`.
pub fn notices(lang: Lang) -> [(&'static str, &'static str); 4] {
    match lang {
        Lang::Zh => [
            ("missing", "互动功能没有载入，报告内容仍可完整阅读。"),
            ("old", "浏览器版本较旧，互动功能未启用，报告内容仍可完整阅读。"),
            ("panic", "互动功能出错，已停止响应；报告内容仍可完整阅读，重新载入页面可再试。"),
            ("data", "页面数据读取失败，互动功能未启用，报告内容仍可完整阅读。"),
        ],
        Lang::En => [
            ("missing", "The interactive features did not load. The whole report can still be read."),
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
