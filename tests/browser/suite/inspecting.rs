//! From a mark to its sentence: by mouse, by touch and by keyboard, for every number of the report.

use anyhow::{Context, Result};
use browser_tests::{blank, open, source, squeezed, url};
use i18n::Lang;
use model::{Entity, figure_of};
use serde_json::json;

#[test]
fn every_fact_opens_with_its_own_figure_and_sentence() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let source = source()?;
    for fact in &source.report.facts {
        let place = source.place(Entity::Fact(fact)).context("a fact without a place")?;
        let sentence = squeezed(source.outline.sentence(&place));
        page.find(&format!("[data-mark='{}']", fact.id))?.eval(CLICK)?;
        let shown = "document.querySelector('#inspector .insp-n')?.textContent.replace(/\\s/g, '') || ''";
        let figure = squeezed(figure_of(fact));
        page.wait(&format!("the inspector shows {figure}"), &format!("({shown}).startsWith({})", json!(figure)))?;
        let panel = page.find_by_role("complementary", Lang::Zh.strings().inspector)?;
        let text = squeezed(&panel.text()?);
        assert!(text.contains(&sentence), "{}: {text}\nlacks {sentence}", fact.id);
        let marked = squeezed(&page.text("document.querySelector('#inspector mark').textContent")?);
        assert_eq!(marked, squeezed(&fact.raw), "{}", fact.id);
        assert!(text.contains(&squeezed(&fact.label.zh)), "{}", fact.id);
    }
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn every_activity_and_task_opens_with_its_own_sentence() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let source = source()?;
    let activities = source.report.activities.iter().map(Entity::Activity);
    for entity in activities.chain(source.report.tasks.iter().map(Entity::Task)) {
        let place = source.place(entity).context("an entry without a place")?;
        let sentence = squeezed(source.outline.sentence(&place));
        page.find(&format!("[data-mark='{0}'], a.it[href='#f-{0}']", entity.id()))?.eval(CLICK)?;
        let shown =
            "(document.querySelector('#inspector')?.textContent.replace(/[\\s\\u00ad\\u200b\\u2060]/g, '') || '')";
        page.wait(entity.id(), &format!("{shown}.includes({})", json!(squeezed(&entity.label(Lang::Zh)))))?;
        page.wait(entity.id(), &format!("{shown}.includes({})", json!(sentence)))?;
    }
    Ok(())
}

#[test]
fn a_mark_of_a_chart_opens_by_mouse_and_closes_by_escape() -> Result<()> {
    for width in [390, 1440] {
        let page = open(Lang::Zh, width)?;
        let mark = page.find_by_role("link", "19次，党组会议")?;
        mark.click()?;
        page.wait("the inspector is open", OPEN)?;
        let panel = page.find_by_role("complementary", Lang::Zh.strings().inspector)?;
        assert!(panel.text()?.contains("召开党组会议19次"), "{}", panel.text()?);
        let covered = page.eval(
            "(() => { const box = document.getElementById('inspector').getBoundingClientRect(); \
             return box.width * box.height / innerWidth / innerHeight; })()",
        )?;
        assert!(covered.as_f64().is_some_and(|it| it <= 0.5), "the inspector covers {covered} of {width} px");
        page.press("Escape")?;
        page.wait("the inspector is closed", "!document.getElementById('inspector')")?;
    }
    Ok(())
}

#[test]
fn a_mark_opens_by_touch_and_leaves_no_tooltip_behind() -> Result<()> {
    let page = blank(390)?;
    page.set_touch()?;
    page.goto(&url(Lang::Zh)?)?;
    page.ready()?;
    assert_eq!(page.eval("matchMedia('(hover: none) and (pointer: coarse)').matches")?, true, "the page sees a mouse");
    // Whatever was ever there counts, however soon it went.
    page.eval(
        "new MutationObserver(() => { \
         if (document.querySelector('[role=tooltip]').getClientRects().length) window.tipped = true; }) \
         .observe(document.body, { attributes: true, childList: true, subtree: true })",
    )?;
    for (name, sentence) in [("19次，党组会议", "召开党组会议19次"), ("15次，主任会议", "主任会议15次")]
    {
        page.find_by_role("link", name)?.tap()?;
        page.wait("the inspector is open", OPEN)?;
        let shown = "document.getElementById('inspector').textContent.replace(/\\s/g, '')";
        page.wait("with its sentence", &format!("{shown}.includes({})", json!(sentence)))?;
        page.find_by_role("complementary", Lang::Zh.strings().inspector)?;
        let hash = page.text("location.hash")?;
        assert!(!hash.starts_with("#f-"), "the tap went on to the text as well: {hash}");
    }
    page.find_by_role("button", Lang::Zh.strings().close)?.tap()?;
    page.wait("the inspector is closed", &format!("!({OPEN})"))?;
    assert_eq!(page.eval("window.tipped === true")?, false, "a tooltip came with the tap");
    Ok(())
}

