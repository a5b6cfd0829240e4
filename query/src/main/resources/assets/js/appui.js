// Starts what a page has. Each module looks for its own elements, listens at the document (so that fragments swapped in
// later need no start of their own), holds no words (the page brings them in data-* attributes) and may be left out:
// every form works without it.

import lists from "./lists.js";
import live from "./live.js";

const modules = [lists, live];

modules.forEach((start) => start(document));
