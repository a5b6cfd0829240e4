// The facility of a call: proposed by name, town or FINESS number, taken with all that is known of it, left as typed
// when it is in no list.
import { combobox, fetched } from './combobox.js';
import { whenever } from './whenever.js';

const PARTS = ['finess', 'city', 'department'];

export default function start() {
  whenever('[data-facility]', enhance);
}

function enhance(root) {
  const box = root.querySelector('[data-combobox]');
  const field = box.querySelector('input');
  const form = field.form;
  const chosen = root.querySelector('[data-chosen]');
  const part = (name) => form.elements[`facility.${name}`];
  let name = part('finess').value ? field.value : null;
  let asked = '';

  const show = () => {
    const known = [part('city').value, part('department').value && `(${part('department').value})`, part('finess').value];
    chosen.hidden = !part('finess').value;
    chosen.querySelector('span').textContent = known.filter(Boolean).join(' ');
  };

  const tell = () => {
    const now = `${part('finess').value} ${field.value.trim()}`;
    if (now === asked) return;
    asked = now;
    field.dispatchEvent(new CustomEvent('appui:facility', { bubbles: true }));
  };

  const forget = () => {
    name = null;
    PARTS.forEach((each) => { part(each).value = ''; });
    unpropose(form);
    show();
  };

  const changed = () => form.dispatchEvent(new Event('input', { bubbles: true }));

  combobox({
    field,
    list: box.querySelector('[role=listbox]'),
    status: box.querySelector('[role=status]'),
    words: box,
    recent: true,
    query: () => (name !== null && field.value === name ? null : field.value.trim()),
    find: (q, signal) => fetched(box.dataset.source, { q, centre: form.elements.centre?.value }, signal),
    take: (option) => {
      field.value = name = option.dataset.name;
      PARTS.forEach((each) => { part(each).value = option.dataset[each] ?? ''; });
      propose(form, option.dataset);
      show();
      tell();
      changed();
    },
  });

  // A word added to the name still means the same facility; another name does not.
  field.addEventListener('input', () => {
    if (name !== null && !field.value.startsWith(name)) {
      forget();
      tell();
    }
  });
  field.addEventListener('change', tell);
  root.querySelector('[data-clear]').addEventListener('click', () => {
    field.value = '';
    forget();
    tell();
    changed();
    field.focus();
  });
  show();
  if (field.value.trim()) tell();
}

/** The sector that the facility's category stands for, unless the person has said another. */
function propose(form, { sector, subSector }) {
  const sectors = [...form.querySelectorAll('input[name=sector]')];
  const now = sectors.find((each) => each.checked);
  const meant = sectors.find((each) => each.value === sector);
  if (!meant || now && !now.dataset.proposed) return;
  meant.checked = true;
  sectors.forEach((each) => delete each.dataset.proposed);
  meant.dataset.proposed = 'yes';
  form.elements.subSector.value = subSector || '';
}

function unpropose(form) {
  form.querySelectorAll('input[name=sector][data-proposed]').forEach((each) => {
    each.checked = false;
    delete each.dataset.proposed;
    form.elements.subSector.value = '';
  });
}

document.addEventListener('change', (event) => {
  if (event.target.name === 'sector') {
    event.target.form?.querySelectorAll('[data-proposed]').forEach((each) => delete each.dataset.proposed);
  }
});
