//! Tomcat, with the recipe as the description of an application, at the root of one service and below a path of another.

use std::process::Command;

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::root;
use tools::{debian, find};

use super::debian::unpacked;
use super::place::{Place, recipe};

pub fn command(place: &Place) -> Result<Command> {
    let Place { folder, site, port, below, .. } = place;
    if find(&["java"]).is_none() {
        debian("default-jre-headless")?;
    }
    let java = find(&["java"]).context("no java is on the search path, though its package was installed")?;
    let description = root().join("deploy/tomcat/web.xml");
    let context = recipe(
        "tomcat/report.xml",
        &[
            ("/srv/report-web.xml", &description.display().to_string()),
            ("\"/srv/report\"", &format!("\"{}\"", site.display())),
        ],
    )?;
    let conf = folder.join("conf");
    for (service, name) in [("one", "ROOT"), ("two", "2024#report")] {
        let contexts = conf.join(service).join("localhost");
        fs::create_dir_all(&contexts)?;
        fs::create_dir_all(folder.join(service))?;
        fs::write(contexts.join(format!("{name}.xml")), &context)?;
    }
    fs::create_dir_all(folder.join("temp"))?;
    let service = |name: &str, port: u16| {
        format!(
            "<Service name=\"{name}\"><Connector address=\"127.0.0.1\" port=\"{port}\"/><Engine name=\"{name}\" \
             defaultHost=\"localhost\"><Host name=\"localhost\" appBase=\"{name}\"/></Engine></Service>"
        )
    };
    let services = [service("one", *port), service("two", *below)].concat();
    fs::write(conf.join("server.xml"), format!("<Server port=\"-1\">{services}</Server>"))?;
    let mut command = Command::new(java);
    // The charset of a machine that has none set, which text must not be read by.
    command.args(["-Dfile.encoding=ISO-8859-1", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"]).arg(libraries()?);
    command.arg(format!("-Dcatalina.home={}", folder.display())).arg(format!("-Dcatalina.base={}", folder.display()));
    command.arg(format!("-Djava.io.tmpdir={}", folder.join("temp").display()));
    command.args(["org.apache.catalina.startup.Bootstrap", "start"]);
    Ok(command)
}

/// Tomcat's libraries but those of Java's own pages, which the site has none of.
fn libraries() -> Result<String> {
    let unpacked = unpacked()?;
    let mut found = vec![unpacked.join("usr/share/tomcat10/bin/bootstrap.jar")];
    for entry in fs::read_dir(unpacked.join("usr/share/java"))? {
        let path = entry?.path();
        let left_out =
            ["jasper", "jsp", "websocket", "ant", "i18n"].iter().any(|it| path.to_string_lossy().contains(it));
        // Each stands there twice, under its name and under its version.
        if path.is_symlink() && !left_out {
            found.push(path);
        }
    }
    Ok(found.iter().map(|it| it.display().to_string()).collect::<Vec<_>>().join(":"))
}
