//! The words that stand behind a number and say what it counts. Nothing here reads numbers.

use i18n::chinese::is_han;

/// Measure words of work reports, also of money, time, land and shares. The longest that fits is meant.
const COUNTERS: &str = "\
    次 项 件 人次 人 名 位 家 个 期 场次 场 条 部 篇 批次 批 地 户次 户 份 轮次 轮 天 小时 分钟 个月 周年 年 周 季度 岁 \
    公里 千米 米 平方公里 平方米 公顷 亩 立方米 元 美元 欧元 吨 公斤 斤 千克 千瓦时 千瓦 兆瓦 \
    处 所 座 支 类 个点 宗 起 案 对 台套 台 套 辆 栋 幢 间 层 棵 株 颗 只 头 艘 架 枚 本 册 辑 卷 首 幅 张 封 通 句 字 票 席 \
    单 笔 款 门 道 趟 遍 堂 课时 课 节 讲 班次 班 组 站 村 镇 乡 街道 社区 县区 县市 倍 成 幕 集 段 期次 例 桩 顶 盏 面 列 标箱 \
    件次 家次 项次 处次 车次 班期 台次 例次 户数 条次 篇次 项（次） 次（项） 件（次） 件（项） 项（件） 场（次） 人（次） 篇（次） 个百分点 百分点 % ％ ‰ 度 号线";

/// All of them.
pub fn counters() -> impl Iterator<Item = &'static str> {
    COUNTERS.split(' ')
}

/// How much of `text` is the counter that it begins with.
pub fn counter(text: &str) -> Option<usize> {
    counters().filter(|it| text.starts_with(it)).map(str::len).max()
}

/// The unit as the report's list has it.
pub fn unit(counter: &str) -> &str {
    if counter == "％" { "%" } else { counter }
}

/// `5大模块`: a number of great things, with the two characters that say which.
pub fn great(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('大')?;
    let noun = rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at);
    let plain = rest.get(..noun)?.chars().all(is_han);
    (plain && noun >= 6).then_some('大'.len_utf8() + noun)
}

#[cfg(test)]
mod tests {
    use super::{counter, great};

    #[test]
    fn the_longest_counter_is_meant() {
        let found = |text: &'static str| counter(text).and_then(|it| text.get(..it));
        assert_eq!(found("人次，提出"), Some("人次"));
        assert_eq!(found("项（次）"), Some("项（次）"));
        assert_eq!(found("个月"), Some("个月"));
        assert_eq!(found("个，"), Some("个"));
        assert_eq!(found("意见"), None);
        assert_eq!(great("大模块，开发"), Some("大模块".len()));
        assert_eq!(great("大，"), None);
    }
}
