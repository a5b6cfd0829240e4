// What opens a dialog is a link or a button that leads to a page of the same content when there are no scripts. A
// dialog gives the focus back by itself when it closes.

/** Opens a dialog by its id and tells its fields. */
export function open(document, id) {
  const dialog = document.getElementById(id);
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelectorAll('input').forEach((field) => field.dispatchEvent(new CustomEvent('appui:opened')));
}

export default function start(document) {
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!document.getElementById(opener.dataset.opens)) return;
    event.preventDefault();
    open(document, opener.dataset.opens);
  });
}
