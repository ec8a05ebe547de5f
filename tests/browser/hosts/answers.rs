//! What each server answers, beside what the table says that it has to.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use reqwest::blocking::Response;
use xtask::hosts::Answer;
use xtask::hosts::policy::Policy;
use xtask::hosts::servers::{BELOW, Kind, OTHER};
use xtask::hosts::table::{ALWAYS, Kind as FileKind, is_packed};

use super::{ask, header, server, site};

const TODAY: &str = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36";
const OLD: &str = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/88.0.4324.0 Safari/537.36";

/// The pages by their folders, and one file of each extension in each folder of the site. Every file has a known type.
fn paths() -> Result<Vec<String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(site()?.join(&folder))? {
            let entry = entry?;
            let path = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(format!("{path}/"));
                continue;
            }
            let extension = path.rsplit('.').next().unwrap_or_default().to_owned();
            let packed = ["br", "gz"].contains(&&*extension);
            // Those without an extension are for programs that know what they ask for.
            ensure!(packed || !path.contains('.') || FileKind::of(&path).is_some(), "{path} has no type in the table");
            if !packed && path.contains('.') {
                found.insert((folder.clone(), extension), path);
            }
        }
    }
    let whole = ["", "en/", "de/", "offline.html", "404.html", "sw.js"].map(str::to_owned);
    Ok(found.into_values().chain(whole).collect())
}

/// What a server says of a file, in words that can be compared.
fn said(response: &Response) -> [String; 5] {
    ["content-type", "content-security-policy", "cache-control", "access-control-allow-origin", "vary"].map(|name| {
        let value = header(response, name);
        match name {
            "vary" => sorted(&value),
            "content-type" => value.replace(";charset=", "; charset=").replace("UTF-8", "utf-8"),
            // Tomcat counts from a moment before it answers.
            "cache-control" => value.replace("31535999", "31536000"),
            _ => value,
        }
    })
}

/// A list without regard to its order, and to what stands in it twice.
fn sorted(list: &str) -> String {
    let mut all: Vec<&str> = list.split(',').map(str::trim).filter(|it| !it.is_empty()).collect();
    all.sort_unstable();
    all.dedup();
    all.join(", ")
}

/// What it has to say. Tomcat has no header for a policy, nor a word for what never changes, and reflects who asks.
fn wanted(kind: Kind, path: &str, engine: &str) -> [String; 5] {
    let Answer { content_type, policy, cache, readers, vary } = Answer::to(path, engine);
    let tomcat = kind == Kind::Tomcat;
    let policy = if tomcat { String::new() } else { policy };
    let cache = match cache {
        _ if !tomcat => cache,
        "no-cache" => "max-age=0",
        // The one file that pages of ours and of others both read.
        _ if path.ends_with(".woff2") => "max-age=0",
        _ => "max-age=31536000",
    };
    let vary = if tomcat { vary.map(|it| it.replace("User-Agent, ", "")) } else { vary.map(str::to_owned) };
    let readers = readers.unwrap_or_default().to_owned();
    [content_type.unwrap_or_default(), policy, cache.to_owned(), readers, sorted(&vary.unwrap_or_default())]
}

#[test]
fn every_kind_of_file_has_its_type_policy_life_readers_and_vary_everywhere() -> Result<()> {
    for kind in Kind::ALL {
        for address in server(kind)?.addresses() {
            for path in paths()? {
                for (engine, encoding) in [(TODAY, "identity"), (OLD, "gzip"), (TODAY, "br")] {
                    let headers =
                        [("user-agent", engine), ("accept-encoding", encoding), ("origin", "http://other.example")];
                    let response = ask(&format!("{address}{path}"), &headers)?;
                    let what = format!("{kind:?} {address}{path} {encoding} {engine}");
                    assert_eq!(response.status(), 200, "{what}");
                    let (mut said, mut wanted) = (said(&response), wanted(kind, &path, engine));
                    if kind == Kind::Tomcat {
                        // It adds for itself that its answer depends on who asks, and leaves out what is not compressed.
                        for said in [&mut said, &mut wanted] {
                            said[4] = sorted(&said[4].to_lowercase().replace("origin", ""));
                        }
                    }
                    assert_eq!(said, wanted, "{what}");
                    for (name, value) in ALWAYS.iter().take(if kind == Kind::Tomcat { 1 } else { 2 }) {
                        assert_eq!(header(&response, name), *value, "{what}: {name}");
                    }
                }
            }
        }
    }
    Ok(())
}

#[test]
fn every_server_tells_old_engines_by_their_names() -> Result<()> {
    let phone = |system: &str| {
        format!("Mozilla/5.0 (iPhone; CPU iPhone OS {system} like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.1")
    };
    let mac = |version: &str| format!("Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 {version} Safari/605.1.15");
    let chromium = |version: &str| format!("Mozilla/5.0 (X11) AppleWebKit/537.36 {version} Safari/537.36");
    let engines = ["HeadlessChrome/80.0.3987.0", "Chrome/96.0.1", "Chrome/97.0.1"].map(chromium).into_iter();
    let engines = engines.chain(["13_5", "15_6", "17_2"].map(phone));
    let engines = engines.chain(["Version/13.1", "Version/16.0"].map(mac)).chain(["Firefox/79.0".to_owned()]);
    for engine in engines {
        for kind in Kind::ALL.into_iter().filter(|it| *it != Kind::Tomcat) {
            for address in server(kind)?.addresses() {
                let response = ask(&address, &[("user-agent", &engine)])?;
                let policy = header(&response, "content-security-policy");
                assert_eq!(policy, Answer::to("", &engine).policy, "{kind:?} {address} {engine}");
            }
        }
    }
    Ok(())
}

