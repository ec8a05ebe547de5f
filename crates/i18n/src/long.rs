//! What the page of a long report says while the rest of it loads, and when that fails. Only such a page has these
//! words, and the build writes them there.

use super::table::table;

table! {
    /// The words in one language.
    Long by long {
        coming,
        missing,
    }
}

static ZH: Long = Long {
    coming: "其余数据正在载入，载入后即可搜索、筛选。",
    missing: "其余数据没能载入。全部数字、事项和任务在下方的清单文件里，全文可逐页阅读；再次搜索或点选时会重试。",
};

static EN: Long = Long {
    coming: "The rest of the data is still loading; searching and filtering follow.",
    missing: "The rest of the data did not load. All numbers, activities and tasks are in the files below, and the full text can be read page by page. The next search or choice tries again.",
};

static DE: Long = Long {
    coming: "Die übrigen Daten werden noch geladen; danach lässt sich suchen und filtern.",
    missing: "Die übrigen Daten wurden nicht geladen. Alle Zahlen, Aktivitäten und Aufgaben stehen in den Dateien unten, der ganze Text lässt sich Seite für Seite lesen. Die nächste Suche oder Auswahl versucht es noch einmal.",
};
