//! The two plotters elements that open and close a group on a [`Recorder`]. They draw nothing themselves.

use std::iter::{Empty, empty};

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::recorder::{Recorder, Unsupported};
use super::scene::Group;

/// Opens a group: what is drawn until the matching [`Close`] belongs to it. Its own nodes are ignored.
pub struct Open(pub Group);

/// Closes the innermost open group; does nothing without one.
pub struct Close;

impl<Coord: 'static> PointCollection<'_, Coord> for &Open {
    type Point = Coord;
    type IntoIter = Empty<Coord>;

    fn point_iter(self) -> Self::IntoIter {
        empty()
    }
}

impl<Coord: 'static> PointCollection<'_, Coord> for &Close {
    type Point = Coord;
    type IntoIter = Empty<Coord>;

    fn point_iter(self) -> Self::IntoIter {
        empty()
    }
}

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
