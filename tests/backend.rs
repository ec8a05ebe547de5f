//! The backend by itself, used as any plotters program would use it.

use charts::scene::{Group, Node, Paint, Palette, Recorder, Scene, Shape, Structure, Unsupported, text_width, to_svg};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use proptest::prelude::*;

const BARE: Palette = Palette { colours: &[], families: &[("face", "Some Face, serif")] };

/// Records a drawing 100 × 50 units large.
fn record(paint: impl FnOnce(&DrawingArea<Recorder, plotters::coord::Shift>)) -> Scene {
    let mut scene = Scene { width: 1000, height: 500, ..Scene::default() };
    paint(&Recorder::new(&mut scene).into_drawing_area());
    scene
}

#[test]
fn shapes_are_recorded_in_drawing_order_with_their_paint() {
    let scene = record(|area| {
        area.draw(&Rectangle::new([(10, 20), (105, 40)], RED.filled())).unwrap();
        area.draw(&PathElement::new([(0, 0), (50, 0), (50, 25)], BLUE.stroke_width(15))).unwrap();
        area.draw(&Circle::new((300, 300), 45, RED.stroke_width(10))).unwrap();
    });
    assert_eq!(
        scene.shapes(),
        [
            &Shape::Rect { min: (10, 20), max: (105, 40), paint: Paint::Fill((255, 0, 0)) },
            &Shape::Path {
                points: vec![(0, 0), (50, 0), (50, 25)],
                closed: false,
                paint: Paint::Stroke((0, 0, 255), 15)
            },
            &Shape::Circle { center: (300, 300), radius: 45, paint: Paint::Stroke((255, 0, 0), 10) },
        ]
    );
}

#[test]
fn equal_dots_become_one_shape_and_others_do_not() {
    let scene = record(|area| {
        for (x, radius, colour) in [(100, 20, RED), (200, 20, RED), (300, 20, BLUE), (400, 30, BLUE)] {
            area.draw(&Circle::new((x, 100), radius, colour.filled())).unwrap();
        }
    });
    let counts: Vec<_> = scene
        .shapes()
        .into_iter()
        .map(|shape| if let Shape::Dots { centers, .. } = shape { centers.len() } else { 0 })
        .collect();
    assert_eq!(counts, [2, 1, 1]);
}

#[test]
fn coordinates_keep_a_tenth_of_a_unit_in_the_file() {
    let scene = record(|area| area.draw(&Rectangle::new([(125, 10), (130, 25)], RED.filled())).unwrap());
    let svg = to_svg(&scene, &BARE, "");
    assert!(svg.contains(r#"x="12.5" y="1" width="0.5" height="1.5""#), "{svg}");
}

#[test]
fn groups_nest_and_carry_mark_and_label() {
    let group = |mark: &str| Group { mark: Some(mark.into()), label: Some("8 次".into()), ..Group::default() };
    let scene = record(|area| {
        area.draw(&Structure::Open(group("outer"))).unwrap();
        area.draw(&Structure::Open(group("inner"))).unwrap();
        area.draw(&Circle::new((100, 100), 20, RED.filled())).unwrap();
        area.draw(&Structure::Close).unwrap();
        area.draw(&Structure::Close).unwrap();
        area.draw(&Circle::new((200, 100), 20, RED.filled())).unwrap();
    });
    let [Node::Group(outer), Node::Shape(_)] = &*scene.nodes else { panic!("{scene:?}") };
    let [Node::Group(inner)] = &*outer.nodes else { panic!("{outer:?}") };
    assert_eq!((outer.mark.as_deref(), inner.mark.as_deref()), (Some("outer"), Some("inner")));
    assert!(to_svg(&scene, &BARE, "").contains(r#"data-mark="inner" role="graphics-symbol img" aria-label="8 次""#));
}

#[test]
fn a_group_left_open_is_closed_with_the_drawing() {
    let scene = record(|area| {
        area.draw(&Structure::Open(Group::default())).unwrap();
        area.draw(&Circle::new((100, 100), 20, RED.filled())).unwrap();
    });
    assert_eq!(scene.shapes().len(), 1);
}

#[test]
fn text_is_measured_by_the_table_and_anchored_on_its_baseline() {
    let scene = record(|area| {
        let style = TextStyle::from(("face", 200).into_font()).pos(Pos::new(HPos::Right, VPos::Top));
        assert_eq!(area.estimate_text_size("人大8次", &style).unwrap().0, text_width("人大8次", 200.0, false) as u32);
        area.draw(&Text::new("人大", (500, 100), style)).unwrap();
    });
    let svg = to_svg(&scene, &BARE, "");
    assert!(
        svg.contains(r#"font-family="Some Face, serif" x="50" y="27.6" font-size="20" text-anchor="end""#),
        "{svg}"
    );
}

#[test]
fn what_is_no_shape_is_refused_and_says_so() {
    let scene = record(|area| {
        let wrong = area.draw_pixel((1, 1), &RED).unwrap_err();
        assert!(wrong.to_string().contains(&Unsupported::Pixels.to_string()), "{wrong}");
        let turned = TextStyle::from(("face", 200).into_font().transform(FontTransform::Rotate90));
        assert!(area.draw(&Text::new("人大", (500, 100), turned)).is_err());
    });
    assert!(scene.nodes.is_empty());
}

#[test]
fn only_fragments_are_ever_written_as_links() {
    use web::{Shown, to_html};
    for (link, tag) in [("#f-a", "<a "), ("javascript:alert(1)", "<g "), ("https://example.org", "<g ")] {
        let scene = record(|area| {
            let group = Group { link: Some(link.into()), class: "mark".into(), ..Group::default() };
            area.draw(&Structure::Open(group)).unwrap();
            area.draw(&Structure::Close).unwrap();
        });
        let html = format!("{:?}", to_html(&scene, &BARE, Shown::default(), Vec::new()));
        assert_eq!(html.contains("href"), tag == "<a ", "{html}");
    }
}

proptest! {
    #[test]
    fn whatever_text_is_drawn_the_file_is_xml_and_holds_it(text in any::<String>(), title in any::<String>()) {
        let scene = record(|area| {
            let style = TextStyle::from(("face", 200).into_font());
            area.draw(&Text::new(text.clone(), (500, 100), style)).unwrap();
        });
        let svg = to_svg(&scene, &BARE, &title);
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let drawn = parsed.descendants().find(|it| it.has_tag_name("text")).unwrap();
        let printable = |text: &str| -> String {
            text.chars().filter(|it| *it >= ' ' && !matches!(it, '\u{fffe}' | '\u{ffff}')).collect()
        };
        prop_assert_eq!(printable(drawn.text().unwrap_or_default()), printable(&text).replace('\t', ""));
    }
}
