//! The words of the presentation: deck, help and console. They stand apart from the page's table, since the page's
//! program needs none of them.

use super::Lang;

/// Declares the table and its listing.
macro_rules! table {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// The presentation's words in one language.
        #[derive(Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "a field's name, and its text below, say what it is")]
        pub struct Deck { $($(#[$doc])* pub $name: &'static str,)* }

        impl Deck {
            /// Every string with its field's name.
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

table! {
    // Slides
    cover, closing, end, scan, honest,
    // Keys and buttons
    next, previous, first, last, go_to, black, white, full, overview, console, timer, light, sentence, zoom, pointer,
    help, leave, keys_digits,
    /// `{}` number, how many
    slide_of,
    /// `{}` number, how many
    step_of,
    is_black, is_white, controls, go_to_hint,
    // Sentences
    sentences, editor_notes, numbers, no_numbers,
    // Console
    console_title, clock, elapsed, on_slide, left, over, minutes,
    /// `{}` time
    ahead,
    /// `{}` time
    behind,
    on_time, start, pause, reset, reset_sure, next_slide, next_step, last_slide, jump, linked, unlinked, drag_me, stage_busy,
    // What can go wrong
    blocked, no_full,
    // Paper
    print, print_notes,
    // The slides without a program
    still, to_page,
}

impl Lang {
    /// The presentation's words in this language.
    pub fn deck(self) -> &'static Deck {
        match self {
            Self::Zh => &ZH,
            Self::En => &EN,
            Self::De => &DE,
        }
    }
}

static ZH: Deck = Deck {
    cover: "封面",
    closing: "每个数字，都能回到原文",
    end: "结语",
    scan: "扫码看全文，看全部数据",
    honest: "本页文字与数字均出自报告原文",
    next: "下一页",
    previous: "上一页",
    first: "第一页",
    last: "最后一页",
    go_to: "到第几页",
    black: "黑屏",
    white: "白屏",
    full: "全屏",
    overview: "总览",
    console: "讲解台",
    timer: "计时",
    light: "浅色／深色",
    sentence: "看原句",
    zoom: "放大",
    pointer: "光圈",
    help: "按键",
    leave: "退出演示",
    keys_digits: "数字 + Enter",
    slide_of: "第 {} 页，共 {} 页",
    step_of: "第 {} 步，共 {} 步",
    is_black: "已黑屏，按任意翻页键恢复",
    is_white: "已白屏，按任意翻页键恢复",
    controls: "演示控制",
    go_to_hint: "到第 {} 页：按 Enter",
    sentences: "报告原句",
    editor_notes: "讲稿",
    numbers: "本页数字",
    no_numbers: "本页没有数字",
    console_title: "讲解台",
    clock: "时钟",
    elapsed: "已讲",
    on_slide: "本页已讲",
    left: "剩余",
    over: "超时",
    minutes: "计划时长（分钟）",
    ahead: "比计划快 {}",
    behind: "比计划慢 {}",
    on_time: "进度正好",
    start: "开始计时",
    pause: "暂停",
    reset: "归零",
    reset_sure: "再按一次归零",
    next_slide: "下一页",
    next_step: "下一步",
    last_slide: "已是最后一页",
    jump: "全部幻灯片",
    linked: "已连上大屏",
    unlinked: "没有连上大屏：请在大屏窗口里点“讲解台”，或等它重新载入；计时照常",
    drag_me: "请把这个窗口拖到自己面前的屏幕，再到大屏窗口里按 F 全屏",
    stage_busy: "大屏",
    blocked: "浏览器拦住了讲解台窗口：请在地址栏右端允许此页弹出窗口，再按 S；不用讲解台也能照常翻页",
    no_full: "浏览器没有允许全屏：画面已铺满窗口；可按键盘上的 F11",
    print: "打印",
    print_notes: "打印（附讲稿）",
    still: "这里是全部幻灯片，不需要程序，可上下滚动，也可打印。",
    to_page: "回到全文页面",
};

static EN: Deck = Deck {
    cover: "Cover",
    closing: "Every number leads back to its sentence",
    end: "Closing",
    scan: "Scan for the full text and all data",
    honest: "All wording and numbers here come from the report",
    next: "Next",
    previous: "Back",
    first: "First slide",
    last: "Last slide",
    go_to: "Go to a slide",
    black: "Black screen",
    white: "White screen",
    full: "Full screen",
    overview: "Overview",
    console: "Console",
    timer: "Timer",
    light: "Light or dark",
    sentence: "Show the sentence",
    zoom: "Zoom",
    pointer: "Spotlight",
    help: "Keys",
    leave: "Leave",
    keys_digits: "number + Enter",
    slide_of: "Slide {} of {}",
    step_of: "step {} of {}",
    is_black: "Screen black; any paging key brings the slide back",
    is_white: "Screen white; any paging key brings the slide back",
    controls: "Presentation controls",
    go_to_hint: "Slide {}: press Enter",
    sentences: "In the report",
    editor_notes: "Notes",
    numbers: "Numbers on this slide",
    no_numbers: "No numbers on this slide",
    console_title: "Console",
    clock: "Clock",
    elapsed: "Elapsed",
    on_slide: "On this slide",
    left: "Left",
    over: "Over time",
    minutes: "Planned minutes",
    ahead: "{} ahead of plan",
    behind: "{} behind plan",
    on_time: "On time",
    start: "Start timer",
    pause: "Pause",
    reset: "Reset",
    reset_sure: "Press again to reset",
    next_slide: "Next slide",
    next_step: "Next step",
    last_slide: "This is the last slide",
    jump: "All slides",
    linked: "Connected to the screen",
    unlinked: "Not connected to the screen: choose “Console” in its window, or wait until it has loaded again. The timer runs on",
    drag_me: "Drag this window to your own screen, then press F in the other window for full screen",
    stage_busy: "Screen",
    blocked: "The browser has blocked the console's window: allow pop-ups at the end of the address bar, then press S. Slides turn without it too",
    no_full: "The browser has refused full screen; the slide fills the window. F11 may help",
    print: "Print",
    print_notes: "Print with notes",
    still: "All slides, one below the other: no program is needed to scroll through them or to print them.",
    to_page: "Back to the page",
};

static DE: Deck = Deck {
    cover: "Titel",
    closing: "Jede Zahl führt zu ihrem Satz zurück",
    end: "Schluss",
    scan: "Code scannen: ganzer Text, alle Daten",
    honest: "Wortlaut und Zahlen stammen aus dem Bericht",
    next: "Weiter",
    previous: "Zurück",
    first: "Erste Folie",
    last: "Letzte Folie",
    go_to: "Zu einer Folie",
    black: "Bild schwarz",
    white: "Bild weiß",
    full: "Vollbild",
    overview: "Übersicht",
    console: "Rednerpult",
    timer: "Uhr",
    light: "Hell oder dunkel",
    sentence: "Satz zeigen",
    zoom: "Vergrößern",
    pointer: "Lichtkreis",
    help: "Tasten",
    leave: "Beenden",
    keys_digits: "Zahl + Enter",
    slide_of: "Folie {} von {}",
    step_of: "Schritt {} von {}",
    is_black: "Bildschirm schwarz; jede Blättertaste holt die Folie zurück",
    is_white: "Bildschirm weiß; jede Blättertaste holt die Folie zurück",
    controls: "Vorführung steuern",
    go_to_hint: "Zu Folie {}: Enter drücken",
    sentences: "Im Bericht",
    editor_notes: "Notizen",
    numbers: "Zahlen dieser Folie",
    no_numbers: "Keine Zahlen auf dieser Folie",
    console_title: "Rednerpult",
    clock: "Uhrzeit",
    elapsed: "Vergangen",
    on_slide: "Auf dieser Folie",
    left: "Verbleibend",
    over: "Überzogen",
    minutes: "Geplante Minuten",
    ahead: "{} vor dem Plan",
    behind: "{} hinter dem Plan",
    on_time: "Im Plan",
    start: "Uhr starten",
    pause: "Anhalten",
    reset: "Auf null",
    reset_sure: "Zum Nullstellen noch einmal drücken",
    next_slide: "Nächste Folie",
    next_step: "Nächster Schritt",
    last_slide: "Das ist die letzte Folie",
    jump: "Alle Folien",
    linked: "Mit dem Bildschirm verbunden",
    unlinked: "Nicht mit dem Bildschirm verbunden: dort „Rednerpult“ wählen oder warten, bis die Seite neu geladen ist. Die Uhr läuft weiter",
    drag_me: "Dieses Fenster auf den eigenen Bildschirm ziehen, dann im anderen Fenster F für Vollbild drücken",
    stage_busy: "Bildschirm",
    blocked: "Der Browser hat das Fenster des Rednerpults blockiert: am Ende der Adresszeile Pop-ups erlauben, dann S drücken. Geblättert wird auch ohne es",
    no_full: "Der Browser hat Vollbild verweigert; die Folie füllt das Fenster. F11 hilft vielleicht",
    print: "Drucken",
    print_notes: "Mit Notizen drucken",
    still: "Alle Folien untereinander: zum Scrollen und Drucken braucht es kein Programm.",
    to_page: "Zurück zur Seite",
};
