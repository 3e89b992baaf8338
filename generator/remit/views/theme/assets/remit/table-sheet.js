/* Lets a reader narrow and sort the table of an index page or a matrix, and send what is left to
   somebody: what is asked for stands in the address. */

import { makeControls } from "./table-controls.js";
import { addSortButton, holdWidths, releaseWidths, showOrder } from "./table-head.js";
import { Rows } from "./table-rows.js";
import { button, wordsOf } from "./table-words.js";

const WAIT = 120; // Milliseconds after the last letter, so that a long table follows a fast typist.

export function equip(element, number) {
  new Sheet(element, number).recall();
}

class Sheet {
  #waiting;
  #order = { column: null, descending: false };
  #column = null; // The only column of a matrix that is shown, if it is not all.

  constructor(element, number) {
    this.element = element;
    this.scroll = element.querySelector(".rm-scroll");
    this.rows = new Rows(this.scroll.querySelector("table"));
    this.controls = makeControls(element.querySelector(".rm-tools"), this.rows, element.dataset);
    this.choices = [...Object.values(this.controls.choices), ...this.controls.values];
    const take = element.querySelector(".rm-take");
    // The second table of a page has keys of its own in the address.
    const file = take.querySelector("a").getAttribute("href").replace(/\.csv$/, "");
    this.prefix = number ? `${file}.` : "";
    this.count = document.createElement("p");
    this.count.className = "rm-count";
    this.count.setAttribute("role", "status");
    this.all = button("Show all", "rm-all");
    take.before(this.count, this.all);
    this.#listen();
  }

  #listen() {
    const { words, order } = this.controls;
    words.addEventListener("input", () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#follow(), WAIT);
    });
    for (const one of this.choices) one.select.addEventListener("change", () => this.#follow());
    order.select.addEventListener("change", () => {
      const { value } = order.select;
      this.#sort(value === "" ? null : Math.abs(Number(value)), value.startsWith("-"));
      this.#follow();
    });
    for (const [at, head] of this.rows.heads.entries()) {
      addSortButton(head).addEventListener("click", () => {
        const { column, descending } = this.#order;
        if (column !== at) this.#sort(at, false);
        else if (!descending) this.#sort(at, true);
        else this.#sort(null, false);
        this.#follow();
      });
    }
    this.all.addEventListener("click", () => {
      words.value = "";
      for (const one of this.choices) one.select.value = "";
      this.#follow();
      words.focus();
    });
  }

  #follow() {
    this.#narrow();
    // A browser lays the page out to note an address. Once what is left is on the screen, it has.
    requestAnimationFrame(() => setTimeout(() => this.#remember()));
  }

  #narrow() {
    const { words, choices, values } = this.controls;
    const column = choices.column?.select.value ? Number(choices.column.select.value) : null;
    const chosen = this.choices.filter((one) => one.select.value).length;
    const isNarrowed = chosen > 0 || words.value.trim() !== "";
    if (column !== this.#column) {
      releaseWidths(this.rows);
      this.rows.showColumn((this.#column = column));
    } else if (isNarrowed) {
      holdWidths(this.rows);
    }
    const left = this.rows.narrow({
      words: words.value,
      group: choices.group?.select.value,
      column,
      cell: choices.cell?.select.value,
      values: values.filter((one) => one.select.value).map((one) => [one.at, one.select.value]),
    });
    this.scroll.hidden = left === 0;
    this.all.hidden = !isNarrowed;
    this.element.classList.toggle("rm-narrowed", isNarrowed);
    this.controls.more.textContent = chosen ? `Narrow and sort (${chosen})` : "Narrow and sort";
    this.#say(left, isNarrowed);
  }

  /* Say how much is left; in what order, the arrow says to those who see it. */
  #say(left, isNarrowed) {
    const { column, descending } = this.#order;
    const whole = `${this.rows.total.toLocaleString("en-GB")} ${this.element.dataset.rows}`;
    let said = isNarrowed ? `${left.toLocaleString("en-GB")} of ${whole}` : whole;
    if (left === 0) said = `None of the ${whole} matches.`;
    const how = document.createElement("span");
    how.className = "rm-unseen";
    if (column !== null && left) {
      const head = wordsOf(this.rows.heads[column]);
      how.textContent = `, sorted by ${head}${descending ? ", last first" : ""}`;
    }
    this.count.replaceChildren(said, how);
  }

  #sort(column, descending) {
    this.#order = { column, descending };
    this.rows.sort(column, descending);
    showOrder(this.rows.heads, this.#order);
    const value = column === null ? "" : `${descending ? "-" : ""}${column}`;
    this.controls.order.select.value = value;
  }

  /* Write what is asked for into the address, beside whatever else stands there. */
  #remember() {
    const address = new URL(location.href);
    const put = (key, value) => {
      if (value) address.searchParams.set(this.prefix + key, value);
      else address.searchParams.delete(this.prefix + key);
    };
    put("find", this.controls.words.value.trim());
    for (const { key, select } of this.choices) {
      put(key, select.value && select.selectedOptions[0].text);
    }
    const { column, descending } = this.#order;
    const head = column === null ? "" : wordsOf(this.rows.heads[column]);
    put("sort", head && (descending ? `-${head}` : head));
    history.replaceState(history.state, "", address);
  }

  /* Ask for what stands in the address; what the table does not know is passed over. */
  recall() {
    const said = (key) => new URL(location.href).searchParams.get(this.prefix + key) ?? "";
    this.controls.words.value = said("find");
    for (const { key, select } of this.choices) {
      const found = [...select.options].find((option) => option.text === said(key));
      select.value = found?.value ?? "";
    }
    const sort = said("sort");
    const at = this.rows.heads.findIndex((head) => wordsOf(head) === sort.replace(/^-/, ""));
    if (sort && at >= 0) this.#sort(at, sort.startsWith("-"));
    this.#narrow();
  }
}
