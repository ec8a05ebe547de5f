//! A site that was published well, by a server of the tests, and one to which hosts and people have done what they do.

use std::path::{Path, PathBuf};

use anyhow::Result;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fs_err as fs;
use start::paths::target;

use super::{Comparison, Wrong, compare};
use crate::serve::{site, spawn};
use crate::sums::{SUMS, of_folder, to_text};

const PAGE: &str = "<!DOCTYPE html>\n<title>数读人大</title>\n<p>551件</p>\n</html>\n";
/// `[1,2,3]` as gzip packs it, with a line end.
const PACKED: &str = "H4sIAAAAAAAAA4s21DHSMY7lAgD8MfzrCAAAAA==";

/// A small build in a folder of its own.
fn build(name: &str) -> Result<PathBuf> {
    let folder = target().join("verify-test").join(name).join("dist");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for (path, text) in [
        ("index.html", PAGE),
        ("de/index.html", PAGE),
        ("offline.html", PAGE),
        ("assets/main.0.css", "p{color:red}"),
        ("data/a.json", "[1,2,3]\n"),
        ("data/一.csv", "1,2\n"),
        ("data/a.json.br", "packed"),
        ("sw.js", "1;"),
    ] {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap_or(&folder))?;
        fs::write(file, text)?;
    }
    fs::write(folder.join(SUMS), to_text(&of_folder(&folder)?))?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    for path in of_folder(from)?.keys().map(String::as_str).chain([SUMS]) {
        let file = to.join(path);
        fs::create_dir_all(file.parent().unwrap_or(to))?;
        fs::copy(from.join(path), file)?;
    }
    Ok(())
}

fn differs(comparison: &Comparison, path: &str) -> String {
    match comparison.wrong.get(path) {
        Some(Wrong::Differs(how)) => how.clone(),
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn a_site_that_is_the_build_is_the_same_at_an_address_and_in_a_folder() -> Result<()> {
    let dist = build("same")?;
    let address = format!("http://{}/", spawn(site(&dist))?);
    let comparison = compare(&dist, &address)?;
    // The list is compared as well; what is packed beside a file is the host's to use.
    assert_eq!((comparison.same, comparison.wrong.len()), (8, 0), "{comparison}");
    let comparison = compare(&dist, &dist.to_string_lossy())?;
    assert_eq!((comparison.same, comparison.wrong.len()), (8, 0), "{comparison}");
    Ok(())
}

#[test]
fn a_folder_is_named_file_by_file_where_it_is_another() -> Result<()> {
    let dist = build("folder")?;
    let copied = dist.with_file_name("copy");
    copy(&dist, &copied)?;
    fs::write(copied.join("index.html"), PAGE.replace("551", "951"))?;
    fs::remove_file(copied.join("sw.js"))?;
    fs::write(copied.join("data/old.csv"), "1")?;
    let comparison = compare(&dist, &copied.to_string_lossy())?;
    assert!(differs(&comparison, "index.html").contains("built «5», there «9»"), "{comparison}");
    assert!(matches!(comparison.wrong.get("sw.js"), Some(Wrong::Missing(_))), "{comparison}");
    assert_eq!(comparison.wrong.get("data/old.csv"), Some(&Wrong::More));
    assert_eq!((comparison.same, comparison.wrong.len()), (6, 3), "{comparison}");
    Ok(())
}

#[test]
fn one_file_is_compared_with_the_one_file_edition() -> Result<()> {
    let dist = build("one")?;
    let copy = dist.with_file_name("on a stick.html");
    fs::write(&copy, PAGE)?;
    assert_eq!(compare(&dist, &copy.to_string_lossy())?.wrong.len(), 0);
    fs::write(&copy, PAGE.replace("551", "552"))?;
    assert!(differs(&compare(&dist, &copy.to_string_lossy())?, "offline.html").contains("line 3"));
    Ok(())
}

#[test]
fn a_build_that_was_changed_by_hand_is_no_measure() -> Result<()> {
    let dist = build("by-hand")?;
    fs::write(dist.join("index.html"), "1")?;
    let wrong = compare(&dist, "http://127.0.0.1:1/").map(drop).expect_err("it was compared");
    assert!(format!("{wrong:#}").contains("run `build` again"), "{wrong:#}");
    Ok(())
}

/// What hosts do: put scripts into pages, pack files that nobody wanted packed, send readers elsewhere, forget files.
async fn meddle(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let answer = next.run(request).await;
    match path.as_str() {
        "/" => {
            let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap_or_default();
            let page = String::from_utf8_lossy(&bytes).replace("</html>", "<script>ads()</script></html>");
            ([(header::CONTENT_TYPE, "text/html")], page).into_response()
        }
        "/data/a.json" => {
            let packed = STANDARD.decode(PACKED).unwrap_or_default();
            let mut answer = Body::from(packed).into_response();
            answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            answer
        }
        "/assets/main.0.css" => (StatusCode::FOUND, [(header::LOCATION, "/sign-in")]).into_response(),
        "/offline.html" => StatusCode::FORBIDDEN.into_response(),
        "/sw.js" => StatusCode::NOT_FOUND.into_response(),
        _ => answer,
    }
}

#[test]
fn what_a_host_does_to_files_is_told_in_plain_words() -> Result<()> {
    let dist = build("host")?;
    let copied = dist.with_file_name("published");
    copy(&dist, &copied)?;
    fs::write(copied.join("data/old.csv"), "1")?;
    fs::write(copied.join(SUMS), to_text(&of_folder(&copied)?))?;
    let routes: Router = site(&copied).layer(middleware::from_fn(meddle));
    let comparison = compare(&dist, &format!("http://{}", spawn(routes)?))?;
    assert!(differs(&comparison, "index.html").contains("into line 4: «<script>ads()</script>»"), "{comparison}");
    for (path, said) in
        [("assets/main.0.css", "elsewhere (302): /sign-in"), ("offline.html", "refuses it (403)"), ("sw.js", "(404)")]
    {
        let Some(Wrong::Missing(why)) = comparison.wrong.get(path) else { panic!("{path}: {comparison}") };
        assert!(why.contains(said), "{path}: {why}");
    }
    assert_eq!(comparison.wrong.get("data/old.csv"), Some(&Wrong::More), "what its own list names is more");
    assert!(differs(&comparison, SUMS).contains("put into"), "{comparison}");
    assert!(comparison.remarks.iter().any(|it| it.contains("compressed 1 files")), "{comparison}");
    assert_eq!((comparison.same, comparison.wrong.len()), (3, 6), "{comparison}");
    Ok(())
}

#[test]
fn a_host_that_does_not_answer_lacks_every_file() -> Result<()> {
    let dist = build("silent")?;
    let comparison = compare(&dist, "http://127.0.0.1:9/")?;
    assert_eq!((comparison.same, comparison.wrong.len()), (0, 8), "{comparison}");
    assert!(comparison.to_string().contains("no answer: ECONNREFUSED"), "{comparison}");
    Ok(())
}
