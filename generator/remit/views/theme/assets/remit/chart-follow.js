/* Highlights one body's line of accountability in a chart, or one kind of line, and says it.

   What is highlighted has thicker lines and what is not is faint, so that nothing rests on colour
   alone. A body is chosen from a list; while none is, the body under the pointer or with the
   keyboard's focus is shown. */

import { chartIn, kindsIn, lineage } from "./chart-lines.js";
import { wordsAbout, wordsAboutKind } from "./chart-words.js";

// Milliseconds that a pointer rests on a body before it counts: passing by shows nothing.
const REST = 120;

/* Controls for the chart in `figure`, put into `tools` where these have room for `many` bodies.
   The chart has a picture for each of its moments, and `see` says which is shown; `centre` brings
   a mark of the picture into view. */
export function followable(figure, tools, pictures, centre) {
  const charts = pictures.map(chartIn);
  const keys = Array.from(figure.querySelectorAll(".remit-key"), kindsIn);
  const kinds = new Map(keys.flatMap((key) => [...key]));
  const names = new Map(charts.flatMap(({ bodies }) => [...bodies.values()]).map(
    ({ id, name }) => [id, name]));
  const words = figure.querySelector(".remit-words");
  // Without a line of accountability, as where money flows, there is nothing to follow.
  const hint = [...kinds.values()].some(({ answers }) => answers) ? hintFor(tools) : "";
  let number = 0;
  let chosen = "";
  let kind = "";

  words.setAttribute("role", "status");
  say(hint);
  const [body, line] = tools.classList.contains("many") ? choices() : [];
  pictures.forEach(watch);
  figure.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !(chosen || kind)) return;
    [chosen, kind, body.value, line.value] = ["", "", "", ""];
    show("");
  });
  return { see };

  function choices() {
    const sorted = [...names].sort(([, one], [, other]) => one.localeCompare(other));
    const bodies = choice("Follow one body", "None", sorted, (id) => {
      [chosen, kind, line.value] = [id, "", ""];
      show(id);
      const there = charts[number].bodies.get(id);
      if (there) centre(there.mark);
    });
    const meanings = [...kinds].map(([name, { meaning }]) => [name, meaning]);
    const lines = choice("Show lines", "All", meanings, (name) => {
      [kind, chosen, body.value] = [name, "", ""];
      show("");
    });
    const group = document.createElement("div");
    group.className = "remit-choices";
    group.append(bodies.label, lines.label);
    tools.append(group);
    return [bodies.select, lines.select];
  }

  /* Show what was chosen in the picture of another moment; `said` tells which that is. */
  function see(next, said) {
    number = next;
    show("");
    if (said) say(words.classList.contains("hint") ? said : `${said} ${words.textContent}`);
  }

  /* Show what is chosen, or else the body `id`, or else everything alike. */
  function show(id) {
    const chart = charts[number];
    const asked = chosen || (kind ? "" : id);
    if (asked && !chart.bodies.has(asked)) {
      mark(new Set(), null, "");
      say(`${names.get(asked)} is not in it.`);
    } else if (asked) {
      const found = lineage(chart, asked, kinds);
      mark(found.lines, found.bodies, asked);
      say(wordsAbout(asked, chart, kinds, found));
    } else if (kind) {
      const found = chart.lines.filter((one) => one.kind === kind);
      mark(new Set(found), new Set(found.flatMap(({ from, to }) => [from, to])), "");
      say(wordsAboutKind(kinds.get(kind), found));
    } else {
      mark(new Set(), null, "");
      say(hint);
    }
  }

  function say(said) {
    words.textContent = said;
    words.classList.toggle("hint", said === hint);
  }

  /* Mark these lines and bodies, and one of them as chosen; without bodies all are alike. */
  function mark(lines, bodies, id) {
    pictures[number].classList.toggle("following", bodies !== null);
    for (const one of charts[number].lines) one.mark.classList.toggle("on", lines.has(one));
    for (const one of charts[number].bodies.values()) {
      one.mark.classList.toggle("on", bodies?.has(one.id) ?? false);
      one.mark.classList.toggle("chosen", one.id === id);
    }
  }

  function watch(picture) {
    let waiting = 0;
    const idAt = (event) => event.target.closest("[data-node]")?.dataset.node ?? "";
    const soon = (id) => {
      if (chosen || kind) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => show(id), REST);
    };
    picture.addEventListener("pointerover", (event) => {
      if (event.pointerType === "mouse" && !event.buttons) soon(idAt(event));
    });
    picture.addEventListener("pointerleave", () => soon(""));
    // Not the picture: it would itself be a stop for the keyboard if it listened for the focus.
    picture.parentElement.addEventListener("focusin", (event) => soon(idAt(event)));
    picture.parentElement.addEventListener("focusout", () => soon(""));
  }
}

/* What can be done where nothing is shown yet; a finger cannot point without following the link. */
function hintFor(tools) {
  const ways = [];
  if (tools.classList.contains("many")) ways.push("choose");
  if (matchMedia("(hover: hover)").matches) ways.push("point at");
  const said = ways.join(" or ");
  return said && `${said[0].toUpperCase()}${said.slice(1)} a body to see its lines up and down.`;
}

/* A list to choose from, with its label; `act` is called with what is chosen, "" for nothing. */
function choice(name, none, options, act) {
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.append(new Option(none, ""), ...options.map(([value, said]) => new Option(said, value)));
  select.addEventListener("change", () => act(select.value));
  label.append(`${name} `, select);
  return { label, select };
}
