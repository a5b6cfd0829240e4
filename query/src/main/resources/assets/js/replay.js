// Arrows go through a history event by event, but not while one types or moves a slider.

const OWN = 'input, textarea, select, [contenteditable]';

export default function start(document) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest(OWN) || document.querySelector('dialog[open]')) return;
    const step = document.querySelector(`[data-replay] a[rel=${event.key === 'ArrowLeft' ? 'prev' : 'next'}]`);
    if (!step) return;
    event.preventDefault();
    step.click();
  });
}
