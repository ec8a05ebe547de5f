//! What stands between a server and its readers and meddles: it compresses again, takes headers away, or puts a script into the
//! page. nginx does it here, before a server of the site.

use anyhow::Result;
use browser_tests::{blank, host_page};
use driver::Page;
use serde_json::Value;
use xtask::hosts::servers::{Kind, Server};

use super::visits::{plain, visit};
use super::{ask, header, server};

/// It asks for files as they are, since it changes them.
const UNPACKED: &str = "proxy_set_header Accept-Encoding '';";
/// What it takes away.
const STRIPPED: &str = "proxy_hide_header Content-Security-Policy; proxy_hide_header X-Content-Type-Options; \
    proxy_hide_header ETag; proxy_hide_header Last-Modified; proxy_hide_header Cache-Control; proxy_hide_header Vary;";

/// What it puts in, before a part of the page.
fn injected(script: &str, before: &str) -> String {
    format!("{UNPACKED} sub_filter '{before}' '{script}{before}';")
}

fn before(upstream: u16, habits: &str) -> Result<(Server, String)> {
    let proxy = Server::before(upstream, habits)?;
    let [address, _] = proxy.addresses();
    Ok((proxy, address))
}

/// The page behind the proxy, alive, with what it says of the script that was put in.
fn opened(address: &str) -> Result<(Page, String)> {
    let page = blank(390)?;
    page.goto(address)?;
    page.ready()?;
    let said = page.console().join("\n");
    Ok((page, said))
}

const INLINE: &str = "<script>window.injected = true</script>";

#[test]
fn a_proxy_that_compresses_again_changes_nothing_for_readers() -> Result<()> {
    let habits = format!("{UNPACKED} gzip on; gzip_types *; gzip_proxied any; gzip_min_length 0;");
    let (_proxy, address) = before(server(Kind::Nginx)?.port, &habits)?;
    let page = ask(&address, &[("accept-encoding", "gzip")])?;
    assert_eq!(header(&page, "content-encoding"), "gzip");
    // What it has packed itself is known by a weak tag, by which browsers go on asking.
    assert!(header(&page, "etag").starts_with("W/"), "{}", header(&page, "etag"));
    visit(&address).map(drop)
}

#[test]
fn a_proxy_that_takes_headers_away_leaves_the_pages_own_policy() -> Result<()> {
    let (_proxy, address) = before(server(Kind::Nginx)?.port, STRIPPED)?;
    assert_eq!(header(&ask(&address, &[])?, "content-security-policy"), "");
    let page = visit(&address)?;
    // What is added to the page, by whoever comes to write into it, does not run.
    page.eval(
        "document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.late = 1' }))",
    )
    .ok();
    assert_eq!(page.eval("window.late")?, Value::Null);
    Ok(())
}

#[test]
fn a_script_that_a_proxy_puts_in_is_refused_and_the_page_goes_on() -> Result<()> {
    for (place, headers) in
        [("</head>", true), ("</body>", true), ("<meta", true), ("</head>", false), ("</body>", false)]
    {
        let stripped = if headers { "" } else { STRIPPED };
        let (_proxy, address) = before(server(Kind::Nginx)?.port, &format!("{} {stripped}", injected(INLINE, place)))?;
        let (page, said) = opened(&address)?;
        assert_eq!(page.eval("window.injected")?, Value::Null, "{place}, headers: {headers}");
        assert!(said.contains("script-src"), "{place}: nobody is told: {said}");
    }
    Ok(())
}

#[test]
fn a_script_from_elsewhere_is_not_even_asked_for() -> Result<()> {
    let elsewhere = host_page("", "")?;
    for upstream in [server(Kind::Nginx)?.port, port(&plain()?[0])] {
        let tag = format!("<script src=\"{elsewhere}\"></script>");
        let (_proxy, address) = before(upstream, &format!("{} {STRIPPED}", injected(&tag, "</head>")))?;
        let (page, said) = opened(&address)?;
        assert!(said.contains("script-src"), "nobody is told: {said}");
        let loaded = format!("performance.getEntriesByName('{elsewhere}').some((it) => it.transferSize)");
        assert_eq!(page.eval(&loaded)?, false);
    }
    Ok(())
}

/// The one thing that nothing in the page can prevent; docs/hosting.md says so.
#[test]
fn without_headers_what_comes_before_the_pages_own_policy_runs() -> Result<()> {
    let (_proxy, address) = before(server(Kind::Nginx)?.port, &format!("{} {STRIPPED}", injected(INLINE, "<title>")))?;
    let (page, _) = opened(&address)?;
    assert_eq!(page.eval("window.injected")?, true);
    Ok(())
}

fn port(address: &str) -> u16 {
    address.trim_end_matches('/').rsplit(':').next().and_then(|it| it.parse().ok()).unwrap_or_default()
}
