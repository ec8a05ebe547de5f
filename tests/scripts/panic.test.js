// What says that a program has stopped for good, and what does not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isPanic } from "../../assets/scripts/panic.js";

/** A module with one function, `run`: its code. */
const program = (...code) => {
  const bytes = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 7, 1, 3, 114, 117, 110, 0, 0, 10,
    code.length + 4, 1, code.length + 2, 0, ...code, 11,
  ];
  return new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.run;
};

const thrown = (run) => {
  try {
    run();
  } catch (error) {
    return error;
  }
};

test("a program that traps has stopped", () => {
  const unreachable = thrown(program(0));
  assert.equal(unreachable.name, "RuntimeError");
  assert.ok(isPanic(unreachable));
});

test("a program that calls itself without end has stopped, and a script that does is another matter", () => {
  const endless = thrown(program(16, 0));
  assert.equal(endless.name, "RangeError");
  assert.ok(isPanic(endless));
  const call = () => call();
  const script = thrown(call);
  assert.equal(script.name, "RangeError");
  assert.ok(!isPanic(script));
});

test("other errors, and what is none, stop nothing", () => {
  for (const other of [new TypeError("wasm"), new WebAssembly.CompileError("wasm"), "RuntimeError", undefined, null]) {
    assert.ok(!isPanic(other), String(other));
  }
});
