//! The static peer's charts: SVG by hand, percentages across and pixels down, so that it needs no script and no scaling.

use super::content::{Bar, COLOURS, Content, Row, months};

/// Bars on one scale, labels before them and figures behind.
pub fn bars(title: &str, rows: &[Row]) -> String {
    let most = rows.iter().map(|it| it.value).fold(1.0, f64::max);
    let spoken = |row: &Row| format!("{} {}", row.label, row.figure);
    let bar = |(at, row): (usize, &Row)| {
        let (y, width) = (at * 28, row.value / most * 46.0);
        let bar = rect(38.0, y + 4, width, COLOURS[0], &spoken(row));
        [text(0.0, y + 18, "", &row.label), bar, text(38.5 + width, y + 18, "", &row.figure)].concat()
    };
    let body: String = rows.iter().enumerate().map(bar).collect();
    let all: Vec<String> = rows.iter().map(spoken).collect();
    svg(rows.len() * 28, &format!("{title}：{}", all.join("，")), &body)
}

/// The tasks, each over the whole year.
pub fn timeline(content: &Content) -> String {
    let months = months();
    let wide = 100.0 / months.len() as f64;
    let month = |(at, name): (usize, &String)| text(at as f64 * wide, 14, "", name);
    let task = |(at, task): (usize, &Bar)| {
        let y = at * 24 + 24;
        let colour = COLOURS[task.theme % COLOURS.len()];
        [rect(0.0, y, 100.0, colour, &task.name), text(1.0, y + 14, " fill=\"#fff\"", &task.name)].concat()
    };
    let head: String = months.iter().enumerate().map(month).collect();
    let body: String = content.tasks.iter().enumerate().map(task).collect();
    svg(content.tasks.len() * 24 + 24, &format!("{}年任务，每项贯穿全年", content.plans), &(head + &body))
}

fn svg(height: usize, label: &str, body: &str) -> String {
    let label = escape(label);
    format!("<svg role=\"img\" aria-label=\"{label}\" width=\"100%\" height=\"{height}\">{body}</svg>")
}

fn rect(x: f64, y: usize, width: f64, fill: &str, tip: &str) -> String {
    let (width, tip) = (round(width), escape(tip));
    format!("<rect x=\"{x}%\" y=\"{y}\" width=\"{width}%\" height=\"20\" fill=\"{fill}\"><title>{tip}</title></rect>")
}

fn text(x: f64, y: usize, more: &str, words: &str) -> String {
    format!("<text x=\"{}%\" y=\"{y}\"{more}>{}</text>", round(x), escape(words))
}

/// Hundredths of a percent are less than a pixel.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Text as HTML writes it, in elements and in quoted attributes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
