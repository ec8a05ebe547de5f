// @ts-check
// The programs that the one-file edition carries, as they are asked for.

import { unpacked } from "./carrier.js";

/**
 * Programs that wait until they are asked for, compiled: old engines count compiling as evaluation.
 * @type {Record<string, WebAssembly.Module>}
 */
const waiting = {};

/**
 * A program's module as it is now.
 * @param {string} id
 */
export const moduleOf = (id) => waiting[id] || unpacked(id);

let locked = false;

/**
 * Nothing that comes later may run: from here on the policy allows no script, and no text to be evaluated. The programs
 * that wait may still start: engines that know the keyword compile and start them, WebKit only with it; older ones do not
 * ask for a module that is compiled already.
 * @param {string} running The program that has been started.
 */
export const lock = async (running) => {
  if (locked) return;
  locked = true;
  const ids = ["drawing", ...Object.keys(programs)];
  for (const id of ids.filter((it) => it !== running)) {
    try {
      waiting[id] = await WebAssembly.compile(unpacked(id));
    } catch (_) {
      // Whoever asks for it will be told.
    }
  }
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'wasm-unsafe-eval'";
  document.head.append(policy);
  // It holds from now on; a copy that the browser saves of the page begins without it.
  policy.httpEquiv = "";
};
