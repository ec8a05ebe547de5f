//! What a text of the page may count: the facts of its chart, and how many things that chart shows. Texts that belong
//! to no chart may count any fact.

use super::super::figures::formula;
use super::super::node::Node;

/// The texts of one chart, chapter or derived number.
pub(super) struct Scope<'a> {
    path: String,
    /// Ids of the facts that it draws.
    pub facts: Vec<&'a str>,
    /// How many facts, groups, rows and the like it shows.
    pub counts: Vec<f64>,
    /// The size of a bar's block.
    block: Option<f64>,
}

impl<'a> Scope<'a> {
    /// The scopes of all charts, and of chapters over the charts in them.
    pub fn all(root: &Node<'a>) -> Vec<Self> {
        let charts: Vec<(Option<&str>, Self)> =
            root.list("charts").map(|it| (it.text("chapter"), Self::of_chart(&it, root))).collect();
        let chapters: Vec<Self> = root
            .list("chapters")
            .map(|chapter| {
                let within =
                    || charts.iter().filter(|(id, _)| id.is_some() && *id == chapter.text("id")).map(|it| &it.1);
                Self {
                    facts: within().flat_map(|it| it.facts.clone()).collect(),
                    counts: within().flat_map(|it| it.counts.clone()).collect(),
                    path: chapter.path,
                    block: None,
                }
            })
            .collect();
        charts
            .into_iter()
            .map(|it| it.1)
            .chain(chapters)
            .chain(root.list("derived").map(|it| Self::of_derived(&it)))
            .collect()
    }

    /// A derived number's label may say of how many facts it is made (两类会议合计).
    fn of_derived(derived: &Node<'a>) -> Self {
        let facts: Vec<&str> = formula(derived)
            .into_iter()
            .flat_map(|(_, it)| it.items().filter_map(|it| it.string()).collect::<Vec<_>>())
            .collect();
        Self { path: derived.path.clone(), counts: counts([facts.len()]), facts, block: None }
    }

    fn of_chart(chart: &Node<'a>, root: &Node<'a>) -> Self {
        let mut shown = vec![chart.list("facts").count(), chart.list("groups").count()];
        match chart.text("form") {
            Some("matrix") => shown.extend([rows(root), major(root).len()]),
            Some("lanes") => shown.extend([root.list("themes").count(), root.list("tasks").count()]),
            // Threads run from one year to the next.
            Some("threads") => shown.extend([root.list("threads").count(), 2]),
            _ => {}
        }
        Self {
            path: chart.path.clone(),
            facts: chart.words("facts").map(|it| it.text).collect(),
            counts: counts(shown),
            block: chart.field("block").and_then(|it| it.number()),
        }
    }

    /// Whether a text at that path is one of its own.
    pub fn holds(&self, path: &str) -> bool {
        self.behind(path).is_some()
    }

    /// The block's size, where the text may be about it: a title is the takeaway, and speaks of figures.
    pub fn block(&self, path: &str) -> Option<f64> {
        self.block.filter(|_| self.behind(path).is_some_and(|it| it == "subtitle" || it == "note"))
    }

    fn behind<'p>(&self, path: &'p str) -> Option<&'p str> {
        path.strip_prefix(self.path.as_str())?.strip_prefix('.')
    }
}

fn counts(shown: impl IntoIterator<Item = usize>) -> Vec<f64> {
    shown.into_iter().filter_map(|it| u32::try_from(it).ok().map(f64::from)).collect()
}

/// Ids of the methods that have a column of their own.
fn major<'a>(root: &Node<'a>) -> Vec<&'a str> {
    let minor = |it: &Node| it.field("minor").and_then(|it| it.value.as_boolean_lit().map(|it| it.value));
    root.list("methods").filter(|it| minor(it) != Some(true)).filter_map(|it| it.text("id")).collect()
}

/// Rows of the matrix: areas in which an activity used a method with a column.
fn rows(root: &Node) -> usize {
    let major = major(root);
    let activities: Vec<(Option<&str>, Option<&str>)> =
        root.list("activities").map(|it| (it.text("area"), it.text("method"))).collect();
    let drawn = |area: &str| {
        activities.iter().any(|(of, method)| *of == Some(area) && method.is_some_and(|it| major.contains(&it)))
    };
    root.list("areas").filter_map(|it| it.text("id")).filter(|it| drawn(it)).count()
}
