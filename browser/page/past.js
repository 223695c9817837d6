// @ts-check
/** What is past, judged by the reader's own clock: words beside each dated time, and today's line on the time line. */

import { shown, today } from "./days.js";

const WIDTH = 288;
const TICK = ".nam, .quy, .dut";

/** Says of every dated time whose last day is over that it is past, and draws today where a time line stands. */
export function tellPast() {
  const now = today();
  for (const time of document.querySelectorAll("article time.thoi-han[datetime]")) {
    if (!(time instanceof HTMLTimeElement) || time.dateTime >= now) continue;
    const said = document.createElement("span");
    said.className = "da-qua";
    said.textContent = " ·\u00a0đã\u00a0qua";
    time.append(said);
    time.classList.remove("qua"); // which kept its room
  }
  for (const figure of document.querySelectorAll(".truc-thoi-gian")) drawToday(figure, now);
}

/**
 * A line below all that is over; outside the years drawn only words, at the end where today would be.
 * @param {Element} figure
 * @param {string} now
 */
function drawToday(figure, now) {
  const lines = /** @type {SVGGElement[]} */ ([...figure.querySelectorAll("[data-day]")]);
  const days = lines.map((line) => line.dataset.day ?? "");
  const said = shown(now);
  const before = lines.filter((line, at) => (line.matches(TICK) ? days[at] <= now : days[at] < now)).pop();
  const last = days[days.length - 1] ?? "";
  if (before && last.slice(0, 4) >= now.slice(0, 4)) {
    before.after(todayBelow(before, said));
    return;
  }
  const words = document.createElement("p");
  words.className = "hom-nay";
  words.textContent = before
    ? `Hôm nay (${said}) ở sau mọi ngày trên trục.`
    : `Hôm nay (${said}) ở trước mọi ngày trên trục.`;
  if (before) figure.querySelector("svg:last-of-type")?.after(words);
  else figure.prepend(words);
}

/**
 * The line of today; its words stand where neither neighbour has any: ticks have theirs at the left, days at the right.
 * @param {SVGGElement} before
 * @param {string} said
 */
function todayBelow(before, said) {
  const y = Number(before.dataset.below);
  const made = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes, text = "") => {
    const element = document.createElementNS(before.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };
  const next = before.nextElementSibling;
  const below = before.matches(TICK) && next !== null && !next.matches(TICK);
  const free = below || !before.matches(TICK);
  const group = made("g", { class: "hom-nay" });
  group.append(
    made("title", {}, `Hôm nay, ${said}`),
    made("path", { d: `M0 ${y}H${WIDTH}` }),
    made(
      "text",
      { ...(free ? { x: "0" } : { x: `${WIDTH}`, "text-anchor": "end" }), y: `${below ? y + 13 : y - 5}` },
      "Hôm nay",
    ),
  );
  return group;
}
