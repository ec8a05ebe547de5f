//! Apache, with the recipe as the `.htaccess` of a copy of the site, among the habits of Debian's own configuration.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use fs_err as fs;
use start::paths::root;

use super::debian::{program, unpacked};
use super::place::{OTHER, Place};

const MODULES: [&str; 10] =
    ["mpm_event", "authz_core", "dir", "mime", "alias", "headers", "rewrite", "setenvif", "autoindex", "negotiation"];

/// A folder that everyone may read.
pub fn folder() -> Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("report-figures-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

pub fn command(place: &Place) -> Result<Command> {
    let Place { folder, site, other, port, below } = place;
    let modules = unpacked()?.join("usr/lib/apache2/modules");
    let (report, congress) = (folder.join("report"), other.clone());
    copy_all(site, &report)?;
    fs::copy(root().join("deploy/apache/htaccess"), report.join(".htaccess"))?;
    let load = MODULES.map(|it| format!("LoadModule {it}_module {}/mod_{it}.so\n", modules.display())).concat();
    let (own, report, congress) = (folder.display(), report.display(), congress.display());
    let text = format!(
        "{load}ServerRoot {own}\nServerName report.example\nPidFile {own}/pid\nErrorLog {own}/log\nMutex file:{own}\n\
         TypesConfig /dev/null\nUser #65534\nGroup #65534\nListen 127.0.0.1:{port}\nListen 127.0.0.1:{below}\n\
         AddType application/x-gzip .gz .tgz\nAddLanguage de .de\nAddLanguage en .en\nAddDefaultCharset gbk\n\
         <Directory />\nRequire all granted\nOptions Indexes MultiViews FollowSymLinks\nAllowOverride All\n</Directory>\n\
         <VirtualHost 127.0.0.1:{port}>\nDocumentRoot {report}\n</VirtualHost>\n\
         <VirtualHost 127.0.0.1:{below}>\nDocumentRoot {congress}\nHeader set {} here\nAlias /2024/report {report}\n\
         </VirtualHost>\n",
        OTHER[0]
    );
    let file = folder.join("apache.conf");
    fs::write(&file, text)?;
    let mut command = program("usr/sbin/apache2")?;
    command.arg("-f").arg(file).arg("-DFOREGROUND");
    Ok(command)
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (from, to) = (entry.as_ref().map(|it| it.path()).unwrap_or_default(), to.join(entry?.file_name()));
        if from.is_dir() { copy_all(&from, &to)? } else { fs::copy(&from, &to).map(drop)? }
    }
    Ok(())
}
