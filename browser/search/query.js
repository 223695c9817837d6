// @ts-check
/** What a reader typed → filters, quoted phrases and the rest. */

import { folded } from "./analysis.js";
import { FACETS } from "./entries.js";

/**
 * @typedef {object} Query
 * @property {Map<string, string[]>} filters facet → values, any of which will do
 * @property {string[]} phrases what stood in quotes
 * @property {string} rest what did not
 * @property {boolean} open whether the last word may still be being typed
 */

/** A pasted text is found by so many of its first words; more would take long and tell nothing more. */
const MOST_WORDS = 50;
const FILTER = /(^|\s)([\p{L}\p{M}-]+):([\p{L}\p{M}\d.-]+)(?=\s|$)/gu;
const QUOTED = /["“”«»„]([^"“”«»„]*)["“”«»„]/gu;

/**
 * @param {string} typed
 * @returns {Query}
 */
export function parse(typed) {
  const filters = new Map(/** @type {[string, string[]][]} */ ([]));
  const phrases = /** @type {string[]} */ ([]);
  const words = typed.replace(FILTER, (all, _, name, value) => {
    const facet = key(name);
    if (!FACETS.includes(facet)) return all;
    filters.set(facet, [...(filters.get(facet) ?? []), value]);
    return " ";
  });
  const rest = words.replace(QUOTED, (_, phrase) => {
    if (phrase.trim()) phrases.push(begun(phrase));
    return " ";
  });
  return { filters, phrases, rest: begun(rest.replace(/["“”«»„]/gu, " ")), open: /[\p{L}\p{M}\p{N}]$/u.test(rest) };
}

/**
 * The first words of a text.
 * @param {string} text
 */
function begun(text) {
  return text.trim().split(/\s+/).slice(0, MOST_WORDS).join(" ");
}

/**
 * The query with one value of a facet put in or, if it is there, taken out.
 * @param {string} typed
 * @param {string} facet
 * @param {string} value
 */
export function toggled(typed, facet, value) {
  let found = false;
  const without = typed.replace(FILTER, (all, _, name, each) => {
    if (key(name) !== facet || each.toLowerCase() !== value.toLowerCase()) return all;
    found = true;
    return "";
  });
  const words = without.replace(/\s+/g, " ").trim();
  return found ? words : `${words} ${facet}:${value}`.trim();
}

/**
 * «Cơ-quan» → "co-quan".
 * @param {string} name
 */
function key(name) {
  return name.split("-").map(folded).join("-");
}
