//! The headers that differ from answer to answer: which scripts may run, who may show a page in a frame, who may read a
//! file, and how long it may be kept.
//! `deploy/nginx.conf` says the same for a real server.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use start::paths::root;

/// The first Chromium and the first Safari that know `'wasm-unsafe-eval'`.
const CHROMIUM_KNOWS_KEYWORD: u32 = 97;
const SAFARI_KNOWS_KEYWORD: u32 = 16;

/// Where the figures for frames lie, and all that the custom element reads: other sites may have these.
const FIGURES: &str = "/embed/";
/// The one-file edition, which brings its own policy: everything in it is inline, and is let run by its hash.
const ONE_FILE: &str = "/offline.html";
const SHARED: [&str; 3] = [FIGURES, "/assets/", "/data/"];

/// The strict policy for a path of the site, for the engine that names itself so. Older Chromium and Safari start WebAssembly only with
/// `'unsafe-eval'`; where there are Trusted Types they go on refusing the evaluation of strings.
pub fn content_security_policy(path: &str, user_agent: &str) -> String {
    let Hashes { script, style } = Hashes::named();
    if path == ONE_FILE {
        return "frame-ancestors 'self'".to_owned();
    }
    let ancestors = if path.starts_with(FIGURES) { "*" } else { "'self'" };
    let old = match chromium(user_agent) {
        Some(major) => major < CHROMIUM_KNOWS_KEYWORD,
        None => safari(user_agent).is_some_and(|major| major < SAFARI_KNOWS_KEYWORD),
    };
    let more = if old { " 'unsafe-eval'" } else { "" };
    // Pages name the worker that keeps them offline, and its address is one of the values that Trusted Types guard. The
    // policy of this name (assets/scripts/boot/worker.js) knows that address alone, and can be made once; there is no other.
    let policies = if path.starts_with(FIGURES) { "'none'" } else { "report-figures-sw" };
    format!(
        "default-src 'none'; script-src 'self' {script} 'wasm-unsafe-eval'{more}; style-src 'self' {style}; img-src 'self' data: blob:; \
         font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors {ancestors}; require-trusted-types-for 'script'; trusted-types {policies}"
    )
}

/// Hash sources of what stands inline in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hashes {
    /// Of its script.
    pub script: String,
    /// Of its style sheet.
    pub style: String,
}

impl Hashes {
    /// Those that the example for a real server names, where the build has put them. Read each time, since a server
    /// that rebuilds what it serves gets others.
    fn named() -> Self {
        fs::read_to_string(example()).map(|it| Self::in_example(&it)).unwrap_or_default()
    }

    fn in_example(example: &str) -> Self {
        let of = |start: &str| {
            let (_, after) = example.split_once(start).unwrap_or_default();
            let hashes = after.split(' ').map(|it| it.trim_end_matches(';'));
            hashes.take_while(|it| it.starts_with("'sha256-")).collect::<Vec<_>>().join(" ")
        };
        Self { script: of("\"'self' "), style: of("style-src 'self' ") }
    }

    /// Puts them into the example for a real server, in the place of others.
    ///
    /// # Errors
    /// When it cannot be read or written, or has no place for them.
    pub fn write(&self) -> Result<()> {
        let before = fs::read_to_string(example()).context("reading deploy/nginx.conf")?;
        let old = Self::in_example(&before);
        if old == *self {
            return Ok(());
        }
        if old.script.is_empty() || old.style.is_empty() {
            bail!("deploy/nginx.conf names no hashes behind 'self' in script-src and style-src, which pages need");
        }
        eprintln!("  deploy/nginx.conf: the hashes of what stands inline in a page are new");
        let after = before.replace(&old.script, &self.script).replace(&old.style, &self.style);
        fs::write(example(), after).context("writing deploy/nginx.conf")
    }
}

fn example() -> PathBuf {
    root().join("deploy/nginx.conf")
}

