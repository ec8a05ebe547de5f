// @ts-check
// The settings and their values, as texts like `elder=1&text=3` write them. Text in, text out. Every engine runs this, the
// oldest included: written for the syntax of 2009.

/**
 * @typedef {{ elder?: string, text?: string, contrast?: string, cursor?: string, [name: string]: string | undefined }} Choices
 *   What is chosen, by the setting's name; what is left out is as usual.
 */

/**
 * Each setting and its values beside none. The size of text is a step; the large version begins one step up.
 * @type {{ [name: string]: RegExp }}
 */
export var SETTINGS = { elder: /^1$/, text: /^[1-4]$/, contrast: /^more$/, cursor: /^large$/ };

/**
 * Adds the choices that a text makes; whatever else stands in it is left out.
 * @param {Choices} chosen
 * @param {string} text
 */
export function read(chosen, text) {
  text.split("&").forEach(function (part) {
    var at = part.indexOf("=");
    var name = part.slice(0, at);
    var value = part.slice(at + 1);
    if (!SETTINGS.hasOwnProperty(name)) return;
    if (SETTINGS[name].test(value)) chosen[name] = value;
    else if (!value || value === "0") delete chosen[name];
  });
}

/**
 * The text that makes these choices.
 * @param {Choices} chosen
 */
export function written(chosen) {
  return Object.keys(chosen)
    .map(function (name) {
      return name + "=" + chosen[name];
    })
    .join("&");
}

/**
 * The size of text that holds.
 * @param {Choices} chosen
 */
export function textSize(chosen) {
  return chosen.text || (chosen.elder ? "2" : "1");
}
