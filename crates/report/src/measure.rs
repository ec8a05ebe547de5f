//! Which units measure and which count. What is drawn of either is not decided here.

/// What is measured, and not counted one by one, by the end of its unit: 千瓦 and 兆瓦 by 瓦.
const MEASURES: [&str; 27] = [
    "%",
    "‰",
    "百分点",
    "元",
    "亩",
    "公顷",
    "公里",
    "米",
    "平方",
    "立方",
    "吨",
    "斤",
    "千克",
    "瓦",
    "瓦时",
    "度",
    "天",
    "日",
    "小时",
    "分钟",
    "周",
    "周年",
    "年",
    "月",
    "岁",
    "倍",
    "成",
];

/// Whether what is of this unit is measured: 12亿元 are no twelve things.
pub fn is_measure(unit: &str) -> bool {
    MEASURES.iter().any(|it| unit.ends_with(it))
}
