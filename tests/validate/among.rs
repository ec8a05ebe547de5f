//! Reports of one site beside each other: each has its folder's name, and a year has one.

use fixtures::{SMALL, answered_years, compared_year, sample_year};
use validate::{Among, Code, Problem, check_among};

use crate::expect::{in_every_language, reviewed};

const TAKEN: &[&str] = &["data", "years"];

/// What is found in reports, each by its folder and the year of its data.
fn found(reports: &[(&str, u16)]) -> Vec<Vec<Problem>> {
    let data: Vec<String> = reports.iter().map(|(_, year)| sample_year(SMALL, *year)[0].clone()).collect();
    let among = reports.iter().zip(&data).map(|((folder, _), json)| Among { folder, json: json.as_bytes() });
    check_among(&among.collect::<Vec<_>>(), TAKEN)
}

/// The one problem among reports, which is the last one's.
#[track_caller]
fn one(reports: &[(&str, u16)], path: &str, code: Code) {
    let found = found(reports);
    let (last, others) = found.split_last().unwrap();
    assert!(others.iter().all(Vec::is_empty), "{found:#?}");
    let [problem] = last.as_slice() else { panic!("{found:#?}") };
    assert_eq!((&*problem.path, problem.code()), (path, code), "{problem:#?}");
    in_every_language(problem);
    reviewed(problem);
}

#[test]
fn reports_of_different_years_in_their_folders_stand_together() {
    assert_eq!(found(&[("2023", 2023), ("2021", 2021), ("2022", 2022)]), [[], [], []]);
    assert_eq!(found(&[]).len(), 0);
}

#[test]
fn a_folder_has_the_name_of_its_report() {
    one(&[("2022", 2022), ("last", 2023)], "report.id", Code::FolderOfOtherName);
}

#[test]
fn no_report_has_a_name_that_the_site_needs() {
    let json = sample_year(SMALL, 2023)[0].replacen("\"id\": \"2023\"", "\"id\": \"data\"", 1);
    let found = check_among(&[Among { folder: "data", json: json.as_bytes() }], TAKEN);
    let [problem] = found[0].as_slice() else { panic!("{found:#?}") };
    assert_eq!((&*problem.path, problem.code()), ("report.id", Code::FolderIsTaken));
    in_every_language(problem);
    reviewed(problem);
}

#[test]
fn a_year_has_one_report() {
    let twice = sample_year(SMALL, 2022)[0].replacen("\"id\": \"2022\"", "\"id\": \"again\"", 1);
    let first = sample_year(SMALL, 2022)[0].clone();
    let reports = [("again", &twice), ("2022", &first)].map(|(folder, json)| Among { folder, json: json.as_bytes() });
    let found = check_among(&reports, TAKEN);
    let [[problem], []] = [found[0].as_slice(), found[1].as_slice()] else { panic!("{found:#?}") };
    assert_eq!((&*problem.path, problem.code()), ("report.covers", Code::YearReportedTwice));
    in_every_language(problem);
    reviewed(problem);
}

#[test]
fn what_is_no_report_is_left_to_the_check_of_each() {
    let sound = sample_year(SMALL, 2022)[0].clone();
    for broken in [&b""[..], b"\xff", b"[", b"[]", b"{}", b"{\"report\":3}"] {
        let reports = [("a", broken), ("2022", sound.as_bytes())].map(|(folder, json)| Among { folder, json });
        assert_eq!(check_among(&reports, TAKEN), [[], []], "{}", String::from_utf8_lossy(broken));
    }
}

#[test]
fn what_may_stand_in_a_report_that_cannot_be_read_is_no_problem_of_the_others() {
    let [told, _] = compared_year(2022);
    let answered = answered_years(SMALL, &[2021, 2022]).pop().unwrap().1[0].clone();
    for sound in [told, answered] {
        let reports = [("2022", sound.as_bytes()), ("2021", b"{ broken".as_slice())];
        let found = check_among(&reports.map(|(folder, json)| Among { folder, json }), TAKEN);
        assert_eq!(found, [[], []]);
        let alone = check_among(&[Among { folder: "2022", json: sound.as_bytes() }], TAKEN);
        assert!(!alone[0].is_empty(), "alone, it has nothing to stand beside");
    }
}

#[test]
fn spans_that_no_number_holds_are_left_to_the_check_of_each() {
    let json = compared_year(2022)[0].replacen("\"covers\": 2022", "\"since\": 0, \"covers\": 65535", 1);
    let other = compared_year(2021)[0].clone();
    let reports = [("2022", json.as_bytes()), ("2021", other.as_bytes())];
    check_among(&reports.map(|(folder, json)| Among { folder, json }), TAKEN);
}
