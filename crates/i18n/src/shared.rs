//! The words of what is shared beyond the page: embedded figures, the custom element, QR codes. They stand apart from
//! the page's table, since the page's program needs none of them.

use super::table::{Word, table};

/// What went wrong, and what to do about it; `{}` is completed by [`fill`](super::fill).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// `{}` what was found.
    pub what: &'static str,
    /// `{}` what would have been right.
    pub todo: &'static str,
}

impl Word for Advice {
    const NONE: Self = Self { what: "", todo: "" };

    fn list(self, name: &'static str, all: &mut Vec<(&'static str, &'static str)>) {
        all.extend([(name, self.what), (name, self.todo)]);
    }
}

table! {
    /// The shared words of one language.
    Shared by shared {
        full_page,
        /// How keys walk a chart that has no sentences to open.
        walk,
        /// Text alternative of a QR code, which has its address as text below it.
        qr,
        /// The cards of all numbers, and what they are for.
        cards, cards_use,
        /// The way to one of them, and what saves the one that is seen.
        card, card_save,
        /// Beside the QR code of a card.
        card_scan,
        offline_name,
        /// `{}` its size in kilobytes
        offline,
        offline_use,
        not_loaded: Advice,
        not_options: Advice,
        not_text: Advice,
        no_chart: Advice,
        unknown_chart: Advice,
        unknown_lang: Advice,
        unknown_selected: Advice,
    }
}

static ZH: Shared = Shared {
    full_page: "查看完整报告",
    walk: "方向键逐项查看，回车键选定，Esc 键离开",
    qr: "二维码，内容是下面的网址",
    cards: "数字图卡",
    cards_use: "每个数字一张，带原文出处，可保存、可转发",
    card: "这个数字的图卡",
    card_save: "保存图片",
    card_scan: "扫码看这个数字的原文",
    offline_name: "离线版",
    offline: "离线版（单个文件，{} KB）",
    offline_use: "下载后双击打开，不需要网络",
    not_loaded: Advice {
        what: "图表没有载入：{}", todo: "检查网络，以及网页的内容安全策略是否允许 {}"
    },
    not_options: Advice { what: "options 不是对象：{}", todo: "写成 {}" },
    not_text: Advice { what: "这里要写文字，写的却是{}", todo: "写成 {}" },
    no_chart: Advice { what: "没有写明哪一张图表", todo: "从这些名称中选一个：{}" },
    unknown_chart: Advice { what: "没有名为“{}”的图表", todo: "从这些名称中选一个：{}" },
    unknown_lang: Advice { what: "没有“{}”这种语言", todo: "从这些语言中选一种：{}" },
    unknown_selected: Advice {
        what: "报告数据中没有“{}”",
        todo: "写 report.json 里一个数字、事项或任务的 id，例如 {}",
    },
};

static EN: Shared = Shared {
    full_page: "See the full report",
    walk: "Arrow keys move through the chart, Enter selects, Escape leaves",
    qr: "QR code of the address below",
    cards: "A card for each number",
    cards_use: "With the sentence that it comes from: to be saved and passed on",
    card: "This number as a card",
    card_save: "Save the picture",
    card_scan: "Scan to see this number in the report",
    offline_name: "Offline edition",
    offline: "Offline edition (one file, {} KB)",
    offline_use: "Download it and open it with a double click; no network is needed",
    not_loaded: Advice {
        what: "The chart was not loaded: {}",
        todo: "Check the network, and that the page’s content security policy allows {}",
    },
    not_options: Advice { what: "options is not an object: {}", todo: "Write {}" },
    not_text: Advice { what: "A text belongs here, but it is {}", todo: "Write {}" },
    no_chart: Advice { what: "No chart is named", todo: "Name one of these: {}" },
    unknown_chart: Advice { what: "There is no chart “{}”", todo: "Name one of these: {}" },
    unknown_lang: Advice { what: "There is no language “{}”", todo: "Name one of these: {}" },
    unknown_selected: Advice {
        what: "The report’s data has no “{}”",
        todo: "Write the id of a fact, an activity or a task in report.json, such as {}",
    },
};

static DE: Shared = Shared {
    full_page: "Zum ganzen Bericht",
    walk: "Pfeiltasten führen durch das Diagramm, Eingabe wählt aus, Escape verlässt es",
    qr: "QR-Code der Adresse darunter",
    cards: "Eine Karte für jede Zahl",
    cards_use: "Mit dem Satz, aus dem sie stammt: zum Sichern und Weitergeben",
    card: "Diese Zahl als Karte",
    card_save: "Bild sichern",
    card_scan: "Code scannen: diese Zahl im Bericht",
    offline_name: "Offline-Ausgabe",
    offline: "Offline-Ausgabe (eine Datei, {} KB)",
    offline_use: "Herunterladen und mit Doppelklick öffnen; ein Netz ist nicht nötig",
    not_loaded: Advice {
        what: "Das Diagramm wurde nicht geladen: {}",
        todo: "Netz prüfen, und ob die Sicherheitsrichtlinie der Seite {} erlaubt",
    },
    not_options: Advice { what: "options ist kein Objekt: {}", todo: "So schreiben: {}" },
    not_text: Advice { what: "Hier muss ein Text stehen, es ist aber {}", todo: "So schreiben: {}" },
    no_chart: Advice { what: "Es ist kein Diagramm genannt", todo: "Eines davon nennen: {}" },
    unknown_chart: Advice { what: "Es gibt kein Diagramm „{}“", todo: "Eines davon nennen: {}" },
    unknown_lang: Advice { what: "Es gibt keine Sprache „{}“", todo: "Eine davon nennen: {}" },
    unknown_selected: Advice {
        what: "„{}“ kommt in den Daten des Berichts nicht vor",
        todo: "Die id einer Zahl, eines Vorgangs oder einer Aufgabe aus report.json nennen, zum Beispiel {}",
    },
};

#[cfg(test)]
mod tests {
    use crate::Lang;

    #[test]
    fn every_language_completes_the_same_places() {
        let places = |lang: Lang| {
            let all = lang.shared().all();
            assert!(all.iter().all(|(_, text)| !text.is_empty()), "{}", lang.tag());
            all.into_iter().map(|(name, text)| (name, text.matches("{}").count())).collect::<Vec<_>>()
        };
        for lang in Lang::ALL {
            assert_eq!(places(lang), places(Lang::Zh), "{}", lang.tag());
        }
    }
}
