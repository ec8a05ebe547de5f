// @ts-check
// The page of the report in a frame beside the text: drawn anew where something has changed, and nowhere else, so that the reader's
// place in it stays.

/** @typedef {"opening" | "style" | "deck"} Sheet A style sheet of the report's page, or of its slides. */

/**
 * @param {string} html
 * @param {string} lang
 * @param {boolean} slides
 * @param {(name: Sheet) => string} sheet
 */
const whole = (html, lang, slides, sheet) => {
  /** @type {Sheet[]} */
  const names = ["opening", "style"];
  const sheets = [...names, ...(slides ? /** @type {Sheet[]} */ (["deck"]) : [])].map(sheet);
  return `<!DOCTYPE html><html lang="${lang}" data-static><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${sheets.join("")}</head><body${slides ? ' class="stills"' : ""}><div id="app">${html}</div></body></html>`;
};

/**
 * Puts the new nodes where the old ones differ: whole sections, found by their ids and their order.
 * @param {Element} old
 * @param {Element} now
 */
const mend = (old, now) => {
  if (old.isEqualNode(now)) return;
  const [before, after] = [Array.from(old.childNodes), Array.from(now.childNodes)];
  const alike = before.length === after.length && before.length > 1 && before.every((it, at) => it.nodeName === after[at].nodeName);
  if (!alike || /^(svg|p|h[1-6]|table)$/i.test(old.localName)) {
    old.replaceWith(now);
    return;
  }
  for (const { name } of Array.from(old.attributes)) if (!now.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of Array.from(now.attributes)) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  before.forEach((it, at) => {
    const next = after[at];
    if (it.nodeType === Node.ELEMENT_NODE) mend(/** @type {Element} */ (it), /** @type {Element} */ (next));
    else if (it.nodeValue !== next.nodeValue) it.nodeValue = next.nodeValue;
  });
};

/**
 * What is clicked in the page leads the editor to its form: the page itself goes nowhere, since a frame that left would show
 * nothing any more. Links within it are followed.
 * @param {HTMLIFrameElement} frame
 */
const answer = (frame) => {
  const inside = /** @type {Document} */ (frame.contentDocument);
  inside.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const link = target.closest("a[href]");
    const href = link ? /** @type {string} */ (link.getAttribute("href")) : "";
    if (link) event.preventDefault();
    const mark = target.closest("[data-mark], a[href^='#f-']");
    const heading = target.closest("h2, h3, .h3, .sub, .note");
    // The title of a chapter's first chart stands before it.
    const figure = heading && (heading.closest("[id^='fig-']") || /** @type {Element} */ (heading.parentElement).querySelector("[id^='fig-']"));
    // A mark without a name of its own is named by where it leads.
    const named = mark && (mark.getAttribute("data-mark") || href.replace("#f-", ""));
    const picked = named || (figure && figure.id.replace("fig-", ""));
    if (picked) {
      frame.dataset.picked = picked;
      frame.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    }
    const there = href.length > 1 && href[0] === "#" && inside.getElementById(href.slice(1));
    if (there) there.scrollIntoView();
  });
};

/**
 * A page that is wider than its room is made as small as that.
 * @param {HTMLIFrameElement} frame
 */
const fit = (frame) => {
  const room = /** @type {HTMLElement} */ (frame.parentElement).clientWidth;
  const scale = Math.min(1, room / frame.offsetWidth) || 1;
  frame.style.transform = scale < 1 ? `scale(${scale})` : "";
  frame.style.height = `${100 / scale}%`;
};

/** Frames whose room is watched. */
const fitted = new WeakSet();

/** What each frame shows: its language, and whether it is slides. */
const shown = new WeakMap();

/**
 * Lets the program show pages.
 * @param {import("./trusted.js").Trusted} trusted
 * @param {(name: Sheet) => string} sheet The element by which a page has a style sheet.
 */
export const showPages = (trusted, sheet) => {
  window.showPage = (frame, html, lang, slides) => {
    if (!fitted.has(frame)) {
      fitted.add(frame);
      frame.addEventListener("load", () => answer(frame));
      new ResizeObserver(() => fit(frame)).observe(/** @type {Element} */ (frame.parentElement));
    }
    fit(frame);
    const kind = `${lang} ${slides}`;
    const inside = frame.contentDocument && frame.contentDocument.getElementById("app");
    if (shown.get(frame) !== kind || !inside) {
      shown.set(frame, kind);
      // A document by an address of its own would be a stranger to a page from a disk.
      frame.srcdoc = trusted.createHTML(whole(html, lang, slides, sheet));
      return;
    }
    const next = /** @type {Document} */ (frame.contentDocument).createElement("div");
    next.id = "app";
    next.innerHTML = trusted.createHTML(html);
    mend(inside, next);
  };
};
