// What the build writes before the element's script.

/** The files of this build that the element loads, by their path from the site's folder. */
declare const FILES: { glue: string; wasm: string; style: string; numerals: string };
/** What to say before the program is there to say it: by language, what went wrong and what to do. */
declare const WORDS: { zh: [string, string]; [language: string]: [string, string] };
