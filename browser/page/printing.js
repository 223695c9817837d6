// @ts-check
/** The button that prints the page: the browser's own print, for those who do not know where it is. */

/** Makes the buttons print. */
export function offerPrints() {
  for (const button of document.querySelectorAll("[data-plan-print]")) {
    button.addEventListener("click", () => window.print());
  }
}
