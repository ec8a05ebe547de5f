// @ts-check
// What the control under a ratio's picture does: it shows a step, the dots on their way to it or there at once, or leaves the
// picture as it is without a program.

import { WHOLE_MS, lay } from "./overlay.js";

/** @typedef {"whole" | "parts"} Step */

/**
 * @typedef {object} Control What a figure's control does.
 * @property {Element} shot The figure's picture with the control.
 * @property {(step: Step, moving: boolean) => void} show Shows a step, the dots on their way to it or there at once.
 * @property {() => void} leave Leaves the picture as it stands without a program.
 * @property {(step: Step) => void} press Says which step holds.
 * @property {() => boolean} isLaid Whether circles lie over the picture.
 */

/** @param {Element} steps */
export const buttonsOf = (steps) => /** @type {NodeListOf<HTMLButtonElement>} */ (steps.querySelectorAll("[data-step]"));

/**
 * @param {Element} steps
 * @returns {Control}
 */
export const control = (steps) => {
  const shot = /** @type {HTMLElement} */ (steps.closest(".shot"));
  const chart = /** @type {Element} */ (shot.querySelector(".chart"));
  const stage = /** @type {Element} */ (steps.querySelector(".stage"));
  /** @type {Animation[]} */
  let moves = [];
  /** @type {Step} */
  let wanted = "parts";

  /** @param {Step} step */
  const press = (step) => {
    for (const button of buttonsOf(steps)) {
      const on = button.dataset.step === step;
      button.setAttribute("aria-pressed", String(on));
      button.classList.toggle("chip-on", on);
    }
  };
  const clear = () => {
    moves = [];
    stage.textContent = "";
    delete shot.dataset.at;
    press("parts");
  };
  const leave = () => {
    wanted = "parts";
    clear();
  };
  /**
   * @param {Step} step
   * @param {boolean} moving
   */
  const show = (step, moving) => {
    wanted = step;
    if ((shot.dataset.at || "parts") === step) return;
    if (!moves.length) {
      const pictures = /** @type {NodeListOf<SVGSVGElement>} */ (chart.querySelectorAll(".pic"));
      moves = lay(stage, Array.from(pictures).find((it) => it.getClientRects().length));
      for (const move of moves) move.currentTime = WHOLE_MS;
    }
    if (!moves.length) return;
    shot.dataset.at = step;
    press(step);
    for (const move of moves) {
      // Turned round on their way, they go back from where they are.
      move.playbackRate = step === "parts" ? 1 : -1;
      if (moving) move.play();
      else move.finish();
    }
    const [last] = moves.slice(-1);
    // The event of an earlier end may come when they are already on their way again.
    last.onfinish = () => shot.dataset.at === "parts" && last.playState === "finished" && leave();
  };
  // Another layout is another picture; that of paper is not shown, and what is wanted waits for the next.
  new MutationObserver(() => {
    clear();
    show(wanted, false);
  }).observe(chart, { childList: true });
  return { shot, show, leave, press, isLaid: () => moves.length > 0 };
};
