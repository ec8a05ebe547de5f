// The charts by Chart.js on canvas, with the parts that bars need and no others.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";
import { colourOf, colours, drawAll, months, tasks } from "./common.mjs";

/** Chart.js writes no figures at its bars: beside each bar, or on it where the bar fills its row. */
const figures = {
  id: "figures",
  afterDatasetsDraw(chart) {
    const { ctx, data } = chart;
    const [{ texts, on }] = data.datasets;
    ctx.save();
    ctx.font = "12px sans-serif";
    ctx.textBaseline = "middle";
    ctx.fillStyle = on ? "#fff" : "#222";
    for (const [at, bar] of chart.getDatasetMeta(0).data.entries()) {
      ctx.fillText(texts[at], (on ? bar.base : bar.x) + 4, bar.y);
    }
    ctx.restore();
  },
};
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

const show = (box, names, dataset, scales, padding) =>
  new Chart(box.appendChild(document.createElement("canvas")), {
    type: "bar",
    data: { labels: names, datasets: [{ label: "", ...dataset }] },
    options: { animation: false, indexAxis: "y", maintainAspectRatio: false, layout: { padding }, scales },
    plugins: [figures],
  });

const bars = (box, rows) => {
  const dataset = { data: rows.map((it) => it.value), backgroundColor: colours[0], texts: rows.map((it) => it.figure) };
  show(box, rows.map((it) => it.label), dataset, { y: { ticks: { autoSkip: false } } }, { right: 72 });
};

const timeline = (box) => {
  const names = tasks.map((it) => it.name);
  const dataset = { data: tasks.map(() => [0, 12]), backgroundColor: tasks.map(colourOf), texts: names, on: true };
  const ticks = { stepSize: 1, autoSkip: false, maxRotation: 0, align: "start", font: { size: 10 } };
  ticks.callback = (month) => months[month] ?? "";
  show(box, names, dataset, { x: { position: "top", min: 0, max: 12, ticks }, y: { display: false } }, {});
};

drawAll(bars, timeline);
