/* Words in the tables and their controls: as they are read, searched, and written in addresses. */

/* The words of a part of the page on one line. */
export function wordsOf(element) {
  let told = element;
  if (element.querySelector(".rm-spelt")) {
    // What an abbreviation stands for belongs to the page, not to the value.
    told = element.cloneNode(true);
    told.querySelectorAll(".rm-spelt").forEach((spelt) => spelt.remove());
  }
  return told.textContent.replace(/\s+/g, " ").trim();
}

/* Letters without accents, in one case and with one kind of apostrophe, so that all are found. */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
}

/* A label as a key in an address: “Can I attend?” is can-i-attend. */
export function keyOf(label) {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

export function button(words, className) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = words;
  return made;
}
