// @ts-check
/** The buttons that pass the open page on: by what the device sends with, else its address is copied. */

import { copyFrom } from "./copying.js";

/** Makes the buttons of the page send it. */
export function offerSending() {
  for (const button of document.querySelectorAll("[data-plan-send-page]")) {
    if (button instanceof HTMLElement) button.addEventListener("click", () => void send(button));
  }
}

/** @param {HTMLElement} button */
async function send(button) {
  const address = addressOf(location.href);
  if (typeof navigator.share !== "function") {
    await copyFrom(button, address, "liên kết");
    return;
  }
  const title = document.title;
  try {
    await navigator.share({ title, text: `${title}\n${address}` });
  } catch {
    // Whoever thought better of it needs no answer.
  }
}

/**
 * The public address of the page, as it is filtered; of a copy that was opened from a folder too.
 * @param {string} open
 */
function addressOf(open) {
  const known = document.querySelector("link[rel=canonical]");
  const { search } = new URL(open);
  return known instanceof HTMLLinkElement ? known.href + search : open.replace(/#.*$/, "");
}
