// @ts-check
/** Every syllable of the site, numbered, in both readings. */

import { confusions, isOneSlipAway } from "./spelling.js";

/**
 * @typedef {object} Vocabulary
 * @property {(folded: string, own?: boolean) => number} addFolded its number, new or old; `own`: the plan says it itself
 * @property {(folded: string) => boolean} isOwn whether the plan says it, not only a guide, whose examples are misspelt
 * @property {(canonical: string, folded: string) => number} addCanonical its number, new or old
 * @property {(folded: string) => number} folded its number, or -2
 * @property {(canonical: string) => number} canonical its number, or -2
 * @property {(number: number) => string} word the folded syllable of a number
 * @property {(number: number) => number} count how often a folded syllable stands on the site
 * @property {(start: string) => string[]} beginning the folded syllables that begin so
 * @property {(start: string) => Set<number>} canonicalsBeginning the numbers of those that begin so, marks and all
 * @property {(folded: string) => string[]} near the folded syllables that may have been meant, the likeliest first
 */

/** Of what was never seen; differs from every number and from the gap between zones. */
export const UNKNOWN = -2;

/** @returns {Vocabulary} */
export function createVocabulary() {
  const folded = new Map(/** @type {[string, number][]} */ ([]));
  const canonical = new Map(/** @type {[string, number][]} */ ([]));
  const words = /** @type {string[]} */ ([]);
  const ours = new Set(/** @type {string[]} */ ([]));
  const counts = /** @type {number[]} */ ([]);

  /** @type {Vocabulary} */
  const vocabulary = {
    addFolded(word, own = false) {
      let number = folded.get(word);
      if (number === undefined) {
        number = words.push(word) - 1;
        folded.set(word, number);
        counts.push(0);
      }
      if (own) ours.add(word);
      counts[number] += 1;
      return number;
    },
    addCanonical(word) {
      let number = canonical.get(word);
      if (number === undefined) canonical.set(word, (number = canonical.size));
      return number;
    },
    isOwn: (word) => ours.has(word),
    folded: (word) => folded.get(word) ?? UNKNOWN,
    canonical: (word) => canonical.get(word) ?? UNKNOWN,
    word: (number) => words[number],
    count: (number) => counts[number],
    beginning(start) {
      return words.filter((word) => word.startsWith(start) && word !== start);
    },
    canonicalsBeginning(start) {
      const begins = (/** @type {string} */ word) => word.startsWith(start);
      if (/^\d/.test(start)) {
        return new Set([...canonical.keys()].filter(begins).map((word) => canonical.get(word) ?? UNKNOWN));
      }
      const [, letters, tone] = /^(\D*)([1-5]?)$/u.exec(start) ?? ["", start, ""];
      const found = new Set(/** @type {number[]} */ ([]));
      for (const [word, number] of canonical) {
        if (word.startsWith(letters) && (!tone || word.endsWith(tone))) found.add(number);
      }
      return found;
    },
    near(word) {
      if (/^\d/.test(word)) return [];
      const confused = confusions(word);
      const often = (/** @type {string} */ one) => counts[folded.get(one) ?? 0];
      const slips = word.length < 2 ? [] : words.filter((each) => !confused.has(each) && isOneSlipAway(word, each));
      const likely = [...confused].filter((each) => folded.has(each));
      const letters = [...likely, ...slips].filter((each) => /^\D/.test(each));
      return letters.sort((one, other) => often(other) - often(one));
    },
  };
  return vocabulary;
}
