// Themes by typing: a field that ticks the boxes of the form, which stay what is sent.
import { combobox } from './combobox.js';
import { fold } from './folding.js';
import { whenever } from './whenever.js';

export default function start() {
  whenever('[data-themes]', enhance);
}

function enhance(root) {
  const typing = root.querySelector('[data-typing]');
  const field = typing.querySelector('input');
  const chips = typing.querySelector('[data-chips]');
  const group = root.querySelector('fieldset');
  const boxes = [...root.querySelectorAll(`input[name=${root.dataset.boxes}]`)];
  const labels = new Map(boxes.map((box) => [box, box.labels[0].textContent.trim()]));

  // An error's link leads to the first box: it must lead to the field now.
  document.querySelectorAll(`a[href="#${boxes[0].id}"]`).forEach((link) => { link.hash = field.id; });
  const described = [group.getAttribute('aria-describedby'), field.getAttribute('aria-describedby')].filter(Boolean);
  field.setAttribute('aria-describedby', described.join(' '));
  field.setAttribute('aria-required', 'true');
  if (group.getAttribute('aria-invalid')) field.setAttribute('aria-invalid', 'true');
  root.querySelector('.choices').hidden = true;
  typing.hidden = false;
  group.append(typing);

  const changed = (box) => box.dispatchEvent(new Event('change', { bubbles: true }));

  const set = (box, on) => {
    box.checked = on;
    changed(box);
  };

  const show = () => {
    const ticked = boxes.filter((box) => box.checked);
    chips.hidden = ticked.length === 0;
    chips.replaceChildren(...ticked.map((box) => {
      const chip = document.createElement('li');
      const remove = document.createElement('button');
      chip.textContent = labels.get(box);
      remove.type = 'button';
      remove.textContent = '×';
      remove.setAttribute('aria-label', root.dataset.remove.replace('{0}', labels.get(box)));
      remove.tabIndex = -1;
      remove.addEventListener('click', () => {
        set(box, false);
        field.focus();
      });
      chip.append(' ', remove);
      return chip;
    }));
  };

  const option = (box) => {
    const item = document.createElement('li');
    item.setAttribute('role', 'option');
    item.dataset.value = box.value;
    item.textContent = labels.get(box);
    return item;
  };

  // All words must occur; what begins with what was typed comes first.
  const matching = (typed) => {
    const words = fold(typed).split(' ');
    const rank = (box) => (fold(labels.get(box)).startsWith(words[0]) ? 0 : 1);
    return boxes
      .filter((box) => !box.checked && words.every((word) => fold(labels.get(box)).includes(word)))
      .sort((a, b) => rank(a) - rank(b));
  };

  combobox({
    field,
    list: typing.querySelector('[role=listbox]'),
    status: typing.querySelector('[role=status]'),
    words: typing,
    recent: true,
    find: async (typed) => matching(typed).map(option),
    take: (taken) => {
      field.value = '';
      set(boxes.find((box) => box.value === taken.dataset.value), true);
    },
  });

  field.addEventListener('keydown', (event) => {
    const last = boxes.filter((box) => box.checked).at(-1);
    if (event.key === 'Backspace' && field.value === '' && last) set(last, false);
  });
  root.addEventListener('change', show);
  show();
}
