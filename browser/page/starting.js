// @ts-check
/** What the search box offers while it is empty: what was looked for, pages, documents, queries to try. */

import { chip, element } from "./element.js";
import { root as siteRoot } from "./index.js";
import { CHOSEN, mine, pageOf } from "./mine.js";
import { forgetSearched, keepSearched, searched } from "./searched.js";

/** @typedef {import("../search/starting.js").Start} Start */

/**
 * @param {HTMLElement} root the theme's search
 * @param {Start} start
 * @param {(query: string) => void} ask
 */
export function offerStart(root, start, ask) {
  const place = root.querySelector(".plan-start");
  const field = root.querySelector("input");
  if (!(place instanceof HTMLElement) || !field) return;
  const tries = (/** @type {string[]} */ queries) => queries.map((query) => chip(query, () => ask(query)));
  const content = () => {
    const before = tries(searched());
    const forget = chip("Xóa", () => {
      forgetSearched();
      place.replaceChildren(...content());
      field.focus();
    });
    forget.setAttribute("aria-label", "Xóa những câu vừa tìm");
    const body = mine();
    return [
      ...group("Cơ quan của đồng chí", body ? links([{ location: pageOf(body), title: body.name, text: "" }]) : []),
      ...group("Vừa tìm", before.length ? [chips([...before, forget])] : []),
      ...group("Xem ngay", links(start.pages)),
      ...group("Văn bản được dẫn nhiều", links(start.documents)),
      ...group("Thử gõ", start.tries.length ? [chips(tries(start.tries))] : []),
    ];
  };
  const show = () => {
    const empty = field.value.trim() === "";
    if (empty === !place.hidden) return;
    place.hidden = !empty;
    place.replaceChildren(...(empty ? content() : []));
  };
  for (const kind of ["input", "keyup", "change"]) field.addEventListener(kind, show);
  field.form?.addEventListener("reset", () => setTimeout(show));
  root.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a.md-search-result__link")) keepSearched(field.value);
    setTimeout(show); // a chip may have filled the field
  });
  document.addEventListener(CHOSEN, () => !place.hidden && place.replaceChildren(...content()));
  root.addEventListener("keydown", (event) => step(event, place, field), { capture: true });
  show();
}

/**
 * The arrows go through what is offered as through results; the theme would take any other key for the box.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} place
 * @param {HTMLInputElement} field
 */
function step(event, place, field) {
  const { activeElement } = document;
  const all = [field, .../** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("a, button"))];
  const at = all.findIndex((each) => each === activeElement);
  if (place.hidden || at < 0) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length].focus();
    event.preventDefault();
    event.stopPropagation();
  } else if (at > 0 && [" ", "Enter"].includes(event.key)) event.stopPropagation();
}

/**
 * @param {string} title
 * @param {HTMLElement[]} inside
 */
function group(title, inside) {
  if (!inside.length) return [];
  const heading = element("p", "plan-start__title", title);
  const made = element("div", "plan-start__group", heading, ...inside);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", title);
  return [made];
}

/** @param {Start["pages"]} places */
function links(places) {
  if (!places.length) return [];
  const items = places.map(({ location, title, text }) => {
    const link = element("a", "", element("strong", "", title), element("span", "", text));
    link.setAttribute("href", new URL(location, siteRoot()).href);
    return element("li", "", link);
  });
  return [element("ul", "", ...items)];
}

/** @param {HTMLElement[]} buttons */
function chips(buttons) {
  return element("div", "plan-start__chips", ...buttons);
}
