// What letters do on the page, said here and nowhere else: with the inspector open, N and P lead to the next and the previous
// number; without it, P presents. Slides have keys of their own. Written for the syntax of 2019.

import { whenLive } from "./pending.js";

const root = document.documentElement;

/** In the program's own inspector; one without such a number stays as it is. */
const step = (rel) => {
  const link = document.querySelector(`#inspector [rel=${rel}]`);
  if (link) link.click();
};

/** Answers from now on, also once the program has failed. With Caps Lock on, letters come as capitals. */
export const answerLetters = () => {
  const answer = ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (root.dataset.deck || ctrlKey || metaKey || altKey) return;
    if (!/^[np]$/i.test(key) || target.closest("input, textarea")) return;
    const back = key.toLowerCase() === "p";
    if (document.querySelector(".insp")) whenLive(() => step(back ? "prev" : "next"));
    else if (back) location.hash = "#present";
  };
  // Before any other listener: events pass a program that has failed by.
  addEventListener("keydown", answer, true);
};
