// @ts-check
// Defines <report-chart chart="meetings" lang="zh">: a chart of the report in any page. Whatever fails leaves what the page
// has put into the element, and says so in an `error` event; nothing is thrown and nothing is logged. What is loaded for it
// is in report-chart/loading.js; the build writes the names of this build's files before it.

import { GLUE, at, load } from "./report-chart/loading.js";

/** @typedef {{ what: string, where: string, todo: string }} Problem */
/** @typedef {{ chart?: string, lang?: string, selected?: string }} Options */

/**
 * What stays of a chart, a group or a mark when the figure is drawn again.
 * @param {Element | null} element
 */
const nameOf = (element) => element && (element.getAttribute("data-mark") || element.getAttribute("aria-label"));

class ReportChart extends HTMLElement {
  static get observedAttributes() {
    return ["chart", "lang"];
  }

  constructor() {
    super();
    this._root = this.attachShadow({ mode: "open" });
    this._said = this._root.appendChild(document.createElement("p"));
    this._said.setAttribute("role", "alert");
    this._figure = this._root.appendChild(document.createElement("div"));
    this._slot = this._root.appendChild(document.createElement("slot"));
    this._turn = 0;
    this._dressed = false;
    /** @type {Options | undefined} */
    this._options = undefined;
    /**
     * What has been drawn last, and with what.
     * @type {{ loaded: import("./report-chart/loading.js").Loaded, layout: number } | undefined}
     */
    this._drawn = undefined;
    this._sizes = new ResizeObserver(() => this._fit());
    this._figure.addEventListener("click", (event) => this._choose(event));
    this._figure.addEventListener("keydown", (event) => this._press(event));
  }

  /** What was asked for last: `{ chart, lang, selected }`. What is left out comes from the attributes. */
  get options() {
    return this._options;
  }

  set options(options) {
    this._options = options;
    this._show();
  }

  connectedCallback() {
    // Set before this script ran, it lies on the element and hides the accessors above.
    if (Object.prototype.hasOwnProperty.call(this, "options")) {
      const { options } = this;
      delete this.options;
      this._options = options;
    }
    this._sizes.observe(this);
    this._show();
  }

  disconnectedCallback() {
    this._sizes.disconnect();
  }

  attributeChangedCallback() {
    this._show();
  }

  /** Draws what is asked for, unless something else has been asked for meanwhile. */
  async _show() {
    this._turn += 1;
    const turn = this._turn;
    let loaded;
    let wrong;
    try {
      loaded = await load();
    } catch (error) {
      wrong = error;
    }
    if (turn !== this._turn || !this.isConnected) return;
    if (!loaded) {
      // An element whose tags stand on lines of their own has put nothing into it.
      this._fail(this._unloaded(wrong), !this.firstElementChild && !(this.textContent || "").trim());
      return;
    }
    if (!this._dressed) loaded.dress(this._root);
    this._dressed = true;
    try {
      this._draw(loaded);
    } catch (error) {
      const problem = /** @type {Problem | undefined} */ (error);
      this._drawn = undefined;
      this._fail(problem && problem.what ? problem : this._unloaded(problem), true);
    }
  }

  /** @param {import("./report-chart/loading.js").Loaded} loaded */
  _draw(loaded) {
    const focused = nameOf(this._root.activeElement);
    const layout = loaded.layout(this._em());
    loaded.charts.show(this._figure, this._options, this.getAttribute("chart") || undefined, this._language(), layout);
    this._drawn = { loaded, layout };
    this._said.textContent = "";
    this._slot.remove();
    const stops = /** @type {HTMLElement[]} */ (Array.from(this._figure.querySelectorAll("[tabindex]")));
    const again = focused && stops.find((it) => nameOf(it) === focused);
    if (again) again.focus();
  }

  /** Another layout, when the element's width asks for one. */
  _fit() {
    if (this._drawn && this._drawn.loaded.layout(this._em()) !== this._drawn.layout) this._show();
  }

  /** The element's width in the page's own em. */
  _em() {
    return this.clientWidth / (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  }

  /** Its own language, or that of what it stands in, if the report has it. */
  _language() {
    const own = this.getAttribute("lang");
    if (own) return own;
    const around = this.closest("[lang]");
    const tag = (around && around.getAttribute("lang")) || "";
    return /^(zh|en|de)\b/i.test(tag) ? tag : undefined;
  }

  /**
   * A chart is one tab stop; from there on keys walk its groups and marks, and choose.
   * @param {KeyboardEvent} event
   */
  _press(event) {
    const chart = /** @type {HTMLElement | null} */ (this._figure.querySelector(".chart"));
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || !this._drawn || !chart || !chart.contains(target)) return;
    const stops = /** @type {HTMLElement[]} */ (Array.from(chart.querySelectorAll("[tabindex]")));
    const marks = Uint8Array.from(stops, (it) => Number(it.hasAttribute("data-mark")));
    const next = this._drawn.loaded.walk(marks, stops.indexOf(target), event.key);
    const chosen = (event.key === "Enter" || event.key === " ") && target.hasAttribute("data-mark");
    if (next === undefined && !chosen) return;
    event.preventDefault();
    if (next !== undefined) (stops[next] || chart).focus();
    else if (!event.repeat) this._choose(event);
  }

  /** @param {Event} event */
  _choose(event) {
    const mark = /** @type {Element} */ (event.target).closest("[data-mark]");
    if (!mark || !this._drawn) return;
    const lang = /** @type {Element} */ (this._figure.firstElementChild).getAttribute("lang");
    const detail = this._drawn.loaded.charts.detail(mark.getAttribute("data-mark"), lang);
    if (detail) this.dispatchEvent(new CustomEvent("fact-select", { bubbles: true, composed: true, detail }));
  }

  /**
   * @param {unknown} error
   * @returns {Problem}
   */
  _unloaded(error) {
    const [what, todo] = WORDS[(this._language() || "zh").slice(0, 2).toLowerCase()] || WORDS.zh;
    return { what: what.replace("{}", String(error)), where: at(""), todo: todo.replace("{}", new URL(GLUE).origin) };
  }

  /**
   * Says what is wrong, and shows what the page has put into the element instead.
   * @param {Problem} problem
   * @param {boolean} aloud
   */
  _fail(problem, aloud) {
    this._figure.textContent = "";
    this._said.textContent = aloud ? `${problem.what} — ${problem.todo}` : "";
    this._root.appendChild(this._slot);
    this.dispatchEvent(new CustomEvent("error", { detail: problem }));
  }
}

if (!customElements.get("report-chart")) customElements.define("report-chart", ReportChart);
