//! The ways in which congresses and consultative conferences work: the words by which a text names each, its mark, and its
//! names in three languages. Their ids are those of earlier reports.

use report::{CARRY_OUT, Glyph, Method};

use crate::chapters::text;
use crate::last::Known;

/// A way of working.
pub struct Way {
    /// Its id.
    pub id: &'static str,
    /// Verbs with which a clause begins that names it, parted by spaces: 听取和审议甲报告.
    pub verbs: &'static str,
    /// Nouns with which such a clause ends, behind 开展 or the like: 开展甲执法检查.
    pub nouns: &'static str,
    glyph: Glyph,
    minor: bool,
    label: [&'static str; 3],
    short: [&'static str; 3],
}

/// All ways, in the order of a matrix.
pub const WAYS: [Way; 14] = [
    Way {
        id: "hear-deliberate",
        verbs: "听取和审议 听取并审议 听取审议 听取、审议 审议",
        nouns: "",
        glyph: Glyph::Disc,
        minor: false,
        label: ["听取和审议", "Reports heard and deliberated", "Bericht entgegen\u{ad}genommen und beraten"],
        short: ["审议", "Deliberated", "Beraten"],
    },
    Way {
        id: "hear",
        verbs: "听取",
        nouns: "",
        glyph: Glyph::Ring,
        minor: false,
        label: ["听取", "Reports heard", "Bericht entgegen\u{ad}genommen"],
        short: ["听取", "Heard", "Bericht"],
    },
    Way {
        id: "inspect",
        verbs: "视察",
        nouns: "专题视察 集中视察 专项视察 视察活动 视察",
        glyph: Glyph::Diamond,
        minor: false,
        label: ["视察", "Inspection", "Inspektion"],
        short: ["视察", "Inspection", "Inspektion"],
    },
    Way {
        id: "law-check",
        verbs: "检查 执法检查",
        nouns: "执法检查 专项检查",
        glyph: Glyph::Square,
        minor: false,
        label: ["执法检查", "Law enforcement inspection", "Gesetzes\u{ad}kontrolle"],
        short: ["检查", "Law enforcement", "Gesetzes\u{ad}kontrolle"],
    },
    Way {
        id: "inquiry",
        verbs: "询问",
        nouns: "专题询问 询问 质询",
        glyph: Glyph::Triangle,
        minor: false,
        label: ["专题询问", "Special inquiry", "Themen\u{ad}befragung"],
        short: ["询问", "Inquiry", "Befragung"],
    },
    Way {
        id: "research",
        verbs: "调研",
        nouns: "专题调研 专项调研 调查研究 课题调研 调研 立法调研 调研视察",
        glyph: Glyph::DiamondOpen,
        minor: false,
        label: ["专题调研", "Thematic research", "Themen\u{ad}unter\u{ad}suchung"],
        short: ["调研", "Research", "Unter\u{ad}suchung"],
    },
    Way {
        id: "consult",
        verbs: "协商",
        nouns: "专题协商 对口协商 界别协商 提案办理协商 双月协商 协商座谈 协商议政 专题议政 远程协商 协商",
        glyph: Glyph::Ring,
        minor: false,
        label: ["协商", "Consultation", "Konsultation"],
        short: ["协商", "Consultation", "Konsultation"],
    },
    Way {
        id: "approve",
        verbs: "审查批准 审查和批准 审查并批准 审查 批准 审议批准",
        nouns: "",
        glyph: Glyph::Dash,
        minor: true,
        label: ["审查批准", "Review and approval", "Prüfung und Genehmigung"],
        short: ["批准", "Approval", "Genehmigung"],
    },
    Way {
        id: "oversee-handling",
        verbs: "督办",
        nouns: "督办 重点督办 专项督办 民主监督 专项民主监督",
        glyph: Glyph::Dash,
        minor: true,
        label: ["重点督办", "Priority oversight of handling", "Vorrangige Überwachung der Erledigung"],
        short: ["督办", "Oversight", "Überwachung"],
    },
    Way {
        id: "decide",
        verbs: "作出 出台 审议通过 通过 制定 修订 修改 废止",
        nouns: "",
        glyph: Glyph::Dash,
        minor: true,
        label: ["作出决定", "Decision", "Beschluss"],
        short: ["决定", "Decision", "Beschluss"],
    },
    Way {
        id: "appraise",
        verbs: "评议",
        nouns: "履职评议 工作评议 满意度测评 测评 专项评议 述职评议",
        glyph: Glyph::Dash,
        minor: true,
        label: ["履职评议", "Performance appraisal", "Bewertung der Amtsführung"],
        short: ["评议", "Appraisal", "Bewertung"],
    },
    Way {
        id: "record-review",
        verbs: "备案审查",
        nouns: "备案审查",
        glyph: Glyph::Dash,
        minor: true,
        label: ["备案审查", "Recording and review", "Registrierung und Prüfung"],
        short: ["备案", "Review", "Prüfung"],
    },
    Way {
        id: "revisit",
        verbs: "回访",
        nouns: "“回头看”视察 “回头看” 跟踪检查",
        glyph: Glyph::Dash,
        minor: true,
        label: ["“回头看”视察", "“Look\u{2011}back” inspection", "Nachinspektion"],
        short: ["回头看", "Look\u{2011}back", "Nachinspektion"],
    },
    Way {
        id: CARRY_OUT,
        verbs: "",
        nouns: "",
        glyph: Glyph::Dash,
        minor: true,
        label: ["其他任务", "Other tasks", "Sonstige Aufgaben"],
        short: ["其他", "Other", "Sonstiges"],
    },
];

/// The way whose verb the words begin with, and the verb; the longest that fits.
pub fn by_verb(words: &str) -> Option<(&'static Way, &'static str)> {
    let all = WAYS.iter().flat_map(|way| way.verbs.split_whitespace().map(move |verb| (way, verb)));
    all.filter(|(_, verb)| words.starts_with(verb)).max_by_key(|(_, verb)| verb.len())
}

/// The way whose noun the words end with, and the noun; the longest that fits.
pub fn by_noun(words: &str) -> Option<(&'static Way, &'static str)> {
    let all = WAYS.iter().flat_map(|way| way.nouns.split_whitespace().map(move |noun| (way, noun)));
    all.filter(|(_, noun)| words.ends_with(noun)).max_by_key(|(_, noun)| noun.len())
}

/// The methods of these ids, as last year had them.
pub fn methods<'a>(ids: impl Iterator<Item = &'a str> + Clone, known: &Known) -> Vec<Method> {
    let used = WAYS.iter().filter(|way| ids.clone().any(|it| it == way.id));
    let own = |way: &Way| Method {
        id: way.id.into(),
        label: text(way.label),
        short: text(way.short),
        glyph: way.glyph,
        minor: way.minor,
    };
    let last = |way: &Way| known.report.and_then(|it| it.methods.iter().find(|it| &*it.id == way.id)).cloned();
    used.map(|way| last(way).unwrap_or_else(|| own(way))).collect()
}
