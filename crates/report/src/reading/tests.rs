//! Figures as reports print them, and what is no figure.

use super::{figure, read, wording_before};
use crate::Bound;

fn value(figure: &str) -> Option<f64> {
    read(figure).map(|it| it.value)
}

#[test]
fn arabic_figures_are_read_with_their_scales() {
    for (figure, expected) in [
        ("8", 8.0),
        ("1406 ", 1406.0),
        ("1,000", 1000.0),
        ("98.6", 98.6),
        ("１２", 12.0),
        ("1.2万", 12_000.0),
        ("1.1万", 11_000.0),
        ("4.35百", 435.0),
        ("3亿5000万", 350_000_000.0),
        ("5百", 500.0),
    ] {
        assert_eq!(value(figure), Some(expected), "{figure}");
    }
}

#[test]
fn chinese_figures_are_read() {
    for (figure, expected) in [
        ("八", 8.0),
        ("十", 10.0),
        ("十三", 13.0),
        ("三十", 30.0),
        ("百", 100.0),
        ("两百", 200.0),
        ("一百零五", 105.0),
        ("一百二", 120.0),
        ("三万五", 35_000.0),
        ("一千二百三十四", 1234.0),
        ("万", 10_000.0),
        ("三万五千", 35_000.0),
        ("三亿二千万", 320_000_000.0),
        ("一亿五千万", 150_000_000.0),
        ("十二亿三千四百万", 1_234_000_000.0),
        ("三亿零五十万", 300_500_000.0),
        ("一万二千亿", 1_200_000_000_000.0),
        ("一亿五", 150_000_000.0),
        ("十二万", 120_000.0),
        ("二〇二三", 2023.0),
    ] {
        assert_eq!(value(figure), Some(expected), "{figure}");
    }
}

#[test]
fn approximations_keep_figure_and_direction_apart() {
    for (figure, expected, bound) in [
        ("1000余", 1000.0, Bound::AtLeast),
        ("600多", 600.0, Bound::AtLeast),
        ("百余", 100.0, Bound::AtLeast),
        ("70余万", 700_000.0, Bound::AtLeast),
        ("60以上", 60.0, Bound::AtLeast),
        ("超过三百", 300.0, Bound::AtLeast),
        ("上千", 1000.0, Bound::AtLeast),
        ("近千", 1000.0, Bound::Nearly),
        ("近200", 200.0, Bound::Nearly),
        ("约500", 500.0, Bound::About),
        ("十左右", 10.0, Bound::About),
        ("不超过500", 500.0, Bound::AtMost),
        ("不少于500", 500.0, Bound::AtLeast),
        ("十以内", 10.0, Bound::AtMost),
    ] {
        let it = read(figure).unwrap();
        assert_eq!((it.value, it.bound), (expected, bound), "{figure}");
    }
}

#[test]
fn what_is_no_single_number_is_not_read() {
    for figure in ["", "余", "近", "数十", "两三", "8次", "12,34", "1..2", "1.", "近百余", "多", "十百", "一二百", "x"]
    {
        assert_eq!(read(figure), None, "{figure}");
    }
}

#[test]
fn a_word_of_time_is_no_approximation() {
    assert_eq!(wording_before("最近"), None);
    assert_eq!(wording_before("签约"), None);
    assert_eq!(wording_before("组织近").map(|it| it.1), Some(Bound::Nearly));
}

#[test]
fn percentages_may_be_spelt_with_their_bound() {
    for (raw, value, bound) in [
        ("百分之九十五", 95.0, Bound::Exact),
        ("超过百分之九十", 90.0, Bound::AtLeast),
        ("近百分之三十", 30.0, Bound::Nearly),
        ("98.6％", 98.6, Bound::Exact),
    ] {
        let it = figure(raw, "%").unwrap();
        assert_eq!((it.value, it.bound), (value, bound), "{raw}");
    }
    assert_eq!(figure("增长百分之三十", "%"), None);
}
