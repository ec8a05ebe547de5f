//! What is counted: facts, their units, and the numbers computed from them.

use std::sync::Arc;

use serde::Serialize;

use super::Text;
use super::describe::{Field, Held, Kind, Need, Size, described, words};
use crate::load::Reader;

described! {
    /// A unit of count.
    Unit {
        /// The word behind the figure, as the report prints it: `人次`, `%`.
        id: Arc<str>, "报告里的原词";
        /// The word in each language; `en` and `de` may be blank (`""`), which prints no unit, as most Chinese measure words
        /// have none.
        label: Text = Object(super::text::UNIT_LABEL), "`en`、`de` 可以是空的（`\"\"`），即不印单位，因为外文大多没有对应的量词";
    }

    /// One countable statement of the report.
    Fact {
        /// Unique among facts, activities and tasks; part of the number's address (`#f-micro-suggestions`).
        id: Arc<str> = Id, "facts、activities、tasks 合用一套，用作网址";
        /// The [`Chapter`](super::Chapter) that it belongs to.
        chapter: Arc<str> = Ref(&["chapters"]), "属于哪一章";
        /// What is counted, without the number, as it runs behind one (`thematic inspections`): `“微建议”`.
        label: Text, "数的是什么，不写数字；外文照跟在数字后面的写法，句首才大写的词用小写";
        /// The figure with its unit as printed, with every word that limits it (`1000余人次`); stands in the quote once.
        raw: Arc<str>, "照报告抄下的数和单位，连同表示约数的字；在引文里只出现一次";
        /// The number that `raw` says; not negative, whole where it is drawn in dots.
        value: f64, "`raw` 所说的数；不能是负数；画成点的须为整数";
        /// What the words around the figure make of it; see below.
        bound: Bound, "准数还是约数";
        /// Its [`Unit`]; `raw` ends with it.
        unit: Arc<str> = Ref(&["units"]), "`raw` 以它结尾";
        /// Enough words to stand in the text once, holding `raw` once.
        quote: Arc<str> = Quote, "长到在全文中只出现一次";
        /// Whose doing it is; decides the colour.
        voice: Voice, "谁的行为，决定颜色", may;
        /// The method whose total this is; it stands above that column of the matrix.
        method: Option<Arc<str>> = Ref(&["methods"]), "这个数是该方式的合计，写在矩阵图那一列的上方", may("Option::is_none");
        /// The [`Series`] in which it stands beside what other years' reports say of the same thing.
        series: Option<Arc<str>> = Ref(&["series"]), "属于哪个系列：和其他年份报告里的同一件事放在一起看", may("Option::is_none");
        /// Why what is counted is no longer the same as in the years before; drawn as a break.
        r#break: Option<Text>, "数的东西从这一年起和以前不同，写明怎么不同；图上画成断开", may("Option::is_none");
    }

    /// The same thing over the years: facts of several reports that name it.
    Series {
        /// Unique among series, and the same in the reports of all years.
        id: Arc<str> = Id, "各系列不同，历年报告用同一个";
        /// What is counted in every year: `常委会会议次数`.
        title: Text, "历年数的是什么：`常委会会议次数`";
        /// Where this report says nothing of it: what is known of that.
        gap: Option<Text>, "这份报告没有写这个数时，说明情况", may("Option::is_none");
    }

    /// A number computed from facts on the page; never typed in.
    Derived {
        /// Unique among derived numbers.
        id: Arc<str> = Id, "各个算出来的数不同";
        /// What the result is: `办结率`.
        label: Text, "算出来的是什么";
        /// What is computed, from exact facts only: one of the three below.
        formula: Formula, "下列三种算法中的一种，只能用准数";
    }
}

words! {
    /// How the report states a figure. Editors always say it; a page leaves the commonest out.
    Bound = Exact {
        /// As printed, without an approximating word.
        Exact = "exact", "准数";
        /// 余, 多: this many and some more.
        AtLeast = "at_least", "至少这么多";
        /// 近: somewhat fewer.
        Nearly = "nearly", "差一点到这么多";
        /// 约, 左右: some more or some fewer.
        About = "about", "大约这么多";
        /// 不超过, 以内: this many or fewer.
        AtMost = "at_most", "至多这么多";
    }

    /// Whose action a fact counts.
    Voice = Congress {
        /// The congress, its standing committee and the deputies; without the field.
        Congress = "congress", "人大和代表（不写即是）";
        /// Voters, companies, residents; also study.
        Public = "public", "选民、企业、群众，也用于学习";
        /// Documents, anniversaries and other things.
        Neutral = "neutral", "文件、周年等";
    }
}

/// `{"ratio": ["part", "whole"]}`, `{"sum": [ids]}` or `{"difference": ["from", "less"]}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// First divided by second, printed in percent with one decimal.
    Ratio([Arc<str>; 2]),
    /// All of one unit, added.
    Sum(Vec<Arc<str>>),
    /// First less second, of one unit; never below zero.
    Difference([Arc<str>; 2]),
}

impl Formula {
    /// What it can be in the file.
    pub const FIELDS: &'static [Field] = &[
        one_of(
            "ratio",
            Size::Two,
            "Part and whole; gives percent, rounded to one decimal.",
            "部分、整体；得百分比，保留一位小数",
        ),
        one_of("sum", Size::Some, "Facts of one unit; gives their sum.", "单位相同的数据；相加"),
        one_of(
            "difference",
            Size::Two,
            "Of one unit, the larger first; gives the first less the second.",
            "单位相同，大的在前；前一个减后一个",
        ),
    ];
}

const fn one_of(name: &'static str, size: Size, en: &'static str, zh: &'static str) -> Field {
    Field { name, kind: Kind::Refs(&["facts"], size), need: Need::May, en, zh }
}

impl Held for Formula {
    const KIND: Kind = Kind::OneOf(Self::FIELDS);
    const NULL: bool = false;

    fn read(derived: &Reader<'_>, name: &str, _must: bool) -> Self {
        let Some(it) = derived.member(name) else {
            derived.missing(name);
            return Self::Sum(Vec::new());
        };
        let pair = |name: &str| <[Arc<str>; 2]>::try_from(it.ids(name, false)).ok();
        if let Some(ids) = pair("ratio") {
            Self::Ratio(ids)
        } else if let Some(ids) = pair("difference") {
            Self::Difference(ids)
        } else {
            Self::Sum(it.ids("sum", true))
        }
    }
}
