//! The islands of the page, which are its parts that change, behind one component. An island that was prerendered sleeps: its
//! nodes are adopted as they are, and cost nothing until it wakes and draws itself. It wakes when a choice of the reader
//! changes it, or when `waking` has time for it. What never changes is not an island: its page writes it as `Prerendered`.

use web::Markup;
use yew::prelude::*;

use super::concerns::{Concerns, concerns};
use super::explorer::table::explorer;
use super::explorer::view::Explorer;
use super::timeline::lanes::tasks;
use super::timeline::list::list;
use super::timeline::view::Timeline;
use super::waking::{Need, can_draw, use_waker};
use crate::components::{Edition, LastPlan, Layouts, Picture, View, chart_picture, drawing};
use charts::figures::{CARRIED, LaneView};
use model::Choices;
use report::Chart;
use web::browser::{HeldFocus, highlight_again, hold_focus, restore_focus, space_rows};

/// An island and what it is made from.
#[derive(Clone, PartialEq)]
pub enum Island {
    /// A chart's picture.
    Picture(Picture),
    /// The choices over the coming year's tasks, and their lanes.
    Tasks(Timeline),
    /// The same tasks in words.
    List(Timeline),
    /// The table of all numbers.
    Explorer(Explorer),
    /// What a reader cares about.
    Concerns(Concerns),
    /// The choices over the tasks of the report before.
    LastPlan(LastPlan),
    /// These tasks in words.
    LastPlanList(LastPlan),
}

impl Island {
    /// What the whole page is made from.
    fn edition(&self) -> &Edition {
        match self {
            Self::Picture(it) => &it.edition,
            Self::Tasks(it) | Self::List(it) => &it.edition,
            Self::Explorer(it) => &it.edition,
            Self::Concerns(it) => &it.edition,
            Self::LastPlan(it) | Self::LastPlanList(it) => &it.edition,
        }
    }

    /// Whether it has to wait for the rest of a long report, since it shows more than a chart's listed numbers.
    fn lacks_data(&self) -> bool {
        self.edition().source.is_core()
            && match self {
                Self::Picture(it) => draws_all(&it.edition, &it.chart),
                Self::Tasks(_) | Self::List(_) | Self::Explorer(_) | Self::Concerns(_) => true,
                Self::LastPlan(_) | Self::LastPlanList(_) => true,
            }
    }

    /// Whether a choice of the reader shows it otherwise than it was prerendered.
    fn is_changed(&self) -> bool {
        match self {
            Self::Picture(it) => it.lanes.tasks.is_some(),
            Self::Tasks(it) | Self::List(it) => it.is_changed(),
            Self::Explorer(it) => it.is_changed(),
            Self::Concerns(it) => it.chosen.is_some(),
            Self::LastPlan(it) | Self::LastPlanList(it) => !it.filter.is_empty(),
        }
    }

    /// Whether it is drawn in idle time: where it stands otherwise in this window than it was prerendered, or will be needed
    /// at once when it is needed.
    fn wakes_when_idle(&self) -> bool {
        match self {
            Self::Picture(it) => matches!(it.layouts, Layouts::Fitting(layout) if layout != CARRIED),
            // The table is not prerendered; the first choice among the tasks would wait for all that changes with it.
            Self::Explorer(_) | Self::Tasks(_) | Self::List(_) | Self::Concerns(_) => true,
            Self::LastPlan(_) | Self::LastPlanList(_) => true,
        }
    }

    /// Whether a chart is drawn in it, for which the drawing has to be there.
    fn draws_chart(&self) -> bool {
        match self {
            Self::Picture(_) => true,
            Self::Tasks(it) => it.graph,
            Self::List(_) | Self::Explorer(_) | Self::Concerns(_) => false,
            // Pages without such tasks need not carry what writes them.
            Self::LastPlan(_) | Self::LastPlanList(_) => true,
        }
    }

    /// The island as paper has it: all of it, in the report's order, whatever is chosen on the screen.
    fn on_paper(&self) -> Option<Self> {
        match self {
            // Written for paper where it is drawn.
            Self::Picture(_) => None,
            Self::Tasks(it) => Some(Self::Tasks(it.on_paper())),
            Self::List(it) => Some(Self::List(it.on_paper())),
            // Its rows stand under the pictures, too.
            Self::Explorer(it) => Some(Self::Explorer(Explorer {
                choices: Choices::default(),
                drawn: 0,
                view: View::Paper,
                ..it.clone()
            })),
            Self::LastPlan(it) => Some(Self::LastPlan(it.on_paper())),
            Self::LastPlanList(it) => Some(Self::LastPlanList(it.on_paper())),
            Self::Concerns(it) => Some(Self::Concerns(Concerns { chosen: None, view: View::Paper, ..it.clone() })),
        }
    }

