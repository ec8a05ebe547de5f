//! The words of the bar that is shown while something is read aloud. They stand apart from the page's table, since the
//! build writes the bar and the page's program needs none of them.

use super::table::table;

table! {
    /// The bar's words in one language.
    Voice by voice {
        region,
        /// `{}` what is read
        reading,
        /// `{}` what is read
        paused,
        /// `{}` what was read
        failed,
        pause,
        resume,
        stop,
        slower,
        faster,
        /// `{}` how many times as fast as the voice's own way
        rate,
        /// What is said between a label and its number.
        comma,
        /// The signs of sums, each with its word, for voices that pass them over; Chinese reads them by rules of its own.
        signs,
    }
}

static ZH: Voice = Voice {
    region: "朗读",
    reading: "正在朗读：{}",
    paused: "已暂停：{}",
    failed: "没能读出来：{}",
    pause: "暂停",
    resume: "继续",
    stop: "停止",
    slower: "读慢一点",
    faster: "读快一点",
    rate: "{} 倍速",
    comma: "，",
    signs: "÷ 除以; = 等于; ≥ 大于等于; + 加; − 减",
};

static EN: Voice = Voice {
    region: "Reading aloud",
    reading: "Reading: {}",
    paused: "Paused: {}",
    failed: "Could not be read aloud: {}",
    pause: "Pause",
    resume: "Continue",
    stop: "Stop",
    slower: "Slower",
    faster: "Faster",
    rate: "{}×",
    comma: ", ",
    signs: "÷ divided by; = equals; ≥ is at least; + plus; − minus",
};

static DE: Voice = Voice {
    region: "Vorlesen",
    reading: "Vorgelesen wird: {}",
    paused: "Angehalten: {}",
    failed: "Vorlesen gescheitert: {}",
    pause: "Pause",
    resume: "Weiter",
    stop: "Beenden",
    slower: "Langsamer",
    faster: "Schneller",
    rate: "{}-fach",
    comma: ", ",
    signs: ": geteilt durch; = gleich; ≥ mindestens; + plus; − minus",
};
