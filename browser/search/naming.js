// @ts-check
/** Which entries a query means as a whole: a body by its name or abbreviation, a document by its number. */

import { isNumber, tokens } from "./analysis.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./rewriting.js").Reading} Reading */

/**
 * The entries that a reading names, the plan's own order kept.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {number[]}
 */
export function named(index, reading) {
  const { positions } = reading;
  const words = meant(index, reading);
  const whole = index.named.get(words.join(" ")) ?? [];
  if (!positions.some(({ folded }) => /^\d/.test(folded))) return whole;
  const numbered = documentCalls(index).filter(
    ({ number, call }) => words.includes(number) && words.every((word) => call.has(word)),
  );
  return [...new Set([...whole, ...numbered.map(({ entry }) => entry)])];
}

/**
 * What each position most likely means: as typed if the site knows it, else the nearest syllable.
 * @param {Index} index
 * @param {Reading} reading
 */
function meant({ vocabulary }, { positions }) {
  return positions.map(({ folded, nearest }) => (vocabulary.folded(folded) >= 0 ? folded : (nearest ?? folded)));
}

/** @type {WeakMap<Index, {entry: number, number: string, call: Set<string>}[]>} */
const calls = new WeakMap();

/**
 * The words by which each numbered document may be called.
 * @param {Index} index
 */
function documentCalls(index) {
  let found = calls.get(index);
  if (!found) {
    found = index.entries.flatMap((entry, at) => {
      const number = tokens(entry.number ?? "").find(isNumber);
      if (!number) return [];
      const call = new Set(tokens(entry.call ?? entry.title).flatMap((token) => [token.folded, token.also]));
      return [{ entry: at, number: number.folded, call }];
    });
    calls.set(index, found);
  }
  return found;
}
