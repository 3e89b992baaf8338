/* Says at the top of a page that a newer version of the site has been published, and leads to the
   same page there.

   Published versions stay as they were made, so only a script can know what came after them. It
   reads the list of versions, which stands beside their folders. */

"use strict";

(async () => {
  const { version, date, latest } = document.currentScript.dataset;
  const root = new URL("../../", document.currentScript.src);
  if (location.origin !== root.origin || !location.pathname.startsWith(root.pathname)) {
    return; // A page that says that there is none stands outside all versions.
  }
  const path = location.pathname.slice(root.pathname.length).replace(/index\.html$/, "");

  const top = new URL(`../${latest}/`, root);

  async function read(address) {
    try {
      return await (await fetch(address)).json();
    } catch {
      return undefined; // It is not there, or the network is not.
    }
  }

  /* Whether a page is known not to be there; when in doubt, it is. */
  async function isMissing(address) {
    try {
      return [404, 410].includes((await fetch(address, { method: "HEAD" })).status);
    } catch {
      return false;
    }
  }

  /* The address to lead to, and in what words; `says` is what a reader must know before. */
  async function way(title) {
    const same = new URL(path, top);
    const says = `This ${path.split("/")[1] === "boards" ? "body" : "page"} is not in it any more.`;
    const gone = (await read(new URL("data/former.json", top)))?.former ?? [];
    if (gone.some((one) => one.path === path && !one.is_renamed)) {
      return { says, words: "Read what became of it", address: same };
    }
    if (!(await isMissing(same))) {
      same.hash = location.hash;
      return { says: "", words: `See this page in the latest version, ${title}`, address: same };
    }
    const front = new URL(`${path.split("/")[0]}/`, top);
    return front.href === same.href || (await isMissing(front))
      ? { says, words: `Go to the front page of the latest version, ${title}`, address: top }
      : { says, words: `Go to this partnership in the latest version, ${title}`, address: front };
  }

  function show({ says, words, address }) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = words;
    const text = document.createElement("p");
    text.append(`You are reading version ${version}, of ${date}. It is not the latest. `);
    text.append(says ? `${says} ` : "", link, ".");
    const notice = document.createElement("aside");
    notice.className = "rm-old-version";
    notice.setAttribute("aria-label", "Version");
    notice.append(text);
    document.querySelector(".md-header").before(notice);
  }

  const versions = await read(new URL("../versions.json", root));
  const found = versions?.find((one) => one.aliases.includes(latest));
  if (found && found.version !== version) {
    const robots = document.createElement("meta");
    robots.name = "robots";
    robots.content = "noindex";
    document.head.append(robots);
    show(await way(found.title));
  }
})();
