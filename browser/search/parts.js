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
/** But better than none. */
export const LAST_RESORT = 0.25;
/** Of so few words two must stand side by side. */
const SHORT = 4;
/** Looked at closely of those that hold something. */
const MOST = 400;

/**
 * The entries that hold most of the query, for want of one that holds it whole.
 * @param {Index} index
 * @param {Reading} reading
 * @param {boolean} [pages] whether pages are looked for, and not places of the plan
 * @param {number} [least] the least share of the query's weight
 * @returns {Hit[]}
 */
export function parts(index, reading, pages = false, least = LEAST_SHARE) {
  const { positions } = reading;
  const weights = positions.map((position) => weight(index, position));
  const all = weights.reduce((sum, each) => sum + each, 0);
  const terms = positions.flatMap((position, at) => {
    const next = positions[at + 1];
    return [...choices(index, position), ...(next ? [pair(position.folded, next.folded)] : [])];
  });
  const names = namedWithin(index, reading);
  // Of a few words typed with their marks, one that the site never says leaves nothing to go by.
  const unknown = reading.marked && positions.length <= SHORT && positions.some(({ exact }) => !exact.size);
  const results = index.engine.search([terms]).slice(0, MOST);
  const most = results[0]?.score || 1;
  return results.flatMap((result) => {
    const { entry } = result;
    const found = partial(index.streams[entry], positions);
    // Typed with marks, «đề án» is little of «khi để … án».
    const worth = (/** @type {number} */ each) => (reading.marked && !found.sure.has(each) ? 0.5 : 1) * weights[each];
    const share = [...found.held].reduce((sum, each) => sum + worth(each), 0) / all;
    if ((index.entries[entry].kind === "trang") !== pages) return [];
    const name = names.get(entry) ?? 0;
    if (!name && unknown) return [];
    const some = positions.length > SHORT ? found.held.size > 1 : found.pairs > 0 || positions.length < 2;
    const together = pages ? found.held.size === positions.length : some;
    if (!name && (share < least || !together)) return [];
    const score =
      400 * name +
      250 * share +
      (250 * found.pairs) / positions.length +
      (60 * result.score) / most +
      zoneWeight(index, entry, found.at[0]) / 10;
    return [{ entry, score, at: found.at }];
  });
}