#[test]
fn a_mark_opens_by_keyboard_and_gives_the_focus_back() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    page.find_by_role("link", "15次，主任会议")?.focus()?;
    page.press("ArrowDown")?;
    page.wait("the next mark has the focus", "document.activeElement.dataset.mark === 'committee-meetings'")?;
    page.press("Enter")?;
    page.wait("the inspector has the focus", "document.activeElement.closest('#inspector') !== null")?;
    page.press("Escape")?;
    page.wait("the mark has it again", "document.activeElement.dataset.mark === 'committee-meetings'")?;
    Ok(())
}

#[test]
fn hovering_and_focusing_show_the_sentence_beside_the_mark() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    page.find_by_role("link", "23场次，各级各类培训")?.hover()?;
    let shown = "document.querySelector('[role=tooltip]')?.textContent || ''";
    page.wait("the tooltip quotes the report", &format!("({shown}).includes('全年开展各级各类培训')"))?;
    let outside = page.eval(
        "(() => { const box = document.querySelector('[role=tooltip]').getBoundingClientRect(); \
         return box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight; })()",
    )?;
    assert_eq!(outside, false, "the tooltip leaves the window");
    page.press("Escape")?;
    page.wait("it is gone", &format!("({shown}) === ''"))?;
    Ok(())
}

#[test]
fn what_scrolling_brings_under_a_still_mouse_opens_no_tooltip_and_the_next_move_does() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    page.find_by_role("link", "19次，党组会议")?.hover()?;
    let shown = "(document.querySelector('[role=tooltip]')?.textContent || '')";
    page.wait("the tooltip is there", &format!("{shown}.includes('党组会议')"))?;
    // The row below comes to where the mouse is, and rests there for longer than a tooltip takes.
    page.eval(
        "(() => { const [row, below] = ['party-group-meetings', 'chair-meetings'].map((id) =>
            document.querySelector(`#c-meetings [data-mark=${id}]`).getBoundingClientRect());
         document.addEventListener('pointerover', (event) => {
            if (event.target.closest('[data-mark=chair-meetings]')) setTimeout(() => { window.rested = true; }, 600);
         });
         window.mouse = [row.left + row.width / 2, row.top + row.height / 2];
         scrollBy(0, below.top - row.top); })()",
    )?;
    page.wait("the mouse is over the row below", "window.rested === true")?;
    assert_eq!(page.eval(shown)?, "", "it covers what is being read");
    let [x, y] = [0, 1].map(|at| page.eval(&format!("window.mouse[{at}]")));
    let moved = json!({ "type": "mouseMoved", "x": x?.as_f64().context("no place")? + 1.0, "y": y? });
    page.call("Input.dispatchMouseEvent", moved)?;
    page.wait("the mouse points at it", &format!("{shown}.includes('主任会议')"))
}

#[test]
fn the_way_to_the_sentence_leads_to_its_number() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let marks = page.find_all_by_role("link", "559件，“微建议”")?;
    marks.first().context("no mark for the micro-suggestions")?.click()?;
    page.wait("the inspector is open", OPEN)?;
    let panel = page.find_by_role("complementary", Lang::Zh.strings().inspector)?;
    assert!(panel.text()?.contains("559"));
    page.find_by_role("link", Lang::Zh.strings().enlarge)?.click()?;
    page.wait("the number is the target", "document.querySelector(':target')?.id === 'f-micro-suggestions'")?;
    page.wait(
        "and in sight",
        "(() => { const box = document.querySelector(':target').getBoundingClientRect(); \
         return box.top > 0 && box.bottom < innerHeight; })()",
    )?;
    Ok(())
}

const OPEN: &str = "document.getElementById('inspector') !== null";
const CLICK: &str = "(node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";
