//! `freeze`: keeps a report's data as it was published, so that the check asks for a correction of whatever changes later.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use fs_err as fs;

use crate::check::{DEFAULT, Sources, to_text};
use crate::folders::folders;
use crate::input::Input;

/// Copies the data of a report that is in order, or of each in a place of several, to the place of what was published last.
///
/// # Errors
/// When a file cannot be read or written.
pub fn run(input: Option<&Path>) -> Result<ExitCode> {
    // Of a place of several reports, all were published.
    let folders = folders(input)?.unwrap_or_default();
    if folders.len() < 2 {
        return one(input);
    }
    let mut code = ExitCode::SUCCESS;
    for folder in folders {
        if one(Some(&folder))? != ExitCode::SUCCESS {
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

fn one(input: Option<&Path>) -> Result<ExitCode> {
    let input = Input::of(input)?;
    let sources = Sources::of(&input)?;
    let problems = sources.problems();
    if !problems.is_empty() {
        println!("{}", to_text(&sources, &problems, DEFAULT));
        return Ok(ExitCode::FAILURE);
    }
    fs::write(&input.published, &sources.json)?;
    let [json, _, published] = input.names();
    println!(
        "已把 {json} 存为已发布的版本：{published}。今后改动数字、引文、进度和日期，check 都会要求写明更正。\n\
         {json} is kept as published in {published}. From now on check asks for a correction of each changed number, quote, \
         status and date."
    );
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use std::process::ExitCode;

    use anyhow::Result;
    use fixtures::SMALL;
    use fs_err as fs;
    use start::paths::target;
    use validate::{Code, Problem};

    use super::run;
    use crate::check::Sources;
    use crate::input::Input;

    #[test]
    fn of_several_reports_each_is_kept() -> Result<()> {
        let place = target().join("freeze-several-test");
        if place.exists() {
            fs::remove_dir_all(&place)?;
        }
        for year in ["2022", "2023"] {
            fs::create_dir_all(place.join(year))?;
            fs::write(place.join(year).join("report.json"), SMALL.json)?;
            fs::write(place.join(year).join("report.txt"), SMALL.text)?;
        }
        assert_eq!(run(Some(&place))?, ExitCode::SUCCESS);
        for year in ["2022", "2023"] {
            assert_eq!(fs::read_to_string(place.join(year).join("published.json"))?, SMALL.json, "{year}");
        }
        Ok(())
    }

    #[test]
    fn what_was_published_is_kept_and_changes_are_asked_for() -> Result<()> {
        let folder = target().join("freeze-test");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let write = |json: &str| fs::write(folder.join("report.json"), json);
        let codes = || -> Result<Vec<Code>> {
            Ok(Sources::of(&Input::of(Some(&folder))?)?.problems().iter().map(Problem::code).collect())
        };
        write(SMALL.json)?;
        fs::write(folder.join("report.txt"), SMALL.text)?;
        assert_eq!(run(Some(&folder))?, ExitCode::SUCCESS);
        assert_eq!((fs::read_to_string(folder.join("published.json"))?, codes()?), (SMALL.json.to_owned(), vec![]));
        let changed = SMALL.json.replace("\"2024-10-31\"", "\"2024-11-30\"");
        write(&changed)?;
        assert_eq!(codes()?, [Code::ChangedWithoutCorrection]);
        // What is not in order is not taken for published.
        assert_eq!(run(Some(&folder))?, ExitCode::FAILURE);
        assert_eq!(fs::read_to_string(folder.join("published.json"))?, SMALL.json);
        fs::write(folder.join("published.json"), "{")?;
        let problems = Sources::of(&Input::of(Some(&folder))?)?.problems();
        let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
        assert!(problem.code() == Code::PublishedBroken && problem.file.ends_with("freeze-test/published.json"));
        Ok(())
    }
}
