//! Fields of work: what a paragraph or sentence says that it is about (围绕城乡融合发展开展监督), else its heading's subject. The
//! plan's wording of a field joins that of the past year.

use std::collections::BTreeMap;
use std::sync::Arc;

use i18n::Text;
use report::Area;

use crate::ids::Ids;
use crate::last::Known;
use crate::reading::Reading;

/// Fields of work: the word that tells one, its id, and its label when only a heading names the field. Where the label is empty,
/// the heading's own words are it. Earlier lines are tried first.
const FIELDS: [(&str, &str, &str); 33] = [
    ("自身建设", "self", "自身建设"),
    ("机关建设", "self", "自身建设"),
    ("四个机关", "self", "自身建设"),
    ("提案", "proposals", "提案工作"),
    ("协商", "consultation", "协商议政"),
    ("议政", "consultation", "协商议政"),
    ("资政", "consultation", "协商议政"),
    ("团结", "unity", "团结联谊"),
    ("联谊", "unity", "团结联谊"),
    ("代表", "deputy-service", "代表工作"),
    ("委员", "members", "委员工作"),
    ("法治", "rule-of-law", ""),
    ("司法", "rule-of-law", ""),
    ("依法治", "rule-of-law", ""),
    ("城乡", "urban-rural", ""),
    ("乡村", "urban-rural", ""),
    ("城市", "urban-rural", ""),
    ("生态", "ecology", ""),
    ("环境", "ecology", ""),
    ("绿色", "ecology", ""),
    ("文化", "culture", ""),
    ("民生", "livelihood", ""),
    ("公共服务", "livelihood", ""),
    ("社会事业", "livelihood", ""),
    ("治理", "governance", ""),
    ("经济", "economy", ""),
    ("产业", "economy", ""),
    ("立法", "legislation", "立法工作"),
    ("监督", "supervision", "监督工作"),
    ("党", "leadership", "党的领导"),
    ("政治", "leadership", "党的领导"),
    ("民主", "democracy", "全过程人民民主"),
    ("高质量发展", "economy", ""),
];

/// The fields of a text.
#[derive(Default)]
pub struct Areas {
    /// In the order in which they are first named.
    pub all: Vec<Area>,
    by_id: BTreeMap<Arc<str>, usize>,
    by_words: BTreeMap<String, Arc<str>>,
    ids: Ids,
}

impl Areas {
    /// The id of the field that words name; `plan` where the coming year's part names it so.
    pub fn named(&mut self, words: &str, plan: bool, known: &Known) -> Arc<str> {
        if let Some(id) = self.by_words.get(words) {
            return id.clone();
        }
        let last = known.area(words);
        let own = || FIELDS.iter().find(|it| words.contains(it.0)).map(|it| Arc::from(it.1));
        let id = last.map(|it| it.id.clone()).or_else(own).unwrap_or_else(|| self.ids.of_words(words));
        let word = Text { zh: words.into(), ..Text::default() };
        match self.by_id.get(&id).and_then(|at| self.all.get_mut(*at)) {
            None => {
                self.by_id.insert(id.clone(), self.all.len());
                let of_last = last.or_else(|| known.report?.areas.iter().find(|it| it.id == id)).cloned();
                self.all.push(of_last.unwrap_or(Area { id: id.clone(), label: word, planned: None }));
            }
            Some(it) if plan && it.planned.is_none() && it.label.zh != word.zh => it.planned = Some(word),
            Some(_) => {}
        }
        self.by_words.insert(words.to_owned(), id.clone());
        id
    }
}

impl Areas {
    /// The field in which last year's report had the same thing.
    pub fn of_last(&mut self, id: &str, known: &Known) -> Option<Arc<str>> {
        let area = known.report?.areas.iter().find(|it| &*it.id == id)?;
        if !self.by_id.contains_key(&area.id) {
            self.by_id.insert(area.id.clone(), self.all.len());
            self.all.push(area.clone());
        }
        Some(area.id.clone())
    }
}

/// The field that a sentence or paragraph opens with: `围绕城乡融合发展开展监督`, `围绕民生改善，听取…`.
pub fn topic(words: &str) -> Option<&str> {
    let body = ["紧紧围绕", "围绕", "聚焦"].iter().find_map(|it| words.strip_prefix(it))?;
    let verbs = ["开展监督", "加强监督", "强化监督", "实施监督", "开展工作", "履职", "开展"];
    let body = verbs.iter().find_map(|it| body.strip_suffix(it)).unwrap_or(body);
    let plain = !body.contains(['“', '《', '、', '，']) && (2..=12).contains(&body.chars().count());
    plain.then_some(body)
}

/// The field of each clause of a block, by its sentence: the nearest topic in the block, else `outer`.
pub fn topics<'a>(reading: &'a Reading, block: usize, outer: &'a str) -> Vec<(usize, &'a str)> {
    let mut current = outer;
    let mut found = Vec::new();
    for clause in reading.blocks.get(block).map_or(&[][..], |it| &it.clauses) {
        let words = reading.words(block, &clause.range);
        // A topic of its own, at the beginning of its sentence.
        let opens = found.last().is_none_or(|it: &(usize, &str)| it.0 != clause.sentence);
        if let Some(topic) = topic(words).filter(|_| opens)
            && FIELDS.iter().any(|it| topic.contains(it.0))
            && (found.is_empty() || reading.sections.is_plan(block))
        {
            current = topic;
        }
        found.push((clause.sentence, current));
    }
    found
}

/// What a heading or theme is about, in a few words of its own.
pub fn subject_of_heading(heading: &str) -> &str {
    let known = FIELDS.iter().find(|it| heading.contains(it.0)).map(|it| it.2).filter(|it| !it.is_empty());
    known.unwrap_or_else(|| heading.split(['，', '、']).next().unwrap_or(heading))
}
