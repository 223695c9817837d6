// @ts-check
/** A query → the entries that answer it, the best first. */

import { KINDS } from "./entries.js";
import { pair } from "./index.js";
import { partial, phrase, scattered } from "./matching.js";
import { named } from "./naming.js";
import { readings } from "./rewriting.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./matching.js").Match} Match */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./rewriting.js").Reading} Reading */

/**
 * @typedef {object} Hit
 * @property {number} entry
 * @property {number} score
 * @property {number[]} at the tokens to mark
 */

/** How an entry answers, from the worst to the best; the place in this list outweighs everything else. */
const RANKS = [
  "part",
  "slip",
  "far",
  "slip phrase",
  "folded",
  "folded phrase",
  "exact",
  "exact phrase",
  "follows",
  "named",
];
const STEP = 1000;
/** Words of a query further apart than this many tokens, in a long page, do not belong together. */
const MOST_APART = 120;
/** Fewer words than this share of a query's weight is no answer. */
const LEAST_SHARE = 0.5;

/**
 * @param {Index} index
 * @param {Query} query without its filters
 * @returns {Hit[]}
 */
export function rank(index, { phrases, rest, open }) {
  const quoted = phrases.flatMap((text) => readings(index, text, { open: false, slips: false }).slice(0, 1));
  const loose = readings(index, rest, { open, slips: false });
  if (!quoted.length && !loose.length) return [];
  /** @type {Map<number, Hit>} */
  const found = new Map();
  const ways = loose.length ? loose : [null];
  ways.forEach((reading, at) => collect(found, whole(index, quoted, reading), at));
  if (!isAnswered(found)) {
    ways.forEach((reading, at) => collect(found, whole(index, quoted.map(cut), reading && cut(reading)), at));
  }
  if (!quoted.length) loose.forEach((reading, at) => collect(found, meantHits(index, reading), at));
  if (!quoted.length && !isAnswered(found)) {
    readings(index, rest, { open, slips: true }).forEach((reading, at) => {
      collect(found, whole(index, [], reading), at);
      if (!found.size) collect(found, parts(index, reading), at);
    });
  }
  return [...found.values()].sort((one, other) => other.score - one.score || one.entry - other.entry);
}

/**
 * Whether something stands side by side as typed, so that no slip need be looked for.
 * @param {Map<number, Hit>} found
 */
function isAnswered(found) {
  const least = RANKS.indexOf("folded phrase") * STEP;
  return [...found.values()].some((hit) => hit.score >= least);
}

/**
 * The reading without a «số» or «năm» at its end: before a number, where it stood in the plan, it takes no position.
 * @param {Reading} reading
 * @returns {Reading}
 */
function cut(reading) {
  const { positions } = reading;
  const last = positions.at(-1)?.folded ?? "";
  return positions.length > 1 && ["so", "nam"].includes(last)
    ? { ...reading, positions: positions.slice(0, -1) }
    : reading;
}

/**
 * Keeps the better of two hits of one entry; a later way to read the query counts a little less.
 * @param {Map<number, Hit>} found
 * @param {Hit[]} hits
 * @param {number} way
 */
function collect(found, hits, way) {
  for (const hit of hits) {
    const score = hit.score - way;
    const before = found.get(hit.entry);
    if (!before || before.score < score) {
      found.set(hit.entry, { ...hit, score, at: hit.at.length ? hit.at : (before?.at ?? []) });
    }
  }
}

/**
 * The entries that hold all of the query.
 * @param {Index} index
 * @param {Reading[]} quoted
 * @param {Reading | null} loose
 * @returns {Hit[]}
 */
function whole(index, quoted, loose) {
  const all = [...quoted, ...(loose ? [loose] : [])];
  const results = index.engine.search({
    combineWith: "AND",
    queries: all.flatMap(({ positions }) =>
      positions.map((position) => ({ combineWith: "OR", queries: choices(index, position) })),
    ),
  });
  const most = results[0]?.score || 1;
  return results.flatMap((result) => {
    const entry = /** @type {number} */ (result.id);
    const hits = all.map((reading) => hitOf(index, entry, reading, quoted.includes(reading)));
    if (hits.includes(null)) return [];
    const sure = /** @type {Hit[]} */ (hits);
    return [
      {
        entry,
        score: Math.min(...sure.map((hit) => hit.score)) + (60 * result.score) / most,
        at: sure.flatMap((hit) => hit.at).sort((one, other) => one - other),
      },
    ];
  });
}

/**
 * @param {Index} index
 * @param {import("./rewriting.js").Position} position
 */
function choices({ vocabulary }, position) {
  return [...position.choices.keys()].map((number) => vocabulary.word(number));
}

/**
 * @param {Index} index
 * @param {number} entry
 * @param {Reading} reading
 * @param {boolean} quoted
 * @returns {Hit | null}
 */
