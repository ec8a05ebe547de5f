//! The table as a section of the page.

use web::Markup;
use yew::prelude::*;

use super::view::Explorer;
use crate::components::{Prerendered, SectionHead, section};
use crate::pages::island::{Island, IslandView};

/// The table as a section, counted from 1.
pub fn data(m: &mut Markup, props: &Explorer, number: usize) {
    let Explorer { edition, .. } = props;
    let words = edition.words();
    let head = SectionHead { id: "data", number, title: words.data_title, takeaway: words.data_takeaway, ahead: false };
    section(m, edition, &head, |m| {
        edition.prerendered(m, &Prerendered::DataHead);
        let island = Island::Explorer(props.clone());
        m.el("div class='data-v'", |m| m.node(html! { <IslandView {island} /> }));
        edition.prerendered(m, &Prerendered::DataFoot);
    });
}
