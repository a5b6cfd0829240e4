// A slider for the day of the bar: it shows in the field while it moves, and is asked for once it rests. What moved has
// the focus again on the page that comes, so that one can go on.

const DAY = 86400000;
const REST = 700;

function day(form, days) {
  return new Date(Date.parse(form.dataset.first) + days * DAY);
}

/** Leads to the field of the bar, wherever that is folded. */
export function look(document) {
  const form = document.querySelector('form[data-look]');
  if (!form) return;
  const door = form.closest('details');
  if (door) door.open = true;
  const field = form.elements[form.dataset.look];
  field.focus();
  field.select();
}

export default function start(document) {
  for (const form of document.querySelectorAll('form[data-look]')) {
    const slider = form.querySelector('input[type=range]');
    const field = form.elements[form.dataset.look];
    const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
    form.querySelector('.slide').hidden = false;
    const tell = () => {
      const shown = day(form, slider.value);
      slider.setAttribute('aria-valuetext', words.format(shown));
      return shown.toISOString().slice(0, 10).split('-').reverse().join('/');
    };
    tell();
    slider.addEventListener('input', () => { field.value = tell(); });
    let rest;
    slider.addEventListener('change', () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        form.setAttribute('action', `${form.getAttribute('action')}#${slider.id}`);
        form.requestSubmit();
      }, REST);
    });
    if (document.location.hash === `#${slider.id}`) slider.focus();
  }
}