#[test]
fn what_was_compressed_before_is_sent_to_who_takes_it() -> Result<()> {
    for kind in Kind::ALL {
        for address in server(kind)?.addresses() {
            for path in paths()? {
                let folder = path.is_empty() || path.ends_with('/');
                let file = if folder { format!("{path}index.html") } else { path.clone() };
                let packed = is_packed(&path);
                let brotli = kind != Kind::NginxPlain;
                for (accepted, encoding) in [
                    ("identity", ""),
                    ("gzip", if packed { "gzip" } else { "" }),
                    ("br", if packed && brotli { "br" } else { "" }),
                    (
                        "gzip, deflate, br",
                        if !packed {
                            ""
                        } else if brotli {
                            "br"
                        } else {
                            "gzip"
                        },
                    ),
                ] {
                    let response = ask(&format!("{address}{path}"), &[("accept-encoding", accepted)])?;
                    let what = format!("{kind:?} {address}{path} {accepted}");
                    assert_eq!(header(&response, "content-encoding"), encoding, "{what}");
                    let end = encoding.replace("gzip", "gz");
                    let wanted = if end.is_empty() { file.clone() } else { format!("{file}.{end}") };
                    assert!(response.bytes()? == fs::read(site()?.join(&wanted))?, "{what}: it is not {wanted}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn parts_can_be_asked_for_and_what_is_known_is_not_sent_again() -> Result<()> {
    for kind in Kind::ALL {
        for address in server(kind)?.addresses() {
            for path in ["offline.html", "favicon.ico", "en/"] {
                let what = format!("{kind:?} {address}{path}");
                let plain = ("accept-encoding", "identity");
                let part = ask(&format!("{address}{path}"), &[plain, ("range", "bytes=10-19")])?;
                assert_eq!(part.status(), 206, "{what}");
                let file = if path == "en/" { "en/index.html" } else { path };
                assert_eq!(part.bytes()?.as_ref(), &fs::read(site()?.join(file))?[10..20], "{what}");
                for encoding in ["identity", "gzip", "br"] {
                    let whole = ask(&format!("{address}{path}"), &[("accept-encoding", encoding)])?;
                    let (tag, encoded) = (header(&whole, "etag"), header(&whole, "content-encoding"));
                    assert!(!tag.is_empty(), "{what} has no ETag");
                    let known = [("accept-encoding", encoding), ("if-none-match", &tag)];
                    let again = ask(&format!("{address}{path}"), &known)?;
                    assert_eq!(again.status(), 304, "{what} {encoded} {tag}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn what_is_missing_is_said_by_the_sites_own_page_and_not_remembered() -> Result<()> {
    for kind in Kind::ALL {
        for address in server(kind)?.addresses() {
            for path in ["nowhere.html", "en/no/where/at/all", "assets/gone.000000000000.wasm", "charts/"] {
                let what = format!("{kind:?} {address}{path}");
                let response = ask(&format!("{address}{path}"), &[("accept-encoding", "identity")])?;
                assert_eq!(response.status(), 404, "{what}");
                assert!(header(&response, "content-type").starts_with("text/html"), "{what}");
                assert!(!header(&response, "cache-control").contains("immutable"), "{what}");
                assert!(!header(&response, "cache-control").contains("31536000"), "{what}");
                if kind != Kind::Tomcat {
                    assert_eq!(header(&response, "content-security-policy"), Policy::Own.frames(), "{what}");
                }
                let body = response.bytes()?;
                assert!(body == fs::read(site()?.join("404.html"))?, "{what}: {}", String::from_utf8_lossy(&body));
            }
        }
    }
    Ok(())
}

#[test]
fn a_folder_without_its_slash_leads_there_whatever_stands_before_the_server() -> Result<()> {
    for kind in Kind::ALL {
        for (at, address) in server(kind)?.addresses().into_iter().enumerate() {
            let root = if at == 0 { "/".to_owned() } else { format!("/{BELOW}") };
            for path in ["en", ""] {
                let asked = format!("{address}{path}");
                let asked = asked.trim_end_matches('/');
                if path.is_empty() && at == 0 {
                    continue;
                }
                let behind = [("host", "report.example"), ("x-forwarded-proto", "https")];
                let response = ask(asked, &behind)?;
                let led = format!("{root}{path}");
                let what = format!("{kind:?} {asked}");
                ensure!(response.status().is_redirection(), "{what}: {}", response.status());
                let location = header(&response, "location");
                // Relative to what was asked for, or to the server: never with a scheme, which only the proxy knows.
                let wanted = format!("{}/", led.trim_end_matches('/'));
                let name = format!("{}/", asked.rsplit('/').next().context("no name")?);
                assert!([&*wanted, &name, &format!("./{name}")].contains(&&*location), "{what}: {location}");
            }
        }
    }
    Ok(())
}

#[test]
fn the_rest_of_the_server_stays_as_it_was() -> Result<()> {
    // An application of Tomcat has no word in another.
    for kind in Kind::ALL.into_iter().filter(|it| *it != Kind::Tomcat) {
        let server = server(kind)?;
        let other = ask(&format!("http://127.0.0.1:{}/", server.below), &[])?;
        assert_eq!(header(&other, OTHER[0]), "here", "{kind:?}");
        for name in ["content-security-policy", "cache-control", "x-content-type-options"] {
            assert_eq!(header(&other, name), "", "{kind:?}: {name} came to the other site");
        }
        assert_eq!(other.text()?, OTHER[1], "{kind:?}");
    }
    Ok(())
}
