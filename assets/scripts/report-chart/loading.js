// @ts-check
// What the element loads: one program, one report and one style sheet for all elements of a page.

/** @param {string} path From the site's folder. */
export const at = (path) => new URL(`../${path}`, import.meta.url).href;
export const GLUE = at(FILES.glue);
const STYLE = at(FILES.style);

/**
 * @typedef {object} Charts The program's drawing (crates/element).
 * @property {(place: Element, options: unknown, chart: string | undefined, lang: string | undefined, layout: number) => void} show
 * @property {(id: string | null, lang: string | null) => unknown} detail
 */

/**
 * @typedef {object} Loaded
 * @property {Charts} charts
 * @property {(em: number) => number} layout Which layout fits so many em.
 * @property {(marks: Uint8Array, from: number, key: string) => number | undefined} walk Where a key leads.
 * @property {(root: ShadowRoot) => void} dress Gives an element the style sheet.
 */

/** @param {string} url */
const get = async (url) => {
  const response = await fetch(url, { credentials: "omit" });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
};
/** @param {string} url */
const text = async (url) => (await get(url)).text();
/** @param {string} url */
const bytes = async (url) => (await get(url)).arrayBuffer();

/** @type {Promise<Loaded> | undefined} */
let program;
export const load = () => {
  program =
    program ||
    start().catch((error) => {
      // Whoever asks again tries again.
      program = undefined;
      throw error;
    });
  return program;
};

/** @returns {Promise<Loaded>} */
const start = async () => {
  const [glue, module, json, report, css] = await Promise.all([
    import(GLUE), bytes(at(FILES.wasm)), text(at("data/report.json")), text(at("data/report.txt")), text(STYLE),
  ]);
  await glue.default({ module_or_path: module });
  numerals();
  const { layout, walk } = glue.Charts;
  return { charts: new glue.Charts(json, report, at("")), layout, walk, dress: dresser(css) };
};

/** Faces belong to the page, whichever sheet names them. Without this one the numerals are set in the next. */
const numerals = () => {
  if (!("FontFace" in window)) return;
  const face = new FontFace("Report Numerals", `url("${at(FILES.numerals)}")`, { weight: "700" });
  face.load().then(() => document.fonts.add(face), () => {});
};

/**
 * A sheet that a script makes is bound by no policy on styles; engines without such sheets link the file.
 * @param {string} css
 * @returns {(root: ShadowRoot) => void}
 */
const dresser = (css) => {
  /** @type {CSSStyleSheet | undefined} */
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
