/* Tables: those that fit their place stay still, and those of index pages can be narrowed and
   sorted. Without this script every table is complete, and scrolls where it is too wide. */

for (const scroll of document.querySelectorAll(".rm-scroll")) {
  new ResizeObserver(() => fit(scroll)).observe(scroll);
}
const sheets = [...document.querySelectorAll(".rm-sheet[data-rows]")];
if (sheets.length) {
  const { equip } = await import("./table-sheet.js");
  sheets.forEach(equip);
}

/* A table that fits need not scroll sideways: its head can then stay in sight, and the keyboard
   need not stop at it. */
function fit(scroll) {
  const table = scroll.querySelector("table");
  const fits = !table || table.offsetWidth <= scroll.clientWidth;
  scroll.classList.toggle("rm-fits", fits);
  if (fits) scroll.removeAttribute("tabindex");
  else scroll.tabIndex = 0;
}
