//! What draws, as a table of functions: charts, and whatever never changes. A page that was prerendered needs none of it to
//! answer, so that in the browser it is a part of the program that is loaded when something has to be drawn. What fills the
//! table is `pages::drawing`.

use std::sync::OnceLock;
use web::Markup;

use yew::Html;

use super::{Edition, LastPlan, Prerendered};
use charts::figures::LaneView;
use charts::scene::Scene;
use i18n::Lang;
use model::Source;
use report::{Chart, Fact};

/// The functions. Whoever calls them through the table does not bring them along.
pub struct Drawing {
    /// Nodes that never change.
    pub prerendered: fn(&mut Markup, &Edition, &Prerendered<'_>),
    /// A chart, so many units wide.
    pub figure: fn(&Source, &Chart, Lang, f64, &LaneView) -> Scene,
    /// The tasks of the report before in words, or the choices over them.
    pub last_plan: fn(&mut Markup, &LastPlan, bool),
    /// The small copy of a fact's chart.
    pub mini: fn(&Source, &Fact, Lang) -> Html,
    /// A fact in large dots.
    pub large: fn(&Source, &Fact, Lang) -> Html,
}

static PROVIDED: OnceLock<&'static Drawing> = OnceLock::new();

/// The table, once it is there.
pub fn drawing() -> Option<&'static Drawing> {
    PROVIDED.get().copied()
}

/// The table is there from now on.
pub fn provide(drawing: &'static Drawing) {
    // There is only one, so that a second call says the same.
    let _ = PROVIDED.set(drawing);
}
