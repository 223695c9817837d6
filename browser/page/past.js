// @ts-check
/** What is past, judged by the reader's own clock: words beside each dated time, and today's line on the time line. */

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 288;

/** Says of every dated time whose last day is over that it is past, and draws today where a time line stands. */
export function tellPast() {
  const today = isoDay(new Date());
  for (const time of document.querySelectorAll("article time.thoi-han[datetime]")) {
    if (!(time instanceof HTMLTimeElement) || time.dateTime >= today) continue;
    const said = document.createElement("span");
    said.className = "da-qua";
    said.textContent = " · đã qua";
    time.append(said);
  }
  for (const figure of document.querySelectorAll(".truc-thoi-gian")) drawToday(figure, today);
}

/**
 * A line below all that is over; outside the years drawn only words, at the end where today would be.
 * @param {Element} figure
 * @param {string} today
 */
function drawToday(figure, today) {
  const lines = /** @type {SVGGElement[]} */ ([...figure.querySelectorAll("[data-day]")]);
  const days = lines.map((line) => line.dataset.day ?? "");
  const shown = today.split("-").reverse().join("/");
  const before = lines
    .filter((line, at) => (line.matches(".nam, .quy, .dut") ? days[at] <= today : days[at] < today))
    .pop();
  const last = days[days.length - 1] ?? "";
  if (before && last.slice(0, 4) >= today.slice(0, 4)) {
    before.after(todayAt(Number(before.dataset.below), shown));
    return;
  }
  const words = document.createElement("p");
  words.className = "hom-nay";
  words.textContent = before
    ? `Hôm nay (${shown}) ở sau mọi ngày trên trục.`
    : `Hôm nay (${shown}) ở trước mọi ngày trên trục.`;
  if (before) figure.querySelector("svg:last-of-type")?.after(words);
  else figure.prepend(words);
}

/**
 * @param {number} y
 * @param {string} shown
 */
function todayAt(y, shown) {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", "hom-nay");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", `M52 ${y}H${WIDTH}`);
  const words = document.createElementNS(SVG, "text");
  words.setAttribute("x", "0");
  words.setAttribute("y", String(y + 4));
  words.textContent = "Hôm nay";
  const title = document.createElementNS(SVG, "title");
  title.textContent = `Hôm nay, ${shown}`;
  group.append(title, line, words);
  return group;
}

/** @param {Date} date */
function isoDay(date) {
  const year = String(date.getFullYear()).padStart(4, "0");
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${year}-${month}-${day}`;
}
