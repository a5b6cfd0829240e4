/** Does something once to each element that matches: those of the page, and those that htmx swaps in later. */
export function whenever(selector, enhance) {
  const done = new WeakSet();
  const look = (root) => {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches?.(selector)) found.unshift(root);
    found.filter((element) => !done.has(element)).forEach((element) => {
      done.add(element);
      enhance(element);
    });
  };
  look(document.body);
  document.addEventListener('htmx:load', (event) => look(event.detail.elt));
}
