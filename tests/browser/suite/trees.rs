//! The accessibility tree of each chart as the browser hands it to assistive technology, in Chinese on a desk and in German
//! on a phone: reviewed snapshots, one a chart. A change to one is read aloud in the mind before it is accepted.

use std::collections::HashMap;

use anyhow::{Context, Result};
use browser_tests::{open_lanes, report};
use driver::Page;
use i18n::Lang;
use model::without_break_hints;
use report::Form;
use serde_json::{Value, json};

#[test]
fn each_chart_has_the_tree_that_was_reviewed() -> Result<()> {
    let mut trees: HashMap<String, String> = HashMap::new();
    for (lang, width) in [(Lang::Zh, 1440), (Lang::De, 390)] {
        let page = open_lanes(lang, width)?;
        let nodes = nodes(&page)?;
        for chart in report()?.charts.into_iter().filter(|it| it.form != Form::Sentence) {
            let title = without_break_hints(lang.of(&chart.title));
            let is_chart = |it: &&Value| it["role"]["value"] == "graphics-document" && it["name"]["value"] == title;
            let root = nodes.values().find(is_chart).with_context(|| format!("no tree of {}", chart.id))?;
            let tree = trees.entry(chart.id.to_string()).or_default();
            tree.push_str(&format!("{} at {width}\n", lang.tag()));
            write(root, &nodes, 1, tree);
        }
    }
    for (chart, tree) in trees {
        insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("tree-{chart}"), tree);
        });
    }
    Ok(())
}

/// Every node of the page's tree by its id.
fn nodes(page: &Page) -> Result<HashMap<String, Value>> {
    let answer = page.call("Accessibility.getFullAXTree", json!({}))?;
    let nodes = answer["nodes"].as_array().context("a page without a tree")?.iter();
    Ok(nodes.filter_map(|it| Some((it["nodeId"].as_str()?.to_owned(), it.clone()))).collect())
}

/// A node and what is in it, two spaces deeper: role, name, and what else is told of it. What is ignored is not told, and
/// neither are the pieces that a text is made of, nor the picture within a link that it names.
fn write(node: &Value, nodes: &HashMap<String, Value>, depth: usize, out: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let ignored = node["ignored"] == true || role == "InlineTextBox";
    if !ignored {
        out.push_str(&"  ".repeat(depth));
        out.push_str(role);
        for told in ["name", "description"] {
            if let Some(text) = node[told]["value"].as_str().filter(|it| !it.is_empty()) {
                out.push_str(&format!(" “{text}”"));
            }
        }
        out.push('\n');
    }
    if role == "graphics-symbol" {
        return;
    }
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = nodes.get(child) {
            write(child, nodes, depth + usize::from(!ignored), out);
        }
    }
}
