// @ts-check
/** Chips under the search box that narrow the results; each puts its words into the query, so that a link keeps them. */

import { isSame } from "../search/facets.js";
import { parse, toggled } from "../search/query.js";
import { element } from "./element.js";

/** @typedef {import("../search/search.js").Answer} Answer */

/** The facets as a reader calls them; the kind is always in sight, the others open when asked for. */
const TITLES = /** @type {Record<string, string>} */ ({
  loai: "Loại",
  phan: "Phần",
  "co-quan": "Cơ quan",
  "van-ban": "Văn bản",
  "thoi-han": "Thời gian",
});

/** The facets that a reader has opened stay open while the results change. */
const opened = new Set(/** @type {string[]} */ ([]));

/**
 * @param {HTMLElement} root the theme's search
 * @param {Answer} answer
 * @param {(change: (query: string) => string) => void} alter
 */
export function showFacets(root, answer, alter) {
  const place = root.querySelector(".plan-facets");
  if (!(place instanceof HTMLElement)) return;
  place.onkeydown = (event) => {
    if (event.key !== "Escape") return event.stopPropagation(); // the theme would take the key for the box
    // The search closes; a chip out of sight must not keep the keys that follow.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return undefined;
  };
  const focused = place.contains(document.activeElement) ? document.activeElement?.getAttribute("data-chip") : null;
  const { filters } = parse(answer.query);
  const chips = (/** @type {string} */ facet) => chipsOf(answer, facet, filters.get(facet) ?? [], alter);
  const groups = Object.keys(TITLES)
    .slice(1)
    .flatMap((facet) => {
      const made = chips(facet);
      return made.length ? [group(facet, made, filters.get(facet) ?? [])] : [];
    });
  const kinds = element("div", "plan-facets__kinds", ...chips("loai"));
  place.replaceChildren(
    ...(kinds.children.length ? [kinds] : []),
    ...(groups.length ? [element("div", "plan-facets__more", ...groups)] : []),
  );
  place.hidden = !place.children.length;
  spread(place);
  if (focused) place.querySelector(`[data-chip="${CSS.escape(focused)}"]`)?.dispatchEvent(new Event("plan-focus"));
}

/**
 * On a phone the chips are one row to be pushed aside, and several where the values of one are open.
 * @param {Element | null} place
 */
function spread(place) {
  place?.classList.toggle("plan-facets--open", place.querySelector("details[open]") !== null);
}

/**
 * @param {Answer} answer
 * @param {string} facet
 * @param {string[]} chosen
 * @param {(change: (query: string) => string) => void} alter
 */
function chipsOf({ facets, labels }, facet, chosen, alter) {
  return (facets[facet] ?? []).map(([value, count]) => {
    const chip = element(
      "button",
      "plan-chip",
      element("span", "", labels[facet]?.[value] ?? value),
      element("span", "plan-chip__count", String(count)),
    );
    chip.setAttribute("type", "button");
    chip.setAttribute("aria-pressed", String(chosen.some((each) => isSame(each, value))));
    chip.setAttribute("data-chip", `${facet}:${value}`);
    chip.addEventListener("click", () => alter((query) => toggled(query, facet, value)));
    chip.addEventListener("plan-focus", () => chip.focus());
    return chip;
  });
}

/**
 * @param {string} facet
 * @param {HTMLElement[]} chips
 * @param {string[]} chosen
 */
function group(facet, chips, chosen) {
  const summary = element("summary", "plan-chip", TITLES[facet]);
  summary.setAttribute("data-chip", facet);
  summary.addEventListener("plan-focus", () => summary.focus());
  const details = /** @type {HTMLDetailsElement} */ (
    element("details", "plan-facets__group", summary, element("div", "plan-facets__values", ...chips))
  );
  details.open = opened.has(facet) || chosen.length > 0;
  details.addEventListener("toggle", () => {
    if (details.open) opened.add(facet);
    else opened.delete(facet);
    spread(details.closest(".plan-facets"));
  });
  return details;
}
