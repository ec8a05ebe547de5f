//! The report's full text: every number in it a link, every sentence a place to link to.

mod block;
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
mod page;

use std::ops::Range;

use block::block;
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub use page::text_page;
use web::Markup;

use crate::components::{Edition, Origin, SectionHead, section};
use model::{Block, BlockKind, figure_of, slug, text_file};
use report::{Bound, Report};

/// The full text as a section, counted from 1.
pub fn reader(m: &mut Markup, edition: &Edition, number: usize) {
    let words = edition.words();
    // All of it never changes, so that its parts need not be told apart.
    let drawn = Edition { origin: Origin::Drawn, ..edition.clone() };
    let head =
        SectionHead { id: "full-text", number, title: words.text_title, takeaway: words.text_takeaway, ahead: false };
    section(m, &drawn, &head, |m| {
        m.el("p class='sub rd-s'", |m| edition.text(m, words.text_subtitle));
        m.el("div class='ex'", |m| {
            outline(m, edition);
            m.el("div class='tx-c'", |m| {
                legend(m, edition);
                let source = &edition.source;
                m.el("div class='tx' lang='zh-CN'", |m| {
                    let marks = source.marks();
                    let all = source.first_blocks();
                    let first = first_section(&source.outline.blocks[..all]);
                    let blocks = |m: &mut Markup, range: Range<usize>| {
                        for at in range {
                            block(m, edition, &source.outline.blocks[at], at, &marks[at], "");
                        }
                    };
                    blocks(m, 0..first);
                    if first < all {
                        // Folded by a script, which the reader without any can do without.
                        m.el("details class='fold tx-r' open='open'", |m| {
                            m.el("summary", |m| {
                                m.attr("lang", edition.lang.tag());
                                m.text(words.text_rest);
                            });
                            blocks(m, first..all);
                        });
                    }
                });
                if source.text_pages().len() > 1 {
                    m.el("p class='tx-n'", |m| page_link(m, edition, 1));
                }
            });
        });
    });
}

/// How many blocks the first section of a text comes to, with what stands before it: all where there is no second one.
fn first_section(blocks: &[Block]) -> usize {
    let sections = blocks.iter().enumerate().filter(|(_, it)| it.kind == BlockKind::Section);
    sections.map(|(at, _)| at).nth(1).unwrap_or(blocks.len())
}

/// The way to a page of the text, counted from 0.
fn page_link(m: &mut Markup, edition: &Edition, page: usize) {
    let counts = [page + 1, edition.source.text_pages().len()].map(|it| it.to_string());
    let words = edition.words();
    m.el("a class='btn btn-s'", |m| {
        m.attr("href", &text_file(page));
        m.text(&[words.text_title, " ", &counts[0], "/", &counts[1]].concat());
    });
}

/// What the marks on the numbers mean, each with a number of the report.
fn legend(m: &mut Markup, edition: &Edition) {
    let words = edition.words();
    let Report { facts, activities, .. } = &edition.source.report;
    let sample = |exact| facts.iter().find(|it| (it.bound == Bound::Exact) == exact).map_or("", figure_of);
    m.el("ul class='rd-k'", |m| {
        m.el("li", |m| {
            m.leaf("span class='nm'", sample(true));
            m.text(words.legend_exact);
        });
        m.el("li", |m| {
            m.leaf("span class='nm nq' lang='zh-CN'", sample(false));
            m.text(words.legend_approximate);
        });
        m.el("li", |m| {
            m.leaf(
                "span class='mk' lang='zh-CN'",
                // The shortest, since it has to fit among the others.
                activities.iter().map(|it| &*it.subject.zh).min_by_key(|it| it.len()).unwrap_or_default(),
            );
            m.text(words.legend_item);
        });
        m.el("li", |m| {
            m.leaf("span class='nm nm-on'", sample(true));
            m.text(words.legend_selected);
        });
    });
}

/// The report's headings; on narrow windows folded.
fn outline(m: &mut Markup, edition: &Edition) {
    let words = edition.words();
    let blocks = &edition.source.outline.blocks;
    let last = blocks.iter().rposition(|it| it.kind == BlockKind::Paragraph).unwrap_or(0);
    m.el("nav class='toc'", |m| {
        m.attr("aria-label", words.outline);
        m.leaf("p class='toc-h'", words.outline);
        m.el("ol lang='zh-CN'", |m| {
            for (at, block) in blocks.iter().enumerate().take(last) {
                let head = match block.kind {
                    BlockKind::Part => "li class='toc-1'",
                    BlockKind::Section => "li class='toc-2'",
                    BlockKind::Paragraph | BlockKind::Byline => continue,
                };
                m.el(head, |m| {
                    m.el("a", |m| {
                        m.attr("href", &edition.source.address_of(at, &slug(at, 0)));
                        // A section's first clause names it; the second says more than a list needs.
                        m.text(block.text.split('，').next().unwrap_or_default());
                    });
                });
            }
        });
    });
}
