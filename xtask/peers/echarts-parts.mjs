// ECharts with the parts that these charts need and no others, drawing SVG.
import { BarChart, CustomChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { draw } from "./echarts.mjs";

echarts.use([BarChart, CustomChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);
draw(echarts, "svg");
