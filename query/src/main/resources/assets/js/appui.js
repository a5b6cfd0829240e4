// Starts what a page has. Each module looks for its own elements, listens at the document (so that fragments swapped in
// later need no start of their own), holds no words (the page brings them in data-* attributes) and may be left out:
// every form works without it.
import answers from './answers.js';
import dialogs from './dialogs.js';
import draft from './draft.js';
import entry from './entry.js';
import facility from './facility.js';
import lists from './lists.js';
import live from './live.js';
import look from './look.js';
import palette from './palette.js';
import replay from './replay.js';
import search from './search.js';
import shortcuts from './shortcuts.js';
import themes from './themes.js';
import unfold from './unfold.js';

const modules = [dialogs, palette, facility, themes, answers, entry, draft, lists, live, look, replay, search, shortcuts, unfold];

modules.forEach((start) => start(document));
