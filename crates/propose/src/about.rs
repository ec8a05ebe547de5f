//! What a text says of itself: title, body, day, session, who gave it, and which years it is about. What it does not say is left
//! empty for the editor.

use std::sync::Arc;

use i18n::Text;
use i18n::chinese::half_width;
use model::BlockKind;
use report::About;

use crate::reading::Reading;
use crate::sections::year;

/// The head of `report.json` as far as the text has it.
pub fn about(reading: &Reading) -> About {
    let lines = || {
        let blocks = reading.outline.blocks.iter();
        blocks.filter(|it| it.kind != BlockKind::Paragraph || it.text.starts_with(['（', '('])).map(|it| &*it.text)
    };
    let title = lines().find(|it| it.ends_with("工作报告") || it.ends_with("的报告")).unwrap_or("");
    let dated = lines().find(|it| day(it).is_some()).unwrap_or("");
    let delivered = day(dated).unwrap_or_default();
    let given = delivered.get(..4).and_then(|it| it.parse::<u16>().ok());
    let heads = reading.sections.all.iter().filter(|it| it.part);
    let (mut covers, mut plans) = (None, None);
    for it in heads {
        let slot = if it.plan { &mut plans } else { &mut covers };
        *slot = slot.or_else(|| year(&it.title));
    }
    let plans = plans.or(covers.map(|it| it + 1)).or(given).unwrap_or(0);
    let covers = covers.unwrap_or(plans.saturating_sub(1));
    let text = |it: &str| Text { zh: it.into(), ..Text::default() };
    let body = title.strip_suffix("工作报告").unwrap_or("");
    About {
        id: covers.to_string().into(),
        place: text(place(body)),
        title: text(title),
        body: text(&body.replace("人民代表大会常务委员会", "人大常委会")),
        occasion: text(occasion(dated)),
        speaker: text(&speaker(lines())),
        delivered: Arc::from(delivered),
        since: None,
        covers,
        plans,
    }
}

/// `2024年1月10日` as `2024-01-10`.
fn day(line: &str) -> Option<String> {
    let line: String = line.chars().map(half_width).collect();
    let year = year(&line)?;
    let (_, rest) = line.split_once(&format!("{year}年"))?;
    let (month, rest) = rest.split_once('月')?;
    let (day, _) = rest.split_once('日')?;
    let (month, day): (u8, u8) = (month.trim().parse().ok()?, day.trim().parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// `太仓市` of `太仓市人民代表大会常务委员会`.
fn place(body: &str) -> &str {
    let known = ["人民代表大会", "人大常委会", "委员会"].iter().find_map(|it| body.find(it)).unwrap_or(body.len());
    let own = body.get(..known).unwrap_or("").trim_start_matches("中国人民政治协商会议");
    let end = own
        .char_indices()
        .find(|it| matches!(it.1, '市' | '县' | '区' | '州' | '省' | '旗' | '盟'))
        .map(|it| it.0 + it.1.len_utf8());
    own.get(..end.unwrap_or(own.len())).unwrap_or(own)
}

/// The session: what stands between 在 and 上.
fn occasion(line: &str) -> &str {
    let inner = line.split_once('在').map_or("", |it| it.1).trim_end_matches(['）', ')']);
    inner.strip_suffix('上').unwrap_or(inner)
}

/// Office and name, with one space between.
fn speaker<'a>(mut lines: impl Iterator<Item = &'a str>) -> String {
    let office =
        |it: &&str| ["主任", "主席", "市长", "县长", "区长", "院长", "检察长"].iter().any(|word| it.contains(word));
    let line = lines
        .find(|it| office(it) && it.chars().count() <= LONGEST && it.contains([' ', '\u{3000}', '□']))
        .unwrap_or("");
    line.trim_start_matches('□').split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line with a name is no longer, in characters.
const LONGEST: usize = 40;
