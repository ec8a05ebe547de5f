//! Fills the table of what draws (`components::Drawing`) and brings it. In the page's program this is the part that is loaded
//! later: nothing but the table leads to its functions, so that the build finds what belongs to it.

use super::article::hero;
use super::explorer::head_foot::{data_foot, data_head};
use super::last_plan::last_plan;
use super::reader::reader;
use crate::components::{
    Drawing, Edition, Prerendered, copy_buttons, corrections, figure_foot, figure_head, footer, glyph_shapes, heading,
    large, margin, masthead, mini, steps, story,
};
use charts::figures;
use web::Markup;

static DRAWING: Drawing = Drawing { prerendered, figure: figures::figure, last_plan, mini, large };

/// Writes what never changes.
fn prerendered(m: &mut Markup, edition: &Edition, it: &Prerendered<'_>) {
    match it {
        Prerendered::Top => {
            m.leaf("a class='skip' href='#main'", edition.words().skip);
            glyph_shapes(m);
            masthead(m, edition);
        }
        Prerendered::Opening => {
            hero(m, edition);
            #[cfg(any(feature = "build", not(target_arch = "wasm32")))]
            m.node(yew::Html::from_html_unchecked(BELOW.into()));
        }
        Prerendered::Margin(head) => margin(m, head, edition.lang),
        Prerendered::Heading(head) => heading(m, edition, head),
        Prerendered::FigureHead(chart) => figure_head(m, edition, chart),
        Prerendered::Steps(chart) => steps(m, edition, chart),
        Prerendered::Story(chart) => story(m, edition, chart),
        Prerendered::FigureFoot(chart) => figure_foot(m, edition, chart),
        Prerendered::Text(number) => reader(m, edition, *number),
        Prerendered::DataHead => data_head(m, edition),
        Prerendered::DataFoot => data_foot(m, edition),
        Prerendered::Foot => {
            corrections(m, edition);
            footer(m, edition);
            copy_buttons(m, edition);
        }
    }
}

/// Where the page's style sheet comes in: the opening above it is painted without it.
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub const BELOW: &str = "<!--below-->";

/// Brings the table; whether it is there then. What failed is tried again by the next call.
#[cfg(all(not(feature = "build"), target_arch = "wasm32"))]
pub async fn load() -> bool {
    use crate::components::{drawing, provide};
    if drawing().is_none()
        && let Ok(table) = table().await
    {
        provide(table);
    }
    drawing().is_some()
}

#[cfg(all(not(feature = "build"), target_arch = "wasm32"))]
#[wasm_split_helpers::wasm_split(drawing, fallible)]
fn table() -> Result<&'static Drawing, wasm_split_helpers::SplitLoaderError> {
    Ok(&DRAWING)
}

/// On the host, and in programs that draw at once, the table is always there.
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub async fn load() -> bool {
    crate::components::provide(&DRAWING);
    true
}
