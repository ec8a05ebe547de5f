// @ts-check
// What a figure in a frame and the page around it say to each other. Values in, values out. Written for the syntax of 2015.

/**
 * The figure tells its height.
 * @type {MessageType}
 */
export const HEIGHT = "report-figures:height";
/**
 * The page asks for it.
 * @type {MessageType}
 */
export const ASK = "report-figures:ask";

/** In pixels of style sheets. A figure is no smaller and no larger. */
const LEAST = 40;
const MOST = 20000;

/**
 * The height that a message tells, in whole pixels; nothing for a message that tells none.
 * @param {{ type?: unknown, height?: unknown } | null | undefined} data Whatever another window has sent.
 */
export const heightIn = (data) => {
  if (!data || data.type !== HEIGHT) return undefined;
  const height = /** @type {number} */ (data.height);
  return Number.isFinite(height) && height >= LEAST && height <= MOST ? Math.ceil(height) : undefined;
};
