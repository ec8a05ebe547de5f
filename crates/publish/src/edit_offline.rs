//! The editor's one-file edition, `edit-offline.html`: all that the editor's page loads, the kit with it, in one file that opens
//! from a disk and asks for nothing. It is made of the site's own files, as `offline.html` is, but carries no report.

use anyhow::{Context, Result};
use minijinja::context;

use crate::base85::encode;
use crate::inline::{Parts, data_url, inline, with_fonts};
use crate::kit::Kit;
use crate::links::Links;
use crate::paths::EDIT_OFFLINE;
use crate::site::Site;

/// Puts the edition into a site whose kit has an editor; returns its size in bytes. The kit's own files have to be packed.
///
/// # Errors
/// When a part is missing, or would end the element that carries it.
pub fn add(site: &mut Site, kit: &Kit, links: &Links) -> Result<usize> {
    let mut parts = Parts::default();
    let sheet = |path: &str| {
        let text = std::str::from_utf8(site.read(path)?).with_context(|| format!("{path} is not UTF-8"))?;
        with_fonts(site, text.to_owned(), &links.fonts)
    };
    let style = parts.style(&sheet(&links.edit_style)?)?;
    let start = parts.script(kit.part("edit-offline")?)?;
    let glue = parts.script(kit.part("programs.edit")?)?;
    let worker = [kit.part("programs.publisher")?, kit.part("edit-worker-offline")?].join("\n");
    let mut carried = vec![text("worker", &worker)?];
    // Pages in frames have the policy of the file.
    for (name, sheet) in
        [("opening", links.inline.style.clone()), ("style", sheet(&links.style)?), ("deck", sheet(&links.deck_style)?)]
    {
        carried.push(text(name, &parts.style(&sheet)?)?);
    }
    carried.push(program("kit", site.read(&links.kit)?));
    // What the file cannot start without comes last, so that one that was cut short is noticed at once.
    for (id, path) in [("publisher", &links.publisher_wasm), ("edit", &links.edit_wasm)] {
        let packed = site.file(path)?.packed.as_ref().with_context(|| format!("{path} was not compressed"))?;
        carried.push(program(id, &packed.gz));
    }
    let page = context! {
        policy => policy(&parts),
        icon => data_url("image/svg+xml", site.read(&links.icon)?),
        style, start, glue,
        carried => carried.join("\n"),
    };
    let page = kit.fill("assets/edit-offline.html", page)?;
    let size = page.len();
    site.add(EDIT_OFFLINE, page);
    Ok(size)
}

/// Nothing can be asked for, and so nothing can be sent.
fn policy(parts: &Parts) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; font-src data:; \
         worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types report-figures-edit",
        parts.scripts(),
        parts.styles()
    )
}

fn text(name: &str, text: &str) -> Result<String> {
    Ok(format!("<script type=\"text/plain\" id=\"carried-{name}\">{}</script>", inline("script", text)?))
}

fn program(id: &str, bytes: &[u8]) -> String {
    let text = encode(bytes);
    format!("<script type=\"text/plain\" id=\"program-{id}\" data-length=\"{}\">{text}</script>", text.len())
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{add, policy};
    use crate::base85::encode;
    use crate::inline::{Parts, hash};
    use crate::kit::Kit;
    use crate::links::Links;
    use crate::machine::Packed;
    use crate::site::Site;

    #[test]
    fn no_address_is_allowed_and_scripts_and_styles_are_by_their_hashes() -> Result<()> {
        let mut parts = Parts::default();
        parts.script("alert(1)")?;
        parts.style("a{}")?;
        let policy = policy(&parts);
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("connect-src"), "{policy}");
        assert!(policy.contains(&hash("alert(1)")) && policy.contains(&hash("a{}")), "{policy}");
        assert!(
            !policy.contains("'self'") && !policy.contains("http") && !policy.contains("unsafe-inline"),
            "{policy}"
        );
        Ok(())
    }

    #[test]
    fn all_that_the_editor_loads_is_in_the_file() -> Result<()> {
        let mut site = Site::default();
        let mut own = |path: &str, text: &str| {
            let packed = Packed { br: Vec::new(), gz: text.as_bytes().to_vec() };
            site.add_packed(path, text.as_bytes().to_vec(), packed);
            path.to_owned()
        };
        let links = Links {
            edit_style: own("e.css", "e{}"),
            style: own("s.css", "s{}"),
            deck_style: own("d.css", "d{}"),
            kit: own("kit.zip", "the kit"),
            publisher_wasm: own("p.wasm", "publisher"),
            edit_wasm: own("e.wasm", "editor"),
            icon: own("icon.svg", "<svg/>"),
            ..Links::default()
        };
        let part = |name: &str| (name.to_owned(), format!("{name}()"));
        let parts = ["edit-offline", "edit-worker-offline", "programs.edit", "programs.publisher"].map(part);
        let template =
            ("assets/edit-offline.html".to_owned(), include_str!("../../../assets/edit-offline.html").to_owned());
        let kit = Kit { parts: parts.into(), templates: std::sync::Arc::new([template].into()), ..Kit::default() };
        let size = add(&mut site, &kit, &links)?;
        let page = std::str::from_utf8(site.read("edit-offline.html")?)?;
        assert_eq!(page.len(), size);
        for (id, text) in [("kit", "the kit"), ("publisher", "publisher"), ("edit", "editor")] {
            let text = encode(text.as_bytes());
            let carried = format!("id=\"program-{id}\" data-length=\"{}\">{text}</script>", text.len());
            assert!(page.contains(&carried), "{carried}: {page}");
        }
        for carried in [
            "id=\"carried-worker\">programs.publisher()\nedit-worker-offline()</script>",
            "id=\"carried-style\">s{}</script>",
            "<style>e{}</style>",
        ] {
            assert!(page.contains(carried), "{carried}: {page}");
        }
        assert!(!page.contains(" src=") && !page.contains("href=\"a"), "{page}");
        Ok(())
    }
}
