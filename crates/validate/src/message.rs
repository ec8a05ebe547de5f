//! What a problem says, as a value: a code and its arguments. The words stand in `messages`, one table a language.

use i18n::Lang;

use crate::code::Code;
use crate::messages::template;
use crate::shown::cut;

/// What fills a place in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// The same in every language: a quotation, a name, a number.
    Text(String),
    /// Names of which all are meant.
    All(Vec<String>),
    /// Names of which one is meant.
    Any(Vec<String>),
    /// A part with a code of its own; `None` leaves its place empty.
    Part(Option<Message>),
}

impl From<Message> for Arg {
    fn from(part: Message) -> Self {
        Self::Part(Some(part))
    }
}

impl From<Option<Message>> for Arg {
    fn from(part: Option<Message>) -> Self {
        Self::Part(part)
    }
}

impl Arg {
    /// An argument that reads the same in every language. What it quotes may hold anything, and be of any length.
    pub(crate) fn said(quoted: impl std::fmt::Display) -> Self {
        const LONGEST: usize = 300;
        Self::Text(cut(&quoted.to_string(), LONGEST))
    }

    fn in_language(&self, lang: Lang) -> String {
        let join = |names: &[String], [zh, en, de]: [&str; 3]| {
            names.join(match lang {
                Lang::Zh => zh,
                Lang::En => en,
                Lang::De => de,
            })
        };
        match self {
            Self::Text(it) => it.clone(),
            Self::All(names) => join(names, ["、", ", ", ", "]),
            Self::Any(names) => join(names, [" 和 ", " or ", " oder "]),
            Self::Part(part) => part.as_ref().map(|it| it.in_language(lang)).unwrap_or_default(),
        }
    }
}

/// A code and its arguments by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Which row of the tables.
    pub code: Code,
    /// What fills the row's places.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// Adds an argument.
    pub(crate) fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// The whole message. Arguments are put in once, so that what they quote is never taken for a place.
    pub fn in_language(&self, lang: Lang) -> String {
        let mut said = String::new();
        let mut rest = template(self.code, lang);
        while let Some((before, behind)) = rest.split_once('{') {
            said.push_str(before);
            let place = behind.split_once('}');
            let arg = place.and_then(|(name, rest)| Some((&self.args.iter().find(|it| it.0 == name)?.1, rest)));
            rest = if let Some((arg, rest)) = arg {
                said.push_str(&arg.in_language(lang));
                rest
            } else {
                said.push('{');
                behind
            };
        }
        said + rest
    }
}

/// A message: its code, and arguments that read the same in every language.
macro_rules! say {
    (@ $name:ident) => { &$name };
    (@ $name:ident $value:expr) => { &$value };
    ($code:ident $(, $name:ident $(= $value:expr)?)*) => {
        $crate::message::Message {
            code: $crate::code::Code::$code,
            args: vec![$((stringify!($name), $crate::message::Arg::said($crate::message::say!(@ $name $($value)?)))),*],
        }
    };
}
pub(crate) use say;
