// @ts-check
// Runs in a figure that stands in a frame, and tells the page around it how tall the figure is. To whom does not matter:
// a height is no secret, and nothing is done with what comes back. Written for the syntax of 2015.

import { ASK, HEIGHT } from "./heights.js";

const chart = document.documentElement.dataset.chart;
let told = 0;
const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  parent.postMessage({ type: HEIGHT, chart, height }, "*");
};
if (parent !== window) {
  // The page's script may be there only after the first message, and asks.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !data || data.type !== ASK) return;
    told = 0;
    tell();
  });
  if ("ResizeObserver" in window) new ResizeObserver(tell).observe(document.body);
  for (const kind of ["load", "resize"]) addEventListener(kind, tell);
  tell();
}
