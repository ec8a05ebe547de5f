// @ts-check
// The dots of a ratio come together into one field and part again, each of them the same dot all the way. The picture
// itself shows the parts; while they are together or on their way, circles read off it lie over it (steps/).
// Nothing here is needed to read the figure.

import { root } from "./root.js";
import { buttonsOf, control } from "./steps/control.js";
import { tell } from "./steps/tale.js";

/** @type {Map<Element, import("./steps/control.js").Control>} */
const controls = new Map();
const lively = () => matchMedia("(prefers-reduced-motion: no-preference)").matches;

/**
 * Does something when an element comes into the window, once; until then `away` is called when it is out of it.
 * @param {Element} target
 * @param {string} rootMargin
 * @param {() => void} then
 * @param {() => void} [away]
 */
const watch = (target, rootMargin, then, away = () => {}) => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((it) => it.isIntersecting)) return away();
      observer.disconnect();
      then();
    },
    { rootMargin },
  );
  observer.observe(target);
  return observer;
};

/**
 * A figure below the window comes into it together, and parts once all of it is there to be seen.
 * @param {Element} steps
 * @param {import("./steps/control.js").Control} control
 */
const partOnArrival = (steps, { shot, show }) => {
  if (!("IntersectionObserver" in window) || !lively()) return;
  /** @type {IntersectionObserver | undefined} */
  let parting;
  let seen = false;
  const coming = watch(shot, "0px 0px 4% 0px", () => {
    // One that is in sight at once is read as it stands.
    if (root.dataset.failed || !seen) return;
    show("whole", false);
    parting = watch(steps, "0px 0px -12% 0px", () => show("parts", true));
  }, () => {
    seen = true;
  });
  // Whoever takes the control at once has it alone.
  steps.addEventListener("click", () => {
    for (const it of [coming, parting]) if (it) it.disconnect();
  });
};

const begin = () => {
  // Without them no dot can be moved, and the control stays away.
  if (!root.animate || !CSS.supports("cx", "1px")) return;
  for (const steps of document.querySelectorAll(".steps")) {
    const it = control(steps);
    controls.set(steps, it);
    for (const button of buttonsOf(steps)) button.disabled = false;
    if (!lively() || !tell(it)) partOnArrival(steps, it);
  }
};

document.addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-step]"));
  const steps = button && button.closest(".steps");
  const it = steps && controls.get(steps);
  if (!it) return;
  const step = /** @type {import("./steps/control.js").Step} */ (button.dataset.step);
  if (it.isLaid()) {
    it.show(step, lively());
  } else {
    // Hundreds of dots take longer than the button's own answer, which is seen first.
    it.press(step);
    requestAnimationFrame(() => setTimeout(() => it.show(step, lively())));
  }
  const said = document.getElementById("said");
  if (said) said.textContent = button.dataset.said || "";
});

// The control works beside the program and goes with it: what answers to a mark is the program's.
const follow = () => {
  if (root.dataset.live && !root.dataset.failed && !controls.size) begin();
  if (root.dataset.failed) for (const { leave } of controls.values()) leave();
};
new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-live", "data-failed"] });
follow();
