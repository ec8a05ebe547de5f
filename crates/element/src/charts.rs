//! What JavaScript calls: a report with its charts, drawn into elements that it names.

use charts::figures::{Step, walk};
use model::Source;
use report::load;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::detail::{detail, to_js};
use crate::dom::Place;
use crate::figure::{figure, layout};
use crate::given::given;
use crate::options::{language, read};

/// The charts of a report.
#[wasm_bindgen]
pub struct Charts {
    source: Source,
    site: String,
}

#[wasm_bindgen]
impl Charts {
    /// From the texts of `report.json` and `report.txt`, and the address of the site that has them, with its last slash.
    ///
    /// # Errors
    /// A text that says what is wrong with the JSON, and where.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &str, text: &str, site: String) -> Result<Self, JsValue> {
        let report = load(json).map_err(|wrong| JsValue::from_str(&wrong.to_string()))?;
        Ok(Self { source: Source::new(report, text), site })
    }

    /// Draws what `options` ask for into an element, in the place of what stands there. `chart` and `lang` are the
    /// element's attributes, for what the options leave open; `layout` is one of [`Charts::layout`].
    ///
    /// # Errors
    /// What is wrong with the options, as `{ what, where, todo }`; the element is then as it was.
    pub fn show(
        &self,
        into: &Element,
        options: &JsValue,
        chart: Option<String>,
        lang: Option<String>,
        layout: usize,
    ) -> Result<(), JsValue> {
        let options = read(&self.source, given(options), chart, lang).map_err(|problem| to_js(&problem))?;
        figure(&Place::of(into)?, &self.source, &self.site, &options, layout)
    }

    /// The layout that fits a place so many em wide, counted from 0.
    pub fn layout(width: f64) -> usize {
        layout(width)
    }

    /// Where a key leads within a chart whose stops are given as drawn, 1 for a mark and 0 for a group: from the stop at
    /// that place, or from the chart itself, which is -1, to another or to the chart. `undefined` when it leads nowhere.
    pub fn walk(marks: &[u8], at: i32, key: &str) -> Option<i32> {
        let marks: Vec<bool> = marks.iter().map(|it| *it != 0).collect();
        let at = usize::try_from(at).ok().filter(|it| *it < marks.len());
        Some(match walk(&marks, at, key)? {
            Step::Out => -1,
            Step::To(next) => i32::try_from(next).ok()?,
        })
    }

    /// The detail of a chosen mark, in a language; `null` when it stands for nothing in the report.
    pub fn detail(&self, mark: &str, lang: &str) -> JsValue {
        detail(&self.source, mark, language(lang).unwrap_or_default())
    }
}
