// node build.mjs OUT: writes OUT/<peer>/app.js for each peer that has a program, with OUT/data.json in it.
// esbuild is the one that the project's own build uses, from the node_modules two folders up.
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];

for (const name of ["chartjs", "plot", "echarts-parts", "echarts-whole"]) {
  buildSync({
    entryPoints: [join(here, `${name}.mjs`)],
    outfile: join(out, name, "app.js"),
    alias: { "bench-content": join(out, "data.json") },
    define: { "process.env.NODE_ENV": '"production"' },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
  });
}
copyFileSync(join(here, "node_modules/echarts/dist/echarts.min.js"), join(out, "echarts-whole", "echarts.min.js"));
