/* The search as one sees it: a field, what is said about what was found, ways to narrow it, and the
   results. Whatever comes from the register or from the reader is set as text, never as HTML. */

import { Facets } from "./search-facets.js";
import { isAsked, sentencesOn } from "./search-sentences.js";

const ANSWER = "./search-answer.js";
/* Milliseconds without a key before a search begins, where the last word is hardly begun, and before
   the answer is read out. Each search for a part of a word costs the reader a few more files. */
const PAUSE = 100;
const BEGUN = 400;
const BREATH = 700;

let panels = 0;

export class SearchPanel {
  /* `leave` is called where there is something to leave; then there is a button for it. */
  constructor(leave = null) {
    const id = `rm-search-${++panels}`;
    this.chosen = {};
    this.last = null;
    this.input = element("input", {
      type: "search", id, autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      enterkeyhint: "search", placeholder: "Name, short name or any word",
    });
    this.said = element("p", { class: "rm-search-said" });
    this.aloud = element("p", { class: "rm-search-aloud", role: "status" });
    this.near = element("p", { class: "rm-search-near" });
    this.results = element("ol", { class: "rm-search-results" });
    this.more = element("button", { type: "button", class: "rm-search-more", hidden: "" });
    this.more.textContent = "Show more results";
    this.facets = new Facets((chosen) => {
      this.chosen = chosen;
      this.search();
    });
    const label = element("label", { for: id }, "Search");
    const form = element("form", { role: "search" }, label, this.input);
    if (leave) {
      const close = element("button", { type: "button", class: "rm-search-close" }, "Close");
      close.addEventListener("click", leave);
      form.append(close);
    }
    this.element = element("div", { class: "rm-search-panel" }, form, element(
      "div", { class: "rm-search-found" },
      this.aloud, this.said, this.near, this.facets.element, this.results, this.more,
    ));
    this.listen(form, leave);
  }

  /* Make ready: fetch what every search needs, and put what was typed before in reach. */
  begin() {
    this.input.focus();
    this.input.select();
    import(ANSWER).then(({ pagefind }) => pagefind()).catch((error) => this.failed(error));
  }

  /* Have the part of the index read that has the word which is being typed. */
  async prepare() {
    try {
      const { prepare } = await import(ANSWER);
      await prepare(this.input.value);
    } catch {
      // The search that follows will tell of it.
    }
  }

  /* Search for these words as if they were typed. */
  ask(words) {
    this.input.value = words;
    return this.search();
  }

  listen(form, leave) {
    let pause = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(pause);
      const last = this.input.value.match(/\S*$/)[0].length;
      pause = setTimeout(() => this.search(), last === 1 || last === 2 ? BEGUN : PAUSE);
      if (last === 3) this.prepare();
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(pause);
      await this.search();
      this.links()[0]?.focus();
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && leave) {
        event.preventDefault(); // The field would only be emptied.
        leave();
      }
      this.walk(event);
    });
    this.more.addEventListener("click", async () => {
      const known = this.links().length;
      await this.showNext();
      this.links()[known]?.focus();
    });
  }

  /* The arrow keys go from the field through the results and back. */
  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.input, ...this.links()];
    const here = stops.indexOf(document.activeElement);
    if (!step || here < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
  }

  links() {
    return [...this.results.querySelectorAll("a")];
  }

  /* Only the newest words matter: while one search runs, at most one more waits. */
  async search() {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.searchOnce();
    await this.running;
    this.running = null;
    if (this.again) {
      this.again = false;
      return this.search();
    }
  }

  async searchOnce() {
    const typed = this.input.value;
    try {
      const { answer, counts } = await import(ANSWER);
      const said = await answer(typed, this.chosen);
      if (this.input.value !== typed) return; // a newer search follows
      this.last = said;
      this.results.replaceChildren();
      this.tell(said);
      await this.showNext();
      this.element.dataset.answered = typed;
      await this.facets.follow(said, (asked, chosen) => counts(asked, chosen));
    } catch (error) {
      this.failed(error);
    }
  }

  async showNext() {
    const said = this.last;
    const results = said.total ? await said.next() : [];
    if (said !== this.last) return;
    this.results.append(...results.map(resultOf));
    this.more.hidden = this.links().length >= said.total;
  }

  /* What was found, in a sentence or two; a screen reader hears it when the typing pauses. */
  tell(said) {
    const sentences = sentencesOn(said);
    this.said.textContent = sentences.join(" ");
    this.near.replaceChildren();
    const offered = said.unknown.flatMap(({ word, near }) => near.map((one) => [word, one]));
    const others = offered.filter(([, one]) => !said.asked.includes(one));
    if (others.length) {
      this.near.append("Or did you mean ", ...others.map(([word, one]) =>
        this.button(one, this.input.value.replace(word, () => one))));
    }
    for (const word of said.leftOut) {
      this.near.append(this.near.childNodes.length ? " " : "Only: ", this.button(word, word));
    }
    if (isAsked(said) && !said.total) this.offerOthers(said);
    clearTimeout(this.breath);
    this.breath = setTimeout(() => (this.aloud.textContent = this.said.textContent), BREATH);
  }

  button(words, search) {
    const made = element("button", { type: "button" }, words);
    made.addEventListener("click", () => {
      this.ask(search);
      this.input.focus();
    });
    return made;
  }

  async offerOthers(said) {
    if (said.unfiltered) {
      const clear = element("button", { type: "button" }, "Search everything");
      clear.addEventListener("click", () => this.facets.clear());
      this.near.append(clear);
      return;
    }
    const { wordList } = await import(ANSWER);
    const { browse } = await wordList();
    if (this.last !== said || !browse.length) return;
    const links = browse.map(([name, path]) => element(
      "li", {}, element("a", { href: new URL(path, new URL("../../", import.meta.url)).href }, name),
    ));
    this.results.replaceChildren(element(
      "li", { class: "rm-search-browse" },
      element("p", {}, "Try another word, a short name or fewer words, or look through:"),
      element("ul", {}, ...links),
    ));
  }

  failed(error) {
    console.warn("The search could not be loaded.", error);
    this.said.textContent = "The search could not be loaded. Look through the indexes instead, or " +
      "load the page again.";
    this.aloud.textContent = this.said.textContent;
  }
}

function resultOf(result) {
  const passage = result.passage.map(({ text, found }) =>
    found ? element("mark", {}, text) : text);
  const made = element(
    "li", {},
    element("a", { href: result.url }, result.title),
    element("p", { class: "rm-result-kind" }, result.about.join(" · ")),
  );
  if (result.passage.some(({ text }) => text.trim())) {
    made.append(element("p", { class: "rm-result-passage" }, ...passage));
  }
  return made;
}

/* An element with attributes; strings among its children become text. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
