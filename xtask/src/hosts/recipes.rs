//! The recipes in `deploy/`: a template for each server (`recipes/`), filled from the table. The build writes them anew when
//! what stands inline in a page has another hash.

use std::path::Path;

use anyhow::{Context, Result};
use fs_err as fs;
use minijinja::context;
use minijinja::value::Value;
use publish::fill;
use start::paths::root;

use crate::folders::folders;

use super::policy::{Hashes, NAMED_IN, OLD, OLD_ENGINES, Policy};
use publish::table::{
    ALWAYS, ASK_AGAIN, ASSETS, BY_ENCODING, BY_ENGINE, FIGURES, FOR_GOOD, KINDS, Kind, PAGES, SELF_CONTAINED, SHARED,
};

/// Each recipe's path in `deploy/`; its template has the same path beside this file.
const RECIPES: [&str; 10] = [
    NAMED_IN,
    "nginx/report.conf",
    "nginx/brotli.conf",
    "nginx/example.conf",
    "apache/htaccess",
    "caddy/report.caddy",
    "caddy/Caddyfile",
    "iis/web.config",
    "tomcat/web.xml",
    "tomcat/report.xml",
];

/// Every recipe with its path, for pages whose inline parts have these hashes; `years` are the folders of reports in a site of
/// several, for servers that know places by their whole names alone.
///
/// # Errors
/// When a template names what has no value.
pub fn recipes(hashes: &Hashes, years: &[&str]) -> Result<Vec<(&'static str, String)>> {
    let kinds: Vec<Value> = KINDS.iter().map(of_kind).collect();
    let packed: Vec<&str> = KINDS.iter().filter(|it| it.packed).map(|it| it.extension).collect();
    let policy = |policy: Policy, more: &str| policy.naming(hashes, more);
    let values = context! {
        kinds, packed => packed.join("|"),
        old_engines => OLD_ENGINES, old_engine => OLD_ENGINES.join("|"), old => OLD,
        site => policy(Policy::Site, ""), figure => policy(Policy::Figure, ""),
        old_site => policy(Policy::Site, OLD), old_figure => policy(Policy::Figure, OLD),
        // nginx puts one variable into both.
        any_site => policy(Policy::Site, "$report_eval"), any_figure => policy(Policy::Figure, "$report_eval"),
        site_frames => Policy::Site.frames(), figure_frames => Policy::Figure.frames(),
        own => SELF_CONTAINED, own_names => SELF_CONTAINED.map(|it| it.trim_end_matches(".html")).join("|"),
        figures => FIGURES, assets => ASSETS, shared => SHARED,
        folders => SHARED.map(|it| context! { name => it.trim_end_matches('/'), good => it == ASSETS, framed => it == FIGURES }),
        places => [""].into_iter().map(str::to_owned).chain(years.iter().map(|it| format!("{it}/"))).collect::<Vec<_>>(),
        shared_names => SHARED.map(|it| it.trim_end_matches('/')).join("|"),
        for_good => FOR_GOOD, ask_again => ASK_AGAIN, by_engine => BY_ENGINE, by_encoding => BY_ENCODING,
        pages => [PAGES.as_slice(), &SELF_CONTAINED].concat(),
        always => ALWAYS.map(|(name, value)| [name, value]),
    };
    let template = |name: &str| fs::read_to_string(root().join("xtask/src/hosts/recipes").join(name)).ok();
    let one = |path| Ok((path, fill(template, path, values.clone())?));
    RECIPES.into_iter().map(one).collect()
}

fn of_kind(kind: &Kind) -> Value {
    context! { extension => kind.extension, packed => kind.packed, content_type => kind.content_type() }
}

/// Writes those of the project's own reports that have changed into `deploy/`.
///
/// # Errors
/// When one cannot be read or written.
pub fn write(hashes: &Hashes) -> Result<()> {
    let own = own_years()?;
    write_to(&root().join("deploy"), hashes, &own.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The same for a site of several reports, in another folder.
///
/// # Errors
/// As [`write`].
pub fn write_to(place: &Path, hashes: &Hashes, years: &[&str]) -> Result<()> {
    for (path, text) in recipes(hashes, years)? {
        let file = place.join(path);
        if fs::read_to_string(&file).is_ok_and(|it| it == text) {
            continue;
        }
        eprintln!("  {} is new: take it over with the pages", file.strip_prefix(root()).unwrap_or(&file).display());
        fs::create_dir_all(file.parent().context("a recipe without a folder")?)?;
        fs::write(&file, text)?;
    }
    Ok(())
}

/// The folders of the project's own reports, if there are several.
fn own_years() -> Result<Vec<String>> {
    let folders = folders(None)?.filter(|it| it.len() > 1).unwrap_or_default();
    Ok(folders.iter().filter_map(|it| Some(it.file_name()?.to_str()?.to_owned())).collect())
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use start::paths::root;

    use super::{own_years, recipes};
    use crate::hosts::Hashes;

    #[test]
    fn servers_that_know_places_by_their_names_are_told_of_each_year() -> Result<()> {
        for (path, text) in recipes(&Hashes::named(), &["2021", "2022"])? {
            for year in ["2021", "2022"] {
                let said: &[String] = match path {
                    "tomcat/web.xml" => &["", "assets/*", "embed/*", "offline.html", "en/*"]
                        .map(|it| format!("<url-pattern>/{year}/{it}</url-pattern>")),
                    "iis/web.config" => {
                        &["assets", "data", "embed"].map(|it| format!("<location path=\"{year}/{it}\">"))
                    }
                    _ => &[],
                };
                for it in said {
                    assert!(text.contains(it), "{path}: {it}");
                }
            }
        }
        Ok(())
    }

    #[test]
    fn what_lies_in_deploy_is_what_the_table_says() -> Result<()> {
        let years = own_years()?;
        for (path, text) in recipes(&Hashes::named(), &years.iter().map(String::as_str).collect::<Vec<_>>())? {
            let written = std::fs::read_to_string(root().join("deploy").join(path))?;
            assert_eq!(written, text, "deploy/{path}: write it with `cargo xtask build`");
        }
        Ok(())
    }
}
