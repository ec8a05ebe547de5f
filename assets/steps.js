// The dots of a ratio come together into one field and part again, each of them the same dot all the way. The picture
// itself shows the parts; while they are together or on their way, circles read off it lie over it. Nothing here is
// needed to read the figure. Written for the syntax of 2019.

const root = document.documentElement;
// How long a dot is on its way, as the style sheet has it, and how much later than the first the last one starts.
const RUN_MS = 440;
const SPREAD_MS = 160;

const svg = (parent, name, attributes) => {
  const node = parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
};

/**
 * Where each dot stands among the parts and in the whole, read off a picture: `[parts, whole]`, points of the picture.
 * The order of dots runs through the field as an ox ploughs, so that none has to cross it when ranks close; the rest is
 * spread evenly through the whole, for nothing is known of where in it they were.
 */
const places = (picture) => {
  const path = picture.querySelector(".part path").getAttribute("d");
  const part = path.split("M").slice(1).map((it) => it.split("h")[0].split(" ").map(Number));
  const circles = picture.querySelectorAll(".rest:not(.rest-k) > circle");
  const rest = Array.from(circles, (it) => ["cx", "cy"].map((name) => Number(it.getAttribute(name))));
  const columns = part.filter((it) => it[1] === part[0][1]).map((it) => it[0]);
  const rows = Array.from(new Set([...part, ...rest].map((it) => it[1])));
  const count = part.length + rest.length;
  const last = Math.floor((count - 1) / columns.length);
  const slot = (at, of) => {
    const row = Math.floor(at / columns.length);
    const start = row * columns.length;
    const column = (last - row) % 2 ? Math.min(columns.length, of - start) - 1 - (at - start) : at - start;
    return [columns[column], rows[row]];
  };
  const leaves = new Set(rest.map((_, at) => Math.floor(((at + 0.5) * count) / rest.length)));
  const order = Array.from({ length: count }, (_, at) => at);
  const stay = order.filter((at) => !leaves.has(at)).map((at, now) => [slot(now, part.length), slot(at, count)]);
  // From left to right, so that their ways do not cross.
  const gone = Array.from(leaves, (at) => slot(at, count)).sort((one, two) => one[0] - two[0]);
  return [stay, rest.map((to, at) => [to, gone[at]])];
};

/** Circles over a picture in place of its dots, one for each; false where it has none. */
const lay = (stage, picture) => {
  const path = picture && picture.querySelector(".part path");
  if (!path) return false;
  const { width, height } = picture.viewBox.baseVal;
  const over = svg(stage, "svg", { class: "pic", viewBox: `0 0 ${width} ${height}` });
  // Together they are what the second mark of a ratio counts, its whole, and answer as that does.
  const mark = over.appendChild(picture.querySelectorAll(".mark")[1].cloneNode(false));
  const box = path.getBBox();
  svg(mark, "rect", { class: "hit", x: 0, y: box.y - 10, width, height: height - box.y + 10 });
  const colour = path.getAttribute("class").replace("s-", "f-");
  const dot = { r: path.getAttribute("stroke-width") / 2 };
  const ring = picture.querySelector(".rest circle");
  const hollow = { r: ring.getAttribute("r"), "stroke-width": ring.getAttribute("stroke-width") };
  const put = (look, kind) => ([[cx, cy], [x, y]], at, all) => {
    const node = svg(mark, "circle", { class: `${colour} ${kind}`, cx, cy, ...look });
    node.style.setProperty("--way", `translate(${x - cx}px, ${y - cy}px)`);
    node.style.transitionDelay = `${Math.round((SPREAD_MS * at) / all.length)}ms`;
    return node;
  };
  const [stay, gone] = places(picture);
  stay.forEach(put(dot, "stays"));
  for (const node of gone.map(put(hollow, "goes"))) node.style.stroke = getComputedStyle(ring).stroke;
  return true;
};

/** What one figure's control does: shows a step, the dots on their way to it or there at once; or leaves the picture. */
const control = (steps) => {
  const shot = steps.closest(".shot");
  const chart = shot.querySelector(".chart");
  const stage = steps.querySelector(".stage");
  let clearing = 0;

  const press = (step) => {
    for (const button of steps.querySelectorAll("[data-step]")) {
      const on = button.dataset.step === step;
      button.setAttribute("aria-pressed", String(on));
      button.classList.toggle("chip-on", on);
    }
  };
  const leave = () => {
    clearTimeout(clearing);
    stage.textContent = "";
    delete shot.dataset.at;
    press("parts");
  };
  const show = (step, moving) => {
    clearTimeout(clearing);
    const there = Array.from(chart.querySelectorAll(".pic")).find((it) => it.getClientRects().length);
    if (!stage.firstChild && (step === "parts" || !lay(stage, there))) return leave();
    shot.dataset.at = shot.dataset.at || "parts";
    stage.classList.toggle("stage-m", moving);
    // Read, so that what follows is a change of what is seen.
    stage.getBoundingClientRect();
    shot.dataset.at = step;
    press(step);
    if (step === "parts") clearing = setTimeout(leave, moving ? RUN_MS + SPREAD_MS : 0);
  };
  // Another layout is another picture, on paper too.
  new MutationObserver(() => {
    const { at } = shot.dataset;
    leave();
    if (at === "whole") show(at, false);
  }).observe(chart, { childList: true });
  return { shot, show, leave };
};

const controls = new Map();
const moves = () => matchMedia("(prefers-reduced-motion: no-preference)").matches;

/** A figure below the window comes into it together, and parts once all of it is there to be seen. */
const partOnArrival = (steps, { shot, show }) => {
  if (!("IntersectionObserver" in window) || !moves() || shot.getBoundingClientRect().top < innerHeight * 1.1) return;
  const watch = (target, rootMargin, then) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((it) => it.isIntersecting)) return;
        observer.disconnect();
        then();
      },
      { rootMargin },
    );
    observer.observe(target);
    return observer;
  };
  let parting;
  const coming = watch(shot, "0px 0px 4% 0px", () => {
    show("whole", false);
    parting = watch(steps, "0px 0px -12% 0px", () => show("parts", true));
  });
  // Whoever takes the control at once has it alone.
  steps.addEventListener("click", () => [coming, parting].forEach((it) => it && it.disconnect()));
};

const begin = () => {
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
  it.show(button.dataset.step, moves());
  const said = document.getElementById("said");
  if (said) said.textContent = button.dataset.said;
});

// The control works beside the program and goes with it: what answers to a mark is the program's.
const follow = () => {
  const { ready, failed } = root.dataset;
  if (ready && !failed && !controls.size) begin();
  if (failed) for (const { leave } of controls.values()) leave();
};
new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-ready", "data-failed"] });
follow();
