//! The opening sentence in lines: nothing of it is lost, and its figures are those of the facts.

use model::{Piece, figure_of};

use super::source;

#[test]
fn the_lines_together_are_the_sentence_with_each_figure_in_its_place() {
    let source = source();
    let rows = source.lines(source.opening().unwrap());
    let pieces: Vec<Piece<'_>> = rows.iter().flatten().flatten().copied().collect();
    let text: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Figure(_, text) => *text,
        })
        .collect();
    assert_eq!(text, "全年，先后召开常委会会议8次、主任会议15次，组织专题视察2次，听取专项工作报告35项。");
    let figures = pieces.iter().filter_map(|piece| match piece {
        Piece::Figure(fact, text) => Some((&*fact.id, *text)),
        Piece::Text(_) => None,
    });
    let expected = [("sessions", "8"), ("chair-meetings", "15"), ("inspections", "2"), ("reports-heard", "35")];
    assert_eq!(figures.collect::<Vec<_>>(), expected);
}

#[test]
fn a_line_ends_behind_a_comma_and_has_a_figure() {
    let source = source();
    let rows = source.lines(source.opening().unwrap());
    let lines: Vec<_> = rows.iter().flatten().collect();
    assert!(lines.len() > 2, "{lines:?}");
    for line in &lines {
        assert!(matches!(line.last(), Some(Piece::Text(text)) if text.ends_with(['，', '、', '。'])), "{line:?}");
        assert!(line.iter().any(|it| matches!(it, Piece::Figure(..))), "{line:?}");
    }
}

#[test]
fn facts_of_two_sentences_make_no_opening() {
    let source = source();
    let mut chart = source.opening().unwrap().clone();
    chart.facts.push("settled".into());
    assert!(source.lines(&chart).is_empty());
    chart.facts.clear();
    assert!(source.lines(&chart).is_empty());
}

#[test]
fn a_figure_is_the_wording_without_its_unit_but_for_the_sign_of_percent() {
    let source = source();
    let figure = |id: &str| figure_of(source.fact(id).unwrap());
    assert_eq!(
        ["voters-met", "satisfaction", "partners", "grid-duties"].map(figure),
        ["1406", "100%", "十三", "4000余"]
    );
}
