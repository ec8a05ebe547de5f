//! The recipes that no test can start, beside the table: IIS's is read as IIS reads it, and so is what is written for hosts
//! without one.

use anyhow::{Context, Result, anyhow};
use roxmltree::{Document, Node};
use scraper::{Html, Selector};
use start::paths::root;
use xtask::hosts::Answer;
use xtask::hosts::policy::Policy;
use xtask::hosts::table::{ALWAYS, KINDS, SHARED};

use super::site;

fn named<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |it| it.has_tag_name(name))
}

/// The headers that IIS sends for a path: those of the root, then what the places above it take away and add.
fn headers(document: &Document, path: &str) -> Result<Vec<(String, String)>> {
    let configuration = document.root_element();
    let own = configuration.children().filter(|it| it.has_tag_name("system.webServer"));
    let places = configuration.children().filter(|node| {
        node.has_tag_name("location") && node.attribute("path").is_some_and(|it| path.starts_with(&format!("{it}/")))
    });
    let mut headers: Vec<(String, String)> = Vec::new();
    for rules in own.chain(places) {
        for list in named(rules, "customHeaders") {
            for rule in list.children().filter(Node::is_element) {
                let name = rule.attribute("name").context("a header without a name")?;
                if rule.has_tag_name("remove") {
                    headers.retain(|it| it.0 != name);
                    continue;
                }
                // IIS does not start a site in which a header is added twice.
                assert!(headers.iter().all(|it| it.0 != name), "{path}: {name} is added twice");
                headers
                    .push((name.to_owned(), rule.attribute("value").context("a header without a value")?.to_owned()));
            }
        }
    }
    Ok(headers)
}

#[test]
fn the_recipe_for_iis_says_what_the_table_says() -> Result<()> {
    let text = fs_err::read_to_string(root().join("deploy/iis/web.config"))?;
    let document = Document::parse(&text)?;
    let configuration = document.root_element();
    assert_eq!(configuration.tag_name().name(), "configuration");
    let types: Vec<_> =
        named(configuration, "mimeMap").map(|it| (it.attribute("fileExtension"), it.attribute("mimeType"))).collect();
    let removed: Vec<_> = named(configuration, "staticContent")
        .flat_map(|it| named(it, "remove"))
        .map(|it| it.attribute("fileExtension"))
        .collect();
    assert_eq!(types.len(), KINDS.len());
    for kind in &KINDS {
        let (extension, content_type) = (format!(".{}", kind.extension), kind.content_type());
        assert!(types.contains(&(Some(&*extension), Some(&*content_type))), "{extension}");
        // A type that IIS knows already must be taken away before.
        assert!(removed.contains(&Some(&*extension)), "{extension} is not removed first");
    }
    let shared = SHARED.map(|it| format!("{it}x.js"));
    for path in ["", "en/index.html", "offline.html", "charts/a.png"].into_iter().chain(shared.iter().map(|it| &**it)) {
        let headers = headers(&document, path)?;
        let value = |name: &str| headers.iter().find(|it| it.0 == name).map(|it| &*it.1);
        let answer = Answer::to(path, "");
        assert_eq!(value("Cache-Control"), Some(answer.cache), "{path}");
        assert_eq!(value("Access-Control-Allow-Origin"), answer.readers, "{path}");
        assert_eq!(value("Content-Security-Policy"), Some(Policy::at(path).frames()), "{path}");
        for (name, wanted) in ALWAYS {
            assert_eq!(value(name), Some(wanted), "{path}");
        }
    }
    Ok(())
}

#[test]
fn the_document_for_hosts_without_a_recipe_names_every_type() -> Result<()> {
    let document = fs_err::read_to_string(root().join("docs/hosting.md"))?;
    for kind in &KINDS {
        let packed = if kind.packed { "yes" } else { "no" };
        let row = format!("| `.{}` | `{}` | {packed} |", kind.extension, kind.content_type());
        assert!(document.contains(&row), "docs/hosting.md lacks the row {row}");
    }
    Ok(())
}

#[test]
fn every_page_brings_a_policy_for_servers_that_send_none() -> Result<()> {
    let mut folders = vec![site()?];
    let mut pages = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs_err::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "html") {
                let page = Html::parse_document(&fs_err::read_to_string(&path)?);
                let named =
                    Selector::parse("meta[http-equiv=Content-Security-Policy]").map_err(|it| anyhow!("{it}"))?;
                let policy = page.select(&named).next().and_then(|it| it.attr("content")).unwrap_or_default();
                assert!(policy.starts_with("default-src '"), "{} brings no policy", path.display());
                pages += 1;
            }
        }
    }
    assert!(pages > 100, "{pages} pages");
    Ok(())
}
