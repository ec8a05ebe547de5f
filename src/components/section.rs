//! A numbered section of the page: double rule above, number and name in the margin, the takeaway as heading.

use yew::prelude::*;

use super::phrases;
use crate::i18n::{Lang, section_number};

/// What a section's head says.
pub struct SectionHead<'a> {
    /// Element id of the section; its heading is `h-<id>`.
    pub id: &'a str,
    /// Counted from 1.
    pub number: usize,
    pub title: &'a str,
    pub takeaway: &'a str,
    /// The section looks ahead, and stands on another ground.
    pub ahead: bool,
}

/// The section around its content.
pub fn section(head: &SectionHead<'_>, lang: Lang, content: Html) -> Html {
    let mut heading = String::from("h-");
    heading.push_str(head.id);
    html! {
        <section class={if head.ahead { "sec sec-24" } else { "sec" }} id={head.id.to_owned()} aria-labelledby={heading.clone()}>
            <div class="wrap sec-i">
                <p class="sec-no">
                    <span class="sec-n">{ section_number(head.number, lang) }</span>
                    <span class="sec-t">{ head.title.to_owned() }</span>
                </p>
                <div class="sec-b">
                    <h2 id={heading}>{ phrases(head.takeaway, lang) }</h2>
                    { content }
                </div>
            </div>
        </section>
    }
}
