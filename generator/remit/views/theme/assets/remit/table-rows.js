/* The rows of a table: which of them match what a reader asks for, and in which order they stand.

   The page says all there is to know: `data-sort` on a cell stands for its words where these would
   sort wrongly, as dates do. Nothing here depends on the reader's language settings. */

import { fold, wordsOf } from "./table-words.js";

/* What a cell says in bold: in a matrix, one word for each thing that stands there. */
export function leadsOf(cell) {
  return [...cell.querySelectorAll("b")].map(wordsOf);
}

export class Rows {
  constructor(table) {
    this.table = table;
    this.heads = [...table.tHead.rows[0].cells];
    this.groups = [...table.tBodies].map((body) => {
      const heading = body.querySelector(":scope > .rm-group");
      const name = heading ? wordsOf(heading) : "";
      const rows = [...body.rows].filter((row) => row !== heading);
      return { body, name, rows: rows.map((row, place) => ({ row, place })) };
    });
    this.total = this.groups.reduce((sum, group) => sum + group.rows.length, 0);
  }

  /* Each row that there is, with the name of its group. */
  *all() {
    for (const group of this.groups) {
      for (const one of group.rows) yield [one, group.name];
    }
  }

  /* Show the rows that match, and the groups in which any is left; returns how many are.

     `asked` has `words`, `group`, `values` (pairs of a column's place and what its cell must say),
     and for a matrix `column`, in which something must be said, and `cell`, what is said in bold. */
  narrow(asked) {
    const words = fold(asked.words).split(/\s+/).filter(Boolean);
    let left = 0;
    for (const group of this.groups) {
      let inGroup = 0;
      for (const one of group.rows) {
        const matches =
          (!asked.group || asked.group === group.name) &&
          asked.values.every(([place, value]) => isSaid(value, wordsOf(one.row.cells[place]))) &&
          matchesCells(one.row, asked) &&
          words.every((word) => textOf(one).includes(word));
        if (one.row.hidden === matches) one.row.hidden = !matches;
        inGroup += matches;
      }
      if (group.body.hidden !== !inGroup) group.body.hidden = !inGroup;
      left += inGroup;
    }
    return left;
  }

  /* Put the rows of each group in order by a column, or as they stood where there is none.
     What says nothing comes last, whichever way the rest goes. */
  sort(column, descending) {
    for (const group of this.groups) {
      const rows = group.rows.map((one) => [column === null ? "" : keyOf(one.row.cells[column]), one]);
      rows.sort(([a, one], [b, other]) => {
        if (a === b) return one.place - other.place;
        if (a === null || b === null) return a === null ? 1 : -1;
        return (a < b) === descending ? 1 : -1;
      });
      group.body.append(...rows.map(([, one]) => one.row));
    }
  }

  /* Show only one column beside the names of the rows, or all columns. */
  showColumn(column) {
    const rows = [this.table.tHead.rows[0]];
    for (const [one] of this.all()) rows.push(one.row);
    for (const row of rows) {
      for (const [place, cell] of [...row.cells].entries()) {
        cell.hidden = column !== null && place !== 0 && place !== column;
      }
    }
  }
}

/* All that a row says, ready to be searched; read when first asked. What its group is called would
   find too much: the groups are a choice of their own. */
function textOf(one) {
  one.text ??= fold(one.row.textContent);
  return one.text;
}

/* Whether a cell says what is asked for; after a comma it may say more of it: “Current, dormant”. */
const isSaid = (value, words) => words === value || words.startsWith(`${value}, `);

function matchesCells(row, { column, cell }) {
  if (column === null && !cell) return true;
  const cells = column === null ? [...row.cells].slice(1) : [row.cells[column]];
  return cells.some((one) => (cell ? leadsOf(one).includes(cell) : wordsOf(one) !== ""));
}

/* What a cell is sorted by; null where it says nothing. */
function keyOf(cell) {
  const words = cell.dataset.sort ?? fold(wordsOf(cell));
  return words === "" || cell.classList.contains("rm-missing") ? null : words;
}
