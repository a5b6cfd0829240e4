// Keeps a form on the server while it is filled in, so that a closed tab or a dead machine loses nothing.
import { renewToken } from './session.js';
import { whenever } from './whenever.js';

const EVERY = 2500;
const RETRY = 5000;

const leaving = new Map();

export default function start() {
  whenever('form[data-draft]', keep);
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') leave(); });
  document.addEventListener('submit', (event) => {
    const thrownAway = event.target.dataset.discard;
    leaving.forEach((_, form) => { if (form.elements._draft.value === thrownAway) leaving.delete(form); });
  });
}

function leave() {
  leaving.forEach((last, form) => (form.isConnected ? last() : leaving.delete(form)));
}

function keep(form) {
  const id = form.elements._draft;
  const step = form.elements._step;
  const state = form.querySelector('[data-keeping]');
  if (!id || !step) return;

  const said = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (!name.startsWith('_') && value !== '') fields.append(name, value);
    }
    return fields.toString();
  };

  let kept = said();
  let timer;
  let sending = false;
  let over = false;

  const body = () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set('_form', form.dataset.draft);
    fields.set('_step', String(Number(step.value) + 1));
    return fields;
  };

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const save = async () => {
    timer = undefined;
    if (over || !form.isConnected) return;
    if (sending) return later(EVERY);
    const now = said();
    if (now === kept) return;
    sending = true;
    try {
      const fields = body();
      const answer = await fetch('/brouillons', { method: 'POST', body: fields, redirect: 'manual' });
      if (answer.status === 409) {
        // Ended or gone further elsewhere: what is here becomes a draft of its own.
        id.value = another();
        step.value = '0';
        later(0);
      } else if (answer.ok) {
        kept = now;
        step.value = fields.get('_step');
        tell(state, 'kept');
        if (said() !== kept) later(EVERY);
      } else {
        if (answer.status === 403) await renewToken();
        throw new Error(String(answer.status));
      }
    } catch (e) {
      tell(state, 'retrying');
      later(RETRY);
    } finally {
      sending = false;
    }
  };

  // Not put off by each key: what is typed without a pause is kept all the same.
  const changed = () => { if (timer === undefined) later(EVERY); };

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  // Sent along with the form itself, in case that one does not arrive; if it does, it ends the draft.
  const last = () => {
    if (over || said() === kept) return;
    const fields = body();
    const before = kept;
    kept = said();
    step.value = fields.get('_step');
    fetch('/brouillons', { method: 'POST', body: fields, keepalive: true }).catch(() => {
      kept = before;
      changed();
    });
  };
  leaving.set(form, last);
  form.addEventListener('submit', () => {
    last();
    over = true;
  });
  form.addEventListener('htmx:afterRequest', (event) => {
    if (event.target !== form) return;
    over = event.detail.successful;
    if (!over) changed();
  });

  mineAlone(form, id.value);
}

function tell(state, what) {
  if (!state) return;
  const [at, trouble] = state.querySelectorAll('span');
  state.hidden = false;
  if (what === 'kept') {
    at.textContent = state.dataset.kept.replace('{0}', new Date().toLocaleTimeString('fr-FR'));
    trouble.textContent = '';
  } else {
    at.textContent = '';
    trouble.textContent = state.dataset[what];
  }
}

/** One draft, one tab: a second tab that was given the same draft begins a fresh form. */
async function mineAlone(form, id) {
  if (!navigator.locks || Number(form.elements._step.value) === 0) {
    hold(id);
    return;
  }
  const free = await navigator.locks.request(lock(id), { ifAvailable: true }, (held) => {
    if (!held) return false;
    hold(id);
    return true;
  });
  if (!free && !new URLSearchParams(location.search).has('draft')) location.replace(`${location.pathname}?draft=new`);
}

const lock = (id) => `appui-draft-${id}`;

/** For as long as this page lives. */
function hold(id) {
  navigator.locks?.request(lock(id), () => new Promise(() => {}));
}

function another() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
