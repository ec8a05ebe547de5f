//! A site whose programs do not come before a test lets them: what a reader does meanwhile is what is tested.

use std::net::SocketAddr;

use anyhow::Result;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::Response;
use i18n::Lang;
use tokio::sync::watch;

use super::address;

/// The site that waits.
pub struct Held {
    address: SocketAddr,
    gone: watch::Sender<bool>,
}

impl Held {
    /// The built site, without its programs for now.
    ///
    /// # Errors
    /// When the build fails or no port is free.
    pub fn start() -> Result<Self> {
        address()?;
        let (gone, waiting) = watch::channel(false);
        let routes = xtask::serve::site(&super::dist()).layer(middleware::from_fn_with_state(waiting, answer));
        Ok(Self { address: xtask::serve::spawn(routes)?, gone })
    }

    /// Where a page of it is.
    pub fn url(&self, lang: Lang) -> String {
        format!("http://{}/{}", self.address, lang.folder())
    }

    /// Lets the programs go.
    pub fn go(&self) {
        self.gone.send_replace(true);
    }
}

async fn answer(State(mut waiting): State<watch::Receiver<bool>>, request: Request, next: Next) -> Response {
    if request.uri().path().ends_with(".wasm") {
        // An error means that the test has ended, and nobody waits for the answer.
        let _ = waiting.wait_for(|gone| *gone).await;
    }
    next.run(request).await
}
