/* Opens the search: by a button in the header, another on the front page, and Ctrl or ⌘ + K.
   The index is fetched only then. Without this script there is no button, and nothing is missing
   but the search: every page can be reached by links. */

import { SearchPanel } from "./search-panel.js";

const KEY = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ K" : "Ctrl K";
let shown = null;

for (const place of document.querySelectorAll("[data-search]")) {
  place.append(opener(place.dataset.search));
}

for (const place of document.querySelectorAll("[data-search-lost]")) {
  import("./search-lost.js").then(({ searchForAddress }) => searchForAddress(place));
}

document.addEventListener("keydown", (event) => {
  const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (asked && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open();
  }
});

/* The button that opens the search; `words` stand on it. */
function opener(words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "rm-search-open";
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
  const text = document.createElement("span");
  text.textContent = words;
  const key = document.createElement("kbd");
  key.textContent = KEY;
  key.setAttribute("aria-hidden", "true");
  button.append(glass(), text, key);
  button.addEventListener("click", open);
  return button;
}

function open() {
  shown ??= window_();
  if (!shown.open) shown.showModal();
  shown.panel.begin();
}

/* The window that holds the search. The browser keeps the focus inside it, closes it at Esc, and
   gives the focus back to where it was. */
function window_() {
  const dialog = document.createElement("dialog");
  dialog.className = "rm-search-window";
  dialog.setAttribute("aria-label", "Search");
  dialog.panel = new SearchPanel(() => dialog.close());
  dialog.append(dialog.panel.element);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside the window
  });
  document.body.append(dialog);
  return dialog;
}

function glass() {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5");
  picture.append(line);
  return picture;
}
