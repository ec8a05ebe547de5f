// For the page around embedded figures: gives each frame the height of its figure. Put it on the page once, anywhere:
//   <iframe data-report-chart src="https://report.example/embed/meetings.html" title="…"></iframe>
//   <script src="https://report.example/embed/embed.js" defer></script>
// Heights are taken from the frame's own window and the frame's own address alone. Written for the syntax of 2015.
(() => {
  const LEAST = 40;
  const MOST = 20000;
  const frames = () => Array.from(document.querySelectorAll("iframe[data-report-chart], iframe[src*='/embed/']"));
  const origin = (frame) => new URL(frame.src, document.baseURI).origin;
  addEventListener("message", ({ data, origin: from, source }) => {
    if (!data || data.type !== "report-figures:height") return;
    const frame = frames().find((it) => source && it.contentWindow === source);
    if (!frame || !frame.src || from !== origin(frame)) return;
    const { height } = data;
    if (!Number.isFinite(height) || height < LEAST || height > MOST) return;
    const edges = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.ceil(height) + edges}px`;
  });
  // A figure that was there before this script has already told its height to nobody.
  for (const frame of frames()) frame.contentWindow.postMessage({ type: "report-figures:ask" }, "*");
})();
