//! Which scripts may run in a page, and who may show it in a frame: the content security policies of the site.

use std::sync::LazyLock;

use fs_err as fs;
use publish::table::{FIGURES, SELF_CONTAINED, within};
use publish::{Inline, hash};
use regex::Regex;
use start::paths::root;

/// Engines that name themselves so do not know `'wasm-unsafe-eval'`: Chromium below 97, Safari below 16. On iOS every browser,
/// WeChat's too, runs on the system's engine and names the system's version. Written for every server's regular expressions.
pub const OLD_ENGINES: [&str; 3] = [
    "Chrom(e|ium)/([1-9]|[1-8][0-9]|9[0-6])[.]",
    "(iPhone|CPU) OS 1[0-5]_.*AppleWebKit/",
    "Macintosh.*AppleWebKit/.*Version/1[0-5][.]",
];
/// What they start WebAssembly with. Where there are Trusted Types they go on refusing the evaluation of strings.
pub const OLD: &str = " 'unsafe-eval'";

/// Whether an engine needs [`OLD`].
pub fn old_engine(user_agent: &str) -> bool {
    static OLD_ENGINE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&OLD_ENGINES.join("|")).ok());
    OLD_ENGINE.as_ref().is_some_and(|it| it.is_match(user_agent))
}

/// Which policy holds at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    Site,
    /// May stand in frames of other sites.
    Figure,
    /// Of a page that brings the rest itself.
    Own,
}

impl Policy {
    /// By a path within the site.
    pub fn at(path: &str) -> Self {
        match within(path) {
            path if SELF_CONTAINED.contains(&path) => Self::Own,
            path if path.starts_with(FIGURES) => Self::Figure,
            _ => Self::Site,
        }
    }

    /// Who may show it in a frame; no page can say this for itself.
    pub fn frames(self) -> &'static str {
        if self == Self::Figure { "frame-ancestors *" } else { "frame-ancestors 'self'" }
    }

    /// As the header says it; `more` goes to the end of `script-src`.
    pub fn text(self, more: &str) -> String {
        self.naming(&Hashes::named(), more)
    }

    /// The same for pages whose inline parts have these hashes.
    pub fn naming(self, Hashes { script, style }: &Hashes, more: &str) -> String {
        let frames = self.frames();
        // Pages name the worker that keeps them offline, and its address is one of the values that Trusted Types guard. The
        // policy of this name (assets/scripts/boot/worker.js) knows that address alone, and can be made once.
        let types = match self {
            Self::Own => return frames.to_owned(),
            Self::Site => "report-figures-sw",
            Self::Figure => "'none'",
        };
        format!(
            "default-src 'none'; script-src 'self' {script} 'wasm-unsafe-eval'{more}; style-src 'self' {style}; \
             img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
             worker-src 'self'; base-uri 'self'; form-action 'none'; {frames}; require-trusted-types-for 'script'; \
             trusted-types {types}"
        )
    }
}

/// Hash sources of what stands inline in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hashes {
    /// Of its script.
    pub script: String,
    /// Of its style sheet.
    pub style: String,
}

/// The recipe that hashes are read from; every other has the same.
pub const NAMED_IN: &str = "nginx/maps.conf";

impl Hashes {
    /// Those of a page's inline parts.
    pub fn of(inline: &Inline) -> Self {
        Self { script: hash(&inline.script), style: hash(&inline.style) }
    }

    /// Those that the recipes name, where the build has put them. Read each time, since a server that rebuilds what it
    /// serves gets others.
    pub fn named() -> Self {
        fs::read_to_string(root().join("deploy").join(NAMED_IN)).map(|it| Self::in_recipe(&it)).unwrap_or_default()
    }

    fn in_recipe(recipe: &str) -> Self {
        let of = |start: &str| {
            let (_, after) = recipe.split_once(start).unwrap_or_default();
            let hashes = after.split(' ').map(|it| it.trim_end_matches(';'));
            hashes.take_while(|it| it.starts_with("'sha256-")).collect::<Vec<_>>().join(" ")
        };
        Self { script: of("script-src 'self' "), style: of("style-src 'self' ") }
    }
}

#[cfg(test)]
mod tests {
    use super::{Hashes, Policy, old_engine};

    #[test]
    fn only_old_safari_is_old_on_a_mac_or_a_phone() {
        let of = |engine: &str| old_engine(&format!("Mozilla/5.0 ({engine}"));
        let mac =
            |version: &str| format!("Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) {version} Safari/605.1.15");
        let phone = |system: &str| {
            format!(
                "iPhone; CPU iPhone OS {system} like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.1"
            )
        };
        assert!(of(&mac("Version/13.1")) && of(&phone("13_5")));
        assert!(!of(&mac("Version/16.0")) && !of(&phone("17_2")));
    }

    #[test]
    fn only_old_chromium_is_old() {
        let of = |engine: &str| old_engine(&format!("Mozilla/5.0 (X11) AppleWebKit/537.36 {engine}"));
        assert!(of("Chrome/80.0.3987.0 Safari/537.36") && of("HeadlessChrome/96.0.1 Safari/537.36"));
        for new in ["Chrome/97.0.1 Safari/537.36", "Chrome/156.0.1 Safari/537.36", "Firefox/79.0"] {
            assert!(!of(new), "{new}");
        }
    }

    #[test]
    fn only_figures_may_stand_in_frames_of_other_sites() {
        assert!(Policy::at("embed/meetings.en.html").text("").contains("frame-ancestors *;"));
        for own in ["", "en/", "index.html", "en/embed/x.html", "assets/embed/x.js", "data/report.json"] {
            assert!(Policy::at(own).text("").contains("frame-ancestors 'self';"), "{own}");
        }
        // Otherwise they are held to the same, but for the worker, which they do not name.
        let of_a_page = Policy::Site.text("").replace("trusted-types report-figures-sw", "trusted-types 'none'");
        assert_eq!(Policy::Figure.text("").replace("frame-ancestors *", "frame-ancestors 'self'"), of_a_page);
    }

    #[test]
    fn what_is_all_inline_is_held_to_its_own_policy_in_its_own_place_alone() {
        assert_eq!(Policy::at("offline.html").text(" 'unsafe-eval'"), "frame-ancestors 'self'");
        assert_ne!(Policy::at("embed/offline.html"), Policy::Own);
    }

    #[test]
    fn hashes_are_read_where_the_build_has_written_them() {
        let Hashes { script, style } = Hashes::named();
        assert!(script.starts_with("'sha256-") && style.starts_with("'sha256-"), "{script} {style}");
        assert_eq!(Hashes::in_recipe(&Policy::Site.text(" 'unsafe-eval'")), Hashes { script, style });
    }
}
