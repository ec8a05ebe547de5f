//! What the report before planned: its tasks with what this report says of each, and the choices that narrow them. This file is
//! the map.

mod filters;
mod list;

use crate::components::LastPlan;
use web::Markup;

/// The tasks in words, or the choices over them.
pub fn last_plan(m: &mut Markup, props: &LastPlan, listed: bool) {
    if listed { list::last_plan_list(m, props) } else { filters::last_plan_filters(m, props) }
}
