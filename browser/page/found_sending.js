// @ts-check
/** Above the results: the button that sends the clause that answers, as its own page would send it. */

import { root as site } from "./index.js";
import { addressOf, copyFrom, messageOf } from "./copying.js";
import { share } from "./passing.js";

/** @typedef {import("../search/search.js").Answer} Answer */

const CLAUSE = /^(muc\/[^#]*)#(.+)$/;

/**
 * Shows the button where the first result is a clause that answers; else none.
 * @param {HTMLElement} root the theme's search
 * @param {Answer} answer
 */
export function offerFound(root, { items }) {
  const button = root.querySelector("[data-plan-send-found]");
  if (!(button instanceof HTMLButtonElement)) return;
  const [{ location, title }] = items[0] ?? [{ location: "", title: "" }];
  const [, page, id] = (title.includes("plan-card") && CLAUSE.exec(location)) || [];
  button.hidden = !id;
  button.textContent = `Gửi điểm ${id}`;
  delete button.dataset.said;
  button.onclick = () => void send(button, `${site()}${page}`, id ?? "");
}

/**
 * @param {HTMLElement} button
 * @param {string} page the address of the page that the clause stands on
 * @param {string} id
 */
async function send(button, page, id) {
  const box = await boxOf(page, id);
  if (!box) {
    location.href = `${page}#${id}`;
  } // what cannot be read here is sent from there
  else if (!(await share(box, page))) await copyFrom(button, messageOf(box, addressOf(box, page)), "lời văn");
}

/**
 * What the page says of the clause to whoever passes it on; nothing where the page cannot be had.
 * @param {string} page
 * @param {string} id
 */
async function boxOf(page, id) {
  try {
    const text = await (await fetch(page)).text();
    const boxes = new DOMParser().parseFromString(text, "text/html").querySelectorAll("details.chia-se");
    const box = [...boxes].find((each) => each instanceof HTMLElement && each.dataset.id === id);
    return box instanceof HTMLElement ? box.dataset : null;
  } catch {
    return null;
  }
}
