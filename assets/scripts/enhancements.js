// @ts-check
// What the page can do without its program, and goes on doing beside it. Each concern has a file. Whatever an engine lacks is
// left undone: each is brought by itself, so that one that fails takes no other along. The build puts all of them into the
// same script, so that this loads nothing.

export const left = () => {};
import("./enhancements/copying.js").catch(left);
import("./enhancements/downloads.js").catch(left);
import("./enhancements/folded-text.js").catch(left);
import("./enhancements/menu.js").catch(left);
import("./enhancements/reading-place.js").catch(left);
import("./enhancements/steps.js").catch(left);
import("./enhancements/voices.js").catch(left);
