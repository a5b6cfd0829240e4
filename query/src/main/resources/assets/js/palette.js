// Keys of the palette. htmx fetches its options; the first of them is always the one that Enter takes.

import { open } from './dialogs.js';

export default function start(document) {
  const dialog = document.getElementById('palette');
  if (!dialog) return;
  const field = dialog.querySelector('[role=combobox]');
  const list = dialog.querySelector('[role=listbox]');
  const options = () => [...list.querySelectorAll('[data-href]')];
  const active = () => list.querySelector('[aria-selected=true]');

  const activate = (option) => {
    active()?.setAttribute('aria-selected', 'false');
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', option.id);
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  };

  const go = (option) => {
    dialog.close();
    document.location.assign(option.dataset.href);
  };

  const step = (by) => {
    const all = options();
    if (all.length) activate(all[(all.indexOf(active()) + by + all.length) % all.length]);
  };

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      field.value = '';
      open(document, 'palette');
    }
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active()) {
      event.preventDefault();
      go(active());
    } else if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
    }
  });
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[data-href]');
    if (option) go(option);
  });
  list.addEventListener('htmx:afterSwap', () => activate(options()[0]));
}
