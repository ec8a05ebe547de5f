// Runs before the page's own scripts: how long each input takes to its next paint, in milliseconds. `events` is what the
// browser tells (steps of 8 ms, from 16 ms on), `frames` the second animation frame after the event.
(() => {
  const names = ["pointerdown", "pointerup", "touchstart", "touchend", "click", "keydown", "keypress", "input", "keyup"];
  const seen = { events: [], frames: [] };
  window.__input = seen;
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) if (names.includes(it.name)) seen.events.push(it.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  const note = (event) =>
    requestAnimationFrame(() => requestAnimationFrame(() => seen.frames.push(performance.now() - event.timeStamp)));
  for (const name of names) addEventListener(name, note, { capture: true, passive: true });
})();
