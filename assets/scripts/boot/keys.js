// @ts-check
// What letters ask for on the page, said here and nowhere else: with the inspector open, N and P lead to the next and the
// previous number; without it, P presents.

/**
 * What a letter asks for. With Caps Lock on, letters come as capitals.
 * @param {string} key
 * @param {boolean} inspected
 * @returns {"next" | "prev" | "present" | undefined}
 */
export const asked = (key, inspected) => {
  if (/^n$/i.test(key)) return inspected ? "next" : undefined;
  if (/^p$/i.test(key)) return inspected ? "prev" : "present";
  return undefined;
};
