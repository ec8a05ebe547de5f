// @ts-check
// The panel that stands in for the program's inspector: number, name and sentence of an entity, read off the page itself.
// Nothing is drawn here that the page does not say. When it comes and goes is decided in inspector.js.

/** What stands in the place of the program's inspector. */
export const rail = document.createElement("div");
rail.className = "rail";

/**
 * @param {Element} parent
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {string | null} [text]
 */
const add = (parent, name, attributes, text) => {
  const node = parent.appendChild(document.createElement(name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text) node.textContent = text;
  return node;
};

/**
 * Name and figure of an entity: from its row of a table, else from wherever it is named.
 * @param {string} id
 */
const told = (id) => {
  const figure = document.querySelector(`.td-l[href$="#f-${CSS.escape(id)}"]`);
  if (figure) {
    const row = /** @type {HTMLElement} */ (figure.closest("tr"));
    // Rows of years do not begin with what is counted.
    return [row.dataset.name || /** @type {Element} */ (row.querySelector("th")).textContent, figure.textContent];
  }
  const named = document.querySelector(`a.it[href$="#f-${CSS.escape(id)}"]`);
  return [named ? named.textContent : "", ""];
};

/**
 * The sentence of an entity, with the words that count marked in it.
 * @param {Element} parent
 * @param {Element} words
 * @param {Element} sentence
 */
const quote = (parent, words, sentence) => {
  const quoted = add(parent, "blockquote", { class: "insp-s", lang: "zh-CN" });
  for (const node of sentence.childNodes) {
    if (node === words) add(quoted, "mark", {}, node.textContent);
    else quoted.append(/** @type {string} */ (node.textContent));
  }
};

/**
 * Highlights the marks of an entity in the charts, and those of no other.
 * @param {string} [id]
 */
const highlight = (id) => {
  for (const it of document.querySelectorAll(".is-on")) it.classList.remove("is-on");
  for (const it of document.querySelectorAll(".is-picked")) it.classList.remove("is-picked");
  if (!id) return;
  for (const it of document.querySelectorAll(`.chart [data-mark="${CSS.escape(id)}"]`)) {
    it.classList.add("is-on");
    /** @type {Element} */ (it.closest(".chart")).classList.add("is-picked");
  }
};

/** Takes it away; whether it had the focus. */
export const remove = () => {
  const inside = rail.contains(document.activeElement);
  rail.textContent = "";
  rail.remove();
  return inside;
};

/**
 * Shows an entity, which the mark `origin` has asked for; whether the page knows it.
 * @param {string} id
 * @param {Element | undefined} origin
 */
export const show = (id, origin) => {
  const words = document.getElementById(`f-${id}`);
  const sentence = words && words.closest(".sen");
  const place = document.getElementById("rail");
  if (!sentence || !place) return false;
  const says = place.dataset;
  remove();
  const [name, figure] = told(id);
  const panel = add(rail, "aside", { class: "insp", tabindex: "-1", "aria-label": says.name || "" });
  const head = add(panel, "div", { class: "insp-h" });
  add(head, "p", { class: "insp-l" }, name);
  add(head, "button", { type: "button", class: "insp-q", "data-first-close": "" }, says.close);
  if (figure) add(panel, "p", { class: "insp-n num" }, figure);
  quote(panel, words, sentence);
  const way = add(panel, "p", { class: "insp-t" });
  add(way, "a", { class: "btn-t", href: `#f-${id}` }, says.text);
  document.body.append(rail);
  highlight(id);
  // It must not cover what was tapped.
  const box = origin && origin.getBoundingClientRect();
  if (box && box.bottom > innerHeight - rail.offsetHeight) scrollBy(0, box.top - innerHeight / 4);
  return true;
};

/** Takes it away and highlights nothing; whether it had the focus. */
export const hide = () => {
  const inside = remove();
  highlight();
  return inside;
};