    /// Writes the island.
    fn draw(&self, m: &mut Markup, printed: bool) {
        match self {
            Self::Picture(it) => {
                chart_picture(m, it, if printed { it.layouts.on_paper() } else { it.layouts }, false);
            }
            Self::Tasks(it) => tasks(m, it),
            Self::List(it) => list(m, it),
            Self::Explorer(it) => explorer(m, it),
            Self::Concerns(it) => concerns(m, it),
            Self::LastPlan(it) | Self::LastPlanList(it) => {
                if let Some(drawing) = drawing() {
                    (drawing.last_plan)(m, it, matches!(self, Self::LastPlanList(_)));
                }
            }
        }
    }

    /// Keeps what was written for the island; on the host, writes it.
    fn sleep(&self, m: &mut Markup) {
        match self {
            // The chart's own element stays, so that whoever watches it goes on watching.
            Self::Picture(it) => chart_picture(m, it, it.layouts, true),
            #[cfg(any(feature = "build", not(target_arch = "wasm32")))]
            _ => m.node(crate::components::written(&Markup::html(|m| self.draw(m, false)))),
            #[cfg(all(not(feature = "build"), target_arch = "wasm32"))]
            _ => m.node(crate::components::adopted()),
        }
    }
}

/// The island to show.
#[derive(Clone, PartialEq, Properties)]
pub struct IslandProps {
    /// Compared as a whole to tell whether to draw again.
    pub island: Island,
}

/// Draws an island, whichever it is, or lets it sleep.
#[component]
pub fn IslandView(props: &IslandProps) -> Html {
    let island = &props.island;
    let asleep = use_mut_ref(|| island.edition().origin.sleeps());
    let lacks_drawing = island.draws_chart() && !can_draw();
    let waits = island.lacks_data() && *asleep.borrow();
    let need = match *asleep.borrow() {
        _ if waits => Need::Nothing,
        // An island that is awake may come to draw a chart by a later choice.
        asleep if lacks_drawing && (island.is_changed() || !asleep) => Need::AtOnce,
        true if island.wakes_when_idle() => Need::WhenIdle,
        true => Need::ForKeys,
        false => Need::Nothing,
    };
    let calls = use_waker(need, island.draws_chart());
    let held = use_mut_ref(|| None::<HeldFocus>);
    // Once awake it stays so.
    if *asleep.borrow() && (calls.awake || island.is_changed()) && !lacks_drawing && !waits {
        *asleep.borrow_mut() = false;
        *held.borrow_mut() = hold_focus();
    }
    // What is drawn anew does not know which mark is highlighted, nor who has the focus.
    let is_table = matches!(island, Island::Explorer(_));
    use_effect(move || {
        highlight_again();
        // By its own drawing: the page's state may be told of frames before.
        if is_table {
            space_rows();
        }
        if let Some(held) = held.take() {
            restore_focus(&held);
        }
    });
    let paper = if calls.printed { island.on_paper() } else { None };
    let island = paper.as_ref().unwrap_or(island);
    Markup::html(|m| if *asleep.borrow() { island.sleep(m) } else { island.draw(m, calls.printed) })
}

/// A chart's picture as an island of its own.
pub fn picture(edition: &Edition, chart: &Chart, view: View) -> Html {
    let mut edition = edition.clone();
    if !chart.form.draws_all() {
        // It stays as it is when the rest of a long report comes.
        edition.source = edition.source.lasting().clone();
    }
    let island = Island::Picture(Picture {
        edition,
        chart: chart.id.clone(),
        lanes: LaneView::default(),
        layouts: view.layouts(),
    });
    html! { <IslandView {island} /> }
}

/// The tasks of the report before: the choices over them, their picture, and the same in words.
pub fn last_plan(m: &mut Markup, props: &LastPlan) {
    let island = Island::LastPlan(props.clone());
    m.node(html! { <IslandView {island} /> });
    m.el("div class='shot'", |m| {
        let (edition, chart, layouts) = (props.edition.clone(), props.chart.clone(), props.view.layouts());
        let island = Island::Picture(Picture { edition, chart, lanes: props.drawn(), layouts });
        m.node(html! { <IslandView {island} /> });
    });
    let island = Island::LastPlanList(props.clone());
    m.node(html! { <IslandView {island} /> });
}

/// Whether a chart draws what it does not list.
fn draws_all(edition: &Edition, chart: &str) -> bool {
    edition.source.chart(chart).is_some_and(|it| it.form.draws_all())
}
