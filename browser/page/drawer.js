// @ts-check
/** The drawer of a narrow screen by keyboard: closed it is out of everyone's way, so a button opens it. */

/** Puts the button beside the sign that a finger touches. */
export function prepareDrawer() {
  const toggle = document.getElementById("__drawer");
  const sign = document.querySelector('.md-header [for="__drawer"]');
  const drawer = document.querySelector(".md-sidebar--primary");
  if (!(toggle instanceof HTMLInputElement) || !sign || !(drawer instanceof HTMLElement)) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plan-sr-only plan-drawer";
  button.textContent = "Bảng điều hướng";
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  const close = () => toggle.checked && toggle.click();
  tell();
  sign.setAttribute("aria-hidden", "true");
  sign.before(button);
  toggle.addEventListener("change", tell);
  button.addEventListener("click", () => {
    toggle.click();
    // The theme hides some of its links on narrow screens.
    if (toggle.checked) [...drawer.querySelectorAll("a")].find(isInSight)?.focus();
  });
  drawer.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    close();
    button.focus();
  });
  drawer.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !drawer.contains(relatedTarget)) close();
  });
}

/** @param {Element} link */
function isInSight(link) {
  return link.getClientRects().length > 0 && getComputedStyle(link).visibility !== "hidden";
}
