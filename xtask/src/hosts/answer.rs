//! What a server answers for one file, by the table and the policies. `serve` sends it, and real servers are held to it.

use publish::table::{ASK_AGAIN, ASSETS, BY_ENCODING, BY_ENGINE, FOR_GOOD, Kind, SHARED, within};

use super::policy::{OLD, Policy, old_engine};

/// What a server says of a file, beside its content and its validators.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub content_type: Option<String>,
    pub policy: String,
    pub cache: &'static str,
    /// `Access-Control-Allow-Origin`.
    pub readers: Option<&'static str>,
    pub vary: Option<&'static str>,
}

impl Answer {
    /// To a request for a path within the site (without a slash at its start), from the engine that names itself so.
    /// For a file that is missing, ask for the page that says so.
    pub fn to(path: &str, user_agent: &str) -> Self {
        let path = within(path);
        let kind = Kind::of(path);
        let policy = Policy::at(path);
        // Only documents start WebAssembly. What is no page is the same for all engines, so that caches keep it once.
        let page = kind.is_some_and(|it| it.extension == "html");
        let by_engine = page && policy != Policy::Own;
        let packed = kind.is_some_and(|it| it.packed).then_some(BY_ENCODING);
        Self {
            content_type: kind.map(Kind::content_type),
            policy: policy.text(if by_engine && old_engine(user_agent) { OLD } else { "" }),
            cache: if path.starts_with(ASSETS) { FOR_GOOD } else { ASK_AGAIN },
            readers: SHARED.iter().any(|it| path.starts_with(it)).then_some("*"),
            vary: if by_engine { Some(BY_ENGINE) } else { packed },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ASK_AGAIN, Answer, FOR_GOOD};

    #[test]
    fn only_pages_differ_by_engine_and_only_hashed_names_are_kept_for_good() {
        let to = |path: &str| Answer::to(path, "Mozilla/5.0 Chrome/88.0.1 Safari/537.36");
        for (path, vary, cache, readers) in [
            ("de/", Some("User-Agent, Accept-Encoding"), ASK_AGAIN, None),
            ("embed/a.html", Some("User-Agent, Accept-Encoding"), ASK_AGAIN, Some("*")),
            ("offline.html", Some("Accept-Encoding"), ASK_AGAIN, None),
            ("assets/a.0.js", Some("Accept-Encoding"), FOR_GOOD, Some("*")),
            ("charts/a.svg", Some("Accept-Encoding"), ASK_AGAIN, None),
            ("cards/a.png", None, ASK_AGAIN, None),
            ("2023/offline.html", Some("Accept-Encoding"), ASK_AGAIN, None),
            ("2023/embed/a.html", Some("User-Agent, Accept-Encoding"), ASK_AGAIN, Some("*")),
            ("2023/assets/a.0.js", Some("Accept-Encoding"), FOR_GOOD, Some("*")),
        ] {
            let answer = to(path);
            assert_eq!((answer.vary, answer.cache, answer.readers), (vary, cache, readers), "{path}");
        }
    }
}
