//! Which units measure and which count. What is drawn of either is not decided here.

/// What is measured, and not counted one by one: each of these has a scale of its own.
pub const MEASURES: [&str; 22] = [
    "%",
    "百分点",
    "元",
    "亩",
    "公顷",
    "公里",
    "米",
    "平方",
    "立方",
    "吨",
    "公斤",
    "千克",
    "度",
    "天",
    "日",
    "小时",
    "分钟",
    "周年",
    "年",
    "月",
    "岁",
    "倍",
];

/// Whether what is of this unit is measured: 12亿元 are no twelve things.
pub fn is_measure(unit: &str) -> bool {
    MEASURES.iter().any(|it| unit.ends_with(it))
}
