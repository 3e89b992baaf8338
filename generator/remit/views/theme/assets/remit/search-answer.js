/* Answers what somebody typed: asks Pagefind, puts what has that very name first, and where nothing
   has a word, asks again with the nearest word there is. */

import { LITTLE, isCalled, isFormOf, nearestFirst } from "./search-names.js";
import { nearest, plain, wordsIn } from "./search-near.js";
import { PASSAGE, shown } from "./search-result.js";

const BUNDLE = new URL("../../pagefind/", import.meta.url);
const WORDS = new URL("search-words.json", import.meta.url);

/* The name of a thing counts most, the title of what tells of it less, mentions least. */
const RANKING = { metaWeights: { names: 10, title: 2 }, termFrequency: 0.6, pageLength: 0.4 };

/* How many results are shown at once. */
const AT_ONCE = 10;

const begun = {};

/* Begin to fetch what every search needs, so that it is there when the first word is typed. */
export function pagefind() {
  begun.pagefind ??= import(new URL("pagefind.js", BUNDLE))
    .then(async (found) => {
      await found.options({ ranking: RANKING, excerptLength: PASSAGE });
      await found.init();
      return found;
    })
    .catch((error) => {
      delete begun.pagefind; // another try may succeed
      throw error;
    });
  return begun.pagefind;
}

/* Make ready for the words of which the last has just been begun: what the engine has once read of
   the index, it finds again in half the time. */
export async function prepare(typed) {
  const search = await pagefind();
  wordList();
  await search.search(wordsAsked(typed).join(" "));
}

/* The words that names are made of, the commonest first, and the indexes one can look through. */
export function wordList() {
  begun.wordList ??= fetch(WORDS)
    .then((found) => (found.ok ? found.json() : Promise.reject(new Error(found.statusText))))
    .catch(() => {
      delete begun.wordList;
      return { words: [], browse: [] };
    });
  return begun.wordList;
}

/* What there is for the words `typed`, where `chosen` maps a facet to the values to keep.

   `unknown` are the words that nothing has, each with those near it; `leftOut` those without which
   something was found; `asked` the words searched in the end; `total` the number of `results`, of
   which `next()` loads some more each time; `unfiltered` their number without `chosen`. */
export async function answer(typed, chosen = {}) {
  const said = { typed, asked: wordsAsked(typed), unknown: [], leftOut: [], total: 0 };
  if (!said.asked.length) return said;
  let found = await withNameInFront(await find(said.asked, chosen), typed, said.asked, chosen);
  let pages = await first(found, said.asked, typed);
  if (found.unfiltered === 0 || pages.length) {
    said.unknown = await unknownAmong(said.asked, pages[0]);
    if (said.unknown.length) {
      said.asked = replaced(said.asked, said.unknown);
      found = await find(said.asked, chosen);
      pages = await first(found, said.asked);
    }
  }
  if (found.unfiltered === 0 && said.asked.length > 1) {
    const fewer = await withoutSome(said.asked, chosen);
    said.leftOut = said.asked.filter((word) => !fewer.asked.includes(word));
    said.asked = fewer.asked;
    found = fewer;
    pages = await first(found, said.asked);
  }
  said.total = found.results.length;
  said.unfiltered = found.unfiltered;
  said.next = pageByPage(found, pages, said.asked);
  return said;
}

/* How many results each value of each facet has, if it were chosen: what is chosen of the same
   facet does not count, because values of one facet widen the search. */
export async function counts(asked, chosen) {
  const search = await pagefind();
  const all = await search.filters();
  const facets = {};
  for (const facet of Object.keys(all)) {
    const others = { ...chosen, [facet]: [] };
    const { filters } = await find(asked, chosen[facet]?.length ? others : chosen);
    facets[facet] = filters[facet] ?? {};
  }
  return facets;
}

