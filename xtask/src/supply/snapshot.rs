//! Advisories for a machine without a network: `advisories.md` holds those of RustSec's database that are about a package of
//! Cargo.lock, as they stood on the day that it names. Only their heads are kept, by which they are judged.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use fs_err as fs;
use start::paths::{root, target};

const KEPT: &str = "xtask/src/supply/advisories.md";
/// Where cargo-deny looks for the database of `deny.toml`: its name, and a hash of its address.
const CHECKOUT: &str = "advisories/advisory-db-3157b0e258782691";
/// How an advisory begins.
const HEAD: &str = "```toml\n[advisory]\n";

/// Lays the snapshot out as the checkout that cargo-deny reads.
///
/// # Errors
/// When the snapshot holds none, or git cannot be run.
pub fn lay_out() -> Result<()> {
    let kept = fs::read_to_string(root().join(KEPT))?;
    let checkout = target().join(CHECKOUT);
    if checkout.exists() {
        fs::remove_dir_all(&checkout)?;
    }
    let advisories: Vec<&str> = kept.split(HEAD).skip(1).collect();
    ensure!(!advisories.is_empty(), "{KEPT} holds no advisory");
    for rest in advisories {
        let field = |name: &str| {
            let value = rest.split_once(&format!("{name} = \"")).and_then(|(_, rest)| rest.split_once('"'));
            value.map(|(value, _)| value).with_context(|| format!("an advisory of {KEPT} has no {name}"))
        };
        let folder = checkout.join("crates").join(field("package")?);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{}.md", field("id")?)), [HEAD, rest.trim_end(), "\n"].concat())?;
    }
    let git = |words: &[&str]| duct::cmd("git", words).dir(&checkout).stdout_null().run();
    git(&["init", "--quiet"])?;
    git(&["add", "."])?;
    let own = ["-c", "user.name=snapshot", "-c", "user.email=snapshot@localhost", "-c", "commit.gpgsign=false"];
    git(&[own.as_slice(), &["commit", "--quiet", "--message", "snapshot"]].concat())?;
    // By its date cargo-deny tells how old the database is; that of the snapshot stands in its file.
    Ok(fs::write(checkout.join(".git/FETCH_HEAD"), "")?)
}

/// Writes the snapshot anew from a checkout of the database.
///
/// # Errors
/// When the folder is no such checkout.
pub fn renew(checkout: &Path) -> Result<()> {
    let asked = duct::cmd!("git", "log", "-1", "--format=%cs, commit %H").dir(checkout).read();
    let version = asked.context("the folder is no checkout of RustSec's database")?;
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    let mut names: Vec<&str> = lock.lines().filter_map(|it| it.strip_prefix("name = \"")?.strip_suffix('"')).collect();
    names.dedup();
    let mut kept = format!(
        "<!-- The advisories of RustSec's database ({version}) that are about packages of Cargo.lock, without their texts.\n\
         They are in the public domain (CC0), or under the licence that they name. Written by `cargo xtask advisories --from`. -->\n"
    );
    for name in names {
        let Ok(folder) = fs::read_dir(checkout.join("crates").join(name)) else { continue };
        let mut files = folder.map(|it| Ok(it?.path())).collect::<Result<Vec<_>>>()?;
        files.sort();
        for file in files {
            let text = fs::read_to_string(&file)?;
            let (head, rest) = text.split_once("\n```\n").with_context(|| format!("{} has no head", file.display()))?;
            let title = rest.lines().find(|it| it.starts_with("# ")).unwrap_or("# Without a title");
            // Writing to a string does not fail.
            let _ = write!(kept, "\n{head}\n```\n\n{title}\n");
        }
    }
    Ok(fs::write(root().join(KEPT), kept)?)
}
