//! Numbers in the page's own words.

use validate::Code;

use crate::expect::{json, none};

#[test]
fn a_number_in_the_pages_words_is_the_reports() {
    json(
        &[("提出559件“微建议”，办结551件", "提出595件“微建议”，办结551件")],
        "\"提出595件",
        "chapters[1].takeaway.zh",
        Code::NumberInvented,
    );
    json(
        &[("\"zh\": \"网格化履职4000余人次", "\"zh\": \"网格化履职5000余人次")],
        "\"网格化履职5000",
        "charts[3].title.zh",
        Code::NumberInvented,
    );
    json(&[("标记少于35项", "标记少于53项")], "\"标记少于53项", "charts[2].note.zh", Code::NumberInvented);
    json(
        &[("\"zh\": \"办结率\"", "\"zh\": \"办结率99.9%\"")],
        "\"办结率99.9",
        "derived[0].label.zh",
        Code::NumberInvented,
    );
}

#[test]
fn a_number_in_a_translation_is_the_reports_too() {
    json(
        &[("559 small suggestions, 551 settled", "595 small suggestions, 551 settled")],
        "\"595",
        "chapters[1].takeaway.en",
        Code::NumberInvented,
    );
    json(
        &[("\"en\": \"Top to bottom\"", "\"en\": \"Top\", \"de\": \"Über 4.001 Einsätze\"")],
        "\"Über",
        "charts[5].subtitle.de",
        Code::NumberInvented,
    );
}

#[test]
fn translations_may_write_numbers_their_way() {
    let occasion = ", \"en\": \"Fourth session of the Third People's Congress\"";
    let duties = "\"en\": \"Over 4,000 neighbourhood duties\"";
    let settled = "\"en\": \"551 settled, 98.6%\"";
    none(
        &[
            (occasion, ", \"en\": \"The 4th session of the 3rd congress\", \"de\": \"4. Tagung des 3. Kongresses\""),
            (duties, "\"de\": \"Über 4.000 Einsätze\""),
            (settled, "\"de\": \"551 erledigt, 98,6 %\""),
        ],
        &[],
    );
}

#[test]
fn computed_numbers_may_be_printed_rounded() {
    none(&[("办结551件，占98.6%", "办结551件，占98.57%，约99%")], &[]);
}

#[test]
fn a_ratio_rounded_wrongly_is_a_slip() {
    json(&[("办结551件，占98.6%", "办结551件，占98.5%")], "\"办结551件", "charts[4].title.zh", Code::NumberInvented);
}

#[test]
fn full_width_and_separated_digits_are_the_same_number() {
    none(
        &[(
            "网格化履职4000余人次\", \"en\": \"Over",
            "网格化履职４，000余人次\", \"en\": \"Over".replace("，", ",").as_str(),
        )],
        &[],
    );
}
