//! Filling a page's placeholders, and text as HTML holds it. What is filled in, whoever calls knows.

use anyhow::{Context, Result};

/// Fills `{{name}}` placeholders in one pass, so that nothing that was put in is read as a placeholder.
pub fn fill(file: &str, template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String> {
    let mut page = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) =
            after.split_once("}}").with_context(|| format!("{file}: a `{{{{` is never closed by `}}}}`"))?;
        page.push_str(before);
        page.push_str(&value(name).with_context(|| format!("{file}: no value is known for `{{{{{name}}}}}`"))?);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

/// Text as a quoted attribute, or an element, holds it.
pub fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::fill;

    #[test]
    fn what_is_filled_in_is_not_read_again() -> Result<()> {
        let value = |name: &str| (name == "a").then(|| "{{a}}".to_owned());
        assert_eq!(fill("a.html", "<p>{{a}}</p>", value)?, "<p>{{a}}</p>");
        Ok(())
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        let wrong = fill("a.html", "<p>{{app}}{{typo}}</p>", |name| (name == "app").then(String::new));
        assert!(wrong.is_err_and(|wrong| wrong.to_string().contains("{{typo}}")));
    }
}
