// @ts-check
// Starts the editor's one-file edition from what the file itself carries: a page from a disk may load neither modules nor a
// worker by their addresses. It waits until the file has been read, so that one that was cut short says so.

import { tell } from "./edit/opening.js";
import { showPages } from "./edit/page.js";
import { publishBy } from "./edit/publisher.js";
import { watch } from "./edit/stopped.js";
import { trusting } from "./edit/trusted.js";
import { bytesOf, unpacked } from "./one-file/carrier.js";

/** @param {"worker" | import("./edit/page.js").Sheet} name */
const text = (name) => /** @type {HTMLElement} */ (document.getElementById(`carried-${name}`)).textContent || "";

const begin = async () => {
  watch();
  const worker = URL.createObjectURL(new Blob([text("worker")], { type: "text/javascript" }));
  const trusted = trusting(() => worker);
  showPages(trusted, (name) => `<style>${text(name)}</style>`);
  publishBy({
    start: () => {
      const started = new Worker(trusted.createScriptURL(""));
      started.postMessage({ module: unpacked("publisher") });
      return started;
    },
    kit: () => bytesOf("kit"),
  });
  await programs.edit.default({ module_or_path: unpacked("edit") });
};

addEventListener("DOMContentLoaded", () => {
  begin().catch(() =>
    tell(
      "编辑程序没有打开：文件可能没有拷贝完整，请重新拷贝，或换一个较新的浏览器。The editor did not open: the file may have been cut short; copy it again, or use a newer browser. Der Editor ließ sich nicht öffnen: Vielleicht ist die Datei unvollständig; bitte neu kopieren oder einen neueren Browser verwenden.",
    ),
  );
});
