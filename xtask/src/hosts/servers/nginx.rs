//! nginx, with the recipe and its example as they stand.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use fs_err as fs;
use start::paths::root;

use super::debian::{program, unpacked};
use super::place::{OTHER, Place, recipe};

/// What was asked of it, a request a line: method, address, and whatever a cache in between would have to know.
pub const REQUESTS: &str = "requests";

pub fn command(place: &Place, brotli: bool) -> Result<Command> {
    let Place { folder, site, other, port, below } = place;
    let module = unpacked()?.join("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    let load = if brotli { format!("load_module {};", module.display()) } else { String::new() };
    let at = |folder: &Path| format!("{}/", folder.display());
    // The other site has habits of its own, which must neither change nor reach the report.
    let habits = format!("add_header {} here; gzip on; gzip_vary on; charset gbk;", OTHER[0]);
    let example = recipe(
        "nginx/example.conf",
        &[
            ("listen 80;\n    server_name report.example;", &format!("listen 127.0.0.1:{port};")),
            ("listen 80;\n    server_name congress.example;", &format!("listen 127.0.0.1:{below}; {habits}")),
            ("/etc/nginx/report/", &at(&root().join("deploy/nginx"))),
            ("/srv/report/", &at(site)),
            ("/srv/congress;", &format!("{};", other.display())),
            ("# include", if brotli { "include" } else { "#" }),
        ],
    )?;
    configured(folder, &load, &example)
}

/// nginx before another server at a port of this machine; `habits` are what it does to what passes.
pub fn proxy(place: &Place, upstream: u16, habits: &str) -> Result<Command> {
    let Place { folder, port, .. } = place;
    let before = format!(
        "server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass http://127.0.0.1:{upstream}; {habits} }} }}"
    );
    configured(folder, "", &before)
}

fn configured(folder: &Path, load: &str, servers: &str) -> Result<Command> {
    let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary: String = folders.map(|it| format!("{it}_temp_path {}/{it};\n", folder.display())).concat();
    let own = folder.display();
    let text = format!(
        "{load}\ndaemon off;\nuser root;\nworker_processes 2;\nworker_rlimit_nofile 8192;\npid {own}/pid;\nerror_log {own}/log;\n\
         events {{ worker_connections 4096; }}\n\
         http {{\n{temporary}log_format one '$request_method $request_uri|$http_cookie|$http_authorization|$http_cache_control|\
         $status|$sent_http_cache_control|$sent_http_etag|$sent_http_set_cookie|$sent_http_vary';\n\
         access_log {own}/{REQUESTS} one;\n{servers}\n}}\n"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, text)?;
    let mut command = program("usr/sbin/nginx")?;
    command.arg("-p").arg(folder).arg("-c").arg(file).arg("-e").arg(folder.join("log"));
    Ok(command)
}
