//! What measures are called in English and German. What counts single things (件, 次) prints nothing there: its label says what is
//! counted. Which units measure, `report::is_measure` says.

use i18n::Text;
use report::Unit;

/// Chinese, English and German. `%` is the same everywhere.
const NAMES: [[&str; 3]; 33] = [
    ["%", "%", "%"],
    ["‰", "‰", "‰"],
    ["百分点", "percentage points", "Prozentpunkte"],
    ["个百分点", "percentage points", "Prozentpunkte"],
    ["元", "yuan", "Yuan"],
    ["美元", "US dollars", "US-Dollar"],
    ["欧元", "euros", "Euro"],
    ["亩", "mu", "Mu"],
    ["公顷", "hectares", "Hektar"],
    ["公里", "kilometres", "Kilometer"],
    ["千米", "kilometres", "Kilometer"],
    ["米", "metres", "Meter"],
    ["平方公里", "square kilometres", "Quadratkilometer"],
    ["平方米", "square metres", "Quadratmeter"],
    ["立方米", "cubic metres", "Kubikmeter"],
    ["吨", "tonnes", "Tonnen"],
    ["公斤", "kilograms", "Kilogramm"],
    ["千克", "kilograms", "Kilogramm"],
    ["斤", "jin", "Jin"],
    ["千瓦", "kilowatts", "Kilowatt"],
    ["千瓦时", "kilowatt-hours", "Kilowattstunden"],
    ["兆瓦", "megawatts", "Megawatt"],
    ["天", "days", "Tage"],
    ["小时", "hours", "Stunden"],
    ["分钟", "minutes", "Minuten"],
    ["周", "weeks", "Wochen"],
    ["个月", "months", "Monate"],
    ["季度", "quarters", "Quartale"],
    ["年", "years", "Jahre"],
    ["周年", "years", "Jahre"],
    ["岁", "years of age", "Lebensjahre"],
    ["成", "tenths", "Zehntel"],
    ["倍", "times", "mal"],
];

/// A unit that no report has named yet.
pub fn own_unit(id: &str) -> Unit {
    let found = NAMES.iter().find(|it| it[0] == id);
    let [en, de] = found.map_or([""; 2], |it| [it[1], it[2]]);
    Unit { id: id.into(), label: Text { zh: id.into(), en: Some(en.into()), de: Some(de.into()) } }
}

#[cfg(test)]
mod tests {
    use report::is_measure;

    use super::own_unit;
    use crate::counters::counters;

    #[test]
    fn a_measure_has_a_name_in_every_language_and_a_counter_prints_none() {
        // Of electricity or of warmth: only the sentence says which.
        for unit in counters().filter(|it| *it != "度") {
            let label = own_unit(unit).label;
            for name in [label.en, label.de] {
                assert_eq!(name.is_some_and(|it| !it.is_empty()), is_measure(unit), "{unit}");
            }
        }
    }
}
