//! The cards of numbers, and the pictures by which charts are shared: each holds what it is about, drawn as truly as in the
//! charts, and set as the report's words are.

use charts::forms::{INK, VERM, tone};
use charts::scene::{Label, Node, Paint, Scene, Shape, in_units};
use i18n::Lang;
use model::{Entity, Source};
use report::{Bound, Fact, Form};
use rqrr::PreparedImage;
use site::export::{CARD, card, share};

use crate::ink::{assert_in_order, ink};
use crate::{charts, real_source, sources};

const ADDRESS: &str = "https://example.org/2023/en/?at=voter-opinions";

fn cards(source: &Source) -> impl Iterator<Item = (&Fact, Lang)> {
    source.report.facts.iter().flat_map(|fact| Lang::ALL.map(|lang| (fact, lang)))
}

/// Every label of a picture, in drawing order.
fn labels(scene: &Scene) -> Vec<Label> {
    let label = |it: &Shape| if let Shape::Text(label) = it { Some(label.clone()) } else { None };
    scene.shapes().into_iter().filter_map(label).collect()
}

/// All text of a picture without spaces, since lines end anywhere.
fn text(scene: &Scene) -> String {
    squeezed(&labels(scene).iter().map(|it| &*it.text).collect::<Vec<_>>().concat())
}

/// Without what lines that are broken add and take away.
fn squeezed(text: &str) -> String {
    text.replace(['\u{ad}', '\u{200b}', '\u{a0}', '-'], "").split_whitespace().collect()
}

/// Solid dots and rings of a mark, and the largest radius of its dots in units.
fn dots(nodes: &[Node], mark: &str, inside: bool) -> (usize, usize, f64) {
    nodes.iter().fold((0, 0, 0.0), |(solid, rings, most), node| {
        let (more, hollow, radius) = match node {
            Node::Group(group) => dots(&group.nodes, mark, inside || group.mark.as_deref() == Some(mark)),
            Node::Shape(Shape::Dots { centers, radius, .. }) if inside => (centers.len(), 0, in_units(*radius as i32)),
            Node::Shape(Shape::Circle { .. }) if inside => (0, 1, 0.0),
            Node::Shape(_) => (0, 0, 0.0),
        };
        (solid + more, rings + hollow, f64::max(most, radius))
    })
}

#[test]
fn a_card_holds_its_number_its_dots_its_sentence_and_its_source() {
    for source in sources() {
        for (fact, lang) in cards(&source) {
            let place = format!("{} {}", fact.id, lang.tag());
            let drawing = card(&source, fact, lang, None);
            let scene = &drawing.scene;
            assert_eq!((in_units(scene.width), in_units(scene.height)), CARD);
            let numeral = source.numeral(fact, lang);
            let large = labels(scene).into_iter().max_by_key(|it| it.size).unwrap();
            assert_eq!((&*large.text, large.rgb), (&*numeral.figure, tone(fact.voice)), "{place}");
            let shown = text(scene);
            let about = &source.report.report;
            let sentence = source.place(Entity::Fact(fact)).map(|it| source.outline.sentence(&it)).unwrap();
            for part in [&numeral.unit, sentence, &fact.name(lang), lang.of(&about.title), lang.of(&about.place)] {
                assert!(shown.contains(&squeezed(part)), "{place}: {part} is not on it");
            }
            // Its wording within the sentence is in the colour of numbers.
            let marked = labels(scene).into_iter().filter(|it| it.rgb == VERM && &*it.family == "song");
            let marked: String = marked.map(|it| it.text.to_string()).collect();
            assert!(squeezed(&marked).contains(&squeezed(&fact.raw)), "{place}: {marked}");
            if fact.value.fract() > 0.0 || fact.value > 5000.0 {
                continue;
            }
            let (solid, rings, _) = dots(&scene.nodes, &fact.id, false);
            // A share is counted out in nothing.
            let (value, bound) = if fact.raw.contains('%') { (0.0, Bound::Exact) } else { (fact.value, fact.bound) };
            let (missing, open) = match bound {
                Bound::Exact => (0, 0),
                Bound::AtLeast => (0, if fact.value < 10.0 { 1 } else { 2 }),
                Bound::Nearly => (3, 3),
                Bound::About => (2, 3),
                Bound::AtMost => (fact.value as usize, fact.value as usize),
            };
            assert_eq!((solid, rings), (value as usize - missing, open), "{place}: as many as are counted");
        }
    }
}

#[test]
fn of_a_larger_number_a_card_never_has_less_ink() {
    for source in sources() {
        for (lang, address) in Lang::ALL.into_iter().flat_map(|lang| [(lang, None), (lang, Some(ADDRESS))]) {
            let drawn = source.report.facts.iter().map(|fact| {
                let (_, _, radius) = dots(&card(&source, fact, lang, address).scene.nodes, &fact.id, false);
                (fact, fact.value * radius * radius)
            });
            let mut drawn: Vec<(&Fact, f64)> = drawn.filter(|it| it.1 > 0.0).collect();
            drawn.sort_by(|one, other| one.0.value.total_cmp(&other.0.value));
            for pair in drawn.windows(2) {
                let [(small, less), (large, more)] = pair else { continue };
                // A radius is a whole tenth.
                assert!(*more >= less * 0.97, "{}: {} of {less}, {} of {more}", lang.tag(), small.id, large.id);
            }
        }
    }
}

