// What the page can do without its program, and goes on doing beside it: copy, keep the reader's place in the address,
// and take it along into another language. Written for the syntax of 2019; whatever an engine lacks is left undone.

const SETTLED_AFTER_MS = 250;

/** The way of older engines and of insecure pages: a field with the text, selected for a moment. */
const copyByField = (text) => {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "vh";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    return copyByField(text);
  }
};

/** Where the view stands on the web. */
const here = () => (window.placed ? window.placed() : location.href);

/** What a control copies: the text of the element that `data-copy` names, or the address that `data-link` leads to. */
const wanted = ({ dataset }) =>
  "copy" in dataset ? document.getElementById(dataset.copy).textContent : new URL(dataset.link, here()).href;

/** The page in a link's language with the present choices. In the one-file edition the language is the first of them. */
const inLanguage = (link) => {
  const href = link.getAttribute("href");
  if (!href.startsWith("?")) return href.split(/[?#]/)[0] + location.search;
  const choices = location.search.replace(/^\?(lang=\w*&?)?/, "");
  return href.split(/[&#]/)[0] + (choices && `&${choices}`);
};

/** The buttons of a fold with what is taken along: copies of the page's one set. */
const offer = (fold) => {
  const set = document.getElementById("take-b");
  if (!set || fold.querySelector(".take-b")) return;
  for (const node of set.children) fold.append(node.cloneNode(true));
  const { target } = fold.dataset;
  fold.querySelector("[data-copy]").dataset.copy = fold.querySelector(".cite").id;
  fold.querySelector("[data-link]").dataset.link = target;
  fold.querySelector("[data-qr]").dataset.qr = target;
};
const offerAll = () => {
  for (const fold of document.querySelectorAll(".take")) offer(fold);
};
// The program may draw the folds itself, or take over those that are there.
new MutationObserver(offerAll).observe(document.documentElement, { attributes: true, attributeFilter: ["data-live", "data-static"] });

document.addEventListener("click", async ({ target }) => {
  const control = target.closest("[data-copy], [data-link]");
  if (control && (await copy(wanted(control)))) {
    control.dataset.done = "";
    const said = document.getElementById("said");
    if (said) said.textContent = said.dataset.said;
    setTimeout(() => delete control.dataset.done, 3000);
  }
  // Whoever leaves for a sentence comes back to the same line, not just to the same figure.
  if (target.closest("[data-away]")) history.replaceState({ top: scrollY }, "");
  // The page in another language opens at the same view.
  const link = target.closest("a[hreflang]");
  if (link) link.href = inLanguage(link) + location.hash;
});

addEventListener("popstate", ({ state }) => {
  // After the engine has gone to where it thinks the reader was.
  if (state && "top" in state) requestAnimationFrame(() => setTimeout(() => scrollTo(0, state.top)));
});

const root = document.documentElement;
const ownScript = document.querySelector("[data-glue][data-voice]");
const synthesis = window.speechSynthesis;

/**
 * The languages that a voice of this machine speaks, if the page's own is among them: other voices send what they read to
 * somebody else. Engines write languages in many ways: zh-CN, zh_CN, cmn-Hans-CN, deu-DEU.
 */
const offerVoice = () => {
  const own = synthesis.getVoices().filter(({ localService }) => localService === true);
  const tags = own.map(({ lang }) => lang.toLowerCase().replace(/^cmn/, "zh").slice(0, 2));
  const spoken = ["zh", "en", "de"].filter((tag) => tags.includes(tag));
  if (spoken.includes(root.lang.slice(0, 2))) root.dataset.voice = spoken.join(" ");
  else delete root.dataset.voice;
};

if (synthesis && window.SpeechSynthesisUtterance && (ownScript || window.carriedVoice)) {
  offerVoice();
  // Voices come when they come; older engines have this property and no listeners.
  synthesis.onvoiceschanged = offerVoice;
  // The one-file edition turns into another language.
  new MutationObserver(offerVoice).observe(root, { attributes: true, attributeFilter: ["lang"] });
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-say]");
  if (!button) return;
  const voice = window.carriedVoice ? window.carriedVoice() : import(new URL(ownScript.dataset.voice, document.baseURI).href);
  // Some engines let a page speak only if it begins within a click, which is over when the script has come.
  synthesis.speak(new SpeechSynthesisUtterance(""));
  voice.then(({ read }) => read(button)).catch(() => delete root.dataset.voice);
});

const inSight = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Shows the heading of the text that is being read under, in the report's outline. */
const showHeading = (place) => {
  const headings = [...document.querySelectorAll("#full-text .rd-h2, #full-text .rd-h3")];
  // A heading contains its own sentences, and stands before those under it.
  const before = (heading) => heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
  const current = place && place.closest("#full-text") ? headings.filter(before).pop() : undefined;
  for (const link of document.querySelectorAll(".toc a")) {
    const here = current && current.contains(document.getElementById(link.hash.slice(1)));
    if (here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
};

/**
 * Where the reader is: the sentence, figure or section a third down the window. The address names it, unless what it
 * names already is still in sight, so that it can be sent to somebody who then sees the same.
 */
const settle = () => {
  const point = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  const place = point && point.closest(".sen, figure, section");
  showHeading(place);
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place || (named && inSight(named))) return;
  history.replaceState(history.state, "", location.pathname + location.search + (place.id === "top" ? "" : `#${place.id}`));
};

let settling = 0;
addEventListener("scroll", () => {
  clearTimeout(settling);
  settling = setTimeout(() => {
    // A presentation keeps its own place, also before it has heard that it is asked for.
    if (root.dataset.deck || /^#(present|console)/.test(location.hash)) return;
    try {
      settle();
    } catch (error) {
      // A broken fragment, or an engine that refuses so many changes: the address stays as it is.
    }
  }, SETTLED_AFTER_MS);
}, { passive: true });
