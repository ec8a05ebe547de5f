// Defines <report-chart chart="meetings" lang="zh">: a chart of the report in any page. The build fills in the names
// of the files that it loads. Whatever fails leaves what the page has put into the element, and says so in an `error`
// event; nothing is thrown and nothing is logged. Written for the syntax of 2019.

const at = (path) => new URL(path, import.meta.url).href;
const GLUE = at("../{{glue}}");
const WASM = at("../{{wasm}}");
const STYLE = at("../{{style}}");
const NUMERALS = at("../{{numerals}}");
const DATA = at("../data/report.json");
const TEXT = at("../data/report.txt");
/** What to say before the program is there to say it: by language, what went wrong and what to do. */
const WORDS = {{words}};

const get = async (url) => {
  const response = await fetch(url, { credentials: "omit" });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
};
const text = async (url) => (await get(url)).text();
const bytes = async (url) => (await get(url)).arrayBuffer();

/** One program, one report and one style sheet for all elements of a page. */
let program;
const load = () => {
  program = program || start();
  return program;
};
const start = async () => {
  const [glue, module, json, report, css] = await Promise.all([
    import(GLUE), bytes(WASM), text(DATA), text(TEXT), text(STYLE),
  ]);
  await glue.default({ module_or_path: module });
  numerals();
  const { layout, walk } = glue.Charts;
  return { charts: new glue.Charts(json, report, at("../")), layout, walk, dress: dresser(css) };
};

/** Faces belong to the page, whichever sheet names them. Without this one the numerals are set in the next. */
const numerals = () => {
  if (!("FontFace" in window)) return;
  const face = new FontFace("Report Numerals", `url("${NUMERALS}")`, { weight: "700" });
  face.load().then(() => document.fonts.add(face), () => {});
};

/** A sheet that a script makes is bound by no policy on styles; engines without such sheets link the file. */
const dresser = (css) => {
  let sheet;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  } catch (_) {
    sheet = undefined;
  }
  return (root) => {
    if (sheet && "adoptedStyleSheets" in root) {
      root.adoptedStyleSheets = [sheet];
    } else {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = STYLE;
      root.appendChild(link);
    }
  };
};

/** What stays of a chart, a group or a mark when the figure is drawn again. */
const nameOf = (element) => element && (element.getAttribute("data-mark") || element.getAttribute("aria-label"));

class ReportChart extends HTMLElement {
  static get observedAttributes() {
    return ["chart", "lang"];
  }

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this._said = root.appendChild(document.createElement("p"));
    this._said.setAttribute("role", "alert");
    this._figure = root.appendChild(document.createElement("div"));
    this._slot = root.appendChild(document.createElement("slot"));
    this._turn = 0;
    this._layout = undefined;
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
    if (wrong) {
      this._fail(this._unloaded(wrong), !this.firstChild);
      return;
    }
    if (!this._dressed) loaded.dress(this.shadowRoot);
    this._dressed = true;
    try {
      this._draw(loaded);
    } catch (problem) {
      this._layout = undefined;
      this._fail(problem && problem.what ? problem : this._unloaded(problem), true);
    }
  }

  _draw(loaded) {
    const { charts, layout } = loaded;
    const focused = nameOf(this.shadowRoot.activeElement);
    const fitting = layout(this._em());
    charts.show(this._figure, this._options, this.getAttribute("chart") || undefined, this._language(), fitting);
    this._loaded = loaded;
    this._layout = fitting;
    this._said.textContent = "";
    this._slot.remove();
    const again = focused && Array.from(this._figure.querySelectorAll("[tabindex]")).find((it) => nameOf(it) === focused);
    if (again) again.focus();
  }

  /** Another layout, when the element's width asks for one. */
  _fit() {
    if (this._layout !== undefined && this._loaded.layout(this._em()) !== this._layout) this._show();
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
    const tag = around ? around.getAttribute("lang") : "";
    return /^(zh|en|de)\b/i.test(tag) ? tag : undefined;
  }

  /** A chart is one tab stop; from there on keys walk its groups and marks, and choose. */
  _press(event) {
    const chart = this._figure.querySelector(".chart");
    if (event.ctrlKey || event.metaKey || event.altKey || !chart || !chart.contains(event.target)) return;
    const stops = Array.from(chart.querySelectorAll("[tabindex]"));
    const marks = Uint8Array.from(stops, (it) => it.hasAttribute("data-mark"));
    const next = this._loaded.walk(marks, stops.indexOf(event.target), event.key);
    const chosen = (event.key === "Enter" || event.key === " ") && event.target.hasAttribute("data-mark");
    if (next === undefined && !chosen) return;
    event.preventDefault();
    if (next !== undefined) (stops[next] || chart).focus();
    else if (!event.repeat) this._choose(event);
  }

  _choose(event) {
    const mark = event.target.closest("[data-mark]");
    if (!mark) return;
    const lang = this._figure.firstElementChild.getAttribute("lang");
    const detail = this._loaded.charts.detail(mark.getAttribute("data-mark"), lang);
    if (detail) this.dispatchEvent(new CustomEvent("fact-select", { bubbles: true, composed: true, detail }));
  }

  _unloaded(error) {
    const [what, todo] = WORDS[(this._language() || "zh").slice(0, 2).toLowerCase()] || WORDS.zh;
    return { what: what.replace("{}", String(error)), where: at("../"), todo: todo.replace("{}", new URL(GLUE).origin) };
  }

  /** Says what is wrong, and shows what the page has put into the element instead. */
  _fail(problem, aloud) {
    this._figure.textContent = "";
    this._said.textContent = aloud ? `${problem.what} — ${problem.todo}` : "";
    this.shadowRoot.appendChild(this._slot);
    this.dispatchEvent(new CustomEvent("error", { detail: problem }));
  }
}

if (!customElements.get("report-chart")) customElements.define("report-chart", ReportChart);
