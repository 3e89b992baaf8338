/* Makes a chart larger and smaller and moves it, within the region of the page that it stands in.

   The picture is given another width, so that moving it is the browser's own scrolling: by keys,
   wheel and touch. Until somebody asks for a size, the style sheet's holds. */

const STEP = 1.25;
const SMALLEST = 0.1;
const LARGEST = 4;
const LARGEST_FITTED = 2.5;
// Pixels that a pressed mouse may stray before it is a drag and no longer a click.
const STRAY = 4;

/* The controls of the chart in the region `view`; `told` is called with each new scale, where 1 is
   the size at which it was drawn. */
export function zoomable(view, told) {
  let fitted = false;

  const pictures = () => view.querySelectorAll("svg[data-chart]");
  const picture = () => view.querySelector("svg[data-chart]:not([hidden])");
  const drawn = () => picture().viewBox.baseVal;
  const scale = () => picture().getBoundingClientRect().width / drawn().width;

  function tell() {
    view.classList.toggle("movable", canMove());
    told(scale());
  }

  function canMove() {
    return view.scrollWidth > view.clientWidth || view.scrollHeight > view.clientHeight;
  }

  function resize(to) {
    const width = `${drawn().width * Math.min(Math.max(to, SMALLEST), LARGEST)}px`;
    for (const one of pictures()) {
      one.style.width = width;
      one.style.minWidth = "0";
    }
  }

  /* Change the scale; what is at this point of the window stays there. */
  function zoom(to, x, y) {
    const before = picture().getBoundingClientRect();
    fitted = false;
    // The region does not shrink with its picture, or it would slip away from under the pointer.
    view.style.setProperty("--remit-held", `${view.offsetHeight}px`);
    resize(to);
    const after = picture().getBoundingClientRect();
    view.scrollLeft += after.left + ((x - before.left) / before.width) * after.width - x;
    view.scrollTop += after.top + ((y - before.top) / before.height) * after.height - y;
    tell();
  }

  function zoomInTheMiddle(by) {
    const { left, top } = view.getBoundingClientRect();
    zoom(scale() * by, left + view.clientWidth / 2, top + view.clientHeight / 2);
  }

  function fit() {
    view.style.removeProperty("--remit-held");
    const filled = document.fullscreenElement?.contains(view);
    const high = filled ? view.clientHeight : parseFloat(getComputedStyle(view).maxHeight);
    const { width, height } = drawn();
    // A pixel less, so that rounding makes no scroll bar.
    const whole = Math.min((view.clientWidth - 1) / width, (high - 1 || Infinity) / height);
    resize(Math.min(whole, filled ? LARGEST_FITTED : 1));
    fitted = true;
    tell();
  }

  /* Move a body of the picture to the middle, as far as the region scrolls. */
  function centre(body) {
    const { left, top } = view.getBoundingClientRect();
    const box = body.getBoundingClientRect();
    view.scrollLeft += box.left + box.width / 2 - left - view.clientWidth / 2;
    view.scrollTop += box.top + box.height / 2 - top - view.clientHeight / 2;
  }

  const state = () => ({
    fitted, width: picture().style.width, left: view.scrollLeft, top: view.scrollTop,
  });

  function restore(before) {
    for (const one of pictures()) {
      one.style.width = before.width;
      one.style.minWidth = before.width && "0";
    }
    fitted = before.fitted;
    view.style.removeProperty("--remit-held");
    view.scrollTo({ left: before.left, top: before.top, behavior: "instant" });
    tell();
  }

  function keyed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoomInTheMiddle(STEP);
    else if (event.key === "-" || event.key === "_") zoomInTheMiddle(1 / STEP);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  }

  function wheeled(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
    const by = Math.exp(Math.min(Math.max(-event.deltaY * lines * 0.005, -0.5), 0.5));
    zoom(scale() * by, event.clientX, event.clientY);
  }

  view.addEventListener("keydown", keyed);
  view.addEventListener("wheel", wheeled, { passive: false });
  pinched(view, scale, zoom);
  dragged(view, canMove);
  new ResizeObserver(() => (fitted ? fit() : tell())).observe(view);
  return {
    larger: () => zoomInTheMiddle(STEP), smaller: () => zoomInTheMiddle(1 / STEP),
    fit, centre, state, restore,
  };
}

/* Two fingers change the size; one scrolls, as everywhere. */
function pinched(view, scale, zoom) {
  let began = null;
  const apart = ([one, other]) =>
    Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  view.addEventListener("touchstart", (event) => {
    began = event.touches.length === 2 ? { apart: apart(event.touches), scale: scale() } : null;
  }, { passive: true });
  view.addEventListener("touchmove", (event) => {
    if (!began || event.touches.length !== 2) return;
    event.preventDefault();
    const [one, other] = event.touches;
    zoom(began.scale * apart(event.touches) / began.apart,
      (one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
  }, { passive: false });
}

/* A pressed mouse moves the chart; the link on which it was pressed is then not followed. */
function dragged(view, canMove) {
  let from = null;
  let moved = false;
  const isOnScrollBar = (event) => {
    const { left, top } = view.getBoundingClientRect();
    return event.clientX - left > view.clientWidth || event.clientY - top > view.clientHeight;
  };
  view.addEventListener("pointerdown", (event) => {
    moved = false;
    if (event.pointerType !== "mouse" || event.button !== 0 || isOnScrollBar(event)) return;
    if (canMove()) {
      from = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
    }
  });
  view.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [across, down] = [event.clientX - from.x, event.clientY - from.y];
    if (!moved && Math.hypot(across, down) <= STRAY) return;
    if (!moved) {
      moved = true;
      view.setPointerCapture(event.pointerId);
      view.classList.add("dragged");
    }
    view.scrollTo({ left: from.left - across, top: from.top - down, behavior: "instant" });
  });
  const done = () => {
    from = null;
    view.classList.remove("dragged");
    // The click comes after this event; one by key may come later, and is meant.
    setTimeout(() => (moved = false));
  };
  view.addEventListener("pointerup", done);
  view.addEventListener("pointercancel", done);
  view.addEventListener("click", (event) => {
    if (!moved) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
  // The browser would carry the link itself away.
  view.addEventListener("dragstart", (event) => event.preventDefault());
}
