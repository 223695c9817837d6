// @ts-check
/** What the box beside an id does besides copying: sends the point, prints it alone; like that of files it closes when it is left. */

import { addressOf, messageOf } from "./copying.js";
import { element } from "./element.js";

const BOX = "details:is(.chia-se, .tai)";

/** Makes the boxes of the page send, print and close. */
export function offerPassing() {
  const boxes = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll(BOX)]);
  if (!boxes.length) return;
  if (typeof navigator.share === "function") {
    for (const button of document.querySelectorAll("[data-plan-send]")) button.removeAttribute("hidden");
  }
  document.addEventListener("click", ({ target }) => {
    const at = target instanceof Element ? target : null;
    const box = at?.closest(BOX);
    for (const each of boxes) if (each.open && each !== box) each.open = false;
    if (!at || !(box instanceof HTMLDetailsElement)) return;
    if (at.closest("[data-plan-send]")) void share(box.dataset, location.href);
    if (at.closest("[data-plan-print-one]")) void printAlone(box);
  });
  document.addEventListener("keydown", ({ key }) => {
    const open = boxes.find((each) => each.open);
    if (key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
}

/**
 * Sends a point by what the device sends with.
 * @param {DOMStringMap} point what its box says of it
 * @param {string} page the address of the page that the box is on
 * @returns {Promise<boolean>} whether the device could be asked to
 */
export async function share(point, page) {
  if (typeof navigator.share !== "function") return false;
  try {
    await navigator.share({ title: `Điểm ${point.id}`, text: messageOf(point, addressOf(point, page)) });
  } catch (why) {
    // Whoever thought better of it needs no answer; some devices send only what is sent at once.
    return !(why instanceof DOMException && why.name === "NotAllowedError");
  }
  return true;
}

/**
 * A sheet of paper with one point: what it is called, its words, how it is cited, its address and code.
 * @param {HTMLDetailsElement} box
 */
async function printAlone(box) {
  const { id, words, state, version, citation, link } = box.dataset;
  const code = box.querySelector("img")?.cloneNode(true);
  const sheet = element(
    "div",
    "in-mot md-typeset",
    element("h1", "", `Điểm ${id}`),
    ...(words ?? "").split("\n").map((each) => element("p", "loi", each)),
    ...(state ? [element("p", "luu-y", state)] : []),
    element("p", "trich-dan", citation ?? ""),
    ...(version ? [element("p", "trich-dan-ban", version)] : []),
    element("p", "trich-ngan", new URL(link ?? "", location.href).href),
    ...(code ? [code] : []),
  );
  box.open = false;
  document.body.append(sheet);
  if (code instanceof HTMLImageElement) {
    code.loading = "eager";
    await code.decode().catch(() => null); // printed without a picture that does not come
  }
  const root = document.documentElement;
  root.classList.add("plan-one");
  addEventListener(
    "afterprint",
    () => {
      root.classList.remove("plan-one");
      sheet.remove();
      box.querySelector("summary")?.focus();
    },
    { once: true },
  );
  window.print();
}
