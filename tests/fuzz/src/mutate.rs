//! How an input becomes another one: edits of bytes, of pieces that mean something, and of single values of a tree. The same
//! seed makes the same edits.

use fastrand::Rng;

use crate::tree;
use crate::words::{piece, words};

/// What the inputs of a target are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON, of which every second change leaves JSON.
    Json,
    /// Text.
    Text,
    /// Any bytes.
    Bytes,
}

/// Changes an input at some places; `other` is another input of the target, to take pieces from.
pub fn mutate(input: &mut Vec<u8>, other: &[u8], form: Form, longest: usize, rng: &mut Rng) {
    for _ in 0..rng.usize(1..5) {
        if form == Form::Json && rng.u8(..4) > 0 {
            tree::change(input, rng);
        } else {
            edit(input, other, form, rng);
        }
    }
    input.truncate(longest);
}

fn edit(bytes: &mut Vec<u8>, other: &[u8], form: Form, rng: &mut Rng) {
    let length = bytes.len();
    let at = rng.usize(..=length);
    let some = |rng: &mut Rng, most: usize| at..(at + rng.usize(1..most)).min(length);
    match rng.u8(..7) {
        0 => drop(bytes.drain(some(rng, 40))),
        1 if form == Form::Bytes => drop(bytes.splice(at..at, [rng.u8(..)])),
        1 => drop(bytes.splice(at..at, words(rng).into_bytes())),
        2 | 3 => drop(bytes.splice(at..at, piece(rng).into_bytes())),
        4 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = rng.u8(..);
            }
        }
        5 if rng.u8(..4) == 0 => bytes.truncate(at),
        // A stretch of its own, or of another input, at another place: valid pieces meet where they should not.
        _ => {
            let from = if rng.bool() { bytes.clone() } else { other.to_vec() };
            let start = rng.usize(..=from.len());
            let end = (start + rng.usize(1..200)).min(from.len());
            drop(bytes.splice(at..at, from[start..end].iter().copied()));
        }
    }
}
