//! The matrix in what it alone has: totals above some of its columns, or above none.

use charts::figures::{LaneView, WIDTHS, figure, placed};
use charts::forms::PALETTE;
use charts::scene::to_svg;
use i18n::Lang;
use report::Form;

use super::source;

#[test]
fn without_totals_no_column_lacks_one() {
    let source = source();
    let mut chart = source.report.charts.iter().find(|it| it.form == Form::Matrix).unwrap().clone();
    let untold = |chart: &_, lang: Lang, width| {
        let placed = placed(&source, chart, lang, width, &LaneView::default());
        placed.words().any(|it| it.text.contains(lang.strings().pic_untold))
    };
    assert!(untold(&chart, Lang::Zh, WIDTHS[3].0), "with totals, one column has none");
    chart.facts = [].into();
    for lang in Lang::ALL {
        for (width, _) in WIDTHS {
            assert!(!untold(&chart, lang, width), "{} at {width}", lang.tag());
        }
    }
    let (width, name) = WIDTHS[3];
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        let svg = to_svg(&figure(&source, &chart, Lang::Zh, width, &LaneView::default()), &PALETTE, "");
        insta::assert_snapshot!(format!("without-totals-{name}"), svg);
    });
}
