//! Caddy, with the recipe and its example as they stand.

use std::process::Command;

use anyhow::Result;
use fs_err as fs;
use start::paths::root;

use super::debian::program;
use super::place::{OTHER, Place, recipe};

pub fn command(place: &Place) -> Result<Command> {
    let Place { folder, site, other, port, below } = place;
    let import = format!("import {}", root().join("deploy/caddy/report.caddy").display());
    let example = recipe(
        "caddy/Caddyfile",
        &[
            ("import report.caddy", &import),
            ("report.example {", &format!("http://:{port} {{\n\tbind 127.0.0.1")),
            ("congress.example {", &format!("http://:{below} {{\n\tbind 127.0.0.1")),
            ("/srv/report", &site.display().to_string()),
            ("root * /srv/congress", &format!("header {} here\n\t\troot * {}", OTHER[0], other.display())),
        ],
    )?;
    let file = folder.join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n\tauto_https off\n}}\n{example}"))?;
    let mut command = program("usr/bin/caddy")?;
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    Ok(command)
}
