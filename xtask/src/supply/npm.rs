//! What npm's locks say of the packages that they bring. Only tests live here: a lock is judged where it is changed.

use anyhow::Result;
use serde_json::Value;
use start::paths::root;
use tools::read_json;

const LOCKS: [&str; 2] = ["package-lock.json", "xtask/peers/package-lock.json"];
/// None asks for more than its text and a notice; MPL-2.0 (axe-core) is for what only tests run.
const LICENCES: [&str; 8] =
    ["0BSD", "Apache-2.0", "BSD-3-Clause", "ISC", "MIT", "MIT OR Apache-2.0", "MPL-2.0", "Unlicense"];

fn packages() -> Result<Vec<(String, Value)>> {
    let mut all = Vec::new();
    for path in LOCKS {
        let lock = read_json(&root().join(path))?;
        let packages = lock["packages"].as_object().cloned().unwrap_or_default();
        all.extend(packages.into_iter().filter(|(name, _)| !name.is_empty()).map(|(name, package)| {
            assert!(name.starts_with("node_modules/"), "{path}: {name} is no package of the registry");
            (format!("{path}: {name}"), package)
        }));
    }
    assert!(all.len() > 10, "{} packages", all.len());
    Ok(all)
}

#[test]
fn every_package_is_held_to_the_sum_of_its_content() -> Result<()> {
    for (name, package) in packages()? {
        // It lies in the archive of the package that has brought it, which is held to its sum. Only tests may use such.
        if package["inBundle"] == true {
            assert!(
                package["dev"] == true && name.matches("node_modules/").count() > 1,
                "{name} has no sum of its own"
            );
            continue;
        }
        let integrity = package["integrity"].as_str().unwrap_or_default();
        assert!(integrity.starts_with("sha512-"), "{name}: its lock has no sum of SHA-512");
    }
    Ok(())
}

/// Without a registry's address in it, a lock works with whichever one the machine uses; an address of another kind, of
/// git or of a folder, would be written there.
#[test]
fn every_package_comes_from_the_registry_and_none_names_a_place() -> Result<()> {
    for (name, package) in packages()? {
        for key in ["resolved", "link"] {
            assert!(package[key].is_null(), "{name}: `{key}` is {}", package[key]);
        }
        let version = package["version"].as_str().unwrap_or_default();
        assert!(version.starts_with(|it: char| it.is_ascii_digit()), "{name}: version {version}");
    }
    Ok(())
}

#[test]
fn every_package_has_a_licence_that_the_project_accepts() -> Result<()> {
    for (name, package) in packages()? {
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(LICENCES.contains(&licence), "{name}: its licence is `{licence}`");
        assert!(licence != "MPL-2.0" || package["dev"] == true, "{name}: {licence} is for tests alone");
    }
    Ok(())
}

/// Scripts of packages would run with the rights of whoever builds (tools::npm leaves them out, too).
#[test]
fn what_package_json_asks_for_is_one_version() -> Result<()> {
    for path in LOCKS {
        let manifest = read_json(&root().join(path.replace("-lock", "")))?;
        for kind in ["dependencies", "devDependencies"] {
            for (name, version) in manifest[kind].as_object().into_iter().flatten() {
                let version = version.as_str().unwrap_or_default().rsplit('@').next().unwrap_or_default();
                let exact = version.chars().all(|it| it.is_ascii_digit() || it == '.');
                assert!(exact, "{path}: {name} {version} is a range: name one version");
            }
        }
    }
    Ok(())
}
