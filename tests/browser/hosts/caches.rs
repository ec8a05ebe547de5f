//! That a cache in between could answer for the server: what browsers ask for on their visits, as the server has seen it, the
//! worker's requests included. And that many readers at once are answered.

use anyhow::{Context, Result};
use browser_tests::blank;
use xtask::hosts::servers::{Kind, Server};
use xtask::load;

use super::site;
use super::visits::visit;

#[test]
fn no_request_of_a_visit_needs_the_server_itself() -> Result<()> {
    let server = Server::start(Kind::Nginx, &site()?)?;
    let [address, _] = server.addresses();
    let page = visit(&address)?;
    for path in ["en/", "de/?view=list", "slides.html", "cards/", "offline.html"] {
        page.goto(&format!("{address}{path}"))?;
    }
    let again = blank(1300)?;
    again.goto(&format!("{address}#present"))?;
    again.wait("the slides are there", "document.querySelector('#deck').childElementCount")?;
    let requests = server.requests()?;
    assert!(requests.lines().count() > 40, "{requests}");
    for line in requests.lines() {
        let fields: Vec<&str> = line.split('|').collect();
        let [asked, cookie, authorization, passed, status, cache, tag, set_cookie, vary] = fields[..] else {
            panic!("{line}");
        };
        let (method, path) = asked.split_once(' ').context("no method")?;
        assert!(method == "GET" || method == "HEAD", "{line}");
        // A page's own query is the reader's, and no file is asked for with one.
        assert!(!path.contains('?') || path.ends_with("/?view=list"), "{line}");
        assert_eq!([cookie, authorization, set_cookie], ["-"; 3], "{line}");
        // A copy that is right may always be sent, after a look at pages and the worker, and without one at all else.
        let hashed = path.starts_with("/assets/");
        assert!(passed == "-" || (passed == "max-age=0" && !hashed), "{line}: caches in between may not answer");
        assert!(["200", "206", "304"].contains(&status) || path.starts_with("/cards/"), "{line}");
        assert!(["no-cache", "public, max-age=31536000, immutable"].contains(&cache), "{line}");
        assert!(status != "200" || tag != "-", "{line}: nothing to ask again by");
        assert!(["-", "Accept-Encoding", "User-Agent, Accept-Encoding"].contains(&vary), "{line}");
    }
    Ok(())
}

#[test]
fn a_thousand_readers_at_once_are_all_answered() -> Result<()> {
    let measured = load::measure(&site()?, &load::visit(&site()?)?, 1000, 3)?;
    assert_eq!(measured.failed, 0, "{measured:?}");
    assert!(measured.requests > 1000, "{measured:?}");
    Ok(())
}
