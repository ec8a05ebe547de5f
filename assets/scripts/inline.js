// @ts-check
// The script that stands in each page itself, since it is needed before anything is painted, or when nothing else comes.

import "./newest.js";
import "./settings.js";
import "./lost.js";
