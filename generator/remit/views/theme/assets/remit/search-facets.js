/* Narrows what was found: values of one facet widen the choice, facets narrow each other, and each
   value says how many results it would have. Nothing is counted before somebody asks for it. */

const NAMES = [
  ["kind", "Kind"],
  ["partnership", "Partnership"],
  ["level", "Level"],
  ["status", "Status"],
];

export class Facets {
  /* `changed` is called with what is chosen: the values to keep of each facet. */
  constructor(changed) {
    this.changed = changed;
    this.chosen = {};
    this.summary = document.createElement("summary");
    this.groups = document.createElement("div");
    this.groups.className = "rm-search-facets";
    this.element = document.createElement("details");
    this.element.className = "rm-search-narrow";
    this.element.hidden = true;
    this.element.append(this.summary, this.groups);
    this.element.addEventListener("toggle", () => this.count());
    this.name();
  }

  /* Choose nothing, and search again. */
  clear() {
    this.chosen = {};
    this.name();
    this.changed(this.chosen);
  }

  /* Show what can be chosen for an answer; `counts` tells how many results each value has. */
  async follow(said, counts) {
    this.ask = () => counts(said.asked, this.chosen);
    this.element.hidden = !said.total && !said.unfiltered;
    await this.count();
  }

  async count() {
    if (!this.element.open || !this.ask) return;
    const asked = this.ask;
    const facets = await asked();
    if (asked === this.ask) this.show(facets);
  }

  show(facets) {
    const held = this.groups.contains(document.activeElement) ? document.activeElement.id : "";
    this.groups.replaceChildren(
      ...NAMES.filter(([facet]) => facets[facet]).map(([facet, name]) =>
        this.group(facet, name, facets[facet])),
    );
    if (this.kept().length) this.groups.append(this.clearing());
    if (held) document.getElementById(held)?.focus();
  }

  group(facet, name, values) {
    const made = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = name;
    made.append(legend);
    const kept = this.chosen[facet] ?? [];
    const shown = Object.entries(values)
      .filter(([value, count]) => count || kept.includes(value))
      .sort(([a], [b]) => a.localeCompare(b, "en-GB"));
    shown.forEach(([value, count], place) => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.id = `rm-${facet}-${place}`;
      box.checked = kept.includes(value);
      box.addEventListener("change", () => this.choose(facet, value, box.checked));
      const label = document.createElement("label");
      label.append(box, `${value} (${count.toLocaleString("en-GB")})`);
      made.append(label);
    });
    return made;
  }

  choose(facet, value, keep) {
    const others = (this.chosen[facet] ?? []).filter((one) => one !== value);
    this.chosen = { ...this.chosen, [facet]: keep ? [...others, value] : others };
    this.name();
    this.changed(this.chosen);
  }

  kept() {
    return Object.values(this.chosen).flat();
  }

  clearing() {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = "Search everything";
    made.addEventListener("click", () => {
      this.clear();
      this.summary.focus();
    });
    return made;
  }

  name() {
    const kept = this.kept();
    this.summary.textContent = kept.length ? `Narrowed to ${kept.join(", ")}` : "Narrow the results";
  }
}
