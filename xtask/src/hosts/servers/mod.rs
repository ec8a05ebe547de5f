//! Real servers with the recipes of `deploy/`, each a process of its own at a free port, with its configuration and its logs in a
//! folder of its own. Each shows the site twice: at the root, and below a path of a server that has another page too. What is
//! asked of them, the tests say.

mod apache;
mod caddy;
mod debian;
mod nginx;
mod place;
mod tomcat;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use driver::{ProcessGuard, folder, free_port};
use fs_err as fs;

pub use debian::{program, unpacked};
pub use place::OTHER;
use place::Place;

/// Below which path the site lies on a server that has other pages too.
pub const BELOW: &str = "2024/report/";

/// A server that can be started here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nginx,
    /// Without its brotli module.
    NginxPlain,
    Apache,
    Caddy,
    Tomcat,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Nginx, Self::NginxPlain, Self::Apache, Self::Caddy, Self::Tomcat];
}

/// A running server; it ends when this is dropped, or with the process.
pub struct Server {
    pub kind: Kind,
    /// The port with the site at its root.
    pub port: u16,
    /// The port with the site at [`BELOW`].
    pub below: u16,
    guard: ProcessGuard,
    folder: PathBuf,
}

impl Server {
    /// Starts a server that shows the site in a folder.
    ///
    /// # Errors
    /// When it cannot be brought or does not start; the error has what it said.
    pub fn start(kind: Kind, site: &Path) -> Result<Self> {
        Self::with(kind, site, |place| match kind {
            Kind::Nginx => nginx::command(place, true),
            Kind::NginxPlain => nginx::command(place, false),
            Kind::Apache => apache::command(place),
            Kind::Caddy => caddy::command(place),
            Kind::Tomcat => tomcat::command(place),
        })
    }

    /// Starts nginx as a proxy in front of another server's root; `habits` are its directives that change what passes through.
    ///
    /// # Errors
    /// Those of [`Self::start`].
    pub fn before(upstream: u16, habits: &str) -> Result<Self> {
        Self::with(Kind::Nginx, Path::new(""), |place| nginx::proxy(place, upstream, habits))
    }

    fn with(kind: Kind, site: &Path, command: impl FnOnce(&Place) -> Result<Command>) -> Result<Self> {
        // Apache gives up root's rights, and may then not come to where this project lies.
        let folder = if kind == Kind::Apache { apache::folder()? } else { folder()? };
        let place = Place { folder: &folder, site, other: other(&folder)?, port: free_port()?, below: free_port()? };
        let command = command(&place)?;
        let (port, below) = (place.port, place.below);
        let (guard, _) = ProcessGuard::start(folder.clone(), &command, false)?;
        let server = Self { kind, port, below, guard, folder };
        server.guard.listens(port).with_context(|| format!("{kind:?}"))?;
        Ok(server)
    }

    /// The address of the site: at the root, and below a path.
    pub fn addresses(&self) -> [String; 2] {
        [format!("http://127.0.0.1:{}/", self.port), format!("http://127.0.0.1:{}/{BELOW}", self.below)]
    }

    /// What was asked of it, a request a line, where it keeps a list.
    ///
    /// # Errors
    /// When there is no list.
    pub fn requests(&self) -> Result<String> {
        Ok(fs::read_to_string(self.folder.join(nginx::REQUESTS))?)
    }
}

/// A site with another page.
fn other(folder: &Path) -> Result<PathBuf> {
    let other = folder.join("other");
    fs::create_dir_all(&other)?;
    fs::write(other.join("index.html"), OTHER[1])?;
    Ok(other)
}
