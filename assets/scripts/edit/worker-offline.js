// @ts-check
// The worker of the editor's one-file edition: the glue of its program stands before this script, and the page sends the module
// first.

import { answerWith } from "./answers.js";

const program = new Promise((/** @type {(glue: unknown) => void} */ done, failed) => {
  const begin = async (/** @type {MessageEvent} */ { data }) => {
    try {
      await programs.publisher.default({ module_or_path: data.module });
      done(programs.publisher);
    } catch (error) {
      failed(error);
    }
  };
  addEventListener("message", begin, { once: true });
});

answerWith(program);
