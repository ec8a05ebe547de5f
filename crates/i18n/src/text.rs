//! A text in every language of the page, as report.json holds it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A text in the page's languages. Only Chinese is required; a missing translation falls back to it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// Chinese; always there.
    pub zh: Arc<str>,
    /// English. U+00AD marks where a long word may be parted, here and in German.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Arc<str>>,
    /// German.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub de: Option<Arc<str>>,
}
