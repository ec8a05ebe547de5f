//! A report of a site, as it is compared with the others.

use crate::diagnostics::Diagnostics;
use crate::node::Node;

/// A report that can be read, and what is found in it.
pub(super) struct Year<'a, 'd> {
    pub folder: &'a str,
    pub root: Node<'a>,
    /// The year that it covers, or the last of several; none where that is not to be read.
    pub covers: Option<u16>,
    pub diagnostics: &'d mut Diagnostics<'a>,
}
