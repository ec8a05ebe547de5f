// @ts-check
// Whether an error says that a program has stopped for good. What is then told, and done, is each page's own.

/**
 * @param {unknown} error
 * @returns {error is Error}
 */
export const isPanic = (error) => {
  if (!(error instanceof Error)) return false;
  // By its name: what blocks programs may throw where the engine's own name for them is used.
  if (error.name === "RuntimeError") return true;
  // Where the stack grew too deep the engine throws an error of its own: the program's, if it came from there.
  return /^(Range|Internal)Error$/.test(error.name) && /wasm/.test(String(error.stack));
};
