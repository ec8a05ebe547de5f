// The charts by Observable Plot as SVG.
import { axisX, barX, plot, text } from "@observablehq/plot";
import { colourOf, colours, drawAll, months, tasks } from "./common.mjs";

const show = (box, options) => box.append(plot({ width: box.clientWidth, height: box.clientHeight, ...options }));
/** Text that begins at the left of its place. */
const begin = { textAnchor: "start", dx: 4 };

const bars = (box, rows) =>
  show(box, {
    marginLeft: 130,
    marginRight: 72,
    marginTop: 4,
    x: { label: null, ticks: 4 },
    y: { label: null, domain: rows.map((it) => it.label) },
    marks: [
      barX(rows, { x: "value", y: "label", fill: colours[0], tip: true }),
      text(rows, { x: "value", y: "label", text: "figure", ...begin }),
    ],
  });

const timeline = (box) =>
  show(box, {
    marginLeft: 0,
    marginRight: 0,
    marginTop: 24,
    marginBottom: 0,
    x: { domain: [0, 12] },
    y: { axis: null, domain: tasks.map((it) => it.name) },
    marks: [
      axisX([...months.keys()], { anchor: "top", tickFormat: (at) => months[at], textAnchor: "start" }),
      barX(tasks, { x1: 0, x2: 12, y: "name", fill: colourOf, tip: true }),
      text(tasks, { x: 0, y: "name", text: "name", fill: "#fff", ...begin }),
    ],
  });

drawAll(bars, timeline);
