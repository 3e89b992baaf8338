/* Shows the notice that there is a newer version of the site, once the theme has found that out. */

"use strict";

(() => {
  const notice = document.querySelector("[data-md-component=outdated]");
  if (notice && window.__md_get("__outdated", sessionStorage) === true) {
    notice.hidden = false;
  }
})();
