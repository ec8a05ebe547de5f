//! The walk over everything that the file holds, by the declaration of the data. It judges nothing.

use super::node::Node;
use report::{Described, Field, Kind, Report};

/// Visits every field that is there, with its kind, outer objects first. The depth is that of the declaration, so hostile
/// nesting cannot deepen it.
pub(super) fn visit<'a>(root: &Node<'a>, seen: &mut dyn FnMut(&Node<'a>, &'static Kind)) {
    fields(root, Report::FIELDS, seen);
}

fn fields<'a>(node: &Node<'a>, of: &'static [Field], seen: &mut dyn FnMut(&Node<'a>, &'static Kind)) {
    for field in of {
        let Some(value) = node.field(field.name) else { continue };
        seen(&value, &field.kind);
        if let Some(of) = field.kind.object() {
            fields(&value, of, seen);
        } else if let Kind::List(of, _) = &field.kind {
            value.items().for_each(|item| fields(&item, of, seen));
        }
    }
}
