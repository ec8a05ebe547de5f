//! Chromium opens the site from every server, at the root and below a path: the page with its worker, a figure in a page of
//! another site, the one file, and the page for what is missing.

use anyhow::Result;
use browser_tests::{KEPT, blank, host_page};
use driver::Page;
use xtask::hosts::servers::{BELOW, Kind};
use xtask::serve::spawn;

use super::{server, site};

/// Opens the page, and waits until all of it is kept for readers without a network.
pub fn visit(address: &str) -> Result<Page> {
    let page = blank(390)?;
    page.goto(address)?;
    page.ready()?;
    page.wait("the page is kept", KEPT)?;
    assert_eq!(page.console(), Vec::<String>::new(), "{address}");
    Ok(page)
}

/// A figure in a page of another site, in a frame and, where the server lets others read its files, as an element.
fn embeds(address: &str, readers: bool) -> Result<()> {
    let figure = figure()?;
    let page = blank(900)?;
    let frame = format!(
        "<script src=\"{address}embed/embed.js\" defer></script>\
         <iframe data-report-chart src=\"{address}embed/{figure}.html\"></iframe>"
    );
    let element = format!(
        "<script type=\"module\" src=\"{address}embed/report-chart.js\"></script><report-chart chart=\"{figure}\">\
         </report-chart>"
    );
    page.goto(&host_page(&[frame, if readers { element } else { String::new() }].concat(), "")?)?;
    // The figure says its own height, which only its script can.
    page.wait("the frame has its figure's height", "document.querySelector('iframe').style.height")?;
    if readers {
        let drawn = "document.querySelector('report-chart').shadowRoot?.querySelector('svg path')";
        page.wait("the element has drawn", drawn)?;
    }
    assert_eq!(page.console(), Vec::<String>::new(), "{address}");
    Ok(())
}

/// Any figure of the report.
fn figure() -> Result<String> {
    let mut names = Vec::new();
    for entry in fs_err::read_dir(site()?.join("embed"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".en.html").map(str::to_owned));
    }
    names.sort();
    Ok(names.swap_remove(0))
}

/// Whether a page of another site may show the page itself in a frame.
fn may_be_framed(address: &str) -> Result<bool> {
    let page = blank(600)?;
    page.goto(&host_page(&format!("<iframe src=\"{address}\"></iframe>"), "")?)?;
    Ok(page.console().is_empty())
}

fn one_file(address: &str) -> Result<()> {
    let page = blank(390)?;
    page.goto(&format!("{address}offline.html"))?;
    page.ready()?;
    assert_eq!(page.console(), Vec::<String>::new(), "{address}offline.html");
    Ok(())
}

/// What stands under an address that leads nowhere shows the way back, from any depth.
fn missing(address: &str) -> Result<()> {
    for path in ["nowhere.html", "en/no/where/at/all.html"] {
        let page = blank(390)?;
        page.goto(&format!("{address}{path}"))?;
        let links = "[...document.links].map((it) => it.href).join(' ')";
        page.wait("the links lead to the report", &format!("{links} === '{address} {address}en/ {address}de/'"))?;
        let look = "getComputedStyle(document.body).backgroundColor";
        assert_eq!(page.text(look)?, "rgb(248, 243, 232)", "{address}{path} has no style");
        // That the page is missing, and that the worker's place was looked for, is all that the console says.
        let said = page.console();
        assert!(said.iter().all(|it| it.contains("404")), "{address}{path}: {said:?}");
    }
    Ok(())
}

/// Everything; `headers` says whether the server says who may show the page in a frame, and who may read its files.
fn everything(addresses: &[String], headers: bool) -> Result<()> {
    for address in addresses {
        let page = visit(address)?;
        page.goto(&format!("{address}de/"))?;
        page.ready()?;
        assert_eq!(page.eval("navigator.serviceWorker.controller.state")?, "activated", "{address}de/");
        assert_eq!(page.console(), Vec::<String>::new(), "{address}de/");
        embeds(address, headers)?;
        assert_eq!(may_be_framed(address)?, !headers, "{address}");
        one_file(address)?;
    }
    Ok(())
}

fn served(kind: Kind) -> Result<()> {
    let addresses = server(kind)?.addresses();
    everything(&addresses, true)?;
    addresses.iter().try_for_each(|it| missing(it))
}

#[test]
fn from_nginx() -> Result<()> {
    served(Kind::Nginx)
}

#[test]
fn from_apache() -> Result<()> {
    served(Kind::Apache)
}

#[test]
fn from_caddy() -> Result<()> {
    served(Kind::Caddy)
}

#[test]
fn from_tomcat() -> Result<()> {
    served(Kind::Tomcat)
}

/// A server of files that says no more of them than their types, as storage for objects does.
pub fn plain() -> Result<[String; 2]> {
    let files = || site().map(|it| xtask::serve::files(&it));
    let below = format!("/{}", BELOW.trim_end_matches('/'));
    let address = spawn(files()?.nest_service(&below, files()?))?;
    Ok([format!("http://{address}/"), format!("http://{address}/{BELOW}")])
}

#[test]
fn from_a_server_that_sends_no_headers() -> Result<()> {
    everything(&plain()?, false)
}
