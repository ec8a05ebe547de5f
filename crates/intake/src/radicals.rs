//! Characters that only look like others: radicals and compatibility forms, which PDFs put in place of ideographs, as the
//! ideographs themselves. The tables are Unicode's. No other character is touched: the wording is the report's.

/// What U+2F00 to U+2FD5, the radicals of Kangxi, stand for.
const KANGXI: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋 \
    弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石 \
    示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長 \
    門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Radicals of the supplement, each before what it stands for.
const SUPPLEMENT: &str = "\
    ⺁厂⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵 \
    ⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳罒⺴冈⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹 \
    ⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页 \
    ⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/// What U+F900 to U+FAD9 stand for; a full-width space where a character stands for itself.
const COMPATIBILITY: &str = "\
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路 \
    露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說 \
    殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵 \
    令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履 \
    易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀　　塚　晴　　凞猪益 \
    礼神祥福靖精羽　蘒　諸　　逸都　　　飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐 \
    祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘　　並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎 \
    愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹 \
    變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

/// The ideograph that a radical or compatibility form stands for.
pub fn ideograph(sign: char) -> Option<char> {
    let nth = |table: &str, first: u32| table.chars().filter(|it| *it != ' ').nth((sign as u32 - first) as usize);
    let found = match sign {
        '\u{2e80}'..='\u{2eff}' => {
            let at = SUPPLEMENT.chars().filter(|it| *it != ' ').step_by(2).position(|it| it == sign)?;
            SUPPLEMENT.chars().filter(|it| *it != ' ').nth(at * 2 + 1)
        }
        '\u{2f00}'..='\u{2fd5}' => nth(KANGXI, 0x2f00),
        '\u{f900}'..='\u{fad9}' => nth(COMPATIBILITY, 0xf900).filter(|it| *it != '\u{3000}'),
        _ => None,
    };
    found.filter(|it| *it != sign)
}

#[cfg(test)]
mod tests {
    use super::ideograph;

    #[test]
    fn radicals_become_the_ideographs_that_they_look_like() {
        let folded: String = "⽉⼈⼤⼯⻓⻔⻅⻛龜ﬀ".chars().map(|it| ideograph(it).unwrap_or(it)).collect();
        assert_eq!(folded, "月人大工长门见风龜ﬀ");
        assert_eq!("月人〇，Ａ".chars().filter_map(ideograph).count(), 0);
        // Every form has its own place in the tables.
        assert_eq!(ideograph('\u{2f00}'), Some('一'));
        assert_eq!(ideograph('\u{2fd5}'), Some('龠'));
        assert_eq!(ideograph('\u{fad9}'), Some('龎'));
    }
}
