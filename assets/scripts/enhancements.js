// @ts-check
// What the page can do without its program, and goes on doing beside it. Each concern has a file. Whatever an engine lacks is
// left undone.

import "./enhancements/copying.js";
import "./enhancements/downloads.js";
import "./enhancements/folded-text.js";
import "./enhancements/menu.js";
import "./enhancements/reading-place.js";
import "./enhancements/voices.js";
