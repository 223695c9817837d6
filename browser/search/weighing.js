// @ts-check
/** What a word of a query and a place of an entry are worth. */

import { KINDS } from "./entries.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./rewriting.js").Position} Position */

/**
 * The folded syllables that may stand at a position.
 * @param {Index} index
 * @param {Position} position
 */
export function choices({ vocabulary }, position) {
  return [...position.choices.keys()].map((number) => vocabulary.word(number));
}

/**
 * What the place of a match is worth: a point's own words before a title, a title before where a point stands.
 * @param {Index} index
 * @param {number} entry
 * @param {number} at
 */
export function zoneWeight({ entries, streams }, entry, at) {
  const { kind } = entries[entry];
  const before = streams[entry].zones.filter(({ start }) => start <= at);
  const zone = before[before.length - 1]?.zone ?? "text";
  const own =
    kind === "diem"
      ? { text: 300, more: 250, title: 250, names: 200, path: 0 }
      : { title: 200, names: 180, text: 120, more: 100, path: 0 };
  return /** @type {Record<string, number>} */ (own)[zone] + 20 * (KINDS.length - KINDS.indexOf(kind));
}

/**
 * How much a position tells: a syllable of few entries much, one of most entries little, one never seen something.
 * @param {Index} index
 * @param {Position} position
 */
export function weight({ vocabulary, entries }, position) {
  const often = Math.max(1, ...[...position.choices.keys()].map((number) => vocabulary.count(number)));
  return Math.log(1 + (20 * entries.length) / often);
}
