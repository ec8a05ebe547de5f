//! Finding elements as assistive technology names them, and acting on them as a person would.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::page::Page;

/// How often an element may have moved between two looks at it, until it is taken where it is.
const MOVES: usize = 20;

/// The middle of an element in the window, through the frames that it stands in, whether it lies open there, and what does.
const MIDDLE: &str = "(node) => { const box = node.getBoundingClientRect(); \
    let x = box.left + box.width / 2, y = box.top + box.height / 2; \
    const hit = node.getRootNode().elementFromPoint(x, y); \
    for (let view = node.ownerDocument.defaultView; view && view.frameElement; view = view.parent) { \
    const outer = view.frameElement.getBoundingClientRect(), scale = outer.width / view.frameElement.offsetWidth; \
    x = outer.left + (x + view.frameElement.clientLeft) * scale; y = outer.top + (y + view.frameElement.clientTop) * scale; } \
    return { x, y, own: Boolean(hit) && (node.contains(hit) || hit.contains(node)), \
    over: hit ? hit.outerHTML.slice(0, 120) : 'nothing' }; }";

/// An element of a page.
pub struct Node<'page> {
    page: &'page Page,
    object: String,
}

impl Page {
    /// The elements with this role and accessible name, in document order; an empty name fits any.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn find_all_by_role(&self, role: &str, name: &str) -> Result<Vec<Node<'_>>> {
        let document = self.call("Runtime.evaluate", json!({ "expression": "document" }))?;
        let mut query = json!({ "objectId": document["result"]["objectId"], "role": role });
        if !name.is_empty() {
            query["accessibleName"] = json!(name);
        }
        let found = self.call("Accessibility.queryAXTree", query)?;
        let nodes = found["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let shown = nodes.iter().filter(|node| node["ignored"] != true);
        shown
            .map(|node| {
                let resolved = self.call("DOM.resolveNode", json!({ "backendNodeId": node["backendDOMNodeId"] }))?;
                let object = resolved["object"]["objectId"].as_str().context("an element that is gone")?.to_owned();
                Ok(Node { page: self, object })
            })
            .collect()
    }

    /// The one element with this role and accessible name.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn find_by_role(&self, role: &str, name: &str) -> Result<Node<'_>> {
        let mut found = self.find_all_by_role(role, name)?;
        match (found.pop(), found.len()) {
            (Some(node), 0) => Ok(node),
            (_, others) => bail!("{role} “{name}”: wanted one, found {}", if others > 0 { others + 1 } else { 0 }),
        }
    }

    /// The first element that fits a CSS selector.
    ///
    /// # Errors
    /// When there is none.
    pub fn find(&self, selector: &str) -> Result<Node<'_>> {
        self.find_by_script(&format!("document.querySelector({})", json!(selector)))
    }

    /// The element that a JavaScript expression gives.
    ///
    /// # Errors
    /// When it gives none.
    pub fn find_by_script(&self, expression: &str) -> Result<Node<'_>> {
        let found = self.call("Runtime.evaluate", json!({ "expression": expression }))?;
        // What is thrown is an object, too.
        let object = found["result"]["objectId"].as_str().filter(|_| found["exceptionDetails"].is_null());
        let object = object.with_context(|| format!("no element: {expression}"))?;
        Ok(Node { page: self, object: object.to_owned() })
    }
}

impl Node<'_> {
    /// The value of a function called with the element, such as `(node) => node.checked`.
    ///
    /// # Errors
    /// When it throws.
    pub fn eval(&self, function: &str) -> Result<Value> {
        let params = json!({
            "functionDeclaration": format!("function () {{ return ({function})(this); }}"),
            "objectId": self.object, "returnByValue": true, "awaitPromise": true,
        });
        let mut answer = self.page.call("Runtime.callFunctionOn", params)?;
        let details = &answer["exceptionDetails"];
        if !details.is_null() {
            bail!("{function}\nthrows {}", details["exception"]["description"].as_str().unwrap_or("something"));
        }
        Ok(answer["result"]["value"].take())
    }

    /// Its visible text.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn text(&self) -> Result<String> {
        Ok(self.eval("(node) => node.innerText ?? node.textContent")?.as_str().unwrap_or_default().to_owned())
    }

    /// Clicks its middle with the mouse, after scrolling to it.
    ///
    /// # Errors
    /// When it has no box, or something else lies over its middle.
    pub fn click(&self) -> Result<()> {
        let (x, y) = self.middle()?;
        self.page.mouse("mouseMoved", x, y)?;
        self.page.mouse("mousePressed", x, y)?;
        self.page.mouse("mouseReleased", x, y)?;
        self.page.settled()
    }

    /// Taps its middle with a finger, after scrolling to it.
    ///
    /// # Errors
    /// When it has no box, or something else lies over its middle.
    pub fn tap(&self) -> Result<()> {
        let (x, y) = self.middle()?;
        self.page.touch(x, y)
    }

    /// Moves the mouse over it.
    ///
    /// # Errors
    /// When it has no box.
    pub fn hover(&self) -> Result<()> {
        let (x, y) = self.middle()?;
        self.page.mouse("mouseMoved", x, y)?;
        self.page.settled()
    }

    /// Gives it the keyboard's focus.
    ///
    /// # Errors
    /// When it takes none.
    pub fn focus(&self) -> Result<()> {
        self.page.call("DOM.focus", json!({ "objectId": self.object })).map(drop)
    }

    fn middle(&self) -> Result<(f64, f64)> {
        // Chromium 80 does not know the command, but its pages do.
        if self.page.call("DOM.scrollIntoViewIfNeeded", json!({ "objectId": self.object })).is_err() {
            self.eval("(node) => node.scrollIntoViewIfNeeded()")?;
        }
        self.page.settled()?;
        let mut place = self.eval(MIDDLE)?;
        // While the page is still laid out it would be missed.
        for _ in 0..MOVES {
            self.page.settled()?;
            let before = place;
            place = self.eval(MIDDLE)?;
            if before == place {
                break;
            }
        }
        if place["own"] != true {
            bail!("the middle of the element is covered by {}", place["over"]);
        }
        place["x"].as_f64().zip(place["y"].as_f64()).context("an element without a place")
    }
}
