//! The words by which a page says what it was built from, and offers what only the build makes. They stand apart, since no program
//! needs them.

use super::table::table;

table! {
    /// What stands at the foot of a page and of the one-file edition, in one language; `{}` is the version.
    Built by built {
        page,
        /// Of the one-file edition itself. Its fingerprint follows.
        file,
        /// What its fingerprint is for.
        file_use,
        /// Of a copy that a browser saved of it, in the fingerprint's place.
        file_copy,
        /// The feed of corrections.
        feed,
    }
}

static ZH: Built = Built {
    page: "构建 {}",
    file: "本文件：构建 {}，指纹：",
    file_use: "网站页脚的“构建”里写着同样的指纹，才是同一文件",
    file_copy: "这是浏览器另存的副本，与网站上的文件不是同一文件，因此没有指纹",
    feed: "订阅更正（Atom）",
};

static EN: Built = Built {
    page: "Build {}",
    file: "This file: build {}, fingerprint:",
    file_use: "It is the site’s file if “Build” at the foot of the site leads to the same",
    file_copy: "This copy was saved by a browser. It is not the site’s file, so it has no fingerprint",
    feed: "Follow the corrections (Atom)",
};

static DE: Built = Built {
    page: "Build {}",
    file: "Diese Datei: Build {}, Fingerabdruck:",
    file_use: "Es ist die Datei der Website, wenn dort „Build“ im Fuß zum selben führt",
    file_copy: "Diese Kopie hat ein Browser gespeichert. Sie ist nicht die Datei der Website und hat darum keinen Fingerabdruck",
    feed: "Korrekturen abonnieren (Atom)",
};
