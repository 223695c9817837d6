// @ts-check
/**
 * «My body»: chosen once, kept on this device alone, forgotten by one press. Where nothing can be kept it lasts as long as
 * the page. The head of the page (overrides/main.html) asks for the same key, to keep room for what is told here.
 */

import { element } from "./element.js";
import { pageFile, root } from "./index.js";
import { keep, kept } from "./kept.js";

/** @typedef {{id: string, name: string}} Body */

/** The event by which a page hears that a body was chosen, or forgotten. */
export const CHOSEN = "plan-chosen";
const KEY = "plan-co-quan";
/** What the buttons say that forget it. */
export const FORGET = "Bỏ ghi nhớ";
const ID = /^[a-z0-9-]{1,100}$/;

/** What was chosen on this page where nothing can be kept. @type {Body | null} */
let here = null;

/** @returns {Body | null} */
export function mine() {
  const { id, name } = kept(KEY) ?? {};
  return ID.test(id) && typeof name === "string" ? { id, name } : here;
}

/** @param {Body | null} body */
export function choose(body) {
  here = body;
  keep(KEY, body);
  document.documentElement.classList.toggle("plan-mine", Boolean(body));
  document.dispatchEvent(new Event(CHOSEN));
}

/** @param {Body} body */
export function pageOf({ id }) {
  return `${root()}co-quan/${id}/${pageFile()}`;
}

/** The buttons that remember a body, and the places that lead to it. */
export function offerMine() {
  document.documentElement.classList.toggle("plan-mine", mine() !== null);
  for (const button of document.querySelectorAll("button[data-plan-mine]")) {
    if (button instanceof HTMLButtonElement) remembering(button);
  }
  tellMine();
}

/** @param {HTMLButtonElement} button */
function remembering(button) {
  const body = { id: button.dataset.planMine ?? "", name: button.dataset.name ?? "" };
  const before = [...button.childNodes];
  const tell = () => {
    const chosen = mine()?.id === body.id;
    button.classList.toggle("dang-nho", chosen);
    button.replaceChildren(...(chosen ? [FORGET] : before));
  };
  button.addEventListener("click", () => {
    choose(mine()?.id === body.id ? null : body);
    tell();
    tellMine();
  });
  tell();
}

/** Shows the way to the body that was chosen, or takes it away. */
export function tellMine() {
  const body = mine();
  for (const place of document.querySelectorAll("[data-plan-to-mine]")) {
    if (!(place instanceof HTMLElement)) continue;
    place.hidden = !body;
    if (body) place.replaceChildren(...(place.localName === "li" ? inNavigation(body) : inWords(body, place)));
  }
}

/** @param {Body} body */
function inNavigation(body) {
  return [linked("md-nav__link", pageOf(body), element("span", "md-ellipsis", body.name))];
}

/**
 * @param {Body} body
 * @param {HTMLElement} place
 */
function inWords(body, { dataset }) {
  const narrowed = [". ", linked("", `?co-quan=${body.id}`, "Chỉ xem việc của cơ quan này")];
  return [
    "Cơ quan của đồng chí: ",
    linked("", pageOf(body), body.name),
    ...(dataset.planToMine === "narrow" ? narrowed : []),
  ];
}

/**
 * @param {string} className
 * @param {string} href
 * @param {string | Node} told
 */
function linked(className, href, told) {
  const link = /** @type {HTMLAnchorElement} */ (element("a", className, told));
  link.href = href;
  return link;
}
