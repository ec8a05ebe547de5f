// The charts by ECharts, for both of its pages: the library is handed in, whole or by parts.
import { colourOf, colours, drawAll, months, tasks } from "./common.mjs";

export const draw = (echarts, renderer) => {
  const show = (box, option) =>
    new Promise((finished) => {
      const chart = echarts.init(box, null, { renderer });
      chart.on("finished", finished);
      chart.setOption({ animation: false, aria: { enabled: true }, tooltip: { confine: true }, ...option });
      addEventListener("resize", () => chart.resize());
    });

  const bars = (box, rows) =>
    show(box, {
      color: [colours[0]],
      grid: { left: 0, right: 72, top: 4, bottom: 0, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: { type: "value" },
      yAxis: { type: "category", inverse: true, data: rows.map((it) => it.label), axisLabel: { interval: 0 } },
      series: [
        {
          type: "bar",
          data: rows.map((it) => it.value),
          label: { show: true, position: "right", formatter: ({ dataIndex }) => rows[dataIndex].figure },
        },
      ],
    });

  /** One bar a task, from the year's first day to its last, with its name on it. */
  const renderItem = (_, api) => {
    const at = api.value(2);
    const [x, y] = api.coord([api.value(0), at]);
    const [end] = api.coord([api.value(1), at]);
    const bar = { type: "rect", shape: { x, y: y - 10, width: end - x, height: 20 } };
    const name = { type: "text", x: x + 4, y, style: { text: tasks[at].name, fill: "#fff", verticalAlign: "middle" } };
    return { type: "group", children: [{ ...bar, style: { fill: colourOf(tasks[at]) } }, name] };
  };

  const timeline = (box) =>
    show(box, {
      grid: { left: 0, right: 0, top: 24, bottom: 0 },
      xAxis: {
        type: "value",
        min: 0,
        max: 12,
        interval: 1,
        position: "top",
        axisLabel: { align: "left", fontSize: 10, formatter: (month) => months[month] ?? "" },
      },
      yAxis: { type: "category", inverse: true, data: tasks.map((it) => it.name), show: false },
      series: [
        {
          type: "custom",
          encode: { x: [0, 1], y: 2 },
          data: tasks.map((_, at) => [0, 12, at]),
          tooltip: { formatter: ({ value }) => tasks[value[2]].name },
          renderItem,
        },
      ],
    });

  drawAll(bars, timeline);
};
