// Entering a call without leaving the keyboard, and without losing a word when sending fails.
import { renewToken } from './session.js';
import { whenever } from './whenever.js';

const NEW_CALL = '/permanence';
const PAUSE = 400;

export default function start() {
  document.addEventListener('keydown', keys);
  document.addEventListener('htmx:responseError', (event) => failed(event, event.detail.xhr));
  document.addEventListener('htmx:sendError', (event) => failed(event, null));
  document.addEventListener('htmx:timeout', (event) => failed(event, null));
  document.addEventListener('htmx:beforeRequest', (event) => trouble(event.detail.elt, ''));
  document.addEventListener('htmx:configRequest', shorten);
  document.addEventListener('htmx:afterSettle', (event) => {
    if (event.detail.elt.id === 'hotline' || event.detail.target?.id === 'hotline') focusFirst();
  });
  whenever('[data-entry]', enhance);
}

function keys(event) {
  if (event.isComposing || event.metaKey) return;
  if (event.ctrlKey && !event.altKey && event.key === 'Enter') {
    const form = event.target.closest?.('form[method=post]');
    const buttons = form?.querySelectorAll('.actions button:not([type=button])') ?? [];
    const button = buttons[event.shiftKey ? 1 : 0];
    if (!button) return;
    event.preventDefault();
    button.click();
  } else if (event.altKey && !event.ctrlKey && !event.shiftKey && event.key.toLowerCase() === 'n') {
    const field = document.querySelector('[data-entry] [data-facility] input');
    if (field) field.focus();
    else if (document.querySelector(`nav a[href="${NEW_CALL}"]`)) location.assign(NEW_CALL);
    else return;
    event.preventDefault();
  }
}

function focusFirst() {
  (document.querySelector('#hotline .refusal') ?? document.querySelector('#hotline [data-facility] input'))?.focus();
}

/** Why sending failed, said beside the buttons; the form stays as it is. */
function failed(event, answer) {
  const form = event.detail.elt;
  if (answer && new URL(answer.responseURL).searchParams.has('minPosition')) {
    // It is saved; only the page that says so was not ready yet.
    location.assign(answer.responseURL);
    return;
  }
  const words = form.querySelector?.('[data-trouble]')?.dataset;
  if (!words) return;
  if (!answer) trouble(form, words.offline);
  else if (answer.status === 401 || answer.status === 403) signedOut(form, words);
  else trouble(form, answer.status >= 500 || answer.status === 429 ? words.busy : words.refused);
}

function trouble(form, text) {
  const place = form.querySelector?.('[data-trouble]');
  if (place) place.textContent = text;
}

/** Whoever has signed in again in another tab and comes back to this one can send the form once more. */
async function signedOut(form, words) {
  trouble(form, words.signedOut);
  const renew = async () => {
    if (await renewToken()) removeEventListener('focus', renew);
  };
  addEventListener('focus', renew);
  await renew();
}

/** A question as long as a letter needs no more than its beginning to find similar ones. */
function shorten(event) {
  const question = event.detail.parameters.question;
  if (event.detail.verb === 'get' && question?.length > 500) event.detail.parameters.question = question.slice(0, 500);
}

function enhance(form) {
  // The call came in when its first word was typed, not when the page was opened.
  const time = form.elements.receivedAt;
  const shown = time.value;
  const opened = performance.now();
  const rendered = Number(time.closest('[data-now]').dataset.now);
  const fresh = Number(form.elements._step?.value ?? 0) === 0 && !document.querySelector('.refusal');
  if (fresh) {
    form.addEventListener('input', (event) => {
      if (event.target !== time && time.value === shown) {
        time.value = inParis(new Date(rendered + performance.now() - opened));
      }
    }, { once: true });
  }

  let pause;
  form.addEventListener('input', (event) => {
    if (event.target.name !== 'question') return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (event.target.value.trim().length > 3) form.dispatchEvent(new CustomEvent('appui:question'));
    }, PAUSE);
  });
  form.addEventListener('change', (event) => {
    if (event.target.name === 'themes' && form.elements.question.value.trim().length > 3) {
      form.dispatchEvent(new CustomEvent('appui:question'));
    }
  });
}

function inParis(date) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit',
  }).formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
}
