//! The kit: everything of a site that does not depend on its report, as the build has made it.

mod file;

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use minijinja::value::Value;
use serde_json::Value as Json;

use crate::given::Given;
use crate::links::Links;
use crate::localised::in_one_order;
use crate::paths::BOM;
use crate::site::Site;
use crate::sums::sum;
use crate::template::fill;

/// What stands in the kit's bill of materials where the sum of a report's file belongs.
pub const REPORT_SUM: &str = "{sum of report.json}";
/// The same for its text.
pub const TEXT_SUM: &str = "{sum of report.txt}";

/// A script behind constants that only a build or a site knows. They are free in it, so they clash with none of its own.
pub fn with_constants(constants: &[(&str, Json)], script: &str) -> String {
    let lines = constants.iter().map(|(name, value)| format!("const {name} = {};\n", in_one_order(value.clone())));
    lines.collect::<String>() + script
}

/// The kit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kit {
    /// Files that are in every site of this build.
    pub site: Site,
    /// How pages name them.
    pub links: Links,
    /// Scripts, style sheets and words that go into files of a site, by name.
    pub parts: BTreeMap<String, String>,
    /// The templates of pages by their paths within the project.
    pub templates: Arc<BTreeMap<String, String>>,
    /// The file that this kit is from, if it is from one: it goes into the site, so that the site has an editor, too.
    pub file: Vec<u8>,
}

impl Kit {
    /// A part by its name.
    ///
    /// # Errors
    /// When the kit has none.
    pub fn part(&self, name: &str) -> Result<&str> {
        Ok(self.parts.get(name).with_context(|| format!("the kit has no part `{name}`"))?)
    }

    /// A part that is a script, behind constants that only a site knows.
    ///
    /// # Errors
    /// When the kit has none.
    pub fn script(&self, name: &str, constants: &[(&str, Json)]) -> Result<String> {
        Ok(with_constants(constants, self.part(name)?))
    }

    /// The bill of materials of a site of this report.
    ///
    /// # Errors
    /// When the kit has none.
    pub fn bom(&self, report: &Given) -> Result<String> {
        Ok(self.part(BOM)?.replace(REPORT_SUM, &sum(&report.json)).replace(TEXT_SUM, &sum(&report.text)))
    }

    /// The page that a template makes of these values.
    ///
    /// # Errors
    /// When there is no such template, or it names what has no value.
    pub fn fill(&self, file: &str, values: Value) -> Result<String> {
        let templates = self.templates.clone();
        fill(move |it| templates.get(it).cloned(), file, values)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Kit;

    #[test]
    fn what_only_a_site_knows_stands_before_a_script() -> anyhow::Result<()> {
        let kit = Kit { parts: [("s".to_owned(), "f(A,B)".to_owned())].into(), ..Kit::default() };
        let script = kit.script("s", &[("A", json!("1")), ("B", json!({ "d": 1, "c": "2" }))])?;
        assert_eq!(script, "const A = \"1\";\nconst B = {\"c\":\"2\",\"d\":1};\nf(A,B)");
        assert!(kit.script("t", &[]).is_err());
        Ok(())
    }
}
