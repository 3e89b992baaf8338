/* The controls above a table: a field, choices, and on a telephone the order. They say what is
   asked for; what follows from it is not known here. */

import { leadsOf } from "./table-rows.js";
import { button, keyOf, wordsOf } from "./table-words.js";

let made = 0;

/* A choice of values: its key in the address, its select, and the values in their order. */
function choice(label, values) {
  const select = document.createElement("select");
  select.append(new Option("All", ""), ...values.map(([value, words]) => new Option(words, value)));
  return { key: keyOf(label), label, select };
}

/* A field with its label above it. */
function field(label, control) {
  const whole = document.createElement("div");
  const name = document.createElement("label");
  control.id = `rm-control-${++made}`;
  name.htmlFor = control.id;
  name.textContent = label;
  whole.className = "rm-field";
  whole.append(name, control);
  return whole;
}

/* Fill the place above a table with its controls; `about` is what the page says of the table. */
export function makeControls(place, rows, about) {
  const words = document.createElement("input");
  words.type = "search";
  words.autocomplete = "off";
  words.spellcheck = false;

  const choices = {};
  if (about.groups && rows.groups.length > 1) {
    choices.group = choice(about.groups, pairs(rows.groups.map((group) => group.name)));
  }
  const columns = [...rows.heads.entries()].slice(1);
  if (about.columns && columns.length > 1) {
    choices.column = choice(about.columns, columns.map(([at, head]) => [at, wordsOf(head)]));
  }
  const leads = about.cells ? leadsIn(rows) : [];
  if (leads.length > 1) choices.cell = choice(about.cells, pairs(leads));
  const values = columns
    .filter(([, head]) => "narrows" in head.dataset)
    .map(([at, head]) => ({ at, ...choice(wordsOf(head), pairs(valuesIn(rows, at))) }));
  const order = choice("Sort by", [...rows.heads.entries()].flatMap(([at, head]) => [
    [at, wordsOf(head)], [`-${at}`, `${wordsOf(head)}, last first`],
  ]));
  order.select.options[0].text = "As listed";

  const panel = document.createElement("div");
  panel.className = "rm-choices";
  panel.id = `rm-choices-${++made}`;
  for (const one of [...Object.values(choices), ...values]) {
    panel.append(field(one.label, one.select));
  }
  const sorting = field(order.label, order.select);
  sorting.classList.add("rm-order");
  panel.append(sorting);

  const more = button("Narrow and sort", "rm-more");
  more.setAttribute("aria-expanded", "false");
  more.setAttribute("aria-controls", panel.id);
  more.addEventListener("click", () => {
    const open = more.getAttribute("aria-expanded") === "true";
    more.setAttribute("aria-expanded", String(!open));
  });
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", `Narrow the table: ${wordsOf(rows.table.caption)}`);
  place.append(field("Filter this table", words), more, panel);
  return { words, more, order, choices, values };
}

const pairs = (values) => values.map((value) => [value, value]);

/* The values of a column, each once: in the order in which the column sorts. */
function valuesIn(rows, at) {
  const found = new Map();
  for (const [one] of rows.all()) {
    const cell = one.row.cells[at];
    const said = wordsOf(cell);
    const missing = said === "" || cell.classList.contains("rm-missing");
    if (said) found.set(said, (missing ? "1" : "0") + (cell.dataset.sort ?? said.toLowerCase()));
  }
  return inOrder(found);
}

/* What is said in bold anywhere in a matrix, each once. */
function leadsIn(rows) {
  const found = new Map();
  for (const [one] of rows.all()) {
    for (const cell of [...one.row.cells].slice(1)) {
      for (const lead of leadsOf(cell)) {
        if (!found.has(lead)) found.set(lead, cell.dataset.sort ?? lead.toLowerCase());
      }
    }
  }
  return inOrder(found);
}

function inOrder(found) {
  const by = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return [...found].sort(([a, one], [b, other]) => by(one, other) || by(a, b)).map(([said]) => said);
}
