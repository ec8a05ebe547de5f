//! What became of the plan, in a report that has the one before it beside it: each task of that one is a mark, both sentences are
//! told, and a report alone has no trace of it. `INSTA_UPDATE=always cargo test --test answers` accepts changed pictures.

#[path = "common/html.rs"]
mod html;

use std::sync::Arc;

use charts::figures::{LaneView, WIDTHS, placed, summary};
use charts::forms::{Mark, PALETTE, draw};
use charts::scene::to_svg;
use fixtures::{REPORT_2023, SMALL, answered_years};
use html::{all, values, words};
use i18n::Lang;
use model::{AnswerFilter, Choices, Source};
use report::{Chart, Form, Sibling, load};
use report_figures::prerender::prerender;
use scraper::Html;
use site::export::{all_answers, answers};

/// Samples of two years as their pages know each other.
fn years(of: fixtures::Files) -> [Source; 2] {
    let files = answered_years(of, &[2021, 2022]);
    let [mut before, mut now] = [0, 1].map(|at| {
        let [json, text] = &files[at].1;
        Source::new(load(json).unwrap(), text)
    });
    let years: Vec<Sibling> =
        [2022, 2021].map(|it: u16| Sibling { id: it.to_string().into(), since: None, covers: it }).into();
    let (planned, said) = (before.as_before(), now.as_after());
    for it in [&mut before, &mut now] {
        it.report.archive.years.clone_from(&years);
    }
    now.report.archive.before = Some(planned);
    before.report.archive.after = said;
    [before, now]
}

fn chart(source: &Source) -> &Chart {
    source.report.charts.iter().find(|it| it.form == Form::Answers).unwrap()
}

#[test]
fn each_task_of_the_report_before_is_known_with_its_sentence_and_what_is_said_of_it() {
    let [before, now] = years(SMALL);
    let all = now.answered();
    assert_eq!(all.len(), before.report.tasks.len());
    let port = now.answered_by_mark("2021.task-port").unwrap();
    assert!(port.sentence.contains("围绕民生") && port.sentence.contains(&*port.task.quote), "{}", port.sentence);
    assert_eq!(port.by.iter().map(|it| it.id()).collect::<Vec<_>>(), ["port"]);
    // The status that an editor has noted meanwhile comes along.
    assert_eq!((port.task.status.as_deref(), port.task.noted.as_deref()), (Some("in_progress"), Some("2022-04-14")));
    let (after, said) = before.said_after("task-port").unwrap();
    assert_eq!((&*after.id, said.iter().map(|it| &*it.1.id).collect::<Vec<_>>()), ("2022", vec!["port"]));
    assert!(said[0].0.starts_with("听取和审议") && said[0].0.contains(&*said[0].1.quote));
    let unsaid = all.iter().find(|it| !it.is_said()).unwrap();
    assert_eq!(before.said_after(&unsaid.task.id).unwrap().1, []);
    assert!(before.answered().is_empty() && now.said_after("task-port").is_none());
}

#[test]
fn a_mark_is_chosen_by_the_address_and_so_are_the_tasks_that_are_shown() {
    let [_, now] = years(SMALL);
    let read = |query: &str, source: &Source| Choices::read(query, source, |it| Some(it.to_owned()));
    let choices = read("?at=2021.task-port&answered=no&before=high", &now);
    assert_eq!(choices.query("", str::to_owned), "?at=2021.task-port&answered=no&before=high");
    assert_eq!(choices.answers(), AnswerFilter { said: Some(false), theme: Some("high".into()) });
    assert!(now.answered().iter().any(|it| choices.answers().admits(it)));
    // Nothing of it is a choice where there is no report before.
    let alone = Source::new(load(SMALL.json).unwrap(), SMALL.text);
    assert_eq!(read("?at=2021.task-port&answered=no&before=high", &alone), Choices::default());
}

#[test]
fn each_task_is_one_mark_that_leads_to_its_place_and_says_whether_it_is_mentioned() {
    for of in [SMALL, REPORT_2023] {
        let [_, now] = years(of);
        for lang in Lang::ALL {
            for (width, _) in WIDTHS {
                let placed = placed(&now, chart(&now), lang, width, &LaneView::default());
                let mut marks: Vec<Mark> = placed.marks();
                marks.sort_by(|one, other| one.id.cmp(&other.id));
                let mut all: Vec<String> = now.answered().iter().map(|it| it.mark()).collect();
                all.sort();
                assert_eq!(marks.iter().map(|it| it.id.to_string()).collect::<Vec<_>>(), all);
                for mark in &marks {
                    let task = mark.id.split_once('.').unwrap().1;
                    let place = format!("{}../2021/{}?at={task}", lang.up(), lang.folder());
                    assert_eq!(mark.link.as_deref(), Some(&*place));
                    let said = now.answered_by_mark(&mark.id).unwrap().is_said();
                    let word = if said { lang.answering().count_said } else { lang.answering().count_unsaid };
                    assert!(mark.label.ends_with(word), "{}", mark.label);
                    // A finger finds each of them.
                    assert!(mark.area.width >= 24.0 && mark.area.height >= 24.0, "{width}: {:?}", mark.area);
                    assert!(mark.area.x >= 0.0 && mark.area.x + mark.area.width <= width);
                }
                for it in placed.words() {
                    let area = it.area();
                    assert!(area.x >= -1.0 && area.x + area.width <= width + 1.0, "{width}: {}", it.text);
                }
            }
        }
    }
}

