/* Reads who answers to whom from a chart's picture, where each body says `data-node` and each
   line `data-from`, `data-to` and `data-kind`. */

/* The body at the top of the chart: of those that answer to nobody, the one to which most answer,
   however indirectly; null in a chart without bodies. */
export function topOf(picture) {
  const below = new Map();
  const answering = new Set();
  for (const { from, to, kind } of linesIn(picture)) {
    if (kind === "hands-over") continue;
    answering.add(from);
    below.set(to, [...(below.get(to) ?? []), from]);
  }
  let top = null;
  let most = -1;
  for (const body of picture.querySelectorAll("[data-node]")) {
    const id = body.dataset.node;
    if (answering.has(id)) continue;
    const count = reached(id, below).size;
    if (count > most) [top, most] = [body, count];
  }
  return top ?? picture.querySelector("[data-node]");
}

export function linesIn(picture) {
  return Array.from(picture.querySelectorAll("[data-from]"), (line) => line.dataset);
}

/* Everything that can be reached from `start`, itself included; lines may go round in a circle. */
export function reached(start, next) {
  const found = new Set([start]);
  for (const id of found) for (const other of next.get(id) ?? []) found.add(other);
  return found;
}
