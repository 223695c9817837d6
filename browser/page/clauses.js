// @ts-check
/** The points of a section as steps to be shown one by one, each with how it is cited, its address and its code. */

import { element } from "./element.js";

/** @typedef {import("./steps.js").Step} Step */

/**
 * @param {Element} article
 * @returns {{box: HTMLElement, step: Step}[]} in the order of the page
 */
export function clausesOf(article) {
  const boxes = /** @type {HTMLElement[]} */ ([...article.querySelectorAll("details.chia-se[data-words]")]);
  return boxes.map((box) => ({ box, step: stepOf(box) }));
}

/**
 * @param {HTMLElement} box
 * @returns {Step}
 */
function stepOf(box) {
  const { id, words, state, citation, link } = box.dataset;
  const address = new URL(link ?? "", location.href).href;
  const way = element("a", "", address.replace(/^https?:\/\//, ""));
  way.setAttribute("href", address);
  const code = box.querySelector("img")?.cloneNode(true);
  if (code instanceof HTMLImageElement) code.loading = "eager";
  const quotation = element(
    "figure",
    "trich",
    element("blockquote", "", ...(words ?? "").split("\n").map((each) => element("p", "loi", each))),
    ...(state ? [element("p", "luu-y", state)] : []),
    element("p", "trich-dan", citation ?? ""),
    element("p", "trich-ngan", way),
    ...(code ? [element("p", "trich-ma", code)] : []),
  );
  return { heading: element("h2", "", `Điểm ${id}`), content: [], quotation };
}
