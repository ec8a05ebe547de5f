// The dots of a ratio come together into one field and part again, each of them the same dot all the way. The picture
// itself shows the parts; while they are together or on their way, circles read off it lie over it. Nothing here is
// needed to read the figure. Written for the syntax of 2019.

const root = document.documentElement;
// How long a dot is on its way, and how much later than the first one the last one starts.
const RUN_MS = 440;
const SPREAD_MS = 160;

const svg = (parent, name, attributes) => {
  const node = parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
};

/**
 * The way of each dot from its place in the whole to its place among the parts, as points of a picture, first those of
 * the part and then the rest. Ranks close as a queue does: the order of dots runs through the field as an ox ploughs,
 * and each walks along it, so that none crosses another. The rest is spread evenly through the whole, for nothing is
 * known of where in it they were, and goes straight.
 */
const ways = (picture) => {
  const path = picture.querySelector(".part path").getAttribute("d");
  // Each dot is a stroke of .01; within a row it is told by its distance from the end of the last (crates/charts/src/scene/shape_path.rs).
  const part = [];
  for (const [, kind, x, y] of path.matchAll(/([Mm])([\d.]+) ([\d.]+)h/g)) {
    const last = part[part.length - 1];
    part.push(kind === "M" ? [Number(x), Number(y)] : [Math.round((last[0] + Number(x) + 0.01) * 10) / 10, last[1]]);
  }
  const circles = picture.querySelectorAll(".rest:not(.rest-k) > circle");
  const rest = Array.from(circles, (it) => ["cx", "cy"].map((name) => Number(it.getAttribute(name))));
  const columns = part.filter((it) => it[1] === part[0][1]).map((it) => it[0]);
  const rows = Array.from(new Set([...part, ...rest].map((it) => it[1])));
  const count = part.length + rest.length;
  const last = Math.floor((count - 1) / columns.length);
  // Rows run to and fro, and the last one, which may be short, from the left.
  const place = (at, of) => {
    const row = Math.floor(at / columns.length);
    const start = row * columns.length;
    const back = (last - row) % 2;
    return [columns[back ? Math.min(columns.length, of - start) - 1 - (at - start) : at - start], rows[row]];
  };
  const leaving = rest.map((_, at) => Math.floor(((at + 0.5) * count) / rest.length));
  const walks = part.map((_, now) => {
    let from = now;
    for (const at of leaving) if (at <= from) from += 1;
    const steps = Array.from({ length: Math.max(1, from - now) }, (_, step) => place(from - step, count));
    return [...steps, place(now, part.length)];
  });
  // From left to right, so that their ways do not cross either.
  const gone = leaving.map((at) => place(at, count)).sort((one, two) => one[0] - two[0]);
  return [walks, rest.map((to, at) => [gone[at], to])];
};

/** Circles over a picture in place of its dots, one for each, and their ways as animations; none without dots. */
const lay = (stage, picture) => {
  const path = picture && picture.querySelector(".part path");
  if (!path) return [];
  const { width, height } = picture.viewBox.baseVal;
  const over = svg(stage, "svg", { class: "pic", viewBox: `0 0 ${width} ${height}` });
  // Together they are what the second mark of a ratio counts, its whole, and answer as that does.
  const whole = picture.querySelectorAll(".mark")[1];
  const mark = over.appendChild(whole.cloneNode(false));
  mark.setAttribute("aria-label", (whole.querySelector("[aria-label]") || whole).getAttribute("aria-label"));
  const box = path.getBBox();
  svg(mark, "rect", { class: "hit", x: 0, y: box.y - 10, width, height: height - box.y + 10 });
  const ring = picture.querySelector(".rest circle");
  // Filled and in the part's colour is the part; together they are neither yet, and have the colour of their number.
  const none = getComputedStyle(whole.querySelector("text")).fill;
  const colour = getComputedStyle(ring).stroke;
  const paper = getComputedStyle(root).getPropertyValue("--paper").trim();
  const put = (way, share, radius, looks) => {
    const [cx, cy] = way[way.length - 1];
    const node = svg(mark, "circle", { cx, cy, r: radius });
    // By place and not by transform: each moving dot would become a layer, and come to rest blurred.
    const frames = way.map(([x, y], at) => ({ cx: `${x}px`, cy: `${y}px`, ...looks[at] }));
    const delay = Math.round(SPREAD_MS * share);
    const timing = { duration: RUN_MS, delay, endDelay: SPREAD_MS - delay, easing: "ease-in-out", fill: "both" };
    return [node.animate(frames, timing), node];
  };
  const [walks, gone] = ways(picture);
  const radius = path.getAttribute("stroke-width") / 2;
  const moves = walks.map((way, at) => {
    const looks = { 0: { fill: none }, [way.length - 1]: { fill: colour } };
    return put(way, at / walks.length, radius, looks)[0];
  });
  gone.forEach(([from, to], at) => {
    // Empty soon, so that they can be followed.
    const early = from.map((it, axis) => it + (to[axis] - it) / 4);
    const hollow = { fill: paper, stroke: colour };
    const looks = [{ fill: none, stroke: none }, { ...hollow, offset: 0.25 }, hollow];
    const [move, node] = put([from, early, to], at / gone.length, ring.getAttribute("r"), looks);
    node.style.strokeWidth = ring.getAttribute("stroke-width");
    moves.push(move);
  });
  return moves;
};

