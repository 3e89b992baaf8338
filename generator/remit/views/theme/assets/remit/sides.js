/* Which partnerships stand side by side: a box to tick for each, kept in the address (?show=a,b), so
   that a choice can be sent to somebody. Without this script all of them are shown. */

"use strict";

(() => {
  const AT_FIRST = 4; // More columns than these do not fit beside each other.
  const room = document.querySelector(".rm-choose-sides");
  if (!room) {
    return; // Of two nobody has to choose.
  }

  const places = [...room.querySelectorAll("[data-side]")];
  const asked = new URLSearchParams(location.search).get("show")?.split(",") ?? [];
  const wanted = places.map((place) => place.dataset.side).filter((id) => asked.includes(id));
  const boxes = new Map();

  function show() {
    const shown = [...boxes].filter(([, box]) => box.checked).map(([id]) => id);
    for (const cell of document.querySelectorAll("table.rm-sides [data-side]")) {
      cell.hidden = !boxes.get(cell.dataset.side).checked;
    }
    for (const group of document.querySelectorAll("table.rm-sides .rm-group > th")) {
      group.colSpan = shown.length + 1;
    }
    for (const box of boxes.values()) {
      box.disabled = box.checked && shown.length === 1; // Something must stay to be read.
    }
    return shown;
  }

  function remember(shown) {
    const address = new URL(location.href);
    address.searchParams.delete("show");
    const all = shown.length === boxes.size && boxes.size <= AT_FIRST;
    const search = all ? "" : `?show=${shown.join(",")}`; // A comma stays a comma.
    history.replaceState(history.state, "", `${address.pathname}${search}${address.hash}`);
  }

  for (const place of places) {
    const id = place.dataset.side;
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = wanted.length === 0 ? boxes.size < AT_FIRST : wanted.includes(id);
    box.addEventListener("change", () => remember(show()));
    boxes.set(id, box);
    const label = document.createElement("label");
    label.append(box, place.dataset.words);
    place.replaceWith(label);
  }
  const title = room.querySelector("p");
  title.textContent = title.dataset.words;
  title.id = "show";
  room.setAttribute("role", "group");
  room.setAttribute("aria-labelledby", title.id);
  room.removeAttribute("aria-hidden");
  show();
})();
