//! The page's foot: which report this is, and by what rules the page shows it.

use yew::prelude::*;

use super::{Edition, seal};
use crate::i18n::date;

/// The footer.
pub fn footer(edition: &Edition) -> Html {
    let (words, lang) = (edition.words(), edition.lang);
    let about = &edition.source.report.report;
    html! {
        <footer class="ft">
            <div class="wrap ft-in">
                { seal(true) }
                <div>
                    <p class="ft-t">{ edition.text(lang.of(&about.title)) }</p>
                    <p>
                        <span class="nb">{ date(&about.delivered, lang) }</span>{ " " }
                        <span class="nb">{ lang.of(&about.occasion) }</span>
                    </p>
                    <p>{ lang.of(&about.speaker) }</p>
                    <p class="ft-n">{ edition.text(words.foot_note) }</p>
                </div>
                <p class="ft-l">
                    <a href="#full-text">{ words.text_title }</a>
                    <a href="#data">{ words.data_title }</a>
                    <a href="#top">{ words.back_to_top }</a>
                </p>
            </div>
        </footer>
    }
}
