//! The words of the page that lists the reports of all years. They stand apart, since no program needs them.

use super::table::table;

table! {
    /// The list of years in one language; `{}` are numbers, in their order.
    ByYear by by_year {
        title,
        /// How many reports, from which year to which.
        sub,
        /// Facts, activities, tasks of one report.
        counts,
        delivered,
        search,
        search_use,
        /// How many places in how many reports.
        found,
        compared,
        compared_use,
        nothing,
        failed,
        planned,
        done,
        data,
        data_use,
        licence,
        schema,
        /// What became of the plan, of all years: the file, and what it holds.
        answers,
        answers_use,
        /// Of a year: `{}` the year before, number of its tasks, year, spoken of, not mentioned
        pair,
    }
}

static ZH: ByYear = ByYear {
    title: "历年报告",
    sub: "{}份报告，{}年至{}年",
    counts: "{}项数据 · {}件办过的事 · {}项任务",
    delivered: "{}作报告",
    search: "在所有年份里找",
    search_use: "输入一个词，如“预算”或“视察”；每条都引向它在报告里的原句",
    found: "{}份报告中有{}条",
    compared: "历年对比",
    compared_use: "同一件事，各年报告怎么写；约数末端不封口，也不据以计算。每个数都引向那一年报告里的原句",
    nothing: "各年报告都没有这个词",
    failed: "搜索用的文件没有取到，请检查网络后再试",
    planned: "任务",
    done: "事项",
    data: "全部数据",
    data_use: "各年的每个数字，一行一个：年份、编号、报告写法、数值、是否约数及上下限、单位、原句、网址",
    licence: "报告全文是公开文件；数据按 MIT 许可使用",
    schema: "字段说明（Data Package）",
    answers: "逐项对照",
    answers_use: "每年报告计划的每项任务，下一年报告怎么说：两边的原句、日期、网址；没有说到的写“报告未提及”",
    pair: "{}年的任务{}项：{}年报告提到{}项，未提及{}项",
};

static EN: ByYear = ByYear {
    title: "Reports by year",
    sub: "{} reports, {} to {}",
    counts: "{} numbers · {} activities · {} tasks",
    delivered: "given on {}",
    search: "Search all years",
    search_use: "A word in Chinese or English, such as budget; each result leads to its sentence in the report",
    found: "{} of the reports, {} places",
    compared: "The same over the years",
    compared_use: "What the reports say of one thing, year by year; approximate numbers stay open, and nothing is computed from them. Each number leads to its sentence in that year’s report",
    nothing: "No report has these words",
    failed: "What is searched did not come; check the network and try again",
    planned: "task",
    done: "activity",
    data: "All numbers",
    data_use: "Each number of every year in a row: year, id, wording, value, whether it is a bound and which, unit, sentence, address",
    licence: "The reports are public documents; the data may be used under the MIT licence",
    schema: "What the columns mean (Data Package)",
    answers: "Task by task",
    answers_use: "What each year’s report planned, and what the next one says of it: both sentences, dates and addresses, or that it is not mentioned",
    pair: "Tasks planned for {}: {}. The report on {} mentions {} and does not mention {}",
};

static DE: ByYear = ByYear {
    title: "Berichte nach Jahren",
    sub: "{} Berichte, {} bis {}",
    counts: "{} Zahlen · {} Tätigkeiten · {} Vorhaben",
    delivered: "vorgetragen am {}",
    search: "In allen Jahren suchen",
    search_use: "Ein Wort auf Chinesisch oder Deutsch, etwa Haushalt; jeder Fund führt zu seinem Satz im Bericht",
    found: "{} der Berichte, {} Stellen",
    compared: "Dasselbe über die Jahre",
    compared_use: "Was die Berichte Jahr für Jahr über dieselbe Sache sagen; ungefähre Zahlen bleiben offen, und aus ihnen wird nichts berechnet. Jede Zahl führt zu ihrem Satz im Bericht des Jahres",
    nothing: "Kein Bericht hat diese Wörter",
    failed: "Die Suchdatei kam nicht an; bitte das Netz prüfen und noch einmal versuchen",
    planned: "Vorhaben",
    done: "Tätigkeit",
    data: "Alle Zahlen",
    data_use: "Jede Zahl jedes Jahres in einer Zeile: Jahr, Kennung, Wortlaut, Wert, ob und welche Schranke, Einheit, Satz, Adresse",
    licence: "Die Berichte sind öffentliche Dokumente; die Daten stehen unter der MIT-Lizenz",
    schema: "Bedeutung der Spalten (Data Package)",
    answers: "Vorhaben für Vorhaben",
    answers_use: "Was der Bericht eines Jahres plante und was der nächste dazu sagt: beide Sätze, Tage und Adressen, oder dass es nicht erwähnt ist",
    pair: "Für {} geplante Vorhaben: {}. Der Bericht über {} erwähnt {}; nicht erwähnt: {}",
};
