//! The numbers of a ratio told one after the other, while its picture stays in sight.

use anyhow::Result;
use browser_tests::{blank, open, open_without_scripts, url};
use i18n::Lang;

use crate::stepping::{PLAIN, TOGETHER};

#[test]
fn while_the_reader_scrolls_each_number_is_told_beside_what_it_is_of_the_dots() -> Result<()> {
    for width in [390, 1440] {
        let page = open(Lang::Zh, width)?;
        page.eval(
            "scrollTo(0, document.querySelector('#fig-micro').getBoundingClientRect().top + scrollY - 1.6 * innerHeight)",
        )?;
        page.wait("the numbers are told", "'tale' in document.querySelector('#fig-micro').dataset")?;
        let told = [
            ("other", "4000余", "whole"),
            ("whole", "559", "whole"),
            ("parts", "551", "parts"),
            ("rest", "8", "parts"),
        ];
        // Down, and up again.
        for (at, (kind, figure, step)) in told.iter().enumerate().chain(told.iter().enumerate().rev()) {
            page.eval(&format!(
                "(() => {{ const it = document.querySelectorAll('.tale li')[{at}]; const shot = it.closest('figure').querySelector('.shot'); \
                 const line = (shot.getBoundingClientRect().height + parseFloat(shot.style.top) + innerHeight) / 2; \
                 scrollBy(0, it.getBoundingClientRect().top - line + 20); }})()"
            ))?;
            let shown = format!("document.querySelector('#fig-micro .shot').dataset.shows === '{kind}'");
            page.wait(&format!("{width}: {figure} is told"), &shown)?;
            assert!(page.text("document.querySelector('.tale .is-told').textContent")?.starts_with(figure), "{figure}");
            page.wait(step, if *step == "whole" { TOGETHER } else { PLAIN })?;
            // A switch of the field would say something else than the number that is told beside it.
            let seen = "[...document.querySelectorAll('#fig-micro .chip')].every((it) => \
                getComputedStyle(it).visibility === 'visible')";
            assert_eq!(page.eval(seen)?, *kind != "other", "{width}: the switches at {figure}");
            // It stays in sight, under the bar.
            let top = "Math.round(document.querySelector('.part, .stage svg').closest('.shot').getBoundingClientRect().bottom)";
            assert!(page.eval(top)?.as_f64().is_some_and(|it| it > 150.0), "{width}: the picture has gone");
        }
        assert_eq!(page.text("document.getElementById('said').textContent")?, "", "nobody has asked");
        // Behind the last number, and before the first one, nothing is dimmed.
        for (to, what) in [("it.bottom + innerHeight", "behind"), ("it.top - 2 * innerHeight", "before")] {
            page.eval(&format!(
                "(() => {{ const it = document.querySelector('#fig-micro').getBoundingClientRect(); scrollBy(0, {to}); }})()"
            ))?;
            let shown = "document.querySelector('#fig-micro .shot').dataset.shows === 'parts' \
                && getComputedStyle(document.querySelector('#fig-micro .part')).opacity === '1'";
            page.wait(&format!("{width}: the whole picture {what} the story"), shown)?;
        }
        // What stands below the figure is not covered by it.
        page.find("#fig-micro .src-a")?.eval("(it) => it.scrollIntoView({ block: 'center' })")?;
        page.settled()?;
        let seen = "(() => { const it = document.querySelector('#fig-micro .src-a'); const box = it.getBoundingClientRect(); \
            return it.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)); })()";
        assert_eq!(page.eval(seen)?, true, "{width}: the figure covers what stands under it");
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn without_motion_or_scripts_the_numbers_are_a_list_under_the_picture() -> Result<()> {
    let still = blank(1440)?;
    still.set_media(&[("prefers-reduced-motion", "reduce")])?;
    still.goto(&url(Lang::Zh)?)?;
    still.ready()?;
    for page in [still, open_without_scripts(Lang::Zh, 390)?] {
        let heights = "[...document.querySelectorAll('.tale li')].map((it) => it.getBoundingClientRect().height)";
        let heights: Vec<f64> = serde_json::from_value(page.eval(heights)?)?;
        assert_eq!(heights.len(), 4);
        assert!(heights.iter().all(|it| *it < 100.0), "{heights:?}");
        assert_eq!(page.eval("getComputedStyle(document.querySelector('.tale li')).opacity")?, "1");
    }
    Ok(())
}
