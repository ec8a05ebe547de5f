//! What `validate` finds in `report.json`: each kind of problem once, on the synthetic report with one thing changed.
//! Every case gives exactly its one problem, at the right place, in all three languages. The cases are in `validate/`,
//! a file a subject.

#[path = "validate/among.rs"]
mod among;
#[path = "validate/answers.rs"]
mod answers;
#[path = "validate/charts.rs"]
mod charts;
#[path = "validate/corrections.rs"]
mod corrections;
#[path = "validate/expect.rs"]
mod expect;
#[path = "validate/figures.rs"]
mod figures;
#[path = "validate/files.rs"]
mod files;
#[path = "validate/fit.rs"]
mod fit;
#[path = "validate/formulas.rs"]
mod formulas;
#[path = "validate/links.rs"]
mod links;
#[path = "validate/mends.rs"]
mod mends;
#[path = "validate/messages.rs"]
mod messages;
#[path = "validate/prose.rs"]
mod prose;
#[path = "validate/quotes.rs"]
mod quotes;
#[path = "validate/series.rs"]
mod series;
#[path = "validate/shape.rs"]
mod shape;
#[path = "validate/slides.rs"]
mod slides;
#[path = "validate/syntax.rs"]
mod syntax;
#[path = "validate/time.rs"]
mod time;
