//! The few small drawings that are no charts: the seal, and the signs on controls, all of them decoration. Also by which id the
//! shape of a glyph is referred to.

use report::Glyph;
use web::Markup;

/// The seal 数读人大. Outlined in the text colour, so that it prints.
pub fn seal(m: &mut Markup, large: bool) {
    m.el("svg viewBox='0 0 80 80' aria-hidden='true'", |m| {
        m.attr("class", if large { "seal seal-l" } else { "seal" });
        m.void("path d='M2 5 5 2l28 1 42-1 3 4-1 30 1 40-3 2-35-1-36 1-2-4 1-34Z' fill='currentColor'");
        m.void("path class='seal-line' d='M7.5 7.5h65v65h-65Z' fill='none' stroke-width='1.6'");
        m.el("g class='seal-t' lang='zh-CN' font-size='29' text-anchor='middle'", |m| {
            m.leaf("text x='55.5' y='35.5'", "数");
            m.leaf("text x='55.5' y='66.5'", "读");
            m.leaf("text x='24.5' y='35.5'", "人");
            m.leaf("text x='24.5' y='66.5'", "大");
        });
    });
}

/// An arrow to the right; `back` turns it round.
pub fn arrow(m: &mut Markup, back: bool) {
    m.el("svg viewBox='0 0 24 24' aria-hidden='true'", |m| {
        m.attr("class", if back { "ic ic-b" } else { "ic" });
        m.void("path d='M4 12h15M13 5.5 19.5 12 13 18.5' fill='none' stroke='currentColor' stroke-width='1.8'");
    });
}

/// A magnifying glass.
pub fn lens(m: &mut Markup) {
    m.el("svg class='ic' viewBox='0 0 24 24' aria-hidden='true'", |m| {
        m.void(
            "path d='M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.5 15.5l5 5' \
             fill='none' stroke='currentColor' stroke-width='1.8'",
        );
    });
}

/// A finger's touch.
pub fn tap(m: &mut Markup) {
    m.el("svg class='key-s' width='24' height='24' viewBox='0 0 24 24' preserveAspectRatio='xMinYMid' aria-hidden='true'", |m| {
        m.el("g fill='none' stroke='currentColor' stroke-width='1.8'", |m| {
            m.void("circle cx='12' cy='12' r='3'");
            m.void("circle cx='12' cy='12' r='8.5' stroke-dasharray='2.6 2.75'");
        });
    });
}

/// Five dots, or dots that end open.
pub fn dots(m: &mut Markup, open: bool) {
    const FULL: [&str; 5] = [
        "circle class='d' cx='6' cy='6' r='5'",
        "circle class='d' cx='19' cy='6' r='5'",
        "circle class='d' cx='32' cy='6' r='5'",
        "circle class='d' cx='45' cy='6' r='5'",
        "circle class='d' cx='58' cy='6' r='5'",
    ];
    const OPEN: [&str; 5] = [
        FULL[0],
        FULL[1],
        "circle class='d-o' cx='32' cy='6' r='3.3'",
        "circle class='d-o' cx='42' cy='6' r='2.2'",
        "circle class='d-o' cx='50' cy='6' r='1.2'",
    ];
    m.el("svg class='key-s' width='66' height='12' viewBox='0 0 66 12' aria-hidden='true'", |m| {
        for circle in if open { OPEN } else { FULL } {
            m.void(circle);
        }
    });
}

/// The element id of a glyph's shape.
pub fn glyph_id(glyph: Glyph) -> &'static str {
    match glyph {
        Glyph::Disc => "g-disc",
        Glyph::Ring => "g-ring",
        Glyph::Diamond => "g-diamond",
        Glyph::DiamondOpen => "g-diamond-open",
        Glyph::Square => "g-square",
        Glyph::Triangle => "g-triangle",
        Glyph::Dash => "g-dash",
    }
}
