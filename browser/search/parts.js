// @ts-check
/** The entries that hold most of a query, for want of one that holds it whole: a question, a sentence with a strange word. */

import { pair } from "./index.js";
import { partial } from "./matching.js";
import { namedWithin } from "./naming.js";
import { choices, weight, zoneWeight } from "./weighing.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {import("./rewriting.js").Reading} Reading */

/** Fewer words than this share of a query's weight is no answer. */
const LEAST_SHARE = 0.5;
/** Looked at closely of those that hold something. */
const MOST = 400;

/**
 * The entries that hold most of the query, for want of one that holds it whole.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {Hit[]}
 */
export function parts(index, reading) {
  const { positions } = reading;
  const weights = positions.map((position) => weight(index, position));
  const all = weights.reduce((sum, each) => sum + each, 0);
  const terms = positions.flatMap((position, at) => {
    const next = positions[at + 1];
    return [...choices(index, position), ...(next ? [pair(position.folded, next.folded)] : [])];
  });
  const names = namedWithin(index, reading);
  const results = index.engine.search({ combineWith: "OR", queries: terms }).slice(0, MOST);
  const most = results[0]?.score || 1;
  return results.flatMap((result) => {
    const entry = /** @type {number} */ (result.id);
    const found = partial(index.streams[entry], positions);
    const share = [...found.held].reduce((sum, each) => sum + weights[each], 0) / all;
    if (index.entries[entry].kind === "trang") return [];
    const name = names.get(entry) ?? 0;
    if (!name && (share < LEAST_SHARE || (positions.length > 1 && found.held.size < 2))) return [];
    const score =
      400 * name +
      250 * share +
      (250 * found.pairs) / positions.length +
      (60 * result.score) / most +
      zoneWeight(index, entry, found.at[0]) / 10;
    return [{ entry, score, at: found.at }];
  });
}
