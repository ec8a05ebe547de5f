//! What a site of several reports holds, and what is made anew of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use fixtures::{SMALL, compared_year, sample_year};
use publish::TAKEN;
use start::paths::target;

use super::super::forget;
use super::super::tests::of_size;
use super::{kept, link, make};
use crate::archive::Reports;
use crate::check::Sources;
use crate::sums::{SUMS, of_folder, parse};
use validate::unread;

fn reports(years: &[u16]) -> Result<Reports> {
    let read = years.iter().map(|year| {
        let [json, text] = sample_year(SMALL, *year);
        (year.to_string(), Ok(Sources::of_bytes(json, text)))
    });
    Reports::of(read.collect(), None)
}

/// A site of three years, made once for all tests.
fn site() -> Result<PathBuf> {
    static SITE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let made = SITE.get_or_init(|| {
        let make = || {
            let dist = empty("site")?;
            build(reports(&[2021, 2022, 2023])?, &dist)?;
            Ok(dist)
        };
        make().map_err(|wrong: anyhow::Error| format!("{wrong:#}"))
    });
    made.clone().map_err(|wrong| anyhow!(wrong))
}

/// A place in which that site has just been made.
fn like_it(name: &str) -> Result<PathBuf> {
    let dist = empty(name)?;
    link(&kept(&site()?), &kept(&dist))?;
    build(reports(&[2021, 2022, 2023])?, &dist)?;
    Ok(dist)
}

fn empty(name: &str) -> Result<PathBuf> {
    let dist = target().join("years-test").join(name);
    forget(&dist)?;
    Ok(dist)
}

fn build(reports: Reports, dist: &Path) -> Result<()> {
    make(reports, || Ok(of_size([1000; 4])), dist, Some("https://example.org/congress"))
}

/// When a kept file was written.
fn made(dist: &Path, file: &str) -> Result<std::time::SystemTime> {
    Ok(fs::metadata(kept(dist).join(file))?.modified()?)
}

#[test]
fn each_year_has_its_folder_the_newest_the_root_and_what_was_given_out_leads_to_the_first() -> Result<()> {
    let dist = site()?;
    let read = |path: &str| fs::read_to_string(dist.join(path)).map_err(|it| anyhow::anyhow!("{path}: {it}"));
    for (folder, base, first) in
        [("", "2023/", "../2021/"), ("en/", "../2023/en/", "../../2021/en/"), ("de/", "../2023/de/", "../../2021/de/")]
    {
        let root = read(&format!("{folder}index.html"))?;
        let marks = [format!("<base href=\"{base}\">\n"), format!(" data-first=\"{first}\"")];
        // The root's page is the newest report's, but for where it is and how its worker is named.
        let own = marks.iter().fold(root, |page, it| page.replacen(it, "", 1));
        assert!(own.contains("data-worker=\"../"), "{folder}");
        assert_eq!(own.replacen("data-worker=\"../", "data-worker=\"", 1), read(&format!("2023/{folder}index.html"))?);
        for year in ["2021", "2022", "2023"] {
            let list = read(&format!("years/{folder}index.html"))?;
            assert!(list.contains(&format!("{year}/{folder}\"")), "{folder}: {year} is not in the list");
            assert!(read(&format!("{year}/{folder}index.html"))?.contains("id=\"years\""), "{year}");
        }
    }
    for path in ["cards/chair-meetings.html", "data/facts.zh-CN.csv", "embed/report-chart.js", "slides.html"] {
        assert_eq!(read(path)?, read(&format!("2021/{path}"))?, "{path}");
    }
    assert_eq!(of_folder(&dist)?, parse(&read(SUMS)?)?, "the list of sums is another");
    let folders = fs::read_dir(&dist)?.filter_map(|it| it.ok().filter(|it| it.path().is_dir()));
    let mut folders: Vec<_> = folders.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    folders.retain(|it| !["2021", "2022", "2023"].contains(&it.as_str()));
    folders.sort();
    assert_eq!(folders, TAKEN, "the names that no report can have are others");
    let worker = read("sw.js")?;
    assert!(worker.contains("\"2023/assets/") && !worker.contains("\"2022/") && !worker.contains("\"cards/"));
    Ok(())
}

