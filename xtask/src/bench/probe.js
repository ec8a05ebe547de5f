// Runs in every measured page before its own scripts and collects what cannot be asked for afterwards. It changes nothing.
(() => {
  const root = () => document.documentElement;
  const seen = { ready: null, live: null, parsed: null, elements: null, tasks: [], shift: 0, memories: [] };
  window.__seen = seen;

  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("longtask", (it) => seen.tasks.push([it.startTime, it.duration]));
  watch("layout-shift", (it) => {
    if (!it.hadRecentInput) seen.shift += it.value;
  });

  // The end of parsing comes before deferred scripts and modules run: what stands there then came with the page.
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    seen.parsed = performance.now();
    seen.elements = document.getElementsByTagName("*").length;
  });

  // Set by a script, and not in the markup: only then is it a moment.
  const note = () => {
    for (const name of ["ready", "live"]) {
      if (root()?.dataset[name] === "true") seen[name] ??= performance.now();
    }
  };
  const attributeFilter = ["data-ready", "data-live"];
  new MutationObserver(note).observe(document, { attributes: true, subtree: true, attributeFilter });

  // A module's linear memory lies outside the script heap.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const parts = Object.values((made.instance ?? made).exports);
      seen.memories.push(...parts.filter((it) => it instanceof WebAssembly.Memory));
      return made;
    };
  }
})();
