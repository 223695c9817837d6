// @ts-check
/**
 * The gist of a point, body or document beside a link to it, by pointer and by keyboard (WCAG 1.4.13): it can be entered,
 * stays until left, and Esc closes it. On touch the link simply leads there.
 */

import { element } from "./element.js";
import { entries, root } from "./index.js";

/** @typedef {import("../search/entries.js").Entry} Entry */

const WAIT = 350;
const GRACE = 250;
const WORDS = 55;
const MOST_NAMED = 8;
const MARGIN = 8;

/** Makes the links of the text show what they lead to. */
export function offerPreviews() {
  const article = document.querySelector("article");
  if (!article) return;
  const box = element("div", "plan-preview");
  box.id = "plan-preview";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.body.append(box);
  /** @type {Element | null} */
  let shown = null;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    box.hidden = true;
  };
  const open = async (/** @type {Element} */ link) => {
    const entry = await entryOf(link);
    if (!entry || shown === link || !(link.matches(":hover") || link.matches(":focus"))) return;
    close();
    shown = link;
    box.replaceChildren(...gist(entry, await frontPlaces()));
    box.hidden = false;
    place(box, link);
    link.setAttribute("aria-describedby", box.id);
  };
  const later = (/** @type {() => void} */ act, /** @type {number} */ wait) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  };

  article.addEventListener("pointerover", (event) => {
    const link = linkOf(event.target);
    if (link && event.pointerType === "mouse") later(() => void open(link), WAIT);
  });
  article.addEventListener("pointerout", (event) => {
    if (linkOf(event.target)) later(close, GRACE);
  });
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", () => later(close, GRACE));
  article.addEventListener("focusin", (event) => {
    const link = linkOf(event.target);
    if (link?.matches(":focus-visible")) void open(link);
  });
  article.addEventListener("focusout", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) close();
  });
}

/**
 * @param {EventTarget | null} target
 * @returns {HTMLAnchorElement | SVGAElement | null}
 */
function linkOf(target) {
  return target instanceof Element ? target.closest("a[href]:not(.headerlink)") : null;
}

/** The places before and after the sections, whose ids are no numbers a reader knows, by id. */
async function frontPlaces() {
  const every = [...(await entries()).values()];
  return new Map(
    every.filter(({ id, kind }) => kind === "diem" && /^[a-z]/.test(id)).map(({ id, title }) => [id, title]),
  );
}

/** @param {Element} link */
async function entryOf(link) {
  const base = root();
  const address = new URL(link.getAttribute("href") ?? "", location.href); // of a link in a drawing too
  const here = address.pathname === location.pathname;
  if (!address.href.startsWith(base) || (here && link.matches(".ma"))) return undefined;
  const entry = (await entries()).get(decoded(address.href.slice(base.length)));
  return entry?.kind === "trang" ? undefined : entry;
}

/**
 * An address in the letters that it stands for; as it is where its percent signs stand for none.
 * @param {string} address
 */
function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * @param {Entry} entry
 * @param {Map<string, string>} places
 * @returns {HTMLElement[]}
 */
function gist({ kind, path, title, text, first }, places) {
  const named = kind !== "diem" && first?.length ? listed(first.map((id) => places.get(id) ?? id)) : "";
  const words = text.split(/\s+/);
  const opening = words.length > WORDS ? `${words.slice(0, WORDS).join(" ")} …` : text;
  return [
    ...(path ? [element("p", "plan-preview__place", path)] : []),
    element("p", "plan-preview__title", title),
    ...(kind === "co-quan" && named ? [] : opening ? [element("p", "plan-preview__words", opening)] : []),
    ...(named ? [element("p", "plan-preview__words", named)] : []),
  ];
}

/** @param {string[]} ids names of places, or their ids */
function listed(ids) {
  const rest = ids.length - MOST_NAMED;
  return `Được nhắc đến ở ${ids.length} điểm: ${ids.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` và ${rest} điểm khác` : ""}`;
}

/**
 * Below the last line of the link, or above its first where there is no room: over none of it.
 * @param {HTMLElement} box
 * @param {Element} link
 */
function place(box, link) {
  const lines = [...link.getClientRects()];
  const first = lines[0] ?? link.getBoundingClientRect();
  const last = lines.pop() ?? first;
  const { width, height } = box.getBoundingClientRect();
  const below = last.bottom + height + MARGIN <= innerHeight || first.top < height + MARGIN;
  box.style.left = `${Math.max(MARGIN, Math.min((below ? last : first).left, innerWidth - width - MARGIN))}px`;
  box.style.top = `${below ? last.bottom : first.top - height}px`;
}
