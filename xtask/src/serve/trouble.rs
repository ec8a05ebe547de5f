//! What open pages say while their site cannot be made anew: that they show the last one, and what is to be mended first.
//! How they show it is in `reload`.

use i18n::Lang;
use serde_json::{Value, json};

use crate::check::look;
use crate::input::Input;

/// The words in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble([(Lang, String); 3]);

impl Trouble {
    /// Looks into the files of the report, or of all of them; where nothing is wrong with them, something else has failed.
    pub fn of(input: &Input) -> Self {
        let problems: Vec<_> = look(input.given()).unwrap_or_default().into_iter().flat_map(|it| it.1).collect();
        Self(Lang::ALL.map(|lang| {
            let Some(first) = problems.first() else { return (lang, unknown(lang).to_owned()) };
            let place = format!("{}:{}:{}  {}", first.file, first.line, first.column, first.path);
            let (old, more) = old_page(lang, problems.len() - 1);
            (lang, format!("{old}\n{}\n{}{more}", place.trim_end(), first.message(lang)))
        }))
    }

    /// As pages read it: by language.
    pub fn to_json(&self) -> Value {
        self.0.iter().map(|(lang, words)| (lang.tag().to_owned(), json!(words))).collect()
    }
}

/// That the page is an older one, and how much more is wrong.
fn old_page(lang: Lang, more: usize) -> (&'static str, String) {
    let (old, rest) = match lang {
        Lang::Zh => ("数据有问题：这里还是上一次生成的网页，改正后自动更新。", format!("（另有 {more} 处，见终端）")),
        Lang::En => (
            "The data has a problem: this is the page as it was last built. It reloads once that is mended.",
            format!(" ({more} more in the terminal)"),
        ),
        Lang::De => (
            "Die Daten enthalten einen Fehler: Dies ist die zuletzt erzeugte Seite. Sie lädt neu, sobald er behoben ist.",
            format!(" (weitere im Terminal: {more})"),
        ),
    };
    (old, if more > 0 { rest } else { String::new() })
}

fn unknown(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "没有生成成功：这里还是上一次的网页，原因见终端，改正后自动更新。",
        Lang::En => {
            "The build failed: this is the page as it was last built. The terminal says why; it reloads once that is mended."
        }
        Lang::De => {
            "Das Erzeugen ist gescheitert: Dies ist die vorige Seite. Warum, steht im Terminal; sie lädt neu, sobald es behoben ist."
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;
    use fixtures::SMALL;
    use start::paths::target;

    use super::Trouble;
    use crate::input::Input;

    #[test]
    fn the_first_problem_is_told_with_its_place_and_how_many_more_there_are() -> Result<()> {
        let folder = target().join("trouble-test");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("report.txt"), SMALL.text)?;
        let words = |json: &str, lang: &str| -> Result<String> {
            fs::write(folder.join("report.json"), json)?;
            let told = Trouble::of(&Input::of(Some(&folder))?).to_json();
            Ok(told[lang].as_str().unwrap_or_default().to_owned())
        };
        let wrong = SMALL.json.replacen("\"value\": 15", "\"value\": 51", 1);
        let told = words(&wrong, "zh-CN")?;
        for part in ["上一次生成的网页", "report.json:80:", "facts[1].value", "读作 15，但 value 是 51"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(!told.contains("另有"), "{told}");
        let twice = wrong.replacen("\"value\": 559", "\"value\": 595", 1);
        assert!(words(&twice, "en")?.ends_with("(1 more in the terminal)"), "{}", words(&twice, "en")?);
        assert!(words(SMALL.json, "de")?.contains("Warum, steht im Terminal"));
        Ok(())
    }
}
