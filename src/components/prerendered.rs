//! What never changes while the page lives: prerendered once, adopted by the browser without a look, and drawn there only
//! where there is nothing to adopt. Parts that do change are no business of this file.

use web::Markup;
use yew::Html;

use super::{Edition, Origin, SectionHead, drawing};
use report::Chart;

/// What never changes, by where it stands.
pub enum Prerendered<'a> {
    /// Everything above the opening: the way past it, the glyphs' shapes, the bar.
    Top,
    /// The opening.
    Opening,
    /// A section's number and name in the margin.
    Margin(&'a SectionHead<'a>),
    /// A section's heading.
    Heading(&'a SectionHead<'a>),
    /// What stands over a chart's picture.
    FigureHead(&'a Chart),
    /// The control under a picture whose dots come together.
    Steps(&'a Chart),
    /// The numbers of a ratio's story, beside which its picture stays.
    Story(&'a Chart),
    /// What stands under a chart's picture.
    FigureFoot(&'a Chart),
    /// The full text as a section, counted from 1.
    Text(usize),
    /// What stands over the table of all numbers.
    DataHead,
    /// What stands under it.
    DataFoot,
    /// The page's foot.
    Foot,
}

impl Edition {
    /// Nodes that never change, which Yew keeps as raw HTML: on the host their text, in the browser an empty text. With an
    /// empty text, hydration keeps what is in the page and does not walk through it. The empty text is never assigned, so
    /// Trusted Types has nothing to refuse.
    pub fn prerendered(&self, m: &mut Markup, it: &Prerendered<'_>) {
        let draw = |m: &mut Markup| {
            if let Some(drawing) = drawing() {
                (drawing.prerendered)(m, self, it);
            }
        };
        match self.origin {
            Origin::Drawn => m.list(draw),
            #[cfg(any(feature = "build", not(target_arch = "wasm32")))]
            Origin::Written => m.node(written(&Markup::html(draw))),
            Origin::Adopted => m.node(adopted()),
        }
    }
}

/// The nodes as text, under the marks by which they are adopted.
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub fn written(nodes: &Html) -> Html {
    Html::from_html_unchecked(written_out(nodes).into())
}

/// The nodes as text, for a page of which nothing is adopted.
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub fn written_out(nodes: &Html) -> String {
    let mut text = String::new();
    html::write(&mut text, nodes);
    text
}

/// An empty text, with which hydration keeps what is already in the page.
pub fn adopted() -> Html {
    Html::from_html_unchecked("".into())
}

#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
mod html {
    use yew::virtual_dom::{VNode, VTag};

    /// Elements that have no content and no end.
    const VOID: [&str; 4] = ["input", "br", "hr", "img"];
    /// Shapes of SVG, which the parser lets end where they begin.
    const SHAPES: [&str; 4] = ["path", "rect", "circle", "use"];

    /// The nodes as the browser's parser reads them.
    pub fn write(out: &mut String, node: &VNode) {
        match node {
            VNode::VTag(tag) => element(out, tag),
            VNode::VText(text) => escape(out, &text.text, false),
            VNode::VList(list) => list.iter().for_each(|it| write(out, it)),
            VNode::VRaw(raw) => out.push_str(&raw.html),
            // Parts with a life of their own are never written as raw text.
            VNode::VComp(_) | VNode::VPortal(_) | VNode::VRef(_) | VNode::VSuspense(_) => {
                unreachable!("a component among nodes that never change")
            }
        }
    }

    fn element(out: &mut String, tag: &VTag) {
        out.push('<');
        out.push_str(tag.tag());
        for (name, value) in tag.attributes.iter() {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(out, value, true);
            out.push('"');
        }
        let mut content = String::new();
        if let Some(children) = tag.children() {
            write(&mut content, children);
        }
        if content.is_empty() && SHAPES.contains(&tag.tag()) {
            return out.push_str("/>");
        }
        out.push('>');
        if VOID.contains(&tag.tag()) {
            return;
        }
        out.push_str(&content);
        out.push_str("</");
        out.push_str(tag.tag());
        out.push('>');
    }

    fn escape(out: &mut String, text: &str, quoted: bool) {
        for sign in text.chars() {
            match sign {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '"' if quoted => out.push_str("&quot;"),
                sign => out.push(sign),
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::write;
        use web::Markup;

        #[test]
        fn elements_are_written_as_the_parser_reads_them() {
            let mut out = String::new();
            write(
                &mut out,
                &Markup::html(|m| {
                    m.el("p class='a'", |m| {
                        m.attr("title", "\"<&");
                        m.text("1 < 2 & 3 > \"2\"");
                        m.void("input type='search'");
                        m.void("i");
                        m.el("svg", |m| {
                            m.void("path d='M0 0'");
                            m.el("path", |m| m.leaf("title", "a"));
                        });
                    });
                }),
            );
            assert_eq!(
                out,
                "<p class=\"a\" title=\"&quot;&lt;&amp;\">1 &lt; 2 &amp; 3 > \"2\"<input type=\"search\"><i></i>\
                 <svg><path d=\"M0 0\"/><path><title>a</title></path></svg></p>"
            );
        }
    }
}
