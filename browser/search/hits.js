// @ts-check
/** Lists of hits: put together, put in order, their best. */

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./ranking.js").Hit} Hit */

/**
 * Without the pages of editors.
 * @param {Index} index
 * @param {Hit[]} hits
 */
export function forReaders({ entries }, hits) {
  return hits.filter(({ entry }) => !entries[entry].editors);
}

/** @param {Hit[]} hits */
export function bestRank(hits) {
  return hits.reduce((best, { score }) => Math.max(best, score), 0);
}

/**
 * All hits, of each entry the best.
 * @param {Hit[][]} lists
 */
export function merged(lists) {
  const found = new Map(/** @type {[number, Hit][]} */ ([]));
  for (const hit of lists.flat()) {
    const before = found.get(hit.entry);
    if (!before || before.score < hit.score) {
      found.set(hit.entry, { ...hit, at: hit.at.length ? hit.at : (before?.at ?? []) });
    }
  }
  return sorted([...found.values()]);
}

/** @param {Hit[]} hits */
export function sorted(hits) {
  return hits.sort((one, other) => other.score - one.score || one.entry - other.entry);
}
