/* Takes the end of the address along (#members) when a page only leads to where another stands. */

"use strict";

(() => {
  const link = document.querySelector("main a");
  if (link && (location.hash || location.search)) {
    location.replace(link.href + location.search + location.hash);
  }
})();
