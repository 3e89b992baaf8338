/* At an address where nothing is: searches for what its words may have meant. */

import { element, SearchPanel } from "./search-panel.js";

const SITE = new URL("../../", import.meta.url).pathname;

/* Fill `place` with a heading and a search that has begun already. */
export function searchForAddress(place) {
  const panel = new SearchPanel();
  place.append(element("h2", {}, place.dataset.searchLost), panel.element);
  const words = wordsOf(location.pathname);
  if (words) panel.ask(words);
}

/* The words of an address below the site: those of what it names, not of where it keeps that. */
function wordsOf(path) {
  const below = path.startsWith(SITE) ? path.slice(SITE.length) : path;
  const parts = below.split("/").map(readable).filter(Boolean);
  const named = parts.slice(2);
  return (named.length ? named : parts.slice(-1)).join(" ").slice(0, 100);
}

function readable(part) {
  let words = part;
  try {
    words = decodeURIComponent(part);
  } catch {
    // Somebody typed a percent sign; its words are read as they stand.
  }
  return words.replace(/(^index)?\.html?$/i, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
