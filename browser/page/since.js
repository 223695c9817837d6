// @ts-check
/**
 * What has changed since a sheet was printed: the address that its code holds says of which version it is («?ban=»), and
 * the page tells first what came after. The answer lies over the page, so that nothing moves.
 */

import { shown } from "./days.js";
import { element } from "./element.js";
import { pageFile, root } from "./index.js";
import { target } from "./unfolding.js";

/**
 * @typedef {object} Change a change from version to version, as du-lieu/thay-doi.json has it
 * @property {string} tu
 * @property {string[]} [ma]
 * @property {string[]} [muc]
 * @property {string[]} [co_quan]
 * @property {string[]} [van_ban]
 * @property {string} viec
 * @property {string} [truoc]
 * @property {string} [sau]
 * @property {[string, string][]} [chu]
 */

const SHOWN = 5;
const CLOSE = "Đóng";
const PLACE = /^[A-Z]+\d*(\.\w+)*$/;

/** Tells it where the address asks, of a version that was published and a place that the page has: no other words of it. */
export function tellSince() {
  const day = /^\d{4}-\d\d-\d\d$/.exec(new URLSearchParams(location.search).get("ban") ?? "")?.[0];
  const id = place();
  if (!day || !id) return;
  const status = element("div", "");
  status.setAttribute("role", "status");
  const close = element("button", "", CLOSE);
  close.setAttribute("type", "button");
  const box = element("aside", "tu-ban md-typeset", status, close);
  box.setAttribute("aria-label", "Thay đổi từ bản in");
  const end = () => {
    box.remove();
    document.documentElement.classList.remove("plan-since");
  };
  close.addEventListener("click", end);
  document.body.append(box);
  document.documentElement.classList.add("plan-since");
  void load().then(
    ({ ban, thay_doi }) => (ban.includes(day) ? status.append(...told(day, id, since(thay_doi, day, id))) : end()),
    () => status.append(element("p", "", `Chưa xem được ở đây điều đã đổi từ bản ${shown(day)}. `, all(id))),
  );
}

/** The place, body or document that the address leads to: of any other page nobody knows here whether it has changed. */
function place() {
  const point = target()?.id ?? "";
  const page = /\/(?:muc|co-quan|van-ban)\/([\w.-]+)\/(?:index\.html)?$/.exec(location.pathname)?.[1];
  return PLACE.test(point) ? point : page;
}

/** @returns {Promise<{ban: string[], thay_doi: Change[]}>} */
async function load() {
  const answer = await fetch(new URL("du-lieu/thay-doi.json", root()));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/**
 * The changes after the version of a day that are of a place, a body or a document.
 * @param {Change[]} changes
 * @param {string} day
 * @param {string} id
 */
export function since(changes, day, id) {
  return changes.filter(
    ({ tu, ma, muc, co_quan, van_ban }) => tu >= day && [ma, muc, co_quan, van_ban].some((ids) => ids?.includes(id)),
  );
}

/**
 * @param {string} day
 * @param {string} id
 * @param {Change[]} changes
 */
function told(day, id, changes) {
  const of = /^[A-Z]/.test(id) ? `${id} ` : "";
  const past = element("a", "", shown(day));
  past.setAttribute("href", `${root()}ban/${day}/${pageFile()}`);
  if (!changes.length) return [element("p", "", "Từ bản in ngày ", past, `, ${of}không có thay đổi nào.`)];
  const items = changes.slice(0, SHOWN).map((each) => element("li", "", each.viec, ...words(each)));
  return [
    element("p", "", "Từ bản in ngày ", past, `, ${of}đã có ${changes.length} thay đổi:`),
    element("ul", "", ...items),
    element("p", "", all(id)),
  ];
}

/**
 * Old words beside new.
 * @param {Change} change
 */
function words({ truoc, sau, chu }) {
  const arrow = truoc && sau ? [["", "→"]] : [];
  const parts = chu ?? [...(truoc ? [["cu", truoc]] : []), ...arrow, ...(sau ? [["moi", sau]] : [])];
  /** @type {(string | HTMLElement)[]} */
  const found = parts.length ? [": "] : [];
  for (const [kind, text] of parts) {
    const tag = { cu: "del", moi: "ins" }[kind];
    const before = { cu: "[bỏ: ", moi: "[nay là: " }[kind];
    const quiet = (/** @type {string} */ each) => element("span", "plan-sr-only", each);
    found.push(tag && before ? element(tag, "", quiet(before), text, quiet("]")) : text, " ");
  }
  return found;
}

/** @param {string} id */
function all(id) {
  const link = element("a", "", "Xem đủ ở trang Thay đổi");
  link.setAttribute("href", `${root()}thay-doi/${pageFile()}#${id}`);
  return link;
}
