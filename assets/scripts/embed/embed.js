// @ts-check
//! For the page around embedded figures: gives each frame the height of its figure. Once on a page, anywhere, it serves all:
//! <script src="https://report.example/embed/embed.js" defer>
// Heights are taken from the frame's own window and the frame's own address alone. Written for the syntax of 2015.

import { ASK, heightIn } from "./heights.js";

const frames = () =>
  /** @type {HTMLIFrameElement[]} */ (
    Array.from(document.querySelectorAll("iframe[data-report-chart], iframe[src*='/embed/']"))
  );
addEventListener("message", ({ data, origin, source }) => {
  const height = heightIn(data);
  if (height === undefined || !source) return;
  const frame = frames().find((it) => it.contentWindow === source);
  if (!frame || !frame.src || origin !== new URL(frame.src, document.baseURI).origin) return;
  const edges = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + edges}px`;
});
// A figure that was there before this script has already told its height to nobody.
for (const { contentWindow } of frames()) if (contentWindow) contentWindow.postMessage({ type: ASK }, "*");