#[test]
fn one_table_has_the_numbers_of_all_years_with_their_bounds_and_addresses() -> Result<()> {
    let dist = site()?;
    let text = fs::read_to_string(dist.join("years/facts.en.csv"))?;
    let mut rows = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = rows.headers()?.iter().map(str::to_owned).collect();
    let column = |name: &str| heads.iter().position(|it| it == name).unwrap_or_else(|| panic!("no column {name}"));
    let mut found = Vec::new();
    for row in rows.records() {
        let row = row?;
        let cell = |name: &str| row.get(column(name)).unwrap_or_default().to_owned();
        if cell("raw") == "4000余人次" {
            let way = format!("https://example.org/congress/{}/en/#f-{}", cell("year"), cell("id"));
            assert_eq!(cell("address"), way);
            found.push([cell("year"), cell("value"), cell("bound"), cell("at_least"), cell("at_most")]);
        }
        assert!(cell("sentence").contains(&cell("quote")) && cell("words").contains("#:~:text="), "{row:?}");
    }
    assert_eq!(found, ["2023", "2022", "2021"].map(|year| [year, "4000", "at_least", "4000", ""]));
    let package: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(dist.join("years/datapackage.en.json"))?)?;
    let fields = package["resources"][0]["schema"]["fields"].as_array().cloned().unwrap_or_default();
    assert_eq!(fields.iter().filter_map(|it| it["name"].as_str()).collect::<Vec<_>>(), heads);
    Ok(())
}

