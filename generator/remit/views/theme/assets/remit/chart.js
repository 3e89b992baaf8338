/* Gives every chart on a page its tools. Without this script a chart is a picture that scrolls,
   and its list says the same; the moments of a chart follow each other. */

import { followable } from "./chart-follow.js";
import { chartIn, topOf } from "./chart-lines.js";
import { gather, switchable } from "./chart-moments.js";
import { zoomable } from "./chart-zoom.js";

const KEYS = "In the chart, + and − change its size, 0 fits it and the arrow keys move it.";

/* What is seen first of a chart that is larger than its frame: the body of the page, else what is
   different; where nothing is marked, the top. */
const BEGIN = [
  ".node.focus", ".node.added", ".node.removed", ".edge.moved", ".edge.added", ".edge.removed",
  ".node.changed",
];

for (const group of document.querySelectorAll(".remit-moments")) {
  const moments = gather(group);
  if (moments) equip(moments.figure, moments);
}
for (const figure of document.querySelectorAll("figure.remit-chart")) {
  if (!figure.closest(".remit-moments")) equip(figure, null);
}

/* Make the tools of a figure; `moments` are those between which it is switched, if any. */
function equip(figure, moments) {
  const view = figure.querySelector(".remit-view");
  const tools = figure.querySelector(".remit-tools");
  const pictures = [...view.querySelectorAll(":scope > svg")];
  const size = document.createElement("span");
  size.className = "remit-size";
  size.setAttribute("role", "status");
  const zoom = zoomable(view, (scale) => (size.textContent = `${Math.round(scale * 100)} %`));
  const group = document.createElement("div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Size of the chart");
  group.append(
    button("Zoom out", "−", zoom.smaller),
    size,
    button("Zoom in", "+", zoom.larger),
    button("Fit the whole chart", "Fit", zoom.fit),
  );
  if (document.fullscreenEnabled) group.append(fullScreen(figure, zoom));
  tools.append(group);
  describe(view, pictures[0]);
  const follow = followable(figure, tools, pictures, zoom.centre);
  const start = BEGIN.map((mark) => pictures[0].querySelector(mark)).find(Boolean)
    ?? topOf(chartIn(pictures[0]))?.mark;
  if (start) zoom.centre(start);
  if (moments) switchable(moments, follow.see);
  // Browsers do not bring a link inside a picture into sight when the keyboard comes to it.
  view.addEventListener("focusin", ({ target }) => {
    if (target.matches("a:focus-visible")) {
      target.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });
}

/* A button of the tools; `name` says what it does and `sign` is what is seen of it. */
function button(name, sign, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.title = name;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", () => act());
  return made;
}

function fullScreen(figure, zoom) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = "Full screen";
  let before = null;
  made.addEventListener("click", () => {
    if (document.fullscreenElement === figure) {
      document.exitFullscreen();
    } else {
      before = zoom.state();
      figure.requestFullscreen();
    }
  });
  figure.addEventListener("fullscreenchange", () => {
    const filled = document.fullscreenElement === figure;
    made.textContent = filled ? "Leave full screen" : "Full screen";
    if (filled) zoom.fit();
    else zoom.restore(before);
  });
  return made;
}

function describe(view, picture) {
  const hint = document.createElement("p");
  hint.id = `${picture.getAttribute("aria-labelledby")}-keys`;
  hint.className = "remit-hidden";
  hint.textContent = KEYS;
  view.after(hint);
  view.setAttribute("aria-describedby", hint.id);
}