/** What a figure's control does: shows a step, the dots on their way to it or there at once, or leaves the picture. */
const control = (steps) => {
  const shot = steps.closest(".shot");
  const chart = shot.querySelector(".chart");
  const stage = steps.querySelector(".stage");
  let moves = [];
  let wanted = "parts";

  const press = (step) => {
    for (const button of steps.querySelectorAll("[data-step]")) {
      const on = button.dataset.step === step;
      button.setAttribute("aria-pressed", String(on));
      button.classList.toggle("chip-on", on);
    }
  };
  const clear = () => {
    moves = [];
    stage.textContent = "";
    delete shot.dataset.at;
    press("parts");
  };
  const leave = () => {
    wanted = "parts";
    clear();
  };
  const show = (step, moving) => {
    wanted = step;
    if ((shot.dataset.at || "parts") === step) return;
    if (!moves.length) {
      const there = Array.from(chart.querySelectorAll(".pic")).find((it) => it.getClientRects().length);
      moves = lay(stage, there);
      for (const move of moves) move.currentTime = RUN_MS + SPREAD_MS;
    }
    if (!moves.length) return;
    shot.dataset.at = step;
    press(step);
    for (const move of moves) {
      // Turned round on their way, they go back from where they are.
      move.playbackRate = step === "parts" ? 1 : -1;
      if (moving) move.play();
      else move.finish();
    }
    const [last] = moves.slice(-1);
    // The event of an earlier end may come when they are already on their way again.
    last.onfinish = () => shot.dataset.at === "parts" && last.playState === "finished" && leave();
  };
  // Another layout is another picture; that of paper is not shown, and what is wanted waits for the next.
  new MutationObserver(() => {
    clear();
    show(wanted, false);
  }).observe(chart, { childList: true });
  return { shot, show, leave, press, isLaid: () => moves.length > 0 };
};

const controls = new Map();
const lively = () => matchMedia("(prefers-reduced-motion: no-preference)").matches;

/** A figure below the window comes into it together, and parts once all of it is there to be seen. */
const partOnArrival = (steps, { shot, show }) => {
  if (!("IntersectionObserver" in window) || !lively()) return;
  const watch = (target, rootMargin, then, away = () => {}) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((it) => it.isIntersecting)) return away();
        observer.disconnect();
        then();
      },
      { rootMargin },
    );
    observer.observe(target);
    return observer;
  };
  let parting;
  let seen = false;
  const coming = watch(shot, "0px 0px 4% 0px", () => {
    // One that is in sight at once is read as it stands.
    if (root.dataset.failed || !seen) return;
    show("whole", false);
    parting = watch(steps, "0px 0px -12% 0px", () => show("parts", true));
  }, () => {
    seen = true;
  });
  // Whoever takes the control at once has it alone.
  steps.addEventListener("click", () => [coming, parting].forEach((it) => it && it.disconnect()));
};

const begin = () => {
  // Without them no dot can be moved, and the control stays away.
  if (!root.animate || !CSS.supports("cx", "1px")) return;
  for (const steps of document.querySelectorAll(".steps")) {
    const it = control(steps);
    controls.set(steps, it);
    for (const button of steps.querySelectorAll("[data-step]")) button.disabled = false;
    partOnArrival(steps, it);
  }
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-step]");
  const it = button && controls.get(button.closest(".steps"));
  if (!it) return;
  const { step } = button.dataset;
  if (it.isLaid()) {
    it.show(step, lively());
  } else {
    // Hundreds of dots take longer than the button's own answer, which is seen first.
    it.press(step);
    requestAnimationFrame(() => setTimeout(() => it.show(step, lively())));
  }
  const said = document.getElementById("said");
  if (said) said.textContent = button.dataset.said;
});

// The control works beside the program and goes with it: what answers to a mark is the program's.
const follow = () => {
  const { live, failed } = root.dataset;
  if (live && !failed && !controls.size) begin();
  if (failed) for (const { leave } of controls.values()) leave();
};
new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-live", "data-failed"] });
follow();
