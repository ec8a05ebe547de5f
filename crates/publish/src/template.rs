//! Pages from their templates, by minijinja. What is filled in, whoever calls knows.

use anyhow::{Context, Result};
use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, escape_formatter};

/// The sign of UTF-8, which counts more than what a server says: some still send every page as GB2312.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The page that a template makes of these values, with the sign of UTF-8 before it. `read` knows templates by their names; they
/// may include others.
///
/// # Errors
/// When there is no such template, or it names what has no value.
pub fn fill(
    read: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
    file: &str,
    values: Value,
) -> Result<String> {
    let page = render(&environment(read), file, values)?;
    Ok(if file.ends_with(".html") { format!("{BYTE_ORDER_MARK}{page}") } else { page })
}

fn render(templates: &Environment, file: &str, values: Value) -> Result<String> {
    let page = templates.get_template(file).and_then(|it| it.render(values));
    // The engine leaves a template's last line end out, which suits those that others include.
    Ok(page.with_context(|| format!("filling {file}"))? + "\n")
}

fn environment(read: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Environment<'static> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_loader(move |file| Ok(read(file)));
    // The engine's own escapes are for more than quoted attributes and elements, and would write every slash of an address
    // as five signs.
    templates.set_formatter(|out, state, value| match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => {
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            Ok(out.write_str(&text)?)
        }
        None if value.is_none() => Err(Error::new(ErrorKind::UndefinedError, "a value is none")),
        None => escape_formatter(out, state, value),
    });
    templates
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use minijinja::context;
    use minijinja::value::Value;

    use super::{environment, fill, render};

    fn filled(template: &'static str, values: Value) -> Result<String> {
        let mut templates = environment(|_| None);
        templates.add_template("a.html", template)?;
        render(&templates, "a.html", values)
    }

    #[test]
    fn what_is_filled_in_is_not_read_again() -> Result<()> {
        assert_eq!(filled("<p>{{a}}</p>\n", context! { a => "{{a}}" })?, "<p>{{a}}</p>\n");
        Ok(())
    }

    #[test]
    fn text_is_escaped_and_html_is_not() -> Result<()> {
        let values = context! { a => "1 < 2 & \"3\" / '4'" };
        assert_eq!(filled("{{a}}|{{a|safe}}", values)?, "1 &lt; 2 &amp; &quot;3&quot; / '4'|1 < 2 & \"3\" / '4'\n");
        Ok(())
    }

    #[test]
    fn what_has_no_value_is_named_with_its_template() {
        for template in ["<p>{{app}}\n{{typo}}</p>", "<p>\n{% for it in typo %}{% endfor %}", "\n{{typo|safe}}"] {
            let wrong = filled(template, context! { app => "" }).map_err(|wrong| format!("{wrong:#}")).unwrap_err();
            assert!(wrong.contains("typo") && wrong.contains("a.html:2"), "{wrong}");
        }
        let wrong =
            filled("<p>\n{{a}}", context! { a => None::<&str> }).map_err(|wrong| format!("{wrong:#}")).unwrap_err();
        assert!(wrong.contains("a.html:2"), "{wrong}");
        let wrong = fill(|_| None, "assets/none.html", context! {}).map_err(|wrong| format!("{wrong:#}")).unwrap_err();
        assert!(wrong.contains("assets/none.html"), "{wrong}");
    }
}
