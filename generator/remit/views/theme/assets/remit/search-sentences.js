/* Says in plain words what a search has found, and what it has not. */

/* Whether anything was typed that can be searched. */
export function isAsked(said) {
  return said.asked.length > 0 || said.unknown.length > 0;
}

/* The sentences on an answer: what nothing has, what was searched instead, how much there is. */
export function sentencesOn(said) {
  if (!isAsked(said)) return [];
  const sentences = [];
  if (said.unknown.length) {
    const words = said.unknown.map(({ word }) => `“${word}”`);
    sentences.push(`Nothing has the word${words.length > 1 ? "s" : ""} ${listed(words, "or")}.`);
    if (said.total) sentences.push(`Showing “${said.asked.join(" ")}”.`);
  }
  if (said.leftOut.length && said.total) {
    const words = said.leftOut.map((word) => `“${word}”`);
    sentences.push(`No page has all of these words. Showing pages without ${listed(words, "and")}.`);
  }
  if (said.total) {
    sentences.push(said.total === 1 ? "1 result." : `${said.total.toLocaleString("en-GB")} results.`);
  } else if (said.unfiltered) {
    sentences.push("Nothing with these choices.");
  } else if (!said.unknown.length) {
    sentences.push(`Nothing was found for “${said.typed.trim()}”.`);
  }
  return sentences;
}

function listed(words, last) {
  const head = words.slice(0, -1).join(", ");
  return head ? `${head} ${last} ${words.at(-1)}` : words[0];
}
