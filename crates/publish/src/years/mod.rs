//! A report's site in a site of several years: its lasting address, the pages by which the site's root shows the newest report,
//! and the root's worker. Every year is a whole site in a folder of its own (`2023/`), and knows nothing of the root.

mod data;
mod list;

use anyhow::Result;
use i18n::Lang;
use model::Source;

use crate::kit::Kit;
use crate::links::Links;
use crate::page::Pages;
use crate::paths::{VERSION, WORKER};
use crate::publish::Published;
use crate::root::Root;
use crate::site::Site;
use crate::{edit, worker};
use list::FOLDER;

impl Kit {
    /// The same for a year's own folder: the editor lies in the root.
    pub fn of_year(&self) -> Self {
        let own = |path: &str| !["assets/edit", "assets/publisher."].iter().any(|it| path.starts_with(it));
        Self {
            site: self.site.only(own),
            links: Links { edit_start: String::new(), year: String::new(), ..self.links.clone() },
            file: Vec::new(),
            ..self.clone()
        }
    }

    /// The root of a site of several years, the oldest of the `reports` first, as their pages have them and as their files do,
    /// around the newest report's own site. What else lies there is laid beside it.
    ///
    /// # Errors
    /// When the kit lacks something.
    pub fn root(
        &self,
        root: Root<'_>,
        pages: &Pages,
        newest: &Published,
        reports: [&[&Source]; 2],
        address: Option<&str>,
    ) -> Result<Site> {
        let mut site = self.site.clone();
        let mut links = newest.links.clone();
        if !self.file.is_empty() {
            links.kit = site.add_hashed("kit", "zip", self.file.clone());
        }
        let own = address.map(|it| format!("{it}/{}", root.newest));
        for lang in Lang::ALL {
            let page = pages.fill_in(lang, self, &links, own.as_deref(), Some(root))?;
            site.add(&format!("{}index.html", lang.folder()), page);
        }
        edit::add(&mut site, self, &Links { edit_start: self.links.edit_start.clone(), ..links })?;
        list::add(&mut site, self, reports, address)?;
        site.add(VERSION, newest.site.read(VERSION)?);
        let mut seen = site.only(|path| path.ends_with("index.html") && !path.starts_with(FOLDER));
        for (path, file) in newest.site.files().filter(|it| it.0 != WORKER) {
            seen.add_file(&format!("{}/{path}", root.newest), file.clone());
        }
        worker::write_for(&mut site, &seen, self, root.newest)?;
        Ok(site)
    }
}
