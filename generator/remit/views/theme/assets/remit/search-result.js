/* Makes of a page that was found what is shown of it: its title, what it is, and a passage. */

import { PART_OF_IT, isIndex, sectionsOf, tooMany, wordsTooMany } from "./search-names.js";

/* How many words of a passage are shown. */
export const PASSAGE = 28;

/* What is shown of a page. Where its name was asked for, its beginning says more than a passage;
   else the result leads to the section with the passage, where that has a heading of its own. */
export function shown(page, asked) {
  const named = wordsTooMany(page, asked) < PART_OF_IT && !isIndex(page);
  const section = named ? null : bestSection(page, asked);
  const [kind, partnership, status] = ["kind", "partnership", "status"].map(
    (facet) => page.filters[facet]?.[0] ?? "");
  return {
    url: section?.url ?? page.url,
    title: section?.title ?? page.meta.title,
    about: (section ? [page.meta.title, kind] : [kind, partnership, status]).filter(Boolean),
    passage: named
      ? beginning(page.content)
      : without(`${section?.title}. `, marked(section?.excerpt ?? page.excerpt)),
  };
}

function bestSection(page, asked) {
  const weight = (one) => one.weighted_locations.reduce((sum, at) => sum + at.balanced_score, 0);
  const far = (one) => (isIndex(page) ? tooMany(one.title, asked) : 0);
  const [best] = sectionsOf(page).sort((a, b) => far(a) - far(b) || weight(b) - weight(a));
  return best ?? null;
}

/* The first sentences of a page, or the beginning of a long one. */
function beginning(content) {
  const words = content.split(/\s+/);
  const cut = words.slice(0, PASSAGE);
  const whole = cut.findLastIndex((word) => /[.?!]$/.test(word));
  if (words.length <= PASSAGE) return [{ text: content, found: false }];
  const text = whole > 5 ? cut.slice(0, whole + 1).join(" ") : `${cut.join(" ")} …`;
  return [{ text, found: false }];
}

/* Pagefind's passage as pieces of plain text: every second one is between its marks. */
function marked(excerpt) {
  const pieces = excerpt.split(/<\/?mark>/);
  return pieces.map((piece, place) => ({
    text: piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
    found: place % 2 === 1,
  }));
}

/* The pieces without the words with which they begin; other pieces stay as they are. */
function without(start, pieces) {
  if (!pieces.map((piece) => piece.text).join("").startsWith(start)) return pieces;
  let left = start.length;
  return pieces.map(({ text, found }) => {
    const kept = text.slice(left);
    left -= text.length - kept.length;
    return { text: kept, found };
  });
}