async function find(words, chosen) {
  if (!words.length) return { results: [], unfiltered: 0, filters: {} };
  const search = await pagefind();
  const filters = {};
  for (const [facet, values] of Object.entries(chosen)) {
    if (values.length) filters[facet] = { any: values };
  }
  const found = await search.search(words.join(" "), { filters });
  return {
    results: found.results,
    unfiltered: found.unfilteredResultCount,
    filters: found.filters,
    asked: words,
  };
}

/* The words that matter of what was typed. Words in quotes stay together. */
function wordsAsked(typed) {
  const whole = typed.trim();
  if (/^".+"$/.test(whole)) return [whole];
  const words = whole.split(/\s+/).filter((word) => plain(word));
  const telling = words.filter((word) => !LITTLE.has(plain(word)));
  return telling.length ? telling : words;
}

/* Those of the words that nothing has, each with the words near it. A word counts as found where
   the best page has a word that begins with it, or any page another form of it. */
async function unknownAmong(asked, page) {
  const there = page ? wordsOn(page) : [];
  const open = asked.filter((word) => !there.some((one) => isFormOf(one, plain(word))));
  const unknown = [];
  for (const word of open) {
    if (await isSomewhere(word)) continue;
    const { words } = await wordList();
    const near = [];
    for (const one of nearest(word, words)) {
      if (await isSomewhere(one)) near.push(one);
    }
    unknown.push({ word, near });
  }
  return unknown;
}

async function isSomewhere(word) {
  if (word.startsWith('"')) return true;
  if ((await find([`"${word}"`], {})).results.length) return true;
  // Pagefind shortens a word until it finds something, so what it finds may be another word.
  const loose = await find([word], {});
  if (!loose.results.length) return false;
  return wordsOn(await loose.results[0].data()).some((one) => isFormOf(one, plain(word)));
}

function wordsOn(page) {
  return wordsIn(`${page.meta.title} ${page.meta.names ?? ""} ${page.content}`);
}

function replaced(asked, unknown) {
  const instead = new Map(unknown.map(({ word, near }) => [word, near[0]]));
  return asked.map((word) => (instead.has(word) ? instead.get(word) : word)).filter(Boolean);
}

/* The best results for as many of the words as any page has together. */
async function withoutSome(asked, chosen) {
  let tries = asked.map((_, place) => asked.filter((_, other) => other !== place));
  let best = null;
  while (!best && tries[0]?.length) {
    const found = await Promise.all(tries.map((words) => find(words, chosen)));
    best = found
      .filter((one) => one.unfiltered)
      .sort((a, b) => (b.results[0]?.score ?? 0) - (a.results[0]?.score ?? 0))[0];
    tries = tries[0].length > 1 ? asked.map((word) => [word]) : [[]];
  }
  return best ?? { results: [], unfiltered: 0, asked };
}

/* The first results, those that are called what was asked before the others, and before all what is
   called just as was typed. */
async function first(found, asked, typed = "") {
  const pages = await Promise.all(found.results.slice(0, AT_ONCE).map((one) => one.data()));
  return nearestFirst(pages, asked, typed);
}

/* Little words that are left aside may be half of a name that says the rest twice (“For Thurrock in
   Thurrock”). What has it whole is looked for once more, because it may stand far behind what has
   the one word that is left. */
async function withNameInFront(found, typed, asked, chosen) {
  if (new Set(asked.map(plain)).size === asked.length) return found;
  const whole = await find([`"${wordsIn(typed).join(" ")}"`], chosen);
  for (const one of whole.results.slice(0, 3)) {
    if (isCalled(await one.data(), typed)) {
      const others = found.results.filter((other) => other.id !== one.id);
      return { ...found, results: [one, ...others] };
    }
  }
  return found;
}

function pageByPage(found, pages, asked) {
  let place = 0;
  return async () => {
    const part = place
      ? await Promise.all(found.results.slice(place, place + AT_ONCE).map((one) => one.data()))
      : pages;
    place += AT_ONCE;
    return part.map((page) => shown(page, asked));
  };
}
