//! Clauses that say that something is done, by no method of supervision: 强化思想政治引领, 举办讲坛, 签署协议. What clauses
//! only wish for (提升水平, 为发展提供保障) is no deed.

use std::ops::Range;

/// Words before a verb that say how.
const ADVERBS: &str = "\
    始终 认真 持续 不断 进一步 深入 扎实 纵深 全面 全程 全力 积极 大力 切实 着力 有序 稳步 主动 首次 率先 创新 依法 严格 充分 更好 继续 重点 专题 跟踪 \
    联合 共同 分别 先后 还 并 也 再 定期 常态化 上下联动 集中 组织 多次 全年 此外 要 将 牵头 协助 常委会 市人大常委会 县人大常委会 区人大常委会 主任会议 \
    市政协 县政协 区政协 政协 精心 高质量 高标准 统筹 逐步 探索 广泛 一体 有效 坚定不移 坚持不懈 会同 高效 依规 专项 督促 配合";

/// Verbs of deeds.
const VERBS: &str = "\
    强化 坚持 履行 健全 深化 开展好 开展 规范 完善 加强 推进 巩固拓展 巩固 建设 改进 注重 总结宣传 总结 监督 丰富 拓展 优化 做实 做好 落实 抓好 办好 \
    举办 承办 召开 签署 接待 走访 慰问 开设 开通 编印 编发 评选表彰 评选 表彰 成立 新设 设立 邀请 制定 出台 修订 建立 打造 探索完善 探索 实行 推行 严格执行 执行 \
    选派 培训 征集 发布 启动 创建 组建 梳理 指导 重视 参与 试行 搭建 升级 推广 用好 讲好";

/// What a deed ends with: the noun of what is made, kept or held.
const NOUNS: &str = "\
    引领 领导 责任 机制 联系 履职 建设 管理 体系 平台 监督 方法 方式 方式方法 转化 培训 制度 工作 做法 故事 机关 效应 形式 学习 教育 活动 提案 品牌 \
    情况 项目 计划 行动 规则 意见 办法 清单 载体 队伍 阵地 站点 联络站 协议 会议 座谈会 研讨会 讲坛 论坛 沙龙 培训班 专题班 讲座 调研 研究 征集 评选 网络 \
    述职 接待日 服务 保障 交流 合作 宣传 审查 指导 小组 委员会 党组 党委 基地 室 中心 矩阵 规程 细则 案例 文件 目录 引导 系统 模式 试点 升级 优势 作风 常态化 成果 应用 议题 课题 渠道 途径 能力建设 档案";

/// Openings of clauses that say what for, or in what spirit.
const AIMS: &str = "为 以 使 让 助推 助力 推动 促进 提升 提高 增强 确保 保证 紧扣 聚焦 紧盯 找准 自觉 切实把 凝聚 彰显 展现 体现 努力 奋力 紧紧 牢牢 全力打造 服务和 支持和";

/// What a clause does.
pub struct Deed {
    /// The words for it, in bytes of the clause.
    pub subject: Range<usize>,
    /// Whether they list several: 开展好甲、乙等活动.
    pub lists: bool,
}

/// Words after which 坚持 and the like name a stance and no deed.
const LEAST: usize = 4;

/// The words less adverbs before their verb.
pub fn without_adverbs(mut words: &str) -> &str {
    loop {
        let found = ADVERBS.split_whitespace().filter(|it| words.starts_with(it)).max_by_key(|it| it.len());
        let Some(rest) = found.and_then(|it| words.get(it.len()..)).filter(|it| it.chars().count() > 2) else {
            return words;
        };
        words = rest;
    }
}

/// The deed that a clause names; `counted` where a number stood behind it, which has been cut off.
pub fn deed(clause: &str, counted: bool) -> Option<Deed> {
    if clause.starts_with(['将', '把']) {
        return integration(clause);
    }
    if AIMS.split_whitespace().any(|it| clause.starts_with(it)) {
        return None;
    }
    let own = without_adverbs(clause);
    let verb = VERBS.split_whitespace().filter(|it| own.starts_with(it)).max_by_key(|it| it.len())?;
    let object = own.get(verb.len()..)?;
    let thing = if counted { is_counted(verb, object) } else { is_thing(object) };
    if object.chars().count() < LEAST || !thing {
        return None;
    }
    let start = clause.len() - own.len();
    let listed = matches!(verb, "开展" | "开展好" | "举办") && object.contains('、') && object.ends_with("等活动");
    let from = if listed || verb == "开展" { start + verb.len() } else { start };
    Some(Deed { subject: from..clause.len(), lists: listed })
}

/// `将甲与乙有机结合`: what is joined is a deed, though the clause begins as an aim does.
fn integration(clause: &str) -> Option<Deed> {
    let body = clause.strip_prefix('将').or_else(|| clause.strip_prefix('把'))?;
    let joined = body.find("结合").map(|at| at + "结合".len())?;
    Some(Deed { subject: clause.len() - body.len()..clause.len() - body.len() + joined, lists: false })
}

/// Whether what was counted was something named: 走访重点民营企业600多家. Meetings and courses are only counted.
fn is_counted(verb: &str, object: &str) -> bool {
    matches!(verb, "走访" | "接待" | "慰问" | "评选表彰" | "评选" | "表彰")
        || verb == "开展" && object.ends_with("活动")
}

/// Whether an object is a thing rather than a wish: it ends with a noun of things, with a name or with what is counted.
fn is_thing(object: &str) -> bool {
    let object = object.trim();
    let noun = || NOUNS.split_whitespace().any(|it| object.ends_with(it));
    object.ends_with(['”', '》', '）']) || noun()
}
