//! The parts of `reproduce` that every run of the tests can afford: the smallest program with all that it is compiled from,
//! and a whole small site with every step but the compiling.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use fs_err as fs;
use start::paths::{root, target, wasm_target};
use start::wasm::{QR, TRIPLE, command, has_std_source};

use super::{Elsewhere, with_own_packages};

/// An empty folder.
fn place(name: &str) -> Result<PathBuf> {
    let place = target().join("reproduce-test").join(name);
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(&place)?;
    Ok(place)
}

/// The work tree without what is made or brought.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if ["target", "node_modules", ".git"].iter().any(|it| name == *it) || name.to_string_lossy().starts_with("dist")
        {
            continue;
        }
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

fn wasm(target: &Path) -> Result<Vec<u8>> {
    Ok(fs::read(target.join(TRIPLE).join("wasm").join(format!("{}.wasm", QR.package.replace('-', "_"))))?)
}

/// With std, all packages and the linking: paths, orders and clocks that got into one program would get into each.
#[test]
fn a_program_that_is_compiled_elsewhere_is_the_same_to_the_byte() -> Result<()> {
    let place = place("program")?;
    let folder = place.join("another folder");
    copy(&root(), &folder)?;
    let rebuilt = has_std_source()?;
    let mut here = command(&QR, rebuilt);
    ensure!(here.args(["--quiet"]).status()?.success(), "the program does not compile here");
    let mut elsewhere = Elsewhere::new(&place)?;
    with_own_packages(&mut elsewhere, &place)?;
    let made = place.join("target");
    let arguments = here.get_args().map(|it| if it == wasm_target().as_os_str() { made.as_os_str() } else { it });
    let mut there = elsewhere.command(here.get_program(), arguments);
    for (name, value) in here.get_envs() {
        match value {
            Some(value) => there.env(name, value),
            None => there.env_remove(name),
        };
    }
    ensure!(there.current_dir(&folder).status()?.success(), "the program does not compile elsewhere");
    let (here, there) = (wasm(&wasm_target())?, wasm(&made)?);
    assert!(here == there, "{} and {} bytes; what of the machine has got into the program?", here.len(), there.len());
    for path in [root(), folder] {
        let path = path.to_string_lossy().into_owned();
        assert!(!here.windows(path.len()).any(|it| it == path.as_bytes()), "{path} stands in the program");
    }
    Ok(())
}

/// Where this test's other run puts its site.
const PLACE: &str = "REPRODUCE_TEST_PLACE";

/// Pictures, workbooks, scripts, styles, pages, the worker, what is packed: nothing that was kept is used the second time.
#[test]
fn a_site_that_is_made_elsewhere_is_the_same_to_the_byte() -> Result<()> {
    if let Some(place) = std::env::var_os(PLACE) {
        return crate::build::small_site(Path::new(&place));
    }
    let place = place("site")?;
    let here = place.join("here");
    crate::build::small_site(&here)?;
    // The tools are this machine's; what they have made is not.
    let made = place.join("target");
    fs::create_dir_all(&made)?;
    #[cfg(unix)]
    fs::os::unix::fs::symlink(target().join("debug"), made.join("debug"))?;
    let mut elsewhere = Elsewhere::new(&place)?;
    elsewhere.set("CARGO_TARGET_DIR", &made);
    elsewhere.set(PLACE, place.join("there"));
    let name = "reproduce::tests::a_site_that_is_made_elsewhere_is_the_same_to_the_byte";
    let mut again: Command = elsewhere.command(std::env::current_exe()?, ["--exact", name]);
    ensure!(again.current_dir(std::env::current_dir()?).status()?.success(), "the site is not made elsewhere");
    let findings = crate::verify::compare(&here, &place.join("there").to_string_lossy())?;
    assert!(findings.wrong.is_empty() && findings.same > 50, "{findings}");
    Ok(())
}
