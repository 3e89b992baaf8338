/* Tables: those that fit their place stay still, and those of index pages can be narrowed and
   sorted. Without this script every table is complete, and scrolls where it is too wide. */

for (const scroll of document.querySelectorAll(".rm-scroll")) {
  new ResizeObserver(() => fit(scroll)).observe(scroll);
}
for (const table of document.querySelectorAll(".rm-long")) describe(table);
const sheets = [...document.querySelectorAll(".rm-sheet[data-rows]")];
if (sheets.length) {
  const { equip } = await import("./table-sheet.js");
  sheets.forEach(equip);
}

/* A table that fits need not scroll sideways: its head can then stay in sight, and the keyboard
   need not stop at it. */
function fit(scroll) {
  const fits = scroll.scrollWidth <= scroll.clientWidth;
  scroll.classList.toggle("rm-fits", fits);
  if (fits) scroll.removeAttribute("tabindex");
  else scroll.tabIndex = 0;
}

/* The style sheet takes the rows of a long table apart. They stay the rows of a table for those who
   hear it. */
function describe(table) {
  const roles = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  const scopes = { col: "columnheader", row: "rowheader", rowgroup: "rowheader" };
  table.setAttribute("role", "table");
  for (const part of table.querySelectorAll("thead, tbody, tr, td, th")) {
    part.setAttribute("role", roles[part.tagName] ?? scopes[part.scope]);
  }
}
