//! Pieces that mean something to the readers, beside others that mean nothing: random bytes alone would seldom come so far.

use fastrand::Rng;

/// Signs and words of JSON, of addresses, and of numbers in three languages, and signs of one to four bytes, some of which
/// show nothing or turn the direction of writing.
const PIECES: &str = "\" { } [ ] , : ， ： “ ” \\ \\u \\ud800 \\u0000 null true false - 0 1e9 1e999 -0 0.1 18446744073709551616 // \" \
    \"id\":\"\", [[[[ {\"a\": {# {covers} {block} {b} } \u{feff} \u{3000} ( ) <script> </script> __proto__ constructor ' ; & < > \
    ? & = # + / %20 %E5%BB%BA %E0%A4 % %% %00 at= q= sort=-value method= lang=en elder=1 view=list #present/k.2/1 #console #f-b \
    〇 零 一 二 两 十 百 千 万 亿 数 几 第 近 上 余 多 来 约 超过 不到 最近 以上 百分之 分之 点 次 人次 人 件 大模块 年 月 日 周年 \
    部门 姓 7 12 559 1000 1,000 1.000 4.000,5 １２ 2024 98.6 ％ ＋ . 。 、 ！ ？ \u{2011} „ over nearly more than a one two twenty \
    -two hundred hundreds dozen thousand fields of über fast mehr als ein zwei und zwanzig hundert tausend Dutzend Hunderte Wege \
    neue 4. th 𠀀 e\u{301} 👩\u{200d}⚖️ \u{ad} \u{a0} \u{202e} \u{200f} \u{200b} \u{202f} \u{0} ß İ ẞ 2024-02-30 0000-00-00 9999-99-99 \
    exact at_least nearly about at_most ratio sum difference dots bars flow matrix lanes threads sentence congress planned done \
    2024年主要任务 一、监督 （二）代表 听取和审议 情况报告 视察 围绕 开展 专题询问 执法检查 等报告 加强 建设 办结 《 》 （ ） — 3 — 第3页 ⽉ \u{2e9f} \
    年度 届 条例 和 及 \u{3000} ． <p> </td> &nbsp; --";

/// One of the pieces, a blank or a random sign.
pub fn piece(rng: &mut Rng) -> String {
    match rng.u8(..12) {
        0 => " ".to_owned(),
        1 => "\n".to_owned(),
        2 => rng.char(..).to_string(),
        _ => {
            let count = PIECES.split_whitespace().count();
            PIECES.split_whitespace().nth(rng.usize(..count)).unwrap_or_default().to_owned()
        }
    }
}

/// Some pieces.
pub fn words(rng: &mut Rng) -> String {
    (0..rng.usize(..12)).map(|_| piece(rng)).collect()
}
