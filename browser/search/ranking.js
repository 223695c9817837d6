// @ts-check
/** A query → the entries that answer it, the best first. */

import { phrase, scattered } from "./matching.js";
import { named } from "./naming.js";
import { parts } from "./parts.js";
import { readings } from "./rewriting.js";
import { choices, zoneWeight } from "./weighing.js";

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
  "page",
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
  "asked",
];
const STEP = 1000;
/** The least that a hit of a rank scores. */
export const LEAST = /** @type {Record<string, number>} */ (
  Object.fromEntries(RANKS.map((rankName, at) => [rankName, at * STEP]))
);
/** Words of a query further apart than this many tokens, in a long page, do not belong together. */
const MOST_APART = 120;
/** Words that take more than so many times their number are far apart. */
export const WIDE = 3;
const FEW = 4;
/** A position with more choices is not asked of the engine where others tell enough. */
const MOST_LOOKED_UP = 25;
/** What a choice that is not as typed takes from the score within a rank. */
const PRICE = 300;
/** And what it takes that a «số» at the end does not stand there. */
const CUT = 50;

/**
 * @param {Index} index
 * @param {Query} query without its filters
 * @param {boolean} [thorough] whether slips and parts are looked for where nothing stands as typed
 * @returns {Hit[]}
 */
export function rank(index, { phrases, rest, open }, thorough = true) {
  const quoted = phrases.flatMap((text) => readings(index, text, { open: false, slips: false }).slice(0, 1));
  const loose = readings(index, rest, { open, slips: false });
  if (!quoted.length && !loose.length) return [];
  /** @type {Map<number, Hit>} */
  const found = new Map();
  const ways = loose.length ? loose : [null];
  ways.forEach((reading, at) => collect(found, whole(index, quoted, reading), at));
  ways.forEach((reading, at) => {
    const shortQuoted = quoted.map(cut);
    const short = reading && cut(reading);
    if (short === reading && shortQuoted.every((each, one) => each === quoted[one])) return;
    const hits = whole(index, shortQuoted, short);
    for (const hit of hits) collect(found, [hit], at + (isFollowed(index, hit) ? 0 : CUT));
  });
  if (!quoted.length) loose.forEach((reading, at) => collect(found, meantHits(index, reading), at));
  if (thorough && !quoted.length && !isAnswered(index, found)) {
    for (const reading of readings(index, rest, { open, slips: true })) collect(found, whole(index, [], reading), 0);
    const part = LEAST.part;
    for (const reading of loose) collect(found, parts(index, reading), -part);
  }
  return [...found.values()].sort((one, other) => other.score - one.score || one.entry - other.entry);
}

/**
 * Whether something of the plan stands side by side as typed, so that no slip need be looked for.
 * @param {Index} index
 * @param {Map<number, Hit>} found
 */
export function isAnswered({ entries }, found) {
  const least = LEAST["folded phrase"];
  return [...found.values()].some((hit) => hit.score >= least && entries[hit.entry].kind !== "trang");
}

/**
 * The reading without a «số» or «năm» at its end: before a number, where it stood in the plan, it takes no position.
 * @param {Reading} reading
 * @returns {Reading}
 */
function cut(reading) {
  const { positions } = reading;
  const last = positions[positions.length - 1]?.folded ?? "";
  return positions.length > 1 && ["so", "nam"].includes(last)
    ? { ...reading, positions: positions.slice(0, -1) }
    : reading;
}

/**
 * Whether somewhere behind what was found stands a «số» or «năm» that took no position.
 * @param {Index} index
 * @param {Hit} hit
 */
function isFollowed({ streams }, { entry, at }) {
  const { zones, starts, ends } = streams[entry];
  return at.some((token) => {
    const zone = zones.find(({ start, end }) => token >= start && token + 1 < end);
    return zone !== undefined && /\p{L}/u.test(zone.text.slice(ends[token], starts[token + 1]));
  });
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
  const every = all.flatMap(({ positions }) => positions);
  // A word of one letter begins too many others to look them all up; its place is seen to below, with the rest.
  const telling = every.filter((position) => position.choices.size <= MOST_LOOKED_UP);
  const results = index.engine.search(
    (telling.length ? telling : every).map((position) => choices(index, position).slice(0, MOST_LOOKED_UP)),
  );
  const most = results[0]?.score || 1;
  return results.flatMap((result) => {
    const { entry } = result;
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
  if (!match || match.window > MOST_APART) return null;
  if (length === 2 && match.cost > 1) return null; // a slip beside a word only begun is another phrase
  const slips = Math.floor(match.cost);
  if (slips > (match.phrase ? Math.max(1, length / 3) : length / 3)) return null;
  if (slips && !match.phrase && length > FEW) return null;
  if (slips && length <= FEW && match.window > WIDE * length) return null; // a slip far from few others is another word
  const close = length < 2 ? 0 : (150 * match.pairs) / (length - 1) + (250 * length) / Math.max(match.window, length);
  // The words of a guide, far apart, are no answer to what is asked of a plan.
  const rankName = index.entries[entry].kind === "trang" && !match.phrase ? "page" : rankOf(match, reading);
  const score = LEAST[rankName] + weigh(match.at[0]) + close - PRICE * match.cost;
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
  const many = reading.positions.length;
  // Without marks, words that nowhere stand beside each other are mostly other words.
  if (!typed && match.window > WIDE * many) return many > FEW - 2 && !match.pairs ? "part" : "far";
  return (match.exact || !reading.marked ? "exact" : "folded") + side;
}

/**
 * What the query means as a whole, and what follows it: the tasks of a body, the points that cite a document.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {Hit[]}
 */
export function meantHits(index, reading) {
  return hitsOf(index, reading, named(index, reading));
}

/**
 * @param {Index} index
 * @param {Reading} reading
 * @param {number[]} meant entries, the likeliest first
 * @returns {Hit[]}
 */
export function hitsOf(index, reading, meant) {
  const order = (/** @type {number} */ at) => STEP / 2 - Math.min(at, 400);
  const follow = [...new Set(meant.flatMap((entry) => following(index, entry)))];
  const cited = (/** @type {number} */ entry) => (index.entries[entry].first?.length ? 400 : 0);
  return [
    ...meant.map((entry, at) => ({
      entry,
      score: LEAST.named + cited(entry) + kindFirst(index.entries[entry].kind) - at,
      at: markedIn(index, entry, reading),
    })),
    ...follow.flatMap((id, at) => {
      const entry = index.byId.get(id);
      if (entry === undefined) return [];
      return [{ entry, score: LEAST.follows + order(at), at: markedIn(index, entry, reading) }];
    }),
  ];
}

/**
 * The tasks of a body, with those that it took over; the points that cite a document.
 * @param {Index} index
 * @param {number} entry
 */
function following({ entries, byId }, entry) {
  const { first = [], before = [] } = entries[entry];
  return [...first, ...before.flatMap((id) => entries[byId.get(id) ?? -1]?.first ?? [])];
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
  return match && match.window <= WIDE * reading.positions.length ? match.at : [];
}
