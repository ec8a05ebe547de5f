//! Two builds, one after the other on one address, which can also fall silent: what a browser meets that has kept the site.
//! Each test has an address of its own, so that none silences another's.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use xtask::check::Sources;
use xtask::paths::{dist, target};

use super::{Fault, address};

/// The folder of the suite's own build.
///
/// # Errors
/// When the build fails.
pub fn first_build() -> Result<PathBuf> {
    address()?;
    Ok(dist())
}

/// The folder of a later one: a title has other words, and the programs have other names.
///
/// # Errors
/// When the build fails.
pub fn later_build() -> Result<&'static Path> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let build = || -> Result<PathBuf> {
        address()?;
        let mut sources = Sources::read()?;
        let mut report: Value = serde_json::from_slice(&sources.json)?;
        report["charts"][1]["title"]["zh"] = Value::from(Fault::PATCH[1]);
        sources.json = report.to_string().into_bytes();
        let folder = target().join("later-build").join("dist");
        fs::create_dir_all(folder.parent().context("a folder without a parent")?)?;
        xtask::build::run_later(&sources, "a later build", &folder)?;
        Ok(folder)
    };
    let built = BUILT.get_or_init(|| build().map_err(|wrong| format!("{wrong:#}")));
    built.as_deref().map_err(|wrong| anyhow!("{wrong}"))
}

/// An address where there is a site, another one, or nothing.
pub struct Place {
    address: SocketAddr,
    served: Option<Runtime>,
}

impl Place {
    /// An address with these routes.
    ///
    /// # Errors
    /// When no port is free.
    pub fn with(routes: Router) -> Result<Self> {
        let mut place = Self { address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), served: None };
        place.serve(routes)?;
        Ok(place)
    }

    /// Serves these routes instead of what is there. Every connection ends.
    ///
    /// # Errors
    /// When the port has been taken meanwhile.
    pub fn serve(&mut self, routes: Router) -> Result<()> {
        self.fall_silent();
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind(self.address)).context("binding the place's port")?;
        self.address = listener.local_addr()?;
        runtime.spawn(async { axum::serve(listener, routes).await });
        self.served = Some(runtime);
        Ok(())
    }

    /// From now on nothing answers here.
    pub fn fall_silent(&mut self) {
        if let Some(served) = self.served.take() {
            served.shutdown_background();
        }
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Place {
    // A runtime that is simply dropped waits for its tasks.
    fn drop(&mut self) {
        self.fall_silent();
    }
}