/// Adds the policy and the caching rule to an answer.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let user_agent = text(request.headers()).to_owned();
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let found = response.status().is_success();
    let headers = response.headers_mut();
    // Tables and data are read by other programs, which guess where nothing is said.
    for (kind, whole) in
        [("text/csv", "text/csv; charset=utf-8"), ("application/json", "application/json; charset=utf-8")]
    {
        if headers.get(header::CONTENT_TYPE).is_some_and(|it| it == kind) {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(whole));
        }
    }
    if let Ok(policy) = HeaderValue::from_str(&content_security_policy(&path, &user_agent)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if SHARED.iter().any(|it| path.starts_with(it)) {
        // They hold what the report says to everyone, and no cookie comes with the request.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    let keep = if path.starts_with("/assets/") && found { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::VARY, HeaderValue::from_static("User-Agent, Accept-Encoding"));
    response
}

fn text(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The major version of a Chromium, or of what is built on one.
fn chromium(user_agent: &str) -> Option<u32> {
    let (_, version) = user_agent.split_once("Chrome/").or_else(|| user_agent.split_once("Chromium/"))?;
    version.split('.').next()?.parse().ok()
}

/// The major version of Safari. Whatever browser runs on iOS, its engine is that of the system, whose version it names
/// (`OS 13_5`); on a Mac it is Safari's own (`Version/13.1`).
fn safari(user_agent: &str) -> Option<u32> {
    let after = |mark: &str| user_agent.split_once(mark).map(|(_, version)| version);
    if !user_agent.contains("AppleWebKit/") || user_agent.contains("Android") {
        return None;
    }
    let version = after("iPhone OS ").or_else(|| after("CPU OS ")).or_else(|| after("Version/"))?;
    version.split(['.', '_']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::content_security_policy;

    #[test]
    fn only_old_safari_gets_unsafe_eval_on_a_mac_or_a_phone() {
        let of = |engine: &str| content_security_policy("/", &format!("Mozilla/5.0 ({engine}"));
        let mac =
            |version: &str| format!("Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) {version} Safari/605.1.15");
        let phone = |system: &str| {
            format!(
                "iPhone; CPU iPhone OS {system} like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.1"
            )
        };
        assert!(of(&mac("Version/13.1")).contains(" 'unsafe-eval'"));
        assert!(!of(&mac("Version/16.0")).contains(" 'unsafe-eval'"));
        assert!(of(&phone("13_5")).contains(" 'unsafe-eval'"));
        assert!(!of(&phone("17_2")).contains(" 'unsafe-eval'"));
    }

    #[test]
    fn the_example_for_a_real_server_says_the_same() -> anyhow::Result<()> {
        let example = std::fs::read_to_string(start::paths::root().join("deploy/nginx.conf"))?;
        let script = format!("script-src 'self' {} 'wasm-unsafe-eval'", super::Hashes::named().script);
        assert!(example.contains(&script["script-src ".len()..]), "{script}");
        let own = content_security_policy("/", "Chrome/156.0")
            .replace(&script, "script-src $report_script_src")
            .replace("frame-ancestors 'self'", "frame-ancestors $report_frames")
            .replace("trusted-types report-figures-sw", "trusted-types $report_types");
        assert!(example.contains(&format!("add_header Content-Security-Policy \"{own}\" always;")), "{own}");
        Ok(())
    }

    #[test]
    fn the_one_file_edition_is_held_to_its_own_policy_here_and_on_a_real_server() -> anyhow::Result<()> {
        let own = content_security_policy("/offline.html", "Chrome/156.0");
        assert_eq!(own, "frame-ancestors 'self'");
        let example = std::fs::read_to_string(start::paths::root().join("deploy/nginx.conf"))?;
        let (_, location) = example.split_once("location = /offline.html {").unwrap_or_default();
        assert!(location.contains(&format!("add_header Content-Security-Policy \"{own}\" always;")), "{location}");
        assert_ne!(content_security_policy("/embed/offline.html", "Chrome/156.0"), own);
        Ok(())
    }

    #[test]
    fn only_figures_may_stand_in_frames_of_other_sites() {
        let of = |path: &str| content_security_policy(path, "Chrome/156.0");
        assert!(of("/embed/meetings.en.html").contains("frame-ancestors *;"));
        for own in ["/", "/en/", "/index.html", "/en/embed/x.html", "/assets/embed/x.js", "/data/report.json"] {
            assert!(of(own).contains("frame-ancestors 'self';"), "{own}");
        }
        // Otherwise they are held to the same, but for the worker, which they do not name.
        let of_a_page = of("/").replace("trusted-types report-figures-sw", "trusted-types 'none'");
        assert_eq!(of("/embed/meetings.html").replace("frame-ancestors *", "frame-ancestors 'self'"), of_a_page);
    }

    #[test]
    fn only_old_chromium_gets_unsafe_eval() {
        let of = |engine: &str| content_security_policy("/", &format!("Mozilla/5.0 (X11) AppleWebKit/537.36 {engine}"));
        assert!(of("Chrome/80.0.3987.0 Safari/537.36").contains(" 'unsafe-eval'"));
        assert!(of("HeadlessChrome/96.0.1 Safari/537.36").contains(" 'unsafe-eval'"));
        assert!(!of("Chrome/97.0.1 Safari/537.36").contains(" 'unsafe-eval'"));
        assert!(!of("Chrome/156.0.1 Safari/537.36").contains(" 'unsafe-eval'"));
        assert!(!of("Firefox/79.0").contains(" 'unsafe-eval'"));
    }
}
