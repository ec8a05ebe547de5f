// @ts-check
// Languages as engines and pages write them.

/**
 * The first two letters of a language, whichever way it is written: zh-CN, zh_CN, cmn-Hans-CN, deu-DEU.
 * @param {string} tag
 */
export const languageOf = (tag) => tag.toLowerCase().replace(/^cmn/, "zh").slice(0, 2);
