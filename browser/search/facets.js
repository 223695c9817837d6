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
    if (facet !== except && !wanted.some((value) => values(entry, facet).includes(value))) return false;
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
    const by = new Map((filters.get(facet) ?? []).map((wanted) => [wanted, 0]));
    for (const entry of found) {
      if (!passes(entry, filters, facet)) continue;
      for (const value of values(entry, facet)) by.set(value, (by.get(value) ?? 0) + 1);
    }
    const ordered = facet === "loai" || facet === "phan";
    all[facet] = [...by].sort(
      ([one, often], [other, rarely]) => (ordered ? 0 : rarely - often) || place(one) - place(other),
    );
  }
  return all;
}
