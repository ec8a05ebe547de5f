// What the peers' programs share: the report's content, and the moment at which a page counts as interactive.
// `bench-content` is the data.json that `cargo xtask bench` writes; the bundler puts it in.
import { charts, colours, months, tasks } from "bench-content";

export { colours, months, tasks };

export const colourOf = (task) => colours[task.theme];

/** Calls `bars(box, rows)` for each chart and `timeline(box)`; both may be asynchronous. */
export const drawAll = async (bars, timeline) => {
  const box = (id) => document.getElementById(id);
  await Promise.all([...charts.map(({ id, rows }) => bars(box(id), rows)), timeline(box("timeline"))]);
  requestAnimationFrame(() => (window.__ready = performance.now()));
};
