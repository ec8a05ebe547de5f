//! The plotters element that opens and closes groups on a [`Recorder`], or parts its drawing. It draws nothing itself.

use std::iter::{Empty, empty};

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::recorder::{Recorder, Unsupported};
use super::shapes::Group;

/// What a drawing is structured by. Drawing it never fails.
#[derive(Clone, Debug, PartialEq)]
pub enum Structure {
    /// Opens a group: what is drawn until the matching [`Structure::Close`] belongs to it, on whichever drawing area,
    /// since all areas of a recorder draw into one scene. Groups nest. The nodes of the group that is given are ignored.
    Open(Group),
    /// Closes the innermost open group; does nothing without one. A group that is left open ends with the drawing.
    Close,
    /// A height, in tenths, at which the drawing may be parted: all before it lies above, all after it below. Drawn
    /// outside of groups.
    PageBreak(i32),
}

/// plotters maps an element's points before it is drawn; this one has none, in whatever coordinates the area counts.
impl<Coord: 'static> PointCollection<'_, Coord> for &Structure {
    type Point = Coord;
    type IntoIter = Empty<Coord>;

    fn point_iter(self) -> Self::IntoIter {
        empty()
    }
}

impl Drawable<Recorder<'_>> for Structure {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _points: I,
        recorder: &mut Recorder<'_>,
        _area: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Unsupported>> {
        match self {
            Self::Open(group) => recorder.open(group.clone()),
            Self::Close => recorder.close(),
            Self::PageBreak(y) => recorder.page_break(*y),
        }
        Ok(())
    }
}
