//! The kit as one file, which the editor loads: a ZIP archive of what is in every site, each text by brotli, as servers send
//! it too, and of all else as one document.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::Kit;
use crate::links::Links;
use crate::machine::{BEST, Machine, Packed, Plain};
use crate::site::Site;
use crate::zip_archive::{entries, zip};

/// The document's name in the archive.
const REST: &str = "kit.json.br";
/// The folder of the site's files in the archive.
const SITE: &str = "site/";

/// Everything but files.
#[derive(Deserialize, Serialize)]
struct Rest {
    links: Links,
    parts: BTreeMap<String, String>,
    templates: BTreeMap<String, String>,
}

impl Kit {
    /// The file. The kit's own files have to be [packed](Site::pack).
    ///
    /// # Errors
    /// When the machine cannot compress.
    pub fn to_file(&self, machine: &impl Machine) -> Result<Vec<u8>> {
        let Self { site, links, parts, templates, .. } = self;
        let rest = Rest { links: links.clone(), parts: parts.clone(), templates: (**templates).clone() };
        let mut rest = machine.pack(&[Plain { bytes: &serde_json::to_vec(&rest)?, quality: BEST }])?;
        let rest = rest.pop().context("the kit was not compressed")?.br;
        let files = site.files().map(|(path, file)| match &file.packed {
            Some(packed) => (format!("{SITE}{path}.br"), packed.br.as_slice()),
            None => (format!("{SITE}{path}"), file.bytes.as_slice()),
        });
        zip([(REST.to_owned(), rest.as_slice())].into_iter().chain(files))
    }

    /// The kit that a file holds; the site made with it brings the file along.
    ///
    /// # Errors
    /// When it is no kit of this version.
    pub fn from_file(
        bytes: &[u8],
        unbrotli: impl Fn(&[u8]) -> Result<Vec<u8>>,
        gzip: impl Fn(&[u8]) -> Vec<u8>,
    ) -> Result<Self> {
        let mut site = Site::default();
        let mut rest = None;
        for (name, br) in entries(bytes)? {
            let packed =
                || Ok::<_, anyhow::Error>((unbrotli(&br).with_context(|| format!("unpacking {name}"))?, br.clone()));
            match (name.strip_prefix(SITE), name.strip_suffix(".br")) {
                (Some(path), Some(_)) => {
                    let (bytes, br) = packed()?;
                    let packed = Packed { br, gz: gzip(&bytes) };
                    site.add_packed(path.trim_end_matches(".br"), bytes, packed);
                }
                (Some(path), None) => site.add(path, br),
                (None, _) if name == REST => rest = Some(packed()?.0),
                (None, _) => {}
            }
        }
        let rest = rest.context("this is no kit")?;
        let Rest { links, parts, templates } =
            serde_json::from_slice(&rest).context("this is a kit of another version")?;
        Ok(Self { site, links, parts, templates: Arc::new(templates), file: bytes.to_vec() })
    }
}
