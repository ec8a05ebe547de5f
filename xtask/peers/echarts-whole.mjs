// ECharts as most pages load it: its one finished file, drawing on canvas.
import { draw } from "./echarts.mjs";

draw(window.echarts, "canvas");