#[test]
fn a_report_with_a_problem_names_itself_stays_as_it_was_and_keeps_no_other_from_being_made() -> Result<()> {
    let dist = like_it("broken")?;
    let before = fs::read(dist.join("2022/index.html"))?;
    let mut changed = reports(&[2021, 2022, 2023])?;
    for entry in &mut changed.entries {
        let json = String::from_utf8(entry.sources.json.clone())?;
        entry.sources.json = match &*entry.id {
            "2022" => json.replacen("15次", "16次", 1).into_bytes(),
            "2023" => json.replacen("Work report", "Working report", 1).into_bytes(),
            _ => continue,
        };
    }
    // Neither what cannot be read nor a second report of a year keeps the others.
    let unread = unread(validate::File::Text, "2020/report.txt", None);
    let [json, text] = sample_year(SMALL, 2023);
    let json = json.replacen("\"id\": \"2023\"", "\"id\": \"twice\"", 1);
    let more = Reports::of(
        vec![("2020".into(), Err(vec![unread])), ("twice".into(), Ok(Sources::of_bytes(json, text)))],
        None,
    )?;
    changed.entries.splice(0..0, more.entries);
    let told = format!("{:#}", build(changed, &dist).err().unwrap_or_else(|| panic!("nothing is said")));
    assert!(told.contains("2022\n") && !told.contains("2023\n"), "{told}");
    for said in ["2020/report.txt", "2023年已有一份报告，在文件夹“2023”里"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert!(!dist.join("twice").exists() && told.contains("没有重新生成"), "{told}");
    // Nobody tells of it what its own page does not, and it is still in the list.
    let list = fs::read_to_string(dist.join("years/index.html"))?;
    assert!(list.contains("2022/") && !list.contains("16次"), "{list}");
    assert_eq!(fs::read(dist.join("2022/index.html"))?, before);
    assert!(fs::read_to_string(dist.join("2023/en/index.html"))?.contains("Working report"));
    Ok(())
}

#[test]
fn what_has_not_changed_is_not_made_again_and_another_year_changes_only_its_neighbours() -> Result<()> {
    let dist = like_it("again")?;
    let files = ["2021/stamp", "2022/stamp", "2023/stamp", "root/stamp"];
    let times = || files.iter().map(|it| made(&dist, it)).collect::<Result<Vec<_>>>();
    let first = times()?;
    build(reports(&[2021, 2022, 2023])?, &dist)?;
    assert_eq!(times()?, first, "something was made again");
    build(reports(&[2021, 2022, 2023, 2024])?, &dist)?;
    let later = times()?;
    assert_eq!(later[0], first[0], "2021 knows nothing of what comes three years later");
    assert!(later[1] != first[1] && later[3] != first[3]);
    Ok(())
}

#[test]
fn what_a_page_knows_of_other_years_does_not_grow_with_their_number() -> Result<()> {
    let known = |first: u16, last: u16| {
        let years: Vec<u16> = (first..=last).collect();
        let all = reports(&years)?;
        let entry = all.entries.iter().find(|it| it.id == "2022").context("2022 is missing")?;
        all.archive(entry, None)
    };
    assert_eq!(known(2020, 2024)?, known(2010, 2039)?);
    Ok(())
}

/// The synthetic reports with series.
fn compared(years: impl Iterator<Item = u16>) -> Result<Reports> {
    let read = years.map(|year| {
        let [json, text] = compared_year(year);
        (year.to_string(), Ok(Sources::of_bytes(json, text)))
    });
    Reports::of(read.collect(), None)
}

#[test]
fn of_thirty_years_a_page_knows_the_series_of_the_ten_up_to_its_own() -> Result<()> {
    let all = compared(2010..=2039)?;
    let known = |id: &str| {
        let entry = all.entries.iter().find(|it| it.id == id).context("no such year")?;
        Ok::<_, anyhow::Error>(all.archive(entry, None)?.series)
    };
    for (id, first, count) in [("2039", 2030, 9), ("2025", 2016, 9), ("2012", 2010, 2)] {
        let series = known(id)?;
        assert_eq!(series.iter().map(|it| &*it.id).collect::<Vec<_>>(), ["sessions", "trained", "suggestions"], "{id}");
        let points = &series[0].points;
        assert_eq!((points.len(), points[0].covers), (count, first), "{id}");
        assert!(points[0].sentence.contains(&*points[0].fact.quote), "{id}");
    }
    assert!(known("2010")?.is_empty());
    // A further year changes nothing for the reports before it, but for its neighbours.
    let fewer = compared(2010..=2038)?;
    let of = |all: &Reports, id: &str| all.archive(all.entries.iter().find(|it| it.id == id).context("none")?, None);
    assert_eq!(of(&fewer, "2036")?, of(&all, "2036")?);
    Ok(())
}

#[test]
fn each_year_of_a_series_stands_in_the_page_of_all_years() -> Result<()> {
    let dist = empty("compared")?;
    build(compared(2021..=2023)?, &dist)?;
    let page = fs::read_to_string(dist.join("years/de/index.html"))?;
    assert_eq!(page.matches("class=\"y-f\"").count(), 3);
    assert_eq!(page.matches("href=\"../../2021/de/?at=sessions\"").count(), 3, "in both pictures and the table");
    assert!(page.contains("im Bericht nicht erwähnt") && page.contains("ab hier anders gezählt"));
    let table = fs::read_to_string(dist.join("2023/data/over-years.en.csv"))?;
    let rows: Vec<&str> = table.lines().filter(|it| it.contains("Deputies trained")).collect();
    assert_eq!(rows.len(), 3);
    assert!(
        rows[0].contains("at_least") && rows[0].contains(",2021,") && rows[1].contains("not mentioned"),
        "{rows:?}"
    );
    assert!(!dist.join("2021/data/over-years.en.csv").exists(), "the oldest has nothing to compare with");
    assert!(!fs::read_to_string(dist.join("2021/index.html"))?.contains("over-years"));
    Ok(())
}
