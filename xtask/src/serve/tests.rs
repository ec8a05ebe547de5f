//! A site that is still being made, as those see it who ask for its files.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::Result;
use start::paths::target;
use tokio::sync::watch::{self, Sender};

use super::later::{Places, Stage};
use super::{spawn, staged};

/// A server of a site of which only the first page is there.
fn served(name: &str) -> Result<(SocketAddr, Sender<Stage>)> {
    let folder = target().join("later-test").join(name);
    let (first, whole) = (folder.join("first"), folder.join("whole"));
    for (place, text) in [(&first, "the first page</body>"), (&whole, "the whole page</body>")] {
        fs::create_dir_all(place)?;
        fs::write(place.join("index.html"), text)?;
    }
    fs::write(whole.join("offline.html"), "one file")?;
    fs::write(whole.join("chart.png"), "a picture")?;
    let (stage, receiver) = watch::channel(Stage::First);
    let (_, routes) = staged(Places { first, whole, stage: receiver });
    Ok((spawn(routes)?, stage))
}

fn get(address: SocketAddr, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn a_page_that_is_asked_for_too_early_says_so_and_is_there_later() -> Result<()> {
    let (address, stage) = served("page")?;
    assert!(get(address, "/")?.contains("the first page"));
    let early = get(address, "/offline.html")?;
    assert!(early.starts_with("HTTP/1.1 503 "), "{early}");
    for said in ["正在生成", "being made", "gerade erstellt", "/__reload.js", "retry-after"] {
        assert!(early.contains(said), "{said}: {early}");
    }
    stage.send(Stage::Whole)?;
    assert!(get(address, "/offline.html")?.contains("one file"));
    assert!(get(address, "/")?.contains("the whole page"));
    assert!(get(address, "/nowhere.html")?.starts_with("HTTP/1.1 404 "));
    Ok(())
}

#[test]
fn a_picture_that_is_asked_for_too_early_is_waited_for() -> Result<()> {
    let (address, stage) = served("picture")?;
    let asked = std::thread::spawn(move || get(address, "/chart.png"));
    std::thread::sleep(Duration::from_millis(300));
    assert!(!asked.is_finished(), "it was answered before it was there");
    stage.send(Stage::Whole)?;
    let answer = asked.join().unwrap_or_else(|_| panic!("asking panicked"))?;
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("a picture"), "{answer}");
    Ok(())
}

#[test]
fn what_cannot_be_made_is_said_and_the_first_page_stays() -> Result<()> {
    let (address, stage) = served("failed")?;
    stage.send(Stage::Failed)?;
    for path in ["/offline.html", "/chart.png"] {
        let answer = get(address, path)?;
        assert!(answer.starts_with("HTTP/1.1 503 ") && answer.contains("the terminal says why"), "{answer}");
    }
    assert!(get(address, "/")?.contains("the first page"));
    Ok(())
}