#[test]
fn nothing_on_a_card_leaves_it_meets_another_or_hangs_alone_on_a_line() {
    for source in sources() {
        for (fact, lang) in cards(&source) {
            for address in [None, Some(ADDRESS)] {
                let scene = card(&source, fact, lang, address).scene;
                let place = format!("{} {}", fact.id, lang.tag());
                let labels = labels(&scene);
                for label in &labels {
                    assert!(in_units(label.at.1) < CARD.1 - 40.0, "{place}: {}", label.text);
                    assert!(in_units(label.at.0) >= 60.0, "{place}: {}", label.text);
                    assert!(label.size >= 140, "{place}: {} is too small to read", label.text);
                }
                // Lines of one size below each other: the last is no single character.
                for pair in labels.windows(2) {
                    let [one, two] = pair else { continue };
                    let follows = one.size == two.size && one.family == two.family && two.at.1 > one.at.1;
                    let sentence_ends = labels.iter().filter(|it| it.at.1 == two.at.1 && it.size == two.size);
                    let line: usize = sentence_ends.map(|it| it.text.trim_end_matches('。').chars().count()).sum();
                    assert!(!follows || line > 1, "{place}: {} stands alone", two.text);
                }
                // The dots end above the sentence.
                let foot = |nodes: &[Node]| ink_foot(nodes, &fact.id, false);
                let words = labels.iter().filter(|it| &*it.family == "song" && !it.bold);
                let top = words.map(|it| in_units(it.at.1) - in_units(it.size as i32)).fold(f64::MAX, f64::min);
                assert!(foot(&scene.nodes) < top, "{place}: dots in the sentence");
            }
        }
    }
}

fn ink_foot(nodes: &[Node], mark: &str, inside: bool) -> f64 {
    let feet = nodes.iter().map(|node| match node {
        Node::Group(group) => ink_foot(&group.nodes, mark, inside || group.mark.as_deref() == Some(mark)),
        Node::Shape(Shape::Dots { centers, radius, .. }) if inside => {
            centers.iter().map(|it| in_units(it.1 + *radius as i32)).fold(0.0, f64::max)
        }
        Node::Shape(_) => 0.0,
    });
    feet.fold(0.0, f64::max)
}

#[test]
fn the_code_of_a_card_leads_to_its_number_where_the_site_has_an_address() {
    let source = real_source();
    let fact = &source.report.facts[0];
    let scene = card(&source, fact, Lang::En, Some(ADDRESS)).scene;
    // As a camera sees it: each dark rectangle of the lower right corner.
    let (width, height) = (CARD.0 as usize, CARD.1 as usize);
    let mut pixels = vec![255_u8; width * height];
    for shape in scene.shapes() {
        let Shape::Rect { min, max, paint: Paint::Fill(colour) } = shape else { continue };
        if *colour == INK {
            for y in min.1 / 10..max.1 / 10 {
                for x in min.0 / 10..max.0 / 10 {
                    pixels[y as usize * width + x as usize] = 0;
                }
            }
        }
    }
    let mut image = PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let read: Vec<String> = image.detect_grids().iter().map(|it| it.decode().unwrap().1).collect();
    assert_eq!(read, [ADDRESS]);
    let bare = card(&source, fact, Lang::En, None).scene;
    assert!(
        !text(&bare).contains(&squeezed(Lang::En.shared().card_scan)),
        "a card without an address asks for no scan"
    );
}

#[test]
fn no_share_picture_is_without_its_chart() {
    let mut compared = 0;
    for source in sources() {
        for (chart, lang) in charts(&source) {
            let place = format!("{} {}", chart.id, lang.tag());
            let scene = share(&source, chart, lang).scene;
            if chart.form == Form::Sentence {
                assert!(scene.shapes().iter().any(|it| matches!(it, Shape::Dots { .. })), "{place}: no dots");
                continue;
            }
            let value = |id: &str| source.fact(id).map(|it| it.value);
            let counted = ink(&scene, value);
            match chart.form {
                // The field of a division: as many dots as the whole counts.
                Form::Ratio => {
                    let [part, whole] = [0, 1].map(|at| source.fact(&chart.facts[at]).unwrap());
                    let (whole, part) = if whole.value > part.value { (whole, part) } else { (part, whole) };
                    assert_eq!(dots(&scene.nodes, &part.id, false).0 as f64, part.value, "{place}");
                    assert_eq!(dots(&scene.nodes, &whole.id, false).1 as f64, whole.value - part.value, "{place}");
                }
                Form::Dots | Form::Bars | Form::Flow => {
                    assert!(!counted.is_empty(), "{place}: no number is drawn");
                    compared += assert_in_order(&counted, &place);
                }
                Form::Years => assert!(!counted.is_empty(), "{place}: no number is drawn"),
                // No report here is one of several; tests/answers.rs has those.
                Form::Answers => {}
                Form::Matrix | Form::Lanes | Form::Threads | Form::Sentence => {
                    let named = |node: &Node| matches!(node, Node::Group(it) if it.mark.as_deref().is_some_and(|id| source.entity(id).is_some()));
                    let drawn = flat(&scene.nodes).into_iter().filter(|it| named(it)).count();
                    let least = if chart.form == Form::Threads { 2 } else { source.report.tasks.len().min(1) };
                    assert!(drawn >= least, "{place}: {drawn} entries");
                }
            }
            // What a form of bars says is a bar for each number, and no dots for any that is not small.
            if chart.form == Form::Bars {
                assert_eq!(counted.len(), source.facts_of(chart).len(), "{place}: a bar for each number");
            }
        }
    }
    assert!(compared > 30, "{compared}");
}

fn flat(nodes: &[Node]) -> Vec<&Node> {
    let mut found = Vec::new();
    for node in nodes {
        found.push(node);
        if let Node::Group(group) = node {
            found.extend(flat(&group.nodes));
        }
    }
    found
}
