//! Marks say no more than their figures: none of a smaller number is longer than one of a larger, no open end goes further than
//! a tenth beyond what is stated, and each bound has a form of its own.

use charts::figures::{WIDTHS, counted_out_of};
use std::sync::Arc;

use charts::forms::{
    Bars, Dots, DotsLayout, Drawn, Item, ItemGroup, Placed, VERM, bars, counted_out, dots, draw, flow, mini, strip,
};
use charts::scene::{Scene, Shape, in_units};
use i18n::Lang;
use proptest::prelude::*;
use report::{Bound, Form, Numeral};

use crate::each;
use crate::ink::{Ink, assert_in_order, ink};

const BOUNDS: [Bound; 5] = [Bound::Exact, Bound::AtLeast, Bound::Nearly, Bound::About, Bound::AtMost];

#[test]
fn no_mark_of_a_smaller_number_is_longer_than_one_of_a_larger() {
    let mut compared = 0;
    each(|source, chart, lang, width, placed| {
        // Lanes count days, and threads name; series have a scale each (years.rs).
        if matches!(chart.form, Form::Lanes | Form::Threads | Form::Years) {
            return;
        }
        let found = ink(&draw(placed), |id| source.fact(id).map(|it| it.value));
        compared += assert_in_order(&found, &format!("{} {} {width}", chart.id, lang.tag()));
    });
    assert!(compared > 2000, "{compared}");
}

#[test]
fn no_bar_goes_further_than_a_tenth_beyond_its_figure_nor_is_solid_for_much_less() {
    each(|source, chart, lang, width, placed| {
        if !matches!(chart.form, Form::Bars | Form::Flow) {
            return;
        }
        let found = ink(&draw(placed), |id| source.fact(id).map(|it| it.value));
        let bars: Vec<&Ink> = found.iter().filter(|it| !it.dots).collect();
        let exact = |it: &&&Ink| source.fact(&it.id).is_some_and(|it| it.bound == Bound::Exact);
        // The scale, by a bar whose ink is its figure; of a short one it could not be told.
        let long = bars.iter().filter(exact).filter(|it| it.length().1 > 60.0);
        let scale = long.map(|it| it.length().1 / it.value).fold(f64::NAN, f64::max);
        for bar in bars {
            let place = format!("{} {} {width}: {}", chart.id, lang.tag(), bar.id);
            let length = bar.length().1;
            assert!(scale.is_nan() || length <= bar.value * scale * 1.1 + 1.5, "{place}: {length}");
            // At least so many: the first piece says nearly all of what is certain.
            let open = source.fact(&bar.id).is_some_and(|it| it.bound == Bound::AtLeast);
            let solid = bar.pieces.first().map_or(0.0, |it| in_units(it.2 - it.1));
            assert!(scale.is_nan() || !open || solid >= bar.value * scale * 0.86 - 0.5, "{place}: {solid} of {length}");
        }
    });
}

fn item((value, bound): (f64, Bound), at: usize) -> Item {
    let numeral = Numeral { lead: "", figure: value.to_string(), unit: "件".to_owned() };
    let mark = at.to_string().into();
    let [link, spoken, label, remark] = ["#f-a", "a", "件数", ""].map(Arc::from);
    Item { mark, link, spoken, label, remark, numeral, value, bound, colour: VERM, drawn: Drawn::Alone }
}

/// Every form that counts, at every width, with these numbers.
fn forms(numbers: &[(f64, Bound)]) -> Vec<(String, Scene)> {
    let items: Vec<Item> = numbers.iter().enumerate().map(|(at, it)| item(*it, at)).collect();
    let groups = vec![ItemGroup { heading: "".into(), items: items.clone() }];
    let chart = |block| Bars { items: items.clone(), block };
    let counted = |layout| Dots { groups: groups.clone(), layout };
    let mut all: Vec<(String, Placed)> = Vec::new();
    for (width, _) in WIDTHS {
        all.push((format!("bars {width}"), bars(&chart(None), width)));
        all.push((format!("blocks {width}"), bars(&chart(Some(100)), width)));
        all.push((format!("flow {width}"), flow(&groups, width)));
        if numbers.iter().all(|it| it.0 <= 300.0) {
            all.push((format!("rows {width}"), dots(&counted(DotsLayout::Rows), width)));
            all.push((format!("tiles {width}"), dots(&counted(DotsLayout::Tiles), width)));
        }
    }
    all.into_iter().map(|(name, placed)| (name, draw(&placed))).collect()
}

