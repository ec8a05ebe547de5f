// @ts-check
// Reads bytes that crates/publish/src/base85.rs has written as text, and nothing else.

/** What that leaves out of the signs of ASCII that can be seen. */
const LEFT_OUT = "\"&'<>\\`{}";

/** The value of each sign, by its code. @type {number[]} */
const values = [];
for (let code = 33, value = 0; code < 127; code += 1) {
  if (!LEFT_OUT.includes(String.fromCharCode(code))) values[code] = value++;
}

/**
 * Groups of five signs, each four bytes; the last has one sign more than bytes.
 * @param {string} text
 */
export const decode = (text) => {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  const group = new DataView(new ArrayBuffer(4));
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let number = 0;
    // What is missing of the last group counts as the highest sign, and touches only what is left out of it.
    for (let sign = at; sign < at + 5; sign += 1) number = number * 85 + (values[text.charCodeAt(sign)] ?? 84);
    group.setUint32(0, number);
    for (let byte = 0; byte < 4 && to + byte < bytes.length; byte += 1) bytes[to + byte] = group.getUint8(byte);
  }
  return bytes;
};
