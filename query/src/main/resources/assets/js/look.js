// A slider for the day that one looks from: its day shows in the field while it moves, and is asked for once it rests.

const DAY = 86400000;

function day(form, days) {
  return new Date(Date.parse(form.dataset.first) + days * DAY);
}

export default function start(document) {
  for (const form of document.querySelectorAll('form[data-look]')) {
    const slider = form.querySelector('input[type=range]');
    const field = form.elements.asOf;
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
      rest = setTimeout(() => form.requestSubmit(), 700);
    });
  }
}
