// @ts-check
/** For a query that finds nothing: the names and terms of the plan that look most like it. */

import { foldedText, tokens } from "./analysis.js";

/** @typedef {import("./index.js").Index} Index */

const MOST = 5;
const LEAST_ALIKE = 0.3;

/** @type {WeakMap<Index, Map<string, string>>} */
const gathered = new WeakMap();

/**
 * @param {Index} index
 * @param {string} words
 * @returns {string[]}
 */
export function nearest(index, words) {
  const wanted = grams(foldedText(words));
  if (!wanted.size) return [];
  const scored = [...terms(index)].map(([folded, term]) => ({ term, alike: alike(wanted, grams(folded)) }));
  return scored
    .filter((each) => each.alike >= LEAST_ALIKE)
    .sort((one, other) => other.alike - one.alike || (one.term < other.term ? -1 : 1))
    .slice(0, MOST)
    .map((each) => each.term);
}

/**
 * Every name of the site, and every pair of syllables that more than one entry holds; folded form → as written.
 * @param {Index} index
 */
function terms(index) {
  let found = gathered.get(index);
  if (found) return found;
  found = new Map();
  const seen = new Map(/** @type {[string, number][]} */ ([]));
  index.entries.forEach((entry, number) => {
    const names = entry.kind === "diem" ? [] : [entry.title, ...(entry.names ?? [])];
    for (const name of names) found?.set(foldedText(name), name);
    const all = tokens(entry.text);
    all.slice(1).forEach((token, at) => {
      const words = entry.text.slice(all[at].start, token.end).toLowerCase();
      if (!/^[\p{L}\p{M}]+ [\p{L}\p{M}]+$/u.test(words)) return;
      const folded = `${all[at].folded} ${token.folded}`;
      const before = seen.get(folded);
      if (before !== undefined && before !== number && !found?.has(folded)) found?.set(folded, words);
      seen.set(folded, number);
    });
  });
  gathered.set(index, found);
  return found;
}

/**
 * The stretches of three letters of a text, its edges counted.
 * @param {string} text
 */
function grams(text) {
  const padded = ` ${text} `;
  const found = new Set(/** @type {string[]} */ ([]));
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

/**
 * Dice's coefficient, 0 to 1.
 * @param {Set<string>} one
 * @param {Set<string>} other
 */
function alike(one, other) {
  let shared = 0;
  for (const each of one) if (other.has(each)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
