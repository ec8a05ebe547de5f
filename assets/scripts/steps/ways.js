// @ts-check
// The ways of a ratio's dots from their places in the whole to their places among the parts. Points in, points out.

/** @typedef {[number, number]} Point Pixels of a picture, from the left and from the top. */
/** @typedef {Point[]} Way Points that a dot passes, from its place in the whole to its place among the parts. */

/**
 * The dots of a part, which are one path: each is a stroke of .01; within a row it is told by its distance from the end of
 * the last (crates/charts/src/scene/shape_path.rs). They are read from the drawing, since a page that is not yet alive has nothing
 * else that says where they are, and a list of its own would be loaded by everybody.
 * @param {string} path
 * @returns {Point[]}
 */
export const dotsOf = (path) => {
  /** @type {Point[]} */
  const dots = [];
  for (const [, kind, x, y] of path.matchAll(/([Mm])([\d.]+) ([\d.]+)h/g)) {
    const last = dots[dots.length - 1];
    dots.push(kind === "M" ? [Number(x), Number(y)] : [Math.round((last[0] + Number(x) + 0.01) * 10) / 10, last[1]]);
  }
  return dots;
};

/**
 * The way of each dot, first those of the part and then those of the rest. Ranks close as a queue does: the order of dots
 * runs through the field as an ox ploughs, and each walks along it, so that none crosses another. The rest is spread evenly
 * through the whole, for nothing is known of where in it they were, and goes straight.
 * @param {Point[]} part
 * @param {Point[]} rest
 * @returns {[Way[], Way[]]}
 */
export const ways = (part, rest) => {
  const columns = part.filter((it) => it[1] === part[0][1]).map((it) => it[0]);
  const rows = Array.from(new Set([...part, ...rest].map((it) => it[1])));
  const count = part.length + rest.length;
  const last = Math.floor((count - 1) / columns.length);
  /**
   * Rows run to and fro, and the last one, which may be short, from the left.
   * @param {number} at
   * @param {number} of
   * @returns {Point}
   */
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
