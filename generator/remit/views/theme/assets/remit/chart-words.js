/* Says in sentences what a chart highlights. */

// More names than this are counted and not read out.
const MOST_NAMED = 8;
const NUMBERS = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/* “ICE reports to HWB, and through it answers to the council. Two bodies answer to it: …” */
export function wordsAbout(id, chart, kinds, { above, below }) {
  const name = (line, end) => named(chart.bodies.get(line[end])?.name, line.words);
  const own = chart.lines.filter(({ from }) => from === id);
  const down = chart.lines.filter(({ to, kind }) => to === id && kinds.get(kind)?.answers);
  const up = own.filter(({ kind }) => kinds.get(kind)?.answers);
  const { name: called, words } = chart.bodies.get(id);
  // Where nobody answers to anybody, as with money, nothing is said of it.
  const answering = [...kinds.values()].some(({ answers }) => answers);
  const sentences = answering ? [
    upward(named(called, words), up, above, chart, kinds, name),
    downward(down, below, name),
  ] : [];
  const others = [
    ...byKind(own, kinds, (kind) => !kind.answers && kind.said, (line) => name(line, "to")),
    ...byKind(chart.lines.filter(({ to }) => to === id), kinds, (kind) => kind.heard,
      (line) => name(line, "from")),
  ];
  const whom = answering ? "It" : named(called, words);
  if (others.length) sentences.push(`${whom} ${others.join("; it ")}`);
  return sentences.map((sentence) => `${sentence}.`).join(" ");
}

/* “reports to: 16 lines between 21 bodies.” */
export function wordsAboutKind(kind, lines) {
  const bodies = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const count = lines.length === 1 ? "one line" : `${lines.length} lines`;
  return `“${kind.meaning}”: ${count} between ${bodies.size} bodies.`;
}

function upward(called, up, above, chart, kinds, name) {
  if (!up.length) return `No line here says whom ${called} answers to`;
  const said = byKind(up, kinds, (kind) => kind.said, (line) => name(line, "to"));
  const direct = new Set(up.flatMap(({ from, to }) => [from, to]));
  const further = [...above].filter((id) => !direct.has(id)).map((id) => chart.bodies.get(id).name);
  if (further.length) {
    said.push(`through ${direct.size > 2 ? "them" : "it"} answers to ${listed(further)}`);
  }
  return `${called} ${said.join(", and ")}`;
}

function downward(down, below, name) {
  const direct = new Set(down.map(({ from }) => from));
  const indirect = below.size - 1 - direct.size;
  const count = NUMBERS[direct.size] ?? direct.size;
  if (!direct.size) return "No body answers to it";
  const all = `${count} ${direct.size === 1 ? "body answers" : "bodies answer"} to it: ` +
    listed(down.map((line) => name(line, "from")));
  if (indirect <= 0) return all;
  return `${all}; ${indirect} more through ${direct.size === 1 ? "it" : "them"}`;
}

/* For each kind of line of which something is said: the verb, and the bodies it leads to. */
function byKind(lines, kinds, verb, name) {
  const found = [];
  for (const [kind, entry] of kinds) {
    const of = lines.filter((line) => line.kind === kind);
    if (of.length && verb(entry)) found.push(`${verb(entry)} ${listed(of.map(name))}`);
  }
  return found;
}

function named(name, words) {
  return words ? `${name} (${words.replaceAll("; ", ", ")})` : name;
}

function listed(names) {
  const some = names.length > MOST_NAMED + 1
    ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} others`] : names;
  return some.length < 2 ? some.join("") : `${some.slice(0, -1).join(", ")} and ${some.at(-1)}`;
}
