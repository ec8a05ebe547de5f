//! `cargo xtask reference`: writes what is known of `report.json`'s fields from their declaration: the tables of the field
//! reference in both languages, and the JSON Schema that completes and explains them in editors.

mod schema;

use std::fs;

use anyhow::{Context, Result};
use report::{Described, Field, Kind, Report, Size};
use start::paths::root;

/// A language of the reference: its document and the words of its tables.
struct Words {
    path: &'static str,
    head: &'static str,
    /// Whether a field must be there, in the order of [`Need`].
    needs: [&'static str; 3],
    chinese: bool,
}

const LANGUAGES: [Words; 2] = [
    Words {
        path: "docs/data.md",
        head: "| field | required | holds |",
        needs: ["yes", "no", "no, or `null`"],
        chinese: false,
    },
    Words {
        path: "docs/data.zh-CN.md",
        head: "| 字段 | 必填 | 内容 |",
        needs: ["是", "否", "否，可为 `null`"],
        chinese: true,
    },
];

/// The schema, beside the file that it describes.
const SCHEMA: &str = "assets/report.schema.json";

/// Writes the documents and the schema.
///
/// # Errors
/// When a document lacks the table of a list.
pub fn run() -> Result<()> {
    for (path, text) in files()? {
        fs::write(root().join(path), text).with_context(|| format!("{path} cannot be written"))?;
        println!("{path}");
    }
    Ok(())
}

/// Every file as it has to be.
fn files() -> Result<Vec<(&'static str, String)>> {
    let mut files = vec![(SCHEMA, schema::of_report())];
    for language in &LANGUAGES {
        let text = fs::read_to_string(root().join(language.path)).context(language.path)?;
        files.push((language.path, language.document(&text)?));
    }
    Ok(files)
}

impl Words {
    /// The document with its tables anew: the first below each list's heading.
    fn document(&self, text: &str) -> Result<String> {
        let mut text = text.to_owned();
        for list in Report::FIELDS {
            let (Kind::List(fields, _) | Kind::Object(fields)) = &list.kind else { continue };
            let heading = format!("\n## `{}`\n", list.name);
            let section = text.find(&heading).with_context(|| format!("{} has no {heading}", self.path))?;
            let from = text[section..].find(self.head).with_context(|| format!("{}: no table", list.name))? + section;
            let to = text[from..].find("\n\n").map_or(text.len(), |it| from + it);
            let end = text[to..].find("\n## ").map_or(text.len(), |it| to + it);
            let mut table = format!("{}\n| --- | --- | --- |", self.head);
            self.rows("", fields, &text[to..end], &mut table);
            text.replace_range(from..to, &table);
        }
        Ok(text)
    }

    /// A row for each field, and for those of the objects in it. What a table of its own tells further down is left to it.
    fn rows(&self, within: &str, fields: &[Field], below: &str, table: &mut String) {
        for field in fields {
            let name = format!("{within}{}", field.name);
            let told = below.contains(&format!("\n| `{name}` |"));
            let need = self.needs[field.need as usize];
            *table += &format!("\n| `{name}` | {need} | {} |", self.cell(field, told));
            match &field.kind {
                Kind::List(fields, _) => self.rows(&format!("{name}[]."), fields, below, table),
                Kind::OneOf(fields) => self.rows(&format!("{name}."), fields, below, table),
                _ => {}
            }
        }
    }

    /// What a field holds and means. Words that a table below tells of are left to it.
    fn cell(&self, field: &Field, told: bool) -> String {
        let meaning = self.plain(field.en, field.zh);
        if let Kind::Choice(words) = &field.kind {
            let word = |word: &report::Word| match self.plain(word.en, word.zh) {
                meaning if self.chinese => format!("`{}` {meaning}", word.word),
                meaning => format!("`{}` ({meaning})", word.word),
            };
            let words: Vec<String> = words.iter().filter(|_| !told).map(word).collect();
            let colon = if self.chinese { "：" } else { ": " };
            return [meaning, words.join(if self.chinese { "、" } else { ", " })].join(if told { "" } else { colon });
        }
        let parts = [self.kind(&field.kind), meaning];
        let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(if self.chinese { "；" } else { "; " })
    }

    fn plain(&self, en: &str, zh: &str) -> String {
        let english = report::plain(en);
        let first = english.chars().next().map_or(0, char::len_utf8);
        if self.chinese { zh.to_owned() } else { english[..first].to_lowercase() + &english[first..] }
    }

    fn kind(&self, kind: &Kind) -> String {
        let say = |en: &str, zh: &str| if self.chinese { zh } else { en }.to_owned();
        let lists = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|it| format!("`{it}`")).collect();
            names.join(if self.chinese { "、" } else { ", " })
        };
        let size = |size| match size {
            Size::Any => String::new(),
            Size::Some => say(", at least one", "，至少一个"),
            Size::Two => say(", exactly two", "，正好两个"),
        };
        match kind {
            Kind::Id => say("id", "id"),
            Kind::Word | Kind::Blank | Kind::Choice(_) | Kind::OneOf(_) => String::new(),
            Kind::Quote => say("quote", "引文"),
            Kind::Number => say("number", "数"),
            Kind::Year => say("year", "年份"),
            Kind::Count => say("whole number from 1", "从 1 起的整数"),
            Kind::Flag => say("`true` or `false`", "`true` 或 `false`"),
            Kind::Date => say("date", "日期"),
            Kind::Ref(names) => say(&format!("id of {}", lists(names)), &format!("{} 的 id", lists(names))),
            Kind::Refs(names, many) => say(
                &format!("ids of {}{}", lists(names), size(*many)),
                &format!("{} 的 id{}", lists(names), size(*many)),
            ),
            Kind::Prose => say("prose", "行文"),
            Kind::Translated | Kind::Object(_) => say("text", "文字"),
            Kind::List(_, many) => format!("{}{}", say("list", "列表"), size(*many)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reference_and_schema_are_what_the_declaration_says() {
        for (path, text) in files().unwrap() {
            let there = fs::read_to_string(root().join(path)).unwrap();
            assert!(there == text, "{path} is of another declaration: run `cargo xtask reference`");
        }
    }
}
