// Single letters on every page, for those who want them, and never while one types; they
// are matched by what they write, not by where they lie: a French keyboard has them elsewhere.

import { open } from './dialogs.js';

const WRITES = 'input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [contenteditable]';
const ROWS = 'main tbody tr';

function enter(document) {
  const first = document.querySelector('[data-entry] [data-facility] input');
  if (first) {
    first.focus();
  } else if (document.body.dataset.newRequest) {
    document.location.assign(document.body.dataset.newRequest);
  }
}

function search(document) {
  const field = document.querySelector('main input[type=search]');
  if (field) {
    field.focus();
    field.select();
  } else {
    open(document, 'palette');
  }
}

/** The row's own link takes the focus: it is read out and can be opened. */
function step(document, by) {
  const rows = [...document.querySelectorAll(ROWS)].filter((row) => row.querySelector('a[href]') && row.offsetParent);
  if (!rows.length) return;
  const here = rows.indexOf(document.activeElement.closest('tr'));
  const next = here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + by, 0), rows.length - 1);
  rows[next].querySelector('a[href]').focus();
}

const SINGLE = {
  n: enter,
  '/': search,
  j: (document) => step(document, 1),
  k: (document) => step(document, -1),
  o: (document) => document.activeElement.closest(`${ROWS}`)?.querySelector('a[href]').click(),
  '?': (document) => open(document, 'sheet'),
};

export default function start(document) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const single = Object.hasOwn(SINGLE, event.key) ? SINGLE[event.key] : null;
    if (!single || document.body.dataset.singleKeys !== 'ON') return;
    if (event.target.closest(WRITES) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    single(document);
  });
}
