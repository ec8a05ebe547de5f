// @ts-check
// Starts the editor of reports, and says so where it does not come. What the editor does is its program's (crates/edit); what it
// asks of a worker and of a page in a frame is in edit/. The same in one file starts with edit-offline.js.

import { at, named } from "./edit/files.js";
import { tell } from "./edit/opening.js";
import { showPages } from "./edit/page.js";
import { publishBy } from "./edit/publisher.js";
import { watch } from "./edit/stopped.js";
import { trusting } from "./edit/trusted.js";

const begin = async () => {
  watch();
  // A server's own policy may refuse it.
  const trusted = trusting(() => at("worker"));
  showPages(trusted, (name) => `<link rel="stylesheet" href="${named(name)}">`);
  publishBy({
    start: () => new Worker(trusted.createScriptURL(""), { type: "module" }),
    kit: () => named("kit"),
  });
  const glue = await import(at("glue"));
  await glue.default({ module_or_path: at("wasm") });
};

begin().catch(() =>
  tell(
    "编辑程序没有打开。请刷新网页，或换一个较新的浏览器。The editor did not open: reload the page, or use a newer browser. Der Editor ließ sich nicht öffnen: bitte neu laden oder einen neueren Browser verwenden.",
  ),
);
