// @ts-check
// How figures draw themselves when the reader comes to them. Nothing here is needed to read one.

/**
 * Figures below the window draw themselves once, when the reader comes to them. Nothing is hidden before: a figure that
 * is never reached, printed or photographed is simply there.
 */
export const drawOnArrival = () => {
  if (!("IntersectionObserver" in window && window.matchMedia) || !matchMedia("(prefers-reduced-motion: no-preference)").matches) return;
  // The observer's first word says where a chart is, without anybody asking for a place that has not been laid out yet.
  const below = new Set();
  const arrivals = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (!isIntersecting && !below.has(target)) {
          if (boundingClientRect.top > 0) below.add(target);
          else arrivals.unobserve(target);
          continue;
        }
        if (!isIntersecting) continue;
        arrivals.unobserve(target);
        if (!below.has(target)) continue;
        const chart = /** @type {HTMLElement} */ (target);
        chart.dataset.motion = "draw";
        setTimeout(() => delete chart.dataset.motion, 900);
      }
    },
    // A little before it is in sight, so that it is not seen whole first.
    { rootMargin: "0px 0px 4% 0px" },
  );
  for (const chart of document.querySelectorAll(".chart")) arrivals.observe(chart);
};
