// A link to a form that is folded away unfolds it and leads into its first field.
export default function start() {
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target || !target.matches('[data-unfolds], details.action')) return;
    target.closest('details').open = true;
    target.scrollIntoView();
    target.querySelector('textarea, select, input:not([type=hidden])')?.focus({ preventScroll: true });
  };
  addEventListener('hashchange', unfold);
  unfold();
}
