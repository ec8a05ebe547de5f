// @ts-check
// Brings the script that moves the dots of a ratio (../steps.js) when a figure that has such a control comes near.

import { importNamed } from "../boot/files.js";

const bring = () => (window.carriedSteps ? window.carriedSteps() : importNamed("steps")).catch(() => {});
const figures = document.querySelectorAll(".steps");

if (figures.length && "IntersectionObserver" in window) {
  const coming = new IntersectionObserver(
    (entries) => {
      if (!entries.some((it) => it.isIntersecting)) return;
      coming.disconnect();
      bring();
    },
    // Two windows ahead: the figure comes into sight with its dots together.
    { rootMargin: "200% 0px" },
  );
  for (const it of figures) coming.observe(it);
}
