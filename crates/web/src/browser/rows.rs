//! A long table draws only some of its rows. Here is where these stand in the window, and the empty rows before and behind
//! them, which are as high as all rows that are left out. By CSSOM, since the content security policy refuses style
//! attributes.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use super::element::{attribute, by_id, document, window};
use super::place::{pixels, viewport};

/// The drawn rows of a long table: `#rows`, in a table with `aria-rowcount`, holds them with their `aria-rowindex`.
/// Distances are from the upper edge of the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawnRows {
    /// The first of them, counted from 0.
    pub first: usize,
    /// How many there are.
    pub count: usize,
    /// How many rows the table has, without its head.
    pub total: usize,
    /// Where the first row of all is or would be.
    pub start: f64,
    /// Upper edge of the first drawn row.
    pub top: f64,
    /// Lower edge of the last.
    pub bottom: f64,
    /// Where the last row of all ends or would end.
    pub end: f64,
    /// Height of the window.
    pub window: f64,
}

impl DrawnRows {
    /// Mean height of a drawn row, never nothing.
    pub fn height(&self) -> f64 {
        ((self.bottom - self.top) / self.count as f64).max(1.0)
    }

    /// Mean height of a row in the whole table as it stands, never nothing.
    pub fn mean(&self) -> f64 {
        ((self.end - self.start) / self.total as f64).max(1.0)
    }
}

/// Other rows to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The row that the middle of the window is to show, counted from 0.
    pub middle: usize,
    /// Up to which row to draw.
    pub up_to: usize,
}

thread_local! {
    /// The drawn rows as they stood when others were asked for.
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// What is known of the drawn rows before others come and go.
struct Held {
    /// How many rows the table has: with another number it shows something else.
    total: usize,
    /// Mean height of a row in the whole table: by the drawn ones alone, the page would change its height with each kind of
    /// row that the reader comes to.
    mean: f64,
    /// The row that comes into the middle of the window, unless one that is there stays.
    middle: usize,
    /// The row in the middle of the window and its upper edge: it is to stay there.
    row: Option<(Element, f64)>,
    /// Lower edge of all rows, where it is in sight: it is to stay there when that row goes.
    end: Option<f64>,
    /// How far the page was scrolled.
    scrolled: f64,
}

impl Held {
    /// Whether the reader has scrolled since. Where the page has become shorter than they had scrolled, the browser has.
    fn is_left(&self) -> bool {
        let end = || document()?.document_element().map(|it| f64::from(it.scroll_height() - it.client_height()));
        let now = scrolled();
        let is_clamped = || now < self.scrolled && end().is_some_and(|end| now > end - 1.0);
        (now - self.scrolled).abs() > 1.0 && !is_clamped()
    }
}

fn scrolled() -> f64 {
    window().and_then(|it| it.scroll_y().ok()).unwrap_or_default()
}

/// The drawn rows; `None` where the table is not long.
pub fn drawn_rows() -> Option<DrawnRows> {
    let Body { body, rows, first, total } = body()?;
    let last = row(&rows, rows.length() - 1)?;
    Some(DrawnRows {
        first,
        count: rows.length() as usize,
        total,
        start: body.get_bounding_client_rect().top(),
        top: row(&rows, 0)?.get_bounding_client_rect().top(),
        bottom: last.get_bounding_client_rect().bottom(),
        end: body.get_bounding_client_rect().bottom(),
        window: viewport()?.1,
    })
}

/// Others are wanted than the rows that were measured: what the reader sees of these is to stay.
pub fn hold_rows(drawn: &DrawnRows, wanted: Wanted) {
    let held = Held {
        total: drawn.total,
        mean: drawn.mean(),
        middle: wanted.middle,
        row: middle_row(drawn.window / 2.0),
        end: Some(drawn.end).filter(|it| (0.0..drawn.window).contains(it)),
        scrolled: scrolled(),
    };
    HELD.set(Some(held));
}

/// The first row that ends below a height of the window, and its upper edge.
fn middle_row(middle: f64) -> Option<(Element, f64)> {
    let rows = body()?.rows;
    let place = |it: u32| Some(row(&rows, it)?.get_bounding_client_rect());
    // They stand in their order.
    let (mut from, mut to) = (0, rows.length());
    while from < to {
        let between = from.midpoint(to);
        if place(between)?.bottom() < middle { from = between + 1 } else { to = between }
    }
    Some((row(&rows, from)?, place(from)?.top()))
}

/// Once the table has been drawn: gives the rows before and behind the drawn ones their height, and keeps what was held
/// where it was. It stays held: rows that were wanted twice are drawn twice.
pub fn space_rows() {
    HELD.with_borrow_mut(|held| {
        let _ = space(held);
    });
}

fn space(held: &mut Option<Held>) -> Option<()> {
    let Body { body, rows, first, total } = body()?;
    held.take_if(|it| it.total != total);
    let height = match held {
        Some(it) => it.mean,
        None => drawn_rows()?.height(),
    };
    let is_left = held.as_ref().is_some_and(Held::is_left);
    // Before anything is measured: otherwise the page is shorter for a moment than the reader has scrolled, and the
    // browser scrolls back.
    let before = height * first as f64;
    set_height("rows-before", before);
    set_height("rows-after", height * total.saturating_sub(first + rows.length() as usize) as f64);
    // Whoever scrolls on while rows are drawn is not brought back.
    let held = held.as_mut().filter(|_| !is_left)?;
    if let Some((row, top)) = held.row.as_ref().filter(|it| it.0.is_connected()) {
        let moved = || row.get_bounding_client_rect().top() - top;
        set_height("rows-before", (before - moved()).max(0.0));
        window()?.scroll_by_with_x_and_y(0.0, moved());
    } else if let Some(end) = held.end {
        // Rows lower than the mean make the page shorter than the reader has scrolled.
        window()?.scroll_by_with_x_and_y(0.0, body.get_bounding_client_rect().bottom() - end);
    } else if let Some(row) = held.middle.checked_sub(first).and_then(|it| row(&rows, it.try_into().ok()?)) {
        let moved = row.get_bounding_client_rect().top() - viewport()?.1 / 2.0;
        set_height("rows-before", (before - moved).max(0.0));
    }
    held.scrolled = scrolled();
    Some(())
}

fn set_height(id: &str, height: f64) {
    if let Some(it) = by_id(id) {
        let style = it.unchecked_ref::<HtmlElement>().style();
        let _ = style.set_property("height", &pixels(height));
        let _ = style.set_property("visibility", "hidden");
    }
}

/// The table's body as it says itself, without a look at where it stands.
struct Body {
    body: Element,
    /// At least one.
    rows: NodeList,
    first: usize,
    total: usize,
}

fn body() -> Option<Body> {
    let body = by_id("rows")?;
    let rows = body.query_selector_all("[aria-rowindex]").ok()?;
    let number = |it: &Element, name| attribute(it, name)?.parse::<usize>().ok();
    // The head is the first row of all, and they are counted from 1.
    let first = number(&row(&rows, 0)?, "aria-rowindex")?.checked_sub(2)?;
    let total = number(&body.closest("table").ok()??, "aria-rowcount")?.checked_sub(1)?;
    Some(Body { body, rows, first, total })
}

fn row(rows: &NodeList, at: u32) -> Option<Element> {
    rows.item(at)?.dyn_into().ok()
}
