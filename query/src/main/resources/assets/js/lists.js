// Lists that stay up to date: rows that are shown are asked for again and marked, where they stand; what would be new is
// counted and announced, and comes only when the reader asks for it. Nothing moves under the reader.

const PAUSE = 1_000;
const MOST = 50;

const ids = (rows) => [...rows].map((row) => row.dataset.case);

/** Calls at once, then at most once a pause, never missing the last call. */
function calmly(call) {
  let timer = 0;
  let again = false;
  const run = () => {
    call();
    timer = setTimeout(() => {
      timer = 0;
      if (again) {
        again = false;
        run();
      }
    }, PAUSE);
  };
  return () => {
    if (timer) {
      again = true;
    } else {
      run();
    }
  };
}

export default function start(document) {
  const changed = new Set();

  const rows = () => document.querySelectorAll("tbody[data-rows] > tr[data-case]");

  const refreshRows = () => {
    const body = document.querySelector("tbody[data-rows]");
    const shown = ids(rows()).filter((id) => changed.has(id)).slice(0, MOST);
    changed.clear();
    if (body && shown.length > 0) {
      const address = new URL(body.dataset.rows, document.baseURI);
      shown.forEach((id) => address.searchParams.append("case", id));
      window.htmx.ajax("GET", address.pathname + address.search, { source: body, target: body, swap: "none" });
    }
  };

  const refresh = calmly(() => {
    refreshRows();
    document.querySelectorAll("[data-refresh]").forEach((part) => window.htmx.trigger(part, "appui:refresh"));
  });

  // A page that nobody looks at asks for nothing until somebody does.
  let due = false;
  document.addEventListener("visibilitychange", () => {
    if (due && !document.hidden) {
      due = false;
      refresh();
    }
  });

  document.addEventListener("appui:cases", ({ detail }) => {
    detail.cases.forEach((id) => changed.add(id));
    if (document.hidden) {
      due = true;
    } else {
      refresh();
    }
    const file = document.querySelector("#entretemps[data-case]");
    if (file && detail.cases.includes(file.dataset.case)) {
      window.htmx.trigger(file, "appui:changed");
    }
  });

  // A row whose form is on its way stays until the answer has come: htmx would not find the rest of the page from a form
  // that is gone. A row that was chosen stays chosen when it is shown anew.
  document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
    if (detail.target.matches?.("tr") && detail.target.querySelector(".htmx-request")) {
      detail.shouldSwap = false;
      return;
    }
    const before = detail.target.querySelector?.("input[type=checkbox]");
    const after = detail.fragment.querySelector?.("input[type=checkbox]");
    if (before && after) {
      after.checked = before.checked;
    }
  });

  // Whoever asked for the list anew goes on at its beginning: the button that was pressed is gone.
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    if (detail.target?.id === "liste" && document.activeElement === document.body) {
      document.getElementById("liste-titre")?.focus();
    }
  });
}
