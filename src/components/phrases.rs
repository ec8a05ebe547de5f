//! Text set by phrase: Chinese lines break between phrases, and a person's name never breaks.

use yew::prelude::*;

use crate::i18n::Lang;

/// A heading, subtitle or label. Chinese is cut behind punctuation into pieces that stay whole where they fit;
/// an opening quotation mark that begins a piece takes half its width. Other languages break by word as usual.
pub fn phrases(text: &str, lang: Lang) -> Html {
    if lang != Lang::Zh || !is_chinese(text) {
        return html! { { text.to_owned() } };
    }
    let pieces = pieces(text);
    if pieces.len() == 1 {
        return html! { <>{ halted(text) }</> };
    }
    html! { <>{ for pieces.into_iter().map(|it| html! { <span class="nb">{ halted(it) }</span> }) }</> }
}

/// Running text of the report: only the names in it are kept whole.
pub fn running(text: &str) -> Html {
    const NAME: &str = "习近平";
    if !text.contains(NAME) {
        return html! { { text.to_owned() } };
    }
    let parts = text.split(NAME).enumerate().map(|(at, part)| {
        html! { <>if at > 0 { <span class="nw">{ NAME }</span> }{ part.to_owned() }</> }
    });
    html! { <>{ for parts }</> }
}

/// Cuts behind ，；：。、 and before （, wherever the pieces keep at least two characters.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut depth = 0_u32;
    for (at, sign) in text.char_indices() {
        match sign {
            '“' | '《' | '（' => depth += 1,
            '”' | '》' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let end = at + sign.len_utf8();
        if depth == 0 && "，；：。、".contains(sign) && end < text.len() {
            pieces.push(&text[start..end]);
            start = end;
        } else if sign == '（' && depth == 1 && at > start {
            pieces.push(&text[start..at]);
            start = at;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

fn halted(text: &str) -> Html {
    let Some(mark) = text.chars().next().filter(|it| "“‘《（".contains(*it)) else {
        return running(text);
    };
    let (mark, rest) = text.split_at(mark.len_utf8());
    html! { <><span class="halt">{ mark.to_owned() }</span>{ running(rest) }</> }
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it))
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn pieces_end_with_their_punctuation() {
        assert_eq!(pieces("一格为1000人次；“余”没有精确值，末端断开"), ["一格为1000人次；", "“余”没有精确值，", "末端断开"]);
        assert_eq!(pieces("“牢记嘱托、感恩奋进”活动"), ["“牢记嘱托、感恩奋进”活动"]);
        assert_eq!(pieces("工作报告（2024年1月10日）"), ["工作报告", "（2024年1月10日）"]);
    }
}
