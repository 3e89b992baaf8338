/* Reads who answers to whom from a chart's picture, and finds the line of accountability of a body.

   In the picture each body says `data-node`, `data-name` and `data-words`; each line says
   `data-from` (who answers), `data-to`, `data-kind` and `data-words`; the key says of each kind
   `data-said` and `data-heard`. All of it was written from the graph that the picture shows. */

/* The chart of a picture: its bodies by id, its lines, and the `mark` in the picture of each. */
export function chartIn(picture) {
  const bodies = new Map();
  for (const mark of picture.querySelectorAll("[data-node]")) {
    const { node: id, name, words } = mark.dataset;
    bodies.set(id, { id, name, words, mark });
  }
  const lines = Array.from(picture.querySelectorAll("[data-from]"), (mark) => {
    const { from, to, kind, words } = mark.dataset;
    return { from, to, kind, words, mark };
  });
  return { bodies, lines };
}

/* The kinds of line that a key explains, by name: what each is called, and what it says of the
   lower and of the upper body. Where nothing is said of the upper, the lower answers to it. */
export function kindsIn(key) {
  const entries = Array.from(key.querySelectorAll("li[data-kind]"), (entry) => {
    const { kind, said, heard } = entry.dataset;
    return [kind, { said, heard, meaning: entry.textContent.trim(), answers: !heard }];
  });
  return new Map(entries);
}

/* The body at the top: of those that answer to nobody, the one to which most answer, however
   indirectly. Where lines go round in a circle, the first body; null where there is none. */
export function topOf({ bodies, lines }) {
  const answering = lines.filter(({ kind }) => kind !== "hands-over");
  const tails = new Set(answering.map(({ from }) => from));
  const below = joined(answering, "to", "from");
  let top = null;
  let most = 0;
  for (const body of bodies.values()) {
    const count = tails.has(body.id) ? 0 : reached(body.id, below).size;
    if (count > most) [top, most] = [body, count];
  }
  return top ?? bodies.values().next().value ?? null;
}

/* What belongs to a body: the bodies `above` to which it answers up to the top, those `below`
   that answer to it, the other lines that it has itself, and with them all `lines` and `bodies`.
   Lines may go round in a circle. */
export function lineage({ lines }, id, kinds) {
  const answer = ({ kind }) => kinds.get(kind)?.answers;
  const answers = lines.filter(answer);
  const above = reached(id, joined(answers, "from", "to"));
  const below = reached(id, joined(answers, "to", "from"));
  const shown = lines.filter((line) => {
    if (!answer(line)) return line.from === id || line.to === id;
    return (above.has(line.from) && above.has(line.to)) ||
      (below.has(line.from) && below.has(line.to));
  });
  const bodies = new Set([id, ...shown.flatMap(({ from, to }) => [from, to])]);
  return { above, below, lines: new Set(shown), bodies };
}

/* For each body at the end `from` of some lines, those at their end `to`. */
function joined(lines, from, to) {
  const found = new Map();
  for (const line of lines) {
    if (!found.has(line[from])) found.set(line[from], []);
    found.get(line[from]).push(line[to]);
  }
  return found;
}

function reached(start, next) {
  const found = new Set([start]);
  for (const id of found) for (const other of next.get(id) ?? []) found.add(other);
  return found;
}
