/* Light or dark, as the reader chose or as the device is set, holds before a page is first shown.

   It stands in the head and is not deferred: a page is never painted in the wrong colours, and what
   only works with JavaScript can be left out of sight without it. */

"use strict";

(() => {
  const site = new URL("../../", document.currentScript.src);

  // The theme's own script asks the window for these four by name.
  window.__md_scope = site;

  window.__md_hash = (text) =>
    [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);

  window.__md_get = (name, store, scope = site) => {
    try {
      return JSON.parse((store ?? localStorage).getItem(`${scope.pathname}.${name}`));
    } catch {
      return null; // The reader's browser keeps nothing for sites.
    }
  };

  window.__md_set = (name, value, store, scope = site) => {
    try {
      (store ?? localStorage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // The choice then holds for this page only.
    }
  };

  document.documentElement.classList.replace("no-js", "js");

  const chosen = window.__md_get("__palette")?.color;
  const byDevice = !chosen || chosen.media === "(prefers-color-scheme)";
  const device = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const media = byDevice ? `(prefers-color-scheme: ${device})` : chosen.media;

  /* The theme's switch: the option that holds, and the one whose colours it shows. */
  function option(wanted) {
    const options = document.querySelectorAll("input[data-md-color-media]");
    return [...options].find((one) => one.dataset.mdColorMedia === wanted);
  }

  const parsing = new MutationObserver(() => {
    const shown = option(media);
    if (!shown) {
      return; // The parser has not come to the switch yet.
    }
    parsing.disconnect();
    for (const part of ["scheme", "primary", "accent"]) {
      const name = `data-md-color-${part}`;
      document.body.setAttribute(name, shown.getAttribute(name));
    }
    const holds = byDevice ? option("(prefers-color-scheme)") : shown;
    (holds ?? shown).checked = true;
  });
  parsing.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => parsing.disconnect());
})();
