// @ts-check
/** What a result shows: where it stands, what it is called, and the words around the match, the match marked. All is escaped. */

import { runs } from "./analysis.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").Zone} Zone */
/** @typedef {import("./ranking.js").Hit} Hit */

/** How many tokens a result shows, and how many of them stand before the match. */
const SHOWN = 34;
const BEFORE = 8;
const CLOSE = 10;
const MOST_CITED = 8;
const SIGNS = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
});

/**
 * The HTML of a hit; as a card with all that answers: a clause whole, a document with where it is cited.
 * @param {Index} index
 * @param {Hit} hit
 * @param {boolean} card
 * @param {boolean} [own] whether it is the reader's own body's
 */
export function excerpt(index, { entry: number, at }, card, own = false) {
  const { kind, now = "", charge = "" } = index.entries[number];
  const { zones } = index.streams[number];
  const marker = createMarker(index, number, new Set(at));
  const named = (/** @type {string} */ name) => zones.find(({ zone }) => zone === name);
  const [title, path, text] = ["title", "path", "text"].map(named);
  const shown = title ? marker.whole(title) : "";
  const other = zones.find(
    (zone) => zone.zone === "names" && !isSame(zone.text, title?.text ?? "") && marker.isIn(zone),
  );
  const words = text ? [hit("text", card && kind !== "trang" ? marker.whole(text) : marker.around(text))] : [];
  const made = [
    own ? hit("mine", "Cơ quan của đồng chí") : "",
    `<span class="plan-hit-place">${path ? `${marker.whole(path)} › ` : ""}`,
    kind === "diem"
      ? `<strong>${shown}</strong></span>`
      : `${escape(index.config.labels?.loai?.[kind] ?? "")}</span><span class="plan-hit-title">${shown}</span>`,
    other && ["co-quan", "van-ban"].includes(kind) ? hit("text", `cũng gọi: ${marker.whole(other)}`) : "",
    now ? hit("now", escape(now)) : "",
    charge ? hit("said", escape(charge)) : "",
    ...(card && (now || charge) ? [] : words),
    ...(card ? facts(index, number).map((line) => hit("said", escape(line))) : []),
  ].join("");
  return card ? `<span class="plan-card">${made}</span>` : made;
}

/**
 * Whether two names are one, in other letters: «các cấp uỷ» is «Các cấp ủy».
 * @param {string} one
 * @param {string} other
 */
function isSame(one, other) {
  const [said, named] = [one, other].map((name) =>
    runs(name)
      .map(({ canonical }) => canonical)
      .join(" "),
  );
  return said === named;
}

/**
 * @param {string} what
 * @param {string} html
 */
function hit(what, html) {
  return `<span class="plan-hit-${what}">${html}</span>`;
}

/**
 * What a card says besides the words: who leads a point, and when; where a document is cited.
 * @param {Index} index
 * @param {number} number
 */
function facts({ entries, byId, config }, number) {
  const { kind, leads = [], first = [], facets } = entries[number];
  const names = leads.flatMap((id) => entries[byId.get(id) ?? -1]?.title ?? []);
  const times = (facets?.["thoi-han"] ?? []).map((time) => config.labels?.["thoi-han"]?.[time] ?? time);
  const cited =
    kind === "van-ban" ? first.slice(0, MOST_CITED).map((id) => entries[byId.get(id) ?? -1]?.title ?? id) : [];
  const more = first.length > cited.length ? ` và ${first.length - cited.length} chỗ khác` : "";
  return [
    [names.length ? `Chủ trì: ${names.join("; ")}` : "", ...times].filter(Boolean).join(" · "),
    cited.length ? `Được dẫn ở: ${cited.join(", ")}${more}` : "",
  ].filter(Boolean);
}

/**
 * Writes the texts of one entry with some of its tokens marked.
 * @param {Index} index
 * @param {number} number
 * @param {Set<number>} marks
 */
function createMarker({ streams, vocabulary }, number, marks) {
  const { starts, ends, also } = streams[number];

  /** A shortened type of document stands for the two syllables that end with its token. */
  const isPair = (/** @type {number} */ at) => also[at] >= 0 && /^[a-z]/.test(vocabulary.word(also[at]));

  const stretch = (/** @type {Zone} */ { text, start }, /** @type {number} */ from, /** @type {number} */ to) => {
    let done = from > start ? starts[from] : 0;
    let made = "";
    for (let at = from; at < to; at += 1) {
      if (!marks.has(at)) continue;
      let last = at;
      while (last + 1 < to && marks.has(last + 1)) last += 1;
      const begin = starts[isPair(at) && at > from && starts[at - 1] >= done ? at - 1 : at];
      made += `${unbroken(text.slice(done, begin))}<mark>${unbroken(text.slice(begin, ends[last]))}</mark>`;
      done = ends[last];
      at = last;
    }
    return { made, done };
  };

  /** The mark in a zone behind which most others stand close, or -1. */
  const densest = (/** @type {Zone} */ { start, end }) => {
    let best = -1;
    let most = 0;
    for (let at = start; at < end; at += 1) {
      if (!marks.has(at)) continue;
      let close = 0;
      for (let next = at; next < Math.min(end, at + CLOSE); next += 1) close += marks.has(next) ? 1 : 0;
      if (close > most) [best, most] = [at, close];
    }
    return best;
  };

  return {
    isIn: (/** @type {Zone} */ { start, end }) => [...marks].some((at) => at >= start && at < end),
    whole(/** @type {Zone} */ zone) {
      const { made, done } = stretch(zone, zone.start, zone.end);
      return made + unbroken(zone.text.slice(done));
    },
    around(/** @type {Zone} */ zone) {
      const first = densest(zone);
      const from = first < 0 ? zone.start : Math.max(zone.start, first - BEFORE);
      const to = Math.min(zone.end, from + SHOWN);
      const { made, done } = stretch(zone, from, to);
      const rest =
        to < zone.end ? `${unbroken(zone.text.slice(done, ends[to - 1]))} …` : unbroken(zone.text.slice(done));
      return (from > zone.start ? "… " : "") + made + rest;
    },
  };
}

/**
 * Text as HTML in which no line ends within the number of a document, «12-NQ/TU».
 * @param {string} text
 */
function unbroken(text) {
  return escape(text).replace(/[^\s/&;]{1,15}(?:\/\d+)?\/\p{Lu}[^\s/&;]{0,15}/gu, '<span class="so-ky-hieu">$&</span>');
}

/**
 * Text as HTML, for an element's content or a quoted attribute.
 * @param {string} text
 */
export function escape(text) {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}
