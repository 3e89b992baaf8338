/* Says how near the names of a page are to what was asked: a page that is called so comes before
   those that mention it. */

import { plain, wordsIn } from "./search-near.js";

/* Words in which people ask, and which say nothing about what they look for. */
export const LITTLE = new Set(
  ("a about am an and any are as at be by can could decide decided decides did do does for " +
    "from had has have how i if in into is it its may me my of on or our should so some than " +
    "that the their them there these they this those to was we were what when where which who " +
    "whom whose why will with would you your").split(" "),
);

/* Of equal names, which kinds come first. */
const FIRST = ["Partnership", "Board", "Organisation", "Area"];
/* How far away that is which is called otherwise, where a name is as far as it has words more. */
const EXPLAINED = 50;
export const PART_OF_IT = 98;
const NO_NAME = 99;

/* Put the pages whose names are nearest to what was asked before the others, which keep their
   order; in front of all what is called just as was typed. */
export function nearestFirst(pages, asked, typed = "") {
  const far = new Map(pages.map((page) => [
    page, isCalled(page, typed) ? -1 : wordsTooMany(page, asked)]));
  const order = (a, b) => (far.get(a) < PART_OF_IT ? rank(a) - rank(b) : 0);
  return [...pages].sort((a, b) => far.get(a) - far.get(b) || order(a, b));
}

/* Whether a page has just this name, little words and all; an index only explains it. */
export function isCalled(page, typed) {
  const name = wordsIn(typed).join(" ");
  return Boolean(name) && !isIndex(page) &&
    (page.meta.names ?? "").split(" | ").some((one) => wordsIn(one).join(" ") === name);
}

function rank(page) {
  const place = FIRST.indexOf(page.filters.kind?.[0]);
  return place < 0 ? FIRST.length : place;
}

/* By how many words the nearest name of a page is longer than what was asked. The words that an
   index explains come after all things that are called so. */
export function wordsTooMany(page, asked) {
  if (isIndex(page)) {
    const all = sectionsOf(page).map((section) => tooMany(section.title, asked) + EXPLAINED);
    return Math.min(NO_NAME, ...all);
  }
  return Math.min(...(page.meta.names ?? "").split(" | ").map((name) => tooMany(name, asked)));
}

/* A name of which more was asked (“HWB quorum”) comes after those that have all of it. */
export function tooMany(name, asked) {
  const words = wordsIn(name).filter((word) => !LITTLE.has(word));
  const has = (one) => words.some((word) => isFormOf(word, plain(one)));
  if (asked.every(has)) return words.length - asked.length;
  const whole = words.length && words.every((word) => asked.some((one) => plain(one) === word));
  return whole ? PART_OF_IT : NO_NAME;
}

export function isIndex(page) {
  return page.filters.kind?.[0] === "Index";
}

/* The parts of a page that have a heading of their own and something of what was found. */
export function sectionsOf(page) {
  return (page.sub_results ?? []).filter((one) => one.anchor && one.title);
}

/* Whether a word of a page begins with what was asked, or is it without an ending: “boards”. */
export function isFormOf(there, asked) {
  const ending = asked.length - there.length;
  return there.startsWith(asked) || (there.length > 3 && ending < 4 && asked.startsWith(there));
}
