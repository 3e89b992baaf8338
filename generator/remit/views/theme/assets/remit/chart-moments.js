/* Makes one figure of a chart's moments, which stand one after the other on the page: the reader
   switches between them and nothing else moves, because all were laid out as one. */

/* Put the pictures and keys of all figures of `group` into the first, and hide the others. Gives
   that figure and its scenes, or null where nothing was drawn. */
export function gather(group) {
  const moments = [...group.querySelectorAll(".remit-moment")];
  const figures = moments.map((moment) => moment.querySelector("figure.remit-chart"));
  if (figures.includes(null)) return null;
  const [first, ...others] = figures;
  const scenes = figures.map((figure, number) => ({
    heading: figure.querySelector(".remit-when > :is(h2, h3)"),
    name: figure.querySelector(".remit-view").getAttribute("aria-label"),
    picture: figure.querySelector(".remit-view > svg"),
    key: figure.querySelector(".remit-key"),
    list: moments[number].querySelector("details"),
  }));
  first.querySelector(".remit-when").append(...scenes.map(({ heading }) => heading));
  first.querySelector(".remit-view").append(...scenes.map(({ picture }) => picture));
  first.append(...scenes.map(({ key }) => key));
  for (const figure of others) figure.remove();
  return { figure: first, scenes };
}

/* Make a choice between the scenes of a figure; `see` is called with the number of the one that is
   shown and, where the reader asked for it, with words that say so. */
export function switchable({ figure, scenes }, see) {
  const when = figure.querySelector(".remit-when");
  const choices = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = "Show";
  const inputs = scenes.map(({ heading }, number) => {
    const input = document.createElement("input");
    input.type = "radio";
    input.name = `${scenes[0].heading.id}-or-another`;
    input.addEventListener("change", () => {
      show(number, `Shown: ${heading.textContent}.`);
      history.replaceState(history.state, "", `#${heading.id}`);
    });
    return input;
  });
  choices.append(legend, ...scenes.map(({ heading }, number) => {
    const label = document.createElement("label");
    label.append(inputs[number], heading.textContent);
    return label;
  }));
  when.classList.add("switched");
  when.prepend(choices);
  let shown = 0;

  function show(number, said) {
    const wasOpen = scenes[shown].list.open;
    shown = number;
    inputs[number].checked = true;
    for (const [other, { heading, picture, key, list }] of scenes.entries()) {
      for (const part of [heading, picture, key, list]) {
        part.toggleAttribute("hidden", other !== number);
      }
    }
    scenes[number].list.open = wasOpen;
    figure.querySelector(".remit-view").setAttribute("aria-label", scenes[number].name);
    see(number, said);
  }

  /* The moment that the address names, as a link to its heading does; -1 where it names none. */
  const addressed = () => scenes.findIndex(({ heading }) => location.hash === `#${heading.id}`);

  function showAddressed() {
    if (addressed() < 0) return;
    show(addressed());
    figure.scrollIntoView();
  }

  window.addEventListener("hashchange", showAddressed);
  show(0);
  showAddressed();
}
