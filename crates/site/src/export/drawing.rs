//! A finished picture, and the file that comes of it.

use charts::forms::PALETTE;
use charts::scene::{Node, Palette, Scene, Shape, to_document};
use i18n::Lang;

/// A finished picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Everything in it, on its own ground, so that it can be looked at anywhere.
    pub scene: Scene,
    /// What it says, in a sentence.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// The language of its texts.
    pub lang: Lang,
}

/// Latin words are set in Latin faces. Of Noto's faces these are the Korean ones: their quotation marks are as narrow as
/// Latin ones. Words with a Chinese character in them are set as in Chinese.
static LATIN: Palette = Palette {
    colours: &[],
    families: &[
        ("num", "'Report Numerals','Noto Serif CJK SC','Songti SC',Georgia,'Times New Roman',serif"),
        ("song", "Georgia,'Times New Roman','Noto Serif CJK KR',serif"),
        ("hei", "'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans CJK KR',sans-serif"),
        ("song-zh", "'Songti SC','Source Han Serif SC','Noto Serif CJK SC',SimSun,serif"),
        ("hei-zh", "'PingFang SC','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif"),
    ],
};

impl Drawing {
    /// The picture as a file of its own.
    pub fn to_svg(&self) -> String {
        if self.lang == Lang::Zh {
            return to_document(&self.scene, &PALETTE, &self.title, &self.description, self.lang.tag());
        }
        let mut scene = self.scene.clone();
        tell_chinese(&mut scene.nodes);
        to_document(&scene, &LATIN, &self.title, &self.description, self.lang.tag())
    }
}

/// Gives labels with a Chinese character in them the families for Chinese.
fn tell_chinese(nodes: &mut [Node]) {
    for node in nodes {
        match node {
            Node::Group(group) => tell_chinese(&mut group.nodes),
            Node::Shape(Shape::Text(label)) if label.text.contains(|it| ('\u{3000}'..='\u{9fff}').contains(&it)) => {
                label.family = match &*label.family {
                    "song" => "song-zh".into(),
                    "hei" => "hei-zh".into(),
                    other => other.into(),
                };
            }
            Node::Shape(_) => {}
        }
    }
}
