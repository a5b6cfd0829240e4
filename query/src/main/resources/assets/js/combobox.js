// The editable combobox of the WAI-ARIA practices, "list autocomplete with manual selection". The list's options come as
// <li role="option" id>; what they mean is the caller's affair.

const WAIT = 120;

/**
 * Gives a field its list.
 *
 * @param field input or textarea; a textarea stays a text box for assistive technology
 * @param list empty <ul role="listbox" id hidden>
 * @param status element with role="status"; its messages come from words
 * @param words element with data-one, data-many ({0}) and data-none
 * @param query what to look for, from the field's state; null: nothing, the list closes
 * @param find (query, signal) => promise of elements or HTML
 * @param take called with the option that was chosen
 * @param recent whether an empty query has an answer, asked for by arrow, click or arrival by the keyboard
 */
export function combobox({ field, list, status, words, query = () => field.value.trim(), find, take, recent = false }) {
  let timer;
  let asking;
  let active = null;
  let promised = false;

  const isBox = field.tagName === 'INPUT';
  if (isBox) field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  if (!isBox) field.setAttribute('aria-haspopup', 'listbox');

  const options = () => [...list.querySelectorAll('[role=option]')];
  const isOpen = () => !list.hidden;

  const expanded = (open) => {
    list.hidden = !open;
    if (isBox) field.setAttribute('aria-expanded', String(open));
  };

  const activate = (option) => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (option) {
      option.setAttribute('aria-selected', 'true');
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  };

  const close = () => {
    clearTimeout(timer);
    timer = undefined;
    asking?.abort();
    asking = undefined;
    activate(null);
    expanded(false);
    if (status) status.textContent = '';
  };

  const show = (found) => {
    activate(null);
    if (typeof found === 'string') list.innerHTML = found;
    else list.replaceChildren(...found);
    const all = options();
    all.forEach((option, i) => {
      option.id ||= `${list.id}-${i}`;
      option.setAttribute('aria-selected', 'false');
    });
    expanded(all.length > 0);
    if (status && words) {
      status.textContent = all.length === 0 ? words.dataset.none
        : all.length === 1 ? words.dataset.one : words.dataset.many.replace('{0}', all.length);
    }
  };

  const ask = async () => {
    timer = undefined;
    asking?.abort();
    const wanted = query();
    if (wanted === null || (wanted === '' && !recent)) {
      close();
      return;
    }
    const mine = asking = new AbortController();
    try {
      const found = await find(wanted, mine.signal);
      if (mine === asking && (promised || document.activeElement === field)) show(found);
    } catch (e) {
      if (mine === asking) close();
    } finally {
      if (mine === asking) asking = undefined;
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  };

  const choose = (option) => {
    close();
    take(option);
  };

  // Enter pressed before the answer has come means the answer's first option, even for a person who has gone on.
  const chooseWhenFound = async () => {
    clearTimeout(timer);
    promised = true;
    list.replaceChildren();
    await ask();
    promised = false;
    const first = options()[0];
    if (first) choose(first);
    else close();
  };

  const move = (step) => {
    const all = options();
    if (all.length === 0) return;
    const at = active ? all.indexOf(active) + step : step > 0 ? 0 : all.length - 1;
    activate(all[(at + all.length) % all.length]);
  };

  field.addEventListener('input', later);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey && event.key !== 'ArrowDown' || event.ctrlKey || event.metaKey) return;
    const waiting = isBox && (asking !== undefined || timer !== undefined);
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (isOpen()) move(event.key === 'ArrowDown' ? 1 : -1);
        else if (isBox) ask();
        else return;
        break;
      case 'Enter':
        if (event.shiftKey) return;
        // Never sends the form: a call is sent by Ctrl+Enter or a button.
        if (!isBox && !isOpen()) return;
        event.preventDefault();
        if (waiting && !active) chooseWhenFound();
        else if (isOpen()) choose(active ?? options()[0]);
        return;
      case 'Tab':
        if (active) choose(active);
        else if (!promised) close();
        return;
      case 'Escape':
        if (!isOpen()) return;
        close();
        event.stopPropagation();
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  // A list that opens by itself must not cover a page that has just come: only a person's own move opens it.
  if (recent) {
    let byKey = false;
    document.addEventListener('keydown', (event) => { byKey = event.key === 'Tab'; }, true);
    field.addEventListener('focus', () => { if (byKey && field.value === '') ask(); });
    field.addEventListener('click', () => { if (!isOpen()) ask(); });
  }

  field.addEventListener('blur', () => { if (!promised) close(); });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) choose(option);
  });

  if (isBox) expanded(false);
  return { close };
}

/** Options that the server has: HTML of the elements, asked for by address. */
export async function fetched(address, parameters, signal) {
  const asked = new URL(address, location.href);
  Object.entries(parameters).forEach(([name, value]) => { if (value) asked.searchParams.set(name, value); });
  const answer = await fetch(asked, { signal, headers: { 'HX-Request': 'true' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}
