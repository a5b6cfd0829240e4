// Answers that were given before: a reusable one put in where :: was typed, an earlier one taken over from the panel of
// similar requests by Alt+1 to Alt+3.
import { combobox, fetched } from './combobox.js';
import { whenever } from './whenever.js';

const CALL = /(^|\s)::([^\s:][^\n:]{0,40})$/;

export default function start() {
  whenever('[data-answering]', enhance);

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-reuse]');
    if (button) takeOver(button);
  });
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const which = ['1', '2', '3'].find((digit) => event.code === `Digit${digit}` || event.key === digit);
    const button = which && document.querySelectorAll('[data-similar] [data-reuse]')[Number(which) - 1];
    if (!button) return;
    event.preventDefault();
    takeOver(button);
  });
}

function enhance(root) {
  const field = root.querySelector('textarea');
  const before = () => field.value.slice(0, field.selectionStart);
  combobox({
    field,
    list: root.querySelector('[role=listbox]'),
    status: root.querySelector('[role=status]'),
    words: root,
    query: () => CALL.exec(before())?.[2] ?? null,
    find: (q, signal) => fetched(root.dataset.answering, { q, centre: field.form.elements.centre?.value }, signal),
    take: (option) => {
      const call = CALL.exec(before())[2].length + 2;
      field.setSelectionRange(field.selectionStart - call, field.selectionStart);
      insert(field, option.dataset.text);
      credit(root, option.dataset.answerId);
    },
  });
  root.querySelector('[data-put-back]').addEventListener('click', () => putBack(root, field));
}

/** Typed in as by hand, so that Ctrl+Z takes it back. */
function insert(field, text) {
  field.focus();
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The form tells which reusable answers its text was made of. */
function credit(root, id) {
  const told = [...root.querySelectorAll('input[name=answerFrom]')];
  if (!id || told.some((each) => each.value === id)) return;
  const used = document.createElement('input');
  used.type = 'hidden';
  used.name = 'answerFrom';
  used.value = id;
  root.append(used);
}

function takeOver(button) {
  const scope = button.closest('form') ?? document;
  const root = scope.querySelector('[data-answering]');
  const told = button.parentElement.querySelector('[data-answer]') ?? button.closest('li')?.querySelector('[data-answer]');
  if (!root || !told) return;
  const field = root.querySelector('textarea');
  root.dataset.before = field.value;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  insert(field, (field.value.trim() ? '\n' : '') + told.textContent.trim());
  const note = root.querySelector('.reused');
  note.hidden = false;
  note.querySelector('span').textContent = root.dataset.reused;
}

function putBack(root, field) {
  field.focus();
  field.select();
  if (root.dataset.before) insert(field, root.dataset.before);
  else document.execCommand('delete');
  root.querySelector('.reused').hidden = true;
}
