//! The marks of a placed picture: which there are, and what is hidden of them or taken from them before they are drawn.

use std::sync::Arc;

use super::placed::{Area, Part, Placed};
use crate::scene::{Group, Structure};

/// A mark: what stands for one thing of the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Id of the thing.
    pub id: Arc<str>,
    /// Where it leads within the page; a glyph too small for a target of its own leads nowhere.
    pub link: Option<Arc<str>>,
    /// Its text alternative.
    pub label: Arc<str>,
    /// All that belongs to it, with the field that answers to the pointer.
    pub area: Area,
}

impl Placed {
    /// Every mark once, in drawing order.
    pub fn marks(&self) -> Vec<Mark> {
        let mut found: Vec<Mark> = Vec::new();
        let mut open: Vec<Option<usize>> = Vec::new();
        for part in &self.parts {
            match part {
                Part::Structure(Structure::Open(group)) => open.push(group.mark.as_ref().map(|id| {
                    let known = found.iter().position(|it| it.id == *id);
                    known.unwrap_or_else(|| {
                        let label = group.label.clone().unwrap_or_default();
                        found.push(Mark { id: id.clone(), link: group.link.clone(), label, area: Area::NONE });
                        found.len() - 1
                    })
                })),
                Part::Structure(Structure::Close) => drop(open.pop()),
                _ => {
                    for at in open.iter().flatten() {
                        found[*at].area = found[*at].area.with(part.area());
                    }
                }
            }
        }
        found
    }

    /// Gives a class to the marks that `named` tells, and where `lone` is asked for to all that belongs to no mark.
    pub fn set_class(&mut self, class: &str, named: impl Fn(&Arc<str>) -> bool, lone: bool) {
        let mut depth = 0;
        let mut parts = Vec::with_capacity(self.parts.len());
        for mut part in self.parts.drain(..) {
            match &mut part {
                Part::Structure(Structure::Open(group)) => {
                    if group.mark.as_ref().map_or(lone && depth == 0, &named) {
                        group.class = [&*group.class, " ", class].concat().trim_start().into();
                    }
                    depth += 1;
                }
                Part::Structure(Structure::Close) => depth -= 1,
                Part::Structure(Structure::PageBreak(_)) => {}
                _ if lone && depth == 0 => {
                    parts.extend([Part::open(Group::of_class(class)), part, Part::CLOSE]);
                    continue;
                }
                _ => {}
            }
            parts.push(part);
        }
        self.parts = parts;
    }

    /// Takes ids, links and text alternatives from all groups, for a picture that only shows.
    pub fn mute(&mut self) {
        for part in &mut self.parts {
            if let Part::Structure(Structure::Open(group)) = part {
                (group.mark, group.link, group.label) = (None, None, None);
            }
        }
    }

    /// Puts all of it into one group of that class.
    pub fn enclose(&mut self, class: &str) {
        self.parts.insert(0, Part::open(Group::of_class(class)));
        self.parts.push(Part::CLOSE);
    }
}
