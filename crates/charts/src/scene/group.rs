//! The plotters elements that open and close a group on a [`Recorder`], or part its drawing. They draw nothing themselves.

use std::iter::{Empty, empty};

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::recorder::{Recorder, Unsupported};
use super::shapes::Group;

/// Opens a group: what is drawn until the matching [`Close`] belongs to it, on whichever drawing area, since all
/// areas of a recorder draw into one scene. Groups nest. The nodes of the group that is given are ignored.
///
/// Drawing it never fails.
pub struct Open(pub Group);

/// Closes the innermost open group; does nothing without one. A group that is left open ends with the drawing.
///
/// Drawing it never fails.
pub struct Close;

/// A height, in grid steps, at which the drawing may be parted: all before it lies above, all after it below. Drawn
/// outside of groups.
///
/// Drawing it never fails.
pub struct PageBreak(pub i32);

/// plotters maps an element's points before it is drawn; these have none, in whatever coordinates the area counts.
macro_rules! without_points {
    ($($element:ty),*) => {$(
        impl<Coord: 'static> PointCollection<'_, Coord> for &$element {
            type Point = Coord;
            type IntoIter = Empty<Coord>;

            fn point_iter(self) -> Self::IntoIter {
                empty()
            }
        }
    )*};
}

without_points!(Open, Close, PageBreak);

impl Drawable<Recorder<'_>> for Open {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _points: I,
        recorder: &mut Recorder<'_>,
        _area: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Unsupported>> {
        recorder.open(self.0.clone());
        Ok(())
    }
}

impl Drawable<Recorder<'_>> for Close {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _points: I,
        recorder: &mut Recorder<'_>,
        _area: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Unsupported>> {
        recorder.close();
        Ok(())
    }
}

impl Drawable<Recorder<'_>> for PageBreak {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _points: I,
        recorder: &mut Recorder<'_>,
        _area: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Unsupported>> {
        recorder.page_break(self.0);
        Ok(())
    }
}
