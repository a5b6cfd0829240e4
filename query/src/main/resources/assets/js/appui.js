// Starts what a page has. Each module looks for its own elements, listens at the document (so that fragments swapped in
// later need no start of their own), holds no words (the page brings them in data-* attributes) and may be left out:
// every form works without it.
import answers from './answers.js';
import draft from './draft.js';
import entry from './entry.js';
import facility from './facility.js';
import themes from './themes.js';

const modules = [facility, themes, answers, entry, draft];

modules.forEach((start) => start(document));
