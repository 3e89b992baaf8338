/* What stands at the foot of every sheet of paper: where the page is, when it speaks, which version.

   It stands at the end of the page in any case. Here it is given to the margins of the sheets, in
   browsers that print those; and the address is filled in where the settings do not say it. */

"use strict";

addEventListener("beforeprint", () => {
  const line = document.querySelector(".rm-on-paper");
  const address = line?.querySelector(".rm-address");
  if (!address) {
    return;
  }
  if ("here" in address.dataset) {
    address.textContent = location.href.split("#")[0];
  }
  const words = line.textContent.replace(/\s+/g, " ").trim();
  document.documentElement.style.setProperty("--rm-sheet", JSON.stringify(words));
});
