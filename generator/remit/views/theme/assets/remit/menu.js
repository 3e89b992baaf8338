/* What opens and closes in the navigation, by keyboard: the theme leaves it to a pointer.

   In a narrow window the menu's button goes to the first link of what it opens; Escape closes it
   and comes back; leaving it closes it. Without JavaScript the browser's own checkbox does, more
   plainly. */

"use strict";

(() => {
  /* A button in the place of a label that opens `box`, which says whether it is open. */
  function buttonFor(label, box) {
    const button = document.createElement("button");
    button.type = "button";
    button.id = label.id;
    button.className = `${label.className} rm-opens`;
    button.append(...label.childNodes);
    const tell = () => button.setAttribute("aria-expanded", String(box.checked));
    button.addEventListener("click", () => box.click());
    box.addEventListener("change", tell);
    tell();
    label.replaceWith(button);
    return button;
  }

  for (const label of document.querySelectorAll(".md-nav__link[for][tabindex='0']")) {
    buttonFor(label, document.getElementById(label.htmlFor));
  }

  const box = document.getElementById("__drawer");
  const label = document.querySelector(".md-header [for=__drawer]");
  const menu = document.querySelector(".md-sidebar--primary");
  if (!box || !label || !menu) {
    return;
  }
  menu.id = "rm-menu";
  const opener = buttonFor(label, box);
  opener.id = "rm-menu-button";
  opener.setAttribute("aria-label", "Menu");
  opener.setAttribute("aria-controls", menu.id);

  opener.addEventListener("click", () => {
    if (box.checked) {
      menu.querySelector("a:not(.md-logo)")?.focus();
    }
  });

  for (const place of [opener, menu]) {
    place.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && box.checked) {
        box.click();
        opener.focus();
      }
    });
    place.addEventListener("focusout", ({ relatedTarget: next }) => {
      if (box.checked && next && !menu.contains(next) && next !== opener) {
        box.click();
      }
    });
  }
})();