#[test]
fn each_bound_has_a_form_of_its_own_and_nearly_stops_short_of_the_figure() {
    for value in [12.0, 20.0, 21.0, 25.0, 90.0, 200.0, 1000.0] {
        for (name, scene) in forms(&BOUNDS.map(|it| (value, it))) {
            let found = ink(&scene, |_| Some(value));
            let [exact, at_least, nearly, about, at_most] = &*found else { panic!("{name}: {}", found.len()) };
            for (one, longer) in [(nearly, exact), (exact, about), (about, at_least)] {
                let more = longer.longer_than(one);
                assert!(more > 0.0, "{value} {name}: {} is no longer than {}", longer.id, one.id);
            }
            // Hollow, and no longer than the figure.
            assert!(at_most.pieces.iter().all(|it| !it.3) && at_most.longer_than(exact).abs() < 0.3, "{value} {name}");
        }
    }
}

#[test]
fn small_pictures_are_as_open_as_their_charts() {
    for value in [8.0, 20.0, 25.0] {
        let drawn = BOUNDS.map(|bound| {
            let item = item((value, bound), 0);
            [strip((item.count(), bound), 25, VERM), mini(&item, None, 300.0), counted_out(&item)]
        });
        for at in 0..3 {
            let solid = drawn.each_ref().map(|pictures| {
                let dots = pictures[at].shapes().into_iter();
                dots.map(|it| if let Shape::Dots { centers, .. } = it { centers.len() } else { 0 }).sum::<usize>()
            });
            let count = value as usize;
            assert_eq!(solid, [count, count, count - 3, count - 2, 0]);
            let rings = drawn.each_ref().map(|it| it[at].shapes().len());
            assert!(rings[0] < rings[1], "{value} {at}");
            for scene in drawn.each_ref().map(|it| &it[at]) {
                for shape in scene.shapes() {
                    let Shape::Circle { center, radius, .. } = shape else { continue };
                    assert!(center.0 + *radius as i32 <= scene.width, "{value} {at}: {shape:?}");
                }
            }
        }
    }
}

/// In the large version, under words that say what hollow dots are, a whole was once all solid.
#[test]
fn the_large_dots_of_a_ratios_whole_are_hollow_where_its_chart_has_them_so() {
    let source = crate::source();
    let shapes = |id: &str| {
        let scene = counted_out_of(&source, source.fact(id).unwrap(), Lang::Zh);
        let count = |it: &Shape| if let Shape::Dots { centers, .. } = it { centers.len() } else { 0 };
        let solid: usize = scene.shapes().iter().map(|it| count(it)).sum();
        (solid, scene.shapes().iter().filter(|it| matches!(it, Shape::Circle { .. })).count())
    };
    assert_eq!([shapes("micro-suggestions"), shapes("micro-suggestions-closed")], [(551, 8), (551, 0)]);
}

fn numbers(most: u32) -> impl Strategy<Value = Vec<(f64, Bound)>> {
    // Numbers close to each other, where open ends could meet.
    (1..most, 1_u32..40).prop_flat_map(|(from, span)| {
        let number = (from..=from + span).prop_map(f64::from);
        prop::collection::vec((number, prop::sample::select(BOUNDS.to_vec())), 2..6)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_the_numbers_and_their_bounds_lengths_keep_their_order(numbers in prop_oneof![numbers(60), numbers(5000)]) {
        for (name, scene) in forms(&numbers) {
            let found = ink(&scene, |id| Some(numbers[id.parse::<usize>().ok()?].0));
            assert_in_order(&found, &format!("{name} {numbers:?}"));
            let right = found.iter().flat_map(|it| &it.pieces).map(|it| it.2).max();
            assert!(right <= Some(scene.width + 5), "{name} {numbers:?}: {right:?}");
        }
    }
}
