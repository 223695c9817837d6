// @ts-check
/** «Cơ quan của đồng chí?» on the first page: a name is typed or picked, and from then on its tasks stand there. */

import { element } from "./element.js";
import { entries, root } from "./index.js";
import { FORGET, choose, mine, pageOf, tellMine } from "./mine.js";
import { hasName, plainly } from "./names.js";

/** @typedef {{id: string, name: string, href: string, known: string, said: string, now: Element | null}} Choice */

const MOST = 6;
const NONE = "Văn bản không nêu tên cơ quan này.";

/** Makes the box of the first page work, if it is open. */
export function offerChoice() {
  const box = document.querySelector("[data-plan-choose]");
  const field = box?.querySelector("input");
  const hits = box?.querySelector(".chon-thay");
  const told = box?.querySelector("[role=status]");
  if (!(box instanceof HTMLElement) || !field || !(hits instanceof HTMLElement) || !told) return;
  const listed = [...box.querySelectorAll("a[data-co-quan]")].map((link) =>
    listedBody(/** @type {HTMLAnchorElement} */ (link)),
  );

  const show = async () => {
    const typed = field.value.trim();
    const every = typed ? [...listed, ...(await others(listed))] : [];
    if (field.value.trim() !== typed) return;
    const found = every.filter(({ known }) => hasName(known, typed));
    hits.hidden = !typed;
    hits.replaceChildren(
      ...found.slice(0, MOST).map(hit),
      ...(typed && !found.length ? [element("li", "", NONE)] : []),
    );
    told.textContent = !typed ? "" : found.length ? `${found.length} cơ quan` : NONE;
  };
  field.addEventListener("input", () => void show());
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") hits.querySelector("a")?.click();
    if (event.key !== "Escape") return;
    field.value = "";
    void show();
  });
  box.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a[data-co-quan]") : null;
    if (link instanceof HTMLElement) choose({ id: link.dataset.coQuan ?? "", name: link.textContent ?? "" });
  });
  tellChosen(box, listed, () => field.focus());
}

/**
 * @param {HTMLAnchorElement} link
 * @returns {Choice}
 */
function listedBody(link) {
  const row = link.parentElement;
  const name = link.textContent ?? "";
  return {
    id: link.dataset.coQuan ?? "",
    name,
    href: link.href,
    known: plainly(`${name} ${link.dataset.tat ?? ""}`),
    said: row?.querySelector(".dem")?.textContent ?? "",
    now: row?.querySelector(".nay") ?? null,
  };
}

/**
 * The bodies that have no task, from the index of the search, once somebody types.
 * @param {Choice[]} listed
 * @returns {Promise<Choice[]>}
 */
async function others(listed) {
  const ids = new Set(listed.map(({ id }) => id));
  const every = [...(await entries()).values()].filter(({ kind, id }) => kind === "co-quan" && !ids.has(id));
  return every.map(({ id, title, names, location }) => ({
    id,
    name: title,
    href: new URL(location, root()).href,
    known: plainly([title, ...(names ?? [])].join(" ")),
    said: "không chủ trì nhiệm vụ nào",
    now: null,
  }));
}

/** @param {Choice} body */
function hit({ id, name, href, said }) {
  const link = element("a", "", name);
  link.setAttribute("href", href);
  link.dataset.coQuan = id;
  return element("li", "", link, element("span", "dem", said));
}

/**
 * What was chosen in the place of the question, and back again.
 * @param {HTMLElement} box
 * @param {Choice[]} listed
 * @param {() => void} focus
 */
function tellChosen(box, listed, focus) {
  const body = mine();
  const [question, answer] = [box.querySelector(".chon-hoi"), box.querySelector(".chon-da")];
  const title = box.querySelector("h2");
  if (!body || !(question instanceof HTMLElement) || !(answer instanceof HTMLElement) || !title) return;
  const known = listed.find(({ id }) => id === body.id);
  const asked = title.firstChild?.textContent ?? "";
  const show = element("a", "nut-chinh", "Xem việc");
  show.setAttribute("href", pageOf(body));
  const change = element("button", "nut-phu", `${FORGET}, chọn lại`);
  change.setAttribute("type", "button");
  change.addEventListener("click", () => {
    choose(null);
    tellMine();
    [question.hidden, answer.hidden] = [false, true];
    if (title.firstChild) title.firstChild.textContent = asked;
    focus();
  });
  const now = known?.now?.cloneNode(true);
  answer.replaceChildren(
    element("p", "chon-ten", body.name),
    element("p", "chon-viec", known?.said ?? "", ...(now ? [" ", now] : [])),
    element("p", "chon-nut", show, change),
  );
  if (title.firstChild) title.firstChild.textContent = "Cơ quan của đồng chí";
  [question.hidden, answer.hidden] = [true, false];
}
