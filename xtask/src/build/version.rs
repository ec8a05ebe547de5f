//! The version that a site is made from: the commit's short name, so that a published page leads to its source. No clock and
//! no counter: the same commit gives the same bytes.

use start::paths::root;

/// A short name of seven digits, whatever git's settings say of its length.
const DIGITS: usize = 7;

/// Such as `abc1234`, or `abc1234+` where the tree holds what was not committed. Without git, the package's version.
pub fn version() -> String {
    of_commit().unwrap_or_else(|| env!("CARGO_PKG_VERSION").to_owned())
}

fn of_commit() -> Option<String> {
    // A copy without git may lie within another project's tree, whose commit says nothing of it.
    let top = git(&["rev-parse", "--show-toplevel"])?;
    let own = root().canonicalize().ok()? == std::path::Path::new(top.trim()).canonicalize().ok()?;
    let commit = git(&["rev-parse", "HEAD"]).filter(|_| own)?;
    let changed = git(&["status", "--porcelain"])?;
    Some(named(commit.get(..DIGITS)?, &changed))
}

fn named(commit: &str, changed: &str) -> String {
    format!("{commit}{}", if changed.trim().is_empty() { "" } else { "+" })
}

fn git(words: &[&str]) -> Option<String> {
    duct::cmd("git", words).dir(root()).stdout_capture().stderr_null().read().ok()
}

#[cfg(test)]
mod tests {
    use super::{named, version};

    #[test]
    fn a_changed_tree_is_marked() {
        assert_eq!(named("abc1234", "\n"), "abc1234");
        assert_eq!(named("abc1234", " M README.md\n"), "abc1234+");
    }

    #[test]
    fn a_version_is_a_commit_or_that_of_the_package() {
        let version = version();
        let commit = version.trim_end_matches('+');
        let hex = commit.len() == 7 && commit.chars().all(|it| it.is_ascii_hexdigit());
        assert!(hex || version == env!("CARGO_PKG_VERSION"), "{version}");
    }
}
