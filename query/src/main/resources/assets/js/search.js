// Arrows lead from the field of the search to its hits, from one to the next, and back.

const HITS = '[data-hits] [data-row] a.case';

export default function start(document) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const hits = [...document.querySelectorAll(HITS)];
    const field = document.querySelector('main form[role=search] input[type=search]');
    const all = [field, ...hits];
    const here = all.indexOf(document.activeElement);
    const next = all[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!hits.length || here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
