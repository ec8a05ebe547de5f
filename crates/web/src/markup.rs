//! Writes the page's elements by calls of functions that exist once: `el` opens an element, runs what stands in it and
//! closes it. Yew's `html!` instead puts all that into the program anew for every element, and moves each node through
//! the lists around it; written so, the same page cost 14 KB more of a program of 170 KB (brotli). It is left for
//! components.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{Key, VList, VTag, VText};

use model::without_break_hints;

/// The nodes written so far, and the elements that are still open.
pub struct Markup {
    now: Open,
    outer: Vec<Open>,
}

/// An element that is being written, or a list of nodes without one.
#[derive(Default)]
struct Open {
    tag: Option<VTag>,
    children: Vec<Html>,
}

impl Open {
    fn close(self) -> Html {
        let children = VList::with_children(self.children, None).into();
        let Some(mut tag) = self.tag else { return children };
        if let Some(place) = tag.children_mut() {
            *place = children;
        }
        tag.into()
    }
}

impl Markup {
    /// The nodes that `content` writes.
    #[inline(always)]
    pub fn html(content: impl FnOnce(&mut Self)) -> Html {
        let mut markup = Self { now: Open::default(), outer: Vec::new() };
        content(&mut markup);
        markup.end()
    }

    /// An element around `content`. `head` is its tag as it stands in HTML, with single quotes: `a class='it' id='x'`.
    /// Attributes that are only known when the page is made come first in `content`.
    #[inline(always)]
    pub fn el(&mut self, head: &'static str, content: impl FnOnce(&mut Self)) {
        self.open(head);
        content(self);
        self.close();
    }

    /// Nodes in a place of their own: whatever their number, those behind them stay what they are when the page changes.
    #[inline(always)]
    pub fn list(&mut self, content: impl FnOnce(&mut Self)) {
        self.open_list();
        content(self);
        self.close();
    }

    /// An element with nothing but text in it.
    #[inline(never)]
    pub fn leaf(&mut self, head: &'static str, text: &str) {
        self.open(head);
        self.text(text);
        self.close();
    }

    /// An element with nothing in it.
    #[inline(never)]
    pub fn void(&mut self, head: &'static str) {
        self.open(head);
        self.close();
    }

    /// A piece of text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.node(VText::new(Rc::<str>::from(text)).into());
    }

    /// A node made elsewhere.
    #[inline(never)]
    pub fn node(&mut self, node: Html) {
        self.now.children.push(node);
    }

    /// An attribute of the open element. A name that is only heard goes without the hints where its words may be parted,
    /// over which some voices stumble.
    #[inline(never)]
    pub fn attr(&mut self, name: &'static str, value: &str) {
        if let Some(tag) = &mut self.now.tag {
            let value = if name == "aria-label" { Rc::from(without_break_hints(value)) } else { Rc::from(value) };
            tag.add_attribute(name, value);
        }
    }

    /// An attribute whose value is made of parts.
    #[inline(never)]
    pub fn join(&mut self, name: &'static str, value: &[&str]) {
        self.attr(name, &value.concat());
    }

    /// An attribute that says yes by being there.
    #[inline(never)]
    pub fn flag(&mut self, name: &'static str, set: bool) {
        if set {
            self.attr(name, name);
        }
    }

    /// What the open element is known by among its siblings, so that it is moved and not rewritten.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        if let Some(tag) = &mut self.now.tag {
            tag.key = Some(Key::from(key));
        }
    }

    /// What an `input` holds.
    #[inline(never)]
    pub fn value(&mut self, value: &str) {
        if let Some(tag) = &mut self.now.tag {
            tag.set_value(value.to_owned());
        }
    }

    #[inline(never)]
    fn open(&mut self, head: &'static str) {
        let mut parts = head.split('\'');
        let first = parts.next().unwrap_or_default();
        let (name, mut attribute) = first.split_once(' ').unwrap_or((first, ""));
        let mut tag = VTag::new(name);
        while !attribute.is_empty() {
            tag.add_attribute(attribute.trim_matches([' ', '=']), parts.next().unwrap_or_default());
            attribute = parts.next().unwrap_or_default();
        }
        self.open_list();
        self.now.tag = Some(tag);
    }

    #[inline(never)]
    fn open_list(&mut self) {
        self.outer.push(std::mem::take(&mut self.now));
    }

    #[inline(never)]
    fn close(&mut self) {
        let outer = self.outer.pop().unwrap_or_default();
        let node = std::mem::replace(&mut self.now, outer).close();
        self.node(node);
    }

    // Apart from `html`, which is copied to its callers: what it drops is not.
    #[inline(never)]
    fn end(self) -> Html {
        self.now.close()
    }
}

#[cfg(test)]
mod tests {
    use yew::virtual_dom::VNode;

    use super::Markup;

    #[test]
    fn a_head_is_read_as_html() {
        let html = Markup::html(|m| {
            m.el("path class='a b' d='M2 5 5 2l28 1' data-x='='", |m| {
                m.flag("hidden", true);
                m.join("id", &["f-", "x"]);
                m.leaf("b", "text");
            });
        });
        let VNode::VList(list) = html else { unreachable!("a list is written") };
        let VNode::VTag(tag) = &list[0] else { unreachable!("an element is written") };
        let attributes: Vec<(&str, &str)> = tag.attributes.iter().collect();
        let expected = [("class", "a b"), ("d", "M2 5 5 2l28 1"), ("data-x", "="), ("hidden", "hidden"), ("id", "f-x")];
        assert_eq!((tag.tag(), attributes), ("path", expected.to_vec()));
    }
}
