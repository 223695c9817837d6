// @ts-check
/** What a result shows: where it stands, what it is called, and the words around the match, the match marked. All is escaped. */

import { tokens } from "./analysis.js";
import { texts, ZONES } from "./index.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./ranking.js").Hit} Hit */

/** How many tokens a result shows, and how many of them stand before the match. */
const SHOWN = 34;
const BEFORE = 8;

/**
 * The HTML of a hit.
 * @param {Index} index
 * @param {Hit} hit
 */
export function excerpt(index, { entry: number, at }) {
  const entry = index.entries[number];
  const marks = new Set(at);
  const zones = parts(index, number);
  const [title] = zones.filter(({ zone }) => zone === "title");
  const path = zones.find(({ zone }) => zone === "path");
  const text = zones.find(({ zone }) => zone === "text");
  const kind = index.config.labels?.loai?.[entry.kind] ?? "";
  const other = zones.find(
    (zone) => zone.zone === "names" && tokens(zone.text).some((_, each) => marks.has(zone.first + each)),
  );
  return [
    `<span class="plan-hit-place">${path ? `${marked(path, marks)} › ` : ""}`,
    entry.kind === "diem"
      ? `<strong>${marked(title, marks)}</strong></span>`
      : `${escape(kind)}</span><span class="plan-hit-title">${marked(title, marks)}</span>`,
    other && other.text !== title.text ? `<span class="plan-hit-text">cũng gọi: ${marked(other, marks)}</span>` : "",
    text ? `<span class="plan-hit-text">${around(text, marks)}</span>` : "",
  ].join("");
}

/**
 * The zones of an entry with their text and the number of their first token.
 * @param {Index} index
 * @param {number} number
 */
function parts({ entries, streams }, number) {
  const starts = streams[number].zones.map(({ start }) => start);
  return ZONES.flatMap((zone) => texts(entries[number], zone).map((text) => ({ zone, text }))).map((each, at) => ({
    ...each,
    first: starts[at],
  }));
}

/**
 * @param {{text: string, first: number}} zone
 * @param {Set<number>} marks
 */
function around(zone, marks) {
  const all = tokens(zone.text);
  const first = all.findIndex((_, at) => marks.has(zone.first + at));
  const from = first <= BEFORE ? 0 : first - BEFORE;
  const to = Math.min(all.length, from + SHOWN);
  if (!all.length) return escape(zone.text);
  const start = from ? all[from].start : 0;
  const end = to < all.length ? all[to - 1].end : zone.text.length;
  return (from ? "… " : "") + marked(zone, marks, start, end) + (to < all.length ? " …" : "");
}

/**
 * A stretch of a zone, escaped; marked tokens that follow each other share one mark.
 * @param {{text: string, first: number}} zone
 * @param {Set<number>} marks
 * @param {number} [start]
 * @param {number} [end]
 */
function marked({ text, first }, marks, start = 0, end = text.length) {
  let made = "";
  let done = start;
  const all = tokens(text);
  for (let at = 0; at < all.length; at += 1) {
    if (!marks.has(first + at) || all[at].start < start || all[at].end > end) continue;
    let last = at;
    while (marks.has(first + last + 1) && last + 1 < all.length && all[last + 1].end <= end) last += 1;
    // A shortened type of document stands for the two syllables that end here.
    const from = all[/^[a-z]/.test(all[at].also) && at > 0 && all[at - 1].start >= done ? at - 1 : at].start;
    made += `${escape(text.slice(done, from))}<mark>${escape(text.slice(from, all[last].end))}</mark>`;
    done = all[last].end;
    at = last;
  }
  return made + escape(text.slice(done, end));
}

/**
 * Text as HTML, for an element's content or a quoted attribute.
 * @param {string} text
 */
export function escape(text) {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}
