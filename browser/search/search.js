// @ts-check
/** A query as typed → what the search box shows. */

import { answer } from "./answering.js";
import { excerpt } from "./excerpt.js";
import { counts, passes } from "./facets.js";
import { nearest } from "./nearest.js";
import { isOwn, ownOf } from "./own.js";
import { parse } from "./query.js";

/** @typedef {import("./index.js").Index} Index */

/** A list longer than this is read by nobody; the count and the facets tell the rest. */
const MOST = 100;

/**
 * What the theme's box takes, one group a result, and what our own parts of the page take beside it.
 * @typedef {object} Answer
 * @property {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>}[][]} items
 * @property {string} query as typed
 * @property {number} total how many were found, shown or not
 * @property {string} told what a reader must know of them: that the plan does not say what was asked for, or ""
 * @property {string} source the public address of what is told beside the plan's own words, or ""
 * @property {Record<string, [string, number][]>} facets values of each facet and how many results they leave
 * @property {Record<string, Record<string, string>>} labels of the values in `facets`
 * @property {string[]} near terms to try where nothing was found
 */

/**
 * @param {Index} index
 * @param {string} typed
 * @param {string} [mine] the id of the body that the reader chose
 * @returns {Answer}
 */
export function search(index, typed, mine = "") {
  const query = parse(typed);
  const { entries } = index;
  const own = ownOf(index, mine);
  const asked = query.rest !== "" || query.phrases.length > 0;
  const { hits, told, source, sure } = asked
    ? answer(index, query, own)
    : {
        hits: query.filters.size ? entries.map((_, entry) => ({ entry, score: 0, at: [] })) : [],
        told: "",
        source: "",
        sure: false,
      };
  const shown = hits.filter(({ entry }) => passes(entries[entry], query.filters));
  const facets = counts(
    index,
    hits.map(({ entry }) => entries[entry]),
    query.filters,
  );
  return {
    items: shown
      .slice(0, MOST)
      .map((hit, at) => [item(index, hit, shown.length - at, sure && at === 0, isOwn(index, hit.entry, own))]),
    query: typed,
    total: shown.length,
    told,
    source,
    facets,
    labels: labels(index, facets),
    near: asked && !shown.length ? nearest(index, [query.rest, ...query.phrases].join(" ")) : [],
  };
}

/**
 * @param {Index} index
 * @param {import("./ranking.js").Hit} hit
 * @param {number} score falls from the first result to the last; the theme opens the highest on Enter
 * @param {boolean} card
 * @param {boolean} own
 */
function item(index, hit, score, card, own) {
  const { location } = index.entries[hit.entry];
  return { location, title: excerpt(index, hit, card, own), text: "", score, terms: {} };
}

/**
 * @param {Index} index
 * @param {Record<string, [string, number][]>} facets
 */
function labels(index, facets) {
  /** @type {Record<string, Record<string, string>>} */
  const all = {};
  for (const [facet, by] of Object.entries(facets)) {
    all[facet] = {};
    for (const [value] of by) {
      const entry = index.byId.get(value);
      all[facet][value] =
        index.config.labels?.[facet]?.[value] ?? (entry === undefined ? value : index.entries[entry].title);
    }
  }
  return all;
}
