// @ts-check
// The editor's worker, whose program lies beside it.

import { answerWith } from "./answers.js";

/** @param {"glue" | "wasm"} name */
const at = (name) => new URL(PUBLISHER[name], new URL("..", import.meta.url)).href;

const program = import(at("glue")).then(async (glue) => {
  await glue.default({ module_or_path: at("wasm") });
  return glue;
});

answerWith(program);