#[test]
fn the_pictures_are_as_they_were() {
    let [_, now] = years(REPORT_2023);
    for (lang, width, name) in
        [(Lang::Zh, 358.0, "zh-s"), (Lang::Zh, 880.0, "zh-l"), (Lang::De, 358.0, "de-s"), (Lang::En, 1084.0, "en-x")]
    {
        let placed = placed(&now, chart(&now), lang, width, &LaneView::default());
        insta::assert_snapshot!(format!("answers-{name}"), to_svg(&draw(&placed), &PALETTE, ""));
    }
}

#[test]
fn the_sums_are_those_of_the_tasks_and_nothing_is_judged() {
    let [_, now] = years(REPORT_2023);
    let (all, said) = (now.answered().len(), now.answered().iter().filter(|it| it.is_said()).count());
    for lang in Lang::ALL {
        let told = summary(&now, chart(&now), lang);
        assert!(told.contains(&said.to_string()) && told.contains(&(all - said).to_string()), "{told}");
        for (name, word) in lang.answering().all() {
            let word = word.to_lowercase();
            let judged =
                ["兑现", "完成", "落空", "kept", "broken", "promise", "fulfil", "erfüllt", "versprochen", "gebrochen"];
            assert!(!judged.iter().any(|it| word.contains(it)), "{name}: {word}");
        }
    }
}

#[tokio::test]
async fn the_newer_page_tells_both_sides_of_each_task_and_the_older_one_what_the_next_report_says() {
    let [before, now] = years(SMALL).map(Arc::new);
    for lang in Lang::ALL {
        let own = lang.answering();
        let page = Html::parse_fragment(&prerender(&now, lang, false).await);
        let rows = all(&page, "#fig-last-plan tbody tr:not(:first-child)");
        assert_eq!(rows.len(), now.answered().len());
        let text = words(&page);
        for it in now.answered() {
            assert!(text.contains(&*it.task.quote), "{}", it.task.quote);
        }
        assert!(text.contains(own.planned) && text.contains(own.unsaid));
        let links = values(&page, "href");
        assert!(links.contains(&&*format!("{}../2021/{}?at=task-grid", lang.up(), lang.folder())), "{links:?}");
        let page = Html::parse_fragment(&prerender(&before, lang, false).await);
        let told: Vec<String> = all(&page, ".tl-y").iter().map(|it| it.text().collect()).collect();
        assert_eq!(told.len(), before.report.tasks.len());
        assert!(
            told.iter().any(|it| it.contains("专题视察港区建设情况")) && told.iter().any(|it| it.contains(own.unsaid)),
            "{told:?}"
        );
        assert!(values(&page, "href").contains(&&*format!("{}../2022/{}?at=port", lang.up(), lang.folder())));
    }
}

#[tokio::test]
async fn the_one_file_without_an_address_leads_nowhere_outside_itself() {
    for source in years(SMALL) {
        let source = Arc::new(Source::in_one(source.report.clone(), SMALL.text));
        let page = Html::parse_fragment(&prerender(&source, Lang::Zh, true).await);
        let outside = |it: &&&str| !it.starts_with(['#', '?']);
        assert_eq!(values(&page, "href").iter().filter(outside).count(), 0, "{:?}", values(&page, "href"));
    }
}

#[test]
fn the_table_has_a_row_for_each_thing_that_is_said_with_both_sentences_and_their_places() {
    let [before, now] = years(SMALL);
    let table = answers(&now, "https://example.org/", Lang::Zh);
    let cell = |row: &[site::export::Cell], name: &str| {
        let at = table.columns.iter().position(|it| *it == name).unwrap();
        format!("{:?}", row[at])
    };
    let rows = |task: &str| -> Vec<_> { table.rows.iter().filter(|it| cell(it, "id").contains(task)).collect() };
    let port = rows("task-port");
    assert_eq!(port.len(), 1);
    for (name, told) in [
        ("quote", "视察港区发展和交通建设情况"),
        ("sentence", "围绕民生"),
        ("date", "2022-01-10"),
        ("address", "https://example.org/2021/?at=task-port"),
        ("answered", "\"mentioned\""),
        ("answer_quote", "专题视察港区建设情况"),
        ("answer_sentence", "听取和审议"),
        ("answer_date", "2023-01-10"),
        ("answer_address", "https://example.org/2022/?at=port"),
        ("source", "视察通知"),
    ] {
        assert!(cell(port[0], name).contains(told), "{name}: {}", cell(port[0], name));
    }
    let unsaid = table.rows.iter().find(|it| cell(it, "answered").contains("not_mentioned")).unwrap();
    assert_eq!(cell(unsaid, "answer_quote"), "Empty");
    assert_eq!(all_answers(&[&now, &before], "", Lang::Zh).rows.len(), table.rows.len());
    assert_eq!(table.headed(Lang::Zh).columns.iter().filter(|it| it.is_ascii()).count(), 0);
}
