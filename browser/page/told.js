// @ts-check
/** Above the results: that the plan does not say what was asked for, and where what is told besides can be read. */

import { element } from "./element.js";

/** @typedef {import("../search/search.js").Answer} Answer */

/**
 * @param {HTMLElement} root the theme's search
 * @param {Answer} answer
 */
export function showTold(root, { told, source }) {
  const place = root.querySelector(".plan-told");
  if (!(place instanceof HTMLElement)) return;
  place.hidden = !told;
  const link = element("a", "", "Nguồn");
  link.setAttribute("href", source);
  link.setAttribute("rel", "noopener nofollow");
  place.replaceChildren(told, ...(told && source ? [" ", link] : []));
}
