// Single letters on every page, for those who want them, and never while one types; they
// are matched by what they write, not by where they lie: a French keyboard has them elsewhere.

import { open } from './dialogs.js';
import { look } from './look.js';

const WRITES = 'input:not([type=radio], [type=checkbox], [type=range], [type=button], [type=submit]), textarea, select, [contenteditable]';
const ROWS = 'main tbody tr, main [data-row]';

function enter(document) {
  const first = document.querySelector('[data-entry] [data-facility] input');
  if (first) {
    first.focus();
  } else if (document.body.dataset.newRequest) {
    document.location.assign(document.body.dataset.newRequest);
  }
}

function search(document) {
  const field = document.querySelector('main input[type=search]') ?? document.querySelector('.find input');
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
  const active = document.activeElement.closest(ROWS) ?? document.querySelector('main :target')?.closest(ROWS);
  const here = rows.indexOf(active);
  const next = here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + by, 0), rows.length - 1);
  rows[next].querySelector('a[href]').focus();
}

/** What can be done to the row that has the focus says by which key; a menu opens and gives the focus to its first choice. */
function act(document, key) {
  const control = document.activeElement.closest(ROWS)?.querySelector(`[data-key="${key}"]`);
  if (!control) return;
  control.click();
  control.closest('details[open]')?.querySelector('form button')?.focus();
}

const SINGLE = {
  n: enter,
  '/': search,
  j: (document) => step(document, 1),
  k: (document) => step(document, -1),
  o: (document) => document.activeElement.closest(ROWS)?.querySelector('a[href]').click(),
  a: (document) => act(document, 'a'),
  r: (document) => act(document, 'r'),
  f: (document) => act(document, 'f'),
  d: (document) => act(document, 'd'),
  t: look,
  '<': (document) => document.getElementById('look-before')?.click(),
  '>': (document) => document.getElementById('look-after')?.click(),
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
