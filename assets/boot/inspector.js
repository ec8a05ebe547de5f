// The inspector before the program is there, and after it has failed: number, name and sentence of what was tapped, read
// off the page itself. Once the program answers, its own inspector takes the place of this one. Nothing is drawn here that
// the page does not say. Written for the syntax of 2019.

const root = document.documentElement;
const inCharge = () => root.dataset.live !== "true" || "failed" in root.dataset;

/** What stands in the place of the program's inspector. */
const rail = document.createElement("div");
rail.className = "rail";
/** The mark that was tapped last, and whether a key did it. */
let origin;

const add = (parent, name, attributes, text) => {
  const node = parent.appendChild(document.createElement(name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text) node.textContent = text;
  return node;
};

/** Whose mark it is: what the attribute names, else the element's own id or the address that it leads to. */
const idOf = (mark) => mark.dataset.mark || (mark.id || mark.getAttribute("href")).replace(/^.*#/, "").replace(/^f-/, "");

/** Name and figure of an entity: from its row of a table, else from wherever it is named. */
const told = (id) => {
  const figure = document.querySelector(`.td-l[data-mark="${CSS.escape(id)}"]`);
  if (figure) return [figure.closest("tr").querySelector("th").textContent, figure.textContent];
  const named = document.querySelector(`a.it[href$="#f-${CSS.escape(id)}"]`);
  return [named ? named.textContent : "", ""];
};

/** The sentence of an entity, with the words that count marked in it. */
const quote = (parent, words) => {
  const quoted = add(parent, "blockquote", { class: "insp-s", lang: "zh-CN" });
  for (const node of words.closest(".sen").childNodes) {
    if (node === words) add(quoted, "mark", {}, node.textContent);
    else quoted.append(node.textContent);
  }
};

const lift = (id) => {
  for (const it of document.querySelectorAll(".is-on")) it.classList.remove("is-on");
  for (const it of document.querySelectorAll(".is-picked")) it.classList.remove("is-picked");
  if (!id) return;
  for (const it of document.querySelectorAll(`.chart [data-mark="${CSS.escape(id)}"]`)) {
    it.classList.add("is-on");
    it.closest(".chart").classList.add("is-picked");
  }
};

const clear = () => {
  rail.textContent = "";
  rail.remove();
};

/** Shows an entity; whether the page knows it. */
const show = (id) => {
  const words = document.getElementById(`f-${id}`);
  const { dataset } = document.getElementById("rail") || {};
  if (!words || !words.closest(".sen") || !dataset) return false;
  clear();
  const [name, figure] = told(id);
  const panel = add(rail, "aside", { class: "insp", tabindex: "-1", "aria-label": dataset.name });
  const head = add(panel, "div", { class: "insp-h" });
  add(head, "p", { class: "insp-l" }, name);
  add(head, "button", { type: "button", class: "insp-q", "data-first-close": "" }, dataset.close);
  if (figure) add(panel, "p", { class: "insp-n num" }, figure);
  quote(panel, words);
  const way = add(panel, "p", { class: "insp-t" });
  add(way, "a", { class: "btn-t", href: `#f-${id}` }, dataset.text);
  document.body.append(rail);
  lift(id);
  // On a narrow window the sheet must not cover what was tapped.
  const box = origin && origin.getBoundingClientRect();
  if (box && innerWidth < 1100 && box.bottom > innerHeight - rail.offsetHeight) scrollBy(0, box.top - innerHeight / 4);
  return true;
};

const hide = () => {
  if (!rail.isConnected) return;
  const inside = rail.contains(document.activeElement);
  clear();
  lift();
  if (inside && origin) origin.focus();
};

/** What the address says is selected. */
const selected = () => new URLSearchParams(location.search).get("at");

/** Puts the selection into the address, behind what is no choice of the page's, as the program does. */
const tellAddress = (id) => {
  const parts = location.search.slice(1).split("&").filter((part) => part && !/^at=/.test(part));
  const kept = parts.filter((part) => /^(lang|elder)=/.test(part)).length;
  if (id) parts.splice(kept, 0, `at=${encodeURIComponent(id)}`);
  const search = parts.length ? `?${parts.join("&")}` : "";
  if (search !== location.search) history.pushState(null, "", location.pathname + search + location.hash);
};

const select = (event, mark) => {
  const id = idOf(mark);
  origin = mark;
  const again = selected() === id && rail.isConnected;
  if (again) hide();
  else if (!show(id)) return;
  event.preventDefault();
  tellAddress(again ? "" : id);
  if (!again && event.detail === 0) rail.firstChild.focus();
};

const close = () => {
  hide();
  tellAddress("");
};

/** Answers from now on, until the program does. */
export const answerFirst = () => {
  const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }) =>
    button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);
  addEventListener(
    "click",
    (event) => {
      const { target } = event;
      if (!inCharge() || !isPlain(event) || !target.closest || root.dataset.deck) return;
      if (target.closest("[data-first-close]")) return close();
      const mark = target.closest("[data-mark]");
      if (mark) select(event, mark);
    },
    true,
  );
  addEventListener("keydown", ({ key }) => inCharge() && key === "Escape" && rail.isConnected && close(), true);
  addEventListener("popstate", () => {
    if (!inCharge()) return;
    const id = selected();
    if (id) show(id);
    else hide();
  });
  if (selected() && inCharge()) show(selected());
};

/** The program's inspector is there, or nothing is selected any more: this one goes, and the focus with it. */
export const handOver = () => {
  if (!rail.isConnected) return;
  const inside = rail.contains(document.activeElement);
  clear();
  const panel = document.getElementById("inspector");
  if (inside && panel) panel.focus();
};

/** The program has failed with its inspector open: nothing would close it. */
export const takeBack = () => {
  const own = document.getElementById("rail");
  if (own) own.textContent = "";
  if (selected()) show(selected());
};
