// @ts-check
/** Which entries a query means as a whole: a body by its name or abbreviation, a document by its number. */

import { isNumber, tokens } from "./analysis.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./rewriting.js").Reading} Reading */

const LONGEST_NAME = 14;
/** What people say before an id: «mục II.3.2», «phần IV». */
const LOCATOR = /^(tieu muc|muc|phan|diem) /;

/**
 * The entries that a reading names, the plan's own order kept.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {number[]}
 */
export function named(index, reading) {
  const words = meant(index, reading);
  const name = words.join(" ");
  const whole =
    index.named.get(name) ??
    index.named.get(name.replace(LOCATOR, "")) ??
    (reading.written ? onlyOneBegins(index, name) : []);
  if (!words.some((word) => /^\d/.test(word))) return whole;
  const numbered = documentCalls(index).filter(({ number, call, by }) => {
    const rest = by && ` ${name} `.includes(` ${by} `) ? ` ${name} `.replace(` ${by} `, " ").trim().split(" ") : words;
    return words.includes(number) && rest.every((word) => call.has(word) || (rest !== words && word === "cua"));
  });
  return [...new Set([...whole, ...numbered.map(({ entry }) => entry)])];
}

/**
 * The body whose name begins so, if there is just one: an abbreviation often leaves off the end, «UBKT».
 * @param {Index} index
 * @param {string} name
 * @returns {number[]}
 */
function onlyOneBegins({ named: names, entries }, name) {
  const found = new Set([...names].flatMap(([each, numbers]) => (each.startsWith(`${name} `) ? numbers : [])));
  const bodies = [...found].filter((number) => entries[number].kind === "co-quan");
  return bodies.length === 1 ? bodies : [];
}

/**
 * What each position most likely means: as typed if the site knows it, else the nearest syllable.
 * @param {Index} index
 * @param {Reading} reading
 */
function meant({ vocabulary }, { positions }) {
  return positions.map(({ folded, nearest }) => (vocabulary.folded(folded) >= 0 ? folded : (nearest ?? folded)));
}

/** @type {WeakMap<Index, {entry: number, number: string, call: Set<string>, by: string}[]>} */
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
      const by = tokens(entry.by ?? "")
        .map((token) => token.folded)
        .join(" ");
      return [{ entry: at, number: number.folded, call, by }];
    });
    calls.set(index, found);
  }
  return found;
}

/**
 * The entries whose whole name stands somewhere in a reading, with the share of it that the longest such name makes up.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {Map<number, number>}
 */
export function namedWithin(index, reading) {
  const words = meant(index, reading);
  const found = new Map(/** @type {[number, number][]} */ ([]));
  for (let length = Math.min(words.length, LONGEST_NAME); length >= 2; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const entries = index.named.get(words.slice(start, start + length).join(" ")) ?? [];
      for (const entry of entries) if (!found.has(entry)) found.set(entry, length / words.length);
    }
  }
  return found;
}
