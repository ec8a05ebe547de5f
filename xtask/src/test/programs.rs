//! The programs of tests: compiled at once, since cargo would compile what they share anew for each choice of packages, and started
//! as cargo starts them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use start::paths::root;
use start::toolchain::cargo;

/// A program that runs tests.
#[derive(Clone, Debug)]
pub struct Program {
    /// The package and the file of its tests, for people.
    pub name: String,
    /// The package's name.
    pub package: String,
    pub executable: PathBuf,
    /// The package's folder, in which its tests run.
    folder: PathBuf,
}

impl Program {
    /// Starts it, told what cargo tells tests.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.executable);
        command.current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        command.env("CARGO_PKG_NAME", &self.package).env("CARGO", cargo().get_program());
        command
    }
}

/// Compiles the tests of all packages.
///
/// # Errors
/// When one does not compile; cargo says which.
pub fn compile() -> Result<Vec<Program>> {
    let mut command = cargo();
    command.args(["test", "--no-run", "--workspace", "--message-format", "json-render-diagnostics"]);
    let output = command.current_dir(root()).stderr(Stdio::inherit()).output().context("starting cargo")?;
    if !output.status.success() {
        bail!("the tests do not compile");
    }
    Ok(programs(&String::from_utf8_lossy(&output.stdout)))
}

/// The programs that cargo tells of.
fn programs(messages: &str) -> Vec<Program> {
    let read = |line: &str| {
        let message: Value = serde_json::from_str(line).ok()?;
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let executable = PathBuf::from(text(&message["executable"])?);
        let folder = Path::new(message["manifest_path"].as_str()?).parent()?.to_path_buf();
        let package = package(&folder)?;
        let target = &message["target"];
        let name = format!("{package}, {} {}", text(&target["kind"][0])?, text(&target["name"])?);
        (message["profile"]["test"] == true).then_some(Program { name, package, executable, folder })
    };
    messages.lines().filter_map(read).collect()
}

/// The name of a package, which its manifest gives in its first such line.
fn package(folder: &Path) -> Option<String> {
    let manifest = fs_err::read_to_string(folder.join("Cargo.toml")).ok()?;
    let (_, package) = manifest.split_once("[package]")?;
    let line = package.lines().find_map(|line| line.strip_prefix("name = "))?;
    Some(line.trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use start::paths::root;

    use super::programs;

    #[test]
    fn programs_of_tests_are_told_from_all_else_that_cargo_says() {
        let manifest = root().join("xtask/Cargo.toml").display().to_string().replace('\\', "\\\\");
        let artifact = |executable: &str, test: bool| {
            format!(
                "{{\"reason\":\"compiler-artifact\",\"manifest_path\":\"{manifest}\",\"target\":{{\"kind\":[\"lib\"],\
                 \"name\":\"xtask\"}},\"profile\":{{\"test\":{test}}},\"executable\":{executable}}}"
            )
        };
        let lines = [
            artifact("\"/target/xtask-1\"", true),
            artifact("\"/target/xtask-2\"", false),
            artifact("null", true),
            "{\"reason\":\"build-finished\",\"success\":true}".to_owned(),
        ];
        let found = programs(&lines.join("\n"));
        assert_eq!(found.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["xtask, lib xtask"]);
        assert_eq!(found[0].executable.to_str(), Some("/target/xtask-1"));
    }
}
