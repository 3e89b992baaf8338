/* The head of a table: buttons that sort by a column, and columns that keep their widths. */

import { button, wordsOf } from "./table-words.js";

/* Make the words of a column's head a button. Where they are a link, the button stands beside it. */
export function addSortButton(head) {
  const one = button("", "rm-sort");
  const arrow = document.createElement("span");
  arrow.className = "rm-arrow";
  if (head.querySelector("a")) {
    one.setAttribute("aria-label", `Sort by ${wordsOf(head)}`);
    one.append(arrow);
    head.append(one);
  } else {
    one.append(...head.childNodes, "\u00a0", arrow);
    head.replaceChildren(one);
  }
  return one;
}

/* Show by which column the rows are sorted, if by any. */
export function showOrder(heads, { column, descending }) {
  for (const [at, head] of heads.entries()) {
    if (at === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
}

/* Keep the widths that the columns have with all rows, so that nothing jumps while one types. What
   is not laid out as a table, as on a telephone, has none. */
export function holdWidths({ table, heads }) {
  const whole = table.offsetWidth;
  if (table.style.tableLayout || !whole || getComputedStyle(table).display !== "table") return;
  const widths = heads.map((head) => `${(100 * head.offsetWidth) / whole}%`);
  for (const [at, head] of heads.entries()) head.style.width = widths[at];
  table.style.tableLayout = "fixed";
}

export function releaseWidths({ table, heads }) {
  table.style.tableLayout = "";
  for (const head of heads) head.style.width = "";
}
