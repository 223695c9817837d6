// @ts-check
/** Filters of a query, and how many results each value of each facet would leave. */

import { FACETS, KINDS, values } from "./entries.js";

/** @typedef {import("./entries.js").Entry} Entry */

/**
 * @param {Entry} entry
 * @param {Map<string, string[]>} filters
 * @param {string} [except] a facet that is not looked at
 */
export function passes(entry, filters, except) {
  for (const [facet, wanted] of filters) {
    if (facet !== except && !wanted.some((value) => values(entry, facet).some((each) => isSame(each, value)))) {
      return false;
    }
  }
  return true;
}

/**
 * For each facet its values and how many results each leaves, as if the facet's own filter were off; kinds and parts in
 * their own order, the rest by number.
 * @param {import("./index.js").Index} index
 * @param {Entry[]} found every entry that answers the words of the query
 * @param {Map<string, string[]>} filters
 * @returns {Record<string, [string, number][]>}
 */
export function counts({ byId }, found, filters) {
  const place = (/** @type {string} */ value) =>
    KINDS.includes(value) ? KINDS.indexOf(value) : (byId.get(value) ?? 0);
  /** @type {Record<string, [string, number][]>} */
  const all = {};
  for (const facet of FACETS) {
    const by = new Map(/** @type {[string, number][]} */ ([]));
    for (const entry of found) {
      if (!passes(entry, filters, facet)) continue;
      for (const value of values(entry, facet)) by.set(value, (by.get(value) ?? 0) + 1);
    }
    for (const wanted of filters.get(facet) ?? []) {
      if (![...by.keys()].some((value) => isSame(value, wanted))) by.set(wanted, 0);
    }
    const ordered = facet === "loai" || facet === "phan";
    all[facet] = [...by].sort(
      ([one, often], [other, rarely]) => (ordered ? 0 : rarely - often) || place(one) - place(other),
    );
  }
  return all;
}

/**
 * Whether two values are one, however their letters are typed: «phan:iii».
 * @param {string} one
 * @param {string} other
 */
export function isSame(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}