function hitOf(index, entry, reading, quoted) {
  const stream = index.streams[entry];
  const weigh = (/** @type {number} */ at) => zoneWeight(index, entry, at);
  const match = phrase(stream, reading.positions, weigh) ?? (quoted ? null : scattered(stream, reading.positions));
  const length = reading.positions.length;
  if (!match || match.window > MOST_APART || match.cost > Math.max(1.5, length / 3)) return null;
  const close = length < 2 ? 0 : (150 * match.pairs) / (length - 1) + (250 * length) / Math.max(match.window, length);
  const score = STEP * RANKS.indexOf(rankOf(match, reading)) + weigh(match.at[0]) + close - 120 * match.cost;
  return { entry, score, at: match.at };
}

/**
 * @param {Match} match
 * @param {Reading} reading
 */
function rankOf(match, reading) {
  const side = match.phrase ? " phrase" : "";
  if (match.cost >= 1) return `slip${side}`;
  const typed = reading.marked && match.exact;
  if (!typed && match.window > 3 * reading.positions.length) return "far";
  return (match.exact || !reading.marked ? "exact" : "folded") + side;
}

/**
 * What the place of a match is worth: a point's own words before a title, a title before where a point stands.
 * @param {Index} index
 * @param {number} entry
 * @param {number} at
 */
function zoneWeight({ entries, streams }, entry, at) {
  const { kind } = entries[entry];
  const zone = streams[entry].zones.filter(({ start }) => start <= at).at(-1)?.zone ?? "text";
  const own =
    kind === "diem"
      ? { text: 300, more: 250, title: 250, names: 200, path: 0 }
      : { title: 200, names: 180, text: 120, more: 100, path: 0 };
  return /** @type {Record<string, number>} */ (own)[zone] + 20 * (KINDS.length - KINDS.indexOf(kind));
}

/**
 * What the query means as a whole, and what follows it: the tasks of a body, the points that cite a document.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {Hit[]}
 */
function meantHits(index, reading) {
  const meant = named(index, reading);
  const order = (/** @type {number} */ at) => STEP / 2 - Math.min(at, 400);
  const follow = [...new Set(meant.flatMap((entry) => index.entries[entry].first ?? []))];
  const cited = (/** @type {number} */ entry) => (index.entries[entry].first?.length ? 400 : 0);
  return [
    ...meant.map((entry, at) => ({
      entry,
      score: STEP * RANKS.indexOf("named") + cited(entry) + kindFirst(index.entries[entry].kind) - at,
      at: markedIn(index, entry, reading),
    })),
    ...follow.flatMap((id, at) => {
      const entry = index.byId.get(id);
      if (entry === undefined) return [];
      return [{ entry, score: STEP * RANKS.indexOf("follows") + order(at), at: markedIn(index, entry, reading) }];
    }),
  ];
}

/**
 * A body or document of a name comes before a section that has it for its heading.
 * @param {string} kind
 */
function kindFirst(kind) {
  return kind === "muc" ? 0 : 100;
}

/**
 * @param {Index} index
 * @param {number} entry
 * @param {Reading} reading
 */
function markedIn(index, entry, reading) {
  return (
    phrase(index.streams[entry], reading.positions, (at) => zoneWeight(index, entry, at))?.at ??
    partialMarks(index, entry, reading)
  );
}

/**
 * @param {Index} index
 * @param {number} entry
 * @param {Reading} reading
 */
function partialMarks(index, entry, reading) {
  const match = scattered(index.streams[entry], reading.positions);
  return match && match.window <= 3 * reading.positions.length ? match.at : [];
}

/**
 * The entries that hold most of the query, for want of one that holds it whole.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {Hit[]}
 */
function parts(index, reading) {
  const { positions } = reading;
  const weights = positions.map((position) => weight(index, position));
  const all = weights.reduce((sum, each) => sum + each, 0);
  const terms = positions.flatMap((position, at) => {
    const next = positions[at + 1];
    return [...choices(index, position), ...(next ? [pair(position.folded, next.folded)] : [])];
  });
  const results = index.engine.search({ combineWith: "OR", queries: terms }).slice(0, 400);
  const most = results[0]?.score || 1;
  return results.flatMap((result) => {
    const entry = /** @type {number} */ (result.id);
    const found = partial(index.streams[entry], positions);
    const share = [...found.held].reduce((sum, each) => sum + weights[each], 0) / all;
    if (share < LEAST_SHARE || (positions.length > 1 && found.held.size < 2)) return [];
    const score =
      400 * share +
      (200 * found.pairs) / positions.length +
      (100 * result.score) / most +
      zoneWeight(index, entry, found.at[0]) / 10;
    return [{ entry, score, at: found.at }];
  });
}

/**
 * How much a position tells: a syllable of few entries much, one of most entries little, one never seen something.
 * @param {Index} index
 * @param {import("./rewriting.js").Position} position
 */
function weight({ vocabulary, entries }, position) {
  const often = Math.max(1, ...[...position.choices.keys()].map((number) => vocabulary.count(number)));
  return Math.log(1 + (20 * entries.length) / often);
}
